import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  coinmExchangeInformation,
  indexPriceAndMarkPrice,
} from "../../../../endpoints/coinm_market/mod.ts";
import { markPrice, usdmExchangeInformation } from "../../../../endpoints/usdm_market/mod.ts";
import type { Reader } from "../../../../lib/answers/answer.ts";
import { parseJson } from "../../../../lib/json.ts";
import { writeJson } from "../../../../simulator/exchange/body.ts";
import { bundledMarket } from "../../../../simulator/engine/market/bundled.ts";
import { units } from "../../../../lib/decimal.ts";
import { isRefusal, type Routes } from "../../../../simulator/exchange/handler.ts";
import {
  coinmMarketRoutes,
  usdmMarketRoutes,
} from "../../../../simulator/exchange/market_data/routes.ts";
import { marketOf } from "../../../../simulator/engine/market/market_of.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";

const world = openWorld();
const market = bundledMarket();

const answerOf = <A>(
  routes: Routes,
  { spec }: { readonly spec: { readonly path: string; readonly answer: Reader<A> } },
  of = world,
): A => {
  const outcome = routes[`GET ${spec.path}`]?.(of, new Map());
  if (!outcome || isRefusal(outcome)) return assert.fail(spec.path);
  const read = spec.answer.decode(parseJson(writeJson(outcome.body)));
  return read._tag === "Right" ? read.right : assert.fail(spec.path);
};

const um = {
  exchangeInfo: answerOf(usdmMarketRoutes, usdmExchangeInformation),
  premiumIndex: answerOf(usdmMarketRoutes, markPrice),
};
const cm = {
  exchangeInfo: answerOf(coinmMarketRoutes, coinmExchangeInformation),
  premiumIndex: answerOf(coinmMarketRoutes, indexPriceAndMarkPrice),
};

describe("marketOf", () => {
  it("makes of the simulator's answers the market that they came from", () => {
    const made = marketOf({ um, cm }, market);
    assert.deepEqual(Object.keys(made.um), Object.keys(market.um));
    for (const symbol of Object.keys(market.um)) {
      assert.deepEqual(made.um[symbol], market.um[symbol]);
    }
    for (const symbol of Object.keys(market.cm)) {
      assert.deepEqual(made.cm[symbol], market.cm[symbol]);
    }
    assert.deepEqual(made.pairs, market.pairs);
  });

  it("takes last prices and brackets where they are given", () => {
    const made = marketOf({
      um: {
        ...um,
        tickers: [{ symbol: "BTCUSDT", price: "61000.1" }],
        brackets: [{
          symbol: "BTCUSDT",
          brackets: [{
            initialLeverage: 20,
            notionalFloor: 0,
            notionalCap: 1000,
            maintMarginRatio: "0.01",
            cum: "0",
          }],
        }],
      },
    }, market);
    assert.equal(made.um["BTCUSDT"]?.lastPrice, units("61000.1"));
    assert.deepEqual(made.um["BTCUSDT"]?.brackets, [
      { floor: 0n, cap: units("1000"), rate: units("0.01"), cum: 0n, leverage: 20 },
    ]);
    assert.equal(made.cm, market.cm);
  });

  it("refuses a contract without a price", () => {
    assert.throws(
      () => marketOf({ um: { ...um, premiumIndex: [] } }, market),
      /BTCUSDT has no mark price/,
    );
  });

  it("takes over which contracts do not trade, and leaves out those of them without a price", () => {
    const halted = { ...market.um["ETHUSDT"] ?? assert.fail(), status: "SETTLING" } as const;
    const own = { ...world, market: { ...market, um: { ...market.um, ETHUSDT: halted } } };
    const exchangeInfo = answerOf(usdmMarketRoutes, usdmExchangeInformation, own);
    const madeOf = (premiumIndex: typeof um.premiumIndex, status = "SETTLING") => {
      const symbols = exchangeInfo.symbols.map((each) =>
        each.symbol === "ETHUSDT" ? { ...each, status } : each
      );
      return marketOf({ um: { exchangeInfo: { symbols }, premiumIndex } }, market);
    };
    assert.deepEqual(madeOf(um.premiumIndex).um["ETHUSDT"], halted);
    assert.equal(madeOf(um.premiumIndex, "PENDING_TRADING").um["ETHUSDT"]?.status, "HALT");
    const { um: made } = madeOf(
      um.premiumIndex.map((each) =>
        each.symbol === "ETHUSDT" ? { ...each, indexPrice: "0.00000000" } : each
      ),
    );
    const others = Object.keys(market.um).filter((symbol) => symbol !== "ETHUSDT");
    assert.deepEqual(Object.keys(made), others);
  });

  // It is of USDⓈ-M: https://github.com/binance/binance-public-data/issues/450
  it("prices assets in USD where a contract is quoted in another coin", () => {
    const { symbols } = um.exchangeInfo;
    const eth = symbols.find(({ symbol }) => symbol === "ETHUSDT");
    const btc = { symbol: "ETHBTC", pair: "ETHBTC", quoteAsset: "BTC", marginAsset: "BTC" };
    const price = { symbol: "ETHBTC", markPrice: "0.05", indexPrice: "0.05", lastFundingRate: "0" };
    const madeOf = (all: typeof symbols) =>
      marketOf({
        um: {
          exchangeInfo: { symbols: [...all, { ...eth ?? assert.fail("ETHUSDT"), ...btc }] },
          premiumIndex: [...um.premiumIndex, price],
        },
      }, { ...market, cm: {} });
    const made = madeOf(symbols);
    assert.equal(made.um["ETHBTC"]?.indexPrice, units("0.05"));
    assert.equal(made.assets["ETH"]?.price, market.assets["ETH"]?.price);
    assert.equal(made.assets["BTC"]?.price, units("60000"));
    const others = symbols.filter(({ baseAsset }) => baseAsset !== "ETH");
    assert.equal(madeOf(others).assets["ETH"]?.price, units("3000"));
  });

  it("gives assets that it does not know no collateral value", () => {
    const { BTC: _, ...assets } = market.assets;
    const made = marketOf({ um }, { ...market, assets });
    assert.equal(made.assets["BTC"]?.price, units("60000"));
    assert.deepEqual(made.assets["BTC"]?.tiers.map(({ rate }) => rate), [0n]);
  });
});

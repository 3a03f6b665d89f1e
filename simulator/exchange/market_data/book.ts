/** The order book of futures, in which orders fill, and their trades. */
import { fixed } from "../../../lib/decimal.ts";
import { type Handler, isWithin, numberOf, type Params, type Routes } from "../handler.ts";
import { type Offer, shownLevels, venueOf } from "../../engine/book/offers.ts";
import type { Contract } from "../../engine/market/market.ts";
import {
  forContract,
  lastText,
  listed,
  lotsText,
  oneOrAll,
  pathFor,
  priceText,
  worth,
} from "./moments.ts";
import {
  BEGINNING,
  isTakerBuy,
  lastTradeId,
  lotsOf,
  partsOfTrade,
  type Path,
  placesOf,
  shifted,
  TRADE_INTERVAL,
} from "../../engine/market/series.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";

const levelText = (contract: Contract, { price, quantity }: Offer): readonly string[] => [
  priceText(contract, price),
  fixed(quantity, placesOf(contract.stepSize)),
];

/** Update id of the book; it grows with time and with every action of the account. */
const updateId = (world: World): bigint => BigInt(world.nextTransaction) + BigInt(world.time);

const depth = (kind: FuturesKind, whenAbsent: number): Handler =>
  forContract(kind, (world, contract, params) => {
    const side = (each: "BUY" | "SELL") =>
      shownLevels(venueOf(world, kind, contract), each, numberOf(params, "limit", whenAbsent))
        .map((level) => levelText(contract, level));
    return {
      lastUpdateId: updateId(world),
      ...(kind === "cm" ? { symbol: contract.symbol, pair: contract.pair } : {}),
      E: world.time,
      T: world.time,
      bids: side("BUY"),
      asks: side("SELL"),
    };
  });

const bookTicker = (kind: FuturesKind) => (world: World, contract: Contract) => {
  const best = (side: "BUY" | "SELL") => {
    const [level = { price: 0n, quantity: 0n }] = shownLevels(
      venueOf(world, kind, contract),
      side,
      1,
    );
    return levelText(contract, level);
  };
  const [bidPrice, bidQty] = best("BUY");
  const [askPrice, askQty] = best("SELL");
  return {
    ...(kind === "cm" ? { lastUpdateId: updateId(world) } : {}),
    symbol: contract.symbol,
    ...(kind === "cm" ? { pair: contract.pair } : {}),
    bidPrice,
    bidQty,
    askPrice,
    askQty,
    time: world.time,
  };
};

const FIRST_ID = BEGINNING / TRADE_INTERVAL;

/** Ids from `fromId`, or from `startTime`, or the latest. */
const idsOf = (params: Params, now: number, limit: number): readonly number[] => {
  const last = lastTradeId(now);
  const maxCount = numberOf(params, "limit", limit);
  const until = Math.min(last, Math.floor(numberOf(params, "endTime", now) / TRADE_INTERVAL));
  const start = params.has("fromId")
    ? Number(params.get("fromId"))
    : params.has("startTime")
    ? Math.ceil(numberOf(params, "startTime", 0) / TRADE_INTERVAL)
    : until - maxCount + 1;
  const from = Math.max(FIRST_ID, start);
  return Array.from(
    { length: Math.max(0, Math.min(maxCount, until - from + 1)) },
    (_, i) => from + i,
  ).filter((id) => isWithin(params, id * TRADE_INTERVAL));
};

const tradeOf =
  (kind: FuturesKind, contract: Contract, path: Path, now: number) => (id: number) => {
    const parts = partsOfTrade(path, id, now);
    const price = shifted(contract.lastPrice, parts, contract.tickSize);
    const value = fixed(worth(contract, lotsOf(id), price));
    return {
      id,
      price: lastText(contract, parts),
      qty: lotsText(contract, lotsOf(id)),
      ...(kind === "cm" ? { baseQty: value } : { quoteQty: value }),
      time: id * TRADE_INTERVAL,
      isBuyerMaker: !isTakerBuy(id),
      ...(kind === "cm" ? {} : { isRPITrade: false }),
    };
  };

const trades = (kind: FuturesKind, limit: number): Handler =>
  forContract(kind, (world, contract, params) => {
    const path = pathFor(contract);
    return idsOf(params, world.time, limit).map(tradeOf(kind, contract, path, world.time));
  });

/** Aggregate trades, one per trade: no two belong to one taker order. */
const aggregateTrades = (kind: FuturesKind): Handler =>
  forContract(kind, (world, contract, params) => {
    const path = pathFor(contract);
    return idsOf(params, world.time, 500).map((id) => {
      const q = lotsText(contract, lotsOf(id));
      return {
        a: id,
        p: lastText(contract, partsOfTrade(path, id, world.time)),
        q,
        ...(kind === "um" ? { nq: q } : {}),
        f: id,
        l: id,
        T: id * TRADE_INTERVAL,
        m: !isTakerBuy(id),
      };
    });
  });

const routes = (kind: FuturesKind, api: string): Routes => ({
  [`GET /${api}/v1/depth`]: depth(kind, 500),
  [`GET /${api}/v1/trades`]: trades(kind, 500),
  [`GET /${api}/v1/historicalTrades`]: trades(kind, 100),
  [`GET /${api}/v1/aggTrades`]: aggregateTrades(kind),
});

/** Book and trades of USDⓈ-M futures. */
export const usdmBook: Routes = {
  .../*#__PURE__*/ routes("um", "fapi"),
  "GET /fapi/v1/rpiDepth": /*#__PURE__*/ depth("um", 1000),
  "GET /fapi/v1/ticker/bookTicker": /*#__PURE__*/ oneOrAll("um", /*#__PURE__*/ bookTicker("um")),
};

/** Book and trades of COIN-M futures. */
export const coinmBook: Routes = {
  .../*#__PURE__*/ routes("cm", "dapi"),
  "GET /dapi/v1/ticker/bookTicker": /*#__PURE__*/ listed("cm", /*#__PURE__*/ bookTicker("cm")),
};

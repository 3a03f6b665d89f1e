/** Prices of futures: tickers, mark price, index prices and their constituents. */
import { abs, fixed, ONE, type Units, units } from "../../../lib/decimal.ts";
import { type Handler, type Routes, textOf } from "../handler.ts";
import type { AssetInfo, Contract } from "../../engine/market/market.ts";
import {
  answered,
  contractsOf,
  listed,
  oneOrAll,
  orBadSymbol,
  priceText,
  quantityText,
  worth,
} from "./moments.ts";
import { middleOf } from "./klines.ts";
import { fundingHoursOf } from "../../engine/past/record.ts";
import { lastOf } from "../../engine/book/offers.ts";
import { spanOf, tapeOf, tradeOf } from "../../engine/past/tape.ts";
import { badSymbol } from "../refusals/shared.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";

const DAY = 86_400_000;

const MINUTE = 60_000;

/** When the day of a contract's ticker began, in ms: with a full minute. */
export const dayOpened = (now: number): number => Math.floor((now - DAY) / MINUTE) * MINUTE;

const priceTicker = (kind: FuturesKind) => (world: World, contract: Contract) => ({
  symbol: contract.symbol,
  ...(kind === "cm" ? { ps: contract.pair } : {}),
  price: priceText(contract, lastOf(world, kind, contract)),
  time: world.time,
});

/** A share of an amount above zero as a percentage, rounded to three decimals. */
export const percent = (part: Units, of: Units): string => {
  if (of === 0n) return "0.000";
  const thousandths = (part * 100_000n + (part < 0n ? -of : of) / 2n) / of;
  return fixed(thousandths * 100_000n, 3);
};

/** Value of what a contract traded in a day, as tickers write it: of USDⓈ-M with two decimals. */
export const dayValue = (kind: FuturesKind, value: Units, places: number): string =>
  fixed(value, kind === "um" ? 2 : places);

const dayTicker = (kind: FuturesKind) => (world: World, contract: Contract) => {
  const openTime = dayOpened(world.time);
  const tape = tapeOf(world, kind, contract);
  const span = spanOf(tape, openTime, world.time);
  const { open, volume } = span;
  const last = lastOf(world, kind, contract);
  const change = last - open;
  const sign = change < 0n ? "-" : "";
  const middle = middleOf(contract, span);
  const value = dayValue(kind, worth(contract, volume, middle), 8);
  return {
    symbol: contract.symbol,
    ...(kind === "cm" ? { pair: contract.pair } : {}),
    priceChange: `${sign}${priceText(contract, abs(change))}`,
    priceChangePercent: percent(change, open),
    weightedAvgPrice: priceText(contract, middle),
    lastPrice: priceText(contract, last),
    lastQty: quantityText(contract, tradeOf(tape, span.lastId).quantity),
    openPrice: priceText(contract, open),
    highPrice: priceText(contract, span.high),
    lowPrice: priceText(contract, span.low),
    volume: quantityText(contract, volume),
    ...(kind === "cm" ? { baseVolume: value } : { quoteVolume: value }),
    openTime,
    closeTime: world.time,
    firstId: span.firstId,
    lastId: span.lastId,
    count: span.count,
  };
};

/** Time of the next funding of a contract, in ms. */
export const nextFunding = (contract: Contract, now: number): number => {
  const interval = fundingHoursOf(contract) * 3_600_000;
  return (Math.floor(now / interval) + 1) * interval;
};

/** Whether a contract has no date of delivery. */
export const isPerpetual = ({ symbol }: Contract): boolean => !/_\d{6}$/.test(symbol);

const premiumIndex = (kind: FuturesKind) => (world: World, contract: Contract) => ({
  symbol: contract.symbol,
  ...(kind === "cm" ? { pair: contract.pair } : {}),
  markPrice: fixed(contract.markPrice),
  indexPrice: fixed(contract.indexPrice),
  estimatedSettlePrice: fixed(contract.indexPrice),
  lastFundingRate: isPerpetual(contract) ? fixed(contract.fundingRate) : "",
  interestRate: isPerpetual(contract) ? "0.00010000" : "",
  nextFundingTime: isPerpetual(contract) ? nextFunding(contract, world.time) : 0,
  time: world.time,
});

/** The index of a pair; here it has one constituent exchange. */
const constituents = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  const contract = Object.values(world.market[kind]).find((each) =>
    each.symbol === symbol || each.pair === symbol
  );
  return orBadSymbol(world, contract !== undefined, {
    symbol,
    time: world.time,
    constituents: contract
      ? [{
        exchange: "binance",
        symbol: `${contract.baseAsset}USDT`,
        price: fixed(contract.indexPrice),
        weight: "1.00000000",
      }]
      : [],
  });
};

/** Index of an asset, and the rates of automatic exchange around it. */
export interface AssetIndexBody {
  readonly symbol: string;
  readonly time: number;
  readonly index: string;
  readonly bidBuffer: string;
  readonly askBuffer: string;
  readonly bidRate: string;
  readonly askRate: string;
  readonly autoExchangeBidBuffer: string;
  readonly autoExchangeAskBuffer: string;
  readonly autoExchangeBidRate: string;
  readonly autoExchangeAskRate: string;
}

const assetIndexOf = (
  world: World,
  asset: string,
  { price, tiers }: AssetInfo,
): AssetIndexBody => {
  const index = price;
  const buffer = ONE - (tiers[0]?.rate ?? units("1"));
  const less = (part: Units) => fixed(index * (ONE - part) / ONE);
  const more = (part: Units) => fixed(index * (ONE + part) / ONE);
  return {
    symbol: `${asset}USD`,
    time: world.time,
    index: fixed(index),
    bidBuffer: fixed(buffer),
    askBuffer: fixed(buffer),
    bidRate: less(buffer),
    askRate: more(buffer),
    autoExchangeBidBuffer: fixed(buffer / 2n),
    autoExchangeAskBuffer: fixed(buffer / 2n),
    autoExchangeBidRate: less(buffer / 2n),
    autoExchangeAskRate: more(buffer / 2n),
  };
};

/** Indexes of all assets. */
export const assetIndexes = (world: World): readonly AssetIndexBody[] =>
  Object.entries(world.market.assets).map(([asset, info]) => assetIndexOf(world, asset, info));

const assetIndex: Handler = (world, params) => {
  const all = assetIndexes(world);
  const symbol = params.get("symbol");
  if (symbol === undefined) return answered(world, all);
  const found = all.find((each) => each.symbol === symbol);
  return orBadSymbol(world, found !== undefined, found);
};

/** No contract here has a composite index. */
const compositeIndex: Handler = (world, params) =>
  contractsOf(world, "um", params) ? answered(world, []) : badSymbol;

/** Prices of USDⓈ-M futures. */
export const usdmPrices: Routes = {
  "GET /fapi/v1/ticker/price": /*#__PURE__*/ oneOrAll("um", /*#__PURE__*/ priceTicker("um")),
  "GET /fapi/v2/ticker/price": /*#__PURE__*/ oneOrAll("um", /*#__PURE__*/ priceTicker("um")),
  "GET /fapi/v1/ticker/24hr": /*#__PURE__*/ oneOrAll("um", /*#__PURE__*/ dayTicker("um")),
  "GET /fapi/v1/premiumIndex": /*#__PURE__*/ oneOrAll("um", /*#__PURE__*/ premiumIndex("um")),
  "GET /fapi/v1/constituents": /*#__PURE__*/ constituents("um"),
  "GET /fapi/v1/assetIndex": assetIndex,
  "GET /fapi/v1/indexInfo": compositeIndex,
};

/** Prices of COIN-M futures. */
export const coinmPrices: Routes = {
  "GET /dapi/v1/ticker/price": /*#__PURE__*/ listed("cm", /*#__PURE__*/ priceTicker("cm")),
  "GET /dapi/v1/ticker/24hr": /*#__PURE__*/ listed("cm", /*#__PURE__*/ dayTicker("cm")),
  "GET /dapi/v1/premiumIndex": /*#__PURE__*/ listed("cm", /*#__PURE__*/ premiumIndex("cm")),
  "GET /dapi/v1/constituents": /*#__PURE__*/ constituents("cm"),
};

/**
 * Volumes of takers in COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { integer, oneOf, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { type ContractType, StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Taker buy and sell volume of a period. */
export interface CoinmTakerVolume {
  /** Pair. */
  readonly pair: string;
  /** Perpetual, or the quarter of its delivery; `ALL` for all of them together. */
  readonly contractType: Open<"ALL" | ContractType>;
  /** Volume that takers bought, in contracts. */
  readonly takerBuyVol: DecimalText;
  /** Volume that takers sold, in contracts. */
  readonly takerSellVol: DecimalText;
  /** Volume that takers bought, in the base asset. */
  readonly takerBuyVolValue: DecimalText;
  /** Volume that takers sold, in the base asset. */
  readonly takerSellVolValue: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link CoinmTakerVolume}. */
export const CoinmTakerVolume: Model<CoinmTakerVolume> = /*#__PURE__*/ model(
  "CoinmTakerVolume",
  ["takerBuyVol", "takerSellVol"],
  () => ({
    pair: Text,
    contractType: open("ALL", "PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER"),
    takerBuyVol: DecimalText,
    takerSellVol: DecimalText,
    takerBuyVolValue: DecimalText,
    takerSellVolValue: DecimalText,
    timestamp: TimeMs,
  }),
);

/**
 * Lists the volumes that takers bought and sold of the contracts of a pair over time.
 *
 * `GET /futures/data/takerBuySellVol` · NONE · weight 1
 *
 * Covers the last 30 days; without times it answers the latest points.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#taker-buy-sell-volume}
 */
export const coinmTakerBuySellVolume: UnsignedEndpoint<
  coinmTakerBuySellVolume.Params,
  readonly CoinmTakerVolume[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmTakerBuySellVolume",
  verb: "GET",
  host: "dapi",
  path: "/futures/data/takerBuySellVol",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    pair: Ticker,
    contractType: oneOf("ALL", "PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER"),
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(CoinmTakerVolume()),
}));
/** Types of {@link coinmTakerBuySellVolume}. */
export declare namespace coinmTakerBuySellVolume {
  /** Parameters of {@link coinmTakerBuySellVolume}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Perpetual, or the quarter of its delivery; `ALL` adds them up. */
    readonly contractType: "ALL" | "PERPETUAL" | "CURRENT_QUARTER" | "NEXT_QUARTER";
    /** Time between two points. */
    readonly period: StatisticsPeriod;
    /** How many points, at most 500; defaults to 30. */
    readonly limit?: number;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
  }
}

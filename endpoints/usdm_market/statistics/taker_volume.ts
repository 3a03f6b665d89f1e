/**
 * Volumes of takers in USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import { arrayOf, DecimalText, type Model, model, TimeMs } from "../../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Taker buy and sell volume of a period. */
export interface UsdmTakerVolume {
  /** Bought divided by sold. */
  readonly buySellRatio: DecimalText;
  /** Volume that takers bought, in the base asset. */
  readonly buyVol: DecimalText;
  /** Volume that takers sold, in the base asset. */
  readonly sellVol: DecimalText;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link UsdmTakerVolume}. */
export const UsdmTakerVolume: Model<UsdmTakerVolume> = /*#__PURE__*/ model(
  "UsdmTakerVolume",
  ["buyVol", "sellVol"],
  () => ({
    buySellRatio: DecimalText,
    buyVol: DecimalText,
    sellVol: DecimalText,
    timestamp: TimeMs,
  }),
);

/**
 * Lists the volumes that takers bought and sold of a contract over time.
 *
 * `GET /futures/data/takerlongshortRatio` · NONE · weight 0
 *
 * Covers the last 30 days; without times it answers the latest points.
 *
 * Not part of the request weight: 1000 requests per 5 minutes and IP address.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#taker-buy-sell-volume}
 */
export const usdmTakerBuySellVolume: UnsignedEndpoint<
  usdmTakerBuySellVolume.Params,
  readonly UsdmTakerVolume[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmTakerBuySellVolume",
  verb: "GET",
  host: "fapi",
  path: "/futures/data/takerlongshortRatio",
  access: "NONE",
  weight: { ip: 0 },
  act: readsUm,
  params: {
    symbol: Ticker,
    period: StatisticsPeriod,
    limit: optional(integer(1, 500), "30"),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: arrayOf(UsdmTakerVolume()),
}));
/** Types of {@link usdmTakerBuySellVolume}. */
export declare namespace usdmTakerBuySellVolume {
  /** Parameters of {@link usdmTakerBuySellVolume}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
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

/**
 * USDⓈ-M positions of a Portfolio Margin account.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  maybe,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { PositionSideText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { optional, Ticker } from "../../../lib/fields/fields.ts";
import type { PositionSide } from "../../../lib/enums/shared.ts";

/** A USDⓈ-M position. */
export interface UmPosition {
  /** Average entry price. */
  readonly entryPrice: DecimalText;
  /** Price at which it ends without a loss, fees included. */
  readonly breakEvenPrice?: DecimalText;
  /** Leverage. */
  readonly leverage: DecimalText;
  /** Mark price. */
  readonly markPrice: DecimalText;
  /** Largest notional at this leverage, in USD. */
  readonly maxNotionalValue: DecimalText;
  /** Size, negative for a short position, in the base asset. */
  readonly positionAmt: DecimalText;
  /** Value at the mark price, in the quote asset. */
  readonly notional: DecimalText;
  /** Contract. */
  readonly symbol: string;
  /** Unrealised profit, in the margin asset. */
  readonly unRealizedProfit: DecimalText;
  /** Estimated liquidation price; 0 if there is none. */
  readonly liquidationPrice: DecimalText;
  /** `BOTH` in one-way mode; `LONG` or `SHORT` in hedge mode. */
  readonly positionSide: Open<PositionSide>;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link UmPosition}. */
export const UmPosition: Model<UmPosition> = /*#__PURE__*/ model("UmPosition", [
  "symbol",
  "positionAmt",
  "markPrice",
], () => ({
  entryPrice: DecimalText,
  breakEvenPrice: maybe(DecimalText),
  leverage: DecimalText,
  markPrice: DecimalText,
  maxNotionalValue: DecimalText,
  positionAmt: DecimalText,
  notional: DecimalText,
  symbol: Text,
  unRealizedProfit: DecimalText,
  liquidationPrice: DecimalText,
  positionSide: PositionSideText,
  updateTime: TimeMs,
}));

/** Places in the queue for auto-deleveraging, from 0 (last) to 4 (first). */
export interface AdlQuantiles {
  /** Long position. */
  readonly LONG: number;
  /** Short position. */
  readonly SHORT: number;
  /** Position in one-way mode. */
  readonly BOTH?: number;
  /** A sign of hedge mode; its value says nothing. */
  readonly HEDGE?: number;
}
/** Reader of {@link AdlQuantiles}. */
export const AdlQuantiles: Model<AdlQuantiles> = /*#__PURE__*/ model("AdlQuantiles", [], () => ({
  LONG: Int,
  SHORT: Int,
  BOTH: maybe(Int),
  HEDGE: maybe(Int),
}));

/** Places of the positions in one contract in the queue for auto-deleveraging. */
export interface AdlQuantile {
  /** Contract. */
  readonly symbol: string;
  /** Place of each position. */
  readonly adlQuantile: AdlQuantiles;
}
/** Reader of {@link AdlQuantile}. */
export const AdlQuantile: Model<AdlQuantile> = /*#__PURE__*/ model("AdlQuantile", [
  "symbol",
  "adlQuantile",
], () => ({
  symbol: Text,
  adlQuantile: AdlQuantiles(),
}));

/**
 * Reads the USDⓈ-M positions of one contract, or of all.
 *
 * `GET /papi/v1/um/positionRisk` · USER_DATA · weight 5
 *
 * In one-way mode only the side `BOTH` is shown.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-um-position-information}
 */
export const queryUmPositionInformation: Endpoint<
  queryUmPositionInformation.Params,
  readonly UmPosition[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUmPositionInformation",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/positionRisk",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UmPosition()),
}));
/** Types of {@link queryUmPositionInformation}. */
export declare namespace queryUmPositionInformation {
  /** Parameters of {@link queryUmPositionInformation}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Reads how soon USDⓈ-M positions would be auto-deleveraged.
 *
 * `GET /papi/v1/um/adlQuantile` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#um-position-adl-quantile-estimation}
 */
export const umPositionAdlQuantileEstimation: Endpoint<
  umPositionAdlQuantileEstimation.Params,
  readonly AdlQuantile[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "umPositionAdlQuantileEstimation",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/adlQuantile",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(AdlQuantile()),
}));
/** Types of {@link umPositionAdlQuantileEstimation}. */
export declare namespace umPositionAdlQuantileEstimation {
  /** Parameters of {@link umPositionAdlQuantileEstimation}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * COIN-M positions of a Portfolio Margin account.
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
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { PositionSideText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Asset, optional, Ticker } from "../../../lib/fields/fields.ts";
import type { PositionSide } from "../../../lib/enums/shared.ts";
import { AdlQuantile } from "../um/position.ts";

/** A COIN-M position. */
export interface CmPosition {
  /** Contract. */
  readonly symbol: string;
  /** Size, negative for a short position, in contracts. */
  readonly positionAmt: DecimalText;
  /** Average entry price. */
  readonly entryPrice: DecimalText;
  /** Mark price. */
  readonly markPrice: DecimalText;
  /** Unrealised profit, in the base asset. */
  readonly unRealizedProfit: DecimalText;
  /** Estimated liquidation price; 0 if there is none. */
  readonly liquidationPrice: DecimalText;
  /** Leverage. */
  readonly leverage: DecimalText;
  /** `BOTH` in one-way mode; `LONG` or `SHORT` in hedge mode. */
  readonly positionSide: Open<PositionSide>;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Largest position at this leverage, in the base asset. */
  readonly maxQty: DecimalText;
  /** Value at the mark price, in the base asset. */
  readonly notionalValue: DecimalText;
}
/** Reader of {@link CmPosition}. */
export const CmPosition: Model<CmPosition> = /*#__PURE__*/ model("CmPosition", [
  "symbol",
  "positionAmt",
  "markPrice",
], () => ({
  symbol: Text,
  positionAmt: DecimalText,
  entryPrice: DecimalText,
  markPrice: DecimalText,
  unRealizedProfit: DecimalText,
  liquidationPrice: DecimalText,
  leverage: DecimalText,
  positionSide: PositionSideText,
  updateTime: TimeMs,
  maxQty: DecimalText,
  notionalValue: DecimalText,
}));

/**
 * Reads the COIN-M positions of one pair, of one margin asset, or of all contracts.
 *
 * `GET /papi/v1/cm/positionRisk` · USER_DATA · weight 1
 *
 * In one-way mode only the side `BOTH` is shown; in hedge mode `LONG` and `SHORT` are.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-cm-position-information}
 */
export const queryCmPositionInformation: Endpoint<
  queryCmPositionInformation.Params,
  readonly CmPosition[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryCmPositionInformation",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/positionRisk",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    marginAsset: optional(Asset),
    pair: optional(Ticker),
  },
  answer: arrayOf(CmPosition()),
}));
/** Types of {@link queryCmPositionInformation}. */
export declare namespace queryCmPositionInformation {
  /** Parameters of {@link queryCmPositionInformation}. */
  interface Params {
    /** Contracts of one margin asset, as in `BTC`; defaults to all. */
    readonly marginAsset?: string;
    /** Contracts of one pair, as in `BTCUSD`; defaults to all. */
    readonly pair?: string;
  }
}

/**
 * Reads how soon COIN-M positions would be auto-deleveraged.
 *
 * `GET /papi/v1/cm/adlQuantile` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cm-position-adl-quantile-estimation}
 */
export const cmPositionAdlQuantileEstimation: Endpoint<
  cmPositionAdlQuantileEstimation.Params,
  readonly AdlQuantile[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "cmPositionAdlQuantileEstimation",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/adlQuantile",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsCm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(AdlQuantile()),
}));
/** Types of {@link cmPositionAdlQuantileEstimation}. */
export declare namespace cmPositionAdlQuantileEstimation {
  /** Parameters of {@link cmPositionAdlQuantileEstimation}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Manual and forced liquidation of margin accounts.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  Int,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { SideText, TimeInForceText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { integer, oneOf, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import type { Side, TimeInForce } from "../../../lib/enums/shared.ts";

/** A debt that was settled by liquidation. */
export interface ManualLiquidation {
  /** Asset name. */
  readonly asset: string;
  /** Interest, in the asset. */
  readonly interest: DecimalText;
  /** Debt without interest. */
  readonly principal: DecimalText;
  /** Asset it was settled in. */
  readonly liabilityAsset: string;
  /** Debt, in that asset. */
  readonly liabilityQty: DecimalText;
}
/** Reader of {@link ManualLiquidation}. */
export const ManualLiquidation: Model<ManualLiquidation> = /*#__PURE__*/ model(
  "ManualLiquidation",
  ["asset", "liabilityAsset", "liabilityQty"],
  () => ({
    asset: Text,
    interest: DecimalText,
    principal: DecimalText,
    liabilityAsset: Text,
    liabilityQty: DecimalText,
  }),
);

/** An order by which the exchange liquidated a margin account. */
export interface MarginAccountLiquidation {
  /** Average price of the fills. */
  readonly avgPrice: DecimalText;
  /** Filled amount, in the base asset. */
  readonly executedQty: DecimalText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Limit price. */
  readonly price: DecimalText;
  /** Ordered amount, in the base asset. */
  readonly qty: DecimalText;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** Trading pair. */
  readonly symbol: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Whether it is isolated margin. */
  readonly isIsolated: boolean;
  /** Last change, in ms. */
  readonly updatedTime: number;
}
/** Reader of {@link MarginAccountLiquidation}. */
export const MarginAccountLiquidation: Model<MarginAccountLiquidation> = /*#__PURE__*/ model(
  "MarginAccountLiquidation",
  ["orderId", "symbol", "executedQty"],
  () => ({
    avgPrice: DecimalText,
    executedQty: DecimalText,
    orderId: IdText,
    price: DecimalText,
    qty: DecimalText,
    side: SideText,
    symbol: Text,
    timeInForce: TimeInForceText,
    isIsolated: Bool,
    updatedTime: TimeMs,
  }),
);

/** One page of forced liquidations. */
export interface MarginAccountLiquidationHistory {
  /** Records of this page. */
  readonly rows: readonly MarginAccountLiquidation[];
  /** Records over all pages. */
  readonly total: number;
}
/** Reader of {@link MarginAccountLiquidationHistory}. */
export const MarginAccountLiquidationHistory: Model<MarginAccountLiquidationHistory> =
  /*#__PURE__*/ model("MarginAccountLiquidationHistory", ["rows"], () => ({
    rows: arrayOf(MarginAccountLiquidation()),
    total: Int,
  }));

/**
 * Liquidates a margin account at your own request.
 *
 * `POST /sapi/v1/margin/manual-liquidation` · TRADE · UID weight 3000
 *
 * Isolated margin accounts can be liquidated in restricted regions only.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = marginManualLiquidation({ type: "MARGIN" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#margin-manual-liquidation}
 */
export const marginManualLiquidation: Endpoint<marginManualLiquidation.Params, ManualLiquidation> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginManualLiquidation",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/manual-liquidation",
    access: "TRADE",
    weight: { uid: 3000 },
    act: {
      does: "settle",
      what: "account",
      product: "margin",
      symbolWhen: ["type", "ISOLATED"],
      readBack: "getForceLiquidationRecord",
    },
    params: {
      type: oneOf("MARGIN", "ISOLATED"),
      symbol: optional(Ticker),
    },
    rules: [
      { when: ["type", "ISOLATED"], needs: ["symbol"] },
    ],
    answer: ManualLiquidation(),
  }));
/** Types of {@link marginManualLiquidation}. */
export declare namespace marginManualLiquidation {
  /** Parameters of {@link marginManualLiquidation}. */
  interface Params {
    /** Cross margin (`MARGIN`) or isolated margin. */
    readonly type: "MARGIN" | "ISOLATED";
    /** Isolated pair; required for `ISOLATED`. */
    readonly symbol?: string;
  }
}

/**
 * Lists the orders by which the exchange liquidated a margin account.
 *
 * `GET /sapi/v1/margin/forceLiquidationRec` · USER_DATA · weight 1
 *
 * Newest first.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#get-force-liquidation-record}
 */
export const getForceLiquidationRecord: Endpoint<
  getForceLiquidationRecord.Params,
  MarginAccountLiquidationHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "getForceLiquidationRecord",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/forceLiquidationRec",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsMargin,
  params: {
    startTime: optional(Time),
    endTime: optional(Time),
    isolatedSymbol: optional(Ticker),
    current: optional(integer(1), "1"),
    size: optional(integer(1, 100), "10"),
  },
  answer: MarginAccountLiquidationHistory(),
}));
/** Types of {@link getForceLiquidationRecord}. */
export declare namespace getForceLiquidationRecord {
  /** Parameters of {@link getForceLiquidationRecord}. */
  interface Params {
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Isolated pair; defaults to cross margin. */
    readonly isolatedSymbol?: string;
    /** Page, counted from 1. */
    readonly current?: number;
    /** Records a page, at most 100; defaults to 10. */
    readonly size?: number;
  }
}

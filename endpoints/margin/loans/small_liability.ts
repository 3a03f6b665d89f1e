/**
 * Exchange of small margin debts.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  type Model,
  model,
  Nothing,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { commaList } from "../../../lib/fields/comma_list.ts";
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import { Asset, integer, optional, Time } from "../../../lib/fields/fields.ts";

/** A debt that is small enough to be exchanged. */
export interface SmallLiability {
  /** Asset name. */
  readonly asset: string;
  /** Interest owed, in the asset. */
  readonly interest: DecimalText;
  /** Debt without interest. */
  readonly principal: DecimalText;
  /** Asset the debt is exchanged for. */
  readonly liabilityAsset: string;
  /** Its value in that asset. */
  readonly liabilityQty: DecimalText;
}
/** Reader of {@link SmallLiability}. */
export const SmallLiability: Model<SmallLiability> = /*#__PURE__*/ model("SmallLiability", [
  "asset",
  "liabilityQty",
], () => ({
  asset: Text,
  interest: DecimalText,
  principal: DecimalText,
  liabilityAsset: Text,
  liabilityQty: DecimalText,
}));

/** A small debt that was exchanged. */
export interface LiabilityExchange {
  /** Asset of the debt. */
  readonly asset: string;
  /** Debt, in the asset. */
  readonly amount: DecimalText;
  /** Asset it was exchanged for. */
  readonly targetAsset: string;
  /** Amount of that asset. */
  readonly targetAmount: DecimalText;
  /** `EXCHANGE_SMALL_LIABILITY`. */
  readonly bizType: string;
  /** When it was exchanged, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link LiabilityExchange}. */
export const LiabilityExchange: Model<LiabilityExchange> = /*#__PURE__*/ model(
  "LiabilityExchange",
  ["asset", "amount"],
  () => ({
    asset: Text,
    amount: DecimalText,
    targetAsset: Text,
    targetAmount: DecimalText,
    bizType: Text,
    timestamp: TimeMs,
  }),
);

/** One page of exchanged debts. */
export interface LiabilityExchangeHistory {
  /** Records over all pages. */
  readonly total: number;
  /** Records of this page. */
  readonly rows: readonly LiabilityExchange[];
}
/** Reader of {@link LiabilityExchangeHistory}. */
export const LiabilityExchangeHistory: Model<LiabilityExchangeHistory> = /*#__PURE__*/ model(
  "LiabilityExchangeHistory",
  ["rows"],
  () => ({
    total: Int,
    rows: arrayOf(LiabilityExchange()),
  }),
);

/**
 * Settles small cross margin debts by exchange.
 *
 * `POST /sapi/v1/margin/exchange-small-liability` · MARGIN · UID weight 3000
 *
 * At most once in 6 hours, for debts worth less than 10 USDT. If the outcome is `unknown`, look for
 * it in `getSmallLiabilityExchangeHistory`.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = smallLiabilityExchange({ assetNames: ["ETH", "BNB"] });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#small-liability-exchange}
 */
export const smallLiabilityExchange: Endpoint<smallLiabilityExchange.Params, Nothing> =
  /*#__PURE__*/ endpoint(() => ({
    name: "smallLiabilityExchange",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/exchange-small-liability",
    access: "MARGIN",
    weight: { uid: 3000 },
    act: {
      does: "settle",
      what: "smallDebts",
      product: "margin",
      readBack: "getSmallLiabilityExchangeHistory",
    },
    params: {
      assetNames: commaList(Asset, 10),
    },
    answer: Nothing(),
  }));
/** Types of {@link smallLiabilityExchange}. */
export declare namespace smallLiabilityExchange {
  /** Parameters of {@link smallLiabilityExchange}. */
  interface Params {
    /** Up to 10 assets whose debts to exchange. */
    readonly assetNames: readonly string[] | string;
  }
}

/**
 * Lists the debts that are small enough to be exchanged.
 *
 * `GET /sapi/v1/margin/exchange-small-liability` · USER_DATA · weight 100
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#get-small-liability-exchange-coin-list}
 */
export const getSmallLiabilityExchangeCoinList: Endpoint<NoParams, readonly SmallLiability[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getSmallLiabilityExchangeCoinList",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/exchange-small-liability",
    access: "USER_DATA",
    weight: { ip: 100 },
    act: readsMargin,
    params: {},
    answer: arrayOf(SmallLiability()),
  }));

/**
 * Lists the small debts that were exchanged.
 *
 * `GET /sapi/v1/margin/exchange-small-liability-history` · USER_DATA · UID weight 100
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#get-small-liability-exchange-history}
 */
export const getSmallLiabilityExchangeHistory: Endpoint<
  getSmallLiabilityExchangeHistory.Params,
  LiabilityExchangeHistory
> = /*#__PURE__*/ endpoint(() => ({
  name: "getSmallLiabilityExchangeHistory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/exchange-small-liability-history",
  access: "USER_DATA",
  weight: { uid: 100 },
  act: { ...readsMargin, of: "repayments" },
  params: {
    current: integer(1),
    size: integer(1, 100),
    startTime: optional(Time),
    endTime: optional(Time),
  },
  answer: LiabilityExchangeHistory(),
}));
/** Types of {@link getSmallLiabilityExchangeHistory}. */
export declare namespace getSmallLiabilityExchangeHistory {
  /** Parameters of {@link getSmallLiabilityExchangeHistory}. */
  interface Params {
    /** Page, counted from 1. */
    readonly current: number;
    /** Records a page, at most 100. */
    readonly size: number;
    /** From when, in ms; defaults to 30 days ago. */
    readonly startTime?: number;
    /** Until when, in ms; defaults to now. */
    readonly endTime?: number;
  }
}

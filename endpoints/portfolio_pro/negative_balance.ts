/**
 * Repayment of negative balances in Portfolio Margin Pro, and what they cost.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import {
  Asset,
  filledIn,
  integer,
  oneOf,
  optional,
  Switch,
  Time,
} from "../../lib/fields/fields.ts";
import { ProAck } from "./transfer.ts";

/** Whether negative futures balances are repaid automatically. */
export interface ProAutoRepay {
  /** Whether it is on. */
  readonly autoRepay: boolean;
}
/** Reader of {@link ProAutoRepay}. */
export const ProAutoRepay: Model<ProAutoRepay> = /*#__PURE__*/ model(
  "ProAutoRepay",
  ["autoRepay"],
  () => ({
    autoRepay: Bool,
  }),
);

/** Interest that a negative balance cost. */
export interface ProInterest {
  /** Asset name. */
  readonly asset: string;
  /** Interest, in the asset. */
  readonly interest: DecimalText;
  /** When it was charged, in ms. */
  readonly interestAccruedTime: number;
  /** Daily rate, 0.0001 is 0.01 %. */
  readonly interestRate: DecimalText;
  /** Amount that bore interest. */
  readonly principal: DecimalText;
}
/** Reader of {@link ProInterest}. */
export const ProInterest: Model<ProInterest> = /*#__PURE__*/ model("ProInterest", [
  "asset",
  "interest",
], () => ({
  asset: Text,
  interest: DecimalText,
  interestAccruedTime: TimeMs,
  interestRate: DecimalText,
  principal: DecimalText,
}));

/**
 * Reads whether negative futures balances are repaid automatically, in Portfolio Margin Pro.
 *
 * `GET /sapi/v1/portfolio/repay-futures-switch` · USER_DATA · weight 30
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-auto-repay-futures-status}
 */
export const proGetAutoRepayFuturesStatus: Endpoint<NoParams, ProAutoRepay> =
  /*#__PURE__*/ endpoint(() => ({
    name: "proGetAutoRepayFuturesStatus",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/portfolio/repay-futures-switch",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: reads,
    params: {},
    answer: ProAutoRepay(),
  }));

/**
 * Turns automatic repayment of negative futures balances on or off, in Portfolio Margin Pro.
 *
 * `POST /sapi/v1/portfolio/repay-futures-switch` · TRADE · weight 1500
 *
 * Refused with -21001 if the account has no Portfolio Margin.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = proChangeAutoRepayFuturesStatus({ autoRepay: true });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#change-auto-repay-futures-status}
 */
export const proChangeAutoRepayFuturesStatus: Endpoint<
  proChangeAutoRepayFuturesStatus.Params,
  ProAck
> = /*#__PURE__*/ endpoint(() => ({
  name: "proChangeAutoRepayFuturesStatus",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/portfolio/repay-futures-switch",
  access: "TRADE",
  weight: { ip: 1500 },
  act: {
    does: "set",
    what: "autoRepay",
    to: "autoRepay",
    readBack: "proGetAutoRepayFuturesStatus",
  },
  params: {
    autoRepay: filledIn(Switch, "true"),
  },
  answer: ProAck(),
}));
/** Types of {@link proChangeAutoRepayFuturesStatus}. */
export declare namespace proChangeAutoRepayFuturesStatus {
  /** Parameters of {@link proChangeAutoRepayFuturesStatus}. */
  interface Params {
    /** `true`, the default, repays negative balances automatically. */
    readonly autoRepay?: Switch;
  }
}

/**
 * Repays the negative balances of the futures wallets, in Portfolio Margin Pro.
 *
 * `POST /sapi/v1/portfolio/repay-futures-negative-balance` · USER_DATA · weight 1500
 *
 * If the outcome is `unknown`, read `getPortfolioMarginProAccountBalance`: `umWalletBalance` or
 * `cmWalletBalance` below zero was not repaid. Refused with -21001 if the account has no Portfolio
 * Margin, -21007 if it is being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = proRepayFuturesNegativeBalance();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#repay-futures-negative-balance}
 */
export const proRepayFuturesNegativeBalance: Endpoint<
  proRepayFuturesNegativeBalance.Params,
  ProAck
> = /*#__PURE__*/ endpoint(() => ({
  name: "proRepayFuturesNegativeBalance",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/portfolio/repay-futures-negative-balance",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: { does: "repay", what: "negativeBalance", readBack: "getPortfolioMarginProAccountBalance" },
  params: {
    from: optional(oneOf("SPOT", "MARGIN"), "SPOT"),
  },
  answer: ProAck(),
}));
/** Types of {@link proRepayFuturesNegativeBalance}. */
export declare namespace proRepayFuturesNegativeBalance {
  /** Parameters of {@link proRepayFuturesNegativeBalance}. */
  interface Params {
    /** Wallet the money is taken from; defaults to `SPOT`. */
    readonly from?: "SPOT" | "MARGIN";
  }
}

/**
 * Lists the interest charged on negative balances of a Portfolio Margin Pro account.
 *
 * `GET /sapi/v1/portfolio/interest-history` · USER_DATA · weight 50
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#query-portfolio-margin-pro-negative-balance-interest-history}
 */
export const queryPortfolioMarginProNegativeBalanceInterestHistory: Endpoint<
  queryPortfolioMarginProNegativeBalanceInterestHistory.Params,
  readonly ProInterest[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryPortfolioMarginProNegativeBalanceInterestHistory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/portfolio/interest-history",
  access: "USER_DATA",
  weight: { ip: 50 },
  act: reads,
  params: {
    asset: optional(Asset),
    startTime: optional(Time),
    endTime: optional(Time),
    size: optional(integer(1, 100), "10"),
  },
  answer: arrayOf(ProInterest()),
}));
/** Types of {@link queryPortfolioMarginProNegativeBalanceInterestHistory}. */
export declare namespace queryPortfolioMarginProNegativeBalanceInterestHistory {
  /** Parameters of {@link queryPortfolioMarginProNegativeBalanceInterestHistory}. */
  interface Params {
    /** Asset name. */
    readonly asset?: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records a page; defaults to 10. */
    readonly size?: number;
  }
}

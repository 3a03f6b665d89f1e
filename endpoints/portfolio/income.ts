/**
 * What changed the futures balances: transfers, profits, fees, funding.
 *
 * @module
 */
import {
  arrayOf,
  DecimalText,
  IdText,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../lib/fields/fields.ts";
import { CmIncomeType, IncomeType, IncomeTypeText } from "./enums.ts";

/** One change of a futures balance. */
export interface Income {
  /** Contract; empty if there is none. */
  readonly symbol: string;
  /** Why the balance changed. */
  readonly incomeType: Open<IncomeType>;
  /** Change, negative for a loss or fee, in the asset. */
  readonly income: DecimalText;
  /** Asset name. */
  readonly asset: string;
  /** Remark of the exchange. */
  readonly info: string;
  /** When it happened, in ms. */
  readonly time: number;
  /** Transaction id, unique within a type of income. */
  readonly tranId: IdText;
  /** Id of the trade; empty if there is none. */
  readonly tradeId: IdText;
}
/** Reader of {@link Income}. */
export const Income: Model<Income> = /*#__PURE__*/ model("Income", [
  "incomeType",
  "income",
  "asset",
], () => ({
  symbol: Text,
  incomeType: IncomeTypeText,
  income: DecimalText,
  asset: Text,
  info: Text,
  time: TimeMs,
  tranId: IdText,
  tradeId: IdText,
}));

/**
 * Lists what changed the balances of the USDⓈ-M account.
 *
 * `GET /papi/v1/um/income` · USER_DATA · weight 30
 *
 * Covers the last 7 days if no time is given, and reaches back three months. `tranId` is unique
 * only within a type of income.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-income-history}
 */
export const getUmIncomeHistory: Endpoint<getUmIncomeHistory.Params, readonly Income[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getUmIncomeHistory",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/income",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: { does: "read", product: "um", of: "moves" },
    params: {
      symbol: optional(Ticker),
      incomeType: optional(IncomeType),
      startTime: optional(Time),
      endTime: optional(Time),
      page: optional(integer(1), "1"),
      limit: optional(integer(1, 1000), "100"),
    },
    answer: arrayOf(Income()),
  }));
/** Types of {@link getUmIncomeHistory}. */
export declare namespace getUmIncomeHistory {
  /** Parameters of {@link getUmIncomeHistory}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
    /** One type of income; defaults to all. */
    readonly incomeType?: IncomeType;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** @deprecated Page, from 1. Not accepted since 2026-10-28: narrow the time span. */
    readonly page?: number;
    /** Records to answer, at most 1000; defaults to 100. */
    readonly limit?: number;
  }
}

/**
 * Lists what changed the balances of the COIN-M account.
 *
 * `GET /papi/v1/cm/income` · USER_DATA · weight 30
 *
 * Covers the last 200 days if no time is given; a span is at most 200 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-cm-income-history}
 */
export const getCmIncomeHistory: Endpoint<getCmIncomeHistory.Params, readonly Income[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getCmIncomeHistory",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/cm/income",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: { does: "read", product: "cm", of: "moves" },
    history: { hours: 4800 },
    params: {
      symbol: optional(Ticker),
      incomeType: optional(CmIncomeType),
      startTime: optional(Time),
      endTime: optional(Time),
      page: optional(integer(1), "1"),
      limit: optional(integer(1, 1000), "100"),
    },
    answer: arrayOf(Income()),
  }));
/** Types of {@link getCmIncomeHistory}. */
export declare namespace getCmIncomeHistory {
  /** Parameters of {@link getCmIncomeHistory}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all. */
    readonly symbol?: string;
    /** One type of income; defaults to all. */
    readonly incomeType?: CmIncomeType;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** @deprecated Page, from 1. Not accepted since 2026-10-28: narrow the time span. */
    readonly page?: number;
    /** Records to answer, at most 1000; defaults to 100. */
    readonly limit?: number;
  }
}

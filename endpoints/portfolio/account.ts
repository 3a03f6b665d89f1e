/**
 * Account and balances of Portfolio Margin.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  EmptyOrDecimal,
  maybe,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { AccountStatusText } from "../../lib/enums/answers.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Asset, optional } from "../../lib/fields/fields.ts";
import type { AccountStatus } from "../../lib/enums/shared.ts";

/** Equity, margin and status of a Portfolio Margin account, in USD. */
export interface Account {
  /** Unified maintenance margin ratio; the account is liquidated when it falls too low. */
  readonly uniMMR: DecimalText;
  /** Equity after collateral rates, in USD. */
  readonly accountEquity: DecimalText;
  /** Equity without collateral rates, in USD. */
  readonly actualEquity: DecimalText;
  /** Initial margin, in USD. */
  readonly accountInitialMargin: DecimalText;
  /** Maintenance margin, in USD. */
  readonly accountMaintMargin: DecimalText;
  /** Risk level of the account. */
  readonly accountStatus: Open<AccountStatus>;
  /** Amount that can be withdrawn, in USD. */
  readonly virtualMaxWithdrawAmount: DecimalText;
  /** Amount available for new positions, in USD. */
  readonly totalAvailableBalance: DecimalText | "";
  /** Loss that open margin orders would bring, in USD. */
  readonly totalMarginOpenLoss: DecimalText | "";
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link Account}. */
export const Account: Model<Account> = /*#__PURE__*/ model("Account", [
  "uniMMR",
  "accountEquity",
  "accountMaintMargin",
  "accountStatus",
], () => ({
  uniMMR: DecimalText,
  accountEquity: DecimalText,
  actualEquity: DecimalText,
  accountInitialMargin: DecimalText,
  accountMaintMargin: DecimalText,
  accountStatus: AccountStatusText,
  virtualMaxWithdrawAmount: DecimalText,
  totalAvailableBalance: EmptyOrDecimal,
  totalMarginOpenLoss: EmptyOrDecimal,
  updateTime: TimeMs,
}));

/** Balances of one asset over all wallets of a Portfolio Margin account. */
export interface Balance {
  /** Asset name. */
  readonly asset: string;
  /** Cross margin, UM and CM wallets together. */
  readonly totalWalletBalance: DecimalText;
  /** Free and locked in cross margin. */
  readonly crossMarginAsset?: DecimalText;
  /** Principal of margin loans. */
  readonly crossMarginBorrowed: DecimalText;
  /** Free in cross margin. */
  readonly crossMarginFree: DecimalText;
  /** Interest of margin loans. */
  readonly crossMarginInterest: DecimalText;
  /** Locked in open margin orders. */
  readonly crossMarginLocked: DecimalText;
  /** Balance of the USDⓈ-M wallet. */
  readonly umWalletBalance: DecimalText;
  /** Unrealised profit of USDⓈ-M positions. */
  readonly umUnrealizedPNL: DecimalText;
  /** Balance of the COIN-M wallet. */
  readonly cmWalletBalance: DecimalText;
  /** Unrealised profit of COIN-M positions. */
  readonly cmUnrealizedPNL: DecimalText | "";
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Negative balance to be repaid. */
  readonly negativeBalance: DecimalText;
}
/** Reader of {@link Balance}. */
export const Balance: Model<Balance> = /*#__PURE__*/ model("Balance", [
  "asset",
  "totalWalletBalance",
], () => ({
  asset: Text,
  totalWalletBalance: DecimalText,
  crossMarginAsset: maybe(DecimalText),
  crossMarginBorrowed: DecimalText,
  crossMarginFree: DecimalText,
  crossMarginInterest: DecimalText,
  crossMarginLocked: DecimalText,
  umWalletBalance: DecimalText,
  umUnrealizedPNL: DecimalText,
  cmWalletBalance: DecimalText,
  cmUnrealizedPNL: EmptyOrDecimal,
  updateTime: TimeMs,
  negativeBalance: DecimalText,
}));

/**
 * Reads equity, margins, uniMMR and status of the account.
 *
 * `GET /papi/v1/account` · USER_DATA · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#account-information}
 */
export const accountInformation: Endpoint<NoParams, Account> = /*#__PURE__*/ endpoint(() => ({
  name: "accountInformation",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/account",
  access: "USER_DATA",
  weight: { ip: 20 },
  act: reads,
  params: {},
  answer: Account(),
}));

/**
 * Reads the balances of one asset or of all assets.
 *
 * `GET /papi/v1/balance` · USER_DATA · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#account-balance}
 */
export const accountBalance: Endpoint<accountBalance.Params, readonly Balance[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "accountBalance",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/balance",
    access: "USER_DATA",
    weight: { ip: 20 },
    act: reads,
    params: {
      asset: optional(Asset),
    },
    answer: arrayOf(Balance()),
  }));
/** Types of {@link accountBalance}. */
export declare namespace accountBalance {
  /** Parameters of {@link accountBalance}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
  }
}

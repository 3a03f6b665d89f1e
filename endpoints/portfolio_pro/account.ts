/**
 * Account and balances of Portfolio Margin Pro.
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
  open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { AccountStatusText } from "../../lib/enums/answers.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Asset, optional } from "../../lib/fields/fields.ts";
import type { AccountStatus } from "../../lib/enums/shared.ts";

/** Equity, margin and status of a Portfolio Margin Pro account, in USD. */
export interface ProAccount {
  /** Unified maintenance margin ratio; the account is liquidated when it falls too low. */
  readonly uniMMR: DecimalText;
  /** Equity after collateral rates, in USD. */
  readonly accountEquity: DecimalText;
  /** Equity without collateral rates, in USD. */
  readonly actualEquity?: DecimalText;
  /** Maintenance margin, in USD. */
  readonly accountMaintMargin: DecimalText;
  /** Initial margin, in USD. */
  readonly accountInitialMargin?: DecimalText;
  /** Amount available for new positions, in USD; may carry thousands commas. */
  readonly totalAvailableBalance?: DecimalText;
  /** Risk level of the account. */
  readonly accountStatus: Open<AccountStatus>;
  /** `PM_1` Portfolio Margin Pro, `PM_2` classic Portfolio Margin, `PM_3` SPAN. */
  readonly accountType?: Open<"PM_1" | "PM_2" | "PM_3">;
}
/** Reader of {@link ProAccount}. */
export const ProAccount: Model<ProAccount> = /*#__PURE__*/ model("ProAccount", [
  "uniMMR",
  "accountEquity",
  "accountMaintMargin",
  "accountStatus",
], () => ({
  uniMMR: DecimalText,
  accountEquity: DecimalText,
  actualEquity: maybe(DecimalText),
  accountMaintMargin: DecimalText,
  accountInitialMargin: maybe(DecimalText),
  totalAvailableBalance: maybe(DecimalText),
  accountStatus: AccountStatusText,
  accountType: maybe(open("PM_1", "PM_2", "PM_3")),
}));

/** Maintenance margin of one risk unit. */
export interface RiskUnit {
  /** Asset name. */
  readonly asset: string;
  /** Maintenance margin, in USD. */
  readonly uniMaintainUsd: DecimalText;
}
/** Reader of {@link RiskUnit}. */
export const RiskUnit: Model<RiskUnit> = /*#__PURE__*/ model("RiskUnit", [
  "asset",
  "uniMaintainUsd",
], () => ({
  asset: Text,
  uniMaintainUsd: DecimalText,
}));

/** Equity and margin of a Portfolio Margin Pro SPAN account, in USD. */
export interface ProSpanAccount {
  /** Unified maintenance margin ratio; the account is liquidated when it falls too low. */
  readonly uniMMR: DecimalText;
  /** Equity after collateral rates, in USD. */
  readonly accountEquity: DecimalText;
  /** Equity without collateral rates, in USD. */
  readonly actualEquity: DecimalText;
  /** Maintenance margin, in USD. */
  readonly accountMaintMargin: DecimalText;
  /** Maintenance margin by risk unit. */
  readonly riskUnitMMList: readonly RiskUnit[];
  /** Maintenance margin of margin loans, in USD. */
  readonly marginMM: DecimalText;
  /** Other maintenance margin, in USD. */
  readonly otherMM: DecimalText;
  /** Risk level of the account. */
  readonly accountStatus: Open<AccountStatus>;
  /** `PM_1` Portfolio Margin Pro, `PM_2` classic Portfolio Margin, `PM_3` SPAN. */
  readonly accountType: Open<"PM_1" | "PM_2" | "PM_3">;
}
/** Reader of {@link ProSpanAccount}. */
export const ProSpanAccount: Model<ProSpanAccount> = /*#__PURE__*/ model("ProSpanAccount", [
  "uniMMR",
  "accountEquity",
  "accountMaintMargin",
  "accountStatus",
], () => ({
  uniMMR: DecimalText,
  accountEquity: DecimalText,
  actualEquity: DecimalText,
  accountMaintMargin: DecimalText,
  riskUnitMMList: arrayOf(RiskUnit()),
  marginMM: DecimalText,
  otherMM: DecimalText,
  accountStatus: AccountStatusText,
  accountType: open("PM_1", "PM_2", "PM_3"),
}));

/** Balances of one asset over all wallets of a Portfolio Margin Pro account. */
export interface ProBalance {
  /** Asset name. */
  readonly asset: string;
  /** Cross margin, UM and CM wallets together. */
  readonly totalWalletBalance: DecimalText;
  /** Free and locked in cross margin. */
  readonly crossMarginAsset: DecimalText;
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
  /** Balance of the options wallet. */
  readonly optionWalletBalance?: DecimalText;
  /** Equity of options. */
  readonly optionEquity?: DecimalText;
}
/** Reader of {@link ProBalance}. */
export const ProBalance: Model<ProBalance> = /*#__PURE__*/ model("ProBalance", [
  "asset",
  "totalWalletBalance",
], () => ({
  asset: Text,
  totalWalletBalance: DecimalText,
  crossMarginAsset: DecimalText,
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
  optionWalletBalance: maybe(DecimalText),
  optionEquity: maybe(DecimalText),
}));

/**
 * Reads equity, margins, uniMMR and status of a Portfolio Margin Pro account.
 *
 * `GET /sapi/v1/portfolio/account` · USER_DATA · UID weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-portfolio-margin-pro-account-info}
 */
export const getPortfolioMarginProAccountInfo: Endpoint<NoParams, ProAccount> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getPortfolioMarginProAccountInfo",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/portfolio/account",
    access: "USER_DATA",
    weight: { uid: 5 },
    act: reads,
    params: {},
    answer: ProAccount(),
  }));

/**
 * Reads equity, uniMMR and maintenance margin by risk unit of a Portfolio Margin Pro SPAN account.
 *
 * `GET /sapi/v2/portfolio/account` · USER_DATA · weight 5
 *
 * Answers accounts in SPAN mode only.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-portfolio-margin-pro-span-account-info}
 */
export const getPortfolioMarginProSpanAccountInfo: Endpoint<NoParams, ProSpanAccount> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getPortfolioMarginProSpanAccountInfo",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v2/portfolio/account",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: reads,
    params: {},
    answer: ProSpanAccount(),
  }));

/**
 * Reads the balances of one asset or of all assets over the wallets of a Portfolio Margin Pro
 * account.
 *
 * `GET /sapi/v1/portfolio/balance` · USER_DATA · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-portfolio-margin-pro-account-balance}
 */
export const getPortfolioMarginProAccountBalance: Endpoint<
  getPortfolioMarginProAccountBalance.Params,
  readonly ProBalance[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getPortfolioMarginProAccountBalance",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/portfolio/balance",
  access: "USER_DATA",
  weight: { ip: 20 },
  act: reads,
  params: {
    asset: optional(Asset),
  },
  answer: arrayOf(ProBalance()),
}));
/** Types of {@link getPortfolioMarginProAccountBalance}. */
export declare namespace getPortfolioMarginProAccountBalance {
  /** Parameters of {@link getPortfolioMarginProAccountBalance}. */
  interface Params {
    /** Asset name. */
    readonly asset?: string;
  }
}

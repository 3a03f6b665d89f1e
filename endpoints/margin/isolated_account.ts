/**
 * Isolated margin accounts, one for each pair.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  maybe,
  type Model,
  model,
  type Open,
  open,
  Text,
} from "../../lib/answers/answer.ts";
import { commaList } from "../../lib/fields/comma_list.ts";
import { type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** Balance and debt of one asset in an isolated margin account. */
export interface IsolatedBalance {
  /** Asset name. */
  readonly asset: string;
  /** Whether borrowing is allowed. */
  readonly borrowEnabled: boolean;
  /** Borrowed and not yet repaid. */
  readonly borrowed: DecimalText;
  /** Free balance. */
  readonly free: DecimalText;
  /** Interest owed. */
  readonly interest: DecimalText;
  /** Locked in open orders. */
  readonly locked: DecimalText;
  /** Balance less debt. */
  readonly netAsset: DecimalText;
  /** Balance less debt, in BTC. */
  readonly netAssetOfBtc: DecimalText;
  /** Whether repaying is allowed. */
  readonly repayEnabled: boolean;
  /** Free and locked balance. */
  readonly totalAsset: DecimalText;
}
/** Reader of {@link IsolatedBalance}. */
export const IsolatedBalance: Model<IsolatedBalance> = /*#__PURE__*/ model(
  "IsolatedBalance",
  ["asset", "free", "borrowed", "netAsset"],
  () => ({
    asset: Text,
    borrowEnabled: Bool,
    borrowed: DecimalText,
    free: DecimalText,
    interest: DecimalText,
    locked: DecimalText,
    netAsset: DecimalText,
    netAssetOfBtc: DecimalText,
    repayEnabled: Bool,
    totalAsset: DecimalText,
  }),
);

/** Balances, margin level and state of one isolated margin account. */
export interface IsolatedAccount {
  /** Balance of the base asset. */
  readonly baseAsset: IsolatedBalance;
  /** Balance of the quote asset. */
  readonly quoteAsset: IsolatedBalance;
  /** Trading pair. */
  readonly symbol: string;
  /** Whether the account was created. */
  readonly isolatedCreated: boolean;
  /** Whether the account is enabled. */
  readonly enabled: boolean;
  /** Assets divided by debts; the account is liquidated when it falls too low. */
  readonly marginLevel: DecimalText;
  /** What the margin level means for the account. */
  readonly marginLevelStatus: Open<
    "EXCESSIVE" | "NORMAL" | "MARGIN_CALL" | "PRE_LIQUIDATION" | "FORCE_LIQUIDATION"
  >;
  /** Margin ratio. */
  readonly marginRatio: DecimalText;
  /** Index price of the pair. */
  readonly indexPrice: DecimalText;
  /** Price at which the account is liquidated. */
  readonly liquidatePrice: DecimalText;
  /** Liquidation rate. */
  readonly liquidateRate: DecimalText;
  /** Whether trading is allowed. */
  readonly tradeEnabled: boolean;
}
/** Reader of {@link IsolatedAccount}. */
export const IsolatedAccount: Model<IsolatedAccount> = /*#__PURE__*/ model(
  "IsolatedAccount",
  ["symbol", "baseAsset", "quoteAsset", "marginLevel"],
  () => ({
    baseAsset: IsolatedBalance(),
    quoteAsset: IsolatedBalance(),
    symbol: Text,
    isolatedCreated: Bool,
    enabled: Bool,
    marginLevel: DecimalText,
    marginLevelStatus: open(
      "EXCESSIVE",
      "NORMAL",
      "MARGIN_CALL",
      "PRE_LIQUIDATION",
      "FORCE_LIQUIDATION",
    ),
    marginRatio: DecimalText,
    indexPrice: DecimalText,
    liquidatePrice: DecimalText,
    liquidateRate: DecimalText,
    tradeEnabled: Bool,
  }),
);

/** Isolated margin accounts, and their totals if no pair was given. */
export interface IsolatedAccounts {
  /** The accounts. */
  readonly assets: readonly IsolatedAccount[];
  /** Assets, in BTC. */
  readonly totalAssetOfBtc?: DecimalText;
  /** Debts, in BTC. */
  readonly totalLiabilityOfBtc?: DecimalText;
  /** Assets less debts, in BTC. */
  readonly totalNetAssetOfBtc?: DecimalText;
}
/** Reader of {@link IsolatedAccounts}. */
export const IsolatedAccounts: Model<IsolatedAccounts> = /*#__PURE__*/ model(
  "IsolatedAccounts",
  ["assets"],
  () => ({
    assets: arrayOf(IsolatedAccount()),
    totalAssetOfBtc: maybe(DecimalText),
    totalLiabilityOfBtc: maybe(DecimalText),
    totalNetAssetOfBtc: maybe(DecimalText),
  }),
);

/**
 * Reads balances, margin level and state of isolated margin accounts.
 *
 * `GET /sapi/v1/margin/isolated/account` · USER_DATA · weight 10
 *
 * The totals are answered only if `symbols` is left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#query-isolated-margin-account-info}
 */
export const queryIsolatedMarginAccountInfo: Endpoint<
  queryIsolatedMarginAccountInfo.Params,
  IsolatedAccounts
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryIsolatedMarginAccountInfo",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/isolated/account",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: readsMargin,
  params: {
    symbols: optional(commaList(Ticker, 5)),
  },
  answer: IsolatedAccounts(),
}));
/** Types of {@link queryIsolatedMarginAccountInfo}. */
export declare namespace queryIsolatedMarginAccountInfo {
  /** Parameters of {@link queryIsolatedMarginAccountInfo}. */
  interface Params {
    /** Up to 5 isolated pairs; defaults to all, with totals. */
    readonly symbols?: readonly string[] | string;
  }
}

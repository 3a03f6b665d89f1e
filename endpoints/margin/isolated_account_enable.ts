/**
 * Enabling and disabling isolated margin accounts.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import { Done, Int, type Model, model, Text } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Ticker } from "../../lib/fields/fields.ts";

/** Outcome of enabling or disabling an isolated margin account. */
export interface IsolatedAccountChange {
  /** Whether it was done. */
  readonly success: boolean;
  /** Trading pair. */
  readonly symbol: string;
}
/** Reader of {@link IsolatedAccountChange}. */
export const IsolatedAccountChange: Model<IsolatedAccountChange> = /*#__PURE__*/ model(
  "IsolatedAccountChange",
  ["success"],
  () => ({
    success: Done,
    symbol: Text,
  }),
);

/** How many isolated margin accounts there are and may be. */
export interface IsolatedAccountLimit {
  /** Accounts that are enabled. */
  readonly enabledAccount: number;
  /** Accounts that may be enabled. */
  readonly maxAccount: number;
}
/** Reader of {@link IsolatedAccountLimit}. */
export const IsolatedAccountLimit: Model<IsolatedAccountLimit> = /*#__PURE__*/ model(
  "IsolatedAccountLimit",
  ["enabledAccount", "maxAccount"],
  () => ({
    enabledAccount: Int,
    maxAccount: Int,
  }),
);

/**
 * Enables the isolated margin account of a pair again.
 *
 * `POST /sapi/v1/margin/isolated/account` · TRADE · UID weight 300
 *
 * Only for a pair that was disabled before. Refused with -3028 if the pair is not one of margin.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = enableIsolatedMarginAccount({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#enable-isolated-margin-account}
 */
export const enableIsolatedMarginAccount: Endpoint<
  enableIsolatedMarginAccount.Params,
  IsolatedAccountChange
> = /*#__PURE__*/ endpoint(() => ({
  name: "enableIsolatedMarginAccount",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/margin/isolated/account",
  access: "TRADE",
  weight: { uid: 300 },
  act: {
    does: "set",
    what: "isolatedAccount",
    product: "margin",
    readBack: "queryIsolatedMarginAccountInfo",
  },
  params: {
    symbol: Ticker,
  },
  answer: IsolatedAccountChange(),
}));
/** Types of {@link enableIsolatedMarginAccount}. */
export declare namespace enableIsolatedMarginAccount {
  /** Parameters of {@link enableIsolatedMarginAccount}. */
  interface Params {
    /** Isolated pair that was disabled before. */
    readonly symbol: string;
  }
}

/**
 * Disables the isolated margin account of a pair.
 *
 * `DELETE /sapi/v1/margin/isolated/account` · TRADE · UID weight 300
 *
 * A pair can be disabled once in 24 hours. Refused with -3028 if the pair is not one of margin.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = disableIsolatedMarginAccount({ symbol: "BTCUSDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#disable-isolated-margin-account}
 */
export const disableIsolatedMarginAccount: Endpoint<
  disableIsolatedMarginAccount.Params,
  IsolatedAccountChange
> = /*#__PURE__*/ endpoint(() => ({
  name: "disableIsolatedMarginAccount",
  verb: "DELETE",
  host: "sapi",
  path: "/sapi/v1/margin/isolated/account",
  access: "TRADE",
  weight: { uid: 300 },
  act: {
    does: "set",
    what: "isolatedAccount",
    product: "margin",
    off: true,
    readBack: "queryIsolatedMarginAccountInfo",
  },
  params: {
    symbol: Ticker,
  },
  answer: IsolatedAccountChange(),
}));
/** Types of {@link disableIsolatedMarginAccount}. */
export declare namespace disableIsolatedMarginAccount {
  /** Parameters of {@link disableIsolatedMarginAccount}. */
  interface Params {
    /** Isolated pair. */
    readonly symbol: string;
  }
}

/**
 * Reads how many isolated margin accounts are enabled, and how many may be.
 *
 * `GET /sapi/v1/margin/isolated/accountLimit` · USER_DATA · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#query-enabled-isolated-margin-account-limit}
 */
export const queryEnabledIsolatedMarginAccountLimit: Endpoint<NoParams, IsolatedAccountLimit> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryEnabledIsolatedMarginAccountLimit",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/isolated/accountLimit",
    access: "USER_DATA",
    weight: { ip: 1 },
    act: readsMargin,
    params: {},
    answer: IsolatedAccountLimit(),
  }));

/**
 * Leverage of margin accounts: the setting, and the tiers behind it.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Done,
  Int,
  type Model,
  model,
  Text,
} from "../../lib/answers/answer.ts";
import {
  type Endpoint,
  endpoint,
  type NoParams,
  type UnsignedEndpoint,
} from "../../lib/endpoint.ts";
import { choice, integer, optional, Ticker } from "../../lib/fields/fields.ts";
import { retired } from "../../lib/retired.ts";

/** Outcome of a change of leverage. */
export interface CrossMarginLeverageChange {
  /** Whether it was done. */
  readonly success: boolean;
}
/** Reader of {@link CrossMarginLeverageChange}. */
export const CrossMarginLeverageChange: Model<CrossMarginLeverageChange> = /*#__PURE__*/ model(
  "CrossMarginLeverageChange",
  ["success"],
  () => ({
    success: Done,
  }),
);

/** Leverage, risk ratios and borrow limits of one tier of an isolated pair. */
export interface IsolatedMarginTier {
  /** Trading pair. */
  readonly symbol: string;
  /** Number of the tier, counted from 1. */
  readonly tier: number;
  /** Leverage of the tier. */
  readonly effectiveMultiple: DecimalText;
  /** Margin level needed to borrow. */
  readonly initialRiskRatio: DecimalText;
  /** Margin level at which the account is liquidated. */
  readonly liquidationRiskRatio: DecimalText;
  /** Maximum that can be borrowed of the base asset. */
  readonly baseAssetMaxBorrowable: DecimalText;
  /** Maximum that can be borrowed of the quote asset. */
  readonly quoteAssetMaxBorrowable: DecimalText;
}
/** Reader of {@link IsolatedMarginTier}. */
export const IsolatedMarginTier: Model<IsolatedMarginTier> = /*#__PURE__*/ model(
  "IsolatedMarginTier",
  ["symbol", "tier", "liquidationRiskRatio"],
  () => ({
    symbol: Text,
    tier: Int,
    effectiveMultiple: DecimalText,
    initialRiskRatio: DecimalText,
    liquidationRiskRatio: DecimalText,
    baseAssetMaxBorrowable: DecimalText,
    quoteAssetMaxBorrowable: DecimalText,
  }),
);

/** One leverage bracket of cross margin pro. */
export interface CrossMarginProBracket {
  /** Leverage within the bracket. */
  readonly leverage: number;
  /** Debt at which the bracket ends. */
  readonly maxDebt: DecimalText;
  /** Maintenance margin, 0.01 is 1 %. */
  readonly maintenanceMarginRate: DecimalText;
  /** Initial margin, 0.01 is 1 %. */
  readonly initialMarginRate: DecimalText;
  /** Value of the lower brackets, for quick calculation. */
  readonly fastNum: DecimalText;
}
/** Reader of {@link CrossMarginProBracket}. */
export const CrossMarginProBracket: Model<CrossMarginProBracket> = /*#__PURE__*/ model(
  "CrossMarginProBracket",
  ["leverage", "maintenanceMarginRate"],
  () => ({
    leverage: Int,
    maxDebt: DecimalText,
    maintenanceMarginRate: DecimalText,
    initialMarginRate: DecimalText,
    fastNum: DecimalText,
  }),
);

/** Leverage brackets of a group of assets in cross margin pro. */
export interface CrossMarginProLeverage {
  /** Assets that the values hold for. */
  readonly assetNames: readonly string[];
  /** Rank of the group. */
  readonly rank: number;
  /** Brackets, by debt. */
  readonly brackets: readonly CrossMarginProBracket[];
}
/** Reader of {@link CrossMarginProLeverage}. */
export const CrossMarginProLeverage: Model<CrossMarginProLeverage> = /*#__PURE__*/ model(
  "CrossMarginProLeverage",
  ["brackets"],
  () => ({
    assetNames: arrayOf(Text),
    rank: Int,
    brackets: arrayOf(CrossMarginProBracket()),
  }),
);

/**
 * Sets the highest leverage of the cross margin account.
 *
 * `POST /sapi/v1/margin/max-leverage` · USER_DATA · UID weight 3000
 *
 * At most once a minute for an IP. The margin level must be above the initial level of the new
 * leverage: 1.5 for 3x, 1.25 for 5x. Refused with -3003 if there is no margin account, -3023 if the
 * margin level is too low.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = adjustCrossMarginMaxLeverage({ maxLeverage: 5 });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#adjust-cross-margin-max-leverage}
 */
export const adjustCrossMarginMaxLeverage: Endpoint<
  adjustCrossMarginMaxLeverage.Params,
  CrossMarginLeverageChange
> = /*#__PURE__*/ endpoint(() => ({
  name: "adjustCrossMarginMaxLeverage",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/margin/max-leverage",
  access: "USER_DATA",
  weight: { uid: 3000 },
  act: {
    does: "set",
    what: "maxLeverage",
    product: "margin",
    to: "maxLeverage",
    readBack: "queryCrossMarginAccountDetails",
  },
  params: {
    maxLeverage: choice(3, 5, 10, 20),
  },
  answer: CrossMarginLeverageChange(),
}));
/** Types of {@link adjustCrossMarginMaxLeverage}. */
export declare namespace adjustCrossMarginMaxLeverage {
  /** Parameters of {@link adjustCrossMarginMaxLeverage}. */
  interface Params {
    /** 3 or 5 in cross margin classic, 10 in cross margin pro, 20 where you are permitted. */
    readonly maxLeverage: 3 | 5 | 10 | 20;
  }
}

/**
 * Reads leverage, risk ratios and borrow limits of an isolated pair by tier.
 *
 * `GET /sapi/v1/margin/isolatedMarginTier` · USER_DATA · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#query-isolated-margin-tier-data}
 */
export const queryIsolatedMarginTierData: Endpoint<
  queryIsolatedMarginTierData.Params,
  readonly IsolatedMarginTier[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryIsolatedMarginTierData",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/isolatedMarginTier",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsMargin,
  params: {
    symbol: Ticker,
    tier: optional(integer(1)),
  },
  answer: arrayOf(IsolatedMarginTier()),
}));
/** Types of {@link queryIsolatedMarginTierData}. */
export declare namespace queryIsolatedMarginTierData {
  /** Parameters of {@link queryIsolatedMarginTierData}. */
  interface Params {
    /** Isolated pair. */
    readonly symbol: string;
    /** One tier, counted from 1; defaults to all. */
    readonly tier?: number;
  }
}

/**
 * Reads the leverage brackets of cross margin pro.
 *
 * `GET /sapi/v1/margin/leverageBracket` · MARKET_DATA · weight 1
 *
 * Without credentials it goes out without an API key.
 *
 * @deprecated Cross margin pro ended on 2026-04-13; nothing replaces it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#query-liability-coin-leverage-bracket-in-cross-margin-pro-mode}
 */
export const queryLiabilityCoinLeverageBracketInCrossMarginProMode: UnsignedEndpoint<
  NoParams,
  readonly CrossMarginProLeverage[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryLiabilityCoinLeverageBracketInCrossMarginProMode",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/leverageBracket",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 1 },
  act: readsMargin,
  retired: retired("2026-04-13"),
  params: {},
  answer: arrayOf(CrossMarginProLeverage()),
}));

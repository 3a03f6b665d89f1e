/**
 * Assets and positions of the USDⓈ-M account.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
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
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import type { PositionSide } from "../../../lib/enums/shared.ts";

/** Balance and margin of one asset in a futures account. */
export interface FuturesAsset {
  /** Asset name. */
  readonly asset: string;
  /** Balance of the wallet, in the asset. */
  readonly crossWalletBalance: DecimalText;
  /** Unrealised profit of cross positions, in the asset. */
  readonly crossUnPnl: DecimalText;
  /** Maintenance margin, in the asset. */
  readonly maintMargin: DecimalText;
  /** Initial margin at the mark price, in the asset. */
  readonly initialMargin: DecimalText;
  /** Initial margin of positions, in the asset. */
  readonly positionInitialMargin: DecimalText;
  /** Initial margin of open orders, in the asset. */
  readonly openOrderInitialMargin: DecimalText;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link FuturesAsset}. */
export const FuturesAsset: Model<FuturesAsset> = /*#__PURE__*/ model("FuturesAsset", [
  "asset",
  "crossWalletBalance",
  "maintMargin",
], () => ({
  asset: Text,
  crossWalletBalance: DecimalText,
  crossUnPnl: DecimalText,
  maintMargin: DecimalText,
  initialMargin: DecimalText,
  positionInitialMargin: DecimalText,
  openOrderInitialMargin: DecimalText,
  updateTime: TimeMs,
}));

/** A USDⓈ-M position with its margin and leverage. */
export interface UmAccountPosition {
  /** Contract. */
  readonly symbol: string;
  /** Initial margin at the mark price. */
  readonly initialMargin: DecimalText;
  /** Maintenance margin. */
  readonly maintMargin: DecimalText;
  /** Unrealised profit, in the margin asset. */
  readonly unrealizedProfit: DecimalText;
  /** Initial margin of the position, at the mark price. */
  readonly positionInitialMargin: DecimalText;
  /** Initial margin of its open orders, at the mark price. */
  readonly openOrderInitialMargin: DecimalText;
  /** Leverage. */
  readonly leverage: DecimalText;
  /** Average entry price. */
  readonly entryPrice: DecimalText;
  /** Largest notional at this leverage, in USD. */
  readonly maxNotional: DecimalText;
  /** To be ignored. */
  readonly bidNotional: DecimalText;
  /** To be ignored. */
  readonly askNotional: DecimalText;
  /** `BOTH` in one-way mode; `LONG` or `SHORT` in hedge mode. */
  readonly positionSide: Open<PositionSide>;
  /** Size, negative for a short position, in the base asset. */
  readonly positionAmt: DecimalText;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link UmAccountPosition}. */
export const UmAccountPosition: Model<UmAccountPosition> = /*#__PURE__*/ model(
  "UmAccountPosition",
  ["symbol", "positionAmt"],
  () => ({
    symbol: Text,
    initialMargin: DecimalText,
    maintMargin: DecimalText,
    unrealizedProfit: DecimalText,
    positionInitialMargin: DecimalText,
    openOrderInitialMargin: DecimalText,
    leverage: DecimalText,
    entryPrice: DecimalText,
    maxNotional: DecimalText,
    bidNotional: DecimalText,
    askNotional: DecimalText,
    positionSide: PositionSideText,
    positionAmt: DecimalText,
    updateTime: TimeMs,
  }),
);

/** Assets and positions of the USDⓈ-M account. */
export interface UmAccount {
  /** Assets of the account. */
  readonly assets: readonly FuturesAsset[];
  /** Positions of all contracts. */
  readonly positions: readonly UmAccountPosition[];
}
/** Reader of {@link UmAccount}. */
export const UmAccount: Model<UmAccount> = /*#__PURE__*/ model(
  "UmAccount",
  ["assets", "positions"],
  () => ({
    assets: arrayOf(FuturesAsset()),
    positions: arrayOf(UmAccountPosition()),
  }),
);

/** A USDⓈ-M position with its margin. */
export interface UmAccountPositionV2 {
  /** Contract. */
  readonly symbol: string;
  /** Initial margin at the mark price. */
  readonly initialMargin: DecimalText;
  /** Maintenance margin. */
  readonly maintMargin: DecimalText;
  /** Unrealised profit, in the margin asset. */
  readonly unrealizedProfit: DecimalText;
  /** `BOTH` in one-way mode; `LONG` or `SHORT` in hedge mode. */
  readonly positionSide: Open<PositionSide>;
  /** Size, negative for a short position, in the base asset. */
  readonly positionAmt: DecimalText;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Value at the mark price, in the quote asset. */
  readonly notional: DecimalText;
}
/** Reader of {@link UmAccountPositionV2}. */
export const UmAccountPositionV2: Model<UmAccountPositionV2> = /*#__PURE__*/ model(
  "UmAccountPositionV2",
  ["symbol", "positionAmt"],
  () => ({
    symbol: Text,
    initialMargin: DecimalText,
    maintMargin: DecimalText,
    unrealizedProfit: DecimalText,
    positionSide: PositionSideText,
    positionAmt: DecimalText,
    updateTime: TimeMs,
    notional: DecimalText,
  }),
);

/** Assets of the USDⓈ-M account, and positions of the contracts in use. */
export interface UmAccountV2 {
  /** Assets of the account. */
  readonly assets: readonly FuturesAsset[];
  /** Positions of contracts with a position or an open order. */
  readonly positions: readonly UmAccountPositionV2[];
}
/** Reader of {@link UmAccountV2}. */
export const UmAccountV2: Model<UmAccountV2> = /*#__PURE__*/ model("UmAccountV2", [
  "assets",
  "positions",
], () => ({
  assets: arrayOf(FuturesAsset()),
  positions: arrayOf(UmAccountPositionV2()),
}));

/**
 * Reads the assets of the USDⓈ-M account and the positions of all contracts.
 *
 * `GET /papi/v1/um/account` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-account-detail}
 */
export const getUmAccountDetail: Endpoint<NoParams, UmAccount> = /*#__PURE__*/ endpoint(() => ({
  name: "getUmAccountDetail",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/account",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsUm,
  params: {},
  answer: UmAccount(),
}));

/**
 * Reads the assets of the USDⓈ-M account and the positions of the contracts in use.
 *
 * `GET /papi/v2/um/account` · USER_DATA · weight 5
 *
 * Settings such as the leverage are not part of it: see `umFuturesSymbolConfiguration`.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-account-detail-v2}
 */
export const getUmAccountDetailV2: Endpoint<NoParams, UmAccountV2> = /*#__PURE__*/ endpoint(() => ({
  name: "getUmAccountDetailV2",
  verb: "GET",
  host: "papi",
  path: "/papi/v2/um/account",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsUm,
  params: {},
  answer: UmAccountV2(),
}));

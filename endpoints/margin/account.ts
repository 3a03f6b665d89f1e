/**
 * Cross margin account: balances, margin levels, and costs that are paid in BNB.
 *
 * @module
 */
import { reads, readsMargin } from "../../lib/act.ts";
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
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";

/** Balance and debt of one asset in the cross margin account. */
export interface CrossMarginBalance {
  /** Asset name. */
  readonly asset: string;
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
}
/** Reader of {@link CrossMarginBalance}. */
export const CrossMarginBalance: Model<CrossMarginBalance> = /*#__PURE__*/ model(
  "CrossMarginBalance",
  ["asset", "free", "borrowed", "netAsset"],
  () => ({
    asset: Text,
    borrowed: DecimalText,
    free: DecimalText,
    interest: DecimalText,
    locked: DecimalText,
    netAsset: DecimalText,
  }),
);

/** Balances, margin level and permissions of the cross margin account. */
export interface CrossMarginAccount {
  /** Whether the account exists. */
  readonly created?: boolean;
  /** Whether borrowing is allowed. */
  readonly borrowEnabled: boolean;
  /** Assets divided by debts; the account is liquidated when it falls too low. */
  readonly marginLevel: DecimalText;
  /** Margin level with assets counted at their collateral ratios. */
  readonly collateralMarginLevel?: DecimalText;
  /** Assets, in BTC. */
  readonly totalAssetOfBtc: DecimalText;
  /** Debts, in BTC. */
  readonly totalLiabilityOfBtc: DecimalText;
  /** Assets less debts, in BTC. */
  readonly totalNetAssetOfBtc: DecimalText;
  /** Collateral value, in USDT; spelled so by the exchange. */
  readonly TotalCollateralValueInUSDT?: DecimalText;
  /** Loss that open orders would bring, in USDT. */
  readonly totalOpenOrderLossInUSDT?: DecimalText;
  /** Whether trading is allowed. */
  readonly tradeEnabled: boolean;
  /** Whether transfers in are allowed. */
  readonly transferInEnabled: boolean;
  /** Whether transfers out are allowed. */
  readonly transferOutEnabled: boolean;
  /** `MARGIN_1` cross margin classic, `MARGIN_2` cross margin pro. */
  readonly accountType?: Open<"MARGIN_1" | "MARGIN_2">;
  /** Balances by asset. */
  readonly userAssets: readonly CrossMarginBalance[];
}
/** Reader of {@link CrossMarginAccount}. */
export const CrossMarginAccount: Model<CrossMarginAccount> = /*#__PURE__*/ model(
  "CrossMarginAccount",
  ["marginLevel", "userAssets"],
  () => ({
    created: maybe(Bool),
    borrowEnabled: Bool,
    marginLevel: DecimalText,
    collateralMarginLevel: maybe(DecimalText),
    totalAssetOfBtc: DecimalText,
    totalLiabilityOfBtc: DecimalText,
    totalNetAssetOfBtc: DecimalText,
    TotalCollateralValueInUSDT: maybe(DecimalText),
    totalOpenOrderLossInUSDT: maybe(DecimalText),
    tradeEnabled: Bool,
    transferInEnabled: Bool,
    transferOutEnabled: Bool,
    accountType: maybe(open("MARGIN_1", "MARGIN_2")),
    userAssets: arrayOf(CrossMarginBalance()),
  }),
);

/** Margin levels at which the state of the cross margin account changes. */
export interface CrossMarginLevels {
  /** Initial level: above it the account is safe. */
  readonly normalBar: DecimalText;
  /** Below it the exchange sends a margin call. */
  readonly marginCallBar: DecimalText;
  /** At it the account is liquidated. */
  readonly forceLiquidationBar: DecimalText;
}
/** Reader of {@link CrossMarginLevels}. */
export const CrossMarginLevels: Model<CrossMarginLevels> = /*#__PURE__*/ model(
  "CrossMarginLevels",
  ["normalBar", "marginCallBar", "forceLiquidationBar"],
  () => ({
    normalBar: DecimalText,
    marginCallBar: DecimalText,
    forceLiquidationBar: DecimalText,
  }),
);

/** Which costs are paid in BNB. */
export interface BnbBurn {
  /** Whether trading fees are paid in BNB. */
  readonly spotBNBBurn: boolean;
  /** Whether margin interest is paid in BNB. */
  readonly interestBNBBurn: boolean;
}
/** Reader of {@link BnbBurn}. */
export const BnbBurn: Model<BnbBurn> = /*#__PURE__*/ model("BnbBurn", [
  "spotBNBBurn",
  "interestBNBBurn",
], () => ({
  spotBNBBurn: Bool,
  interestBNBBurn: Bool,
}));

/**
 * Reads balances, margin level and permissions of the cross margin account.
 *
 * `GET /sapi/v1/margin/account` · USER_DATA · weight 10
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#query-cross-margin-account-details}
 */
export const queryCrossMarginAccountDetails: Endpoint<NoParams, CrossMarginAccount> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryCrossMarginAccountDetails",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/account",
    access: "USER_DATA",
    weight: { ip: 10 },
    act: readsMargin,
    params: {},
    answer: CrossMarginAccount(),
  }));

/**
 * Reads the margin levels at which the exchange calls for margin and liquidates.
 *
 * `GET /sapi/v1/margin/tradeCoeff` · USER_DATA · weight 10
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#get-summary-of-margin-account}
 */
export const getSummaryOfMarginAccount: Endpoint<NoParams, CrossMarginLevels> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getSummaryOfMarginAccount",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/tradeCoeff",
    access: "USER_DATA",
    weight: { ip: 10 },
    act: readsMargin,
    params: {},
    answer: CrossMarginLevels(),
  }));

/**
 * Reads whether trading fees and margin interest are paid in BNB.
 *
 * `GET /sapi/v1/bnbBurn` · USER_DATA · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/account#get-bnb-burn-status}
 */
export const getBnbBurnStatus: Endpoint<NoParams, BnbBurn> = /*#__PURE__*/ endpoint(() => ({
  name: "getBnbBurnStatus",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/bnbBurn",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: reads,
  params: {},
  answer: BnbBurn(),
}));

/**
 * Moving money between the wallets of a Portfolio Margin Pro account.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import { DecimalText, IdText, type Model, model, saying, Text } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Asset, Decimal, oneOf, optional } from "../../lib/fields/fields.ts";

/** Id of a transaction. */
export interface ProTransaction {
  /** Transaction id. */
  readonly tranId: IdText;
}
/** Reader of {@link ProTransaction}. */
export const ProTransaction: Model<ProTransaction> = /*#__PURE__*/ model("ProTransaction", [
  "tranId",
], () => ({
  tranId: IdText,
}));

/** Acknowledgement without content. */
export interface ProAck {
  /** `success`. */
  readonly msg: string;
}
/** Reader of {@link ProAck}. */
export const ProAck: Model<ProAck> = /*#__PURE__*/ model("ProAck", ["msg"], () => ({
  msg: saying("success"),
}));

/** An amount of an asset. */
export interface AssetAmount {
  /** Asset name. */
  readonly asset: string;
  /** Amount of the asset. */
  readonly amount: DecimalText;
}
/** Reader of {@link AssetAmount}. */
export const AssetAmount: Model<AssetAmount> = /*#__PURE__*/ model("AssetAmount", [
  "asset",
  "amount",
], () => ({
  asset: Text,
  amount: DecimalText,
}));

/**
 * Moves BNB between the cross margin wallet and the USDⓈ-M account of Portfolio Margin Pro.
 *
 * `POST /sapi/v1/portfolio/bnb-transfer` · USER_DATA · weight 1500
 *
 * The exchange takes at most 2 calls in any 10 minutes. There is no client id: if the outcome is
 * `unknown`, compare the balances of `getPortfolioMarginProAccountBalance` before repeating.
 * Refused with -21001 if the account has no Portfolio Margin, -21007 if it is being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = proBnbTransfer({ amount: "0.5", transferSide: "TO_UM" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#bnb-transfer}
 */
export const proBnbTransfer: Endpoint<proBnbTransfer.Params, ProTransaction> =
  /*#__PURE__*/ endpoint(() => ({
    name: "proBnbTransfer",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/portfolio/bnb-transfer",
    access: "USER_DATA",
    weight: { ip: 1500 },
    act: {
      does: "transfer",
      what: "bnb",
      coin: "BNB",
      way: "transferSide",
      readBack: "getPortfolioMarginProAccountBalance",
    },
    params: {
      amount: Decimal,
      transferSide: oneOf("TO_UM", "FROM_UM"),
    },
    answer: ProTransaction(),
  }));
/** Types of {@link proBnbTransfer}. */
export declare namespace proBnbTransfer {
  /** Parameters of {@link proBnbTransfer}. */
  interface Params {
    /** Amount of the asset. */
    readonly amount: Decimal;
    /** Direction, seen from the USDⓈ-M account. */
    readonly transferSide: "TO_UM" | "FROM_UM";
  }
}

/**
 * Collects the balances of all futures wallets into the margin account, BNB excepted.
 *
 * `POST /sapi/v1/portfolio/auto-collection` · USER_DATA · weight 1500
 *
 * The exchange takes at most 500 calls in any hour. If the outcome is `unknown`, read
 * `getPortfolioMarginProAccountBalance`: what `umWalletBalance` and `cmWalletBalance` still show
 * was not collected. Refused with -21001 if the account has no Portfolio Margin, -21007 if it is
 * being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = proFundAutoCollection();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#fund-auto-collection}
 */
export const proFundAutoCollection: Endpoint<NoParams, ProAck> = /*#__PURE__*/ endpoint(() => ({
  name: "proFundAutoCollection",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/portfolio/auto-collection",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: { does: "collect", readBack: "getPortfolioMarginProAccountBalance" },
  params: {},
  answer: ProAck(),
}));

/**
 * Collects one asset from the futures wallets into the margin account.
 *
 * `POST /sapi/v1/portfolio/asset-collection` · USER_DATA · weight 60
 *
 * BNB cannot be collected: use {@link proBnbTransfer}. If the outcome is `unknown`, read
 * `getPortfolioMarginProAccountBalance`: what `umWalletBalance` and `cmWalletBalance` still show
 * was not collected. Refused with -21001 if the account has no Portfolio Margin, -21007 if it is
 * being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = proFundCollectionByAsset({ asset: "USDT" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#fund-collection-by-asset}
 */
export const proFundCollectionByAsset: Endpoint<proFundCollectionByAsset.Params, ProAck> =
  /*#__PURE__*/ endpoint(() => ({
    name: "proFundCollectionByAsset",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/portfolio/asset-collection",
    access: "USER_DATA",
    weight: { ip: 60 },
    act: { does: "collect", readBack: "getPortfolioMarginProAccountBalance" },
    params: {
      asset: Asset,
      amount: optional(Decimal),
      futureType: optional(oneOf("UM", "CM", "OPTION")),
    },
    rules: [
      { together: ["amount", "futureType"] },
    ],
    answer: ProAck(),
  }));
/** Types of {@link proFundCollectionByAsset}. */
export declare namespace proFundCollectionByAsset {
  /** Parameters of {@link proFundCollectionByAsset}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** How much, with `futureType`; the whole balance if both are left out. */
    readonly amount?: Decimal;
    /** The wallet to collect from, with `amount`. */
    readonly futureType?: "UM" | "CM" | "OPTION";
  }
}

/**
 * Reads how much of an earn asset can be moved into or out of Portfolio Margin.
 *
 * `GET /sapi/v1/portfolio/earn-asset-balance` · USER_DATA · weight 1500
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-transferable-earn-asset-balance-for-portfolio-margin}
 */
export const getTransferableEarnAssetBalanceForPortfolioMargin: Endpoint<
  getTransferableEarnAssetBalanceForPortfolioMargin.Params,
  AssetAmount
> = /*#__PURE__*/ endpoint(() => ({
  name: "getTransferableEarnAssetBalanceForPortfolioMargin",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/portfolio/earn-asset-balance",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: reads,
  params: {
    asset: oneOf("LDUSDT", "RWUSD"),
    transferType: oneOf("EARN_TO_FUTURE", "FUTURE_TO_EARN"),
  },
  answer: AssetAmount(),
}));
/** Types of {@link getTransferableEarnAssetBalanceForPortfolioMargin}. */
export declare namespace getTransferableEarnAssetBalanceForPortfolioMargin {
  /** Parameters of {@link getTransferableEarnAssetBalanceForPortfolioMargin}. */
  interface Params {
    /** The earn asset. */
    readonly asset: "LDUSDT" | "RWUSD";
    /** Direction of the transfer. */
    readonly transferType: "EARN_TO_FUTURE" | "FUTURE_TO_EARN";
  }
}

/**
 * Moves LDUSDT or RWUSD between Simple Earn and Portfolio Margin.
 *
 * `POST /sapi/v1/portfolio/earn-asset-transfer` · TRADE · UID weight 1500
 *
 * There is no client id: if the outcome is `unknown`, compare the balance of
 * `getTransferableEarnAssetBalanceForPortfolioMargin` before repeating. Refused with -21001 if the
 * account has no Portfolio Margin, -21007 if it is being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = transferLdusdtRwusdForPortfolioMargin({ asset: "LDUSDT", transferType: "EARN_TO_FUTURE", amount: "0.5" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#transfer-ldusdt-rwusd-for-portfolio-margin}
 */
export const transferLdusdtRwusdForPortfolioMargin: Endpoint<
  transferLdusdtRwusdForPortfolioMargin.Params,
  ProAck
> = /*#__PURE__*/ endpoint(() => ({
  name: "transferLdusdtRwusdForPortfolioMargin",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/portfolio/earn-asset-transfer",
  access: "TRADE",
  weight: { uid: 1500 },
  act: {
    does: "transfer",
    what: "earn",
    way: "transferType",
    readBack: "getTransferableEarnAssetBalanceForPortfolioMargin",
  },
  params: {
    asset: oneOf("LDUSDT", "RWUSD"),
    transferType: oneOf("EARN_TO_FUTURE", "FUTURE_TO_EARN"),
    amount: Decimal,
  },
  answer: ProAck(),
}));
/** Types of {@link transferLdusdtRwusdForPortfolioMargin}. */
export declare namespace transferLdusdtRwusdForPortfolioMargin {
  /** Parameters of {@link transferLdusdtRwusdForPortfolioMargin}. */
  interface Params {
    /** The earn asset to move. */
    readonly asset: "LDUSDT" | "RWUSD";
    /** Direction of the transfer. */
    readonly transferType: "EARN_TO_FUTURE" | "FUTURE_TO_EARN";
    /** Amount of the asset. */
    readonly amount: Decimal;
  }
}

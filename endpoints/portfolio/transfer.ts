/**
 * Moving money between the wallets of a Portfolio Margin account.
 *
 * @module
 */
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Asset, Decimal, oneOf, optional } from "../../lib/fields/fields.ts";
import { Ack, Transaction } from "./ack.ts";

/**
 * Moves BNB between the cross margin wallet and the USDⓈ-M account.
 *
 * `POST /papi/v1/bnb-transfer` · TRADE · weight 750
 *
 * The exchange takes at most 10 calls in any 10 minutes. There is no client id: if the outcome is
 * `unknown`, compare the balances before you send it again. Refused with 51068 if the account is
 * being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = bnbTransfer({ amount: "0.5", transferSide: "TO_UM" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#bnb-transfer}
 */
export const bnbTransfer: Endpoint<bnbTransfer.Params, Transaction> = /*#__PURE__*/ endpoint(
  () => ({
    name: "bnbTransfer",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/bnb-transfer",
    access: "TRADE",
    weight: { ip: 750 },
    act: {
      does: "transfer",
      what: "bnb",
      coin: "BNB",
      way: "transferSide",
      readBack: "accountBalance",
    },
    params: {
      amount: Decimal,
      transferSide: oneOf("TO_UM", "FROM_UM"),
    },
    answer: Transaction(),
  }),
);
/** Types of {@link bnbTransfer}. */
export declare namespace bnbTransfer {
  /** Parameters of {@link bnbTransfer}. */
  interface Params {
    /** Amount of BNB. */
    readonly amount: Decimal;
    /** Direction, seen from the USDⓈ-M account. */
    readonly transferSide: "TO_UM" | "FROM_UM";
  }
}

/**
 * Collects the balances of all futures wallets into cross margin, BNB excepted.
 *
 * `POST /papi/v1/auto-collection` · TRADE · weight 750
 *
 * The exchange takes at most 500 calls in any hour. If the outcome is `unknown`, read
 * `accountBalance`: what `umWalletBalance` and `cmWalletBalance` still show besides BNB was not
 * collected. Refused with 51068 if the account is being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = fundAutoCollection();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#fund-auto-collection}
 */
export const fundAutoCollection: Endpoint<NoParams, Ack> = /*#__PURE__*/ endpoint(() => ({
  name: "fundAutoCollection",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/auto-collection",
  access: "TRADE",
  weight: { ip: 750 },
  act: { does: "collect", readBack: "accountBalance" },
  params: {},
  answer: Ack(),
}));

/**
 * Collects one asset from the futures wallets into cross margin.
 *
 * `POST /papi/v1/asset-collection` · TRADE · weight 30
 *
 * BNB cannot be collected: use {@link bnbTransfer}. There is no client id: if the outcome is
 * `unknown`, compare `accountBalance` with its value before, then decide whether to send it again.
 * Refused with 51068 if the account is being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = fundCollectionByAsset({ asset: "USDT", amount: "250", futureType: "UM" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#fund-collection-by-asset}
 */
export const fundCollectionByAsset: Endpoint<fundCollectionByAsset.Params, Ack> =
  /*#__PURE__*/ endpoint(() => ({
    name: "fundCollectionByAsset",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/asset-collection",
    access: "TRADE",
    weight: { ip: 30 },
    act: { does: "collect", readBack: "accountBalance" },
    params: {
      asset: Asset,
      amount: optional(Decimal),
      futureType: optional(oneOf("UM", "CM", "OPTION")),
    },
    rules: [
      { together: ["amount", "futureType"] },
    ],
    answer: Ack(),
  }));
/** Types of {@link fundCollectionByAsset}. */
export declare namespace fundCollectionByAsset {
  /** Parameters of {@link fundCollectionByAsset}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
    /** How much, with `futureType`; the whole balance if both are left out. */
    readonly amount?: Decimal;
    /** The wallet to collect from, with `amount`. */
    readonly futureType?: "UM" | "CM" | "OPTION";
  }
}

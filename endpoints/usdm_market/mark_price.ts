/**
 * Mark prices of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  EmptyOrDecimal,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** Mark price, index price and funding rate of a contract. */
export interface UsdmMarkPrice {
  /** Contract. */
  readonly symbol: string;
  /** Mark price, in the quote asset. */
  readonly markPrice: DecimalText;
  /** Index price, in the quote asset. */
  readonly indexPrice: DecimalText;
  /** Estimated settlement price, in the quote asset; of use in the hour before settlement. */
  readonly estimatedSettlePrice: DecimalText;
  /** Latest funding rate, as a share of the position; `""` if there is none. */
  readonly lastFundingRate: DecimalText | "";
  /** Interest part of the funding rate; `""` if there is none. */
  readonly interestRate: DecimalText | "";
  /** Next funding, in ms. */
  readonly nextFundingTime: number;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link UsdmMarkPrice}. */
export const UsdmMarkPrice: Model<UsdmMarkPrice> = /*#__PURE__*/ model("UsdmMarkPrice", [
  "symbol",
  "markPrice",
], () => ({
  symbol: Text,
  markPrice: DecimalText,
  indexPrice: DecimalText,
  estimatedSettlePrice: DecimalText,
  lastFundingRate: EmptyOrDecimal,
  interestRate: EmptyOrDecimal,
  nextFundingTime: TimeMs,
  time: TimeMs,
}));

/**
 * Reads mark price, index price and funding rate of one contract or of all contracts.
 *
 * `GET /fapi/v1/premiumIndex` · NONE · weight 1 with symbol, 10 without
 *
 * The exchange answers one contract with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#mark-price}
 */
export const markPrice: UnsignedEndpoint<markPrice.Params, readonly UsdmMarkPrice[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "markPrice",
    verb: "GET",
    host: "fapi",
    path: "/fapi/v1/premiumIndex",
    access: "NONE",
    weight: [{ when: ["symbol"], ip: 1 }, { ip: 10 }],
    act: readsUm,
    params: {
      symbol: optional(Ticker),
    },
    answer: arrayOf(UsdmMarkPrice()),
  }));
/** Types of {@link markPrice}. */
export declare namespace markPrice {
  /** Parameters of {@link markPrice}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

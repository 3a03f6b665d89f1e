/**
 * Mark prices of COIN-M futures.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  EmptyOrDecimal,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** Mark price, index price and funding rate of a contract. */
export interface CoinmMarkPrice {
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** Mark price, in USD. */
  readonly markPrice: DecimalText;
  /** Index price, in USD. */
  readonly indexPrice: DecimalText;
  /** Estimated settlement price, in USD; of use in the hour before settlement. */
  readonly estimatedSettlePrice: DecimalText;
  /** Latest funding rate, as a share of the position; `""` for delivery contracts. */
  readonly lastFundingRate: DecimalText | "";
  /** Interest part of the funding rate; `""` for delivery contracts. */
  readonly interestRate?: DecimalText | "";
  /** Next funding, in ms; 0 for delivery contracts. */
  readonly nextFundingTime: number;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link CoinmMarkPrice}. */
export const CoinmMarkPrice: Model<CoinmMarkPrice> = /*#__PURE__*/ model("CoinmMarkPrice", [
  "symbol",
  "markPrice",
], () => ({
  symbol: Text,
  pair: Text,
  markPrice: DecimalText,
  indexPrice: DecimalText,
  estimatedSettlePrice: DecimalText,
  lastFundingRate: EmptyOrDecimal,
  interestRate: maybe(EmptyOrDecimal),
  nextFundingTime: TimeMs,
  time: TimeMs,
}));

/**
 * Reads mark price, index price and funding rate of one contract, of one pair or of all contracts.
 *
 * `GET /dapi/v1/premiumIndex` · NONE · weight 10
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#index-price-and-mark-price}
 */
export const indexPriceAndMarkPrice: UnsignedEndpoint<
  indexPriceAndMarkPrice.Params,
  readonly CoinmMarkPrice[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "indexPriceAndMarkPrice",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/premiumIndex",
  access: "NONE",
  weight: { ip: 10 },
  act: readsCm,
  params: {
    symbol: optional(Ticker),
    pair: optional(Ticker),
  },
  answer: arrayOf(CoinmMarkPrice()),
}));
/** Types of {@link indexPriceAndMarkPrice}. */
export declare namespace indexPriceAndMarkPrice {
  /** Parameters of {@link indexPriceAndMarkPrice}. */
  interface Params {
    /** One contract, as in `BTCUSD_PERP`. */
    readonly symbol?: string;
    /** All contracts of one pair, as in `BTCUSD`. */
    readonly pair?: string;
  }
}

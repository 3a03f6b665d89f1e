/**
 * Settlement prices of quarterly USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import { arrayOf, DecimalText, type Model, model, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { Ticker } from "../../lib/fields/fields.ts";

/** Price at which a quarterly contract was settled. */
export interface UsdmSettlementPrice {
  /** When it was settled, in ms. */
  readonly deliveryTime: number;
  /** Settlement price, in the quote asset. */
  readonly deliveryPrice: DecimalText;
}
/** Reader of {@link UsdmSettlementPrice}. */
export const UsdmSettlementPrice: Model<UsdmSettlementPrice> = /*#__PURE__*/ model(
  "UsdmSettlementPrice",
  ["deliveryTime", "deliveryPrice"],
  () => ({
    deliveryTime: TimeMs,
    deliveryPrice: DecimalText,
  }),
);

/**
 * Lists the prices at which the quarterly contracts of a pair were settled.
 *
 * `GET /futures/data/delivery-price` · NONE · weight 0
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#quarterly-contract-settlement-price}
 */
export const quarterlyContractSettlementPrice: UnsignedEndpoint<
  quarterlyContractSettlementPrice.Params,
  readonly UsdmSettlementPrice[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "quarterlyContractSettlementPrice",
  verb: "GET",
  host: "fapi",
  path: "/futures/data/delivery-price",
  access: "NONE",
  weight: { ip: 0 },
  act: readsUm,
  params: {
    pair: Ticker,
  },
  answer: arrayOf(UsdmSettlementPrice()),
}));
/** Types of {@link quarterlyContractSettlementPrice}. */
export declare namespace quarterlyContractSettlementPrice {
  /** Parameters of {@link quarterlyContractSettlementPrice}. */
  interface Params {
    /** Pair, as in `BTCUSDT`. */
    readonly pair: string;
  }
}

/**
 * Pairs of assets that USDⓈ-M futures can convert.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import { arrayOf, DecimalText, type Model, model, Text } from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { Asset, optional } from "../../lib/fields/fields.ts";

/** Two assets that can be converted, with limits. */
export interface UsdmConvertPair {
  /** Asset to convert. */
  readonly fromAsset: string;
  /** Asset to get. */
  readonly toAsset: string;
  /** Smallest amount to convert, in `fromAsset`. */
  readonly fromAssetMinAmount: DecimalText;
  /** Largest amount to convert, in `fromAsset`. */
  readonly fromAssetMaxAmount: DecimalText;
  /** Smallest amount to get, in `toAsset`. */
  readonly toAssetMinAmount: DecimalText;
  /** Largest amount to get, in `toAsset`. */
  readonly toAssetMaxAmount: DecimalText;
}
/** Reader of {@link UsdmConvertPair}. */
export const UsdmConvertPair: Model<UsdmConvertPair> = /*#__PURE__*/ model(
  "UsdmConvertPair",
  ["fromAsset", "toAsset"],
  () => ({
    fromAsset: Text,
    toAsset: Text,
    fromAssetMinAmount: DecimalText,
    fromAssetMaxAmount: DecimalText,
    toAssetMinAmount: DecimalText,
    toAssetMaxAmount: DecimalText,
  }),
);

/**
 * Lists the pairs of assets that can be converted, with limits.
 *
 * `GET /fapi/v1/convert/exchangeInfo` · NONE · weight 20
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/convert#list-all-convert-pairs}
 */
export const listAllConvertPairs: UnsignedEndpoint<
  listAllConvertPairs.Params,
  readonly UsdmConvertPair[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "listAllConvertPairs",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/convert/exchangeInfo",
  access: "NONE",
  weight: { ip: 20 },
  act: readsUm,
  params: {
    fromAsset: optional(Asset),
    toAsset: optional(Asset),
  },
  answer: arrayOf(UsdmConvertPair()),
}));
/** Types of {@link listAllConvertPairs}. */
export declare namespace listAllConvertPairs {
  /** Parameters of {@link listAllConvertPairs}. */
  interface Params {
    /** Asset to convert, as in `BTC`; defaults to any. */
    readonly fromAsset?: string;
    /** Asset to receive, as in `USDT`; defaults to any. */
    readonly toAsset?: string;
  }
}

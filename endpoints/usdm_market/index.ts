/**
 * Indices of USDⓈ-M futures: their components, and the prices of margin assets.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import { arrayOf, DecimalText, type Model, model, Text, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** One market in an index price. */
export interface UsdmIndexConstituent {
  /** Exchange of the market. */
  readonly exchange: string;
  /** Market, as that exchange spells it. */
  readonly symbol: string;
  /** Price there, in the quote asset of that market. */
  readonly price: DecimalText;
  /** Share in the index; 0.25 is a quarter. */
  readonly weight: DecimalText;
}
/** Reader of {@link UsdmIndexConstituent}. */
export const UsdmIndexConstituent: Model<UsdmIndexConstituent> = /*#__PURE__*/ model(
  "UsdmIndexConstituent",
  ["symbol"],
  () => ({
    exchange: Text,
    symbol: Text,
    price: DecimalText,
    weight: DecimalText,
  }),
);

/** Components of an index price. */
export interface UsdmIndexConstituents {
  /** Contract. */
  readonly symbol: string;
  /** When it was taken, in ms. */
  readonly time: number;
  /** Markets that make up the index. */
  readonly constituents: readonly UsdmIndexConstituent[];
}
/** Reader of {@link UsdmIndexConstituents}. */
export const UsdmIndexConstituents: Model<UsdmIndexConstituents> = /*#__PURE__*/ model(
  "UsdmIndexConstituents",
  ["symbol", "constituents"],
  () => ({
    symbol: Text,
    time: TimeMs,
    constituents: arrayOf(UsdmIndexConstituent()),
  }),
);

/** An asset in a composite index. */
export interface UsdmIndexAsset {
  /** Asset name. */
  readonly baseAsset: string;
  /** Asset of its price. */
  readonly quoteAsset: string;
  /** Quantity in the index, in the asset. */
  readonly weightInQuantity: DecimalText;
  /** Share in the index; 0.028 is 2.8 %. */
  readonly weightInPercentage: DecimalText;
}
/** Reader of {@link UsdmIndexAsset}. */
export const UsdmIndexAsset: Model<UsdmIndexAsset> = /*#__PURE__*/ model("UsdmIndexAsset", [
  "baseAsset",
], () => ({
  baseAsset: Text,
  quoteAsset: Text,
  weightInQuantity: DecimalText,
  weightInPercentage: DecimalText,
}));

/** A composite index and its assets. */
export interface UsdmCompositeIndex {
  /** Contract. */
  readonly symbol: string;
  /** When it was taken, in ms. */
  readonly time: number;
  /** Kind of its components, as in `baseAsset`. */
  readonly component: string;
  /** Assets in the index. */
  readonly baseAssetList: readonly UsdmIndexAsset[];
}
/** Reader of {@link UsdmCompositeIndex}. */
export const UsdmCompositeIndex: Model<UsdmCompositeIndex> = /*#__PURE__*/ model(
  "UsdmCompositeIndex",
  ["symbol", "baseAssetList"],
  () => ({
    symbol: Text,
    time: TimeMs,
    component: Text,
    baseAssetList: arrayOf(UsdmIndexAsset()),
  }),
);

/**
 * Price of a margin asset in USD, with the rates at which it counts and is exchanged in
 * Multi-Assets Mode.
 */
export interface UsdmAssetIndex {
  /** Asset and USD, as in `ADAUSD`. */
  readonly symbol: string;
  /** When it was taken, in ms. */
  readonly time: number;
  /** Price, in USD. */
  readonly index: DecimalText;
  /** Share subtracted when it counts as margin. */
  readonly bidBuffer: DecimalText;
  /** Share added when it is owed. */
  readonly askBuffer: DecimalText;
  /** Price lowered by `bidBuffer`, in USD. */
  readonly bidRate: DecimalText;
  /** Price raised by `askBuffer`, in USD. */
  readonly askRate: DecimalText;
  /** Share subtracted when it is exchanged. */
  readonly autoExchangeBidBuffer: DecimalText;
  /** Share added when it is bought back. */
  readonly autoExchangeAskBuffer: DecimalText;
  /** Price lowered by `autoExchangeBidBuffer`, in USD. */
  readonly autoExchangeBidRate: DecimalText;
  /** Price raised by `autoExchangeAskBuffer`, in USD. */
  readonly autoExchangeAskRate: DecimalText;
}
/** Reader of {@link UsdmAssetIndex}. */
export const UsdmAssetIndex: Model<UsdmAssetIndex> = /*#__PURE__*/ model("UsdmAssetIndex", [
  "symbol",
  "index",
], () => ({
  symbol: Text,
  time: TimeMs,
  index: DecimalText,
  bidBuffer: DecimalText,
  askBuffer: DecimalText,
  bidRate: DecimalText,
  askRate: DecimalText,
  autoExchangeBidBuffer: DecimalText,
  autoExchangeAskBuffer: DecimalText,
  autoExchangeBidRate: DecimalText,
  autoExchangeAskRate: DecimalText,
}));

/**
 * Reads the markets whose prices make up the index price of a contract.
 *
 * `GET /fapi/v1/constituents` · NONE · weight 2
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#query-index-price-constituents}
 */
export const usdmQueryIndexPriceConstituents: UnsignedEndpoint<
  usdmQueryIndexPriceConstituents.Params,
  UsdmIndexConstituents
> = /*#__PURE__*/ endpoint(() => ({
  name: "usdmQueryIndexPriceConstituents",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/constituents",
  access: "NONE",
  weight: { ip: 2 },
  act: readsUm,
  params: {
    symbol: Ticker,
  },
  answer: UsdmIndexConstituents(),
}));
/** Types of {@link usdmQueryIndexPriceConstituents}. */
export declare namespace usdmQueryIndexPriceConstituents {
  /** Parameters of {@link usdmQueryIndexPriceConstituents}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
  }
}

/**
 * Lists the assets in one composite index or in all of them.
 *
 * `GET /fapi/v1/indexInfo` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#composite-index-symbol-information}
 */
export const compositeIndexSymbolInformation: UnsignedEndpoint<
  compositeIndexSymbolInformation.Params,
  readonly UsdmCompositeIndex[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "compositeIndexSymbolInformation",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/indexInfo",
  access: "NONE",
  weight: { ip: 1 },
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UsdmCompositeIndex()),
}));
/** Types of {@link compositeIndexSymbolInformation}. */
export declare namespace compositeIndexSymbolInformation {
  /** Parameters of {@link compositeIndexSymbolInformation}. */
  interface Params {
    /** One composite index, as in `DEFIUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Reads the price of one margin asset or of all margin assets in USD.
 *
 * `GET /fapi/v1/assetIndex` · NONE · weight 1 with symbol, 10 without
 *
 * The exchange answers one asset with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#asset-index}
 */
export const assetIndex: UnsignedEndpoint<assetIndex.Params, readonly UsdmAssetIndex[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "assetIndex",
    verb: "GET",
    host: "fapi",
    path: "/fapi/v1/assetIndex",
    access: "NONE",
    weight: [{ when: ["symbol"], ip: 1 }, { ip: 10 }],
    act: readsUm,
    params: {
      symbol: optional(Ticker),
    },
    answer: arrayOf(UsdmAssetIndex()),
  }));
/** Types of {@link assetIndex}. */
export declare namespace assetIndex {
  /** Parameters of {@link assetIndex}. */
  interface Params {
    /** One asset and USD, as in `ADAUSD`; defaults to all. */
    readonly symbol?: string;
  }
}

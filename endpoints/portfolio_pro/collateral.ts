/**
 * Collateral rates, index prices and leverage of assets in Portfolio Margin.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import {
  type Endpoint,
  endpoint,
  type NoParams,
  type UnsignedEndpoint,
} from "../../lib/endpoint.ts";
import { Asset, optional } from "../../lib/fields/fields.ts";

/** Share of an asset that counts as collateral. */
export interface CollateralRate {
  /** Asset name. */
  readonly asset: string;
  /** Share that counts, 1 is all of it. */
  readonly collateralRate: DecimalText;
}
/** Reader of {@link CollateralRate}. */
export const CollateralRate: Model<CollateralRate> = /*#__PURE__*/ model("CollateralRate", [
  "asset",
  "collateralRate",
], () => ({
  asset: Text,
  collateralRate: DecimalText,
}));

/** Collateral rate within a range of amounts. */
export interface CollateralTier {
  /** Amount where the tier begins, in the asset. */
  readonly tierFloor: DecimalText;
  /** Amount where the tier ends, in the asset. */
  readonly tierCap?: DecimalText;
  /** Share that counts, 1 is all of it. */
  readonly collateralRate: DecimalText;
  /** Value of the lower tiers, for quick calculation. */
  readonly cum: DecimalText;
}
/** Reader of {@link CollateralTier}. */
export const CollateralTier: Model<CollateralTier> = /*#__PURE__*/ model("CollateralTier", [
  "tierFloor",
  "collateralRate",
], () => ({
  tierFloor: DecimalText,
  tierCap: maybe(DecimalText),
  collateralRate: DecimalText,
  cum: DecimalText,
}));

/** Collateral rates of an asset by amount. */
export interface TieredCollateralRate {
  /** Asset name. */
  readonly asset: string;
  /** Tiers, lowest first. */
  readonly collateralInfo: readonly CollateralTier[];
}
/** Reader of {@link TieredCollateralRate}. */
export const TieredCollateralRate: Model<TieredCollateralRate> = /*#__PURE__*/ model(
  "TieredCollateralRate",
  ["asset", "collateralInfo"],
  () => ({
    asset: Text,
    collateralInfo: arrayOf(CollateralTier()),
  }),
);

/** Index price of an asset. */
export interface AssetIndexPrice {
  /** Asset name. */
  readonly asset: string;
  /** Index price, in USD. */
  readonly assetIndexPrice: DecimalText;
  /** When it was taken, in ms. */
  readonly time: number;
}
/** Reader of {@link AssetIndexPrice}. */
export const AssetIndexPrice: Model<AssetIndexPrice> = /*#__PURE__*/ model(
  "AssetIndexPrice",
  ["asset", "assetIndexPrice"],
  () => ({
    asset: Text,
    assetIndexPrice: DecimalText,
    time: TimeMs,
  }),
);

/** Leverage of an asset. */
export interface AssetLeverage {
  /** Asset name. */
  readonly asset: string;
  /** Highest leverage. */
  readonly leverage: number;
}
/** Reader of {@link AssetLeverage}. */
export const AssetLeverage: Model<AssetLeverage> = /*#__PURE__*/ model("AssetLeverage", [
  "asset",
  "leverage",
], () => ({
  asset: Text,
  leverage: Int,
}));

/**
 * Reads which share of each asset counts as collateral.
 *
 * `GET /sapi/v1/portfolio/collateralRate` · MARKET_DATA · weight 50
 *
 * Needs no signature, and no API key: without credentials it goes out without one. Also answers classic
 * Portfolio Margin accounts.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/market-data#portfolio-margin-collateral-rate}
 */
export const portfolioMarginCollateralRate: UnsignedEndpoint<NoParams, readonly CollateralRate[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "portfolioMarginCollateralRate",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/portfolio/collateralRate",
    access: "MARKET_DATA",
    keyless: true,
    weight: { ip: 50 },
    act: reads,
    params: {},
    answer: arrayOf(CollateralRate()),
  }));

/**
 * Reads the collateral rates of each asset by amount.
 *
 * `GET /sapi/v2/portfolio/collateralRate` · USER_DATA · weight 50
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/market-data#portfolio-margin-pro-tiered-collateral-rate}
 */
export const portfolioMarginProTieredCollateralRate: Endpoint<
  NoParams,
  readonly TieredCollateralRate[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "portfolioMarginProTieredCollateralRate",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v2/portfolio/collateralRate",
  access: "USER_DATA",
  weight: { ip: 50 },
  act: reads,
  params: {},
  answer: arrayOf(TieredCollateralRate()),
}));

/**
 * Reads the index price of one asset or of all assets.
 *
 * `GET /sapi/v1/portfolio/asset-index-price` · MARKET_DATA · weight 1 with asset, 50 without
 *
 * Needs no signature, and no API key: without credentials it goes out without one. Also answers classic
 * Portfolio Margin accounts.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/market-data#query-portfolio-margin-asset-index-price}
 */
export const queryPortfolioMarginAssetIndexPrice: UnsignedEndpoint<
  queryPortfolioMarginAssetIndexPrice.Params,
  readonly AssetIndexPrice[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryPortfolioMarginAssetIndexPrice",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/portfolio/asset-index-price",
  access: "MARKET_DATA",
  keyless: true,
  weight: [{ when: ["asset"], ip: 1 }, { ip: 50 }],
  act: reads,
  params: {
    asset: optional(Asset),
  },
  answer: arrayOf(AssetIndexPrice()),
}));
/** Types of {@link queryPortfolioMarginAssetIndexPrice}. */
export declare namespace queryPortfolioMarginAssetIndexPrice {
  /** Parameters of {@link queryPortfolioMarginAssetIndexPrice}. */
  interface Params {
    /** One asset, at a lower weight; defaults to all. */
    readonly asset?: string;
  }
}

/**
 * Reads the leverage of each asset in Portfolio Margin.
 *
 * `GET /sapi/v1/portfolio/margin-asset-leverage` · USER_DATA · weight 50
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/market-data#get-portfolio-margin-asset-leverage}
 */
export const getPortfolioMarginAssetLeverage: Endpoint<NoParams, readonly AssetLeverage[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getPortfolioMarginAssetLeverage",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/portfolio/margin-asset-leverage",
    access: "USER_DATA",
    weight: { ip: 50 },
    act: reads,
    params: {},
    answer: arrayOf(AssetLeverage()),
  }));

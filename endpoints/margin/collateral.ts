/**
 * Collateral rates of assets in cross margin.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import { arrayOf, DecimalText, maybe, type Model, model, Text } from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";

/** Collateral ratio within a range of amounts. */
export interface CrossMarginCollateralTier {
  /** Value where the range begins, in USD. */
  readonly minUsdValue: DecimalText;
  /** Value where the range ends, in USD; absent in the last. */
  readonly maxUsdValue?: DecimalText;
  /** Share that counts, 1 is all of it. */
  readonly discountRate: DecimalText;
}
/** Reader of {@link CrossMarginCollateralTier}. */
export const CrossMarginCollateralTier: Model<CrossMarginCollateralTier> = /*#__PURE__*/ model(
  "CrossMarginCollateralTier",
  ["discountRate"],
  () => ({
    minUsdValue: DecimalText,
    maxUsdValue: maybe(DecimalText),
    discountRate: DecimalText,
  }),
);

/** Collateral ratios of a group of assets by amount. */
export interface CrossMarginCollateral {
  /** Ratios by amount, lowest first. */
  readonly collaterals: readonly CrossMarginCollateralTier[];
  /** Assets that the values hold for. */
  readonly assetNames: readonly string[];
}
/** Reader of {@link CrossMarginCollateral}. */
export const CrossMarginCollateral: Model<CrossMarginCollateral> = /*#__PURE__*/ model(
  "CrossMarginCollateral",
  ["collaterals", "assetNames"],
  () => ({
    collaterals: arrayOf(CrossMarginCollateralTier()),
    assetNames: arrayOf(Text),
  }),
);

/** Risk-based liquidation ratio of an asset. */
export interface RiskBasedLiquidationRatio {
  /** Asset name. */
  readonly asset: string;
  /** The ratio, 0.01 is 1 %. */
  readonly riskBasedLiquidationRatio: DecimalText;
}
/** Reader of {@link RiskBasedLiquidationRatio}. */
export const RiskBasedLiquidationRatio: Model<RiskBasedLiquidationRatio> = /*#__PURE__*/ model(
  "RiskBasedLiquidationRatio",
  ["asset", "riskBasedLiquidationRatio"],
  () => ({
    asset: Text,
    riskBasedLiquidationRatio: DecimalText,
  }),
);

/**
 * Reads which share of each asset counts as collateral in cross margin, by amount.
 *
 * `GET /sapi/v1/margin/crossMarginCollateralRatio` · MARKET_DATA · weight 100
 *
 * Without credentials it goes out without an API key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#cross-margin-collateral-ratio}
 */
export const crossMarginCollateralRatio: UnsignedEndpoint<
  NoParams,
  readonly CrossMarginCollateral[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "crossMarginCollateralRatio",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/crossMarginCollateralRatio",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 100 },
  act: readsMargin,
  params: {},
  answer: arrayOf(CrossMarginCollateral()),
}));

/**
 * Reads the risk-based liquidation ratio of each asset.
 *
 * `GET /sapi/v1/margin/risk-based-liquidation-ratio` · MARKET_DATA · weight 1
 *
 * Without credentials it goes out without an API key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-margin-asset-risk-based-liquidation-ratio}
 */
export const getMarginAssetRiskBasedLiquidationRatio: UnsignedEndpoint<
  NoParams,
  readonly RiskBasedLiquidationRatio[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getMarginAssetRiskBasedLiquidationRatio",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/risk-based-liquidation-ratio",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 1 },
  act: readsMargin,
  params: {},
  answer: arrayOf(RiskBasedLiquidationRatio()),
}));

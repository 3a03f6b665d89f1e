/**
 * Assets of margin trading: limits, restrictions and what can be borrowed.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  mapOf,
  maybe,
  type Model,
  model,
  Text,
  TimeMs,
  TimeSec,
} from "../../lib/answers/answer.ts";
import {
  type Endpoint,
  endpoint,
  type NoParams,
  type UnsignedEndpoint,
} from "../../lib/endpoint.ts";
import { Asset, oneOf, optional } from "../../lib/fields/fields.ts";

/** An asset of margin trading. */
export interface MarginAsset {
  /** Name in full. */
  readonly assetFullName: string;
  /** Asset name. */
  readonly assetName: string;
  /** Whether it can be borrowed. */
  readonly isBorrowable: boolean;
  /** Whether it counts as collateral. */
  readonly isMortgageable: boolean;
  /** Minimum that can be borrowed, in the asset. */
  readonly userMinBorrow: DecimalText;
  /** Minimum that can be repaid, in the asset. */
  readonly userMinRepay: DecimalText;
  /** When it will be delisted, in s. */
  readonly delistTime?: number;
}
/** Reader of {@link MarginAsset}. */
export const MarginAsset: Model<MarginAsset> = /*#__PURE__*/ model(
  "MarginAsset",
  ["assetName"],
  () => ({
    assetFullName: Text,
    assetName: Text,
    isBorrowable: Bool,
    isMortgageable: Bool,
    userMinBorrow: DecimalText,
    userMinRepay: DecimalText,
    delistTime: maybe(TimeSec),
  }),
);

/** Assets under restriction in cross margin. */
export interface MarginRestrictedAssets {
  /** Assets that cannot be bought on margin at present. */
  readonly openLongRestrictedAsset: readonly string[];
  /** Assets of which the exchange holds all the collateral it takes. */
  readonly maxCollateralExceededAsset: readonly string[];
}
/** Reader of {@link MarginRestrictedAssets}. */
export const MarginRestrictedAssets: Model<MarginRestrictedAssets> = /*#__PURE__*/ model(
  "MarginRestrictedAssets",
  ["openLongRestrictedAsset"],
  () => ({
    openLongRestrictedAsset: arrayOf(Text),
    maxCollateralExceededAsset: arrayOf(Text),
  }),
);

/** Amount that the exchange can still lend, by asset. */
export interface MarginInventory {
  /** Amount left to borrow, by asset. */
  readonly assets: Readonly<Record<string, DecimalText>>;
  /** When it was counted, in ms; in s in the documented example. */
  readonly updateTime: number;
}
/** Reader of {@link MarginInventory}. */
export const MarginInventory: Model<MarginInventory> = /*#__PURE__*/ model(
  "MarginInventory",
  ["assets"],
  () => ({
    assets: mapOf(DecimalText),
    updateTime: TimeMs,
  }),
);

/**
 * Lists the assets of margin trading.
 *
 * `GET /sapi/v1/margin/allAssets` · MARKET_DATA · weight 1
 *
 * Without credentials it goes out without an API key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-all-margin-assets}
 */
export const getAllMarginAssets: UnsignedEndpoint<
  getAllMarginAssets.Params,
  readonly MarginAsset[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "getAllMarginAssets",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/allAssets",
  access: "MARKET_DATA",
  keyless: true,
  weight: { ip: 1 },
  act: readsMargin,
  params: {
    asset: optional(Asset),
  },
  answer: arrayOf(MarginAsset()),
}));
/** Types of {@link getAllMarginAssets}. */
export declare namespace getAllMarginAssets {
  /** Parameters of {@link getAllMarginAssets}. */
  interface Params {
    /** One asset; defaults to all. */
    readonly asset?: string;
  }
}

/**
 * Lists the assets that cannot be bought, or count no further as collateral, in cross margin.
 *
 * `GET /sapi/v1/margin/restricted-asset` · MARKET_DATA · weight 1
 *
 * Without credentials it goes out without an API key.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#get-margin-restricted-assets}
 */
export const getMarginRestrictedAssets: UnsignedEndpoint<NoParams, MarginRestrictedAssets> =
  /*#__PURE__*/ endpoint(() => ({
    name: "getMarginRestrictedAssets",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/restricted-asset",
    access: "MARKET_DATA",
    keyless: true,
    weight: { ip: 1 },
    act: readsMargin,
    params: {},
    answer: MarginRestrictedAssets(),
  }));

/**
 * Reads how much of each asset the exchange has left to lend.
 *
 * `GET /sapi/v1/margin/available-inventory` · USER_DATA · UID weight 50
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/market-data#query-margin-available-inventory}
 */
export const queryMarginAvailableInventory: Endpoint<
  queryMarginAvailableInventory.Params,
  MarginInventory
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAvailableInventory",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/available-inventory",
  access: "USER_DATA",
  weight: { uid: 50 },
  act: readsMargin,
  params: {
    type: oneOf("MARGIN", "ISOLATED"),
  },
  answer: MarginInventory(),
}));
/** Types of {@link queryMarginAvailableInventory}. */
export declare namespace queryMarginAvailableInventory {
  /** Parameters of {@link queryMarginAvailableInventory}. */
  interface Params {
    /** Cross margin (`MARGIN`) or isolated margin. */
    readonly type: "MARGIN" | "ISOLATED";
  }
}

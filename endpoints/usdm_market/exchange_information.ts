/**
 * Contracts of USDⓈ-M futures and their trading rules.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  Int,
  maybe,
  type Model,
  model,
  nullable,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { TimeInForceText } from "../../lib/enums/answers.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import {
  type ContractOrderType,
  ContractOrderTypeText,
  type ContractStatus,
  ContractStatusText,
  type ContractType,
} from "../../lib/enums/market.ts";
import type { TimeInForce } from "../../lib/enums/shared.ts";

/** One limit of the exchange. */
export interface UsdmRateLimit {
  /** Unit of the period. */
  readonly interval: Open<"SECOND" | "MINUTE" | "DAY">;
  /** Units in a period. */
  readonly intervalNum: number;
  /** Weight or orders allowed within a period. */
  readonly limit: number;
  /** What is counted. */
  readonly rateLimitType: Open<"REQUEST_WEIGHT" | "ORDERS">;
}
/** Reader of {@link UsdmRateLimit}. */
export const UsdmRateLimit: Model<UsdmRateLimit> = /*#__PURE__*/ model("UsdmRateLimit", [
  "rateLimitType",
  "limit",
], () => ({
  interval: open("SECOND", "MINUTE", "DAY"),
  intervalNum: Int,
  limit: Int,
  rateLimitType: open("REQUEST_WEIGHT", "ORDERS"),
}));

/** An asset that can be margin of USDⓈ-M futures. */
export interface UsdmMarginAsset {
  /** Asset name. */
  readonly asset: string;
  /** Whether it counts as margin in Multi-Assets Mode. */
  readonly marginAvailable: boolean;
  /**
   * Negative balance from which it is exchanged in Multi-Assets Mode, in the asset; `null` if it
   * never is.
   */
  readonly autoAssetExchange: DecimalText | null;
}
/** Reader of {@link UsdmMarginAsset}. */
export const UsdmMarginAsset: Model<UsdmMarginAsset> = /*#__PURE__*/ model(
  "UsdmMarginAsset",
  ["asset"],
  () => ({
    asset: Text,
    marginAvailable: Bool,
    autoAssetExchange: nullable(DecimalText),
  }),
);

/** One rule for prices or quantities of a contract. */
export interface UsdmFilter {
  /** Which filter; it decides which of the other fields are there. */
  readonly filterType: Open<
    | "PRICE_FILTER"
    | "LOT_SIZE"
    | "MARKET_LOT_SIZE"
    | "MAX_NUM_ORDERS"
    | "MAX_NUM_ALGO_ORDERS"
    | "MIN_NOTIONAL"
    | "PERCENT_PRICE"
    | "POSITION_RISK_CONTROL"
  >;
  /** Highest price, in the quote asset. */
  readonly maxPrice?: DecimalText;
  /** Lowest price, in the quote asset. */
  readonly minPrice?: DecimalText;
  /** Step of prices, in the quote asset. */
  readonly tickSize?: DecimalText;
  /** Largest quantity, in the base asset. */
  readonly maxQty?: DecimalText;
  /** Smallest quantity, in the base asset. */
  readonly minQty?: DecimalText;
  /** Step of quantities, in the base asset. */
  readonly stepSize?: DecimalText;
  /** Maximum number of open orders. */
  readonly limit?: number;
  /** Smallest value of an order, in the quote asset. */
  readonly notional?: DecimalText;
  /** Highest price, as a multiple of the mark price. */
  readonly multiplierUp?: DecimalText;
  /** Lowest price, as a multiple of the mark price. */
  readonly multiplierDown?: DecimalText;
  /** Decimals of the two multiples. */
  readonly multiplierDecimal?: DecimalText;
  /** Side on which positions are held down; `NONE` for none. */
  readonly positionControlSide?: string;
}
/** Reader of {@link UsdmFilter}. */
export const UsdmFilter: Model<UsdmFilter> = /*#__PURE__*/ model(
  "UsdmFilter",
  ["filterType"],
  () => ({
    filterType: open(
      "PRICE_FILTER",
      "LOT_SIZE",
      "MARKET_LOT_SIZE",
      "MAX_NUM_ORDERS",
      "MAX_NUM_ALGO_ORDERS",
      "MIN_NOTIONAL",
      "PERCENT_PRICE",
      "POSITION_RISK_CONTROL",
    ),
    maxPrice: maybe(DecimalText),
    minPrice: maybe(DecimalText),
    tickSize: maybe(DecimalText),
    maxQty: maybe(DecimalText),
    minQty: maybe(DecimalText),
    stepSize: maybe(DecimalText),
    limit: maybe(Int),
    notional: maybe(DecimalText),
    multiplierUp: maybe(DecimalText),
    multiplierDown: maybe(DecimalText),
    multiplierDecimal: maybe(DecimalText),
    positionControlSide: maybe(Text),
  }),
);

/** A USDⓈ-M contract and its trading rules. */
export interface UsdmContract {
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** Perpetual, or the quarter of its delivery. */
  readonly contractType: Open<ContractType | "TRADIFI_PERPETUAL">;
  /** When it is delivered, in ms; perpetual contracts carry a date in 2100. */
  readonly deliveryDate: number;
  /** When it was listed, in ms. */
  readonly onboardDate: number;
  /** State of the contract. */
  readonly status: Open<ContractStatus>;
  /** To be ignored: margin rates follow the notional brackets. */
  readonly maintMarginPercent: DecimalText;
  /** To be ignored: margin rates follow the notional brackets. */
  readonly requiredMarginPercent: DecimalText;
  /** Asset that is traded. */
  readonly baseAsset: string;
  /** Asset of the price. */
  readonly quoteAsset: string;
  /** Asset of margin and profit. */
  readonly marginAsset: string;
  /** Decimals of a price; not its step, which is `tickSize` of the filters. */
  readonly pricePrecision: number;
  /** Decimals of a quantity; not its step, which is `stepSize` of the filters. */
  readonly quantityPrecision: number;
  /** Decimals of amounts in the base asset. */
  readonly baseAssetPrecision: number;
  /** Decimals of amounts in the quote asset. */
  readonly quotePrecision: number;
  /** Kind of underlying, as in `COIN` or `INDEX`. */
  readonly underlyingType: string;
  /** Themes of the underlying, as in `STORAGE`. */
  readonly underlyingSubType: readonly string[];
  /** Number of the settlement plan. */
  readonly settlePlan?: number;
  /** How far last and mark price may part before `priceProtect` stops an order; 0.05 is 5 %. */
  readonly triggerProtect: DecimalText;
  /** Filters of prices and quantities. */
  readonly filters: readonly UsdmFilter[];
  /** Kinds of order that it takes. */
  readonly orderTypes: readonly Open<ContractOrderType>[];
  /** How long its orders may stay. */
  readonly timeInForce: readonly Open<TimeInForce>[];
  /** Fee of a liquidation as a share of its value; 0.01 is 1 %. */
  readonly liquidationFee?: DecimalText;
  /** How far from the mark price a market order may fill; 0.3 is 30 %. */
  readonly marketTakeBound?: DecimalText;
  /** How often an order may be moved. */
  readonly maxMoveOrderLimit?: number;
  /** Kinds of bots that may trade it, as in `GRID`. */
  readonly permissionSets?: readonly string[];
}
/** Reader of {@link UsdmContract}. */
export const UsdmContract: Model<UsdmContract> = /*#__PURE__*/ model(
  "UsdmContract",
  ["symbol"],
  () => ({
    symbol: Text,
    pair: Text,
    contractType: open("PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER", "TRADIFI_PERPETUAL"),
    deliveryDate: TimeMs,
    onboardDate: TimeMs,
    status: ContractStatusText,
    maintMarginPercent: DecimalText,
    requiredMarginPercent: DecimalText,
    baseAsset: Text,
    quoteAsset: Text,
    marginAsset: Text,
    pricePrecision: Int,
    quantityPrecision: Int,
    baseAssetPrecision: Int,
    quotePrecision: Int,
    underlyingType: Text,
    underlyingSubType: arrayOf(Text),
    settlePlan: maybe(Int),
    triggerProtect: DecimalText,
    filters: arrayOf(UsdmFilter()),
    orderTypes: arrayOf(ContractOrderTypeText),
    timeInForce: arrayOf(TimeInForceText),
    liquidationFee: maybe(DecimalText),
    marketTakeBound: maybe(DecimalText),
    maxMoveOrderLimit: maybe(Int),
    permissionSets: maybe(arrayOf(Text)),
  }),
);

/** Limits, margin assets and contracts of USDⓈ-M futures. */
export interface UsdmExchangeInformation {
  /** Filters over all contracts. */
  readonly exchangeFilters: readonly string[];
  /** Limits on requests and orders. */
  readonly rateLimits: readonly UsdmRateLimit[];
  /** Time of the exchange, in ms. */
  readonly serverTime: number;
  /** Assets that can be margin. */
  readonly assets?: readonly UsdmMarginAsset[];
  /** Contracts. */
  readonly symbols: readonly UsdmContract[];
  /** Time zone of the answer, `UTC`. */
  readonly timezone: string;
  /** Which futures they are, as in `U_MARGINED`. */
  readonly futuresType?: string;
}
/** Reader of {@link UsdmExchangeInformation}. */
export const UsdmExchangeInformation: Model<UsdmExchangeInformation> = /*#__PURE__*/ model(
  "UsdmExchangeInformation",
  ["symbols"],
  () => ({
    exchangeFilters: arrayOf(Text),
    rateLimits: arrayOf(UsdmRateLimit()),
    serverTime: TimeMs,
    assets: maybe(arrayOf(UsdmMarginAsset())),
    symbols: arrayOf(UsdmContract()),
    timezone: Text,
    futuresType: maybe(Text),
  }),
);

/**
 * Lists the USDⓈ-M contracts with their trading rules, the margin assets and the limits of the API.
 *
 * `GET /fapi/v1/exchangeInfo` · NONE · weight 1
 *
 * The answer is long and seldom changes: keep it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#exchange-information}
 */
export const usdmExchangeInformation: UnsignedEndpoint<NoParams, UsdmExchangeInformation> =
  /*#__PURE__*/ endpoint(() => ({
    name: "usdmExchangeInformation",
    verb: "GET",
    host: "fapi",
    path: "/fapi/v1/exchangeInfo",
    access: "NONE",
    weight: { ip: 1 },
    act: readsUm,
    params: {},
    answer: UsdmExchangeInformation(),
  }));

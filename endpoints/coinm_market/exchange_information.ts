/**
 * Contracts of COIN-M futures and their trading rules.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  maybe,
  type Model,
  model,
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
  ContractTypeText,
} from "../../lib/enums/market.ts";
import type { TimeInForce } from "../../lib/enums/shared.ts";

/** One limit of the exchange. */
export interface CoinmRateLimit {
  /** Unit of the period. */
  readonly interval: Open<"SECOND" | "MINUTE" | "DAY">;
  /** Units in a period. */
  readonly intervalNum: number;
  /** Weight or orders allowed within a period. */
  readonly limit: number;
  /** What is counted. */
  readonly rateLimitType: Open<"REQUEST_WEIGHT" | "ORDERS">;
}
/** Reader of {@link CoinmRateLimit}. */
export const CoinmRateLimit: Model<CoinmRateLimit> = /*#__PURE__*/ model("CoinmRateLimit", [
  "rateLimitType",
  "limit",
], () => ({
  interval: open("SECOND", "MINUTE", "DAY"),
  intervalNum: Int,
  limit: Int,
  rateLimitType: open("REQUEST_WEIGHT", "ORDERS"),
}));

/** One rule for prices or quantities of a contract. */
export interface CoinmFilter {
  /** Which filter; it decides which of the other fields are there. */
  readonly filterType: Open<
    | "PRICE_FILTER"
    | "LOT_SIZE"
    | "MARKET_LOT_SIZE"
    | "MAX_NUM_ORDERS"
    | "MAX_NUM_ALGO_ORDERS"
    | "PERCENT_PRICE"
    | "POSITION_RISK_CONTROL"
  >;
  /** Highest price, in USD. */
  readonly maxPrice?: DecimalText;
  /** Lowest price, in USD. */
  readonly minPrice?: DecimalText;
  /** Step of prices, in USD. */
  readonly tickSize?: DecimalText;
  /** Largest quantity, in contracts. */
  readonly maxQty?: DecimalText;
  /** Smallest quantity, in contracts. */
  readonly minQty?: DecimalText;
  /** Step of quantities, in contracts. */
  readonly stepSize?: DecimalText;
  /** Maximum number of open orders. */
  readonly limit?: number;
  /** Highest price, as a multiple of the mark price. */
  readonly multiplierUp?: DecimalText;
  /** Lowest price, as a multiple of the mark price. */
  readonly multiplierDown?: DecimalText;
  /** Decimals of the two multiples. */
  readonly multiplierDecimal?: DecimalText;
  /** Side on which positions are held down; `NONE` for none. */
  readonly positionControlSide?: string;
}
/** Reader of {@link CoinmFilter}. */
export const CoinmFilter: Model<CoinmFilter> = /*#__PURE__*/ model(
  "CoinmFilter",
  ["filterType"],
  () => ({
    filterType: open(
      "PRICE_FILTER",
      "LOT_SIZE",
      "MARKET_LOT_SIZE",
      "MAX_NUM_ORDERS",
      "MAX_NUM_ALGO_ORDERS",
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
    multiplierUp: maybe(DecimalText),
    multiplierDown: maybe(DecimalText),
    multiplierDecimal: maybe(DecimalText),
    positionControlSide: maybe(Text),
  }),
);

/** A COIN-M contract and its trading rules. */
export interface CoinmContract {
  /** Filters of prices and quantities. */
  readonly filters: readonly CoinmFilter[];
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
  /** Contract. */
  readonly symbol: string;
  /** Pair. */
  readonly pair: string;
  /** Perpetual, or the quarter of its delivery. */
  readonly contractType: Open<ContractType>;
  /** When it is delivered, in ms; perpetual contracts carry a date in 2100. */
  readonly deliveryDate: number;
  /** When it was listed, in ms. */
  readonly onboardDate: number;
  /** State of the contract. */
  readonly contractStatus: Open<ContractStatus>;
  /** Value of one contract, in USD. */
  readonly contractSize: number;
  /** Asset of the price. */
  readonly quoteAsset: string;
  /** Asset that is traded. */
  readonly baseAsset: string;
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
  /** To be ignored. */
  readonly equalQtyPrecision: number;
  /** How far last and mark price may part before `priceProtect` stops an order; 0.05 is 5 %. */
  readonly triggerProtect: DecimalText;
  /** To be ignored: margin rates follow the notional brackets. */
  readonly maintMarginPercent: DecimalText;
  /** To be ignored: margin rates follow the notional brackets. */
  readonly requiredMarginPercent: DecimalText;
  /** Kind of underlying, as in `COIN` or `INDEX`. */
  readonly underlyingType?: string;
  /** Themes of the underlying, as in `STORAGE`. */
  readonly underlyingSubType?: readonly string[];
}
/** Reader of {@link CoinmContract}. */
export const CoinmContract: Model<CoinmContract> = /*#__PURE__*/ model("CoinmContract", [
  "symbol",
  "contractSize",
], () => ({
  filters: arrayOf(CoinmFilter()),
  orderTypes: arrayOf(ContractOrderTypeText),
  timeInForce: arrayOf(TimeInForceText),
  liquidationFee: maybe(DecimalText),
  marketTakeBound: maybe(DecimalText),
  maxMoveOrderLimit: maybe(Int),
  permissionSets: maybe(arrayOf(Text)),
  symbol: Text,
  pair: Text,
  contractType: ContractTypeText,
  deliveryDate: TimeMs,
  onboardDate: TimeMs,
  contractStatus: ContractStatusText,
  contractSize: Int,
  quoteAsset: Text,
  baseAsset: Text,
  marginAsset: Text,
  pricePrecision: Int,
  quantityPrecision: Int,
  baseAssetPrecision: Int,
  quotePrecision: Int,
  equalQtyPrecision: Int,
  triggerProtect: DecimalText,
  maintMarginPercent: DecimalText,
  requiredMarginPercent: DecimalText,
  underlyingType: maybe(Text),
  underlyingSubType: maybe(arrayOf(Text)),
}));

/** Limits and contracts of COIN-M futures. */
export interface CoinmExchangeInformation {
  /** Filters over all contracts. */
  readonly exchangeFilters: readonly string[];
  /** Limits on requests and orders. */
  readonly rateLimits: readonly CoinmRateLimit[];
  /** Time of the exchange, in ms. */
  readonly serverTime: number;
  /** Contracts. */
  readonly symbols: readonly CoinmContract[];
  /** Time zone of the answer, `UTC`. */
  readonly timezone: string;
  /** Which futures they are, as in `U_MARGINED`. */
  readonly futuresType?: string;
}
/** Reader of {@link CoinmExchangeInformation}. */
export const CoinmExchangeInformation: Model<CoinmExchangeInformation> = /*#__PURE__*/ model(
  "CoinmExchangeInformation",
  ["symbols"],
  () => ({
    exchangeFilters: arrayOf(Text),
    rateLimits: arrayOf(CoinmRateLimit()),
    serverTime: TimeMs,
    symbols: arrayOf(CoinmContract()),
    timezone: Text,
    futuresType: maybe(Text),
  }),
);

/**
 * Lists the COIN-M contracts with their trading rules, and the limits of the API.
 *
 * `GET /dapi/v1/exchangeInfo` · NONE · weight 1
 *
 * The answer is long and seldom changes: keep it.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#exchange-information}
 */
export const coinmExchangeInformation: UnsignedEndpoint<NoParams, CoinmExchangeInformation> =
  /*#__PURE__*/ endpoint(() => ({
    name: "coinmExchangeInformation",
    verb: "GET",
    host: "dapi",
    path: "/dapi/v1/exchangeInfo",
    access: "NONE",
    weight: { ip: 1 },
    act: readsCm,
    params: {},
    answer: CoinmExchangeInformation(),
  }));

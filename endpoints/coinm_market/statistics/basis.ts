/**
 * Basis of COIN-M futures: their price against the index price.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  EmptyOrDecimal,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { ContractType, ContractTypeText, StatisticsPeriod } from "../../../lib/enums/market.ts";

/** Basis at one time. */
export interface CoinmBasis {
  /** Index price, in USD. */
  readonly indexPrice: DecimalText;
  /** Perpetual, or the quarter of its delivery. */
  readonly contractType: Open<ContractType>;
  /** The basis as a share of the index price. */
  readonly basisRate: DecimalText;
  /** Price of the contract, in USD. */
  readonly futuresPrice: DecimalText;
  /** Basis rate over a year; `""` for perpetual contracts. */
  readonly annualizedBasisRate: DecimalText | "";
  /** Price of the contract less index price, in USD. */
  readonly basis: DecimalText;
  /** Pair. */
  readonly pair: string;
  /** Time of the point, in ms. */
  readonly timestamp: number;
}
/** Reader of {@link CoinmBasis}. */
export const CoinmBasis: Model<CoinmBasis> = /*#__PURE__*/ model("CoinmBasis", [
  "pair",
  "indexPrice",
  "futuresPrice",
], () => ({
  indexPrice: DecimalText,
  contractType: ContractTypeText,
  basisRate: DecimalText,
  futuresPrice: DecimalText,
  annualizedBasisRate: EmptyOrDecimal,
  basis: DecimalText,
  pair: Text,
  timestamp: TimeMs,
}));

/**
 * Lists the basis of a pair for one type of contract over time.
 *
 * `GET /futures/data/basis` · NONE · weight 1
 *
 * Covers the last 30 days; without times it answers the latest points.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#basis}
 */
export const coinmBasis: UnsignedEndpoint<coinmBasis.Params, readonly CoinmBasis[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "coinmBasis",
    verb: "GET",
    host: "dapi",
    path: "/futures/data/basis",
    access: "NONE",
    weight: { ip: 1 },
    act: readsCm,
    params: {
      pair: Ticker,
      contractType: ContractType,
      period: StatisticsPeriod,
      limit: optional(integer(1, 500), "30"),
      startTime: optional(Time),
      endTime: optional(Time),
    },
    answer: arrayOf(CoinmBasis()),
  }));
/** Types of {@link coinmBasis}. */
export declare namespace coinmBasis {
  /** Parameters of {@link coinmBasis}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly pair: string;
    /** Perpetual, or the quarter of its delivery. */
    readonly contractType: ContractType;
    /** Time between two points. */
    readonly period: StatisticsPeriod;
    /** How many points, at most 500; defaults to 30. */
    readonly limit?: number;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
  }
}

/** Enums and weights that the market data of USDⓈ-M and COIN-M futures share. */
import { type Open, open, type Reader } from "../answers/answer.ts";
import type { CostCase } from "../endpoint.ts";
import { type Field, oneOf } from "../fields/fields.ts";

/** Length of a candlestick: minutes, hours, days, weeks (`1w`), months (`1M`). */
export type KlineInterval =
  | "1m"
  | "3m"
  | "5m"
  | "15m"
  | "30m"
  | "1h"
  | "2h"
  | "4h"
  | "6h"
  | "8h"
  | "12h"
  | "1d"
  | "3d"
  | "1w"
  | "1M";
/** Codec of {@link KlineInterval}. */
export const KlineInterval: Field<KlineInterval, KlineInterval> = /*#__PURE__*/ oneOf(
  "1m",
  "3m",
  "5m",
  "15m",
  "30m",
  "1h",
  "2h",
  "4h",
  "6h",
  "8h",
  "12h",
  "1d",
  "3d",
  "1w",
  "1M",
);

/** Time between two points of a statistic. */
export type StatisticsPeriod = "5m" | "15m" | "30m" | "1h" | "2h" | "4h" | "6h" | "12h" | "1d";
/** Codec of {@link StatisticsPeriod}. */
export const StatisticsPeriod: Field<StatisticsPeriod, StatisticsPeriod> = /*#__PURE__*/ oneOf(
  "5m",
  "15m",
  "30m",
  "1h",
  "2h",
  "4h",
  "6h",
  "12h",
  "1d",
);

/** When a contract is delivered: never, at the end of this quarter or of the next. */
export type ContractType = "PERPETUAL" | "CURRENT_QUARTER" | "NEXT_QUARTER";
/** Codec of {@link ContractType}. */
export const ContractType: Field<ContractType, ContractType> = /*#__PURE__*/ oneOf(
  "PERPETUAL",
  "CURRENT_QUARTER",
  "NEXT_QUARTER",
);
/** Reader of {@link ContractType}. */
export const ContractTypeText: Reader<Open<ContractType>> = /*#__PURE__*/ open(
  "PERPETUAL",
  "CURRENT_QUARTER",
  "NEXT_QUARTER",
);

/** State of a contract; only `TRADING` takes orders. */
export type ContractStatus =
  | "PENDING_TRADING"
  | "TRADING"
  | "PRE_DELIVERING"
  | "DELIVERING"
  | "DELIVERED"
  | "PRE_SETTLE"
  | "SETTLING"
  | "CLOSE";
/** Reader of {@link ContractStatus}. */
export const ContractStatusText: Reader<Open<ContractStatus>> = /*#__PURE__*/ open(
  "PENDING_TRADING",
  "TRADING",
  "PRE_DELIVERING",
  "DELIVERING",
  "DELIVERED",
  "PRE_SETTLE",
  "SETTLING",
  "CLOSE",
);

/** Kind of order that a contract takes. */
export type ContractOrderType =
  | "LIMIT"
  | "MARKET"
  | "STOP"
  | "STOP_MARKET"
  | "TAKE_PROFIT"
  | "TAKE_PROFIT_MARKET"
  | "TRAILING_STOP_MARKET";
/** Reader of {@link ContractOrderType}. */
export const ContractOrderTypeText: Reader<Open<ContractOrderType>> = /*#__PURE__*/ open(
  "LIMIT",
  "MARKET",
  "STOP",
  "STOP_MARKET",
  "TAKE_PROFIT",
  "TAKE_PROFIT_MARKET",
  "TRAILING_STOP_MARKET",
);

/** Weight of a call for candlesticks: it grows with the limit. */
export const klineWeight: readonly CostCase<"limit">[] = [
  { atMost: ["limit", 99], ip: 1 },
  { atMost: ["limit", 499], ip: 2 },
  { atMost: ["limit", 1000], ip: 5 },
  { ip: 10 },
];

/** Enums that several products share: types of parameters and their codecs. */
import { type Field, oneOf } from "../fields/fields.ts";

/** Direction of an order. */
export type Side = "BUY" | "SELL";
/** Codec of {@link Side}. */
export const Side: Field<Side, Side> = /*#__PURE__*/ oneOf("BUY", "SELL");

/** Which position an order touches: `BOTH` in one-way mode, `LONG` or `SHORT` in hedge mode. */
export type PositionSide = "BOTH" | "LONG" | "SHORT";
/** Codec of {@link PositionSide}. */
export const PositionSide: Field<PositionSide, PositionSide> = /*#__PURE__*/ oneOf(
  "BOTH",
  "LONG",
  "SHORT",
);

/** How long a futures order stays: until cancelled, immediate, all or nothing, maker only, until a date. */
export type TimeInForce = "GTC" | "IOC" | "FOK" | "GTX" | "GTD";
/** Codec of {@link TimeInForce}. */
export const TimeInForce: Field<TimeInForce, TimeInForce> = /*#__PURE__*/ oneOf(
  "GTC",
  "IOC",
  "FOK",
  "GTX",
  "GTD",
);

/** How long a COIN-M order stays: until cancelled, immediate, all or nothing, maker only. */
export type CmTimeInForce = "GTC" | "IOC" | "FOK" | "GTX";
/** Codec of {@link CmTimeInForce}. */
export const CmTimeInForce: Field<CmTimeInForce, CmTimeInForce> = /*#__PURE__*/ oneOf(
  "GTC",
  "IOC",
  "FOK",
  "GTX",
);

/** How long a margin order stays: until cancelled, immediate, all or nothing. */
export type MarginTimeInForce = "GTC" | "IOC" | "FOK";
/** Codec of {@link MarginTimeInForce}. */
export const MarginTimeInForce: Field<MarginTimeInForce, MarginTimeInForce> = /*#__PURE__*/ oneOf(
  "GTC",
  "IOC",
  "FOK",
);

/** Lets the exchange set the price: best price of the other side, or of the own side (queue). */
export type PriceMatch =
  | "OPPONENT"
  | "OPPONENT_5"
  | "OPPONENT_10"
  | "OPPONENT_20"
  | "QUEUE"
  | "QUEUE_5"
  | "QUEUE_10"
  | "QUEUE_20";
/** Codec of {@link PriceMatch}. */
export const PriceMatch: Field<PriceMatch, PriceMatch> = /*#__PURE__*/ oneOf(
  "OPPONENT",
  "OPPONENT_5",
  "OPPONENT_10",
  "OPPONENT_20",
  "QUEUE",
  "QUEUE_5",
  "QUEUE_10",
  "QUEUE_20",
);

/** Which order expires when two orders of one account would match. */
export type SelfTradePrevention = "NONE" | "EXPIRE_TAKER" | "EXPIRE_BOTH" | "EXPIRE_MAKER";
/** Codec of {@link SelfTradePrevention}. */
export const SelfTradePrevention: Field<SelfTradePrevention, SelfTradePrevention> =
  /*#__PURE__*/ oneOf("NONE", "EXPIRE_TAKER", "EXPIRE_BOTH", "EXPIRE_MAKER");

/** Content of the reply to a futures order: an acknowledgement, or the result. */
export type FuturesRespType = "ACK" | "RESULT";
/** Codec of {@link FuturesRespType}. */
export const FuturesRespType: Field<FuturesRespType, FuturesRespType> = /*#__PURE__*/ oneOf(
  "ACK",
  "RESULT",
);

/** Content of the reply to a margin order: an acknowledgement, the result, or its fills too. */
export type MarginRespType = "ACK" | "RESULT" | "FULL";
/** Codec of {@link MarginRespType}. */
export const MarginRespType: Field<MarginRespType, MarginRespType> = /*#__PURE__*/ oneOf(
  "ACK",
  "RESULT",
  "FULL",
);

/** Which price triggers an order. */
export type WorkingType = "CONTRACT_PRICE" | "MARK_PRICE";
/** Codec of {@link WorkingType}. */
export const WorkingType: Field<WorkingType, WorkingType> = /*#__PURE__*/ oneOf(
  "CONTRACT_PRICE",
  "MARK_PRICE",
);

/** State of an order. */
export type OrderStatus =
  | "NEW"
  | "PENDING_NEW"
  | "PARTIALLY_FILLED"
  | "FILLED"
  | "CANCELED"
  | "REJECTED"
  | "EXPIRED"
  | "EXPIRED_IN_MATCH";

/** Risk level of an account. */
export type AccountStatus =
  | "NORMAL"
  | "MARGIN_CALL"
  | "SUPPLY_MARGIN"
  | "REDUCE_ONLY"
  | "ACTIVE_LIQUIDATION"
  | "FORCE_LIQUIDATION"
  | "BANKRUPTED";

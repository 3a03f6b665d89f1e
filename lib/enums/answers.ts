/** Readers of enums that many answers share. Members that the exchange has added since pass. */
import { type Open, open, type Reader } from "../answers/answer.ts";
import type {
  AccountStatus,
  OrderStatus,
  PositionSide,
  SelfTradePrevention,
  Side,
  TimeInForce,
  WorkingType,
} from "./shared.ts";

/** Reader of {@link Side}. */
export const SideText: Reader<Open<Side>> = /*#__PURE__*/ open("BUY", "SELL");

/** Reader of {@link PositionSide}. */
export const PositionSideText: Reader<Open<PositionSide>> = /*#__PURE__*/ open(
  "BOTH",
  "LONG",
  "SHORT",
);

/** Reader of {@link TimeInForce}. */
export const TimeInForceText: Reader<Open<TimeInForce>> = /*#__PURE__*/ open(
  "GTC",
  "IOC",
  "FOK",
  "GTX",
  "GTD",
);

/** Reader of {@link SelfTradePrevention}. */
export const SelfTradePreventionText: Reader<Open<SelfTradePrevention>> = /*#__PURE__*/ open(
  "NONE",
  "EXPIRE_TAKER",
  "EXPIRE_BOTH",
  "EXPIRE_MAKER",
);

/** Reader of {@link WorkingType}. */
export const WorkingTypeText: Reader<Open<WorkingType>> = /*#__PURE__*/ open(
  "CONTRACT_PRICE",
  "MARK_PRICE",
);

/** Reader of {@link OrderStatus}. */
export const OrderStatusText: Reader<Open<OrderStatus>> = /*#__PURE__*/ open(
  "NEW",
  "PENDING_NEW",
  "PARTIALLY_FILLED",
  "FILLED",
  "CANCELED",
  "REJECTED",
  "EXPIRED",
  "EXPIRED_IN_MATCH",
);

/** Reader of {@link AccountStatus}. */
export const AccountStatusText: Reader<Open<AccountStatus>> = /*#__PURE__*/ open(
  "NORMAL",
  "MARGIN_CALL",
  "SUPPLY_MARGIN",
  "REDUCE_ONLY",
  "ACTIVE_LIQUIDATION",
  "FORCE_LIQUIDATION",
  "BANKRUPTED",
);

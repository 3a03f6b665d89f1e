/** Margin orders and order lists. */
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  Int,
  maybe,
  type Model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import {
  OrderStatusText,
  SelfTradePreventionText,
  SideText,
  TimeInForceText,
} from "../../../lib/enums/answers.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
} from "../../../lib/enums/margin.ts";
import type {
  OrderStatus,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered, NONE, unless } from "../lettered.ts";

/** What happened to a margin order; `TRADE` is a fill. */
export type MarginExecution =
  | "NEW"
  | "CANCELED"
  | "REPLACED"
  | "REJECTED"
  | "TRADE"
  | "EXPIRED"
  | "TRADE_PREVENTION";

/** A margin order was placed, filled or ended. */
export interface ExecutionReport extends StreamEvent<"executionReport"> {
  /** Pair, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Client order id; of a cancellation that of the cancellation. */
  readonly clientOrderId: string;
  /** Direction. */
  readonly side: Open<Side>;
  /** Kind of order. */
  readonly orderType: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Quantity that was ordered, in the base asset. */
  readonly origQty: DecimalText;
  /** Limit price; 0 for none. */
  readonly price: DecimalText;
  /** Price that triggers it; 0 for none. */
  readonly stopPrice: DecimalText;
  /** Quantity that shows in the book; 0 or absent for all. */
  readonly icebergQty?: DecimalText;
  /** Id of its order list; absent for none. */
  readonly orderListId?: IdText;
  /** Client order id of the order that is cancelled. */
  readonly origClientOrderId?: string;
  /** What happened. */
  readonly executionType: Open<MarginExecution>;
  /** State. */
  readonly status: Open<OrderStatus>;
  /** Why it was rejected; absent where it was not. */
  readonly rejectReason?: string;
  /** Order id. */
  readonly orderId: IdText;
  /** Quantity of this fill; 0 for none. */
  readonly lastQty: DecimalText;
  /** Quantity filled so far. */
  readonly executedQty: DecimalText;
  /** Price of this fill; 0 for none. */
  readonly lastPrice: DecimalText;
  /** Commission of this fill. */
  readonly commission: DecimalText;
  /** Asset of the commission. */
  readonly commissionAsset?: string;
  /** When it happened, in ms. */
  readonly transactionTime: number;
  /** Id of the trade; absent for none. */
  readonly tradeId?: IdText;
  /** Id of this report. */
  readonly executionId?: IdText;
  /** Whether it is in the book. */
  readonly isWorking: boolean;
  /** Whether the fill was on the maker's side. */
  readonly maker: boolean;
  /** When it was placed, in ms. */
  readonly time: number;
  /** Value filled so far. */
  readonly cumulativeQuoteQty: DecimalText;
  /** Value of this fill. */
  readonly lastQuoteQty: DecimalText;
  /** Value that was ordered; 0 or absent where a quantity was. */
  readonly origQuoteOrderQty?: DecimalText;
  /** Since when it is in the book, in ms. */
  readonly workingTime?: number;
  /** What happens when two orders of the account would match. */
  readonly selfTradePreventionMode: Open<SelfTradePrevention>;
  /** How far a trailing stop follows behind. */
  readonly trailingDelta?: number;
  /** Since when a trailing stop follows, in ms. */
  readonly trailingTime?: number;
  /** Strategy id that came with the order. */
  readonly strategyId?: IdText;
  /** Strategy type that came with the order. */
  readonly strategyType?: IdText;
  /** Id of a match that was prevented. */
  readonly preventedMatchId?: IdText;
  /** Quantity of matches that were prevented. */
  readonly preventedQty?: DecimalText;
  /** Quantity of the last match that was prevented. */
  readonly lastPreventedQty?: DecimalText;
  /** Group of accounts within which matches are prevented. */
  readonly tradeGroupId?: IdText;
  /** Order on the other side of the prevented match. */
  readonly counterOrderId?: IdText;
  /** Pair of that order. */
  readonly counterSymbol?: string;
  /** Quantity that the prevented match would have filled. */
  readonly preventedExecutionQty?: DecimalText;
  /** Price at which it would have. */
  readonly preventedExecutionPrice?: DecimalText;
  /** Value that it would have had. */
  readonly preventedExecutionQuoteQty?: DecimalText;
  /** Why it expired. */
  readonly expiryReason?: string;
}
/** Kind of {@link ExecutionReport}. */
export const executionReport: EventKind<ExecutionReport> = /*#__PURE__*/ eventKind(
  "executionReport",
  [
    ...["symbol", "side", "executionType", "status", "orderId"] as const,
    ...["lastQty", "executedQty", "transactionTime"] as const,
  ],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    clientOrderId: ["c", Text],
    side: ["S", SideText],
    orderType: ["o", Text],
    timeInForce: ["f", TimeInForceText],
    origQty: ["q", DecimalText],
    price: ["p", DecimalText],
    stopPrice: ["P", DecimalText],
    icebergQty: ["F", maybe(DecimalText)],
    orderListId: ["g", unless(NONE, IdText)],
    origClientOrderId: ["C", maybe(Text)],
    executionType: [
      "x",
      open("NEW", "CANCELED", "REPLACED", "REJECTED", "TRADE", "EXPIRED", "TRADE_PREVENTION"),
    ],
    status: ["X", OrderStatusText],
    rejectReason: ["r", unless(NONE, Text)],
    orderId: ["i", IdText],
    lastQty: ["l", DecimalText],
    executedQty: ["z", DecimalText],
    lastPrice: ["L", DecimalText],
    commission: ["n", DecimalText],
    commissionAsset: ["N", maybe(Text)],
    transactionTime: ["T", TimeMs],
    tradeId: ["t", unless(NONE, IdText)],
    executionId: ["I", maybe(IdText)],
    isWorking: ["w", Bool],
    maker: ["m", Bool],
    time: ["O", TimeMs],
    cumulativeQuoteQty: ["Z", DecimalText],
    lastQuoteQty: ["Y", DecimalText],
    origQuoteOrderQty: ["Q", maybe(DecimalText)],
    workingTime: ["W", maybe(TimeMs)],
    selfTradePreventionMode: ["V", SelfTradePreventionText],
    trailingDelta: ["d", maybe(Int)],
    trailingTime: ["D", maybe(TimeMs)],
    strategyId: ["j", maybe(IdText)],
    strategyType: ["J", maybe(IdText)],
    preventedMatchId: ["v", maybe(IdText)],
    preventedQty: ["A", maybe(DecimalText)],
    lastPreventedQty: ["B", maybe(DecimalText)],
    tradeGroupId: ["u", maybe(IdText)],
    counterOrderId: ["U", maybe(IdText)],
    counterSymbol: ["Cs", maybe(Text)],
    preventedExecutionQty: ["pl", maybe(DecimalText)],
    preventedExecutionPrice: ["pL", maybe(DecimalText)],
    preventedExecutionQuoteQty: ["pY", maybe(DecimalText)],
    expiryReason: ["eR", maybe(Text)],
  }),
);

/** An order of an order list. */
export interface ListedOrder {
  /** Pair, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Order id. */
  readonly orderId: IdText;
  /** Client order id. */
  readonly clientOrderId: string;
}
/** Reader of {@link ListedOrder}. */
export const ListedOrder: Model<ListedOrder> = /*#__PURE__*/ lettered(
  "ListedOrder",
  ["symbol", "orderId"],
  () => ({ symbol: ["s", Text], orderId: ["i", IdText], clientOrderId: ["c", Text] }),
);

/** An order list changed; reports on its orders come besides. */
export interface ListStatus extends StreamEvent<"listStatus"> {
  /** Pair, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** How its orders depend on each other: `OCO`, `OTO`. */
  readonly contingencyType: string;
  /** What is reported. */
  readonly listStatusType: Open<ListStatusType>;
  /** State. */
  readonly listOrderStatus: Open<ListOrderStatus>;
  /** Why it was rejected; absent where it was not. */
  readonly rejectReason?: string;
  /** Client id of the list. */
  readonly listClientOrderId: string;
  /** When it happened, in ms. */
  readonly transactionTime: number;
  /** Its orders. */
  readonly orders: readonly ListedOrder[];
}
/** Kind of {@link ListStatus}. */
export const listStatus: EventKind<ListStatus> = /*#__PURE__*/ eventKind(
  "listStatus",
  ["symbol", "orderListId", "listOrderStatus"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    orderListId: ["g", IdText],
    contingencyType: ["c", Text],
    listStatusType: ["l", ListStatusTypeText],
    listOrderStatus: ["L", ListOrderStatusText],
    rejectReason: ["r", unless(NONE, Text)],
    listClientOrderId: ["C", Text],
    transactionTime: ["T", TimeMs],
    orders: ["O", arrayOf(ListedOrder())],
  }),
);

/** Orders of futures. */
import {
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import {
  OrderStatusText,
  PositionSideText,
  SideText,
  TimeInForceText,
} from "../../../lib/enums/answers.ts";
import type {
  OrderStatus,
  PositionSide,
  PriceMatch,
  SelfTradePrevention,
  Side,
  TimeInForce,
} from "../../../lib/enums/shared.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered, NONE, unless } from "../lettered.ts";
import {
  EventPreventionText,
  EventPriceMatchText,
  type FuturesHeading,
  futuresHeading,
} from "./shared.ts";

/** What happened to an order; `TRADE` and `CALCULATED` (a liquidation) are fills. */
export type FuturesExecution =
  | "NEW"
  | "CANCELED"
  | "CALCULATED"
  | "EXPIRED"
  | "TRADE"
  | "AMENDMENT";

/** An order of futures as an event shows it. */
export interface FuturesOrderEvent {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Client order id; `autoclose-…` of a liquidation, `adl_autoclose`, or `settlement_autoclose-…`. */
  readonly clientOrderId: string;
  /** Direction. */
  readonly side: Open<Side>;
  /** Kind of order. */
  readonly type: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** Quantity that was ordered, in the base asset; on COIN-M in contracts. */
  readonly origQty: DecimalText;
  /** Limit price; 0 for none. */
  readonly price: DecimalText;
  /** Average price of its fills. */
  readonly avgPrice: DecimalText;
  /** What happened. */
  readonly executionType: Open<FuturesExecution>;
  /** State. */
  readonly status: Open<OrderStatus>;
  /** Order id. */
  readonly orderId: IdText;
  /** Asset of its margin; COIN-M only. */
  readonly marginAsset?: string;
  /** The `modifyId` of the call that changed it, where that gave one. */
  readonly modifyId?: IdText;
  /** Quantity of this fill; 0 for none. */
  readonly lastQty: DecimalText;
  /** Quantity filled so far. */
  readonly executedQty: DecimalText;
  /** Price of this fill; 0 for none. */
  readonly lastPrice: DecimalText;
  /** Asset of the commission. */
  readonly commissionAsset?: string;
  /** Commission of this fill. */
  readonly commission?: DecimalText;
  /** When the order changed last, in ms. */
  readonly updateTime: number;
  /** Id of the trade, which both sides of it share; absent for none. */
  readonly tradeId?: IdText;
  /** Value of open buy orders. */
  readonly bidsNotional: DecimalText;
  /** Value of open sell orders. */
  readonly asksNotional: DecimalText;
  /** Whether the fill was on the maker's side. */
  readonly maker: boolean;
  /** Whether it may only reduce a position. */
  readonly reduceOnly: boolean;
  /** Position it belongs to. */
  readonly positionSide: Open<PositionSide>;
  /** Profit that the fill realized. */
  readonly realizedProfit: DecimalText;
  /** Kind of what set it off, as in `C_STOP_MARKET`. */
  readonly strategyType?: string;
  /** Id of what set it off. */
  readonly strategyId?: IdText;
  /** What happens when two orders of the account would match. */
  readonly selfTradePreventionMode: Open<SelfTradePrevention>;
  /** From where in the book its price is taken; absent for none. */
  readonly priceMatch?: Open<PriceMatch>;
  /** When it is cancelled by itself, in ms; absent for never. */
  readonly goodTillDate?: number;
}
// The documentation once had the margin asset where the id of a change stands today.
const isDigits = (u: unknown): boolean => /^\d+$/.test(`${u}`);

/** Reader of {@link FuturesOrderEvent}. */
export const FuturesOrderEvent: Model<FuturesOrderEvent> = /*#__PURE__*/ lettered(
  "FuturesOrderEvent",
  ["symbol", "side", "executionType", "status", "orderId", "lastQty", "executedQty", "updateTime"],
  () => ({
    symbol: ["s", Text],
    clientOrderId: ["c", Text],
    side: ["S", SideText],
    type: ["o", Text],
    timeInForce: ["f", TimeInForceText],
    origQty: ["q", DecimalText],
    price: ["p", DecimalText],
    avgPrice: ["ap", DecimalText],
    executionType: [
      "x",
      open("NEW", "CANCELED", "CALCULATED", "EXPIRED", "TRADE", "AMENDMENT"),
    ],
    status: ["X", OrderStatusText],
    orderId: ["i", IdText],
    marginAsset: ["ma|M", unless({ includes: isDigits }, Text)],
    modifyId: ["M", unless({ includes: (u) => !isDigits(u) }, IdText)],
    lastQty: ["l", DecimalText],
    executedQty: ["z", DecimalText],
    lastPrice: ["L", DecimalText],
    commissionAsset: ["N", maybe(Text)],
    commission: ["n", maybe(DecimalText)],
    updateTime: ["T", TimeMs],
    tradeId: ["t", unless(NONE, IdText)],
    bidsNotional: ["b", DecimalText],
    asksNotional: ["a", DecimalText],
    maker: ["m", Bool],
    reduceOnly: ["R", Bool],
    positionSide: ["ps", PositionSideText],
    realizedProfit: ["rp", DecimalText],
    strategyType: ["st", maybe(Text)],
    strategyId: ["si", unless(NONE, IdText)],
    selfTradePreventionMode: ["V", EventPreventionText],
    priceMatch: ["pm", unless([...NONE, "PM_NONE"], EventPriceMatchText)],
    goodTillDate: ["gtd", unless(NONE, TimeMs)],
  }),
);

/** An order of futures was placed, filled, amended or ended. */
export interface OrderTradeUpdate extends StreamEvent<"ORDER_TRADE_UPDATE">, FuturesHeading {
  /** Alias of the account; COIN-M only. */
  readonly accountAlias?: string;
  /** The order, and what happened to it. */
  readonly order: FuturesOrderEvent;
}
/** Kind of {@link OrderTradeUpdate}. */
export const orderTradeUpdate: EventKind<OrderTradeUpdate> = /*#__PURE__*/ eventKind(
  "ORDER_TRADE_UPDATE",
  ["product", "transactionTime", "order"],
  () => ({
    ...futuresHeading,
    accountAlias: ["i", maybe(Text)],
    order: ["o", FuturesOrderEvent()],
  }),
);

/** What events and rows of answers say, in the form of the views: one table of names for all of them. */
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  maybe,
  type Model,
  type Reader,
  readerOf,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "../../events/event.ts";
import { lettered, NONE, unless } from "../../events/lettered.ts";
import { columnsOf } from "./columns.ts";
import type { BalanceView, Book, FillView, OrderView, Placed, PositionView } from "./views.ts";

/** An order as an event or a row tells it. */
type OrderTold =
  & Omit<OrderView, "book" | "price" | "executedQty" | "updateTime">
  & Partial<Pick<OrderView, "price" | "executedQty" | "updateTime">>;

/** A fill as an event or a row tells it; an event tells also of what is none. */
export type FillTold = Partial<Omit<FillView, "book" | "symbol" | "orderId" | "qty">> & {
  readonly symbol: string;
  readonly orderId: string;
  readonly qty: string;
  readonly execution?: string;
  readonly isBuyer?: boolean;
};

// Events of futures, margin, algo and conditional orders; then rows of the same.
const orders = /*#__PURE__*/ columnsOf<OrderTold>(
  ["symbol", "orderId", "side", "status", "executedQty", "updateTime"],
  () => ({
    symbol: [Text, "s s s s = = = ="],
    orderId: [IdText, "i i aid si = = algoId strategyId"],
    // A cancellation of margin has an id of its own.
    clientOrderId: [Text, "c C|c caid c = = clientAlgoId newClientStrategyId"],
    side: [Text, "S S S S = = = ="],
    positionSide: [Text, "ps - ps ps = - = ="],
    type: [Text, "o o o st = = orderType strategyType"],
    timeInForce: [Text, "f f f f = = = ="],
    status: [Text, "X X X os = = algoStatus strategyStatus"],
    origQty: [DecimalText, "q q q q = = quantity ="],
    executedQty: [DecimalText, "z z - - = = - -"],
    price: [DecimalText, "p p p p = = = ="],
    triggerPrice: [DecimalText, "- P tp sp - stopPrice = stopPrice"],
    becameOrderId: [unless(NONE, IdText), "- - ai i - - actualOrderId orderId"],
    avgPrice: [DecimalText, "ap - - - = - - -"],
    reduceOnly: [Bool, "R - R R = - = ="],
    updateTime: [TimeMs, "T T - ut = = = ="],
  }),
);

// Events of futures and of margin; then rows of the same.
const fills = /*#__PURE__*/ columnsOf<FillTold>(
  ["qty", "execution"],
  () => ({
    symbol: [Text, "s s = ="],
    tradeId: [unless(NONE, IdText), "t t id id"],
    orderId: [IdText, "i i = ="],
    side: [Text, "S S = -"],
    positionSide: [Text, "ps - = -"],
    price: [DecimalText, "L L = ="],
    qty: [DecimalText, "l l = ="],
    commission: [DecimalText, "n n = ="],
    commissionAsset: [Text, "N N = ="],
    realizedProfit: [DecimalText, "rp - realizedPnl -"],
    maker: [Bool, "m m = isMaker"],
    time: [TimeMs, "T T = ="],
    execution: [Text, "x x - -"],
    isBuyer: [Bool, "- - - ="],
  }),
);

/** An order of an event or a row; what waits has executed nothing. */
export const orderIn = (book: Book, told: OrderTold, updateTime = 0): OrderView => ({
  book,
  executedQty: "0",
  price: "0",
  updateTime,
  ...told,
});

/** A row of an order; each list has its own name for the moment at which it was placed. */
export interface OrderRow {
  readonly time?: number;
  readonly createTime?: number;
  readonly bookTime?: number;
}

const ROWS = { UM: 4, CM: 4, MARGIN: 5, UM_ALGO: 6, CM_CONDITIONAL: 7 };

/** The order in a row. */
export const placedIn = (book: Book, row: OrderRow): Placed => ({
  time: row.time ?? row.createTime ?? row.bookTime ?? NaN,
  order: orderIn(book, orders(ROWS[book]).read(row, [])),
});

/** What a row of trades tells. */
export const fillRow = (book: Book, row: object): FillTold =>
  fills(book === "MARGIN" ? 3 : 2).read(row, []);

/** When and where it happened. */
interface Happened<Type extends string> extends StreamEvent<Type> {
  /** Product; of margin too. */
  readonly product: string;
  /** When it happened, in ms. */
  readonly transactionTime: number;
}

/** An event of an order, which may be a fill. */
export interface OrderEvent extends Happened<"ORDER_TRADE_UPDATE" | "executionReport"> {
  readonly order: OrderTold;
  readonly fill: FillTold;
}

/** An event of an order that waits to be set off. */
export interface WaitingEvent extends Happened<"ALGO_UPDATE" | "CONDITIONAL_ORDER_TRADE_UPDATE"> {
  readonly order: OrderTold;
}

/** An event of wallets and positions of futures. */
export interface WalletsEvent extends Happened<"ACCOUNT_UPDATE"> {
  readonly update: {
    readonly balances?: readonly Omit<BalanceView, "type" | "book">[];
    readonly positions?: readonly Omit<PositionView, "type" | "book">[];
  };
}

/** An event of balances of margin. */
export interface MarginEvent extends StreamEvent<"outboundAccountPosition"> {
  readonly updateTime: number;
  readonly balances: readonly Omit<BalanceView, "type" | "book">[];
}

/** An event of a liability. */
export interface OwedEvent extends StreamEvent<"liabilityChange"> {
  readonly asset: string;
  readonly amount: string;
}

// A letter that no event has is read by what needs none.
const MARGIN = /*#__PURE__*/ readerOf({ _tag: "Any" }, "margin", () => "MARGIN");

const happened = (product: Reader<string> = Text) =>
  ({ eventTime: ["E", TimeMs], product: ["fs", product], transactionTime: ["T", TimeMs] }) as const;

const orderKind = (
  name: OrderEvent["type"],
  letters: string,
  column: number,
  product?: Reader<string>,
): EventKind<OrderEvent> =>
  eventKind<OrderEvent>(name, ["product", "transactionTime", "order", "fill"], () => ({
    ...happened(product),
    order: [letters, orders(column)],
    fill: [letters, fills(column)],
  }));

const waitingKind = (
  name: WaitingEvent["type"],
  letters: string,
  column: number,
): EventKind<WaitingEvent> =>
  eventKind<WaitingEvent>(name, ["product", "transactionTime", "order"], () => ({
    ...happened(),
    order: [letters, orders(column)],
  }));

// Wallets of futures, and balances of margin.
const balances = /*#__PURE__*/ columnsOf<Omit<BalanceView, "type" | "book">>(
  ["asset", "amount"],
  () => ({
    asset: [Text, "a a"],
    amount: [DecimalText, "wb f"],
    locked: [DecimalText, "- l"],
  }),
);

const positions = /*#__PURE__*/ columnsOf<Omit<PositionView, "type" | "book">>(
  ["symbol", "amount", "positionSide"],
  () => ({
    symbol: [Text, "s"],
    positionSide: [Text, "ps"],
    amount: [DecimalText, "pa"],
    entryPrice: [DecimalText, "ep"],
  }),
);

const update: Model<WalletsEvent["update"]> = /*#__PURE__*/ lettered("wallets", [], () => ({
  balances: ["B", maybe(arrayOf(balances(0)))],
  positions: ["P", maybe(arrayOf(positions(0)))],
}));

/** Kinds of the events that are merged. */
export const mergedKinds = (): readonly EventKind<
  OrderEvent | WaitingEvent | WalletsEvent | MarginEvent | OwedEvent
>[] => [
  orderKind("ORDER_TRADE_UPDATE", "o", 0),
  orderKind("executionReport", "", 1, MARGIN),
  waitingKind("ALGO_UPDATE", "ao|o", 2),
  waitingKind("CONDITIONAL_ORDER_TRADE_UPDATE", "so", 3),
  eventKind<WalletsEvent>(
    "ACCOUNT_UPDATE",
    ["product", "transactionTime", "update"],
    () => ({ ...happened(), update: ["a", update()] }),
  ),
  eventKind<MarginEvent>("outboundAccountPosition", ["updateTime", "balances"], () => ({
    eventTime: ["E", TimeMs],
    updateTime: ["u", TimeMs],
    balances: ["B", arrayOf(balances(1))],
  })),
  eventKind<OwedEvent>("liabilityChange", ["asset", "amount"], () => ({
    eventTime: ["E", TimeMs],
    asset: ["a", Text],
    amount: ["l", DecimalText],
  })),
];

/** What events and rows of answers say, in the form of the views: one table of names for all of them. */
import { Bool, DecimalText, IdText, Text, TimeMs } from "../../../lib/answers/answer.ts";
import type { Misfit } from "../../../lib/answers/misfits.ts";
import { isObject, type Read, wrong } from "../../../lib/answers/reader.ts";
import type { Balance } from "../../../endpoints/portfolio/account.ts";
import type { Raw } from "../../events/event.ts";
import { NONE, unless } from "../../events/lettered.ts";
import { columnsOf } from "./columns.ts";
import { fillOf, type FillTold, isFill } from "./fills.ts";
import { sumOf } from "./values.ts";
import type {
  BalanceView,
  Book,
  FillView,
  OrderView,
  Placed,
  PositionView,
  TradeBook,
  ValueView,
} from "./views.ts";

/** An order as an event or a row tells it. */
type OrderTold =
  & Omit<OrderView, "book" | "price" | "executedQty" | "updateTime">
  & Partial<Pick<OrderView, "price" | "executedQty" | "updateTime">>;

// Events of futures, margin, algo and conditional orders; then rows of the same.
const orders = /*#__PURE__*/ columnsOf<OrderTold>(
  ["symbol", "orderId", "side", "status", "executedQty", "updateTime"],
  () => ({
    symbol: [Text, "s s s s ="],
    orderId: [IdText, "i i aid si = = algoId strategyId"],
    // A cancellation of margin has an id of its own.
    clientOrderId: [Text, "c C|c caid c = = clientAlgoId newClientStrategyId"],
    side: [Text, "S S S S ="],
    positionSide: [Text, "ps - ps ps = - ="],
    type: [Text, "o o o st = = orderType strategyType"],
    timeInForce: [Text, "f f f f ="],
    status: [Text, "X X X os = = algoStatus strategyStatus"],
    origQty: [DecimalText, "q q q q = = quantity ="],
    executedQty: [DecimalText, "z z - - = = -"],
    price: [DecimalText, "p p p p ="],
    triggerPrice: [DecimalText, "- P tp sp - stopPrice = stopPrice"],
    becameOrderId: [unless(NONE, IdText), "- - ai i - - actualOrderId orderId"],
    avgPrice: [DecimalText, "ap - - - = -"],
    reduceOnly: [Bool, "R - R R = - ="],
    updateTime: [TimeMs, "T T - ut ="],
  }),
);

// Events of futures and of margin; then rows of the same.
const fills = /*#__PURE__*/ columnsOf<FillTold>(
  ["qty", "execution"],
  () => ({
    symbol: [Text, "s s ="],
    tradeId: [unless(NONE, IdText), "t t id"],
    orderId: [IdText, "i i ="],
    side: [Text, "S S = -"],
    positionSide: [Text, "ps - = -"],
    price: [DecimalText, "L L ="],
    qty: [DecimalText, "l l ="],
    commission: [DecimalText, "n n ="],
    commissionAsset: [Text, "N N ="],
    realizedProfit: [DecimalText, "rp - realizedPnl -"],
    maker: [Bool, "m m = isMaker"],
    time: [TimeMs, "T T ="],
    execution: [Text, "x x -"],
    isBuyer: [Bool, "- - - ="],
  }),
);

// Wallets of futures, balances of margin, liabilities; then what a row has of each.
const balances = /*#__PURE__*/ columnsOf<Omit<BalanceView, "type" | "book">>(
  ["asset", "amount"],
  () => ({
    asset: [Text, "a a a ="],
    amount: [DecimalText, "wb f l umWalletBalance cmWalletBalance crossMarginFree"],
    locked: [DecimalText, "- l - - - crossMarginLocked"],
  }),
);

const positions = /*#__PURE__*/ columnsOf<Omit<PositionView, "type" | "book">>(
  ["symbol", "amount", "positionSide"],
  () => ({
    symbol: [Text, "s ="],
    positionSide: [Text, "ps ="],
    amount: [DecimalText, "pa positionAmt"],
    entryPrice: [DecimalText, "ep ="],
  }),
);

/** An order of an event or a row; what waits has executed nothing. */
const orderIn = (book: Book, told: OrderTold, updateTime = 0): OrderView => ({
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

/** The order in a row; one that is no object says nothing. */
export const placedIn = (book: Book, row: OrderRow): Placed => {
  const { time, createTime, bookTime }: OrderRow = Object(row);
  return {
    time: time ?? createTime ?? bookTime ?? NaN,
    order: orderIn(book, orders(ROWS[book])(row, [])),
  };
};

/** What a row of trades tells. */
export const fillRow = (book: TradeBook, row: object): FillView =>
  fillOf({ ...fills(book === "MARGIN" ? 3 : 2)(row, []), book });

/** The position in a row. */
export const positionRow = (book: "UM" | "CM", row: object): ValueView => ({
  type: "position",
  book,
  ...positions(1)(row, []),
});

/** Books in which trades happen. */
export const BOOKS = ["UM", "CM", "MARGIN"] as const;

/** What a row says that an account has and owes of an asset. */
export const balanceRow = (row: Balance): readonly ValueView[] => [
  ...BOOKS.map((book, i): ValueView => ({ type: "balance", book, ...balances(3 + i)(row, []) })),
  {
    type: "liability",
    asset: row.asset,
    amount: sumOf(row.crossMarginBorrowed, row.crossMarginInterest),
  },
];

/** What an event says of an account: of an order and perhaps a fill, or of what has values. */
export interface Said {
  /** The order. */
  readonly order?: OrderView;
  /** Whether the order begins. */
  readonly isBirth?: boolean;
  /** The fill. */
  readonly fill?: FillView;
  /** What they are now. */
  readonly values: readonly ValueView[];
  /** When it happened, in ms. */
  readonly time: number;
}

/** How an event tells it: by which column, in which part, with which letter of the time, of which book. */
export type Kind = readonly [column: number, part: string, time: string, book?: Book];

// Orders first, then what has values; those have columns of their own.
const KINDS: Readonly<Record<string, Kind>> = {
  ORDER_TRADE_UPDATE: [0, "o", "T"],
  executionReport: [1, "", "T", "MARGIN"],
  ALGO_UPDATE: [2, "ao", "T", "UM_ALGO"],
  CONDITIONAL_ORDER_TRADE_UPDATE: [3, "so", "T", "CM_CONDITIONAL"],
  ACCOUNT_UPDATE: [4, "a", "T"],
  outboundAccountPosition: [5, "", "u", "MARGIN"],
  liabilityChange: [6, "", "E", "MARGIN"],
};

/** How an event of this name tells it; nothing where it is not merged. */
export const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;

/** What an event says. What does not fit is added to `seen`; where that is essential, it says nothing. */
export const saidIn = (u: Raw, kind: Kind, book: Book, seen: Misfit[]): Said => {
  const [column, letters, timed] = kind;
  // Futures accounts call an algo order `o`.
  const part = letters === "" ? u : u[letters] ?? u["o"];
  const time = TimeMs.read(u[timed], seen);
  const tradeBook = book as TradeBook;
  if (column < 4) {
    const told: FillTold = Object(column < 2 && fills(column)(part, seen));
    return {
      values: [],
      time,
      order: orderIn(book, orders(column)(part, seen), time),
      isBirth: told.execution === "NEW",
      ...(isFill(told) && { fill: fillOf({ ...told, book: tradeBook }) }),
    };
  }
  const { B, P }: Raw = Object(part);
  const rows = <A>(all: unknown, of: Read<A>): readonly A[] =>
    (Array.isArray(all) ? all : []).map((row) => of(row, seen));
  if (column === 5 ? !Array.isArray(B) : !isObject(part)) wrong(part, seen, "balances");
  return {
    time,
    values: column > 5 ? [{ ...balances(2)(u, seen), type: "liability" }] : [
      ...rows(B, balances(column - 4))
        .map((row): ValueView => ({ ...row, type: "balance", book: tradeBook })),
      ...rows(P, positions(0))
        .map((row): ValueView => ({ ...row, type: "position", book: tradeBook as "UM" })),
    ],
  };
};

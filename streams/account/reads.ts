/** The reads that close a gap: what each asks, what it weighs, and what its answer shows. */
import { costOf } from "../../lib/cost.ts";
import * as E from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send, type Sendable } from "../../lib/send.ts";
import { accountBalance } from "../../endpoints/portfolio/account.ts";
import { queryAllCurrentCmOpenConditionalOrders } from "../../endpoints/portfolio/cm/conditional_order_query.ts";
import { queryCmConditionalOrderHistory } from "../../endpoints/portfolio/cm/conditional_order_history.ts";
import {
  queryAllCurrentCmOpenOrders,
  queryCmOrder,
} from "../../endpoints/portfolio/cm/order_query.ts";
import { queryCmPositionInformation } from "../../endpoints/portfolio/cm/position.ts";
import { cmAccountTradeList } from "../../endpoints/portfolio/cm/trade.ts";
import {
  getCmIncomeHistory,
  getUmIncomeHistory,
  type Income,
} from "../../endpoints/portfolio/income.ts";
import { queryMarginAccountsOpenOco } from "../../endpoints/portfolio/margin/oco_query.ts";
import {
  queryCurrentMarginOpenOrder,
  queryMarginAccountOrder,
} from "../../endpoints/portfolio/margin/order_query.ts";
import { marginAccountTradeList } from "../../endpoints/portfolio/margin/trade.ts";
import {
  queryAllCurrentUmOpenAlgoOrders,
  queryCurrentUmOpenAlgoOrder,
} from "../../endpoints/portfolio/um/algo_order_query.ts";
import {
  queryAllCurrentUmOpenOrders,
  queryUmOrder,
} from "../../endpoints/portfolio/um/order_query.ts";
import { queryUmPositionInformation } from "../../endpoints/portfolio/um/position.ts";
import { umAccountTradeList } from "../../endpoints/portfolio/um/trade.ts";
import { balanceValues, positionValue } from "./merge/rows.ts";
import { fillRow, type OrderRow, placedIn } from "./merge/told.ts";
import { type Ask, type Found, PAGE, type ReadToSend } from "./asks.ts";
import type { Book, TradeBook, ValueView } from "./merge/views.ts";

/** Sends a request, for what its answer means. */
export const sent =
  <A, B>(request: Sendable<A>, meaning: (answer: A) => B) =>
  async (env: Environment): Promise<E.Either<Failure, B>> => {
    const answer = await send(request)(env)();
    return answer._tag === "Left" ? answer : E.right(meaning(answer.right));
  };

/** The read of a request, and what its answer shows. */
export const read = <A>(request: Sendable<A>, found: (answer: A) => Found): ReadToSend => {
  const built = "right" in request ? request.right : "spec" in request ? request : undefined;
  return { weight: built ? costOf(built).ip ?? 0 : 0, run: sent(request, found) };
};

/** A read of orders, or of one. */
export const seen = (book: Book, request: Sendable<OrderRow | readonly OrderRow[]>): ReadToSend =>
  read(request, (rows) => ({
    what: "orders",
    orders: [rows].flat().map((row) => placedIn(book, row)),
  }));

/** What names contracts or pairs: income, or open order lists. */
export const named = (rows: readonly Partial<Income>[]): Found => ({
  what: "named",
  rows: rows.map(({ symbol = "", tradeId = "", time = 0, income, asset, incomeType, tranId }) => ({
    symbol,
    tradeId,
    time,
    ...(income !== undefined && asset !== undefined &&
      { income, asset, id: [incomeType, tranId, asset, tradeId].join("/") }),
  })),
});

export const valued =
  <A>(values: (row: A) => readonly ValueView[]) => (rows: readonly A[]): Found => ({
    what: "values",
    values: rows.flatMap(values),
  });

/** Which trades are read. */
interface FillParams {
  readonly symbol: string;
  readonly limit: number;
  readonly fromId?: string;
  readonly startTime?: number;
  readonly endTime?: number;
}

/** A question of a kind. */
export type AskFor<What extends Ask["what"]> = Extract<Ask, { readonly what: What }>;

/** What a read of trades sends. */
export const fillParams = ({ symbol, from, sentAt }: AskFor<"fills">): FillParams => ({
  symbol,
  limit: PAGE,
  ...("fromId" in from || from.endTime < sentAt ? from : { startTime: from.startTime }),
});

/** A read of trades. */
export const filled = (book: TradeBook, request: Sendable<readonly object[]>): ReadToSend =>
  read(request, (rows) => ({ what: "fills", fills: rows.map((row) => fillRow(book, row)) }));

/** Which order is read. */
interface OrderParams {
  readonly symbol: string;
  readonly orderId: string;
}

/** The calls that a book is read by. */
interface BookReads {
  readonly open: (params: { readonly symbol: string }) => Sendable<readonly OrderRow[]>;
  readonly order: (params: OrderParams) => Sendable<OrderRow | readonly OrderRow[]>;
}

const ORDERS: Readonly<Record<Book, BookReads>> = {
  UM: { open: () => queryAllCurrentUmOpenOrders(), order: queryUmOrder },
  CM: { open: () => queryAllCurrentCmOpenOrders(), order: queryCmOrder },
  MARGIN: { open: queryCurrentMarginOpenOrder, order: queryMarginAccountOrder },
  UM_ALGO: {
    open: () => queryAllCurrentUmOpenAlgoOrders(),
    order: ({ orderId: algoId }) => queryCurrentUmOpenAlgoOrder({ algoId }),
  },
  CM_CONDITIONAL: {
    open: () => queryAllCurrentCmOpenConditionalOrders(),
    order: ({ symbol, orderId: strategyId }) =>
      queryCmConditionalOrderHistory({ symbol, strategyId }),
  },
};

const TRADES = {
  UM: umAccountTradeList,
  CM: cmAccountTradeList,
  MARGIN: marginAccountTradeList,
};

/** What a read sends. */
export const readOf = (ask: Ask): ReadToSend => {
  switch (ask.what) {
    case "open":
      return seen(ask.book, ORDERS[ask.book].open({ symbol: ask.symbol ?? "" }));
    case "order": {
      const { book, symbol, orderId } = ask;
      return seen(book, ORDERS[book].order({ symbol, orderId }));
    }
    case "fills":
      return filled(ask.book, TRADES[ask.book](fillParams(ask)));
    case "named": {
      const { book, startTime } = ask;
      const params = { startTime, limit: PAGE };
      return book === "MARGIN"
        ? read(queryMarginAccountsOpenOco(), named)
        : read((book === "UM" ? getUmIncomeHistory : getCmIncomeHistory)(params), named);
    }
    case "positions":
      return ask.book === "UM"
        ? read(queryUmPositionInformation(), valued((row) => [positionValue(row, "UM")]))
        : read(queryCmPositionInformation(), valued((row) => [positionValue(row, "CM")]));
    // Of Portfolio Margin nothing else is asked.
    default:
      return read(accountBalance(), valued(balanceValues));
  }
};

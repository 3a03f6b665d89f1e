/** The reads that close a gap: what each asks, what it weighs, and what its answer shows. */
import { costOf } from "../../lib/cost.ts";
import * as E from "../../lib/either.ts";
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
import { fillOf } from "./merge/fills.ts";
import { balanceValues, positionValue } from "./merge/rows.ts";
import { fillRow, type OrderRow, placedIn } from "./merge/told.ts";
import { type Ask, type Found, PAGE, type ReadToSend } from "./asks.ts";
import type { Book, TradeBook, ValueView } from "./merge/views.ts";

/** The read of a request, and what its answer shows. */
export const read = <A>(request: Sendable<A>, found: (answer: A) => Found): ReadToSend => {
  const built = "_tag" in request ? request._tag === "Right" ? request.right : undefined : request;
  return {
    weight: built ? costOf(built).ip ?? 0 : 0,
    run: async (env) => {
      const answer = await send(request)(env)();
      return answer._tag === "Left" ? answer : E.right(found(answer.right));
    },
  };
};

/** A read of orders, or of one. */
export const seen = (book: Book, request: Sendable<OrderRow | readonly OrderRow[]>): ReadToSend =>
  read(request, (rows) => ({
    what: "orders",
    orders: [rows].flat().map((row) => placedIn(book, row)),
  }));

export const named = (rows: readonly Partial<Income>[]): Found => ({
  what: "named",
  rows: rows.map(({ symbol = "", tradeId = "", time = 0 }) => ({ symbol, tradeId, time })),
});

export const valued =
  <A>(values: (row: A) => readonly ValueView[]) => (rows: readonly A[]): Found => ({
    what: "values",
    values: rows.flatMap(values),
  });

/** Pairs of open order lists. */
export const namedPairs = (rows: readonly { readonly symbol: string }[]): Found =>
  named(rows.map(({ symbol }) => ({ symbol })));

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

const openRead = ({ book, symbol = "" }: AskFor<"open">): ReadToSend =>
  seen(
    book,
    book === "UM"
      ? queryAllCurrentUmOpenOrders()
      : book === "CM"
      ? queryAllCurrentCmOpenOrders()
      : book === "MARGIN"
      ? queryCurrentMarginOpenOrder({ symbol })
      : book === "UM_ALGO"
      ? queryAllCurrentUmOpenAlgoOrders()
      : queryAllCurrentCmOpenConditionalOrders(),
  );

const orderRead = ({ book, symbol, orderId }: AskFor<"order">): ReadToSend =>
  seen(
    book,
    book === "UM"
      ? queryUmOrder({ symbol, orderId })
      : book === "CM"
      ? queryCmOrder({ symbol, orderId })
      : book === "MARGIN"
      ? queryMarginAccountOrder({ symbol, orderId })
      : book === "UM_ALGO"
      ? queryCurrentUmOpenAlgoOrder({ algoId: orderId })
      : queryCmConditionalOrderHistory({ symbol, strategyId: orderId }),
  );

/** What a read of trades sends. */
export const fillParams = ({ symbol, from, sentAt }: AskFor<"fills">): FillParams => {
  const { startTime, endTime } = { endTime: 0, startTime: 0, ...from };
  return {
    symbol,
    limit: PAGE,
    ...("fromId" in from || endTime < sentAt ? from : { startTime }),
  };
};

/** A read of trades. */
export const filled = (book: TradeBook, request: Sendable<readonly object[]>): ReadToSend =>
  read(request, (rows) => ({
    what: "fills",
    fills: rows.map((row) => fillOf({ ...fillRow(book, row), book })),
  }));

const fillsRead = (ask: AskFor<"fills">): ReadToSend => {
  const { book } = ask;
  const params = fillParams(ask);
  return filled(
    book,
    book === "UM"
      ? umAccountTradeList(params)
      : book === "CM"
      ? cmAccountTradeList(params)
      : marginAccountTradeList(params),
  );
};

/** What a read sends. */
export const readOf = (ask: Ask): ReadToSend => {
  switch (ask.what) {
    case "open":
      return openRead(ask);
    case "order":
      return orderRead(ask);
    case "fills":
      return fillsRead(ask);
    case "named": {
      const { book, startTime } = ask;
      const params = { startTime, limit: PAGE };
      return book === "UM"
        ? read(getUmIncomeHistory(params), named)
        : book === "CM"
        ? read(getCmIncomeHistory(params), named)
        : read(queryMarginAccountsOpenOco(), namedPairs);
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

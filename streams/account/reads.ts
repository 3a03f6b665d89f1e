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
import {
  algoSight,
  balanceValues,
  conditionalSight,
  futuresFill,
  futuresSight,
  marginFill,
  marginSight,
  positionValue,
} from "./merge/rows.ts";
import type { Ask, Found } from "./asks.ts";
import type { FillView, Placed, TradeBook, ValueView } from "./merge/views.ts";

/** Rows on a page; fewer say that there are no more. */
export const PAGE = 1000;

/** The longest span of time that a page of trades may cover, in ms. */
export const SPAN_MS: Readonly<Record<TradeBook, number>> = {
  UM: 7 * 86_400_000,
  CM: 86_400_000,
  // It must stay below a day.
  MARGIN: 86_399_999,
};

/** A read that can be sent. */
export interface ReadToSend {
  /** Weight against the address. */
  readonly weight: number;
  /** Sends it. */
  readonly run: (env: Environment) => Promise<E.Either<Failure, Found>>;
}

const read = <A>(request: Sendable<A>, found: (answer: A) => Found): ReadToSend => {
  const built = "_tag" in request ? request._tag === "Right" ? request.right : undefined : request;
  return {
    weight: built ? costOf(built).ip ?? 0 : 0,
    run: async (env) => {
      const answer = await send(request)(env)();
      return answer._tag === "Left" ? answer : E.right(found(answer.right));
    },
  };
};

const seen = <A>(sight: (row: A) => Placed) => (rows: readonly A[]): Found => ({
  what: "orders",
  orders: rows.map(sight),
});

const one = <A>(sight: (row: A) => Placed) => (row: A): Found => ({
  what: "orders",
  orders: [sight(row)],
});

const filled = <A>(fill: (row: A) => FillView) => (rows: readonly A[]): Found => ({
  what: "fills",
  fills: rows.map(fill),
});

const named = (rows: readonly Partial<Income>[]): Found => ({
  what: "named",
  rows: rows.map(({ symbol = "", tradeId = "", time = 0 }) => ({ symbol, tradeId, time })),
});

const valued = <A>(values: (row: A) => readonly ValueView[]) => (rows: readonly A[]): Found => ({
  what: "values",
  values: rows.flatMap(values),
});

type AskFor<What extends Ask["what"]> = Extract<Ask, { readonly what: What }>;

const openRead = ({ book, symbol = "" }: AskFor<"open">): ReadToSend => {
  switch (book) {
    case "UM":
      return read(queryAllCurrentUmOpenOrders(), seen((row) => futuresSight(row, "UM")));
    case "CM":
      return read(queryAllCurrentCmOpenOrders(), seen((row) => futuresSight(row, "CM")));
    case "MARGIN":
      return read(queryCurrentMarginOpenOrder({ symbol }), seen(marginSight));
    case "UM_ALGO":
      return read(queryAllCurrentUmOpenAlgoOrders(), seen(algoSight));
    case "CM_CONDITIONAL":
      return read(queryAllCurrentCmOpenConditionalOrders(), seen(conditionalSight));
  }
};

const orderRead = ({ book, symbol, orderId }: AskFor<"order">): ReadToSend => {
  switch (book) {
    case "UM":
      return read(queryUmOrder({ symbol, orderId }), one((row) => futuresSight(row, "UM")));
    case "CM":
      return read(queryCmOrder({ symbol, orderId }), one((row) => futuresSight(row, "CM")));
    case "MARGIN":
      return read(queryMarginAccountOrder({ symbol, orderId }), one(marginSight));
    case "UM_ALGO":
      return read(queryCurrentUmOpenAlgoOrder({ algoId: orderId }), one(algoSight));
    case "CM_CONDITIONAL":
      return read(
        queryCmConditionalOrderHistory({ symbol, strategyId: orderId }),
        one(conditionalSight),
      );
  }
};

const fillsRead = ({ book, symbol, from, sentAt }: AskFor<"fills">): ReadToSend => {
  const where = "fromId" in from
    ? { fromId: from.fromId }
    : from.endTime < sentAt
    ? { startTime: from.startTime, endTime: from.endTime }
    : { startTime: from.startTime };
  const params = { symbol, limit: PAGE, ...where };
  switch (book) {
    case "UM":
      return read(umAccountTradeList(params), filled((row) => futuresFill(row, "UM")));
    case "CM":
      return read(cmAccountTradeList(params), filled((row) => futuresFill(row, "CM")));
    case "MARGIN":
      return read(marginAccountTradeList(params), filled(marginFill));
  }
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
        : read(queryMarginAccountsOpenOco(), (rows) =>
          named(rows.map(({ symbol }) => ({ symbol }))));
    }
    case "positions":
      return ask.book === "UM"
        ? read(queryUmPositionInformation(), valued((row) => [positionValue(row, "UM")]))
        : read(queryCmPositionInformation(), valued((row) => [positionValue(row, "CM")]));
    case "balances":
      return read(accountBalance(), valued(balanceValues));
  }
};

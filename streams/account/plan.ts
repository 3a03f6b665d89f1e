/** Which request a read sends, and what it weighs. */
import { costOf } from "../../lib/cost.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { Sendable } from "../../lib/send.ts";
import { getUmIncomeHistory } from "../../endpoints/portfolio/income.ts";
import {
  queryAllCurrentUmOpenOrders,
  queryUmOrder,
} from "../../endpoints/portfolio/um/order_query.ts";
import { umAccountTradeList } from "../../endpoints/portfolio/um/trade.ts";
import type { Ask, Reading } from "./state.ts";

/** Rows on a page; fewer say that there are no more. */
export const PAGE = 1000;

/** The longest span of time that a page of trades may cover, in ms. */
export const SPAN_MS: number = 7 * 86_400_000;

/** The request of a read. */
export const readingOf = (ask: Ask): Reading => {
  switch (ask.what) {
    case "openOrders":
      return { _tag: "Ask", id: ask.id, what: ask.what, request: queryAllCurrentUmOpenOrders() };
    case "income": {
      const { id, what, startTime } = ask;
      const request = getUmIncomeHistory({ startTime, limit: PAGE });
      return { _tag: "Ask", id, what, request };
    }
    case "order": {
      const { symbol, orderId } = ask;
      return {
        _tag: "Ask",
        id: ask.id,
        what: ask.what,
        request: queryUmOrder({ symbol, orderId }),
      };
    }
    case "trades": {
      const { symbol, from, sentAt } = ask;
      const where = "fromId" in from
        ? { fromId: from.fromId }
        : from.endTime < sentAt
        ? { startTime: from.startTime, endTime: from.endTime }
        : { startTime: from.startTime };
      const request = umAccountTradeList({ symbol, limit: PAGE, ...where });
      return { _tag: "Ask", id: ask.id, what: ask.what, request };
    }
  }
};

const builtOf = <A>(given: Sendable<A>): Request<A> | undefined =>
  "_tag" in given ? given._tag === "Right" ? given.right : undefined : given;

/** Weight of a read against the address. */
export const weightOf = ({ request }: Reading): number => {
  const built = builtOf<unknown>(request);
  return built ? costOf(built).ip ?? 0 : 0;
};

/** What the events of a socket change. */
import type { PortfolioEvent } from "../events/account_kinds.ts";
import { portfolioEvents } from "../events/account_kinds.ts";
import type { FuturesProduct } from "../events/portfolio/shared.ts";
import { frameReader, type StreamMessage } from "../frame.ts";
import {
  addsUp,
  change,
  type Draft,
  follows,
  hearValue,
  passBy,
  seeFill,
  seeOrder,
  tell,
  wish,
} from "./draft.ts";
import { fillOfEvent, fillOfReport } from "./merge/fills.ts";
import { listKey } from "./found.ts";
import {
  isEnded,
  orderKey,
  orderOfAlgo,
  orderOfConditional,
  orderOfEvent,
  orderOfReport,
} from "./merge/orders.ts";
import { tradeBookOf } from "./passes.ts";
import { entryOf } from "./merge/shelf.ts";
import { valueOfLiability, valuesOfMargin, valuesOfUpdate } from "./merge/values.ts";
import type { FillView, OrderView } from "./merge/views.ts";

const read = /*#__PURE__*/ frameReader(...portfolioEvents);

const seeEvent = (
  draft: Draft,
  order: OrderView,
  fill: FillView | undefined,
  isBirth: boolean,
): void => {
  seeOrder(draft, order, isBirth);
  if (fill) seeFill(draft, fill, "stream");
  const key = orderKey(order);
  const { listed, stream, phase } = draft.state;
  const list = listed[listKey(order)];
  // An event that is older than the list that does not show its order: the end of it may be lost.
  if (
    list && !isEnded(order) && order.updateTime <= list.sentAt - stream.lagMs &&
    !entryOf(list.keys, key)
  ) {
    const { book, symbol, orderId } = order;
    wish(draft, { what: "order", book, symbol, orderId }, 0);
  }
  // A fill is missing that no cut explains.
  if (phase === "live" && !addsUp(draft, key)) passBy(draft, draft.at + stream.lagMs);
};

/** Tells an event of which nothing is kept; once, where two sockets are open. */
const pass = (draft: Draft, event: StreamMessage<PortfolioEvent>, text: string): void => {
  const { next } = draft.state;
  if (next) {
    const key = text.replace(/"E":\d+/, "");
    if (Object.hasOwn(next.seen, key)) return;
    change(draft, { next: { ...next, seen: { ...next.seen, [key]: true } } });
  }
  if (event.type === "riskLevelChange") return tell(draft, { type: "risk", event });
  if (event.type === "ACCOUNT_CONFIG_UPDATE") return tell(draft, { type: "config", event });
  tell(draft, { type: "event", event });
};

/** The product of an event, where it is followed. */
const followed = (draft: Draft, product: string): FuturesProduct | undefined =>
  (product === "UM" || product === "CM") && follows(draft, product) ? product : undefined;

const takeIn = (draft: Draft, message: StreamMessage<PortfolioEvent>, text: string): void => {
  switch (message.type) {
    case "ORDER_TRADE_UPDATE": {
      const book = followed(draft, message.product);
      if (!book) return pass(draft, message, text);
      const isBirth = message.order.executionType === "NEW";
      return seeEvent(draft, orderOfEvent(message, book), fillOfEvent(message, book), isBirth);
    }
    case "executionReport": {
      const isBirth = message.executionType === "NEW";
      return seeEvent(draft, orderOfReport(message), fillOfReport(message), isBirth);
    }
    case "ALGO_UPDATE":
    case "CONDITIONAL_ORDER_TRADE_UPDATE": {
      const order = message.type === "ALGO_UPDATE"
        ? orderOfAlgo(message)
        : orderOfConditional(message);
      // Each may come of the other product; there it is told as it came.
      return message.product === tradeBookOf(order.book) && followed(draft, message.product)
        ? seeEvent(draft, order, undefined, false)
        : pass(draft, message, text);
    }
    case "ACCOUNT_UPDATE": {
      const book = followed(draft, message.product);
      if (!book) return pass(draft, message, text);
      for (const value of valuesOfUpdate(message, book)) hearValue(draft, value);
      return;
    }
    case "outboundAccountPosition":
      for (const value of valuesOfMargin(message)) hearValue(draft, value);
      return;
    case "liabilityChange":
      return hearValue(draft, valueOfLiability(message));
    case "reply":
      return change(draft, { answers: true });
    case "unreadable": {
      const reason = message.problems.join("; ");
      tell(draft, { type: "unknown", what: "message", reason });
      return passBy(draft, draft.at + draft.state.stream.lagMs);
    }
    default:
      return pass(draft, message, text);
  }
};

/** Takes in a frame; says whether it ends the listen key. */
export const hearFrame = (draft: Draft, text: string): boolean => {
  for (const message of read(text).messages) {
    if (message.type === "listenKeyExpired") return true;
    takeIn(draft, message, text);
  }
  return false;
};

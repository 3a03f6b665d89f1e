/** What the events of a socket change. */
import { accountConfigUpdate } from "../events/portfolio/account.ts";
import { riskLevelChange } from "../events/risk.ts";
import { frameReader } from "../frame.ts";
import {
  addsUp,
  type Draft,
  due,
  follows,
  hearValue,
  passSoon,
  seeFill,
  seeOrder,
  tell,
  tellUnknown,
} from "./draft.ts";
import { fillOf, isFill } from "./merge/fills.ts";
import { listKey } from "./found.ts";
import { isEnded, orderKey } from "./merge/orders.ts";
import { askOrder, tradeBookOf } from "./passes.ts";
import { entryOf } from "./merge/shelf.ts";
import { mergedKinds, orderIn } from "./merge/told.ts";
import type { FillView, OrderView } from "./merge/views.ts";

const reader = () => frameReader(...mergedKinds(), riskLevelChange, accountConfigUpdate);

const read = /*#__PURE__*/ reader();

/** Events after which nothing comes. */
const ENDS = /^(listenKeyExpired|eventStreamTerminated)$/;

type Message = ReturnType<typeof read>["messages"][number];

const seeEvent = (draft: Draft, order: OrderView, isBirth: boolean, fill?: FillView): void => {
  seeOrder(draft, order, isBirth);
  if (fill) seeFill(draft, fill);
  const key = orderKey(order);
  const { listed, stream, phase } = draft.state;
  const list = listed[listKey(order)];
  // An event that is older than the list that does not show its order: the end of it may be lost.
  if (
    list && !isEnded(order) && order.updateTime <= list.sentAt - stream.lagMs &&
    !entryOf(list.keys, key)
  ) askOrder(draft, order, 0);
  // A fill is missing that no cut explains.
  if (phase === "live" && !addsUp(draft, key)) passSoon(draft);
};

/**
 * Whether it was heard before, where two sockets are open. What only the socket that serves has told, while
 * the next one has told what that one has not, may be of before the next one opened: then it is late.
 */
const isDouble = (draft: Draft, type: string, text: string, isNext: boolean): boolean => {
  const { state } = draft;
  const { next } = state;
  draft.isLate = false;
  if (!next) return false;
  const key = `${type} ${text.replace(/"E":\d+/, "")}`;
  const { [key]: by = 0 } = next.seen;
  draft.isLate = by === 0 && !isNext &&
    Object.entries(next.seen).some(([other, only]) => only === 2 && other.startsWith(`${type} `));
  state.next = { ...next, seen: { ...next.seen, [key]: by | (isNext ? 2 : 1) } };
  return by !== 0;
};

/** Tells an event of which nothing is kept. */
const pass = (draft: Draft, event: Message): void =>
  tell(
    draft,
    event.type === "riskLevelChange"
      ? { type: "risk", event }
      : event.type === "ACCOUNT_CONFIG_UPDATE"
      ? { type: "config", event }
      : {
        type: "event",
        event: "raw" in event && event.type !== "other"
          ? { type: "other", name: event.type, raw: event.raw }
          : event,
      },
  );

// What is not essential may be anything.
const listOf = <A>(all: readonly A[] | undefined): readonly A[] => Array.isArray(all) ? all : [];

const takeIn = (draft: Draft, message: Message): void => {
  switch (message.type) {
    case "ORDER_TRADE_UPDATE":
    case "executionReport": {
      const { product: book, order, fill } = message;
      return follows(draft, book)
        ? seeEvent(
          draft,
          orderIn(book, order),
          fill.execution === "NEW",
          isFill(fill) ? fillOf({ ...fill, book }) : undefined,
        )
        : pass(draft, message);
    }
    case "ALGO_UPDATE":
    case "CONDITIONAL_ORDER_TRADE_UPDATE": {
      const book = message.type === "ALGO_UPDATE" ? "UM_ALGO" : "CM_CONDITIONAL";
      // Each may come of the other product; there it is told as it came.
      return message.product === tradeBookOf(book) && follows(draft, message.product)
        ? seeEvent(draft, orderIn(book, message.order, message.transactionTime), false)
        : pass(draft, message);
    }
    case "ACCOUNT_UPDATE": {
      const { product, update, transactionTime: time } = message;
      const book = product === "CM" ? product : "UM";
      if (book !== product || !follows(draft, book)) return pass(draft, message);
      for (const each of listOf(update.balances)) {
        hearValue(draft, { type: "balance", book, ...each }, time);
      }
      for (const each of listOf(update.positions)) {
        hearValue(draft, { type: "position", book, ...each }, time);
      }
      return;
    }
    case "outboundAccountPosition":
      for (const each of message.balances) {
        hearValue(draft, { type: "balance", book: "MARGIN", ...each }, message.updateTime);
      }
      return;
    case "liabilityChange": {
      const { asset, amount, eventTime } = message;
      return hearValue(draft, { type: "liability", asset, amount }, eventTime);
    }
    case "reply":
      draft.state.answers = true;
      return;
    case "unreadable":
      tellUnknown(draft, "message", message.problems.join("; "));
      return passSoon(draft);
    default:
      pass(draft, message);
      if (message.type !== "other") return;
      // The server is about to go.
      if (message.name === "serverShutdown") due(draft, "rotate", draft.at);
      if (draft.state.stream.stirs?.includes(message.name)) passSoon(draft);
  }
};

/** Takes in a frame, of the next socket or of the one that serves; says whether it ends the listen key. */
export const hearFrame = (draft: Draft, text: string, isNext: boolean): boolean =>
  read(text).messages.some((message, i) => {
    const { type } = message;
    if (type === "other" && ENDS.test(message.name)) return true;
    if (!isDouble(draft, type, `${i} ${text}`, isNext)) takeIn(draft, message);
    return false;
  });

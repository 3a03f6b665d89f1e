/** Following an account, as a function: it reads no clock, draws no random number, and does nothing. */
import type { Failure } from "../../lib/failure.ts";
import type { Heard } from "../../lib/socket.ts";
import { listenKeyExpired } from "../events/connection.ts";
import { type OrderTradeUpdate, orderTradeUpdate } from "../events/portfolio/order.ts";
import { frameReader } from "../frame.ts";
import {
  addsUp,
  change,
  type Draft,
  draftOf,
  passBy,
  repeat,
  seeFill,
  seeOrder,
  tell,
  wish,
} from "./draft.ts";
import { fillOfEvent } from "./fills.ts";
import { isEnded, orderKey, orderOfEvent } from "./orders.ts";
import { takeIncome } from "./income.ts";
import { beginPass, forget, settle, takeOpenOrders, takeOrder, takeTrades } from "./passes.ts";
import { entryOf } from "./shelf.ts";
import type { AccountState, Answered, Ask, Effect, Input, News } from "./state.ts";

const read = /*#__PURE__*/ frameReader(orderTradeUpdate, listenKeyExpired);

/** How often the listen key is extended; it lives twice as long. */
const EXTEND_MS = 1_800_000;

/** How soon an extension that failed is tried again. */
const EXTEND_AGAIN_MS = 15_000;

/** Codes that say that the key may not do this: trying again changes nothing. */
const HOPELESS: readonly number[] = [-2014, -2015];

const isHopeless = (failure: Failure): boolean =>
  failure._tag === "BadCredentials" || failure._tag === "BadParams" ||
  (failure._tag === "Blocked" && failure.retryAfterMs === undefined) ||
  (failure._tag === "Refused" && (HOPELESS.includes(failure.code) || failure.status === 451));

/** How long a failure says to stay silent, in ms. */
const silenceOf = (failure: Failure): number =>
  ("retryAfterMs" in failure ? failure.retryAfterMs : undefined) ?? 0;

const backOff = ({ chance }: Draft, tries: number): number =>
  tries === 0 ? chance * 250 : 250 + chance * Math.min(30_000, 500 * 2 ** Math.min(tries, 10));

const stop = (draft: Draft, failure?: Failure): void => {
  draft.effects.push({ _tag: "End", socket: draft.state.socket });
  tell(draft, { type: "stopped", ...(failure && { failure }) });
  change(draft, {
    phase: "stopped",
    asks: {},
    retries: {},
    connectAt: Infinity,
    passAt: Infinity,
    extendAt: Infinity,
  });
};

/** The socket is gone: what happens from now on may be missed. */
const lose = (draft: Draft, reason: string, silenceMs = 0): void => {
  const { state } = draft;
  const { failures } = state;
  if (state.phase === "live") tell(draft, { type: "gap", from: state.heardAt, reason });
  const tally = state.tally ??
    { from: state.heardAt, fills: 0, orders: 0, weight: 0, unknown: 0 };
  const isWaiting = (id: string): boolean => (state.retries[id]?.at ?? Infinity) < Infinity;
  change(draft, {
    phase: "waiting",
    tally,
    asks: Object.fromEntries(Object.entries(state.asks).filter(([id]) => !isWaiting(id))),
    failures: failures + 1,
    pass: undefined,
    listed: undefined,
    rounds: 0,
    // Reads of a pass that is over are not sent again; answers on their way are taken in.
    retries: {},
    connectAt: draft.at + Math.max(silenceMs, backOff(draft, failures)),
    passAt: Infinity,
    extendAt: Infinity,
  });
};

const seeEvent = (draft: Draft, event: OrderTradeUpdate): void => {
  const order = orderOfEvent(event);
  seeOrder(draft, order, "stream", event.order.executionType === "NEW");
  const fill = fillOfEvent(event);
  if (fill) seeFill(draft, fill, "stream");
  const key = orderKey(order);
  const { listed, stream } = draft.state;
  // An event that is older than the list that does not show its order: the end of it may be lost.
  if (
    listed && !isEnded(order) && order.updateTime <= listed.sentAt - stream.lagMs &&
    !entryOf(listed.keys, key)
  ) {
    wish(draft, { what: "order", symbol: order.symbol, orderId: order.orderId, pass: 0 });
  }
  // A fill is missing that no cut explains.
  if (draft.state.phase === "live" && !addsUp(draft, key)) passBy(draft, draft.at + stream.lagMs);
};

const hear = (draft: Draft, heard: Heard): void => {
  const { stream, socket } = draft.state;
  switch (heard._tag) {
    case "Opened":
      change(draft, {
        phase: "catchingUp",
        heardAt: draft.at,
        passAt: draft.at + stream.lagMs,
        extendAt: draft.at + EXTEND_MS * (0.9 + 0.2 * draft.chance),
      });
      return wish(draft, { what: "openOrders", pass: 0 });
    case "Ended":
      return lose(draft, heard.reason);
    case "Frame": {
      change(draft, { heardAt: draft.at });
      for (const message of read(heard.text).messages) {
        if (message.type === "ORDER_TRADE_UPDATE" && message.product === "UM") {
          seeEvent(draft, message);
        } else if (message.type === "listenKeyExpired") {
          // The socket stays open, and silent.
          draft.effects.push({ _tag: "End", socket });
          return lose(draft, "the listen key expired");
        } else if (message.type === "unreadable") {
          const reason = message.problems.join("; ");
          tell(draft, { type: "unknown", what: "message", reason });
          passBy(draft, draft.at + stream.lagMs);
        } else if (message.type !== "reply") tell(draft, { type: "event", event: message });
      }
    }
  }
};

const without = <A>(all: Readonly<Record<string, A>>, id: number): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(all).filter(([each]) => each !== String(id)));

const again = (draft: Draft, ask: Ask, failure: Failure, lagMs = 0): void => {
  if (failure._tag === "BadParams" && "symbol" in ask) {
    // A name that no request may hold; the rest goes on.
    const { symbol } = ask;
    const what = ask.what === "order" ? "order" : "fills";
    return tell(draft, { type: "unknown", what, symbol, reason: failure.message });
  }
  if (isHopeless(failure)) return stop(draft, failure);
  const isWanted = ask.pass === draft.state.pass?.id ||
    (ask.pass === 0 && /catchingUp|live/.test(draft.state.phase));
  if (!isWanted) return;
  const tries = (draft.state.retries[ask.id]?.tries ?? 0) + 1;
  const at = draft.at + Math.max(lagMs, silenceOf(failure), backOff(draft, tries));
  change(draft, {
    asks: { ...draft.state.asks, [ask.id]: ask },
    retries: { ...draft.state.retries, [ask.id]: { at, tries } },
  });
};

const take = (draft: Draft, news: Answered): void => {
  const ask = draft.state.asks[news.id];
  if (!ask || ask.what !== news.what) return;
  change(draft, { asks: without(draft.state.asks, news.id) });
  const { answer } = news;
  if (answer._tag === "Left") {
    const failure = answer.left;
    if (ask.what === "order" && failure._tag === "Refused" && failure.code === -2013) {
      // A read that lags may not know the order yet.
      if (!draft.state.retries[news.id]) again(draft, ask, failure, draft.state.stream.lagMs);
      else forget(draft, ask.symbol, ask.orderId);
    } else again(draft, ask, failure);
  } else {
    change(draft, { retries: without(draft.state.retries, news.id) });
    if (news.what === "openOrders" && news.answer._tag === "Right") {
      takeOpenOrders(draft, ask, news.answer.right);
    } else if (news.what === "income" && news.answer._tag === "Right" && ask.what === "income") {
      takeIncome(draft, ask, news.answer.right);
    } else if (news.what === "order" && news.answer._tag === "Right") {
      takeOrder(draft, news.answer.right);
    } else if (news.what === "trades" && news.answer._tag === "Right" && ask.what === "trades") {
      takeTrades(draft, ask, news.answer.right);
    }
  }
  if (draft.state.phase !== "stopped") settle(draft);
};

const tick = (draft: Draft): void => {
  const { at } = draft;
  if (draft.state.connectAt <= at) {
    const socket = draft.state.socket + 1;
    change(draft, { phase: "connecting", socket, connectAt: Infinity });
    draft.effects.push({ _tag: "Connect", socket });
  }
  if (draft.state.passAt <= at) beginPass(draft);
  if (draft.state.extendAt <= at) {
    draft.effects.push({ _tag: "Extend", socket: draft.state.socket });
    change(draft, { extendAt: at + EXTEND_MS * (0.9 + 0.2 * draft.chance) });
  }
  for (const [id, due] of Object.entries(draft.state.retries)) {
    const ask = draft.state.asks[id];
    if (due.at > at || !ask) continue;
    change(draft, { retries: { ...draft.state.retries, [id]: { ...due, at: Infinity } } });
    repeat(draft, ask);
  }
};

const takeIn = (draft: Draft, news: News): void => {
  const { socket, phase } = draft.state;
  switch (news._tag) {
    case "Heard":
      // What an earlier socket tells late is told by the reads.
      return news.socket === socket && phase !== "waiting" ? hear(draft, news.heard) : undefined;
    case "Answered":
      return take(draft, news);
    case "Keyless":
      if (news.socket !== socket) return;
      if (isHopeless(news.failure)) return stop(draft, news.failure);
      return phase === "connecting"
        ? lose(draft, news.failure.message, silenceOf(news.failure))
        : change(draft, {
          extendAt: draft.at + Math.max(EXTEND_AGAIN_MS, silenceOf(news.failure)),
        });
    case "Extended":
      if (news.socket !== socket || news.isSame) return;
      draft.effects.push({ _tag: "End", socket });
      return lose(draft, "the listen key is another one");
    case "Ticked":
      return tick(draft);
    case "Stopped":
      return stop(draft);
  }
};

/** When something is due next. */
const dueAt = ({ connectAt, passAt, extendAt, retries }: AccountState): number =>
  Math.min(connectAt, passAt, extendAt, ...Object.values(retries).map(({ at }) => at));

/**
 * What follows from an input: the next state, and what is to be done. The same inputs give the same states
 * and effects; nothing throws, whatever text a frame holds and whatever fails.
 */
export const observe = (
  state: AccountState,
  input: Input,
): readonly [AccountState, readonly Effect[]] => {
  if (state.phase === "stopped") return [state, []];
  const draft = draftOf(state, input);
  takeIn(draft, input.news);
  const wakeAt = dueAt(draft.state);
  if (wakeAt !== state.wakeAt || input.news._tag === "Ticked") {
    change(draft, { wakeAt });
    if (wakeAt < Infinity) draft.effects.push({ _tag: "Wake", at: wakeAt });
  }
  return [draft.state, draft.effects];
};

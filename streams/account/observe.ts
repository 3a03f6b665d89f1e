/** Following an account, as a function: it reads no clock, draws no random number, and does nothing. */
import type { Failure } from "../../lib/failure.ts";
import { change, type Draft, draftOf, due, repeat, tell, wish } from "./draft.ts";
import { forget, takeFound } from "./found.ts";
import { healthOf } from "./health.ts";
import { backOff, extended, hear, isHopeless, keyless, silenceOf, stop, tickLine } from "./line.ts";
import { beginPass } from "./passes.ts";
import { settle } from "./prove.ts";
import type { AccountState, Effect, Input, News } from "./state.ts";
import type { Answered, Ask } from "./asks.ts";

/** How often a read that is refused is sent. */
const TRIES = 3;

const without = <A>(all: Readonly<Record<string, A>>, id: number): Readonly<Record<string, A>> => {
  const { [id]: _, ...rest } = all;
  return rest;
};

/** Whether the exchange will not answer this read, however often it is sent. */
const isRefused = (failure: Failure, tries: number): boolean =>
  failure._tag === "BadParams" ||
  (failure._tag === "Refused" && tries >= TRIES && (failure.code <= -1100 || failure.status > 403));

const giveUp = (draft: Draft, ask: Ask, failure: Failure): void => {
  // What a first look does not show, the pass asks for again.
  if (ask.pass === 0 && ask.what !== "order") return;
  const what = ask.what === "order" || ask.what === "open"
    ? "order"
    : ask.what === "positions" || ask.what === "balances"
    ? "values"
    : "fills";
  tell(draft, {
    type: "unknown",
    what,
    ...("book" in ask && { book: ask.book }),
    ...("symbol" in ask && { symbol: ask.symbol }),
    reason: failure.message,
  });
};

const again = (draft: Draft, ask: Ask, failure: Failure, lagMs = 0): void => {
  const { state } = draft;
  const tries = (state.retries[ask.id]?.tries ?? 0) + 1;
  // One read that is refused does not end the others.
  if (isRefused(failure, tries)) return giveUp(draft, ask, failure);
  if (isHopeless(failure)) return stop(draft, failure);
  const isWanted = ask.pass === state.pass?.id ||
    (ask.pass === 0 && /catchingUp|live/.test(state.phase));
  if (!isWanted) return;
  const at = draft.at + Math.max(lagMs, silenceOf(failure), backOff(draft, tries));
  change(draft, {
    asks: { ...state.asks, [ask.id]: ask },
    retries: { ...state.retries, [ask.id]: { at, tries } },
  });
};

const take = (draft: Draft, { id, answer }: Answered): void => {
  const ask = draft.state.asks[id];
  if (!ask) return;
  change(draft, { asks: without(draft.state.asks, id) });
  if (answer._tag === "Right") {
    change(draft, { retries: without(draft.state.retries, id) });
    takeFound(draft, ask, answer.right);
  } else {
    const failure = answer.left;
    if (ask.what === "order" && failure._tag === "Refused" && failure.code === -2013) {
      // A read that lags may not know the order yet.
      if (!draft.state.retries[id]) again(draft, ask, failure, draft.state.stream.lagMs);
      else forget(draft, ask);
    } else again(draft, ask, failure);
  }
  if (draft.state.phase !== "stopped") settle(draft);
};

const tick = (draft: Draft): void => {
  const { at } = draft;
  tickLine(draft);
  if ((draft.state.due.pass ?? Infinity) <= at) {
    if (draft.state.pass) due(draft, "pass", at + draft.state.stream.lagMs);
    else beginPass(draft);
  }
  for (const [id, again] of Object.entries(draft.state.retries)) {
    const ask = draft.state.asks[id];
    if (again.at === undefined || again.at > at || !ask) continue;
    change(draft, { retries: { ...draft.state.retries, [id]: { tries: again.tries } } });
    repeat(draft, ask);
  }
};

const takeIn = (draft: Draft, news: News): void => {
  switch (news._tag) {
    case "Heard":
      return hear(draft, news.socket, news.heard);
    case "Answered":
      return take(draft, news);
    case "Keyless":
      return keyless(draft, news.socket, news.failure);
    case "Extended":
      return extended(draft, news.socket, news.isSame);
    case "Wanted":
      return /catchingUp|live/.test(draft.state.phase)
        ? wish(draft, { what: "order", ...news.order }, 0)
        : undefined;
    case "Ticked":
      return tick(draft);
    case "Stopped":
      return stop(draft);
  }
};

/** When something is due next. */
const dueAt = ({ due, retries }: AccountState): number =>
  Math.min(
    ...Object.values(due),
    ...Object.values(retries).map(({ at }) => at ?? Infinity),
  );

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
  const health = healthOf(draft.state, input.at);
  if (health.socket !== state.told) {
    change(draft, { told: health.socket });
    tell(draft, { type: "health", health });
  }
  const wakeAt = dueAt(draft.state);
  if (wakeAt !== state.wakeAt || input.news._tag === "Ticked") {
    const { wakeAt: _, ...rest } = draft.state;
    draft.state = wakeAt < Infinity ? { ...rest, wakeAt } : rest;
    if (wakeAt < Infinity) draft.effects.push({ _tag: "Wake", at: wakeAt });
  }
  return [draft.state, draft.effects];
};

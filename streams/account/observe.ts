/** Following an account, as a function: it reads no clock, draws no random number, and does nothing. */
import type { Failure } from "../../lib/failure.ts";
import { count, type Draft, draftOf, isOpen, send, tell, tellUnknown } from "./draft.ts";
import { forget, takeFound } from "./found.ts";
import { healthOf } from "./health.ts";
import { backOff, doDue, extended, hear, isHopeless, keyless, silenceOf, stop } from "./line.ts";
import { askOrder } from "./passes.ts";
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
  const { what } = ask;
  // What a first look does not show, the pass asks for again.
  if (ask.pass === 0 && what !== "order") return;
  const lost = /^o/.test(what) ? "order" : /s$/.test(what) && what !== "fills" ? "values" : "fills";
  tellUnknown(draft, lost, failure.message, "book" in ask ? ask : {});
};

const again = (draft: Draft, ask: Ask, failure: Failure, lagMs = 0): void => {
  const { state, at } = draft;
  const tries = (state.retries[ask.id]?.tries ?? 0) + 1;
  // One read that is refused does not end the others.
  if (isRefused(failure, tries)) return giveUp(draft, ask, failure);
  if (isHopeless(failure)) return stop(draft, failure);
  if (ask.pass !== state.pass?.id && (ask.pass !== 0 || !isOpen(draft))) return;
  const wait = Math.max(lagMs, silenceOf(failure), backOff(draft, tries));
  state.asks = { ...state.asks, [ask.id]: ask };
  state.retries = { ...state.retries, [ask.id]: { at: at + wait, tries } };
};

const take = (draft: Draft, { id, answer, weight = 0 }: Answered): void => {
  const { state } = draft;
  const ask = state.asks[id];
  if (!ask) return;
  state.asks = without(state.asks, id);
  count(draft, "weight", weight);
  if (answer._tag === "Right") {
    state.retries = without(state.retries, id);
    takeFound(draft, ask, answer.right);
  } else {
    const { left } = answer;
    const isAbsent = ask.what === "order" && left._tag === "Refused" && left.code === -2013;
    // A read that lags may not know the order yet.
    if (isAbsent && state.retries[id]) forget(draft, ask);
    else again(draft, ask, left, isAbsent ? state.stream.lagMs : 0);
  }
  if (state.phase !== "stopped") settle(draft);
};

const tick = (draft: Draft): void => {
  const { state, at } = draft;
  doDue(draft);
  for (const [id, { at: againAt = Infinity, tries }] of Object.entries(state.retries)) {
    const ask = state.asks[id];
    if (againAt > at || !ask) continue;
    state.retries = { ...state.retries, [id]: { tries } };
    send(draft, { ...ask, sentAt: at });
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
      return isOpen(draft) ? askOrder(draft, news.order, 0) : undefined;
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
  before: AccountState,
  input: Input,
): readonly [AccountState, readonly Effect[]] => {
  if (before.phase === "stopped") return [before, []];
  const draft = draftOf(before, input);
  const { state, effects } = draft;
  takeIn(draft, input.news);
  const health = healthOf(state, input.at);
  if (health.socket !== state.told) {
    state.told = health.socket;
    tell(draft, { type: "health", health });
  }
  const wakeAt = dueAt(state);
  if (wakeAt !== state.wakeAt || input.news._tag === "Ticked") {
    delete state.wakeAt;
    if (wakeAt < Infinity) {
      state.wakeAt = wakeAt;
      effects.push({ _tag: "Wake", at: wakeAt });
    }
  }
  return [state, effects];
};

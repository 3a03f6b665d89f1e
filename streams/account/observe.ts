/** Following an account, as a function: it reads no clock, draws no random number, and does nothing. */
import type { Failure } from "../../lib/failure.ts";
import { count, done, type Draft, draftOf, send, tell, tellUnknown } from "./draft.ts";
import { forget, takeFound } from "./found.ts";
import { healthOf, isOpen } from "./health.ts";
import { backOff, doDue, extended, hear, isHopeless, keyless, silenceOf, stop } from "./line.ts";
import { askOrder } from "./passes.ts";
import { settle } from "./prove.ts";
import type { AccountState, Effect, Input, News } from "./state.ts";
import type { Answered, Ask } from "./asks.ts";

/** How often a read that is refused is sent. */
const TRIES = 3;

/** "System busy", with status 400. */
const BUSY = -3044;

const without = <A>(all: Readonly<Record<string, A>>, id: number): Readonly<Record<string, A>> => {
  const { [id]: _, ...rest } = all;
  return rest;
};

const giveUp = (draft: Draft, ask: Ask, failure: Failure): void => {
  const { what } = ask;
  // What a first look does not show, the pass asks for again.
  if (ask.pass === 0 && what !== "order") return;
  const lost = /^o/.test(what) ? "order" : /(on|ce)s$/.test(what) ? "values" : "fills";
  tellUnknown(draft, lost, failure.message, "book" in ask ? ask : {});
};

const again = (draft: Draft, ask: Ask, failure: Failure, lagMs: number): void => {
  const { at, asks, retries } = draft;
  const { id, pass } = ask;
  const tries = (retries[id]?.tries ?? 0) + 1;
  // One read that the exchange will not answer, however often it is sent, does not end the others. What may be
  // answered later leaves the gap open.
  if (
    failure._tag === "BadParams" ||
    (failure._tag === "Refused" && tries >= TRIES && failure.status < 500 &&
      (failure.code <= -1100 ? failure.code !== BUSY : /^40[4-7]|^41/.test(`${failure.status}`)))
  ) return giveUp(draft, ask, failure);
  if (isHopeless(failure)) return stop(draft, failure);
  if (pass !== draft.pass?.id && (pass !== 0 || !isOpen(draft))) return;
  const silence = silenceOf(failure);
  if (silence > 0) draft.silentTo = Math.max(draft.silentTo ?? 0, at + silence);
  const wait = Math.max(lagMs, silence, backOff(draft, tries));
  draft.asks = { ...asks, [id]: ask };
  draft.retries = { ...retries, [id]: { at: at + wait, tries } };
};

const take = (draft: Draft, { id, answer, weight = 0 }: Answered): void => {
  const { asks, retries } = draft;
  const ask = asks[id];
  if (!ask) return;
  draft.asks = without(asks, id);
  count(draft, "weight", weight);
  if (answer._tag === "Right") {
    draft.retries = without(retries, id);
    takeFound(draft, ask, answer.right);
  } else {
    const { left } = answer;
    const isAbsent = ask.what === "order" && left._tag === "Refused" && left.code === -2013;
    // A read that lags may not know the order yet.
    if (isAbsent && retries[id]) forget(draft, ask);
    else again(draft, ask, left, isAbsent ? draft.stream.lagMs : 0);
  }
  if (draft.phase !== "stopped") settle(draft);
};

const tick = (draft: Draft): void => {
  const { at } = draft;
  doDue(draft);
  for (const [id, { at: againAt = Infinity, tries }] of Object.entries(draft.retries)) {
    const ask = draft.asks[id];
    if (againAt > at || !ask) continue;
    draft.retries = { ...draft.retries, [id]: { tries } };
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
  takeIn(draft, input.news);
  const health = healthOf(draft, input.at);
  if (health.socket !== draft.told) {
    draft.told = health.socket;
    tell(draft, { type: "health", health });
  }
  // When something is due next.
  const wakeAt = Math.min(
    ...Object.values(draft.due),
    ...Object.values(draft.retries).map(({ at = Infinity }) => at),
  );
  if (wakeAt !== draft.wakeAt || input.news._tag === "Ticked") {
    delete draft.wakeAt;
    if (wakeAt < Infinity) {
      draft.wakeAt = wakeAt;
      draft.effects.push({ _tag: "Wake", at: wakeAt });
    }
  }
  return done(draft);
};

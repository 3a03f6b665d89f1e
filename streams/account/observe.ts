/** Following an account, as a function: it reads no clock, draws no random number, and does nothing. */
import type { Failure } from "../../lib/failure.ts";
import {
  count,
  done,
  type Draft,
  draftOf,
  sendAt,
  sendDue,
  tell,
  tellUnknown,
  wish,
} from "./draft.ts";
import { forget, takeFound } from "./found.ts";
import { ANSWER_MS, healthOf, isOpen } from "./health.ts";
import { backOff, doDue, extended, hear, isHopeless, keyless, stop } from "./line.ts";
import { silenceOf } from "../../lib/answers/silence.ts";
import { settle } from "./prove.ts";
import { drop, markOf, putMark, seePlaced } from "./see.ts";
import type { AccountState, Effect, Input, News, NewsOf, Wanted } from "./state.ts";
import { orderKey } from "./merge/orders.ts";
import { entriesIn, entryOf } from "./merge/shelf.ts";
import type { OrderView } from "./merge/views.ts";
import { type Answered, type Ask, isSingle } from "./asks.ts";

/** How often a read that is refused is sent. */
const TRIES = 3;

/** How often one is sent that a page without the exchange's words refuses: some minutes of them come and go. */
const TRIES_OF_PAGE = 20;

/** "System busy", with status 400. */
const BUSY = -3044;

/** There is no such contract, or none any more. */
const BAD_SYMBOL = -1121;

const giveUp = (draft: Draft, ask: Ask, failure: Failure): void => {
  const { what } = ask;
  // What a first look does not show, the pass asks for again.
  if (ask.pass === 0 && what !== "order") return;
  const isGone = "code" in failure && failure.code === BAD_SYMBOL;
  if (isGone && (ask.what === "fills" || ask.what === "open") && ask.symbol !== undefined) {
    const market = { ...ask, symbol: ask.symbol };
    const mark = markOf(draft, market);
    // A contract that was delisted is told once.
    if (mark.isGone) return;
    putMark(draft, market, { ...mark, isGone });
  }
  const lost = /^o/.test(what) ? "order" : /^[bps]/.test(what) ? "values" : "fills";
  tellUnknown(draft, lost, failure.message, "book" in ask ? ask : {});
  if (ask.what !== "order") return;
  // No pass asks for it again, unless it is open.
  const key = orderKey(ask);
  if (isGone || !entryOf(draft.orders, key)) drop(draft, key);
};

/** Whether the exchange will not answer a read, however often it is sent. What may be answered later is none. */
const isRefused = (failure: Failure, tries: number): boolean =>
  failure._tag === "BadParams" ||
  (failure._tag === "Refused" && failure.status < 500 &&
    (failure.code <= -1100
      ? failure.code !== BUSY && tries >= TRIES
      : /^40[4-7]|^41/.test(`${failure.status}`) &&
        tries >= (failure.code ? TRIES : TRIES_OF_PAGE)));

/** Whether a read is of a contract that was delisted: one refusal says that it still is. */
const isKnownGone = (draft: Draft, ask: Ask): boolean | undefined =>
  "symbol" in ask && markOf(draft, { ...ask, symbol: `${ask.symbol}` }).isGone;

const again = (
  draft: Draft,
  ask: Ask,
  failure: Failure,
  tries: number,
  isAbsent: boolean,
): void => {
  const { at, stream } = draft;
  const { pass } = ask;
  if (isHopeless(failure)) return stop(draft, failure);
  if (pass !== draft.pass?.id && !isSingle(ask) && (pass !== 0 || !isOpen(draft))) return;
  const silence = silenceOf(failure);
  if (silence > 0) draft.silentTo = Math.max(draft.silentTo ?? 0, at + silence);
  const wait = Math.max(isAbsent ? stream.lagMs : 0, silence, backOff(draft, tries));
  // Told once: nothing is proven until reads are answered again.
  if (!isAbsent && (tries >= TRIES || wait >= ANSWER_MS) && !draft.reason) {
    draft.reason = failure.message;
    delete draft.told;
  }
  sendAt(draft, { ...ask, at: at + wait, tries, isAbsent });
};

const take = (draft: Draft, { id, answer, weight = 0 }: Answered): void => {
  const { [id]: ask, ...others } = draft.asks;
  if (!ask) return;
  const { tries, isAbsent: wasAbsent = false } = ask;
  draft.asks = others;
  // What a budget held back has cost nothing.
  if (answer._tag === "Right" || answer.left.outcome !== "notSent") count(draft, "weight", weight);
  if (answer._tag === "Right") takeFound(draft, ask, answer.right);
  else {
    const { left } = answer;
    const isAbsent = ask.what === "order" && left._tag === "Refused" && left.code === -2013;
    // A read that lags may not know the order yet; the second one was sent late enough.
    if (isAbsent && wasAbsent) forget(draft, ask);
    // One read does not end the others.
    else if (!isAbsent && isRefused(left, isKnownGone(draft, ask) ? TRIES : tries + 1)) {
      giveUp(draft, ask, left);
    } else again(draft, ask, left, tries + 1, isAbsent || wasAbsent);
  }
  if (draft.phase !== "stopped") settle(draft);
};

const want = (draft: Draft, { order }: NewsOf<"Wanted">): void => {
  const { book, symbol, orderId = "", clientOrderId = "" }:
    & Wanted
    & Partial<Pick<OrderView, "orderId" | "clientOrderId">> = order;
  const question = { what: "order", book, symbol, orderId, clientOrderId } as const;
  // One that waits will show what is now; where the exchange asks for silence, all would be sent after it.
  const isWaiting = entriesIn(draft.queue).some((ask) =>
    ask.id >= draft.queued && isSingle(ask) &&
    orderKey(ask) === orderKey(question) && ask.clientOrderId === clientOrderId
  );
  if (!isWaiting) wish(draft, question, 0);
};

/** What takes in each kind of news. */
const TAKES: { readonly [Tag in News["_tag"]]: (draft: Draft, news: NewsOf<Tag>) => void } = {
  Heard: hear,
  Answered: take,
  Keyless: keyless,
  Extended: extended,
  Wanted: want,
  Placed: seePlaced,
  Ticked: () => {},
  Stopped: (draft) => stop(draft),
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
  const { news } = input;
  (TAKES[news._tag] as (draft: Draft, of: News) => void)(draft, news);
  // Not only when it ticks: timers stand still while a machine sleeps, and come late by that.
  doDue(draft);
  const health = healthOf(draft, input.at);
  if (health.socket !== draft.told) {
    draft.told = health.socket;
    tell(draft, { type: "health", health });
  }
  // When something is due next.
  const wakeAt = Math.min(
    ...Object.values(draft.due),
    sendDue(draft),
  );
  if (wakeAt !== draft.wakeAt || news._tag === "Ticked") {
    delete draft.wakeAt;
    if (wakeAt < Infinity) {
      draft.wakeAt = wakeAt;
      draft.effects.push({ _tag: "Wake", at: wakeAt });
    }
  }
  return done(draft);
};

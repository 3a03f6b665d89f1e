/** A state on its way to the next one, and the effects so far. It lives within one call of `observe`. */
import type { Notice } from "./notice.ts";
import { isOpen } from "./health.ts";
import { type OrderName, tradeBookOf } from "./merge/orders.ts";
import type { AccountState, DueName, Effect, Input, Retry, Tally } from "./state.ts";
import type { Ask, Question } from "./asks.ts";
import { emptyShelf, entryOf, shelved } from "./merge/shelf.ts";
import type { Book, OrderView, TradeBook } from "./merge/views.ts";

/** What a draft has besides the state. */
interface Aside {
  readonly effects: Effect[];
  readonly at: number;
  readonly chance: number;
  /** The socket that is heard. */
  teller: number;
  /** Whether what is heard may be older than what the other of two sockets has told. */
  isLate: boolean;
}

/** The state so far, which is this draft's own, and what is to be done. What it holds is never changed. */
export type Draft = { -readonly [K in keyof AccountState]: AccountState[K] } & Aside;

/** Begins a draft. */
export const draftOf = (state: AccountState, { at, chance }: Input): Draft => ({
  ...state,
  effects: [],
  at,
  chance,
  teller: 0,
  isLate: false,
});

/** The state that a draft has come to, and what is to be done. */
export const done = (draft: Draft): readonly [AccountState, readonly Effect[]] => {
  const { effects, at: _, chance: __, isLate: ___, teller: ____, ...state } = draft;
  return [state, effects];
};

/** Has something done to a socket. */
export const act = (
  { effects }: Draft,
  _tag: "Connect" | "Extend" | "Probe" | "End",
  socket: number,
): void => void effects.push({ _tag, socket });

/** When reads show what has happened by now. */
export const settledAt = ({ stream, at }: Draft): number => at + stream.lagMs;

/** Sets when something is due; never, if no moment is given. */
export const due = (draft: Draft, name: DueName, at: number = Infinity): void => {
  const { [name]: _, ...rest } = draft.due;
  draft.due = at < Infinity ? { ...rest, [name]: at } : rest;
};

/** When something is due; `Infinity` for never. */
export const dueAt = (draft: Draft, name: DueName): number => draft.due[name] ?? Infinity;

/** Counts what a gap brings to light. */
export const count = (draft: Draft, name: Exclude<keyof Tally, "from">, more = 1): void => {
  const { tally } = draft;
  if (tally) draft.tally = { ...tally, [name]: tally[name] + more };
};

/** Tells callers. */
export const tell = ({ effects }: Draft, notice: Notice): void =>
  void effects.push({ _tag: "Tell", notice });

/** Tells what nobody can know any more. */
export const tellUnknown = (
  draft: Draft,
  what: Extract<Notice, { readonly type: "unknown" }>["what"],
  reason: string,
  { book, symbol, orderId, clientOrderId }:
    & Partial<OrderName>
    & Partial<Pick<OrderView, "clientOrderId">> = {},
): void => {
  count(draft, "unknown");
  tell(draft, {
    type: "unknown",
    what,
    ...(book && { book }),
    ...(symbol && { symbol }),
    ...(orderId && { orderId }),
    ...(clientOrderId && { clientOrderId }),
    reason,
  });
};

/** A read, and what has become of it. */
type Sent = Ask & Retry;

/** Has a read sent at its moment, or later where the exchange asked for silence or many are on their way. */
export const sendAt = (draft: Draft, ask: Sent): void => {
  draft.asks = { ...draft.asks, [ask.id]: ask };
};

/** Has a new read sent. */
export const wish = (draft: Draft, question: Question, pass: number): void => {
  const { at: sentAt, nextId: id } = draft;
  draft.nextId++;
  draft.queue = shelved(draft.queue, `/${id}`, { ...question, id, sentAt, pass });
};

/** Reads that are on their way at once; of more, a limit that is reached would turn all away. */
const MOST_AT_ONCE = 50;

/** Sends the reads that are due; gives when to look again, in ms. */
export const sendDue = (draft: Draft): number => {
  const { at: sentAt, silentTo = 0, queue, nextId } = draft;
  const isSilent = silentTo > sentAt;
  let next = isSilent && draft.queued < nextId ? silentTo : Infinity;
  const all = Object.values(draft.asks);
  const waiting = all.filter(({ at }) => at !== undefined);
  let onWay = all.length - waiting.length;
  const send = ({ at: _, ...question }: Sent): void => {
    const ask = { ...question, sentAt };
    onWay++;
    sendAt(draft, ask);
    draft.effects.push({ _tag: "Ask", ask });
  };
  let failing = 0;
  for (const ask of waiting) {
    const { at = 0, isAbsent } = ask;
    const dueTo = Math.max(at, silentTo);
    if (dueTo > sentAt) {
      next = Math.min(next, dueTo);
      if (!isAbsent) failing++;
    } else if (onWay < MOST_AT_ONCE) send(ask);
  }
  // Where reads fail, others do not go in their place.
  for (; !isSilent && draft.queued < nextId && onWay + failing < MOST_AT_ONCE; draft.queued++) {
    const ask = entryOf(queue, `/${draft.queued}`);
    if (ask) send({ ...ask, tries: 0 });
  }
  if (draft.queued === nextId) draft.queue = emptyShelf;
  return next;
};

/** Whether a book is followed. */
export const follows = ({ stream }: Draft, book: string): book is TradeBook =>
  Object.hasOwn(stream.symbols, book);

/** From when on fills of a book are told, in ms. */
export const sinceOf = ({ began, since }: Draft, book: Book): number =>
  began[tradeBookOf(book)] ?? since;

/** Begins a whole pass as soon as reads show what has happened by now, or earlier if one is due. */
export const passSoon = (draft: Draft): void => {
  if (!isOpen(draft)) return;
  draft.isAuditNext = false;
  due(draft, "pass", Math.min(dueAt(draft, "pass"), settledAt(draft)));
};

/** A state on its way to the next one, and the effects so far. It lives within one call of `observe`. */
import { knowing, knows, type Mark, marketKey, noMark } from "./merge/fills.ts";
import type { Notice } from "./notice.ts";
import { compared, isEnded, orderKey, type OrderName } from "./merge/orders.ts";
import { each, entriesIn, entryOf, shelved } from "./merge/shelf.ts";
import type { AccountState, DueName, Effect, Input, Moved, Tally, Tracked } from "./state.ts";
import type { Ask, Question } from "./asks.ts";
import { isSame, isSameValue, sumOf, valueKey } from "./merge/values.ts";
import type { FillView, OrderView, TradeBook, ValueView } from "./merge/views.ts";

/** What a draft has besides the state. */
interface Aside {
  readonly effects: Effect[];
  readonly at: number;
  readonly chance: number;
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
  isLate: false,
});

/** The state that a draft has come to, and what is to be done. */
export const done = (draft: Draft): readonly [AccountState, readonly Effect[]] => {
  const { effects, at: _, chance: __, isLate: ___, ...state } = draft;
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

/** Whether a socket is open. */
export const isOpen = ({ phase }: Draft): boolean => /^(catchingUp|live)$/.test(phase);

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

type Change = Notice extends infer N
  ? N extends { readonly source: unknown } ? Omit<N, "source" | "recovered">
  : never
  : never;

/** Tells of a change by an event, or by a read that was sent at a moment. */
const report = (
  draft: Draft,
  change: Change,
  name: "fills" | "orders" | "values",
  sentAt: number | undefined,
): void => {
  const isRead = sentAt !== undefined;
  if (isRead) count(draft, name);
  const told = isRead ? { source: "rest", recovered: true } : { source: "stream" };
  tell(draft, { ...change, ...told } as Notice);
};

/** Tells what nobody can know any more. */
export const tellUnknown = (
  draft: Draft,
  what: Extract<Notice, { readonly type: "unknown" }>["what"],
  reason: string,
  { book, symbol, orderId }: Partial<OrderName> = {},
): void => {
  count(draft, "unknown");
  tell(draft, {
    type: "unknown",
    what,
    ...(book && { book }),
    ...(symbol !== undefined && { symbol }),
    ...(orderId !== undefined && { orderId }),
    reason,
  });
};

/** Sends a read, or sends it once more. */
export const send = (draft: Draft, ask: Ask): void => {
  draft.asks = { ...draft.asks, [ask.id]: ask };
  draft.effects.push({ _tag: "Ask", ask });
};

/** Sends a new read. */
export const wish = (draft: Draft, question: Question, pass: number): void =>
  send(draft, { ...question, id: draft.nextId++, sentAt: draft.at, pass });

/** Whether a book is followed. */
export const follows = ({ stream }: Draft, book: string): book is TradeBook =>
  Object.hasOwn(stream.symbols, book);

const differs = (a: OrderView, b: OrderView): boolean =>
  a.status !== b.status || a.updateTime !== b.updateTime ||
  !isSame(a.executedQty, b.executedQty) || !isSame(a.price, b.price);

/** Ended orders that are kept for late events. */
const ENDED = 5_000;

/** Drops the ended orders that changed first, and what belongs to them. */
const bounded = (draft: Draft): void => {
  const times = entriesIn(draft.orders)
    .flatMap(({ order }) => isEnded(order) ? [order.updateTime] : [])
    .sort((a, b) => b - a);
  const oldest = times.length > ENDED ? times[ENDED / 2] ?? NEVER : NEVER;
  draft.orders = each(
    draft.orders,
    (tracked) => isEnded(tracked.order) && tracked.order.updateTime <= oldest ? undefined : tracked,
  );
  draft.sums = each(draft.sums, (sum, key) => entryOf(draft.orders, key) && sum);
};

/** Whether a sight says at least as much as what is known. */
const isAhead = (draft: Draft, known: Tracked, order: OrderView, sentAt?: number): boolean => {
  const more = compared(known.order, order);
  if (more !== 0) return more < 0;
  // Of one moment. Events of a socket come in order; two sockets may tell the older one last. A read
  // shows what an event told if it was sent long enough after it.
  return sentAt === undefined ? !draft.isLate : known.heardAt <= sentAt - draft.stream.lagMs;
};

/**
 * Joins a sight of an order to the view: of an event, or of a read that was sent at a moment. `isBirth` says
 * that no fill of it was before.
 */
export const seeOrder = (
  draft: Draft,
  order: OrderView,
  isBirth: boolean,
  sentAt?: number,
): void => {
  const { at } = draft;
  const key = orderKey(order);
  const known = entryOf(draft.orders, key);
  const { heardAt = 0, readAt: before = NEVER, isWhole = false } = known ?? {};
  const next = !known || isAhead(draft, known, order, sentAt) ? order : known.order;
  const isNews = !known || differs(known.order, next);
  const isRead = sentAt !== undefined;
  draft.orders = shelved(draft.orders, key, {
    order: next,
    heardAt: isRead ? heardAt : at,
    isWhole: isBirth || isWhole,
    // An event that says less than a read did leaves open what the read showed.
    readAt: isRead ? isNews ? at : before : differs(next, order) ? before : NEVER,
  });
  if (!isNews) return;
  report(draft, { type: "order", order: next }, "orders", sentAt);
  const { size } = draft.orders;
  if (size > 2 * ENDED && size % 1_000 === 0) bounded(draft);
};

/** No read has shown what no event told. */
const NEVER = -1;

/** A contract or pair. */
export interface Market {
  /** Where it trades. */
  readonly book: TradeBook;
  /** Its name. */
  readonly symbol: string;
}

/** The mark of a contract. */
export const markOf = ({ marks }: Draft, market: Market): Mark =>
  entryOf(marks, marketKey(market)) ?? noMark;

/** Keeps the mark of a contract. */
export const putMark = (draft: Draft, market: Market, mark: Mark): void => {
  draft.marks = shelved(draft.marks, marketKey(market), mark);
};

/** Ids above a watermark that are kept one by one; more call for a walk that raises it. */
const ABOVE = 4_096;

/** What a position must have been when all was proven last; absent where no proof was yet. */
const movedOf = ({ moved, values, provenTo, since }: Draft, key: string): Moved =>
  entryOf(moved, key) ?? {
    // Reads list every position: one that no proof has seen was none.
    ...(provenTo > since && !entryOf(values, key) && { from: "0" }),
    by: "0",
    heardAt: 0,
  };

/** Tells a fill that was not told yet: of an event, or of a read that was sent at a moment. */
export const seeFill = (draft: Draft, fill: FillView, sentAt?: number): void => {
  const mark = markOf(draft, fill);
  if (knows(mark, fill)) return;
  const next = knowing(mark, fill);
  putMark(draft, fill, next);
  const isRead = sentAt !== undefined;
  // What the account did before it was followed is known to its owner.
  if (isRead && fill.time < draft.since) return;
  const { book, symbol, positionSide = "BOTH", qty } = fill;
  const key = orderKey(fill);
  draft.sums = shelved(draft.sums, key, sumOf(entryOf(draft.sums, key), qty));
  if (book !== "MARGIN") {
    const position = `position/${book}/${symbol}/${positionSide}`;
    const known = movedOf(draft, position);
    draft.moved = shelved(draft.moved, position, {
      ...known,
      by: sumOf(known.by, fill.side === "SELL" ? `-${qty}` : qty),
      heardAt: isRead ? known.heardAt : draft.at,
    });
  }
  report(draft, { type: "fill", fill }, "fills", sentAt);
  if (next.above.size > ABOVE) passSoon(draft);
};

/**
 * Takes in a value that an event of a moment told, or that a read showed. Of events only an older one gives
 * way, as two sockets may tell. A read counts where it was sent long enough after the last event to show
 * what that event told; until then the event does. No times of the exchange are compared with ours.
 */
export const seeValue = (draft: Draft, value: ValueView, time: number, sentAt?: number): void => {
  const { at } = draft;
  const key = valueKey(value);
  const known = entryOf(draft.values, key);
  const { heardAt = 0, time: told = 0, sentAt: asked = 0, readAt = NEVER } = known ?? {};
  const isRead = sentAt !== undefined;
  const isOld = isRead
    ? sentAt < asked || heardAt > sentAt - draft.stream.lagMs
    : time < told || (draft.isLate && time === told);
  if (known && isOld) return;
  const isNews = known ? !isSameValue(known.value, value) : !isRead || !isSame(value.amount, "0");
  if (!known && !isNews) return;
  if (value.type === "position") draft.moved = shelved(draft.moved, key, movedOf(draft, key));
  draft.values = shelved(
    draft.values,
    key,
    isRead
      ? { value, heardAt, time: told, sentAt, readAt: isNews ? at : readAt }
      : { value, heardAt: at, time, sentAt: asked, readAt: NEVER },
  );
  // A notice has the type of its value.
  if (isNews) report(draft, { type: value.type, value } as Change, "values", sentAt);
};

/** Whether the fills of an order that began under our eyes add up to what it executed. */
export const addsUp = ({ orders, sums }: Draft, key: string): boolean => {
  const tracked = entryOf(orders, key);
  return !tracked?.isWhole || isSame(tracked.order.executedQty, entryOf(sums, key));
};

/** Begins a whole pass as soon as reads show what has happened by now, or earlier if one is due. */
export const passSoon = (draft: Draft): void => {
  if (!isOpen(draft)) return;
  draft.isAuditNext = false;
  due(draft, "pass", Math.min(dueAt(draft, "pass"), settledAt(draft)));
};

/** A state on its way to the next one, and the effects so far. It lives within one call of `observe`. */
import { knowing, knows, type Mark, marketKey, noMark } from "./merge/fills.ts";
import type { Notice, Told } from "./notice.ts";
import { compared, isEnded, orderKey, type OrderName } from "./merge/orders.ts";
import { each, entriesIn, entryOf, shelved } from "./merge/shelf.ts";
import type {
  AccountState,
  DueName,
  Effect,
  Input,
  Moved,
  Tally,
  Tracked,
  Valued,
} from "./state.ts";
import type { Ask, Question } from "./asks.ts";
import { isSame, isSameValue, sumOf, valueKey } from "./merge/values.ts";
import type { FillView, OrderView, TradeBook, ValueView } from "./merge/views.ts";

/** The state so far, which is this draft's own, and what is to be done. What it holds is never changed. */
export interface Draft {
  readonly state: { -readonly [K in keyof AccountState]: AccountState[K] };
  readonly effects: Effect[];
  readonly at: number;
  readonly chance: number;
  /** Whether what is heard may be older than what the other of two sockets has told. */
  isLate: boolean;
}

/** Begins a draft. */
export const draftOf = (state: AccountState, { at, chance }: Input): Draft => ({
  state: { ...state },
  effects: [],
  at,
  chance,
  isLate: false,
});

/** Has something done to a socket. */
export const act = (
  { effects }: Draft,
  _tag: "Connect" | "Extend" | "Probe" | "End",
  socket: number,
): void => void effects.push({ _tag, socket });

/** When reads show what has happened by now. */
export const settledAt = ({ state, at }: Draft): number => at + state.stream.lagMs;

/** Whether a socket is open. */
export const isOpen = ({ state: { phase } }: Draft): boolean => /^(catchingUp|live)$/.test(phase);

/** Sets when something is due; never, if no moment is given. */
export const due = ({ state }: Draft, name: DueName, at?: number): void => {
  const { [name]: _, ...rest } = state.due;
  state.due = at === undefined ? rest : { ...rest, [name]: at };
};

/** Counts what a gap brings to light. */
export const count = ({ state }: Draft, name: Exclude<keyof Tally, "from">, more = 1): void => {
  const { tally } = state;
  if (tally) state.tally = { ...tally, [name]: tally[name] + more };
};

/** Tells callers. */
export const tell = ({ effects }: Draft, notice: Notice): void =>
  void effects.push({ _tag: "Tell", notice });

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
  draft.state.asks = { ...draft.state.asks, [ask.id]: ask };
  draft.effects.push({ _tag: "Ask", ask });
};

/** Sends a new read. */
export const wish = (draft: Draft, question: Question, pass: number): void =>
  send(draft, { ...question, id: draft.state.nextId++, sentAt: draft.at, pass });

/** Whether a book is followed. */
export const follows = ({ state }: Draft, book: string): book is TradeBook =>
  Object.hasOwn(state.stream.symbols, book);

// A read has the moment at which it was sent.
const toldBy = (sentAt: number | undefined): Told =>
  sentAt === undefined ? { source: "stream" } : { source: "rest", recovered: true };

const differs = (a: OrderView, b: OrderView): boolean =>
  a.status !== b.status || a.updateTime !== b.updateTime ||
  !isSame(a.executedQty, b.executedQty) || !isSame(a.price, b.price);

/** Ended orders that are kept for late events. */
const ENDED = 5_000;

/** Drops the ended orders that changed first, and what belongs to them. */
const bounded = ({ state }: Draft): void => {
  const times = entriesIn(state.orders)
    .flatMap(({ order }) => isEnded(order) ? [order.updateTime] : [])
    .sort((a, b) => b - a);
  if (times.length <= ENDED) return;
  const oldest = times[ENDED / 2] ?? 0;
  const orders = each(
    state.orders,
    (tracked) => isEnded(tracked.order) && tracked.order.updateTime <= oldest ? undefined : tracked,
  );
  state.orders = orders;
  state.sums = each(state.sums, (sum, key) => entryOf(orders, key) && sum);
};

/** Whether a sight says at least as much as what is known. */
const isAhead = (draft: Draft, known: Tracked, order: OrderView, sentAt?: number): boolean => {
  const more = compared(known.order, order);
  if (more !== 0) return more < 0;
  // Of one moment. Events of a socket come in order; two sockets may tell the older one last. A read
  // shows what an event told if it was sent long enough after it.
  return sentAt === undefined ? !draft.isLate : known.heardAt <= sentAt - draft.state.stream.lagMs;
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
  const { state, at } = draft;
  const key = orderKey(order);
  const known = entryOf(state.orders, key);
  const next = !known || isAhead(draft, known, order, sentAt) ? order : known.order;
  const isNews = !known || differs(known.order, next);
  const isRead = sentAt !== undefined;
  // An event that says less than a read did leaves open what the read showed.
  const readAt = isRead
    ? isNews ? at : known.readAt
    : known && differs(next, order)
    ? known.readAt
    : undefined;
  state.orders = shelved(state.orders, key, {
    order: next,
    heardAt: isRead ? known?.heardAt ?? 0 : at,
    isWhole: isBirth || (known?.isWhole ?? false),
    ...(readAt !== undefined && { readAt }),
  });
  if (!isNews) return;
  if (isRead) count(draft, "orders");
  tell(draft, { type: "order", order: next, ...toldBy(sentAt) });
  const { size } = state.orders;
  if (size > 2 * ENDED && size % 1_000 === 0) bounded(draft);
};

/** A contract or pair. */
export interface Market {
  /** Where it trades. */
  readonly book: TradeBook;
  /** Its name. */
  readonly symbol: string;
}

/** The mark of a contract. */
export const markOf = ({ state }: Draft, market: Market): Mark =>
  entryOf(state.marks, marketKey(market)) ?? noMark;

/** Keeps the mark of a contract. */
export const putMark = ({ state }: Draft, market: Market, mark: Mark): void => {
  state.marks = shelved(state.marks, marketKey(market), mark);
};

/** Ids above a watermark that are kept one by one; more call for a walk that raises it. */
const ABOVE = 4_096;

/** What a position must have been when all was proven last; absent where no proof was yet. */
const movedOf = ({ state }: Draft, key: string): Moved => {
  const { moved, values, provenTo, since } = state;
  return entryOf(moved, key) ?? {
    // Reads list every position: one that no proof has seen was none.
    ...(provenTo > since && !entryOf(values, key) && { from: "0" }),
    by: "0",
    heardAt: 0,
  };
};

/** Tells a fill that was not told yet: of an event, or of a read that was sent at a moment. */
export const seeFill = (draft: Draft, fill: FillView, sentAt?: number): void => {
  const { state, at } = draft;
  const mark = markOf(draft, fill);
  if (knows(mark, fill)) return;
  const next = knowing(mark, fill);
  putMark(draft, fill, next);
  const isRead = sentAt !== undefined;
  // What the account did before it was followed is known to its owner.
  if (isRead && fill.time < state.since) return;
  const { book, symbol, positionSide = "BOTH", qty } = fill;
  const key = orderKey(fill);
  state.sums = shelved(state.sums, key, sumOf(entryOf(state.sums, key), qty));
  if (book !== "MARGIN") {
    const position = `position/${book}/${symbol}/${positionSide}`;
    const known = movedOf(draft, position);
    state.moved = shelved(state.moved, position, {
      ...known,
      by: sumOf(known.by, fill.side === "SELL" ? `-${qty}` : qty),
      heardAt: isRead ? known.heardAt : at,
    });
  }
  if (isRead) count(draft, "fills");
  tell(draft, { type: "fill", fill, ...toldBy(sentAt) });
  if (next.above.size > ABOVE) passSoon(draft);
};

const keep = (draft: Draft, valued: Valued, isNews: boolean, sentAt?: number): void => {
  const { state } = draft;
  const { value } = valued;
  const key = valueKey(value);
  if (value.type === "position") state.moved = shelved(state.moved, key, movedOf(draft, key));
  state.values = shelved(state.values, key, valued);
  if (!isNews) return;
  if (sentAt !== undefined) count(draft, "values");
  // A notice has the type of its value.
  tell(draft, { type: value.type, value, ...toldBy(sentAt) } as Notice);
};

/** Takes in a value that an event told. Only an older event gives way, as two sockets may tell. */
export const hearValue = (draft: Draft, value: ValueView, time: number): void => {
  const known = entryOf(draft.state.values, valueKey(value));
  if (known && (time < known.time || (draft.isLate && time === known.time))) return;
  const isNews = !known || !isSameValue(known.value, value);
  keep(draft, { value, heardAt: draft.at, time, sentAt: known?.sentAt ?? 0 }, isNews);
};

/**
 * Takes in a value that a read showed. It counts where the read was sent long enough after the last event
 * to show what that event told; until then the event does. No times of the exchange are compared.
 */
export const readValue = (draft: Draft, value: ValueView, sentAt: number): void => {
  const { state, at } = draft;
  const known = entryOf(state.values, valueKey(value));
  if (known && (sentAt < known.sentAt || known.heardAt > sentAt - state.stream.lagMs)) return;
  const isNews = known ? !isSameValue(known.value, value) : !isSame(value.amount, "0");
  if (!known && !isNews) return;
  const { heardAt = 0, time = 0 } = known ?? {};
  const readAt = isNews ? at : known?.readAt;
  const valued = { value, heardAt, time, sentAt, ...(readAt !== undefined && { readAt }) };
  keep(draft, valued, isNews, sentAt);
};

/** Whether the fills of an order that began under our eyes add up to what it executed. */
export const addsUp = ({ state }: Draft, key: string): boolean => {
  const tracked = entryOf(state.orders, key);
  return !tracked?.isWhole || isSame(tracked.order.executedQty, entryOf(state.sums, key));
};

/** Begins a whole pass as soon as reads show what has happened by now, or earlier if one is due. */
export const passSoon = (draft: Draft): void => {
  if (!isOpen(draft)) return;
  const at = settledAt(draft);
  draft.state.isAuditNext = false;
  due(draft, "pass", Math.min(draft.state.due.pass ?? at, at));
};

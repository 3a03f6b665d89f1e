/** A state on its way to the next one, and the effects so far. It lives within one call of `observe`. */
import { knowing, knows, type Mark, marketKey, noMark } from "./merge/fills.ts";
import type { Notice, Told } from "./notice.ts";
import { compared, isEnded, orderKey } from "./merge/orders.ts";
import { readOf } from "./reads.ts";
import { entriesIn, entryOf, kept, shelved } from "./merge/shelf.ts";
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
import { type Dated, isSame, isSameValue, sumOf, valueKey } from "./merge/values.ts";
import type { FillView, OrderView, TradeBook, ValueView } from "./merge/views.ts";

/** The state so far, and what is to be done. */
export interface Draft {
  state: AccountState;
  readonly effects: Effect[];
  readonly at: number;
  readonly chance: number;
}

/** Begins a draft. */
export const draftOf = (state: AccountState, { at, chance }: Input): Draft => ({
  state,
  effects: [],
  at,
  chance,
});

/** Changes some of the state. */
export const change = (draft: Draft, part: Partial<AccountState>): void => {
  draft.state = { ...draft.state, ...part };
};

/** Leaves something out of the state. */
export const without = (draft: Draft, name: "next" | "pass" | "tally"): void => {
  const { [name]: _, ...rest } = draft.state;
  draft.state = rest;
};

/** Sets when something is due; `undefined` for never. */
export const due = (draft: Draft, name: DueName, at: number | undefined): void => {
  const { [name]: _, ...rest } = draft.state.due;
  change(draft, { due: at === undefined ? rest : { ...rest, [name]: at } });
};

/** Tells callers. */
export const tell = (draft: Draft, notice: Notice): void => {
  draft.effects.push({ _tag: "Tell", notice });
  if (notice.type === "unknown") count(draft, { unknown: 1 });
};

const count = (draft: Draft, more: Partial<Omit<Tally, "from">>): void => {
  const { tally } = draft.state;
  if (!tally) return;
  const { fills = 0, orders = 0, values = 0, weight = 0, unknown = 0 } = more;
  change(draft, {
    tally: {
      from: tally.from,
      fills: tally.fills + fills,
      orders: tally.orders + orders,
      values: tally.values + values,
      weight: tally.weight + weight,
      unknown: tally.unknown + unknown,
    },
  });
};

const send = (draft: Draft, ask: Ask): void => {
  change(draft, { asks: { ...draft.state.asks, [ask.id]: ask } });
  if (draft.state.tally) count(draft, { weight: readOf(ask).weight });
  draft.effects.push({ _tag: "Ask", ask });
};

/** Sends a read. */
export const wish = (draft: Draft, question: Question, pass: number): void => {
  const id = draft.state.nextId;
  change(draft, { nextId: id + 1 });
  send(draft, { ...question, id, sentAt: draft.at, pass });
};

/** Sends a read once more. */
export const repeat = (draft: Draft, ask: Ask): void => send(draft, { ...ask, sentAt: draft.at });

/** Whether a book is followed. */
export const follows = ({ state }: Draft, book: string): book is TradeBook =>
  Object.hasOwn(state.stream.symbols, book);

const toldBy = (source: "stream" | "rest"): Told =>
  source === "rest" ? { source, recovered: true } : { source };

const differs = (a: OrderView, b: OrderView): boolean =>
  a.status !== b.status || a.updateTime !== b.updateTime ||
  !isSame(a.executedQty, b.executedQty) || !isSame(a.price, b.price);

/** Ended orders that are kept for late events. */
const ENDED = 5_000;

/** Drops the ended orders that changed first, and what belongs to them. */
const bounded = (draft: Draft): void => {
  const ended = entriesIn(draft.state.orders).filter(({ order }) => isEnded(order));
  if (ended.length <= ENDED) return;
  const times = ended.map(({ order }) => order.updateTime).sort((a, b) => b - a);
  const oldest = times[ENDED / 2] ?? 0;
  const orders = kept(
    draft.state.orders,
    ({ order }) => !isEnded(order) || order.updateTime > oldest,
  );
  change(draft, { orders, sums: kept(draft.state.sums, (_, key) => !!entryOf(orders, key)) });
};

/** Whether a sight says at least as much as what is known. */
const isAhead = ({ state }: Draft, known: Tracked, order: OrderView, sentAt?: number): boolean => {
  const more = compared(known.order, order);
  if (more !== 0) return more < 0;
  // Of one moment. Events of a socket come in order; two sockets may tell the older one last. A read
  // shows what an event told if it was sent long enough after it.
  return sentAt === undefined ? !state.next : known.heardAt <= sentAt - state.stream.lagMs;
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
  const source = sentAt === undefined ? "stream" : "rest";
  const key = orderKey(order);
  const known = entryOf(draft.state.orders, key);
  const next = !known || isAhead(draft, known, order, sentAt) ? order : known.order;
  const isNews = !known || differs(known.order, next);
  const isWhole = isBirth || (known?.isWhole ?? false);
  const readAt = source === "rest" ? isNews ? draft.at : known.readAt : undefined;
  // An event that says less than a read did leaves open what the read showed.
  const isOpen = source === "stream" && known?.readAt !== undefined && differs(next, order);
  change(draft, {
    orders: shelved(draft.state.orders, key, {
      order: next,
      heardAt: source === "stream" ? draft.at : known?.heardAt ?? 0,
      isWhole,
      ...(readAt !== undefined && { readAt }),
      ...(isOpen && { readAt: known.readAt ?? draft.at }),
    }),
  });
  if (!isNews) return;
  if (source === "rest") count(draft, { orders: 1 });
  tell(draft, { type: "order", order: next, ...toldBy(source) });
  const { size } = draft.state.orders;
  if (size > 2 * ENDED && size % 1_000 === 0) bounded(draft);
};

/** The mark of a contract. */
export const markOf = (
  { state }: Draft,
  market: { readonly book: TradeBook; readonly symbol: string },
): Mark => entryOf(state.marks, marketKey(market)) ?? noMark;

/** Keeps the mark of a contract. */
export const putMark = (
  draft: Draft,
  market: { readonly book: TradeBook; readonly symbol: string },
  mark: Mark,
): void => change(draft, { marks: shelved(draft.state.marks, marketKey(market), mark) });

/** Ids above a watermark that are kept one by one; more call for a walk that raises it. */
const ABOVE = 4_096;

/** What a position must have been when all was proven last; absent where no proof was yet. */
const movedOf = ({ state }: Draft, key: string): Moved => {
  const { moved, values, provenTo, since } = state;
  const known = entryOf(moved, key);
  if (known) return known;
  // Reads list every position: one that no proof has seen was none.
  return provenTo > since && !entryOf(values, key)
    ? { from: "0", by: "0", heardAt: 0 }
    : { by: "0", heardAt: 0 };
};

const move = (draft: Draft, fill: FillView, source: "stream" | "rest"): void => {
  const { book, symbol, positionSide = "BOTH" } = fill;
  if (book === "MARGIN") return;
  const key = `position/${book}/${symbol}/${positionSide}`;
  const known = movedOf(draft, key);
  const by = sumOf(known.by, fill.side === "SELL" ? `-${fill.qty}` : fill.qty);
  const heardAt = source === "stream" ? draft.at : known.heardAt;
  change(draft, { moved: shelved(draft.state.moved, key, { ...known, by, heardAt }) });
};

/** Tells a fill that was not told yet. */
export const seeFill = (draft: Draft, fill: FillView, source: "stream" | "rest"): void => {
  const mark = markOf(draft, fill);
  if (knows(mark, fill)) return;
  const next = knowing(mark, fill);
  putMark(draft, fill, next);
  // What the account did before it was followed is known to its owner.
  if (source === "rest" && fill.time < draft.state.since) return;
  const key = orderKey(fill);
  const sum = sumOf(entryOf(draft.state.sums, key), fill.qty);
  change(draft, { sums: shelved(draft.state.sums, key, sum) });
  move(draft, fill, source);
  if (source === "rest") count(draft, { fills: 1 });
  tell(draft, { type: "fill", fill, ...toldBy(source) });
  if (next.above.size > ABOVE) passBy(draft, draft.at + draft.state.stream.lagMs);
};

const keep = (draft: Draft, valued: Valued, source: "stream" | "rest", isNews: boolean): void => {
  const key = valueKey(valued.value);
  if (valued.value.type === "position") {
    change(draft, { moved: shelved(draft.state.moved, key, movedOf(draft, key)) });
  }
  change(draft, { values: shelved(draft.state.values, key, valued) });
  if (!isNews) return;
  if (source === "rest") count(draft, { values: 1 });
  const { value } = valued;
  // Each type by itself, so that a notice's value is that of its type.
  if (value.type === "position") tell(draft, { type: value.type, value, ...toldBy(source) });
  else if (value.type === "balance") tell(draft, { type: value.type, value, ...toldBy(source) });
  else tell(draft, { type: value.type, value, ...toldBy(source) });
};

/** Takes in a value that an event told. Only an older event gives way, as two sockets may tell. */
export const hearValue = (draft: Draft, { value, time }: Dated): void => {
  const known = entryOf(draft.state.values, valueKey(value));
  if (known && time < known.time) return;
  keep(
    draft,
    { value, heardAt: draft.at, time, sentAt: known?.sentAt ?? 0 },
    "stream",
    !known || !isSameValue(known.value, value),
  );
};

/**
 * Takes in a value that a read showed. It counts where the read was sent long enough after the last event
 * to show what that event told; until then the event does. No times of the exchange are compared.
 */
export const readValue = (draft: Draft, value: ValueView, sentAt: number): void => {
  const known = entryOf(draft.state.values, valueKey(value));
  const { stream } = draft.state;
  if (known && (sentAt < known.sentAt || known.heardAt > sentAt - stream.lagMs)) return;
  const isNews = known ? !isSameValue(known.value, value) : !isSame(value.amount, "0");
  if (!known && !isNews) return;
  const readAt = isNews ? draft.at : known?.readAt;
  keep(
    draft,
    {
      value,
      heardAt: known?.heardAt ?? 0,
      time: known?.time ?? 0,
      sentAt,
      ...(readAt !== undefined && { readAt }),
    },
    "rest",
    isNews,
  );
};

/** Whether the fills of an order that began under our eyes add up to what it executed. */
export const addsUp = ({ state }: Draft, key: string): boolean => {
  const tracked = entryOf(state.orders, key);
  return !tracked?.isWhole || isSame(tracked.order.executedQty, entryOf(state.sums, key));
};

/** Begins a whole pass at this moment, or earlier if one is due. */
export const passBy = (draft: Draft, at: number): void => {
  const { due: { pass }, phase } = draft.state;
  if (phase !== "live" && phase !== "catchingUp") return;
  change(draft, { isAuditNext: false });
  due(draft, "pass", Math.min(pass ?? at, at));
};

/** What is seen of an account, by events and by reads, joined to what is known. */
import { count, type Draft, passSoon, sinceOf, tell } from "./draft.ts";
import { knowing, knows, type Mark, marketKey, noMark, type OfMarket } from "./merge/fills.ts";
import { compared, isEnded, orderKey } from "./merge/orders.ts";
import { entriesIn, entryOf, keysIn, pairsIn, shelved, without } from "./merge/shelf.ts";
import { difference, isRepriced, isSame, isSameValue, sumOf, valueKey } from "./merge/values.ts";
import type { FillView, OrderView, TradeBook, ValueView } from "./merge/views.ts";
import type { Notice } from "./notice.ts";
import type { Moved, NewsOf, Tracked } from "./state.ts";

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

const differs = (a: OrderView, b: OrderView): boolean =>
  a.status !== b.status || a.updateTime !== b.updateTime ||
  !isSame(a.executedQty, b.executedQty) || !isSame(a.price, b.price);

/** Drops an order with the sum of its fills: what has a sum and is not known is an order to be asked for. */
export const drop = (draft: Draft, key: string): void => {
  draft.sums = without(draft.sums, key);
  draft.orders = without(draft.orders, key);
};

/** Ended orders that are kept for late events. */
const ENDED = 5_000;

/** Drops the ended orders that changed first; not those whose fills are still being read. */
const bounded = (draft: Draft): void => {
  const times = entriesIn(draft.orders)
    .flatMap(({ order }) => isEnded(order) ? [order.updateTime] : [])
    .sort((a, b) => b - a);
  const oldest = times.length > ENDED ? times[ENDED / 2] ?? NEVER : NEVER;
  for (const [key, { order }] of pairsIn(draft.orders)) {
    if (isEnded(order) && order.updateTime <= oldest && addsUp(draft, key)) drop(draft, key);
  }
};

/** Events of a socket come in order; of two, one may tell last what is older than what the other told. */
const isOutdone = ({ isLate, teller }: Draft, { toldBy }: Pick<Tracked, "toldBy">): boolean =>
  isLate && teller !== toldBy;

/** Whether a sight says at least as much as what is known. */
const isAhead = (draft: Draft, known: Tracked, order: OrderView, sentAt?: number): boolean => {
  const more = compared(known.order, order);
  if (more !== 0) return more < 0;
  // Of one moment. A read shows what an event told if it was sent long enough after it.
  return sentAt === undefined
    ? !isOutdone(draft, known)
    : known.heardAt <= sentAt - draft.stream.lagMs;
};

/** How long a clock can take an order for one from before, in ms. */
const PLACED_MS = 60_000;

/** Takes in that somebody placed an order since it began. */
export const seePlaced = (draft: Draft, { order }: NewsOf<"Placed">): void => {
  if (draft.at > sinceOf(draft, order.book) + PLACED_MS) return;
  const key = orderKey(order);
  const tracked = entryOf(draft.orders, key);
  draft.placed = shelved(draft.placed, key, true);
  if (tracked) draft.orders = shelved(draft.orders, key, { ...tracked, isWhole: true });
};

const isPlaced = ({ placed }: Draft, key: string): boolean => entryOf(placed, key) === true;

/** The most that reads are taken to lag, in ms. */
const MOST_LAG_MS = 60_000;

/** Where a read is behind what an event told long before, reads lag more than was said. */
const learnLag = (
  draft: Draft,
  { order: told, heardAt }: Tracked,
  row: OrderView,
  sentAt: number,
) => {
  const { stream } = draft;
  const lag = sentAt - heardAt;
  const isBehind = isEnded(told) && !isEnded(row) ||
    difference(told.executedQty, row.executedQty) > 0n;
  // Of orders that wait to be set off, rows name no executed amount.
  if (!isBehind || heardAt === 0 || lag < stream.lagMs || row.book.includes("_")) return;
  const lagMs = Math.min(MOST_LAG_MS, 1.5 * lag);
  if (lagMs <= stream.lagMs) return;
  draft.stream = { ...stream, lagMs };
  // The pass that is under way began too early to prove anything.
  delete draft.pass;
  passSoon(draft);
};

/**
 * Joins a sight of an order to the view: of an event, or of a read that was sent at a moment, which also shows
 * when it was placed. `isBirth` says that no fill of it was before.
 */
export const seeOrder = (
  draft: Draft,
  order: OrderView,
  isBirth: boolean,
  sentAt?: number,
  time?: number,
): void => {
  const key = orderKey(order);
  const known = entryOf(draft.orders, key);
  const { heardAt = 0, toldBy = 0, readAt: before = NEVER, isWhole = false } = known ?? {};
  if (known && sentAt !== undefined && before === NEVER) learnLag(draft, known, order, sentAt);
  const next = !known || isAhead(draft, known, order, sentAt) ? order : known.order;
  const isNews = !known || differs(known.order, next);
  const isRead = sentAt !== undefined;
  draft.orders = shelved(draft.orders, key, {
    ...known,
    order: next,
    heardAt: isRead ? heardAt : draft.at,
    toldBy: isRead || next !== order ? toldBy : draft.teller,
    isWhole: isBirth || isWhole || isPlaced(draft, key),
    // An event that says less than a read did leaves open what the read showed.
    readAt: isRead ? isNews ? draft.at : before : differs(next, order) ? before : NEVER,
    ...(isBirth && time !== undefined && { time }),
  });
  // What ended before the account was followed is known to its owner.
  const isPast = isRead && !known && isEnded(order) &&
    order.updateTime < sinceOf(draft, order.book) &&
    !isPlaced(draft, key);
  if (!isNews || isPast) return;
  report(draft, { type: "order", order: next }, "orders", sentAt);
  const { size } = draft.orders;
  if (!known && size > 2 * ENDED && size % 1_000 === 0) bounded(draft);
};

/** No read has shown what no event told. */
const NEVER = -1;

/** The mark of a contract. */
export const markOf = ({ marks }: Draft, market: OfMarket): Mark =>
  entryOf(marks, marketKey(market)) ?? noMark;

/** Keeps the mark of a contract. */
export const putMark = (draft: Draft, market: OfMarket, mark: Mark): void => {
  draft.marks = shelved(draft.marks, marketKey(market), mark);
};

/** Ids above a watermark that are kept one by one; more call for a walk that raises it. */
const ABOVE = 4_096;

/** What has moved since all was proven last; it moved from an amount that is absent where no proof was yet. */
const movedOf = (draft: Draft, key: string): Moved => {
  const [, book] = key.split("/");
  // Reads list every position and wallet: one that no proof has seen was none.
  const isNone = draft.provenTo > sinceOf(draft, book as TradeBook) && !entryOf(draft.values, key);
  return entryOf(draft.moved, key) ?? { ...(isNone && { from: "0" }), by: "0", heardAt: 0 };
};

/** Moved from an amount that is to be proven yet. */
const unproven: Moved = { by: "0", heardAt: 0 };

/** Whether a proof may have shown what happened at a moment, or was heard then. */
const mayBeProven = ({ provedAt, stream }: Draft, time: number): boolean =>
  time < provedAt + stream.lagMs;

/**
 * Adds to what a position or a wallet has moved by at a moment of the exchange, heard of at one of ours; what
 * only reads tell is taken to be heard of as it happens.
 */
export const move = (
  draft: Draft,
  key: string,
  by: string,
  time: number,
  heardAt: number = time,
): void => {
  // Of reads that a proof compared, one may have been ahead of the others: it is compared anew.
  const known = mayBeProven(draft, time) ? unproven : movedOf(draft, key);
  draft.moved = shelved(draft.moved, key, {
    ...known,
    by: sumOf(known.by, by),
    // Rows may have no time.
    heardAt: heardAt > known.heardAt ? heardAt : known.heardAt,
  });
};

/** A position or a wallet: what it is, and what its fills or its income make of it. */
export interface Reckoned {
  /** Its key. */
  readonly key: string;
  /** What it is. */
  readonly amount: string;
  /** What it must be; the same where no proof was yet. */
  readonly expected: string;
  /** Whether they differ. */
  readonly isOdd: boolean;
  /** Whether it was compared before. */
  readonly isKnown: boolean;
  /** When it was last heard of, in ms. */
  readonly heardAt: number;
}

/** Positions and wallets of futures, reckoned. */
export const reckoned = ({ moved, values }: Draft): readonly Reckoned[] =>
  keysIn(moved).flatMap((key) => {
    const { from, by, heardAt } = entryOf(moved, key) ?? {};
    const valued = entryOf(values, key);
    const amount = valued?.value.amount ?? "0";
    const isKnown = from !== undefined;
    const expected = isKnown ? sumOf(from, by) : amount;
    const isOdd = !isSame(amount, expected);
    const lastAt = Math.max(heardAt ?? 0, valued?.heardAt ?? 0);
    return { key, amount, expected, isOdd, isKnown, heardAt: lastAt };
  });

/** Tells a fill that was not told yet: of an event, or of a read that was sent at a moment. */
export const seeFill = (draft: Draft, fill: FillView, sentAt?: number): void => {
  const mark = markOf(draft, fill);
  if (knows(mark, fill)) return;
  const next = knowing(mark, fill);
  putMark(draft, fill, next);
  const isRead = sentAt !== undefined;
  const { book, symbol, positionSide = "BOTH", qty, time } = fill;
  const key = orderKey(fill);
  // What the account did before it was followed is known to its owner; orders that began after did nothing
  // before, whatever clocks say.
  const isOurs = !isRead || time >= sinceOf(draft, book) || isPlaced(draft, key) ||
    entryOf(draft.orders, key)?.isWhole;
  if (!isOurs) return;
  draft.sums = shelved(draft.sums, key, sumOf(entryOf(draft.sums, key), qty));
  if (book !== "MARGIN") {
    const by = fill.side === "SELL" ? `-${qty}` : qty;
    const position = `position/${book}/${symbol}/${positionSide}`;
    move(draft, position, by, time, isRead ? time : draft.at);
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
  // What is heard right after a proof may have been in it: it is compared anew, not on top of it.
  if (!isRead && mayBeProven(draft, at) && entryOf(draft.moved, key)) {
    draft.moved = shelved(draft.moved, key, unproven);
  }
  const isOld = isRead
    ? sentAt < asked || heardAt > sentAt - draft.stream.lagMs
    : time < told || (time === told && isOutdone(draft, known ?? {}));
  if (known && isOld) return;
  const isNews = known ? !isSameValue(known.value, value) : !isRead || !isSame(value.amount, "0");
  if (!known && !isNews) return;
  if ("book" in value && value.book !== "MARGIN") {
    draft.moved = shelved(draft.moved, key, movedOf(draft, key));
  }
  draft.values = shelved(
    draft.values,
    key,
    isRead
      ? { ...known, value, heardAt, time: told, sentAt, readAt: isNews ? at : readAt }
      : { value, heardAt: at, toldBy: draft.teller, time, sentAt: asked, readAt: NEVER },
  );
  // Reads may round a price in other ways than events do: without a gap they tell nothing by that.
  const isTold = isNews || ((!isRead || draft.tally) && isRepriced(value, known?.value));
  // A notice has the type of its value.
  if (isTold) report(draft, { type: value.type, value } as Change, "values", sentAt);
};

/** Whether the fills of an order that began under our eyes add up to what it executed. */
export const addsUp = ({ orders, sums }: Draft, key: string): boolean => {
  const tracked = entryOf(orders, key);
  return !tracked?.isWhole || isSame(tracked.order.executedQty, entryOf(sums, key));
};

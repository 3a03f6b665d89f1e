/** What answers to reads change. */
import {
  addsUp,
  change,
  type Draft,
  markOf,
  passBy,
  putMark,
  readValue,
  seeFill,
  seeOrder,
  tell,
  wish,
} from "./draft.ts";
import { knowingUpTo, marketKey } from "./merge/fills.ts";
import { isEnded, orderKey } from "./merge/orders.ts";
import { askOrder, spanFrom, tradeBookOf, walk } from "./passes.ts";
import { PAGE } from "./reads.ts";
import { emptyShelf, entriesIn, entryOf, kept, type Shelf, shelved } from "./merge/shelf.ts";
import type { Ask, Found, NamedRow } from "./asks.ts";
import { emptied, valueKey } from "./merge/values.ts";
import type { Book, FillView, OrderView, Placed, ValueView } from "./merge/views.ts";

type AskFor<What extends Ask["what"]> = Extract<Ask, { readonly what: What }>;

const isId = (id: unknown): boolean => typeof id === "string" && /^\d+$/.test(id);

// A row of a list may lack what is essential, as long as another one has it.
const isSound = ({ symbol, orderId }: Pick<OrderView, "symbol" | "orderId">): boolean =>
  typeof symbol === "string" && isId(orderId);

const seeSight = (draft: Draft, { order, time }: Placed, { sentAt }: Ask): void =>
  seeOrder(draft, order, time >= draft.state.since, sentAt);

/** Names a list of open orders. */
export const listKey = (
  { book, symbol }: { readonly book: Book; readonly symbol?: string },
): string => book === "MARGIN" ? `${book}/${symbol}` : book;

const takeOpen = (draft: Draft, ask: AskFor<"open">, all: readonly Placed[]): void => {
  const sound = all.filter(({ order }) => isSound(order));
  for (const sight of sound) seeSight(draft, sight, ask);
  const { pass, stream, listed } = draft.state;
  if (!pass || ask.pass !== pass.id) return;
  const keys = sound.reduce<Shelf<true>>(
    (rest, { order }) => shelved(rest, orderKey(order), true),
    emptyShelf,
  );
  const list = listKey(ask);
  change(draft, { listed: { ...listed, [list]: { sentAt: ask.sentAt, keys } } });
  const before = ask.sentAt - stream.lagMs;
  for (const { order, heardAt } of entriesIn(draft.state.orders)) {
    if (
      listKey(order) === list && !isEnded(order) && heardAt <= before &&
      !entryOf(keys, orderKey(order))
    ) askOrder(draft, order);
  }
  for (const { order: { book, symbol } } of sound) {
    walk(draft, { book: tradeBookOf(book), symbol });
  }
};

/** An order that the exchange has forgotten: it ended, and nobody can say how. */
export const forget = (draft: Draft, { book, symbol, orderId }: AskFor<"order">): void => {
  const key = orderKey({ book, symbol, orderId });
  const tracked = entryOf(draft.state.orders, key);
  if (tracked && isEnded(tracked.order)) return;
  change(draft, { orders: kept(draft.state.orders, (_, other) => other !== key) });
  const reason = "it is no longer open, and the exchange has forgotten it";
  tell(draft, { type: "unknown", what: "order", book, symbol, orderId, reason });
};

const byId = (a: FillView, b: FillView): number =>
  BigInt(a.tradeId) < BigInt(b.tradeId) ? -1 : BigInt(a.tradeId) > BigInt(b.tradeId) ? 1 : 0;

const takeFills = (draft: Draft, ask: AskFor<"fills">, rows: readonly FillView[]): void => {
  const sound = rows.filter((row) => isSound(row) && isId(row.tradeId)).sort(byId);
  for (const row of sound) seeFill(draft, row, "rest");
  const { pass } = draft.state;
  if (!pass || ask.pass !== pass.id) return;
  const { book, symbol, from } = ask;
  for (const { orderId } of sound) {
    // Orders that began and ended unseen are met through their fills.
    const order = { book, symbol, orderId };
    if (!entryOf(draft.state.orders, orderKey(order))) askOrder(draft, order);
  }
  const last = sound.at(-1)?.tradeId;
  if (last !== undefined) putMark(draft, ask, knowingUpTo(markOf(draft, ask), last));
  const next = (fromId: string): void =>
    wish(draft, { what: "fills", book, symbol, from: { fromId } }, pass.id);
  if (rows.length >= PAGE && last !== undefined) {
    if (!("fromId" in from) || BigInt(last) > BigInt(from.fromId)) return next(last);
    const reason = `a page of trades has one id only: ${last}`;
    return tell(draft, { type: "unknown", what: "fills", book, symbol, reason });
  }
  if ("fromId" in from || from.endTime >= ask.sentAt) return;
  if (last !== undefined) return next(last);
  wish(draft, { what: "fills", book, symbol, from: spanFrom(book, from.endTime) }, pass.id);
};

/** Trades of each contract that is named are walked, and must show the trades that are named. */
const takeNamed = (draft: Draft, ask: AskFor<"named">, rows: readonly NamedRow[]): void => {
  const { pass, since } = draft.state;
  const { book } = ask;
  if (!pass || ask.pass !== pass.id) return;
  let last = ask.startTime;
  for (const { symbol, tradeId, time } of rows) {
    if (Number.isSafeInteger(time)) last = Math.max(last, time);
    if (typeof symbol !== "string" || symbol === "") continue;
    const trade = { book, symbol, tradeId };
    walk(draft, trade);
    if (!isId(tradeId) || !(time >= since)) continue;
    const now = draft.state.pass ?? pass;
    const key = `${marketKey(trade)}/${tradeId}`;
    change(draft, { pass: { ...now, named: shelved(now.named, key, trade) } });
  }
  if (rows.length < PAGE) return;
  // The rows of the last moment come once more; pages cannot be turned within a moment.
  if (last > ask.startTime) {
    return wish(draft, { what: "named", book, startTime: last }, pass.id);
  }
  const reason = `more than ${PAGE} rows of income in one ms: ${last}`;
  tell(draft, { type: "unknown", what: "fills", book, reason });
};

const takeValues = (
  draft: Draft,
  ask: AskFor<"positions" | "balances">,
  values: readonly ValueView[],
): void => {
  const shown = new Set<string>();
  for (const value of values) {
    if ("book" in value && !(value.book in draft.state.stream.symbols)) continue;
    shown.add(valueKey(value));
    readValue(draft, value, ask.sentAt);
  }
  // What no row shows is nothing.
  for (const { value } of entriesIn(draft.state.values)) {
    const isAsked = ask.what === "balances"
      ? value.type !== "position"
      : value.type === "position" && value.book === ask.book;
    if (isAsked && !shown.has(valueKey(value))) readValue(draft, emptied(value), ask.sentAt);
  }
};

/** Takes in an answer. */
export const takeFound = (draft: Draft, ask: Ask, found: Found): void => {
  if (found.what === "orders") {
    if (ask.what === "open") return takeOpen(draft, ask, found.orders);
    for (const sight of found.orders) {
      if (!isSound(sight.order)) continue;
      seeSight(draft, sight, ask);
      const { book, symbol } = sight.order;
      walk(draft, { book: tradeBookOf(book), symbol });
      // Its fills are missing, and no pass is under way that would find them.
      if (!addsUp(draft, orderKey(sight.order))) passBy(draft, draft.at + draft.state.stream.lagMs);
    }
  } else if (found.what === "fills" && ask.what === "fills") takeFills(draft, ask, found.fills);
  else if (found.what === "named" && ask.what === "named") takeNamed(draft, ask, found.rows);
  else if (found.what === "values" && (ask.what === "positions" || ask.what === "balances")) {
    takeValues(draft, ask, found.values);
  }
};

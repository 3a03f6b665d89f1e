/** What answers to reads change. */
import {
  addsUp,
  type Draft,
  markOf,
  passSoon,
  putMark,
  readValue,
  seeFill,
  seeOrder,
  tell,
  tellUnknown,
  wish,
} from "./draft.ts";
import { isId, knowingUpTo, marketKey } from "./merge/fills.ts";
import { isEnded, orderKey, type OrderName } from "./merge/orders.ts";
import { askOrder, spanFrom, tradeBookOf, walk } from "./passes.ts";
import { each, emptyShelf, entriesIn, entryOf, type Shelf, shelved } from "./merge/shelf.ts";
import { type Ask, type Found, type NamedRow, PAGE, type WalkFrom } from "./asks.ts";
import { emptied, valueKey } from "./merge/values.ts";
import type { Pass } from "./state.ts";
import type { Book, FillView, Placed, ValueView } from "./merge/views.ts";

type AskFor<What extends Ask["what"]> = Extract<Ask, { readonly what: What }>;

// A row of a list may lack what is essential, as long as another one has it.
const isSound = ({ symbol, orderId }: Pick<OrderName, "symbol" | "orderId">): boolean =>
  typeof symbol === "string" && isId(orderId);

const soundOf = (draft: Draft, { sentAt }: Ask, all: readonly Placed[]): readonly Placed[] => {
  const sound = all.filter(({ order }) => isSound(order));
  for (const { order, time } of sound) seeOrder(draft, order, time >= draft.state.since, sentAt);
  return sound;
};

/** Names a list of open orders. */
export const listKey = (
  { book, symbol }: { readonly book: Book; readonly symbol?: string },
): string => book === "MARGIN" ? `${book}/${symbol}` : book;

const walkAll = (draft: Draft, all: readonly Placed[]): void => {
  for (const { order: { book, symbol } } of all) walk(draft, { book: tradeBookOf(book), symbol });
};

const takeOpen = (draft: Draft, ask: AskFor<"open">, all: readonly Placed[]): void => {
  const { state } = draft;
  const sound = soundOf(draft, ask, all);
  if (ask.pass !== state.pass?.id) return;
  const keys = sound.reduce<Shelf<true>>(
    (rest, { order }) => shelved(rest, orderKey(order), true),
    emptyShelf,
  );
  const list = listKey(ask);
  state.listed = { ...state.listed, [list]: { sentAt: ask.sentAt, keys } };
  const before = ask.sentAt - state.stream.lagMs;
  for (const { order, heardAt } of entriesIn(state.orders)) {
    if (
      listKey(order) === list && !isEnded(order) && heardAt <= before &&
      !entryOf(keys, orderKey(order))
    ) askOrder(draft, order);
  }
  walkAll(draft, sound);
};

const takeOrder = (draft: Draft, ask: Ask, all: readonly Placed[]): void => {
  const sound = soundOf(draft, ask, all);
  walkAll(draft, sound);
  // Its fills are missing, and no pass is under way that would find them.
  if (sound.some(({ order }) => !addsUp(draft, orderKey(order)))) passSoon(draft);
};

/** An order that the exchange has forgotten: it ended, and nobody can say how. */
export const forget = (draft: Draft, name: OrderName): void => {
  const { state } = draft;
  const key = orderKey(name);
  const tracked = entryOf(state.orders, key);
  if (tracked && isEnded(tracked.order)) return;
  state.orders = each(state.orders, (entry, other) => other === key ? undefined : entry);
  tellUnknown(draft, "order", "it is no longer open, and the exchange has forgotten it", name);
};

const byId = (a: FillView, b: FillView): number => Number(BigInt(a.tradeId) - BigInt(b.tradeId));

const takeFills = (draft: Draft, ask: AskFor<"fills">, rows: readonly FillView[]): void => {
  const { state } = draft;
  const { book, symbol, from } = ask;
  const sound = rows.filter((row) => isSound(row) && isId(row.tradeId)).sort(byId);
  for (const row of sound) seeFill(draft, row, ask.sentAt);
  if (ask.pass !== state.pass?.id) return;
  for (const row of sound) {
    // Orders that began and ended unseen are met through their fills.
    if (!entryOf(state.orders, orderKey(row))) askOrder(draft, row);
  }
  const last = sound.at(-1)?.tradeId;
  const next = (from: WalkFrom): void =>
    wish(draft, { what: "fills", book, symbol, from }, ask.pass);
  const isById = "fromId" in from;
  const isFull = rows.length >= PAGE;
  if (last !== undefined) {
    putMark(draft, ask, knowingUpTo(markOf(draft, ask), last));
    if (isFull && isById && BigInt(last) <= BigInt(from.fromId)) {
      tellUnknown(draft, "fills", `a page of trades has one id only: ${last}`, { book, symbol });
    } else if (isFull || (!isById && from.endTime < ask.sentAt)) next({ fromId: last });
  } else if (!isById && from.endTime < ask.sentAt) next(spanFrom(book, from.endTime));
};

/** Trades of each contract that is named are walked, and must show the trades that are named. */
const takeNamed = (draft: Draft, ask: AskFor<"named">, rows: readonly NamedRow[]): void => {
  const { state } = draft;
  const { book, startTime } = ask;
  if (ask.pass !== state.pass?.id) return;
  let last = startTime;
  for (const { symbol, tradeId, time } of rows) {
    if (Number.isSafeInteger(time)) last = Math.max(last, time);
    if (typeof symbol !== "string" || symbol === "") continue;
    const trade = { book, symbol, tradeId };
    walk(draft, trade);
    if (!isId(tradeId) || !(time >= state.since)) continue;
    const named: Pass["named"] = shelved(state.pass.named, `${marketKey(trade)}/${tradeId}`, trade);
    state.pass = { ...state.pass, named };
  }
  if (rows.length < PAGE) return;
  // The rows of the last moment come once more; pages cannot be turned within a moment.
  if (last > startTime) wish(draft, { what: "named", book, startTime: last }, ask.pass);
  else tellUnknown(draft, "fills", `more than ${PAGE} rows of income in one ms: ${last}`, { book });
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
  if (found.what === "standing") {
    tell(draft, { type: found.what, standing: found.standing });
  } else if (found.what === "orders") {
    if (ask.what === "open") takeOpen(draft, ask, found.orders);
    else takeOrder(draft, ask, found.orders);
  } else if (found.what === "fills" && ask.what === "fills") takeFills(draft, ask, found.fills);
  else if (found.what === "named" && ask.what === "named") takeNamed(draft, ask, found.rows);
  else if (found.what === "values" && (ask.what === "positions" || ask.what === "balances")) {
    takeValues(draft, ask, found.values);
  }
};

/** What answers to reads change. */
import { type Draft, passSoon, sinceOf, tell, tellUnknown, wish } from "./draft.ts";
import {
  addsUp,
  drop,
  markOf,
  move,
  putMark,
  reckoned,
  seeFill,
  seeOrder,
  seeValue,
} from "./see.ts";
import { isId, isUpTo, knowingUpTo, marketKey } from "./merge/fills.ts";
import { isEnded, orderKey, type OrderName } from "./merge/orders.ts";
import { askOrder, MINUTE_MS, spanFrom, walk } from "./passes.ts";
import { emptyShelf, entriesIn, entryOf, type Shelf, shelved } from "./merge/shelf.ts";
import { type Ask, type AskFor, type Found, type FoundOf, PAGE } from "./asks.ts";
import { emptied, valueKey } from "./merge/values.ts";
import type { Pass } from "./state.ts";
import type { Book, FillView, ValueView } from "./merge/views.ts";

// A row of a list may lack what is essential, as long as another one has it.
const isSound = ({ symbol, orderId }: Pick<OrderName, "symbol" | "orderId">): boolean =>
  typeof symbol === "string" && isId(orderId);

/** Names a list of open orders. */
export const listKey = (
  { book, symbol }: { readonly book: Book; readonly symbol?: string },
): string => book === "MARGIN" ? `${book}/${symbol}` : book;

const takeOrders = (draft: Draft, ask: Ask, { orders }: FoundOf<"orders">): void => {
  const { sentAt, pass } = ask;
  let keys: Shelf<true> = emptyShelf;
  let isShort = false;
  for (const { order, time } of orders) {
    if (!isSound(order)) continue;
    const key = orderKey(order);
    const { length } = draft.effects;
    seeOrder(draft, order, time >= sinceOf(draft, order.book), sentAt, time);
    // An earlier one had the same client id.
    if (ask.what === "order" && !ask.orderId && isEnded(order) && !draft.effects[length]) {
      forget(draft, ask);
    }
    walk(draft, order);
    keys = shelved(keys, key, true);
    isShort ||= !addsUp(draft, key);
  }
  if (ask.what !== "open") {
    // Its fills are missing, and no pass may be under way that would find them.
    if (isShort) passSoon(draft);
  } else if (pass === draft.pass?.id) {
    const list = listKey(ask);
    draft.listed = { ...draft.listed, [list]: { sentAt, keys } };
    for (const { order, heardAt } of entriesIn(draft.orders)) {
      if (
        listKey(order) === list && !isEnded(order) && heardAt <= sentAt - draft.stream.lagMs &&
        !entryOf(keys, orderKey(order))
      ) askOrder(draft, order);
    }
  }
};

/** An order that the exchange has forgotten, so that nobody can say how it ended; by a client id there is no new one. */
export const forget = (draft: Draft, name: OrderName): void => {
  if (!name.orderId) return tellUnknown(draft, "order", "no new order has its client id", name);
  const key = orderKey(name);
  const tracked = entryOf(draft.orders, key);
  if (tracked && isEnded(tracked.order)) return;
  drop(draft, key);
  tellUnknown(draft, "order", "it is no longer open, and the exchange has forgotten it", name);
};

const byId = (a: FillView, b: FillView): number => Number(BigInt(a.tradeId) - BigInt(b.tradeId));

const takeFills = (
  draft: Draft,
  ask: AskFor<"fills">,
  { fills: rows }: FoundOf<"fills">,
): void => {
  const { book, symbol, from, sentAt, pass } = ask;
  const sound = rows.filter((row) => isSound(row) && isId(row.tradeId)).sort(byId);
  for (const row of sound) seeFill(draft, row, sentAt);
  if (pass !== draft.pass?.id) return;
  for (const row of sound) {
    // Orders that began and ended unseen are met through their fills; old ones were known.
    const key = orderKey(row);
    if (entryOf(draft.sums, key) && !entryOf(draft.orders, key)) askOrder(draft, row);
  }
  const last = sound.at(-1)?.tradeId;
  const isFull = rows.length >= PAGE;
  const { fromId, endTime } = { fromId: undefined, endTime: Infinity, ...from };
  // A read may show a trade before an earlier one: known is what is older than reads lag. The other order of a trade
  // with oneself may be on the next page.
  const { lagMs } = draft.stream;
  const settledTo = Math.max(sentAt - MINUTE_MS, ...sound.map(({ time }) => time - lagMs)) - lagMs;
  const upTo = sound.findLast(({ time, tradeId }) =>
    time <= settledTo && (!isFull || tradeId !== last)
  )?.tradeId;
  if (upTo !== undefined) putMark(draft, ask, knowingUpTo(markOf(draft, ask), upTo));
  const next = last !== undefined && (isFull || endTime < sentAt)
    ? { fromId: last }
    : endTime < sentAt
    ? spanFrom(book, endTime)
    : undefined;
  if (isFull && last !== undefined && isUpTo(last, fromId)) {
    tellUnknown(draft, "fills", `a page of trades has one id only: ${last}`, ask);
  } else if (next) wish(draft, { what: "fills", book, symbol, from: next }, pass);
};

/** Trades of each contract that is named are walked, and must show the trades that are named. */
const takeNamed = (draft: Draft, ask: AskFor<"named">, { rows }: FoundOf<"named">): void => {
  const { book, startTime, pass } = ask;
  if (pass !== draft.pass?.id) return;
  let last = 0;
  for (const { symbol, tradeId, time, income, asset, id } of rows) {
    const key = `${book}/${id}`;
    if (income !== undefined && entryOf(draft.incomes, key) === undefined) {
      draft.incomes = shelved(draft.incomes, key, time);
      move(draft, `balance/${book}/${asset}`, income, time);
    }
    if (Number.isSafeInteger(time)) last = Math.max(last, time);
    if (typeof symbol !== "string" || symbol === "") continue;
    const trade = { book, symbol, tradeId };
    walk(draft, trade);
    if (!isId(tradeId) || !(time >= sinceOf(draft, book))) continue;
    // Known already, as most are where a gap has many.
    if (isUpTo(tradeId, markOf(draft, trade).upTo)) continue;
    const named: Pass["named"] = shelved(draft.pass.named, `${marketKey(trade)}/${tradeId}`, trade);
    draft.pass = { ...draft.pass, named };
  }
  if (rows.length < PAGE) return;
  // The rows of the last moment come once more; pages cannot be turned within a moment.
  const isFull = last <= startTime;
  const key = `${book}//${last}`;
  if (isFull && entryOf(draft.incomes, key) === undefined) {
    draft.incomes = shelved(draft.incomes, key, last);
    tellUnknown(draft, "fills", `${PAGE} rows of income or more in one ms: ${last}`, { book });
  }
  // What shows no moment that was asked for shows no other either.
  if (last < startTime) return;
  wish(draft, { what: "named", book, startTime: isFull ? last + 1 : last }, pass);
};

const isNamed = (value: ValueView): boolean =>
  typeof ("asset" in value ? value.asset : value.symbol) === "string";

const takeValues = (
  draft: Draft,
  ask: AskFor<"positions" | "balances">,
  { values }: FoundOf<"values">,
): void => {
  const shown = new Set<string>();
  const isWhole = values.every(isNamed);
  const see = (value: ValueView): void => seeValue(draft, value, 0, ask.sentAt);
  for (const value of values) {
    if (!isNamed(value)) continue;
    if ("book" in value && !(value.book in draft.stream.symbols)) continue;
    shown.add(valueKey(value));
    see(value);
  }
  // What no row shows is nothing, unless a row does not say what it shows.
  for (const { value } of entriesIn(draft.values)) {
    const isAsked = value.type === "position"
      ? ask.what === "positions" && value.book === ask.book
      : ask.what === "balances";
    if (isAsked && isWhole && !shown.has(valueKey(value))) see(emptied(value));
  }
  if (ask.pass !== draft.pass?.id || ask.what !== "positions") return;
  // Fills without fee and profit are in no income: a position that they do not make names its contract.
  for (const { key, isOdd } of reckoned(draft)) {
    const [type, book, symbol = ""] = key.split("/");
    if (isOdd && type === "position" && book === ask.book) walk(draft, { book: ask.book, symbol });
  }
};

/** What takes in an answer, by what it shows: each source answers a read with what that asks for. */
const TAKES: {
  readonly [What in Found["what"]]: (draft: Draft, ask: never, found: FoundOf<What>) => void;
} = {
  orders: takeOrders,
  fills: takeFills,
  named: takeNamed,
  values: takeValues,
  standing: (draft, _, { standing }) => tell(draft, { type: "standing", standing }),
};

/** Takes in an answer. */
export const takeFound = (draft: Draft, ask: Ask, found: Found): void =>
  (TAKES[found.what] as (draft: Draft, ask: Ask, found: Found) => void)(draft, ask, found);

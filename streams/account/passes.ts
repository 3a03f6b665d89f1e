/** Passes: reads that show what the stream missed. */
import { addsUp, type Draft, due, follows, type Market, markOf, wish } from "./draft.ts";
import { marketKey } from "./merge/fills.ts";
import { orderKey, type OrderName } from "./merge/orders.ts";
import { emptyShelf, entriesIn, entryOf, keysIn, shelved } from "./merge/shelf.ts";
import { SPAN_MS, type WalkFrom } from "./asks.ts";
import type { Book, TradeBook } from "./merge/views.ts";

const MINUTE_MS = 60_000;

const FUTURES = ["UM", "CM"] as const;

const BOOKS = [...FUTURES, "MARGIN"] as const;

/** Books whose open orders one list shows. */
const LISTS = [...FUTURES, "UM_ALGO", "CM_CONDITIONAL"] as const;

/** From when on something may be missing, in ms; a little earlier, as clocks differ. */
const missingFrom = ({ state: { tally, provenTo } }: Draft): number =>
  Math.max(0, Math.floor(tally?.from ?? provenTo) - MINUTE_MS);

/** The span from a moment that a page of trades may cover. */
export const spanFrom = (book: TradeBook, startTime: number): WalkFrom => ({
  startTime,
  endTime: startTime + SPAN_MS[book],
});

/** Notes that the pass has done something; says whether it had before. */
const isSecond = ({ state }: Draft, what: "walked" | "asked", key: string): boolean => {
  const { pass } = state;
  if (!pass || entryOf(pass[what], key)) return true;
  state.pass = { ...pass, [what]: shelved(pass[what], key, true) };
  return false;
};

/** Walks through the trades of a contract, once in a pass; of a pair its open orders are listed too. */
export const walk = (draft: Draft, market: Market): void => {
  const { pass } = draft.state;
  const { book, symbol } = market;
  const key = marketKey(market);
  if (!pass || !follows(draft, book)) return;
  if (book === "MARGIN" && !isSecond(draft, "asked", key)) {
    wish(draft, { what: "open", book, symbol }, pass.id);
  }
  if (pass.isAudit || isSecond(draft, "walked", key)) return;
  const { upTo } = markOf(draft, market);
  const from: WalkFrom = upTo === undefined ? spanFrom(book, missingFrom(draft)) : { fromId: upTo };
  wish(draft, { what: "fills", book, symbol, from }, pass.id);
};

/** Where the order of a book is filled. */
export const tradeBookOf = (book: Book): TradeBook =>
  book === "UM_ALGO" ? "UM" : book === "CM_CONDITIONAL" ? "CM" : book;

/** Asks for an order by its id; in a pass once. */
export const askOrder = (
  draft: Draft,
  name: OrderName,
  pass: number | undefined = draft.state.pass?.id,
): void => {
  const { book, symbol, orderId } = name;
  if (pass === undefined || (pass > 0 && isSecond(draft, "asked", orderKey(name)))) return;
  wish(draft, { what: "order", book, symbol, orderId }, pass);
};

/** Markets in which something was seen, and those that are named. */
const marketsOf = ({ state }: Draft): Iterable<Market> => {
  const all = new Map<string, Market>();
  const add = (book: TradeBook, symbol: string): void =>
    void all.set(marketKey({ book, symbol }), { book, symbol });
  for (const book of BOOKS) {
    for (const symbol of state.stream.symbols[book] ?? []) add(book, symbol);
    for (const key of keysIn(state.marks)) {
      if (key.startsWith(`${book}/`)) add(book, key.slice(book.length + 1));
    }
  }
  for (const { order: { book, symbol } } of entriesIn(state.orders)) add(tradeBookOf(book), symbol);
  return all.values();
};

/** Reads at once what is open, so that there is a view before anything is proven. */
export const look = (draft: Draft, pass = 0): void => {
  for (const book of LISTS) {
    if (follows(draft, tradeBookOf(book))) wish(draft, { what: "open", book }, pass);
  }
  for (const book of FUTURES) {
    if (follows(draft, book)) wish(draft, { what: "positions", book }, pass);
  }
};

/** Begins a pass; the socket must have been open for as long as reads lag. */
export const beginPass = (draft: Draft): void => {
  const { state, at } = draft;
  const { isAuditNext: isAudit } = state;
  const id = state.nextId++;
  state.pass = {
    id,
    startedAt: at,
    isAudit,
    walked: emptyShelf,
    asked: emptyShelf,
    named: emptyShelf,
  };
  state.isAuditNext = false;
  due(draft, "pass");
  look(draft, id);
  for (const what of state.stream.reads) wish(draft, { what }, id);
  // An audit walks no trades: a fill that no event told changes a position or a balance.
  for (const book of isAudit ? [] : BOOKS) {
    if (follows(draft, book)) {
      wish(draft, { what: "named", book, startTime: missingFrom(draft) }, id);
    }
  }
  for (const market of marketsOf(draft)) walk(draft, market);
  for (const { order } of entriesIn(state.orders)) {
    if (!addsUp(draft, orderKey(order))) askOrder(draft, order);
  }
};

/** Passes: reads that show what the stream missed. */
import { change, type Draft, due, follows, markOf, wish } from "./draft.ts";
import { marketKey } from "./merge/fills.ts";
import { orderKey } from "./merge/orders.ts";
import { addsUp } from "./draft.ts";
import { SPAN_MS } from "./reads.ts";
import { emptyShelf, entriesIn, entryOf, keysIn, shelved } from "./merge/shelf.ts";
import type { Pass } from "./state.ts";
import type { WalkFrom } from "./asks.ts";
import type { Book, OrderView, TradeBook } from "./merge/views.ts";

const MINUTE_MS = 60_000;

const FUTURES = ["UM", "CM"] as const;

/** Books whose open orders one list shows, and the book that says whether they are followed. */
const LISTS: readonly (readonly [Exclude<Book, "MARGIN">, TradeBook])[] = [
  ["UM", "UM"],
  ["UM_ALGO", "UM"],
  ["CM", "CM"],
  ["CM_CONDITIONAL", "CM"],
];

/** A contract or pair. */
export interface Market {
  /** Where it trades. */
  readonly book: TradeBook;
  /** Its name. */
  readonly symbol: string;
}

/** From when on something may be missing, in ms; a little earlier, as clocks differ. */
const missingFrom = ({ state: { tally, provenTo } }: Draft): number =>
  Math.max(0, Math.floor(tally?.from ?? provenTo) - MINUTE_MS);

/** The span from a moment that a page of trades may cover. */
export const spanFrom = (book: TradeBook, startTime: number): WalkFrom => ({
  startTime,
  endTime: startTime + SPAN_MS[book],
});

/** Notes that a pass has done something; says whether it had before. */
const isSecond = (draft: Draft, pass: Pass, what: "walked" | "asked", key: string): boolean => {
  if (entryOf(pass[what], key)) return true;
  change(draft, { pass: { ...pass, [what]: shelved(pass[what], key, true) } });
  return false;
};

/** Walks through the trades of a contract, once in a pass; of a pair its open orders are listed too. */
export const walk = (draft: Draft, market: Market): void => {
  const { pass } = draft.state;
  const { book, symbol } = market;
  if (!pass || !follows(draft, book)) return;
  if (book === "MARGIN" && !isSecond(draft, pass, "asked", marketKey(market))) {
    wish(draft, { what: "open", book, symbol }, pass.id);
  }
  const now = draft.state.pass ?? pass;
  if (now.isAudit || isSecond(draft, now, "walked", marketKey(market))) return;
  const { upTo } = markOf(draft, market);
  const from: WalkFrom = upTo === undefined ? spanFrom(book, missingFrom(draft)) : { fromId: upTo };
  wish(draft, { what: "fills", book, symbol, from }, pass.id);
};

/** Where the order of a book is filled. */
export const tradeBookOf = (book: Book): TradeBook =>
  book === "UM_ALGO" ? "UM" : book === "CM_CONDITIONAL" ? "CM" : book;

/** Asks for an order by its id, once in a pass. */
export const askOrder = (
  draft: Draft,
  { book, symbol, orderId }: Pick<OrderView, "book" | "symbol" | "orderId">,
): void => {
  const { pass } = draft.state;
  if (!pass || isSecond(draft, pass, "asked", orderKey({ book, symbol, orderId }))) return;
  wish(draft, { what: "order", book, symbol, orderId }, pass.id);
};

/** Markets in which something was seen, and those that are named. */
const marketsOf = ({ state }: Draft): ReadonlyMap<string, Market> => {
  const all = new Map<string, Market>();
  const add = (market: Market): void => void all.set(marketKey(market), market);
  for (const book of ["UM", "CM", "MARGIN"] as const) {
    for (const symbol of state.stream.symbols[book] ?? []) add({ book, symbol });
    for (const key of keysIn(state.marks)) {
      if (key.startsWith(`${book}/`)) add({ book, symbol: key.slice(book.length + 1) });
    }
  }
  for (const { order: { book, symbol } } of entriesIn(state.orders)) {
    add({ book: tradeBookOf(book), symbol });
  }
  return all;
};

const listOrders = (draft: Draft, pass: number): void => {
  for (const [book, followed] of LISTS) {
    if (follows(draft, followed)) wish(draft, { what: "open", book }, pass);
  }
};

const readPositions = (draft: Draft, pass: number): void => {
  for (const book of FUTURES) {
    if (follows(draft, book)) wish(draft, { what: "positions", book }, pass);
  }
};

/** Reads at once what is open, so that there is a view before anything is proven. */
export const look = (draft: Draft): void => {
  listOrders(draft, 0);
  readPositions(draft, 0);
};

const readNames = (draft: Draft, pass: number): void => {
  const startTime = missingFrom(draft);
  for (const book of ["UM", "CM", "MARGIN"] as const) {
    if (follows(draft, book)) wish(draft, { what: "named", book, startTime }, pass);
  }
};

/** Begins a pass; the socket must have been open for as long as reads lag. */
export const beginPass = (draft: Draft): void => {
  const { state, at } = draft;
  const isAudit = state.isAuditNext;
  const id = state.nextId;
  const pass: Pass = {
    id,
    startedAt: at,
    isAudit,
    walked: emptyShelf,
    asked: emptyShelf,
    named: emptyShelf,
  };
  change(draft, { pass, nextId: id + 1, isAuditNext: false });
  due(draft, "pass", undefined);
  listOrders(draft, id);
  readPositions(draft, id);
  wish(draft, { what: "balances" }, id);
  // An audit walks no trades: a fill that no event told changes a position or a balance.
  if (!isAudit) readNames(draft, id);
  for (const market of marketsOf(draft).values()) walk(draft, market);
  for (const { order } of entriesIn(state.orders)) {
    if (!addsUp(draft, orderKey(order))) askOrder(draft, order);
  }
};

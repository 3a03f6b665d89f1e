/** Passes: reads that show what the stream missed. */
import { type Draft, due, follows, tellUnknown, wish } from "./draft.ts";
import { addsUp, markOf, reckoned } from "./see.ts";
import { marketKey, type OfMarket } from "./merge/fills.ts";
import { namedBy, orderKey, type OrderName, tradeBookOf } from "./merge/orders.ts";
import { BOOKS } from "./merge/told.ts";
import { emptyShelf, entriesIn, entryOf, keysIn, pairsIn, shelved } from "./merge/shelf.ts";
import { SPAN_MS, type WalkFrom } from "./asks.ts";
import type { TradeBook } from "./merge/views.ts";

/** So much earlier reads begin, as clocks differ. */
export const MINUTE_MS = 60_000;

const FUTURES = ["UM", "CM"] as const;

/** Books whose open orders one list shows. */
const LISTS = [...FUTURES, "UM_ALGO", "CM_CONDITIONAL"] as const;

/** How long trades and income of futures can be read, in ms: 90 days, less what a read may take. */
const KEPT_MS = 90 * 86_400_000 - 3_600_000;

/** The earliest moment from which a book can be read, in ms. */
const oldestOf = ({ at }: Draft, book: TradeBook): number => book === "MARGIN" ? 0 : at - KEPT_MS;

/** From when on to read what may be missing since a moment, in ms. */
const readFrom = (draft: Draft, book: TradeBook, moment: number): number =>
  Math.max(0, oldestOf(draft, book), Math.floor(moment) - MINUTE_MS);

/** The span from a moment that a page of trades may cover. */
export const spanFrom = (book: TradeBook, startTime: number): WalkFrom => ({
  startTime,
  endTime: startTime + SPAN_MS[book],
});

/** Notes that the pass has done something; says whether it had before. */
const isSecond = (draft: Draft, what: "walked" | "asked", key: string): boolean => {
  const { pass } = draft;
  if (!pass || entryOf(pass[what], key)) return true;
  draft.pass = { ...pass, [what]: shelved(pass[what], key, true) };
  return false;
};

/** Since when fills of a contract may be missing, in ms. */
export type MissingFrom = (market: string) => number;

/** Says it of each contract, and looks through all orders once: fills of one that was met late are older than the gap. */
export const missingIn = (draft: Draft): MissingFrom => {
  // A program that stood still hears late what was told early: a gap may begin before it was heard to.
  const from = Math.min(draft.tally?.from ?? Infinity, draft.provenTo);
  let late: Map<string, number> | undefined;
  return (market) => {
    if (!late) {
      late = new Map();
      for (const [key, { order, time = from }] of pairsIn(draft.orders)) {
        const own = marketKey(order);
        if (time < (late.get(own) ?? from) && !addsUp(draft, key)) late.set(own, time);
      }
    }
    return late.get(market) ?? from;
  };
};

/** Walks through the trades of a contract, once in a pass; of a pair its open orders are listed too. */
export const walk = (
  draft: Draft,
  of: OfMarket,
  missingFrom?: MissingFrom,
): void => {
  const { pass } = draft;
  const { symbol } = of;
  const book = tradeBookOf(of.book);
  const market = { book, symbol };
  const key = marketKey(market);
  if (!pass || !follows(draft, book)) return;
  if (book === "MARGIN" && !isSecond(draft, "asked", key)) {
    wish(draft, { what: "open", ...market }, pass.id);
  }
  const { upTo, above } = markOf(draft, market);
  // An audit finds by positions what no event told; balances of margin are what later events say.
  const isSettled = book !== "MARGIN" || above.size === 0;
  if ((pass.isAudit && isSettled) || isSecond(draft, "walked", key)) return;
  const from: WalkFrom = upTo === undefined
    ? spanFrom(book, readFrom(draft, book, (missingFrom ?? missingIn(draft))(key)))
    : { fromId: upTo };
  wish(draft, { what: "fills", ...market, from }, pass.id);
};

/** Asks for an order by its id; in a pass once. */
export const askOrder = (
  draft: Draft,
  { book, symbol, orderId }: OrderName,
  pass: number | undefined = draft.pass?.id,
): void => {
  const name = { book, symbol, orderId };
  if (pass === undefined || (pass > 0 && isSecond(draft, "asked", orderKey(name)))) return;
  wish(draft, { what: "order", ...name }, pass);
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
  const { at: startedAt, isAuditNext: isAudit, stream } = draft;
  const id = draft.nextId++;
  const provesTo = Math.min(startedAt, draft.wakeAt ?? startedAt);
  draft.pass = {
    id,
    startedAt,
    provesTo,
    isAudit,
    walked: emptyShelf,
    asked: emptyShelf,
    named: emptyShelf,
  };
  draft.isAuditNext = false;
  due(draft, "pass");
  look(draft, id);
  for (const what of stream.reads) wish(draft, { what }, id);
  const missing = missingIn(draft);
  for (const book of BOOKS) {
    // An audit walks no trades of futures: a fill that no event told changes a position or a wallet. Income is read
    // where wallets are not what they were, or are compared for the first time.
    const isOff = (): boolean =>
      reckoned(draft).some(({ key, isOdd, isKnown }) =>
        (isOdd || !isKnown) && key.startsWith(`balance/${book}/`)
      );
    if (follows(draft, book) && (!isAudit || isOff())) {
      const oldest = oldestOf(draft, book);
      // Told in the first pass of a gap.
      if (!draft.rounds && (draft.tally?.from ?? oldest) < oldest) {
        tellUnknown(draft, "fills", `trades from before ${oldest} can be read no more`, { book });
      }
      wish(draft, { what: "named", book, startTime: readFrom(draft, book, draft.provenTo) }, id);
    }
    // Markets that are named, then those in which something was seen.
    for (const symbol of stream.symbols[book] ?? []) walk(draft, { book, symbol }, missing);
  }
  for (const key of keysIn(draft.marks)) walk(draft, namedBy(key), missing);
  for (const { order } of entriesIn(draft.orders)) {
    walk(draft, order, missing);
    if (!addsUp(draft, orderKey(order))) askOrder(draft, order);
  }
  // Orders that were met through their fills, and not read before a socket ended.
  for (const key of keysIn(draft.sums)) {
    if (!entryOf(draft.orders, key)) askOrder(draft, namedBy(key));
  }
};

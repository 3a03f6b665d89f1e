/** Passes: reads that show what the stream missed, and the proof that nothing is missing any more. */
import type { UmOrderState } from "../../endpoints/portfolio/um/order_query.ts";
import type { UmTrade } from "../../endpoints/portfolio/um/trade.ts";
import {
  addsUp,
  change,
  type Draft,
  isOpen,
  markOf,
  putMark,
  seeFill,
  seeOrder,
  tell,
  wish,
} from "./draft.ts";
import { fillOfRow, knowingUpTo, knowsTrade } from "./fills.ts";
import { isEnded, orderKey, orderOfRow } from "./orders.ts";
import { PAGE, SPAN_MS } from "./plan.ts";
import { emptyShelf, entriesIn, entryOf, kept, keysIn, type Shelf, shelved } from "./shelf.ts";
import type { Ask, WalkFrom } from "./state.ts";

/** How many passes in a row may fail to add up before it is told. */
const ROUNDS = 3;

/** Ended orders that are kept for late events. */
const ENDED = 5_000;

const MINUTE_MS = 60_000;

const spanFrom = (startTime: number): WalkFrom => ({ startTime, endTime: startTime + SPAN_MS });

/** From when on something may be missing, in ms; a little earlier, as clocks differ. */
const missingFrom = ({ state: { tally, provenTo } }: Draft): number =>
  Math.max(0, Math.floor(tally?.from ?? provenTo) - MINUTE_MS);

/** Walks through the trades of a contract, once in a pass. */
export const walk = (draft: Draft, symbol: string): void => {
  const { pass } = draft.state;
  if (!pass || entryOf(pass.walked, symbol)) return;
  change(draft, { pass: { ...pass, walked: shelved(pass.walked, symbol, true) } });
  const { upTo } = markOf(draft, symbol);
  const from: WalkFrom = upTo === undefined ? spanFrom(missingFrom(draft)) : { fromId: upTo };
  wish(draft, { what: "trades", symbol, from, pass: pass.id });
};

/** Asks for an order by its id, once in a pass. */
const askOrder = (draft: Draft, symbol: string, orderId: string): void => {
  const { pass } = draft.state;
  const key = orderKey({ symbol, orderId });
  if (!pass || entryOf(pass.asked, key)) return;
  change(draft, { pass: { ...pass, asked: shelved(pass.asked, key, true) } });
  wish(draft, { what: "order", symbol, orderId, pass: pass.id });
};

/** Begins a pass; the socket must have been open for as long as reads lag. */
export const beginPass = (draft: Draft): void => {
  const { state, at } = draft;
  const pass = {
    id: state.next,
    startedAt: at,
    walked: emptyShelf,
    asked: emptyShelf,
    named: emptyShelf,
  };
  change(draft, { pass, next: state.next + 1, passAt: Infinity });
  wish(draft, { what: "openOrders", pass: pass.id });
  wish(draft, { what: "income", startTime: missingFrom(draft), pass: pass.id });
  const seen = entriesIn(state.orders).map(({ order }) => order.symbol);
  for (const symbol of new Set([...state.stream.um, ...keysIn(state.marks), ...seen])) {
    walk(draft, symbol);
  }
  for (const { order } of entriesIn(state.orders)) {
    if (!addsUp(draft, orderKey(order))) askOrder(draft, order.symbol, order.orderId);
  }
};

// A row of a list may lack what is essential, as long as another one has it.
const isSound = (row: { readonly symbol: string; readonly orderId: string }): boolean =>
  typeof row.symbol === "string" && /^\d+$/.test(row.orderId);

const seeRow = (draft: Draft, row: UmOrderState): void =>
  seeOrder(draft, orderOfRow(row), "rest", row.time >= draft.state.since);

/** Takes in a list of all open orders. */
export const takeOpenOrders = (draft: Draft, ask: Ask, rows: readonly UmOrderState[]): void => {
  const sound = rows.filter(isSound);
  for (const row of sound) seeRow(draft, row);
  if (ask.pass !== draft.state.pass?.id) return;
  const keys = sound.reduce<Shelf<true>>(
    (all, row) => shelved(all, orderKey(row), true),
    emptyShelf,
  );
  change(draft, { listed: { sentAt: ask.sentAt, keys } });
  const before = ask.sentAt - draft.state.stream.lagMs;
  for (const { order, heardAt } of entriesIn(draft.state.orders)) {
    if (!isEnded(order) && heardAt <= before && !entryOf(keys, orderKey(order))) {
      askOrder(draft, order.symbol, order.orderId);
    }
  }
  for (const { symbol } of sound) walk(draft, symbol);
};

/** Takes in an order that was asked for. */
export const takeOrder = (draft: Draft, row: UmOrderState): void => {
  if (!isSound(row)) return;
  seeRow(draft, row);
  walk(draft, row.symbol);
};

/** An order that the exchange has forgotten: it ended, and nobody can say how. */
export const forget = (draft: Draft, symbol: string, orderId: string): void => {
  const key = orderKey({ symbol, orderId });
  if (entryOf(draft.state.orders, key) && !isOpen(draft, key)) return;
  change(draft, { orders: kept(draft.state.orders, (_, other) => other !== key) });
  const reason = "it is no longer open, and the exchange has forgotten it";
  tell(draft, { type: "unknown", what: "order", symbol, orderId, reason });
};

const byId = (a: UmTrade, b: UmTrade): number =>
  BigInt(a.id) < BigInt(b.id) ? -1 : BigInt(a.id) > BigInt(b.id) ? 1 : 0;

/** Takes in a page of trades, and goes on to the next. */
export const takeTrades = (
  draft: Draft,
  ask: Extract<Ask, { readonly what: "trades" }>,
  rows: readonly UmTrade[],
): void => {
  const sound = rows.filter((row) => isSound(row) && /^\d+$/.test(row.id)).sort(byId);
  for (const row of sound) seeFill(draft, fillOfRow(row), "rest");
  const { pass } = draft.state;
  if (!pass || ask.pass !== pass.id) return;
  const { symbol, from } = ask;
  for (const { orderId } of sound) {
    // Orders that began and ended unseen are met through their fills.
    if (!entryOf(draft.state.orders, orderKey({ symbol, orderId }))) {
      askOrder(draft, symbol, orderId);
    }
  }
  const last = sound.at(-1)?.id;
  if (last !== undefined) putMark(draft, symbol, knowingUpTo(markOf(draft, symbol), last));
  const next = (fromId: string): void =>
    wish(draft, { what: "trades", symbol, from: { fromId }, pass: pass.id });
  if (rows.length >= PAGE && last !== undefined) {
    if (!("fromId" in from) || BigInt(last) > BigInt(from.fromId)) return next(last);
    const reason = `a page of trades has one id only: ${last}`;
    return tell(draft, { type: "unknown", what: "fills", symbol, reason });
  }
  if ("fromId" in from || from.endTime >= ask.sentAt) return;
  if (last !== undefined) return next(last);
  wish(draft, { what: "trades", symbol, from: spanFrom(from.endTime), pass: pass.id });
};

/** Drops the ended orders that changed first, and what belongs to them. */
const bounded = (draft: Draft): void => {
  const ended = entriesIn(draft.state.orders).filter(({ order }) => isEnded(order));
  if (ended.length <= ENDED) return;
  const times = ended.map(({ order }) => order.updateTime).sort((a, b) => b - a);
  const oldest = times[ENDED / 2] ?? 0;
  const orders = kept(
    draft.state.orders,
    ({ order }) => !isEnded(order) || order.updateTime >= oldest,
  );
  change(draft, { orders, sums: kept(draft.state.sums, (_, key) => !!entryOf(orders, key)) });
};

/** Ends the pass once all its answers are in: with the proof, or with another one. */
export const settle = (draft: Draft): void => {
  const { pass, asks, stream, rounds } = draft.state;
  if (!pass || Object.values(asks).some((ask) => ask.pass === pass.id)) return;
  const odd = entriesIn(draft.state.orders).filter(({ order }) => !addsUp(draft, orderKey(order)));
  const lost = entriesIn(pass.named).filter(({ symbol, tradeId }) =>
    !knowsTrade(markOf(draft, symbol), tradeId)
  );
  change(draft, { pass: undefined });
  if (odd.length + lost.length > 0 && rounds < ROUNDS) {
    return change(draft, { rounds: rounds + 1, passAt: draft.at + stream.lagMs });
  }
  for (const tracked of odd) {
    const { order } = tracked;
    const key = orderKey(order);
    const { symbol, orderId, executedQty } = order;
    const sum = entryOf(draft.state.sums, key) ?? "0";
    const reason = `its fills add up to ${sum}, not to ${executedQty}`;
    tell(draft, { type: "unknown", what: "fills", symbol, orderId, reason });
    // Told once.
    change(draft, {
      orders: shelved(draft.state.orders, key, { ...tracked, isWhole: false }),
    });
  }
  for (const { symbol, tradeId } of lost) {
    const reason = `income names trade ${tradeId}, which no list of trades shows`;
    tell(draft, { type: "unknown", what: "fills", symbol, reason });
  }
  const { tally } = draft.state;
  if (tally) tell(draft, { type: "recovered", to: draft.at, ...tally });
  bounded(draft);
  change(draft, {
    phase: "live",
    tally: undefined,
    provenTo: draft.at,
    rounds: 0,
    failures: 0,
    passAt: draft.at + stream.auditMs,
  });
};

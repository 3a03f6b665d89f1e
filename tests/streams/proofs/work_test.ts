import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { refused, unreachable } from "../../../lib/failure.ts";
import {
  emptyShelf,
  entriesIn,
  entryOf,
  type Shelf,
  shelved,
} from "../../../streams/account/merge/shelf.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import type { News, Tracked } from "../../../streams/account/state.ts";
import type { OrderView } from "../../../streams/account/merge/views.ts";
import { byHand, ended, type Hand, heard, live, nothing, opened } from "../account/hand.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How many fields were written to make one value of another; what both share costs nothing. */
const written = (before: unknown, after: unknown): number => {
  if (before === after || typeof after !== "object" || after === null) return 0;
  const fields: Fields = Object(before);
  return Object.entries(after)
    .reduce((sum, [name, value]) => sum + 1 + written(fields[name], value), 0);
};

/** Gives news; says how many fields of the state it wrote. */
const cost = (hand: Hand, at: number, news: News): number => {
  const before = hand.state();
  hand.put(at, news);
  return written(before, hand.state());
};

const MANY = 3_000;

/** Above the fields of a state and its shelves; below what is many. */
const FEW = 600;

const idOf = (i: number): string => `${8_389_765_000_000_000_000n + 7n * BigInt(i)}`;

const order = (i: number, status: string): OrderView => ({
  book: "UM",
  symbol: "BTCUSDT",
  orderId: idOf(i),
  clientOrderId: `c${i}`,
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  status,
  origQty: "1",
  executedQty: "0",
  price: "5",
  updateTime: 2_000 + Number(status !== "NEW"),
});

type Rows = Extract<Found, { readonly what: "orders" }>["orders"];

/** Open orders as a read shows them. */
const openRows = (count: number): Rows =>
  Array.from({ length: count }, (_, i) => ({ order: order(i, "NEW"), time: 2_000 }));

/** An account that had these orders open when its socket ended, and whose next one has just opened. */
const backWith = (orders: Rows): Hand => {
  const hand = byHand({ cm: false, probeMs: 1e12 });
  const found = (ask: Ask): Found =>
    ask.what === "open" && ask.book === "UM" ? { what: "orders", orders } : nothing(ask);
  hand.put(0, { _tag: "Ticked" });
  hand.put(1_000, opened(1));
  hand.pass(20_000, found);
  hand.put(20_000, ended(1));
  hand.put(21_000, { _tag: "Ticked" });
  hand.put(22_000, opened(2));
  return hand;
};

describe("the work of following an account where things are many", () => {
  it("is the same for each event while two sockets tell them", () => {
    const hand = live({ cm: false, probeMs: 1e12 });
    const at = hand.state().due.rotate ?? 0;
    hand.put(at, { _tag: "Ticked" });
    hand.put(at, opened(2));
    let most = 0;
    for (let i = 0; i < MANY; i++) {
      const text =
        `{"e":"ACCOUNT_UPDATE","fs":"UM","E":1,"T":1,"a":{"m":"ORDER","B":[{"a":"USDT","wb":"${i}"}]}}`;
      for (const socket of [1, 2]) most = Math.max(most, cost(hand, at, heard(socket, text)));
    }
    assert.ok(most < FEW, `${most} fields for one event`);
  });

  it("is the same for each order that vanished in a gap", () => {
    const rows = openRows(MANY);
    const hand = backWith(rows);
    hand.put(30_000, { _tag: "Ticked" });
    const from = hand.asked.length;
    let most = 0;
    // Answers grow the list while they are given.
    for (let i = 0; i < hand.asked.length; i++) {
      const { [i]: ask } = hand.asked;
      if (!ask || !(ask.id in hand.state().asks)) continue;
      const right: Found = ask.what === "order"
        ? {
          what: "orders",
          orders: [{
            ...rows[0],
            order: { ...order(0, "CANCELED"), orderId: ask.orderId },
            time: 2_000,
          }],
        }
        : nothing(ask);
      const answer = { _tag: "Right", right } as const;
      const spent = cost(hand, 30_000, { _tag: "Answered", id: ask.id, answer });
      if (ask.what === "order") most = Math.max(most, spent);
    }
    assert.ok(hand.asked.length - from >= MANY - 50);
    assert.equal(hand.state().phase, "live");
    assert.ok(most < FEW, `${most} fields for one order`);
  });

  it("is the same for each order that the exchange has forgotten", () => {
    const count = 1_000;
    const hand = backWith(openRows(count));
    hand.notices();
    const none = refused("queryUmOrder", 400, -2013, "Order does not exist.", null);
    let at = 22_000;
    let most = 0;
    while (hand.state().phase !== "live") {
      at = Math.max(at, hand.state().wakeAt ?? at);
      hand.put(at, { _tag: "Ticked" });
      for (const ask of Object.values(hand.state().asks)) {
        if (ask.at !== undefined) continue;
        const answer = ask.what === "order" ? E.left(none) : E.right(nothing(ask));
        const spent = cost(hand, at, { _tag: "Answered", id: ask.id, answer });
        if (ask.what === "order") most = Math.max(most, spent);
      }
    }
    assert.equal(hand.notices().filter(({ type }) => type === "unknown").length, count);
    assert.equal(hand.state().orders.size, 0);
    assert.deepEqual(entriesIn(hand.state().orders), []);
    assert.ok(most < FEW, `${most} fields for one order`);
  });

  it("is one look at each order where a pass begins, however many contracts they are of", () => {
    const before = byHand({ cm: false, probeMs: 1e12 });
    before.put(0, { _tag: "Ticked" });
    before.put(1_000, opened(1));
    const count = 500;
    let looks = 0;
    let orders: Shelf<Tracked> = emptyShelf;
    for (let i = 0; i < count; i++) {
      const tracked = { order: { ...order(i, "NEW"), symbol: `A${i}USDT` }, heardAt: 0 };
      const key = `UM/A${i}USDT/${idOf(i)}`;
      orders = shelved(orders, key, {
        ...tracked,
        isWhole: true,
        get time() {
          looks++;
          return 1;
        },
      });
    }
    const hand = byHand({}, {}, { ...before.state(), orders });
    hand.put(hand.state().due.pass ?? 0, { _tag: "Ticked" });
    assert.equal(hand.state().pass?.walked.size, count);
    assert.ok(looks > 0 && looks <= 2 * count, `${looks} looks at ${count} orders`);
  });

  it("is less for income of trades that are known already", () => {
    const hand = live({ um: ["BTCUSDT"], cm: false, probeMs: 1e12 });
    hand.put(20_000, ended(1));
    hand.put(21_000, { _tag: "Ticked" });
    hand.put(22_000, opened(2));
    const at = 200_000;
    hand.put(at, { _tag: "Ticked" });
    const trades = Array.from({ length: 500 }, (_, i) => ({ tradeId: idOf(i), time: 30_000 + i }));
    const told = { book: "UM", symbol: "BTCUSDT", orderId: "1", side: "BUY" } as const;
    const rows = trades.map((trade) => ({ ...told, ...trade, income: "0", asset: "USDT" }));
    const fills = rows.map((row) => fillOf({ ...row, price: "5", qty: "1" }));
    const answer = (what: "fills" | "named", right: Found): void => {
      const ask = hand.asked.findLast((each) => each.what === what && each.book === "UM");
      hand.put(at, { _tag: "Answered", id: ask?.id ?? 0, answer: E.right(right) });
    };
    answer("fills", { what: "fills", fills });
    answer("named", { what: "named", rows: rows.map((row) => ({ ...row, id: row.tradeId })) });
    assert.equal(hand.state().incomes.size, 500);
    assert.equal(hand.state().pass?.named.size, 0);
  });

  it("is the same for each entry, whatever its key ends in", () => {
    let shelf: Shelf<number> = emptyShelf;
    let most = 0;
    const keys = Array.from({ length: MANY }, (_, i) => `UM/FUNDING_FEE/${idOf(i)}/USDT/`);
    for (const [i, key] of keys.entries()) {
      const next = shelved(shelf, key, i);
      most = Math.max(most, written(shelf, next));
      shelf = next;
    }
    assert.equal(shelf.size, MANY);
    for (const [i, key] of keys.entries()) assert.equal(entryOf(shelf, key), i);
    assert.ok(most < 100, `${most} fields for one entry`);
  });

  it("is the same for each change of an order, however many are kept", () => {
    const hand = byHand({ cm: false, probeMs: 1e12 });
    const count = 11_000;
    const orders = Array.from({ length: count }, (_, i) => ({ order: order(i, "NEW"), time: 1 }));
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    hand.pass(
      20_000,
      (ask) => ask.what === "open" && ask.book === "UM" ? { what: "orders", orders } : nothing(ask),
    );
    assert.equal(hand.state().orders.size, count);
    const text =
      `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":3000,"T":3000,"o":{"s":"BTCUSDT","c":"c1","S":"BUY","o":"LIMIT","f":"GTC","q":"1","p":"6","ap":"0","x":"AMENDMENT","X":"NEW","i":${
        idOf(1)
      },"l":"0","z":"0","L":"0","T":3000,"t":0,"ps":"BOTH"}}`;
    const spent = cost(hand, 20_000, heard(1, text));
    assert.ok(hand.notices().some((told) => told.type === "order" && told.order.price === "6"));
    assert.ok(spent < FEW, `${spent} fields for one change`);
  });

  it("is no more where reads fail: those that wait do not go in their place", () => {
    const hand = byHand({ cm: false, probeMs: 1e12, rotateMs: 1e12 });
    const orders = Array.from({ length: 500 }, (_, i) => ({ order: order(i, "NEW"), time: 1 }));
    const failure = unreachable("queryUmOrder", "timeout", "unknown");
    hand.put(0, { _tag: "Ticked" });
    hand.put(1_000, opened(1));
    let isFirst = true;
    let isDown = true;
    for (let at = 1_000; at < 120_000; at += 100) {
      hand.put(at, { _tag: "Ticked" });
      isDown = at < 60_000;
      for (const ask of Object.values(hand.state().asks)) {
        if (ask.at !== undefined) continue;
        const right: Found = ask.what === "open" && ask.book === "UM" && isFirst
          ? { what: "orders", orders }
          : ask.what === "order"
          ? {
            what: "orders",
            orders: [{ order: { ...order(0, "CANCELED"), orderId: ask.orderId }, time: 1 }],
          }
          : nothing(ask);
        if (ask.what === "open" && ask.book === "UM") isFirst = false;
        const answer = ask.what === "order" && isDown ? E.left(failure) : E.right(right);
        hand.put(at, { _tag: "Answered", id: ask.id, answer });
      }
      const names = hand.asked.flatMap((ask) => ask.what === "order" ? [ask.orderId] : []);
      if (isDown) assert.ok(new Set(names).size <= 50);
    }
    assert.equal(hand.state().phase, "live");
    const left = entriesIn(hand.state().orders).filter((known) => known.order.status === "NEW");
    assert.equal(left.length, 0);
  });
});

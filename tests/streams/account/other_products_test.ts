import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkpointOf, resumed } from "../../../streams/account/checkpoint.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import { fillOf } from "../../../streams/account/merge/fills.ts";
import { emptyShelf, keysIn, type Shelf, shelved } from "../../../streams/account/merge/shelf.ts";
import type { Book, OrderView, Placed, ValueView } from "../../../streams/account/merge/views.ts";
import type { AccountState, Tracked, Valued } from "../../../streams/account/state.ts";
import { type AccountStream, accountStream, type Checkpoint } from "../../../streams/mod.ts";
import { byHand, live, nothing, opened } from "./hand.ts";

const TIMES = { probeMs: 1e9, rotateMs: 1e9, auditMs: 60_000 };
const UM = { ...accountStream({ ...TIMES, cm: false }), symbols: { UM: [] } };

/** What is kept of a state, and comes back. */
const kept = (state: AccountState): Checkpoint => JSON.parse(JSON.stringify(checkpointOf(state)));

const by = <A>(entry: (key: string) => A, ...keys: readonly string[]): Shelf<A> =>
  keys.reduce<Shelf<A>>((shelf, key) => shelved(shelf, key, entry(key)), emptyShelf);

const of = <A>(entry: A, ...keys: readonly string[]): Shelf<A> => by(() => entry, ...keys);

/** An order of this key. */
const orderOf = (key: string): Tracked => {
  const [book, symbol, orderId] = key.split("/");
  return { order: { book, symbol, orderId } as OrderView, heardAt: 1, isWhole: true };
};

/** A value of this key. */
const valueOf = (key: string): Valued => {
  const [type, ...names] = key.split("/");
  const [book, name, positionSide] = type === "liability" ? [undefined, ...names] : names;
  const value = { type, book, [type === "position" ? "symbol" : "asset"]: name, positionSide };
  return { value: value as unknown as ValueView, heardAt: 1, time: 1, sentAt: 1 };
};

const BOOKS = ["UM", "CM", "MARGIN", "UM_ALGO", "CM_CONDITIONAL"];
const ORDERS = BOOKS.map((book) => `${book}/A/1`);
const MARKETS = ["UM/CM", "CM/A", "MARGIN/A"];
const VALUES = ["position/UM/A/BOTH", "position/CM/A/BOTH", "balance/UM/CM", "balance/CM/UM"];
const OWED = ["balance/MARGIN/A", "liability/CM"];

/** Names of all that a state holds. */
const heldIn = (state: AccountState): readonly string[] => {
  const { orders, marks, sums, values, moved, incomes } = state;
  const all: readonly Shelf<unknown>[] = [orders, marks, sums, values, moved, incomes];
  return all.flatMap((shelf) => [...keysIn(shelf)].sort());
};

const resumedIn = (stream: AccountStream): readonly string[] => {
  const state: AccountState = {
    ...live(TIMES).state(),
    orders: by(orderOf, ...ORDERS),
    marks: of({ above: emptyShelf }, ...MARKETS),
    sums: of("1", ...ORDERS),
    values: by(valueOf, ...VALUES, ...OWED),
    moved: of({ from: "0", by: "1", heardAt: 1 }, ...VALUES),
    incomes: of(1, "UM/a", "CM/a"),
  };
  return heldIn(resumed(stream, kept(state), 20_000));
};

describe("a checkpoint of other products", () => {
  const sorted = (...keys: readonly string[]) => [...keys].sort();

  it("keeps nothing of what is not followed any more", () => {
    const values = ["balance/UM/CM", "position/UM/A/BOTH"];
    const orders = ["UM/A/1", "UM_ALGO/A/1"];
    const held = [orders, ["UM/CM"], orders, [...values, "liability/CM"].sort(), values, ["UM/a"]];
    assert.deepEqual(resumedIn(UM), held.flat());
    assert.deepEqual(resumedIn({ ...UM, symbols: {} }), ["liability/CM"]);
    assert.deepEqual(resumedIn({ ...UM, symbols: {}, reads: ["standing"] }), []);
  });

  it("keeps all of what is followed on", () => {
    const all = [ORDERS, MARKETS, ORDERS, [...VALUES, ...OWED], VALUES, ["UM/a", "CM/a"]];
    assert.deepEqual(resumedIn(accountStream()), all.flatMap((keys) => sorted(...keys)));
  });

  const order = (orderId: string, status: string, executedQty: string, time: number): Placed => ({
    time,
    order: {
      ...{
        book: "CM" as Book,
        symbol: "A",
        orderId,
        clientOrderId: orderId,
        side: "SELL",
        price: "1",
      },
      ...{ type: "LIMIT", timeInForce: "GTC", status, origQty: "9", executedQty, updateTime: time },
    },
  });
  const trade = (tradeId: string, orderId: string, time: number) =>
    fillOf({ book: "CM", symbol: "A", tradeId, orderId, side: "SELL", price: "1", qty: "1", time });
  const position = { type: "position", book: "CM", symbol: "A", positionSide: "BOTH" } as const;
  const shown = (amount: string) => (ask: Ask): Found =>
    !("book" in ask) || ask.book !== "CM"
      ? ask.what !== "balances" ? nothing(ask) : {
        what: "values",
        values: [{ type: "balance", book: "CM", asset: "BTC", amount: "1" }],
      }
      : ask.what === "positions"
      ? { what: "values", values: [{ ...position, amount, entryPrice: "1" }] }
      : ask.what === "open"
      ? { what: "orders", orders: [order("1", "PARTIALLY_FILLED", "5", 5_000)] }
      : ask.what === "fills"
      ? { what: "fills", fills: [trade("1", "1", 15_000), trade("2", "1", 20_500)] }
      : nothing(ask);

  it("tells of products that are followed anew as if they began then", () => {
    const before = live(TIMES, { symbols: UM.symbols });
    const state = resumed(accountStream(TIMES), kept(before.state()), 20_000);
    const hand = byHand({}, {}, state);
    hand.put(20_000, { _tag: "Ticked" });
    hand.put(21_000, opened(1));
    hand.pass(30_000, shown("-20"));
    const told = hand.notices();
    assert.equal(hand.state().phase, "live");
    const fills = told.flatMap((each) => each.type === "fill" ? [each.fill.tradeId] : []);
    assert.deepEqual(fills, ["2"]);
    assert.deepEqual(told.filter(({ type }) => type === "unknown"), []);
    // From now on it is compared.
    hand.pass(300_000, shown("-25"));
    const unknown = hand.notices().flatMap((each) => each.type === "unknown" ? [each.reason] : []);
    assert.deepEqual(unknown, ["position/CM/A/BOTH is -25, its fills make -20"]);
    assert.deepEqual(kept(hand.state()).began, { UM: 0, CM: 20_000, MARGIN: 20_000 });
  });

  it("does not take a product that was left out meanwhile for one that was followed", () => {
    const all = kept(live(TIMES).state());
    const um = kept(resumed(UM, all, 20_000));
    assert.deepEqual(um.began, { UM: 0 });
    const { began } = resumed(accountStream(), um, 30_000);
    assert.deepEqual(began, { UM: 0, CM: 30_000, MARGIN: 30_000 });
  });

  it("begins where it began, if an earlier version wrote it", () => {
    const { began: _, ...old } = kept(live(TIMES).state());
    assert.deepEqual(resumed(UM, old, 20_000).began, { UM: 0 });
  });
});

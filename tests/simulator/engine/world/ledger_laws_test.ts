/** Money only moves: what holds of the ledger whatever is booked, and what is read from it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, units } from "../../../../lib/decimal.ts";
import {
  balance,
  book,
  heldAssets,
  lastMoves,
  type Movement,
  post,
} from "../../../../simulator/engine/world/ledger.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import * as fc from "../../../deps/fast_check.ts";
import { isLong, runs } from "../../../support/runs.ts";
import { accounts, sequences } from "../model/actions.ts";
import { conserved } from "../model/laws.ts";
import { lawfully } from "../model/run.ts";
import { PLACES } from "../../places.ts";
import { bodyOf, call } from "../../support.ts";
import type { Place } from "../../../../simulator/engine/world/entries.ts";
import { openWorld } from "../../../../simulator/engine/open.ts";

const movement: fc.Arbitrary<Movement> = fc.record({
  kind: fc.constantFrom<Movement["kind"]>("TRANSFER", "COMMISSION", "FUNDING_FEE", "INTEREST"),
  asset: fc.constantFrom("USDT", "BTC", "NEW"),
  amount: fc.oneof(
    fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    fc.bigInt({ min: -3n, max: 3n }),
  ),
  from: fc.constantFrom(...PLACES),
  to: fc.constantFrom(...PLACES),
}).filter(({ from, to }) => from !== to);

const transactions = fc.array(fc.array(movement, { maxLength: 4 }), { maxLength: 60 });

describe("whatever is booked", () => {
  it("no money comes or goes, and balances are what the entries say", () => {
    fc.assert(
      fc.property(transactions, (all) => conserved(all.reduce<World>(post, openWorld()))),
      { numRuns: runs, seed: 11 },
    );
  });

  it("moves to the last digit what it should", () => {
    fc.assert(
      fc.property(transactions, movement, (all, last) => {
        const before = all.reduce<World>(post, openWorld());
        const after = post(before, [last]);
        const change = (place: Place) =>
          balance(after, last.asset, place) - balance(before, last.asset, place);
        assert.equal(change(last.to), last.amount);
        assert.equal(change(last.from), -last.amount);
        for (const place of PLACES) {
          if (place !== last.to && place !== last.from) assert.equal(change(place), 0n);
        }
        assert.equal(after.ledger.entries.size, before.ledger.entries.size + (last.amount ? 1 : 0));
      }),
      { numRuns: runs, seed: 12 },
    );
  });

  it("takes an id for each transaction, which its movements share", () => {
    fc.assert(
      fc.property(transactions, (all) => {
        let world = openWorld();
        for (const movements of all) {
          const size = world.ledger.entries.size;
          const next = world.nextTransaction;
          const [id, after] = book(world, movements);
          assert.equal(id, next);
          assert.equal(BigInt(after.nextTransaction), BigInt(next) + 1n);
          for (const entry of [...elements(after.ledger.entries)].slice(size)) {
            assert.deepEqual([entry.id, entry.time], [id, world.time]);
          }
          world = after;
        }
      }),
      { numRuns: runs, seed: 13 },
    );
  });

  it("leaves the ledger before as it was", () => {
    const world = openWorld();
    const { ledger } = world;
    const before = structuredClone(ledger);
    post(world, [{ kind: "TRANSFER", asset: "USDT", amount: 1n, from: "um", to: "cross" }]);
    assert.deepEqual(ledger, before);
  });
});

/** When money of each asset last moved at some places, by a walk over all that is known. */
const walked = ({ ledger: { entries } }: World, places: readonly Place[]) =>
  new Map(
    [...elements(entries)].flatMap(({ asset, from, to, time }) =>
      places.includes(from) || places.includes(to) ? [[asset, time] as const] : []
    ),
  );

describe("the last movements of a ledger", () => {
  const places = fc.subarray([...PLACES], { minLength: 1 });

  it("are those of its entries, whenever they were asked for before", () => {
    fc.assert(
      fc.property(transactions, places, (all, some) => {
        let world = openWorld();
        for (const movements of all) {
          const later = post({ ...world, time: world.time + 1 }, movements);
          assert.deepEqual(lastMoves(later, some), walked(later, some));
          // Every other one is as if it had never been.
          if (movements.length % 2 === 0) world = later;
        }
      }),
      { numRuns: runs, seed: 14 },
    );
  });

  it("are forgotten with the entries", () => {
    const cent: Movement = { kind: "TRANSFER", asset: "USDT", amount: 1n, from: "um", to: "cm" };
    let world = post(openWorld({}, {}), [{ ...cent, asset: "BTC" }]);
    assert.deepEqual([...lastMoves(world, ["um"]).keys()], ["BTC"]);
    for (let i = 0; i < 42_000; i++) world = post(world, [cent]);
    assert.deepEqual([...lastMoves(world, ["um"]).keys()], ["USDT"]);
  });

  it("are found without a walk over what was walked before", () => {
    const cent: Movement = { kind: "TRANSFER", asset: "USDT", amount: 1n, from: "um", to: "cm" };
    let world = openWorld();
    for (let i = 0; i < 2000; i++) world = post(world, [cent]);
    lastMoves(world, ["um"]);
    const after = post(world, [cent]);
    const { entries } = after.ledger;
    let reads = 0;
    const counted = (node: readonly unknown[]): readonly unknown[] =>
      new Proxy(node, {
        get: (_, name): unknown => {
          reads++;
          const each: unknown = Reflect.get(node, name);
          return Array.isArray(each) ? counted(each) : each;
        },
      });
    const root = counted(entries.root);
    const ledger = { ...after.ledger, entries: { ...entries, root } };
    assert.equal(lastMoves({ ...after, ledger }, ["um"]).get("USDT"), world.time);
    assert.ok(reads < 100, `${reads} reads`);
  });
});

/** What an income listing names an entry, by the documentation's list of income types. */
const INCOME: Readonly<Record<string, string>> = {
  TRANSFER: "TRANSFER",
  COLLECTION: "TRANSFER",
  AUTO_EXCHANGE: "AUTO_EXCHANGE",
  COMMISSION: "COMMISSION",
  REALIZED_PNL: "REALIZED_PNL",
  FUNDING_FEE: "FUNDING_FEE",
  INSURANCE_CLEAR: "INSURANCE_CLEAR",
};

interface Income {
  readonly incomeType: string;
  readonly income: string;
  readonly asset: string;
  readonly time: number;
}

const incomeOf = async (world: World, kind: "um" | "cm", params = {}) => {
  const asked = { limit: "1000", startTime: String(world.time - 80 * 86_400_000), ...params };
  const [, reply] = await call(world, "GET", `/papi/v1/${kind}/income`, asked);
  return bodyOf<Income[]>(reply);
};

const entriesOf = (world: World, kind: "um" | "cm"): readonly Income[] =>
  [...elements(world.ledger.entries)].flatMap((entry) => {
    const { from, to, asset, time, amount } = entry;
    const incomeType = INCOME[entry.kind];
    return incomeType && (from === kind || to === kind)
      ? [{ incomeType, income: fixed(from === kind ? -amount : amount), asset, time }]
      : [];
  });

describe("income history", () => {
  it("is what the entries moved, and adds up to the wallet", {
    timeout: isLong ? 600_000 : 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(accounts, sequences, async (account, actions) => {
        let world = account;
        for (const action of actions) world = await lawfully(world, action);
        for (const kind of ["um", "cm"] as const) {
          // One page holds a thousand; orders that walk the whole book make more.
          if (entriesOf(world, kind).length > 1000) continue;
          const income = await incomeOf(world, kind);
          const short = income.map(({ incomeType, income, asset, time }) => ({
            incomeType,
            income,
            asset,
            time,
          }));
          assert.deepEqual(short, entriesOf(world, kind));
          for (const asset of heldAssets(world)) {
            const rest = [...elements(world.ledger.entries)]
              .filter((entry) => entry.asset === asset && INCOME[entry.kind] === undefined)
              .reduce(
                (all, { from, to, amount }) =>
                  all + (to === kind ? amount : 0n) - (from === kind ? amount : 0n),
                0n,
              );
            const sum = income.filter((each) => each.asset === asset)
              .reduce((all, { income }) => all + units(income), rest);
            assert.equal(fixed(sum), fixed(balance(world, asset, kind)), `${kind} ${asset}`);
          }
        }
      }),
      { numRuns: Math.ceil(runs / 5), seed: 14 },
    );
  });

  it("is read by type, symbol, time and limit", async () => {
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" };
    const [bought] = await call(openWorld(), "POST", "/papi/v1/um/order", order);
    const later: World = { ...bought, time: bought.time + 1000 };
    const [sold] = await call(later, "POST", "/papi/v1/um/order", { ...order, side: "SELL" });
    // Two fees, and the loss of a tick.
    assert.equal((await incomeOf(sold, "um")).length, 3);
    assert.equal((await incomeOf(sold, "um", { limit: "1" })).length, 1);
    assert.equal((await incomeOf(sold, "um", { startTime: String(later.time) })).length, 2);
    assert.equal((await incomeOf(sold, "um", { incomeType: "FUNDING_FEE" })).length, 0);
    assert.equal((await incomeOf(sold, "um", { symbol: "ETHUSDT" })).length, 0);
    assert.equal((await incomeOf(sold, "cm")).length, 0);
  });
});

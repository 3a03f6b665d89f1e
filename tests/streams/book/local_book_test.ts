import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../deps/fast_check.ts";
import { ladder, type Level } from "../../../streams/book/ladder.ts";
import { type BookSnapshot, localBook } from "../../../streams/book/local_book.ts";
import { type DepthUpdate, depthUpdate } from "../../../streams/mod.ts";

/** A change of the exchange's book: levels by distance from the middle, and how many updates it holds. */
interface Change {
  readonly bids: readonly (readonly [number, number])[];
  readonly asks: readonly (readonly [number, number])[];
  readonly middle: number;
  readonly updates: number;
}

const side = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(3)), { maxLength: 5 });
/** Changes while the middle moves between two prices. */
const changesWithin = (min: number, max: number): fc.Arbitrary<readonly Change[]> =>
  fc.array(
    fc.record({
      bids: side,
      asks: side,
      middle: fc.integer({ min, max }),
      updates: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

const changes = changesWithin(95, 105);

/** The exchange: snapshots after each change, and the event of each. */
const exchange = (all: readonly Change[]) => {
  const [bids, asks] = [new Map<number, number>(), new Map<number, number>()];
  const snapshots: BookSnapshot[] = [];
  const events: DepthUpdate[] = [];
  let last = 9_999_999_990;
  const sorted = (levels: ReadonlyMap<number, number>, sign: number): readonly Level[] =>
    [...levels].sort(([a], [b]) => sign * (a - b)).map(([p, q]) =>
      [`${p}.00`, `${q}.000`] as const
    );
  const snap = () =>
    snapshots.push({ lastUpdateId: String(last), bids: sorted(bids, -1), asks: sorted(asks, 1) });
  snap();
  for (const { bids: b, asks: a, middle, updates } of all) {
    const changed = { bids: new Map<number, number>(), asks: new Map<number, number>() };
    const set = (which: "bids" | "asks", price: number, qty: number): void => {
      const levels = which === "bids" ? bids : asks;
      if (qty === 0) levels.delete(price);
      else levels.set(price, qty);
      changed[which].set(price, qty);
    };
    // The market moves: levels on the wrong side of the middle go.
    for (const price of [...bids.keys()]) if (price >= middle) set("bids", price, 0);
    for (const price of [...asks.keys()]) if (price <= middle) set("asks", price, 0);
    for (const [away, qty] of b) set("bids", middle - away, qty);
    for (const [away, qty] of a) set("asks", middle + away, qty);
    const first = last + 1;
    const previousUpdateId = String(last);
    last += updates;
    const levels = (of: ReadonlyMap<number, number>): readonly Level[] =>
      [...of].map(([p, q]) => [`${p}.00`, q === 0 ? "0.000" : `${q}.000`] as const);
    events.push({
      type: "depthUpdate",
      eventTime: last,
      time: last,
      symbol: "A",
      firstUpdateId: String(first),
      lastUpdateId: String(last),
      previousUpdateId,
      bids: levels(changed.bids),
      asks: levels(changed.asks),
      raw: {},
    });
    snap();
  }
  return { snapshots, events };
};

const ends = { minLength: 1, maxLength: 40 };

describe("a local order book", () => {
  it("is the exchange's at each change, whichever snapshot it began with", () => {
    fc.assert(fc.property(changes, fc.nat(39), fc.nat(39), (all, heardFrom, readAt) => {
      const { snapshots, events } = exchange(all);
      const from = heardFrom % events.length;
      const read = from + readAt % (events.length - from + 1);
      const book = localBook();
      events.slice(from, read).forEach((event) => book.hear(event));
      // A snapshot may be as of any moment since the stream was opened.
      const taken = snapshots[read] ?? assert.fail();
      if (read > from) assert.equal(book.take(taken, 1000), "fine");
      else assert.equal(book.take(taken, 1000), "fine");
      for (let i = read; i < events.length; i++) {
        assert.equal(book.hear(events[i] ?? assert.fail()), "fine");
        const view = book.view(1000);
        const truth = snapshots[i + 1] ?? assert.fail();
        assert.equal(view.state, "live");
        assert.deepEqual([view.bids, view.asks], [truth.bids, truth.asks]);
      }
    }));
  });

  it("asks for a snapshot wherever a change is missing, and is right again after it", () => {
    let missed = 0;
    fc.assert(
      fc.property(changes, fc.array(fc.nat(4), ends), (all, drops) => {
        const { snapshots, events } = exchange(all);
        const book = localBook();
        book.take(snapshots[0] ?? assert.fail(), 1000);
        events.forEach((event, i) => {
          if (drops[i % drops.length] === 0) return void missed++;
          const verdict = book.hear(event);
          const truth = snapshots[i + 1] ?? assert.fail();
          const { state, bids, asks } = book.view(1000);
          if (verdict === "snapshot") assert.equal(book.take(truth, 1000), "fine");
          else if (state === "live") assert.deepEqual([bids, asks], [truth.bids, truth.asks]);
          // Never crossed while it is live.
          const [bid, ask] = [bids[0]?.[0], asks[0]?.[0]];
          if (state === "live" && bid && ask) assert.ok(Number(bid) < Number(ask));
        });
      }),
    );
    assert.ok(missed > 0);
  });

  it("is the exchange's at its best prices, and wherever it is proven, however far the price goes", () => {
    const far = changesWithin(60, 140);
    let lost = 0;
    fc.assert(fc.property(far, fc.integer({ min: 1, max: 6 }), fc.nat(3), (all, limit, late) => {
      const { snapshots, events } = exchange(all);
      const cut = ({ lastUpdateId, bids, asks }: BookSnapshot): BookSnapshot => ({
        lastUpdateId,
        bids: bids.slice(0, limit),
        asks: asks.slice(0, limit),
      });
      const book = localBook(3);
      const from = all.length >> 1;
      book.take(cut(snapshots[from] ?? assert.fail()), limit);
      let asked = 0;
      events.forEach((event, i) => {
        if (i < from) return;
        const isWanted = book.hear(event) === "snapshot";
        const truth = snapshots[i + 1] ?? assert.fail();
        // A snapshot comes some changes after it was asked for.
        if (isWanted && asked++ % (late + 1) === late) {
          assert.equal(book.take(cut(truth), limit), "fine");
        }
        const { state, bids, asks, provenTo } = book.view(1000);
        if (state === "syncing") return void lost++;
        const within = (levels: readonly Level[], sign: number, end: string | undefined) =>
          levels.filter(([price]) => sign * (Number(price) - Number(end ?? price)) <= 0);
        assert.deepEqual(within(bids, -1, provenTo.bid), within(truth.bids, -1, provenTo.bid));
        assert.deepEqual(within(asks, 1, provenTo.ask), within(truth.asks, 1, provenTo.ask));
        assert.deepEqual([bids[0], asks[0]], [truth.bids[0], truth.asks[0]]);
      });
    }));
    assert.ok(lost > 0);
  });

  it("proves no more by leaving out what is far away", () => {
    const book = localBook();
    const levels = (from: number): readonly Level[] =>
      Array.from({ length: 50 }, (_, i) => [String(from - i), "1"] as const);
    book.take({ lastUpdateId: "1", bids: levels(1000), asks: [["1001", "1"]] }, 50);
    const far = Array.from({ length: 5_000 }, (_, i) => [String(900 - i / 10), "1"] as const);
    book.hear({
      type: "depthUpdate",
      eventTime: 1,
      time: 1,
      symbol: "A",
      firstUpdateId: "2",
      lastUpdateId: "2",
      previousUpdateId: "1",
      bids: far,
      asks: [],
      raw: {},
    });
    assert.equal(book.view(1).provenTo.bid, "951");
    assert.deepEqual(book.view(0).bids, []);
  });

  it("takes no snapshot that is older than the changes it knows", () => {
    const { snapshots, events } = exchange([1, 2, 3].map((middle) => ({
      bids: [[1, 1]],
      asks: [[1, 1]],
      middle: 100 + middle,
      updates: 2,
    })));
    const book = localBook();
    events.slice(1).forEach((event) => book.hear(event));
    assert.equal(book.take(snapshots[0] ?? assert.fail(), 1000), "snapshot");
    assert.equal(book.view(1).state, "syncing");
    assert.equal(book.take(snapshots[1] ?? assert.fail(), 1000), "fine");
    assert.equal(book.view(1).state, "live");
  });

  it("asks for another snapshot where the changes since it left what it shows", () => {
    const steps = (from: number): Change["bids"] =>
      Array.from({ length: 9 }, (_, i) => [from + i, 1] as const);
    const { snapshots, events } = exchange([100, 140, 140].map((middle) => ({
      bids: steps(1),
      asks: steps(1),
      middle,
      updates: 2,
    })));
    const cut = ({ bids, asks, lastUpdateId }: BookSnapshot | undefined = assert.fail()) => ({
      lastUpdateId,
      bids: bids.slice(0, 5),
      asks: asks.slice(0, 5),
    });
    const book = localBook();
    const [first, far] = events;
    for (const event of [first, far]) book.hear(event ?? assert.fail());
    // It lags: what moved the price away was heard before.
    assert.equal(book.take(cut(snapshots[1]), 5), "snapshot");
    assert.equal(book.view(1).state, "syncing");
    // No further change has come.
    assert.equal(book.take(cut(snapshots[2]), 5), "fine");
    assert.equal(book.view(1).state, "live");
    assert.deepEqual(book.view(1).bids, [["139.00", "1.000"]]);
  });

  it("asks for another snapshot where less than half of what one shows is left", () => {
    const five: Change["bids"] = [1, 2, 3, 4, 5].map((away) => [away, 1] as const);
    const gone: readonly Change["bids"][] = [[[1, 0], [2, 0]], [[3, 0]]];
    const { snapshots, events } = exchange(
      [five, ...gone].map((bids, i) => ({
        bids,
        asks: i === 0 ? five : [],
        middle: 100,
        updates: 2,
      })),
    );
    const book = localBook(5);
    assert.equal(book.take(snapshots[1] ?? assert.fail(), 5), "fine");
    const verdicts = events.slice(1).map(book.hear);
    assert.deepEqual(verdicts, ["fine", "snapshot"]);
    assert.equal(book.view(5).state, "live");
  });

  it("keeps the changes after one that is missing for the next snapshot", () => {
    const { snapshots, events } = exchange([1, 2, 3, 4].map((away) => ({
      bids: [[away, away]],
      asks: [[away, away]],
      middle: 100,
      updates: 2,
    })));
    const book = localBook();
    events.forEach((event, i) => i === 1 ? undefined : book.hear(event));
    assert.equal(book.take(snapshots[0] ?? assert.fail(), 1000), "snapshot");
    // It lags too: the last change was heard before.
    assert.equal(book.take(snapshots[3] ?? assert.fail(), 1000), "fine");
    const { state, lastUpdateId, bids } = book.view(1000);
    assert.deepEqual([state, lastUpdateId], ["live", snapshots[4]?.lastUpdateId]);
    assert.deepEqual(bids, snapshots[4]?.bids);
  });

  it("keeps half a minute of changes while there is no snapshot, however long that is", () => {
    const { snapshots, events } = exchange(
      Array.from({ length: 1_000 }, () => ({ bids: [], asks: [], middle: 100, updates: 1 })),
    );
    const book = localBook();
    events.forEach((event) => book.hear(event));
    assert.equal(book.take(snapshots[690] ?? assert.fail(), 1000), "snapshot");
    assert.equal(book.take(snapshots[710] ?? assert.fail(), 1000), "fine");
    assert.equal(book.view(1).state, "live");
  });

  it("begins anew where it crosses", () => {
    const { snapshots, events } = exchange([
      { bids: [[1, 1]], asks: [[1, 1]], middle: 100, updates: 1 },
      { bids: [], asks: [], middle: 100, updates: 1 },
    ]);
    const book = localBook();
    book.take(snapshots[0] ?? assert.fail(), 1000);
    book.hear(events[0] ?? assert.fail());
    const [, second = assert.fail()] = events;
    assert.equal(book.hear({ ...second, bids: [["101.00", "1"]] }), "snapshot");
    assert.deepEqual([book.view(5).state, book.view(5).reason], ["syncing", "it crossed"]);
    const [, snapshot = assert.fail()] = snapshots;
    assert.equal(book.take({ ...snapshot, bids: [["101.00", "1"]] }, 1000), "snapshot");
    assert.equal(book.view(5).state, "syncing");
  });

  it("begins anew where a level cannot be read, and takes none of a snapshot", () => {
    const { snapshots, events } = exchange([
      { bids: [[1, 1]], asks: [[1, 1]], middle: 100, updates: 1 },
      { bids: [[2, 1]], asks: [], middle: 100, updates: 1 },
    ]);
    const [[first = assert.fail(), snapshot = assert.fail()], [, second = assert.fail()]] = [
      snapshots,
      events,
    ];
    // Nothing is no quantity of zero, which would take the level out.
    const empty = [["98.00", ""], ["98.00", null], ["", "1"], [null, "1"]];
    for (const odd of [null, undefined, [], ["3"], ["98.00", "x"], ["x", "1"], 7, ...empty]) {
      const bids = [odd as unknown as Level];
      const book = localBook();
      book.take(first, 1000);
      book.hear(events[0] ?? assert.fail());
      assert.equal(book.view(1).state, "live");
      assert.equal(book.hear({ ...second, bids }), "snapshot");
      const { state, reason } = book.view(5);
      assert.deepEqual([state, reason], ["syncing", "a level is unreadable"]);
      assert.equal(book.take({ ...snapshot, bids }, 1000), "snapshot");
      assert.deepEqual([book.view(5).state, book.view(5).bids], ["syncing", []]);
      assert.equal(book.take(snapshot, 1000), "fine");
    }
  });

  it("says when it changed last, also by a snapshot", () => {
    const { snapshots, events } = exchange([
      { bids: [[1, 1]], asks: [[1, 1]], middle: 100, updates: 1 },
    ]);
    const [event = assert.fail()] = events;
    const [, snapshot = assert.fail()] = snapshots;
    const book = localBook();
    book.hear(event);
    assert.equal(book.view(1).at, 0);
    book.take({ ...snapshot, T: 77 }, 1000);
    assert.equal(book.view(1).state, "live");
    assert.equal(book.view(1).at, event.time);
    book.restart("cut");
    book.take({ ...snapshot, T: 99 }, 1000);
    assert.equal(book.view(1).at, 99);
  });

  it("says how deep it is known whole", () => {
    const { snapshots } = exchange([{
      bids: [[1, 1], [2, 1]],
      asks: [[1, 1]],
      middle: 100,
      updates: 1,
    }]);
    const book = localBook();
    book.take(snapshots[1] ?? assert.fail(), 2);
    assert.deepEqual(book.view(5).provenTo, { bid: "98.00" });
  });
});

describe("a side of a book", () => {
  it("keeps levels in order, and no more than it may", () => {
    fc.assert(fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(2))),
      fc.integer({ min: 1, max: 20 }),
      (all, most) => {
        const asks = ladder(1);
        const truth = new Map<number, number>();
        for (const [price, qty] of all) {
          asks.set([`${price}`, `${qty}`]);
          if (qty === 0) truth.delete(price);
          else truth.set(price, qty);
        }
        const sorted = [...truth].sort(([a], [b]) => a - b).map(([p, q]) => [`${p}`, `${q}`]);
        assert.deepEqual(asks.top(100), sorted);
        assert.equal(asks.best(), truth.size > 0 ? Number(sorted[0]?.[0]) : NaN);
        const worst = asks.bound(most);
        assert.deepEqual(asks.top(100), sorted.slice(0, most));
        assert.equal(worst, sorted.length > most ? sorted[most - 1]?.[0] : undefined);
      },
    ));
  });

  it("has no level of zero, however many places and whichever exponent that has", () => {
    const asks = ladder(1);
    for (const zero of ["0", "0.000", "0E-8", "0e5"]) {
      asks.set(["1", "0.00000001"]);
      asks.set(["1.0", zero]);
      assert.deepEqual(asks.top(1), [], zero);
    }
  });
});

describe("an event of a depth stream", () => {
  it("has the numbers that a book needs", () => {
    const read = depthUpdate.model().decode(
      JSON.parse(
        '{"e":"depthUpdate","E":1,"T":2,"s":"A","U":157,"u":160,"pu":149,"b":[["1","2"]],"a":[]}',
      ),
    );
    assert.ok(read._tag === "Right");
    assert.equal(read.right.previousUpdateId, "149");
  });
});

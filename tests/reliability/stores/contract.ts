/** What every store must do, as histories: the same for all of them. */
import assert from "node:assert/strict";
import { type Rows, sharedBudget, storedJournal } from "../../../reliability/mod.ts";
import { counted, type Taking, uncounted } from "../../../reliability/stores/counts.ts";
import { contract as journals } from "../journal/contract.ts";

/** Gives an empty store. */
export type OpenRows = () => Rows | Promise<Rows>;

const row = { space: "s", key: "k" } as const;

/** Asks for nothing. */
const looking = (minute: number): Taking => [minute, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 100];

const histories: Readonly<Record<string, (open: OpenRows) => Promise<void>>> = {
  "writes a row once, and gives what is there to who is late": async (open) => {
    const rows = await open();
    assert.equal(await rows.read("s", "k")(), undefined);
    assert.equal(await rows.swap({ ...row, version: 0, text: "a" })(), undefined);
    assert.deepEqual(await rows.swap({ ...row, version: 0, text: "b" })(), {
      version: 1,
      text: "a",
    });
    assert.deepEqual(await rows.read("s", "k")(), { version: 1, text: "a" });
  },

  "changes the version that is told, and no other": async (open) => {
    const rows = await open();
    const absent = await rows.swap({ ...row, version: 3, text: "a" })();
    assert.deepEqual(absent, { version: 0, text: "" });
    await rows.swap({ ...row, version: 0, text: "a" })();
    assert.equal(await rows.swap({ ...row, version: 1, text: "b" })(), undefined);
    assert.deepEqual(await rows.swap({ ...row, version: 1, text: "c" })(), {
      version: 2,
      text: "b",
    });
    assert.equal(await rows.read("other", "k")(), undefined);
  },

  "keeps texts to the letter": async (open) => {
    const rows = await open();
    const texts = ["", 'it\'s "quoted" \\ \u{1F600}\n', "x".repeat(100_000), "0", "null"];
    for (const [i, text] of texts.entries()) {
      const change = { space: `it's "s"`, key: `k ${i} ü`, version: 0, text };
      assert.equal(await rows.swap(change)(), undefined);
      assert.deepEqual(await rows.read(change.space, change.key)(), { version: 1, text });
    }
  },

  "lists what is due, the earliest first, until it is not": async (open) => {
    const rows = await open();
    for (const [key, due] of [["a", 3], ["b", 1_763_683_200_000.5], ["c", 1]] as const) {
      await rows.swap({ space: "s", key, version: 0, text: key, due })();
    }
    await rows.swap({ space: "s", key: "d", version: 0, text: "d" })();
    await rows.swap({ space: "t", key: "e", version: 0, text: "e", due: 2 })();
    const texts = async (limit = Infinity) =>
      (await rows.due("s", limit)()).map(({ text, version }) => `${text}${version}`);
    assert.deepEqual(await texts(), ["c1", "a1", "b1"]);
    assert.deepEqual((await rows.due("s", Infinity)()).map(({ key }) => key), ["c", "a", "b"]);
    assert.deepEqual(await texts(2), ["c1", "a1"]);
    assert.deepEqual(await texts(0), []);
    await rows.swap({ space: "s", key: "c", version: 1, text: "c" })();
    await rows.swap({ space: "s", key: "b", version: 1, text: "b", due: 2 })();
    assert.deepEqual(await texts(), ["b2", "a1"]);
  },

  "is changed by one at a time": async (open) => {
    const rows = await open();
    assert.deepEqual(faultsOf(await contended(rows, 8, 25)), []);
  },

  "counts to the digit as is written down, minute after minute": async (open) => {
    const rows = await open();
    let state = 7;
    const draw = (below: number) => (state = state * 48_271 % 2_147_483_647) % below;
    let counts = uncounted;
    let minute = 29_394_720;
    for (let i = 0; i < 600; i++) {
      if (draw(50) === 0) minute += [1, 1, 1, 2, 7, 100_000][draw(6)] ?? 1;
      const taking = anyTaking(draw, minute - (draw(9) === 0 ? 1 : 0));
      const told = await rows.take("s", "k", taking)();
      assert.deepEqual(told, counted(counts, taking), `${i}`);
      counts = told.counts;
    }
    assert.deepEqual(await rows.read("s", "k")(), undefined);
    assert.deepEqual((await rows.take("t", "k", looking(minute))()).counts[2], 0);
  },

  "keeps what stops everybody for longest, and rows apart from counts": async (open) => {
    const rows = await open();
    await rows.swap({ ...row, version: 0, text: "a" })();
    const stopped = 1_763_683_230_123;
    const [at, day] = [stopped - 30_000, 86_400_000];
    const stops = async (...known: readonly [number, number, number]) => {
      const [minute, a, b, c, d, e, f, g, h] = looking(29_394_720);
      const taking: Taking = [minute, a, b, c, d, e, f, g, h, ...known];
      return (await rows.take("s", "k", taking)()).counts.slice(9);
    };
    assert.deepEqual(await stops(0, 0, 100), [0, 0, 100]);
    assert.deepEqual(await stops(stopped, at, 50), [stopped, at, 50]);
    assert.deepEqual(await stops(stopped - 1, at + 9, 90), [stopped, at, 50]);
    assert.deepEqual(await stops(stopped, at + 9, 90), [stopped, at, 50]);
    assert.deepEqual(await stops(at + 3 * day, at, 50), [at + 3 * day, at, 50]);
    assert.deepEqual(await stops(0, 0, 100), [at + 3 * day, at, 50]);
    assert.deepEqual(await rows.read("s", "k")(), { version: 1, text: "a" });
  },

  "stops nobody for longer than the exchange can have asked": async (open) => {
    const rows = await open();
    const at = 29_394_720 * 60_000;
    const stops = async (...known: readonly [number, number, number]) => {
      const [minute, a, b, c, d, e, f, g, h] = looking(at / 60_000);
      const taking: Taking = [minute, a, b, c, d, e, f, g, h, ...known];
      return (await rows.take("s", "k", taking)()).counts.slice(9);
    };
    const far = 4_102_444_800_000;
    // Both what was broken lately, and what will be.
    for (const limited of [0, at, far]) {
      assert.deepEqual(await stops(far, limited, 50), [far, limited, 50]);
      assert.deepEqual(await stops(at + 5, at, 80), [at + 5, at, 80]);
    }
  },

  "lets each who takes find what the one before left": async (open) => {
    const rows = await open();
    const taking: Taking = [9, 0, 3, 3, 290, 290, 1, 0, 1, 0, 0, 100];
    const side = async (): Promise<readonly (readonly [number, number])[]> => {
      const seen: [number, number][] = [];
      for (let i = 0; i < 20; i++) {
        const { given, counts: [, , used] } = await rows.take("s", "hot", taking)();
        seen.push([given, used]);
      }
      return seen;
    };
    const seen = (await Promise.all(Array.from({ length: 6 }, side))).flat();
    const given = seen.filter(([units]) => units > 0).map(([, used]) => used);
    const inTurn = given.toSorted((a, b) => a - b);
    assert.deepEqual(inTurn, Array.from({ length: 96 }, (_, i) => 3 * (i + 1)));
    assert.ok(seen.every(([units, used]) => units > 0 || used === 288));
    const { counts } = await rows.take("s", "hot", looking(9))();
    assert.deepEqual(counts, [9, 0, 288, 0, 0, 120, 0, 0, 0, 0, 0, 100]);
  },

  "gives a minute of a budget to nobody twice": async (open) => {
    const store = await open();
    const at = 1_763_683_230_000;
    const draw = { bucket: "b", units: 7, limit: 300, header: "x" };
    const takers = Array.from({ length: 6 }, () => sharedBudget({ store, now: () => at }));
    const taken = await Promise.all(takers.map(async (budget) => {
      let given = 0;
      for (let i = 0; i < 20; i++) {
        if ((await budget.take([draw], "cancel")).state === "go") given += draw.units;
      }
      return given;
    }));
    const given = taken.reduce((sum, each) => sum + each, 0);
    assert.ok(given > 280 && given <= 300, `${given}`);
  },
};

const BANNED_AT = 1_763_683_230_000;

/** Tells a program of a ban, as the exchange does. */
export const bans = async (store: Rows): Promise<void> => {
  const budget = sharedBudget({ store, now: () => BANNED_AT });
  const draws = [{ bucket: "papi default", units: 1, limit: 6000, header: "x" }];
  const waitMs = 180_000;
  await budget.take(draws, "order");
  const facts = { sent: BANNED_AT, received: BANNED_AT, status: 418, headers: {}, waitMs };
  await budget.settle(draws, facts);
};

/** How many requests of programs that start anew, one for each second, leave before a ban ends and right after. */
export const leftOf = async (store: Rows): Promise<readonly [number, number]> => {
  const left: [number, number] = [0, 0];
  for (let passed = 0; passed < 185; passed++) {
    const budget = sharedBudget({ store, now: () => BANNED_AT + 1000 * passed });
    for (const bucket of ["papi default", "fapi default", "dapi default"]) {
      for (const units of [0, 1]) {
        const draw = { bucket, units, limit: 6000, header: "x" };
        if ((await budget.take([draw], "cancel")).state === "go") left[passed < 180 ? 0 : 1]++;
      }
    }
  }
  return left;
};

/** Any question, near to what is counted. */
const anyTaking = (draw: (below: number) => number, minute: number): Taking => {
  const most = draw(4) === 0 ? draw(70) : draw(9);
  const full = 400 - draw(4) * 20;
  const beside = [0, 0, 0, 1, -1][draw(5)] ?? 0;
  const heard = draw(20) === 0 ? draw(400) : 0;
  return [
    minute,
    beside,
    draw(9) % 5,
    most,
    full - draw(40),
    full,
    draw(3),
    heard,
    1 + draw(300) / 100,
    draw(9) === 0 ? draw(1_000_000) : 0,
    draw(100),
    draw(100),
  ];
};

/** A change or a reading, as it was seen from outside. */
interface Seen {
  readonly did: "swap" | "read";
  readonly began: number;
  readonly ended: number;
  /** The version that it made or read. */
  readonly version: number;
}

/** Changes and reads one row from several sides at once. */
export const contended = async (
  rows: Rows,
  sides: number,
  changes: number,
): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  let clock = 0;
  await Promise.all(Array.from({ length: sides }, async (_, side) => {
    for (let done = 0; done < changes;) {
      const began = clock++;
      const { version } = await rows.read("s", "hot")() ?? { version: 0 };
      seen.push({ did: "read", began, ended: clock++, version });
      const start = clock++;
      const text = `${side} ${done}`;
      const other = await rows.swap({ space: "s", key: "hot", version, text })();
      if (other === undefined) {
        seen.push({ did: "swap", began: start, ended: clock++, version: version + 1 });
        done++;
      }
    }
  }));
  return seen;
};

/** Where a history could not have happened one thing after the other. */
export const faultsOf = (seen: readonly Seen[]): readonly string[] => {
  const swaps = seen.filter(({ did }) => did === "swap").toSorted((a, b) => a.version - b.version);
  const faults = swaps.flatMap(({ version }, i) => version === i + 1 ? [] : [`version ${version}`]);
  for (const { did, began, ended, version } of seen) {
    const made = swaps[version - 1];
    const next = swaps[version];
    if (made && made.began > ended) faults.push(`${did} of ${version} before it was made`);
    if (did === "read" && next && next.ended < began) {
      faults.push(`read of ${version} after the next`);
    }
  }
  return faults;
};

/** All histories, of rows and of journals in them. */
export const contract: Readonly<Record<string, (open: OpenRows) => Promise<void>>> = {
  ...histories,
  ...Object.fromEntries(
    Object.entries(journals).map(([what, history]) => [
      `a journal ${what}`,
      (open: OpenRows) => history(async () => storedJournal(await open())),
    ]),
  ),
};

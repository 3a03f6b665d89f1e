import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abs, fixed, min, type Units, units } from "../../../lib/decimal.ts";
import {
  afterChange,
  type Change,
  hedges,
  moved,
  type Proposal,
  solvencyOf,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { type Case, cases } from "../reach/accounts.ts";

const ONE = 100_000_000n;

const sizeOf = (change: Change): Units =>
  change.does === "fill" ? change.quantity : "amount" in change ? change.amount : assert.fail();

const sized = (change: Change, size: Units): Change =>
  change.does === "fill"
    ? { ...change, quantity: size, fee: 0n }
    : change.does === "repay" || change.does === "transfer"
    ? { ...change, amount: size }
    : assert.fail(change.does);

const roomAfter = (
  { account, terms }: Pick<Case, "account" | "terms">,
  under: Case["terms"],
  keep: Units,
  change: Change,
): bigint => {
  const made = afterChange(account, terms, change);
  if (made._tag === "Left") return -(10n ** 60n);
  const { equity, maintenanceMargin } = solvencyOf(made.right.portfolio, under);
  return equity * ONE - keep * maintenanceMargin;
};

/** What a proposal could have been instead: every size of its kind, up to the whole. */
const scanned = (given: Case, under: Case["terms"], keep: Units, { change }: Proposal) => {
  const most = change.does === "fill"
    ? abs(
      given.account[change.kind].positions[`${change.symbol} ${change.positionSide}`]?.amount ?? 0n,
    )
    : 0n;
  const step = most < 1000n ? 1n : most / 1000n;
  const sizes = Array.from(
    { length: Number((most + step - 1n) / step) + 1 },
    (_, i) => min(BigInt(i) * step, most),
  );
  return sizes.map((size) => ({ size, room: roomAfter(given, under, keep, sized(change, size)) }));
};

const aims = fc.tuple(
  fc.constantFrom("1.5", "3", "10"),
  fc.constantFrom("-0.2", "-0.02", "-0.005"),
);

const none = { positions: {}, reserved: {}, leverage: {} };

/** One short position in BTCUSDT. */
const shortOf = (amount: string, cost: string) => {
  const short = {
    ...{ symbol: "BTCUSDT", positionSide: "BOTH" as const },
    ...{ amount: -units(amount), cost: -units(cost) },
  };
  return { ...none, positions: { "BTCUSDT BOTH": short } };
};

describe("hedges", () => {
  it("are enough in the smallest size, or the best there is, as a scan of all sizes finds", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(cases, aims, (given, [wanted, fall]) => {
        const { account, terms } = given;
        const keep = units(wanted);
        const under = moved(terms, { asset: "BTC" }, units(fall));
        for (const proposal of hedges(account, terms, { keep, under })) {
          const { does, change, reaches } = proposal;
          const room = roomAfter(given, under, keep, change);
          assert.equal(room >= 0n, reaches, does);
          seen.set(`${does} ${reaches}`, (seen.get(`${does} ${reaches}`) ?? 0) + 1);
          if (does !== "reduce") continue;
          const all = scanned(given, under, keep, proposal);
          const enough = all.find((each) => each.room >= 0n);
          assert.equal(enough !== undefined, reaches, `${does} of ${proposal.of}`);
          if (enough) assert.equal(fixed(sizeOf(change)), fixed(enough.size));
          const best = all.reduce((most, each) => each.room > most ? each.room : most, room);
          // Coins are cut to 8 places, of 0.0006 USD each: a flat peak is uneven by them.
          if (!enough) assert.ok(best - room <= 10_000_000n * ONE, fixed((best - room) / ONE));
        }
      }),
      { numRuns: runs * 6, seed: 12 },
    );
    for (
      const kind of ["reduce true", "reduce false", "hedge true", "repay false", "deposit true"]
    ) {
      assert.ok((seen.get(kind) ?? 0) > 0, `${kind} of ${JSON.stringify([...seen])}`);
    }
  });

  it("are none where the account has what is wanted, and are sorted where not", () => {
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const { uniMMR, equity } = solvencyOf(account, terms);
        const all = hedges(account, terms, { keep: units("2"), fee: units("0.0004") });
        if (equity >= 0n && uniMMR >= units("2")) return assert.deepEqual(all, []);
        const ranks = all.map(({ reaches, does }) =>
          (reaches ? 0 : 4) + ["reduce", "repay", "hedge", "deposit"].indexOf(does)
        );
        assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
        for (const { does, notional, cost } of all) {
          assert.equal(cost, does === "reduce" ? notional * units("0.0004") / ONE : 0n);
        }
        // Nothing moves, so nothing is gained by an opposite position.
        assert.ok(all.every(({ does }) => does !== "hedge"));
      }),
      { numRuns: runs * 4, seed: 13 },
    );
  });

  it("add no more to a position than its leverage leaves room for", () => {
    const { terms: usual, account } = fc.sample(cases, { numRuns: 1, seed: 2 })[0] ?? assert.fail();
    const first = { floor: 0n, cap: units("300000"), rate: units("0.01"), cum: 0n, leverage: 20 };
    const contract = usual.um["BTCUSDT"] ?? assert.fail();
    const terms = {
      ...usual,
      um: { BTCUSDT: { ...contract, markPrice: units("50000"), brackets: [first] } },
      cm: {},
    };
    const um = shortOf("5", "250000");
    const given = {
      ...account,
      balances: { BTC: { cross: units("15") }, USDT: { debt: -units("200000") } },
      um,
      cm: none,
      openLoss: 0n,
    };
    const under = moved(terms, { asset: "BTC" }, units("-0.4"));
    const all = hedges(given, terms, { keep: units("30"), under });
    const hedge = all.find(({ does }) => does === "hedge");
    assert.equal(hedge && fixed(sizeOf(hedge.change), 1), "1.0");
  });

  it("stop at the best size where closing more would give a gain away", () => {
    const { terms, account } = fc.sample(cases, { numRuns: 1, seed: 2 })[0] ?? assert.fail();
    const um = shortOf("100", "6003170");
    const given = {
      ...account,
      balances: { USDT: { um: -units("100") } },
      um,
      cm: none,
      openLoss: 0n,
    };
    const under = moved(terms, { asset: "BTC" }, units("-0.005"));
    const all = hedges(given, terms, { keep: units("1.05"), under });
    const best = all.find(({ does }) => does === "reduce");
    // Beyond 50,000 USDT each 200 of value need 1 of margin and gain 1 in the fall; below, 250 do.
    const left = best?.change.does === "fill" ? units("100") - best.change.quantity : 0n;
    assert.deepEqual([best?.reaches, fixed(left, 1)], [false, "0.9"]);
  });
});

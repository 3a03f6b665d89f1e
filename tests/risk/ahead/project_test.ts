import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Units, units } from "../../../lib/decimal.ts";
import {
  type Balance,
  type Committed,
  contractValue,
  heldFor,
  type Holding,
  type Portfolio,
  project,
  standing,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { cases } from "../reach/accounts.ts";

const HOUR = 3_600_000;
const ONE = 100_000_000n;

const up = (a: bigint, b: bigint): bigint => a <= 0n ? 0n : (a + b - 1n) / b;

const rate = (min: number, max: number) => fc.integer({ min, max }).map((n) => BigInt(n) * 1000n);

const holdings = fc.record({
  from: fc.integer({ min: 0, max: 24 * 60 }).map((minutes) =>
    Date.UTC(2026, 2, 1) + minutes * 60_000
  ),
  funding: fc.record({
    BTCUSDT: fc.record({ rate: rate(-300, 300), hours: fc.constantFrom(1, 4, 8) }),
    ETHUSD_PERP: fc.record({ rate: rate(-300, 300) }),
  }),
  daily: fc.record({ USDT: rate(0, 90), BTC: rate(0, 40) }),
  thresholds: fc.record({ USDT: fc.integer({ min: 0, max: 9000 }).map((n) => BigInt(n) * ONE) }),
});

/** How often the clock strikes a multiple of so many hours, after `from` and within so many full hours. */
const strikes = (from: number, hours: number, every: number): bigint => {
  const begin = Math.floor(from / HOUR);
  return BigInt(Math.floor((begin + hours) / every) - Math.floor(begin / every));
};

const wallets = ({ cross = 0n, locked = 0n, um = 0n, cm = 0n }: Balance): Units =>
  cross + locked + um + cm;

/** What an account has of an asset in the end: sums of what each hour costs, not hour by hour. */
const expected = (
  account: Portfolio<Committed>,
  terms: Parameters<typeof project>[1],
  { from, funding = {}, daily = {}, thresholds = {} }: Holding,
  hours: number,
  asset: string,
): { readonly interest: Units; readonly held: Units } => {
  const balance = account.balances[asset] ?? {};
  const paid = (until: number): Units =>
    (["um", "cm"] as const).flatMap((kind) =>
      Object.values(account[kind].positions).map(({ symbol, amount }) => {
        const contract = terms[kind][symbol];
        const each = funding[symbol];
        if (!contract || contract.marginAsset !== asset || !each) return 0n;
        const value = contractValue(contract, amount, contract.markPrice);
        return value * each.rate / ONE * strikes(from, until, each.hours ?? 8);
      })
    ).reduce((sum, each) => sum + each, 0n);
  const toMidnight = 24 - Math.floor(from / HOUR) % 24;
  const isMidnight = toMidnight <= hours;
  const below = -(wallets(balance) - paid(toMidnight)) - (thresholds[asset] ?? 0n);
  const negative = isMidnight ? up(below * (daily[asset] ?? 0n), ONE) : 0n;
  return {
    interest: (balance.interest ?? 0n) -
      BigInt(hours) * up(-(balance.debt ?? 0n) * (daily[asset] ?? 0n), 24n * ONE),
    held: wallets(balance) - paid(hours) - negative,
  };
};

describe("an account in the hours to come", () => {
  it("has paid what the sums say", () => {
    let charged = 0;
    fc.assert(
      fc.property(cases, holdings, fc.integer({ min: 0, max: 24 }), (given, holding, hours) => {
        const { account, terms } = given;
        const { portfolio } = heldFor(account, terms, holding, hours);
        for (const asset of ["USDT", "BTC", "ETH"]) {
          const { interest, held } = expected(account, terms, holding, hours, asset);
          assert.equal(portfolio.balances[asset]?.interest ?? 0n, interest);
          assert.equal(wallets(portfolio.balances[asset] ?? {}), held, asset);
          if (held !== wallets(account.balances[asset] ?? {})) charged += 1;
        }
      }),
      { numRuns: runs * 8, seed: 3 },
    );
    assert.ok(charged > runs);
  });

  it("stands where the account of each hour stands", () => {
    fc.assert(
      fc.property(cases, holdings, ({ account, terms }, holding) => {
        const all = project(account, terms, holding, 30);
        assert.equal(all.length, 30);
        all.forEach((each, i) => {
          const { portfolio, paid } = heldFor(account, terms, holding, i + 1);
          assert.deepEqual([each.portfolio, each.paid], [portfolio, paid]);
          assert.deepEqual(each.standing, standing(portfolio, terms));
          assert.equal(each.at, (Math.floor(holding.from / HOUR) + 1 + i) * HOUR);
        });
      }),
      { numRuns: runs, seed: 4 },
    );
  });

  const none: Committed = { positions: {}, reserved: {}, leverage: {} };
  const at2330 = Date.UTC(2026, 0, 1, 23, 30);
  const only = (balance: Balance, holding: Partial<Holding>, hours: number): Balance => {
    const account = { kind: "pro", balances: { USDT: balance }, um: none, cm: none, openLoss: 0n };
    const { terms } = fc.sample(cases, { numRuns: 1, seed: 1 })[0] ?? assert.fail();
    const given = { from: at2330, ...holding };
    const aged = heldFor({ ...account, kind: "pro" }, terms, given, hours);
    return aged.portfolio.balances["USDT"] ?? {};
  };

  it("is charged for what is below its threshold at midnight, as the announcement's examples are", () => {
    const holding = { daily: { USDT: units("0.001") }, thresholds: { USDT: units("10000") } };
    assert.equal(only({ um: -units("10050") }, holding, 1).um, -units("10050.05"));
    assert.equal(only({ um: -units("8050") }, holding, 1).um, -units("8050"));
    // What the other wallets hold counts against it.
    assert.equal(only({ um: -units("10050"), cross: units("50") }, holding, 1).um, -units("10050"));
    assert.equal(only({ um: -units("10050") }, holding, 24).um, -units("10050.05"));
  });

  it("is charged for loans by the hour, rounded up, as recorded of a live account", () => {
    const balance = { debt: -units("0.00011146") };
    const daily = { USDT: units("0.00089489") };
    assert.equal(only(balance, { daily }, 193).interest, -units("0.00000193"));
  });
});

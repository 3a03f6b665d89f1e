import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { trimmed, type Units, units } from "../../../lib/decimal.ts";
import {
  afterChange,
  type Change,
  type Committed,
  type Keeping,
  largest,
  NO_CAP,
  type Portfolio,
  publishedLevels,
  publishedLoanRates,
  type Sized,
  standing,
  type Terms,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { cases } from "../reach/accounts.ts";

const none: Committed = { positions: {}, reserved: {}, leverage: {} };

const flat = (price: string, rate: string) => ({
  price: units(price),
  leverage: 5,
  tiers: [{ floor: 0n, cap: NO_CAP, rate: units(rate) }],
});

const bracket = (floor: string, cap: string, rate: string, cum: string, leverage: number) => ({
  floor: units(floor),
  cap: units(cap),
  rate: units(rate),
  cum: units(cum),
  leverage,
});

const terms: Terms = {
  um: {
    BTCUSDT: {
      symbol: "BTCUSDT",
      baseAsset: "BTC",
      quoteAsset: "USDT",
      marginAsset: "USDT",
      contractSize: 0n,
      markPrice: units("50000"),
      brackets: [
        bracket("0", "300000", "0.01", "0", 20),
        bracket("300000", "9000000", "0.02", "3000", 10),
      ],
    },
  },
  cm: {},
  assets: { USDT: flat("1", "1"), BTC: flat("50000", "0.9") },
  levels: publishedLevels,
  loanRates: publishedLoanRates,
};

const account = (given: Partial<Portfolio<Committed>>): Portfolio<Committed> => ({
  kind: "retail",
  balances: { USDT: { cross: units("10000") } },
  um: none,
  cm: none,
  openLoss: 0n,
  ...given,
});

const buy: Sized = {
  does: "fill",
  kind: "um",
  symbol: "BTCUSDT",
  side: "BUY",
  positionSide: "BOTH",
  reduceOnly: false,
  quantity: 0n,
  price: units("50000"),
};

const out: Sized = { does: "transfer", asset: "USDT", amount: 0n, from: "cross", to: "outside" };

const found = (of: Portfolio<Committed>, change: Sized, keeping: Keeping) => {
  const result = largest(of, terms, change, keeping);
  return result._tag === "Right"
    ? [trimmed(result.right.size), result.right.binds]
    : result.left.map((each) => `${each.needs} of ${each.of}`);
};

const step = units("0.001");

describe("the largest change", () => {
  it("is bound by the uniMMR to keep", () => {
    // 10,000 = 5 × (0.02 × value − 3,000), the value being 250,000: 10,000 = 5 × 0.01 × 200,000.
    assert.deepEqual(found(account({}), buy, { keep: units("5"), step }), ["4", "uniMMR"]);
  });

  it("is bound by the initial margin, in Portfolio Margin alone", () => {
    const at5 = { ...none, leverage: { BTCUSDT: 5 } };
    const keeping = { keep: units("1.5"), step };
    assert.deepEqual(found(account({ um: at5 }), buy, keeping), ["1", "initialMargin"]);
    // Pro: 10,000 = 1.5 × (0.02 × value − 3,000), a value of 483,333 and so 9.666.
    assert.deepEqual(found(account({ um: at5, kind: "pro" }), buy, keeping), ["9.666", "uniMMR"]);
  });

  it("reduces a position whose initial margin is not there, and adds nothing to it", () => {
    const amount = units("2");
    const long = {
      symbol: "BTCUSDT",
      positionSide: "BOTH",
      amount,
      cost: units("100000"),
    } as const;
    const um = { ...none, positions: { "BTCUSDT BOTH": long }, leverage: { BTCUSDT: 5 } };
    const short = account({ um });
    assert.equal(standing(short, terms).available, units("-10000"));
    const keeping = { keep: units("1.5"), step, most: units("1") };
    assert.deepEqual(found(short, { ...buy, side: "SELL" }, keeping), ["1", undefined]);
    assert.deepEqual(found(short, buy, keeping), ["0", "initialMargin"]);
  });

  it("is bound by the value that a leverage allows", () => {
    const pro = account({ kind: "pro" });
    assert.deepEqual(found(pro, buy, { keep: units("1.5"), step }), ["6", "leverage"]);
  });

  it("reduces a position that is larger than its leverage allows, and does not turn it around", () => {
    const long = { symbol: "BTCUSDT", positionSide: "BOTH", amount: units("7") } as const;
    const um = { ...none, positions: { "BTCUSDT BOTH": { ...long, cost: units("350000") } } };
    const pro = account({ um, kind: "pro" });
    const keeping = { keep: units("1.5"), step, most: units("20") };
    const sell = { ...buy, side: "SELL" } as const;
    assert.deepEqual(found(pro, { ...sell, reduceOnly: true }, keeping), ["20", undefined]);
    assert.deepEqual(found(pro, sell, keeping), ["13", "leverage"]);
    assert.deepEqual(found(pro, buy, keeping), ["0", "leverage"]);
  });

  it("is bound by what is free", () => {
    assert.deepEqual(found(account({}), out, { keep: units("2") }), ["10000", "free"]);
  });

  it("of a withdrawal leaves the uniMMR with a debt", () => {
    const owing = account({
      balances: { USDT: { cross: units("10000") }, BTC: { debt: -units("0.1") } },
    });
    // 10,000 − x − 5,000 = 2 × 0.08 × 5,000.
    const pro = { ...owing, kind: "pro" as const };
    assert.deepEqual(found(pro, out, { keep: units("2") }), ["4200", "uniMMR"]);
    // The loan holds an initial margin of 1,250.
    assert.deepEqual(found(owing, out, { keep: units("2") }), ["3750", "initialMargin"]);
  });

  it("is no more than what is asked for", () => {
    const most = units("70");
    assert.deepEqual(found(account({}), out, { keep: units("2"), most }), ["70", undefined]);
    assert.deepEqual(found(account({}), out, { keep: 1n, most: units("20000") }), [
      "10000",
      "free",
    ]);
  });

  it("is none where the account is below the level", () => {
    const deep = account({
      balances: { USDT: { cross: units("6000") }, BTC: { debt: -units("0.1") } },
    });
    assert.deepEqual(found(deep, out, { keep: units("9") }), ["0", "uniMMR"]);
  });

  it("is refused where no step and no limit can be", () => {
    for (const step of [0n, -1n]) {
      assert.throws(() => found(account({}), out, { keep: 1n, step }), {
        name: "TypeError",
        message: "Cannot find the largest change: step must be above zero",
      });
    }
    assert.throws(() => found(account({}), out, { keep: 1n, most: -1n }), /most must not be below/);
    assert.deepEqual(found(account({}), out, { keep: 1n, most: 0n }), ["0", undefined]);
  });

  it("of what is not known is not known", () => {
    const change: Sized = { ...buy, symbol: "NONE" };
    assert.deepEqual(found(account({}), change, { keep: units("2") }), ["contract of NONE"]);
  });

  it("leaves the uniMMR, and a step more does not, for random accounts", () => {
    let bound = 0;
    const keep = units("2");
    const uniMmrAfter = (of: Portfolio<Committed>, by: Terms, change: Change): Units => {
      const made = afterChange(of, by, change);
      if (made._tag === "Left") return assert.fail(JSON.stringify(made.left));
      const now = standing(made.right.portfolio, made.right.terms);
      return now.equity < 0n ? -1n : now.uniMMR ?? keep;
    };
    const lots = units("0.01");
    fc.assert(
      fc.property(cases, fc.constantFrom("BUY", "SELL"), ({ account, terms }, side) => {
        const fill = { ...buy, side, positionSide: "BOTH" as const, price: units("60031.7") };
        const result = largest(account, terms, fill, { keep, step: lots });
        if (result._tag === "Left") return assert.fail(JSON.stringify(result.left));
        const { size, binds } = result.right;
        if (binds !== "uniMMR") return;
        bound++;
        const at = (quantity: Units) => uniMmrAfter(account, terms, { ...fill, quantity });
        if (size > 0n) assert.ok(at(size) >= keep);
        assert.ok(at(size + lots) < keep);
      }),
      { numRuns: runs * 2, seed: 16 },
    );
    assert.ok(bound > runs / 5, String(bound));
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Exact, fixed, isLess, ONE, printed, units } from "../../../lib/decimal.ts";
import {
  type Committed,
  type ContractTerms,
  moved,
  NO_CAP,
  type Portfolio,
  publishedLevels,
  publishedLoanRates,
  type Reach,
  reach,
  standing,
  type Terms,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { btcusdt } from "../../support/risk_terms.ts";
import { runs } from "../../support/runs.ts";
import { type Case, cases } from "./accounts.ts";
import { above, isReached, judged } from "./judge.ts";

const POINTS = 120n;

/** Where a direction ends: shortly before a price is 0, or where prices have risen fivefold. */
const endOf = ({ move }: Case, way: 1n | -1n): Exact => {
  const betas = "betas" in move ? Object.values(move.betas) : [100_000_000n];
  const strongest = betas.reduce((most, beta) => -beta * way > most ? -beta * way : most, 0n);
  const far = 5n * 10n ** 24n;
  const most = strongest === 0n ? far : 999n * 10n ** 29n / strongest;
  return { units: way * (most < far ? most : far), scale: 24 };
};

/** Whether a crossing that is claimed is one, and whether a dense scan finds a nearer one. */
const isRight = (each: Case, found: Reach, way: 1n | -1n): void => {
  const { account, terms, move, level } = each;
  const at = (change: Exact) => judged(account, terms, move, change);
  assert.equal(found.reached, isReached(at({ units: 0n, scale: 24 }), level), "at first");
  const crossing = way > 0n ? found.up : found.down;
  if (crossing) {
    const off = above(at(crossing.change), level);
    assert.ok((off < 0n ? -off : off) <= 10n ** 12n, `off by ${off}e-20`);
  }
  const end = crossing?.change ?? endOf(each, way);
  for (let i = 1n; i < POINTS; i++) {
    const change = { units: end.units * i / POINTS, scale: 24 };
    assert.equal(isReached(at(change), level), found.reached, `nearer: ${printed(change)}`);
  }
};

const none: Committed = { positions: {}, reserved: {}, leverage: {} };

const flat = (price: string, rate: string) => ({
  price: units(price),
  leverage: 10,
  tiers: [{ floor: 0n, cap: NO_CAP, rate: units(rate) }],
});

const bracket = (floor: string, rate: string, cum: string) => ({
  floor: units(floor),
  cap: NO_CAP,
  rate: units(rate),
  cum: units(cum),
  leverage: 20,
});

const BTCUSDT: ContractTerms = btcusdt([bracket("0", "0.01", "0")]);

const terms = (given: Partial<Terms>): Terms => ({
  um: { BTCUSDT },
  cm: {},
  assets: { USDT: flat("1", "1"), BTC: flat("60000", "0.95") },
  levels: publishedLevels,
  loanRates: publishedLoanRates,
  ...given,
});

const account = (given: Partial<Portfolio<Committed>>): Portfolio<Committed> => ({
  kind: "retail",
  balances: {},
  um: none,
  cm: none,
  openLoss: 0n,
  ...given,
});

const one = (amount: string, cost: string, symbol = "BTCUSDT"): Committed => ({
  ...none,
  positions: {
    [`${symbol} BOTH`]: { symbol, positionSide: "BOTH", amount: units(amount), cost: units(cost) },
  },
});

const changeOf = (crossing: Reach["down"]): string | undefined =>
  crossing && fixed(crossing.change.units / 10n ** 16n);

const { liquidation } = publishedLevels;

describe("reach", () => {
  it(
    "finds the first crossing of random accounts, and lands on the level",
    { timeout: 600_000 },
    () => {
      const seen = { down: 0, up: 0, none: 0, reached: 0 };
      fc.assert(
        fc.property(cases, (each) => {
          const found = reach(each.account, each.terms, each.move, each.level);
          isRight(each, found, 1n);
          isRight(each, found, -1n);
          if (found.down) seen.down++;
          if (found.up) seen.up++;
          if (!found.up && !found.down) seen.none++;
          if (found.reached) seen.reached++;
        }),
        { numRuns: runs * 8, seed: 16 },
      );
      for (const count of Object.values(seen)) assert.ok(count > runs / 5, JSON.stringify(seen));
    },
  );

  it("of a long position is where its loss has used the collateral", () => {
    // 10,000 and a long BTC of 60,000: 10,000 − 60,000 y = 1.05 × 600 (1 − y).
    const found = reach(
      account({ balances: { USDT: { um: units("10000") } }, um: one("1", "60000") }),
      terms({}),
      { symbol: "BTCUSDT" },
      liquidation,
    );
    assert.equal(found.reached, false);
    assert.equal(changeOf(found.down), "-0.15782381");
    assert.equal(found.down?.price && printed(found.down.price).slice(0, 11), "50530.57099");
    assert.equal(found.up, undefined);
  });

  it("is refused for what the terms do not have, which would read as safe", () => {
    const none = account({});
    for (
      const move of [{ asset: "btc" }, { asset: "BTCUSDT" }, { symbol: "FOO" }, {
        betas: { btc: ONE },
      }]
    ) {
      const refused = {
        name: "TypeError",
        message: /^Cannot move (btc|BTCUSDT|FOO): the terms have no such/,
      };
      assert.throws(() => reach(none, terms({}), move, liquidation), refused);
      assert.throws(() => moved(terms({}), move, -ONE / 10n), refused);
    }
    // A table of many assets may name some that are not there.
    reach(none, terms({}), { betas: { BTC: ONE, NOPE: ONE } }, liquidation);
  });

  it("leaves no price below zero, however far and strongly prices fall", () => {
    const { assets, um } = moved(terms({}), { betas: { BTC: 2n * ONE } }, -ONE * 3n / 4n);
    assert.equal(assets["BTC"]?.price, 0n);
    assert.equal(um["BTCUSDT"]?.markPrice, 0n);
  });

  it("of a short position is above", () => {
    const found = reach(
      account({ balances: { USDT: { um: units("10000") } }, um: one("-1", "-60000") }),
      terms({}),
      { symbol: "BTCUSDT" },
      liquidation,
    );
    // 10,000 − 60,000 y = 630 (1 + y).
    assert.equal(changeOf(found.up), "0.15454395");
    assert.equal(found.down, undefined);
  });

  it("by an asset moves its collateral and the contracts on it, as on thousands of it", () => {
    const PEPE = {
      ...BTCUSDT,
      symbol: "1000PEPEUSDT",
      baseAsset: "1000PEPE",
      markPrice: units("10"),
    };
    const long = account({
      balances: { USDT: { um: units("100") } },
      um: one("100", "1000", "1000PEPEUSDT"),
    });
    const of = terms({ um: { "1000PEPEUSDT": PEPE } });
    const [asset, symbol] = [{ asset: "PEPE" }, { symbol: "1000PEPEUSDT" }].map((move) =>
      changeOf(reach(long, of, move, liquidation).down)
    );
    assert.equal(asset, symbol);
    assert.ok(asset);
  });

  it("of a short COIN-M position hedged by its own coins never comes", () => {
    const contract = {
      ...BTCUSDT,
      symbol: "BTCUSD_PERP",
      quoteAsset: "USD",
      marginAsset: "BTC",
      contractSize: units("100"),
    };
    const hedged = account({
      balances: { BTC: { cm: units("1") } },
      cm: one("-600", "-1", "BTCUSD_PERP"),
    });
    const of = terms({ cm: { BTCUSD_PERP: contract }, assets: { BTC: flat("60000", "1") } });
    const found = reach(hedged, of, { asset: "BTC" }, liquidation);
    assert.deepEqual([found.down, found.up], [undefined, undefined]);
    // (Its change of −0.49475 is rounded towards 0.) The mark alone may still run away from the index: 1/(1+x) falls, and with it what is owed.
    // 60,000 + 60,000 (u − 1) = 1.05 × 600 u has no root; long it is 60,000 + 60,000 (1 − u) = 630 u.
    const long = account({
      balances: { BTC: { cm: units("1") } },
      cm: one("600", "1", "BTCUSD_PERP"),
    });
    const alone = reach(long, of, { symbol: "BTCUSD_PERP" }, liquidation);
    assert.equal(changeOf(alone.down), "-0.49474999");
    assert.equal(alone.up, undefined);
  });

  it("by a depeg moves debts and marks in the other direction", () => {
    // 1 BTC at 0.95 against 50,000 USDT owed: 57,000 − 50,000 (1 + x) = 1.05 × 2,500 (1 + x).
    const borrower = account({
      balances: { BTC: { cross: units("1") }, USDT: { debt: units("-50000") } },
    });
    const found = reach(borrower, terms({}), { asset: "USDT" }, liquidation);
    assert.equal(changeOf(found.up), "0.08313539");
    assert.equal(found.down, undefined);
  });

  it("is told where the level is reached already, with where it is left", () => {
    const late = account({ balances: { USDT: { um: units("600") } }, um: one("1", "60000") });
    const found = reach(late, terms({}), { asset: "BTC" }, liquidation);
    assert.equal(found.reached, true);
    assert.equal(found.down, undefined);
    // 600 + 60,000 y = 630 (1 + y), rounded up: at it the account is not free yet.
    assert.equal(changeOf(found.up), "0.00050530");
  });

  it("finds a crossing at a step between brackets that do not join", () => {
    const stepped = {
      ...BTCUSDT,
      brackets: [bracket("0", "0.01", "0"), bracket("66000", "0.5", "0")],
    };
    const long = account({ balances: { USDT: { um: units("10000") } }, um: one("1", "60000") });
    const found = reach(long, terms({ um: { BTCUSDT: stepped } }), { asset: "BTC" }, liquidation);
    assert.equal(changeOf(found.up), "0.10000000");
  });

  it("of an account that nothing needs margin for is where its equity is below zero", () => {
    const owing = account({
      balances: { BTC: { cross: units("-0.5") }, USDT: { cross: units("45000") } },
    });
    const found = reach(owing, terms({}), { asset: "BTC" }, liquidation);
    assert.equal(changeOf(found.up), "0.50000000");
    const empty = reach(account({}), terms({}), { asset: "BTC" }, liquidation);
    assert.deepEqual(empty, { reached: false, down: undefined, up: undefined });
  });

  it("stops before a price is 0", () => {
    const long = account({ balances: { USDT: { um: units("70000") } }, um: one("1", "60000") });
    const found = reach(long, terms({}), { asset: "BTC" }, liquidation);
    assert.deepEqual([found.down, found.up], [undefined, undefined]);
  });
});

describe("moved terms", () => {
  it("are where the standing reaches the level", () => {
    fc.assert(
      fc.property(cases, ({ account, terms, move, level }) => {
        const { reached, down, up } = reach(account, terms, move, level);
        for (const crossing of [down, up]) {
          // Coins are cut to 8 places: near a price of 0, and far above, that weighs more.
          if (!crossing || isLess(crossing.change, { units: -9n, scale: 1 })) continue;
          if (isLess({ units: 9n, scale: 0 }, crossing.change)) continue;
          const { equity, maintenanceMargin, uniMMR } = standing(
            account,
            moved(terms, move, crossing.change),
          );
          if (uniMMR === undefined || reached) continue;
          const off = equity - maintenanceMargin * level / 100_000_000n;
          assert.ok(off < units("0.1") && off > -units("0.1"), fixed(off));
        }
      }),
      { numRuns: runs * 4, seed: 16 },
    );
  });

  it("move a contract by its base and against its settlement", () => {
    const after = moved(
      terms({}),
      { betas: { BTC: units("1"), USDT: units("0.5") } },
      -units("0.1"),
    );
    assert.equal(fixed(after.assets["BTC"]?.price ?? 0n), "54000.00000000");
    assert.equal(fixed(after.assets["USDT"]?.price ?? 0n), "0.95000000");
    assert.equal(fixed(after.um["BTCUSDT"]?.markPrice ?? 0n), "56842.10526315");
  });
});

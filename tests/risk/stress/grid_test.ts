import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, type Units, units } from "../../../lib/decimal.ts";
import {
  type Axis,
  degreesOf,
  grid,
  heldFor,
  moved,
  reach,
  solvencyOf,
  type Terms,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { cases } from "../reach/accounts.ts";
import { judged } from "../reach/judge.ts";

const ONE = 100_000_000n;
const E48 = 10n ** 48n;

const price = (asset: string, degrees: readonly Units[]): Axis => ({
  shock: { shocks: "price", move: { asset } },
  degrees,
});

const degrees = degreesOf(units("-0.6"), units("0.3"), 7);

/** The same terms with each rate multiplied. */
const rerated = (terms: Terms, asset: string, by: Units): Terms => {
  const info = terms.assets[asset] ?? assert.fail();
  const tiers = info.tiers.map((tier) => {
    const rate = tier.rate * by / ONE;
    return { ...tier, rate: rate > ONE ? ONE : rate };
  });
  return { ...terms, assets: { ...terms.assets, [asset]: { ...info, tiers } } };
};

describe("grid", () => {
  it("has what the formulas give for each price and each cut of collateral", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom("BTC", "ETH"), ({ account, terms }, asset) => {
        const cuts = ["-1", "-0.5", "-0.05", "0", "0.2"].map(units);
        const { cells } = grid(account, terms, price(asset, degrees), {
          shock: { shocks: "rates", assets: [asset] },
          degrees: cuts,
        });
        degrees.forEach((degree, row) =>
          cuts.forEach((cut, column) => {
            const cell = cells[row]?.[column] ?? assert.fail();
            const cutTerms = rerated(terms, asset, ONE + cut);
            const change = { units: degree, scale: 8 };
            const { equity, margin } = judged(account, cutTerms, { asset }, change);
            // Prices and figures are cut to 8 places on the way, those of coins by up to 60,000 USD each.
            const off = (a: Units, b: bigint) => a - b / E48;
            const near = (n: bigint) => n < 10_000_000n && n > -10_000_000n;
            assert.ok(near(off(cell.equity, equity)), `equity ${fixed(off(cell.equity, equity))}`);
            assert.ok(near(off(cell.maintenanceMargin, margin)));
          })
        );
      }),
      { numRuns: runs, seed: 8 },
    );
  });

  it("moves two prices one after the other", () => {
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const depegs = ["-0.1", "-0.02", "0"].map(units);
        const { cells } = grid(account, terms, price("BTC", degrees), price("USDT", depegs));
        degrees.forEach((degree, row) =>
          depegs.forEach((depeg, column) => {
            const then = moved(moved(terms, { asset: "BTC" }, degree), { asset: "USDT" }, depeg);
            const { status: _, ...cell } = cells[row]?.[column] ?? assert.fail();
            assert.deepEqual(cell, solvencyOf(account, then));
          })
        );
      }),
      { numRuns: runs, seed: 9 },
    );
  });

  it("is liquidated beyond the crossing that reach finds, and not before it", () => {
    let crossed = 0;
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const move = { asset: "BTC" };
        const { reached, down } = reach(account, terms, move, terms.levels.liquidation);
        if (reached || !down || down.change.units === 0n) return;
        const at = down.change.units / 10n ** 16n;
        const degrees = degreesOf(0n, at, 9).map((each, i, all) =>
          // Cuts to 8 places blur the crossing itself.
          i === all.length - 1 ? each - 1000n : each
        );
        if (at > -100_000n || at < -units("0.99")) return;
        const { cells } = grid(account, terms, price("BTC", degrees), price("ETH", [0n]));
        const due = cells.map(([cell]) => cell?.status === "FORCE_LIQUIDATION");
        assert.deepEqual(due, degrees.map((_, i) => i === degrees.length - 1));
        crossed += 1;
      }),
      { numRuns: runs * 10, seed: 10 },
    );
    assert.ok(crossed > runs / 2, String(crossed));
  });

  it("has two degrees or more", () => {
    assert.deepEqual(degreesOf(0n, 10n, 3), [0n, 5n, 10n]);
    for (const count of [1, 0, -1, 2.5, NaN, Infinity]) {
      assert.throws(() => degreesOf(0n, 1n, count), {
        name: "TypeError",
        message: "Cannot list degrees: count must be a whole number, 2 or more",
      });
    }
  });

  it("ages the account by hours, at each rate of funding", () => {
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const hours = [0, 8, 50];
        const rates = ["-0.0003", "0", "0.002"].map(units);
        const holding = { from: Date.UTC(2026, 0, 1), daily: { USDT: units("0.001") } };
        const { cells } = grid(
          account,
          terms,
          { shock: { shocks: "time" }, degrees: hours.map((n) => units(String(n))) },
          { shock: { shocks: "funding" }, degrees: rates },
          holding,
        );
        hours.forEach((n, row) =>
          rates.forEach((rate, column) => {
            const symbols = [...Object.keys(terms.um), ...Object.keys(terms.cm)];
            const funding = Object.fromEntries(symbols.map((symbol) => [symbol, { rate }]));
            const aged = heldFor(account, terms, { ...holding, funding }, n);
            const { status: _, ...cell } = cells[row]?.[column] ?? assert.fail();
            assert.deepEqual(cell, solvencyOf(aged.portfolio, terms));
          })
        );
      }),
      { numRuns: runs, seed: 11 },
    );
  });
});

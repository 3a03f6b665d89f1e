import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, units } from "../../../lib/decimal.ts";
import {
  moved,
  reach,
  type Reduced,
  reduction,
  snapshotOf,
  standing,
  termsOf,
} from "../../../risk/mod.ts";
import { movePrices, openWorld } from "../../../simulator/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { bodyOf, call } from "../../simulator/support.ts";
import { runs } from "../../support/runs.ts";
import { cases } from "../reach/accounts.ts";
import { answered } from "../support.ts";

const PHASES: readonly Reduced["does"][] = [
  "cancelMargin",
  "cancelFutures",
  "close",
  "repay",
  "sell",
];

describe("reduction", () => {
  it("goes from step to step until the account has recovered, or to the end", () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(cases, fc.integer({ min: -60, max: 60 }), ({ account, terms }, percent) => {
        // Either a wide move, or one to where the account is only just due.
        const move = { asset: "BTC" };
        const { down } = reach(account, terms, move, units("0.8"));
        const narrow = percent % 2 === 0 ? down?.change : undefined;
        const then = narrow ? moved(terms, move, narrow) : moved(
          terms,
          { betas: { BTC: units("1"), ETH: units("1.2") } },
          BigInt(percent) * 1_000_000n,
        );
        const steps = reduction(account, then);
        const first = standing(account, then);
        const isDue = (of: typeof first) => of.status === "FORCE_LIQUIDATION";
        if (!isDue(first)) return assert.deepEqual(steps, []);
        const retail = account.kind === "retail";
        steps.forEach(({ does, portfolio, standing: now }, i) => {
          counts.set(does, (counts.get(does) ?? 0) + 1);
          assert.deepEqual(now, standing(portfolio, then));
          if (retail && i < steps.length - 1) assert.ok(isDue(now), "a step too many");
          const before = steps[i - 1];
          if (before && does !== "repay") {
            assert.ok(
              PHASES.indexOf(does) >= PHASES.indexOf(before.does) || before.does === "repay",
            );
          }
        });
        const margins = steps.filter(({ does }) => does === "close").map((step) =>
          first.positions.find((each) =>
            each.symbol === step.of && each.positionSide === step.positionSide
          )?.maintenanceMargin ?? assert.fail()
        );
        margins.slice(1).forEach((margin, i) => assert.ok(margin <= (margins[i] ?? 0n)));
        const last = steps.at(-1);
        if (!last) return;
        if (!retail) assert.deepEqual(last.standing.positions, []);
        // Whoever is due to the end has no more to give: no position, no asset beside what is owed.
        if (isDue(last.standing)) {
          assert.deepEqual(last.standing.positions, []);
          assert.ok(last.standing.actualEquity <= 0n || last.standing.equity < 0n);
        }
      }),
      { numRuns: runs * 8, seed: 21 },
    );
    for (const does of ["cancelMargin", "close", "repay", "sell"]) {
      assert.ok((counts.get(does) ?? 0) > 0, `${does} of ${JSON.stringify([...counts])}`);
    }
  });

  it("closes what the simulated exchange closes, in its order", async () => {
    // Without the fee for closing, which the steps leave out.
    const { market } = openWorld();
    const free = <A extends object>(contracts: Readonly<Record<string, A>>) =>
      Object.fromEntries(
        Object.entries(contracts).map(([name, each]) => [name, { ...each, liquidationFee: 0n }]),
      );
    let world = openWorld(
      { market: { ...market, um: free(market.um), cm: free(market.cm) } },
      { USDT: { um: "9000" }, BTC: { cm: "0.5" } },
    );
    const trades = [["um", "BTCUSDT", "3"], ["um", "ETHUSDT", "20"], ["cm", "BTCUSD_PERP", "90"]];
    for (const [kind, symbol, quantity] of trades) {
      const order = { symbol: symbol ?? "", side: "BUY", type: "MARKET", quantity: quantity ?? "" };
      const [next, reply] = await call(world, "POST", `/papi/v1/${kind}/order`, order);
      bodyOf(reply);
      world = next;
    }
    const { answers } = await answered(world);
    const [snapshot, terms] = [snapshotOf(answers), termsOf(answers)];
    if (snapshot._tag === "Left" || terms._tag === "Left") return assert.fail();
    const move = { asset: "BTC" };
    const { down } = reach(snapshot.right, terms.right, move, units("0.9"));
    const price = (down?.price ?? assert.fail()).units / 10n ** 24n;
    const own = reduction(
      snapshot.right,
      moved(terms.right, move, (price - units("60000")) / 60000n),
    );
    const after = movePrices(world, { BTC: fixed(price) }).world;
    const left = new Set([...Object.keys(after.um.positions), ...Object.keys(after.cm.positions)]);
    const closed = trades.map(([, symbol]) => symbol ?? "").filter((symbol) =>
      ![...left].some((key) => key.startsWith(`${symbol} `))
    );
    const ours = own.filter(({ does }) => does === "close").map(({ of }) => of);
    assert.ok(closed.length > 0 && closed.length < 3, closed.join());
    assert.deepEqual(ours, closed);
  });
});

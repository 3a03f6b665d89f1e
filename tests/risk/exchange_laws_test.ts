/** `risk/` and the simulated exchange say the same of an account, whatever happens to it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Exact, fixed, trimmed, units } from "../../lib/decimal.ts";
import { levelsOf2022, NO_REQUIREMENT, publishedLevels, reach, standing } from "../../risk/mod.ts";
import { portfolioOf, statusOf } from "../../simulator/engine/account_risk.ts";
import { withAccount } from "../../simulator/engine/accounts.ts";
import { termsOf } from "../../simulator/engine/terms.ts";
import { writeWorld } from "../../simulator/engine/snapshot.ts";
import {
  advance,
  movePrices,
  openWorld,
  playScenario,
  type ScenarioName,
  scenarios,
  setPrices,
  type World,
} from "../../simulator/mod.ts";
import * as fc from "../deps/fast_check.ts";
import { accounts, type Action, movedPrice, sequences } from "../simulator/engine/model/actions.ts";
import { conserved } from "../simulator/places.ts";
import { bodyOf, call } from "../simulator/support.ts";
import { isLong, runs, seeded } from "../support/runs.ts";

const stepped = async (world: World, action: Action): Promise<World> => {
  switch (action.does) {
    case "advance":
      return advance(world, action.ms).world;
    case "prices": {
      const { um, cm, assets } = world.market;
      const prices = Object.entries(action.prices).map(([name, points]) => {
        const [symbol = ""] = name.split(":");
        const price = um[symbol]?.markPrice ?? cm[symbol]?.markPrice ?? assets[symbol]?.price ?? 0n;
        return [name, movedPrice(price, points)];
      });
      return movePrices(world, Object.fromEntries(prices)).world;
    }
    case "call": {
      const { route, params } = action.sent(world);
      const [method = "", path = ""] = route.split(" ");
      return (await call(world, method, path, params))[0];
    }
  }
};

/**
 * The status that the account route answers: that of `standing`, except where it follows from what the
 * exchange does.
 */
const statusShown = ({ settings }: World, status: string): string =>
  settings.liquidatingAt !== undefined
    ? "ACTIVE_LIQUIDATION"
    : settings.bankruptcyLoan > 0n && status !== "FORCE_LIQUIDATION"
    ? "BANKRUPTED"
    : status;

/** Accounts with brackets of their own, levels of today or of 2022, liquidated at once or step by step. */
const worlds: fc.Arbitrary<World> = fc.record({
  world: accounts,
  by: fc.option(fc.constantFrom("0.01", "0.1", "1.5", "4")),
  levels: fc.constantFrom(publishedLevels, levelsOf2022),
  liquidationPause: fc.option(fc.constantFrom(1, 1000, 90_000), { nil: undefined }),
}).map(({ world, by, levels, liquidationPause }) => {
  const market = { ...world.market, levels, ...(liquidationPause && { liquidationPause }) };
  const own = Object.fromEntries(
    ["BTCUSDT", "ETHUSDT", "BTCUSD_PERP"].map((symbol) => [symbol, units(by ?? "1")]),
  );
  return withAccount({ ...world, market }, "main", by === null ? {} : { notionalCoefs: own });
});

/** What the account route answers is what `standing` says. */
const agrees = async (world: World): Promise<void> => {
  const [, reply] = await call(world, "GET", "/papi/v1/account");
  const account = bodyOf<Record<string, string>>(reply);
  const now = standing(portfolioOf(world), termsOf(world));
  assert.deepEqual(
    {
      uniMMR: fixed(now.uniMMR ?? NO_REQUIREMENT),
      accountEquity: fixed(now.equity),
      actualEquity: fixed(now.actualEquity),
      accountInitialMargin: fixed(now.initialMargin),
      accountMaintMargin: fixed(now.maintenanceMargin),
      accountStatus: statusShown(world, now.status),
      totalAvailableBalance: fixed(now.available),
      totalMarginOpenLoss: fixed(now.openLoss),
    },
    Object.fromEntries(
      Object.entries(account).filter(([name]) =>
        name !== "virtualMaxWithdrawAmount" && name !== "updateTime"
      ),
    ),
  );
};

describe("an account", () => {
  it("stands where the exchange says, after each step", { timeout: 1_800_000 }, async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(worlds, sequences, async (start, actions) => {
        let world = start;
        for (const action of actions) {
          world = await stepped(world, action);
          await agrees(world);
          steps++;
        }
      }),
      { numRuns: isLong ? 2200 : runs * 2, seed: seeded(21) },
    );
    assert.ok(steps >= (isLong ? 100_000 : 2000), `${steps}`);
  });

  it(
    "that goes through a scenario keeps what it has, stands there too, and does so each time",
    { timeout: 1_800_000 },
    async () => {
      const names = Object.keys(scenarios) as readonly ScenarioName[];
      const begins = fc.record({
        name: fc.constantFrom(...names),
        seed: fc.nat(1000),
        share: fc.double({ min: 0, max: 0.95, noNaN: true }),
      });
      await fc.assert(
        fc.asyncProperty(worlds, begins, sequences, async (start, { name, seed, share }, all) => {
          const scenario = scenarios[name];
          const from = playScenario(start, scenario, seed);
          const actions = all.slice(0, 20);
          const played = async (): Promise<World> => {
            let world = advance(from, Math.floor(scenario.seconds * share) * 1000).world;
            for (const action of actions) {
              world = await stepped(world, action);
              // Only the scenario's own steps, so that it goes on between the others.
              world = advance(world, 7000).world;
              conserved(world);
              if (!world.stale) await agrees(world);
            }
            return world;
          };
          assert.equal(writeWorld(await played()), writeWorld(await played()));
        }),
        { numRuns: isLong ? 400 : 8, seed: seeded(22) },
      );
    },
  );
});

interface Account {
  readonly usdt: number;
  readonly btc: number;
  readonly um: number;
  readonly cm: number;
  readonly pro: boolean;
}

const opened = async ({ usdt, btc, um, cm, pro }: Account): Promise<World | undefined> => {
  const deposits = { USDT: { um: String(usdt) }, BTC: { cross: (btc / 100).toFixed(2) } };
  const first = openWorld({}, deposits);
  const type = pro ? "PM_1" as const : "PM_2" as const;
  let world: World = { ...first, settings: { ...first.settings, type } };
  for (
    const [kind, symbol, size, step] of [
      ["um", "BTCUSDT", um, 100],
      ["cm", "BTCUSD_PERP", cm, 1],
    ] as const
  ) {
    if (size === 0) continue;
    const [next, { status }] = await call(world, "POST", `/papi/v1/${kind}/order`, {
      symbol,
      side: size > 0 ? "BUY" : "SELL",
      type: "MARKET",
      quantity: step === 1 ? String(Math.abs(size)) : (Math.abs(size) / step).toFixed(2),
    });
    if (status !== 200) return undefined;
    world = next;
  }
  return statusOf(world) === "FORCE_LIQUIDATION" ? undefined : world;
};

const TICK = units("0.1");

/** What two ticks change of it must outweigh that the exchange cuts amounts in coins to 8 places. */
const cushion = (world: World): bigint =>
  standing(portfolioOf(world), termsOf(world)).cushion.liquidation;

const inUnits = ({ units: n, scale }: Exact): bigint => n / 10n ** BigInt(scale - 8);

describe("liquidation by the exchange", () => {
  it("comes within a tick of where `reach` says", { timeout: 1_800_000 }, async () => {
    let crossings = 0;
    const made = fc.record({
      usdt: fc.integer({ min: 1000, max: 60_000 }),
      btc: fc.integer({ min: 0, max: 60 }),
      um: fc.integer({ min: -120, max: 120 }),
      cm: fc.integer({ min: -300, max: 300 }),
      pro: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(made, async (account) => {
        const world = await opened(account);
        if (!world) return;
        const { liquidation } = world.market.levels;
        const found = reach(portfolioOf(world), termsOf(world), { asset: "BTC" }, liquidation);
        for (const [crossing, sign] of [[found.down, -1n], [found.up, 1n]] as const) {
          const price = crossing?.price && inUnits(crossing.price);
          if (price === undefined || price < units("1000") || price > units("400000")) continue;
          const before = setPrices(world, { BTC: trimmed(price - sign * TICK) });
          const beyond = { BTC: trimmed(price + sign * TICK) };
          const over = setPrices(world, beyond);
          if (cushion(before) - cushion(over) < units("0.02")) continue;
          crossings++;
          assert.notEqual(statusOf(before), "FORCE_LIQUIDATION", `before ${trimmed(price)}`);
          assert.equal(statusOf(over), "FORCE_LIQUIDATION", trimmed(price));
          const { events } = movePrices(world, beyond);
          assert.ok(
            events.some(({ e, s }) => e === "riskLevelChange" && s === "FORCE_LIQUIDATION"),
          );
        }
      }),
      { numRuns: isLong ? 2500 : 200, seed: seeded(23) },
    );
    assert.ok(crossings >= (isLong ? 1000 : 100), `${crossings}`);
  });
});

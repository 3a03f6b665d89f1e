import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, max, units } from "../../lib/decimal.ts";
import {
  type AccountAnswers,
  ofAnswers,
  ofAnswersWithOrders,
  riskOf,
  solvencyOf,
  statusOf,
  withdrawable,
} from "../../risk/mod.ts";
import type { World } from "../../simulator/mod.ts";
import { statusOf as levelOf } from "../../simulator/engine/account_risk.ts";
import { withAccount } from "../../simulator/engine/accounts.ts";
import * as fc from "../deps/fast_check.ts";
import { happened } from "../simulator/engine/model/run.ts";
import { accounts, sequences } from "../simulator/engine/model/actions.ts";
import { runs } from "../support/runs.ts";
import { answered } from "./support.ts";

/** Tiers of USD value, as Portfolio Margin Pro has them; the bundled market counts coins. */
const tieredInUsd = (world: World): World => ({
  ...world,
  market: {
    ...world.market,
    assets: Object.fromEntries(
      Object.entries(world.market.assets).map(([asset, info]) => [asset, {
        ...info,
        tiers: [
          { floor: 0n, cap: units("2000"), rate: info.tiers[0]?.rate ?? 0n },
          { floor: units("2000"), cap: units("9000"), rate: units("0.7") },
          { floor: units("9000"), cap: units("99999999999"), rate: units("0.35") },
        ],
      }]),
    ),
  },
});

/**
 * What is calculated from a world's answers is what the world calculates itself, to the last digit.
 */
const isTheSame = async (world: World): Promise<void> => {
  const { answers, account } = await answered(world);
  const read = ofAnswersWithOrders(answers);
  if (read._tag === "Left") assert.fail(JSON.stringify(read.left));
  const { portfolio, terms } = read.right;
  const risk = riskOf(portfolio, terms);
  assert.deepEqual({
    uniMMR: fixed(risk.uniMMR),
    accountEquity: fixed(risk.equity),
    actualEquity: fixed(risk.actualEquity),
    accountInitialMargin: fixed(risk.initialMargin),
    accountMaintMargin: fixed(risk.maintenanceMargin),
    accountStatus: isBankrupt(world) ? "BANKRUPTED" : statusOf(risk, terms.levels),
    totalAvailableBalance: fixed(risk.available),
    virtualMaxWithdrawAmount: fixed(
      portfolio.kind === "retail" ? max(risk.available, 0n) : withdrawable(risk),
    ),
    totalMarginOpenLoss: fixed(risk.openLoss),
  }, {
    uniMMR: account.uniMMR,
    accountEquity: account.accountEquity,
    actualEquity: account.actualEquity,
    accountInitialMargin: account.accountInitialMargin,
    accountMaintMargin: account.accountMaintMargin,
    accountStatus: account.accountStatus,
    totalAvailableBalance: account.totalAvailableBalance,
    virtualMaxWithdrawAmount: account.virtualMaxWithdrawAmount,
    totalMarginOpenLoss: account.totalMarginOpenLoss,
  });
  const less = ofAnswers({
    ...answers,
    um: withoutOrders(answers.um),
    cm: withoutOrders(answers.cm),
  });
  if (less._tag === "Left") assert.fail(JSON.stringify(less.left));
  const { initialMargin: _, available: __, ...solvency } = risk;
  assert.deepEqual(solvencyOf(less.right.portfolio, less.right.terms), solvency);
};

/** That a bankruptcy loan is owed is not among the answers that risk is read from. */
const isBankrupt = (world: World): boolean =>
  world.settings.bankruptcyLoan > 0n && levelOf(world) !== "FORCE_LIQUIDATION";

/** Brackets of its own, for some. */
const worlds = fc.tuple(accounts, fc.option(fc.constantFrom("0.01", "1.5", "4"))).map(
  ([world, by]) => {
    if (by === null) return world;
    const own = ["BTCUSDT", "BTCUSD_PERP"].map((symbol) => [symbol, units(by)]);
    return withAccount(world, "main", { notionalCoefs: Object.fromEntries(own) });
  },
);

const withoutOrders = ({ orders: _, ...rest }: AccountAnswers["um"]): AccountAnswers["um"] => rest;

describe("an account read out of its own answers", () => {
  it(
    "has the figures that the exchange calculates, whatever happened to it",
    { timeout: 120_000 },
    async () => {
      let withPositions = 0;
      let withDebt = 0;
      let withOrders = 0;
      await fc.assert(
        fc.asyncProperty(worlds, sequences, async (start, actions) => {
          let world = start.settings.type === "PM_1" ? tieredInUsd(start) : start;
          for (const [i, action] of actions.entries()) {
            world = await happened(world, action);
            if (i % 8 === 7 || i === actions.length - 1) await isTheSame(world);
          }
          const held = [...Object.values(world.um.positions), ...Object.values(world.cm.positions)];
          if (held.length > 0) withPositions++;
          if (Object.values(world.ledger.balances).some(({ debt = 0n }) => debt < 0n)) withDebt++;
          if (world.um.open.size + world.cm.open.size + world.margin.open.size > 0) withOrders++;
        }),
        { numRuns: runs, seed: 16, interruptAfterTimeLimit: 100_000 },
      );
      for (const count of [withPositions, withDebt, withOrders]) assert.ok(count > runs / 10);
    },
  );
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, trimmed, units } from "../../lib/decimal.ts";
import {
  type AccountAnswers,
  NO_REQUIREMENT,
  ofAnswersWithOrders,
  riskOf,
  snapshotOf,
  standing,
  statusOf,
  termsOf,
} from "../../risk/mod.ts";
import { openWorld } from "../../simulator/mod.ts";
import * as fc from "../deps/fast_check.ts";
import { accounts, sequences } from "../simulator/engine/model/actions.ts";
import { happened } from "../simulator/engine/model/run.ts";
import { runs } from "../support/runs.ts";
import { answered } from "./support.ts";

const sum = (all: readonly bigint[]): bigint => all.reduce((total, each) => total + each, 0n);

const read = (answers: AccountAnswers) => {
  const [snapshot, terms] = [snapshotOf(answers), termsOf(answers)];
  if (snapshot._tag === "Left") assert.fail(JSON.stringify(snapshot.left));
  if (terms._tag === "Left") assert.fail(JSON.stringify(terms.left));
  return [snapshot.right, terms.right] as const;
};

describe("standing", () => {
  it("is what the exchange reports, and its parts add up", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, sequences, async (start, actions) => {
        let world = start;
        for (const action of actions) world = await happened(world, action);
        const { answers, account: server } = await answered(world);
        const [snapshot, terms] = read(answers);
        const now = standing(snapshot, terms);
        const { uniMMR, ...risk } = riskOf(snapshot, terms);
        const { positions, assets, status, cushion, uniMMR: shown, ...figures } = now;
        assert.deepEqual(figures, risk);
        assert.equal(shown ?? NO_REQUIREMENT, uniMMR);
        assert.equal(status, statusOf({ equity: risk.equity, uniMMR }, terms.levels));
        assert.equal(fixed(now.equity), server.accountEquity);
        assert.equal(fixed(now.available), server.totalAvailableBalance);
        assert.equal(snapshot.reported?.uniMMR, server.uniMMR);
        const margins = [...positions, ...assets].map((each) => each.maintenanceMargin);
        assert.equal(sum(margins), now.maintenanceMargin);
        assert.equal(sum(assets.map((each) => each.collateral)) - now.openLoss, now.equity);
        for (const level of ["marginCall", "reduceOnly", "liquidation"] as const) {
          const isReached = shown !== undefined && shown <= terms.levels[level];
          // Both are cut, so at the last digit of a level both may be said.
          const isPlain = shown !== terms.levels[level] && cushion[level] !== 0n;
          if (isPlain) assert.equal(cushion[level] < 0n, isReached, level);
        }
      }),
      { numRuns: runs, seed: 17, interruptAfterTimeLimit: 60_000 },
    );
  });

  it("has no uniMMR where nothing needs margin", async () => {
    const { answers } = await answered(openWorld({}, { USDT: { cross: "5" } }));
    const now = standing(...read(answers));
    assert.equal(now.uniMMR, undefined);
    assert.equal(now.status, "NORMAL");
    assert.equal(trimmed(now.cushion.liquidation), trimmed(now.equity));
  });

  it("rounds a cushion down", () => {
    const terms = {
      um: {},
      cm: {},
      assets: { A: { price: 1n, leverage: 10, tiers: [{ floor: 0n, cap: units("9"), rate: 1n }] } },
      levels: { marginCall: 150_000_000n, reduceOnly: 120_000_000n, liquidation: 105_000_000n },
      loanRates: { 10: units("0.05") },
    };
    const none = { positions: {}, reserved: {}, leverage: {} };
    const balances = { A: { debt: -units("20") } };
    const account = { kind: "retail", balances, um: none, cm: none, openLoss: 0n } as const;
    // A debt of 20 at 0.00000001: a value of −0.0000002, a margin of 0.00000001, and 1.05 of it.
    assert.equal(fixed(standing(account, terms).cushion.liquidation), "-0.00000022");
  });
});

describe("snapshotOf and termsOf", () => {
  const bare: AccountAnswers = { kind: "retail", um: {}, cm: {} };
  const left = <A>(
    of: { readonly _tag: "Right"; readonly right: A } | {
      readonly _tag: "Left";
      readonly left: readonly { readonly needs: string; readonly of: string }[];
    },
  ) => of._tag === "Right" ? [] : of.left.map((each) => `${each.needs} of ${each.of}`);

  it("name what each of them misses, once", () => {
    assert.deepEqual(left(snapshotOf(bare)), [
      "balances of account",
      "positions of um",
      "positions of cm",
      "openLoss of account",
      "orders of um",
      "orders of cm",
    ]);
    assert.deepEqual(left(termsOf(bare)), [
      "balances of account",
      "positions of um",
      "positions of cm",
    ]);
  });

  it("read what the two of ofAnswersWithOrders are", async () => {
    const { answers } = await answered(openWorld({}, { USDT: { um: "500" }, BTC: { cm: "1" } }));
    const both = ofAnswersWithOrders(answers);
    const [{ reported: _, ...portfolio }, terms] = read(answers);
    assert.deepEqual(both._tag === "Right" && both.right, { portfolio, terms });
  });

  it("read an account without the terms of its contracts", async () => {
    const { answers } = await answered(openWorld({}, { USDT: { um: "500" } }));
    const { indexPrices: _, ...unpriced } = answers;
    assert.equal(snapshotOf(unpriced)._tag, "Right");
    assert.deepEqual(left(termsOf(unpriced)), ["indexPrice of USDT"]);
  });

  it("do not take a COIN-M contract without its size for a USDⓈ-M one", () => {
    const row = {
      symbol: "BTCUSD_PERP",
      positionSide: "BOTH",
      positionAmt: "1",
      markPrice: "60000",
      unRealizedProfit: "0",
      leverage: "20",
    };
    const symbols = [{
      symbol: "BTCUSD_PERP",
      baseAsset: "BTC",
      quoteAsset: "USD",
      marginAsset: "BTC",
    }];
    const cm = { positions: [row], orders: [], exchangeInfo: { symbols } };
    const answers: AccountAnswers = {
      kind: "pro",
      balances: [],
      um: { positions: [], orders: [] },
      cm,
    };
    assert.deepEqual(left(snapshotOf(answers)), ["contract of BTCUSD_PERP"]);
  });
});

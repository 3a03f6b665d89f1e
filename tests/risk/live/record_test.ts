import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../lib/decimal.ts";
import {
  levelsOf2022,
  NO_CAP,
  ofAnswersWithOrders,
  publishedLevels,
  publishedLoanRates,
  readRecord,
  reconcile,
  record,
  snapshotOf,
  standing,
  termsOf,
} from "../../../risk/mod.ts";
import { openWorld } from "../../../simulator/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { bodyOf, call } from "../../simulator/support.ts";
import { runs } from "../../support/runs.ts";
import { cases } from "../reach/accounts.ts";
import { answered } from "../support.ts";

const HOUR = 3_600_000;
const at = Date.UTC(2026, 4, 6, 7, 8, 9);

describe("a record of an account's risk", () => {
  it("reproduces the standing, however often it is written", () => {
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const text = record({ at, account, terms });
        const read = readRecord(text);
        if (read._tag === "Left") return assert.fail(read.left.join());
        const { at: hour, account: again, terms: then } = read.right;
        assert.deepEqual(standing(again, then), standing(account, terms));
        assert.deepEqual(again, structuredClone(account));
        assert.equal(hour, Math.floor(at / HOUR) * HOUR);
        assert.equal(record(read.right), text);
      }),
      { numRuns: runs, seed: 51 },
    );
  });

  it("keeps the price of the asset that a contract on a thousand of it follows", () => {
    const tiers = [{ floor: 0n, cap: NO_CAP, rate: units("1") }];
    const PEPE = { price: units("0.00001"), tiers };
    const contract = {
      ...{ symbol: "1000PEPEUSDT", baseAsset: "1000PEPE", quoteAsset: "USDT", marginAsset: "USDT" },
      ...{ contractSize: 0n, markPrice: units("0.01"), brackets: [] },
    };
    const position = { symbol: "1000PEPEUSDT", positionSide: "BOTH", amount: units("5") } as const;
    const none = { positions: {}, reserved: {}, leverage: {} };
    const um = {
      ...none,
      positions: { "1000PEPEUSDT BOTH": { ...position, cost: units("0.05") } },
    };
    const account = { kind: "pro", balances: {}, um, cm: none, openLoss: 0n } as const;
    const terms = {
      ...{ um: { "1000PEPEUSDT": contract }, cm: {} },
      assets: { USDT: { price: units("1"), tiers }, PEPE, DOGE: PEPE },
      ...{ levels: publishedLevels, loanRates: publishedLoanRates },
    };
    const read = readRecord(record({ at, account, terms }));
    const { assets } = read._tag === "Right" ? read.right.terms : assert.fail();
    assert.deepEqual(Object.keys(assets), ["USDT", "PEPE"]);
  });

  it("keeps the levels that it was judged by, a second reminder too", () => {
    const [{ account, terms } = assert.fail()] = fc.sample(cases, { numRuns: 1, seed: 1 });
    const read = readRecord(record({ at, account, terms: { ...terms, levels: levelsOf2022 } }));
    assert.deepEqual(read._tag === "Right" && read.right.terms.levels, levelsOf2022);
  });

  it("is without what the exchange answered null for", () => {
    const [{ account, terms } = assert.fail()] = fc.sample(cases, { numRuns: 1, seed: 1 });
    const needed = { uniMMR: "2", accountEquity: "", accountMaintMargin: "5.0E7" };
    const reported = JSON.parse(
      JSON.stringify({ ...needed, totalMarginOpenLoss: null, actualEquity: "7" }),
    );
    const read = readRecord(record({ at, account: { ...account, reported }, terms }));
    if (read._tag === "Left") return assert.fail(read.left.join());
    assert.deepEqual(read.right.account.reported, { ...needed, actualEquity: "7" });
  });

  it("says what cannot be read, and which figure is another", () => {
    const [given] = fc.sample(cases, { numRuns: 1, seed: 1 });
    const text = record({ at, ...given ?? assert.fail() });
    const problems = (of: string) => {
      const read = readRecord(of);
      return read._tag === "Left" ? read.left : [];
    };
    assert.deepEqual(problems(""), ["the file cannot be read"]);
    assert.deepEqual(problems(text.replace('"retail"', '"pros"').replace('"pro"', '"pros"')), [
      "account.kind cannot be read",
    ]);
    assert.deepEqual(problems(text.replace(/"at": "[^"]*"/, '"at": "soon"')), [
      "at cannot be read",
    ]);
    const [first = ""] = problems(text.replace(/("price": ")\d/, "$19"));
    assert.match(first, /^\w+ is -?[\d.]+, but -?[\d.]+ was recorded$/);
  });

  it("has what the risk depends on, and nothing that says whose it is", async () => {
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.5" };
    const id = { newClientOrderId: "my-secret-strategy" };
    const [world, reply] = await call(
      openWorld({}, { USDT: { um: "90000" } }),
      "POST",
      "/papi/v1/um/order",
      { ...order, ...id },
    );
    bodyOf(reply);
    const { answers } = await answered(world);
    const [snapshot, terms] = [snapshotOf(answers), termsOf(answers)];
    if (snapshot._tag === "Left" || terms._tag === "Left") return assert.fail();
    const text = record({ at, account: snapshot.right, terms: terms.right });
    assert.doesNotMatch(text, /secret|orderId|email|Key|07:08/);
    assert.ok(!text.includes("ETHUSDT") && !text.includes('"ETH"'), "more than is needed");
    const read = readRecord(text);
    const both = ofAnswersWithOrders(answers);
    if (read._tag === "Left" || both._tag === "Left") return assert.fail();
    const { reported, ...account } = read.right.account;
    const { um, cm, ...others } = both.right.portfolio;
    assert.deepEqual(account, {
      ...others,
      um: { ...um, leverage: { BTCUSDT: 20 } },
      cm: { ...cm, leverage: {} },
    });
    assert.equal(reported?.uniMMR, snapshot.right.reported?.uniMMR);
    assert.equal(reconcile(read.right.account, read.right.terms)?.verdict, "agrees");
    assert.deepEqual(
      standing(read.right.account, read.right.terms),
      standing(both.right.portfolio, both.right.terms),
    );
  });
});

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { check, type Policy, type PolicyRule, policyRules } from "../../../../agent/mod.ts";
import { findEndpoint, flagOf, kebab } from "../../../../apps/cli/describing/names.ts";
import { openSession } from "../../../../apps/cli/calling/session.ts";
import * as E from "../../../../lib/either.ts";
import { send } from "../../../../lib/send.ts";
import { ask, orders } from "../../../agent/support.ts";
import { agentOn } from "../mcp/support.ts";
import { type Bench, bench, BOOK } from "../support.ts";

type Params = Readonly<Record<string, unknown>>;
type Call = readonly [name: string, params: Params];

/** What became of a call: the rule that stopped it, or that it went out. */
type Path = (bench: Bench, policy: Policy, call: Call, word: string | undefined) => Promise<string>;

const specOf = (name: string) => findEndpoint(name)?.spec ?? assert.fail(name);

const withFiles = ({ folder }: Bench, policy: Policy): void => {
  writeFileSync(join(folder, "accounts.md"), BOOK);
  writeFileSync(join(folder, "policy.json"), JSON.stringify(policy));
};

const byCommandLine = async (
  b: Bench,
  args: readonly string[],
  word: string | undefined,
): Promise<string> => {
  const before = b.changed();
  const { code, out } = await b.run(...args, ...(word === undefined ? [] : ["--confirm", word]));
  const answer = JSON.parse(out);
  if (code !== 4) return b.changed() > before ? "sent" : `exit ${code}: ${out}`;
  assert.equal(b.changed(), before);
  return answer.failure.rule;
};

const PATHS: Readonly<Record<string, Path>> = {
  "a command": (b, policy, [name, params], word) => {
    withFiles(b, policy);
    const { family } = specOf(name);
    const flags = Object.entries(params).flatMap(([key, value]) => [flagOf(key), String(value)]);
    return byCommandLine(b, [family.replace("_", "-"), kebab(name), ...flags], word);
  },
  "call by route": (b, policy, [name, params], word) => {
    withFiles(b, policy);
    const { verb, path } = specOf(name);
    const flags = Object.entries(params).flatMap(([key, value]) => ["--param", `${key}=${value}`]);
    return byCommandLine(b, ["call", verb, path, ...flags], word);
  },
  MCP: async (b, policy, [endpoint, params], word) => {
    withFiles(b, policy);
    const before = b.changed();
    const agent = await agentOn(b.system);
    const prepared = await agent.call("prepare_transaction", { endpoint, params });
    const { token } = prepared.data;
    const confirmed = prepared.isError
      ? prepared
      : await agent.call("confirm_transaction", { token, word: word ?? "" });
    await agent.stop();
    return b.changed() > before ? "sent" : confirmed.data.failure.rule;
  },
  "the library": async (b, policy, [name, params], word) => {
    withFiles(b, {});
    const session = await openSession(b.system, {});
    const checked = check(policy, ask(name, { ...params }), {
      account: session.account,
      // Real money without the word is the last rule's business; with it, the others are looked at.
      environment: word === undefined ? "production" : "simulated",
      now: b.system.now(),
      unitValues: {
        BTCUSDT: { unit: "60000", quote: "1", at: b.system.now() },
        BTCUSD_PERP: { unit: "100", at: b.system.now() },
        BTC: { unit: "60000", at: b.system.now() },
        BNB: { unit: "600", at: b.system.now() },
      },
      uniMmr: "99999999",
      orderTimes: [],
    });
    if (E.isLeft(checked)) return checked.left.rule;
    const env = session.envOf(checked.right.spec.family);
    const before = b.changed();
    if (E.isRight(env)) await send(checked.right)(env.right)();
    return b.changed() > before ? "sent" : "not sent";
  },
};

const contracts = { symbol: "BTCUSD_PERP", side: "BUY" };

/** Every way to trade: plain, changed, algo, conditional, lists, on every product. */
const ORDERS: readonly Call[] = [
  ...orders.map(([name, params]): Call => [name, params]),
  ["newCmOrder", { ...contracts, type: "MARKET", quantity: 2 }],
  ["modifyCmOrder", { ...contracts, orderId: "1", quantity: 2, price: "1" }],
  ["newCmConditionalOrder", {
    ...contracts,
    strategyType: "STOP",
    quantity: 2,
    price: "1",
    stopPrice: "1",
  }],
];

const CANCELS: readonly Call[] = [
  ["cancelUmOrder", { symbol: "BTCUSDT", orderId: "1" }],
  ["cancelAllUmOpenOrders", { symbol: "BTCUSDT" }],
  ["cancelMarginAccountOrder", { symbol: "BTCUSDT", orderId: "1" }],
];

const MONEY: readonly Call[] = [
  ["marginAccountBorrow", { asset: "BTC", amount: "0.5" }],
  ["bnbTransfer", { amount: "1", transferSide: "TO_UM" }],
];

const LEVERAGE: readonly Call[] = [
  ["changeUmInitialLeverage", { symbol: "BTCUSDT", leverage: 10 }],
  ["changeCmInitialLeverage", { symbol: "BTCUSD_PERP", leverage: 10 }],
  ["adjustCrossMarginMaxLeverage", { maxLeverage: 10 }],
];

const ALL = [...ORDERS, ...CANCELS, ...MONEY, ...LEVERAGE];

/** For each rule a policy that it speaks for, and the calls that it must stop. */
const RULES: Readonly<
  Record<
    Exclude<PolicyRule, "wellFormed">,
    { readonly policy: Policy; readonly stops: readonly Call[]; readonly word?: string }
  >
> = {
  killSwitch: { policy: { stopped: true }, stops: ALL, word: "CONFIRM" },
  readOnly: { policy: { readOnly: true }, stops: ALL, word: "CONFIRM" },
  endpoints: { policy: { endpoints: ["newOrder"] }, stops: ALL, word: "CONFIRM" },
  symbols: { policy: { symbols: ["ETHUSDT"] }, stops: ALL, word: "CONFIRM" },
  maxLeverage: { policy: { maxLeverage: 9 }, stops: LEVERAGE, word: "CONFIRM" },
  maxOrdersPerMinute: { policy: { maxOrdersPerMinute: 0 }, stops: ORDERS, word: "CONFIRM" },
  minUniMmr: {
    policy: { minUniMmr: "999999999" },
    stops: [...ORDERS, ...MONEY, ...LEVERAGE],
    word: "CONFIRM",
  },
  maxNotional: { policy: { maxNotional: "199.99" }, stops: [...ORDERS, ...MONEY], word: "CONFIRM" },
  dryRun: { policy: { dryRun: true }, stops: ALL, word: "CONFIRM" },
  confirmation: { policy: {}, stops: ALL },
};

describe("cli policy", () => {
  it("is tested for every rule", () => {
    // A request that is not well formed cannot be written on a command line.
    assert.deepEqual(
      Object.keys(RULES).sort(),
      policyRules.filter((rule) => rule !== "wellFormed").sort(),
    );
  });

  for (const [pathName, path] of Object.entries(PATHS)) {
    for (const [rule, { policy, stops, word }] of Object.entries(RULES)) {
      it(`${rule} cannot be passed by ${pathName}`, () =>
        bench(async (b) => {
          for (const call of stops) {
            assert.equal(await path(b, policy, call, word), rule, JSON.stringify(call));
          }
          assert.equal(b.changed(), 0);
        }));
    }

    it(`lets through by ${pathName} what no rule stops`, async () => {
      const policy = {
        symbols: ["BTCUSDT", "BTCUSD_PERP"],
        endpoints: ALL.map(([name]) => name),
        maxNotional: "1000000",
        maxLeverage: 10,
        minUniMmr: "1",
        maxOrdersPerMinute: 1000,
      };
      // The exchange has retired this one: it is refused before any policy's leave counts.
      for (const call of ALL.filter(([name]) => name !== "newUmConditionalOrder")) {
        // Each has a home of its own: what they read together weighs more than a minute allows.
        await bench(async (b) => {
          assert.equal(await path(b, policy, call, "CONFIRM"), "sent", JSON.stringify(call));
        });
      }
    });
  }

  for (const pathName of ["a command", "call by route", "MCP"]) {
    it(`refuses by ${pathName} what would end below minUniMmr`, () =>
      bench(async (b) => {
        const path = PATHS[pathName] as Path;
        const order = (quantity: string): Call => [
          "newUmOrder",
          { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity },
        ];
        const policy = { minUniMmr: "300" };
        const rule = "minUniMmr";
        assert.equal(await path(b, policy, order("5"), "CONFIRM"), rule);
        assert.equal(await path(b, policy, order("0.1"), "CONFIRM"), "sent");
        // The present is above it, and what takes risk away goes out whatever it leaves.
        const reduceOnly: Call = ["newUmOrder", {
          ...order("0.1")[1],
          side: "SELL",
          reduceOnly: "true",
        }];
        assert.equal(await path(b, policy, order("5"), "CONFIRM"), rule);
        assert.equal(await path(b, policy, reduceOnly, "CONFIRM"), "sent");
        const borrowed = { asset: "BTC", amount: "20" };
        assert.equal(await path(b, policy, ["marginAccountBorrow", borrowed], "CONFIRM"), rule);
        // What the exchange would choose cannot be calculated.
        const free: Call = ["newUmOrder", {
          ...{ symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" },
          ...{ quantity: "0.001", priceMatch: "OPPONENT" },
        }];
        assert.equal(await path(b, policy, free, "CONFIRM"), rule);
        // Nor counts what a limit far away would gain if it filled at once.
        const far: Call = ["newUmOrder", {
          ...{ symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" },
          ...{ quantity: "5", price: "40000" },
        }];
        assert.equal(await path(b, policy, far, "CONFIRM"), rule);
        assert.equal(await path(b, policy, order("0.1"), "CONFIRM"), "sent");
        const { out } = await b.run("portfolio", "account-information");
        const now = Number(JSON.parse(out).uniMMR);
        const tight = { minUniMmr: (now * 0.99).toFixed(2) };
        const list = (stopLimitPrice: string): Call => ["marginAccountNewOco", {
          ...{ symbol: "BTCUSDT", side: "BUY", quantity: "0.1", price: "50000" },
          ...{ stopPrice: "61000", stopLimitPrice, stopLimitTimeInForce: "GTC" },
        }];
        assert.equal(await path(b, tight, list("90000"), "CONFIRM"), rule);
        assert.equal(await path(b, tight, list("61000"), "CONFIRM"), "sent");
        const leverage: Call = ["changeUmInitialLeverage", { symbol: "BTCUSDT", leverage: 3 }];
        assert.equal(await path(b, tight, leverage, "CONFIRM"), "sent");
      }));
  }

  it("counts orders over programs, and lets them go again after a minute", () =>
    bench(async (b) => {
      const path = PATHS["a command"] as Path;
      const call: Call = ["newUmOrder", orders[1]?.[1] ?? {}];
      const policy = { maxOrdersPerMinute: 2 };
      const place = () => path(b, policy, call, "CONFIRM");
      assert.deepEqual([await place(), await place()], ["sent", "sent"]);
      assert.equal(await place(), "maxOrdersPerMinute");
      b.wait(60_000);
      assert.equal(await place(), "sent");
    }));

  it("prices at the exchange, never at the caller's price", () =>
    bench(async (b) => {
      const path = PATHS["a command"] as Path;
      const params = { symbol: "BTCUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" };
      const call: Call = ["newUmOrder", { ...params, quantity: "0.01", price: "1" }];
      assert.equal(await path(b, { maxNotional: "599" }, call, "CONFIRM"), "maxNotional");
      assert.equal(await path(b, { maxNotional: "600" }, call, "CONFIRM"), "sent");
    }));

  it("refuses everything that writes where the policy cannot be read", () =>
    bench(async (b) => {
      withFiles(b, {});
      for (const text of ["{", "[]", `{"readonly":true}`, `{"maxNotional":5}`]) {
        writeFileSync(join(b.folder, "policy.json"), text);
        const ran = await b.run(
          "portfolio",
          "change-um-position-mode",
          "--dual-side-position",
          "true",
        );
        assert.equal(ran.code, 2);
        assert.match(ran.err, /policy/);
      }
      assert.equal(b.sent(), 0);
    }));
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Policy, policyRules } from "../../../../agent/mod.ts";
import { type Agent, agentOn, ORDER, ordersOf, type Place, placed } from "./support.ts";

const LIMIT = {
  endpoint: "newMarginOrder",
  params: {
    symbol: "BTCUSDT",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    quantity: "0.01",
    price: "50000",
  },
};

const BORROW = { endpoint: "marginAccountBorrow", params: { asset: "BTC", amount: "0.01" } };

const LEVERAGE = {
  endpoint: "changeUmInitialLeverage",
  params: { symbol: "BTCUSDT", leverage: 10 },
};

const CANCEL = { endpoint: "cancelAllUmOpenOrders", params: { symbol: "BTCUSDT" } };

const ALL = [ORDER, LIMIT, BORROW, LEVERAGE, CANCEL];

/** For each rule a policy that it speaks for, and what it must stop. */
const RULES: Readonly<Record<string, readonly [Policy, readonly object[]]>> = {
  killSwitch: [{ stopped: true }, ALL],
  readOnly: [{ readOnly: true }, ALL],
  endpoints: [{ endpoints: ["newCmOrder"] }, ALL],
  symbols: [{ symbols: ["ETHUSDT"] }, ALL],
  maxLeverage: [{ maxLeverage: 9 }, [LEVERAGE]],
  maxOrdersPerMinute: [{ maxOrdersPerMinute: 0 }, [ORDER, LIMIT]],
  minUniMmr: [{ minUniMmr: "999999999" }, [ORDER, LIMIT, BORROW, LEVERAGE]],
  maxNotional: [{ maxNotional: "9.99" }, [ORDER, LIMIT, BORROW]],
  dryRun: [{ dryRun: true }, ALL],
};

const ruleOf = async (agent: Agent, tool: string, args: object): Promise<string> => {
  const { isError, data } = await agent.call(tool, args);
  return isError ? data.failure.rule ?? data.failure._tag : "passes";
};

const inBoth = (use: (place: Place, agent: Agent, account: string) => Promise<void>) =>
  placed(async (place) => {
    for (const account of ["main", "paper"]) {
      place.policy({});
      await use(place, await agentOn(place.home), account);
    }
    assert.equal(place.changed(), 0);
  });

describe("mcp policy", () => {
  it("is tested for every rule", () => {
    // A request that is not well formed cannot be built; confirmation has tests of its own.
    assert.deepEqual(
      [...Object.keys(RULES), "wellFormed", "confirmation"].sort(),
      [...policyRules].sort(),
    );
  });

  for (const [rule, [policy, calls]] of Object.entries(RULES)) {
    it(`${rule} gives no token`, () =>
      inBoth(async (place, agent, account) => {
        place.policy(policy);
        for (const call of calls) {
          const { isError, data } = await agent.call("prepare_transaction", { ...call, account });
          assert.equal(isError, true, JSON.stringify(data));
          assert.equal(data.failure.rule, rule);
          assert.equal(data.token, undefined);
          assert.equal(data.outcome, "notSent");
          // What would happen is shown all the same.
          assert.equal(data.account, account);
          assert.ok(data.words.length > 10);
        }
        assert.equal(place.audit().at(-1).rule, rule);
      }));

    it(`${rule} stops what was prepared before it held`, () =>
      inBoth(async (place, agent, account) => {
        for (const call of calls) {
          place.policy({});
          const { data } = await agent.call("prepare_transaction", { ...call, account });
          assert.ok(data.token, JSON.stringify(data));
          place.policy(policy);
          const args = { token: data.token, word: "CONFIRM" };
          assert.equal(await ruleOf(agent, "confirm_transaction", args), rule);
          place.policy({});
          // Who was stopped asks the person again: the old word sends nothing any more.
          assert.equal(await ruleOf(agent, "confirm_transaction", args), rule);
        }
      }));
  }

  it("lets through what it allows", () =>
    placed(async (place) => {
      place.policy({
        endpoints: ["newUmOrder"],
        symbols: ["BTCUSDT"],
        maxLeverage: 5,
        maxOrdersPerMinute: 1,
        minUniMmr: "2",
        maxNotional: "10000",
      });
      const agent = await agentOn(place.home);
      const tokenOf = async () => (await agent.call("prepare_transaction", ORDER)).data.token;
      const [first, second] = [await tokenOf(), await tokenOf()];
      const word = "CONFIRM";
      assert.equal(await ruleOf(agent, "confirm_transaction", { token: first, word }), "passes");
      assert.equal(ordersOf(place.ref.read()), 1);
      assert.equal(
        await ruleOf(agent, "confirm_transaction", { token: second, word }),
        "maxOrdersPerMinute",
      );
    }));

  it("stops everything where it cannot be read", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const { data } = await agent.call("prepare_transaction", ORDER);
      for (const text of ["{", "[]", '{"Stopped":true}', '{"maxNotional":5}']) {
        place.write("policy.json", text);
        assert.equal(await ruleOf(agent, "prepare_transaction", ORDER), "UserError");
        const args = { token: data.token, word: "CONFIRM" };
        assert.notEqual(await ruleOf(agent, "confirm_transaction", args), "passes");
      }
      assert.equal(place.changed(), 0);
    }));

  it("holds a server to a dry run that was started for one", () =>
    inBoth(async (place, _, account) => {
      const agent = await agentOn(place.home, { dryRun: true });
      const call = { ...ORDER, account };
      assert.equal(await ruleOf(agent, "prepare_transaction", call), "dryRun");
      place.policy({ dryRun: false });
      assert.equal(await ruleOf(agent, "prepare_transaction", call), "dryRun");
    }));

  it("takes no word when the server is started", () =>
    placed(async ({ run }) => {
      for (const option of [["--confirm", "CONFIRM"], ["--curl"], ["--recv-window", "5000"]]) {
        const { code, err } = await run("mcp", ...option);
        assert.equal(code, 2);
        assert.match(err, /mcp takes no --confirm/);
      }
    }));

  it("lets nothing rest on a simulated account of which nobody knows what it may leave", () =>
    placed(async (place) => {
      place.policy({ minUniMmr: "2" });
      const agent = await agentOn(place.home);
      const buys = { symbol: "BTCUSDT", side: "BUY", quantity: "90" };
      const trails = { algoType: "CONDITIONAL", type: "TRAILING_STOP_MARKET", callbackRate: "1" };
      const waits = {
        ...{ symbol: "BTCUSDT", workingType: "LIMIT", workingSide: "BUY", workingPrice: "50000" },
        ...{ workingQuantity: "0.001", workingTimeInForce: "GTC", pendingType: "MARKET" },
        ...{ pendingSide: "BUY", pendingQuantity: "90", sideEffectType: "MARGIN_BUY" },
      };
      const calls = [["newUmAlgoOrder", { ...buys, ...trails }], ["marginAccountNewOto", waits]];
      for (const account of ["main", "paper"]) {
        for (const [endpoint, params] of calls) {
          const call = { endpoint, params, account };
          const { data } = await agent.call("prepare_transaction", call);
          assert.equal(data.failure?.rule, "minUniMmr", JSON.stringify(data));
          assert.equal(data.uniMmr.after, "unknown");
        }
      }
      // What fills at once is known there, whatever it borrows.
      const borrows = { ...buys, quantity: "0.5", type: "MARKET", sideEffectType: "MARGIN_BUY" };
      const call = { endpoint: "newMarginOrder", params: borrows, account: "paper" };
      const { isError, data } = await agent.call("prepare_transaction", call);
      assert.equal(isError, false, JSON.stringify(data));
      assert.ok(Number(data.uniMmr.after) < Number(data.uniMmr.now));
    }));

  for (const account of ["main", "paper"]) {
    it(`counts what rests already as filled on ${account}: one by one each would be small enough`, () =>
      placed(async (place) => {
        place.policy({ minUniMmr: "200" });
        const agent = await agentOn(place.home);
        const limit = (side: string, more: object = {}) => ({
          endpoint: "newUmOrder",
          params: {
            ...{ symbol: "BTCUSDT", side, type: "LIMIT", timeInForce: "GTC", quantity: "0.8" },
            price: side === "BUY" ? "50000" : "70000",
            ...more,
          },
          account,
        });
        const placedAs = async (call: object): Promise<string> => {
          const { data } = await agent.call("prepare_transaction", call);
          if (data.failure) return data.failure.rule;
          const sent = { token: data.token, word: "CONFIRM" };
          return await ruleOf(agent, "confirm_transaction", sent);
        };
        const came: string[] = [];
        const mine = { newClientOrderId: "agent-mine" };
        for (const more of [mine, {}, {}]) came.push(await placedAs(limit("BUY", more)));
        assert.deepEqual(came, ["passes", "minUniMmr", "minUniMmr"]);
        // Sales that rest beside purchases do not make more of them; both do not fill at once.
        assert.equal(await placedAs(limit("SELL")), "passes");
        assert.equal(await placedAs(limit("SELL")), "minUniMmr");
        const { data } = await agent.call("prepare_transaction", limit("BUY"));
        assert.ok(Number(data.uniMmr.worst) < 200, JSON.stringify(data.uniMmr));
        // An order that is amended does not fill as it rests too.
        const params = { symbol: "BTCUSDT", side: "BUY", origClientOrderId: "agent-mine" };
        const amended = { ...params, quantity: "0.7", price: "51000" };
        const amend = { endpoint: "modifyUmOrder", params: amended, account };
        assert.equal(await placedAs(amend), "passes");
      }));
  }

  it("says what of it a prepared request meets", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const { data } = await agent.call("prepare_transaction", { ...ORDER, account: "paper" });
      assert.equal(data.uniMmr.now, "99999999.00000000");
      assert.ok(Number(data.uniMmr.after) < 99999999);
      assert.deepEqual(data.cost, { ip: 1, orders: 1 });
      // On the copy it rests; once it fills it needs margin as well.
      const { data: rests } = await agent.call("prepare_transaction", {
        ...LIMIT,
        endpoint: "newUmOrder",
        account: "paper",
      });
      assert.equal(rests.uniMmr.after, rests.uniMmr.now);
      assert.ok(Number(rests.uniMmr.worst) < Number(rests.uniMmr.now));
      const short = { ...ORDER, params: { ...ORDER.params, quantity: "90" }, account: "paper" };
      const { data: told } = await agent.call("prepare_transaction", short);
      assert.match(told.uniMmr.note, /it fails/);
      assert.equal(told.uniMmr.after, undefined);
    }));
});

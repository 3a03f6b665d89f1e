import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  check,
  type Facts,
  isOrder,
  ordersIn,
  parsePolicy,
  type Policy,
  policyRules,
  readPolicy,
} from "../../agent/mod.ts";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/either.ts";
import { type Request, requestOf } from "../../lib/endpoint.ts";
import * as fc from "../deps/fast_check.ts";
import { argumentsOf, validCall } from "../support/arbitrary.ts";
import { ask, facts, leftOf, mutating, NOW, orders, rightOf } from "./support.ts";

const ruleOf = (policy: Policy, request: Request<unknown>, given: Partial<Facts> = {}) => {
  const checked = check(policy, request, facts(given));
  if (E.isRight(checked)) {
    assert.equal(checked.right, request);
    return "passed";
  }
  const { endpoint, message, outcome, rule } = checked.left;
  assert.deepEqual([endpoint, outcome], [request.spec.name, "notSent"]);
  assert.match(message, new RegExp(`^Cannot send ${request.spec.name}: .*[^.]$`));
  return rule;
};

const unitValues = { BTCUSDT: { unit: "60000", at: NOW }, BTC: { unit: "60000", at: NOW } };

const BORROW = ask("marginAccountBorrow", { asset: "BTC", amount: "0.5" });
const TRANSFER = ask("bnbTransfer", { amount: "10", transferSide: "TO_UM" });
const CANCEL = ask("cancelUmOrder", { symbol: "BTCUSDT", orderId: "1" });
const LEVERAGE = ask("changeUmInitialLeverage", { symbol: "BTCUSDT", leverage: 10 });
const READ = ask("accountInformation");

/** One request of every kind. */
const KINDS = [
  ...orders.map(([name, params]) => ask(name, params)),
  ...[BORROW, TRANSFER, CANCEL, LEVERAGE],
];

describe("agent policy", () => {
  it("lets through what changes nothing, whatever the policy", () => {
    const policy = { stopped: true, readOnly: true, endpoints: [], maxNotional: "0" };
    assert.equal(ruleOf(policy, READ, { environment: "production" }), "passed");
  });

  it("lets everything through on a simulated account where no limit holds", () => {
    for (const request of KINDS) assert.equal(ruleOf({}, request), "passed");
  });

  it("lets nothing through where a setting is misspelt or of another kind, which would forbid nothing", () => {
    const broken: readonly (readonly [object, RegExp])[] = [
      [{ symbol: ["BTCUSDT"] }, /mend the policy: "symbol" is no setting of a policy/],
      [{ readonly: true }, /readOnly is/],
      [{ symbols: "BTCUSDT,ETHUSDT" }, /symbols must/],
      [{ endpoints: "newUmOrder" }, /endpoints must/],
      [{ minUniMmr: 2 }, /minUniMmr must/],
    ];
    for (const [policy, why] of broken) {
      for (const request of KINDS) {
        assert.match(leftOf(check(policy as Policy, request, facts())).message, why);
      }
      assert.equal(ruleOf(policy as Policy, READ), "passed");
    }
  });

  it("says what to write where the list of operations has another spelling", () => {
    for (const like of ["newUMOrder", "new-um-order", "NEWUMORDER"]) {
      const { message } = leftOf(check({ endpoints: ["x", like] }, KINDS[0]!, facts()));
      assert.match(message, new RegExp(`"${like}", which is no operation: write newUmOrder$`));
    }
  });

  it("takes plain data alone: settings of anything else would be seen by nobody", () => {
    const settings = { stopped: true };
    class Stopped {
      get stopped() {
        return true;
      }
    }
    for (
      const policy of [
        new Map(Object.entries(settings)),
        Object.create(settings),
        new Stopped(),
        Promise.resolve(settings),
        new Date(0),
      ]
    ) {
      assert.match(leftOf(readPolicy(policy))[0] ?? "", /^a policy must be plain data/);
      for (const request of KINDS) assert.equal(ruleOf(policy as Policy, request), "policy");
    }
    const bare: Policy = Object.assign(Object.create(null), settings);
    // Objects of another window have that window's prototype.
    const elsewhere: Policy = Object.assign(Object.create(Object.create(null)), settings);
    for (const policy of [bare, elsewhere]) {
      assert.equal(rightOf(readPolicy(policy)).stopped, true);
    }
  });

  it("takes symbols alone that the exchange can have", () => {
    assert.equal(rightOf(readPolicy({ symbols: ["BTCUSDT", "BTCUSD_PERP"] })).symbols?.length, 2);
    for (const symbol of ["btcusdt", "BTC/USDT", " BTCUSDT", ""]) {
      const [why, ...more] = leftOf(readPolicy({ symbols: ["BTCUSDT", symbol] }));
      assert.deepEqual([why, more], [
        "symbols must be a list of symbols in upper case, as in BTCUSDT",
        [],
      ]);
    }
  });

  it("asks for the word where money may be real, and nowhere else", () => {
    for (const request of KINDS) {
      assert.equal(ruleOf({}, request, { environment: "demo" }), "passed");
      assert.equal(ruleOf({}, request, { environment: "production" }), "confirmation");
    }
  });

  it("stops every kind by kill switch, read-only mode, dry run and list of endpoints", () => {
    for (const request of KINDS) {
      assert.equal(ruleOf({ stopped: true }, request), "killSwitch");
      assert.equal(ruleOf({ readOnly: true }, request), "readOnly");
      assert.equal(ruleOf({ dryRun: true }, request), "dryRun");
      assert.equal(ruleOf({ endpoints: ["newCmOrder"] }, request), "endpoints");
      assert.equal(ruleOf({ endpoints: [request.spec.name] }, request), "passed");
    }
  });

  it("a dry run promises no more than a run: other limits refuse first", () => {
    const order = KINDS[0] as Request<unknown>;
    assert.equal(ruleOf({ dryRun: true, maxNotional: "1" }, order, { unitValues }), "maxNotional");
  });

  it("holds to a list of symbols, and refuses what names none", () => {
    for (const request of KINDS) {
      assert.equal(ruleOf({ symbols: ["ETHUSDT"] }, request), "symbols");
      const hasSymbol = "symbol" in request.spec.params;
      assert.equal(ruleOf({ symbols: ["BTCUSDT"] }, request), hasSymbol ? "passed" : "symbols");
      const policy = { symbols: ["BTCUSDT"], endpoints: [request.spec.name] };
      assert.equal(ruleOf(policy, request), "passed");
    }
  });

  it("asks for every symbol of a request that names several", () => {
    const { spec, answer } = CANCEL;
    const params = { ...spec.params, symbols: spec.params["symbol"] as never };
    const act = spec.act.does === "cancel" ? { ...spec.act, symbol: "symbols" } : assert.fail();
    const of = (text: string) =>
      requestOf({
        spec: { ...spec, act, params },
        query: [["symbols", text]],
        answer,
        warnings: [],
      });
    assert.equal(ruleOf({ symbols: ["BTCUSDT"] }, of("BTCUSDT,ETHUSDT")), "symbols");
    assert.equal(ruleOf({ symbols: ["ETHUSDT", "BTCUSDT"] }, of("BTCUSDT,ETHUSDT")), "passed");
  });

  for (const [name, params, units] of orders) {
    it(`counts ${name} ${params["type"] ?? ""} at the exchange's price, to the digit`, () => {
      const request = ask(name, params);
      const at = (maxNotional: string) => ruleOf({ maxNotional }, request, { unitValues });
      assert.equal(at(String(units * 60000)), "passed");
      assert.equal(at(String(units * 60000 - 1) + ".99999999999999999999"), "maxNotional");
    });
  }

  it("counts loans, transfers and orders by quote quantity", () => {
    const policy = { maxNotional: "30000" };
    assert.equal(ruleOf(policy, BORROW, { unitValues }), "passed");
    assert.equal(ruleOf({ maxNotional: "29999" }, BORROW, { unitValues }), "maxNotional");
    assert.equal(ruleOf(policy, TRANSFER, { unitValues }), "maxNotional");
    const bnb = { BNB: { unit: "600", at: NOW } };
    assert.equal(ruleOf(policy, TRANSFER, { unitValues: bnb }), "passed");
    const quote = ask("newMarginOrder", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quoteOrderQty: "30001",
    });
    assert.equal(ruleOf(policy, quote, { unitValues }), "maxNotional");
    const priced = { BTCUSDT: { unit: "60000", quote: "0.9", at: NOW } };
    assert.equal(ruleOf(policy, quote, { unitValues: priced }), "passed");
    assert.equal(ruleOf(policy, LEVERAGE), "passed");
    assert.equal(ruleOf(policy, CANCEL), "passed");
  });

  it("refuses what it cannot price", () => {
    const order = KINDS[0] as Request<unknown>;
    const policy = { maxNotional: "1000000" };
    const unknown = [
      undefined,
      {},
      { ETHUSDT: { unit: "1", at: NOW } },
      ...["0", "-1", "NaN", "1e9", ""].map((unit) => ({ BTCUSDT: { unit, at: NOW } })),
      ...[NOW - 60_001, NOW + 60_001, NaN].map((at) => ({ BTCUSDT: { unit: "1", at } })),
    ];
    for (const some of unknown) {
      assert.equal(ruleOf(policy, order, some && { unitValues: some }), "maxNotional");
    }
    const unmeasured = [
      ask("fundAutoCollection"),
      ask("marginManualLiquidation", { type: "MARGIN" }),
      ask("smallLiabilityExchange", { assetNames: ["BTC"] }),
      ask("marginAccountRepayDebt", { asset: "BTC" }),
      ask("newUmAlgoOrder", {
        algoType: "CONDITIONAL",
        symbol: "BTCUSDT",
        side: "SELL",
        type: "STOP_MARKET",
        triggerPrice: "1",
        closePosition: true,
      }),
    ];
    for (const request of unmeasured) {
      assert.equal(ruleOf(policy, request, { unitValues }), "maxNotional");
    }
    assert.equal(ruleOf({ maxNotional: "lots" }, order, { unitValues }), "policy");
  });

  it("caps leverage on every endpoint that sets it", () => {
    const cross = ask("adjustCrossMarginMaxLeverage", { maxLeverage: 10 });
    const cm = ask("changeCmInitialLeverage", { symbol: "BTCUSD_PERP", leverage: 10 });
    for (const request of [LEVERAGE, cross, cm]) {
      assert.equal(ruleOf({ maxLeverage: 9 }, request), "maxLeverage");
      assert.equal(ruleOf({ maxLeverage: 10 }, request), "passed");
      assert.equal(ruleOf({ maxLeverage: NaN }, request), "policy");
    }
  });

  it("below the uniMMR floor lets through only what takes risk away", () => {
    const policy = { minUniMmr: "2.0" };
    const reducing = [
      CANCEL,
      ask("newUmOrder", { ...orders[1]?.[1], reduceOnly: true }),
      ask("marginAccountRepay", { asset: "BTC", amount: "1" }),
      ask("marginAccountBorrowRepay", {
        asset: "BTC",
        isIsolated: false,
        amount: "1",
        type: "REPAY",
      }),
    ];
    for (const request of reducing) {
      assert.equal(ruleOf(policy, request, { uniMmr: "1" }), "passed");
    }
    const again = ask("marginAccountBorrowRepay", {
      asset: "BTC",
      isIsolated: false,
      amount: "1",
      type: "BORROW",
    });
    const open = ask("newUmOrder", { ...orders[1]?.[1], reduceOnly: false });
    const unclear = requestOf({
      ...again,
      query: again.query.map(([name, text]) => [name, name === "type" ? "Borrow" : text]),
    });
    const adding = [...KINDS.filter((request) => request !== CANCEL), again, open, unclear];
    for (const request of adding) {
      assert.equal(ruleOf(policy, request, { uniMmr: "1.9999999999999999999999" }), "minUniMmr");
      assert.equal(ruleOf(policy, request, { uniMmr: "2" }), "passed");
      assert.equal(ruleOf(policy, request), "minUniMmr");
      for (const enough of ["5.0E7", "2.0E0", "99,999,999", "+2", "200E-2"]) {
        assert.equal(ruleOf(policy, request, { uniMmr: enough }), "passed", enough);
      }
      for (const little of ["7.12E-6", "-0.5", "-5.0E7", "1,5", "", "much", "1e9999", "0x5"]) {
        assert.equal(ruleOf(policy, request, { uniMmr: little }), "minUniMmr", little);
      }
      assert.equal(ruleOf({ minUniMmr: "two" }, request, { uniMmr: "3" }), "policy");
      const leaving = (uniMmrAfter: string) =>
        ruleOf(policy, request, { uniMmr: "3", uniMmrAfter });
      assert.deepEqual(["2", "2.5E0", "99,999,999"].map(leaving), ["passed", "passed", "passed"]);
      for (const little of ["1.99999999", "-1", "unknown", ""]) {
        assert.equal(leaving(little), "minUniMmr", little);
      }
    }
    for (const request of reducing) {
      assert.equal(ruleOf(policy, request, { uniMmr: "1", uniMmrAfter: "1" }), "passed");
    }
  });

  it("counts orders within a minute, each leg of a list", () => {
    const legs: Record<string, number> = {
      marginAccountNewOco: 2,
      marginMarginAccountNewOco: 2,
      marginAccountNewOto: 2,
      marginAccountNewOtoco: 3,
    };
    for (const [name, params] of orders) {
      const request = ask(name, params);
      const having = (count: number, at = NOW) =>
        ruleOf({ maxOrdersPerMinute: 5 }, request, { orderTimes: Array(count).fill(at) });
      const room = 5 - (legs[name] ?? 1);
      assert.equal(having(room), "passed", name);
      assert.equal(having(room + 1), "maxOrdersPerMinute", name);
      assert.equal(having(room + 1, NOW + 5), "maxOrdersPerMinute");
      assert.equal(having(99, NOW - 60_000), "passed");
      assert.equal(ruleOf({ maxOrdersPerMinute: 5 }, request), "maxOrdersPerMinute");
    }
    assert.equal(ruleOf({ maxOrdersPerMinute: 0 }, CANCEL), "passed");
  });

  it("refuses requests that no endpoint built", () => {
    const [order] = KINDS;
    assert.ok(order);
    const { spec, query, answer, warnings } = order;
    const twice = requestOf({ spec, query: [...query, ["quantity", "9"]], answer, warnings });
    const stray = requestOf({ spec, query: [...query, ["qty", "9"]], answer, warnings });
    const odd = requestOf({
      spec,
      query: query.map(([name, text]) => [name, name === "quantity" ? "1e9" : text]),
      answer,
      warnings,
    });
    assert.equal(ruleOf({}, twice), "wellFormed");
    assert.equal(ruleOf({}, stray), "wellFormed");
    assert.equal(ruleOf({ maxNotional: "1000000" }, odd, { unitValues }), "maxNotional");
  });
});

describe("agent policy over the catalog", () => {
  it("there is something to check", () => assert.ok(mutating.length > 50));

  for (const endpoint of mutating) {
    const opensKey = /^(create|editIpFor)SpecialKey$/.test(endpoint.spec.name);
    it(`${endpoint.spec.name} passes no gate that is shut`, () => {
      fc.assert(
        fc.property(validCall(endpoint.spec), ({ samples, given }) => {
          const request: Request<unknown> = rightOf(endpoint(argumentsOf(samples, given) as never));
          assert.equal(ruleOf({ stopped: true }, request), "killSwitch");
          assert.equal(ruleOf({ readOnly: true }, request), "readOnly");
          assert.equal(ruleOf({ endpoints: ["other"] }, request), "endpoints");
          const narrow = ruleOf({ symbols: ["NONE"] }, request);
          assert.equal(narrow, opensKey ? "endpoints" : "symbols");
          assert.equal(ruleOf({ dryRun: true }, request), "dryRun");
          assert.equal(ruleOf({}, request, { environment: "production" }), "confirmation");
          const unheard = "elsewhere" as unknown as "production";
          assert.equal(ruleOf({}, request, { environment: unheard }), "confirmation");
          assert.equal(ruleOf({}, request), "passed");
        }),
        { numRuns: 5 },
      );
    });
  }

  it("a maximum leaves only cancels and settings unpriced", () => {
    const free = mutating.filter((endpoint) => {
      const [call] = fc.sample(validCall(endpoint.spec), 1);
      assert.ok(call);
      const built: Request<unknown> = rightOf(
        endpoint(argumentsOf(call.samples, call.given) as never),
      );
      return ruleOf({ maxNotional: "1" }, built) === "passed";
    }).filter(({ spec }) => spec.verb !== "DELETE").map(({ spec }) => spec.name);
    const settings = mutating.filter(({ spec: { act, verb } }) =>
      act.does === "set" && verb !== "DELETE"
    ).map(({ spec }) => spec.name);
    assert.ok(free.includes("changeUmInitialLeverage") && !free.includes("newUmOrder"));
    assert.deepEqual(free.sort(), settings.sort());
  });

  it("every endpoint that places orders is told apart by its parameters", () => {
    const counted = mutating.filter(({ spec }) =>
      Object.keys(spec.params).some((n) => /side$/i.test(n))
    )
      .filter(({ spec }) => !/transfer/i.test(spec.name) && !/PositionMode/.test(spec.name));
    for (const { spec } of counted) {
      const request = requestOf({ spec, query: [], answer: spec.answer, warnings: [] });
      assert.equal(
        ruleOf({ maxOrdersPerMinute: 0 }, request, { orderTimes: [] }),
        "maxOrdersPerMinute",
      );
    }
    assert.ok(counted.length > 0);
  });

  it("reads pass, all of them", () => {
    for (const { spec } of catalog.filter((each) => !each.spec.mutates)) {
      const request = requestOf({ spec, query: [], answer: spec.answer, warnings: [] });
      assert.equal(ruleOf({ stopped: true }, request, { environment: "production" }), "passed");
    }
  });
});

describe("orders in a request", () => {
  it("are counted where orders are placed or changed, and nowhere else", () => {
    for (const { spec } of catalog) assert.equal(ordersIn(spec) > 0, isOrder(spec), spec.name);
    const count = (name: string) =>
      ordersIn((catalog.find(({ spec }) => spec.name === name) ?? assert.fail(name)).spec);
    assert.equal(count("cancelUmOrder"), 0);
    assert.equal(count("newUmOrder"), 1);
    assert.equal(count("marginAccountNewOtoco"), 3);
  });
});

describe("agent policy as text", () => {
  it("reads what it can hold to, and tells every mistake", () => {
    const policy: Policy = { readOnly: true, symbols: ["BTCUSDT"], maxNotional: "1000" };
    assert.deepEqual(rightOf(readPolicy(JSON.parse(JSON.stringify(policy)))), policy);
    const wrong = { readonly: true, maxNotional: "1e9", symbols: "BTCUSDT", maxLeverage: -1 };
    assert.equal(leftOf(readPolicy(wrong)).length, 4);
    assert.match(leftOf(readPolicy({ readonly: true }))[0] ?? "", /readOnly is$/);
    for (const list of [["newUmOrder", 1], ["newUmOrder", ""], [""]]) {
      assert.deepEqual(leftOf(readPolicy({ endpoints: list })), [
        "endpoints must be a list of operation names",
      ]);
    }
    for (const data of [null, [], "x", undefined]) leftOf(readPolicy(data));
    assert.equal(new Set(policyRules).size, policyRules.length);
  });

  it("is read from JSON however deep it is", () => {
    assert.deepEqual(leftOf(parsePolicy("[".repeat(100_000))), [
      "its end is missing: it is no JSON",
    ]);
  });

  it("is read from JSON, with the line of every mistake", () => {
    for (
      const text of ['{"stopped":true}', '\ufeff{ "stopped" :\r\n true }', '{"stop\\u0070ed":true}']
    ) {
      assert.deepEqual(rightOf(parsePolicy(text)), { stopped: true });
    }
    assert.deepEqual(rightOf(parsePolicy('{"symbols":["A","A"]}')), { symbols: ["A", "A"] });
    const wrong: readonly (readonly [text: string, ...problems: readonly string[]])[] = [
      [
        '{"stopped":true,\n"stopped":true}',
        'line 2: "stopped" is given twice, on line 1 too: keep one',
      ],
      [
        '{"stop\\u0070ed":true,"stopped":false}',
        'line 1: "stopped" is given twice, on line 1 too: keep one',
      ],
      [
        '{\n"Stopped": true,\n"maxLeverage": "5"\n}',
        'line 2: "Stopped" is no setting of a policy: stopped is',
        "line 3: maxLeverage must be a whole number",
      ],
      ['{"__proto__": {}}', 'line 1: "__proto__" is no setting of a policy'],
      ['{"stopped": {"a": 1, "a": 2}}', "line 1: stopped must be true or false"],
      ["[]", "a policy must be an object"],
      [" \n", "it is empty: write {} where nothing shall be limited"],
      ['{"stopped": true', "its end is missing: it is no JSON"],
      ...['{\n"stopped": true,\n}', '{\n"stopped": true\n"readOnly": true}', '{\n\n"stopped" true}']
        .map((
          text,
        ): readonly [string, string] => [
          text,
          "line 3 is no JSON: look for a comma, a quote or a bracket there",
        ]),
      ...[
        "{'stopped': true}",
        '{"stopped": True}',
        "{} {}",
        '{"symbols": [,]}',
        "{]",
        '{"stopped": 01}',
      ].map((
        text,
      ): readonly [string, string] => [
        text,
        "line 1 is no JSON: look for a comma, a quote or a bracket there",
      ]),
    ];
    for (const [text, ...problems] of wrong) {
      assert.deepEqual(leftOf(parsePolicy(text)), problems, text.slice(0, 40));
    }
  });
});

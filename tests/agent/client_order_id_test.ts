import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clientIdNames, marked } from "../../agent/mod.ts";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import * as fc from "../deps/fast_check.ts";
import { argumentsOf, validCall } from "../support/arbitrary.ts";
import { runs } from "../support/runs.ts";
import { ask, leftOf, orders, rightOf } from "./support.ts";

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const idsOf = (request: Request<unknown>): Record<string, string> =>
  Object.fromEntries(request.query.filter(([name]) => clientIdNames(request.spec).includes(name)));

describe("agent client order ids", () => {
  for (const [name, params] of orders.filter(([each]) => !each.startsWith("modify"))) {
    it(`gives ${name} (${params["type"] ?? ""}) ids within the exchange's pattern`, () => {
      const request = rightOf(marked(ask(name, params), random));
      const ids = Object.values(idsOf(request));
      assert.notEqual(ids.length, 0);
      for (const id of ids) assert.match(id, /^agent-[a-z2-7]{18}$/);
      assert.equal(new Set(ids).size, ids.length);
    });
  }

  it("marks ids that are given, of legs too, and once only", () => {
    const oco = orders.find(([name]) => name === "marginAccountNewOco");
    const request = ask("marginAccountNewOco", {
      ...oco?.[1],
      listClientOrderId: "list",
      limitClientOrderId: "l",
      stopClientOrderId: "agent-s",
    });
    const once = rightOf(marked(request, random));
    assert.deepEqual(idsOf(once), {
      listClientOrderId: "agent-list",
      limitClientOrderId: "agent-l",
      stopClientOrderId: "agent-s",
    });
    assert.deepEqual(rightOf(marked(once, random)).query, once.query);
  });

  it("gives ids to the legs of a list, and to none that it does not have", () => {
    const legsOf = (name: string, more = {}): readonly string[] => {
      const params = { ...orders.find(([each]) => each === name)?.[1], ...more };
      return Object.keys(idsOf(rightOf(marked(ask(name, params), random))));
    };
    const oco = ["limitClientOrderId", "listClientOrderId", "stopClientOrderId"];
    assert.deepEqual([...legsOf("marginAccountNewOco")].sort(), oco);
    assert.deepEqual([...legsOf("marginMarginAccountNewOco")].sort(), oco);
    const oto = ["listClientOrderId", "workingClientOrderId", "pendingClientOrderId"];
    assert.deepEqual(legsOf("marginAccountNewOto"), oto);
    const above = ["listClientOrderId", "workingClientOrderId", "pendingAboveClientOrderId"];
    assert.deepEqual(legsOf("marginAccountNewOtoco"), above);
    const below = {
      pendingBelowType: "STOP_LOSS",
      pendingBelowStopPrice: "1",
    };
    assert.deepEqual(legsOf("marginAccountNewOtoco", below), [
      ...above,
      "pendingBelowClientOrderId",
    ]);
  });

  const cancellations: readonly (readonly [string, Record<string, string>])[] = [
    ["cancelMarginAccountOrder", { symbol: "BTCUSDT", origClientOrderId: "mine" }],
    ["cancelMarginAccountOcoOrders", { symbol: "BTCUSDT", listClientOrderId: "mine" }],
    ["marginAccountCancelOrder", { symbol: "BTCUSDT", origClientOrderId: "mine" }],
    ["marginAccountCancelOco", { symbol: "BTCUSDT", listClientOrderId: "mine" }],
  ];
  for (const [name, params] of cancellations) {
    it(`marks the cancellation of ${name}, and leaves alone what it cancels`, () => {
      const made = rightOf(marked(ask(name, params), random));
      assert.match(idsOf(made)["newClientOrderId"] ?? "", /^agent-[a-z2-7]{18}$/);
      const given = rightOf(marked(ask(name, { ...params, newClientOrderId: "c" }), random));
      assert.deepEqual(Object.fromEntries(given.query), { ...params, newClientOrderId: "agent-c" });
      leftOf(marked(ask(name, { ...params, newClientOrderId: "c".repeat(31) }), random));
    });
  }

  it("refuses what gets too long, never cuts it", () => {
    const [name, params] = ["newUmOrder", orders[0]?.[1]];
    const of = (id: string) => marked(ask(name, { ...params, newClientOrderId: id }), random);
    assert.equal(idsOf(rightOf(of("x".repeat(26))))["newClientOrderId"]?.length, 32);
    const failure = leftOf(of("x".repeat(27)));
    assert.equal(failure._tag, "BadParams");
    assert.match(failure.message, /26 characters are the most/);
    const leg = { ...orders.find(([n]) => n === "marginAccountNewOto")?.[1] };
    leftOf(
      marked(ask("marginAccountNewOto", { ...leg, pendingClientOrderId: "x".repeat(31) }), random),
    );
  });

  it("leaves ids of orders that exist alone", () => {
    const cancels = [
      ask("cancelUmConditionalOrder", { symbol: "BTCUSDT", newClientStrategyId: "mine" }),
      ask("cancelUmAlgoOrder", { clientAlgoId: "mine" }),
      ask("modifyUmOrder", orders.find(([n]) => n === "modifyUmOrder")?.[1]),
    ];
    for (const request of cancels) assert.equal(rightOf(marked(request, random)), request);
  });

  it("says so when the source of random bytes runs dry", () => {
    leftOf(marked(ask("newUmOrder", orders[0]?.[1]), () => new Uint8Array(3)));
  });

  it("marks every request of the catalog that places something, or refuses it", () => {
    for (const endpoint of catalog) {
      const names = clientIdNames(endpoint.spec);
      if (names.length > 0) assert.ok(endpoint.spec.mutates, endpoint.spec.name);
      fc.assert(
        fc.property(validCall(endpoint.spec), ({ samples, given }) => {
          const built = endpoint(argumentsOf(samples, given) as never);
          if (E.isLeft(built)) return;
          const result = marked(built.right, random);
          if (E.isLeft(result)) {
            return assert.match(result.left.message, /too long|must be letters/);
          }
          assert.ok(names.length === 0 || Object.keys(idsOf(result.right)).length > 0);
          for (const id of Object.values(idsOf(result.right))) {
            assert.match(id, /^agent-[.A-Z:/a-z0-9_-]{1,30}$/);
          }
          assert.deepEqual(
            result.right.query.filter(([name]) => !names.includes(name)),
            built.right.query.filter(([name]) => !names.includes(name)),
          );
        }),
        { numRuns: Math.ceil(runs / 5) },
      );
    }
  });
});

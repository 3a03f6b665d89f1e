import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exampleArguments } from "../../../../apps/cli/describing/example.ts";
import { findOrderLine } from "../../../../apps/cli/calling/find_order.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import * as E from "../../../../lib/either.ts";
import { build, type Request, type Spec } from "../../../../lib/endpoint.ts";
import { unreachable } from "../../../../lib/failure.ts";
import { simulated } from "../../../../simulator/mod.ts";
import { bench, withBook } from "../support.ts";

const ID = /^(new(ClientOrder|ClientStrategy)|clientAlgo|listClientOrder)Id$/;

const orders = catalog.map(({ spec }) => spec).filter((spec) =>
  spec.verb === "POST" && spec.mutates && Object.keys(spec.params).some((name) => ID.test(name))
);

const example = (spec: Spec, more: object = {}): Request<unknown> => {
  const built = build(spec, { ...exampleArguments(spec), ...more });
  if (E.isRight(built)) return built.right;
  throw new Error(built.left.message);
};

describe("the command that looks after an order", () => {
  it("is there for every new order, and builds", () =>
    bench(async ({ run }) => {
      assert.ok(orders.length > 0);
      for (const spec of orders) {
        const line = findOrderLine(example(spec), "agent-1", {}) ?? "";
        assert.match(line, /^unimargin .* agent-1$/, spec.name);
        const { code, err } = await run(...line.split(" ").slice(1), "--dry-run");
        assert.equal(code, 0, `${line}: ${err}`);
      }
    }));

  it("names the pair of an isolated list, and none in cross margin", () => {
    const oco = orders.find(({ name }) => name === "marginMarginAccountNewOco")!;
    const cross = findOrderLine(example(oco), "agent-1", {});
    assert.doesNotMatch(cross ?? "", /--symbol|--is-isolated/);
    const isolated = findOrderLine(example(oco, { isIsolated: true }), "agent-1", {});
    assert.match(isolated ?? "", /--is-isolated true --symbol \w+ /i);
  });

  it("finds an order whose reply was lost, on the account that it was sent from", () =>
    bench(async (b) => {
      withBook(b);
      let isLost = true;
      const carry = simulated(b.ref);
      const system = () => (signed: Parameters<typeof carry>[0]) => async () => {
        const reply = await carry(signed)();
        return isLost ? E.left(unreachable("newUmOrder", "it broke off", "unknown")) : reply;
      };
      Object.assign(b.system, { transport: system });
      const order =
        "portfolio new-um-order --symbol BTCUSDT --side BUY --type MARKET --quantity 0.01";
      const args = [...order.split(" "), "--account", "main", "--confirm", "CONFIRM"];
      const { code, err } = await b.run(...args);
      assert.equal(code, 5);
      const [, line = ""] = /^Look with: unimargin (.*)$/m.exec(err) ?? [];
      assert.match(line, /--account main$/);
      isLost = false;
      const { json } = await b.run(...line.split(" "));
      assert.equal((json() as { status: string }).status, "FILLED");
    }));
});

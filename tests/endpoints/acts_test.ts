import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clientIdNames } from "../../agent/mod.ts";
import * as exposure from "../../agent/exposure.ts";
import { catalog } from "../../endpoints/catalog.ts";
import { amountsOf, clientIdsOf, isOrder, movesNothing, ordersIn, paramOf } from "../../lib/act.ts";
import type { Spec } from "../../lib/endpoint.ts";
import { shapeOf } from "../support/arbitrary.ts";

const specs = catalog.map(({ spec }) => spec);
const changing = specs.filter(({ mutates }) => mutates);
const byName = new Map(specs.map((spec) => [spec.name, spec]));

/** The endpoint that an act names as its read-back. */
const readBackOf = ({ name, act }: Spec): Spec | undefined => {
  if (!("readBack" in act) || act.readBack === undefined) return undefined;
  return byName.get(act.readBack) ?? assert.fail(`${name} names ${act.readBack}, which is none`);
};

describe("acts", () => {
  it("are reads exactly where the verb is GET, and changes where they are no stream", () => {
    for (const { name, verb, act, access, mutates } of specs) {
      assert.equal(act.does === "read", verb === "GET", name);
      assert.equal(act.does === "stream", access === "USER_STREAM", name);
      assert.equal(mutates, verb !== "GET" && access !== "USER_STREAM", name);
    }
  });

  it("name a read-back that reads, in their own family", () => {
    for (const spec of specs) {
      const reader = readBackOf(spec);
      if (!reader) continue;
      assert.equal(reader.act.does, "read", spec.name);
      assert.equal(reader.family, spec.family, spec.name);
      assert.ok(!spec.retired === !reader.retired, spec.name);
    }
  });

  it("name what reads one order by its client id, of the same product and kind", () => {
    const lists = ["oco", "oto", "otoco"];
    for (const spec of specs) {
      const { name, act } = spec;
      if (act.does !== "order" && act.does !== "amend" && act.does !== "cancel") continue;
      const reader = readBackOf(spec) ?? assert.fail(name);
      const told = reader.act.does === "read" ? reader.act : assert.fail(name);
      const kind = lists.includes(act.kind ?? "") ? "list" : act.kind;
      assert.deepEqual([told.product, told.kind], [act.product, kind], name);
      if (act.does === "cancel" && act.all) assert.equal(told.of, "openOrders", name);
      else {
        assert.match(told.of ?? "", /^(o|openO)rder$/, name);
        for (const part of ["orderId", "origClientOrderId"] as const) {
          assert.ok(paramOf(reader, part), `${reader.name} has no ${part}`);
        }
      }
    }
  });

  it("say of each kind of order which endpoints list what is open, and what was", () => {
    for (const { name, family, act } of specs) {
      if (act.does !== "order") continue;
      const kind = act.legs ? "list" : act.kind;
      const told = specs.flatMap((other) =>
        other.act.does === "read" && other.family === family && other.act.product === act.product &&
          other.act.kind === kind
          ? [other.act.of]
          : []
      );
      for (const  of of["openOrders", "orders"] as const) assert.ok(told.includes(of), name);
    }
  });

  it("name the one parameter that the library fills with a client id", () => {
    for (const spec of specs) {
      const filled = Object.keys(spec.params).filter((name) => {
        const shape = shapeOf(spec, name);
        return shape._tag === "Text" && shape.clientId;
      });
      assert.deepEqual(spec.act.does === "order" ? [spec.act.id] : [], filled, spec.name);
    }
  });
});

describe("what was guessed from names", () => {
  it("is what acts say", () => {
    for (const spec of changing) {
      const request = { spec, query: [], answer: spec.answer, warnings: [] } as never;
      assert.equal(isOrder(spec), exposure.isOrder(spec), spec.name);
      assert.equal(ordersIn(spec), exposure.ordersIn(spec), spec.name);
      assert.deepEqual(clientIdsOf(spec), clientIdNames(spec), spec.name);
      assert.deepEqual(movesNothing(spec), exposure.movesNothing(spec), spec.name);
      assert.equal(spec.act.does === "grant", exposure.opensKey(spec), spec.name);
      const counted = exposure.isOrder(spec)
        ? exposure.quantitiesOf(spec)
        : "amount" in spec.params
        ? ["amount"]
        : [];
      assert.deepEqual([...amountsOf(spec)], counted, spec.name);
      void request;
    }
  });
});

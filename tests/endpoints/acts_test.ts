import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import {
  amountsOf,
  clientIdsOf,
  isOrder,
  movesNothing,
  ordersIn,
  paramOf,
  productOf,
} from "../../lib/act.ts";
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

  it("name only parameters that are there", () => {
    const words = [
      "does",
      "what",
      "kind",
      "step",
      "product",
      "of",
      "readBack",
      "makes",
      "coin",
      "all",
      "off",
    ];
    const namesIn = (data: unknown): readonly string[] =>
      typeof data === "string" ? [data] : Object.values(Object(data)).flatMap(namesIn);
    for (const { name, act, params } of specs) {
      for (const [key, value] of Object.entries(act)) {
        if (words.includes(key)) continue;
        // Behind the name, a condition has wire texts.
        const named = key.endsWith("When") ? [value[0]] : namesIn(value);
        for (const each of named) assert.ok(Object.hasOwn(params, each), `${name}: ${key} ${each}`);
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

// Names are no proof, but where they say something the acts of the catalog agree.
const QUANTITY = /^(quantity|\w+Quantity|quoteOrderQty)$/;
const namesOf = ({ params }: Spec, pattern: RegExp): readonly string[] =>
  Object.keys(params).filter((name) => pattern.test(name));
const MOVED = /^(amount|quantity|\w+Quantity|quoteOrderQty)$/;
const MOVING = /transfer|collection|repay(?!-futures-switch)|loan|liquidation|exchange|order/i;

describe("what names suggest", () => {
  it("of orders is what acts say: amounts, legs and client ids", () => {
    for (const spec of changing) {
      const quantities = namesOf(spec, QUANTITY);
      const legs = namesOf(spec, /ClientOrderId$/).filter((name) => !/^(orig|list)/.test(name));
      const amounts = quantities.length > 0 ? quantities : namesOf(spec, /^amount$/);
      assert.equal(isOrder(spec), quantities.length > 0, spec.name);
      assert.equal(ordersIn(spec), isOrder(spec) ? Math.max(1, legs.length) : 0, spec.name);
      assert.deepEqual(amountsOf(spec), amounts, spec.name);
      const own = spec.act.does === "order" ? spec.act.id : "newClientOrderId";
      const ids = spec.act.does === "order" ? [own, ...legs] : [own];
      assert.deepEqual(
        clientIdsOf(spec),
        Object.keys(spec.params).filter((name) => ids.includes(name)),
        spec.name,
      );
    }
  });

  it("of all else is what acts say: what moves nothing, repays, sets a leverage or gives a secret", () => {
    for (const spec of changing) {
      const { name, verb, path, act, params } = spec;
      const isKey = act.does === "grant" || act.does === "revoke";
      const moves = MOVING.test(path) || Object.keys(params).some((each) => MOVED.test(each));
      assert.equal(movesNothing(spec), verb === "DELETE" || isKey || !moves, name);
      const repayment =
        /\/(repayLoan|repay-debt|repay|repay-futures-negative-balance|borrow-repay)$/;
      const isRepayment = act.does === "repay" ||
        (act.does === "borrow" && act.repaysWhen !== undefined);
      assert.equal(isRepayment, repayment.test(path), name);
      const isLeverage = act.does === "set" && /everage$/.test(act.what);
      assert.deepEqual(isLeverage ? [act.to] : [], namesOf(spec, /leverage$/i), name);
      const fields = spec.answer.shape._tag === "Model"
        ? Object.keys(spec.answer.shape.fields)
        : [];
      assert.equal(act.does === "grant" && act.what === "key", fields.includes("secretKey"), name);
      assert.equal(act.does === "transfer" && act.coin === "BNB", /bnb-transfer$/.test(path), name);
    }
  });

  it("of products is what acts say", () => {
    for (const { name, host, path, act } of specs) {
      const named = host === "fapi" || /\/um\//.test(path)
        ? "um"
        : host === "dapi" || /\/cm\//.test(path)
        ? "cm"
        : /\/(margin|marginLoan|repayLoan)(\/|$)/.test(path)
        ? "margin"
        : undefined;
      // Keys belong to the account, though they are kept under margin.
      const isOfKeys = act.does === "grant" || act.does === "revoke" ||
        (act.does === "set" && act.what === "specialKeyMode");
      assert.equal(productOf(act), isOfKeys ? undefined : named, name);
    }
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findEndpoint } from "../../../../apps/cli/describing/names.ts";
import { paramsOf } from "../../../../apps/cli/describing/params.ts";
import {
  type JsonSchema,
  type ParamsSchema,
  schemaOf,
} from "../../../../apps/cli/describing/schema.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { build } from "../../../../lib/endpoint.ts";
import type { Shape } from "../../../../lib/fields/shape.ts";
import * as fc from "../../../deps/fast_check.ts";
import { argumentsOf, validCall } from "../../../support/arbitrary.ts";
import { runs } from "../../../support/runs.ts";

const specs = catalog.map(({ spec }) => spec);

const isOfType = (type: string, value: unknown): boolean => {
  const kind: string = Array.isArray(value) ? "array" : typeof value;
  return type === "integer" ? Number.isInteger(value) : kind === type;
};

/** Why a value does not fit a schema; reads the keywords that are in use and refuses others. */
const misfit = (schema: JsonSchema, value: unknown): string | undefined => {
  const { type, description: _, default: __, ...keywords } = schema;
  if (![type].flat().some((each) => isOfType(each, value))) return `is not ${type}`;
  for (const [keyword, bound] of Object.entries(keywords)) {
    const fits = (() => {
      switch (keyword) {
        case "enum":
          return (bound as readonly unknown[]).includes(value);
        case "pattern":
          return typeof value !== "string" || new RegExp(bound as string, "u").test(value);
        case "minimum":
          return typeof value !== "number" || value >= (bound as number);
        case "exclusiveMinimum":
          return typeof value !== "number" || value > (bound as number);
        case "maximum":
          return typeof value !== "number" || value <= (bound as number);
        case "minItems":
          return (value as readonly unknown[]).length >= (bound as number);
        case "maxItems":
          return (value as readonly unknown[]).length <= (bound as number);
        case "items":
          return (value as readonly unknown[]).every((each) =>
            misfit(bound as JsonSchema, each) === undefined
          );
        default:
          return assert.fail(`${keyword} is not known`);
      }
    })();
    if (!fits) return `${keyword} ${JSON.stringify(bound)} refuses ${JSON.stringify(value)}`;
  }
  return undefined;
};

const misfits = (
  { properties, required }: ParamsSchema,
  given: Record<string, unknown>,
): readonly string[] => [
  ...required.filter((name) => !Object.hasOwn(given, name)).map((name) => `${name} is missing`),
  ...Object.entries(given).flatMap(([name, value]) => {
    const schema = properties[name];
    const why = schema ? misfit(schema, value) : "is not known";
    return why === undefined ? [] : [`${name}: ${why}`];
  }),
];

/** A value in the one spelling that schemas take. */
const spelled = (shape: Shape, value: unknown): unknown =>
  typeof value === "bigint" || (shape._tag === "Id" && typeof value === "number")
    ? String(value)
    : shape._tag === "Switch"
    ? String(value).toLowerCase() === "true"
    : shape._tag === "List"
    ? (value as readonly unknown[]).map((each) => spelled(shape.of, each))
    : value;

/** Values that a schema takes, at its edges and within. */
const fitting = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { minimum = 0, maximum = 1e9, exclusiveMinimum } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.items) {
    return fc.array(fitting(schema.items), {
      minLength: schema.minItems ?? 0,
      maxLength: schema.maxItems ?? 9,
    });
  }
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") {
    return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: maximum }));
  }
  if (Array.isArray(schema.type)) {
    const first = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 0.001;
    return fc.constantFrom(
      first,
      maximum,
      Number(((first + maximum) / 2).toFixed(3)),
      String(maximum),
    );
  }
  // Beyond ASCII a schema is more lenient than an endpoint, on purpose.
  return fc.stringMatching(new RegExp(schema.pattern ?? "")).filter((text) =>
    /^[\x21-\x7e]+$/.test(text) && text.length <= 50
  );
};

const seed = { numRuns: runs, seed: 20251121 };

const schemaFor = (name: string): ParamsSchema =>
  schemaOf((findEndpoint(name) ?? assert.fail(name)).spec);

describe("JSON Schema of parameters", () => {
  for (const spec of specs) {
    it(`${spec.name}: takes what the endpoint takes, and the endpoint what it takes`, () => {
      const schema = schemaOf(spec);
      const shapes = new Map(paramsOf(spec).map(({ name, shape }) => [name, shape]));
      fc.assert(
        fc.property(validCall(spec), ({ samples, given }) => {
          const call = Object.fromEntries(
            Object.entries(argumentsOf(samples, given)).map(([name, value]) => {
              return [name, spelled(shapes.get(name) ?? assert.fail(name), value)];
            }),
          );
          assert.equal(build(spec, call)._tag, "Right");
          assert.deepEqual(misfits(schema, call), []);
          assert.deepEqual(misfits(schema, { ...call, noSuchParameter: 1 }), [
            "noSuchParameter: is not known",
          ]);
        }),
        seed,
      );
      for (const [name, property] of Object.entries(schema.properties)) {
        // Only a law of the schema: an endpoint refuses seconds besides.
        if (shapes.get(name)?._tag === "Time") continue;
        fc.assert(
          fc.property(fitting(property), (value) => {
            assert.equal(misfit(property, value), undefined);
            const built = build(spec, { [name]: value });
            const problems = built._tag === "Left" ? built.left.problems : [];
            const own = problems.filter(({ kind, params }) =>
              kind === "malformed" && params.includes(name)
            );
            assert.deepEqual(own, [], `${name} ${JSON.stringify(value)}`);
          }),
          { ...seed, numRuns: Math.ceil(runs / 5) },
        );
      }
    });
  }

  it("requires what the endpoint requires, and nothing else", () => {
    for (const spec of specs) {
      const required = Object.entries(spec.params).flatMap(([name, param]) =>
        "field" in param ? [] : [name]
      );
      const { properties, ...rest } = schemaOf(spec);
      assert.deepEqual(rest, { type: "object", required, additionalProperties: false });
      const timing = spec.signed && !("recvWindow" in spec.params) ? ["recvWindow"] : [];
      assert.deepEqual(Object.keys(properties), [...Object.keys(spec.params), ...timing]);
    }
  });

  it("has defaults that fit, and a description of every parameter", () => {
    for (const spec of specs) {
      for (const [name, schema] of Object.entries(schemaOf(spec).properties)) {
        if (schema.default !== undefined) {
          assert.equal(misfit(schema, schema.default), undefined, `${spec.name} ${name}`);
        }
        assert.ok(schema.description, `${spec.name} ${name}`);
      }
    }
  });

  it("is plain JSON", () => {
    for (const spec of specs) {
      assert.deepEqual(JSON.parse(JSON.stringify(schemaOf(spec))), schemaOf(spec));
    }
  });

  it("says what it means of an order", () => {
    const { properties } = schemaFor("newUmOrder");
    assert.deepEqual(properties["side"], {
      type: "string",
      enum: ["BUY", "SELL"],
      description: "Buy or sell",
    });
    assert.deepEqual(properties["reduceOnly"], {
      type: "boolean",
      description: "Only reduce the position; not allowed in hedge mode",
      default: false,
    });
    assert.deepEqual(properties["recvWindow"], {
      type: "integer",
      minimum: 1,
      maximum: 60000,
      description:
        "How long the request stays valid after its timestamp, in ms, 1 to 60000; 5000 if absent",
      default: 5000,
    });
    assert.match(properties["quantity"]?.description ?? "", /Decimal in plain digits; text keeps/);
    const { callbackRate } = schemaFor("newUmAlgoOrder").properties;
    assert.match(callbackRate?.description ?? "", /from 0\.1 to 20/);
  });

  it("refuses what endpoints refuse", () => {
    const refused = (name: string, given: Record<string, unknown>): readonly string[] =>
      misfits(schemaFor(name), given).map((line) => line.split(":")[0] ?? "");
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET" };
    assert.deepEqual(refused("newUmOrder", order), []);
    assert.deepEqual(refused("newUmOrder", { ...order, symbol: "btcusdt" }), ["symbol"]);
    assert.deepEqual(refused("newUmOrder", { ...order, symbol: "BTC USDT" }), ["symbol"]);
    assert.deepEqual(refused("newUmOrder", { ...order, symbol: "币安人生USDT" }), []);
    assert.deepEqual(refused("newUmOrder", { ...order, quantity: "1e5" }), ["quantity"]);
    assert.deepEqual(refused("newUmOrder", { ...order, quantity: -1 }), ["quantity"]);
    assert.deepEqual(refused("newUmOrder", { ...order, recvWindow: 0 }), ["recvWindow"]);
    assert.deepEqual(refused("newUmOrder", { ...order, reduceOnly: "yes" }), ["reduceOnly"]);
    assert.deepEqual(refused("queryUmOrder", { symbol: "BTCUSDT", orderId: 1 }), ["orderId"]);
    assert.deepEqual(refused("queryUmOrder", { symbol: "BTCUSDT", orderId: "-1" }), ["orderId"]);
    for (const [digits, expected] of [[19, []], [20, ["orderId"]]] as const) {
      const call = { symbol: "B".repeat(50), orderId: "9".repeat(digits) };
      assert.deepEqual(refused("queryUmOrder", call), expected);
    }
    assert.deepEqual(refused("queryUmOrder", { symbol: "B".repeat(51) }), ["symbol"]);
    assert.deepEqual(refused("smallLiabilityExchange", { assetNames: [] }), ["assetNames"]);
    assert.deepEqual(refused("editIpForSpecialKey", { ip: ["1,2"], apiKey: "k" }), ["ip"]);
    assert.deepEqual(refused("editIpForSpecialKey", { ip: [" "], apiKey: "k" }), ["ip"]);
  });
});

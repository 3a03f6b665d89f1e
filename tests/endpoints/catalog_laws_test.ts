import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import type { AnswerShape, Reader } from "../../lib/answers/answer.ts";
import * as E from "../../lib/deps/either.ts";
import type { AnyEndpoint, Spec } from "../../lib/endpoint.ts";
import { parseJson } from "../../lib/json.ts";
import type { Condition, Problem, Rule } from "../../lib/rules.ts";
import type { Shape } from "../../lib/fields/shape.ts";
import { queryString } from "../../lib/wire.ts";
import * as fc from "../deps/fast_check.ts";
import {
  answerText,
  argumentsOf,
  type Sample,
  type Samples,
  shapeOf,
  validCall,
} from "../support/arbitrary.ts";
import { runs } from "../support/runs.ts";

const callOf = (endpoint: AnyEndpoint) => (params: Record<string, unknown>) =>
  endpoint(params as never);

const problemsOf = (
  endpoint: AnyEndpoint,
  params: Record<string, unknown>,
): readonly Problem[] => {
  const built = callOf(endpoint)(params);
  return E.isLeft(built)
    ? built.left.problems
    : assert.fail(`${endpoint.spec.name} takes ${
      JSON.stringify(params, (_, v) => typeof v === "bigint" ? `${v}n` : v)
    }`);
};

const namesAtFault = (
  endpoint: AnyEndpoint,
  params: Record<string, unknown>,
): readonly string[] => problemsOf(endpoint, params).flatMap((problem) => problem.params);

/** Values that a parameter of this shape must not take. */
const wrongFor = (shape: Shape): readonly unknown[] => {
  switch (shape._tag) {
    case "Text":
      return ["", " ", 5, null, {}, ...(shape.pattern ? ["no such text!", "x".repeat(60)] : [])];
    case "Decimal":
      return [
        NaN,
        -1,
        "1e5",
        "",
        0.1 + 0.2,
        1e21,
        {},
        ...(shape.max === undefined ? [] : [Number(shape.max) + 1]),
        ...(shape.above ? ["0"] : []),
        ...(Number(shape.min) > 0 ? ["0.0000001"] : []),
      ];
    case "Integer":
      return [
        1.5,
        "5",
        NaN,
        shape.min - 1,
        ...(shape.max === Number.MAX_SAFE_INTEGER ? [] : [shape.max + 1]),
      ];
    case "Time":
      return [1763683200, -1, 1.5, "now", shape.before];
    case "Id":
      return [-1, 1.5, "x", "", 2 ** 60, "12345678901234567890"];
    case "OneOf":
      return ["NO_SUCH_WORD", "", 5, shape.values[0]?.toLowerCase() + "?"];
    case "Choice":
      return [-1, 7.5, "x"];
    case "Switch":
      return ["yes", 1, null, "True"];
    case "List":
      return [[], "", ",", true, Array.from({ length: shape.max + 1 }, () => "AB"), [{}], ["A,B"]];
  }
};

/** Samples of a parameter for which a condition holds, one for each of its texts. */
const conditional = (
  spec: Spec,
  [name, ...texts]: Condition,
  samples: Samples,
): readonly Sample[] => {
  if (texts.length === 0) return [samples[name] ?? { value: "", text: "" }];
  const isSwitch = shapeOf(spec, name)._tag === "Switch";
  return texts.map((text) => ({ value: isSwitch ? text.toLowerCase() === "true" : text, text }));
};

/** A call that breaks a rule, and whether a problem is the one that must be told. */
interface Broken {
  readonly params: Record<string, unknown>;
  readonly told: (problem: Problem) => boolean;
}

/** That exactly these are missing: a problem of another rule may name one of them too. */
const missing = (names: readonly string[]) => ({ kind, params }: Problem): boolean =>
  kind === "missing" && params.join() === names.join();

/** Calls that break one rule, under each text of its condition. */
const broken = (
  spec: Spec,
  rule: Rule,
  valid: { readonly samples: Samples; readonly given: ReadonlySet<string> },
): readonly Broken[] => {
  const { when } = rule;
  // What a rule forbids has laws of its own, in forbids_test.ts.
  if (!when) return brokenHere(rule, valid.samples, valid.given);
  const given = new Set([...valid.given, when[0]]);
  return conditional(spec, when, valid.samples).flatMap((sample) =>
    brokenHere(rule, { ...valid.samples, [when[0]]: sample }, given)
  );
};

const brokenHere = (
  rule: Rule,
  samples: Samples,
  given: ReadonlySet<string>,
): readonly Broken[] => {
  const without = (...names: readonly string[]) =>
    argumentsOf(samples, new Set([...given].filter((name) => !names.includes(name))));
  const withAll = (...names: readonly string[]) =>
    argumentsOf(samples, new Set([...given, ...names]));
  const { needs = [], anyOf = [], exclusive = [], together = [] } = rule;
  return [
    ...needs.map((name) => ({ params: without(name), told: missing([name]) })),
    ...(anyOf.length > 0 ? [{ params: without(...anyOf), told: missing(anyOf) }] : []),
    ...exclusive.slice(1).map((name) => ({
      params: withAll(exclusive[0] ?? "", name),
      told: ({ kind, params }: Problem) =>
        kind === "conflict" && params.includes(exclusive[0] ?? "") && params.includes(name),
    })),
    ...together.map((name) => ({
      params: { ...without(...together), [name]: samples[name]?.value },
      told: missing(together.filter((each) => each !== name)),
    })),
  ];
};

/** Every 16 to 19 digit number of a JSON text must survive as text. */
const idsIn = (shape: AnswerShape, value: unknown, found: string[]): void => {
  if (shape._tag === "IdText") found.push(String(value));
  else if (shape._tag === "Model") {
    for (const [name, field] of Object.entries(shape.fields)) {
      const each = (value as Record<string, unknown>)[name];
      if (each !== undefined) idsIn(("reader" in field ? field.reader : field).shape, each, found);
    }
  } else if (shape._tag === "Array") {
    for (const each of value as unknown[]) idsIn(shape.of.shape, each, found);
  }
};

const seed = { numRuns: runs, seed: 20251121 };

describe("every endpoint", () => {
  for (const endpoint of catalog) {
    const { spec } = endpoint;

    it(`${spec.name}: what shapes and rules allow is built, in the order of the declaration`, () => {
      fc.assert(
        fc.property(validCall(spec), ({ samples, given }) => {
          const built = callOf(endpoint)(argumentsOf(samples, given));
          if (E.isLeft(built)) assert.fail(built.left.message);
          const expected = Object.entries(spec.params).flatMap(([name, param]) => {
            const sent = "field" in param ? param.sent : undefined;
            const text = given.has(name) ? samples[name]?.text : sent;
            return text === undefined ? [] : [[name, text]];
          });
          assert.deepEqual(built.right.query, expected);
          const back = queryString(built.right.query).split("&").filter(Boolean)
            .map((part) => part.split("=").map(decodeURIComponent));
          assert.deepEqual(back, expected);
        }),
        seed,
      );
    });

    it(`${spec.name}: a wrong value is refused and named`, () => {
      fc.assert(
        fc.property(validCall(spec), ({ samples, given }) => {
          for (const name of Object.keys(spec.params)) {
            for (const wrong of wrongFor(shapeOf(spec, name))) {
              const params = { ...argumentsOf(samples, given), [name]: wrong };
              assert.ok(namesAtFault(endpoint, params).includes(name), `${name} ${String(wrong)}`);
            }
          }
          const surplus = { ...argumentsOf(samples, given), noSuchParameter: 1 };
          assert.deepEqual(namesAtFault(endpoint, surplus), ["noSuchParameter"]);
        }),
        seed,
      );
    });

    it(`${spec.name}: a missing parameter or a broken rule is refused and named`, () => {
      fc.assert(
        fc.property(validCall(spec), (valid) => {
          for (const [name, param] of Object.entries(spec.params)) {
            if ("field" in param) continue;
            const rest = argumentsOf(valid.samples, valid.given);
            delete rest[name];
            assert.ok(namesAtFault(endpoint, rest).includes(name));
          }
          for (const rule of spec.rules.filter(({ soft }) => !soft)) {
            for (const { params, told } of broken(spec, rule, valid)) {
              const problems = problemsOf(endpoint, params);
              assert.ok(problems.some(told), JSON.stringify({ rule, problems }));
            }
          }
        }),
        seed,
      );
    });

    it(`${spec.name}: an answer of its shape is read, no digit of an id lost`, () => {
      const answer = spec.answer as Reader<unknown>;
      fc.assert(
        fc.property(answerText(answer), (text) => {
          const read = answer.decode(parseJson(text));
          if (E.isLeft(read)) assert.fail(text);
          const ids: string[] = [];
          idsIn(answer.shape, read.right, ids);
          for (const id of ids) assert.ok(text.includes(id), `${id} in ${text}`);
        }),
        seed,
      );
    });
  }
});

describe("the catalog", () => {
  it("has no name twice and no route twice", () => {
    const names = catalog.map(({ spec }) => spec.name);
    const routes = catalog.map(({ spec }) => `${spec.host} ${spec.verb} ${spec.path}`);
    assert.equal(new Set(names).size, names.length);
    assert.equal(new Set(routes).size, routes.length);
  });

  it("weighs a request by units that exist", () => {
    for (const { spec } of catalog) {
      const cases = Array.isArray(spec.weight) ? spec.weight : [spec.weight];
      for (const { when, atMost } of cases) {
        for (const name of [when?.[0], atMost?.[0]]) {
          assert.ok(name === undefined || Object.hasOwn(spec.params, name), spec.name);
        }
      }
    }
  });

  it("mutates by what is not a GET, and never by a GET", () => {
    for (const { spec } of catalog) {
      if (spec.verb === "GET") assert.equal(spec.mutates, false, spec.name);
      else assert.equal(spec.mutates, spec.access !== "USER_STREAM", spec.name);
    }
  });
});

/** What is essential, for every endpoint: answers stand and fall with it alone. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../deps/fast_check.ts";
import { catalog } from "../../../endpoints/catalog.ts";
import type { AnswerShape, Reader } from "../../../lib/answers/answer.ts";
import * as E from "../../../lib/deps/either.ts";
import { requestOf, type Spec } from "../../../lib/endpoint.ts";
import type { Failure } from "../../../lib/failure.ts";
import { parseJson } from "../../../lib/json.ts";
import { misfits } from "../../../lib/answers/misfits.ts";
import { readReply } from "../../../lib/answers/reply.ts";
import { answerText } from "../../support/arbitrary.ts";
import { runs } from "../../support/runs.ts";

type ModelShape = Extract<AnswerShape, { _tag: "Model" }>;
type Body = Record<string, unknown>;

/** The parts of a shape. */
const partsOf = (shape: AnswerShape): readonly AnswerShape[] => {
  switch (shape._tag) {
    case "Model":
      return Object.values(shape.fields).map((each) =>
        ("reader" in each ? each.reader : each).shape
      );
    case "Tuple":
    case "Union":
      return shape.of.map((each) => each.shape);
    case "Array":
    case "Map":
    case "Nullable":
      return [shape.of.shape];
    default:
      return [];
  }
};

const modelsIn = (shape: AnswerShape): readonly ModelShape[] => [
  ...(shape._tag === "Model" ? [shape] : []),
  ...partsOf(shape).flatMap(modelsIn),
];

/** The model that says what was done: the answer itself, or its rows. */
const outermost = (shape: AnswerShape): readonly ModelShape[] =>
  shape._tag === "Model" ? [shape] : partsOf(shape).flatMap(outermost);

const read = (spec: Spec, body: unknown): E.Either<Failure, unknown> =>
  readReply(
    requestOf({ spec, query: [], answer: spec.answer, warnings: [] }),
    { status: 200, headers: {}, body: JSON.stringify(body) },
    0,
  );

const isModelAnswer = ({ answer: { shape } }: Spec): boolean =>
  shape._tag === "Model" || (shape._tag === "Array" && shape.of.shape._tag === "Model");

/** A body of the answer, of one row where it is a list, whose ids need no 64 bits. */
const bodyOf = (answer: Reader<unknown>): fc.Arbitrary<Body> =>
  answerText(answer.shape._tag === "Array" ? answer.shape.of : answer).map((text) =>
    parseJson(text) as Body
  );

const whole = ({ answer: { shape } }: Spec, body: Body): unknown =>
  shape._tag === "Array" ? [body] : body;

/** A value that nothing essential can be read of. */
const planted = (field: ModelShape["fields"][string] | undefined): unknown =>
  field && "shape" in field && field.shape._tag === "Model" ? 5 : { planted: true };

/** Whether a value is a sign that the answer is what was asked for: a word is, where it is a known one. */
const isSign = (field: ModelShape["fields"][string] | undefined, value: unknown): boolean => {
  const shape = field && "shape" in field && field.shape;
  return !(shape && shape._tag === "Text" && shape.values) ||
    shape.values.includes(String(value));
};

const settings = { numRuns: runs, seed: 20261128 };

describe("essential fields", () => {
  it("stand in every model, save where all may be missing", () => {
    const without = catalog.flatMap(({ spec }) => modelsIn(spec.answer.shape))
      .filter(({ essential, fields }) =>
        essential.length === 0 && Object.values(fields).some((each) => !("reader" in each))
      )
      .map(({ name }) => name);
    assert.deepEqual([...new Set(without)], ["AdlQuantiles"]);
  });

  it("are fields of their model that are never left out", () => {
    for (const { spec } of catalog) {
      for (const { name, essential, fields } of modelsIn(spec.answer.shape)) {
        for (const key of essential) {
          const field = fields[key];
          assert.ok(field && !("reader" in field), `${name}.${key}`);
        }
      }
    }
  });

  it("are all ids that the exchange gives to what was changed", () => {
    const others = catalog.filter(({ spec }) => spec.mutates)
      .flatMap(({ spec }) => outermost(spec.answer.shape))
      .flatMap(({ name, fields, essential }) =>
        Object.entries(fields)
          .filter(([key, field]) =>
            "shape" in field && field.shape._tag === "IdText" && !essential.includes(key)
          )
          .map(([key]) => `${name}.${key}`)
      );
    assert.deepEqual([...new Set(others)], []);
  });

  for (const { spec } of catalog.filter(({ spec }) => isModelAnswer(spec))) {
    const [shape] = outermost(spec.answer.shape) as readonly [ModelShape];
    const { essential, fields } = shape;
    if (essential.length === 0) continue;

    it(`${spec.name}: without one of them there is no answer, without all nobody knows`, () => {
      fc.assert(
        fc.property(bodyOf(spec.answer), (body) => {
          for (const key of essential) {
            for (const wrong of [planted(fields[key]), null, undefined, ""]) {
              const given = whole(spec, { ...body, [key]: wrong });
              const got = read(spec, given);
              // A list that changes nothing keeps its odd rows, while something of them is there; a list of
              // blank texts is nothing.
              if (!spec.mutates && spec.answer.shape._tag === "Array" && essential.length > 1) {
                const isThere = spec.answer.finds(given);
                assert.ok(
                  isThere ? E.isRight(got) && misfits(got.right).length > 0 : E.isLeft(got),
                );
                continue;
              }
              assert.ok(E.isLeft(got), `${key} ${JSON.stringify(wrong)}`);
              assert.equal(got.left._tag, "Unreadable");
              const isThere = essential.some((other) =>
                other !== key && isSign(fields[other], body[other])
              );
              assert.equal(got.left.outcome, isThere ? "accepted" : "unknown", key);
            }
          }
          const bare = Object.fromEntries(
            Object.entries(body).filter(([key]) => !essential.includes(key)),
          );
          const got = read(spec, whole(spec, bare));
          assert.equal(E.isLeft(got) && got.left.outcome, "unknown", JSON.stringify(bare));
        }),
        settings,
      );
    });

    it(`${spec.name}: all other fields may be missing, null or odd, and are told`, () => {
      fc.assert(
        fc.property(bodyOf(spec.answer), (body) => {
          for (const [key, field] of Object.entries(fields)) {
            if (essential.includes(key)) continue;
            const optional = "reader" in field;
            const { _tag } = (optional ? field.reader : field).shape;
            for (const odd of [undefined, null, { odd: [] }]) {
              const got = read(spec, whole(spec, { ...body, [key]: odd }));
              assert.ok(E.isRight(got), `${key} ${JSON.stringify(odd)}`);
              const fits = odd === undefined || odd === null
                ? optional || (odd === null && _tag === "Nullable") || _tag === "Any"
                : ["Any", "Map", "Model", "Array", "Union"].includes(_tag);
              if (!fits) assert.match(misfits(got.right).join(), new RegExp(`\\b${key}\\b`));
              else if (odd === undefined) assert.deepEqual(misfits(got.right), [], key);
            }
          }
        }),
        { ...settings, numRuns: Math.ceil(runs / 5) },
      );
    });
  }
});

/** Where answers differ from facts about them, as lines of text. */
import type { AnswerShape, Reader } from "../../lib/answers/answer.ts";
import * as E from "../../lib/deps/either.ts";
import { type AnswerFacts, differs } from "./facts.ts";

const tagsOf: Readonly<Record<string, readonly AnswerShape["_tag"][]>> = {
  string: ["Text", "Success"],
  boolean: ["Bool", "Success"],
  int: ["Number", "Success"],
  long: ["IdText"],
  decimal: ["DecimalText"],
  "decimal-string": ["DecimalText"],
  "time-ms": ["TimeMs"],
  "time-ms-string": ["TimeMs"],
  "time-s": ["TimeSec"],
};

const listOf = (items: AnswerFacts["items"]): readonly AnswerFacts[] =>
  items === undefined ? [] : Array.isArray(items) ? items : [items as AnswerFacts];

// Ids that the facts know only quoted; the reader takes numbers too. Client ids are not among them.
const QUOTED_IDS = /\.(actualOrderId|tradeId|downloadId)$/;

const isIdText = (at: string, kind: string, shape: AnswerShape): boolean =>
  shape._tag === "IdText" && kind === "string" && QUOTED_IDS.test(at);

/** Differences of an answer. */
export const answerDrift = (
  at: string,
  facts: AnswerFacts,
  reader: Reader<unknown>,
): readonly string[] => {
  const { shape } = reader;
  if (shape._tag === "Nullable") return answerDrift(at, { ...facts, nullable: false }, shape.of);
  if (facts.nullable) return [`${at} may be null`];
  if (facts.emptyAllowed && E.isLeft(reader.decode(""))) return [`${at} may be empty`];
  const wrong = [`${at} is read as ${shape._tag}, facts say ${facts.kind}`];
  switch (facts.kind) {
    case "object":
      return shape._tag === "Model" ? modelDrift(at, facts, shape.fields) : wrong;
    case "array":
      return shape._tag === "Array"
        ? listOf(facts.items).flatMap((item) => answerDrift(`${at}[]`, item, shape.of))
        : wrong;
    case "map":
      return shape._tag === "Map" && facts.values
        ? answerDrift(`${at}{}`, facts.values, shape.of)
        : wrong;
    case "tuple": {
      if (shape._tag !== "Tuple") return wrong;
      const places = listOf(facts.items);
      return [
        ...differs(`${at} places`, shape.of.length, places.length),
        ...places.flatMap((place, i) => {
          const of = shape.of[i];
          return of ? answerDrift(`${at}[${i}]`, place, of) : [];
        }),
      ];
    }
    case "union":
      return unionDrift(at, facts.of ?? [], shape, wrong);
    default:
      return tagsOf[facts.kind]?.includes(shape._tag) || isIdText(at, facts.kind, shape)
        ? []
        : wrong;
  }
};

const unionDrift = (
  at: string,
  of: readonly AnswerFacts[],
  shape: AnswerShape,
  wrong: readonly string[],
): readonly string[] => {
  const kinds = of.map(({ kind }) => kind);
  if (shape._tag === "Array" && kinds.includes("array") && kinds.includes("object")) {
    return of.flatMap((each) =>
      listOf(each.kind === "array" ? each.items : each).flatMap((item) =>
        answerDrift(at, item, shape.of)
      )
    );
  }
  // One tolerant reader serves a union of numbers and text.
  const fits = (kind: string): boolean =>
    tagsOf[kind]?.includes(shape._tag) === true ||
    (kind === "string" && ["IdText", "DecimalText"].includes(shape._tag));
  return kinds.every(fits) ? [] : wrong;
};

const modelDrift = (
  at: string,
  facts: AnswerFacts,
  fields: Extract<AnswerShape, { _tag: "Model" }>["fields"],
): readonly string[] => {
  const wanted = Object.entries(facts.fields ?? {});
  const missing = wanted.flatMap(([name, field]) => {
    const given = fields[name];
    if (!given) return [`${at}.${name} is not read`];
    const optional = "reader" in given;
    return [
      ...(field.optional && !optional ? [`${at}.${name} may be absent`] : []),
      ...answerDrift(`${at}.${name}`, field, optional ? given.reader : given),
    ];
  });
  const surplus = Object.entries(fields)
    .filter(([name, given]) => !("reader" in given) && !Object.hasOwn(facts.fields ?? {}, name))
    .map(([name]) => `${at}.${name} is not documented`);
  return [...missing, ...surplus];
};

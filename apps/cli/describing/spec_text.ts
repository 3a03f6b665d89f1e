/** Shapes, rules and weights in words. */
import type { Condition, Cost, CostCase, Retired, Rule, Shape, Spec } from "../../../mod.ts";
import { Asset, ClientId, Ticker } from "../../../lib/declare.ts";

const describeText = (shape: Extract<Shape, { _tag: "Text" }>): string => {
  if (shape.clientId || shape === ClientId.shape) {
    const maxLength = /\{1,(\d+)\}/.exec(shape.pattern?.source ?? "")?.[1];
    return `client id of 1 to ${maxLength} letters, digits or . : / _ -`;
  }
  return shape === Ticker.shape ? "symbol in upper case" : shape === Asset.shape ? "asset" : "text";
};

/** What a parameter takes, in words. */
export const describeShape = (shape: Shape): string => {
  switch (shape._tag) {
    case "Text":
      return describeText(shape);
    case "Decimal":
      return shape.max !== undefined
        ? `decimal from ${shape.min} to ${shape.max}`
        : shape.above
        ? `decimal above ${shape.min}`
        : shape.min === "0"
        ? "decimal"
        : `decimal, ${shape.min} or more`;
    case "Integer":
      return shape.max === Number.MAX_SAFE_INTEGER
        ? `whole number, ${shape.min} or more`
        : `whole number from ${shape.min} to ${shape.max}`;
    case "Time":
      return "time in ms";
    case "Id":
      return "id of up to 19 digits";
    case "OneOf":
    case "Choice":
      return shape.values.length === 1
        ? String(shape.values[0])
        : `one of ${shape.values.join(", ")}`;
    case "Switch":
      return "true or false";
    case "List":
      return `list of up to ${shape.max}, joined by commas: ${describeShape(shape.of)}`;
  }
};

const listed = (words: readonly string[], last: string): string =>
  words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;

const describeWhen = ([name, ...texts]: Condition): string =>
  texts.length === 0 ? `with ${name}` : `when ${name} is ${listed(texts, "or")}`;

const describeUnless = ([name, ...texts]: Condition): string =>
  texts.length === 0 ? `without ${name}` : `unless ${name} is ${listed(texts, "or")}`;

/** A rule in words, each part of it a sentence without a full stop. */
export const describeRule = (rule: Rule): readonly string[] => {
  const {
    when,
    unless,
    needs = [],
    anyOf = [],
    exclusive = [],
    together = [],
    forbids = [],
    soft,
  } = rule;
  const why = (when ? ` ${describeWhen(when)}` : "") + (unless ? ` ${describeUnless(unless)}` : "");
  const parts = [
    needs.length > 0 && `${listed(needs, "and")} ${needs.length > 1 ? "are" : "is"} required${why}`,
    anyOf.length > 0 && `${listed(anyOf, "or")} is required${why}`,
    exclusive.length > 0 && `${listed(exclusive, "and")} exclude each other${why}`,
    together.length > 0 && `${listed(together, "and")} go together${why}`,
    forbids.length > 0 &&
    `${listed(forbids, "and")} ${forbids.length > 1 ? "are" : "is"} not taken${why}`,
  ].filter((part) => part !== false);
  return soft ? parts.map((part) => `${part}, as one source has it`) : parts;
};

/** A cost in words. */
export const describeCost = ({ ip, uid, orders }: Cost): string =>
  listed([
    ...(ip === undefined ? [] : [`weight ${ip}`]),
    ...(uid === undefined ? [] : [`account (UID) weight ${uid}`]),
    ...(orders === undefined ? [] : [orders === 1 ? "1 order" : `${orders} orders`]),
  ], "and") || "weight not documented";

/** A case of a weight: the cost, and when it holds. */
export interface WeightCase extends Cost {
  /** When it holds, as in `when limit is at most 100`; always if absent. */
  readonly holds?: string;
}

const caseOf = ({ when, atMost, ...cost }: CostCase, isOnly: boolean): WeightCase => {
  const conditions = [
    ...(when ? [describeWhen(when)] : []),
    ...(atMost ? [`when ${atMost[0]} is at most ${atMost[1]}`] : []),
  ];
  return isOnly && conditions.length === 0
    ? cost
    : { ...cost, holds: conditions.join(" and ") || "otherwise" };
};

/** What a call costs; of several cases the first that holds. */
export const weightCases = ({ weight }: Spec): readonly WeightCase[] => {
  const cases: readonly CostCase[] = Array.isArray(weight) ? weight : [weight];
  return cases.map((each) => caseOf(each, cases.length === 1));
};

/** What a call costs, in words. */
export const describeWeight = (cases: readonly WeightCase[]): string =>
  cases.map(({ holds, ...cost }) => [describeCost(cost), holds].filter(Boolean).join(" ")).join(
    "; ",
  );

/** That an endpoint is retired, and what replaces it. */
export const describeRetired = ({ since, use }: Retired): string =>
  `Retired by the exchange since ${since}: ${
    use === undefined ? "nothing replaces it" : `use ${use}`
  }`;

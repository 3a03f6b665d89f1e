/** Where parameters and the rules between them differ from facts, as lines of text. */
import type { Spec } from "../../lib/endpoint.ts";
import { RecvWindow, Time } from "../../lib/fields/fields.ts";
import type { Shape } from "../../lib/fields/shape.ts";
import { differs, type Facts, type ParamFacts, sorted } from "./facts.ts";

const isSwitch = (words: readonly string[] | undefined): boolean =>
  words !== undefined && words.length === 2 && words.every((word) => /^(true|false)$/i.test(word));

const IDS = /Id$/;

/** The shape that a parameter's facts ask for, in the words of `Shape`. */
const shapeTag = ({ name, type, format, allowed, enum: words }: ParamFacts): Shape["_tag"] => {
  if (format === "time-ms") return "Time";
  if (allowed) return "Choice";
  switch (type) {
    case "enum":
      return isSwitch(words) ? "Switch" : "OneOf";
    case "boolean":
      return "Switch";
    case "decimal":
      return "Decimal";
    case "string[]":
      return "List";
    case "long":
    case "int":
      return IDS.test(name) ? "Id" : "Integer";
    default:
      return "Text";
  }
};

const defaultEnd = Time.shape._tag === "Time" ? Time.shape.before : undefined;

// What every field of its kind has is no bound of its own.
const isOwn = (bound: unknown): boolean =>
  bound !== undefined && bound !== 0 && bound !== Number.MAX_SAFE_INTEGER;

/** Compares a bound where the facts state it; where they do not, one of ours must be meant. */
const boundDrift = (at: string, name: string, here: unknown, there: unknown): readonly string[] =>
  there !== undefined
    ? differs(`${at} ${name}`, here, there)
    : isOwn(here)
    ? [`${at} is bounded here alone: ${name} ${JSON.stringify(here)}`]
    : [];

const patternOf = (pattern: RegExp | undefined): string | undefined =>
  pattern?.source.replaceAll("\\/", "/");

const paramDrift = (at: string, facts: ParamFacts, shape: Shape): readonly string[] => {
  const tag = shapeTag(facts);
  if (shape._tag !== tag) return differs(`${at} shape`, shape._tag, tag);
  switch (shape._tag) {
    case "OneOf":
      return differs(`${at} words`, sorted(shape.values), sorted(facts.enum));
    case "Choice":
      return differs(`${at} numbers`, sorted(shape.values), sorted(facts.allowed));
    case "Switch":
      return facts.enum
        ? differs(`${at} words`, sorted([shape.on, shape.off]), sorted(facts.enum))
        : [];
    case "Integer":
      return [
        ...boundDrift(at, "min", shape.min, facts.min),
        ...boundDrift(at, "max", shape.max, facts.max),
      ];
    case "Decimal":
      return [
        ...boundDrift(at, "min", Number(shape.min), facts.min ?? facts.exclusiveMin),
        ...boundDrift(
          at,
          "above",
          shape.above,
          facts.exclusiveMin === undefined ? undefined : true,
        ),
        ...boundDrift(
          at,
          "max",
          shape.max === undefined ? undefined : Number(shape.max),
          facts.max ?? facts.exclusiveMax,
        ),
      ];
    case "Time":
      // Every time ends where dates end.
      return boundDrift(
        at,
        "end",
        shape.before === defaultEnd ? undefined : shape.before,
        facts.exclusiveMax,
      );
    case "List":
      return boundDrift(at, "length", shape.max, facts.maxItems);
    case "Text":
      return boundDrift(at, "pattern", patternOf(shape.pattern), facts.pattern);
    default:
      return [];
  }
};

/** Differences of parameters. */
export const paramsDrift = (name: string, spec: Spec, facts: Facts): readonly string[] => {
  // For signed endpoints recvWindow is declared once, not by each.
  const isShared = (param: ParamFacts) => param.name === "recvWindow" && spec.signed;
  const wanted = facts.params.filter((param) => !isShared(param));
  const shared = facts.params.filter(isShared)
    .flatMap((param) => paramDrift(`${name}.recvWindow`, { min: 1, ...param }, RecvWindow.shape));
  const order = differs(
    `${name} parameters`,
    Object.keys(spec.params),
    wanted.map((param) => param.name),
  );
  const each = wanted.flatMap((param) => {
    const given = spec.params[param.name];
    if (!given) return [];
    const at = `${name}.${param.name}`;
    const optional = "field" in given;
    // A default of a parameter that must be sent is never used.
    const whenAbsent = param.default === undefined || !optional ? undefined : String(param.default);
    return [
      // Here only the documentation of a parameter can say so: once it does, the line is meant.
      ...(param.deprecated ? [`${at} is deprecated`] : []),
      ...differs(`${at} required`, !optional, param.required),
      ...differs(`${at} default`, optional ? given.default : undefined, whenAbsent),
      ...paramDrift(at, param, (optional ? given.field : given).shape),
    ];
  });
  return [...order, ...shared, ...each];
};

const wantedRules = (facts: Facts): readonly unknown[] => [
  ...(facts.conditional ?? []).flatMap(({ when: texts, whenPresent, require = [], anyOf = [] }) => {
    const when = whenPresent ??
      Object.entries(texts ?? {}).flatMap(([name, words]) => [name, ...words]);
    const [first, ...more] = anyOf;
    return [
      { when, ...(require.length > 0 && { needs: require }), ...(first && { anyOf: first }) },
      ...more.map((group) => ({ when, anyOf: group })),
    ];
  }),
  ...(facts.anyOf ?? []).map((anyOf) => ({ anyOf })),
  ...(facts.exclusive ?? []).map((exclusive) => ({ exclusive })),
  ...(facts.together ?? []).map((together) => ({ together })),
  ...(facts.softAnyOf ?? []).map((anyOf) => ({ anyOf, soft: true })),
];

/** Differences of rules between parameters; what a type does not take the facts say in prose alone. */
export const rulesDrift = (name: string, spec: Spec, facts: Facts): readonly string[] => {
  const here = spec.rules.flatMap(({ forbids, ...rule }) =>
    forbids && !rule.needs && !rule.anyOf ? [] : [JSON.stringify(rule)]
  );
  const there = wantedRules(facts).map((rule) => JSON.stringify(rule));
  return [
    ...there.filter((rule) => !here.includes(rule)).map((rule) => `${name} lacks the rule ${rule}`),
    ...here.filter((rule) => !there.includes(rule)).map((rule) =>
      `${name} has a rule more: ${rule}`
    ),
  ];
};

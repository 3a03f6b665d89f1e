/** Where endpoints differ from facts about them, as lines of text. */
import type { AnswerShape, Reader } from "../lib/answer.ts";
import type { AnyEndpoint, Cost, CostCase, Spec } from "../lib/endpoint.ts";
import type { Shape } from "../lib/shape.ts";

/** A parameter, as the facts describe it. */
export interface ParamFacts {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly enum?: readonly string[];
  readonly allowed?: readonly number[];
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** An answer, as the facts describe it. */
export interface AnswerFacts {
  readonly kind: string;
  readonly fields?: Readonly<Record<string, AnswerFacts>>;
  readonly items?: AnswerFacts | readonly AnswerFacts[];
  readonly values?: AnswerFacts;
  readonly of?: readonly AnswerFacts[];
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

interface Conditional {
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly whenPresent?: readonly string[];
  readonly require?: readonly string[];
  readonly anyOf?: readonly (readonly string[])[];
}

interface WeightRule {
  readonly when?: {
    readonly param: string;
    readonly present?: boolean;
    readonly in?: readonly string[];
    readonly lt?: number;
    readonly lte?: number;
  };
  readonly weight: number;
}

type Groups = readonly (readonly string[])[];

/** An endpoint, as the facts describe it. */
export interface Facts {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly security: string;
  readonly signed: boolean;
  readonly mutates: boolean;
  readonly status: string;
  readonly replacedBy?: string;
  readonly weight: number | string | null;
  readonly weightKind: "IP" | "UID" | null;
  readonly weightKindDocs?: string;
  readonly weightRules?: readonly WeightRule[];
  readonly params: readonly ParamFacts[];
  readonly anyOf?: Groups;
  readonly exclusive?: Groups;
  readonly together?: Groups;
  readonly softAnyOf?: Groups;
  readonly conditional?: readonly Conditional[];
  readonly response: AnswerFacts;
}

const differs = (what: string, here: unknown, there: unknown): readonly string[] =>
  JSON.stringify(here) === JSON.stringify(there) ? [] : [
    `${what} is ${JSON.stringify(here) ?? "absent"}, facts say ${
      JSON.stringify(there) ?? "absent"
    }`,
  ];

const sorted = (words: readonly unknown[] | undefined) => words && [...words].map(String).sort();

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
        ...(facts.min === undefined ? [] : differs(`${at} min`, shape.min, facts.min)),
        ...differs(
          `${at} max`,
          shape.max === Number.MAX_SAFE_INTEGER ? undefined : shape.max,
          facts.max,
        ),
      ];
    case "Decimal":
      return [
        ...differs(`${at} min`, Number(shape.min), facts.min ?? facts.exclusiveMin ?? 0),
        ...differs(`${at} above`, shape.above, facts.exclusiveMin === undefined ? undefined : true),
        ...differs(`${at} max`, shape.max === undefined ? undefined : Number(shape.max), facts.max),
      ];
    case "Time":
      return facts.exclusiveMax === undefined
        ? []
        : differs(`${at} end`, shape.before, facts.exclusiveMax);
    case "List":
      return facts.maxItems === undefined ? [] : differs(`${at} length`, shape.max, facts.maxItems);
    case "Text":
      return facts.pattern === undefined
        ? []
        : differs(`${at} pattern`, shape.pattern?.source.replaceAll("\\/", "/"), facts.pattern);
    default:
      return [];
  }
};

const paramsDrift = (name: string, spec: Spec, facts: Facts): readonly string[] => {
  // For signed endpoints recvWindow is declared once, not by each.
  const wanted = facts.params.filter((param) => param.name !== "recvWindow" || !spec.signed);
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
      ...differs(`${at} required`, !optional, param.required),
      ...differs(`${at} default`, optional ? given.default : undefined, whenAbsent),
      ...paramDrift(at, param, (optional ? given.field : given).shape),
    ];
  });
  return [...order, ...each];
};

const wantedRules = (facts: Facts): readonly unknown[] => [
  ...(facts.conditional ?? []).map(({ when, whenPresent, require = [], anyOf = [] }) => ({
    when: whenPresent ?? Object.entries(when ?? {}).flatMap(([name, texts]) => [name, ...texts]),
    ...(require.length > 0 && { needs: require }),
    ...(anyOf[0] && { anyOf: anyOf[0] }),
  })),
  ...(facts.anyOf ?? []).map((anyOf) => ({ anyOf })),
  ...(facts.exclusive ?? []).map((exclusive) => ({ exclusive })),
  ...(facts.together ?? []).map((together) => ({ together })),
  ...(facts.softAnyOf ?? []).map((anyOf) => ({ anyOf, soft: true })),
];

const rulesDrift = (name: string, spec: Spec, facts: Facts): readonly string[] => {
  const here = spec.rules.map((rule) => JSON.stringify(rule));
  const there = wantedRules(facts).map((rule) => JSON.stringify(rule));
  return [
    ...there.filter((rule) => !here.includes(rule)).map((rule) => `${name} lacks the rule ${rule}`),
    ...here.filter((rule) => !there.includes(rule)).map((rule) =>
      `${name} has a rule more: ${rule}`
    ),
  ];
};

const wantedWeight = (facts: Facts): Cost | readonly CostCase[] => {
  const cost = (weight: number): Cost => ({
    ...(facts.weightKind === "UID" ? { uid: weight } : { ip: weight }),
    ...(facts.weightKindDocs === "ORDER" && { orders: 1 }),
  });
  if (!facts.weightRules) return typeof facts.weight === "number" ? cost(facts.weight) : {};
  return facts.weightRules.map(({ when, weight }): CostCase => ({
    ...(when?.present && { when: [when.param] as const }),
    ...(when?.in && { when: [when.param, ...when.in] as const }),
    ...(when?.lte !== undefined && { atMost: [when.param, when.lte] as const }),
    ...(when?.lt !== undefined && { atMost: [when.param, when.lt - 1] as const }),
    ...cost(weight),
  }));
};

const tagsOf: Readonly<Record<string, readonly AnswerShape["_tag"][]>> = {
  string: ["Text"],
  boolean: ["Bool"],
  int: ["Number"],
  long: ["IdText"],
  decimal: ["DecimalText"],
  "decimal-string": ["DecimalText"],
  "time-ms": ["TimeMs"],
  "time-ms-string": ["TimeMs"],
  "time-s": ["TimeSec"],
};

const listOf = (items: AnswerFacts["items"]): readonly AnswerFacts[] =>
  items === undefined ? [] : Array.isArray(items) ? items : [items as AnswerFacts];

const answerDrift = (
  at: string,
  facts: AnswerFacts,
  { shape }: Reader<unknown>,
): readonly string[] => {
  if (shape._tag === "Nullable") return answerDrift(at, { ...facts, nullable: false }, shape.of);
  if (facts.nullable) return [`${at} may be null`];
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
      return tagsOf[facts.kind]?.includes(shape._tag) ? [] : wrong;
  }
};

const unionDrift = (
  at: string,
  of: readonly AnswerFacts[],
  shape: AnswerShape,
  wrong: readonly string[],
): readonly string[] => {
  const kinds = of.map(({ kind }) => kind);
  if (shape._tag === "OneOrMany" && kinds.includes("array") && kinds.includes("object")) {
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

/** The operation name here, with or without its family's prefix. */
const isNamed = (name: string, id: string): boolean =>
  name === id ||
  ["pro", "margin", "usdm", "coinm"].some((prefix) =>
    name === prefix + id.slice(0, 1).toUpperCase() + id.slice(1)
  );

const endpointDrift = (facts: Facts, spec: Spec): readonly string[] => {
  const { name } = spec;
  return [
    ...(isNamed(name, facts.id) ? [] : [`${name} is called ${facts.id} in the facts`]),
    ...differs(`${name} access`, spec.access, facts.security),
    ...differs(`${name} signed`, spec.signed, facts.signed),
    ...differs(`${name} mutates`, spec.mutates, facts.mutates),
    ...differs(`${name} retired`, spec.retired !== undefined, facts.status === "deprecated"),
    ...differs(`${name} replacement`, spec.retired?.use, facts.replacedBy),
    ...differs(`${name} weight`, spec.weight, wantedWeight(facts)),
    ...paramsDrift(name, spec, facts),
    ...rulesDrift(name, spec, facts),
    ...answerDrift(name, facts.response, spec.answer),
  ];
};

/** Every difference between a family's endpoints and the facts about them. */
export const driftOf = (
  family: string,
  facts: readonly Facts[],
  catalog: readonly AnyEndpoint[],
): readonly string[] => {
  const ours = catalog.map(({ spec }) => spec).filter((spec) => spec.family === family);
  const route = (method: string, path: string) => `${method} ${path}`;
  const found = new Map(ours.map((spec) => [route(spec.verb, spec.path), spec]));
  const known = new Set(facts.map(({ method, path }) => route(method, path)));
  return [
    ...facts.flatMap((each) => {
      const at = route(each.method, each.path);
      const spec = found.get(at);
      return spec
        ? endpointDrift(each, spec)
        : [`${family}: ${at} (${each.id}) is not in the catalog`];
    }),
    ...ours.filter((spec) => !known.has(route(spec.verb, spec.path)))
      .map((spec) => `${family}: ${spec.name} is not in the facts`),
  ];
};

/** Random calls and answers, made from the shapes of the catalog alone. */
import * as fc from "../deps/fast_check.ts";
import type { AnswerShape, Reader } from "../../lib/answers/answer.ts";
import type { Spec } from "../../lib/endpoint.ts";
import { breaches, type Rule } from "../../lib/rules.ts";
import type { Shape } from "../../lib/fields/shape.ts";

/** What a caller writes, and the wire text that must come of it. */
export interface Sample {
  readonly value: unknown;
  readonly text: string;
}

const same = (value: string): Sample => ({ value, text: value });

const digits = (max: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{0,${max - 1}}$`));

const decimals = (min: number, max: number): fc.Arbitrary<Sample> =>
  fc.oneof(
    fc.integer({ min: Math.ceil(min * 1000), max: Math.floor(Math.min(max, 1e9) * 1000) })
      .map((n): Sample => {
        const text = `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, "0")}`;
        return same(text);
      }),
    fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, 1e12)) })
      .map((n): Sample => ({ value: n % 2 === 0 ? n : BigInt(n), text: String(n) })),
  );

// Names of real contracts and assets that look like no other.
const UNUSUAL = ["BTCUSDT_260327", "BTCUSD_260327", "币安人生USDT", "币安人生", "1000PEPE"];

const texts = (pattern: RegExp | undefined): fc.Arbitrary<Sample> => {
  if (!pattern) {
    return fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter((s) =>
      s.trim() !== "" && !/\p{Surrogate}/u.test(s) && !s.includes(",")
    ).map(same);
  }
  const longest = /^\^\[\.A-Z:.*\{1,(\d+)\}\$$/.exec(pattern.source)?.[1];
  if (longest !== undefined) {
    // The longest ids are the ones an exchange cuts or refuses.
    return fc.oneof(
      fc.stringMatching(pattern),
      fc.stringMatching(new RegExp(pattern.source.replace("{1,", `{${Number(longest) - 3},`))),
    ).map(same);
  }
  const plain = fc.stringMatching(
    pattern.source.includes("(?!") ? /^[A-Z0-9]{2,12}(_PERP)?$/ : /^[A-Z0-9]{2,8}$/,
  );
  const unusual = UNUSUAL.filter((each) => pattern.test(each));
  return (unusual.length === 0
    ? plain
    : fc.oneof({ weight: 3, arbitrary: plain }, fc.constantFrom(...unusual))).map(same);
};

/** Values that a parameter of this shape takes. */
export const sampleOf = (shape: Shape): fc.Arbitrary<Sample> => {
  switch (shape._tag) {
    case "Text":
      return texts(shape.pattern);
    case "Decimal":
      return decimals(Number(shape.min) + (shape.above ? 1 : 0), Number(shape.max ?? 1e9));
    case "Integer":
      return fc.integer({ min: shape.min, max: Math.min(shape.max, Number.MAX_SAFE_INTEGER) })
        .map((value) => ({ value, text: String(value) }));
    case "Time":
      // Zero is a moment too, and the only one that a test of truth would lose.
      return fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1e11, max: shape.before - 1 }) },
        fc.constant(0),
      )
        .map((value) => ({ value, text: String(value) }));
    case "Id":
      return fc.oneof(
        digits(19).map(same),
        digits(19).map((text) => ({ value: BigInt(text), text })),
        digits(15).map((text) => ({ value: Number(text), text })),
      );
    case "OneOf":
      return fc.constantFrom(...shape.values).map(same);
    case "Choice":
      return fc.constantFrom(...shape.values).map((value) => ({ value, text: String(value) }));
    case "Switch": {
      const { on, off } = shape;
      const yes = [true, "true", "TRUE"].map((value) => ({ value, text: on }));
      const no = [false, "false", "FALSE"].map((value) => ({ value, text: off }));
      return fc.constantFrom(...yes, ...no);
    }
    case "List":
      return fc.array(sampleOf(shape.of), { minLength: 1, maxLength: shape.max }).map((all) => ({
        value: all.map(({ value }) => value),
        text: all.map(({ text }) => text).join(","),
      }));
  }
};

/** A value for every parameter, of which a call may give some. */
export type Samples = Readonly<Record<string, Sample>>;

/** Shape of a parameter of a spec. */
export const shapeOf = (spec: Spec, name: string): Shape => {
  const param = spec.params[name];
  if (!param) throw new Error(`${spec.name} has no ${name}`);
  return ("field" in param ? param.field : param).shape;
};

const isRequired = (spec: Spec, name: string): boolean => !("field" in (spec.params[name] ?? {}));

const mend = (rule: Rule, given: Set<string>): void => {
  for (const name of rule.needs ?? []) given.add(name);
  if (rule.anyOf && !rule.anyOf.some((name) => given.has(name))) given.add(rule.anyOf[0] ?? "");
  for (const name of rule.together ?? []) given.add(name);
  const present = (rule.exclusive ?? []).filter((name) => given.has(name));
  for (const name of present.slice(1)) given.delete(name);
  for (const name of rule.forbids ?? []) given.delete(name);
};

/** A call as rules see it. */
export const wireOf = (samples: Samples, given: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map([...given].map((name) => [name, samples[name]?.text ?? ""]));

/** Adds and takes parameters until none of the rules is broken; gives up after 30 rounds. */
export const mended = (
  spec: Spec,
  samples: Samples,
  wish: ReadonlySet<string>,
  rules: readonly Rule[] = spec.rules,
): ReadonlySet<string> => {
  const hard = rules.filter((rule) => !rule.soft);
  const given = new Set(wish);
  for (let round = 0; round < 30; round++) {
    const broken = hard.filter((rule) => breaches([rule], wireOf(samples, given)).length > 0);
    if (broken.length === 0) return given;
    // Exclusions last: what they take away, a need must not put back for ever.
    for (const rule of broken) mend(rule, given);
    for (const rule of hard) if (rule.exclusive) mend(rule, given);
  }
  return given;
};

/** A call that keeps all rules: samples of all parameters, and the names of those to give. */
export const validCall = (
  spec: Spec,
): fc.Arbitrary<{ readonly samples: Samples; readonly given: ReadonlySet<string> }> => {
  const names = Object.keys(spec.params);
  return fc.record({
    samples: fc.record(
      Object.fromEntries(names.map((name) => [name, sampleOf(shapeOf(spec, name))])),
    ) as fc.Arbitrary<Samples>,
    wish: fc.subarray(names),
  }).map(({ samples, wish }) => {
    const required = names.filter((name) => isRequired(spec, name));
    return { samples, given: mended(spec, samples, new Set([...required, ...wish])) };
  });
};

/** The arguments of a call. */
export const argumentsOf = (
  samples: Samples,
  given: ReadonlySet<string>,
): Record<string, unknown> =>
  Object.fromEntries([...given].map((name) => [name, samples[name]?.value]));

const DIGITS = /^[1-9]\d{0,18}$/;

/** A JSON text that a reader of this shape should read; ids have up to 19 digits and no quotes. */
export const answerText = (reader: Reader<unknown>): fc.Arbitrary<string> => answerOf(reader.shape);

const quoted = (text: string): string => JSON.stringify(text);

const answerOf = (shape: AnswerShape): fc.Arbitrary<string> => {
  switch (shape._tag) {
    case "Text":
      return fc.oneof(
        fc.constantFrom(...(shape.values ?? ["text"])),
        fc.string({ maxLength: 12 }),
      ).map(quoted);
    case "Success":
      return fc.constant(JSON.stringify(shape.value));
    case "DecimalText":
      return fc.integer({ min: -1e6, max: 1e6 }).map((n) => quoted((n / 100).toFixed(8)));
    case "IdText":
      return fc.stringMatching(DIGITS);
    case "Number":
    case "TimeMs":
    case "TimeSec":
      return fc.nat().map(String);
    case "Bool":
      return fc.boolean().map(String);
    case "Any":
      return fc.json();
    case "Model": {
      const fields = Object.entries(shape.fields).map(([name, field]) => {
        const optional = "reader" in field;
        // Empty text is nothing, which no essential field may be.
        const value = answerOf((optional ? field.reader : field).shape).filter((text) =>
          text !== '""' || !shape.essential.includes(name)
        );
        return fc.tuple(value, optional ? fc.boolean() : fc.constant(true)).map(([text, there]) =>
          there ? [`${quoted(name)}:${text}`] : []
        );
      });
      return fc.tuple(...fields).map((parts) =>
        `{${['"addedSince":{"kept":1}', ...parts.flat()].join(",")}}`
      );
    }
    case "Array":
      return fc.array(answerOf(shape.of.shape), { maxLength: 3 }).map((all) =>
        `[${all.join(",")}]`
      );
    case "Map":
      return fc.dictionary(fc.stringMatching(/^[A-Z]{3,6}$/), answerOf(shape.of.shape), {
        maxKeys: 3,
      }).map((all) =>
        `{${Object.entries(all).map(([key, text]) => `${quoted(key)}:${text}`).join(",")}}`
      );
    case "Tuple":
      return fc.tuple(...shape.of.map((of) => answerOf(of.shape))).map((all) =>
        `[${all.join(",")}]`
      );
    case "Union":
      return fc.oneof(...shape.of.map((of) => answerOf(of.shape)));
    case "Nullable":
      return fc.oneof(fc.constant("null"), answerOf(shape.of.shape));
  }
};

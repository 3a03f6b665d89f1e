/** What bodies of control routes hold: checked when they come, and printed as JSON Schema. */
import * as E from "../../../lib/either.ts";

/** A JSON Schema, as far as control routes need it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Values of a shape. */
export interface Schema<A> {
  /** The shape as JSON Schema. */
  readonly json: JsonSchema;
  /** What is wrong with a value, as in `ms: expected a whole number`. */
  readonly problem: (value: unknown, at: string) => string | undefined;
  /** Never present; carries the type of the values. */
  readonly of?: A;
}

const expected = (at: string, what: string): string => `${at && `${at}: `}expected ${what}`;

/** Text that a pattern matches whole. */
export const text = (pattern: string, what: string): Schema<string> => {
  const whole = new RegExp(`^(?:${pattern})$`);
  return {
    json: { type: "string", pattern: `^(?:${pattern})$` },
    problem: (value, at) =>
      typeof value === "string" && whole.test(value) ? undefined : expected(at, what),
  };
};

/** A whole number within bounds. */
export const whole = (minimum: number, maximum: number): Schema<number> => ({
  json: { type: "integer", minimum, maximum },
  problem: (value, at) =>
    Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum
      ? undefined
      : expected(at, `a whole number from ${minimum} to ${maximum}`),
});

/** One of some words. */
export const oneOf = <W extends string>(...words: readonly W[]): Schema<W> => ({
  json: { type: "string", enum: words },
  problem: (value, at) =>
    words.some((word) => word === value) ? undefined : expected(at, `one of ${words.join(", ")}`),
});

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : undefined;

const first = <B>(all: Iterable<B>, problem: (each: B) => string | undefined) => {
  for (const each of all) {
    const found = problem(each);
    if (found !== undefined) return found;
  }
  return undefined;
};

const within = (at: string, name: string): string => at ? `${at}.${name}` : name;

/** Values by name. */
export const record = <A>(of: Schema<A>): Schema<Readonly<Record<string, A>>> => ({
  json: { type: "object", additionalProperties: of.json },
  problem: (value, at) => {
    const entries = entriesOf(value);
    return entries
      ? first(entries, ([name, each]) => of.problem(each, within(at, name)))
      : expected(at, "an object");
  },
});

/** A list of at most so many values. */
export const list = <A>(of: Schema<A>, maxItems: number): Schema<readonly A[]> => ({
  json: { type: "array", items: of.json, maxItems },
  problem: (value, at) =>
    Array.isArray(value) && value.length <= maxItems
      ? first(value.entries(), ([i, each]) => of.problem(each, within(at, String(i))))
      : expected(at, `a list of at most ${maxItems}`),
});

type Schemas = Readonly<Record<string, Schema<unknown>>>;
type Of<S> = S extends Schema<infer A> ? A : never;

/** An object of these fields and no others: those that must be there, and those that may. */
export const object = <P extends Schemas, Q extends Schemas>(
  needed: P,
  more: Q,
): Schema<{ readonly [K in keyof P]: Of<P[K]> } & { readonly [K in keyof Q]?: Of<Q[K]> }> => {
  const all: Schemas = { ...needed, ...more };
  return {
    json: {
      type: "object",
      properties: Object.fromEntries(Object.entries(all).map(([name, { json }]) => [name, json])),
      required: Object.keys(needed),
      additionalProperties: false,
    },
    problem: (value, at) => {
      const entries = entriesOf(value);
      if (!entries) return expected(at, "an object");
      const absent = Object.keys(needed).find((name) => entries.every(([each]) => each !== name));
      if (absent !== undefined) return expected(within(at, absent), "a value");
      return first(entries, ([name, each]) => {
        const schema = Object.hasOwn(all, name) ? all[name] : undefined;
        return schema
          ? schema.problem(each, within(at, name))
          : `${within(at, name)}: there is no such field`;
      });
    },
  };
};

/** Anything, told of as an object; what reads it says what is wrong. */
export const anything = (description: string): Schema<unknown> => ({
  json: { type: "object", description },
  problem: () => undefined,
});

/** A value of a shape; on the left, what is wrong with it. */
export const readAs = <A>(schema: Schema<A>, value: unknown): E.Either<string, A> => {
  const problem = schema.problem(value, "");
  return problem === undefined ? E.right(value as A) : E.left(problem);
};

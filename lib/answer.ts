/**
 * Readers of answers. The exchange adds fields and enum members without notice, so unknown ones pass;
 * ids become text, decimals stay text, times are numbers in ms.
 */
import {
  appendContext,
  codec,
  type Context,
  type Decoder,
  failure,
  type Validation,
  type ValidationError,
} from "./codec.ts";
import * as E from "./either.ts";
import { plain } from "./plain.ts";

/** The data half of a reader. */
export type AnswerShape =
  | { readonly _tag: "Text"; readonly values?: readonly string[] }
  | { readonly _tag: "DecimalText" | "IdText" | "Number" | "Bool" | "TimeMs" | "TimeSec" | "Any" }
  | { readonly _tag: "Model"; readonly name: string; readonly fields: AnswerFields }
  | { readonly _tag: "Array" | "OneOrMany"; readonly of: Reader<unknown> }
  | { readonly _tag: "Map"; readonly of: Reader<unknown> }
  | { readonly _tag: "Tuple"; readonly of: readonly Reader<unknown>[] }
  | { readonly _tag: "Union"; readonly of: readonly Reader<unknown>[] }
  | { readonly _tag: "Nullable"; readonly of: Reader<unknown> };

/** Fields of a model with names erased. */
export type AnswerFields = Readonly<Record<string, Reader<unknown> | Maybe<Reader<unknown>>>>;

/** Reads a value that came off the wire. */
export interface Reader<A> extends Decoder<unknown, A> {
  /** What it reads, as data. */
  readonly shape: AnswerShape;
}

/** What a reader reads. */
export type ReadOf<R> = R extends Reader<infer A> ? A : never;

/** Marks a field that the exchange may leave out. */
export interface Maybe<R> {
  /** Tag. */
  readonly _tag: "Maybe";
  /** Reader of the field where it is there. */
  readonly reader: R;
}
/** A field that the exchange may leave out. */
export const maybe = <R>(reader: R): Maybe<R> => ({ _tag: "Maybe", reader });

/** Readers for the fields of `A`, name by name. */
export type Readers<A> = {
  readonly [K in keyof A]-?: {} extends Pick<A, K> ? Maybe<Reader<Exclude<A[K], undefined>>>
    : Reader<A[K]>;
};

/** A named answer; calling it gives its reader, made at the first call. */
export type Model<A> = () => Reader<A>;

/** Tells {@link DecimalText} from other text, in types alone. */
export interface DecimalMark {
  /** Never there. */
  readonly "decimal text"?: true;
}
/**
 * A decimal as the exchange wrote it, digit for digit. Plain text to TypeScript. It is not checked: a
 * word in place of a figure must not lose the answer to an order.
 */
export type DecimalText = string & DecimalMark;

/** An id as text, digit for digit. */
export type IdText = string;

/** One of the words, or one that the exchange has added since. */
export type Open<Word extends string> = Word | (string & {});

/** The same answer with every {@link DecimalText} as a number, and `""` as `null`. */
export type Numeric<A> = A extends "" ? null
  : A extends string
    ? A extends { readonly "decimal text"?: infer Mark } ? unknown extends Mark ? A : number
    : A
  : A extends object ? { readonly [K in keyof A]: Numeric<A[K]> }
  : A;

type Read<A> = (u: unknown, context: Context) => Validation<A>;

const reader = <A>(shape: AnswerShape, name: string, read: Read<A>): Reader<A> =>
  codec(name, read, { shape });

const simple = <A>(
  shape: AnswerShape,
  name: string,
  read: (u: unknown) => A | undefined,
): Reader<A> =>
  reader(shape, name, (u, context) => {
    const a = read(u);
    return a === undefined ? failure(u, context) : E.right(a);
  });

/** Any text. */
export const Text: Reader<string> = /*#__PURE__*/ simple(
  { _tag: "Text" },
  "text",
  (u) => typeof u === "string" ? u : undefined,
);

/** Text of which some words are known; others pass. */
export const open = <const V extends readonly string[]>(
  ...values: V
): Reader<Open<V[number]>> =>
  simple({ _tag: "Text", values }, "text", (u) => typeof u === "string" ? u : undefined);

const asText = (u: unknown): string | undefined =>
  typeof u === "string" ? u : typeof u === "number" ? plain(u) : undefined;

/** Reader of {@link DecimalText}. */
export const DecimalText: Reader<DecimalText> = /*#__PURE__*/ simple(
  { _tag: "DecimalText" },
  "a decimal",
  asText,
);

/** A decimal where the exchange sends `""` for none. */
export const EmptyOrDecimal: Reader<DecimalText | ""> = DecimalText;

/** Reader of {@link IdText}. */
export const IdText: Reader<string> = /*#__PURE__*/ simple({ _tag: "IdText" }, "an id", asText);

const asNumber = (u: unknown): number | undefined => {
  const n = typeof u === "string" && u !== "" ? Number(u) : u;
  return typeof n === "number" && Number.isFinite(n) ? n : undefined;
};

/** A count or another whole number. */
export const Int: Reader<number> = /*#__PURE__*/ simple({ _tag: "Number" }, "a number", asNumber);

/** Moment in ms since 1970-01-01 UTC. */
export const TimeMs: Reader<number> = /*#__PURE__*/ simple(
  { _tag: "TimeMs" },
  "a time in ms",
  asNumber,
);

/** Moment in s since 1970-01-01 UTC, where the exchange uses seconds. */
export const TimeSec: Reader<number> = /*#__PURE__*/ simple(
  { _tag: "TimeSec" },
  "a time in s",
  asNumber,
);

/** Yes or no. */
export const Bool: Reader<boolean> = /*#__PURE__*/ simple(
  { _tag: "Bool" },
  "true or false",
  (u) => /^(true|false)$/i.test(String(u)) ? String(u).toLowerCase() === "true" : undefined,
);

/** A value that the documentation leaves open. */
export const Any: Reader<unknown> = /*#__PURE__*/ reader({ _tag: "Any" }, "anything", E.right);

/** `null`, or what the reader reads. */
export const nullable = <A>(of: Reader<A>): Reader<A | null> =>
  reader(
    { _tag: "Nullable", of },
    `${of.name} or null`,
    (u, context) => u === null ? E.right(null) : of.validate(u, context),
  );

/** Reads the parts of a whole; `errors` collects what does not fit. */
const part = <A>(
  of: Reader<A>,
  u: unknown,
  context: Context,
  key: string,
  errors: ValidationError[],
): A => {
  const result = of.validate(u, appendContext(context, key, of, u));
  if (result._tag === "Right") return result.right;
  errors.push(...result.left);
  return u as A;
};

/** A list. */
export const arrayOf = <A>(of: Reader<A>): Reader<readonly A[]> =>
  reader({ _tag: "Array", of }, "a list", (u, context) => {
    if (!Array.isArray(u)) return failure(u, context);
    const errors: ValidationError[] = [];
    const all = u.map((each, i) => part(of, each, context, String(i), errors));
    return errors.length > 0 ? E.left(errors) : E.right(all);
  });

/** A list of fixed places, such as a candlestick; places that the exchange has added since pass. */
export const tuple = <const R extends readonly Reader<unknown>[]>(
  ...of: R
): Reader<{ readonly [K in keyof R]: ReadOf<R[K]> }> =>
  reader({ _tag: "Tuple", of }, "a list", (u, context) => {
    if (!Array.isArray(u) || u.length < of.length) return failure(u, context);
    const errors: ValidationError[] = [];
    const all = u.map((each, i) => part(of[i] ?? Any, each, context, String(i), errors));
    return errors.length > 0 ? E.left(errors) : E.right(all as never);
  });

const isObject = (u: unknown): u is Record<string, unknown> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

/** An object whose keys are data, such as assets. */
export const mapOf = <A>(of: Reader<A>): Reader<Readonly<Record<string, A>>> =>
  reader({ _tag: "Map", of }, "an object", (u, context) => {
    if (!isObject(u)) return failure(u, context);
    const errors: ValidationError[] = [];
    const all = Object.entries(u).map(([key, each]) => [key, part(of, each, context, key, errors)]);
    return errors.length > 0 ? E.left(errors) : E.right(Object.fromEntries(all));
  });

/** A list, where the exchange sends a single object instead when it was asked for one. */
export const oneOrMany = <A>(of: Reader<A>): Reader<readonly A[]> => {
  const many = arrayOf(of);
  return reader(
    { _tag: "OneOrMany", of },
    "a list or an object",
    (u, context) => many.validate(Array.isArray(u) ? u : [u], context),
  );
};

/** The first reader that fits. */
export const firstOf = <const R extends readonly Reader<unknown>[]>(
  ...of: R
): Reader<ReadOf<R[number]>> =>
  reader({ _tag: "Union", of }, of.map((r) => r.name).join(" or "), (u, context) => {
    for (const each of of) {
      const result = each.validate(u, context);
      if (result._tag === "Right") return result as Validation<ReadOf<R[number]>>;
    }
    return failure(u, context);
  });

/** A named object; its fields are read, all others pass as they came. */
export const model = <A extends object>(
  name: string,
  make: () => NoInfer<Readers<A>>,
): Model<A> => {
  let made: Reader<A> | undefined;
  return () => {
    if (made) return made;
    const fields = make() as unknown as AnswerFields;
    const names = Object.keys(fields);
    const read: Read<A> = (u, context) => {
      if (!isObject(u)) return failure(u, context);
      const errors: ValidationError[] = [];
      const all: Record<string, unknown> = { ...u };
      for (const key of names) {
        const given = fields[key] as AnswerFields[string];
        const optional = "reader" in given;
        const of = optional ? given.reader : given;
        const missing = u[key] === undefined || (u[key] === null && of.shape._tag !== "Nullable");
        if (optional && missing) delete all[key];
        else all[key] = part(of, u[key], context, key, errors);
      }
      return errors.length > 0 ? E.left(errors) : E.right(all as A);
    };
    return made = reader({ _tag: "Model", name, fields }, name, read);
  };
};

/** An answer without content. */
export type Nothing = object;
/** Reader of {@link Nothing}. */
export const Nothing: Model<object> = /*#__PURE__*/ model<object>("Nothing", () => ({}));

/** Where an answer did not fit, as in `orderId: expected an id`. */
export const misfits = (errors: readonly ValidationError[]): readonly string[] =>
  errors.map(({ context }) => {
    const path = context.slice(1).map((entry) => entry.key).join(".");
    return `${path || "answer"}: expected ${context.at(-1)?.type.name}`;
  });

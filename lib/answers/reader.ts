/** What reads an answer: shapes, fields that may be missing, and how misfits come of reading. */
import * as E from "../either.ts";
import { type Misfit, remember, type Seen } from "./misfits.ts";

/** The data half of a reader. */
export type AnswerShape =
  | { readonly _tag: "Text"; readonly values?: readonly string[] }
  // The only value by which the exchange says that all went well.
  | { readonly _tag: "Success"; readonly value: string | number | boolean }
  | { readonly _tag: "DecimalText" | "IdText" | "Number" | "Bool" | "TimeMs" | "TimeSec" | "Any" }
  | {
    readonly _tag: "Model";
    readonly name: string;
    readonly essential: readonly string[];
    readonly fields: AnswerFields;
  }
  | { readonly _tag: "Array"; readonly of: Reader<unknown> }
  | { readonly _tag: "Map"; readonly of: Reader<unknown> }
  | { readonly _tag: "Tuple"; readonly of: readonly Reader<unknown>[] }
  | { readonly _tag: "Union"; readonly of: readonly Reader<unknown>[] }
  | { readonly _tag: "Nullable"; readonly of: Reader<unknown> };

/** Fields of a model with names erased. */
export type AnswerFields = Readonly<Record<string, Reader<unknown> | Maybe<Reader<unknown>>>>;

/** Reads a value that came off the wire. */
export interface Reader<A> {
  /** What it reads, in words. */
  readonly name: string;
  /** What it reads, as data. */
  readonly shape: AnswerShape;
  /** Reads a value; what does not fit is added to `seen` and passes as it came. */
  readonly read: (u: unknown, seen: Seen) => A;
  /** Whether anything is there of what it must have: one essential field, one row, one place that fits. */
  readonly finds: (u: unknown) => boolean;
  /** Reads an answer; fails with all misfits if one is essential. */
  readonly decode: (u: unknown) => E.Either<readonly Misfit[], A>;
}

/** What a reader reads. */
export type ReadOf<R> = R extends Reader<infer A> ? A : never;

/** Marks a field that the exchange may leave out. */
export interface Maybe<R> {
  /** Tag. */
  readonly _tag: "Maybe";
  /** Reader of the field if it is there. */
  readonly reader: R;
}
/** A field that the exchange may leave out. */
export const maybe = <R>(reader: R): Maybe<R> => ({ _tag: "Maybe", reader });

/** Readers for the fields of `A`, name by name. */
export type Readers<A> = {
  readonly [K in keyof A]-?: {} extends Pick<A, K> ? Maybe<Reader<Exclude<A[K], undefined>>>
    : Reader<A[K]>;
};

/** Names of the fields that an answer always has. */
export type RequiredKey<A> = {
  readonly [K in keyof A]-?: {} extends Pick<A, K> ? never : K & string;
}[keyof A];

/** A named answer; calling it gives its reader, made at the first call. */
export type Model<A> = () => Reader<A>;

/** The same answer with every decimal text as a number, and `""` as `null`. */
export type Numeric<A> = A extends "" ? null
  : A extends string
    ? A extends { readonly "decimal text"?: infer Mark } ? unknown extends Mark ? A : number
    : A
  : A extends object ? { readonly [K in keyof A]: Numeric<A[K]> }
  : A;

/** Reads a value; what does not fit is added to `seen`. */
export type Read<A> = Reader<A>["read"];

const finding = (read: Read<unknown>) => (u: unknown): boolean => {
  const seen: Misfit[] = [];
  read(u, seen);
  return seen.length === 0;
};

/** A reader of this shape; `finds` tells for wholes whether something of them is there. */
export const readerOf = <A>(
  shape: AnswerShape,
  name: string,
  read: Read<A>,
  finds?: Reader<A>["finds"],
): Reader<A> => ({
  name,
  shape,
  read,
  finds: (u) => (u ?? "") !== "" && (finds ?? finding(read))(u),
  decode: (u) => {
    const seen: Misfit[] = [];
    const a = read(u, seen);
    const isEssential = seen.some(({ weight }) => weight === "essential");
    return isEssential ? E.left(seen) : E.right(remember(a, seen));
  },
});

/** Notes a value that does not fit, and lets it pass. */
export const wrong = (
  value: unknown,
  seen: Misfit[],
  expected: string,
  weight: Misfit["weight"] = "essential",
): never => {
  seen.push({ path: [], expected, value, weight });
  return value as never;
};

/** Puts a step before the paths of the misfits since `from`; those of what is not essential are only noted. */
export const placed = (
  seen: readonly Misfit[],
  from: number,
  key: string | number,
  isNeeded = true,
): void => {
  for (const misfit of seen.slice(from)) {
    misfit.path.unshift(`${key}`);
    if (!isNeeded) misfit.weight = "noted";
  }
};

/** Whether a value is an object with members. */
export const isObject = (u: unknown): u is Record<string, unknown> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

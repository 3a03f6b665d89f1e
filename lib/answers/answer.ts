/**
 * Readers of answers. An answer is judged by what it is for: only an essential field that is missing or
 * of the wrong kind makes it unreadable. Any other misfit passes as it came, and is told. Unknown fields
 * and words pass; ids become text, decimals stay text, times are numbers in ms.
 */
import type { Misfit } from "./misfits.ts";
import {
  type AnswerFields,
  isObject,
  type Model,
  placed,
  type Read,
  type Reader,
  readerOf,
  type Readers,
  type ReadOf,
  type RequiredKey,
  wrong,
} from "./reader.ts";
import { Any, numberIn } from "./scalars.ts";

export {
  type AnswerFields,
  type AnswerShape,
  type Maybe,
  maybe,
  type Model,
  type Numeric,
  type Reader,
  readerOf,
  type Readers,
  type ReadOf,
  type RequiredKey,
} from "./reader.ts";
export {
  Any,
  Bool,
  type DecimalMark,
  DecimalText,
  Done,
  EmptyOrDecimal,
  IdText,
  Int,
  numberIn,
  type Open,
  open,
  saying,
  success,
  Text,
  TimeMs,
  TimeSec,
} from "./scalars.ts";

// To these, empty text is a value like any other; to others it is nothing.
const TAKES_EMPTY = /Text|Any|Union|Nullable/;

const isNothing = (u: unknown, { shape: { _tag } }: Reader<unknown>): boolean =>
  u === undefined || (u === null && _tag !== "Nullable") || (u === "" && !TAKES_EMPTY.test(_tag));

/** `null`, or what the reader reads. */
export const nullable = <A>(of: Reader<A>): Reader<A | null> =>
  readerOf(
    { _tag: "Nullable", of },
    `${of.name} or null`,
    (u, seen) => u === null || (u !== undefined && isNothing(u, of)) ? null : of.read(u, seen),
    of.finds,
  );

/** Reads a part of a whole. A path is made only for what does not fit. */
const part = <A>(of: Reader<A>, u: unknown, key: string | number, seen: Misfit[]): A => {
  const before = seen.length;
  const a = of.read(u, seen);
  if (seen.length > before) placed(seen, before, key);
  return a;
};

/** Lessens what follows from the misfits since `from`. */
const lessen = (seen: Misfit[], from: number, weight: Misfit["weight"]): void => {
  for (const misfit of seen.slice(from)) {
    if (misfit.weight !== "noted") misfit.weight = weight;
  }
};

/** Reads what is alike; odd ones pass, as long as one of them is what was asked for. */
const readAll = (
  of: Reader<unknown>,
  u: unknown,
  values: readonly unknown[],
  keyOf: (i: number) => string | number,
  seen: Misfit[],
): readonly unknown[] => {
  const from = seen.length;
  let odd = 0;
  const all = values.map((value, i) => {
    const before = seen.length;
    const a = of.read(value, seen);
    if (seen.length > before) {
      placed(seen, before, keyOf(i));
      if (seen.slice(before).some(({ weight }) => weight === "essential")) odd++;
    }
    return a;
  });
  if (odd > 0) {
    lessen(seen, from, odd < all.length ? "noted" : "odd");
    if (odd === all.length && !values.some(of.finds)) wrong(u, seen, "a list");
  }
  return all;
};

const rowsOf = (u: unknown): readonly unknown[] | undefined =>
  Array.isArray(u) ? u : isObject(u) ? [u] : undefined;

const findsAny = (of: Reader<unknown>, all: readonly unknown[] | undefined): boolean =>
  all !== undefined && (all.length === 0 || all.some(of.finds));

/** A list; a single object, which the exchange sends if it was asked for one, is a list of one. */
export const arrayOf = <A>(of: Reader<A>): Reader<readonly A[]> =>
  readerOf({ _tag: "Array", of }, "a list", (u, seen) => {
    const rows = rowsOf(u);
    return rows ? readAll(of, u, rows, (i) => i, seen) as readonly A[] : wrong(u, seen, "a list");
  }, (u) => findsAny(of, rowsOf(u)));

/** A list of fixed places, such as a candlestick; places that the exchange has added since pass. */
export const tuple = <const R extends readonly Reader<unknown>[]>(
  ...of: R
): Reader<{ readonly [K in keyof R]: ReadOf<R[K]> }> =>
  readerOf({ _tag: "Tuple", of }, "a list", (u, seen) => {
    if (!Array.isArray(u) || u.length < of.length) return wrong(u, seen, "a list");
    return u.map((each, i) => part(of[i] ?? Any, each, i, seen)) as never;
  }, (u) => Array.isArray(u) && of.some((place, i) => place.finds(u[i])));

/** An object whose keys are data, such as assets. */
export const mapOf = <A>(of: Reader<A>): Reader<Readonly<Record<string, A>>> =>
  readerOf({ _tag: "Map", of }, "an object", (u, seen) => {
    if (!isObject(u)) return wrong(u, seen, "an object");
    const keys = Object.keys(u);
    const all = readAll(of, u, Object.values(u), (i) => keys[i]!, seen);
    return Object.fromEntries(keys.map((key, i) => [key, all[i] as A]));
  }, (u) => findsAny(of, isObject(u) ? Object.values(u) : undefined));

/** Which of the readers fits best: the first without misfits, or with the fewest of no weight. */
export const fitting = (
  readers: readonly Reader<unknown>[],
  u: unknown,
): Reader<unknown> | undefined => {
  let best: Reader<unknown> | undefined;
  let least = Infinity;
  for (const each of readers) {
    const seen: Misfit[] = [];
    each.read(u, seen);
    if (seen.length < least && !seen.some(({ weight }) => weight !== "noted")) {
      [best, least] = [each, seen.length];
    }
  }
  return best;
};

/** The reader that fits best. */
export const firstOf = <const R extends readonly Reader<unknown>[]>(
  ...of: R
): Reader<ReadOf<R[number]>> => {
  const name = of.map((r) => r.name).join(" or ");
  return readerOf(
    { _tag: "Union", of },
    name,
    (u, seen) => {
      const best = fitting(of, u);
      return (best ? best.read(u, seen) : wrong(u, seen, name)) as never;
    },
    (u) => of.some((each) => each.finds(u)),
  );
};

/**
 * A named object; its fields are read, all others pass as they came. Essential are ids, status, executed
 * amounts, and the figures on which a policy or a view of risk decides; without them the answer is not
 * what was asked for.
 */
export const model = <A extends object>(
  name: string,
  essential: readonly RequiredKey<A>[],
  make: () => NoInfer<Readers<A>>,
): Model<A> => {
  let made: Reader<A> | undefined;
  return () => {
    if (made) return made;
    const fields = make() as unknown as AnswerFields;
    const parts = Object.entries(fields).map(([key, field]) => {
      const isOptional = "reader" in field;
      const of = isOptional ? field.reader : field;
      const isNeeded = (essential as readonly string[]).includes(key);
      return { key, of, isOptional, isNeeded };
    });
    const read: Read<A> = (u, seen) => {
      if (!isObject(u)) return wrong(u, seen, name);
      let all = u;
      for (const { key, of, isOptional, isNeeded } of parts) {
        const given = u[key];
        if (isOptional && isNothing(given, of)) {
          if (key in u) {
            if (all === u && !seen.isOwned) all = { ...u };
            delete all[key];
          }
          continue;
        }
        const before = seen.length;
        // Empty text stands for nothing, and nothing is no id, no status and no amount.
        const isEmpty = isNeeded && given === "";
        const a = isEmpty ? wrong(given, seen, of.name) : of.read(given, seen);
        if (seen.length > before) placed(seen, before, key, isNeeded);
        if (a !== given) {
          // Only what changes is copied, and nothing that was just parsed: a tenth of the time in Node and Deno.
          if (all === u && !seen.isOwned) all = { ...u };
          all[key] = a;
        }
      }
      return all as A;
    };
    const finds = (u: unknown): boolean =>
      essential.length === 0
        ? isObject(u)
        : essential.some((key) => isObject(u) && (fields[key] as Reader<unknown>).finds(u[key]));
    return made = readerOf({ _tag: "Model", name, essential, fields }, name, read, finds);
  };
};

/** An answer without content. */
export type Nothing = object;
const nothing: Reader<object> = /*#__PURE__*/ readerOf(
  { _tag: "Model", name: "Nothing", essential: [], fields: {} },
  "an object without an error code",
  (u, seen) =>
    // In maintenance the code is a name: {"239999": "The system is under maintenance, …"}.
    isObject(u) && u["success"] !== false && !Object.keys(u).some(Number) &&
      [0, 200].includes(numberIn(u["code"] ?? u["status"] ?? 0) as number)
      ? u
      : wrong(u, seen, "an object without an error code"),
);
/** Reader of {@link Nothing}: any object, except one that says that something failed. */
export const Nothing: Model<object> = (): Reader<object> => nothing;

/** Readers that give the letters of stream events readable names. */
import {
  type Maybe,
  type Model,
  type Read,
  type Reader,
  readerOf,
  type RequiredKey,
  wrong,
} from "../../lib/answers/reader.ts";

/**
 * For each field of `A`: its letters on the wire (`ao|o` where there are two spellings, `st|o.st` where it may
 * stand in a part; none where it is read from the whole object), and its reader.
 */
export type Lettered<A> = {
  readonly [K in keyof A]-?: {} extends Pick<A, K>
    ? readonly [letters: string, of: Maybe<Reader<Exclude<A[K], undefined>>>]
    : readonly [letters: string, of: Reader<A[K]>];
};

interface Part {
  readonly key: string;
  readonly letters: string;
  readonly all: readonly string[];
  readonly field: Reader<unknown> | Maybe<Reader<unknown>>;
  readonly of: Reader<unknown>;
  readonly isNeeded: boolean;
}

/** Whether a value is an object with members. */
export const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

const isNothing = (u: unknown): boolean => (u ?? "") === "";

const spelledIn = (u: Readonly<Record<string, unknown>>, all: readonly string[]): unknown =>
  all
    .map((each) => each.split(".").reduce<unknown>((part, name) => Object(part)[name], u))
    .find((value) => !isNothing(value));

const valueIn = (u: Readonly<Record<string, unknown>>, { letters, all }: Part): unknown =>
  all[1] ? spelledIn(u, all) ?? u[letters] : letters === "" ? u : u[letters];

const partsOf = (essential: readonly string[], fields: object): readonly Part[] =>
  Object.entries<readonly [string, Part["field"]]>(fields as Record<string, never>)
    .map(([key, [spellings, field]]) => {
      const all = spellings.split("|");
      const [letters = ""] = all;
      const of = "reader" in field ? field.reader : field;
      return { key, letters, all, field, of, isNeeded: essential.includes(key) };
    });

const readingOf = <A>(parts: readonly Part[], name: string): Read<A> => (u, seen) => {
  if (!isObject(u)) return wrong(u, seen, name);
  const all: Record<string, unknown> = {};
  for (const part of parts) {
    const { key, field, of, isNeeded } = part;
    const given = valueIn(u, part);
    if (of !== field && isNothing(given)) continue;
    const before = seen.length;
    // Empty text is no id, no status and no amount.
    const a = isNeeded && given === "" ? wrong(given, seen, of.name) : of.read(given, seen);
    for (let i = before; i < seen.length; i++) {
      const misfit = seen[i];
      misfit?.path.unshift(key);
      if (misfit && !isNeeded) misfit.weight = "noted";
    }
    if (a !== undefined) all[key] = a;
  }
  return all as A;
};

/** Reads the fields of an object by their letters, as {@link lettered} does; it describes nothing. */
export const reading = <A extends object>(
  essential: readonly RequiredKey<A>[],
  fields: NoInfer<Lettered<A>>,
): Read<A> => readingOf(partsOf(essential, fields), "an object");

/**
 * A named object whose fields the wire calls by letters; other letters are left out. `null`, `""` and what
 * reads as `undefined` leave an optional field out. Fields that are essential are so as in answers.
 */
export const lettered = <A extends object>(
  name: string,
  essential: readonly RequiredKey<A>[],
  make: () => NoInfer<Lettered<A>>,
): Model<A> => {
  let made: Reader<A> | undefined;
  return () => {
    if (made) return made;
    const parts = partsOf(essential, make());
    const needed = parts.filter(({ isNeeded }) => isNeeded);
    const shape = {
      _tag: "Model",
      name,
      essential: needed.map(({ letters }) => letters),
      fields: Object.fromEntries(parts.map(({ letters, field }) => [letters, field])),
    } as const;
    return made = readerOf(
      shape,
      name,
      readingOf<A>(parts, name),
      (u) =>
        isObject(u) &&
        (!needed[0] || needed.some((part) => part.of.finds(valueIn(u, part)))),
    );
  };
};

/** What the reader reads, or nothing where the exchange says by a value that there is none. */
export const unless = <A>(none: readonly unknown[], of: Reader<A>): Maybe<Reader<A>> => ({
  _tag: "Maybe",
  reader: readerOf(
    of.shape,
    of.name,
    (u, seen) => none.includes(u) ? undefined as never : of.read(u, seen),
    of.finds,
  ),
});

/** How the exchange says that there is no such id, time or word. */
export const NONE: readonly unknown[] = [0, -1, "0", "-1", "NONE"];

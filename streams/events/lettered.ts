/** Readers that give the letters of stream events readable names. */
import {
  isObject,
  type Maybe,
  type Model,
  placed,
  type Read,
  type Reader,
  readerOf,
  type RequiredKey,
  wrong,
} from "../../lib/answers/reader.ts";

/** For each field of `A`: its letters on the wire (`ao|o` where there are two spellings), and its reader. */
export type Lettered<A> = {
  readonly [K in keyof A]-?: {} extends Pick<A, K>
    ? readonly [letters: string, of: Maybe<Reader<Exclude<A[K], undefined>>>]
    : readonly [letters: string, of: Reader<A[K]>];
};

interface Part {
  readonly key: string;
  readonly letters: string;
  readonly other: string | undefined;
  readonly field: Reader<unknown> | Maybe<Reader<unknown>>;
  readonly of: Reader<unknown>;
  readonly read: Read<unknown>;
  readonly isMaybe: boolean;
  readonly isNeeded: boolean;
}

const isNothing = (u: unknown): boolean => (u ?? "") === "";

const valueIn = (u: Readonly<Record<string, unknown>>, part: Part): unknown => {
  const given = u[part.letters];
  return part.other && isNothing(given) ? u[part.other] ?? given : given;
};

const partsOf = (essential: readonly string[], fields: object): readonly Part[] =>
  Object.entries<readonly [string, Part["field"]]>(fields as Record<string, never>)
    .map(([key, [spellings, field]]) => {
      const [letters = "", other] = spellings.split("|");
      const isMaybe = "reader" in field;
      const of = isMaybe ? field.reader : field;
      const isNeeded = essential.includes(key);
      return { key, letters, other, field, of, read: of.read, isMaybe, isNeeded };
    });

// It runs for each field of each event: nothing is taken apart, and no function made, in the loop.
const readingOf =
  <A>(parts: readonly Part[], name: string, isEvent = false): Read<A> => (u, seen) => {
    if (!isObject(u)) return wrong(u, seen, name);
    const all: Record<string, unknown> = isEvent ? { type: name } : {};
    for (const part of parts) {
      const given = valueIn(u, part);
      if (part.isMaybe && isNothing(given)) continue;
      const before = seen.length;
      // Empty text is no id, no status and no amount.
      const a = part.isNeeded && given === ""
        ? wrong(given, seen, part.of.name)
        : part.read(given, seen);
      if (seen.length > before) placed(seen, before, part.key, part.isNeeded);
      if (a !== undefined) all[part.key] = a;
    }
    if (isEvent) all["raw"] = u;
    return all as A;
  };

/** Reads the fields of an object by their letters, as {@link lettered} does; it describes nothing. */
export const reading = <A extends object>(
  essential: readonly RequiredKey<A>[],
  fields: NoInfer<Lettered<A>>,
): Read<A> => readingOf(partsOf(essential, fields), "an object");

/**
 * A named object whose fields the wire calls by letters; other letters are left out. `null`, `""` and what
 * reads as `undefined` leave an optional field out. Fields that are essential are so as in answers. An event
 * has its name as `type` too, and itself as `raw`.
 */
export const lettered = <A extends object, Fields extends object = A>(
  name: string,
  essential: readonly RequiredKey<Fields>[],
  make: () => NoInfer<Lettered<Fields>>,
  isEvent = false,
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
      readingOf<A>(parts, name, isEvent),
      (u) =>
        isObject(u) &&
        (!needed[0] || needed.some((part) => part.of.finds(valueIn(u, part)))),
    );
  };
};

/** What the reader reads, or nothing where the exchange says by a value that there is none. */
export const unless = <A>(
  none: { readonly includes: (u: unknown) => boolean },
  of: Reader<A>,
): Maybe<Reader<A>> => ({
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

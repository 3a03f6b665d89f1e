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
import type { Misfit } from "../../lib/answers/misfits.ts";

/**
 * For each field of `A`: its letters on the wire (`ao|o` where there are two spellings; none where it is read
 * from the whole object), and its reader.
 */
export type Lettered<A> = {
  readonly [K in keyof A]-?: {} extends Pick<A, K>
    ? readonly [letters: string, of: Maybe<Reader<Exclude<A[K], undefined>>>]
    : readonly [letters: string, of: Reader<A[K]>];
};

interface Part {
  readonly key: string;
  readonly letters: string;
  readonly others: readonly string[];
  readonly of: Reader<unknown>;
  readonly isOptional: boolean;
  readonly isNeeded: boolean;
}

const partsOf = <A>(essential: readonly string[], fields: Lettered<A>): readonly Part[] =>
  Object.entries<readonly [string, Reader<unknown> | Maybe<Reader<unknown>>]>(fields).map(
    ([key, [spellings, field]]) => {
      const [letters = "", ...others] = spellings.split("|");
      const isOptional = "reader" in field;
      const of = isOptional ? field.reader : field;
      return { key, letters, others, of, isOptional, isNeeded: essential.includes(key) };
    },
  );

/** Whether a value is an object with members. */
export const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

const valueIn = (u: Readonly<Record<string, unknown>>, { letters, others }: Part): unknown => {
  const value = letters === "" ? u : u[letters];
  return (value ?? "") === "" && others.length > 0
    ? others.map((other) => u[other]).find((each) => (each ?? "") !== "")
    : value;
};

/** Names the place of misfits since `from`, and lessens them where the place is not essential. */
const place = (seen: readonly Misfit[], from: number, { key, isNeeded }: Part): void => {
  for (const misfit of seen.slice(from)) {
    misfit.path.unshift(key);
    if (!isNeeded) misfit.weight = "noted";
  }
};

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
    const read: Read<A> = (u, seen) => {
      if (!isObject(u)) return wrong(u, seen, name);
      const all: Record<string, unknown> = {};
      for (const part of parts) {
        const given = valueIn(u, part);
        if (part.isOptional && (given === undefined || given === null || given === "")) continue;
        const before = seen.length;
        // Empty text is no id, no status and no amount.
        const a = part.isNeeded && given === ""
          ? wrong(given, seen, part.of.name)
          : part.of.read(given, seen);
        if (seen.length > before) place(seen, before, part);
        if (a !== undefined) all[part.key] = a;
      }
      return all as A;
    };
    const needed = parts.filter(({ isNeeded }) => isNeeded);
    const finds = (u: unknown): boolean =>
      isObject(u) &&
      (needed.length === 0 || needed.some((part) => part.of.finds(valueIn(u, part))));
    const fields = Object.fromEntries(
      parts.map(({ letters, of, isOptional }) =>
        [letters, isOptional ? { _tag: "Maybe" as const, reader: of } : of] as const
      ),
    );
    const shape = {
      _tag: "Model",
      name,
      essential: needed.map(({ letters }) => letters),
      fields,
    } as const;
    return made = readerOf(shape, name, read, finds);
  };
};

/** What the reader reads, or nothing where the exchange says by a word that there is none. */
export const unless = <A>(none: RegExp, of: Reader<A>): Maybe<Reader<A>> => ({
  _tag: "Maybe",
  reader: readerOf(
    of.shape,
    of.name,
    (u, seen) =>
      (typeof u === "string" || typeof u === "number") && none.test(String(u))
        ? undefined as never
        : of.read(u, seen),
    of.finds,
  ),
});

/** How the exchange says that there is no such id, time or word. */
export const NONE: RegExp = /^(0|-1|NONE)$/;

/** A map that is never changed: setting one entry copies a thousandth of it. */

type Of<A> = Readonly<Record<string, A>>;

/** Entries by key. Keys have a slash, which no name has that an object inherits. */
export interface Shelf<A> {
  /** How many. */
  readonly size: number;
  /** Entries by the last letters of their keys. */
  readonly boards: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, A>>>>>>>
  >;
}

/** Without entries. */
export const emptyShelf: Shelf<never> = { size: 0, boards: {} };

/** Digits of a number that is made of all letters of a key. */
const mixed = (key: string): string => {
  let sum = 0;
  for (let i = 0; i < key.length; i++) sum = (31 * sum + key.charCodeAt(i)) % 1_000_003;
  return `${sum}`;
};

// Digits of ids spread well; the ends of names and of texts do not.
const lettersOf = (key: string): readonly [string, string, string] => {
  const spread = /\d$/.test(key) ? key : mixed(key);
  return [spread.at(-1) ?? "", spread.at(-2) ?? "", spread.at(-3) ?? ""];
};

/** The entry of a key. */
export const entryOf = <A>({ boards }: Shelf<A>, key: string): A | undefined => {
  const [a, b, c] = lettersOf(key);
  return boards[a]?.[b]?.[c]?.[key];
};

/** With other entries on the board of a key, so many more. */
const changed = <A>(
  { size, boards }: Shelf<A>,
  key: string,
  more: number,
  change: (entries: Of<A>) => Of<A>,
): Shelf<A> => {
  const [a, b, c] = lettersOf(key);
  const first = boards[a];
  const second = first?.[b];
  return {
    size: size + more,
    boards: {
      ...boards,
      [a]: { ...first, [b]: { ...second, [c]: change(second?.[c] ?? {}) } },
    },
  };
};

/** With an entry. */
export const shelved = <A>(shelf: Shelf<A>, key: string, entry: A): Shelf<A> =>
  changed(
    shelf,
    key,
    Number(entryOf(shelf, key) === undefined),
    (entries) => ({ ...entries, [key]: entry }),
  );

/** Without the entry of a key. */
export const without = <A>(shelf: Shelf<A>, key: string): Shelf<A> =>
  entryOf(shelf, key) === undefined
    ? shelf
    : changed(shelf, key, -1, ({ [key]: _, ...others }) => others);

/** All entries with their keys. */
export const pairsIn = <A>({ boards }: Shelf<A>): readonly (readonly [string, A])[] =>
  Object.values(boards).flatMap(Object.values<Of<Of<A>>>).flatMap(Object.values<Of<A>>)
    .flatMap(Object.entries<A>);

/** All entries. */
export const entriesIn = <A>(shelf: Shelf<A>): readonly A[] =>
  pairsIn(shelf).map(([, entry]) => entry);

/** All keys. */
export const keysIn = (shelf: Shelf<unknown>): readonly string[] =>
  pairsIn(shelf).map(([key]) => key);

/** A shelf of what is made of the entries of another; `undefined` leaves one out. */
export const each = <A>(
  shelf: Shelf<A>,
  make: (entry: A, key: string) => A | undefined,
): Shelf<A> =>
  pairsIn(shelf).reduce<Shelf<A>>((made, [key, entry]) => {
    const next = make(entry, key);
    return next === undefined ? made : shelved(made, key, next);
  }, emptyShelf);

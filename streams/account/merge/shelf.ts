/** A map that is never changed: setting one entry copies a thousandth of it. */

type Of<A> = Readonly<Record<string, A>>;

/** Entries by key. */
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

// Keys end in digits of ids, which spread well.
const letter = (key: string, place: number): string => key.charAt(key.length - place);

/** The entry of a key. */
export const entryOf = <A>({ boards }: Shelf<A>, key: string): A | undefined => {
  const board = boards[letter(key, 1)]?.[letter(key, 2)]?.[letter(key, 3)];
  return board && Object.hasOwn(board, key) ? board[key] : undefined;
};

/** With an entry. */
export const shelved = <A>({ size, boards }: Shelf<A>, key: string, entry: A): Shelf<A> => {
  const [a, b, c] = [letter(key, 1), letter(key, 2), letter(key, 3)];
  const first = boards[a];
  const second = first?.[b];
  const third = second?.[c];
  return {
    size: third && Object.hasOwn(third, key) ? size : size + 1,
    boards: {
      ...boards,
      [a]: { ...first, [b]: { ...second, [c]: { ...third, [key]: entry } } },
    },
  };
};

const boardsIn = <A>({ boards }: Shelf<A>): readonly Of<A>[] =>
  Object.values(boards).flatMap(Object.values<Of<Of<A>>>).flatMap(Object.values<Of<A>>);

/** All entries. */
export const entriesIn = <A>(shelf: Shelf<A>): readonly A[] =>
  boardsIn(shelf).flatMap((board) => Object.values(board));

/** All keys. */
export const keysIn = (shelf: Shelf<unknown>): readonly string[] =>
  boardsIn(shelf).flatMap((board) => Object.keys(board));

/** A shelf of what is made of the entries of another; `undefined` leaves one out. */
export const each = <A>(
  shelf: Shelf<A>,
  make: (entry: A, key: string) => A | undefined,
): Shelf<A> =>
  keysIn(shelf).reduce<Shelf<A>>((made, key) => {
    const entry = entryOf(shelf, key);
    const next = entry === undefined ? entry : make(entry, key);
    return next === undefined ? made : shelved(made, key, next);
  }, emptyShelf);

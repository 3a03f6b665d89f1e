/** A map that is never changed: setting one entry copies a hundredth of it. */

/** Entries by key. */
export interface Shelf<A> {
  /** How many. */
  readonly size: number;
  /** Entries in boards of a few. */
  readonly boards: Readonly<Record<string, Readonly<Record<string, A>>>>;
}

/** Without entries. */
export const emptyShelf: Shelf<never> = { size: 0, boards: {} };

// Keys end in digits of ids, which spread well.
const boardOf = (key: string): string => key.slice(-2);

/** The entry of a key. */
export const entryOf = <A>({ boards }: Shelf<A>, key: string): A | undefined => {
  const board = boards[boardOf(key)];
  return board && Object.hasOwn(board, key) ? board[key] : undefined;
};

/** With an entry. */
export const shelved = <A>({ size, boards }: Shelf<A>, key: string, entry: A): Shelf<A> => {
  const name = boardOf(key);
  const board = boards[name];
  const isNew = !board || !Object.hasOwn(board, key);
  return {
    size: isNew ? size + 1 : size,
    boards: { ...boards, [name]: { ...board, [key]: entry } },
  };
};

/** All entries. */
export const entriesIn = <A>({ boards }: Shelf<A>): readonly A[] =>
  Object.values(boards).flatMap((board) => Object.values(board));

/** All keys. */
export const keysIn = ({ boards }: Shelf<unknown>): readonly string[] =>
  Object.values(boards).flatMap((board) => Object.keys(board));

/** A shelf of what is made of the entries of another; `undefined` leaves one out. */
export const each = <A>(
  shelf: Shelf<A>,
  make: (entry: A, key: string) => A | undefined,
): Shelf<A> => {
  let size = 0;
  const boards: Record<string, Record<string, A>> = {};
  for (const key of keysIn(shelf)) {
    const entry = entryOf(shelf, key);
    const next = entry === undefined ? entry : make(entry, key);
    if (next === undefined) continue;
    (boards[boardOf(key)] ??= {})[key] = next;
    size++;
  }
  return { size, boards };
};

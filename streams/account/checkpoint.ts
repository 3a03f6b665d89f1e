/** What is kept of following an account, so that it goes on after a restart: which is a longer gap. */
import { each, emptyShelf, type Shelf } from "./merge/shelf.ts";
import type { Mark } from "./merge/fills.ts";
import type { Notice } from "./notice.ts";
import { type AccountState, begun, type Moved, type Tracked, type Valued } from "./state.ts";
import type { AccountStream } from "./stream.ts";
import type { TradeBook } from "./merge/views.ts";

/**
 * Plain data, to be kept as JSON. It holds no secret, and does not say whose it is: nothing that is read of an
 * account names it. Keep each by the name of its account; from another's, two accounts would be mixed.
 */
export interface Checkpoint {
  /** Form of it. */
  readonly version: 1;
  /** From when on something may be missing, in ms. */
  readonly from: number;
  /** From when on fills are told, in ms. */
  readonly since: number;
  /** The same by product; absent where an earlier version wrote it, and all are followed since then. */
  readonly began?: AccountState["began"];
  /** Orders by key. */
  readonly orders: Shelf<Tracked>;
  /** Known fills by contract. */
  readonly marks: Shelf<Mark>;
  /** What fills sum up to, by order. */
  readonly sums: Shelf<string>;
  /** Positions, balances and liabilities by key. */
  readonly values: Shelf<Valued>;
  /** What fills must have made of positions, and income of wallets. */
  readonly moved: Shelf<Moved>;
  /** Up to when reads had proven that nothing is missing, in ms. */
  readonly provenTo?: number;
  /** When that was proven, in ms. */
  readonly provedAt?: number;
  /** Times of income that is in the sums, by its id. */
  readonly incomes?: Shelf<number>;
  /** Fills, and what is unknown, that were told and not read; they are told first. */
  readonly unread?: readonly Notice[];
}

/** What to keep of a state, and what was told and not read. */
export const checkpointOf = (
  { since, began, orders, marks, sums, values, moved, provenTo, provedAt, incomes, tally, heardAt }:
    AccountState,
  unread: readonly Notice[] = [],
): Checkpoint => ({
  version: 1,
  from: tally?.from ?? heardAt,
  since,
  began,
  orders,
  marks,
  sums,
  values,
  moved,
  provenTo,
  provedAt,
  incomes,
  unread,
});

/** Whether a stream tells and reads what a key names. */
const isFollowed = ({ symbols, reads }: AccountStream, key: string): boolean => {
  const [, book] = /^(?:position\/|balance\/)?(UM|CM|MARGIN)[/_]/.exec(key) ?? [];
  return book ? book in symbols : reads.includes("balances");
};

// Clocks may have been set meanwhile.
const unheard = <A extends { readonly heardAt: number }>(shelf: Shelf<A>): Shelf<A> =>
  each(shelf, (entry) => ({
    ...entry,
    heardAt: 0,
    ...("sentAt" in entry && { time: 0, sentAt: 0 }),
  }));

/**
 * The state that goes on from a checkpoint. What is not followed any more is dropped, as nobody would tell how it
 * changes; products that are followed anew begin now.
 *
 * @throws TypeError where it is none, or not whole
 */
export const resumed = (stream: AccountStream, given: Checkpoint, at: number): AccountState => {
  const { version, from, unread: _, ...known } = Object(given) as Checkpoint;
  const { orders, marks, sums, values, moved, since, incomes = emptyShelf, provedAt = 0 } = known;
  const isWhole = version === 1 && Number.isFinite(from + since) &&
    [orders, marks, sums, values, moved].every((shelf) => Object(shelf?.boards) === shelf?.boards);
  if (!isWhole) {
    throw new TypeError("Cannot go on from this checkpoint: give what checkpoint() gave, whole");
  }
  const kept = <A>(shelf: Shelf<A>): Shelf<A> =>
    each(shelf, (entry, key) => isFollowed(stream, key) ? entry : undefined);
  const books = Object.keys(stream.symbols) as TradeBook[];
  const startOf = (book: TradeBook): number => known.began ? known.began[book] ?? at : since;
  return {
    // A clock that was ahead must not leave out what is read.
    ...begun(stream, Math.min(from, at)),
    ...known,
    since: Math.min(since, at),
    began: Object.fromEntries(books.map((book) => [book, Math.min(startOf(book), at)])),
    ...(known.provenTo !== undefined && { provenTo: Math.min(known.provenTo, at) }),
    provedAt: Math.min(provedAt, at),
    orders: unheard(kept(orders)),
    marks: kept(marks),
    sums: kept(sums),
    values: unheard(kept(values)),
    moved: unheard(kept(moved)),
    incomes: kept(incomes),
    due: { connect: at },
  };
};

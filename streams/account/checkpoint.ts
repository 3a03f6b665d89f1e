/** What is kept of following an account, so that it goes on after a restart: which is a longer gap. */
import { spelled } from "../../lib/decimal.ts";
import { isId, type Mark } from "./merge/fills.ts";
import { orderKey } from "./merge/orders.ts";
import { each, emptyShelf, pairsIn, type Shelf } from "./merge/shelf.ts";
import { valueKey } from "./merge/values.ts";
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

/** Shelves that are kept. */
const SHELVES = ["orders", "marks", "sums", "values", "moved", "incomes"] as const;

/** What is kept as it is. */
const KEPT = [...SHELVES, "since", "began", "provenTo", "provedAt"] as const;

/** What to keep of a state, and what was told and not read. */
export const checkpointOf = (
  state: AccountState,
  unread: readonly Notice[] = [],
): Checkpoint => ({
  version: 1,
  from: state.tally?.from ?? state.heardAt,
  ...Object.fromEntries(KEPT.map((name) => [name, state[name]])) as Pick<
    AccountState,
    typeof KEPT[number]
  >,
  unread,
});

/** Whether a stream tells and reads what a key names. */
const isFollowed = ({ symbols, reads }: AccountStream, key: string): boolean => {
  const [, book] = /^(?:position\/|balance\/)?(UM|CM|MARGIN)[/_]/.exec(key) ?? [];
  return book ? book in symbols : reads.includes("balances");
};

/** As if it was never heard of: clocks may have been set meanwhile. */
const unheard = (entry: unknown): unknown => {
  const { heardAt, sentAt }: Partial<Valued> = Object(entry);
  return heardAt === undefined
    ? entry
    : { ...entry as Valued, heardAt: 0, ...(sentAt !== undefined && { time: 0, sentAt: 0 }) };
};

/** Whether a shelf has as many entries as it says, and all are fit. Letters of a text are none: keys have a slash. */
const holds = <A>(shelf: Shelf<A>, isFit: (entry: A, key: string) => unknown): boolean =>
  pairsIn(shelf).filter(([key, entry]) => key.includes("/") && isFit(entry, key)).length ===
    shelf.size;

/**
 * Whether nothing is lost of a checkpoint, and nothing of another kind than was written; may throw where that is
 * so. Of what rows say, which may be odd, it looks at no more than names: reads show it anew.
 */
const isWhole = (
  {
    version,
    from,
    since,
    provenTo = 0,
    provedAt = 0,
    began = {},
    incomes = emptyShelf,
    unread = [],
    ...known
  }: Checkpoint,
): boolean =>
  version === 1 && began === Object(began) &&
  [from, since, provenTo, provedAt, ...Object.values(began)].every(Number.isFinite) &&
  holds(known.orders, ({ order, isWhole }, key) =>
    orderKey(order) === key && typeof order.orderId === "string" && typeof isWhole === "boolean") &&
  holds(known.marks, ({ above, upTo = "0" }) =>
    isId(upTo) && holds(above, isId)) &&
  holds(known.sums, spelled) &&
  holds(known.values, ({ value }, key) =>
    valueKey(value) === key) &&
  holds(known.moved, ({ by }) => spelled(by)) &&
  holds(incomes, () => true) &&
  unread.every((notice) =>
    notice.type === "fill" ? isId(notice.fill.tradeId) : notice.type === "unknown"
  );

const wholeOf = (given: Checkpoint): Checkpoint => {
  try {
    if (isWhole(given)) return given;
  } catch {
    // It lacks what was looked into.
  }
  throw new TypeError("Cannot go on from this checkpoint: give what checkpoint() gave, whole");
};

/**
 * The state that goes on from a checkpoint. What is not followed any more is dropped, as nobody would tell how it
 * changes; products that are followed anew begin now.
 *
 * @throws TypeError where it is none, or not whole
 */
export const resumed = (stream: AccountStream, given: Checkpoint, at: number): AccountState => {
  const { from, began, since, provenTo, provedAt = 0 } = wholeOf(given);
  const shelves = SHELVES.map((name) => [
    name,
    each<unknown>(
      given[name] ?? emptyShelf,
      (entry, key) => isFollowed(stream, key) ? unheard(entry) : undefined,
    ),
  ]);
  const books = Object.keys(stream.symbols) as TradeBook[];
  const startOf = (book: TradeBook): number => began ? began[book] ?? at : since;
  return {
    // A clock that was ahead must not leave out what is read.
    ...begun(stream, Math.min(from, at)),
    since: Math.min(since, at),
    began: Object.fromEntries(books.map((book) => [book, Math.min(startOf(book), at)])),
    ...(provenTo !== undefined && { provenTo: Math.min(provenTo, at) }),
    provedAt: Math.min(provedAt, at),
    ...Object.fromEntries(shelves) as Pick<AccountState, typeof SHELVES[number]>,
    due: { connect: at },
  };
};

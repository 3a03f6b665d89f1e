/** What is kept of following an account, so that it goes on after a restart: which is a longer gap. */
import { each, type Shelf } from "./merge/shelf.ts";
import type { Mark } from "./merge/fills.ts";
import {
  type AccountState,
  begun,
  type Moved,
  noTally,
  type Tracked,
  type Valued,
} from "./state.ts";
import type { AccountStream } from "./stream.ts";

/** Plain data, to be kept as JSON. It holds no secret. */
export interface Checkpoint {
  /** Form of it. */
  readonly version: 1;
  /** From when on something may be missing, in ms. */
  readonly from: number;
  /** From when on fills are told, in ms. */
  readonly since: number;
  /** Orders by key. */
  readonly orders: Shelf<Tracked>;
  /** Known fills by contract. */
  readonly marks: Shelf<Mark>;
  /** What fills sum up to, by order. */
  readonly sums: Shelf<string>;
  /** Positions, balances and liabilities by key. */
  readonly values: Shelf<Valued>;
  /** What fills must have made of positions. */
  readonly moved: Shelf<Moved>;
}

/** What to keep of a state. */
export const checkpointOf = (state: AccountState): Checkpoint => {
  const { since, orders, marks, sums, values, moved, tally, heardAt } = state;
  return { version: 1, from: tally?.from ?? heardAt, since, orders, marks, sums, values, moved };
};

/** The state that goes on from a checkpoint. */
export const resumed = (
  stream: AccountStream,
  { version: _, from, ...known }: Checkpoint,
  at: number,
): AccountState => ({
  ...begun(stream, at),
  ...known,
  // Clocks may have been set meanwhile.
  orders: each(known.orders, (tracked) => ({ ...tracked, heardAt: 0 })),
  values: each(known.values, (valued) => ({ ...valued, heardAt: 0, time: 0, sentAt: 0 })),
  moved: each(known.moved, (moved) => ({ ...moved, heardAt: 0 })),
  heardAt: from,
  provenTo: from,
  tally: noTally(from),
});

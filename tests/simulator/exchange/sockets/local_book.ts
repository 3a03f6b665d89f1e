/** A local order book, kept by the rule that the exchange publishes for its depth streams. */
import assert from "node:assert/strict";

type Level = readonly [price: string, quantity: string];

/** An event of a depth stream of futures. */
export interface DepthUpdate {
  readonly U: number;
  readonly u: number;
  readonly pu: number;
  readonly b: readonly Level[];
  readonly a: readonly Level[];
}

/** An answer of `depth`. */
export interface Snapshot {
  readonly lastUpdateId: number;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

const applied = (side: Map<string, string>, levels: readonly Level[]): void => {
  for (const [price, quantity] of levels) {
    if (Number(quantity) === 0) side.delete(price);
    else side.set(price, quantity);
  }
};

/** The book of a snapshot and of the events since then; fails where the rule finds a gap. */
export const localBook = (
  snapshot: Snapshot,
  events: readonly DepthUpdate[],
): Pick<Snapshot, "bids" | "asks"> => {
  const bids = new Map(snapshot.bids);
  const asks = new Map(snapshot.asks);
  let last: number | undefined;
  for (const { U, u, pu, b, a } of events) {
    if (u < snapshot.lastUpdateId) continue;
    if (last === undefined) {
      assert.ok(
        U <= snapshot.lastUpdateId && snapshot.lastUpdateId <= u,
        `${U} <= ${snapshot.lastUpdateId} <= ${u}`,
      );
    } else assert.equal(pu, last);
    assert.ok(U > pu && U <= u);
    last = u;
    applied(bids, b);
    applied(asks, a);
  }
  const sorted = (side: Map<string, string>, sign: number) =>
    [...side].sort(([one], [other]) => sign * (Number(one) - Number(other)));
  return { bids: sorted(bids, -1), asks: sorted(asks, 1) };
};

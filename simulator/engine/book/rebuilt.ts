/** Books of worlds that were saved without them. */
import { openFutures } from "../futures/book.ts";
import { openMargin } from "../margin/books.ts";
import type { Traded } from "../market/market.ts";
import { emptyTable, set, type Table } from "../world/table.ts";
import type { BookKind, World } from "../world/world.ts";
import { enqueued, noBooks, type Resting } from "./books.ts";
import { othersAt, venueOf } from "./offers.ts";

type Kept = Resting & { readonly quantity: bigint; readonly filled: bigint };

const rested = (
  world: World,
  kind: BookKind,
  traded: Traded | undefined,
  order: Kept,
): World => {
  if (!traded) return world;
  const ahead = othersAt(venueOf(world, kind, traded), order.side, order.price);
  return enqueued(world, kind, order, order.quantity - order.filled, ahead);
};

/**
 * The world with books made of its open orders, each behind what others offer at its price, and with
 * the orders that are in none.
 */
export const withBooks = (world: World): World => {
  let now: World = { ...world, books: noBooks };
  for (const kind of ["um", "cm"] as const) {
    for (const order of openFutures(world, kind)) {
      now = rested(now, kind, world.market[kind][order.symbol], order);
    }
  }
  for (const order of openMargin(world, ({ isWorking, price }) => isWorking && price > 0n)) {
    now = rested(now, "margin", world.market.pairs[order.symbol], order);
  }
  let waiting: Table<string> = emptyTable;
  for (const { orderId } of openMargin(world, ({ isWorking }) => !isWorking)) {
    waiting = set(waiting, orderId, orderId);
  }
  return { ...now, margin: { ...now.margin, waiting } };
};

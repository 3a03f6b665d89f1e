/** Ending futures orders. */
import { dequeued } from "../book/books.ts";
import type { FuturesKind, FuturesOrder, World } from "../world/world.ts";
import { withOrder } from "./book.ts";
import type { Placed } from "./draft.ts";

/** Ends an open order. */
export const cancelFutures = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  status: "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH" = "CANCELED",
): Placed => {
  const ended: FuturesOrder = { ...order, status, updateTime: world.time };
  const after = withOrder(dequeued(world, kind, order), kind, ended);
  return {
    world: after,
    order: ended,
    facts: [{ fact: "OrderEnded", at: after, kind, order: ended }],
  };
};

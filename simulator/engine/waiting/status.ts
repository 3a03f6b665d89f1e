/** Status of a waiting order, derived from the order that it placed. */
import { orderById } from "../futures/book.ts";
import type { AlgoOrder, FuturesOrder, World } from "../world/world.ts";

/** The order that it placed. */
export const placedBy = (world: World, { kind, orderId }: AlgoOrder): FuturesOrder | undefined =>
  orderId === "" ? undefined : orderById(world, kind, orderId);

/** Its status: `FINISHED` once the order that it placed has ended. */
export const algoStatus = (world: World, order: AlgoOrder): AlgoOrder["status"] => {
  const placed = placedBy(world, order);
  const isRunning = placed?.status === "NEW" || placed?.status === "PARTIALLY_FILLED";
  return order.status === "TRIGGERED" && placed && !isRunning ? "FINISHED" : order.status;
};

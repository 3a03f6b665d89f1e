/** A futures order before it reaches the market. */
import type { Happened } from "../happened.ts";
import type { FuturesOrder } from "../world/world.ts";

/** A futures order without the fields that the exchange sets: id, fills, status and times. */
export type FuturesDraft = Omit<
  FuturesOrder,
  "orderId" | "filled" | "filledValue" | "status" | "time" | "updateTime"
>;

/** The world after an order was placed, amended or filled. */
export interface Placed extends Happened {
  readonly order: FuturesOrder;
}

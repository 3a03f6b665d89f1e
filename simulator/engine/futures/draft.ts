/** What a futures order is made of before it meets the market. */
import type { Event } from "../../exchange/handler.ts";
import type { FuturesOrder, World } from "../world/world.ts";

/** A futures order without what the exchange gives it: id, fills, status and times. */
export type FuturesDraft = Omit<
  FuturesOrder,
  "orderId" | "filled" | "filledValue" | "status" | "time" | "updateTime"
>;

/** The world after an order was placed, amended or filled. */
export interface Placed {
  readonly world: World;
  readonly order: FuturesOrder;
  readonly events: readonly Event[];
}

/** The world after something happened that answers no call. */
export interface Happened {
  /** The world afterwards. */
  readonly world: World;
  /** What user data streams would tell. */
  readonly events: readonly Event[];
}

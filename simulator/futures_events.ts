/** User data stream events of futures. */
import type { Event } from "./handler.ts";
import type { FuturesKind, FuturesOrder, World } from "./world.ts";

/** `ORDER_TRADE_UPDATE` of an order as it is now. */
export const orderUpdate = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  execution: "NEW" | "TRADE" | "CANCELED" | "EXPIRED" | "AMENDMENT",
): Event => ({
  e: "ORDER_TRADE_UPDATE",
  fs: kind === "um" ? "UM" : "CM",
  E: world.time,
  T: world.time,
  o: {
    s: order.symbol,
    c: order.clientOrderId,
    S: order.side,
    o: order.type,
    f: order.timeInForce,
    q: order.quantity,
    p: order.price,
    x: execution,
    X: order.status,
    i: BigInt(order.orderId),
    z: order.filled,
    T: world.time,
    R: order.reduceOnly,
    ps: order.positionSide,
    ot: order.origType,
  },
});

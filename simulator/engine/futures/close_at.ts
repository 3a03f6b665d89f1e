/** Closing a position at the mark price, without the book. */
import type { Units } from "../../../lib/decimal.ts";
import { onTick } from "../market/prices.ts";
import { then } from "../happened.ts";
import type { Contract } from "../market/market.ts";
import type { FuturesKind, FuturesOrder, Position, World } from "../world/world.ts";
import type { Placed } from "./draft.ts";
import { withOrder } from "./book.ts";
import { fill } from "./fill.ts";

/** Closes a part of a position by an order of the exchange. */
export const closeAt = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  { symbol, positionSide, amount }: Position,
  quantity: Units,
  forced: "ADL" | "SETTLEMENT",
): Placed => {
  const { firstOrderId, orders } = world[kind];
  const name = forced === "ADL" ? "adl_autoclose" : "settlement_autoclose";
  const order: FuturesOrder = {
    orderId: String(BigInt(firstOrderId) + BigInt(orders.size)),
    clientOrderId: `${name}-${world.time}${orders.size}`,
    symbol,
    side: amount > 0n ? "SELL" : "BUY",
    positionSide,
    type: "MARKET",
    origType: "MARKET",
    timeInForce: "IOC",
    price: 0n,
    quantity,
    filled: 0n,
    filledValue: 0n,
    status: "NEW",
    reduceOnly: positionSide === "BOTH",
    selfTradePreventionMode: "NONE",
    priceMatch: "NONE",
    goodTillDate: 0,
    forced,
    time: world.time,
    updateTime: world.time,
  };
  const accepted = withOrder(world, kind, order);
  const price = onTick(contract.markPrice, contract.tickSize);
  return then(
    { world: accepted, facts: [{ fact: "OrderAccepted", at: accepted, kind, order }] },
    (now) => fill(now, kind, contract, order, price, quantity, false, false),
  );
};

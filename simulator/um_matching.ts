/** How USDⓈ-M orders meet the market: checks, fills, resting. */
import { least, size, times, trimmed, type Units, units } from "./decimal.ts";
import { credit, type Done, withAccount } from "./handler.ts";
import type { Contract } from "./market.ts";
import * as refusals from "./refusals.ts";
import type { Refusal } from "./refusals.ts";
import { leverageOf, riskOf } from "./risk.ts";
import { filledPosition, positionFor, positionKey } from "./um_position.ts";
import type { Order, Position, World } from "./world.ts";

/** The world with an order put in or replaced. */
export const withOrder = (world: World, order: Order): World =>
  withAccount(world, { orders: { ...world.account.orders, [order.orderId]: order } });

/** Fills an order whole at a price: moves position, profit and fee. */
const fill = (world: World, order: Order, price: Units, feeRate: string): World => {
  const quantity = units(order.quantity) - units(order.filled);
  const change = order.side === "BUY" ? quantity : -quantity;
  const { amount, cost, realised } = filledPosition(positionFor(world, order), change, price);
  const value = times(quantity, price);
  const paid = credit(world, "USDT", "um", realised - times(value, units(feeRate)));
  const position: Position = {
    symbol: order.symbol,
    positionSide: order.positionSide,
    amount: trimmed(amount),
    cost: trimmed(cost),
    updateTime: world.time,
  };
  const { [positionKey(order)]: _, ...others } = paid.account.positions;
  const positions = amount === 0n ? others : { ...others, [positionKey(order)]: position };
  return withOrder(withAccount(paid, { positions }), {
    ...order,
    filled: order.quantity,
    filledValue: trimmed(units(order.filledValue) + value),
    status: "FILLED",
    updateTime: world.time,
  });
};

const isMultiple = (text: string, step: string): boolean => units(text) % units(step) === 0n;

const checkFilters = (contract: Contract, order: Order): Refusal | undefined => {
  if (units(order.quantity) <= 0n) return refusals.noQuantity;
  if (!isMultiple(order.quantity, contract.stepSize)) return refusals.badStep;
  if (order.type === "LIMIT") {
    if (units(order.price) <= 0n) return refusals.noPrice;
    if (!isMultiple(order.price, contract.tickSize)) return refusals.badTick;
  }
  const price = order.type === "LIMIT" ? order.price : contract.price;
  const isSmall = times(units(order.quantity), units(price)) < units(contract.minNotional);
  return isSmall && !order.reduceOnly ? refusals.tooSmall(contract.minNotional) : undefined;
};

const checkMode = (world: World, order: Order): Refusal | undefined => {
  if ((order.positionSide !== "BOTH") !== world.account.hedgeMode) {
    return refusals.wrongPositionSide;
  }
  if (order.reduceOnly && world.account.hedgeMode) return refusals.reduceOnlyConflict;
  if (!order.reduceOnly) return undefined;
  const held = units(positionFor(world, order).amount);
  const reduces = order.side === "BUY" ? held < 0n : held > 0n;
  return reduces && units(order.quantity) <= size(held) ? undefined : refusals.reduceOnlyRejected;
};

/** What of an order would open or enlarge a position. */
const opening = (world: World, order: Order): Units => {
  const held = units(positionFor(world, order).amount);
  const quantity = units(order.quantity);
  const reduces = order.side === "BUY" ? held < 0n : held > 0n;
  return reduces ? quantity - least(quantity, size(held)) : quantity;
};

const checkMargin = (world: World, order: Order, price: Units): Refusal | undefined => {
  const needed = times(opening(world, order), price) / BigInt(leverageOf(world, order.symbol));
  return needed > 0n && needed > riskOf(world).available ? refusals.noMargin : undefined;
};

const isMarketable = (order: Order, price: Units): boolean =>
  order.type === "MARKET" ||
  (order.side === "BUY" ? units(order.price) >= price : units(order.price) <= price);

/** Orders that rest on the market. */
export const openOrders = (world: World): readonly Order[] =>
  Object.values(world.account.orders).filter(({ status }) => status === "NEW");

const checkDate = (world: World, order: Order): Refusal | undefined =>
  order.timeInForce === "GTD" && order.goodTillDate <= world.time + 600_000
    ? refusals.badGoodTillDate
    : undefined;

/** Puts a new or amended order on the market: it fills, rests, or is refused. */
export const enter = (
  world: World,
  contract: Contract,
  order: Order,
  print: (order: Order) => object,
): Done | Refusal => {
  const price = units(contract.price);
  const refused = checkMode(world, order) ?? checkFilters(contract, order) ??
    checkDate(world, order) ??
    checkMargin(world, order, order.type === "MARKET" ? price : units(order.price));
  if (refused) return refused;
  const done = (after: World): Done => ({
    world: after,
    body: print(after.account.orders[order.orderId] ?? order),
  });
  if (isMarketable(order, price)) {
    return order.timeInForce === "GTX"
      ? refusals.wouldTake
      : done(fill(world, order, price, world.market.takerFee));
  }
  if (order.timeInForce === "FOK") return refusals.notFillable;
  if (order.timeInForce === "IOC") return done(withOrder(world, { ...order, status: "EXPIRED" }));
  return done(withOrder(world, order));
};

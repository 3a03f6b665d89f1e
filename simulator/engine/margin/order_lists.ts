/** Margin orders that belong together: how one ends the others. */
import { each, type Happened } from "../happened.ts";
import { NO_LIST } from "../world/margin_terms.ts";
import { changedSince } from "../world/vector.ts";
import type { MarginOrder, OrderList, World } from "../world/world.ts";
import { isOpen, listById, ordersOf, withList } from "./books.ts";
import { type Changed, endOrder } from "./fill.ts";

/** How an order ends without a further fill. */
export type Ending = "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH";

/** The list of an order, if it is in one. */
export const listOf = (world: World, { orderListId }: MarginOrder): OrderList | undefined =>
  orderListId === NO_LIST ? undefined : listById(world, orderListId);

/** Orders of which one ends the others once it fills or triggers. */
export const rivals = (world: World, order: MarginOrder): readonly MarginOrder[] => {
  const list = listOf(world, order);
  if (!list) return [];
  const isFirst = list.orderIds[0] === order.orderId;
  if (list.contingencyType === "OTO" && isFirst) return [];
  return ordersOf(world, list).filter((other) =>
    other.orderId !== order.orderId && isOpen(other) &&
    (list.contingencyType === "OCO" || other.orderId !== list.orderIds[0])
  );
};

/** Marks a list as done once none of its orders is open. */
export const settle = (world: World, order: MarginOrder): World => {
  const list = listOf(world, order);
  if (!list || list.listStatusType === "ALL_DONE" || ordersOf(world, list).some(isOpen)) {
    return world;
  }
  const listOrderStatus = list.listOrderStatus === "REJECT" ? "REJECT" : "ALL_DONE";
  return withList(world, { ...list, listStatusType: "ALL_DONE", listOrderStatus });
};

/** States of lists that an account has not been told of yet: of one placed and done at once, both. */
export const listChanges = (before: World, after: World): readonly OrderList[] =>
  changedSince(before.margin.lists, after.margin.lists).flatMap((list) =>
    list.listStatusType === "ALL_DONE" && !listById(before, list.orderListId)
      ? [{ ...list, listStatusType: "EXEC_STARTED", listOrderStatus: "EXECUTING" }, list]
      : [list]
  );

/** Ends orders without their lists. */
export const endAll = (world: World, orders: readonly MarginOrder[], status: Ending): Happened =>
  each(world, orders, (before, order) => endOrder(before, order, status));

/** Ends an order and the open orders of its list. */
export const endWithList = (world: World, order: MarginOrder, status: Ending): Changed => {
  const list = listOf(world, order);
  const others = list
    ? ordersOf(world, list).filter((one) => isOpen(one) && one.orderId !== order.orderId)
    : [];
  const own = endOrder(world, order, status);
  const rest = endAll(own.world, others, status === "EXPIRED_IN_MATCH" ? "EXPIRED" : status);
  return {
    world: settle(rest.world, order),
    order: own.order,
    facts: [...own.facts, ...rest.facts],
  };
};

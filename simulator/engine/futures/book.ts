/** Where futures orders are kept and found. */
import type { Units } from "../../../lib/decimal.ts";
import { reservedBy } from "./checks.ts";
import { placeOfId } from "../world/ids.ts";
import { aged, type Ages, newestWhere } from "../world/histories.ts";
import { get, remove, set, values } from "../world/table.ts";
import { at, push, replace } from "../world/vector.ts";
import type { Futures, FuturesKind, FuturesOrder, World } from "../world/world.ts";
import { reserveKey } from "../../../risk/portfolio.ts";

/** Place of an order in the book, oldest first. */
export const orderPlace = ({ firstOrderId }: Futures, orderId: string): number =>
  placeOfId(firstOrderId, orderId);

/** An order by its id. */
export const orderById = (
  world: World,
  kind: FuturesKind,
  orderId: string,
): FuturesOrder | undefined => at(world[kind].orders, orderPlace(world[kind], orderId));

/** The newest order of a client id, of one contract or of all. */
export const orderByClientId = (
  world: World,
  kind: FuturesKind,
  clientOrderId: string,
  symbol?: string,
): FuturesOrder | undefined => {
  const orderId = get(world[kind].clientIds, clientOrderId);
  const known = orderId === undefined ? undefined : orderById(world, kind, orderId);
  return newestWhere(
    world[kind].orders,
    known,
    (order) =>
      order.clientOrderId === clientOrderId && (symbol === undefined || order.symbol === symbol),
  );
};

/** Open orders, oldest first. */
export const openFutures = (
  world: World,
  kind: FuturesKind,
  symbol?: string,
): readonly FuturesOrder[] => {
  const found: (readonly [place: number, order: FuturesOrder])[] = [];
  for (const order of values(world[kind].open)) {
    if (symbol !== undefined && order.symbol !== symbol) continue;
    found.push([orderPlace(world[kind], order.orderId), order]);
  }
  return found.sort(([a], [b]) => a - b).map(([, order]) => order);
};

/** How many orders of a contract are open. */
export const openCount = (world: World, kind: FuturesKind, symbol: string): number => {
  let count = 0;
  for (const order of values(world[kind].open)) if (order.symbol === symbol) count++;
  return count;
};

/** Whether an order is still open. */
export const isOpen = ({ status }: FuturesOrder): boolean =>
  status === "NEW" || status === "PARTIALLY_FILLED";

/**
 * The world with the margin of its open orders by side. The first saved worlds had it by contract,
 * without sides: it is computed again.
 */
export const withReserves = (world: World, kind: FuturesKind): World => {
  const futures = world[kind];
  if (Object.keys(futures.reserved).every((key) => key.includes(" "))) return world;
  const reserved: Record<string, Units> = {};
  for (const order of values(futures.open)) {
    const contract = world.market[kind][order.symbol];
    const key = reserveKey(order);
    const held = contract ? reservedBy(contract, order) : 0n;
    reserved[key] = (reserved[key] ?? 0n) + held;
  }
  return { ...world, [kind]: { ...futures, reserved } };
};

const ages: Ages<FuturesOrder> = {
  isOpen,
  placed: ({ time }) => time,
  ended: ({ updateTime }) => updateTime,
  id: ({ orderId }) => orderId,
  clientId: ({ clientOrderId }) => clientOrderId,
};

/** The world with an updated order, in every index. */
export const withOrder = (world: World, kind: FuturesKind, order: FuturesOrder): World => {
  const futures = world[kind];
  const index = orderPlace(futures, order.orderId);
  const before = get(futures.open, order.orderId);
  const contract = world.market[kind][order.symbol];
  const held = (each: FuturesOrder | undefined): Units =>
    each && contract && isOpen(each) ? reservedBy(contract, each) : 0n;
  const key = reserveKey(order);
  const reserved = (futures.reserved[key] ?? 0n) - held(before) + held(order);
  const { clientIds } = futures;
  const shelf = index < futures.orders.size
    ? { orders: replace(futures.orders, index, order), clientIds }
    : aged({
      orders: push(futures.orders, order),
      clientIds: set(clientIds, order.clientOrderId, order.orderId),
    }, ages);
  const after: Futures = {
    ...futures,
    orders: shelf.orders,
    clientIds: shelf.clientIds,
    open: isOpen(order)
      ? set(futures.open, order.orderId, order)
      : remove(futures.open, order.orderId),
    reserved: { ...futures.reserved, [key]: reserved },
  };
  return { ...world, [kind]: after };
};

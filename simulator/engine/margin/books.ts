/** The books of margin orders and lists: where each is kept and how it is found. */
import { NO_LIST } from "../world/margin_terms.ts";
import { carryOpenLoss } from "../open_loss.ts";
import { idAt, placeOfId } from "../world/ids.ts";
import { aged, type Ages, appended, newestWhere } from "../world/histories.ts";
import { get, remove, set, values } from "../world/table.ts";
import { at, push, replace } from "../world/vector.ts";
import type {
  Margin,
  MarginOrder,
  MarginTrade,
  OrderList,
  PreventedMatch,
  World,
} from "../world/world.ts";

/** Place of an order in the books, oldest first. */
export const orderIndex = ({ margin }: World, orderId: string): number =>
  placeOfId(margin.firstOrderId, orderId);

/** Place of a list in the books, oldest first. */
export const listIndex = ({ margin }: World, listId: string): number =>
  placeOfId(margin.firstListId, listId);

/** Id of the next order, after some that the same call places. */
export const nextOrderId = (world: World, symbol: string, ahead = 0): string =>
  idAt(world, world.margin.firstOrderId, world.margin.orders.size + ahead, symbol);

/** Id of the next list. */
export const nextListId = (world: World, symbol: string): string =>
  idAt(world, world.margin.firstListId, world.margin.lists.size, symbol);

/** Whether an order can still be filled or cancelled. */
export const isOpen = ({ status }: MarginOrder): boolean =>
  status === "NEW" || status === "PENDING_NEW" || status === "PARTIALLY_FILLED";

/** An order by its id. */
export const marginOrderById = (world: World, orderId: string): MarginOrder | undefined =>
  at(world.margin.orders, orderIndex(world, orderId));

/** The newest order of a client id, of one pair or of all. */
export const marginOrderByClientId = (
  world: World,
  clientId: string,
  symbol?: string,
): MarginOrder | undefined => {
  const orderId = get(world.margin.clientIds, clientId);
  const known = orderId === undefined ? undefined : marginOrderById(world, orderId);
  return newestWhere(
    world.margin.orders,
    known,
    (order) =>
      order.clientOrderId === clientId && (symbol === undefined || order.symbol === symbol),
  );
};

/** Whether an open order has a client id. */
export const isTaken = (world: World, clientId: string): boolean => {
  const same = marginOrderByClientId(world, clientId);
  return same !== undefined && isOpen(same);
};

/** Open orders that pass a filter, oldest first. */
export const openMargin = (
  world: World,
  passes: (order: MarginOrder) => boolean = () => true,
): readonly MarginOrder[] => {
  const found: MarginOrder[] = [];
  for (const order of values(world.margin.open)) if (passes(order)) found.push(order);
  return found.sort((a, b) => orderIndex(world, a.orderId) - orderIndex(world, b.orderId));
};

/** Open orders of a pair that are not in its book, oldest first. */
export const waitingMargin = (world: World, symbol: string): readonly MarginOrder[] => {
  const { waiting, open } = world.margin;
  const found: MarginOrder[] = [];
  for (const id of values(waiting)) {
    const order = get(open, id);
    if (order?.symbol === symbol) found.push(order);
  }
  return found.sort((a, b) => orderIndex(world, a.orderId) - orderIndex(world, b.orderId));
};

const withMargin = (world: World, change: Partial<Margin>): World => ({
  ...world,
  margin: { ...world.margin, ...change },
});

/** Open orders of which at most one can fill: the order itself, or those of its list. */
const together = (world: World, { orderId, orderListId }: MarginOrder): readonly MarginOrder[] => {
  const list = orderListId === NO_LIST ? undefined : listById(world, orderListId);
  const ids = list?.orderIds ?? [orderId];
  return ids.flatMap((id) => get(world.margin.open, id) ?? []);
};

const ages: Ages<MarginOrder> = {
  isOpen,
  placed: ({ time }) => time,
  ended: ({ updateTime }) => updateTime,
  id: ({ orderId }) => orderId,
  clientId: ({ clientOrderId }) => clientOrderId,
};

/** The world with an updated order, in every index. */
export const withOrder = (world: World, order: MarginOrder): World => {
  const { orders, open, waiting, clientIds } = world.margin;
  const index = orderIndex(world, order.orderId);
  const isNew = index >= orders.size;
  const after = withMargin(world, {
    ...(isNew
      ? aged({
        orders: push(orders, order),
        clientIds: set(clientIds, order.clientOrderId, order.orderId),
      }, ages)
      : { orders: replace(orders, index, order) }),
    open: isOpen(order)
      ? set(open, order.orderId, order)
      : isNew
      ? open
      : remove(open, order.orderId),
    waiting: isOpen(order) && !order.isWorking
      ? set(waiting, order.orderId, order.orderId)
      : isNew
      ? waiting
      : remove(waiting, order.orderId),
  });
  return carryOpenLoss(after, together(world, order), together(after, order));
};

/** The world with a trade. */
export const withTrade = (world: World, trade: MarginTrade): World =>
  withMargin(world, { trades: appended(world.margin.trades, trade) });

/** The world with a prevented match; it gets the next id. */
export const withPrevented = (world: World, match: Omit<PreventedMatch, "id">): World => {
  const { prevented } = world.margin;
  return withMargin(world, {
    prevented: appended(prevented, { ...match, id: String(prevented.size + 1) }),
  });
};

/** A list by its id. */
export const listById = (world: World, listId: string): OrderList | undefined =>
  at(world.margin.lists, listIndex(world, listId));

/** The newest list of a client id. */
export const listByClientId = (world: World, clientId: string): OrderList | undefined => {
  const listId = get(world.margin.listClientIds, clientId);
  return listId === undefined ? undefined : listById(world, listId);
};

const listAges: Ages<OrderList> = {
  isOpen: ({ listStatusType }) => listStatusType !== "ALL_DONE",
  placed: ({ time }) => time,
  ended: ({ time }) => time,
  id: ({ orderListId }) => orderListId,
  clientId: ({ listClientOrderId }) => listClientOrderId,
};

/** The world with an updated list. */
export const withList = (world: World, list: OrderList): World => {
  const { lists, listClientIds } = world.margin;
  const index = listIndex(world, list.orderListId);
  if (index < lists.size) return withMargin(world, { lists: replace(lists, index, list) });
  const { orders, clientIds } = aged({
    orders: push(lists, list),
    clientIds: set(listClientIds, list.listClientOrderId, list.orderListId),
  }, listAges);
  return withMargin(world, { lists: orders, listClientIds: clientIds });
};

/** Orders of a list as they are now. */
export const ordersOf = (world: World, { orderIds }: OrderList): readonly MarginOrder[] =>
  orderIds.flatMap((id) => marginOrderById(world, id) ?? []);

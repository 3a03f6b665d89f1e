/** Where waiting orders are kept and found. */
import { idAt, placeOfId } from "../world/ids.ts";
import { aged, type Ages, newestWhere } from "../world/histories.ts";
import { get, remove, set, values } from "../world/table.ts";
import { at, push, replace } from "../world/vector.ts";
import type { AlgoOrder, Algos, FuturesKind, FuturesOrder, World } from "../world/world.ts";

/** Name of the part of the world that holds a kind's orders. */
export const algosKeyOf = (kind: FuturesKind): "algos" | "strategies" =>
  kind === "um" ? "algos" : "strategies";

/** Orders of a kind. */
export const algosOf = (world: World, kind: FuturesKind): Algos => world[algosKeyOf(kind)];

/** Place of an order, oldest first. */
export const algoPlace = ({ firstId }: Algos, algoId: string): number => placeOfId(firstId, algoId);

/** Id of the next order. */
export const nextAlgoId = (world: World, kind: FuturesKind, symbol: string): string => {
  const { firstId, orders } = algosOf(world, kind);
  return idAt(world, firstId, orders.size, symbol);
};

/** An order by its id. */
export const algoById = (
  world: World,
  kind: FuturesKind,
  algoId: string,
): AlgoOrder | undefined => {
  const algos = algosOf(world, kind);
  return at(algos.orders, algoPlace(algos, algoId));
};

/** The newest order of a client id that passes a filter. */
export const algoByClientId = (
  world: World,
  kind: FuturesKind,
  clientAlgoId: string,
  passes: (order: AlgoOrder) => boolean = () => true,
): AlgoOrder | undefined => {
  const { clientIds, orders } = algosOf(world, kind);
  const algoId = get(clientIds, clientAlgoId);
  const known = algoId === undefined ? undefined : algoById(world, kind, algoId);
  return newestWhere(
    orders,
    known,
    (order) => order.clientAlgoId === clientAlgoId && passes(order),
  );
};

/**
 * The waiting order that placed a futures order. Orders of older worlds do not say it: there it is the newest of
 * the same client id, if any.
 */
export const algoBehind = (
  world: World,
  kind: FuturesKind,
  { algoId, clientOrderId }: FuturesOrder,
): AlgoOrder | undefined =>
  algoId === undefined ? algoByClientId(world, kind, clientOrderId) : algoById(world, kind, algoId);

/** Orders that wait, oldest first. */
export const openAlgos = (
  world: World,
  kind: FuturesKind,
  symbol?: string,
): readonly AlgoOrder[] => {
  const algos = algosOf(world, kind);
  return [...values(algos.open)]
    .filter((order) => symbol === undefined || order.symbol === symbol)
    .sort((a, b) => algoPlace(algos, a.algoId) - algoPlace(algos, b.algoId));
};

const ages: Ages<AlgoOrder> = {
  isOpen: ({ status }) => status === "NEW" || status === "TRIGGERING" || status === "TRIGGERED",
  placed: ({ bookTime }) => bookTime,
  ended: ({ updateTime }) => updateTime,
  id: ({ algoId }) => algoId,
  clientId: ({ clientAlgoId }) => clientAlgoId,
};

/** The world with an updated order, in every index. */
export const withAlgo = (world: World, order: AlgoOrder): World => {
  const algos = algosOf(world, order.kind);
  const index = algoPlace(algos, order.algoId);
  const isNew = index >= algos.orders.size;
  const after: Algos = {
    ...algos,
    ...(isNew
      ? aged({
        orders: push(algos.orders, order),
        clientIds: set(algos.clientIds, order.clientAlgoId, order.algoId),
      }, ages)
      : { orders: replace(algos.orders, index, order) }),
    open: order.status === "NEW"
      ? set(algos.open, order.algoId, order)
      : remove(algos.open, order.algoId),
  };
  return { ...world, [algosKeyOf(order.kind)]: after };
};

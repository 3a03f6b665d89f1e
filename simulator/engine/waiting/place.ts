/** Orders that wait for a price: placing and ending them. */
import { algoByClientId, algosOf, nextAlgoId, openAlgos, withAlgo } from "./book.ts";
import { checkAlgo, followed, MAX_ALGOS, watchedPrice } from "./checks.ts";
import { each, type Happened } from "../happened.ts";
import { refuse, type Refused } from "../refusal.ts";
import type { AlgoOrder, FuturesKind, World } from "../world/world.ts";

/** A waiting order before the exchange accepts it. */
export type AlgoDraft = Omit<
  AlgoOrder,
  | "algoId"
  | "extreme"
  | "status"
  | "orderId"
  | "rejected"
  | "bookTime"
  | "triggerTime"
  | "updateTime"
>;

/** The world after an order that waits was placed or ended. */
export interface AlgoPlaced extends Happened {
  readonly order: AlgoOrder;
}

/** The world with a changed order. */
export const changeAlgo = (
  world: World,
  order: AlgoOrder,
  change: Partial<AlgoOrder>,
): AlgoPlaced => {
  const after: AlgoOrder = { ...order, ...change, updateTime: world.time };
  const changed = withAlgo(world, after);
  return {
    world: changed,
    order: after,
    facts: [{ fact: "WaitingChanged", at: changed, order: after }],
  };
};

/** Checks an order and starts its waiting. */
export const placeAlgo = (world: World, draft: AlgoDraft): AlgoPlaced | Refused => {
  const contract = world.market[draft.kind][draft.symbol];
  if (!contract) return refuse("unknownSymbol");
  const algos = algosOf(world, draft.kind);
  const algoId = nextAlgoId(world, draft.kind, draft.symbol);
  const order: AlgoOrder = {
    ...draft,
    algoId,
    clientAlgoId: draft.clientAlgoId || `auto${algoId}`,
    extreme: 0n,
    status: "NEW",
    orderId: "",
    bookTime: world.time,
    triggerTime: 0,
    updateTime: world.time,
  };
  if (algoByClientId(world, draft.kind, order.clientAlgoId)?.status === "NEW") {
    return refuse("duplicateClientId");
  }
  const { maxWaiting = MAX_ALGOS } = contract;
  const isFull = algos.open.size >= MAX_ALGOS ||
    (algos.open.size >= maxWaiting &&
      openAlgos(world, draft.kind, draft.symbol).length >= maxWaiting);
  if (isFull) return refuse("tooManyWaiting");
  return checkAlgo(world, contract, order) ??
    changeAlgo(world, followed(order, watchedPrice(world, contract, order)), {});
};

/** Ends an order that waits. */
export const cancelAlgo = (
  world: World,
  order: AlgoOrder,
  status: "CANCELED" | "EXPIRED" = "CANCELED",
): AlgoPlaced => changeAlgo(world, order, { status });

/** Ends the waiting orders of a kind, of one contract or all. */
export const cancelAlgos = (world: World, kind: FuturesKind, symbol?: string): Happened =>
  each(world, openAlgos(world, kind, symbol), (now, order) => cancelAlgo(now, order));

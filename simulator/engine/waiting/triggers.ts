/** Triggers waiting orders, and ends them afterwards. */
import type { Fact } from "../facts.ts";
import { inWaiting, within } from "../each_account.ts";
import { each, type Happened, nothing, then } from "../happened.ts";
import { isRefused, refuse } from "../refusal.ts";
import { lastOf } from "../book/offers.ts";
import { matchedPrice } from "../futures/price_match.ts";
import { cancelAlgo, changeAlgo } from "./place.ts";
import { algoStatus } from "./status.ts";
import { algoBehind, algoById, algosOf, openAlgos, withAlgo } from "./book.ts";
import { followed, isLimit, isOrphan, isReached, watchedPrice } from "./checks.ts";
import { abs, times, type Units, units } from "../../../lib/decimal.ts";
import { placeFutures } from "../futures/orders.ts";
import type { FuturesDraft } from "../futures/draft.ts";
import { positionOf } from "../futures/position.ts";
import { values } from "../world/table.ts";
import type { Contract } from "../market/market.ts";
import type { AlgoOrder, FuturesKind, World } from "../world/world.ts";
import { orderByClientId } from "../futures/book.ts";

/**
 * Maximum distance of mark and contract price for a protected order, as a share. Our own figure.
 */
const PROTECTION = "0.05";

const isProtected = (
  world: World,
  contract: Contract,
  { kind, priceProtect }: AlgoOrder,
): boolean => {
  const { markPrice: mark } = contract;
  return priceProtect && abs(mark - lastOf(world, kind, contract)) > times(mark, units(PROTECTION));
};

/** Quantity of an order that closes a position; 0 if there is none. */
const closable = (world: World, order: AlgoOrder): Units => {
  const held = positionOf(world, order.kind, order.symbol, order.positionSide).amount;
  return (order.side === "SELL") === (held > 0n) ? abs(held) : 0n;
};

const isFree = (world: World, kind: FuturesKind, clientOrderId: string): boolean => {
  const status = orderByClientId(world, kind, clientOrderId)?.status;
  return status !== "NEW" && status !== "PARTIALLY_FILLED";
};

/** The order that a triggered order places; it has the same client id. */
const draftOf = (world: World, contract: Contract, order: AlgoOrder): FuturesDraft => ({
  clientOrderId: isFree(world, order.kind, order.clientAlgoId) ? order.clientAlgoId : "",
  symbol: order.symbol,
  side: order.side,
  positionSide: order.positionSide,
  type: isLimit(order) ? "LIMIT" : "MARKET",
  origType: order.type,
  algoId: order.algoId,
  timeInForce: order.timeInForce,
  price: order.priceMatch === "NONE"
    ? order.price
    : matchedPrice(world, order.kind, contract, order.side, order.priceMatch),
  quantity: order.closePosition ? closable(world, order) : order.quantity ?? 0n,
  reduceOnly: order.reduceOnly || (order.closePosition && order.positionSide === "BOTH"),
  selfTradePreventionMode: order.selfTradePreventionMode,
  priceMatch: order.priceMatch,
  goodTillDate: order.goodTillDate,
});

/** Triggers an order: places its futures order, or records why that failed. */
const trigger = (world: World, contract: Contract, order: AlgoOrder): Happened => {
  const triggering = changeAlgo(world, order, { status: "TRIGGERING", triggerTime: world.time });
  const draft = draftOf(triggering.world, contract, triggering.order);
  const placed = order.closePosition && draft.quantity === 0n
    ? refuse("nothingToReduce")
    : placeFutures(triggering.world, order.kind, draft);
  if (isRefused(placed)) {
    const change = { status: "REJECTED", rejected: placed } as const;
    return then(triggering, (now) => changeAlgo(now, triggering.order, change));
  }
  const change = { status: "TRIGGERED", orderId: placed.order.orderId } as const;
  const triggered = changeAlgo(placed.world, triggering.order, change);
  const facts = [...triggering.facts, ...triggered.facts, ...placed.facts];
  return finishAlgos({ world: triggered.world, facts });
};

/** Checks a waiting order against the current market. */
const seen = (world: World, contract: Contract, order: AlgoOrder): Happened => {
  const price = watchedPrice(world, contract, order);
  const after = followed(order, price);
  if (isReached(after, price) && !isProtected(world, contract, after)) {
    return trigger(world, contract, after);
  }
  if (after === order) return nothing(world);
  const changed = withAlgo(world, after);
  const isActivated = order.extreme === 0n && after.kind === "um";
  return isActivated
    ? { world: changed, facts: [{ fact: "WaitingChanged", at: changed, order: after }] }
    : nothing(changed);
};

/** Whether a price move may change any waiting order of a contract. */
export const mayTrigger = (world: World, kind: FuturesKind, symbol: string): boolean => {
  const contract = world.market[kind][symbol];
  return contract !== undefined && [...values(algosOf(world, kind).open)].some((order) => {
    if (order.symbol !== symbol) return false;
    const price = watchedPrice(world, contract, order);
    const after = followed(order, price);
    return after !== order || isReached(after, price);
  });
};

/** After a price move: triggers the reached orders of a contract, oldest first. */
export const triggerAlgos = (world: World, kind: FuturesKind, symbol: string): Happened => {
  const contract = world.market[kind][symbol];
  if (!contract) return nothing(world);
  return each(world, openAlgos(world, kind, symbol), (now, { algoId }) => {
    const order = algoById(now, kind, algoId);
    return order?.status === "NEW" ? seen(now, contract, order) : nothing(now);
  });
};

const expired = (world: World, orders: readonly AlgoOrder[]): Happened =>
  each(world, orders, (now, order) => cancelAlgo(now, order, "EXPIRED"));

/** Ends the `GTD` orders that wait past their date. */
export const expireAlgos = (world: World, kind: FuturesKind): Happened =>
  expired(
    world,
    openAlgos(world, kind).filter(({ timeInForce, goodTillDate }) =>
      timeInForce === "GTD" && goodTillDate <= world.time
    ),
  );

const hasOrphans = (world: World): boolean =>
  [...values(world.algos.open)].some((order) => isOrphan(world, order));

/** Ends the `GTE_GTC` orders whose position is closed. */
const expireOrphans = (world: World): Happened =>
  expired(world, openAlgos(world, "um").filter((order) => isOrphan(world, order)));

/** The waiting order that placed the futures order of a fact, if that has ended. */
const finishedBy = (world: World, fact: Fact): AlgoOrder | undefined => {
  if (!("kind" in fact && "order" in fact)) return undefined;
  const { kind, order: placed } = fact;
  const order = algoBehind(world, kind, placed);
  const isItsOrder = order?.status === "TRIGGERED" && order.orderId === placed.orderId;
  return isItsOrder && algoStatus(world, order) === "FINISHED" ? order : undefined;
};

/**
 * Marks waiting orders as finished once their placed orders have ended, and ends those whose
 * position is closed. Every fill, cancellation or expiry of futures orders must pass through here.
 */
export const finishAlgos = (happened: Happened): Happened => {
  const done = then(
    happened,
    (world) =>
      each(world, happened.facts, (now, fact) =>
        within(now, fact.at.account, (seen): Happened => {
          const order = finishedBy(seen, fact);
          return order ? changeAlgo(seen, order, { status: "FINISHED" }) : nothing(seen);
        })),
  );
  return then(done, (world) => inWaiting(world, expireOrphans, hasOrphans));
};

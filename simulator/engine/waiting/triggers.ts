/** Setting off orders that wait for a price, and what becomes of them afterwards. */
import { algoByClientId, algoById, openAlgos, withAlgo } from "./book.ts";
import { followed, isLimit, isOrphan, isReached, watchedPrice } from "./checks.ts";
import { cancelAlgo, changeAlgo } from "../../exchange/waiting/orders.ts";
import { algoStatus } from "../../exchange/waiting/bodies.ts";
import { abs, times, type Units, units } from "../../../lib/decimal.ts";
import { orderByClientId, placeFutures } from "../futures/orders.ts";
import { matchedPrice } from "../../exchange/futures/orders.ts";
import type { FuturesDraft, Happened } from "../futures/draft.ts";
import { positionOf } from "../futures/position.ts";
import { type Event, isRefusal } from "../../exchange/handler.ts";
import type { Contract } from "../market/market.ts";
import * as refusals from "../../exchange/refusals/shared.ts";
import type { AlgoOrder, FuturesKind, World } from "../world/world.ts";

/** How far mark and contract price may lie apart for a protected order, as a share. Our own figure. */
const PROTECTION = "0.05";

const isProtected = ({ markPrice, lastPrice }: Contract, { priceProtect }: AlgoOrder): boolean => {
  const mark = markPrice;
  return priceProtect && abs(mark - lastPrice) > times(mark, units(PROTECTION));
};

/** How much an order that closes a position has to trade; 0 where there is none to close. */
const closable = (world: World, order: AlgoOrder): Units => {
  const held = positionOf(world, order.kind, order.symbol, order.positionSide).amount;
  return (order.side === "SELL") === (held > 0n) ? abs(held) : 0n;
};

const isFree = (world: World, kind: FuturesKind, clientOrderId: string): boolean => {
  const status = orderByClientId(world, kind, clientOrderId)?.status;
  return status !== "NEW" && status !== "PARTIALLY_FILLED";
};

/** The order that an order places once it is set off; it bears the same client id. */
const draftOf = (world: World, contract: Contract, order: AlgoOrder): FuturesDraft => ({
  clientOrderId: isFree(world, order.kind, order.clientAlgoId) ? order.clientAlgoId : "",
  symbol: order.symbol,
  side: order.side,
  positionSide: order.positionSide,
  type: isLimit(order) ? "LIMIT" : "MARKET",
  origType: order.type,
  timeInForce: order.timeInForce,
  price: order.priceMatch === "NONE"
    ? order.price
    : matchedPrice(contract, order.side, order.priceMatch),
  quantity: order.closePosition ? closable(world, order) : order.quantity ?? 0n,
  reduceOnly: order.reduceOnly || (order.closePosition && order.positionSide === "BOTH"),
  selfTradePreventionMode: order.selfTradePreventionMode,
  priceMatch: order.priceMatch,
  goodTillDate: order.goodTillDate,
});

/** Sets an order off: places what it stands for, or notes why that failed. */
const trigger = (world: World, contract: Contract, order: AlgoOrder): Happened => {
  const triggering = changeAlgo(world, order, { status: "TRIGGERING", triggerTime: world.time });
  const draft = draftOf(triggering.world, contract, triggering.order);
  const placed = order.closePosition && draft.quantity === 0n
    ? refusals.reduceOnlyRejected
    : placeFutures(triggering.world, order.kind, draft);
  // Only algo orders tell that they are on their way.
  const before = order.kind === "um" ? triggering.events : [];
  if (isRefusal(placed)) {
    const change = { status: "REJECTED", rejectReason: placed.msg } as const;
    const rejected = changeAlgo(triggering.world, triggering.order, change);
    return { world: rejected.world, events: [...before, ...rejected.events] };
  }
  const change = { status: "TRIGGERED", orderId: placed.order.orderId } as const;
  const triggered = changeAlgo(placed.world, triggering.order, change);
  const events = [...before, ...triggered.events, ...placed.events];
  return finishAlgos({ world: triggered.world, events });
};

/** Lets an order that waits see the market as it is now. */
const seen = (world: World, contract: Contract, order: AlgoOrder): Happened => {
  const price = watchedPrice(contract, order);
  const after = followed(order, price);
  if (isReached(after, price) && !isProtected(contract, after)) {
    return trigger(world, contract, after);
  }
  return { world: after === order ? world : withAlgo(world, after), events: [] };
};

/** After a price move: sets off the orders of a contract that it reached, oldest first. */
export const triggerAlgos = (world: World, kind: FuturesKind, symbol: string): Happened => {
  const contract = world.market[kind][symbol];
  if (!contract) return { world, events: [] };
  return openAlgos(world, kind, symbol).reduce<Happened>((before, { algoId }) => {
    const order = algoById(before.world, kind, algoId);
    if (order?.status !== "NEW") return before;
    const after = seen(before.world, contract, order);
    return { world: after.world, events: [...before.events, ...after.events] };
  }, { world, events: [] });
};

const expired = (world: World, orders: readonly AlgoOrder[]): Happened =>
  orders.reduce<Happened>((before, order) => {
    const ended = cancelAlgo(before.world, order, "EXPIRED");
    return { world: ended.world, events: [...before.events, ...ended.events] };
  }, { world, events: [] });

/** Ends the `GTD` orders that wait past their date. */
export const expireAlgos = (world: World, kind: FuturesKind): Happened =>
  expired(
    world,
    openAlgos(world, kind).filter(({ timeInForce, goodTillDate }) =>
      timeInForce === "GTD" && goodTillDate <= world.time
    ),
  );

/** Ends the `GTE_GTC` orders whose position is closed. */
const expireOrphans = (world: World): Happened =>
  expired(world, openAlgos(world, "um").filter((order) => isOrphan(world, order)));

/** The order that waited and placed the futures order of an event, where that has ended since. */
const finishedBy = (world: World, { e, fs, o }: Event): AlgoOrder | undefined => {
  if (e !== "ORDER_TRADE_UPDATE" || typeof o !== "object" || o === null) return undefined;
  const { c, i } = o as { readonly c?: unknown; readonly i?: unknown };
  const order = algoByClientId(world, fs === "UM" ? "um" : "cm", String(c));
  const isMeant = order?.status === "TRIGGERED" && order.orderId === String(i);
  return isMeant && algoStatus(world, order) === "FINISHED" ? order : undefined;
};

/**
 * Marks orders as finished whose placed orders ended in what happened, and ends those that end with a
 * position which is closed. What fills, cancels or expires
 * futures orders has to pass through here.
 */
export const finishAlgos = (happened: Happened): Happened => {
  const done = happened.events.reduce<Happened>((before, event) => {
    const order = finishedBy(before.world, event);
    if (!order) return before;
    const finished = changeAlgo(before.world, order, { status: "FINISHED" });
    return { world: finished.world, events: [...before.events, ...finished.events] };
  }, happened);
  const orphans = expireOrphans(done.world);
  return { world: orphans.world, events: [...done.events, ...orphans.events] };
};

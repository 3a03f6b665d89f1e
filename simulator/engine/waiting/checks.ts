/** Checks of a waiting order against market and account. */
import { beyond, refuse, type Refused } from "../refusal.ts";
import { abs, max, times, type Units, units } from "../../../lib/decimal.ts";
import { lastOf } from "../book/offers.ts";
import { addedMargin, checkLot, checkTick } from "../futures/checks.ts";
import { positionOf } from "../futures/position.ts";
import { openAlgos } from "./book.ts";
import type { Contract } from "../market/market.ts";
import { isLiquidating, riskOf, statusOf } from "../account_risk.ts";
import type { AlgoOrder, World } from "../world/world.ts";
import { contractValue } from "../../../risk/calculate.ts";

/** Maximum number of waiting orders of a kind, over all contracts. */
export const MAX_ALGOS = 200;

/** Whether an order becomes a limit order. */
export const isLimit = ({ type }: AlgoOrder): boolean => type === "STOP" || type === "TAKE_PROFIT";

/** Whether an order follows the market. */
export const isTrailing = ({ type }: AlgoOrder): boolean => type === "TRAILING_STOP_MARKET";

/** The price that triggers an order. */
export const watchedPrice = (world: World, contract: Contract, order: AlgoOrder): Units =>
  order.workingType === "MARK_PRICE" ? contract.markPrice : lastOf(world, order.kind, contract);

const isProfit = ({ type }: AlgoOrder): boolean => type.startsWith("TAKE_PROFIT");

/**
 * Whether a price triggers an order: stops wait for the market to continue, take-profits for it to
 * turn.
 */
export const isReached = (order: AlgoOrder, price: Units): boolean => {
  const trigger = order.triggerPrice;
  if (trigger === 0n) return false;
  return (order.side === "BUY") !== isProfit(order) ? price >= trigger : price <= trigger;
};

const checkTrigger = (contract: Contract, order: AlgoOrder): Refused | undefined => {
  if (isTrailing(order)) {
    const from = order.activatePrice ?? contract.tickSize;
    if (from <= 0n) return refuse("badActivatePrice");
    const off = checkTick(contract, from);
    return off?.refused === "offTick" ? refuse("badActivatePrice") : off;
  }
  const trigger = order.triggerPrice;
  if (trigger <= 0n) return refuse("noTriggerPrice");
  return checkTick(contract, trigger);
};

const checkPrice = (contract: Contract, order: AlgoOrder): Refused | undefined => {
  if (!isLimit(order) || order.priceMatch !== "NONE") return undefined;
  const price = order.price;
  if (price <= 0n) return refuse("noPrice");
  const off = checkTick(contract, price);
  if (off) return off;
  const highest = times(order.triggerPrice, contract.priceUp);
  const lowest = times(order.triggerPrice, contract.priceDown);
  if (price > highest) return beyond("aboveTrigger", highest);
  return price < lowest ? beyond("belowTrigger", lowest) : undefined;
};

const checkQuantity = (contract: Contract, order: AlgoOrder): Refused | undefined => {
  if (order.closePosition) return undefined;
  const { quantity } = order;
  if (quantity === undefined) return refuse("quantityMissing");
  const off = checkLot(contract, quantity, !isLimit(order));
  if (off) return off;
  const price = isLimit(order) && order.priceMatch === "NONE"
    ? order.price
    : order.triggerPrice || contract.lastPrice;
  const isSmall = contract.contractSize === 0n &&
    times(quantity, price) < contract.minNotional;
  return isSmall && !order.reduceOnly ? beyond("tooSmall", contract.minNotional) : undefined;
};

const checkMode = (world: World, order: AlgoOrder): Refused | undefined => {
  const { hedgeMode } = world.settings;
  if ((order.positionSide !== "BOTH") !== hedgeMode) return refuse("wrongPositionSide");
  if (!order.closePosition) return undefined;
  const opens = order.positionSide === "LONG" ? "BUY" : "SELL";
  return hedgeMode && order.side === opens ? refuse("wrongSideForClose") : undefined;
};

/** How much of an order would open a position now. */
const opening = (world: World, order: AlgoOrder): Units => {
  if (order.closePosition || order.reduceOnly) return 0n;
  const held = positionOf(world, order.kind, order.symbol, order.positionSide).amount;
  const isOpposite = order.side === "BUY" ? held < 0n : held > 0n;
  const opens = (order.quantity ?? 0n) - (isOpposite ? abs(held) : 0n);
  return opens > 0n ? opens : 0n;
};

/**
 * COIN-M orders need margin when placed. USDⓈ-M orders need it when triggered: the exchange's
 * change log, 2025-11-06.
 */
const checkAccount = (
  world: World,
  contract: Contract,
  order: AlgoOrder,
): Refused | undefined => {
  const opens = opening(world, order);
  if (order.kind === "um" || opens === 0n) return undefined;
  const risk = riskOf(world);
  const status = statusOf(world, risk);
  if (isLiquidating(world, risk)) return refuse("beingLiquidated");
  if (status === "REDUCE_ONLY") return refuse("onlyReducing");
  const price = isLimit(order) ? order.price : contract.lastPrice;
  const value = contractValue(contract, order.quantity ?? 0n, price);
  return addedMargin(world, order.kind, contract, order, value) > max(risk.available, 0n)
    ? refuse("noMargin")
    : undefined;
};

const checkDate = (world: World, order: AlgoOrder): Refused | undefined =>
  order.timeInForce === "GTD" && order.goodTillDate <= world.time + 600_000
    ? refuse("badGoodTillDate")
    : undefined;

/** Whether an order depends on a position that does not exist. */
export const isOrphan = (world: World, order: AlgoOrder): boolean =>
  order.timeInForce === "GTE_GTC" &&
  positionOf(world, order.kind, order.symbol, order.positionSide).amount === 0n;

/** Whether another stop, or another take-profit order, waits to close the position with which both end. */
const isTwice = (world: World, order: AlgoOrder): boolean => {
  const closes = ({ closePosition, timeInForce }: AlgoOrder): boolean =>
    closePosition && timeInForce === "GTE_GTC";
  return closes(order) &&
    openAlgos(world, order.kind, order.symbol).some((other) =>
      closes(other) && other.side === order.side && other.positionSide === order.positionSide &&
      isProfit(other) === isProfit(order)
    );
};

/** The activation price of a trailing order must not be reached yet. */
const checkReached = (world: World, contract: Contract, order: AlgoOrder): Refused | undefined => {
  const price = watchedPrice(world, contract, order);
  const from = order.activatePrice;
  const isThere = isTrailing(order)
    ? from !== undefined && (order.side === "BUY" ? from >= price : from <= price)
    : isReached(order, price);
  return isThere ? refuse("wouldTrigger") : undefined;
};

/** Whether the contract takes orders now. Whether one may open a position is checked where it is set off. */
const checkStatus = ({ status }: Contract): Refused | undefined =>
  status === "CLOSE"
    ? refuse("unknownSymbol")
    : status === "HALT"
    ? refuse("notTrading")
    : undefined;

/** All checks of an order before it waits. */
export const checkAlgo = (
  world: World,
  contract: Contract,
  order: AlgoOrder,
): Refused | undefined =>
  checkStatus(contract) ?? checkMode(world, order) ?? checkTrigger(contract, order) ??
    checkPrice(contract, order) ?? checkQuantity(contract, order) ?? checkDate(world, order) ??
    (isOrphan(world, order) ? refuse("noPositionToEndWith") : undefined) ??
    (isTwice(world, order) ? refuse("closingAlready") : undefined) ??
    checkReached(world, contract, order) ?? checkAccount(world, contract, order);

/**
 * A trailing order after a price: it follows from its activation price on, and triggers when the
 * market turns by its rate. Other orders are unchanged.
 */
export const followed = (order: AlgoOrder, price: Units): AlgoOrder => {
  if (!isTrailing(order)) return order;
  const isSell = order.side === "SELL";
  const from = order.activatePrice ?? price;
  if (order.extreme === 0n && (isSell ? price < from : price > from)) return order;
  const best = order.extreme || price;
  const extreme = (isSell ? price > best : price < best) ? price : best;
  if (order.extreme !== 0n && extreme === best) return order;
  const whole = units("100");
  const rate = order.callbackRate;
  // Rounded towards the turn, so that the comparison is exact.
  const trigger = isSell
    ? extreme * (whole - rate) / whole
    : (extreme * (whole + rate) + whole - 1n) / whole;
  return { ...order, extreme, triggerPrice: trigger };
};

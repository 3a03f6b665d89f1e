/** Checks of a futures order against market and account. */
import { beyond, checkStep, refuse, type Refused } from "../refusal.ts";
import { abs, max, min, times, type Units } from "../../../lib/decimal.ts";
import { worseSide } from "../../../risk/limits.ts";
import { onlyReduces, type OrderSide } from "../../../risk/portfolio.ts";
import { positionOf } from "./position.ts";
import { reservedOn } from "../world/reserve.ts";
import { venueOf } from "../book/offers.ts";
import { costOf } from "../book/take.ts";
import { heldTo, kindOf } from "../terms.ts";
import { committedOn } from "./position.ts";
import type { Contract } from "../market/market.ts";
import { placesOf, pricePlacesOf } from "../market/series.ts";
import { isSeized, leverageOf, riskOf, statusOf } from "../account_risk.ts";
import type { FuturesKind, FuturesOrder, World } from "../world/world.ts";
import { contractValue, maxValue } from "../../../risk/calculate.ts";

/** Whether a price fits the contract: what `PRICE_FILTER` says. */
export const checkTick = (contract: Contract, price: Units): Refused | undefined => {
  const { tickSize, maxPrice = price } = contract;
  // What is a number of ticks has no more decimals than those have.
  if (price % tickSize !== 0n) {
    return checkStep(price, tickSize, pricePlacesOf(contract), "offTick");
  }
  return price > maxPrice ? refuse("aboveMaxPrice") : undefined;
};

/** Whether a quantity fits the contract; that of market orders may have a bound of its own. */
export const checkLot = (
  contract: Contract,
  quantity: Units,
  isMarket: boolean,
): Refused | undefined => {
  const { maxQty, maxMarketQty = maxQty } = contract;
  if (quantity <= 0n) return refuse("noQuantity");
  const { stepSize } = contract;
  const off = quantity % stepSize === 0n
    ? undefined
    : checkStep(quantity, stepSize, placesOf(stepSize), "offStep");
  // Too many decimals are told of first, a quantity between two steps last.
  if (off?.refused === "tooPrecise") return off;
  if (quantity < contract.minQty) return refuse("quantityTooSmall");
  if (quantity > (isMarket ? maxMarketQty : maxQty)) return refuse("quantityTooLarge");
  return off;
};

const checkPrice = (
  contract: Contract,
  { type, price, side }: FuturesOrder,
): Refused | undefined => {
  if (type === "MARKET") return undefined;
  const mark = contract.markPrice;
  if (price <= 0n) return refuse("noPrice");
  const off = checkTick(contract, price);
  if (off) return off;
  // Only prices that are bad for the caller are bounded: a bid may be arbitrarily low.
  const highest = times(mark, contract.priceUp);
  if (side === "BUY") return price > highest ? beyond("priceTooHigh", highest) : undefined;
  const lowest = times(mark, contract.priceDown);
  return price < lowest ? beyond("priceTooLow", lowest) : undefined;
};

/** A market order counts at the mark price, as the exchange's pages of filters say. */
const checkNotional = (contract: Contract, order: FuturesOrder): Refused | undefined => {
  const price = order.type === "LIMIT" ? order.price : contract.markPrice;
  const isSmall = contract.contractSize === 0n &&
    times(order.quantity, price) < contract.minNotional;
  return isSmall && !order.reduceOnly ? beyond("tooSmall", contract.minNotional) : undefined;
};

/** An order, or one to be placed. */
export type Sized =
  & Pick<FuturesOrder, "symbol" | "side" | "positionSide" | "quantity">
  & Partial<Pick<FuturesOrder, "filled">>;

const unfilled = ({ quantity, filled = 0n }: Sized): Units => quantity - filled;

/** How much of what is left of an order would close a position. */
export const closing = (world: World, kind: FuturesKind, order: Sized): Units => {
  const held = positionOf(world, kind, order.symbol, order.positionSide).amount;
  const isOpposite = order.side === "BUY" ? held < 0n : held > 0n;
  return isOpposite ? min(unfilled(order), abs(held)) : 0n;
};

/**
 * Quantity of an order: a reduce-only order is cut to the position. Without a position it stays as it
 * is and is refused.
 */
export const cutToPosition = (
  world: World,
  kind: FuturesKind,
  order: Sized & Pick<FuturesOrder, "reduceOnly">,
): Units => {
  const closes = order.reduceOnly ? closing(world, kind, order) : 0n;
  return closes > 0n && closes < unfilled(order)
    ? order.quantity - unfilled(order) + closes
    : order.quantity;
};

/** A resting order as it may fill: one that can only reduce is cut to the position. Nothing if none is left. */
export const fillable = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
): FuturesOrder | undefined => {
  if (!onlyReduces(order)) return order;
  const closes = closing(world, kind, order);
  return closes === 0n ? undefined : { ...order, quantity: order.filled + closes };
};

/** The position that an order adds to. */
const adding = (world: World, kind: FuturesKind, order: FuturesOrder): Units => {
  const held = positionOf(world, kind, order.symbol, order.positionSide).amount;
  return (order.side === "BUY") === (held > 0n) ? abs(held) : 0n;
};

const checkMode = (world: World, kind: FuturesKind, order: FuturesOrder): Refused | undefined => {
  const { hedgeMode } = world.settings;
  if ((order.positionSide !== "BOTH") !== hedgeMode) return refuse("wrongPositionSide");
  return onlyReduces(order) && closing(world, kind, order) < unfilled(order)
    ? refuse("nothingToReduce")
    : undefined;
};

/** Value that an order holds initial margin for while it rests, in the margin asset. */
export const reservedBy = (contract: Contract, order: FuturesOrder): Units =>
  onlyReduces(order) ? 0n : contractValue(
    contract,
    order.quantity - order.filled,
    order.type === "LIMIT" ? order.price : contract.lastPrice,
  );

/** What an order would cost: at its limit, or level by level in the book. */
const valueOf = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Units => {
  const at = (quantity: Units, price: Units): Units => contractValue(contract, quantity, price);
  if (order.type === "LIMIT") return at(unfilled(order), order.price);
  const venue = venueOf(world, kind, contract);
  const { cost, missing } = costOf(venue, order.side, unfilled(order), at);
  return cost + at(missing, contract.lastPrice);
};

/**
 * Initial margin that orders of a value add to that of their position, in USD. Portfolio Margin Pro asks
 * for none.
 */
export const addedMargin = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: OrderSide,
  value: Units,
): Units => {
  if (kindOf(world) !== "retail") return 0n;
  const { symbol, side, positionSide } = order;
  const leverage = leverageOf(world, kind, symbol);
  const { position, bids, asks } = committedOn(world, kind, contract, positionSide);
  const [more, less] = side === "BUY" ? [value, 0n] : [0n, value];
  const price = world.market.assets[contract.marginAsset]?.price ?? 0n;
  return times(worseSide(position, bids + more, asks + less, leverage), price) -
    times(worseSide(position, bids, asks, leverage), price);
};

const checkAccount = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Refused | undefined => {
  if (order.forced) return undefined;
  if (isSeized(world)) return refuse("beingLiquidated");
  if (onlyReduces(order)) return undefined;
  const opens = unfilled(order) - closing(world, kind, order);
  const risk = riskOf(world);
  if (opens > 0n) {
    const status = statusOf(world, risk);
    if (status === "FORCE_LIQUIDATION") return refuse("beingLiquidated");
    if (status === "REDUCE_ONLY") return refuse("onlyReducing");
    const price = order.type === "LIMIT" ? order.price : contract.lastPrice;
    const leverage = leverageOf(world, kind, order.symbol);
    const whole = contractValue(contract, opens + adding(world, kind, order), price) +
      reservedOn(world[kind], order);
    if (whole > maxValue(heldTo(world, contract), leverage)) return refuse("leverageTooHigh");
  }
  const value = valueOf(world, kind, contract, order);
  return addedMargin(world, kind, contract, order, value) > max(risk.available, 0n)
    ? refuse("noMargin")
    : undefined;
};

/**
 * A date is checked where it is given: that of an order placed by an algo order was checked with that one, and an
 * amendment names none.
 */
const checkDate = (world: World, order: FuturesOrder): Refused | undefined =>
  order.timeInForce === "GTD" && order.origType === order.type && order.amendments === undefined &&
    order.goodTillDate <= world.time + 600_000
    ? refuse("badGoodTillDate")
    : undefined;

/** Whether the contract takes an order now. */
const checkStatus = (
  world: World,
  kind: FuturesKind,
  { status }: Contract,
  order: FuturesOrder,
): Refused | undefined => {
  if (order.forced || status === undefined || status === "TRADING") return undefined;
  if (status === "CLOSE") return refuse("unknownSymbol");
  if (status === "HALT") return refuse("notTrading");
  return unfilled(order) > closing(world, kind, order) ? refuse("notOpening") : undefined;
};

/** All checks of an order, in the exchange's order. */
export const checkMarket = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Refused | undefined =>
  checkStatus(world, kind, contract, order) ??
    checkLot(contract, order.quantity, order.type === "MARKET") ?? checkPrice(contract, order) ??
    checkNotional(contract, order) ?? checkDate(world, order) ??
    checkMode(world, kind, order) ?? checkAccount(world, kind, contract, order);

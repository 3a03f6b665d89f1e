/** What the pair and the account ask of a margin order. */
import { times, type Units } from "../../../lib/decimal.ts";
import type { Params } from "../../exchange/handler.ts";
import { isTaken } from "./books.ts";
import { basis } from "../world/margin_terms.ts";
import * as refused from "../../exchange/refusals/margin.ts";
import type { Pair } from "../market/market.ts";
import type { Refusal } from "../../exchange/refusals/shared.ts";
import { statusOf } from "../account_risk.ts";
import type { MarginOrder, World } from "../world/world.ts";

const EXACT = /^\d+\.\d{8}\d*[1-9]/;

/** Refuses amounts of more than eight places, which the ledger could not count. */
export const checkPrecision = (params: Params): Refusal | undefined => {
  for (const text of params.values()) if (EXACT.test(text)) return refused.tooPrecise;
  return undefined;
};

/** Whether an order waits for a price. */
export const isStop = ({ type }: MarginOrder): boolean =>
  type.startsWith("STOP_LOSS") || type.startsWith("TAKE_PROFIT");

/** Whether an order has a limit price. */
export const isLimit = ({ type }: MarginOrder): boolean => type.includes("LIMIT");

/** Whether an order is set off by a price at or above its stop price, not at or below it. */
export const isAbove = ({ side, type }: MarginOrder): boolean =>
  (side === "BUY") === type.startsWith("STOP_LOSS");

/** Whether a price sets an order off. */
export const isSetOff = (order: MarginOrder, price: Units): boolean =>
  isAbove(order) ? price >= order.stopPrice : price <= order.stopPrice;

/** Whether an order trades at a price. */
export const isMarketable = (order: MarginOrder, price: Units): boolean =>
  !isLimit(order) ||
  (order.side === "BUY" ? order.price >= price : order.price <= price);

const isOnTick = ({ tickSize }: Pair, price: Units): boolean => {
  return price > 0n && price % tickSize === 0n;
};

const checkFilters = (pair: Pair, order: MarginOrder): Refusal | undefined => {
  if (isLimit(order) && !isOnTick(pair, order.price)) return refused.priceFilter;
  if (isStop(order) && !isOnTick(pair, order.stopPrice)) return refused.priceFilter;
  const quantity = order.quantity;
  const isOff = quantity <= 0n || quantity < pair.minQty || quantity > pair.maxQty ||
    quantity % pair.stepSize !== 0n;
  if (isOff) return refused.lotSize;
  return times(quantity, basis(pair, order)) < pair.minNotional ? refused.notional : undefined;
};

const checkIceberg = ({ icebergQty, quantity }: MarginOrder): Refusal | undefined =>
  icebergQty > quantity ? refused.icebergTooLarge : undefined;

/** Whether anything is held that needs margin; without it no order can be refused for its risk. */
const needsMargin = ({ um, cm, ledger }: World): boolean =>
  Object.values(um.positions).some(({ amount }) => amount !== 0n) ||
  Object.values(cm.positions).some(({ amount }) => amount !== 0n) ||
  Object.values(ledger.balances).some(({ debt, um: usdm, cm: coinm }) =>
    [debt, usdm, coinm].some((held) => held !== undefined && held < 0n)
  );

/** What the account's risk says to new orders. */
export const checkRisk = (
  world: World,
  family: refused.MarginFamily,
  { sideEffectType }: MarginOrder,
): Refusal | undefined => {
  if (!needsMargin(world)) return undefined;
  const status = statusOf(world);
  if (status === "FORCE_LIQUIDATION") return refused.liquidating(family);
  return status === "REDUCE_ONLY" && sideEffectType !== "AUTO_REPAY"
    ? refused.warnedLevel
    : undefined;
};

/** Everything but the balance, in the exchange's order. */
export const checkOrder = (
  world: World,
  family: refused.MarginFamily,
  pair: Pair,
  order: MarginOrder,
): Refusal | undefined =>
  checkFilters(pair, order) ?? checkIceberg(order) ??
    (isTaken(world, order.clientOrderId) ? refused.duplicateOrder : undefined) ??
    checkRisk(world, family, order);

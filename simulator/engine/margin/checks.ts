/** Checks of a margin order against pair and account. */
import { refuse, type Refused } from "../refusal.ts";
import { times, type Units } from "../../../lib/decimal.ts";
import { isTaken } from "./books.ts";
import { orderPrice } from "../world/margin_terms.ts";
import type { Pair } from "../market/market.ts";
import { isSeized, statusOf } from "../account_risk.ts";
import type { MarginOrder, World } from "../world/world.ts";

/** Whether an order waits for a price. */
export const isStop = ({ type }: MarginOrder): boolean =>
  type.startsWith("STOP_LOSS") || type.startsWith("TAKE_PROFIT");

/** Whether an order has a limit price. */
export const isLimit = ({ type }: MarginOrder): boolean => type.includes("LIMIT");

/** Whether an order triggers at or above its stop price, not at or below it. */
export const isAbove = ({ side, type }: MarginOrder): boolean =>
  (side === "BUY") === type.startsWith("STOP_LOSS");

/** Whether a price triggers an order. */
export const isTriggered = (order: MarginOrder, price: Units): boolean =>
  isAbove(order) ? price >= order.stopPrice : price <= order.stopPrice;

const isOnTick = ({ tickSize }: Pair, price: Units): boolean => {
  return price > 0n && price % tickSize === 0n;
};

const checkFilters = (pair: Pair, order: MarginOrder): Refused | undefined => {
  // What an amount of money buys may come to nothing; that is the filter's to say.
  if (order.quantity <= 0n && order.quoteOrderQty === undefined) return refuse("noQuantity");
  if (isLimit(order) && !isOnTick(pair, order.price)) return refuse("offFilterPrice");
  if (isStop(order) && !isOnTick(pair, order.stopPrice)) return refuse("offFilterPrice");
  const quantity = order.quantity;
  const isOff = quantity <= 0n || quantity < pair.minQty || quantity > pair.maxQty ||
    quantity % pair.stepSize !== 0n;
  if (isOff) return refuse("offLot");
  return times(quantity, orderPrice(pair, order)) < pair.minNotional
    ? refuse("belowNotional")
    : undefined;
};

const checkIceberg = ({ icebergQty, quantity }: MarginOrder): Refused | undefined =>
  icebergQty > quantity ? refuse("icebergTooLarge") : undefined;

/** Whether anything held needs margin; without it no order is refused for its risk. */
const needsMargin = ({ um, cm, ledger }: World): boolean =>
  Object.values(um.positions).some(({ amount }) => amount !== 0n) ||
  Object.values(cm.positions).some(({ amount }) => amount !== 0n) ||
  Object.values(ledger.balances).some(({ debt, um: usdm, cm: coinm }) =>
    [debt, usdm, coinm].some((held) => held !== undefined && held < 0n)
  );

/** Refusal of new orders by the account's risk. */
export const checkRisk = (
  world: World,
  { sideEffectType }: MarginOrder,
): Refused | undefined => {
  if (isSeized(world)) return refuse("beingLiquidated");
  if (!needsMargin(world)) return undefined;
  const status = statusOf(world);
  if (status === "FORCE_LIQUIDATION") return refuse("beingLiquidated");
  return status === "REDUCE_ONLY" && sideEffectType !== "AUTO_REPAY"
    ? refuse("riskTooHigh")
    : undefined;
};

/** Whether a pair takes and fills orders now. */
export const isTrading = ({ status = "TRADING" }: Pair): boolean => status === "TRADING";

const checkStatus = (pair: Pair): Refused | undefined =>
  isTrading(pair) ? undefined : refuse("notTrading");

/** All checks except the balance, in the exchange's order. */
export const checkOrder = (
  world: World,
  pair: Pair,
  order: MarginOrder,
): Refused | undefined =>
  checkStatus(pair) ?? checkFilters(pair, order) ?? checkIceberg(order) ??
    (isTaken(world, order.clientOrderId) ? refuse("duplicateClientId") : undefined) ??
    checkRisk(world, order);

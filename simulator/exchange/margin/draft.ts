/** Margin orders before they reach the market. */
import type { Units } from "../../../lib/decimal.ts";
import { isOn, type Params, textOf, unitsOf } from "../handler.ts";
import { nextOrderId } from "../../engine/margin/books.ts";
import { isStop } from "../../engine/margin/checks.ts";
import type { MarginFamily } from "../refusals/margin.ts";
import type { Side } from "../../engine/book/books.ts";
import { lastOf, venueOf } from "../../engine/book/offers.ts";
import { quantityWorth, takingAs } from "../../engine/book/take.ts";
import { NO_LIST } from "../../engine/world/margin_terms.ts";
import { trailing } from "../../engine/margin/trailing.ts";
import type { Pair } from "../../engine/market/market.ts";
import type { MarginOrder, World } from "../../engine/world/world.ts";

/** How a call is answered: which API, and whether `isIsolated` was sent. */
export interface AnswerStyle {
  readonly family: MarginFamily;
  readonly isIsolated: boolean;
}

/** The voice of a call. */
export const answerStyleOf = (family: MarginFamily, params: Params): AnswerStyle => ({
  family,
  isIsolated: isOn(params, "isIsolated"),
});

/** The pair of a symbol. */
export const pairOf = ({ market }: World, symbol: string): Pair | undefined =>
  Object.hasOwn(market.pairs, symbol) ? market.pairs[symbol] : undefined;

/** Parameters of an order, by the names of one call. */
export interface ParamNames {
  readonly side: string;
  readonly type: string;
  readonly clientOrderId: string;
  readonly quantity: string;
  readonly price: string;
  readonly stopPrice: string;
  readonly trailingDelta: string;
  readonly icebergQty: string;
  readonly timeInForce: string;
}

/** Names of a leg's parameters, as in `pendingAbovePrice`. */
export const named = (leg: string): ParamNames => ({
  side: `${leg}Side`,
  type: `${leg}Type`,
  clientOrderId: `${leg}ClientOrderId`,
  quantity: `${leg}Quantity`,
  price: `${leg}Price`,
  stopPrice: `${leg}StopPrice`,
  trailingDelta: `${leg}TrailingDelta`,
  icebergQty: `${leg}IcebergQty`,
  timeInForce: `${leg}TimeInForce`,
});

/** Names of a single order's parameters. */
export const plain: ParamNames = {
  side: "side",
  type: "type",
  clientOrderId: "newClientOrderId",
  quantity: "quantity",
  price: "price",
  stopPrice: "stopPrice",
  trailingDelta: "trailingDelta",
  icebergQty: "icebergQty",
  timeInForce: "timeInForce",
};

/** Only stop orders have a stop price or trail; it is ignored otherwise. */
const withStop = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  params: Params,
  names: ParamNames,
): MarginOrder => {
  if (!isStop(order)) return order;
  const stop = { ...order, stopPrice: unitsOf(params, names.stopPrice) };
  if (unitsOf(params, names.trailingDelta) === 0n) return stop;
  const trails = { ...stop, trailingDelta: textOf(params, names.trailingDelta) };
  return params.has(names.stopPrice)
    ? trails
    : trailing(pair, trails, lastOf(world, "margin", pair));
};

/** Quantity of `quoteOrderQty` at the prices of the book, rounded down to the step. */
const worth = (world: World, pair: Pair, side: Side, quote: Units, mode: string): Units => {
  const taking = takingAs(world.account, mode);
  const quantity = quantityWorth(venueOf(world, "margin", pair), side, quote, taking);
  return quantity - quantity % pair.stepSize;
};

/**
 * An order from its parameters; `given` wins over them.
 *
 * @param ahead number of orders of the same call before it
 */
export const draftOrder = (
  world: World,
  pair: Pair,
  params: Params,
  names: ParamNames,
  given: Partial<MarginOrder> = {},
  ahead = 0,
): MarginOrder => {
  const orderId = nextOrderId(world, pair.symbol, ahead);
  const type = given.type ?? textOf(params, names.type);
  const side = textOf(params, names.side) === "SELL" ? "SELL" : "BUY";
  const mode = textOf(params, "selfTradePreventionMode") || "NONE";
  const order: MarginOrder = {
    orderId,
    orderListId: NO_LIST,
    clientOrderId: textOf(params, names.clientOrderId) || `auto${orderId}`,
    symbol: pair.symbol,
    side,
    type,
    timeInForce: textOf(params, names.timeInForce) || "GTC",
    price: type.includes("LIMIT") ? unitsOf(params, names.price) : 0n,
    stopPrice: 0n,
    icebergQty: unitsOf(params, names.icebergQty),
    quantity: params.has("quoteOrderQty")
      ? worth(world, pair, side, unitsOf(params, "quoteOrderQty"), mode)
      : unitsOf(params, names.quantity),
    ...(params.has("quoteOrderQty") && { quoteOrderQty: unitsOf(params, "quoteOrderQty") }),
    filled: 0n,
    filledValue: 0n,
    status: "NEW",
    isWorking: false,
    sideEffectType: textOf(params, "sideEffectType") || "NO_SIDE_EFFECT",
    autoRepayAtCancel: textOf(params, "autoRepayAtCancel").toLowerCase() !== "false",
    selfTradePreventionMode: mode,
    lockedAsset: "",
    locked: 0n,
    borrowedAsset: "",
    borrowed: 0n,
    time: world.time,
    updateTime: world.time,
    ...given,
  };
  return withStop(world, pair, order, params, names);
};

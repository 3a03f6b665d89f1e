/** Margin orders and lists as both families print them. */
import { abs, fixed } from "../../../lib/decimal.ts";
import { ordersOf } from "../../engine/margin/books.ts";
import type { AnswerStyle } from "./draft.ts";
import { NO_LIST } from "../../engine/world/margin_terms.ts";
import { at } from "../../engine/world/vector.ts";
import type { MarginOrder, MarginTrade, OrderList, World } from "../../engine/world/world.ts";

/** Id of the simulated account. */
const ACCOUNT = 152_950_866n;

const isolated = ({ family, isIsolated }: AnswerStyle): object =>
  family === "sapi" ? { isIsolated } : {};

const prevention = ({ family }: AnswerStyle, { selfTradePreventionMode }: MarginOrder): object =>
  family === "sapi" ? { selfTradePreventionMode } : {};

const amounts = (order: MarginOrder): object => ({
  price: fixed(order.price),
  origQty: fixed(order.quantity),
  executedQty: fixed(order.filled),
  cummulativeQuoteQty: fixed(order.filledValue),
  status: order.status,
  timeInForce: order.timeInForce,
  type: order.type,
  side: order.side,
});

const stop = ({ stopPrice }: MarginOrder): object =>
  stopPrice > 0n ? { stopPrice: fixed(stopPrice) } : {};

const inList = ({ orderListId }: MarginOrder): object =>
  orderListId === NO_LIST ? {} : { orderListId: BigInt(orderListId) };

const borrowing = ({ borrowed, borrowedAsset }: MarginOrder): object =>
  borrowed > 0n
    ? { marginBuyBorrowAmount: fixed(borrowed), marginBuyBorrowAsset: borrowedAsset }
    : {};

/** Trades of an order, from a place on. */
export const tradesOf = (world: World, from: number, orderId: string): readonly MarginTrade[] => {
  const { trades } = world.margin;
  const found: MarginTrade[] = [];
  for (let i = from; i < trades.size; i++) {
    const trade = at(trades, i);
    if (trade?.orderId === orderId) found.push(trade);
  }
  return found;
};

const fillsOf = (trades: readonly MarginTrade[]): readonly object[] =>
  trades.map(({ id, price, quantity, commission, commissionAsset }) => ({
    price: fixed(price),
    qty: fixed(quantity),
    commission: fixed(commission),
    commissionAsset,
    tradeId: BigInt(id),
  }));

/** Answer to a new order: `ACK`, `RESULT`, or `FULL` with the fills. */
export const placedBody = (
  style: AnswerStyle,
  order: MarginOrder,
  respType: string,
  fills: readonly MarginTrade[],
): object => ({
  symbol: order.symbol,
  orderId: BigInt(order.orderId),
  ...inList(order),
  clientOrderId: order.clientOrderId,
  ...isolated(style),
  transactTime: order.updateTime,
  ...(respType === "ACK" ? {} : {
    ...amounts(order),
    ...stop(order),
    ...prevention(style, order),
    ...borrowing(order),
  }),
  ...(respType === "FULL" && { fills: fillsOf(fills) }),
});

/** Client id of a cancellation that was given none; the orders of a list are cancelled together. */
export const cancelIdOf = ({ orderId, orderListId }: MarginOrder): string =>
  `cancel${orderListId === NO_LIST ? orderId : orderListId}`;

/** Answer to a cancelled order; inside a list it has no `isIsolated`. */
export const cancelledBody = (
  style: AnswerStyle,
  order: MarginOrder,
  clientOrderId?: string,
  alone = true,
): object => ({
  symbol: order.symbol,
  ...(alone && isolated(style)),
  origClientOrderId: order.clientOrderId,
  orderId: BigInt(order.orderId),
  orderListId: BigInt(order.orderListId),
  clientOrderId: clientOrderId ?? cancelIdOf(order),
  ...amounts(order),
  ...stop(order),
  ...(order.icebergQty > 0n && { icebergQty: fixed(order.icebergQty) }),
  ...prevention(style, order),
});

/** An order as queries print it. */
export const stateBody = (style: AnswerStyle, order: MarginOrder): object => ({
  clientOrderId: order.clientOrderId,
  cummulativeQuoteQty: fixed(order.filledValue),
  executedQty: fixed(order.filled),
  icebergQty: fixed(order.icebergQty),
  isWorking: order.isWorking,
  orderId: BigInt(order.orderId),
  origQty: fixed(order.quantity),
  price: fixed(order.price),
  side: order.side,
  status: order.status,
  stopPrice: fixed(order.stopPrice),
  symbol: order.symbol,
  ...isolated(style),
  time: order.time,
  timeInForce: order.timeInForce,
  type: order.type,
  selfTradePreventionMode: order.selfTradePreventionMode,
  updateTime: order.updateTime,
  ...(style.family === "papi" && {
    accountId: ACCOUNT,
    preventedMatchId: null,
    preventedQuantity: null,
  }),
});

/** A trade as queries print it. */
export const tradeBody = (style: AnswerStyle, trade: MarginTrade): object => ({
  commission: fixed(trade.commission),
  commissionAsset: trade.commissionAsset,
  id: BigInt(trade.id),
  isBestMatch: true,
  isBuyer: trade.side === "BUY",
  isMaker: trade.maker,
  orderId: BigInt(trade.orderId),
  price: fixed(trade.price),
  qty: fixed(trade.quantity),
  symbol: trade.symbol,
  ...isolated(style),
  time: trade.time,
});

/** A list and the ids of its orders. */
export const listBody = (world: World, style: AnswerStyle, list: OrderList): object => ({
  orderListId: BigInt(list.orderListId),
  contingencyType: list.contingencyType,
  listStatusType: list.listStatusType,
  listOrderStatus: list.listOrderStatus,
  listClientOrderId: list.listClientOrderId,
  transactionTime: list.time,
  symbol: list.symbol,
  ...isolated(style),
  orders: ordersOf(world, list).map(({ symbol, orderId, clientOrderId }) => ({
    symbol,
    orderId: BigInt(orderId),
    clientOrderId,
  })),
});

/** A list of which one order sets off the others: those that wait for it show no id yet. */
export const otoBody = (world: World, list: OrderList): object => ({
  ...listBody(world, { family: "papi", isIsolated: false }, list),
  orders: ordersOf(world, list).map(({ symbol, orderId, status, clientOrderId }) => ({
    symbol,
    orderId: status === "PENDING_NEW" ? null : BigInt(orderId),
    status,
    clientOrderId,
  })),
});

/** Answer to a new list. */
export const placedListBody = (world: World, style: AnswerStyle, list: OrderList): object => {
  const orders = ordersOf(world, list);
  const owing = orders.find(({ borrowed }) => borrowed > 0n);
  return {
    ...listBody(world, style, list),
    ...(owing && borrowing(owing)),
    orderReports: orders.map((order) => ({
      ...placedBody({ family: "papi", isIsolated: false }, order, "RESULT", []),
      orderListId: BigInt(order.orderListId),
      ...prevention(style, order),
    })),
  };
};

/** Answer to a cancelled list. */
export const cancelledListBody = (
  world: World,
  style: AnswerStyle,
  list: OrderList,
  clientOrderId?: string,
): object => ({
  ...listBody(world, style, list),
  transactionTime: world.time,
  orderReports: ordersOf(world, list).map((order) =>
    cancelledBody(style, order, clientOrderId, false)
  ),
});

/** Average price of the fills. */
export const averagePrice = ({ filled, filledValue }: MarginOrder): string => {
  const amount = filled;
  return amount === 0n ? "0.00000000" : fixed(abs(filledValue) * 100_000_000n / amount);
};

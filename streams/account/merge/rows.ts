/** What rows of answers say, in the form of the views. */
import type { Balance } from "../../../endpoints/portfolio/account.ts";
import type { CmConditionalOrderState } from "../../../endpoints/portfolio/cm/conditional_order_query.ts";
import type { CmOrderState } from "../../../endpoints/portfolio/cm/order_query.ts";
import type { CmPosition } from "../../../endpoints/portfolio/cm/position.ts";
import type { CmTrade } from "../../../endpoints/portfolio/cm/trade.ts";
import type { MarginOrderState } from "../../../endpoints/portfolio/margin/order_query.ts";
import type { MarginTrade } from "../../../endpoints/portfolio/margin/trade.ts";
import type { UmAlgoOrder } from "../../../endpoints/portfolio/um/algo_order_answer.ts";
import type { UmOrderState } from "../../../endpoints/portfolio/um/order_query.ts";
import type { UmPosition } from "../../../endpoints/portfolio/um/position.ts";
import type { UmTrade } from "../../../endpoints/portfolio/um/trade.ts";
import { fillOf } from "./fills.ts";
import { sumOf } from "./values.ts";
import type { FillView, OrderView, Placed, ValueView } from "./views.ts";

/** An order of futures. */
export const futuresSight = (row: UmOrderState | CmOrderState, book: "UM" | "CM"): Placed => ({
  time: row.time,
  order: {
    book,
    symbol: row.symbol,
    orderId: row.orderId,
    clientOrderId: row.clientOrderId,
    side: row.side,
    positionSide: row.positionSide,
    type: row.type,
    timeInForce: row.timeInForce,
    status: row.status,
    origQty: row.origQty,
    executedQty: row.executedQty,
    price: row.price,
    avgPrice: row.avgPrice,
    reduceOnly: row.reduceOnly,
    updateTime: row.updateTime,
  },
});

/** An order of margin. */
export const marginSight = (row: MarginOrderState): Placed => ({
  time: row.time,
  order: {
    book: "MARGIN",
    symbol: row.symbol,
    orderId: row.orderId,
    clientOrderId: row.clientOrderId,
    side: row.side,
    type: row.type,
    timeInForce: row.timeInForce,
    status: row.status,
    origQty: row.origQty,
    executedQty: row.executedQty,
    price: row.price,
    triggerPrice: row.stopPrice,
    updateTime: row.updateTime,
  },
});

const became = (orderId: string | undefined): Pick<OrderView, "becameOrderId"> =>
  orderId !== undefined && /^[1-9]\d*$/.test(orderId) ? { becameOrderId: orderId } : {};

/** An algo order. */
export const algoSight = (row: UmAlgoOrder): Placed => ({
  time: row.createTime,
  order: {
    book: "UM_ALGO",
    symbol: row.symbol,
    orderId: row.algoId,
    clientOrderId: row.clientAlgoId,
    side: row.side,
    positionSide: row.positionSide,
    type: row.orderType,
    timeInForce: row.timeInForce,
    status: row.algoStatus,
    origQty: row.quantity,
    executedQty: "0",
    price: row.price ?? "0",
    triggerPrice: row.triggerPrice,
    ...became(row.actualOrderId),
    reduceOnly: row.reduceOnly,
    updateTime: row.updateTime,
  },
});

/** A conditional order. */
export const conditionalSight = (row: CmConditionalOrderState): Placed => ({
  time: row.bookTime,
  order: {
    book: "CM_CONDITIONAL",
    symbol: row.symbol,
    orderId: row.strategyId,
    clientOrderId: row.newClientStrategyId,
    side: row.side,
    positionSide: row.positionSide,
    type: row.strategyType,
    timeInForce: row.timeInForce,
    status: row.strategyStatus,
    origQty: row.origQty,
    executedQty: "0",
    price: row.price,
    triggerPrice: row.stopPrice ?? "0",
    ...became(row.orderId),
    reduceOnly: row.reduceOnly,
    updateTime: row.updateTime,
  },
});

/** A fill of futures. */
export const futuresFill = (row: UmTrade | CmTrade, book: "UM" | "CM"): FillView =>
  fillOf({
    book,
    symbol: row.symbol,
    tradeId: row.id,
    orderId: row.orderId,
    side: row.side,
    positionSide: row.positionSide,
    price: row.price,
    qty: row.qty,
    commission: row.commission,
    commissionAsset: row.commissionAsset,
    realizedProfit: row.realizedPnl,
    maker: row.maker,
    time: row.time,
  });

/** A fill of margin. */
export const marginFill = (row: MarginTrade): FillView =>
  fillOf({
    book: "MARGIN",
    symbol: row.symbol,
    tradeId: row.id,
    orderId: row.orderId,
    side: row.isBuyer ? "BUY" : "SELL",
    price: row.price,
    qty: row.qty,
    commission: row.commission,
    commissionAsset: row.commissionAsset,
    maker: row.isMaker,
    time: row.time,
  });

/** A position. */
export const positionValue = (row: UmPosition | CmPosition, book: "UM" | "CM"): ValueView => ({
  type: "position",
  book,
  symbol: row.symbol,
  positionSide: row.positionSide,
  amount: row.positionAmt,
  entryPrice: row.entryPrice,
});

/** What an account has and owes of an asset. */
export const balanceValues = (row: Balance): readonly ValueView[] => {
  const { asset } = row;
  return [
    { type: "balance", book: "UM", asset, amount: row.umWalletBalance },
    { type: "balance", book: "CM", asset, amount: row.cmWalletBalance },
    {
      type: "balance",
      book: "MARGIN",
      asset,
      amount: row.crossMarginFree,
      locked: row.crossMarginLocked,
    },
    {
      type: "liability",
      asset,
      amount: sumOf(row.crossMarginBorrowed, row.crossMarginInterest),
    },
  ];
};

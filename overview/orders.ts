/** Open orders of every kind under the same names. */
import type {
  CmConditionalOrderState,
  CmOrderState,
  MarginOrderState,
  UmAlgoOrder,
  UmOrderState,
} from "../endpoints/portfolio/mod.ts";
import { orNone } from "./decimal_text.ts";
import type { OpenOrder, Source } from "./types.ts";

const plainFields = {
  id: "orderId",
  clientId: "clientOrderId",
  quantity: "origQty",
  executed: "executedQty",
  price: "price",
  status: "status",
  type: "type",
};

/** Where the orders of each kind come from. */
export const orderSources: Readonly<
  Record<"um" | "cm" | "margin" | "umAlgo" | "cmConditional", Source>
> = {
  um: {
    endpoint: "queryAllCurrentUmOpenOrders",
    fields: { ...plainFields, goodTill: "goodTillDate" },
  },
  cm: { endpoint: "queryAllCurrentCmOpenOrders", fields: plainFields },
  margin: {
    endpoint: "queryCurrentMarginOpenOrder",
    fields: {
      ...plainFields,
      triggerPrice: "stopPrice",
      listId: "queryMarginAccountsOpenOco.orderListId",
    },
  },
  umAlgo: {
    endpoint: "queryAllCurrentUmOpenAlgoOrders",
    fields: {
      id: "algoId",
      clientId: "clientAlgoId",
      quantity: "quantity",
      price: "price",
      triggerPrice: "triggerPrice",
      activatePrice: "activatePrice",
      callbackRate: "callbackRate",
      status: "algoStatus",
      type: "orderType",
      goodTill: "goodTillDate",
    },
  },
  cmConditional: {
    endpoint: "queryAllCurrentCmOpenConditionalOrders",
    fields: {
      id: "strategyId",
      clientId: "newClientStrategyId",
      quantity: "origQty",
      price: "price",
      triggerPrice: "stopPrice",
      activatePrice: "activatePrice",
      callbackRate: "priceRate",
      status: "strategyStatus",
      type: "strategyType",
    },
  },
};

const NOT_CONDITIONAL = { triggerPrice: null, activatePrice: null, callbackRate: null } as const;

const endOf = (timeInForce: string, goodTillDate: number | undefined): number | null =>
  timeInForce === "GTD" && goodTillDate ? goodTillDate : null;

const futuresOrder = (each: UmOrderState | CmOrderState) => ({
  ...NOT_CONDITIONAL,
  id: each.orderId,
  clientId: each.clientOrderId,
  symbol: each.symbol,
  side: each.side,
  positionSide: each.positionSide,
  type: each.type,
  timeInForce: each.timeInForce,
  quantity: each.origQty,
  executed: each.executedQty,
  price: orNone(each.price),
  status: each.status,
  reduceOnly: each.reduceOnly,
  closePosition: false,
  listId: null,
});

/** Open USDⓈ-M orders. */
export const umOrderRows = (orders: readonly UmOrderState[]): readonly OpenOrder[] =>
  orders.map((each) => ({
    ...futuresOrder(each),
    kind: "UM",
    unit: "base asset",
    goodTill: endOf(each.timeInForce, each.goodTillDate),
  }));

/** Open COIN-M orders. */
export const cmOrderRows = (orders: readonly CmOrderState[]): readonly OpenOrder[] =>
  orders.map((each) => ({ ...futuresOrder(each), kind: "CM", unit: "contracts", goodTill: null }));

/** Open cross margin orders; `lists` says to which order list an order belongs. */
export const marginOrderRows = (
  orders: readonly MarginOrderState[],
  lists: ReadonlyMap<string, string>,
): readonly OpenOrder[] =>
  orders.map((each) => ({
    ...NOT_CONDITIONAL,
    kind: "MARGIN",
    id: each.orderId,
    clientId: each.clientOrderId,
    symbol: each.symbol,
    side: each.side,
    positionSide: null,
    type: each.type,
    timeInForce: each.timeInForce,
    quantity: each.origQty,
    unit: "base asset",
    executed: each.executedQty,
    price: orNone(each.price),
    triggerPrice: orNone(each.stopPrice),
    status: each.status,
    reduceOnly: null,
    closePosition: false,
    goodTill: null,
    listId: lists.get(each.orderId) ?? null,
  }));

/** Open USDⓈ-M algo orders. */
export const umAlgoRows = (orders: readonly UmAlgoOrder[]): readonly OpenOrder[] =>
  orders.map((each) => ({
    kind: "UM_ALGO",
    id: each.algoId,
    clientId: each.clientAlgoId,
    symbol: each.symbol,
    side: each.side,
    positionSide: each.positionSide,
    type: each.orderType,
    timeInForce: each.timeInForce,
    quantity: each.quantity,
    unit: "base asset",
    executed: null,
    price: orNone(each.price),
    triggerPrice: orNone(each.triggerPrice),
    activatePrice: orNone(each.activatePrice),
    callbackRate: orNone(each.callbackRate),
    status: each.algoStatus,
    reduceOnly: each.reduceOnly,
    closePosition: each.closePosition ?? false,
    goodTill: endOf(each.timeInForce, each.goodTillDate),
    listId: null,
  }));

/** Open COIN-M conditional orders. */
export const cmConditionalRows = (
  orders: readonly CmConditionalOrderState[],
): readonly OpenOrder[] =>
  orders.map((each) => ({
    kind: "CM_CONDITIONAL",
    id: each.strategyId,
    clientId: each.newClientStrategyId,
    symbol: each.symbol,
    side: each.side,
    positionSide: each.positionSide,
    type: each.strategyType,
    timeInForce: each.timeInForce,
    quantity: each.origQty,
    unit: "contracts",
    executed: null,
    price: orNone(each.price),
    triggerPrice: orNone(each.stopPrice),
    activatePrice: orNone(each.activatePrice),
    callbackRate: orNone(each.priceRate),
    status: each.strategyStatus,
    reduceOnly: each.reduceOnly,
    closePosition: false,
    goodTill: null,
    listId: null,
  }));

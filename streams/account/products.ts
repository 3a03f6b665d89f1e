/** The reads of each product of Portfolio Margin, as values: those that a program does not name it does not pay for. */
import { queryAllCurrentCmOpenConditionalOrders } from "../../endpoints/portfolio/cm/conditional_order_query.ts";
import { queryCmConditionalOrderHistory } from "../../endpoints/portfolio/cm/conditional_order_history.ts";
import {
  queryAllCurrentCmOpenOrders,
  queryCmOrder,
} from "../../endpoints/portfolio/cm/order_query.ts";
import { queryCmPositionInformation } from "../../endpoints/portfolio/cm/position.ts";
import { cmAccountTradeList } from "../../endpoints/portfolio/cm/trade.ts";
import { getCmIncomeHistory, getUmIncomeHistory } from "../../endpoints/portfolio/income.ts";
import { queryMarginAccountsOpenOco } from "../../endpoints/portfolio/margin/oco_query.ts";
import {
  queryCurrentMarginOpenOrder,
  queryMarginAccountOrder,
} from "../../endpoints/portfolio/margin/order_query.ts";
import { marginAccountTradeList } from "../../endpoints/portfolio/margin/trade.ts";
import {
  queryAllCurrentUmOpenAlgoOrders,
  queryCurrentUmOpenAlgoOrder,
} from "../../endpoints/portfolio/um/algo_order_query.ts";
import {
  queryAllCurrentUmOpenOrders,
  queryUmOrder,
} from "../../endpoints/portfolio/um/order_query.ts";
import { queryUmPositionInformation } from "../../endpoints/portfolio/um/position.ts";
import { umAccountTradeList } from "../../endpoints/portfolio/um/trade.ts";
import type { Ask, ReadToSend } from "./asks.ts";
import { positionRow } from "./merge/told.ts";
import { named, type OrderParams, type ProductReads, read, readBy, seen, valued } from "./reads.ts";

/** Reads of USDⓈ-M. */
export const umReads: ProductReads = {
  orders: {
    UM: { open: () => queryAllCurrentUmOpenOrders(), order: queryUmOrder },
    UM_ALGO: {
      open: () => queryAllCurrentUmOpenAlgoOrders(),
      order: (by) =>
        queryCurrentUmOpenAlgoOrder(
          "orderId" in by ? { algoId: by.orderId } : { clientAlgoId: by.origClientOrderId },
        ),
    },
  },
  trades: umAccountTradeList,
  named: (params) => read(getUmIncomeHistory(params), named),
  positions: () => read(queryUmPositionInformation(), valued((row) => [positionRow("UM", row)])),
};

/** A conditional order of COIN-M. What reads past ones finds none that is open: those are read before it. */
const cmConditionalOrder = ({ symbol, ...by }: OrderParams): ReadToSend => {
  const [name, id] = "orderId" in by
    ? ["strategyId", by.orderId]
    : ["newClientStrategyId", by.origClientOrderId];
  const open = seen("CM_CONDITIONAL", queryAllCurrentCmOpenConditionalOrders({ symbol }));
  const past = seen("CM_CONDITIONAL", queryCmConditionalOrderHistory({ symbol, [name]: id }));
  return {
    weight: open.weight + past.weight,
    run: async (env) => {
      const answer = await open.run(env);
      return answer._tag === "Left" ||
          answer.right.orders.some(({ order }) =>
            id === order.orderId || id === order.clientOrderId
          )
        ? answer
        : past.run(env);
    },
  };
};

/** Reads of COIN-M. */
export const cmReads: ProductReads = {
  orders: {
    CM: { open: () => queryAllCurrentCmOpenOrders(), order: queryCmOrder },
    CM_CONDITIONAL: {
      open: () => queryAllCurrentCmOpenConditionalOrders(),
      order: cmConditionalOrder,
    },
  },
  trades: cmAccountTradeList,
  named: (params) => read(getCmIncomeHistory(params), named),
  positions: () => read(queryCmPositionInformation(), valued((row) => [positionRow("CM", row)])),
};

/** Reads of margin. */
export const marginReads: ProductReads = {
  orders: { MARGIN: { open: queryCurrentMarginOpenOrder, order: queryMarginAccountOrder } },
  trades: marginAccountTradeList,
  named: () => read(queryMarginAccountsOpenOco(), named),
};

/** What a read sends. */
export const readOf = (ask: Ask): ReadToSend =>
  readBy({ UM: umReads, CM: cmReads, MARGIN: marginReads })(ask);

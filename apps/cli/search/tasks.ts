/**
 * What people say, and the endpoints that do it. This folder's tasks and words are all that search knows
 * besides the catalog: a phrase that does not find its endpoint is added here.
 */

/** A task. */
export interface Task {
  /**
   * Ways to say it, separated by commas. A query says it if it holds all words of one, in any order; of
   * several tasks the phrase with more and rarer words counts.
   */
  readonly say: string;
  /** Operation names, the usual one first. A query that names a product moves its endpoints up. */
  readonly means: readonly string[];
  /** The short command that does it. */
  readonly short?: string;
}

const plainOrders = ["newUmOrder", "newCmOrder", "newMarginOrder", "marginAccountNewOrder"];

/** Orders, and what became of them. */
export const orderTasks: readonly Task[] = [
  {
    say: `
      buy, go long, open long, long, open a position, place order, submit order, send order,
      create order, put order, new order, market order, limit order, post only,
      enter trade, make trade, hedge position, trade, buy sell`,
    means: plainOrders,
    short: "buy",
  },
  {
    say: "sell, go short, open short, short",
    means: plainOrders,
    short: "sell",
  },
  {
    say: `
      stop loss, stop order, stop market, stop limit, stop limit order, stop market order, stop price, sl, stop, trigger order,
      trigger, conditional order, protect position, limit loss`,
    means: ["newUmAlgoOrder", "newCmConditionalOrder", "newMarginOrder"],
  },
  {
    say: "trailing stop, trailing, trail, trailing loss, callback rate",
    means: ["newUmAlgoOrder", "newCmConditionalOrder"],
  },
  {
    say: "take profit, tp, profit target, take gain",
    means: ["newUmAlgoOrder", "newCmConditionalOrder", "newMarginOrder"],
  },
  {
    say: `
      oco, one cancel other, bracket order, stop and target,
      take profit stop loss together, stop loss take profit same time`,
    means: ["marginAccountNewOco", "marginMarginAccountNewOco"],
  },
  {
    say: `
      close everything, close all, close position, close trade, close out, close long,
      close short, flatten, exit position, exit trade, exit everything, go flat,
      reduce position, sell everything, reduce only, square off, unwind`,
    means: ["newUmOrder", "newCmOrder", "newMarginOrder"],
    short: "close",
  },
  {
    say: `
      cancel everything, cancel all, cancel all order, kill all order, remove all order,
      delete all order, pull all order, pull quote, kill switch, clear order, cancel open order`,
    means: [
      "cancelAllUmOpenOrders",
      "cancelAllUmAlgoOpenOrders",
      "cancelAllCmOpenOrders",
      "cancelAllCmOpenConditionalOrders",
      "cancelMarginAccountAllOpenOrdersOnASymbol",
      "marginAccountCancelAllOpenOrdersOnASymbol",
    ],
    short: "cancel-all",
  },
  {
    say: "cancel order, cancel, delete order, remove order, kill order, withdraw order",
    means: [
      "cancelUmOrder",
      "cancelCmOrder",
      "cancelMarginAccountOrder",
      "cancelUmAlgoOrder",
      "cancelCmConditionalOrder",
    ],
  },
  {
    say: "cancel stop, cancel stop loss, cancel take profit, cancel trailing, remove stop",
    means: ["cancelUmAlgoOrder", "cancelCmConditionalOrder", "cancelMarginAccountOrder"],
  },
  {
    say: `
      stop history, stop order history, triggered stop, past stop, stop triggered, did stop trigger,
      algo order history`,
    means: ["queryUmAlgoOrderHistory", "queryAllCmConditionalOrders"],
  },
  {
    say: "cancel oco",
    means: ["cancelMarginAccountOcoOrders", "marginAccountCancelOco"],
  },
  {
    say: `
      change order, edit order, amend order, amend, move order, replace order,
      modify order, change price order, reprice, update order`,
    means: ["modifyUmOrder", "modifyCmOrder"],
  },
  {
    say: `
      order, open order, my order, list order, show order, pending order, active order,
      working order, resting order, current order, unfilled order, what open, anything open`,
    means: [
      "queryAllCurrentUmOpenOrders",
      "queryAllCurrentCmOpenOrders",
      "queryCurrentMarginOpenOrder",
      "queryAllCurrentUmOpenAlgoOrders",
      "queryAllCurrentCmOpenConditionalOrders",
    ],
    short: "orders",
  },
  {
    say:
      "open stop, open stop order, active stop, active stop order, pending stop order, my stop, list stop, show stop, open take profit, pending stop",
    means: ["queryAllCurrentUmOpenAlgoOrders", "queryAllCurrentCmOpenConditionalOrders"],
    short: "orders",
  },
  {
    say: "order history, past order, old order, previous order, all order",
    means: ["queryAllUmOrders", "queryAllCmOrders", "queryAllMarginAccountOrders"],
  },
  {
    // One or several: the plural is not looked at.
    say: "get order, fetch order",
    means: [
      "queryUmOrder",
      "queryAllCurrentUmOpenOrders",
      "queryCmOrder",
      "queryAllCurrentCmOpenOrders",
      "queryMarginAccountOrder",
      "queryCurrentMarginOpenOrder",
    ],
  },
  {
    say: `
      order status, status order, where order, where my order, where is order, order filled, did order fill, check order,
      find order, look up order, one order, single order, order state, order id`,
    means: ["queryUmOrder", "queryCmOrder", "queryMarginAccountOrder"],
  },
  {
    say: `
      fill, execution, my trade, trade history, past trade, last trade, trade made,
      account trade, own trade, list trade, show trade,
      fetch my trade, get my trade, get trade`,
    means: [
      "umAccountTradeList",
      "cmAccountTradeList",
      "marginAccountTradeList",
      "queryMarginAccountsTradeList",
    ],
  },
  {
    say: `
      download trade, export trade, trade download, trade csv, trade file,
      trade history download, trade history file`,
    means: ["getDownloadIdForUmFuturesTradeHistory", "getUmFuturesTradeDownloadLinkById"],
  },
  {
    say:
      "download order, export order history, download order history, export order, order csv, order file",
    means: ["getDownloadIdForUmFuturesOrderHistory", "getUmFuturesOrderDownloadLinkById"],
  },
  {
    say: `
      download transaction, export transaction, tax, statement, csv, export,
      transaction history, download history, bookkeeping, download`,
    means: [
      "getDownloadIdForUmFuturesTransactionHistory",
      "getUmFuturesTransactionDownloadLinkById",
    ],
  },
  {
    say: `
      income, realized pnl, realized profit, pnl history, profit history, earning,
      funding paid, funding pay, much funding pay, funding fee, funding payment, funding received, fee paid,
      how much made, how much lost, profit and loss history`,
    means: ["getUmIncomeHistory", "getCmIncomeHistory"],
  },
  {
    say: `
      my liquidation, forced liquidation, was liquidated, liquidation history, force order, liquidation order,
      past liquidation, got liquidated`,
    means: [
      "queryUsersUmForceOrders",
      "queryUsersCmForceOrders",
      "queryUsersMarginForceOrders",
      "getForceLiquidationRecord",
    ],
  },
];

/** Endpoints that tell what became of orders, by what is traded: hand over those that you trade. */
import type { AnyEndpoint } from "../lib/endpoint.ts";
import {
  marginQueryMarginAccountsAllOco,
  marginQueryMarginAccountsOco,
  marginQueryMarginAccountsOpenOco,
  queryBorrowRepayRecordsInMarginAccount,
  queryMarginAccountsAllOrders,
  queryMarginAccountsOpenOrders,
  queryMarginAccountsOrder,
} from "../endpoints/margin/mod.ts";
import {
  getCmIncomeHistory,
  getUmIncomeHistory,
  queryAllCmConditionalOrders,
  queryAllCmOrders,
  queryAllCurrentCmOpenConditionalOrders,
  queryAllCurrentCmOpenOrders,
  queryAllCurrentUmOpenAlgoOrders,
  queryAllCurrentUmOpenOrders,
  queryAllMarginAccountOrders,
  queryAllUmOrders,
  queryCmConditionalOrderHistory,
  queryCmOrder,
  queryCurrentCmOpenConditionalOrder,
  queryCurrentMarginOpenOrder,
  queryCurrentUmOpenAlgoOrder,
  queryMarginAccountOrder,
  queryMarginAccountsAllOco,
  queryMarginAccountsOco,
  queryMarginAccountsOpenOco,
  queryMarginLoanRecord,
  queryMarginRepayRecord,
  queryUmAlgoOrderHistory,
  queryUmOrder,
} from "../endpoints/portfolio/mod.ts";

/** USDⓈ-M orders and algo orders on Portfolio Margin. */
export const umReaders: readonly AnyEndpoint[] = [
  queryUmOrder,
  queryAllCurrentUmOpenOrders,
  queryAllUmOrders,
  queryCurrentUmOpenAlgoOrder,
  queryAllCurrentUmOpenAlgoOrders,
  queryUmAlgoOrderHistory,
];

/** COIN-M orders and conditional orders on Portfolio Margin. */
export const cmReaders: readonly AnyEndpoint[] = [
  queryCmOrder,
  queryAllCurrentCmOpenOrders,
  queryAllCmOrders,
  queryCurrentCmOpenConditionalOrder,
  queryCmConditionalOrderHistory,
  queryAllCurrentCmOpenConditionalOrders,
  queryAllCmConditionalOrders,
];

/** Margin orders and lists on Portfolio Margin. */
export const marginReaders: readonly AnyEndpoint[] = [
  queryMarginAccountOrder,
  queryCurrentMarginOpenOrder,
  queryAllMarginAccountOrders,
  queryMarginAccountsOco,
  queryMarginAccountsOpenOco,
  queryMarginAccountsAllOco,
];

/** Orders and lists of the Margin API (sapi). */
export const sapiMarginReaders: readonly AnyEndpoint[] = [
  queryMarginAccountsOrder,
  queryMarginAccountsOpenOrders,
  queryMarginAccountsAllOrders,
  marginQueryMarginAccountsOco,
  marginQueryMarginAccountsOpenOco,
  marginQueryMarginAccountsAllOco,
];

/** Loans, repayments, transfers and collections on Portfolio Margin. */
export const moneyReaders: readonly AnyEndpoint[] = [
  queryMarginLoanRecord,
  queryMarginRepayRecord,
  getUmIncomeHistory,
  getCmIncomeHistory,
];

/** Loans and repayments of the Margin API (sapi). */
export const sapiMoneyReaders: readonly AnyEndpoint[] = [queryBorrowRepayRecordsInMarginAccount];

/**
 * Portfolio Margin: accounts, orders and positions in USDⓈ-M, COIN-M and cross margin, served by
 * `papi.binance.com`.
 *
 * Types that all families share, such as `Endpoint`, `Side` and `DecimalText`, are exported by the
 * package itself.
 *
 * @module
 */
export type { Reader } from "../../lib/answers/answer.ts";
export type { Request } from "../../lib/endpoint.ts";
export type { BadParams } from "../../lib/failure.ts";
export {
  type AlgoStatus,
  type AlgoTimeInForce,
  CmIncomeType,
  ConditionalType,
  IncomeType,
  type StrategyStatus,
} from "./enums.ts";
export { Ack, FuturesAck, Transaction } from "./ack.ts";
export { testConnectivity } from "./general.ts";
export { queryUserRateLimit, RateLimit } from "./rate_limit.ts";
export {
  closeUserDataStream,
  keepaliveUserDataStream,
  ListenKey,
  startUserDataStream,
} from "./listen_key.ts";
export { Account, accountBalance, accountInformation, Balance } from "./account.ts";
export { bnbTransfer, fundAutoCollection, fundCollectionByAsset } from "./transfer.ts";
export {
  AutoRepay,
  changeAutoRepayFuturesStatus,
  getAutoRepayFuturesStatus,
  repayFuturesNegativeBalance,
} from "./repayment.ts";
export {
  ExchangedBalance,
  NegativeBalanceExchange,
  NegativeBalanceExchangeHistory,
  NegativeBalanceInterest,
  queryPortfolioMarginNegativeBalanceInterestHistory,
  queryUserNegativeBalanceAutoExchangeRecord,
} from "./negative_balance.ts";
export {
  changeCmPositionMode,
  changeUmPositionMode,
  getCmCurrentPositionMode,
  getUmCurrentPositionMode,
  PositionMode,
} from "./position_mode.ts";
export {
  CommissionRate,
  getUserCommissionRateForCm,
  getUserCommissionRateForUm,
} from "./commission.ts";
export { FeeBurn, getUmFuturesBnbBurnStatus, toggleBnbBurnOnUmFuturesTrade } from "./bnb_burn.ts";
export { getCmIncomeHistory, getUmIncomeHistory, Income } from "./income.ts";
export {
  DownloadTicket,
  getDownloadIdForUmFuturesOrderHistory,
  getDownloadIdForUmFuturesTradeHistory,
  getDownloadIdForUmFuturesTransactionHistory,
} from "./download_id.ts";
export {
  DownloadLink,
  getUmFuturesOrderDownloadLinkById,
  getUmFuturesTradeDownloadLinkById,
  getUmFuturesTransactionDownloadLinkById,
} from "./download_link.ts";
export {
  AmendedValue,
  Amendment,
  OrderAmendment,
  queryCmModifyOrderHistory,
  queryUmModifyOrderHistory,
} from "./order_amendment.ts";
export {
  FuturesAsset,
  getUmAccountDetail,
  getUmAccountDetailV2,
  UmAccount,
  UmAccountPosition,
  UmAccountPositionV2,
  UmAccountV2,
} from "./um/account.ts";
export {
  UmAccountConfiguration,
  umFuturesAccountConfiguration,
  umFuturesSymbolConfiguration,
  UmSymbolConfiguration,
} from "./um/configuration.ts";
export {
  futuresTradfiPerpsContract,
  portfolioMarginUmTradingQuantitativeRulesIndicators,
  TradingRuleIndicator,
  TradingRules,
} from "./um/trading_rules.ts";
export {
  AdlQuantile,
  AdlQuantiles,
  queryUmPositionInformation,
  UmPosition,
  umPositionAdlQuantileEstimation,
} from "./um/position.ts";
export {
  changeUmInitialLeverage,
  UmBracket,
  UmLeverage,
  UmLeverageBrackets,
  umNotionalAndLeverageBrackets,
} from "./um/leverage.ts";
export { modifyUmOrder, newUmOrder, UmOrder } from "./um/order.ts";
export { cancelAllUmOpenOrders, cancelUmOrder } from "./um/order_cancel.ts";
export {
  queryAllCurrentUmOpenOrders,
  queryAllUmOrders,
  queryCurrentUmOpenOrder,
  queryUmOrder,
  UmOrderState,
} from "./um/order_query.ts";
export { umAccountTradeList, UmTrade } from "./um/trade.ts";
export { queryUsersUmForceOrders, UmForceOrder } from "./um/force_order.ts";
export { newUmAlgoOrder } from "./um/algo_order.ts";
export { UmAlgoOrder } from "./um/algo_order_answer.ts";
export {
  AlgoCancellation,
  cancelAllUmAlgoOpenOrders,
  cancelUmAlgoOrder,
} from "./um/algo_order_cancel.ts";
export {
  queryAllCurrentUmOpenAlgoOrders,
  queryCurrentUmOpenAlgoOrder,
  queryUmAlgoOrderHistory,
} from "./um/algo_order_query.ts";
export { newUmConditionalOrder, UmConditionalOrder } from "./um/conditional_order.ts";
export {
  cancelAllUmOpenConditionalOrders,
  cancelUmConditionalOrder,
} from "./um/conditional_order_cancel.ts";
export {
  queryAllCurrentUmOpenConditionalOrders,
  queryCurrentUmOpenConditionalOrder,
  UmConditionalOrderState,
} from "./um/conditional_order_query.ts";
export {
  queryAllUmConditionalOrders,
  queryUmConditionalOrderHistory,
} from "./um/conditional_order_history.ts";
export { CmAccount, CmAccountPosition, getCmAccountDetail } from "./cm/account.ts";
export {
  CmPosition,
  cmPositionAdlQuantileEstimation,
  queryCmPositionInformation,
} from "./cm/position.ts";
export {
  changeCmInitialLeverage,
  CmBracket,
  CmLeverage,
  CmLeverageBrackets,
  cmNotionalAndLeverageBrackets,
} from "./cm/leverage.ts";
export { CmOrder, modifyCmOrder, newCmOrder } from "./cm/order.ts";
export { cancelAllCmOpenOrders, cancelCmOrder } from "./cm/order_cancel.ts";
export {
  CmOrderState,
  queryAllCmOrders,
  queryAllCurrentCmOpenOrders,
  queryCmOrder,
  queryCurrentCmOpenOrder,
} from "./cm/order_query.ts";
export { cmAccountTradeList, CmTrade } from "./cm/trade.ts";
export { queryUsersCmForceOrders } from "./cm/force_order.ts";
export { CmConditionalOrder, newCmConditionalOrder } from "./cm/conditional_order.ts";
export {
  cancelAllCmOpenConditionalOrders,
  cancelCmConditionalOrder,
} from "./cm/conditional_order_cancel.ts";
export {
  CmConditionalOrderState,
  queryAllCurrentCmOpenConditionalOrders,
  queryCurrentCmOpenConditionalOrder,
} from "./cm/conditional_order_query.ts";
export {
  queryAllCmConditionalOrders,
  queryCmConditionalOrderHistory,
} from "./cm/conditional_order_history.ts";
export {
  MarginMaxBorrow,
  marginMaxBorrow,
  MarginMaxWithdraw,
  queryMarginMaxWithdraw,
} from "./margin/limit.ts";
export {
  DebtRepayment,
  marginAccountBorrow,
  marginAccountRepay,
  marginAccountRepayDebt,
} from "./margin/loan.ts";
export {
  MarginLoan,
  MarginLoanHistory,
  MarginRepay,
  MarginRepayHistory,
  queryMarginLoanRecord,
  queryMarginRepayRecord,
} from "./margin/loan_record.ts";
export {
  getMarginBorrowLoanInterestHistory,
  MarginInterest,
  MarginInterestHistory,
} from "./margin/interest.ts";
export { MarginFill, MarginOrder, newMarginOrder } from "./margin/order.ts";
export {
  CancelledMarginOco,
  CancelledMarginOrder,
  cancelMarginAccountAllOpenOrdersOnASymbol,
  cancelMarginAccountOcoOrders,
  cancelMarginAccountOrder,
} from "./margin/order_cancel.ts";
export {
  MarginOrderState,
  queryAllMarginAccountOrders,
  queryCurrentMarginOpenOrder,
  queryMarginAccountOrder,
} from "./margin/order_query.ts";
export { marginAccountNewOco, MarginOco, OcoOrder } from "./margin/oco.ts";
export {
  MarginOcoState,
  queryMarginAccountsAllOco,
  queryMarginAccountsOco,
  queryMarginAccountsOpenOco,
} from "./margin/oco_query.ts";
export { marginAccountTradeList, MarginTrade } from "./margin/trade.ts";
export {
  MarginForceOrder,
  MarginForceOrderHistory,
  queryUsersMarginForceOrders,
} from "./margin/force_order.ts";

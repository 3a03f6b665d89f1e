/**
 * Portfolio Margin: accounts, orders and positions in USDⓈ-M, COIN-M and cross margin, served by
 * `papi.binance.com`.
 *
 * Types that all families share, such as `Endpoint`, `Side` and `DecimalText`, are exported by the
 * package itself.
 *
 * @module
 */
export {
  type AlgoStatus,
  CmIncomeType,
  ConditionalType,
  IncomeType,
  type StrategyStatus,
} from "./words.ts";
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
} from "./um_account.ts";
export {
  UmAccountConfiguration,
  umFuturesAccountConfiguration,
  umFuturesSymbolConfiguration,
  UmSymbolConfiguration,
} from "./um_configuration.ts";
export {
  futuresTradfiPerpsContract,
  portfolioMarginUmTradingQuantitativeRulesIndicators,
  TradingRuleIndicator,
  TradingRules,
} from "./um_trading_rules.ts";
export {
  AdlQuantile,
  AdlQuantiles,
  queryUmPositionInformation,
  UmPosition,
  umPositionAdlQuantileEstimation,
} from "./um_position.ts";
export {
  changeUmInitialLeverage,
  UmBracket,
  UmLeverage,
  UmLeverageBrackets,
  umNotionalAndLeverageBrackets,
} from "./um_leverage.ts";
export { modifyUmOrder, newUmOrder, UmOrder } from "./um_order.ts";
export { cancelAllUmOpenOrders, cancelUmOrder } from "./um_order_cancel.ts";
export {
  queryAllCurrentUmOpenOrders,
  queryAllUmOrders,
  queryCurrentUmOpenOrder,
  queryUmOrder,
  UmOrderState,
} from "./um_order_query.ts";
export { umAccountTradeList, UmTrade } from "./um_trade.ts";
export { queryUsersUmForceOrders, UmForceOrder } from "./um_force_order.ts";
export { newUmAlgoOrder, UmAlgoOrder } from "./um_algo_order.ts";
export {
  AlgoCancellation,
  cancelAllUmAlgoOpenOrders,
  cancelUmAlgoOrder,
} from "./um_algo_order_cancel.ts";
export {
  queryAllCurrentUmOpenAlgoOrders,
  queryCurrentUmOpenAlgoOrder,
  queryUmAlgoOrderHistory,
} from "./um_algo_order_query.ts";
export { newUmConditionalOrder, UmConditionalOrder } from "./um_conditional_order.ts";
export {
  cancelAllUmOpenConditionalOrders,
  cancelUmConditionalOrder,
} from "./um_conditional_order_cancel.ts";
export {
  queryAllCurrentUmOpenConditionalOrders,
  queryCurrentUmOpenConditionalOrder,
  UmConditionalOrderState,
} from "./um_conditional_order_query.ts";
export {
  queryAllUmConditionalOrders,
  queryUmConditionalOrderHistory,
} from "./um_conditional_order_history.ts";
export { CmAccount, CmAccountPosition, getCmAccountDetail } from "./cm_account.ts";
export {
  CmPosition,
  cmPositionAdlQuantileEstimation,
  queryCmPositionInformation,
} from "./cm_position.ts";
export {
  changeCmInitialLeverage,
  CmBracket,
  CmLeverage,
  CmLeverageBrackets,
  cmNotionalAndLeverageBrackets,
} from "./cm_leverage.ts";
export { CmOrder, modifyCmOrder, newCmOrder } from "./cm_order.ts";
export { cancelAllCmOpenOrders, cancelCmOrder } from "./cm_order_cancel.ts";
export {
  CmOrderState,
  queryAllCmOrders,
  queryAllCurrentCmOpenOrders,
  queryCmOrder,
  queryCurrentCmOpenOrder,
} from "./cm_order_query.ts";
export { cmAccountTradeList, CmTrade } from "./cm_trade.ts";
export { queryUsersCmForceOrders } from "./cm_force_order.ts";
export { CmConditionalOrder, newCmConditionalOrder } from "./cm_conditional_order.ts";
export {
  cancelAllCmOpenConditionalOrders,
  cancelCmConditionalOrder,
} from "./cm_conditional_order_cancel.ts";
export {
  CmConditionalOrderState,
  queryAllCurrentCmOpenConditionalOrders,
  queryCurrentCmOpenConditionalOrder,
} from "./cm_conditional_order_query.ts";
export {
  queryAllCmConditionalOrders,
  queryCmConditionalOrderHistory,
} from "./cm_conditional_order_history.ts";
export {
  MarginMaxBorrow,
  marginMaxBorrow,
  MarginMaxWithdraw,
  queryMarginMaxWithdraw,
} from "./margin_limit.ts";
export {
  DebtRepayment,
  marginAccountBorrow,
  marginAccountRepay,
  marginAccountRepayDebt,
} from "./margin_loan.ts";
export {
  MarginLoan,
  MarginLoanHistory,
  MarginRepay,
  MarginRepayHistory,
  queryMarginLoanRecord,
  queryMarginRepayRecord,
} from "./margin_loan_record.ts";
export {
  getMarginBorrowLoanInterestHistory,
  MarginInterest,
  MarginInterestHistory,
} from "./margin_interest.ts";
export { MarginFill, MarginOrder, newMarginOrder } from "./margin_order.ts";
export {
  CancelledMarginOco,
  CancelledMarginOrder,
  cancelMarginAccountAllOpenOrdersOnASymbol,
  cancelMarginAccountOcoOrders,
  cancelMarginAccountOrder,
} from "./margin_order_cancel.ts";
export {
  MarginOrderState,
  queryAllMarginAccountOrders,
  queryCurrentMarginOpenOrder,
  queryMarginAccountOrder,
} from "./margin_order_query.ts";
export { marginAccountNewOco, MarginOco, OcoOrder } from "./margin_oco.ts";
export {
  MarginOcoState,
  queryMarginAccountsAllOco,
  queryMarginAccountsOco,
  queryMarginAccountsOpenOco,
} from "./margin_oco_query.ts";
export { marginAccountTradeList, MarginTrade } from "./margin_trade.ts";
export {
  MarginForceOrder,
  MarginForceOrderHistory,
  queryUsersMarginForceOrders,
} from "./margin_force_order.ts";

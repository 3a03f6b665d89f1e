/**
 * Margin: cross and isolated margin accounts, their orders, loans and market data, served by
 * `api.binance.com`.
 *
 * Types that all families share, such as `Endpoint`, `Side` and `DecimalText`, are exported by the
 * package itself.
 *
 * @module
 */
export type { Reader } from "../../lib/answers/answer.ts";
export type { Request } from "../../lib/endpoint.ts";
export type { BadParams } from "../../lib/failure.ts";
export { type MarginAccountListType } from "./enums.ts";
export {
  BnbBurn,
  CrossMarginAccount,
  CrossMarginBalance,
  CrossMarginLevels,
  getBnbBurnStatus,
  getSummaryOfMarginAccount,
  queryCrossMarginAccountDetails,
} from "./account.ts";
export {
  IsolatedAccount,
  IsolatedAccounts,
  IsolatedBalance,
  queryIsolatedMarginAccountInfo,
} from "./isolated_account.ts";
export {
  disableIsolatedMarginAccount,
  enableIsolatedMarginAccount,
  IsolatedAccountChange,
  IsolatedAccountLimit,
  queryEnabledIsolatedMarginAccountLimit,
} from "./isolated_account_enable.ts";
export { MarginCapitalFlow, queryCrossIsolatedMarginCapitalFlow } from "./capital_flow.ts";
export {
  CrossMarginFee,
  IsolatedMarginCoinFee,
  IsolatedMarginFee,
  queryCrossMarginFeeData,
  queryIsolatedMarginFeeData,
} from "./fee_data.ts";
export {
  adjustCrossMarginMaxLeverage,
  CrossMarginLeverageChange,
  CrossMarginProBracket,
  CrossMarginProLeverage,
  IsolatedMarginTier,
  queryIsolatedMarginTierData,
  queryLiabilityCoinLeverageBracketInCrossMarginProMode,
} from "./leverage.ts";
export { MarginAccountFill, marginAccountNewOrder, MarginAccountOrder } from "./orders/order.ts";
export {
  marginAccountCancelAllOpenOrdersOnASymbol,
  MarginAccountCancellation,
  MarginAccountCancelledOrder,
  marginAccountCancelOrder,
} from "./orders/order_cancel.ts";
export {
  MarginAccountOrderState,
  queryMarginAccountsAllOrders,
  queryMarginAccountsOpenOrders,
  queryMarginAccountsOrder,
} from "./orders/order_query.ts";
export {
  MarginAccountOrderCount,
  queryCurrentMarginOrderCountUsage,
} from "./orders/order_count.ts";
export {
  MarginAccountPreventedMatch,
  MarginAccountTrade,
  queryMarginAccountsTradeList,
  queryPreventedMatches,
} from "./orders/trade.ts";
export {
  MarginAccountLeg,
  MarginAccountListedOrder,
  MarginAccountOrderList,
  marginMarginAccountNewOco,
} from "./orders/oco.ts";
export {
  MarginAccountCancelledLeg,
  MarginAccountCancelledOrderList,
  marginAccountCancelOco,
} from "./orders/oco_cancel.ts";
export {
  MarginAccountOrderListState,
  marginQueryMarginAccountsAllOco,
  marginQueryMarginAccountsOco,
  marginQueryMarginAccountsOpenOco,
} from "./orders/oco_query.ts";
export { marginAccountNewOto } from "./orders/oto.ts";
export {
  MarginAccountOtoList,
  MarginAccountOtoOrder,
  queryMarginAccountsOpenOtootocoOrderLists,
} from "./orders/oto_query.ts";
export { marginAccountNewOtoco } from "./orders/otoco.ts";
export {
  BorrowRepayRecord,
  BorrowRepayRecords,
  marginAccountBorrowRepay,
  MarginAccountMaxBorrow,
  MarginAccountTransaction,
  queryBorrowRepayRecordsInMarginAccount,
  queryMaxBorrow,
} from "./loans/borrow_repay.ts";
export {
  DailyInterestRate,
  getFutureHourlyInterestRate,
  getInterestHistory,
  HourlyInterestRate,
  MarginAccountInterest,
  MarginAccountInterestHistory,
  queryMarginInterestRateHistory,
} from "./loans/interest.ts";
export {
  getCrossMarginTransferHistory,
  MarginAccountMaxTransfer,
  MarginAccountTransfer,
  MarginAccountTransferHistory,
  queryMaxTransferOutAmount,
} from "./transfer.ts";
export {
  createSpecialKey,
  deleteSpecialKey,
  editIpForSpecialKey,
  exitSpecialKeyMode,
  NewSpecialKey,
  querySpecialKey,
  querySpecialKeyList,
  SpecialKey,
} from "./special_key.ts";
export {
  getSmallLiabilityExchangeCoinList,
  getSmallLiabilityExchangeHistory,
  LiabilityExchange,
  LiabilityExchangeHistory,
  SmallLiability,
  smallLiabilityExchange,
} from "./loans/small_liability.ts";
export {
  getForceLiquidationRecord,
  ManualLiquidation,
  MarginAccountLiquidation,
  MarginAccountLiquidationHistory,
  marginManualLiquidation,
} from "./loans/liquidation.ts";
export {
  LiquidationLoan,
  LiquidationLoanHistory,
  liquidationLoanRepay,
  LiquidationLoanRepayment,
  queryLiquidationLoan,
  queryLiquidationLoanRepayHistory,
} from "./loans/liquidation_loan.ts";
export {
  getAllCrossMarginPairs,
  getAllIsolatedMarginSymbol,
  getLimitPricePairs,
  LimitPricePairs,
  MarginPair,
  MarginPriceIndex,
  queryMarginPriceindex,
} from "./pair.ts";
export {
  getAllMarginAssets,
  getMarginRestrictedAssets,
  MarginAsset,
  MarginInventory,
  MarginRestrictedAssets,
  queryMarginAvailableInventory,
} from "./asset.ts";
export {
  CrossMarginCollateral,
  crossMarginCollateralRatio,
  CrossMarginCollateralTier,
  getMarginAssetRiskBasedLiquidationRatio,
  RiskBasedLiquidationRatio,
} from "./collateral.ts";
export { getDelistSchedule, getListSchedule, MarginDelisting, MarginListing } from "./schedule.ts";
export {
  marginCloseUserDataStream,
  marginKeepaliveUserDataStream,
  MarginListenKey,
  marginStartUserDataStream,
} from "./listen_key.ts";

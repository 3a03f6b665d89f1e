// Written by tools/generate/type_mistakes.ts. Planted mistakes for each endpoint.
import type { Rule } from "../../lib/rules.ts";
import { accountBalance, accountInformation, adjustCrossMarginMaxLeverage, adlRisk, assetIndex, bnbTransfer, cancelAllCmOpenConditionalOrders, cancelAllCmOpenOrders, cancelAllUmAlgoOpenOrders, cancelAllUmOpenConditionalOrders, cancelAllUmOpenOrders, cancelCmConditionalOrder, cancelCmOrder, cancelMarginAccountAllOpenOrdersOnASymbol, cancelMarginAccountOcoOrders, cancelMarginAccountOrder, cancelUmAlgoOrder, cancelUmConditionalOrder, cancelUmOrder, changeAutoRepayFuturesStatus, changeCmInitialLeverage, changeCmPositionMode, changeUmInitialLeverage, changeUmPositionMode, closeUserDataStream, cmAccountTradeList, cmNotionalAndLeverageBrackets, cmPositionAdlQuantileEstimation, coinmBasis, coinmCheckServerTime, coinmCompressedAggregateTradesList, coinmContinuousContractKlineCandlestickData, coinmExchangeInformation, coinmGetFundingRateInfo, coinmIndexPriceKlineCandlestickData, coinmKlineCandlestickData, coinmLongShortRatio, coinmMarkPriceKlineCandlestickData, coinmOldTradesLookup, coinmOpenInterest, coinmOpenInterestStatistics, coinmOrderBook, coinmPremiumIndexKlineData, coinmQueryIndexPriceConstituents, coinmRecentTradesList, coinmSymbolOrderBookTicker, coinmSymbolPriceTicker, coinmTakerBuySellVolume, coinmTestConnectivity, coinmTicker24hrPriceChangeStatistics, coinmTopTraderLongShortRatioAccounts, coinmTopTraderLongShortRatioPositions, compositeIndexSymbolInformation, createSpecialKey, crossMarginCollateralRatio, deleteMarginCallLevel, deleteSpecialKey, disableIsolatedMarginAccount, editIpForSpecialKey, enableIsolatedMarginAccount, exitSpecialKeyMode, fundAutoCollection, fundCollectionByAsset, futuresTradfiPerpsContract, getAllCrossMarginPairs, getAllIsolatedMarginSymbol, getAllMarginAssets, getAutoRepayFuturesStatus, getBnbBurnStatus, getCmAccountDetail, getCmCurrentPositionMode, getCmIncomeHistory, getCrossMarginTransferHistory, getDelistSchedule, getDeltaModeStatus, getDownloadIdForUmFuturesOrderHistory, getDownloadIdForUmFuturesTradeHistory, getDownloadIdForUmFuturesTransactionHistory, getForceLiquidationRecord, getFundingRateHistory, getFundingRateHistoryOfPerpetualFutures, getFutureHourlyInterestRate, getInterestHistory, getLimitPricePairs, getListSchedule, getMarginAssetRiskBasedLiquidationRatio, getMarginBorrowLoanInterestHistory, getMarginCallLevel, getMarginRestrictedAssets, getPortfolioMarginAssetLeverage, getPortfolioMarginProAccountBalance, getPortfolioMarginProAccountInfo, getPortfolioMarginProSpanAccountInfo, getSmallLiabilityExchangeCoinList, getSmallLiabilityExchangeHistory, getSummaryOfMarginAccount, getTransferableEarnAssetBalanceForPortfolioMargin, getUmAccountDetail, getUmAccountDetailV2, getUmCurrentPositionMode, getUmFuturesBnbBurnStatus, getUmFuturesOrderDownloadLinkById, getUmFuturesTradeDownloadLinkById, getUmFuturesTransactionDownloadLinkById, getUmIncomeHistory, getUserCommissionRateForCm, getUserCommissionRateForUm, indexPriceAndMarkPrice, keepaliveUserDataStream, liquidationLoanRepay, listAllConvertPairs, marginAccountBorrow, marginAccountBorrowRepay, marginAccountCancelAllOpenOrdersOnASymbol, marginAccountCancelOco, marginAccountCancelOrder, marginAccountNewOco, marginAccountNewOrder, marginAccountNewOto, marginAccountNewOtoco, marginAccountRepay, marginAccountRepayDebt, marginAccountTradeList, marginCloseUserDataStream, marginKeepaliveUserDataStream, marginManualLiquidation, marginMarginAccountNewOco, marginMaxBorrow, marginQueryMarginAccountsAllOco, marginQueryMarginAccountsOco, marginQueryMarginAccountsOpenOco, marginStartUserDataStream, markPrice, modifyCmOrder, modifyUmOrder, newCmConditionalOrder, newCmOrder, newMarginOrder, newUmAlgoOrder, newUmConditionalOrder, newUmOrder, portfolioMarginCollateralRate, portfolioMarginProBankruptcyLoanRepay, portfolioMarginProTieredCollateralRate, portfolioMarginUmTradingQuantitativeRulesIndicators, proBnbTransfer, proChangeAutoRepayFuturesStatus, proFundAutoCollection, proFundCollectionByAsset, proGetAutoRepayFuturesStatus, proRepayFuturesNegativeBalance, quarterlyContractSettlementPrice, queryAllCmConditionalOrders, queryAllCmOrders, queryAllCurrentCmOpenConditionalOrders, queryAllCurrentCmOpenOrders, queryAllCurrentUmOpenAlgoOrders, queryAllCurrentUmOpenConditionalOrders, queryAllCurrentUmOpenOrders, queryAllMarginAccountOrders, queryAllUmConditionalOrders, queryAllUmOrders, queryBorrowRepayRecordsInMarginAccount, queryCmConditionalOrderHistory, queryCmModifyOrderHistory, queryCmOrder, queryCmPositionInformation, queryCrossIsolatedMarginCapitalFlow, queryCrossMarginAccountDetails, queryCrossMarginFeeData, queryCurrentCmOpenConditionalOrder, queryCurrentCmOpenOrder, queryCurrentMarginOpenOrder, queryCurrentMarginOrderCountUsage, queryCurrentUmOpenAlgoOrder, queryCurrentUmOpenConditionalOrder, queryCurrentUmOpenOrder, queryEnabledIsolatedMarginAccountLimit, queryInsuranceFundBalanceSnapshot, queryIsolatedMarginAccountInfo, queryIsolatedMarginFeeData, queryIsolatedMarginTierData, queryLiabilityCoinLeverageBracketInCrossMarginProMode, queryLiquidationLoan, queryLiquidationLoanRepayHistory, queryMarginAccountOrder, queryMarginAccountsAllOco, queryMarginAccountsAllOrders, queryMarginAccountsOco, queryMarginAccountsOpenOco, queryMarginAccountsOpenOrders, queryMarginAccountsOpenOtootocoOrderLists, queryMarginAccountsOrder, queryMarginAccountsTradeList, queryMarginAvailableInventory, queryMarginInterestRateHistory, queryMarginLoanRecord, queryMarginMaxWithdraw, queryMarginPriceindex, queryMarginRepayRecord, queryMaxBorrow, queryMaxTransferOutAmount, queryPortfolioMarginAssetIndexPrice, queryPortfolioMarginNegativeBalanceInterestHistory, queryPortfolioMarginProBankruptcyLoanAmount, queryPortfolioMarginProBankruptcyLoanRepayHistory, queryPortfolioMarginProNegativeBalanceInterestHistory, queryPreventedMatches, querySpecialKey, querySpecialKeyList, queryUmAlgoOrderHistory, queryUmConditionalOrderHistory, queryUmModifyOrderHistory, queryUmOrder, queryUmPositionInformation, queryUserNegativeBalanceAutoExchangeRecord, queryUserRateLimit, queryUsersCmForceOrders, queryUsersMarginForceOrders, queryUsersUmForceOrders, repayFuturesNegativeBalance, rpiOrderBook, setMarginCallLevel, smallLiabilityExchange, startUserDataStream, switchDeltaMode, symbolPriceTickerV2, testConnectivity, toggleBnbBurnOnUmFuturesTrade, tradingSchedule, transferLdusdtRwusdForPortfolioMargin, umAccountTradeList, umFuturesAccountConfiguration, umFuturesSymbolConfiguration, umNotionalAndLeverageBrackets, umPositionAdlQuantileEstimation, usdmBasis, usdmCheckServerTime, usdmCompressedAggregateTradesList, usdmContinuousContractKlineCandlestickData, usdmExchangeInformation, usdmGetFundingRateInfo, usdmIndexPriceKlineCandlestickData, usdmKlineCandlestickData, usdmLongShortRatio, usdmMarkPriceKlineCandlestickData, usdmOldTradesLookup, usdmOpenInterest, usdmOpenInterestStatistics, usdmOrderBook, usdmPremiumIndexKlineData, usdmQueryIndexPriceConstituents, usdmRecentTradesList, usdmSymbolOrderBookTicker, usdmSymbolPriceTicker, usdmTakerBuySellVolume, usdmTestConnectivity, usdmTicker24hrPriceChangeStatistics, usdmTopTraderLongShortRatioAccounts, usdmTopTraderLongShortRatioPositions } from "../../mod.ts";

declare const of_accountBalance: NonNullable<Parameters<typeof accountBalance>[0]>;
// @ts-expect-error: asset
accountBalance({ ...of_accountBalance, asset: true });

// @ts-expect-error: no parameters
accountInformation({ surplus: 1 });

declare const of_adjustCrossMarginMaxLeverage: NonNullable<Parameters<typeof adjustCrossMarginMaxLeverage>[0]>;
// @ts-expect-error: maxLeverage
adjustCrossMarginMaxLeverage({ ...of_adjustCrossMarginMaxLeverage, maxLeverage: -1 });

declare const of_adlRisk: NonNullable<Parameters<typeof adlRisk>[0]>;
// @ts-expect-error: symbol
adlRisk({ ...of_adlRisk, symbol: true });
// @ts-expect-error: not signed
adlRisk({ ...of_adlRisk, recvWindow: 1 });

declare const of_assetIndex: NonNullable<Parameters<typeof assetIndex>[0]>;
// @ts-expect-error: symbol
assetIndex({ ...of_assetIndex, symbol: true });
// @ts-expect-error: not signed
assetIndex({ ...of_assetIndex, recvWindow: 1 });

declare const of_bnbTransfer: NonNullable<Parameters<typeof bnbTransfer>[0]>;
// @ts-expect-error: amount
bnbTransfer({ ...of_bnbTransfer, amount: true });

declare const of_cancelAllCmOpenConditionalOrders: NonNullable<Parameters<typeof cancelAllCmOpenConditionalOrders>[0]>;
// @ts-expect-error: symbol
cancelAllCmOpenConditionalOrders({ ...of_cancelAllCmOpenConditionalOrders, symbol: true });

declare const of_cancelAllCmOpenOrders: NonNullable<Parameters<typeof cancelAllCmOpenOrders>[0]>;
// @ts-expect-error: symbol
cancelAllCmOpenOrders({ ...of_cancelAllCmOpenOrders, symbol: true });

declare const of_cancelAllUmAlgoOpenOrders: NonNullable<Parameters<typeof cancelAllUmAlgoOpenOrders>[0]>;
// @ts-expect-error: symbol
cancelAllUmAlgoOpenOrders({ ...of_cancelAllUmAlgoOpenOrders, symbol: true });

declare const of_cancelAllUmOpenConditionalOrders: NonNullable<Parameters<typeof cancelAllUmOpenConditionalOrders>[0]>;
// @ts-expect-error: symbol
cancelAllUmOpenConditionalOrders({ ...of_cancelAllUmOpenConditionalOrders, symbol: true });

declare const of_cancelAllUmOpenOrders: NonNullable<Parameters<typeof cancelAllUmOpenOrders>[0]>;
// @ts-expect-error: symbol
cancelAllUmOpenOrders({ ...of_cancelAllUmOpenOrders, symbol: true });

declare const of_cancelCmConditionalOrder: NonNullable<Parameters<typeof cancelCmConditionalOrder>[0]>;
// @ts-expect-error: symbol
cancelCmConditionalOrder({ ...of_cancelCmConditionalOrder, symbol: true });

declare const of_cancelCmOrder: NonNullable<Parameters<typeof cancelCmOrder>[0]>;
// @ts-expect-error: symbol
cancelCmOrder({ ...of_cancelCmOrder, symbol: true });

declare const of_cancelMarginAccountAllOpenOrdersOnASymbol: NonNullable<Parameters<typeof cancelMarginAccountAllOpenOrdersOnASymbol>[0]>;
// @ts-expect-error: symbol
cancelMarginAccountAllOpenOrdersOnASymbol({ ...of_cancelMarginAccountAllOpenOrdersOnASymbol, symbol: true });

declare const of_cancelMarginAccountOcoOrders: NonNullable<Parameters<typeof cancelMarginAccountOcoOrders>[0]>;
// @ts-expect-error: symbol
cancelMarginAccountOcoOrders({ ...of_cancelMarginAccountOcoOrders, symbol: true });

declare const of_cancelMarginAccountOrder: NonNullable<Parameters<typeof cancelMarginAccountOrder>[0]>;
// @ts-expect-error: symbol
cancelMarginAccountOrder({ ...of_cancelMarginAccountOrder, symbol: true });

declare const of_cancelUmAlgoOrder: NonNullable<Parameters<typeof cancelUmAlgoOrder>[0]>;
// @ts-expect-error: algoId
cancelUmAlgoOrder({ ...of_cancelUmAlgoOrder, algoId: true });

declare const of_cancelUmConditionalOrder: NonNullable<Parameters<typeof cancelUmConditionalOrder>[0]>;
// @ts-expect-error: symbol
cancelUmConditionalOrder({ ...of_cancelUmConditionalOrder, symbol: true });

declare const of_cancelUmOrder: NonNullable<Parameters<typeof cancelUmOrder>[0]>;
// @ts-expect-error: symbol
cancelUmOrder({ ...of_cancelUmOrder, symbol: true });

declare const of_changeAutoRepayFuturesStatus: NonNullable<Parameters<typeof changeAutoRepayFuturesStatus>[0]>;
// @ts-expect-error: autoRepay
changeAutoRepayFuturesStatus({ ...of_changeAutoRepayFuturesStatus, autoRepay: "NO_SUCH_WORD" });

declare const of_changeCmInitialLeverage: NonNullable<Parameters<typeof changeCmInitialLeverage>[0]>;
// @ts-expect-error: symbol
changeCmInitialLeverage({ ...of_changeCmInitialLeverage, symbol: true });

declare const of_changeCmPositionMode: NonNullable<Parameters<typeof changeCmPositionMode>[0]>;
// @ts-expect-error: dualSidePosition
changeCmPositionMode({ ...of_changeCmPositionMode, dualSidePosition: "NO_SUCH_WORD" });

declare const of_changeUmInitialLeverage: NonNullable<Parameters<typeof changeUmInitialLeverage>[0]>;
// @ts-expect-error: symbol
changeUmInitialLeverage({ ...of_changeUmInitialLeverage, symbol: true });

declare const of_changeUmPositionMode: NonNullable<Parameters<typeof changeUmPositionMode>[0]>;
// @ts-expect-error: dualSidePosition
changeUmPositionMode({ ...of_changeUmPositionMode, dualSidePosition: "NO_SUCH_WORD" });

// @ts-expect-error: no parameters
closeUserDataStream({ surplus: 1 });
// @ts-expect-error: not signed
closeUserDataStream({ recvWindow: 1 });

declare const of_cmAccountTradeList: NonNullable<Parameters<typeof cmAccountTradeList>[0]>;
// @ts-expect-error: symbol
cmAccountTradeList({ ...of_cmAccountTradeList, symbol: true });

declare const of_cmNotionalAndLeverageBrackets: NonNullable<Parameters<typeof cmNotionalAndLeverageBrackets>[0]>;
// @ts-expect-error: symbol
cmNotionalAndLeverageBrackets({ ...of_cmNotionalAndLeverageBrackets, symbol: true });

declare const of_cmPositionAdlQuantileEstimation: NonNullable<Parameters<typeof cmPositionAdlQuantileEstimation>[0]>;
// @ts-expect-error: symbol
cmPositionAdlQuantileEstimation({ ...of_cmPositionAdlQuantileEstimation, symbol: true });

declare const of_coinmBasis: NonNullable<Parameters<typeof coinmBasis>[0]>;
// @ts-expect-error: pair
coinmBasis({ ...of_coinmBasis, pair: true });
// @ts-expect-error: not signed
coinmBasis({ ...of_coinmBasis, recvWindow: 1 });

// @ts-expect-error: no parameters
coinmCheckServerTime({ surplus: 1 });
// @ts-expect-error: not signed
coinmCheckServerTime({ recvWindow: 1 });

declare const of_coinmCompressedAggregateTradesList: NonNullable<Parameters<typeof coinmCompressedAggregateTradesList>[0]>;
// @ts-expect-error: symbol
coinmCompressedAggregateTradesList({ ...of_coinmCompressedAggregateTradesList, symbol: true });
// @ts-expect-error: not signed
coinmCompressedAggregateTradesList({ ...of_coinmCompressedAggregateTradesList, recvWindow: 1 });

declare const of_coinmContinuousContractKlineCandlestickData: NonNullable<Parameters<typeof coinmContinuousContractKlineCandlestickData>[0]>;
// @ts-expect-error: pair
coinmContinuousContractKlineCandlestickData({ ...of_coinmContinuousContractKlineCandlestickData, pair: true });
// @ts-expect-error: not signed
coinmContinuousContractKlineCandlestickData({ ...of_coinmContinuousContractKlineCandlestickData, recvWindow: 1 });

// @ts-expect-error: no parameters
coinmExchangeInformation({ surplus: 1 });
// @ts-expect-error: not signed
coinmExchangeInformation({ recvWindow: 1 });

// @ts-expect-error: no parameters
coinmGetFundingRateInfo({ surplus: 1 });
// @ts-expect-error: not signed
coinmGetFundingRateInfo({ recvWindow: 1 });

declare const of_coinmIndexPriceKlineCandlestickData: NonNullable<Parameters<typeof coinmIndexPriceKlineCandlestickData>[0]>;
// @ts-expect-error: pair
coinmIndexPriceKlineCandlestickData({ ...of_coinmIndexPriceKlineCandlestickData, pair: true });
// @ts-expect-error: not signed
coinmIndexPriceKlineCandlestickData({ ...of_coinmIndexPriceKlineCandlestickData, recvWindow: 1 });

declare const of_coinmKlineCandlestickData: NonNullable<Parameters<typeof coinmKlineCandlestickData>[0]>;
// @ts-expect-error: symbol
coinmKlineCandlestickData({ ...of_coinmKlineCandlestickData, symbol: true });
// @ts-expect-error: not signed
coinmKlineCandlestickData({ ...of_coinmKlineCandlestickData, recvWindow: 1 });

declare const of_coinmLongShortRatio: NonNullable<Parameters<typeof coinmLongShortRatio>[0]>;
// @ts-expect-error: pair
coinmLongShortRatio({ ...of_coinmLongShortRatio, pair: true });
// @ts-expect-error: not signed
coinmLongShortRatio({ ...of_coinmLongShortRatio, recvWindow: 1 });

declare const of_coinmMarkPriceKlineCandlestickData: NonNullable<Parameters<typeof coinmMarkPriceKlineCandlestickData>[0]>;
// @ts-expect-error: symbol
coinmMarkPriceKlineCandlestickData({ ...of_coinmMarkPriceKlineCandlestickData, symbol: true });
// @ts-expect-error: not signed
coinmMarkPriceKlineCandlestickData({ ...of_coinmMarkPriceKlineCandlestickData, recvWindow: 1 });

declare const of_coinmOldTradesLookup: NonNullable<Parameters<typeof coinmOldTradesLookup>[0]>;
// @ts-expect-error: symbol
coinmOldTradesLookup({ ...of_coinmOldTradesLookup, symbol: true });
// @ts-expect-error: not signed
coinmOldTradesLookup({ ...of_coinmOldTradesLookup, recvWindow: 1 });

declare const of_coinmOpenInterest: NonNullable<Parameters<typeof coinmOpenInterest>[0]>;
// @ts-expect-error: symbol
coinmOpenInterest({ ...of_coinmOpenInterest, symbol: true });
// @ts-expect-error: not signed
coinmOpenInterest({ ...of_coinmOpenInterest, recvWindow: 1 });

declare const of_coinmOpenInterestStatistics: NonNullable<Parameters<typeof coinmOpenInterestStatistics>[0]>;
// @ts-expect-error: pair
coinmOpenInterestStatistics({ ...of_coinmOpenInterestStatistics, pair: true });
// @ts-expect-error: not signed
coinmOpenInterestStatistics({ ...of_coinmOpenInterestStatistics, recvWindow: 1 });

declare const of_coinmOrderBook: NonNullable<Parameters<typeof coinmOrderBook>[0]>;
// @ts-expect-error: symbol
coinmOrderBook({ ...of_coinmOrderBook, symbol: true });
// @ts-expect-error: not signed
coinmOrderBook({ ...of_coinmOrderBook, recvWindow: 1 });

declare const of_coinmPremiumIndexKlineData: NonNullable<Parameters<typeof coinmPremiumIndexKlineData>[0]>;
// @ts-expect-error: symbol
coinmPremiumIndexKlineData({ ...of_coinmPremiumIndexKlineData, symbol: true });
// @ts-expect-error: not signed
coinmPremiumIndexKlineData({ ...of_coinmPremiumIndexKlineData, recvWindow: 1 });

declare const of_coinmQueryIndexPriceConstituents: NonNullable<Parameters<typeof coinmQueryIndexPriceConstituents>[0]>;
// @ts-expect-error: symbol
coinmQueryIndexPriceConstituents({ ...of_coinmQueryIndexPriceConstituents, symbol: true });
// @ts-expect-error: not signed
coinmQueryIndexPriceConstituents({ ...of_coinmQueryIndexPriceConstituents, recvWindow: 1 });

declare const of_coinmRecentTradesList: NonNullable<Parameters<typeof coinmRecentTradesList>[0]>;
// @ts-expect-error: symbol
coinmRecentTradesList({ ...of_coinmRecentTradesList, symbol: true });
// @ts-expect-error: not signed
coinmRecentTradesList({ ...of_coinmRecentTradesList, recvWindow: 1 });

declare const of_coinmSymbolOrderBookTicker: NonNullable<Parameters<typeof coinmSymbolOrderBookTicker>[0]>;
// @ts-expect-error: symbol
coinmSymbolOrderBookTicker({ ...of_coinmSymbolOrderBookTicker, symbol: true });
// @ts-expect-error: not signed
coinmSymbolOrderBookTicker({ ...of_coinmSymbolOrderBookTicker, recvWindow: 1 });

declare const of_coinmSymbolPriceTicker: NonNullable<Parameters<typeof coinmSymbolPriceTicker>[0]>;
// @ts-expect-error: symbol
coinmSymbolPriceTicker({ ...of_coinmSymbolPriceTicker, symbol: true });
// @ts-expect-error: not signed
coinmSymbolPriceTicker({ ...of_coinmSymbolPriceTicker, recvWindow: 1 });

declare const of_coinmTakerBuySellVolume: NonNullable<Parameters<typeof coinmTakerBuySellVolume>[0]>;
// @ts-expect-error: pair
coinmTakerBuySellVolume({ ...of_coinmTakerBuySellVolume, pair: true });
// @ts-expect-error: not signed
coinmTakerBuySellVolume({ ...of_coinmTakerBuySellVolume, recvWindow: 1 });

// @ts-expect-error: no parameters
coinmTestConnectivity({ surplus: 1 });
// @ts-expect-error: not signed
coinmTestConnectivity({ recvWindow: 1 });

declare const of_coinmTicker24hrPriceChangeStatistics: NonNullable<Parameters<typeof coinmTicker24hrPriceChangeStatistics>[0]>;
// @ts-expect-error: symbol
coinmTicker24hrPriceChangeStatistics({ ...of_coinmTicker24hrPriceChangeStatistics, symbol: true });
// @ts-expect-error: not signed
coinmTicker24hrPriceChangeStatistics({ ...of_coinmTicker24hrPriceChangeStatistics, recvWindow: 1 });

declare const of_coinmTopTraderLongShortRatioAccounts: NonNullable<Parameters<typeof coinmTopTraderLongShortRatioAccounts>[0]>;
// @ts-expect-error: pair
coinmTopTraderLongShortRatioAccounts({ ...of_coinmTopTraderLongShortRatioAccounts, pair: true });
// @ts-expect-error: not signed
coinmTopTraderLongShortRatioAccounts({ ...of_coinmTopTraderLongShortRatioAccounts, recvWindow: 1 });

declare const of_coinmTopTraderLongShortRatioPositions: NonNullable<Parameters<typeof coinmTopTraderLongShortRatioPositions>[0]>;
// @ts-expect-error: pair
coinmTopTraderLongShortRatioPositions({ ...of_coinmTopTraderLongShortRatioPositions, pair: true });
// @ts-expect-error: not signed
coinmTopTraderLongShortRatioPositions({ ...of_coinmTopTraderLongShortRatioPositions, recvWindow: 1 });

declare const of_compositeIndexSymbolInformation: NonNullable<Parameters<typeof compositeIndexSymbolInformation>[0]>;
// @ts-expect-error: symbol
compositeIndexSymbolInformation({ ...of_compositeIndexSymbolInformation, symbol: true });
// @ts-expect-error: not signed
compositeIndexSymbolInformation({ ...of_compositeIndexSymbolInformation, recvWindow: 1 });

declare const of_createSpecialKey: NonNullable<Parameters<typeof createSpecialKey>[0]>;
// @ts-expect-error: apiName
createSpecialKey({ ...of_createSpecialKey, apiName: true });

// @ts-expect-error: no parameters
crossMarginCollateralRatio({ surplus: 1 });
// @ts-expect-error: not signed
crossMarginCollateralRatio({ recvWindow: 1 });

// @ts-expect-error: no parameters
deleteMarginCallLevel({ surplus: 1 });

declare const of_deleteSpecialKey: NonNullable<Parameters<typeof deleteSpecialKey>[0]>;
// @ts-expect-error: apiName
deleteSpecialKey({ ...of_deleteSpecialKey, apiName: true });

declare const of_disableIsolatedMarginAccount: NonNullable<Parameters<typeof disableIsolatedMarginAccount>[0]>;
// @ts-expect-error: symbol
disableIsolatedMarginAccount({ ...of_disableIsolatedMarginAccount, symbol: true });

declare const of_editIpForSpecialKey: NonNullable<Parameters<typeof editIpForSpecialKey>[0]>;
// @ts-expect-error: ip
editIpForSpecialKey({ ...of_editIpForSpecialKey, ip: true });

declare const of_enableIsolatedMarginAccount: NonNullable<Parameters<typeof enableIsolatedMarginAccount>[0]>;
// @ts-expect-error: symbol
enableIsolatedMarginAccount({ ...of_enableIsolatedMarginAccount, symbol: true });

// @ts-expect-error: no parameters
exitSpecialKeyMode({ surplus: 1 });

// @ts-expect-error: no parameters
fundAutoCollection({ surplus: 1 });

declare const of_fundCollectionByAsset: NonNullable<Parameters<typeof fundCollectionByAsset>[0]>;
// @ts-expect-error: asset
fundCollectionByAsset({ ...of_fundCollectionByAsset, asset: true });

// @ts-expect-error: no parameters
futuresTradfiPerpsContract({ surplus: 1 });

declare const of_getAllCrossMarginPairs: NonNullable<Parameters<typeof getAllCrossMarginPairs>[0]>;
// @ts-expect-error: symbol
getAllCrossMarginPairs({ ...of_getAllCrossMarginPairs, symbol: true });
// @ts-expect-error: not signed
getAllCrossMarginPairs({ ...of_getAllCrossMarginPairs, recvWindow: 1 });

declare const of_getAllIsolatedMarginSymbol: NonNullable<Parameters<typeof getAllIsolatedMarginSymbol>[0]>;
// @ts-expect-error: symbol
getAllIsolatedMarginSymbol({ ...of_getAllIsolatedMarginSymbol, symbol: true });

declare const of_getAllMarginAssets: NonNullable<Parameters<typeof getAllMarginAssets>[0]>;
// @ts-expect-error: asset
getAllMarginAssets({ ...of_getAllMarginAssets, asset: true });
// @ts-expect-error: not signed
getAllMarginAssets({ ...of_getAllMarginAssets, recvWindow: 1 });

// @ts-expect-error: no parameters
getAutoRepayFuturesStatus({ surplus: 1 });

// @ts-expect-error: no parameters
getBnbBurnStatus({ surplus: 1 });

// @ts-expect-error: no parameters
getCmAccountDetail({ surplus: 1 });

// @ts-expect-error: no parameters
getCmCurrentPositionMode({ surplus: 1 });

declare const of_getCmIncomeHistory: NonNullable<Parameters<typeof getCmIncomeHistory>[0]>;
// @ts-expect-error: symbol
getCmIncomeHistory({ ...of_getCmIncomeHistory, symbol: true });

declare const of_getCrossMarginTransferHistory: NonNullable<Parameters<typeof getCrossMarginTransferHistory>[0]>;
// @ts-expect-error: asset
getCrossMarginTransferHistory({ ...of_getCrossMarginTransferHistory, asset: true });

declare const of_getDelistSchedule: NonNullable<Parameters<typeof getDelistSchedule>[0]>;
// @ts-expect-error: recvWindow
getDelistSchedule({ ...of_getDelistSchedule, recvWindow: "1" });

// @ts-expect-error: no parameters
getDeltaModeStatus({ surplus: 1 });

declare const of_getDownloadIdForUmFuturesOrderHistory: NonNullable<Parameters<typeof getDownloadIdForUmFuturesOrderHistory>[0]>;
// @ts-expect-error: startTime
getDownloadIdForUmFuturesOrderHistory({ ...of_getDownloadIdForUmFuturesOrderHistory, startTime: "1" });

declare const of_getDownloadIdForUmFuturesTradeHistory: NonNullable<Parameters<typeof getDownloadIdForUmFuturesTradeHistory>[0]>;
// @ts-expect-error: startTime
getDownloadIdForUmFuturesTradeHistory({ ...of_getDownloadIdForUmFuturesTradeHistory, startTime: "1" });

declare const of_getDownloadIdForUmFuturesTransactionHistory: NonNullable<Parameters<typeof getDownloadIdForUmFuturesTransactionHistory>[0]>;
// @ts-expect-error: startTime
getDownloadIdForUmFuturesTransactionHistory({ ...of_getDownloadIdForUmFuturesTransactionHistory, startTime: "1" });

declare const of_getForceLiquidationRecord: NonNullable<Parameters<typeof getForceLiquidationRecord>[0]>;
// @ts-expect-error: startTime
getForceLiquidationRecord({ ...of_getForceLiquidationRecord, startTime: "1" });

declare const of_getFundingRateHistory: NonNullable<Parameters<typeof getFundingRateHistory>[0]>;
// @ts-expect-error: symbol
getFundingRateHistory({ ...of_getFundingRateHistory, symbol: true });
// @ts-expect-error: not signed
getFundingRateHistory({ ...of_getFundingRateHistory, recvWindow: 1 });

declare const of_getFundingRateHistoryOfPerpetualFutures: NonNullable<Parameters<typeof getFundingRateHistoryOfPerpetualFutures>[0]>;
// @ts-expect-error: symbol
getFundingRateHistoryOfPerpetualFutures({ ...of_getFundingRateHistoryOfPerpetualFutures, symbol: true });
// @ts-expect-error: not signed
getFundingRateHistoryOfPerpetualFutures({ ...of_getFundingRateHistoryOfPerpetualFutures, recvWindow: 1 });

declare const of_getFutureHourlyInterestRate: NonNullable<Parameters<typeof getFutureHourlyInterestRate>[0]>;
// @ts-expect-error: assets
getFutureHourlyInterestRate({ ...of_getFutureHourlyInterestRate, assets: true });

declare const of_getInterestHistory: NonNullable<Parameters<typeof getInterestHistory>[0]>;
// @ts-expect-error: asset
getInterestHistory({ ...of_getInterestHistory, asset: true });

// @ts-expect-error: no parameters
getLimitPricePairs({ surplus: 1 });
// @ts-expect-error: not signed
getLimitPricePairs({ recvWindow: 1 });

declare const of_getListSchedule: NonNullable<Parameters<typeof getListSchedule>[0]>;
// @ts-expect-error: recvWindow
getListSchedule({ ...of_getListSchedule, recvWindow: "1" });

// @ts-expect-error: no parameters
getMarginAssetRiskBasedLiquidationRatio({ surplus: 1 });
// @ts-expect-error: not signed
getMarginAssetRiskBasedLiquidationRatio({ recvWindow: 1 });

declare const of_getMarginBorrowLoanInterestHistory: NonNullable<Parameters<typeof getMarginBorrowLoanInterestHistory>[0]>;
// @ts-expect-error: asset
getMarginBorrowLoanInterestHistory({ ...of_getMarginBorrowLoanInterestHistory, asset: true });

// @ts-expect-error: no parameters
getMarginCallLevel({ surplus: 1 });

// @ts-expect-error: no parameters
getMarginRestrictedAssets({ surplus: 1 });
// @ts-expect-error: not signed
getMarginRestrictedAssets({ recvWindow: 1 });

// @ts-expect-error: no parameters
getPortfolioMarginAssetLeverage({ surplus: 1 });

declare const of_getPortfolioMarginProAccountBalance: NonNullable<Parameters<typeof getPortfolioMarginProAccountBalance>[0]>;
// @ts-expect-error: asset
getPortfolioMarginProAccountBalance({ ...of_getPortfolioMarginProAccountBalance, asset: true });

// @ts-expect-error: no parameters
getPortfolioMarginProAccountInfo({ surplus: 1 });

// @ts-expect-error: no parameters
getPortfolioMarginProSpanAccountInfo({ surplus: 1 });

// @ts-expect-error: no parameters
getSmallLiabilityExchangeCoinList({ surplus: 1 });

declare const of_getSmallLiabilityExchangeHistory: NonNullable<Parameters<typeof getSmallLiabilityExchangeHistory>[0]>;
// @ts-expect-error: current
getSmallLiabilityExchangeHistory({ ...of_getSmallLiabilityExchangeHistory, current: "1" });

// @ts-expect-error: no parameters
getSummaryOfMarginAccount({ surplus: 1 });

declare const of_getTransferableEarnAssetBalanceForPortfolioMargin: NonNullable<Parameters<typeof getTransferableEarnAssetBalanceForPortfolioMargin>[0]>;
// @ts-expect-error: asset
getTransferableEarnAssetBalanceForPortfolioMargin({ ...of_getTransferableEarnAssetBalanceForPortfolioMargin, asset: "NO_SUCH_WORD" });

// @ts-expect-error: no parameters
getUmAccountDetail({ surplus: 1 });

// @ts-expect-error: no parameters
getUmAccountDetailV2({ surplus: 1 });

// @ts-expect-error: no parameters
getUmCurrentPositionMode({ surplus: 1 });

// @ts-expect-error: no parameters
getUmFuturesBnbBurnStatus({ surplus: 1 });

declare const of_getUmFuturesOrderDownloadLinkById: NonNullable<Parameters<typeof getUmFuturesOrderDownloadLinkById>[0]>;
// @ts-expect-error: downloadId
getUmFuturesOrderDownloadLinkById({ ...of_getUmFuturesOrderDownloadLinkById, downloadId: true });

declare const of_getUmFuturesTradeDownloadLinkById: NonNullable<Parameters<typeof getUmFuturesTradeDownloadLinkById>[0]>;
// @ts-expect-error: downloadId
getUmFuturesTradeDownloadLinkById({ ...of_getUmFuturesTradeDownloadLinkById, downloadId: true });

declare const of_getUmFuturesTransactionDownloadLinkById: NonNullable<Parameters<typeof getUmFuturesTransactionDownloadLinkById>[0]>;
// @ts-expect-error: downloadId
getUmFuturesTransactionDownloadLinkById({ ...of_getUmFuturesTransactionDownloadLinkById, downloadId: true });

declare const of_getUmIncomeHistory: NonNullable<Parameters<typeof getUmIncomeHistory>[0]>;
// @ts-expect-error: symbol
getUmIncomeHistory({ ...of_getUmIncomeHistory, symbol: true });

declare const of_getUserCommissionRateForCm: NonNullable<Parameters<typeof getUserCommissionRateForCm>[0]>;
// @ts-expect-error: symbol
getUserCommissionRateForCm({ ...of_getUserCommissionRateForCm, symbol: true });

declare const of_getUserCommissionRateForUm: NonNullable<Parameters<typeof getUserCommissionRateForUm>[0]>;
// @ts-expect-error: symbol
getUserCommissionRateForUm({ ...of_getUserCommissionRateForUm, symbol: true });

declare const of_indexPriceAndMarkPrice: NonNullable<Parameters<typeof indexPriceAndMarkPrice>[0]>;
// @ts-expect-error: symbol
indexPriceAndMarkPrice({ ...of_indexPriceAndMarkPrice, symbol: true });
// @ts-expect-error: not signed
indexPriceAndMarkPrice({ ...of_indexPriceAndMarkPrice, recvWindow: 1 });

// @ts-expect-error: no parameters
keepaliveUserDataStream({ surplus: 1 });
// @ts-expect-error: not signed
keepaliveUserDataStream({ recvWindow: 1 });

declare const of_liquidationLoanRepay: NonNullable<Parameters<typeof liquidationLoanRepay>[0]>;
// @ts-expect-error: asset
liquidationLoanRepay({ ...of_liquidationLoanRepay, asset: true });

declare const of_listAllConvertPairs: NonNullable<Parameters<typeof listAllConvertPairs>[0]>;
// @ts-expect-error: fromAsset
listAllConvertPairs({ ...of_listAllConvertPairs, fromAsset: true });
// @ts-expect-error: not signed
listAllConvertPairs({ ...of_listAllConvertPairs, recvWindow: 1 });

declare const of_marginAccountBorrow: NonNullable<Parameters<typeof marginAccountBorrow>[0]>;
// @ts-expect-error: asset
marginAccountBorrow({ ...of_marginAccountBorrow, asset: true });

declare const of_marginAccountBorrowRepay: NonNullable<Parameters<typeof marginAccountBorrowRepay>[0]>;
// @ts-expect-error: asset
marginAccountBorrowRepay({ ...of_marginAccountBorrowRepay, asset: true });

declare const of_marginAccountCancelAllOpenOrdersOnASymbol: NonNullable<Parameters<typeof marginAccountCancelAllOpenOrdersOnASymbol>[0]>;
// @ts-expect-error: symbol
marginAccountCancelAllOpenOrdersOnASymbol({ ...of_marginAccountCancelAllOpenOrdersOnASymbol, symbol: true });

declare const of_marginAccountCancelOco: NonNullable<Parameters<typeof marginAccountCancelOco>[0]>;
// @ts-expect-error: symbol
marginAccountCancelOco({ ...of_marginAccountCancelOco, symbol: true });

declare const of_marginAccountCancelOrder: NonNullable<Parameters<typeof marginAccountCancelOrder>[0]>;
// @ts-expect-error: symbol
marginAccountCancelOrder({ ...of_marginAccountCancelOrder, symbol: true });

declare const of_marginAccountNewOco: NonNullable<Parameters<typeof marginAccountNewOco>[0]>;
// @ts-expect-error: symbol
marginAccountNewOco({ ...of_marginAccountNewOco, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof marginAccountNewOco.Params & string>;

declare const of_marginAccountNewOrder: NonNullable<Parameters<typeof marginAccountNewOrder>[0]>;
// @ts-expect-error: symbol
marginAccountNewOrder({ ...of_marginAccountNewOrder, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof marginAccountNewOrder.Params & string>;

declare const of_marginAccountNewOto: NonNullable<Parameters<typeof marginAccountNewOto>[0]>;
// @ts-expect-error: symbol
marginAccountNewOto({ ...of_marginAccountNewOto, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof marginAccountNewOto.Params & string>;

declare const of_marginAccountNewOtoco: NonNullable<Parameters<typeof marginAccountNewOtoco>[0]>;
// @ts-expect-error: symbol
marginAccountNewOtoco({ ...of_marginAccountNewOtoco, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof marginAccountNewOtoco.Params & string>;

declare const of_marginAccountRepay: NonNullable<Parameters<typeof marginAccountRepay>[0]>;
// @ts-expect-error: asset
marginAccountRepay({ ...of_marginAccountRepay, asset: true });

declare const of_marginAccountRepayDebt: NonNullable<Parameters<typeof marginAccountRepayDebt>[0]>;
// @ts-expect-error: asset
marginAccountRepayDebt({ ...of_marginAccountRepayDebt, asset: true });

declare const of_marginAccountTradeList: NonNullable<Parameters<typeof marginAccountTradeList>[0]>;
// @ts-expect-error: symbol
marginAccountTradeList({ ...of_marginAccountTradeList, symbol: true });

// @ts-expect-error: no parameters
marginCloseUserDataStream({ surplus: 1 });
// @ts-expect-error: not signed
marginCloseUserDataStream({ recvWindow: 1 });

declare const of_marginKeepaliveUserDataStream: NonNullable<Parameters<typeof marginKeepaliveUserDataStream>[0]>;
// @ts-expect-error: listenKey
marginKeepaliveUserDataStream({ ...of_marginKeepaliveUserDataStream, listenKey: true });
// @ts-expect-error: not signed
marginKeepaliveUserDataStream({ ...of_marginKeepaliveUserDataStream, recvWindow: 1 });

declare const of_marginManualLiquidation: NonNullable<Parameters<typeof marginManualLiquidation>[0]>;
// @ts-expect-error: type
marginManualLiquidation({ ...of_marginManualLiquidation, type: "NO_SUCH_WORD" });

declare const of_marginMarginAccountNewOco: NonNullable<Parameters<typeof marginMarginAccountNewOco>[0]>;
// @ts-expect-error: symbol
marginMarginAccountNewOco({ ...of_marginMarginAccountNewOco, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof marginMarginAccountNewOco.Params & string>;

declare const of_marginMaxBorrow: NonNullable<Parameters<typeof marginMaxBorrow>[0]>;
// @ts-expect-error: asset
marginMaxBorrow({ ...of_marginMaxBorrow, asset: true });

declare const of_marginQueryMarginAccountsAllOco: NonNullable<Parameters<typeof marginQueryMarginAccountsAllOco>[0]>;
// @ts-expect-error: isIsolated
marginQueryMarginAccountsAllOco({ ...of_marginQueryMarginAccountsAllOco, isIsolated: "NO_SUCH_WORD" });

declare const of_marginQueryMarginAccountsOco: NonNullable<Parameters<typeof marginQueryMarginAccountsOco>[0]>;
// @ts-expect-error: isIsolated
marginQueryMarginAccountsOco({ ...of_marginQueryMarginAccountsOco, isIsolated: "NO_SUCH_WORD" });

declare const of_marginQueryMarginAccountsOpenOco: NonNullable<Parameters<typeof marginQueryMarginAccountsOpenOco>[0]>;
// @ts-expect-error: isIsolated
marginQueryMarginAccountsOpenOco({ ...of_marginQueryMarginAccountsOpenOco, isIsolated: "NO_SUCH_WORD" });

// @ts-expect-error: no parameters
marginStartUserDataStream({ surplus: 1 });
// @ts-expect-error: not signed
marginStartUserDataStream({ recvWindow: 1 });

declare const of_markPrice: NonNullable<Parameters<typeof markPrice>[0]>;
// @ts-expect-error: symbol
markPrice({ ...of_markPrice, symbol: true });
// @ts-expect-error: not signed
markPrice({ ...of_markPrice, recvWindow: 1 });

declare const of_modifyCmOrder: NonNullable<Parameters<typeof modifyCmOrder>[0]>;
// @ts-expect-error: symbol
modifyCmOrder({ ...of_modifyCmOrder, symbol: true });

declare const of_modifyUmOrder: NonNullable<Parameters<typeof modifyUmOrder>[0]>;
// @ts-expect-error: symbol
modifyUmOrder({ ...of_modifyUmOrder, symbol: true });

declare const of_newCmConditionalOrder: NonNullable<Parameters<typeof newCmConditionalOrder>[0]>;
// @ts-expect-error: symbol
newCmConditionalOrder({ ...of_newCmConditionalOrder, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof newCmConditionalOrder.Params & string>;

declare const of_newCmOrder: NonNullable<Parameters<typeof newCmOrder>[0]>;
// @ts-expect-error: symbol
newCmOrder({ ...of_newCmOrder, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof newCmOrder.Params & string>;

declare const of_newMarginOrder: NonNullable<Parameters<typeof newMarginOrder>[0]>;
// @ts-expect-error: symbol
newMarginOrder({ ...of_newMarginOrder, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof newMarginOrder.Params & string>;

declare const of_newUmAlgoOrder: NonNullable<Parameters<typeof newUmAlgoOrder>[0]>;
// @ts-expect-error: algoType
newUmAlgoOrder({ ...of_newUmAlgoOrder, algoType: "NO_SUCH_WORD" });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof newUmAlgoOrder.Params & string>;

declare const of_newUmConditionalOrder: NonNullable<Parameters<typeof newUmConditionalOrder>[0]>;
// @ts-expect-error: symbol
newUmConditionalOrder({ ...of_newUmConditionalOrder, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof newUmConditionalOrder.Params & string>;

declare const of_newUmOrder: NonNullable<Parameters<typeof newUmOrder>[0]>;
// @ts-expect-error: symbol
newUmOrder({ ...of_newUmOrder, symbol: true });
// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof newUmOrder.Params & string>;

// @ts-expect-error: no parameters
portfolioMarginCollateralRate({ surplus: 1 });
// @ts-expect-error: not signed
portfolioMarginCollateralRate({ recvWindow: 1 });

declare const of_portfolioMarginProBankruptcyLoanRepay: NonNullable<Parameters<typeof portfolioMarginProBankruptcyLoanRepay>[0]>;
// @ts-expect-error: from
portfolioMarginProBankruptcyLoanRepay({ ...of_portfolioMarginProBankruptcyLoanRepay, from: "NO_SUCH_WORD" });

// @ts-expect-error: no parameters
portfolioMarginProTieredCollateralRate({ surplus: 1 });

declare const of_portfolioMarginUmTradingQuantitativeRulesIndicators: NonNullable<Parameters<typeof portfolioMarginUmTradingQuantitativeRulesIndicators>[0]>;
// @ts-expect-error: symbol
portfolioMarginUmTradingQuantitativeRulesIndicators({ ...of_portfolioMarginUmTradingQuantitativeRulesIndicators, symbol: true });

declare const of_proBnbTransfer: NonNullable<Parameters<typeof proBnbTransfer>[0]>;
// @ts-expect-error: amount
proBnbTransfer({ ...of_proBnbTransfer, amount: true });

declare const of_proChangeAutoRepayFuturesStatus: NonNullable<Parameters<typeof proChangeAutoRepayFuturesStatus>[0]>;
// @ts-expect-error: autoRepay
proChangeAutoRepayFuturesStatus({ ...of_proChangeAutoRepayFuturesStatus, autoRepay: "NO_SUCH_WORD" });

// @ts-expect-error: no parameters
proFundAutoCollection({ surplus: 1 });

declare const of_proFundCollectionByAsset: NonNullable<Parameters<typeof proFundCollectionByAsset>[0]>;
// @ts-expect-error: asset
proFundCollectionByAsset({ ...of_proFundCollectionByAsset, asset: true });

// @ts-expect-error: no parameters
proGetAutoRepayFuturesStatus({ surplus: 1 });

declare const of_proRepayFuturesNegativeBalance: NonNullable<Parameters<typeof proRepayFuturesNegativeBalance>[0]>;
// @ts-expect-error: from
proRepayFuturesNegativeBalance({ ...of_proRepayFuturesNegativeBalance, from: "NO_SUCH_WORD" });

declare const of_quarterlyContractSettlementPrice: NonNullable<Parameters<typeof quarterlyContractSettlementPrice>[0]>;
// @ts-expect-error: pair
quarterlyContractSettlementPrice({ ...of_quarterlyContractSettlementPrice, pair: true });
// @ts-expect-error: not signed
quarterlyContractSettlementPrice({ ...of_quarterlyContractSettlementPrice, recvWindow: 1 });

declare const of_queryAllCmConditionalOrders: NonNullable<Parameters<typeof queryAllCmConditionalOrders>[0]>;
// @ts-expect-error: symbol
queryAllCmConditionalOrders({ ...of_queryAllCmConditionalOrders, symbol: true });

declare const of_queryAllCmOrders: NonNullable<Parameters<typeof queryAllCmOrders>[0]>;
// @ts-expect-error: symbol
queryAllCmOrders({ ...of_queryAllCmOrders, symbol: true });

declare const of_queryAllCurrentCmOpenConditionalOrders: NonNullable<Parameters<typeof queryAllCurrentCmOpenConditionalOrders>[0]>;
// @ts-expect-error: symbol
queryAllCurrentCmOpenConditionalOrders({ ...of_queryAllCurrentCmOpenConditionalOrders, symbol: true });

declare const of_queryAllCurrentCmOpenOrders: NonNullable<Parameters<typeof queryAllCurrentCmOpenOrders>[0]>;
// @ts-expect-error: symbol
queryAllCurrentCmOpenOrders({ ...of_queryAllCurrentCmOpenOrders, symbol: true });

declare const of_queryAllCurrentUmOpenAlgoOrders: NonNullable<Parameters<typeof queryAllCurrentUmOpenAlgoOrders>[0]>;
// @ts-expect-error: algoType
queryAllCurrentUmOpenAlgoOrders({ ...of_queryAllCurrentUmOpenAlgoOrders, algoType: true });

declare const of_queryAllCurrentUmOpenConditionalOrders: NonNullable<Parameters<typeof queryAllCurrentUmOpenConditionalOrders>[0]>;
// @ts-expect-error: symbol
queryAllCurrentUmOpenConditionalOrders({ ...of_queryAllCurrentUmOpenConditionalOrders, symbol: true });

declare const of_queryAllCurrentUmOpenOrders: NonNullable<Parameters<typeof queryAllCurrentUmOpenOrders>[0]>;
// @ts-expect-error: symbol
queryAllCurrentUmOpenOrders({ ...of_queryAllCurrentUmOpenOrders, symbol: true });

declare const of_queryAllMarginAccountOrders: NonNullable<Parameters<typeof queryAllMarginAccountOrders>[0]>;
// @ts-expect-error: symbol
queryAllMarginAccountOrders({ ...of_queryAllMarginAccountOrders, symbol: true });

declare const of_queryAllUmConditionalOrders: NonNullable<Parameters<typeof queryAllUmConditionalOrders>[0]>;
// @ts-expect-error: symbol
queryAllUmConditionalOrders({ ...of_queryAllUmConditionalOrders, symbol: true });

declare const of_queryAllUmOrders: NonNullable<Parameters<typeof queryAllUmOrders>[0]>;
// @ts-expect-error: symbol
queryAllUmOrders({ ...of_queryAllUmOrders, symbol: true });

declare const of_queryBorrowRepayRecordsInMarginAccount: NonNullable<Parameters<typeof queryBorrowRepayRecordsInMarginAccount>[0]>;
// @ts-expect-error: type
queryBorrowRepayRecordsInMarginAccount({ ...of_queryBorrowRepayRecordsInMarginAccount, type: "NO_SUCH_WORD" });

declare const of_queryCmConditionalOrderHistory: NonNullable<Parameters<typeof queryCmConditionalOrderHistory>[0]>;
// @ts-expect-error: symbol
queryCmConditionalOrderHistory({ ...of_queryCmConditionalOrderHistory, symbol: true });

declare const of_queryCmModifyOrderHistory: NonNullable<Parameters<typeof queryCmModifyOrderHistory>[0]>;
// @ts-expect-error: symbol
queryCmModifyOrderHistory({ ...of_queryCmModifyOrderHistory, symbol: true });

declare const of_queryCmOrder: NonNullable<Parameters<typeof queryCmOrder>[0]>;
// @ts-expect-error: symbol
queryCmOrder({ ...of_queryCmOrder, symbol: true });

declare const of_queryCmPositionInformation: NonNullable<Parameters<typeof queryCmPositionInformation>[0]>;
// @ts-expect-error: marginAsset
queryCmPositionInformation({ ...of_queryCmPositionInformation, marginAsset: true });

declare const of_queryCrossIsolatedMarginCapitalFlow: NonNullable<Parameters<typeof queryCrossIsolatedMarginCapitalFlow>[0]>;
// @ts-expect-error: asset
queryCrossIsolatedMarginCapitalFlow({ ...of_queryCrossIsolatedMarginCapitalFlow, asset: true });

// @ts-expect-error: no parameters
queryCrossMarginAccountDetails({ surplus: 1 });

declare const of_queryCrossMarginFeeData: NonNullable<Parameters<typeof queryCrossMarginFeeData>[0]>;
// @ts-expect-error: vipLevel
queryCrossMarginFeeData({ ...of_queryCrossMarginFeeData, vipLevel: "1" });

declare const of_queryCurrentCmOpenConditionalOrder: NonNullable<Parameters<typeof queryCurrentCmOpenConditionalOrder>[0]>;
// @ts-expect-error: symbol
queryCurrentCmOpenConditionalOrder({ ...of_queryCurrentCmOpenConditionalOrder, symbol: true });

declare const of_queryCurrentCmOpenOrder: NonNullable<Parameters<typeof queryCurrentCmOpenOrder>[0]>;
// @ts-expect-error: symbol
queryCurrentCmOpenOrder({ ...of_queryCurrentCmOpenOrder, symbol: true });

declare const of_queryCurrentMarginOpenOrder: NonNullable<Parameters<typeof queryCurrentMarginOpenOrder>[0]>;
// @ts-expect-error: symbol
queryCurrentMarginOpenOrder({ ...of_queryCurrentMarginOpenOrder, symbol: true });

declare const of_queryCurrentMarginOrderCountUsage: NonNullable<Parameters<typeof queryCurrentMarginOrderCountUsage>[0]>;
// @ts-expect-error: isIsolated
queryCurrentMarginOrderCountUsage({ ...of_queryCurrentMarginOrderCountUsage, isIsolated: "NO_SUCH_WORD" });

declare const of_queryCurrentUmOpenAlgoOrder: NonNullable<Parameters<typeof queryCurrentUmOpenAlgoOrder>[0]>;
// @ts-expect-error: algoId
queryCurrentUmOpenAlgoOrder({ ...of_queryCurrentUmOpenAlgoOrder, algoId: true });

declare const of_queryCurrentUmOpenConditionalOrder: NonNullable<Parameters<typeof queryCurrentUmOpenConditionalOrder>[0]>;
// @ts-expect-error: symbol
queryCurrentUmOpenConditionalOrder({ ...of_queryCurrentUmOpenConditionalOrder, symbol: true });

declare const of_queryCurrentUmOpenOrder: NonNullable<Parameters<typeof queryCurrentUmOpenOrder>[0]>;
// @ts-expect-error: symbol
queryCurrentUmOpenOrder({ ...of_queryCurrentUmOpenOrder, symbol: true });

// @ts-expect-error: no parameters
queryEnabledIsolatedMarginAccountLimit({ surplus: 1 });

declare const of_queryInsuranceFundBalanceSnapshot: NonNullable<Parameters<typeof queryInsuranceFundBalanceSnapshot>[0]>;
// @ts-expect-error: symbol
queryInsuranceFundBalanceSnapshot({ ...of_queryInsuranceFundBalanceSnapshot, symbol: true });
// @ts-expect-error: not signed
queryInsuranceFundBalanceSnapshot({ ...of_queryInsuranceFundBalanceSnapshot, recvWindow: 1 });

declare const of_queryIsolatedMarginAccountInfo: NonNullable<Parameters<typeof queryIsolatedMarginAccountInfo>[0]>;
// @ts-expect-error: symbols
queryIsolatedMarginAccountInfo({ ...of_queryIsolatedMarginAccountInfo, symbols: true });

declare const of_queryIsolatedMarginFeeData: NonNullable<Parameters<typeof queryIsolatedMarginFeeData>[0]>;
// @ts-expect-error: vipLevel
queryIsolatedMarginFeeData({ ...of_queryIsolatedMarginFeeData, vipLevel: "1" });

declare const of_queryIsolatedMarginTierData: NonNullable<Parameters<typeof queryIsolatedMarginTierData>[0]>;
// @ts-expect-error: symbol
queryIsolatedMarginTierData({ ...of_queryIsolatedMarginTierData, symbol: true });

// @ts-expect-error: no parameters
queryLiabilityCoinLeverageBracketInCrossMarginProMode({ surplus: 1 });
// @ts-expect-error: not signed
queryLiabilityCoinLeverageBracketInCrossMarginProMode({ recvWindow: 1 });

// @ts-expect-error: no parameters
queryLiquidationLoan({ surplus: 1 });

declare const of_queryLiquidationLoanRepayHistory: NonNullable<Parameters<typeof queryLiquidationLoanRepayHistory>[0]>;
// @ts-expect-error: startTime
queryLiquidationLoanRepayHistory({ ...of_queryLiquidationLoanRepayHistory, startTime: "1" });

declare const of_queryMarginAccountOrder: NonNullable<Parameters<typeof queryMarginAccountOrder>[0]>;
// @ts-expect-error: symbol
queryMarginAccountOrder({ ...of_queryMarginAccountOrder, symbol: true });

declare const of_queryMarginAccountsAllOco: NonNullable<Parameters<typeof queryMarginAccountsAllOco>[0]>;
// @ts-expect-error: fromId
queryMarginAccountsAllOco({ ...of_queryMarginAccountsAllOco, fromId: true });

declare const of_queryMarginAccountsAllOrders: NonNullable<Parameters<typeof queryMarginAccountsAllOrders>[0]>;
// @ts-expect-error: symbol
queryMarginAccountsAllOrders({ ...of_queryMarginAccountsAllOrders, symbol: true });

declare const of_queryMarginAccountsOco: NonNullable<Parameters<typeof queryMarginAccountsOco>[0]>;
// @ts-expect-error: orderListId
queryMarginAccountsOco({ ...of_queryMarginAccountsOco, orderListId: true });

// @ts-expect-error: no parameters
queryMarginAccountsOpenOco({ surplus: 1 });

declare const of_queryMarginAccountsOpenOrders: NonNullable<Parameters<typeof queryMarginAccountsOpenOrders>[0]>;
// @ts-expect-error: symbol
queryMarginAccountsOpenOrders({ ...of_queryMarginAccountsOpenOrders, symbol: true });

declare const of_queryMarginAccountsOpenOtootocoOrderLists: NonNullable<Parameters<typeof queryMarginAccountsOpenOtootocoOrderLists>[0]>;
// @ts-expect-error: symbol
queryMarginAccountsOpenOtootocoOrderLists({ ...of_queryMarginAccountsOpenOtootocoOrderLists, symbol: true });

declare const of_queryMarginAccountsOrder: NonNullable<Parameters<typeof queryMarginAccountsOrder>[0]>;
// @ts-expect-error: symbol
queryMarginAccountsOrder({ ...of_queryMarginAccountsOrder, symbol: true });

declare const of_queryMarginAccountsTradeList: NonNullable<Parameters<typeof queryMarginAccountsTradeList>[0]>;
// @ts-expect-error: symbol
queryMarginAccountsTradeList({ ...of_queryMarginAccountsTradeList, symbol: true });

declare const of_queryMarginAvailableInventory: NonNullable<Parameters<typeof queryMarginAvailableInventory>[0]>;
// @ts-expect-error: type
queryMarginAvailableInventory({ ...of_queryMarginAvailableInventory, type: "NO_SUCH_WORD" });

declare const of_queryMarginInterestRateHistory: NonNullable<Parameters<typeof queryMarginInterestRateHistory>[0]>;
// @ts-expect-error: asset
queryMarginInterestRateHistory({ ...of_queryMarginInterestRateHistory, asset: true });

declare const of_queryMarginLoanRecord: NonNullable<Parameters<typeof queryMarginLoanRecord>[0]>;
// @ts-expect-error: asset
queryMarginLoanRecord({ ...of_queryMarginLoanRecord, asset: true });

declare const of_queryMarginMaxWithdraw: NonNullable<Parameters<typeof queryMarginMaxWithdraw>[0]>;
// @ts-expect-error: asset
queryMarginMaxWithdraw({ ...of_queryMarginMaxWithdraw, asset: true });

declare const of_queryMarginPriceindex: NonNullable<Parameters<typeof queryMarginPriceindex>[0]>;
// @ts-expect-error: symbol
queryMarginPriceindex({ ...of_queryMarginPriceindex, symbol: true });
// @ts-expect-error: not signed
queryMarginPriceindex({ ...of_queryMarginPriceindex, recvWindow: 1 });

declare const of_queryMarginRepayRecord: NonNullable<Parameters<typeof queryMarginRepayRecord>[0]>;
// @ts-expect-error: asset
queryMarginRepayRecord({ ...of_queryMarginRepayRecord, asset: true });

declare const of_queryMaxBorrow: NonNullable<Parameters<typeof queryMaxBorrow>[0]>;
// @ts-expect-error: asset
queryMaxBorrow({ ...of_queryMaxBorrow, asset: true });

declare const of_queryMaxTransferOutAmount: NonNullable<Parameters<typeof queryMaxTransferOutAmount>[0]>;
// @ts-expect-error: asset
queryMaxTransferOutAmount({ ...of_queryMaxTransferOutAmount, asset: true });

declare const of_queryPortfolioMarginAssetIndexPrice: NonNullable<Parameters<typeof queryPortfolioMarginAssetIndexPrice>[0]>;
// @ts-expect-error: asset
queryPortfolioMarginAssetIndexPrice({ ...of_queryPortfolioMarginAssetIndexPrice, asset: true });
// @ts-expect-error: not signed
queryPortfolioMarginAssetIndexPrice({ ...of_queryPortfolioMarginAssetIndexPrice, recvWindow: 1 });

declare const of_queryPortfolioMarginNegativeBalanceInterestHistory: NonNullable<Parameters<typeof queryPortfolioMarginNegativeBalanceInterestHistory>[0]>;
// @ts-expect-error: asset
queryPortfolioMarginNegativeBalanceInterestHistory({ ...of_queryPortfolioMarginNegativeBalanceInterestHistory, asset: true });

// @ts-expect-error: no parameters
queryPortfolioMarginProBankruptcyLoanAmount({ surplus: 1 });

declare const of_queryPortfolioMarginProBankruptcyLoanRepayHistory: NonNullable<Parameters<typeof queryPortfolioMarginProBankruptcyLoanRepayHistory>[0]>;
// @ts-expect-error: startTime
queryPortfolioMarginProBankruptcyLoanRepayHistory({ ...of_queryPortfolioMarginProBankruptcyLoanRepayHistory, startTime: "1" });

declare const of_queryPortfolioMarginProNegativeBalanceInterestHistory: NonNullable<Parameters<typeof queryPortfolioMarginProNegativeBalanceInterestHistory>[0]>;
// @ts-expect-error: asset
queryPortfolioMarginProNegativeBalanceInterestHistory({ ...of_queryPortfolioMarginProNegativeBalanceInterestHistory, asset: true });

declare const of_queryPreventedMatches: NonNullable<Parameters<typeof queryPreventedMatches>[0]>;
// @ts-expect-error: symbol
queryPreventedMatches({ ...of_queryPreventedMatches, symbol: true });

declare const of_querySpecialKey: NonNullable<Parameters<typeof querySpecialKey>[0]>;
// @ts-expect-error: symbol
querySpecialKey({ ...of_querySpecialKey, symbol: true });

declare const of_querySpecialKeyList: NonNullable<Parameters<typeof querySpecialKeyList>[0]>;
// @ts-expect-error: symbol
querySpecialKeyList({ ...of_querySpecialKeyList, symbol: true });

declare const of_queryUmAlgoOrderHistory: NonNullable<Parameters<typeof queryUmAlgoOrderHistory>[0]>;
// @ts-expect-error: symbol
queryUmAlgoOrderHistory({ ...of_queryUmAlgoOrderHistory, symbol: true });

declare const of_queryUmConditionalOrderHistory: NonNullable<Parameters<typeof queryUmConditionalOrderHistory>[0]>;
// @ts-expect-error: symbol
queryUmConditionalOrderHistory({ ...of_queryUmConditionalOrderHistory, symbol: true });

declare const of_queryUmModifyOrderHistory: NonNullable<Parameters<typeof queryUmModifyOrderHistory>[0]>;
// @ts-expect-error: symbol
queryUmModifyOrderHistory({ ...of_queryUmModifyOrderHistory, symbol: true });

declare const of_queryUmOrder: NonNullable<Parameters<typeof queryUmOrder>[0]>;
// @ts-expect-error: symbol
queryUmOrder({ ...of_queryUmOrder, symbol: true });

declare const of_queryUmPositionInformation: NonNullable<Parameters<typeof queryUmPositionInformation>[0]>;
// @ts-expect-error: symbol
queryUmPositionInformation({ ...of_queryUmPositionInformation, symbol: true });

declare const of_queryUserNegativeBalanceAutoExchangeRecord: NonNullable<Parameters<typeof queryUserNegativeBalanceAutoExchangeRecord>[0]>;
// @ts-expect-error: startTime
queryUserNegativeBalanceAutoExchangeRecord({ ...of_queryUserNegativeBalanceAutoExchangeRecord, startTime: "1" });

// @ts-expect-error: no parameters
queryUserRateLimit({ surplus: 1 });

declare const of_queryUsersCmForceOrders: NonNullable<Parameters<typeof queryUsersCmForceOrders>[0]>;
// @ts-expect-error: symbol
queryUsersCmForceOrders({ ...of_queryUsersCmForceOrders, symbol: true });

declare const of_queryUsersMarginForceOrders: NonNullable<Parameters<typeof queryUsersMarginForceOrders>[0]>;
// @ts-expect-error: startTime
queryUsersMarginForceOrders({ ...of_queryUsersMarginForceOrders, startTime: "1" });

declare const of_queryUsersUmForceOrders: NonNullable<Parameters<typeof queryUsersUmForceOrders>[0]>;
// @ts-expect-error: symbol
queryUsersUmForceOrders({ ...of_queryUsersUmForceOrders, symbol: true });

// @ts-expect-error: no parameters
repayFuturesNegativeBalance({ surplus: 1 });

declare const of_rpiOrderBook: NonNullable<Parameters<typeof rpiOrderBook>[0]>;
// @ts-expect-error: symbol
rpiOrderBook({ ...of_rpiOrderBook, symbol: true });
// @ts-expect-error: not signed
rpiOrderBook({ ...of_rpiOrderBook, recvWindow: 1 });

declare const of_setMarginCallLevel: NonNullable<Parameters<typeof setMarginCallLevel>[0]>;
// @ts-expect-error: marginCallLevel
setMarginCallLevel({ ...of_setMarginCallLevel, marginCallLevel: true });

declare const of_smallLiabilityExchange: NonNullable<Parameters<typeof smallLiabilityExchange>[0]>;
// @ts-expect-error: assetNames
smallLiabilityExchange({ ...of_smallLiabilityExchange, assetNames: true });

// @ts-expect-error: no parameters
startUserDataStream({ surplus: 1 });
// @ts-expect-error: not signed
startUserDataStream({ recvWindow: 1 });

declare const of_switchDeltaMode: NonNullable<Parameters<typeof switchDeltaMode>[0]>;
// @ts-expect-error: deltaEnabled
switchDeltaMode({ ...of_switchDeltaMode, deltaEnabled: "NO_SUCH_WORD" });

declare const of_symbolPriceTickerV2: NonNullable<Parameters<typeof symbolPriceTickerV2>[0]>;
// @ts-expect-error: symbol
symbolPriceTickerV2({ ...of_symbolPriceTickerV2, symbol: true });
// @ts-expect-error: not signed
symbolPriceTickerV2({ ...of_symbolPriceTickerV2, recvWindow: 1 });

// @ts-expect-error: no parameters
testConnectivity({ surplus: 1 });
// @ts-expect-error: not signed
testConnectivity({ recvWindow: 1 });

declare const of_toggleBnbBurnOnUmFuturesTrade: NonNullable<Parameters<typeof toggleBnbBurnOnUmFuturesTrade>[0]>;
// @ts-expect-error: feeBurn
toggleBnbBurnOnUmFuturesTrade({ ...of_toggleBnbBurnOnUmFuturesTrade, feeBurn: "NO_SUCH_WORD" });

// @ts-expect-error: no parameters
tradingSchedule({ surplus: 1 });
// @ts-expect-error: not signed
tradingSchedule({ recvWindow: 1 });

declare const of_transferLdusdtRwusdForPortfolioMargin: NonNullable<Parameters<typeof transferLdusdtRwusdForPortfolioMargin>[0]>;
// @ts-expect-error: asset
transferLdusdtRwusdForPortfolioMargin({ ...of_transferLdusdtRwusdForPortfolioMargin, asset: "NO_SUCH_WORD" });

declare const of_umAccountTradeList: NonNullable<Parameters<typeof umAccountTradeList>[0]>;
// @ts-expect-error: symbol
umAccountTradeList({ ...of_umAccountTradeList, symbol: true });

// @ts-expect-error: no parameters
umFuturesAccountConfiguration({ surplus: 1 });

declare const of_umFuturesSymbolConfiguration: NonNullable<Parameters<typeof umFuturesSymbolConfiguration>[0]>;
// @ts-expect-error: symbol
umFuturesSymbolConfiguration({ ...of_umFuturesSymbolConfiguration, symbol: true });

declare const of_umNotionalAndLeverageBrackets: NonNullable<Parameters<typeof umNotionalAndLeverageBrackets>[0]>;
// @ts-expect-error: symbol
umNotionalAndLeverageBrackets({ ...of_umNotionalAndLeverageBrackets, symbol: true });

declare const of_umPositionAdlQuantileEstimation: NonNullable<Parameters<typeof umPositionAdlQuantileEstimation>[0]>;
// @ts-expect-error: symbol
umPositionAdlQuantileEstimation({ ...of_umPositionAdlQuantileEstimation, symbol: true });

declare const of_usdmBasis: NonNullable<Parameters<typeof usdmBasis>[0]>;
// @ts-expect-error: pair
usdmBasis({ ...of_usdmBasis, pair: true });
// @ts-expect-error: not signed
usdmBasis({ ...of_usdmBasis, recvWindow: 1 });

// @ts-expect-error: no parameters
usdmCheckServerTime({ surplus: 1 });
// @ts-expect-error: not signed
usdmCheckServerTime({ recvWindow: 1 });

declare const of_usdmCompressedAggregateTradesList: NonNullable<Parameters<typeof usdmCompressedAggregateTradesList>[0]>;
// @ts-expect-error: symbol
usdmCompressedAggregateTradesList({ ...of_usdmCompressedAggregateTradesList, symbol: true });
// @ts-expect-error: not signed
usdmCompressedAggregateTradesList({ ...of_usdmCompressedAggregateTradesList, recvWindow: 1 });

declare const of_usdmContinuousContractKlineCandlestickData: NonNullable<Parameters<typeof usdmContinuousContractKlineCandlestickData>[0]>;
// @ts-expect-error: pair
usdmContinuousContractKlineCandlestickData({ ...of_usdmContinuousContractKlineCandlestickData, pair: true });
// @ts-expect-error: not signed
usdmContinuousContractKlineCandlestickData({ ...of_usdmContinuousContractKlineCandlestickData, recvWindow: 1 });

// @ts-expect-error: no parameters
usdmExchangeInformation({ surplus: 1 });
// @ts-expect-error: not signed
usdmExchangeInformation({ recvWindow: 1 });

// @ts-expect-error: no parameters
usdmGetFundingRateInfo({ surplus: 1 });
// @ts-expect-error: not signed
usdmGetFundingRateInfo({ recvWindow: 1 });

declare const of_usdmIndexPriceKlineCandlestickData: NonNullable<Parameters<typeof usdmIndexPriceKlineCandlestickData>[0]>;
// @ts-expect-error: pair
usdmIndexPriceKlineCandlestickData({ ...of_usdmIndexPriceKlineCandlestickData, pair: true });
// @ts-expect-error: not signed
usdmIndexPriceKlineCandlestickData({ ...of_usdmIndexPriceKlineCandlestickData, recvWindow: 1 });

declare const of_usdmKlineCandlestickData: NonNullable<Parameters<typeof usdmKlineCandlestickData>[0]>;
// @ts-expect-error: symbol
usdmKlineCandlestickData({ ...of_usdmKlineCandlestickData, symbol: true });
// @ts-expect-error: not signed
usdmKlineCandlestickData({ ...of_usdmKlineCandlestickData, recvWindow: 1 });

declare const of_usdmLongShortRatio: NonNullable<Parameters<typeof usdmLongShortRatio>[0]>;
// @ts-expect-error: symbol
usdmLongShortRatio({ ...of_usdmLongShortRatio, symbol: true });
// @ts-expect-error: not signed
usdmLongShortRatio({ ...of_usdmLongShortRatio, recvWindow: 1 });

declare const of_usdmMarkPriceKlineCandlestickData: NonNullable<Parameters<typeof usdmMarkPriceKlineCandlestickData>[0]>;
// @ts-expect-error: symbol
usdmMarkPriceKlineCandlestickData({ ...of_usdmMarkPriceKlineCandlestickData, symbol: true });
// @ts-expect-error: not signed
usdmMarkPriceKlineCandlestickData({ ...of_usdmMarkPriceKlineCandlestickData, recvWindow: 1 });

declare const of_usdmOldTradesLookup: NonNullable<Parameters<typeof usdmOldTradesLookup>[0]>;
// @ts-expect-error: symbol
usdmOldTradesLookup({ ...of_usdmOldTradesLookup, symbol: true });
// @ts-expect-error: not signed
usdmOldTradesLookup({ ...of_usdmOldTradesLookup, recvWindow: 1 });

declare const of_usdmOpenInterest: NonNullable<Parameters<typeof usdmOpenInterest>[0]>;
// @ts-expect-error: symbol
usdmOpenInterest({ ...of_usdmOpenInterest, symbol: true });
// @ts-expect-error: not signed
usdmOpenInterest({ ...of_usdmOpenInterest, recvWindow: 1 });

declare const of_usdmOpenInterestStatistics: NonNullable<Parameters<typeof usdmOpenInterestStatistics>[0]>;
// @ts-expect-error: symbol
usdmOpenInterestStatistics({ ...of_usdmOpenInterestStatistics, symbol: true });
// @ts-expect-error: not signed
usdmOpenInterestStatistics({ ...of_usdmOpenInterestStatistics, recvWindow: 1 });

declare const of_usdmOrderBook: NonNullable<Parameters<typeof usdmOrderBook>[0]>;
// @ts-expect-error: symbol
usdmOrderBook({ ...of_usdmOrderBook, symbol: true });
// @ts-expect-error: not signed
usdmOrderBook({ ...of_usdmOrderBook, recvWindow: 1 });

declare const of_usdmPremiumIndexKlineData: NonNullable<Parameters<typeof usdmPremiumIndexKlineData>[0]>;
// @ts-expect-error: symbol
usdmPremiumIndexKlineData({ ...of_usdmPremiumIndexKlineData, symbol: true });
// @ts-expect-error: not signed
usdmPremiumIndexKlineData({ ...of_usdmPremiumIndexKlineData, recvWindow: 1 });

declare const of_usdmQueryIndexPriceConstituents: NonNullable<Parameters<typeof usdmQueryIndexPriceConstituents>[0]>;
// @ts-expect-error: symbol
usdmQueryIndexPriceConstituents({ ...of_usdmQueryIndexPriceConstituents, symbol: true });
// @ts-expect-error: not signed
usdmQueryIndexPriceConstituents({ ...of_usdmQueryIndexPriceConstituents, recvWindow: 1 });

declare const of_usdmRecentTradesList: NonNullable<Parameters<typeof usdmRecentTradesList>[0]>;
// @ts-expect-error: symbol
usdmRecentTradesList({ ...of_usdmRecentTradesList, symbol: true });
// @ts-expect-error: not signed
usdmRecentTradesList({ ...of_usdmRecentTradesList, recvWindow: 1 });

declare const of_usdmSymbolOrderBookTicker: NonNullable<Parameters<typeof usdmSymbolOrderBookTicker>[0]>;
// @ts-expect-error: symbol
usdmSymbolOrderBookTicker({ ...of_usdmSymbolOrderBookTicker, symbol: true });
// @ts-expect-error: not signed
usdmSymbolOrderBookTicker({ ...of_usdmSymbolOrderBookTicker, recvWindow: 1 });

declare const of_usdmSymbolPriceTicker: NonNullable<Parameters<typeof usdmSymbolPriceTicker>[0]>;
// @ts-expect-error: symbol
usdmSymbolPriceTicker({ ...of_usdmSymbolPriceTicker, symbol: true });
// @ts-expect-error: not signed
usdmSymbolPriceTicker({ ...of_usdmSymbolPriceTicker, recvWindow: 1 });

declare const of_usdmTakerBuySellVolume: NonNullable<Parameters<typeof usdmTakerBuySellVolume>[0]>;
// @ts-expect-error: symbol
usdmTakerBuySellVolume({ ...of_usdmTakerBuySellVolume, symbol: true });
// @ts-expect-error: not signed
usdmTakerBuySellVolume({ ...of_usdmTakerBuySellVolume, recvWindow: 1 });

// @ts-expect-error: no parameters
usdmTestConnectivity({ surplus: 1 });
// @ts-expect-error: not signed
usdmTestConnectivity({ recvWindow: 1 });

declare const of_usdmTicker24hrPriceChangeStatistics: NonNullable<Parameters<typeof usdmTicker24hrPriceChangeStatistics>[0]>;
// @ts-expect-error: symbol
usdmTicker24hrPriceChangeStatistics({ ...of_usdmTicker24hrPriceChangeStatistics, symbol: true });
// @ts-expect-error: not signed
usdmTicker24hrPriceChangeStatistics({ ...of_usdmTicker24hrPriceChangeStatistics, recvWindow: 1 });

declare const of_usdmTopTraderLongShortRatioAccounts: NonNullable<Parameters<typeof usdmTopTraderLongShortRatioAccounts>[0]>;
// @ts-expect-error: symbol
usdmTopTraderLongShortRatioAccounts({ ...of_usdmTopTraderLongShortRatioAccounts, symbol: true });
// @ts-expect-error: not signed
usdmTopTraderLongShortRatioAccounts({ ...of_usdmTopTraderLongShortRatioAccounts, recvWindow: 1 });

declare const of_usdmTopTraderLongShortRatioPositions: NonNullable<Parameters<typeof usdmTopTraderLongShortRatioPositions>[0]>;
// @ts-expect-error: symbol
usdmTopTraderLongShortRatioPositions({ ...of_usdmTopTraderLongShortRatioPositions, symbol: true });
// @ts-expect-error: not signed
usdmTopTraderLongShortRatioPositions({ ...of_usdmTopTraderLongShortRatioPositions, recvWindow: 1 });

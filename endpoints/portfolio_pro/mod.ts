/**
 * Portfolio Margin Pro: account, transfers, repayment, settings and collateral, served by
 * `api.binance.com`.
 *
 * @module
 */
export {
  getPortfolioMarginProAccountBalance,
  getPortfolioMarginProAccountInfo,
  getPortfolioMarginProSpanAccountInfo,
  ProAccount,
  ProBalance,
  ProSpanAccount,
  RiskUnit,
} from "./account.ts";
export {
  AssetAmount,
  getTransferableEarnAssetBalanceForPortfolioMargin,
  ProAck,
  proBnbTransfer,
  proFundAutoCollection,
  proFundCollectionByAsset,
  ProTransaction,
  transferLdusdtRwusdForPortfolioMargin,
} from "./transfer.ts";
export {
  LoanRepay,
  LoanRepayHistory,
  portfolioMarginProBankruptcyLoanRepay,
  ProAutoRepay,
  proChangeAutoRepayFuturesStatus,
  proGetAutoRepayFuturesStatus,
  ProInterest,
  proRepayFuturesNegativeBalance,
  queryPortfolioMarginProBankruptcyLoanAmount,
  queryPortfolioMarginProBankruptcyLoanRepayHistory,
  queryPortfolioMarginProNegativeBalanceInterestHistory,
} from "./repayment.ts";
export {
  deleteMarginCallLevel,
  DeltaMode,
  getDeltaModeStatus,
  getMarginCallLevel,
  MarginCallLevel,
  setMarginCallLevel,
  switchDeltaMode,
} from "./settings.ts";
export {
  AssetIndexPrice,
  AssetLeverage,
  CollateralRate,
  CollateralTier,
  getPortfolioMarginAssetLeverage,
  portfolioMarginCollateralRate,
  portfolioMarginProTieredCollateralRate,
  queryPortfolioMarginAssetIndexPrice,
  TieredCollateralRate,
} from "./collateral.ts";

/**
 * Portfolio Margin Pro: account, transfers, repayment, settings and collateral, served by
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
  ProAutoRepay,
  proChangeAutoRepayFuturesStatus,
  proGetAutoRepayFuturesStatus,
  ProInterest,
  proRepayFuturesNegativeBalance,
  queryPortfolioMarginProNegativeBalanceInterestHistory,
} from "./negative_balance.ts";
export {
  LoanRepay,
  LoanRepayHistory,
  portfolioMarginProBankruptcyLoanRepay,
  queryPortfolioMarginProBankruptcyLoanAmount,
  queryPortfolioMarginProBankruptcyLoanRepayHistory,
} from "./bankruptcy_loan.ts";
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

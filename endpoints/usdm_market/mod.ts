/**
 * Market data of USDⓈ-M futures, served by `fapi.binance.com`. They stay readable under Portfolio
 * Margin; trading and account data of this host are refused there: use the portfolio family for
 * them.
 *
 * Types that all families share, such as `Endpoint`, `Side` and `DecimalText`, are exported by the
 * package itself.
 *
 * @module
 */
export type { Reader } from "../../lib/answers/answer.ts";
export type { Request } from "../../lib/endpoint.ts";
export type { BadParams } from "../../lib/failure.ts";
export { usdmCheckServerTime, UsdmServerTime, usdmTestConnectivity } from "./general.ts";
export {
  UsdmContract,
  UsdmExchangeInformation,
  usdmExchangeInformation,
  UsdmFilter,
  UsdmMarginAsset,
  UsdmRateLimit,
} from "./exchange_information.ts";
export { rpiOrderBook, UsdmLevel, UsdmOrderBook, usdmOrderBook } from "./order_book.ts";
export {
  UsdmAggregateTrade,
  usdmCompressedAggregateTradesList,
  usdmOldTradesLookup,
  usdmRecentTradesList,
  UsdmTrade,
} from "./trades.ts";
export {
  usdmContinuousContractKlineCandlestickData,
  UsdmKline,
  usdmKlineCandlestickData,
} from "./klines.ts";
export {
  usdmIndexPriceKlineCandlestickData,
  usdmMarkPriceKlineCandlestickData,
  usdmPremiumIndexKlineData,
  UsdmPriceKline,
} from "./price_klines.ts";
export { markPrice, UsdmMarkPrice } from "./mark_price.ts";
export {
  getFundingRateHistory,
  UsdmFundingInfo,
  UsdmFundingRate,
  usdmGetFundingRateInfo,
} from "./funding.ts";
export {
  symbolPriceTickerV2,
  UsdmBookTicker,
  UsdmPriceTicker,
  usdmSymbolOrderBookTicker,
  usdmSymbolPriceTicker,
  UsdmTicker,
  usdmTicker24hrPriceChangeStatistics,
} from "./ticker.ts";
export {
  UsdmOpenInterest,
  usdmOpenInterest,
  UsdmOpenInterestStatistic,
  usdmOpenInterestStatistics,
} from "./statistics/open_interest.ts";
export {
  UsdmLongShortRatio,
  usdmLongShortRatio,
  usdmTopTraderLongShortRatioAccounts,
  usdmTopTraderLongShortRatioPositions,
} from "./statistics/long_short_ratio.ts";
export { usdmTakerBuySellVolume, UsdmTakerVolume } from "./statistics/taker_volume.ts";
export { UsdmBasis, usdmBasis } from "./statistics/basis.ts";
export { quarterlyContractSettlementPrice, UsdmSettlementPrice } from "./settlement_price.ts";
export {
  assetIndex,
  compositeIndexSymbolInformation,
  UsdmAssetIndex,
  UsdmCompositeIndex,
  UsdmIndexAsset,
  UsdmIndexConstituent,
  UsdmIndexConstituents,
  usdmQueryIndexPriceConstituents,
} from "./index.ts";
export { adlRisk, UsdmAdlRisk } from "./adl_risk.ts";
export {
  queryInsuranceFundBalanceSnapshot,
  UsdmInsuranceBalance,
  UsdmInsuranceFund,
} from "./insurance_fund.ts";
export {
  tradingSchedule,
  UsdmMarketSchedule,
  UsdmMarketSchedules,
  UsdmTradingSchedule,
  UsdmTradingSession,
} from "./trading_schedule.ts";
export { listAllConvertPairs, UsdmConvertPair } from "./convert.ts";

/**
 * Market data of COIN-M futures, served by `dapi.binance.com`. They stay readable under Portfolio
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
export { coinmCheckServerTime, CoinmServerTime, coinmTestConnectivity } from "./general.ts";
export {
  CoinmContract,
  CoinmExchangeInformation,
  coinmExchangeInformation,
  CoinmFilter,
  CoinmRateLimit,
} from "./exchange_information.ts";
export { CoinmLevel, CoinmOrderBook, coinmOrderBook } from "./order_book.ts";
export {
  CoinmAggregateTrade,
  coinmCompressedAggregateTradesList,
  coinmOldTradesLookup,
  coinmRecentTradesList,
  CoinmTrade,
} from "./trades.ts";
export {
  coinmContinuousContractKlineCandlestickData,
  CoinmKline,
  coinmKlineCandlestickData,
} from "./klines.ts";
export {
  coinmIndexPriceKlineCandlestickData,
  coinmMarkPriceKlineCandlestickData,
  coinmPremiumIndexKlineData,
  CoinmPriceKline,
} from "./price_klines.ts";
export { CoinmMarkPrice, indexPriceAndMarkPrice } from "./mark_price.ts";
export {
  CoinmFundingInfo,
  CoinmFundingRate,
  coinmGetFundingRateInfo,
  getFundingRateHistoryOfPerpetualFutures,
} from "./funding.ts";
export {
  CoinmBookTicker,
  CoinmPriceTicker,
  coinmSymbolOrderBookTicker,
  coinmSymbolPriceTicker,
  CoinmTicker,
  coinmTicker24hrPriceChangeStatistics,
} from "./ticker.ts";
export {
  CoinmOpenInterest,
  coinmOpenInterest,
  CoinmOpenInterestStatistic,
  coinmOpenInterestStatistics,
} from "./statistics/open_interest.ts";
export {
  CoinmLongShortRatio,
  coinmLongShortRatio,
  CoinmPositionRatio,
  coinmTopTraderLongShortRatioAccounts,
  coinmTopTraderLongShortRatioPositions,
} from "./statistics/long_short_ratio.ts";
export { coinmTakerBuySellVolume, CoinmTakerVolume } from "./statistics/taker_volume.ts";
export { CoinmBasis, coinmBasis } from "./statistics/basis.ts";
export {
  CoinmIndexConstituent,
  CoinmIndexConstituents,
  coinmQueryIndexPriceConstituents,
} from "./index.ts";

/** Public links on which rows of the corpus rest. */

const GITHUB = "https://github.com";
const CCXT = `${GITHUB}/ccxt/ccxt/pull`;
const NAUTILUS = `${GITHUB}/nautechsystems/nautilus_trader/blob`;
const PYTHON = "tests/integration_tests/adapters/binance/resources/http_responses";
const RUST = "crates/adapters/binance/test_data/futures/http_json";
const NET = `${GITHUB}/JKorf/Binance.Net/blob`;
const FIXTURES = "Binance.Net.UnitTests/Endpoints";
const DEVELOPERS = "https://developers.binance.com";
const CATALOG = `${DEVELOPERS}/en/docs/catalog`;
const ALGO = `${DEVELOPERS}/docs/derivatives/usds-margined-futures/trade/rest-api`;

/** Answers of Portfolio Margin accounts, printed in pull requests and tests. */
export const PM = {
  /** next_hourly_batch_limit_t1_n21.json there. */
  hourlyBatch: `${GITHUB}/noahark/binance_funding_hedging/tree/main/reports/api-samples`,
  interestRows:
    `${GITHUB}/noahark/binance_funding_hedging/blob/dc4cc6d9dc629c06cff4a98f98ff7a81a533a3c8/reports/api-samples/2026-08-borrow-interest-history-recon-v1/20260804T0008Z/recon.md`,
  capitalFlow:
    `${GITHUB}/noahark/binance_funding_hedging/blob/92256cb0849653a2daf41b894f7bd6c7860ac73c/reports/api-samples/2026-08-margin-account-flow-recon-v1/20260810T062742Z/recon.md`,
  marginRates:
    `${GITHUB}/noahark/binance_funding_hedging/tree/ded40b07a69c6ce1cf59cdb1ac771b52cc25fb54/reports/api-samples/2026-07-private-account-v1/20260705T232800Z`,
  javaLongs: `${GITHUB}/binance/binance-connector-java/issues/188`,
  algoCancelled:
    `${GITHUB}/binance/binance-connector-go/blob/02b6d9e80a2da8a81d2645932aac30d7437bde5d/clients/derivativestradingportfoliomargin/CHANGELOG.md`,
  create: `${CCXT}/21105`,
  open: `${CCXT}/21123`,
  cancelAll: `${CCXT}/21126`,
  query: `${CCXT}/21134`,
  cancel: `${CCXT}/21137`,
  positionMode: `${CCXT}/21142`,
  leverage: `${CCXT}/21145`,
  loan: `${CCXT}/21159`,
  brackets: `${CCXT}/21161`,
  positions: `${CCXT}/21174`,
  income: `${CCXT}/21177`,
  account: `${CCXT}/21180`,
  trades: `${CCXT}/21186`,
  interest: `${CCXT}/21187`,
  commission: `${CCXT}/21206`,
  orders: `${CCXT}/21207`,
  firstBalance: `${CCXT}/21093`,
  balance: `${CCXT}/21249`,
  debt: `${CCXT}/23802`,
  errors: `${CCXT}/24717`,
  qubx:
    `${GITHUB}/xLydianSoftware/Qubx/blob/350725a3bea1433d924a29483d95a92db1f3a30b/tests/qubx/connectors/ccxt/test_binance_pm.py`,
  qubxFunds:
    `${GITHUB}/xLydianSoftware/Qubx/blob/0d964e7148f7ebcdd88d7c7b660452cd77c6f698/tests/qubx/connectors/ccxt/test_binance_pm_move_funds.py`,
  qubxDebt:
    `${GITHUB}/xLydianSoftware/Qubx/blob/0d964e7148f7ebcdd88d7c7b660452cd77c6f698/tests/qubx/connectors/ccxt/test_binance_pm_repay_debt.py`,
  streamNumbers: `${GITHUB}/binance/binance-connector-rust/issues/65`,
  gone: `${GITHUB}/binance/binance-connector-rust/issues/94`,
};

/** Answers of classic futures, spot and margin accounts. */
export const CLASSIC = {
  recorded:
    `${GITHUB}/ccxt/ccxt/blob/b5ba50d7ef3958a074437cce9c7b18c7be3a62f0/ts/src/test/static/response/binance.json`,
  /** The documented words; the live ones are noted at the public reader RestSymbolAdlRiskBinanceUM, in Rust. */
  adlRisk: `${CATALOG}/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data`,
  createOld: `${CCXT}/12467`,
  openOrder: `${CCXT}/21219`,
  marginMode: `${CCXT}/24256`,
  leverage: `${CCXT}/23423`,
  marginRepay: `${CCXT}/13723`,
  marginBorrow: `${CCXT}/15770`,
  marginTrades: `${CCXT}/14818`,
  marginCreate: `${CCXT}/17978`,
  undocumentedErrors: `${GITHUB}/ccxt/ccxt/blob/master/ts/src/binance.ts`,
  longIds: `${GITHUB}/binance/binance-connector-js/issues/536`,
  longIdsQuery: `${GITHUB}/ccxt/binance-api-node/issues/560`,
  longIdsMixed: `${GITHUB}/sieblyio/binance/issues/662`,
  searchWindow: `${GITHUB}/ccxt/ccxt/issues/21862`,
  restricted: `${GITHUB}/jptsantossilva/BEC/issues/22`,
  blockedPage: `${GITHUB}/tellor-io/telliot/issues/69`,
  countryPage: `${GITHUB}/sammchardy/python-binance/issues/1413`,
  cloudfront503: `${GITHUB}/binance/binance-futures-connector-python/issues/75`,
  nginx502: `${GITHUB}/sammchardy/python-binance/issues/1198`,
  bannedIp: `${GITHUB}/zyairelai/futures-hero/issues/10`,
  emptyIncome: `${GITHUB}/ccxt/ccxt/issues/6852`,
  coinmPositions: `${GITHUB}/ccxt/ccxt/issues/11297`,
  emptyFigures: `${GITHUB}/JKorf/Binance.Net/issues/1520`,
  trailingTime: `${GITHUB}/JKorf/Binance.Net/issues/1504`,
  isolated: `${GITHUB}/binance/binance-connector-python/issues/142`,
  symbolConfig: `${GITHUB}/binance/binance-connector-rust/issues/82`,
  bracketFloats: `${GITHUB}/binance/binance-connector-python/issues/427`,
  bracketIntegers: `${GITHUB}/binance/binance-connector-python/issues/418`,
  numbersForText: `${GITHUB}/binance/binance-connector-python/issues/553`,
  noMark: `${GITHUB}/sammchardy/python-binance/issues/1293`,
  wordForNotional: `${GITHUB}/Binance-docs/Binance_Futures_Java/issues/15`,
  algoIds: `${GITHUB}/freqtrade/freqtrade/issues/12610`,
  tradfi: `${GITHUB}/freqtrade/freqtrade/issues/12900`,
  notServed: `${GITHUB}/JKorf/Binance.Net/issues/940`,
  clientTag: `${GITHUB}/binance-exchange/binance-java-api/issues/318`,
  algoType: `${GITHUB}/nautechsystems/nautilus_trader/issues/3624`,
  algoOpen: `${NAUTILUS}/fc4103961f0dc8733d2d9fcb7f95d0e60910e3b2/${RUST}/open_algo_orders.json`,
  algoFinished:
    `${NAUTILUS}/27a8e54e7ac3c57d6cbf8891f0283dfbaee97317/${RUST}/algo_order_response.json`,
  orders:
    `${NAUTILUS}/6003d38aaa3bec8faa5fd82803245e4c575ec780/${PYTHON}/http_futures_account_orders.json`,
  positions:
    `${NAUTILUS}/16bacd02323e6e57e9ad5268a568697a947cf990/${PYTHON}/http_futures_account_positions_one_way.json`,
  config:
    `${NAUTILUS}/04dcc19f7598a9aabaa582b6d85ae7a20a9779bb/${PYTHON}/http_futures_account_symbol_config.json`,
  trades:
    `${NAUTILUS}/16bacd02323e6e57e9ad5268a568697a947cf990/${PYTHON}/http_futures_account_trades.json`,
  crossMargin:
    `${NAUTILUS}/092fea6ce99b3016b20c082cc0f58db655bcb797/${PYTHON}/http_margin_cross_account.json`,
  coinmCancel:
    `${NET}/39af6b0d03f18f328ffd14101f2f3e7442c135a2/${FIXTURES}/CoinFutures/Trading/CancelOrder.txt`,
  coinmTrades:
    `${NET}/39af6b0d03f18f328ffd14101f2f3e7442c135a2/${FIXTURES}/CoinFutures/Trading/GetUserTrades.txt`,
  coinmBrackets:
    `${NET}/39af6b0d03f18f328ffd14101f2f3e7442c135a2/${FIXTURES}/CoinFutures/Account/GetBrackets.txt`,
  coinmIncome:
    `${NET}/39af6b0d03f18f328ffd14101f2f3e7442c135a2/${FIXTURES}/CoinFutures/Account/GetIncomeHistory.txt`,
  adl:
    `${NET}/39af6b0d03f18f328ffd14101f2f3e7442c135a2/${FIXTURES}/CoinFutures/Account/GetPositionAdlQuantileEstimation.txt`,
  download:
    `${NET}/39af6b0d03f18f328ffd14101f2f3e7442c135a2/${FIXTURES}/CoinFutures/Account/GetDownloadLinkForTransactionHistory.txt`,
  marginOrder:
    `${NET}/0d906e9bd395d6365f24c1183321714368291875/${FIXTURES}/Spot/Trading/PlaceMarginOrder.txt`,
  marginPairs:
    `${NET}/0ec4e61675eaf875fe5d13e12594a46be219c062/${FIXTURES}/Spot/ExchangeData/GetMarginSymbols.txt`,
};

/** Market data. */
export const MARKET = {
  schedules:
    `${GITHUB}/binance/binance-connector-go/blob/master/clients/derivativestradingusdsfutures/CHANGELOG.md`,
  recorded:
    `${GITHUB}/ccxt/ccxt/blob/b5ba50d7ef3958a074437cce9c7b18c7be3a62f0/ts/src/test/static/response/binance.json`,
  filterName: `${GITHUB}/JKorf/Binance.Net/issues/312`,
  filterLimit: `${GITHUB}/ccxt/binance-rs/issues/44`,
  unknownStatus: `${GITHUB}/JKorf/Binance.Net/issues/543`,
  nullItem: `${GITHUB}/JKorf/Binance.Net/issues/1298`,
  riskFilter:
    `${GITHUB}/JKorf/Binance.Net/blob/f2f03683dbcacaed3867f0f75fb0d3b8461afae6/Binance.Net/Enums/SymbolFilterType.cs`,
  settlePlanTime: `${GITHUB}/ccxt/go-binance/pull/276`,
  settlePlan: `${GITHUB}/Igosuki/binance-rs-async/pull/21`,
  tradfi: `${GITHUB}/bmoscon/cryptofeed/pull/1098`,
  autoExchange: `${GITHUB}/binance/binance-connector-rust/issues/47`,
  multiplier: `${GITHUB}/binance/binance-connector-python/issues/404`,
  coinmContract:
    `${NAUTILUS}/27a8e54e7ac3c57d6cbf8891f0283dfbaee97317/${RUST}/exchange_info_delivery_coinm.json`,
  emptyMark: `${GITHUB}/JKorf/Binance.Net/pull/1342`,
  fundingTimes: `${GITHUB}/JKorf/Binance.Net/pull/1580`,
  fundingRate:
    `${NAUTILUS}/162cc70ec70090648a13030610728198a770f6cb/${PYTHON}/http_futures_usdt_funding_rate.json`,
  quarterly: `${GITHUB}/Binance-docs/Binance_Futures_python/issues/52`,
  openInterestText:
    `${NAUTILUS}/6003d38aaa3bec8faa5fd82803245e4c575ec780/${PYTHON}/http_futures_market_open_interest_historical.json`,
  openInterestNumber: `${GITHUB}/ccxt/binance-rs/pull/140`,
  trades:
    `${NAUTILUS}/8749332af0ea8c53fd010982bba6d919a4a2246b/${PYTHON}/http_futures_market_trades.json`,
  premiumIndex:
    `${NAUTILUS}/16bacd02323e6e57e9ad5268a568697a947cf990/${PYTHON}/http_futures_market_premium_index.json`,
  bookTicker:
    `${NET}/0ec4e61675eaf875fe5d13e12594a46be219c062/${FIXTURES}/UsdFutures/ExchangeData/GetBookPrice.txt`,
  bookTickerPlain:
    `${NAUTILUS}/eff616ffd809d0b72ebb2bcd7bbd83a31cd744c2/${PYTHON}/http_futures_usdt_book_ticker.json`,
  insuranceFund:
    `${NET}/167696caad287e0596b2198c6b60dd3b47c7bb38/${FIXTURES}/UsdFutures/ExchangeData/GetInsuranceFundBalances.txt`,
  constituents:
    `${NET}/d80d611d8c87bacb19d5c600171ce4508a858254/${FIXTURES}/UsdFutures/ExchangeData/GetIndexPriceConstituents.txt`,
  compositeIndex:
    `${NET}/ad49a8136ee65fe681b2222871e4a86236e6c7fc/${FIXTURES}/UsdFutures/ExchangeData/GetCompositeIndexInfo.txt`,
  coinmMarkPrices:
    `${NET}/3ad5d460f204b40b45881fc4347648b816413a88/${FIXTURES}/CoinFutures/ExchangeData/GetMarkPrices.txt`,
  coinmBook:
    `${NET}/3ad5d460f204b40b45881fc4347648b816413a88/${FIXTURES}/CoinFutures/ExchangeData/GetBookPrices.txt`,
  coinmAccounts:
    `${NET}/3ad5d460f204b40b45881fc4347648b816413a88/${FIXTURES}/CoinFutures/ExchangeData/GetGlobalLongShortAccountRatio.txt`,
  coinmPositions:
    `${NET}/3ad5d460f204b40b45881fc4347648b816413a88/${FIXTURES}/CoinFutures/ExchangeData/GetTopLongShortPositionRatio.txt`,
  coinmTakers:
    `${NET}/3ad5d460f204b40b45881fc4347648b816413a88/${FIXTURES}/CoinFutures/ExchangeData/GetTakerBuySellVolumeRatio.txt`,
  coinmFunding:
    `${GITHUB}/BYTEX-TRADE/bytex/blob/67b3e103043476a0490bb7afa146ec9ac339b116/tests/Bytex.Adapters.Tests/Fixtures/BinancePayloads.cs`,
  fundingInfo:
    `${NET}/0ec4e61675eaf875fe5d13e12594a46be219c062/${FIXTURES}/UsdFutures/ExchangeData/GetFundingInfo.txt`,
};

/** Official pages whose example differs from their table or from each other; takes page and anchor. */
export const DOCS = {
  papi: (page: string): string =>
    `${CATALOG}/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/${page}`,
  pro: (page: string): string =>
    `${CATALOG}/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/${page}`,
  marginLog: `${DEVELOPERS}/en/docs/products/margin-trading/change-log#2026-09-25`,
  margin: (page: string): string => `${CATALOG}/core-trading-margin-trading/api/rest-api/${page}`,
  usdm: (page: string): string =>
    `${CATALOG}/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/${page}`,
};

/** The notice of 2026-06-10, "Important Notice — COIN-M / USDⓈ-M Architecture Integration", part B. */
export const INTEGRATION: string = `${DEVELOPERS}/docs/derivatives/change-log.md`;

/** Official pages of the classic algo orders. */
export const ALGO_DOCS = {
  create: `${ALGO}/New-Algo-Order`,
  query: `${ALGO}/Query-Algo-Order`,
  open: `${ALGO}/Current-All-Algo-Open-Orders`,
};

/** The general page of the Portfolio Margin API: figures are those of Java. */
export const JAVA_TYPES: string = `${GITHUB}/rosssaunders/ccrxt/issues/24`;

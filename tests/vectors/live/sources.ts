/** Public links on which rows of the corpus rest. */

const ccxt = (number: number): string => `https://github.com/ccxt/ccxt/pull/${number}`;
const issue = (repository: string, number: number): string =>
  `https://github.com/${repository}/issues/${number}`;
const file = (repository: string, commit: string, path: string): string =>
  `https://github.com/${repository}/blob/${commit}/${path}`;
const nautilus = (commit: string, name: string): string =>
  file(
    "nautechsystems/nautilus_trader",
    commit,
    `tests/integration_tests/adapters/binance/resources/http_responses/${name}.json`,
  );
const nautilusRust = (commit: string, name: string): string =>
  file(
    "nautechsystems/nautilus_trader",
    commit,
    `crates/adapters/binance/test_data/futures/http_json/${name}.json`,
  );
const binanceNet = (commit: string, name: string): string =>
  file("JKorf/Binance.Net", commit, `Binance.Net.UnitTests/Endpoints/${name}.txt`);
const docs = (product: string) => (page: string): string =>
  `https://developers.binance.com/en/docs/catalog/${product}/api/rest-api/${page}`;

/** Answers of Portfolio Margin accounts, printed in pull requests and tests. */
export const PM = {
  create: ccxt(21105),
  open: ccxt(21123),
  cancelAll: ccxt(21126),
  query: ccxt(21134),
  cancel: ccxt(21137),
  positionMode: ccxt(21142),
  leverage: ccxt(21145),
  loan: ccxt(21159),
  brackets: ccxt(21161),
  positions: ccxt(21174),
  income: ccxt(21177),
  account: ccxt(21180),
  trades: ccxt(21186),
  interest: ccxt(21187),
  commission: ccxt(21206),
  orders: ccxt(21207),
  firstBalance: ccxt(21093),
  balance: ccxt(21249),
  debt: ccxt(23802),
  errors: ccxt(24717),
  qubx: file(
    "xLydianSoftware/Qubx",
    "350725a3bea1433d924a29483d95a92db1f3a30b",
    "tests/qubx/connectors/ccxt/test_binance_pm.py",
  ),
  qubxFunds: file(
    "xLydianSoftware/Qubx",
    "0d964e7148f7ebcdd88d7c7b660452cd77c6f698",
    "tests/qubx/connectors/ccxt/test_binance_pm_move_funds.py",
  ),
  qubxDebt: file(
    "xLydianSoftware/Qubx",
    "0d964e7148f7ebcdd88d7c7b660452cd77c6f698",
    "tests/qubx/connectors/ccxt/test_binance_pm_repay_debt.py",
  ),
  streamNumbers: issue("binance/binance-connector-rust", 65),
  gone: issue("binance/binance-connector-rust", 94),
} as const;

/** Answers of classic futures, spot and margin accounts. */
export const CLASSIC = {
  recorded: file(
    "ccxt/ccxt",
    "b5ba50d7ef3958a074437cce9c7b18c7be3a62f0",
    "ts/src/test/static/response/binance.json",
  ),
  createOld: ccxt(12467),
  openOrder: ccxt(21219),
  marginMode: ccxt(24256),
  leverage: ccxt(23423),
  marginRepay: ccxt(13723),
  marginBorrow: ccxt(15770),
  marginTrades: ccxt(14818),
  marginCreate: ccxt(17978),
  undocumentedErrors: "https://github.com/ccxt/ccxt/blob/master/ts/src/binance.ts",
  longIds: issue("binance/binance-connector-js", 536),
  longIdsQuery: issue("ccxt/binance-api-node", 560),
  longIdsMixed: issue("sieblyio/binance", 662),
  emptyIncome: issue("ccxt/ccxt", 6852),
  coinmPositions: issue("ccxt/ccxt", 11297),
  emptyFigures: issue("JKorf/Binance.Net", 1520),
  trailingTime: issue("JKorf/Binance.Net", 1504),
  isolated: issue("binance/binance-connector-python", 142),
  symbolConfig: issue("binance/binance-connector-rust", 82),
  bracketFloats: issue("binance/binance-connector-python", 427),
  bracketIntegers: issue("binance/binance-connector-python", 418),
  numbersForText: issue("binance/binance-connector-python", 553),
  noMark: issue("sammchardy/python-binance", 1293),
  wordForNotional: issue("Binance-docs/Binance_Futures_Java", 15),
  algoIds: issue("freqtrade/freqtrade", 12610),
  clientTag: issue("binance-exchange/binance-java-api", 318),
  algoType: issue("nautechsystems/nautilus_trader", 3624),
  algoOpen: nautilusRust("fc4103961f0dc8733d2d9fcb7f95d0e60910e3b2", "open_algo_orders"),
  algoFinished: nautilusRust("27a8e54e7ac3c57d6cbf8891f0283dfbaee97317", "algo_order_response"),
  orders: nautilus("6003d38aaa3bec8faa5fd82803245e4c575ec780", "http_futures_account_orders"),
  positions: nautilus(
    "16bacd02323e6e57e9ad5268a568697a947cf990",
    "http_futures_account_positions_one_way",
  ),
  config: nautilus(
    "04dcc19f7598a9aabaa582b6d85ae7a20a9779bb",
    "http_futures_account_symbol_config",
  ),
  trades: nautilus("16bacd02323e6e57e9ad5268a568697a947cf990", "http_futures_account_trades"),
  crossMargin: nautilus("092fea6ce99b3016b20c082cc0f58db655bcb797", "http_margin_cross_account"),
  coinmCancel: binanceNet(
    "39af6b0d03f18f328ffd14101f2f3e7442c135a2",
    "CoinFutures/Trading/CancelOrder",
  ),
  coinmTrades: binanceNet(
    "39af6b0d03f18f328ffd14101f2f3e7442c135a2",
    "CoinFutures/Trading/GetUserTrades",
  ),
  coinmBrackets: binanceNet(
    "39af6b0d03f18f328ffd14101f2f3e7442c135a2",
    "CoinFutures/Account/GetBrackets",
  ),
  coinmIncome: binanceNet(
    "39af6b0d03f18f328ffd14101f2f3e7442c135a2",
    "CoinFutures/Account/GetIncomeHistory",
  ),
  adl: binanceNet(
    "39af6b0d03f18f328ffd14101f2f3e7442c135a2",
    "CoinFutures/Account/GetPositionAdlQuantileEstimation",
  ),
  download: binanceNet(
    "39af6b0d03f18f328ffd14101f2f3e7442c135a2",
    "CoinFutures/Account/GetDownloadLinkForTransactionHistory",
  ),
  marginOrder: binanceNet(
    "0d906e9bd395d6365f24c1183321714368291875",
    "Spot/Trading/PlaceMarginOrder",
  ),
  marginPairs: binanceNet(
    "0ec4e61675eaf875fe5d13e12594a46be219c062",
    "Spot/ExchangeData/GetMarginSymbols",
  ),
} as const;

/** Market data. */
export const MARKET = {
  recorded: CLASSIC.recorded,
  filterName: issue("JKorf/Binance.Net", 312),
  filterLimit: issue("ccxt/binance-rs", 44),
  unknownStatus: issue("JKorf/Binance.Net", 543),
  nullItem: issue("JKorf/Binance.Net", 1298),
  riskFilter: file(
    "JKorf/Binance.Net",
    "f2f03683dbcacaed3867f0f75fb0d3b8461afae6",
    "Binance.Net/Enums/SymbolFilterType.cs",
  ),
  settlePlanTime: "https://github.com/ccxt/go-binance/pull/276",
  settlePlan: "https://github.com/Igosuki/binance-rs-async/pull/21",
  tradfi: "https://github.com/bmoscon/cryptofeed/pull/1098",
  autoExchange: issue("binance/binance-connector-rust", 47),
  multiplier: issue("binance/binance-connector-python", 404),
  coinmContract: nautilusRust(
    "27a8e54e7ac3c57d6cbf8891f0283dfbaee97317",
    "exchange_info_delivery_coinm",
  ),
  emptyMark: "https://github.com/JKorf/Binance.Net/pull/1342",
  fundingTimes: "https://github.com/JKorf/Binance.Net/pull/1580",
  fundingRate: nautilus(
    "162cc70ec70090648a13030610728198a770f6cb",
    "http_futures_usdt_funding_rate",
  ),
  quarterly: issue("Binance-docs/Binance_Futures_python", 52),
  openInterestText: nautilus(
    "6003d38aaa3bec8faa5fd82803245e4c575ec780",
    "http_futures_market_open_interest_historical",
  ),
  openInterestNumber: "https://github.com/ccxt/binance-rs/pull/140",
  trades: nautilus("8749332af0ea8c53fd010982bba6d919a4a2246b", "http_futures_market_trades"),
  premiumIndex: nautilus(
    "16bacd02323e6e57e9ad5268a568697a947cf990",
    "http_futures_market_premium_index",
  ),
  bookTicker: binanceNet(
    "0ec4e61675eaf875fe5d13e12594a46be219c062",
    "UsdFutures/ExchangeData/GetBookPrice",
  ),
  bookTickerPlain: nautilus(
    "eff616ffd809d0b72ebb2bcd7bbd83a31cd744c2",
    "http_futures_usdt_book_ticker",
  ),
  compositeIndex: binanceNet(
    "ad49a8136ee65fe681b2222871e4a86236e6c7fc",
    "UsdFutures/ExchangeData/GetCompositeIndexInfo",
  ),
  coinmMarkPrices: binanceNet(
    "3ad5d460f204b40b45881fc4347648b816413a88",
    "CoinFutures/ExchangeData/GetMarkPrices",
  ),
  coinmBook: binanceNet(
    "3ad5d460f204b40b45881fc4347648b816413a88",
    "CoinFutures/ExchangeData/GetBookPrices",
  ),
  coinmAccounts: binanceNet(
    "3ad5d460f204b40b45881fc4347648b816413a88",
    "CoinFutures/ExchangeData/GetGlobalLongShortAccountRatio",
  ),
  coinmPositions: binanceNet(
    "3ad5d460f204b40b45881fc4347648b816413a88",
    "CoinFutures/ExchangeData/GetTopLongShortPositionRatio",
  ),
  coinmTakers: binanceNet(
    "3ad5d460f204b40b45881fc4347648b816413a88",
    "CoinFutures/ExchangeData/GetTakerBuySellVolumeRatio",
  ),
  fundingInfo: binanceNet(
    "0ec4e61675eaf875fe5d13e12594a46be219c062",
    "UsdFutures/ExchangeData/GetFundingInfo",
  ),
} as const;

/** Official pages whose example differs from their table or from each other; takes page and anchor. */
export const DOCS = {
  papi: docs("advanced-trading-derivatives-trading-portfolio-margin"),
  pro: docs("advanced-trading-derivatives-trading-portfolio-margin-pro"),
  margin: docs("core-trading-margin-trading"),
  usdm: docs("core-trading-derivatives-trading-usd-s-m-futures"),
} as const;

/** Official pages of the classic algo orders. */
const algoDocs = "https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api";
export const ALGO_DOCS = {
  create: `${algoDocs}/New-Algo-Order`,
  query: `${algoDocs}/Query-Algo-Order`,
  open: `${algoDocs}/Current-All-Algo-Open-Orders`,
} as const;

/** The general page of the Portfolio Margin API: figures are those of Java. */
export const JAVA_TYPES = issue("rosssaunders/ccrxt", 24);

/** Calls of every method of PortfolioClient, in an order in which the simulated exchange answers them all. */

/** Parameters of a call. `$um.orderId` is the field `orderId` of the answer that was named `um`. */
export type Given = Readonly<Record<string, string | number>>;

/** A call: the method, its parameters, and a name for its answer where a later call needs it. */
export type Told = readonly [method: string, given?: Given, as?: string];

const UM = { symbol: "BTCUSDT" };
const CM = { symbol: "BTCUSD_PERP" };
const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC" };
const stop = { side: "SELL", strategyType: "STOP_MARKET", stopPrice: "40000" };
const algo = { side: "SELL", type: "STOP_MARKET", triggerPrice: "40000", quantity: "0.01" };
const oco = { ...UM, side: "SELL", quantity: "0.001", price: "90000", stopPrice: "40000" };
const span = { startTime: 1_763_600_000_000, endTime: 1_763_683_200_000 };

const settings: readonly Told[] = [
  ["testConnectivity"],
  ["getServerTime"],
  ["signTradFiPerpsContract"],
  ["updateUMLeverage", { ...UM, leverage: 10 }],
  ["updateCMLeverage", { ...CM, leverage: 10 }],
  ["updateUMPositionMode", { dualSidePosition: "true" }],
  ["getUMPositionMode"],
  ["updateCMPositionMode", { dualSidePosition: "false" }],
  ["getCMPositionMode"],
  ["toggleUMFeeBurn", { feeBurn: "true" }],
  ["getUMFeeBurnStatus"],
  ["updateAutoRepayFuturesStatus", { autoRepay: "false" }],
  ["getAutoRepayFuturesStatus"],
  ["getUMLeverageBrackets", UM],
  ["getCMLeverageBrackets", CM],
  ["getUMCommissionRate", UM],
  ["getCMCommissionRate", CM],
  ["getUMAccountConfig"],
  ["getUMSymbolConfig", UM],
  ["getUMTradingStatus", UM],
];

const um: readonly Told[] = [
  ["submitNewUMOrder", { ...UM, side: "BUY", type: "MARKET", quantity: "0.05" }],
  ["submitNewUMOrder", { ...UM, ...limit, quantity: "0.01", price: "55000" }, "um"],
  ["getUMOrder", { ...UM, orderId: "$um.orderId" }],
  ["getUMOpenOrder", { ...UM, origClientOrderId: "$um.clientOrderId" }],
  ["getAllUMOpenOrders", UM],
  ["modifyUMOrder", {
    ...UM,
    orderId: "$um.orderId",
    side: "BUY",
    quantity: "0.02",
    price: "55100",
  }],
  ["getUMOrderModificationHistory", { ...UM, orderId: "$um.orderId" }],
  ["cancelUMOrder", { ...UM, orderId: "$um.orderId" }],
  ["cancelAllUMOrders", UM],
  ["getAllUMOrders", { ...UM, limit: 5 }],
  ["getUMTrades", UM],
  ["getUMForceOrders", UM],
  ["getUMPosition", UM],
  ["getUMADLQuantile", UM],
  ["submitNewUMAlgoOrder", { ...UM, algoType: "CONDITIONAL", ...algo }, "algo"],
  ["getUMAlgoOpenOrders", UM],
  ["getUMAlgoOrder", { algoId: "$algo.algoId" }],
  ["getAllUMAlgoOrders", UM],
  ["cancelUMAlgoOrder", { algoId: "$algo.algoId" }],
  ["cancelAllUMAlgoOpenOrders", UM],
  ["submitNewUMConditionalOrder", { ...UM, ...stop, quantity: "0.01" }, "umStop"],
  ["getUMOpenConditionalOrders", UM],
  ["getUMOpenConditionalOrder", { ...UM, strategyId: "$umStop.strategyId" }],
  ["getAllUMConditionalOrders", UM],
  ["cancelUMConditionalOrder", { ...UM, strategyId: "$umStop.strategyId" }],
  ["getUMConditionalOrderHistory", { ...UM, strategyId: "$umStop.strategyId" }],
  ["cancelAllUMConditionalOrders", UM],
];

const cm: readonly Told[] = [
  ["submitNewCMOrder", { ...CM, side: "BUY", type: "MARKET", quantity: "5" }],
  ["submitNewCMOrder", { ...CM, ...limit, quantity: "1", price: "55000" }, "cm"],
  ["getCMOrder", { ...CM, orderId: "$cm.orderId" }],
  ["getCMOpenOrder", { ...CM, origClientOrderId: "$cm.clientOrderId" }],
  ["getAllCMOpenOrders", CM],
  ["modifyCMOrder", {
    ...CM,
    orderId: "$cm.orderId",
    side: "BUY",
    quantity: "2",
    price: "55100",
  }],
  ["getCMOrderModificationHistory", { ...CM, orderId: "$cm.orderId" }],
  ["cancelCMOrder", { ...CM, orderId: "$cm.orderId" }],
  ["cancelAllCMOrders", CM],
  ["getAllCMOrders", { ...CM, limit: 5 }],
  ["getCMTrades", CM],
  ["getCMForceOrders", CM],
  ["getCMPosition", { pair: "BTCUSD" }],
  ["getCMADLQuantile", CM],
  ["submitNewCMConditionalOrder", { ...CM, ...stop, quantity: "1" }, "cmStop"],
  ["getCMOpenConditionalOrders", CM],
  ["getCMOpenConditionalOrder", { ...CM, strategyId: "$cmStop.strategyId" }],
  ["getAllCMConditionalOrders", CM],
  ["cancelCMConditionalOrder", { ...CM, strategyId: "$cmStop.strategyId" }],
  ["getCMConditionalOrderHistory", { ...CM, strategyId: "$cmStop.strategyId" }],
  ["cancelAllCMConditionalOrders", CM],
];

const margin: readonly Told[] = [
  ["submitNewMarginOrder", { ...UM, side: "BUY", type: "MARKET", quantity: "0.001" }],
  ["submitNewMarginOrder", { ...UM, ...limit, quantity: "0.001", price: "55000" }, "margin"],
  ["getMarginOrder", { ...UM, orderId: "$margin.orderId" }],
  ["getMarginOpenOrders", UM],
  ["cancelMarginOrder", { ...UM, orderId: "$margin.orderId" }],
  ["submitNewMarginOCO", oco, "oco"],
  ["getMarginOCO", { orderListId: "$oco.orderListId" }],
  ["getMarginOpenOCO"],
  ["cancelMarginOCO", { ...UM, orderListId: "$oco.orderListId" }],
  ["submitNewMarginOCO", oco],
  ["submitNewMarginOrder", { ...UM, ...limit, quantity: "0.001", price: "54000" }],
  ["cancelAllMarginOrders", UM],
  ["getAllMarginOCO"],
  ["getAllMarginOrders", UM],
  ["getMarginTrades", UM],
  ["getMarginForceOrders"],
  ["submitMarginLoan", { asset: "USDT", amount: "100" }, "loan"],
  ["submitMarginRepay", { asset: "USDT", amount: "50" }],
  ["repayMarginDebt", { asset: "USDT", amount: "10" }],
  ["getMarginLoanRecords", { asset: "USDT", txId: "$loan.tranId" }],
  ["getMarginRepayRecords", { asset: "USDT", startTime: span.startTime }],
  ["getMarginInterestHistory"],
  ["getMarginMaxBorrow", { asset: "USDT" }],
  ["getMarginMaxWithdraw", { asset: "USDT" }],
];

const account: readonly Told[] = [
  ["getBalance"],
  ["getBalance", { asset: "BNB" }],
  ["getAccountInfo"],
  ["getUMAccount"],
  ["getUMAccountV2"],
  ["getCMAccount"],
  ["transferBNB", { amount: "1", transferSide: "TO_UM" }],
  ["transferAssetFuturesMargin", { asset: "USDT" }],
  ["autoCollectFunds"],
  ["repayFuturesNegativeBalance"],
  ["getPortfolioNegativeBalanceInterestHistory"],
  ["getUMIncomeHistory", { limit: 100 }],
  ["getCMIncomeHistory", { limit: 100 }],
  ["getUMTradeHistoryDownloadId", span, "trades"],
  ["getUMTradeDownloadLink", { downloadId: "$trades.downloadId" }],
  ["getUMOrderHistoryDownloadId", span, "orders"],
  ["getUMOrderDownloadLink", { downloadId: "$orders.downloadId" }],
  ["getUMTransactionHistoryDownloadId", span, "income"],
  ["getUMTransactionDownloadLink", { downloadId: "$income.downloadId" }],
  ["getPMUserDataListenKey"],
  ["keepAlivePMUserDataListenKey"],
  ["closePMUserDataListenKey"],
];

/** The whole story. */
export const story: readonly Told[] = [...settings, ...um, ...cm, ...margin, ...account];

/** Parameters with the fields of earlier answers in place. */
export const filled = (given: Given, answers: ReadonlyMap<string, unknown>): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const [, as = "", field = ""] = /^\$(\w+)\.(\w+)$/.exec(`${value}`) ?? [];
      return [name, as === "" ? value : String(Object(answers.get(as))[field])];
    }),
  );

/** Differences between the catalog and the facts that are meant, each with its reason. */

/** Lines that `npm run drift` would print, to the letter, and why they are right. */
export interface Allowed {
  readonly lines: readonly string[];
  readonly because: string;
}

/** A bound on fields of some name that the facts leave open, in every endpoint, and why it is there. */
export interface OwnBound {
  readonly names: readonly string[];
  readonly bound: string;
  readonly because: string;
}

export const allowed: readonly Allowed[] = [
  {
    lines: ["getCmIncomeHistory.page is deprecated", "getUmIncomeHistory.page is deprecated"],
    because: "the documentation of both parameters says so, and since when",
  },
  {
    lines: ["margin: queryMarginAccountsOpenOtootocoOrderLists is not in the facts"],
    because:
      "the official connector has it since 13.1.0 (2026-10-01), and the exchange since 2026-10-14; the facts are older",
  },
  {
    lines: [
      'marginAccountNewOco parameters is ["symbol","side","quantity","price","stopPrice","listClientOrderId","limitClientOrderId","limitIcebergQty","stopClientOrderId","stopLimitPrice","stopIcebergQty","stopLimitTimeInForce","newOrderRespType","sideEffectType","selfTradePreventionMode"], facts say ["symbol","side","quantity","price","stopPrice","listClientOrderId","limitClientOrderId","limitIcebergQty","stopClientOrderId","stopLimitPrice","stopIcebergQty","stopLimitTimeInForce","newOrderRespType","sideEffectType"]',
      'newUmAlgoOrder.timeInForce words is ["FOK","GTC","GTD","GTE_GTC","GTX","IOC"], facts say ["FOK","GTC","GTD","GTX","IOC"]',
    ],
    because:
      "the change log of the exchange (2024-01-11, 2025-10-09) shows them, and users do; the connectors leave them out",
  },
  {
    lines: [
      'newCmConditionalOrder weight is {"ip":1,"orders":1}, facts say {"ip":1}',
      'newCmOrder weight is {"ip":1,"orders":1}, facts say {"ip":1}',
      'newMarginOrder weight is {"ip":1,"orders":1}, facts say {"ip":1}',
      'newUmAlgoOrder weight is {"ip":1,"orders":1}, facts say {"ip":1}',
      'newUmConditionalOrder weight is {"ip":1,"orders":1}, facts say {"ip":1}',
    ],
    because:
      "placing an order counts against the order limit, also where the facts give weight alone",
  },
  {
    lines: [
      'cancelAllUmOpenConditionalOrders weight is {"ip":1}, facts say {"ip":1,"orders":1}',
      'marginAccountRepayDebt weight is {"ip":3000}, facts say {"ip":3000,"orders":1}',
      'queryCmModifyOrderHistory weight is {"ip":1}, facts say {"ip":1,"orders":1}',
      'queryUmModifyOrderHistory weight is {"ip":1}, facts say {"ip":1,"orders":1}',
    ],
    because:
      "they place no order; the documentation alone heads their weight so, the connector does not",
  },
  {
    lines: [
      'marginAccountNewOco weight is {"ip":1,"orders":2}, facts say {"ip":1,"orders":1}',
    ],
    because: "the two orders of the list both count",
  },
  {
    lines: ["tradingSchedule.marketSchedules is read as Map, facts say object"],
    because: "markets are added now and then; a map takes the schedule of each, also of a new one",
  },
  {
    lines: [
      'marginMarginAccountNewOco weight is [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500,"orders":2},{"uid":6,"orders":2}], facts say [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500},{"uid":6}]',
      'marginAccountNewOrder weight is [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500,"orders":1},{"uid":6,"orders":1}], facts say [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500},{"uid":6}]',
      'marginAccountNewOto weight is [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500,"orders":2},{"uid":6,"orders":2}], facts say [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500},{"uid":6}]',
      'marginAccountNewOtoco weight is [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500,"orders":3},{"uid":6,"orders":3}], facts say [{"when":["sideEffectType","MARGIN_BUY","AUTO_BORROW_REPAY"],"uid":1500},{"uid":6}]',
    ],
    because: "the facts count the orders of a list in prose; here they are part of the cost",
  },
  {
    lines: [],
    because: "one example quotes the code; the reader takes both and gives a number",
  },
  {
    lines: [
      "cancelMarginAccountAllOpenOrdersOnASymbol[] is read as Union, facts say object",
    ],
    because: "single orders and order lists come in one list; the facts merge the two",
  },
  {
    lines: [
      'newUmAlgoOrder lacks the rule {"exclusive":["quantity","closePosition"]}',
      'newUmAlgoOrder lacks the rule {"exclusive":["reduceOnly","closePosition"]}',
      'newUmAlgoOrder has a rule more: {"when":["closePosition","false"],"needs":["quantity"]}',
    ],
    because: "closePosition false stands beside a quantity; only true excludes it",
  },
  {
    lines: [
      "marginAccountNewOto.workingIcebergQty required is false, facts say true",
    ],
    because: "the same sources forbid it with IOC and FOK, so an order must pass without it",
  },
  {
    lines: [
      "modifyCmOrder.price required is false, facts say true",
      'modifyCmOrder has a rule more: {"anyOf":["price","priceMatch"]}',
      'modifyCmOrder has a rule more: {"exclusive":["price","priceMatch"]}',
      "modifyUmOrder.price required is false, facts say true",
      'modifyUmOrder has a rule more: {"anyOf":["price","priceMatch"]}',
      'modifyUmOrder has a rule more: {"exclusive":["price","priceMatch"]}',
    ],
    because: "the facts say in prose that priceMatch may stand for the price",
  },
  {
    lines: [
      "changeAutoRepayFuturesStatus.autoRepay required is false, facts say true",
      'changeAutoRepayFuturesStatus.autoRepay default is "true", facts say absent',
      "proChangeAutoRepayFuturesStatus.autoRepay required is false, facts say true",
      'proChangeAutoRepayFuturesStatus.autoRepay default is "true", facts say absent',
      "newUmAlgoOrder.algoType required is false, facts say true",
      'newUmAlgoOrder.algoType default is "CONDITIONAL", facts say absent',
    ],
    because: "the exchange wants them; callers may leave them out, and the default is sent",
  },
  {
    lines: [
      'getTransferableEarnAssetBalanceForPortfolioMargin.asset shape is "OneOf", facts say "Text"',
    ],
    because: "the two earn assets of the transfer are the only ones that it can be asked for",
  },
  {
    lines: [
      "marginAccountRepayDebt.specifyRepayAssets is bounded here alone: length 100",
    ],
    because: "the list has to end somewhere; the facts give no length",
  },
  {
    lines: [
      "getAllIsolatedMarginSymbol.recvWindow is bounded here alone: min 1",
      "getDelistSchedule.recvWindow is bounded here alone: min 1",
      "getListSchedule.recvWindow is bounded here alone: min 1",
      "queryIsolatedMarginTierData.tier is bounded here alone: min 1",
    ],
    because: "tiers count from 1, and a window of no time lets nothing through",
  },
];

export const ownBounds: readonly OwnBound[] = [
  {
    names: ["limit", "size"],
    bound: "min 1",
    because: "a page without rows answers nothing",
  },
  {
    names: ["isolatedSymbol", "pair", "symbol"],
    bound: 'pattern "^(?!.*[a-z])[\\\\p{L}\\\\p{N}_.-]{1,50}$"',
    because: "symbols are upper case; a slip is refused before it costs weight",
  },
  {
    names: [
      ...["clientAlgoId", "limitClientOrderId", "listClientOrderId", "newClientOrderId"],
      ...["newClientStrategyId", "origClientOrderId", "pendingAboveClientOrderId"],
      ...["pendingBelowClientOrderId", "pendingClientOrderId", "stopClientOrderId"],
      "workingClientOrderId",
    ],
    bound: 'pattern "^[.A-Z:/a-z0-9_-]{1,36}$"',
    because: "no order has another id: this is the pattern that the facts give for new ones",
  },
  {
    names: ["asset", "coin", "fromAsset", "marginAsset", "toAsset"],
    bound: 'pattern "^[\\\\p{L}\\\\p{N}_.-]{1,50}$"',
    because: "an asset name has no spaces or signs",
  },
];

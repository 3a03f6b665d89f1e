/** What callers seek in one place and find in another, as far as several endpoints share it. */
/** A pattern of the sentence that refuses a parameter or a word, and what to say besides. */
export type Detour = readonly [sought: RegExp, advice: string];

/** Parameters, joined by `|`, that are found elsewhere. */
export const elsewhere = (names: string, advice: string): Detour => [
  new RegExp(`^(${names}) is not a p`),
  advice,
];

/** Parameters that are called `name` here. */
export const renamed = (names: string, name: string): Detour =>
  elsewhere(names, `here it is ${name}`);

/** Isolated margin, which Portfolio Margin does not have. */
export const isolated = (use: string): Detour =>
  elsewhere("isIsolated|isolatedSymbol", `isolated margin is ${use}`);

/** Ids of orders that wait for a price, where those of other orders are meant. */
export const waiting = (use: string): Detour =>
  elsewhere(
    "(algo|strategy)Id|clientAlgoId|newClientStrategyId",
    `orders that wait for a price are ${use}`,
  );

/** Ids of plain orders, where those of orders that wait for a price are meant. */
export const plain = (use: string): Detour =>
  elsewhere("orderId|origClientOrderId", `orders without a trigger are ${use}`);

/** Ids of order lists, where those of single orders are meant. */
export const lists = (use: string): Detour =>
  elsewhere("(orderList|listClientOrder)Id", `order lists are ${use}`);

/** Everything that a retired endpoint does not know. */
export const replaced = (use: string): readonly Detour[] => [
  [/ is not a p/, `${use} has replaced this endpoint`],
];

/** Words and parameters of spot and margin orders, where futures orders are meant. */
export const futuresDetours: readonly Detour[] = [
  [/^(type|timeInForce) .*"(LIMIT_M|PO)/, "maker-only orders are LIMIT with timeInForce GTX"],
  /*#__PURE__*/ elsewhere(
    "quoteOrderQty|icebergQty|isIsolated|sideEffectType|autoRepayAtCancel",
    "margin orders are newMarginOrder",
  ),
];

/** Words of margin orders and of plain ones, where orders that wait for a price are meant. */
export const waitingTypes = (use: string): readonly Detour[] => [
  [/ype .*"(LIMIT|MARKET)"/, `limit and market orders are ${use}`],
  [
    /ype .*"(STOP_L|TAKE_PROFIT_L)/,
    "market ones are STOP_MARKET and TAKE_PROFIT_MARKET, limit ones STOP and TAKE_PROFIT",
  ],
];

/** Words and parameters of futures orders, where margin orders are meant. */
export const marginDetours: readonly Detour[] = [
  [
    /^type .*"(STOP|TAKE_PROFIT_M|TRAIL)/,
    "margin stops are STOP_LOSS, STOP_LOSS_LIMIT, TAKE_PROFIT and TAKE_PROFIT_LIMIT; futures stops are newUmAlgoOrder and newCmConditionalOrder",
  ],
  [/^timeInForce .*"(GTX|PO)"/, "maker-only orders are of type LIMIT_MAKER"],
  /*#__PURE__*/ renamed("triggerPrice", "stopPrice"),
  /*#__PURE__*/ elsewhere(
    "reduceOnly|positionSide|priceMatch|goodTillDate|closePosition|workingType|priceProtect|activat\\w*|callbackRate",
    "futures orders are newUmOrder and newCmOrder, those that wait for a price newUmAlgoOrder and newCmConditionalOrder",
  ),
];

const OTO = "lists with a pending order are marginAccountNewOto and marginAccountNewOtoco";

/** Parameters of lists with a pending order. */
export const pendingDetour: Detour = /*#__PURE__*/ elsewhere("(working|pending)\\w*", OTO);

/** Parameters of other orders, where a limit and a stop of one quantity are meant. */
export const ocoDetours: readonly Detour[] = [
  /*#__PURE__*/ elsewhere(
    "(above|below)\\w*",
    "the limit order takes price, the stop order stopPrice and stopLimitPrice",
  ),
  pendingDetour,
  /*#__PURE__*/ renamed("timeInForce", "stopLimitTimeInForce"),
  /*#__PURE__*/ renamed("icebergQty", "limitIcebergQty or stopIcebergQty"),
  /*#__PURE__*/ renamed(
    "newClientOrderId",
    "listClientOrderId, limitClientOrderId or stopClientOrderId",
  ),
];

/** A word that documented lists with a pending order do not have. */
export const repayDetour: Detour = [
  /^sideEffectType .*"AUTO_REPAY"/,
  "no page of the exchange names it for these lists: AUTO_BORROW_REPAY repays too",
];

/** Parameters of a single order, if the order of a list has to be named. */
export const legDetour: Detour = /*#__PURE__*/ elsewhere(
  "side|type|price|quantity|stopPrice|trailingDelta|icebergQty|timeInForce|newClientOrderId",
  "name the order it is of, as in workingPrice",
);

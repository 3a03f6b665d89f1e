/**
 * The exchange's refusals: code, text and HTTP status. Codes are from its error code pages for
 * Portfolio Margin, USDⓈ-M futures and Margin.
 */

/** A refusal as a reply. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** The exchange's code; below zero but for those of the 51000s. */
  readonly code: number;
  /** The exchange's text. */
  readonly msg: string;
  /** Seconds to wait before a retry. */
  readonly retryAfter?: number;
}

const refusal = (code: number, msg: string, status = 400): Refusal => ({ status, code, msg });

/**
 * No handler answers the endpoint. The text starts like the exchange's text for "not carried out".
 */
export const notSimulated = (name: string): Refusal =>
  refusal(-1020, `Service Unavailable. ${name} is not simulated`, 501);

/** Any refusal without a documented code. */
export const unknown: Refusal = /*#__PURE__*/ refusal(
  -1000,
  "An unknown error occurred while processing the request.",
);
/** No key was sent. */
export const badKeyFormat: Refusal = /*#__PURE__*/ refusal(-2014, "API-key format invalid.", 401);
/** Where a simulated call comes from: the futures hosts name the caller's address. */
export const CALLER = "127.0.0.1";
/** The key is unknown. */
export const unknownKey: Refusal = /*#__PURE__*/ refusal(
  -2015,
  "Invalid API-key, IP, or permissions for action.",
  401,
);
/** The same, as a host says it: papi, fapi and dapi name the address, as in https://github.com/ccxt/ccxt/issues/20905. */
export const unknownKeyOn = (host: string): Refusal =>
  host === "sapi" ? unknownKey : {
    ...unknownKey,
    msg: `Invalid API-key, IP, or permissions for action, request ip: ${CALLER}`,
  };
/** The signature does not match the received text. */
export const badSignature: Refusal = /*#__PURE__*/ refusal(
  -1022,
  "Signature for this request is not valid.",
);
/** The request is older than its window. */
export const tooOld: Refusal = /*#__PURE__*/ refusal(
  -1021,
  "Timestamp for this request is outside of the recvWindow.",
);
/** The caller's clock is ahead. */
export const tooEarly: Refusal = /*#__PURE__*/ refusal(
  -1021,
  "Timestamp for this request was 1000ms ahead of the server's time.",
);
/** The window is longer than allowed. */
export const windowTooLong: Refusal = /*#__PURE__*/ refusal(
  -1131,
  "recvWindow must be less than 60000.",
);
/** A mandatory parameter is missing. */
export const missing = (name: string): Refusal =>
  refusal(-1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`);
/** None of several parameters was sent. */
export const missingAll = (names: readonly string[]): Refusal =>
  refusal(
    -1102,
    `Param ${names.map((n) => `'${n}'`).join(" or ")} must be sent, but both were empty/null!`,
  );
/** A parameter was sent without a value. */
export const empty = (name: string): Refusal => refusal(-1105, `Parameter '${name}' was empty.`);
/** A value has characters that are not allowed. */
export const illegal = (name: string, range: string): Refusal =>
  refusal(-1100, `Illegal characters found in parameter '${name}'; legal range is '${range}'.`);
/** A client order id of more than 36 characters. INVALID_CL_ORD_ID_LEN, in the words that bots recorded in 2026. */
export const longId: Refusal = /*#__PURE__*/ refusal(
  -4015,
  "Client order id length should be less than 36 chars",
);
/** A parameter was sent that this kind of call does not take. */
export const notRequired = (name: string): Refusal =>
  refusal(-1106, `Parameter '${name}' sent when not required.`);
/** A parameter was sent twice. */
export const repeated: Refusal = /*#__PURE__*/ refusal(
  -1101,
  "Duplicate values for a parameter detected.",
);
/** Parameters were sent that the endpoint does not know. The exchange does not say which; here it does. */
export const unknownParams = (read: number, sent: number, unread: readonly string[]): Refusal =>
  refusal(
    -1104,
    `Not all sent parameters were read; read '${read}' parameter(s) but was sent '${sent}'.` +
      ` Not read: ${unread.map((name) => name.replace(/\W/g, "").slice(0, 40)).join(", ")}`,
  );
/** More parameters than an unsigned call to the spot market takes. TOO_MANY_PARAMETERS. */
export const tooManyParams = (read: number, sent: number): Refusal =>
  refusal(-1101, `Too many parameters; expected '${read}' and received '${sent}'.`);
/** Parameters exclude each other, or a required one is missing. */
export const badCombination: Refusal = /*#__PURE__*/ refusal(
  -1128,
  "Combination of optional parameters invalid.",
);
/** A value lies out of bounds. */
export const invalid = (name: string, text = ""): Refusal =>
  name === "leverage"
    ? badLeverage(text)
    : refusal(-1130, `Data sent for parameter '${name}' is not valid.`);

const words: Readonly<Record<string, readonly [code: number, msg: string]>> = {
  type: [-1116, "Invalid orderType."],
  side: [-1117, "Invalid side."],
  timeInForce: [-1115, "Invalid timeInForce."],
  newOrderRespType: [-1136, "Invalid newOrderRespType."],
  positionSide: [-4060, "Invalid position side."],
  workingType: [-4031, "Invalid workingType."],
  selfTradePreventionMode: [-5039, "Invalid selfTradePreventionMode."],
  priceMatch: [-5037, "Invalid priceMatch."],
  interval: [-1120, "Invalid interval."],
  algoType: [-4500, "Invalid algoType."],
};

/** A value is not in the parameter's enum. */
export const unknownWord = (name: string): Refusal => {
  const known = words[name];
  return known ? refusal(...known) : invalid(name);
};

/** A number is not among those of the parameter; only books of futures have such. INVALID_DEPTH_LIMIT. */
export const badDepth = (limit: string): Refusal =>
  refusal(-4021, `${limit} is not valid depth limit.`);

/** Unknown contract. */
export const badSymbol: Refusal = /*#__PURE__*/ refusal(-1121, "Invalid symbol.");
/** Unknown order. */
export const noSuchOrder: Refusal = /*#__PURE__*/ refusal(-2013, "Order does not exist.");
/** The order cannot be cancelled: it has ended or does not exist. */
export const cancelRejected: Refusal = /*#__PURE__*/ refusal(-2011, "Unknown order sent.");
/** An open order has the same client id. */
export const duplicateClientId: Refusal = /*#__PURE__*/ refusal(
  -4116,
  "ClientOrderId is duplicated.",
);
/** A contract has as many open orders as it may have. */
export const tooManyOpen: Refusal = /*#__PURE__*/ refusal(-2025, "Reach max open order limit.");
/** A contract takes no orders now. */
export const notTrading: Refusal = /*#__PURE__*/ refusal(
  -4108,
  "This contract is pending delivering / settling / closed, please wait for system to update.",
);
/** A contract takes only orders that reduce. */
export const notOpening: Refusal = /*#__PURE__*/ refusal(
  -4140,
  "Invalid symbol status for opening position.",
);
/** The account cannot carry the order. */
export const noMargin: Refusal = /*#__PURE__*/ refusal(-2019, "Margin is insufficient.");
/** There is nothing to reduce. */
export const reduceOnlyRejected: Refusal = /*#__PURE__*/ refusal(
  -2022,
  "ReduceOnly Order is rejected.",
);
/** The position side does not match the position mode. */
export const wrongPositionSide: Refusal = /*#__PURE__*/ refusal(
  -4061,
  "Order's position side does not match user's setting.",
);
/** The quantity is zero. */
export const noQuantity: Refusal = /*#__PURE__*/ refusal(
  -4003,
  "Quantity less than or equal to zero.",
);
/** The price is zero. */
export const noPrice: Refusal = /*#__PURE__*/ refusal(-4001, "Price less than 0.");
/** The price is above the contract's maximum. */
export const aboveMaxPrice: Refusal = /*#__PURE__*/ refusal(
  -4002,
  "Price greater than max price.",
);
/** The quantity is not a multiple of the step. */
export const badStep: Refusal = /*#__PURE__*/ refusal(
  -4023,
  "Qty not increased by step size.",
);
/** The price is not a multiple of the tick. */
export const badTick: Refusal = /*#__PURE__*/ refusal(
  -4014,
  "Price not increased by tick size.",
);
/** The quantity is below the contract's minimum. */
export const quantityTooSmall: Refusal = /*#__PURE__*/ refusal(
  -4004,
  "Quantity less than min quantity.",
);
/** The quantity is above the contract's maximum. */
export const quantityTooLarge: Refusal = /*#__PURE__*/ refusal(
  -4005,
  "Quantity greater than max quantity.",
);
/** The price of a bid lies too far above the mark price. */
export const priceTooHigh = (highest: string): Refusal =>
  refusal(-4016, `Limit price can't be higher than ${highest}.`);
/** The price of an offer lies too far below the mark price. */
export const priceTooLow = (lowest: string): Refusal =>
  refusal(-4024, `Limit price can't be lower than ${lowest}.`);
/** The account may only reduce positions. ACCOUNT_REDUCE_ONLY, Portfolio Margin error page. */
export const accountReduceOnly: Refusal = /*#__PURE__*/ refusal(
  -4407,
  "Restricted account permission: can only place reduceOnly order on the symbol.",
);
/** The account is being liquidated. */
export const inLiquidation: Refusal = /*#__PURE__*/ refusal(
  -2023,
  "User in liquidation mode now.",
);
/** Market data is asked for of too long a span; seen on COIN-M. */
export const overDays = (days: number): Refusal =>
  refusal(-4088, `Maximum time interval is ${days} days.`);
/** Trades are asked for of more than an hour: -1127 MORE_THAN_XX_HOURS, futures error pages. */
export const overAnHour: Refusal = /*#__PURE__*/ refusal(
  -1127,
  "More than 1 hours between startTime and endTime.",
);
/** Trades are asked for of a time that is too long ago; seen on USDⓈ-M, on no error page. */
export const tooLongAgo: Refusal = /*#__PURE__*/ refusal(
  -4166,
  "Search window is restricted to recent 2 days only.",
);
/** Leverage above the contract's maximum. */
export const badLeverage = (leverage: string): Refusal =>
  refusal(-4028, `Leverage ${leverage} is not valid`);
/** The position is too large for the leverage. */
export const leverageTooHigh: Refusal = /*#__PURE__*/ refusal(
  -2027,
  "Exceeded the maximum allowable position at current leverage.",
);
/** The balance does not cover the margin at this lower leverage. */
export const leverageTooLow: Refusal = /*#__PURE__*/ refusal(
  -2028,
  "Leverage is smaller than permitted: insufficient margin balance.",
);
/** The position mode is already set. */
export const sameMode: Refusal = /*#__PURE__*/ refusal(
  -4059,
  "No need to change position side.",
);
/** Open orders prevent a change of the position mode. */
export const modeHasOrders: Refusal = /*#__PURE__*/ refusal(
  -4067,
  "Position side cannot be changed if there exists open orders.",
);
/** Positions prevent a change of the position mode. */
export const modeHasPositions: Refusal = /*#__PURE__*/ refusal(
  -4068,
  "Position side cannot be changed if there exists position.",
);
/** The order is too small. */
export const tooSmall = (least: string): Refusal =>
  refusal(
    -4164,
    `Order's notional must be no smaller than ${least} (unless you choose reduce only).`,
  );
/** A maker-only order would have taken. The error page has the first sentence alone. */
export const wouldTake: Refusal = /*#__PURE__*/ refusal(
  -5022,
  "Due to the order could not be executed as maker, the Post Only order will be rejected. The order will not be recorded in the order history",
);
/** An all-or-nothing order cannot be filled. */
export const notFillable: Refusal = /*#__PURE__*/ refusal(
  -5021,
  "Due to the order could not be filled immediately, the FOK order has been rejected.",
);
/** Nothing would change. */
export const sameOrder: Refusal = /*#__PURE__*/ refusal(-5027, "No need to modify the order.");
/** The order has reached its maximum number of amendments. */
export const tooManyAmendments: Refusal = /*#__PURE__*/ refusal(
  -5026,
  "Exceed maximum modify order limit.",
);
/** The date of a GTD order is too near or too far. */
export const badGoodTillDate: Refusal = /*#__PURE__*/ refusal(
  -5040,
  "The goodTillDate timestamp must be greater than the current time plus 600 seconds.",
);
/** The wallet balance is too small. */
export const notEnough: Refusal = /*#__PURE__*/ refusal(-21005, "Not enough asset.");
/** There is nothing to repay. */
export const noLiability: Refusal = /*#__PURE__*/ refusal(-21004, "User has no liability.");
/** The asset cannot be moved by this account. */
export const badAsset: Refusal = /*#__PURE__*/ refusal(-3027, "Not a valid margin asset.");

/**
 * What to do about codes that need more than one sentence, or whose text says more than the code.
 */
import type { Family } from "../../lib/endpoint.ts";
import type { Limited } from "../../lib/failure.ts";

/** An error as far as a remedy depends on it. */
interface RefusedWith {
  /** The exchange's own text. */
  readonly reason: string;
  readonly family: Family | undefined;
  /** Operation name. */
  readonly endpoint: string;
}

type Remedy = (refused: RefusedWith) => readonly string[];

/** Remedies by text of -1010, -1013, -2010 and -2011; the first match counts. */
const orderTexts: readonly (readonly [text: string, advice: string])[] = [
  ["Unknown order", "Query the order: it is filled, cancelled or expired, or of another symbol"],
  [
    "Duplicate order",
    "Query the order by its client order id: the first request may have succeeded",
  ],
  ["trading is not enabled", "Check the host: this server takes no orders"],
  ["Market is closed", "Wait until the symbol is open for trading"],
  [
    "insufficient balance",
    "Add funds or lower the quantity; a sideEffectType of MARGIN_BUY borrows what is missing",
  ],
  ["trigger immediately", "Move the stop price to the other side of the market"],
  [
    "immediately match and take",
    "Move the price away from the market: a maker order must not take",
  ],
  [
    "relationship of the prices",
    "Put the OCO's prices on both sides of the market: limit above and stop below for SELL",
  ],
  ["disabled on this account", "Read the account's status: it may not do this at present"],
  ["may not place or cancel", "Read the account's status: it may not do this at present"],
  ["not permitted for this account", "Use another symbol: this account may not trade this one"],
  ["restricted for this account", "Use another symbol: this account may not trade this one"],
  [
    "Unsupported order combination",
    "Use a combination of type, timeInForce and prices that exists",
  ],
  ["QTY is zero or less", "Raise price or quantity: their product must be above zero"],
  ["Invalid quantity", "Use a quantity above zero: rounding may have left nothing of it"],
  ["IcebergQty exceeds QTY", "Lower icebergQty to at most the quantity"],
  [
    "not support", // "supported" in most texts, "support" in one
    "Use another type of order or another symbol: this symbol does not take this one",
  ],
  [
    "Order book liquidity",
    "Use a limit order, or wait: the order book holds too little for a market order",
  ],
  [
    "Check origClOrdId",
    "Send the orderId and the origClientOrderId of one order, or one of the two",
  ],
  ["cancel restrictions", "Query the order: its state is not one that cancelRestrictions allows"],
];

/** Remedies by filter of a symbol. */
const filters: Readonly<Record<string, string>> = {
  PRICE_FILTER: "Keep the price from minPrice to maxPrice, in steps of tickSize",
  PERCENT_PRICE: "Move the price closer to the average price",
  PERCENT_PRICE_BY_SIDE: "Move the price closer to the average price",
  LOT_SIZE: "Keep the quantity from minQty to maxQty, in steps of stepSize",
  MARKET_LOT_SIZE: "Keep the quantity of a market order within the symbol's MARKET_LOT_SIZE",
  MIN_NOTIONAL: "Raise price times quantity to the symbol's minNotional",
  NOTIONAL: "Keep price times quantity from minNotional to maxNotional",
  ICEBERG_PARTS: "Raise icebergQty: the order would have too many parts",
  MAX_NUM_ORDERS: "Cancel open orders of the symbol before placing more",
  MAX_NUM_ALGO_ORDERS: "Cancel stop and take-profit orders of the symbol before placing more",
  MAX_NUM_ICEBERG_ORDERS: "Cancel iceberg orders of the symbol before placing more",
  MAX_NUM_ORDER_LISTS: "Cancel order lists of the symbol before placing more",
  MAX_NUM_ORDER_AMENDS:
    "Cancel the order and place a new one: it has reached the maximum number of amendments",
  MAX_POSITION: "Lower the quantity: balance and open buy orders exceed the symbol's maxPosition",
  TRAILING_DELTA: "Use a trailingDelta within the symbol's limits",
  EXCHANGE_MAX_NUM_ORDERS: "Cancel open orders of any symbol before placing more",
  EXCHANGE_MAX_NUM_ALGO_ORDERS: "Cancel stop and take-profit orders of any symbol first",
  EXCHANGE_MAX_NUM_ICEBERG_ORDERS: "Cancel iceberg orders of any symbol first",
  EXCHANGE_MAX_NUM_ORDER_LISTS: "Cancel order lists of any symbol first",
};

const readOrderText: Remedy = ({ reason }) => {
  const filter = filters[/Filter failure: (\w+)/.exec(reason)?.[1] ?? ""];
  if (filter) return [filter];
  const said = orderTexts.find(([text]) => reason.toLowerCase().includes(text.toLowerCase()));
  return said ? [said[1]] : [];
};

const trustAddress = (reason: string): string => {
  const address = /request ip: ([\da-fA-F.:]+)/.exec(reason)?.[1] ?? "the address of this machine";
  return `Put ${address} on the key's list of trusted addresses, or lift that restriction`;
};

const portfolioKey: readonly string[] = [
  "Use a key that was created after Portfolio Margin was last opened: the permissions of older keys are frozen permanently",
  "Give that key [Enable Portfolio Margin Trading], the designated tag of Portfolio Margin keys",
];

/** Answered to every account with Portfolio Margin, and to callers without a key. */
const openToAll: readonly string[] = [
  "portfolioMarginCollateralRate",
  "queryPortfolioMarginAssetIndexPrice",
];

const openToAllSteps: readonly string[] = [
  "Call it without a key: it needs none, and answers classic Portfolio Margin accounts too",
  "If you want to use a key, check it: it is mistyped, deleted or frozen; keys of Portfolio Margin carry the designated tag [Enable Portfolio Margin Trading]",
];

const marketOnly = (host: string): readonly string[] => [
  "Check the key: it is missing, mistyped or deleted; the reads of this family need a key but no permission",
  `Use the portfolio family (papi) for trading and account data: under Portfolio Margin ${host} serves market data only`,
  "Do not look for [Enable Futures]: activating Portfolio Margin removed it from all older keys permanently",
];

const keySteps: Readonly<Record<Family, readonly string[]>> = {
  portfolio: [
    ...portfolioKey,
    "Check that the account has Portfolio Margin and that the key is its own: there is no test network",
    "Use the portfolio_pro family (sapi) if the account has Portfolio Margin Pro: papi is for retail",
  ],
  portfolio_pro: [
    ...portfolioKey,
    "Check that the account has the kind of Portfolio Margin that this endpoint serves",
    "Use the portfolio family (papi) if the account has retail Portfolio Margin: this family is mostly for Pro",
  ],
  margin: [
    "Give the key [Enable Spot & Margin Trading], and [Enable Margin Loan, Repay & Transfer] for loans",
    "Use the portfolio family (papi) if the account has Portfolio Margin: its margin orders and loans are there",
  ],
  usdm_market: /*#__PURE__*/ marketOnly("fapi"),
  coinm_market: /*#__PURE__*/ marketOnly("dapi"),
};

const keyRejected: Remedy = ({ reason, family, endpoint }) => [
  ...(openToAll.includes(endpoint) ? openToAllSteps : family ? keySteps[family] : [
    ...portfolioKey,
    "Check the family: under Portfolio Margin fapi and dapi serve market data only",
  ]),
  trustAddress(reason),
];

const clocks: Readonly<Record<Family, string>> = {
  portfolio: "GET https://fapi.binance.com/fapi/v1/time (papi has no clock of its own)",
  portfolio_pro: "GET https://api.binance.com/api/v3/time",
  margin: "GET https://api.binance.com/api/v3/time",
  usdm_market: "GET https://fapi.binance.com/fapi/v1/time",
  coinm_market: "GET https://dapi.binance.com/dapi/v1/time",
};

const clockSkew: Remedy = ({ reason, family = "portfolio" }) => [
  `Set this machine's clock by ${
    clocks[family]
  }; a program can correct for the difference in now() of its environment instead`,
  /ahead/.test(reason)
    ? "Do not raise recvWindow: a timestamp more than 1000 ms ahead is always refused"
    : "Send right after signing; if the network is slow, raise recvWindow, up to 60000 ms",
];

const badSignature: Remedy = () => [
  "Check that the secret or private key belongs to this API key, and is whole and without blanks",
  "Sign as the key's type asks: HMAC with a secret, RSA or Ed25519 with a private key",
  "Send the signed URL byte for byte: a proxy or client that re-encodes it breaks the signature",
  "If another program built the request: percent-encode first, sign that text, put signature last",
];

const algoOnly: Remedy = ({ family }) => [
  `Place stop, take-profit and trailing orders with ${
    family === "portfolio" ? "newUmAlgoOrder" : "the algo order endpoints"
  }`,
  "Query and cancel them there too, by algoId or clientAlgoId",
];

const positionSide: Remedy = () => [
  "Read the position mode first: getUmCurrentPositionMode or getCmCurrentPositionMode",
  "Send positionSide LONG or SHORT and no reduceOnly in hedge mode; BOTH or none in one-way mode",
];

const modesTogether: Remedy = () => [
  "Close all positions and cancel all open orders of USD-M and COIN-M",
  "Set both to the same mode with changeUmPositionMode and changeCmPositionMode, then read both",
];

const creditsMode: Remedy = () => [
  "Place only orders that reduce a position: regulation limits this symbol for the account",
  "Switch the account to Credits Trading Mode on the exchange's site to open positions again",
];

const remedies: Readonly<Record<number, Remedy>> = {
  [-1010]: readOrderText,
  [-1013]: readOrderText,
  [-1021]: clockSkew,
  [-1022]: badSignature,
  [-2010]: readOrderText,
  [-2011]: readOrderText,
  [-2015]: keyRejected,
  [-4061]: positionSide,
  [-4120]: algoOnly,
  [-4188]: clockSkew,
  [-4220]: modesTogether,
  [-4408]: creditsMode,
  [-4531]: modesTogether,
  [-5028]: clockSkew,
};

/** Steps for a code, most likely first; none if the code's own advice suffices. */
export const remediesOf = (
  code: number,
  reason: string,
  family: Family | undefined,
  endpoint: string,
): readonly string[] => remedies[code]?.({ reason, family, endpoint }) ?? [];

/** Meaning of an HTTP status without an exchange code: why, and what to do. */
const statusReasons: Readonly<Record<number, readonly [reason: string, advice: string]>> = {
  401: ["The exchange did not accept the caller", "Check the key and its permissions"],
  403: ["The exchange does not allow the caller to do this", "Check the key and its permissions"],
  404: ["There is nothing at this path", "Check host and path: the endpoint may have been retired"],
  410: ["The endpoint was removed", "Use the endpoint that has replaced this one"],
  409: ["A cancel-and-replace was half carried out", "Query both orders before anything else"],
  451: [
    "The exchange does not serve this location",
    "Call from a place that the exchange serves, also when the program runs in a data centre",
  ],
};

/** Why a refusal of this status came, and what to do; a page that names the country says what 451 says. */
export const statusMeaning = (
  { status, reason }: { readonly status: number; readonly reason: string },
): readonly [reason: string, advice: string] | undefined =>
  statusReasons[/country/.test(reason) ? 451 : status];

/** What to do about a refusal of which neither code nor status says more. */
export const anyAdvice = (
  { status, code, reason }: {
    readonly status: number;
    readonly code: number;
    readonly reason: string;
  },
): string =>
  status >= 500
    ? "Send it again after a growing pause"
    : reason
    ? "Read the exchange's own text and change the request"
    : code
    ? "Look the code up in the documentation of the exchange, and change the request"
    : "Check host, path and proxy: something in between may have refused it, without a reason";

/** Why each kind of limit refused a request, and what to do. */
export const limitReasons: Readonly<
  Record<Limited["scope"], readonly [reason: string, advice: string]>
> = {
  weight: [
    "The request weight of this interval is used up",
    "Send less often: watch the used-weight headers, and follow streams instead of polling",
  ],
  orders: [
    "The account has placed as many orders as the interval allows",
    "Place fewer orders; amend orders instead of cancelling and replacing them",
  ],
  queue: [
    "Too many requests of this account are waiting at the same time",
    "Send fewer requests of this account at the same time",
  ],
  ban: [
    "This address kept sending after the limit was reached and is banned",
    "Stop every program behind this address: bans grow from 2 minutes to 3 days",
  ],
  firewall: [
    "The exchange's firewall refused the request",
    "Check rate, location and parameters: the firewall gives no reason",
  ],
};

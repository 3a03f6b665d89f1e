/** Positions of futures: opened, turned, amended, funded and refused. */
import { BTC, call, DAY, HOUR, type Params, type Story } from "./acts.ts";

const UM = "POST /papi/v1/um/order";
const CM = "POST /papi/v1/cm/order";
const COIN = { symbol: "BTCUSD_PERP" };

const MARKET = { side: "BUY", type: "MARKET", quantity: "0.1" };
const LIMIT = { side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: "0.01" };

/** One story for both kinds, in what they have in common. */
const common = (kind: "um" | "cm", own: Params, whole: string, part: string) => {
  const order = kind === "um" ? UM : CM;
  const change = `PUT /papi/v1/${kind}/order`;
  const remove = `DELETE /papi/v1/${kind}/order`;
  const market = { ...own, ...MARKET, quantity: whole };
  const limit = { ...own, ...LIMIT, quantity: part };
  return [
    call(`POST /papi/v1/${kind}/leverage`, { ...own, leverage: "10" }),
    call(`POST /papi/v1/${kind}/leverage`, { ...own, leverage: "126" }),
    call(`POST /papi/v1/${kind}/leverage`, { symbol: "NOPE", leverage: "5" }),
    call(order, { ...market, newOrderRespType: "RESULT", newClientOrderId: "mine" }),
    call(order, { ...limit, price: "58000" }, { one: "orderId" }),
    call(order, { ...limit, price: "58000.1", newOrderRespType: "RESULT" }, { two: "orderId" }),
    call(order, { ...limit, price: "61000", newOrderRespType: "RESULT" }),
    call(order, { ...limit, price: "59000", timeInForce: "IOC", newOrderRespType: "RESULT" }),
    call(order, { ...limit, price: "59000", timeInForce: "FOK", newOrderRespType: "RESULT" }),
    call(order, { ...limit, price: "61000", timeInForce: "GTX", newOrderRespType: "RESULT" }),
    call(order, { ...limit, priceMatch: "OPPONENT", newOrderRespType: "RESULT" }),
    call(order, { ...limit, priceMatch: "QUEUE_5", newOrderRespType: "RESULT" }),
    call(order, { ...limit, priceMatch: "QUEUE_5", price: "1" }),
    call(order, { ...market, side: "SELL", quantity: part, reduceOnly: "true" }),
    call(order, { ...limit, side: "SELL", price: "62000", reduceOnly: "true" }),
    call(order, { ...market, reduceOnly: "true" }),
    call(order, {
      ...limit,
      side: "SELL",
      price: "62000",
      selfTradePreventionMode: "EXPIRE_MAKER",
    }),
    call(order, { ...limit, price: "62500", selfTradePreventionMode: "EXPIRE_TAKER" }),
    // What is refused.
    call(order, { ...limit, price: "58000.05" }),
    call(order, { ...limit, price: "1" }),
    call(order, { ...limit, price: "900000" }),
    call(order, { ...limit, price: "58000", quantity: "0" }),
    call(order, { ...limit, price: "58000", quantity: "0.00001" }),
    call(order, { ...limit, price: "58000", quantity: "999999999" }),
    call(order, { ...market, quantity: "1000" }),
    call(order, { ...market, positionSide: "LONG" }),
    call(order, { ...market, symbol: "NOPE" }),
    call(order, { ...limit, price: "58000", newClientOrderId: "mine" }),
    // What is amended.
    call(change, { ...own, side: "BUY", orderId: "one", quantity: part, price: "58100" }),
    call(change, { ...own, side: "BUY", orderId: "one", quantity: part, price: "58100" }),
    call(change, { ...own, side: "SELL", orderId: "one", quantity: part, price: "58200" }),
    call(change, { ...own, side: "BUY", orderId: "one", quantity: whole, price: "57000" }),
    call(change, { ...own, side: "BUY", orderId: "two", quantity: part, priceMatch: "QUEUE" }),
    call(change, { ...own, side: "BUY", orderId: "1", quantity: part, price: "58100" }),
    call(change, {
      ...own,
      side: "BUY",
      origClientOrderId: "nobody",
      quantity: part,
      price: "58100",
    }),
    { read: "apiTradingStatus" },
    ...["0", "1", "1000", "1001", "1.5", "x", "-1", ""].map((limit) =>
      call(`GET /papi/v1/${kind}/allOrders`, { ...own, limit })
    ),
    { ms: 600_000 },
    { read: "apiTradingStatus" },
    { ms: 1 },
    { read: "apiTradingStatus" },
    { ms: HOUR },
    { prices: { BTC: "59000" } },
    { ms: 8 * HOUR },
    { prices: { BTC: "62100" } },
    { read: `/${kind}/` },
    { read: "/portfolio/" },
    { ms: DAY },
    call(remove, { ...own, orderId: "one" }),
    call(remove, { ...own, orderId: "one" }),
    call(remove, { ...own, origClientOrderId: "mine" }),
    call(order, { ...limit, price: "58000" }),
    call(order, { ...limit, price: "58000" }),
    call(`DELETE /papi/v1/${kind}/allOpenOrders`, own),
    call(`DELETE /papi/v1/${kind}/allOpenOrders`, own),
    // The position turns.
    call(order, { ...market, side: "SELL", quantity: whole, newOrderRespType: "RESULT" }),
    call(order, { ...market, side: "SELL", quantity: whole, newOrderRespType: "RESULT" }),
    { prices: { BTC: "61000" } },
    { ms: 9 * HOUR },
    call(order, { ...market, quantity: part }),
    { read: `/${kind}/` },
    { ms: 8 * DAY },
    { read: `/${kind}/` },
  ];
};

/** Contracts that are settled in USDT. */
export const linear: Story = {
  name: "USD-M futures",
  deposits: { USDT: { cross: "5000", um: "20000" }, BNB: { um: "1" } },
  script: [
    ...common("um", BTC, "0.1", "0.01"),
    call("POST /papi/v1/um/feeBurn", { feeBurn: "true" }),
    call(UM, { ...BTC, ...MARKET, newOrderRespType: "RESULT" }),
    call("POST /papi/v1/um/feeBurn", { feeBurn: "false" }),
    call(UM, { ...BTC, ...LIMIT, price: "58000", timeInForce: "GTD", goodTillDate: "1" }),
    call(UM, {
      ...BTC,
      ...LIMIT,
      price: "58000",
      timeInForce: "GTD",
      goodTillDate: "1764700000000",
    }),
    call(UM, { ...MARKET, symbol: "ETHUSDT", side: "SELL", quantity: "1" }),
    call("POST /papi/v1/um/stock/contract"),
    call("GET /papi/v1/um/order/asyn", { startTime: "0", endTime: "1" }, { file: "downloadId" }),
    call("GET /papi/v1/um/order/asyn/id", { downloadId: "file" }),
    call("GET /papi/v1/um/trade/asyn/id", { downloadId: "file" }),
    call("GET /papi/v1/um/order/asyn/id", { downloadId: "1" }),
    call("GET /papi/v1/um/order/asyn/id", { downloadId: "x" }),
    { ms: 999 },
    call("GET /papi/v1/um/order/asyn/id", { downloadId: "file" }),
    { ms: 1 },
    call("GET /papi/v1/um/order/asyn/id", { downloadId: "file" }),
    { ms: 7 * DAY },
    call("GET /papi/v1/um/order/asyn/id", { downloadId: "file" }),
    { read: "/um/" },
    { read: "/papi/v1/account" },
    { read: "/papi/v1/balance" },
    { prices: { BTC: "45000" } },
    { read: "/um/" },
  ],
};

/** Contracts that are settled in coins. */
export const inverse: Story = {
  name: "COIN-M futures",
  deposits: { USDT: { cross: "5000" }, BTC: { cm: "1" } },
  script: [
    ...common("cm", COIN, "60", "5"),
    { read: "/papi/v1/account" },
    { prices: { BTC: "30000" } },
    { read: "/cm/" },
  ],
};

/** Both sides at once, and wallets that are gathered. */
export const hedged: Story = {
  name: "hedge mode",
  deposits: { USDT: { cross: "500", um: "3000" }, BTC: { cross: "0.1", cm: "0.2" } },
  script: [
    ...["um", "cm"].flatMap((kind) => [
      call(`POST /papi/v1/${kind}/positionSide/dual`, { dualSidePosition: "true" }),
      call(`POST /papi/v1/${kind}/positionSide/dual`, { dualSidePosition: "true" }),
    ]),
    ...["LONG", "SHORT"].map((positionSide) =>
      call(UM, { ...BTC, ...MARKET, side: positionSide === "LONG" ? "BUY" : "SELL", positionSide })
    ),
    call(CM, { ...COIN, ...MARKET, quantity: "20", positionSide: "LONG" }),
    call(UM, { ...BTC, ...MARKET }),
    call(UM, { ...BTC, ...MARKET, side: "SELL", positionSide: "LONG", reduceOnly: "true" }),
    call(UM, { ...BTC, ...MARKET, side: "SELL", positionSide: "LONG", quantity: "0.2" }),
    call(UM, { ...BTC, ...MARKET, side: "SELL", positionSide: "LONG", quantity: "0.05" }),
    call("POST /papi/v1/um/positionSide/dual", { dualSidePosition: "false" }),
    { prices: { BTC: "59000" } },
    { read: "/um/" },
    { ms: 8 * HOUR },
    call(UM, { ...BTC, ...MARKET, side: "SELL", positionSide: "LONG", quantity: "0.05" }),
    call(UM, { ...BTC, ...MARKET, positionSide: "SHORT" }),
    call("POST /papi/v1/um/positionSide/dual", { dualSidePosition: "false" }),
    call("POST /papi/v1/asset-collection", { asset: "USDT", futureType: "UM" }),
    call("POST /papi/v1/asset-collection", { asset: "BTC", amount: "0.01", futureType: "CM" }),
    call("POST /papi/v1/auto-collection"),
    call("POST /papi/v1/repay-futures-switch", { autoRepay: "false" }),
    call("POST /papi/v1/repay-futures-negative-balance"),
    { ms: HOUR },
    { read: "/papi/v1/" },
    { read: "/sapi/v1/portfolio" },
  ],
};

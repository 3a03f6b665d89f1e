// Bodies as the exchange sends them.

const order = (i, id) => ({
  avgPrice: (29000 + i * 0.37).toFixed(5),
  clientOrderId: `web_${(i * 7919).toString(36)}abcdef01234`,
  cumQuote: (i * 1.25).toFixed(5),
  executedQty: (i * 0.001).toFixed(3),
  orderId: id,
  origQty: `0.0${10 + i % 80}`,
  origType: "LIMIT",
  price: (29000 + i * 0.5).toFixed(2),
  reduceOnly: false,
  side: i & 1 ? "BUY" : "SELL",
  positionSide: "BOTH",
  status: i % 3 ? "FILLED" : "CANCELED",
  symbol: "BTCUSDT",
  time: 1763000000000 + i * 1000,
  timeInForce: "GTC",
  type: "LIMIT",
  updateTime: 1763000000500 + i * 1000,
  selfTradePreventionMode: "NONE",
  goodTillDate: 0,
  priceMatch: "NONE",
});

const position = (i) => ({
  entryPrice: (100 + i * 0.123).toFixed(5),
  leverage: String(1 + i % 20),
  markPrice: (101 + i * 0.123).toFixed(8),
  maxNotionalValue: "250000",
  positionAmt: String((i - 250) / 10),
  notional: (i * 12.5).toFixed(8),
  symbol: `SYM${i}USDT`,
  unRealizedProfit: (i * 0.0173 - 3).toFixed(8),
  liquidationPrice: (50 + i * 0.1).toFixed(8),
  positionSide: "BOTH",
  updateTime: 1763000000000 + i,
});

const list = (count, make) => `[${Array.from({ length: count }, (_, i) => make(i)).join(",")}]`;
const withId = (i, id) => JSON.stringify(order(i, 0)).replace('"orderId":0', `"orderId":${id}`);

/** One order, with an id of 19 digits. */
export const ORDER = withId(1, "8886774212345678901");

/** Orders with small ids. */
export const smallIds = (count) => list(count, (i) => withId(i, 22542179 + i));

/** Orders with ids of 19 digits. */
export const largeIds = (count) => list(count, (i) => withId(i, 8886774212345678901n + BigInt(i)));

/** Positions. */
export const positions = (count) => list(count, (i) => JSON.stringify(position(i)));

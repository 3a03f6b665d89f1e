// An order event of a user data stream: read, and what each client makes of it besides.
import { createRequire } from "node:module";
// By a name that no checker follows: it is made when the measurement starts.
const { frameReader, portfolioEvents } = await import(
  new URL("./out/streams.mjs", import.meta.url).href
);

const require = createRequire(import.meta.url);

const event = (id, n) =>
  `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":1568879465651,"T":1568879465650,"i":"","o":{"s":"BTCUSDT",` +
  `"c":"TEST${n}","S":"SELL","o":"LIMIT","f":"GTC","q":"0.001","p":"9910","ap":"9910.5","sp":"0","x":"TRADE",` +
  `"X":"PARTIALLY_FILLED","i":${id},"l":"0.0005","z":"0.0005","L":"9910","N":"USDT","n":"0.0004",` +
  `"T":1568879465650,"t":1568451,"b":"9.91","a":"0","m":false,"R":false,"ps":"LONG","rp":"0.5",` +
  `"st":"C_TAKE_PROFIT","si":12893,"V":"EXPIRE_TAKER","gtd":0}}`;

const beautifier = () => {
  const { default: Beautifier } = require("binance/lib/util/beautifier.js");
  const own = new Beautifier({ warnKeyMissingInMap: false });
  return (text) => own.beautifyWsMessage(JSON.parse(text), "ORDER_TRADE_UPDATE", false);
};

const official = () => {
  const { JSONParse } = require("json-with-bigint");
  return JSONParse;
};

const cases = (id) => {
  // No two alike, as on a socket: runtimes remember what a regular expression found in a text.
  const texts = Array.from({ length: MANY }, (_, i) => event(id, i));
  const read = frameReader(...portfolioEvents);
  const readers = {
    "JSON.parse": JSON.parse,
    unimargin: read,
    "binance, parse and beautify": beautifier(),
    "@binance/common, JSONParse": official(),
  };
  const [message] = read(texts[0]).messages;
  if (message?.type !== "ORDER_TRADE_UPDATE" || message.order.orderId !== id) {
    throw new Error(`the event was not read: ${JSON.stringify(message)}`);
  }
  // Many to a turn: one takes less than the clock can tell.
  return Object.entries(readers).map(([name, each]) => [name, () => {
    for (const text of texts) each(text);
  }]);
};

/** How many events are read at a time. */
export const MANY = 100;

/** Cases by what they read. */
export const eventCases = {
  "an order event": cases("8886774"),
  "an order event with an id of 19 digits": cases("8886774212345678901"),
};

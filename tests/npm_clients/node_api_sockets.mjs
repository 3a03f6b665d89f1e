// The WebSocket streams of the npm package binance-api-node as it is, pointed at the simulator.
import module from "binance-api-node";
import { control, expect, run, settings, until } from "./actions.mjs";

const { default: Binance } = module.default ? module : { default: module };
const sockets = settings.url.replace(/^http/, "ws");
const client = Binance({
  apiKey: settings.apiKey,
  apiSecret: settings.secret,
  httpBase: settings.url,
  httpPortfolioMargin: settings.url,
  wsBase: `${sockets}/stream.binance.com:9443/ws`,
  wsFuturesPublic: `${sockets}/public/ws`,
  wsFuturesMarket: `${sockets}/market/ws`,
  wsDelivery: `${sockets}/dstream.binance.com/ws`,
  wsApi: `${sockets}/ws-api/v3`,
});
const BTC = "BTCUSDT";
const COIN = "BTCUSD_PERP";

/** Opens a stream, lets something happen, and waits for what it says. */
const told = (open, holds, what, act = () => {}) => async () => {
  const all = [];
  const close = await open((message) => all.push(message));
  await new Promise((done) => setTimeout(done, 800));
  await act();
  await until(() => all.some(holds), what);
  close({ keepClosed: true });
};

const move = (price) => () => control("prices", { prices: { BTC: price } });
const ofBook = ({ bidDepth, askDepth }) => bidDepth.length + askDepth.length > 0;
const hasBest = ({ bestBid, bestAsk, bestBidPrice, bestAskPrice }) =>
  Number(bestBid ?? bestBidPrice) < Number(bestAsk ?? bestAskPrice);
const isCandle = ({ symbol, close }) => symbol === BTC && Number(close) > 0;
const isTrade = ({ symbol, price }) => symbol === BTC && Number(price) > 0;

const order = { symbol: BTC, side: "BUY", type: "MARKET", quantity: "0.001" };

await run({
  "spot book": told((hear) => client.ws.depth(BTC, hear), ofBook, "a change", move("60010")),
  "spot levels": told(
    (hear) => client.ws.partialDepth({ symbol: BTC, level: 5 }, hear),
    ({ bids, asks }) => bids.length === 5 && asks.length === 5,
    "five levels",
  ),
  "spot candles": told((hear) => client.ws.candles(BTC, "1m", hear), isCandle, "a candle"),
  "spot trades": told((hear) => client.ws.trades(BTC, hear), isTrade, "a trade"),
  "spot aggregate trades": told((hear) => client.ws.aggTrades(BTC, hear), isTrade, "a trade"),
  "spot ticker": told(
    (hear) => client.ws.ticker(BTC, hear),
    ({ curDayClose }) => Number(curDayClose) > 0,
    "a price",
  ),
  "futures book": told(
    (hear) => client.ws.futuresDepth(BTC, hear),
    ofBook,
    "a change",
    move("60020"),
  ),
  "futures best prices": told(
    (hear) => client.ws.futuresBookTicker(BTC, hear),
    hasBest,
    "best prices",
    move("60030"),
  ),
  "futures candles": told(
    (hear) => client.ws.futuresCandles(BTC, "1m", hear),
    isCandle,
    "a candle",
  ),
  "futures trades": told((hear) => client.ws.futuresAggTrades(BTC, hear), isTrade, "a trade"),
  "futures mark prices": told(
    (hear) => client.ws.futuresAllMarkPrices({ updateSpeed: "1s" }, hear),
    (all) => all.some(({ markPrice }) => Number(markPrice) > 0),
    "mark prices",
  ),
  "COIN-M book": told(
    (hear) => client.ws.deliveryDepth(COIN, hear),
    ofBook,
    "a change",
    move("60040"),
  ),
  "COIN-M trades": told(
    (hear) => client.ws.deliveryAggTrades(COIN, hear),
    ({ symbol }) => symbol === COIN,
    "a trade",
  ),
  "margin orders": told(
    (hear) => client.ws.marginUser(hear),
    ({ eventType, orderStatus }) => eventType === "executionReport" && orderStatus === "FILLED",
    "a fill",
    () => client.papiMarginOrder(order),
  ),
  "spot wallet": async () => {
    const close = await client.ws.user(() => {});
    expect(typeof close === "function", "a subscription");
    await close();
  },
});

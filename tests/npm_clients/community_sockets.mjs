// The WebSocket client of the npm package binance as it is, pointed at the simulator.
import { PortfolioClient, WebsocketClient } from "binance";
import { control, expect, run, settings, until } from "./actions.mjs";

const keys = { api_key: settings.apiKey, api_secret: settings.secret };
const rest = { baseUrl: settings.url, disableTimeSync: true };
const client = new PortfolioClient({ ...keys, ...rest });

const silent = { trace: () => {}, info: () => {}, error: () => {} };
const sockets = new WebsocketClient({
  ...keys,
  wsUrl: settings.url.replace("http", "ws"),
  restOptions: rest,
  pingInterval: 500,
  pongTimeout: 400,
  reconnectTimeout: 100,
}, silent);

const heard = [];
const failures = [];
const states = [];
sockets.on("message", (message) => heard.push(message.data ?? message));
sockets.on("exception", (error) => failures.push(error));
for (const state of ["open", "reconnecting", "reconnected", "close"]) {
  sockets.on(state, ({ wsKey }) => states.push(`${state} ${wsKey}`));
}

const count = (e, fits = () => true) => heard.filter((each) => each.e === e && fits(each)).length;
const trade = () =>
  client.submitNewUMOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

await run({
  "user data": async () => {
    await sockets.subscribePortfolioMarginUserDataStream();
    await trade();
    await until(() => count("ORDER_TRADE_UPDATE") >= 2 && count("ACCOUNT_UPDATE") >= 1, "events");
  },
  "user data after a cut": async () => {
    const opened = () =>
      states.filter((state) => /^(open|reconnected) .*userData/i.test(state)).length;
    const once = opened();
    await control("sockets", { kind: "cut" });
    await until(() => opened() > once, "a reconnection");
    const before = count("ORDER_TRADE_UPDATE");
    await trade();
    await until(() => count("ORDER_TRADE_UPDATE") >= before + 2, "events");
  },
  "USDⓈ-M market": async () => {
    await sockets.subscribe(["btcusdt@aggTrade", "btcusdt@markPrice@1s"], "usdmMarket");
    await until(() => count("aggTrade") >= 1 && count("markPriceUpdate") >= 1, "trades and prices");
  },
  "USDⓈ-M book": async () => {
    await sockets.subscribe(["btcusdt@depth@100ms", "btcusdt@bookTicker"], "usdmPublic");
    await until(() => count("depthUpdate") >= 2 && count("bookTicker") >= 1, "the book");
  },
  "USDⓈ-M by the topic": async () => {
    const before = count("24hrMiniTicker");
    await sockets.subscribeSymbolMini24hrTicker("BTCUSDT", "usdm");
    await until(() => count("24hrMiniTicker") > before, "a ticker");
  },
  "COIN-M market": async () => {
    const isCoin = ({ s }) => s === "BTCUSD_PERP";
    await sockets.subscribe(["btcusd_perp@kline_1m", "btcusd_perp@trade"], "coinm");
    await until(() => count("kline", isCoin) >= 1 && count("trade", isCoin) >= 1, "candles");
  },
  "margin pairs": async () => {
    await sockets.subscribe(["btcusdt@trade"], "main");
    await until(() => count("trade", ({ M }) => M === true) >= 1, "a trade");
  },
  "no more after unsubscribing": async () => {
    await sockets.unsubscribe(["btcusd_perp@kline_1m", "btcusd_perp@trade"], "coinm");
    await new Promise((done) => setTimeout(done, 300));
    const before = count("kline");
    await new Promise((done) => setTimeout(done, 1500));
    expect(count("kline") === before, "silence");
  },
  "heartbeats in between": async () => {
    const cuts = () => states.filter((state) => state.startsWith("reconnecting")).length;
    const before = cuts();
    await new Promise((done) => setTimeout(done, 2000));
    expect(cuts() === before, "no reconnection");
    expect(failures.length === 0, `no failure: ${JSON.stringify(failures[0])}`);
  },
});

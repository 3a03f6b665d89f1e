// The WebSocket streams of the official npm package as they are, pointed at the simulator.
import { DerivativesTradingPortfolioMargin } from "@binance/derivatives-trading-portfolio-margin";
import { expect, run, settings, until } from "./actions.mjs";

const { restAPI, websocketStreams } = new DerivativesTradingPortfolioMargin({
  configurationRestAPI: {
    apiKey: settings.apiKey,
    ...(settings.isHmac ? { apiSecret: settings.secret } : { privateKey: settings.secret }),
    basePath: settings.url,
    retries: 0,
  },
  configurationWebsocketStreams: {
    wsURL: `${settings.url.replace("http", "ws")}/pm`,
    reconnectDelay: 100,
  },
});
const call = async (name, params) => (await restAPI[name](params)).data();

let connection;
const heard = [];
const count = (e) => heard.filter((each) => each.e === e).length;

await run({
  connection: async () => {
    connection = await websocketStreams.connect();
    expect(connection.isConnected(), "a connection");
  },
  "user data": async () => {
    const { listenKey } = await call("startUserDataStream");
    connection.userData(listenKey).on("message", (event) => heard.push(event));
    // The package does not wait until it is subscribed.
    await new Promise((done) => setTimeout(done, 500));
    await call("newUmOrder", { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 0.01 });
    await until(() => count("ORDER_TRADE_UPDATE") >= 2 && count("ACCOUNT_UPDATE") >= 1, "events");
    const order = heard.find(({ e }) => e === "ORDER_TRADE_UPDATE");
    expect(String(order.o.i).length >= 8, "an order id");
  },
  "margin order": async () => {
    await call("newMarginOrder", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: 0.001,
    });
    await until(() => count("executionReport") >= 2, "events");
  },
  loan: async () => {
    await call("marginAccountBorrow", { asset: "USDT", amount: 100 });
    await until(() => count("liabilityChange") >= 1 && count("balanceUpdate") >= 1, "events");
  },
  leverage: async () => {
    await call("changeUmInitialLeverage", { symbol: "BTCUSDT", leverage: 7 });
    await until(() => count("ACCOUNT_CONFIG_UPDATE") >= 1, "an event");
  },
  "ping of the client": async () => {
    connection.pingServer();
    await new Promise((done) => setTimeout(done, 300));
    expect(connection.isConnected(), "a connection");
  },
  "the end": async () => {
    await connection.disconnect();
    await until(() => !connection.isConnected(), "no connection");
  },
});

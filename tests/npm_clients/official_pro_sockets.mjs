// The WebSocket streams of the official npm package of Portfolio Margin Pro as they are, pointed at the simulator.
import { DerivativesTradingPortfolioMargin } from "@binance/derivatives-trading-portfolio-margin";
import { DerivativesTradingPortfolioMarginPro } from "@binance/derivatives-trading-portfolio-margin-pro";
import { control, expect, run, settings, until } from "./actions.mjs";

const { websocketStreams } = new DerivativesTradingPortfolioMarginPro({
  configurationRestAPI: {
    apiKey: settings.apiKey,
    apiSecret: settings.secret,
    basePath: settings.url,
    retries: 0,
  },
  configurationWebsocketStreams: {
    wsURL: `${settings.url.replace("http", "ws")}/pm-classic`,
    reconnectDelay: 100,
  },
});

let connection;
const heard = [];
const of = (e) => heard.filter((each) => each.e === e);

/** The package has no call for a listen key: it is that of USDⓈ-M. */
const startStream = async () => {
  const headers = { "x-mbx-apikey": settings.apiKey };
  const reply = await fetch(`${settings.url}/fapi/v1/listenKey`, { method: "POST", headers });
  return (await reply.json()).listenKey;
};

await run({
  connection: async () => {
    connection = await websocketStreams.connect();
    expect(connection.isConnected(), "a connection");
  },
  "the account every five seconds": async () => {
    connection.userData(await startStream()).on("message", (event) => heard.push(event));
    // The package does not wait until it is subscribed.
    await new Promise((done) => setTimeout(done, 500));
    await until(() => of("PM_PRO_ACCOUNT_UPDATE").length >= 1, "an update of the account");
    const { u, eq, ae, im, mm, avb, vmw } = of("PM_PRO_ACCOUNT_UPDATE")[0];
    expect(Number(u) > 0 && Number(eq) > 0 && Number(ae) > 0, "an equity");
    expect([im, mm, avb, vmw].every((each) => Number(each) >= 0), "margins and what is free");
  },
  "a change of the risk level": async () => {
    // Orders go through the package of Portfolio Margin: that of Pro has none.
    const { restAPI } = new DerivativesTradingPortfolioMargin({
      configurationRestAPI: {
        apiKey: settings.apiKey,
        apiSecret: settings.secret,
        basePath: settings.url,
        retries: 0,
      },
    });
    await restAPI.newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 0.1 });
    await control("prices", { BTC: "19000" });
    await until(() => of("riskLevelChange").length >= 1, "a change of the level");
    const { u, s, eq, ae, m } = of("riskLevelChange")[0];
    expect(["MARGIN_CALL", "REDUCE_ONLY", "FORCE_LIQUIDATION"].includes(s), "a level");
    expect([u, eq, ae, m].every((each) => Number.isFinite(Number(each))), "figures");
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

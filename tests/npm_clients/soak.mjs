// Clients of others, as npm has them, that trade at the same time and hear of it on their own sockets. At the
// end each one's view of its orders is compared with the exchange's. Prints a line of JSON for each client.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { DerivativesTradingPortfolioMargin } from "@binance/derivatives-trading-portfolio-margin";
import { DerivativesTradingPortfolioMarginPro } from "@binance/derivatives-trading-portfolio-margin-pro";
import { PortfolioClient, WebsocketClient } from "binance";
import module from "binance-api-node";
import ccxt from "ccxt";

const { url, seconds, accounts } = JSON.parse(readFileSync(process.env.SIMULATOR_SOAK, "utf8"));
const ws = url.replace("http", "ws");
const { default: Binance } = module.default ? module : { default: module };

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** What a client knows of its orders, by id: status and filled quantity. */
const viewOf = () => {
  const orders = new Map();
  let heard = 0;
  return {
    orders,
    heard: () => heard,
    know: (id, status, filled) => orders.set(String(id), `${status} ${Number(filled)}`),
    hear: (event) => {
      heard++;
      if (event.e === "ORDER_TRADE_UPDATE") {
        const { i, X, z } = event.o;
        orders.set(String(i), `${X} ${Number(z)}`);
      }
    },
  };
};

/** Where a client trades. */
const MARKETS = { "binance-api-node": { path: "cm", symbol: "BTCUSD_PERP", most: 100 } };
const UM = { path: "um", symbol: "BTCUSDT", most: 1000 };

const limit = (side, price) => ({
  symbol: "BTCUSDT",
  side,
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: 0.001,
  price,
});
const market = (side) => ({ symbol: "BTCUSDT", side, type: "MARKET", quantity: 0.001 });

const community = async ({ apiKey, secret }, view, errors) => {
  const keys = { api_key: apiKey, api_secret: secret };
  const rest = { baseUrl: url, disableTimeSync: true };
  const client = new PortfolioClient({ ...keys, ...rest });
  const silent = { trace: () => {}, info: () => {}, error: () => {} };
  const sockets = new WebsocketClient({ ...keys, wsUrl: ws, restOptions: rest }, silent);
  sockets.on("message", (message) => view.hear(message.data ?? message));
  sockets.on("exception", (error) => errors.push(`socket: ${error.message ?? error}`));
  await sockets.subscribePortfolioMarginUserDataStream();
  return {
    place: (order) => client.submitNewUMOrder(order),
    cancel: (orderId) => client.cancelUMOrder({ symbol: "BTCUSDT", orderId }),
    end: () => sockets.closeAll(true),
  };
};

const official = async ({ apiKey, secret }, view) => {
  const { restAPI, websocketStreams } = new DerivativesTradingPortfolioMargin({
    configurationRestAPI: { apiKey, apiSecret: secret, basePath: url, retries: 0 },
    configurationWebsocketStreams: { wsURL: `${ws}/pm`, reconnectDelay: 100 },
  });
  const call = async (name, params) => (await restAPI[name](params)).data();
  const connection = await websocketStreams.connect();
  const { listenKey } = await call("startUserDataStream");
  connection.userData(listenKey).on("message", (event) => view.hear(event));
  return {
    place: (order) => call("newUmOrder", order),
    cancel: (orderId) => call("cancelUmOrder", { symbol: "BTCUSDT", orderId }),
    end: () => connection.disconnect(),
  };
};

/** Orders go through the package of Portfolio Margin; that of Pro has none, and hears of the account. */
const pro = async (account, view, errors) => {
  const orders = await official(account, view);
  const { websocketStreams } = new DerivativesTradingPortfolioMarginPro({
    configurationRestAPI: { apiKey: account.apiKey, apiSecret: account.secret, basePath: url },
    configurationWebsocketStreams: { wsURL: `${ws}/pm-classic`, reconnectDelay: 100 },
  });
  const connection = await websocketStreams.connect();
  const reply = await fetch(`${url}/fapi/v1/listenKey`, {
    method: "POST",
    headers: { "x-mbx-apikey": account.apiKey },
  });
  const { listenKey } = await reply.json();
  let updates = 0;
  connection.userData(listenKey).on("message", ({ e, u, eq }) => {
    if (e === "PM_PRO_ACCOUNT_UPDATE" && Number(u) > 0 && Number(eq) > 0) updates++;
  });
  return {
    ...orders,
    end: async () => {
      if (updates < Math.floor(seconds / 5) - 1) errors.push(`${updates} updates of the account`);
      await connection.disconnect();
      await orders.end();
    },
  };
};

const isAddress = /^(https?|wss?):\/\/[^/]+/;

const moved = (urls) =>
  Object.fromEntries(
    Object.entries(urls).map(([name, address]) => [
      name,
      typeof address === "string"
        ? address.replace(isAddress, address.startsWith("ws") ? ws : url)
        : moved(address),
    ]),
  );

const unified = async ({ apiKey, secret }, view, errors) => {
  const exchange = new ccxt.pro.binance({
    apiKey,
    secret,
    enableRateLimit: false,
    newUpdates: true,
    options: { portfolioMargin: true, defaultType: "swap" },
  });
  exchange.urls.api = moved(exchange.urls.api);
  await exchange.loadMarkets();
  // It asks for this where a socket has no TLS.
  await exchange.loadHttpProxyAgent();
  const SYMBOL = "BTC/USDT:USDT";
  const STATUSES = { closed: "FILLED", canceled: "CANCELED", expired: "EXPIRED" };
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      try {
        for (const { id, status, filled } of await exchange.watchOrders(SYMBOL)) {
          view.hear({});
          const open = filled > 0 ? "PARTIALLY_FILLED" : "NEW";
          view.know(id, STATUSES[status] ?? open, filled);
        }
      } catch (error) {
        if (!isOver) errors.push(`socket: ${error.message}`);
        return;
      }
    }
  };
  watch();
  return {
    place: async ({ type, side, quantity, price }) => {
      const { id } = await exchange.createOrder(
        SYMBOL,
        type.toLowerCase(),
        side.toLowerCase(),
        quantity,
        price,
      );
      return { orderId: id };
    },
    cancel: (id) => exchange.cancelOrder(id, SYMBOL),
    end: async () => {
      isOver = true;
      await exchange.close();
    },
  };
};

/**
 * It has no socket for Portfolio Margin: its view is what it was answered, so it places only what nobody fills.
 * It places USDⓈ-M orders with GET, which is its own mistake: COIN-M it is.
 */
const nodeApi = ({ apiKey, secret }, view) => {
  const client = Binance({ apiKey, apiSecret: secret, httpPortfolioMargin: url });
  const told = ({ orderId, status, executedQty }) => {
    view.hear({});
    view.know(orderId, status, executedQty);
    return { orderId };
  };
  const { symbol } = MARKETS["binance-api-node"];
  return {
    place: async ({ price, ...order }) =>
      price < 59_000
        ? told(await client.papiCmOrder({ ...order, symbol, price, quantity: 1 }))
        : undefined,
    cancel: async (orderId) => told(await client.papiCmCancelOrder({ symbol, orderId })),
    end: () => {},
  };
};

const KINDS = { binance: community, official, pro, ccxt: unified, "binance-api-node": nodeApi };

/** What the exchange itself says of an account's orders. */
const truth = async ({ client, apiKey, secret }) => {
  const { path, symbol, most } = MARKETS[client] ?? UM;
  const payload = `symbol=${symbol}&limit=${most}&timestamp=${Date.now()}`;
  const signature = createHmac("sha256", secret).update(payload).digest("hex");
  const reply = await fetch(`${url}/papi/v1/${path}/allOrders?${payload}&signature=${signature}`, {
    headers: { "x-mbx-apikey": apiKey },
  });
  const orders = await reply.json();
  return new Map(
    orders.map(({ orderId, status, executedQty }) => [
      String(orderId),
      `${status} ${Number(executedQty)}`,
    ]),
  );
};

const differences = (seen, real) =>
  [...new Set([...seen.keys(), ...real.keys()])]
    .filter((id) => seen.get(id) !== real.get(id))
    .map((id) => `${id}: seen ${seen.get(id)}, is ${real.get(id)}`);

/** Between two calls of a client, in ms: all orders of an account fit into one answer. */
const PAUSE = Math.max(100, seconds * 4);

const trade = async (client, random, errors) => {
  const until = Date.now() + seconds * 1000;
  const far = [];
  let calls = 0;
  for (let i = 0; Date.now() < until; i++) {
    try {
      const side = random() < 0.5 ? "BUY" : "SELL";
      if (i % 4 === 0) await client.place(market(side));
      else if (i % 4 === 1) await client.place(limit(side, 60_000 + Math.floor(random() * 9) - 4));
      else if (i % 4 === 2 || far.length === 0) {
        const { orderId } = await client.place(limit("BUY", 50_000 + i % 500));
        far.push(String(orderId));
      } else await client.cancel(far.shift());
      calls++;
    } catch (error) {
      errors.push(String(error?.message ?? JSON.stringify(error)).slice(0, 200));
    }
    await sleep(PAUSE / 2 + random() * PAUSE);
  }
  return calls;
};

const randomOf = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const soaked = async (account, i) => {
  const errors = [];
  const view = viewOf();
  const client = await KINDS[account.client](account, view, errors);
  // Some packages do not wait until they are subscribed.
  await sleep(1500);
  const calls = await trade(client, randomOf(i + 1), errors);
  return { account, client, view, errors, calls };
};

const all = await Promise.all(accounts.map(soaked));
// The last events may still be on their way.
await sleep(1500);
for (const { account, client, view, errors, calls } of all) {
  const differs = differences(view.orders, await truth(account));
  await client.end();
  console.log(JSON.stringify({
    name: account.name,
    client: account.client,
    calls,
    heard: view.heard(),
    orders: view.orders.size,
    errors,
    differs,
  }));
}
process.exit(0);

// Clients behind one small interface: `order()` places the same USDⓈ-M order, `orders()` and `positions()` read.
// With `answer` no network is used: it gives the text of the body in place of what the client would fetch with.
import { createRequire } from "node:module";
// By a name that no checker follows: it is made when the measurement starts.
const own = await import(new URL("./out/unimargin.mjs", import.meta.url).href);

const require = createRequire(import.meta.url);

const ORDER = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: 0.01,
  price: 30000,
  recvWindow: 5000,
};
const SYMBOL = { symbol: "BTCUSDT" };

// The headers of an answer to a futures order, as a user printed them: github.com/ccxt/node-binance-api/issues/440.
const HEADERS = {
  "content-type": "application/json",
  connection: "keep-alive",
  date: "Thu, 04 Jun 2020 09:48:11 GMT",
  server: "Tengine",
  vary: "Accept-Encoding",
  "x-mbx-used-weight-1m": "0",
  "x-mbx-order-count-1m": "1",
};

// What is longer is taken to come compressed, so that its length is not told.
const MOST_PLAIN = 1000;

const headersOf = ({ length }) =>
  length < MOST_PLAIN ? { ...HEADERS, "content-length": String(length) } : HEADERS;

const respond = (answer) => () => {
  const body = answer();
  return Promise.resolve(new Response(body, { status: 200, headers: headersOf(body) }));
};

const axios = (answer) => (config) =>
  Promise.resolve({
    data: answer(),
    status: 200,
    statusText: "OK",
    headers: {},
    config,
    request: {},
  });

const unimargin = (transport) => ({ url, apiKey, kind, secret, answer }) => {
  const hosts = Object.fromEntries(
    Object.keys(own.productionHosts).map((host) => [host, url]),
  );
  const sign = { HMAC: own.hmac, Ed25519: own.ed25519, RSA: own.rsa }[kind](
    secret,
  );
  const env = own.environment({
    hosts,
    transport: answer ? own.fetchTransport({ fetch: respond(answer) }) : own[transport](),
    credentials: own.credentials(apiKey, sign),
  });
  const ask = own.connect(env);
  return {
    order: () => ask(own.newUmOrder({ ...ORDER })),
    orders: () => ask(own.queryAllUmOrders(SYMBOL)),
    positions: () => ask(own.queryUmPositionInformation({})),
  };
};

const ccxt = async ({ url, apiKey, secret, answer }) => {
  const { default: library } = await import("ccxt");
  const exchange = new library.binance({
    apiKey,
    secret,
    enableRateLimit: false,
    options: { portfolioMargin: true },
  });
  exchange.urls.api.papi = `${url}/papi/v1`;
  if (answer) {
    Object.assign(exchange, {
      fetchIsNative: false,
      fetchImplementation: respond(answer),
    });
  }
  return {
    raw: exchange,
    order: () => exchange.papiPostUmOrder({ ...ORDER }),
    orders: () => exchange.papiGetUmAllOrders(SYMBOL),
    positions: () => exchange.papiGetUmPositionRisk({}),
  };
};

/** As ccxt's users read orders: checked and in shapes of its own, as ours are. */
const unified = async (given) => {
  const { raw, order, orders } = await ccxt(given);
  return { order, orders: async () => raw.parseOrders(await orders()) };
};

const official = async ({ url, apiKey, kind, secret, answer }) => {
  const { DerivativesTradingPortfolioMargin } = await import(
    "@binance/derivatives-trading-portfolio-margin"
  );
  const { restAPI } = new DerivativesTradingPortfolioMargin({
    configurationRestAPI: {
      apiKey,
      ...(kind === "HMAC" ? { apiSecret: secret } : { privateKey: secret }),
      basePath: url,
    },
  });
  if (answer) restAPI.configuration.baseOptions.adapter = axios(answer);
  const data = async (call) => (await call).data();
  return {
    order: () => data(restAPI.newUmOrder({ ...ORDER })),
    orders: () => data(restAPI.queryAllUmOrders(SYMBOL)),
    positions: () => data(restAPI.queryUmPositionInformation({})),
  };
};

const portfolioClient = ({ url, apiKey, secret, answer }) => {
  const { PortfolioClient } = require("binance");
  const options = { api_key: apiKey, api_secret: secret, baseUrl: url };
  const client = new PortfolioClient(
    options,
    answer ? { adapter: axios(answer) } : {},
  );
  return {
    order: () => client.submitNewUMOrder({ ...ORDER }),
    orders: () => client.getAllUMOrders(SYMBOL),
    positions: () => client.getUMPosition({}),
  };
};

// Taken by the client once, when it is loaded.
let fetched = () => "";
const binanceApiNode = ({ url, apiKey, kind, secret, answer }) => {
  if (answer) {
    fetched = answer;
    const stub = (url) =>
      Promise.resolve({
        ok: true,
        status: 200,
        url,
        headers: { has: () => false, get: () => null },
        text: () => Promise.resolve(fetched()),
      });
    const module = require("node-fetch");
    module.default = stub;
    if (module.default !== stub) {
      throw new Error("its fetch cannot be replaced here");
    }
  }
  const module = require("binance-api-node");
  const client = (module.default ?? module)({
    apiKey,
    ...(kind === "HMAC" ? { apiSecret: secret } : { privateKey: secret }),
    httpPortfolioMargin: url,
  });
  return {
    order: () => client.privateRequest("POST", "/papi/v1/um/order", { ...ORDER }),
    orders: () => client.papiUmGetAllOrders(SYMBOL),
    positions: () => client.privateRequest("GET", "/papi/v1/um/positionRisk", {}),
  };
};

/** The least that a call can do: a fetch, and `JSON.parse`. */
/** The same requests, signed once beforehand, with nothing but `fetch` and `JSON.parse`. */
const floor = async ({ url, apiKey, secret, answer }) => {
  const get = answer ? respond(answer) : fetch;
  const hosts = Object.fromEntries(
    Object.keys(own.productionHosts).map((host) => [host, url]),
  );
  const env = own.environment({
    hosts,
    transport: own.fetchTransport(),
    credentials: own.credentials(apiKey, own.hmac(secret)),
  });
  const signed = async (request) => {
    const { right: { url, method, headers } } = await own.sign(request)(env)();
    return async () => JSON.parse(await (await get(url, { method, headers })).text());
  };
  return {
    order: await signed(own.newUmOrder(ORDER)),
    orders: await signed(own.queryAllUmOrders(SYMBOL)),
    positions: await signed(own.queryUmPositionInformation({})),
  };
};

/** Clients by name, ours first. */
export const clients = {
  unimargin: unimargin("fetchTransport"),
  "unimargin, http.ts": unimargin("httpTransport"),
  ccxt,
  "ccxt, parseOrders": unified,
  "@binance/…-portfolio-margin": official,
  "binance-api-node": binanceApiNode,
  "binance, PortfolioClient": portfolioClient,
  floor,
};

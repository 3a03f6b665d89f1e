// ccxt.pro, which comes in the npm package ccxt, as it is: its streams, with nothing changed but the addresses.
import ccxt from "ccxt";
import { control, expect, refused, run, settings } from "./actions.mjs";

const socketUrl = settings.url.replace(/^http/, "ws");

/** The addresses of the same exchange on this machine; paths stay, and of sockets the hosts too. */
const here = (value) =>
  typeof value === "string"
    ? value.replace(/^https:\/\/[^/]+/, settings.url).replace(/^wss:\//, socketUrl)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, here(each)]));

const client = ({ apiKey, secret } = settings) => {
  const exchange = new ccxt.pro.binance({
    apiKey,
    secret,
    enableRateLimit: false,
    options: { portfolioMargin: true },
  });
  exchange.urls.api = here(exchange.urls.api);
  return exchange;
};

const exchange = client();
// What ccxt itself asks for where sockets are not encrypted.
await exchange.loadHttpProxyAgent();
const LINEAR = "BTC/USDT:USDT";
const INVERSE = "BTC/USD:BTC";
const PAIR = "BTC/USDT";

const soon = (promise, what) => {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`expected ${what} within seconds`)), 20_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Waits for what a stream says next while something happens. */
const heard = async (stream, act, what) => {
  const next = stream();
  next.catch(() => {});
  await new Promise((done) => setTimeout(done, 800));
  await act();
  return await soon(next, what);
};

const move = (price) => control("prices", { prices: { BTC: String(price) } });

const market = (symbol, price) => ({
  [`${symbol}: book`]: async () => {
    const book = await soon(exchange.watchOrderBook(symbol), "a book");
    expect(book.bids[0][0] < book.asks[0][0], "bids below asks");
    const { bids } = await exchange.fetchOrderBook(symbol, 5);
    expect(bids[0][0] === book.bids[0][0], "the book that is shown");
    await heard(() => exchange.watchOrderBook(symbol), () => move(price), "a change");
    const now = exchange.orderbooks[symbol];
    const again = await exchange.fetchOrderBook(symbol, 5);
    expect(now.bids[0][0] === again.bids[0][0] && now.bids[0][1] === again.bids[0][1], "the same");
  },
  [`${symbol}: trades`]: async () => {
    const trades = await soon(exchange.watchTrades(symbol), "trades");
    expect(trades.every((each) => each.price > 0 && each.symbol === symbol), "trades");
  },
  [`${symbol}: ticker`]: async () => {
    const { last, symbol: of } = await soon(exchange.watchTicker(symbol), "a ticker");
    expect(last > 0 && of === symbol, "a price");
  },
  [`${symbol}: best prices`]: async () => {
    const { [symbol]: best } = await soon(exchange.watchBidsAsks([symbol]), "best prices");
    expect(best.bid < best.ask, "a bid below an ask");
  },
  [`${symbol}: candles`]: async () => {
    const candles = await soon(exchange.watchOHLCV(symbol, "1m"), "a candle");
    expect(candles.length > 0 && candles[0][4] > 0, "a candle");
  },
});

/**
 * Orders, fills, positions and balances of a kind of futures. ccxt takes all that one connection says for one
 * kind, so each has a client of its own.
 */
const contract = (own, symbol, amount, type) => ({
  [`${symbol}: orders`]: async () => {
    const [order] = await heard(
      () => own.watchOrders(symbol),
      () => own.createOrder(symbol, "limit", "buy", amount, 50000),
      "an order",
    );
    expect(order.status === "open" && order.price === 50000 && order.amount === amount, "it");
    const [gone] = await heard(
      () => own.watchOrders(symbol),
      () => own.cancelOrder(order.id, symbol),
      "its end",
    );
    expect(gone.id === order.id && gone.status === "canceled", "a cancel");
  },
  [`${symbol}: fills, position and balance`]: async () => {
    const all = [
      own.watchMyTrades(symbol),
      own.watchPositions([symbol]),
      own.watchBalance({ type }),
    ];
    for (const each of all) each.catch(() => {});
    await new Promise((done) => setTimeout(done, 1000));
    const { id } = await own.createOrder(symbol, "market", "buy", amount);
    const [trade] = await soon(all[0], "a fill");
    expect(trade.order === id && trade.fee.cost > 0, "a fill of the order");
    const [position] = await soon(all[1], "a position");
    expect(position.symbol === symbol && position.contracts === amount, "the position");
    expect((await soon(all[2], "a balance")).info, "a balance");
  },
});

const other = client();
const bad = client({ ...settings, secret: "no" });
for (const each of [other, bad]) await each.loadHttpProxyAgent();
const onMargin = { type: "margin" };

await run({
  ...market(LINEAR, 60100),
  ...market(INVERSE, 60200),
  ...market(PAIR, 60300),
  "mark price": async () =>
    expect((await soon(exchange.watchMarkPrice(LINEAR), "one")).markPrice > 0, "a mark price"),
  "tickers of several": async () => {
    const found = await soon(exchange.watchTickers([LINEAR, "ETH/USDT:USDT"]), "tickers");
    expect(Object.keys(found).length > 0, "some");
  },
  "books of several": async () =>
    expect(
      (await soon(exchange.watchOrderBookForSymbols([LINEAR, "ETH/USDT:USDT"]), "one")).bids,
      "",
    ),
  ...contract(exchange, LINEAR, 0.01, "future"),
  ...contract(other, INVERSE, 2, "delivery"),
  "margin orders": async () => {
    const [order] = await heard(
      () => exchange.watchOrders(PAIR, undefined, undefined, onMargin),
      () => exchange.createOrder(PAIR, "limit", "buy", 0.001, 50000),
      "an order",
    );
    expect(order.symbol === PAIR && order.status === "open", "an open order");
    const [trade] = await heard(
      () => exchange.watchMyTrades(PAIR, undefined, undefined, onMargin),
      () => exchange.createOrder(PAIR, "market", "buy", 0.001),
      "a fill",
    );
    expect(trade.symbol === PAIR && trade.amount === 0.001, "a fill");
  },
  "margin balance": async () => {
    const found = await heard(
      () => exchange.watchBalance(onMargin),
      () => exchange.createOrder(PAIR, "market", "buy", 0.001),
      "a balance",
    );
    expect(found.USDT.total > 0, "one");
  },
  "the spot wallet, of which nothing is told": async () => {
    await exchange.authenticate({ type: "spot" });
    await refused(() => bad.authenticate({ type: "spot" }), "-1022");
  },
});

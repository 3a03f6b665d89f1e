// The npm package binance-api-node as it is, pointed at the simulator.
import module from "binance-api-node";
import { expect, refused, run, settings } from "./actions.mjs";

const { default: Binance } = module.default ? module : { default: module };
const client = Binance({
  apiKey: settings.apiKey,
  ...(settings.isHmac ? { apiSecret: settings.secret } : { privateKey: settings.secret }),
  httpBase: settings.url,
  httpFutures: settings.url,
  httpDelivery: settings.url,
  httpPortfolioMargin: settings.url,
});

const BTC = { symbol: "BTCUSDT" };
const COIN = { symbol: "BTCUSD_PERP" };
const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC", price: "55000" };
const made = {};

await run({
  ping: async () => expect(await client.ping(), "true"),
  time: async () => expect(Math.abs(await client.time() - Date.now()) < 5000, "the time"),
  "exchange information": async () =>
    expect((await client.exchangeInfo()).symbols.length === 4, "four pairs"),
  book: async () => expect((await client.book({ ...BTC, limit: 5 })).bids.length === 5, "levels"),
  trades: async () => expect((await client.trades({ ...BTC, limit: 2 })).length === 2, "two"),
  "trades of the past": async () =>
    expect((await client.tradesHistory({ ...BTC, limit: 2 })).length === 2, "two"),
  "aggregate trades": async () =>
    expect((await client.aggTrades({ ...BTC, limit: 2 })).length === 2, "two"),
  candles: async () => expect((await client.candles({ ...BTC, limit: 3 })).length === 3, "three"),
  "24 hours": async () => expect(Number((await client.dailyStats(BTC)).volume) > 0, "a volume"),
  prices: async () => expect(Number((await client.prices()).BTCUSDT) > 0, "a price"),
  "average price": async () => expect(Number((await client.avgPrice(BTC)).price) > 0, "a price"),
  "book tickers": async () =>
    expect((await client.allBookTickers()).BTCUSDT.bidPrice > 0, "a price"),
  "spot account": async () => expect((await client.accountInfo()).balances.length > 3, "balances"),
  coins: async () => expect((await client.accountCoins()).length > 3, "coins"),
  fees: async () => expect((await client.tradeFee()).length === 4, "four fees"),
  transfer: async () => {
    const type = "MAIN_PORTFOLIO_MARGIN";
    await client.universalTransfer({ type, asset: "USDT", amount: "10" });
    const { total } = await client.universalTransferHistory({ type });
    expect(total === 1, "one transfer");
  },
  "deposits and withdrawals": async () => {
    expect((await client.depositHistory()).length === 1, "one deposit");
    expect((await client.withdrawHistory()).length === 0, "no withdrawal");
  },
  "futures book": async () =>
    expect((await client.futuresBook({ ...BTC, limit: 5 })).asks.length === 5, "five levels"),
  "futures candles": async () =>
    expect((await client.futuresCandles({ ...BTC, limit: 3 })).length === 3, "three"),
  "futures prices": async () => expect((await client.futuresPrices()).BTCUSDT > 0, "a price"),
  "funding rates": async () =>
    expect((await client.futuresFundingRate({ ...BTC, limit: 2 })).length === 2, "two"),
  "COIN-M candles": async () =>
    expect((await client.deliveryCandles({ ...COIN, limit: 3 })).length === 3, "three"),
  "Portfolio Margin account": async () =>
    expect((await client.papiAccount()).accountStatus === "NORMAL", "NORMAL"),
  "Portfolio Margin balance": async () =>
    expect((await client.papiBalance()).length > 0, "balances"),
  "COIN-M order": async () => {
    made.cm = await client.papiCmOrder({ ...COIN, ...limit, quantity: "1" });
    expect(made.cm.status === "NEW", "a new order");
    const { clientOrderId: origClientOrderId } = made.cm;
    const found = await client.papiCmGetOrder({ ...COIN, origClientOrderId });
    expect(found.clientOrderId === origClientOrderId, "the same order");
    const gone = await client.papiCmCancelOrder({ ...COIN, origClientOrderId });
    expect(gone.status === "CANCELED", "a cancelled order");
  },
  "margin order": async () => {
    const { clientOrderId } = await client.papiMarginOrder({
      ...BTC,
      ...limit,
      quantity: "0.001",
    });
    const open = await client.papiMarginGetOpenOrders(BTC);
    expect(open.some((each) => each.clientOrderId === clientOrderId), "the order");
    await client.papiMarginCancelOrder({ ...BTC, origClientOrderId: clientOrderId });
    expect((await client.papiMarginGetOpenOrders(BTC)).length === 0, "none");
  },
  "loan and repayment": async () => {
    expect((await client.papiMarginLoan({ asset: "USDT", amount: "100" })).tranId, "a tranId");
    expect((await client.papiRepayLoan({ asset: "USDT", amount: "50" })).tranId, "a tranId");
  },
  "histories": async () => {
    expect(Array.isArray(await client.papiUmGetAllOrders(BTC)), "a list");
    expect(Array.isArray(await client.papiUmGetUserTrades(BTC)), "a list");
    expect((await client.papiCmGetAllOrders(COIN)).length === 1, "one order");
  },
  // It places USDⓈ-M orders with GET, which asks for one by its id: the docs of GET um/order.
  "USDⓈ-M order": () =>
    refused(() => client.papiUmOrder({ ...BTC, ...limit, quantity: "0.01" }), "must be sent"),
  // Classic calls of a Portfolio Margin account: -2015, freqtrade#12866.
  "classic futures account": () => refused(() => client.futuresAccountInfo(), "-2015"),
  // On fapi there are listen keys of Portfolio Margin Pro alone.
  "classic listen key": () => refused(() => client.futuresGetDataStream(), "-2015"),
});

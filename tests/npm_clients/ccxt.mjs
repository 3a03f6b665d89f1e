// The npm package ccxt as it is: its unified API, with nothing changed but the addresses.
import { readFileSync } from "node:fs";
import { binance } from "ccxt";
import { expect, refused, run } from "./actions.mjs";

const { url, keys: [hmac, ...others] } = JSON.parse(
  readFileSync(process.env.SIMULATOR_CALLERS, "utf8"),
);

const client = ({ apiKey, secret }) => {
  const exchange = new binance({
    apiKey,
    secret,
    enableRateLimit: false,
    options: { portfolioMargin: true },
  });
  for (const [name, address] of Object.entries(exchange.urls.api)) {
    exchange.urls.api[name] = address.replace(/^https:\/\/[^/]+/, url);
  }
  return exchange;
};

const exchange = client(hmac);
const LINEAR = "BTC/USDT:USDT";
const INVERSE = "BTC/USD:BTC";
const PAIR = "BTC/USDT";
const made = {};

const isPositive = (all) => all.every((each) => Number(each) > 0);

/** Book, tickers, candles and trades of a symbol agree with each other. */
const marketData = (symbol) => ({
  [`${symbol}: book`]: async () => {
    const { bids, asks } = await exchange.fetchOrderBook(symbol, 5);
    expect(bids.length === 5 && asks.length === 5 && bids[0][0] < asks[0][0], "five levels a side");
    made[symbol] = { bid: bids[0][0], ask: asks[0][0] };
  },
  [`${symbol}: ticker`]: async () => {
    const { last, high, low, baseVolume } = await exchange.fetchTicker(symbol);
    expect(isPositive([last, high, low, baseVolume]) && low <= last && last <= high, "a ticker");
  },
  [`${symbol}: best prices`]: async () => {
    const { [symbol]: best } = await exchange.fetchBidsAsks([symbol]);
    expect(best.bid === made[symbol].bid && best.ask === made[symbol].ask, "those of the book");
  },
  [`${symbol}: last prices`]: async () =>
    expect((await exchange.fetchLastPrices([symbol]))[symbol].price > 0, "a price"),
  [`${symbol}: candles`]: async () => {
    const candles = await exchange.fetchOHLCV(symbol, "1h", undefined, 4);
    expect(candles.length === 4 && candles.every(isPositive), "four candles");
    const again = await exchange.fetchOHLCV(symbol, "1h", undefined, 4);
    expect(JSON.stringify(candles[2]) === JSON.stringify(again[2]), "closed candles that stay");
  },
  [`${symbol}: trades`]: async () => {
    const trades = await exchange.fetchTrades(symbol, undefined, 3);
    expect(trades.length === 3 && trades.every(({ price }) => price > 0), "three trades");
  },
});

/** An order's whole life, under the names of ccxt. */
const order = (symbol, amount, more) => ({
  [`${symbol}: limit order`]: async () => {
    made.limit = await exchange.createOrder(symbol, "limit", "buy", amount, 55000);
    expect(made.limit.status === "open" && made.limit.amount === amount, "an open order");
  },
  [`${symbol}: by its id`]: async () =>
    expect((await exchange.fetchOrder(made.limit.id, symbol)).price === 55000, "the same order"),
  [`${symbol}: open orders`]: async () => {
    const open = await exchange.fetchOpenOrders(symbol);
    expect(open.some(({ id }) => id === made.limit.id), "the order among them");
  },
  ...more,
  [`${symbol}: cancelled`]: async () =>
    expect((await exchange.cancelOrder(made.limit.id, symbol)).status === "canceled", "a cancel"),
  [`${symbol}: all orders`]: async () => {
    const all = await exchange.fetchOrders(symbol);
    expect(
      all.some(({ id, status }) => id === made.limit.id && status === "canceled"),
      "the order",
    );
  },
  [`${symbol}: post only`]: async () =>
    expect(
      (await exchange.createOrder(symbol, "limit", "buy", amount, 55000, { postOnly: true }))
        .status === "open",
      "an open order",
    ),
  [`${symbol}: immediate or cancel`]: async () => {
    const { id } = await exchange.createOrder(symbol, "limit", "buy", amount, 55000, {
      timeInForce: "IOC",
    });
    expect((await exchange.fetchOrder(id, symbol)).status === "expired", "an order that expired");
  },
  [`${symbol}: all cancelled`]: async () => {
    await exchange.cancelAllOrders(symbol);
    expect((await exchange.fetchOpenOrders(symbol)).length === 0, "no open orders");
  },
  [`${symbol}: market order`]: async () => {
    const { id } = await exchange.createOrder(symbol, "market", "buy", amount);
    const { status, filled, average } = await exchange.fetchOrder(id, symbol);
    expect(status === "closed" && filled === amount && average > 0, "a filled order");
    made.market = id;
  },
  [`${symbol}: its trades`]: async () => {
    const trades = (await exchange.fetchMyTrades(symbol)).filter((each) =>
      each.order === made.market
    );
    const filled = trades.reduce((sum, each) => sum + each.amount, 0);
    expect(
      Math.abs(filled - amount) < 1e-9 && trades.every(({ fee }) => fee.cost > 0),
      "its fills",
    );
  },
});

/** For contracts ccxt asks what they are margined in, not of which symbol. */
const subTypeOf = (symbol) => ({ subType: symbol === LINEAR ? "linear" : "inverse" });

const contract = (symbol, amount) => ({
  [`${symbol}: leverage`]: async () =>
    expect(Number((await exchange.setLeverage(10, symbol)).leverage) === 10, "leverage 10"),
  ...order(symbol, amount, {
    [`${symbol}: open order by its id`]: async () =>
      expect((await exchange.fetchOpenOrder(made.limit.id, symbol)).price === 55000, "the order"),
    [`${symbol}: edited`]: async () => {
      await exchange.editOrder(made.limit.id, symbol, "limit", "buy", 2 * amount, 55100);
      const { price, amount: now } = await exchange.fetchOrder(made.limit.id, symbol);
      expect(price === 55100 && now === 2 * amount, "the new price and quantity");
    },
  }),
  [`${symbol}: position`]: async () => {
    const [position] = await exchange.fetchPositions([symbol], subTypeOf(symbol));
    expect(position?.side === "long" && position.entryPrice > 0, "a long position");
  },
  [`${symbol}: position and its risk`]: async () =>
    expect(
      (await exchange.fetchPositionsRisk([symbol], subTypeOf(symbol))).length === 1,
      "one position",
    ),
  [`${symbol}: position in the account`]: async () =>
    expect(
      (await exchange.fetchAccountPositions([symbol], subTypeOf(symbol))).length === 1,
      "one position",
    ),
  [`${symbol}: reduce only`]: async () => {
    await exchange.createOrder(symbol, "market", "sell", amount, undefined, { reduceOnly: true });
    expect(
      (await exchange.fetchPositions([symbol], subTypeOf(symbol))).length === 0,
      "no position",
    );
  },
  [`${symbol}: nothing to reduce`]: () =>
    refused(
      () => exchange.createOrder(symbol, "market", "sell", amount, undefined, { reduceOnly: true }),
      "-2022",
    ),
  [`${symbol}: ledger`]: async () => {
    const ledger = await exchange.fetchLedger(undefined, undefined, undefined, {
      type: "swap",
      ...subTypeOf(symbol),
    });
    expect(ledger.some(({ type }) => type === "commission"), "fees among it");
  },
  [`${symbol}: fees`]: async () =>
    expect((await exchange.fetchTradingFee(symbol)).taker > 0, "a fee"),
  [`${symbol}: funding`]: async () => {
    expect((await exchange.fetchFundingRate(symbol)).markPrice > 0, "a mark price");
    expect((await exchange.fetchFundingRateHistory(symbol, undefined, 3)).length === 3, "three");
    expect(Array.isArray(await exchange.fetchFundingHistory(symbol)), "a list");
  },
  [`${symbol}: open interest`]: async () =>
    expect((await exchange.fetchOpenInterest(symbol)).openInterestAmount > 0, "an amount"),
  [`${symbol}: liquidations`]: async () =>
    expect((await exchange.fetchMyLiquidations(symbol)).length === 0, "none"),
  [`${symbol}: mark price candles`]: async () =>
    expect(
      (await exchange.fetchOHLCV(symbol, "1h", undefined, 2, { price: "mark" })).length === 2,
      "two candles",
    ),
});

/** Retired routes: 404, https://github.com/binance/binance-connector-rust/issues/94 */
const linearConditional = {
  "linear conditional orders": async () => {
    const stop = { stopLossPrice: 50000 };
    await refused(
      () => exchange.createOrder(LINEAR, "market", "sell", 0.01, undefined, stop),
      "404",
    );
    await refused(
      () => exchange.fetchOpenOrders(LINEAR, undefined, undefined, { trigger: true }),
      "404",
    );
  },
};

const inverseConditional = {
  "inverse conditional orders": async () => {
    await exchange.createOrder(INVERSE, "market", "buy", 2);
    const stop = await exchange.createOrder(INVERSE, "market", "sell", 1, undefined, {
      stopLossPrice: 50000,
    });
    await exchange.createOrder(INVERSE, "limit", "sell", 1, 71000, { takeProfitPrice: 70000 });
    await exchange.createOrder(INVERSE, "market", "sell", 1, undefined, { trailingPercent: 1 });
    const waiting = { trigger: true };
    const open = await exchange.fetchOpenOrders(INVERSE, undefined, undefined, waiting);
    expect(open.length === 3, "three that wait");
    const found = await exchange.fetchOpenOrder(stop.id, INVERSE, waiting);
    expect(found.triggerPrice === 50000, "the stop");
    await exchange.cancelOrder(stop.id, INVERSE, waiting);
    await exchange.cancelAllOrders(INVERSE, waiting);
    const left = await exchange.fetchOpenOrders(INVERSE, undefined, undefined, waiting);
    expect(left.length === 0, "none that wait");
    const all = await exchange.fetchOrders(INVERSE, undefined, undefined, waiting);
    expect(all.length === 3, "three in all");
  },
};

const hedge = {
  "hedge mode": async () => {
    await exchange.createOrder(INVERSE, "market", "sell", 2, undefined, { reduceOnly: true });
    await exchange.setPositionMode(true, LINEAR);
    await exchange.createOrder(LINEAR, "market", "buy", 0.01, undefined, { positionSide: "LONG" });
    await exchange.createOrder(LINEAR, "market", "sell", 0.01, undefined, {
      positionSide: "SHORT",
    });
    const sides = (await exchange.fetchPositions([LINEAR])).map(({ side }) => side).sort();
    expect(sides.join() === "long,short", "a position on each side");
    await exchange.createOrder(LINEAR, "market", "sell", 0.01, undefined, { positionSide: "LONG" });
    await exchange.createOrder(LINEAR, "market", "buy", 0.01, undefined, { positionSide: "SHORT" });
    await exchange.setPositionMode(false, LINEAR);
  },
};

/** ccxt sends `strategyType` to the margin route, which takes `type`: the docs of POST margin/order. */
const margin = {
  ...order(PAIR, 0.001, {}),
  "margin order by cost": async () => {
    const { id } = await exchange.createMarketBuyOrderWithCost(PAIR, 100);
    const { cost } = await exchange.fetchOrder(id, PAIR);
    expect(cost > 90 && cost <= 100, "an order worth 100");
  },
  "margin conditional orders": () =>
    refused(
      () => exchange.createOrder(PAIR, "limit", "sell", 0.001, 49000, { stopPrice: 50000 }),
      "-1102",
    ),
  "order trades": async () =>
    expect(Array.isArray(await exchange.fetchOrderTrades(made.market, PAIR)), "a list"),
  borrow: async () => {
    const before = (await exchange.fetchBalance()).USDT.total;
    const { id } = await exchange.borrowCrossMargin("USDT", 100);
    expect(Number(id) > 0, "an id");
    expect((await exchange.fetchBalance()).USDT.total === before + 100, "100 more");
  },
  repay: async () => expect((await exchange.repayCrossMargin("USDT", 50)).id, "an id"),
  "repay with collateral": async () =>
    expect(
      (await exchange.repayCrossMargin("USDT", 10, {
        repayCrossMarginMethod: "papiPostMarginRepayDebt",
      })).amount === 10,
      "what was repaid",
    ),
  interest: async () => expect(Array.isArray(await exchange.fetchBorrowInterest("USDT")), "a list"),
  "borrow rates": async () => {
    expect((await exchange.fetchCrossBorrowRate("USDT")).rate > 0, "a rate");
    expect((await exchange.fetchBorrowRateHistory("USDT")).length > 0, "rates");
  },
};

/** Classic futures calls of a Portfolio Margin account: -2015, freqtrade#12866, Binance.Net#1485. */
const classic = {
  "position mode, read": () => refused(() => exchange.fetchPositionMode(LINEAR), "-2015"),
  "batch orders": () =>
    refused(
      () =>
        exchange.createOrders([{
          symbol: LINEAR,
          type: "limit",
          side: "buy",
          amount: 0.01,
          price: 55000,
        }]),
      "-2015",
    ),
};

/** How an order may be asked for, and how orders are found again. */
const kinds = {
  "good till a date": async () => {
    const goodTillDate = Date.now() + 3_600_000;
    const { status } = await exchange.createOrder(LINEAR, "limit", "buy", 0.01, 50000, {
      timeInForce: "GTD",
      goodTillDate,
    });
    expect(status === "open", "an open order");
    await refused(
      () => exchange.createOrder(INVERSE, "limit", "buy", 1, 50000, { timeInForce: "GTD" }),
      "-1115",
    );
  },
  "fill or kill": () =>
    refused(
      () => exchange.createOrder(LINEAR, "limit", "buy", 0.01, 50000, { timeInForce: "FOK" }),
      "-5021",
    ),
  "a price of the book": async () => {
    const { id } = await exchange.createOrder(LINEAR, "limit", "buy", 0.01, undefined, {
      priceMatch: "OPPONENT",
    });
    expect((await exchange.fetchOrder(id, LINEAR)).status === "closed", "a filled order");
  },
  "an id of its own": async () => {
    const clientOrderId = "mine-1";
    await exchange.createOrder(LINEAR, "limit", "buy", 0.01, 50000, {
      clientOrderId,
      selfTradePrevention: "EXPIRE_MAKER",
    });
    const found = await exchange.fetchOrder(undefined, LINEAR, { clientOrderId });
    expect(found.clientOrderId === clientOrderId && found.price === 50000, "the order");
  },
  "closed and cancelled orders": async () => {
    for (const symbol of [LINEAR, INVERSE, PAIR]) {
      const closed = await exchange.fetchClosedOrders(symbol);
      expect(closed.length > 0 && closed.every(({ status }) => status === "closed"), "closed");
      const gone = await exchange.fetchCanceledOrders(symbol);
      expect(gone.length > 0 && gone.every(({ status }) => status === "canceled"), "cancelled");
      const both = await exchange.fetchCanceledAndClosedOrders(symbol);
      expect(both.length >= closed.length + gone.length, "both");
    }
  },
  "pages of orders": async () => {
    const since = Date.now() - 600_000;
    const all = await exchange.fetchOrders(LINEAR, since, 5, { paginate: true });
    expect(all.length > 0 && all.every(({ timestamp }) => timestamp >= since), "all since then");
    expect((await exchange.fetchMyTrades(LINEAR, since, 3)).length === 3, "three fills");
  },
  "margin by cost, of either side, and by what it is worth": async () => {
    for (const side of ["buy", "sell"]) {
      const { id } = await exchange.createMarketOrderWithCost(PAIR, side, 50);
      const { cost } = await exchange.fetchOrder(id, PAIR);
      expect(cost > 45 && cost <= 50, "an order worth 50");
    }
    await exchange.createOrder(PAIR, "market", "buy", 0.001, undefined, {
      sideEffectType: "MARGIN_BUY",
    });
    await exchange.borrowCrossMargin("BTC", 0.01);
    const [owed] = await exchange.fetchBorrowInterest("BTC");
    expect(owed.amountBorrowed === 0.01 && owed.interest > 0, "the first hour's interest");
    await exchange.repayCrossMargin("BTC", 0.01);
  },
  // As the exchange does too: reduceOnly is no parameter of margin orders.
  "reduce only on margin": () =>
    refused(
      () => exchange.createOrder(PAIR, "limit", "sell", 0.001, 90000, { reduceOnly: true }),
      "-1104",
    ),
  "all orders of a contract cancelled": async () => {
    await exchange.cancelAllOrders(LINEAR);
    expect((await exchange.fetchOpenOrders(LINEAR)).length === 0, "none");
  },
};

/** What is read of the whole account and the whole market. */
const whole = {
  "balances by kind": async () => {
    for (const type of ["future", "delivery", "margin"]) {
      expect(Object.keys((await exchange.fetchBalance({ type })).total).length > 0, type);
    }
    const { BTC } = await exchange.fetchBalance({ type: "swap", subType: "inverse" });
    expect(BTC.total > 0, "bitcoins of COIN-M");
  },
  leverage: async () => expect((await exchange.fetchLeverage(LINEAR)).longLeverage > 0, "one"),
  "leverage tiers of one": async () => {
    const [first] = await exchange.fetchMarketLeverageTiers(LINEAR);
    expect(first.minNotional === 0 && first.maxLeverage > 20, "the first tier");
  },
  "margin modes": async () => {
    for (const mode of ["cross", "isolated"]) {
      await refused(() => exchange.setMarginMode(mode, LINEAR), "-2015");
    }
    await refused(() => exchange.addMargin(LINEAR, 1), "-2015");
    await refused(() => exchange.cancelOrders(["1", "2"], LINEAR), "-2015");
  },
  "position mode, with open positions": async () => {
    await exchange.createOrder(LINEAR, "market", "buy", 0.01);
    await refused(() => exchange.setPositionMode(true, LINEAR), "-4068");
    expect((await exchange.fetchPositionADLRank(LINEAR)).rank >= 0, "a rank");
    const all = await exchange.fetchPositions();
    for (const { side, contracts } of all.filter((each) => each.symbol === LINEAR)) {
      const back = side === "long" ? "sell" : "buy";
      await exchange.createOrder(LINEAR, "market", back, contracts, undefined, {
        reduceOnly: true,
      });
    }
  },
  "tickers of all": async () => {
    expect((await exchange.fetchTickers())[PAIR].last > 0, "of pairs");
    expect((await exchange.fetchTickers(undefined, { type: "swap" }))[LINEAR].last > 0, "");
  },
  "fees of all": async () =>
    expect((await exchange.fetchTradingFees())[PAIR].taker > 0, "a fee of the pair"),
  "candles of prices that are not traded": async () => {
    for (const ask of ["fetchMarkOHLCV", "fetchIndexOHLCV", "fetchPremiumIndexOHLCV"]) {
      for (const symbol of [LINEAR, INVERSE]) {
        expect((await exchange[ask](symbol, "1h", undefined, 2)).length === 2, `${ask} ${symbol}`);
      }
    }
    const since = Date.now() - 3_600_000;
    const candles = await exchange.fetchOHLCV(LINEAR, "5m", since, 5);
    expect(candles.length === 5 && candles[0][0] >= since, "five candles from then on");
  },
  "ratios": async () => {
    expect((await exchange.fetchOpenInterestHistory(LINEAR, "1h", undefined, 3)).length === 3, "");
    for (const symbol of [LINEAR, INVERSE]) {
      const rows = await exchange.fetchLongShortRatioHistory(symbol, "1h", undefined, 3);
      expect(rows.length === 3 && rows[0].longShortRatio > 0, "three ratios");
    }
  },
};

const money = {
  "spot balance": async () =>
    expect(
      (await exchange.fetchBalance({ type: "spot", portfolioMargin: false })).USDT.free === 1000,
      "1000",
    ),
  transfer: async () => {
    const type = "MAIN_PORTFOLIO_MARGIN";
    await exchange.transfer("USDT", 100, "spot", "margin", { type });
    const rows = await exchange.fetchTransfers("USDT", undefined, undefined, { type });
    expect(rows.length === 1 && rows[0].amount === 100, "one transfer");
  },
  deposits: async () => expect((await exchange.fetchDeposits("USDT")).length === 1, "one"),
  withdrawals: async () => expect((await exchange.fetchWithdrawals("USDT")).length === 0, "none"),
};

/** What every kind of key can sign. */
const signed = (exchange, kind) => ({
  [`${kind}: order and cancel`]: async () => {
    await exchange.loadMarkets();
    const { id } = await exchange.createOrder(LINEAR, "limit", "buy", 0.01, 55000);
    expect((await exchange.cancelOrder(id, LINEAR)).status === "canceled", "a cancel");
  },
});

await run({
  "load markets": async () => {
    const markets = await exchange.loadMarkets();
    const names = [PAIR, LINEAR, INVERSE];
    expect(names.every((name) => markets[name]?.active), "a pair and two contracts");
    expect(exchange.currencies.USDT, "currencies");
  },
  time: async () => expect(Math.abs(await exchange.fetchTime() - Date.now()) < 5000, "the time"),
  status: async () => expect((await exchange.fetchStatus()).status === "ok", "ok"),
  balance: async () => expect((await exchange.fetchBalance()).USDT.total > 0, "a balance"),
  "leverage tiers": async () =>
    expect(Object.keys(await exchange.fetchLeverageTiers()).length > 3, "tiers"),
  leverages: async () => expect((await exchange.fetchLeverages())[LINEAR].longLeverage > 0, "one"),
  "mark prices": async () =>
    expect((await exchange.fetchMarkPrices([LINEAR]))[LINEAR].markPrice > 0, "one"),
  "funding of all": async () => {
    expect((await exchange.fetchFundingRates())[LINEAR].fundingRate !== undefined, "a rate");
    expect((await exchange.fetchFundingIntervals())[LINEAR].interval === "8h", "8 hours");
  },
  ...marketData(LINEAR),
  ...marketData(INVERSE),
  ...marketData(PAIR),
  ...contract(LINEAR, 0.01),
  ...contract(INVERSE, 2),
  ...linearConditional,
  ...inverseConditional,
  ...hedge,
  ...margin,
  ...classic,
  ...kinds,
  ...whole,
  ...money,
  ...Object.assign({}, ...others.map((each) => signed(client(each), each.kind))),
});

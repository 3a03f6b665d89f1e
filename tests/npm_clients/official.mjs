// The npm package @binance/derivatives-trading-portfolio-margin as it is, pointed at the simulator.
import { DerivativesTradingPortfolioMargin } from "@binance/derivatives-trading-portfolio-margin";
import { expect, run, settings } from "./actions.mjs";

const { restAPI } = new DerivativesTradingPortfolioMargin({
  configurationRestAPI: {
    apiKey: settings.apiKey,
    ...(settings.isHmac ? { apiSecret: settings.secret } : { privateKey: settings.secret }),
    basePath: settings.url,
    retries: 0,
  },
});

const call = async (name, params) => (await restAPI[name](params)).data();

const um = { symbol: "BTCUSDT" };
const cm = { symbol: "BTCUSD_PERP" };
const margin = { symbol: "BTCUSDT" };
const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC" };
let list;

const same = (one, other) => String(one) === String(other);

await run({
  ping: async () => expect(await call("testConnectivity"), "an answer"),
  account: async () => expect((await call("accountInformation")).accountStatus, "a status"),
  balance: async () => expect((await call("accountBalance")).length > 0, "balances"),
  "UM leverage": async () => {
    const { leverage } = await call("changeUmInitialLeverage", { ...um, leverage: 10 });
    expect(leverage === 10, "leverage 10");
  },
  "CM leverage": async () => {
    const { leverage } = await call("changeCmInitialLeverage", { ...cm, leverage: 10 });
    expect(leverage === 10, "leverage 10");
  },
  "position mode, read": async () =>
    expect((await call("getUmCurrentPositionMode")).dualSidePosition === false, "one-way mode"),
  "position mode, changed": async () => {
    await call("changeUmPositionMode", { dualSidePosition: "true" });
    expect((await call("getCmCurrentPositionMode")).dualSidePosition === true, "hedge mode");
    await call("changeUmPositionMode", { dualSidePosition: "false" });
  },
  "UM order, placed": async () => {
    const order = await call("newUmOrder", { ...um, ...limit, quantity: 0.01, price: 55_000 });
    um.orderId = order.orderId;
    expect(order.status === "NEW" && order.orderId, "a new order");
  },
  "UM order, queried": async () =>
    expect(same((await call("queryUmOrder", um)).orderId, um.orderId), "the same order"),
  "UM order, amended": async () => {
    await call("modifyUmOrder", { ...um, side: "BUY", quantity: 0.02, price: 55_100 });
    expect(Number((await call("queryUmOrder", um)).origQty) === 0.02, "the new quantity");
  },
  "UM order, cancelled": async () =>
    expect((await call("cancelUmOrder", um)).status === "CANCELED", "a cancelled order"),
  "CM order, placed": async () => {
    const order = await call("newCmOrder", { ...cm, ...limit, quantity: 1, price: 55_000 });
    cm.orderId = order.orderId;
    expect(order.status === "NEW" && order.orderId, "a new order");
  },
  "CM order, queried": async () =>
    expect(same((await call("queryCmOrder", cm)).orderId, cm.orderId), "the same order"),
  "CM order, amended": async () => {
    await call("modifyCmOrder", { ...cm, side: "BUY", quantity: 2, price: 55_100 });
    expect(Number((await call("queryCmOrder", cm)).origQty) === 2, "the new quantity");
  },
  "CM order, cancelled": async () =>
    expect((await call("cancelCmOrder", cm)).status === "CANCELED", "a cancelled order"),
  "margin order, placed": async () => {
    const order = await call("newMarginOrder", {
      ...margin,
      ...limit,
      quantity: 0.001,
      price: 55_000,
    });
    margin.orderId = order.orderId;
    expect(order.orderId, "a new order");
  },
  "margin order, queried": async () =>
    expect((await call("queryMarginAccountOrder", margin)).status === "NEW", "a new order"),
  "margin order, cancelled": async () =>
    expect(
      (await call("cancelMarginAccountOrder", margin)).status === "CANCELED",
      "a cancelled order",
    ),
  "OCO, placed": async () => {
    const oco = await call("marginAccountNewOco", {
      symbol: margin.symbol,
      side: "SELL",
      quantity: 0.001,
      price: 90_000,
      stopPrice: 40_000,
    });
    list = oco.orderListId;
    expect(oco.orders.length === 2, "two orders");
  },
  "OCO, queried": async () => {
    const { orders } = await call("queryMarginAccountsOco", { orderListId: list });
    expect(orders.length === 2, "two orders");
  },
  "OCO, cancelled": async () => {
    const oco = await call("cancelMarginAccountOcoOrders", {
      symbol: margin.symbol,
      orderListId: list,
    });
    expect(oco.listStatusType === "ALL_DONE", "a list that ended");
  },
  borrow: async () =>
    expect((await call("marginAccountBorrow", { asset: "USDT", amount: 100 })).tranId, "a tranId"),
  repay: async () =>
    expect((await call("marginAccountRepay", { asset: "USDT", amount: 50 })).tranId, "a tranId"),
  "listen key": async () => {
    expect((await call("startUserDataStream")).listenKey, "a listen key");
    await call("keepaliveUserDataStream");
    await call("closeUserDataStream");
  },
});

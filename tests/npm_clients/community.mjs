// The npm package binance as it is, pointed at the simulator.
import { PortfolioClient } from "binance";
import { expect, run, settings } from "./actions.mjs";

const client = new PortfolioClient({
  api_key: settings.apiKey,
  api_secret: settings.secret,
  baseUrl: settings.url,
  disableTimeSync: true,
});

const um = { symbol: "BTCUSDT", origClientOrderId: "" };
const cm = { symbol: "BTCUSD_PERP", origClientOrderId: "" };
const margin = { symbol: "BTCUSDT", origClientOrderId: "" };
const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC" };
let list;

await run({
  ping: async () => expect(await client.testConnectivity(), "an answer"),
  "server time": async () => expect(await client.getServerTime() > 0, "a time"),
  account: async () => expect((await client.getAccountInfo()).accountStatus, "a status"),
  balance: async () => expect((await client.getBalance()).length > 0, "balances"),
  "UM leverage": async () => {
    const { leverage } = await client.updateUMLeverage({ symbol: um.symbol, leverage: 10 });
    expect(leverage === 10, "leverage 10");
  },
  "CM leverage": async () => {
    const { leverage } = await client.updateCMLeverage({ symbol: cm.symbol, leverage: 10 });
    expect(leverage === 10, "leverage 10");
  },
  "position mode, read": async () =>
    expect((await client.getUMPositionMode()).dualSidePosition === false, "one-way mode"),
  "position mode, changed": async () => {
    await client.updateUMPositionMode({ dualSidePosition: "true" });
    expect((await client.getUMPositionMode()).dualSidePosition === true, "hedge mode");
    await client.updateUMPositionMode({ dualSidePosition: "false" });
  },
  "UM order, placed": async () => {
    const order = await client.submitNewUMOrder({
      symbol: um.symbol,
      ...limit,
      quantity: "0.01",
      price: "55000",
    });
    um.origClientOrderId = order.clientOrderId;
    expect(order.status === "NEW" && order.clientOrderId, "a new order");
  },
  "UM order, queried": async () =>
    expect((await client.getUMOrder(um)).clientOrderId === um.origClientOrderId, "the same order"),
  "UM order, amended": async () => {
    await client.modifyUMOrder({ ...um, side: "BUY", quantity: "0.02", price: "55100" });
    expect(Number((await client.getUMOrder(um)).origQty) === 0.02, "the new quantity");
  },
  "UM order, cancelled": async () =>
    expect((await client.cancelUMOrder(um)).status === "CANCELED", "a cancelled order"),
  "CM order, placed": async () => {
    const order = await client.submitNewCMOrder({
      symbol: cm.symbol,
      ...limit,
      quantity: "1",
      price: "55000",
    });
    cm.origClientOrderId = order.clientOrderId;
    expect(order.status === "NEW" && order.clientOrderId, "a new order");
  },
  "CM order, queried": async () =>
    expect((await client.getCMOrder(cm)).clientOrderId === cm.origClientOrderId, "the same order"),
  "CM order, amended": async () => {
    await client.modifyCMOrder({ ...cm, side: "BUY", quantity: "2", price: "55100" });
    expect(Number((await client.getCMOrder(cm)).origQty) === 2, "the new quantity");
  },
  "CM order, cancelled": async () =>
    expect((await client.cancelCMOrder(cm)).status === "CANCELED", "a cancelled order"),
  "margin order, placed": async () => {
    const order = await client.submitNewMarginOrder({
      symbol: margin.symbol,
      ...limit,
      quantity: "0.001",
      price: "55000",
    });
    margin.origClientOrderId = order.clientOrderId;
    expect(order.clientOrderId, "a new order");
  },
  "margin order, queried": async () =>
    expect((await client.getMarginOrder(margin)).status === "NEW", "a new order"),
  "margin order, cancelled": async () =>
    expect((await client.cancelMarginOrder(margin)).status === "CANCELED", "a cancelled order"),
  "OCO, placed": async () => {
    const oco = await client.submitNewMarginOCO({
      symbol: margin.symbol,
      side: "SELL",
      quantity: "0.001",
      price: "90000",
      stopPrice: "40000",
    });
    list = { symbol: margin.symbol, listClientOrderId: oco.listClientOrderId };
    expect(oco.orders.length === 2, "two orders");
  },
  "OCO, queried": async () => {
    const { orders } = await client.getMarginOCO({ origClientOrderId: list.listClientOrderId });
    expect(orders.length === 2, "two orders");
  },
  "OCO, cancelled": async () =>
    expect((await client.cancelMarginOCO(list)).listStatusType === "ALL_DONE", "a list that ended"),
  borrow: async () =>
    expect((await client.submitMarginLoan({ asset: "USDT", amount: "100" })).tranId, "a tranId"),
  repay: async () =>
    expect((await client.submitMarginRepay({ asset: "USDT", amount: "50" })).tranId, "a tranId"),
  "listen key": async () => {
    expect((await client.getPMUserDataListenKey()).listenKey, "a listen key");
    await client.keepAlivePMUserDataListenKey();
    await client.closePMUserDataListenKey();
  },
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cancelMarginAccountOcoOrders,
  connect,
  marginAccountBorrow,
  marginAccountNewOco,
  newMarginOrder,
} from "../../../../mod.ts";
import {
  openWorld,
  sampleKey,
  simulatedEnvironment,
  simulatedSockets,
  step,
  type World,
  worldRef,
} from "../../../../simulator/mod.ts";

import { hmac } from "../../../../signers/hmac.ts";

type Message = Readonly<Record<string, unknown>>;

const HOUR = 3_600_000;

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

const withKeyOf = (world: World, stream: string, key: string, expires: number): World => ({
  ...world,
  listenKeys: { ...world.listenKeys, [stream]: { key, expires } },
});

const setUp = (path: string, change: (world: World) => World) => {
  const ref = worldRef(change(openWorld()));
  const sockets = simulatedSockets(ref);
  const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
  const all: Message[] = [];
  const socket = sockets.openSocket(`wss://simulated.invalid${path}`, (heard) => {
    all.push(heard._tag === "Frame" ? JSON.parse(heard.text) : { tag: heard._tag });
  });
  const call = async (method: string, params: Message = {}) => {
    socket.send(JSON.stringify({ id: "one", method, params }));
    await soon();
    return all.at(-1);
  };
  return { ref, sockets, ask, call, all };
};

const SUBSCRIBE = "userDataStream.subscribe.listenToken";

describe("the margin stream of listen tokens", () => {
  const open = async () => {
    const set = setUp("/ws-api/v3", (world) => withKeyOf(world, "token", "T", world.time + HOUR));
    await soon();
    return set;
  };

  it("tells margin events by subscription, until the token ends", async () => {
    const { ref, sockets, ask, call, all } = await open();
    const expirationTime = ref.read().time + HOUR;
    assert.deepEqual(await call(SUBSCRIBE, { listenToken: "T" }), {
      id: "one",
      status: 200,
      result: { subscriptionId: 0, expirationTime },
    });
    await ask(
      newMarginOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.001" }),
    );
    await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    sockets.advance(HOUR);
    await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    await soon();
    const events = all.slice(2).map((each) => each["event"] as Message);
    assert.deepEqual(events.map(({ e }) => e), [
      "executionReport",
      "executionReport",
      "outboundAccountPosition",
      "balanceUpdate",
      "outboundAccountPosition",
      "eventStreamTerminated",
    ]);
    assert.ok(all.slice(2).every(({ subscriptionId }) => subscriptionId === 0));
    assert.equal(events[0]?.["M"], false);
    assert.equal("U" in (events[3] ?? {}), false);
  });

  it("tells of order lists when they are placed and when they are done", async () => {
    const { ask, call, all } = await open();
    await call(SUBSCRIBE, { listenToken: "T" });
    const { orderListId } = await ask(marginAccountNewOco({
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "0.01",
      price: "70000",
      stopPrice: "55000",
      listClientOrderId: "both",
    }));
    await ask(cancelMarginAccountOcoOrders({ symbol: "BTCUSDT", orderListId }));
    await soon();
    const lists = all.slice(2).map((each) => each["event"] as Message)
      .filter(({ e }) => e === "listStatus");
    assert.deepEqual(lists.map(({ l, L, c, C, r, s }) => [l, L, c, C, r, s]), [
      ["EXEC_STARTED", "EXECUTING", "OCO", "both", "NONE", "BTCUSDT"],
      ["ALL_DONE", "ALL_DONE", "OCO", "both", "NONE", "BTCUSDT"],
    ]);
    assert.deepEqual(lists.map(({ g }) => String(g)), [orderListId, orderListId]);
    assert.equal((lists[0]?.["O"] as Message[]).length, 2);
    assert.ok(lists.every(({ E, T }) => Number(E) > Number(T)));
    // It follows the reports on its orders.
    assert.equal((all.at(-1)?.["event"] as Message)["e"], "listStatus");
  });

  it("refuses a token that is unknown, and ends subscriptions on request", async () => {
    const { call, all } = await open();
    assert.deepEqual(await call(SUBSCRIBE, { listenToken: "other" }), {
      id: "one",
      status: 400,
      error: { code: -1209, msg: "Invalid listenToken." },
    });
    assert.equal(((await call(SUBSCRIBE))?.["error"] as Message)["code"], -1102);
    assert.equal(((await call("nothing"))?.["error"] as Message)["code"], -1000);
    await call(SUBSCRIBE, { listenToken: "T" });
    await call(SUBSCRIBE, { listenToken: "T" });
    assert.deepEqual((await call("session.subscriptions"))?.["result"], [
      { subscriptionId: 0 },
      { subscriptionId: 1 },
    ]);
    await call("userDataStream.unsubscribe", { subscriptionId: 0 });
    assert.deepEqual(all.slice(-2).map(({ status, event }) => status ?? (event as Message)["e"]), [
      200,
      "eventStreamTerminated",
    ]);
    assert.deepEqual((await call("session.subscriptions"))?.["result"], [{ subscriptionId: 1 }]);
  });

  it("takes each token until it ends, and tells nothing of isolated accounts by theirs", async () => {
    const { ref, ask, call, all } = setUp("/ws-api/v3", (world) => world);
    await soon();
    const headers = { "X-MBX-APIKEY": sampleKey.apiKey };
    const tokenBy = (query: string): string => {
      const url = `/sapi/v1/userListenToken${query}`;
      const [world, { body }] = step(ref.read(), { method: "POST", url, headers });
      ref.write(world)();
      return JSON.parse(body).token;
    };
    const first = tokenBy("");
    const isolated = tokenBy("?isIsolated=true&symbol=BTCUSDT");
    for (let i = 0; i < 50; i++) tokenBy("");
    for (const listenToken of [isolated, first]) {
      assert.equal((await call(SUBSCRIBE, { listenToken }))?.["status"], 200);
    }
    await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    await soon();
    const told = all.flatMap(({ subscriptionId, event }) => event ? [subscriptionId] : []);
    assert.deepEqual([...new Set(told)], [1]);
    for (let i = 0; i < 200; i++) tokenBy("");
    assert.equal(Object.keys(ref.read().listenKeys).length, 100);
  });

  it("is subscribed to with a signature for the spot wallet, of which nothing is told", async () => {
    const { ref, ask, call, all } = await open();
    const signed = "userDataStream.subscribe.signature";
    const code = async (params: Message) =>
      ((await call(signed, params))?.["error"] as Message | undefined)?.["code"];
    const { apiKey, secret } = sampleKey;
    const timestamp = ref.read().time;
    // In the order of their names, as the documents say: https://developers.binance.com/docs/binance-spot-api-docs/websocket-api/request-security
    const of = async (payload: string) => {
      const signature = await hmac(secret)(payload)();
      return signature._tag === "Right" ? signature.right : assert.fail("HMAC cannot fail");
    };
    const whole = {
      timestamp,
      recvWindow: 5000,
      apiKey,
      signature: await of(`apiKey=${apiKey}&recvWindow=5000&timestamp=${timestamp}`),
    };
    assert.deepEqual(await call(signed, whole), {
      id: "one",
      status: 200,
      result: { subscriptionId: 0 },
    });
    assert.equal(await code({ ...whole, signature: "00" }), -1022);
    assert.equal(await code({ ...whole, recvWindow: 5001 }), -1022);
    assert.equal(await code({ ...whole, timestamp: timestamp - 70_000 }), -1021);
    assert.equal(await code({ ...whole, apiKey: "nobody" }), -2015);
    assert.equal(await code({ timestamp, signature: "00" }), -1102);
    await ask(marginAccountBorrow({ asset: "USDT", amount: "10" }));
    await soon();
    assert.ok(all.every((message) => !("event" in message)));
    assert.deepEqual((await call("session.subscriptions"))?.["result"], [{ subscriptionId: 0 }]);
  });

  it("is pinged every twenty seconds, and ends without a pong in a minute", async () => {
    const { sockets, all } = await open();
    for (let i = 0; i < 10; i++) {
      sockets.advance(20_000);
      await soon();
    }
    assert.deepEqual(all, [{ tag: "Opened" }]);
    for (let i = 0; i < 4; i++) sockets.advance(20_000);
    await soon();
    assert.deepEqual(all.at(-1), { tag: "Ended" });
  });
});

describe("the stream of Portfolio Margin Pro", () => {
  it("tells the state of the account every five seconds", async () => {
    const pro = (type: "PM_1" | "PM_2") => (world: World) =>
      withKeyOf(
        { ...world, settings: { ...world.settings, type } },
        "pro",
        "P",
        world.time + HOUR,
      );
    for (const [type, count] of [["PM_1", 2], ["PM_2", 0]] as const) {
      const { sockets, all } = setUp("/pm-classic/ws/P", pro(type));
      await soon();
      for (let i = 0; i < 10; i++) sockets.advance(1000);
      await soon();
      assert.equal(all.length, 1 + count);
      if (count === 0) continue;
      assert.deepEqual(Object.keys(all[1] ?? {}), [
        ...["e", "E", "u", "eq", "ae", "im", "mm", "avb", "vmw"],
      ]);
    }
  });
});

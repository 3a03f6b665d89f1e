import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  closeUserDataStream,
  connect,
  credentials,
  hmac,
  marginAccountNewOco,
  newUmOrder,
  queryAllCurrentUmOpenOrders,
  startUserDataStream,
} from "../../../mod.ts";
import type { Heard } from "../../../lib/socket.ts";
import {
  openAccount,
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";

const HOST = "wss://fstream.simulated.invalid";
const HOUR = 3_600_000;

const setUp = () => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref);
  const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
  const listen = (path: string) => {
    const all: Heard[] = [];
    const socket = sockets.openSocket(HOST + path, (heard) => all.push(heard));
    const events = () =>
      all.flatMap((heard) => heard._tag === "Frame" ? [JSON.parse(heard.text)] : []);
    return { all, socket, events, names: () => events().map(({ e }) => e) };
  };
  return { ref, sockets, ask, listen };
};

/** Lets everything be heard that has been said. */
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

const market = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

describe("sockets in process", () => {
  it("are refused beyond 300 in five minutes, as long as limits hold", async () => {
    const { ref, sockets, listen } = setUp();
    const opened = () =>
      Array.from({ length: 301 }, () => sockets.accept("/public/ws/btcusdt@trade", () => {}))
        .map((each) => "status" in each ? each.status : "open");
    assert.deepEqual([...new Set(opened().slice(0, 300))], ["open"]);
    assert.deepEqual(sockets.accept("/public/ws/btcusdt@trade", () => {}), { status: 429 });
    const { all } = listen("/public/ws/btcusdt@trade");
    await soon();
    assert.deepEqual(all.map(({ _tag }) => _tag), ["Ended"]);
    sockets.advance(300_000);
    assert.ok(!("status" in sockets.accept("/public/ws/btcusdt@trade", () => {})));
    ref.write({ ...ref.read(), limits: { ...ref.read().limits, enforced: false } })();
    assert.deepEqual([...new Set(opened())], ["open"]);
  });

  it("look at no account to which nothing happened, however many there are", async () => {
    const { ref, sockets, ask, listen } = setUp();
    const world = openAccount(openAccount(ref.read(), "bob"), "carol");
    const looks: string[] = [];
    const spied = Object.entries(world.accounts).map(([name, account]) => [
      name,
      account && Object.defineProperty({ ...account }, "listenKeys", {
        enumerable: true,
        get: () => (looks.push(name), {}),
      }),
    ]);
    ref.write({ ...world, accounts: Object.fromEntries(spied) })();
    const { listenKey } = await ask(startUserDataStream());
    const { names } = listen(`/pm/ws/${listenKey}`);
    await soon();
    looks.length = 0;
    await ask(queryAllCurrentUmOpenOrders());
    assert.deepEqual(looks, []);
    sockets.moved([{ e: "ORDER_TRADE_UPDATE", E: 1 }]);
    await soon();
    assert.deepEqual([names(), looks], [["ORDER_TRADE_UPDATE"], []]);
  });

  it("tell of order lists on no stream of Portfolio Margin", async () => {
    const { ask, listen } = setUp();
    const { listenKey } = await ask(startUserDataStream());
    const { names } = listen(`/pm/ws/${listenKey}`);
    await soon();
    await ask(marginAccountNewOco({
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "0.01",
      price: "70000",
      stopPrice: "55000",
    }));
    await soon();
    assert.equal(names().filter((name) => name === "executionReport").length, 2);
    assert.ok(!names().includes("listStatus"));
  });

  it("tell every client of a key what happens, in order", async () => {
    const { ask, listen } = setUp();
    const { listenKey } = await ask(startUserDataStream());
    const one = listen(`/pm/ws/${listenKey}`);
    const two = listen(`/pm/stream?streams=${listenKey}`);
    const stranger = listen("/pm/ws/another");
    await soon();
    const { orderId } = await ask(market);
    await soon();
    assert.deepEqual(one.all[0], { _tag: "Opened" });
    assert.deepEqual(one.names(), ["ORDER_TRADE_UPDATE", "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"]);
    assert.deepEqual(one.events().slice(0, 2).map(({ o }) => o.x), ["NEW", "TRADE"]);
    const [, frame] = one.all;
    assert.ok(frame?._tag === "Frame" && frame.text.includes(`"i":${orderId},`), "all digits");
    assert.deepEqual(
      two.events(),
      one.events().map((data) => ({ stream: listenKey, data })),
    );
    assert.deepEqual(stranger.all, [{ _tag: "Opened" }]);
  });

  it("tell each account what is its own", async () => {
    const { ref, sockets, ask, listen } = setUp();
    ref.write(openAccount(ref.read(), "bob", {
      deposits: { USDT: { um: "1000" } },
      keys: { "key-of-bob": { kind: "HMAC", secret: "secret-of-bob" } },
    }))();
    const bob = connect(simulatedEnvironment(ref, {
      transport: sockets.transport,
      credentials: credentials("key-of-bob", hmac("secret-of-bob")),
    }));
    const own = listen(`/pm/ws/${(await ask(startUserDataStream())).listenKey}`);
    const bobs = listen(`/pm/ws/${(await bob(startUserDataStream())).listenKey}`);
    await bob(market);
    await soon();
    assert.deepEqual(bobs.names(), ["ORDER_TRADE_UPDATE", "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"]);
    assert.deepEqual(own.names(), []);
    await ask(market);
    await soon();
    assert.equal(own.names().length, 3);
    assert.equal(bobs.names().length, 3);
  });

  it("tell nothing before the call that causes it has returned", async () => {
    const { sockets } = setUp();
    let isReturned = false;
    await new Promise<void>((done) => {
      sockets.openSocket(`${HOST}/pm/ws`, () => {
        assert.ok(isReturned);
        done();
      });
      isReturned = true;
    });
  });

  it("take a key by message", async () => {
    const { ask, listen } = setUp();
    const { listenKey } = await ask(startUserDataStream());
    const client = listen("/pm/ws");
    await soon();
    client.socket.send(JSON.stringify({ method: "SUBSCRIBE", params: [listenKey], id: 3 }));
    await ask(market);
    await soon();
    assert.deepEqual(client.events()[0], { result: null, id: 3 });
    assert.equal(client.names()[1], "ORDER_TRADE_UPDATE");
  });

  it("tell when the key expires, and are silent and open from then on", async () => {
    const { ask, listen, sockets } = setUp();
    const { listenKey } = await ask(startUserDataStream());
    const client = listen(`/pm/ws/${listenKey}`);
    await soon();
    sockets.advance(HOUR);
    await ask(market);
    const { listenKey: next } = await ask(startUserDataStream());
    assert.notEqual(next, listenKey);
    await ask(market);
    await soon();
    const expired = client.names().indexOf("listenKeyExpired");
    assert.equal(expired, client.names().length - 1, "the last one");
    assert.equal(client.all.some(({ _tag }) => _tag === "Ended"), false);
  });

  it("are silent once the key is closed", async () => {
    const { ask, listen } = setUp();
    const { listenKey } = await ask(startUserDataStream());
    const client = listen(`/pm/ws/${listenKey}`);
    await soon();
    await ask(closeUserDataStream());
    await ask(market);
    await soon();
    assert.deepEqual(client.all, [{ _tag: "Opened" }]);
  });

  it("end after a day, once, though pings are answered", async () => {
    const { listen, sockets } = setUp();
    const client = listen("/pm/ws/KEY");
    await soon();
    for (let minutes = 0; minutes < 24 * 60 - 3; minutes += 3) {
      sockets.advance(180_000);
      await soon();
    }
    assert.deepEqual(client.all, [{ _tag: "Opened" }]);
    assert.equal(sockets.count(), 1);
    sockets.advance(180_000);
    client.socket.end();
    await soon();
    assert.deepEqual(client.all.map(({ _tag }) => _tag), ["Opened", "Ended"]);
    assert.equal(sockets.count(), 0);
  });

  it("end once where the client ends them, also before they open", async () => {
    const { listen, sockets } = setUp();
    const early = listen("/pm/ws/KEY");
    early.socket.send("into nothing");
    early.socket.end();
    const late = listen("/pm/ws/KEY");
    await soon();
    late.socket.end();
    late.socket.end();
    late.socket.send("into nothing");
    await soon();
    assert.deepEqual(early.all.map(({ _tag }) => _tag), ["Ended"]);
    assert.deepEqual(late.all.map(({ _tag }) => _tag), ["Opened", "Ended"]);
    assert.equal(sockets.count(), 0);
  });

  it("end without having opened where there is nothing", async () => {
    const { listen } = setUp();
    const client = listen("/nothing/ws/KEY");
    await soon();
    assert.deepEqual(client.all.map(({ _tag }) => _tag), ["Ended"]);
  });

  it("end where a client says too much", async () => {
    const { listen } = setUp();
    const client = listen("/pm/ws/KEY");
    await soon();
    for (let i = 0; i < 11; i++) client.socket.send('{"method":"LIST_SUBSCRIPTIONS","id":1}');
    await soon();
    assert.deepEqual(client.all.at(-1), { _tag: "Ended", code: 1008, reason: "Too many requests" });
    assert.equal(client.all.length, 12);
  });
});

import assert from "node:assert/strict";
import { get } from "node:http";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { newUmOrder, startUserDataStream, usdmSymbolOrderBookTicker } from "../../../mod.ts";
import { asking, simulating } from "./support.ts";

const market = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

/** A client that has connected, and what it has heard. */
const client = async (url: string, path: string) => {
  const socket = new WebSocket(url.replace("http", "ws") + path);
  const heard: Record<string, unknown>[] = [];
  let woken = () => {};
  const wake = () => woken();
  socket.addEventListener("message", ({ data }) => {
    heard.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<number>((done) =>
    socket.addEventListener("close", ({ code }) => {
      done(code);
      wake();
    })
  );
  await new Promise((done, fail) => {
    socket.addEventListener("open", done);
    socket.addEventListener("error", fail);
  });
  return {
    socket,
    heard,
    closed,
    /** Waits until so many messages have come. */
    until: async (count: number) => {
      while (heard.length < count) await new Promise<void>((done) => woken = done);
      return heard;
    },
  };
};

/** Status of an upgrade that is asked for with these headers. */
const statusOf = (url: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = get(url + path, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        ...headers,
      },
    }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    request.on("upgrade", ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode ?? 0);
    });
    request.on("error", reject);
  });

describe("sockets of the server", () => {
  it("tell two clients of one key what happens, and answer messages", () =>
    simulating([], async ({ url }) => {
      const ask = asking(url);
      const { listenKey } = await ask(startUserDataStream());
      const raw = await client(url, `/pm/ws/${listenKey}`);
      const wrapped = await client(url, "/pm/stream");
      const subscribe = { method: "SUBSCRIBE", params: [listenKey], id: 9 };
      wrapped.socket.send(JSON.stringify(subscribe));
      assert.deepEqual(await wrapped.until(1), [{ result: null, id: 9 }]);
      await ask(market);
      const events = await raw.until(3);
      assert.deepEqual(
        events.map(({ e }) => e),
        ["ORDER_TRADE_UPDATE", "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"],
      );
      assert.deepEqual(
        (await wrapped.until(4)).slice(1),
        events.map((data) => ({ stream: listenKey, data })),
      );
      raw.socket.close(1000);
      assert.equal(await raw.closed, 1000);
    }));

  it("go on by themselves: an order at the best price fills without another call", () =>
    simulating([], async ({ url }) => {
      const ask = asking(url);
      const { listenKey } = await ask(startUserDataStream());
      const { until } = await client(url, `/pm/ws/${listenKey}`);
      const [ticker] = await ask(usdmSymbolOrderBookTicker({ symbol: "BTCUSDT" }));
      await ask(newUmOrder({
        symbol: "BTCUSDT",
        side: "BUY",
        type: "LIMIT",
        timeInForce: "GTC",
        quantity: "0.001",
        price: ticker?.bidPrice ?? "",
      }));
      const [, fill] = await until(2);
      assert.equal((fill as { o?: { x?: string } }).o?.x, "TRADE");
    }));

  it("tell that the key expires, and end after a day", () =>
    simulating(["--control"], async ({ url }) => {
      const { listenKey } = await asking(url)(startUserDataStream());
      const { heard, until, closed } = await client(url, `/pm/ws/${listenKey}`);
      const advance = (ms: number) =>
        fetch(`${url}/simulator/advance`, { method: "POST", body: JSON.stringify({ ms }) });
      await advance(3_600_000);
      await until(1);
      assert.equal(heard[0]?.["e"], "listenKeyExpired");
      await advance(24 * 3_600_000);
      assert.equal(await closed, 1001);
    }));

  it("tell the market as it goes on by itself", () =>
    simulating([], async ({ url }) => {
      const { until, socket, closed } = await client(
        url,
        "/market/stream?streams=btcusdt@aggTrade",
      );
      const [one, other] = await until(2);
      assert.equal(one?.["stream"], "btcusdt@aggTrade");
      const [a, b] = [one, other].map((each) => (each?.["data"] as { a: number }).a);
      assert.equal(b, (a ?? 0) + 1);
      socket.close();
      await closed;
    }));

  it("tell who comes to a quiet server nothing of the time before", () =>
    simulating(["--speed", "1000"], async ({ url }) => {
      const { serverTime } = JSON.parse(await (await fetch(`${url}/api/v3/time`)).text());
      const begin = performance.now();
      await new Promise((done) => setTimeout(done, 300));
      const connected = serverTime + (performance.now() - begin) * 1000;
      const { until, socket, closed } = await client(url, "/market/ws/btcusdt@aggTrade");
      const [trade] = await until(1);
      assert.ok(Number(trade?.["T"]) > connected - 10_000, `${connected} ${trade?.["T"]}`);
      socket.close();
      await closed;
    }));

  it("break, close and are refused as planned", () =>
    simulating(["--control"], async ({ url }) => {
      const post = (path: string, body: unknown) =>
        fetch(`${url}/simulator/${path}`, { method: "POST", body: JSON.stringify(body) });
      const cut = await client(url, "/pm/ws/KEY");
      await post("sockets", { kind: "cut" });
      assert.notEqual(await cut.closed, 1000);
      const closed = await client(url, "/pm/ws/KEY");
      await post("sockets", { kind: "closed", code: 1012, reason: "Restart" });
      assert.equal(await closed.closed, 1012);
      await post("socket-faults", {
        seed: 1,
        rules: [{ fault: { kind: "refused", status: 429 }, path: "/pm/*" }],
      });
      assert.equal(await statusOf(url, "/pm/ws/KEY", {}), 429);
      assert.equal(await statusOf(url, "/market/ws", {}), 101);
    }));

  it("refuse what is nowhere, no WebSocket, and pages of other machines", () =>
    simulating([], async ({ url }) => {
      assert.equal(await statusOf(url, "/pm/ws/KEY", {}), 101);
      assert.equal(await statusOf(url, "/nothing/ws", {}), 404);
      assert.equal(await statusOf(url, "/pm/ws/KEY", { "sec-websocket-version": "8" }), 400);
      assert.equal(await statusOf(url, "/pm/ws/KEY", { origin: "https://evil.example" }), 403);
      assert.equal(await statusOf(url, "/pm/ws/KEY", { host: "evil.example" }), 403);
    }));

  it("end with a client that ends without a word, as one that was killed", () =>
    simulating([], async ({ url }) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.write(
        "GET /ws HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: Upgrade\r\nupgrade: websocket\r\n" +
          "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
      );
      const ended = new Promise((done) => socket.on("end", () => done("ended")));
      await new Promise((done) => socket.once("data", done));
      socket.resume().end();
      const late = new Promise((done) => setTimeout(() => done("still open"), 5000));
      assert.equal(await Promise.race([ended, late]), "ended");
      socket.destroy();
    }));

  it("close on a message that is too large, and the server goes on", () =>
    simulating([], async ({ url }) => {
      const { socket, closed } = await client(url, "/pm/ws/KEY");
      socket.send("x".repeat(70_000));
      assert.equal(await closed, 1009);
      const next = await client(url, "/pm/ws/KEY");
      next.socket.send('{"method":"LIST_SUBSCRIPTIONS","id":1}');
      assert.deepEqual(await next.until(1), [{ result: ["KEY"], id: 1 }]);
      next.socket.close();
      await next.closed;
    }));
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import * as fc from "../deps/fast_check.ts";
import type { Heard, Socket } from "../../lib/socket.ts";
import { type WebSocketConstructor, webSockets } from "../../sockets/web_socket.ts";
import { type Behaviour, type FakeSocket, fakeSockets } from "./fake_socket.ts";

const KEY = "pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61cv6a81va65sdf19v8a65a1";
const URL_OF_STREAM = `wss://stream.test/pm/ws/${KEY}`;

const opened = { _tag: "Opened" };
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

interface Trial {
  readonly heard: Heard[];
  readonly socket: Socket;
  readonly fake: FakeSocket;
}

const trial = (behaviour: Behaviour = {}, url = URL_OF_STREAM): Trial => {
  const { WebSocket, made } = fakeSockets(behaviour);
  const heard: Heard[] = [];
  const open = webSockets({ WebSocket, openMs: 20, endMs: 20 });
  const socket = open(url, (each) => heard.push(each));
  assert.deepEqual(heard, [], "nothing is heard before the socket is there");
  return { heard, socket, fake: made[0] as FakeSocket };
};

const tags = (heard: readonly Heard[]) => heard.map(({ _tag }) => _tag);

describe("sockets on a WebSocket", () => {
  it("tell of the opening, of each message and of the end", () => {
    const { heard, socket, fake } = trial();
    fake.fire("open");
    fake.fire("message", { data: "one" });
    socket.send("two");
    fake.fire("close", { code: 1001, reason: "going away" });
    assert.deepEqual(heard, [opened, { _tag: "Frame", text: "one" }, {
      _tag: "Ended",
      code: 1001,
      reason: "going away",
    }]);
    assert.deepEqual(fake.seen.sent, ["two"]);
  });

  it("say what they lack in a runtime without a constructor", () => {
    const { WebSocket: own } = globalThis;
    const open = webSockets();
    assert.equal(open.lacks, undefined);
    try {
      globalThis.WebSocket = undefined as never;
      assert.match(`${open.lacks}`, /no WebSocket: give webSockets one/);
      assert.equal(webSockets({ WebSocket: fakeSockets().WebSocket }).lacks, undefined);
    } finally {
      globalThis.WebSocket = own;
    }
  });

  it("take the constructor of the runtime", () => {
    const own: WebSocketConstructor = WebSocket;
    assert.equal(typeof webSockets({ WebSocket: own }), "function");
  });

  it("read messages that come as bytes", () => {
    const { heard, fake } = trial();
    const bytes = new TextEncoder().encode("币");
    fake.fire("open");
    fake.fire("message", { data: bytes.buffer });
    fake.fire("message", { data: bytes });
    assert.deepEqual(heard.slice(1), [{ _tag: "Frame", text: "币" }, {
      _tag: "Frame",
      text: "币",
    }]);
    assert.equal(fake.binaryType, "arraybuffer");
  });

  // Node 22 and later: an error alone, and the state stays at connecting.
  it("end at an error before the opening that no close follows", async () => {
    const { heard, fake } = trial();
    fake.fire("error");
    assert.deepEqual(heard, [{ _tag: "Ended", reason: "the connection was refused" }]);
    await wait(40);
    assert.equal(heard.length, 1);
  });

  // Bun and the package ws tell it.
  it("name the cause of an error where it is told, and say nothing else of it", () => {
    const codeOf = (code: unknown, url?: string) => {
      const { heard, fake } = trial({}, url);
      fake.fire("error", { error: Object.assign(new Error(`${KEY} broke`), { code }) });
      return "reason" in heard[0]! && heard[0].reason;
    };
    assert.equal(codeOf("CERT_HAS_EXPIRED"), "the connection was refused (CERT_HAS_EXPIRED)");
    for (const other of [19, undefined, KEY, "a text", {}]) {
      assert.equal(codeOf(other), "the connection was refused");
    }
    const key = "ABCDEFGH12345678";
    assert.equal(
      codeOf(key, `wss://stream.test/pm/ws/${key}`),
      "the connection was refused (***)",
    );
    const { heard, fake } = trial();
    fake.fire("open");
    fake.fire("error", { error: { code: "ECONNRESET" } });
    assert.deepEqual(heard[1], { _tag: "Ended", reason: "the connection broke (ECONNRESET)" });
  });

  // Node: a close before the opening is an error at once.
  it("end once where a close is answered by an error", async () => {
    for (const act of ["error", "end", "wait"]) {
      const { heard, socket, fake } = trial({ close: (socket) => socket.fire("error") });
      if (act === "error") fake.fire("error");
      if (act === "end") socket.end();
      await wait(40);
      assert.deepEqual(tags(heard), ["Ended"]);
      assert.ok(fake.seen.closes <= 2);
    }
  });

  // Deno closes with 0, Bun and workerd with 1006.
  for (const code of [0, 1006]) {
    it(`end once at an error and a close with ${code}`, () => {
      for (const isOpen of [true, false]) {
        const { heard, fake } = trial();
        if (isOpen) fake.fire("open");
        fake.fire("error");
        fake.fire("close", { code, reason: "" });
        assert.deepEqual(tags(heard), isOpen ? ["Opened", "Ended"] : ["Ended"]);
      }
    });

    it(`end at a close with ${code} alone`, () => {
      const { heard, fake } = trial();
      fake.fire("open");
      fake.fire("close", { code, reason: "" });
      assert.deepEqual(heard[1], {
        _tag: "Ended",
        ...(code && { code }),
        reason: "it was closed",
      });
    });
  }

  it("end by their own clock where the other side does not answer", async () => {
    const { heard, socket, fake } = trial();
    fake.fire("open");
    socket.end();
    socket.end();
    fake.fire("message", { data: "last" });
    assert.deepEqual(tags(heard), ["Opened", "Frame"]);
    await wait(40);
    assert.deepEqual(tags(heard), ["Opened", "Frame", "Ended"]);
    fake.fire("close", { code: 1000 });
    fake.fire("message", { data: "later" });
    assert.equal(heard.length, 3);
    assert.equal(fake.seen.closes, 1);
  });

  it("give up what does not open", async () => {
    const { heard, fake } = trial();
    await wait(40);
    assert.deepEqual(heard, [{ _tag: "Ended", reason: "it did not open within 20 ms" }]);
    assert.equal(fake.seen.closes, 1);
    fake.fire("open");
    assert.equal(heard.length, 1);
  });

  it("end before the opening, and tell of no opening afterwards", async () => {
    const { heard, socket, fake } = trial();
    socket.end();
    fake.fire("open");
    fake.fire("message", { data: "early" });
    await wait(40);
    assert.deepEqual(tags(heard), ["Ended"]);
  });

  it("end where the runtime throws at a message", () => {
    const { heard, socket, fake } = trial({
      send: () => {
        throw new Error(`cannot send to ${URL_OF_STREAM}`);
      },
    });
    fake.fire("open");
    socket.send("one");
    assert.deepEqual(heard[1], { _tag: "Ended", reason: "it took no more messages" });
  });

  it("end where the runtime throws at the end", async () => {
    const { heard, socket, fake } = trial({
      close: () => {
        throw new Error("closing");
      },
    });
    fake.fire("open");
    socket.end();
    await wait(1);
    assert.deepEqual(tags(heard), ["Opened", "Ended"]);
  });

  it("end where the constructor throws", async () => {
    const { heard, socket } = trial({
      made: (_, url) => {
        throw new SyntaxError(`${url} is no address`);
      },
    });
    socket.send("one");
    socket.end();
    await wait(1);
    assert.deepEqual(tags(heard), ["Ended"]);
    assert.ok(!inspect(heard).includes(KEY));
  });

  for (
    const url of ["ws://stream.test/ws", "https://stream.test", "wss://user@stream.test/", "", "x"]
  ) {
    it(`open no ${url || "empty address"}`, async () => {
      const { heard, fake } = trial({}, url);
      await wait(1);
      assert.deepEqual(heard, [{ _tag: "Ended", reason: "it is no wss address" }]);
      assert.equal(fake, undefined);
    });
  }

  it("send nothing before the opening and after the end", () => {
    const { socket, fake } = trial();
    socket.send("early");
    fake.fire("open");
    fake.fire("close");
    socket.send("late");
    assert.deepEqual(fake.seen.sent, []);
  });

  it("show no address in what they tell", () => {
    for (const reason of [`no ${URL_OF_STREAM}`, `key ${KEY} is gone`, KEY]) {
      const { heard, socket, fake } = trial();
      fake.fire("open");
      fake.fire("close", { code: 1008, reason });
      const shown = inspect([heard, socket], { depth: 9, showHidden: true }) +
        JSON.stringify([heard, socket]) + String(socket);
      assert.ok(!shown.includes(KEY), shown);
    }
  });

  it("tell one end, last, whatever comes in whatever order", async () => {
    const steps = ["open", "message", "error", "close", "send", "end"] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps)), async (all) => {
        const { heard, socket, fake } = trial();
        for (const step of all) {
          if (step === "send") socket.send("x");
          else if (step === "end") socket.end();
          else fake.fire(step, { data: "m", code: 1006, reason: "" });
        }
        socket.end();
        await wait(25);
        const order = tags(heard);
        assert.equal(order.at(-1), "Ended");
        assert.equal(order.filter((tag) => tag === "Ended").length, 1);
        assert.ok(order.lastIndexOf("Opened") <= 0);
        assert.ok(order[0] === "Opened" || order.length === 1);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses times that no timer waits", () => {
    for (const ms of [0, -1, NaN, Infinity, "soon" as unknown as number]) {
      assert.throws(() => webSockets({ openMs: ms }), /openMs and endMs take ms, above 0/);
      assert.throws(() => webSockets({ endMs: ms }), TypeError);
    }
    webSockets({ openMs: 1, endMs: 2_147_483_647 });
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { carryWebSocket, openWorld, simulatedSockets, worldRef } from "../../../simulator/mod.ts";

type Listener = (event: { readonly data?: unknown }) => void;

/** The server's end of a socket without a network. */
const fakeSocket = (readyState: number) => {
  const listeners: (readonly [type: string, listener: Listener])[] = [];
  const heard: string[] = [];
  return {
    heard,
    emit: (type: string, data?: unknown) =>
      listeners.filter(([each]) => each === type).forEach(([, listener]) => listener({ data })),
    socket: {
      readyState,
      send: (text: string) => void heard.push(text),
      close: (code?: number) => void heard.push(`closed ${code}`),
      addEventListener: (type: string, listener: Listener) =>
        void listeners.push([type, listener] as const),
    },
  };
};

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe("a socket that a runtime has taken", () => {
  for (const [name, readyState] of [["is open", 1], ["opens", 0]] as const) {
    it(`is served once it ${name}`, () => {
      const sockets = simulatedSockets(worldRef(openWorld()));
      const { socket, heard, emit } = fakeSocket(readyState);
      carryWebSocket(sockets.accept, "http://127.0.0.1/market/ws/btcusdt@trade", socket);
      if (readyState === 0) {
        assert.equal(sockets.count(), 0);
        emit("open");
      }
      emit("message", '{"method":"LIST_SUBSCRIPTIONS","id":1}');
      emit("message", new Uint8Array([1]));
      sockets.advance(1000);
      assert.deepEqual(heard.map((text) => Object.keys(JSON.parse(text))[0]), ["result", "e"]);
      emit("close");
      assert.equal(sockets.count(), 0);
    });
  }

  it("goes on without pings, and ends as the exchange says", async () => {
    const sockets = simulatedSockets(worldRef(openWorld()));
    const { socket, heard } = fakeSocket(1);
    carryWebSocket(sockets.accept, "/pm/ws/KEY", socket);
    for (let minutes = 0; minutes < 24 * 60; minutes += 3) {
      assert.deepEqual(heard, []);
      sockets.advance(180_000);
      await soon();
    }
    assert.deepEqual(heard, ["closed 1001"]);
  });

  it("is closed where there is nothing, and where it should break", () => {
    const sockets = simulatedSockets(worldRef(openWorld()));
    const nowhere = fakeSocket(1);
    carryWebSocket(sockets.accept, "/nothing", nowhere.socket);
    assert.deepEqual(nowhere.heard, ["closed 1008"]);
    const broken = fakeSocket(1);
    carryWebSocket(sockets.accept, "/pm/ws/KEY", broken.socket);
    sockets.hit({ kind: "cut" });
    assert.deepEqual(broken.heard, ["closed 1011"]);
  });
});

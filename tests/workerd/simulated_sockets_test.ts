import assert from "node:assert/strict";
import { test } from "node:test";
import {
  carryWebSocket,
  openWorld,
  type ServerSocket,
  simulatedSockets,
  worldRef,
} from "../../simulator/mod.ts";

interface End extends ServerSocket {
  readonly accept: () => void;
}

test("a Worker serves the sockets of the simulated exchange with its own", async () => {
  const { WebSocketPair } = globalThis as unknown as {
    readonly WebSocketPair: new () => Readonly<Record<0 | 1, End>>;
  };
  const { 0: client, 1: server } = new WebSocketPair();
  const sockets = simulatedSockets(worldRef(openWorld()));
  server.accept();
  carryWebSocket(sockets.accept, "https://worker.invalid/market/ws/btcusdt@trade", server);
  const heard: string[] = [];
  client.accept();
  const isClosed = new Promise<void>((done) => client.addEventListener("close", () => done()));
  const isTold = new Promise<void>((done) =>
    client.addEventListener("message", ({ data }) => {
      heard.push(String(data));
      done();
    })
  );
  sockets.advance(1000);
  await isTold;
  assert.equal((JSON.parse(heard[0] ?? "") as { e: string }).e, "trade");
  sockets.hit({ kind: "closed", code: 1001 });
  await isClosed;
  client.close(1000);
  assert.equal(sockets.count(), 0);
});

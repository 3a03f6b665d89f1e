/** The simulated exchange on loopback, behind a network that fails on purpose. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchHandler, openWorld, type Ref, worldRef } from "../../simulator/mod.ts";

/** An exchange, and what became of what came late. */
export interface Exchange {
  readonly ref: Ref;
  readonly port: number;
  /** Whether the network fails. */
  readonly fail: (isFailing: boolean) => void;
  /** Requests that came when they were no longer valid, and how many of them were refused. */
  readonly late: () => { readonly came: number; readonly refused: number };
  readonly close: () => void;
}

const BUSY = { code: -1007, msg: "Timeout waiting for response from backend server." };

/** Serves an exchange whose network fails with a probability. */
export const exchangeOn = async (
  random: () => number,
  probability: number,
): Promise<Exchange> => {
  const now = Date.now();
  const limits = { minute: now - now % 60_000, used: {}, calls: {}, bannedUntil: 0, ignored: 0 };
  const world = openWorld({ time: now, limits: { ...limits, enforced: false } });
  const ref = worldRef(world);
  const handler = fetchHandler(ref, { clock: "machine" });
  let isFailing = true;
  let came = 0;
  let refused = 0;

  const answer = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const fate = isFailing ? random() / probability : 1;
    // The request is lost.
    if (fate < 0.3) return void incoming.socket.destroy();
    // It comes late, mostly later than it is valid.
    const isSlow = isFailing && random() < probability / 2;
    // Its sender may have heard by then that the connection broke.
    if (isSlow && random() < 0.6) incoming.socket.destroy();
    if (isSlow) await new Promise((done) => setTimeout(done, 800 * random()));
    const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const { searchParams } = url;
    const until = Number(searchParams.get("timestamp")) +
      Number(searchParams.get("recvWindow") ?? 5000);
    const method = incoming.method ?? "GET";
    const isLate = isFailing && searchParams.has("timestamp") && Date.now() > until + 50;
    const headers = { "x-mbx-apikey": `${incoming.headers["x-mbx-apikey"]}` };
    const response = await handler(new Request(url, { method, headers }));
    const body = await response.text();
    if (isLate) {
      came++;
      if (body.includes("-1021")) refused++;
    }
    // It was carried out, and the reply is lost, cut off or hides it.
    if (fate < 0.7 || incoming.socket.destroyed) return void incoming.socket.destroy();
    if (fate < 0.85) {
      reply.writeHead(503, { "content-type": "application/json" });
      return void reply.end(JSON.stringify(BUSY));
    }
    reply.writeHead(response.status, { "content-type": "application/json" });
    if (fate < 1) return void reply.write(body.slice(0, body.length / 2), () => reply.destroy());
    reply.end(body);
  };

  const server = createServer((incoming, reply) => {
    answer(incoming, reply).catch(() => reply.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port }: AddressInfo = server.address() as AddressInfo;
  return {
    ref,
    port,
    fail: (failing) => void (isFailing = failing),
    late: () => ({ came, refused }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

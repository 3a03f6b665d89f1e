/** A server on this machine that answers every request with one order, and counts. */
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type Identity, makeIdentity } from "../tools/wire/certificate.ts";

const ORDER = JSON.stringify({
  clientOrderId: "testOrder",
  executedQty: "0",
  orderId: 22542179,
  origQty: "10",
  price: "0",
  reduceOnly: false,
  side: "SELL",
  positionSide: "SHORT",
  status: "NEW",
  symbol: "BTCUSDT",
  timeInForce: "GTC",
  type: "LIMIT",
  updateTime: 1566818724722,
});

/** A server while it runs. */
export interface Serving {
  readonly url: string;
  /** The certificate to trust, as PEM; empty over plain HTTP. */
  readonly cert: string;
  readonly counts: { connections: number; requests: number };
  readonly close: () => void;
}

let made: Identity | undefined;

/** Serves until it is closed. */
export const serve = (scheme: "http" | "https"): Promise<Serving> =>
  new Promise((resolve) => {
    const counts = { connections: 0, requests: 0 };
    const answer: RequestListener = (request, response) => {
      counts.requests++;
      request.resume();
      const headers = {
        "content-type": "application/json",
        "content-length": ORDER.length,
      };
      response.writeHead(200, headers).end(ORDER);
    };
    const identity = scheme === "https" ? made ??= makeIdentity() : undefined;
    const server = identity ? createSecureServer(identity, answer) : createServer(answer);
    server.keepAliveTimeout = 60_000;
    server.on(
      identity ? "secureConnection" : "connection",
      () => counts.connections++,
    );
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `${scheme}://127.0.0.1:${port}`,
        cert: identity?.cert ?? "",
        counts,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });

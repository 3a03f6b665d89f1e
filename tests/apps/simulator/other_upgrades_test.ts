import assert from "node:assert/strict";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { sampleKey } from "../../../simulator/engine/open.ts";
import { simulating } from "./support.ts";

/** What a server says to these pieces of a request until it ends the connection. */
const answerTo = (url: string, pieces: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let text = "";
    const socket = connect(Number(port), hostname, async () => {
      for (const piece of pieces) {
        socket.write(piece);
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    socket.on("data", (bytes: Uint8Array) => text += new TextDecoder().decode(bytes));
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
    socket.setTimeout(5000, () => socket.destroy(new Error(`no end after ${text}`)));
  });

/** A request as Java's client sends it, which offers HTTP/2 with each. */
const offering = (url: string, line: string, ...headers: readonly string[]): string =>
  [
    `${line} HTTP/1.1`,
    "Connection: Upgrade, HTTP2-Settings",
    `Host: ${new URL(url).host}`,
    "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA",
    "Upgrade: h2c",
    `X-MBX-APIKEY: ${sampleKey.apiKey}`,
    ...headers,
    "\r\n",
  ].join("\r\n");

const form = "Content-Type: application/x-www-form-urlencoded";

describe("offers of another protocol than WebSocket", () => {
  it("are declined: the request gets its answer", () =>
    simulating([], async ({ url }) => {
      const pinged = await answerTo(url, [offering(url, "GET /papi/v1/ping")]);
      assert.match(pinged, /^HTTP\/1.1 200 OK\r\n[^]*\{\}$/);
      const posted = await answerTo(url, [
        offering(url, "POST /papi/v1/listenKey", "Content-Length: 0"),
      ]);
      assert.match(posted, /\{"listenKey":"\w{64}"\}$/);
    }));

  it("lose no body, whether it comes at once, in pieces or in chunks", () =>
    simulating([], async ({ url }) => {
      const head = (length: string) => offering(url, "POST /papi/v1/um/order", form, length);
      for (
        const pieces of [
          [`${head("Content-Length: 11")}timestamp=1`],
          [head("Content-Length: 11"), "timest", "amp=1"],
          [head("Transfer-Encoding: chunked"), "6\r\ntimest\r\n", "5\r\namp=1\r\n0\r\n\r\n"],
        ]
      ) {
        assert.match(await answerTo(url, pieces), /^HTTP\/1.1 400 [^]*\{"code":-1021,/);
      }
    }));

  it("are answered to nobody who may not ask", () =>
    simulating([], async ({ url }) => {
      const request = offering(url, "GET /papi/v1/ping", "Origin: https://evil.example");
      assert.match(await answerTo(url, [request]), /^HTTP\/1.1 403 /);
    }));
});

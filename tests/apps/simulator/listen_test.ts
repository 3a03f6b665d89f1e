import assert from "node:assert/strict";
import { get, request } from "node:http";
import { describe, it } from "node:test";
import { simulating } from "./support.ts";

/** How long the server says that it keeps a connection, in seconds. */
const keptBy = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${url}/papi/v1/ping`, { headers: { connection: "keep-alive" } }, (reply) => {
      reply.resume();
      resolve(Number(/timeout=(\d+)/.exec(String(reply.headers["keep-alive"]))?.[1]));
    }).on("error", reject);
  });

/** Status, length and body of the answer to a `HEAD`. */
const headOf = (url: string): Promise<readonly [number | undefined, string | undefined, string]> =>
  new Promise((resolve, reject) => {
    let body = "";
    request(url, { method: "HEAD" }, (reply) => {
      reply.on("data", (bytes: Uint8Array) => body += new TextDecoder().decode(bytes));
      reply.on("end", () => resolve([reply.statusCode, reply.headers["content-length"], body]));
    }).on("error", reject).end();
  });

describe("calls with HEAD", () => {
  it("are answered as with GET, without the body", () =>
    simulating([], async ({ url }) => {
      assert.deepEqual(await headOf(`${url}/api/v3/ping`), [200, "2", ""]);
      const [status, length, body] = await headOf(`${url}/simulator/health`);
      assert.deepEqual([status, body], [200, ""]);
      assert.ok(Number(length) > 0);
      assert.deepEqual((await headOf(`${url}/papi/v1/nothing`))[0], 404);
    }));
});

describe("connections of the server", () => {
  it("outlast the pauses of a bot", () =>
    simulating([], async ({ url }) => {
      assert.ok(await keptBy(url) >= 60);
    }));
});

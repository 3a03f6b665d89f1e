import assert from "node:assert/strict";
import { get, request, type Server } from "node:http";
import { describe, it } from "node:test";
import { listen } from "../../../apps/simulator/listen.ts";
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

describe("a fault of the simulated exchange itself", () => {
  it("is answered and told, where a planned one only breaks the connection", async () => {
    const told: unknown[] = [];
    let server: Server | undefined;
    const fault = new RangeError("Division by zero");
    const url = await listen(
      {
        answer: ({ url }) =>
          url.includes("planned") ? Promise.resolve(undefined) : Promise.reject(fault),
        fetch: () => Promise.reject(fault),
        refuse: () => undefined,
        failed: (error) => told.push(error),
      },
      "127.0.0.1",
      0,
      (listening) => server = listening,
    );
    try {
      for (const path of ["/papi/v1/account", "/simulator/world"]) {
        const reply = await fetch(`${url}${path}`);
        assert.equal(reply.status, 500, path);
        assert.match(await reply.text(), /"code":-1000/);
      }
      await assert.rejects(fetch(`${url}/planned`));
      assert.deepEqual(told, [fault, fault]);
    } finally {
      server?.closeAllConnections();
      server?.close();
    }
  });
});

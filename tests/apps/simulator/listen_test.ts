import assert from "node:assert/strict";
import { get } from "node:http";
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

describe("connections of the server", () => {
  it("outlast the pauses of a bot", () =>
    simulating([], async ({ url }) => {
      assert.ok(await keptBy(url) >= 60);
    }));
});

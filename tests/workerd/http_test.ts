import assert from "node:assert/strict";
import { test } from "node:test";
import { httpTransport } from "../../transports/http.ts";

test("the transport of Node, Bun and Deno sends whoever is in a Worker to fetch", () => {
  assert.throws(() => httpTransport(), {
    name: "TypeError",
    message: "Cannot make the transport: Workers connect by fetch; use fetchTransport",
  });
});

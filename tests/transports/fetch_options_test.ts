import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../lib/deps/either.ts";
import { fetchTransport, newUmOrder, send } from "../../mod.ts";
import { fake, KEY } from "../support/sending.ts";

const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

describe("settings of the fetch transport", () => {
  for (const name of ["timeoutMs", "maxBodyBytes"]) {
    for (const value of [0, -1, 0.5, 1.5, NaN, Infinity, 2 ** 31]) {
      it(`refuse ${name} of ${value} before anything is sent`, () => {
        assert.throws(() => fetchTransport({ [name]: value }), {
          name: "TypeError",
          message:
            `Cannot make the transport: ${name} must be a whole number from 1 to 2147483647, not ${value}`,
        });
      });
    }
  }

  it("refuse headers that no request could carry, and do not quote their text", () => {
    for (
      const [name, text] of [["User-Agent", "mine\nX: 1"], ["a name", "x"], ["Who", "漢"]] as const
    ) {
      assert.throws(() => fetchTransport({ headers: { [name]: text } }), {
        name: "TypeError",
        message: `Cannot make the transport: the header ${JSON.stringify(name)} ` +
          "must be ASCII on one line",
      });
    }
    fetchTransport({ headers: { "User-Agent": "mine/1.0 (é; \t+x)", "x_y.z": "" } });
  });

  it("refuse an API key among the headers, in any spelling, and do not quote it", () => {
    for (const name of ["X-MBX-APIKEY", "x-mbx-apikey", "X-Mbx-ApiKey"]) {
      assert.throws(
        () => fetchTransport({ headers: { [name]: "keyCanary" } }),
        (error: unknown) => {
          assert.match(String(error), /give credentials to the environment$/);
          assert.doesNotMatch(String(error), /keyCanary/);
          return true;
        },
      );
    }
  });

  it("let other headers go out beside the one key", async () => {
    const sent: Headers[] = [];
    const transport = fetchTransport({
      timeoutMs: 2 ** 31 - 1,
      headers: { "User-Agent": "tests" },
      fetch: (_, init) => {
        sent.push(new Headers(init.headers));
        return Promise.resolve(new Response('{"code":-1102,"msg":"no"}', { status: 400 }));
      },
    });
    assert.ok(E.isLeft(await send(order)(fake({}, { transport }).env)()));
    assert.deepEqual(sent.map((each) => each.get("x-mbx-apikey")), [KEY]);
    assert.deepEqual(sent.map((each) => each.get("user-agent")), ["tests"]);
  });
});

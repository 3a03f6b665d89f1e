import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../../lib/either.ts";
import type { Transport } from "../../../../lib/environment.ts";
import { openWorld, simulated, worldRef } from "../../../../simulator/mod.ts";
import { bench, failureIn, START, withBook } from "../support.ts";

/** An exchange whose answers name another symbol. */
const other = (): Transport => {
  const carry = simulated(worldRef(openWorld({ time: START })));
  return (signed, options) => async () => {
    const reply = await carry(signed, options)();
    if (E.isLeft(reply)) return reply;
    const body = reply.right.body.replace(/"symbol":"BTCUSDT"/, '"symbol":"ETHUSDT"');
    return E.right({ ...reply.right, body });
  };
};

describe("cli answers that name something else", () => {
  it("are none: the order is to be queried", () =>
    bench(async (b) => {
      withBook(b);
      const flags = ["--symbol", "BTCUSDT", "--side", "BUY", "--type", "MARKET", "--quantity"];
      const ran = await b.run(
        ...["portfolio", "new-um-order", ...flags, "0.01", "--confirm", "CONFIRM"],
      );
      assert.equal(ran.code, 5, ran.out);
      assert.equal(failureIn(ran).outcome, "accepted");
      assert.match(failureIn(ran).message, /symbol: expected BTCUSDT; do not send it again, query/);
      assert.equal(b.changed(), 1);
    }, { transport: other() }));
});

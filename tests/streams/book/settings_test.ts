/** What settings an order book takes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { environment } from "../../../lib/environment.ts";
import { orderBook } from "../../../streams/mod.ts";

describe("settings of an order book", () => {
  const env = environment({ transport: () => () => Promise.reject() });
  const refused = (settings: object, why: RegExp): void =>
    assert.throws(() => orderBook("BTCUSDT", settings)(env), (error: Error) => {
      assert.ok(error instanceof TypeError, JSON.stringify(settings));
      assert.match(error.message, why);
      return true;
    });

  it("are refused where one is unknown, with the one that may be meant", () => {
    refused({ levels: 5, everyMS: 500 }, /everyMS is not .*everyMs/);
    refused({ rotateMS: 5 }, /rotateMS is not .*rotateMs/);
  });

  it("are refused where they cannot be", () => {
    for (const levels of [0, -1, 1.5, NaN, "20", 5_001]) {
      refused({ levels }, /levels must be a whole/);
    }
    refused({ everyMs: 7 }, /everyMs must be one of 100, 250, 500/);
    refused({ limit: 20 }, /limit must be one of 50, 100, 500, 1000/);
    for (const quietMs of [-1, "60", NaN]) refused({ quietMs }, /quietMs takes ms/);
    for (const overlapMs of [-1, "60", NaN]) refused({ overlapMs }, /overlapMs, in ms/);
  });

  it("may be left open", () => {
    const names = ["levels", "everyMs", "limit", "quietMs", "rotateMs", "overlapMs"];
    const open = Object.fromEntries(names.map((name) => [name, undefined]));
    assert.equal(orderBook("BTCUSDT", open)(env).view().state, "syncing");
  });
});

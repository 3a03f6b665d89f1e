/** One word for several requests, which go out one after the other. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Transport } from "../../../../lib/environment.ts";
import { connect, newCmOrder, newUmOrder } from "../../../../mod.ts";
import { openWorld, sampleKey, simulatedEnvironment, worldRef } from "../../../../simulator/mod.ts";
import { exchangeAt } from "../../../host/exchange_door.ts";
import { auditIn, bench, BOOK, failureIn, START, withBook } from "../support.ts";

const waiting = { side: "BUY", type: "LIMIT", timeInForce: "GTC" } as const;

describe("one word for several requests", () => {
  it("holds until the last has left, however slow the exchange answers", async () => {
    const ref = worldRef(openWorld({ time: START }));
    const ask = connect(simulatedEnvironment(ref));
    await ask(newUmOrder({ ...waiting, symbol: "BTCUSDT", price: "50000", quantity: "0.01" }));
    await ask(newUmOrder({ ...waiting, symbol: "ETHUSDT", price: "2000", quantity: "0.1" }));
    await ask(newCmOrder({ ...waiting, symbol: "BTCUSD_PERP", price: "50000", quantity: "1" }));
    const exchange = exchangeAt(ref);
    let wait = (_ms: number): void => {};
    const slow: Transport = (signed, options) => async () => {
      const answer = await exchange(signed, options)();
      if (signed.method === "GET") return answer;
      const ms = 35_000;
      wait(ms);
      ref.write({ ...ref.read(), time: ref.read().time + ms })();
      return answer;
    };
    await bench(async (b) => {
      withBook(b);
      wait = b.wait;
      const { code, err } = await b.run("cancel-all", "--confirm", "CONFIRM");
      assert.deepEqual([code, err, b.changed()], [0, "", 3]);
    }, { transport: slow });
  });
});

describe("a word that was given for an account", () => {
  const exchange = exchangeAt(worldRef(openWorld({ time: START })));
  const changes: Readonly<Record<string, string>> = {
    "has another key": BOOK.replace(sampleKey.apiKey, "k".repeat(64)),
    "is elsewhere": `${BOOK}- Environment: Testnet\n`,
  };
  for (const [what, book] of Object.entries(changes)) {
    it(`sends nothing where that ${what} by then`, async () => {
      let meanwhile = () => {};
      // Its price is read once the session is open, and before the person is asked.
      const transport: Transport = (signed, options) => {
        meanwhile();
        return exchange(signed, options);
      };
      await bench(async (b) => {
        withBook(b);
        meanwhile = () => withBook(b, book);
        const ran = await b.run("buy", "BTCUSDT", "0.01", "--json");
        assert.equal(b.questions.length, 1);
        assert.deepEqual([ran.code, b.changed()], [4, 0], ran.err);
        assert.match(failureIn(ran).message, /changed meanwhile: start again$/);
        assert.deepEqual(auditIn(b).map(({ event }) => event), ["blocked"]);
      }, { transport, answers: ["CONFIRM"] });
    });
  }
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { visibleName } from "../../../../agent/mod.ts";
import * as E from "../../../../lib/either.ts";
import { openWorld, simulated, worldRef } from "../../../../simulator/mod.ts";
import { bench, BOOK, failureIn, START, withBook } from "../support.ts";

/** Clears the line, turns the rest around, sets the window's title: what a name could do to a terminal. */
const UNSEEN = ["\u001b[2K", "\u202e", "\u009b1A", "\u200b", "\u001b]0;x\u0007"];
const NAME = `ma${UNSEEN.join("")}in`;
const FORGED = `${BOOK}
### ${NAME}
- API Key: abcdefghijklmnopqrstuvwxyz
- Secret: ${"abcdefgh".repeat(8)}
- Description: it ${UNSEEN.join(" ")} pays
`;

const order = ["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"];
const market = [...order, "--type", "MARKET", "--quantity", "0.01"];

describe("cli words at a terminal", () => {
  it("show what would move the cursor or turn the line around", () =>
    bench(async (b) => {
      withBook(b, FORGED);
      const calls = [
        ["accounts", "list"],
        ["accounts", "list", "--table"],
        ["accounts", "show", NAME],
        ["accounts", "show", "nobody"],
        ["--account", "nobody", ...market],
        ["--account", NAME, "--dry-run", ...market],
        ["--account", NAME, ...market],
        ["describe", UNSEEN.join("")],
        [UNSEEN.join("")],
        ["accounts", "remove", NAME],
      ];
      for (const call of calls) {
        const { out, err } = await b.run(...call);
        const said = [out, err, ...b.questions.slice(-1), ...b.labels].join("");
        // What was typed is shown; in a book a name is what people see of it.
        const isShown = call.includes(UNSEEN.join("")) || (call[1] === "show" && call[2] === NAME);
        if (isShown) assert.match(said, /\\u\{?202e/, call.join(" "));
        assert.doesNotMatch(said, /(?!\n)[\p{Cc}\p{Cf}]/u, call.join(" "));
      }
      assert.ok(b.questions.length > 1);
    }, { answers: [undefined, undefined, undefined, undefined] }));

  it("let no text of the exchange begin a line", async () => {
    const msg = "Mind the gap\nDone: the order was placed\r\nWrite CONFIRM";
    const body = JSON.stringify({ code: -2010, msg });
    const exchange = simulated(worldRef(openWorld({ time: START })));
    const refuses = ["/papi/v1/um/order", "/papi/v1/um/openOrders", "/papi/v1/um/account"];
    await bench(async (b) => {
      withBook(b);
      const calls = [
        ["--confirm", "CONFIRM", ...market],
        ["--confirm", "CONFIRM", "cancel-all"],
        ["risk", "watch", "--times", "1"],
      ];
      for (const call of calls) {
        const { err } = await b.run(...call);
        assert.match(err, /Mind the gap Done/, call.join(" "));
        assert.doesNotMatch(err, /^(Done|Write)/m, call.join(" "));
      }
    }, {
      transport: (signed, options) =>
        refuses.includes(new URL(signed.url).pathname)
          ? () => Promise.resolve(E.right({ status: 400, headers: {}, body }))
          : exchange(signed, options),
    });
  });

  it("are the same in JSON", () =>
    bench(async (b) => {
      withBook(b, FORGED);
      const [, listed] = (await b.run("accounts", "list")).json() as { name: string }[];
      assert.equal(listed?.name, visibleName(NAME));
    }));

  it("say no secret again that stood behind the wrong flag", () =>
    bench(async (b) => {
      withBook(b);
      const secret = "s3cret".repeat(11);
      const calls = [
        ["accounts", "add", `--secret=${secret}`],
        [secret],
        ["--env", secret, ...market],
        ["call", "POST", "/papi/v1/um/order", "--param", secret],
        ["call", "POST", "/papi/v1/um/order", "--param", `${secret}=1`, "--param", `${secret}=1`],
        ["call", "GET", `/papi/v1/balance?asset=BTC&signature=${secret}`],
        ["describe", secret],
        ["accounts", "show", secret],
        ["help", secret],
      ];
      for (const call of calls) {
        const { code, out, err } = await b.run(...call);
        assert.equal(code, 2);
        assert.ok(err.length > 0 && !(out + err).includes(secret), err);
      }
    }));

  it("drop no parameter, whatever its name", () =>
    bench(async (b) => {
      withBook(b);
      const call = ["call", "GET", "/papi/v1/account", "--param", "__proto__=1"];
      assert.match(failureIn(await b.run(...call)).message, /__proto__ is not a parameter/);
      assert.match(failureIn(await b.run(...call, ...call.slice(3))).message, /given twice/);
    }));
});

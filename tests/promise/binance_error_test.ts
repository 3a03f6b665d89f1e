import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { credentials } from "../../lib/environment.ts";
import { BinanceError, connect, newUmOrder } from "../../mod.ts";
import { fake, KEY } from "../support/sending.ts";

const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

const thrown = async (...given: Parameters<typeof fake>): Promise<BinanceError> => {
  const error: unknown = await connect(fake(...given).env)(order).catch((error) => error);
  return error instanceof BinanceError ? error : assert.fail("expected a BinanceError");
};

const body = (code: number, msg: string): string => JSON.stringify({ code, msg });

/** What stands on the error itself, save what every error has. */
const own = ({ name: _name, cause: _cause, ...rest }: BinanceError): object =>
  Object.fromEntries(Object.entries(rest).filter(([key]) => key !== "line" && key !== "column"));

describe("BinanceError", () => {
  it("carries code, status and outcome of a refusal", async () => {
    const error = await thrown({ status: 400, body: body(-2019, "Margin is insufficient.") });
    assert.deepEqual(own(error), {
      endpoint: "newUmOrder",
      outcome: "rejected",
      status: 400,
      code: -2019,
      clientOrderId: "made1",
    });
  });

  it("carries the client order id of an order whose outcome is unknown", async () => {
    const error = await thrown({
      status: 429,
      body: body(-1007, "Timeout."),
      headers: {
        "retry-after": "3",
      },
    });
    assert.deepEqual(own(error), {
      endpoint: "newUmOrder",
      outcome: "unknown",
      status: 429,
      code: -1007,
      clientOrderId: "made1",
      retryAfterMs: 3_000,
    });
  });

  it("carries how long to wait, and null where nobody said", async () => {
    const headers = { "retry-after": "120" };
    assert.equal((await thrown({ status: 418, body: "", headers })).retryAfterMs, 120_000);
    const error = await thrown({ status: 429, body: "" });
    assert.deepEqual([error.retryAfterMs, error.code, error.outcome], [null, 0, "rejected"]);
  });

  it("carries no code and no status where there was no reply", async () => {
    const error = await thrown({}, { now: () => NaN });
    assert.deepEqual(own(error), { endpoint: "newUmOrder", outcome: "notSent" });
    assert.deepEqual([error.code, error.status, error.clientOrderId], [
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is its cause, in other words", async () => {
    const error = await thrown({ status: 503, body: body(-1008, "Throttled.") });
    assert.deepEqual([error.name, error.message], ["BinanceError", error.cause.message]);
    assert.deepEqual([error.outcome, error.endpoint], [error.cause.outcome, error.cause.endpoint]);
  });

  it("prints no secret, whatever came back", async () => {
    const secret = "secretOfTheTests";
    const replies = [
      { status: 200, body: `{"listenKey":"${KEY}","x":"${secret}"}` },
      { status: 200, body: secret },
      { status: 401, body: JSON.stringify({ msg: `bad key ${KEY}` }) },
      { status: 400, body: body(-2015, `bad key ${KEY}`) },
      { status: 429, body: body(-1003, `key ${KEY}`) },
    ];
    for (const reply of replies) {
      const error = await thrown(reply, {
        credentials: credentials(
          KEY,
          () => () => Promise.resolve({ _tag: "Right", right: secret }),
        ),
      });
      const texts = [
        String(error),
        inspect(error, { depth: 9, showHidden: true }),
        JSON.stringify(error),
        JSON.stringify({ ...error }),
        error.stack ?? "",
      ];
      for (const text of texts) {
        assert.ok(!text.includes(KEY), text);
        assert.ok(!text.includes(secret), text);
      }
      assert.match(texts[1] ?? "", /outcome/);
      assert.equal(JSON.parse(texts[2] ?? "").outcome, error.outcome);
    }
  });
});

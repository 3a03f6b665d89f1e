import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../lib/deps/either.ts";
import {
  accountInformation,
  connect,
  newUmOrder,
  numeric,
  send,
  type Usage,
  usage,
  withReply,
} from "../../mod.ts";
import { fake, KEY } from "../support/sending.ts";

const BODY = JSON.stringify({
  uniMMR: "5167.92171923",
  accountEquity: "1",
  actualEquity: "1",
  accountInitialMargin: "1",
  accountMaintMargin: "1",
  accountStatus: "NORMAL",
  virtualMaxWithdrawAmount: "1",
  totalAvailableBalance: "1",
  totalMarginOpenLoss: "1",
  updateTime: 1763683200000,
});

const headers = {
  "content-type": "application/json",
  "date": "Tue, 14 Nov 2023 22:13:20 GMT",
  "set-cookie": "session=canary",
  "x-mbx-apikey": KEY,
  "x-mbx-used-weight-1m": "40",
};

describe("withReply", () => {
  const { env } = fake({ status: 200, headers, body: BODY });

  it("gives the answer with status and headers, and no header that could hold a secret", async () => {
    const { answer, reply } = await connect(env)(withReply(accountInformation()));
    assert.deepEqual(answer, await connect(env)(accountInformation()));
    assert.equal(answer.uniMMR, "5167.92171923");
    assert.deepEqual(reply, {
      status: 200,
      headers: {
        "content-type": "application/json",
        "date": "Tue, 14 Nov 2023 22:13:20 GMT",
        "x-mbx-used-weight-1m": "40",
      },
    });
  });

  it("composes with numeric, in either order", async () => {
    const inner = await connect(env)(withReply(numeric(accountInformation())));
    const outer = await connect(env)(numeric(withReply(accountInformation())));
    const twice = await connect(env)(withReply(withReply(numeric(accountInformation()))));
    const uniMMR: readonly number[] = [
      inner.answer.uniMMR,
      outer.answer.uniMMR,
      twice.answer.answer.uniMMR,
    ];
    assert.deepEqual(uniMMR, [5167.92171923, 5167.92171923, 5167.92171923]);
    assert.deepEqual(outer.reply, inner.reply);
    assert.deepEqual(twice.reply, twice.answer.reply);
  });

  it("changes nothing of the request, of a refused call and of a failure", async () => {
    const plain = accountInformation();
    const wrapped = withReply(plain);
    assert.deepEqual(JSON.stringify(wrapped), JSON.stringify(plain));
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" } as const;
    assert.deepEqual(JSON.parse(JSON.stringify(withReply(numeric(newUmOrder(order))))).right, {
      endpoint: "newUmOrder",
      verb: "POST",
      host: "papi",
      path: "/papi/v1/um/order",
      params: order,
    });
    const refused = newUmOrder({} as never);
    assert.equal(withReply(refused), refused);
    const limited = fake({ status: 429, headers, body: "" }).env;
    assert.deepEqual(await send(wrapped)(limited)(), await send(plain)(limited)());
  });

  it("loses no answer to headers that are none", async () => {
    for (const odd of [undefined, null, "", { "retry-after": 7, date: {} }]) {
      const { env } = fake({ status: 200, headers: odd as never, body: BODY });
      const result = await send(withReply(accountInformation()))(env)();
      assert.deepEqual(E.isRight(result) && result.right.reply, { status: 200, headers: {} });
    }
  });
});

// Spellings: https://github.com/ccxt/node-binance-api/issues/440 (futures),
// https://developers.binance.com/docs/products/caas/basics/4.rate-limits (sapi).
const NOTHING: Usage = { ip: {}, uid: {}, orders: {}, retryAfterMs: null };
const rows: readonly (readonly [
  name: string,
  headers: Readonly<Record<string, string>>,
  usage: Partial<Usage>,
])[] = [
  ["nothing", {}, {}],
  ["papi", { "x-mbx-used-weight-1m": "40", "x-mbx-order-count-1m": "3" }, {
    ip: { "1m": 40 },
    orders: { "1m": 3 },
  }],
  ["fapi and dapi", {
    "x-mbx-used-weight": "12",
    "x-mbx-used-weight-1m": "12",
    "x-mbx-order-count-10s": "1",
    "x-mbx-order-count-1m": "2",
  }, { ip: { "1m": 12 }, orders: { "10s": 1, "1m": 2 } }],
  ["sapi by address", { "x-sapi-used-ip-weight-1m": "10" }, { ip: { "1m": 10 } }],
  ["none under a longer name", {
    "x-sapi-used-uid-weight-1m": "1500",
    "y-x-sapi-used-uid-weight-5m": "1",
  }, {
    uid: { "1m": 1500 },
  }],
  ["sapi by account", { "x-sapi-used-uid-weight-1m": "1500" }, { uid: { "1m": 1500 } }],
  ["upper case", { "X-MBX-USED-WEIGHT-1M": "7" }, { ip: { "1m": 7 } }],
  ["other intervals", { "x-mbx-used-weight-1h": "7", "x-mbx-order-count-1d": "8" }, {
    ip: { "1h": 7 },
    orders: { "1d": 8 },
  }],
  ["nothing used", { "x-mbx-used-weight-1m": "0" }, { ip: { "1m": 0 } }],
  ["no numbers", { "x-mbx-used-weight-1m": "", "x-mbx-order-count-1m": "-1" }, {}],
  ["a wait in seconds", { "retry-after": "7" }, { retryAfterMs: 7_000 }],
  ["a wait until a date", {
    "retry-after": "Tue, 14 Nov 2023 22:14:20 GMT",
    "date": "Tue, 14 Nov 2023 22:13:20 GMT",
  }, { retryAfterMs: 60_000 }],
  ["a date alone", { "retry-after": "Tue, 14 Nov 2023 22:14:20 GMT" }, {}],
];

describe("usage", () => {
  for (const [name, headers, expected] of rows) {
    it(`reads ${name}`, () => {
      assert.deepEqual(usage({ headers }), { ...NOTHING, ...expected });
    });
  }

  it("reads what withReply brings", async () => {
    const { env } = fake({ headers, body: BODY });
    const { reply } = await connect(env)(withReply(accountInformation()));
    assert.deepEqual(usage(reply).ip, { "1m": 40 });
  });
});

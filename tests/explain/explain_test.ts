import assert from "node:assert/strict";
import { test } from "node:test";
import * as E from "../../lib/either.ts";
import type { Family } from "../../lib/endpoint.ts";
import { codeMeanings } from "../../explain/codes/codes.ts";
import { explain, type Explanation } from "../../explain/explain.ts";
import * as F from "../../lib/failure.ts";
import { BinanceError } from "../../promise/mod.ts";
import { heldBack } from "../../reliability/fence.ts";

const refused = (
  code: number,
  reason = "",
  given: { status?: number; family?: Family; endpoint?: string; clientOrderId?: string } = {},
): F.Refused => {
  const { status = 400, endpoint = "newUmOrder", ...rest } = given;
  const outcome = F.outcomeOf(status, code, reason);
  return { _tag: "Refused", endpoint, outcome, message: "…", status, code, reason, ...rest };
};

const limited = (
  scope: F.Limited["scope"],
  retryAfterMs: number | null,
  code = 0,
  status = 429,
): F.Limited => ({
  _tag: "Limited",
  endpoint: "queryUmOrder",
  outcome: "rejected",
  message: "…",
  status,
  code,
  scope,
  retryAfterMs,
});

test("explain: who failed says whether to wait or to change the request", () => {
  const unknownCode = 987654;
  const turnedAway = explain(refused(unknownCode, "", { status: 400, endpoint: "newUmOrder" }));
  assert.deepEqual(turnedAway.remedy, [
    "Look the code up in the documentation of the exchange, and change the request",
  ]);
  const failing = explain({ ...refused(unknownCode, "", { status: 599 }), outcome: "rejected" });
  assert.deepEqual(failing.remedy, ["Send it again after a growing pause"]);
});

const problems = [
  {
    kind: "missing",
    params: ["timeInForce"],
    message: "timeInForce is required when type is LIMIT",
  },
  { kind: "surplus", params: ["qty"], message: "qty is not a parameter" },
] as const;

const withId = <T extends F.Failure>(failure: T): T =>
  Object.assign(failure, { clientOrderId: "my-order-7" });

/** What holds for every explanation. */
const check = (explained: Explanation, about: string) => {
  for (const text of [explained.what, explained.reason, ...explained.remedy]) {
    assert.ok(text.length > 0, about);
    assert.doesNotMatch(text, /[.\s]$|undefined|null|NaN|\[object/, about);
    assert.match(text, /^[A-Za-z0-9"]/, about);
  }
  assert.ok(explained.remedy.length > 0, about);
  assert.ok(explained.text.startsWith(explained.what), about);
  for (const step of explained.remedy) assert.ok(explained.text.includes(step), about);
  assert.match(explained.text, /\nWhy: .*\nDo:.*[^]*\nSend again: /, about);
  assert.deepEqual(JSON.parse(JSON.stringify(explained)), explained, about);
};

test("explain: parameters that do not fit, each named", () => {
  const explained = explain(F.badParams("newUmOrder", problems));
  check(explained, "BadParams");
  assert.equal(explained.what, "newUmOrder was not built and nothing was sent");
  assert.equal(explained.remedy.length, 2);
  assert.match(explained.text, /timeInForce is required when type is LIMIT/);
  assert.match(explained.text, /qty is not a parameter/);
  assert.equal(explained.retry, "never");
  assert.equal(explained.outcome, "notSent");
});

test("explain: credentials that cannot be used", () => {
  const explained = explain(F.badCredentials("Cannot read the key: this is a certificate"));
  check(explained, "BadCredentials");
  assert.match(explained.what, /^The request was not sent/);
  assert.match(explained.reason, /this is a certificate/);
  assert.equal(explained.outcome, "notSent");
});

test("explain: a guard of this side", () => {
  const because = "Cannot send newUmOrder: because";
  const explained = explain(F.blocked("newUmOrder", "killSwitch", "ask the person", because));
  check(explained, "Blocked");
  assert.match(explained.what, /^newUmOrder was not sent: the rule killSwitch on this side /);
  assert.equal(explained.reason, because);
  assert.deepEqual(explained.remedy, ["Ask the person"]);
  assert.equal(explained.outcome, "notSent");
  assert.equal(explained.retry, "never");
  assert.ok(!("retryAfterMs" in explained));
});

test("explain: a guard that gives way by itself says when", () => {
  const budget = {
    ...F.blocked("newUmOrder", "budget", "place fewer", "Spent"),
    retryAfterMs: 700,
  };
  const explained = explain(budget);
  check(explained, "budget");
  assert.deepEqual([explained.retry, explained.retryAfterMs], ["wait", 700]);
  assert.deepEqual(explained.remedy, ["Wait 700 ms", "Place fewer"]);
});

test("explain: a guard whose message only says what to do does not say it twice", () => {
  const explained = explain(F.blocked("newUmOrder", "host", "give an https URL"));
  check(explained, "host");
  assert.equal(explained.text.match(/give an https URL/gi)?.length, 1);
});

test("explain: a refusal has the code's name, the exchange's text and advice", () => {
  const explained = explain(refused(-2019, "Margin is insufficient.", { family: "portfolio" }));
  check(explained, "Refused");
  assert.equal(explained.code, -2019);
  assert.equal(explained.name, "MARGIN_NOT_SUFFICIEN");
  assert.equal(explained.category, "account");
  assert.equal(explained.retry, "later");
  assert.equal(explained.reason, '"Margin is insufficient." (-2019 MARGIN_NOT_SUFFICIEN)');
  assert.match(explained.remedy[0] ?? "", /add collateral/);
});

test("explain: every code of every family", () => {
  for (const { code, name, families } of codeMeanings()) {
    for (const family of families) {
      for (const status of [200, 400, 409, 500]) {
        const explained = explain(refused(code, "Some text", { status, family }));
        check(explained, `${code} ${family} ${status}`);
        assert.equal(explained.name, name);
        if (explained.outcome === "unknown") assert.equal(explained.retry, "query-first");
      }
    }
  }
});

test("explain: a code that nobody documented still gets steps", () => {
  const explained = explain(refused(-9876, "Something new."));
  check(explained, "-9876");
  assert.equal(explained.name, undefined);
  assert.equal(explained.retry, "never");
  assert.match(explained.reason, /Something new\..*-9876/);
  assert.match(explain(refused(-4408)).text, /Credits Trading Mode/);
});

test("explain: the family of the failure decides, unless the caller names one", () => {
  const failure = refused(-1004, "", { family: "portfolio" });
  assert.equal(explain(failure).name, "DUPLICATE_IP");
  assert.equal(explain(failure, { family: "margin" }).name, "SERVER_BUSY");
  assert.equal(explain(refused(-1004), { family: "margin" }).retry, "backoff");
});

test("explain: -2021 without a family is read by its outcome", () => {
  const half = explain(refused(-2021, "", { status: 409 }));
  assert.equal(half.name, "CANCEL_REPLACE_PARTIALLY_FAILED");
  assert.match(half.remedy[0] ?? "", /both orders/);
  assert.equal(explain(refused(-2021)).name, "ORDER_WOULD_IMMEDIATELY_TRIGGER");
});

test("explain: a rejected key is explained with the facts of its family", () => {
  const text = "Invalid API-key, IP, or permissions for action, request ip: 203.0.113.9";
  const of = (family: Family) => explain(refused(-2015, text, { status: 401, family })).text;
  for (const family of ["portfolio", "portfolio_pro"] as const) {
    assert.match(of(family), /created after Portfolio Margin was last opened/);
    assert.match(of(family), /\[Enable Portfolio Margin Trading\]/);
  }
  assert.match(of("portfolio"), /portfolio_pro family \(sapi\)/);
  assert.match(of("portfolio_pro"), /portfolio family \(papi\)/);
  for (const family of ["usdm_market", "coinm_market"] as const) {
    assert.match(of(family), /missing, mistyped or deleted/);
    assert.match(of(family), /papi.*under Portfolio Margin [fd]api serves market data only/);
    assert.match(of(family), /\[Enable Futures\]/);
  }
  assert.match(of("margin"), /\[Enable Spot & Margin Trading\]/);
  for (const family of ["portfolio", "portfolio_pro", "margin", "usdm_market"] as const) {
    assert.match(of(family), /Put 203\.0\.113\.9 on the key's list of trusted addresses/);
  }
  const unknown = explain(refused(-2015, "Invalid API-key", { status: 401 })).text;
  assert.match(unknown, /Enable Portfolio Margin Trading/);
  assert.match(unknown, /fapi and dapi serve market data only/);
  assert.match(unknown, /the address of this machine/);
});

test("explain: what classic accounts may call does not send them to another family", () => {
  for (
    const endpoint of ["portfolioMarginCollateralRate", "queryPortfolioMarginAssetIndexPrice"]
  ) {
    const given = { family: "portfolio_pro", endpoint } as const;
    const { text } = explain(refused(-2015, "Invalid API-key", given));
    assert.doesNotMatch(text, /portfolio family|papi/);
    assert.match(text, /Call it without a key/);
    assert.match(text, /designated tag \[Enable Portfolio Margin Trading\]/);
  }
  const account = explain(refused(-2015, "Invalid API-key", { family: "portfolio" })).text;
  assert.match(account, /\[Enable Portfolio Margin Trading\], the designated tag/);
});

test("explain: silence that was asked for comes before all else", () => {
  const failure = { ...refused(-1007, "Timeout.", { status: 429 }), retryAfterMs: 7_000 };
  const { remedy, retryAfterMs, retry } = explain(failure);
  assert.equal(remedy[0], "Send nothing for 7 s");
  assert.match(remedy[1] ?? "", /^Query/);
  assert.deepEqual([retryAfterMs, retry], [7_000, "query-first"]);
});

test("explain: a code in place of an answer is explained", () => {
  const problems = ["the exchange says 100001003 Verification failed", "orderId: expected an id"];
  const failure = F.unreadable("newUmOrder", 200, problems, "{}", "unknown");
  assert.match(explain(failure).text, /permissions and address list of the key/);
  const none = F.unreadable("newUmOrder", 200, ["the exchange says 1 x"], "{}", "unknown");
  assert.doesNotMatch(explain(none).text, /undefined/);
});

test("explain: a clock that is off", () => {
  const ahead = "Timestamp for this request was 1000ms ahead of the server's time.";
  const late = "Timestamp for this request is outside of the recvWindow.";
  const explained = explain(refused(-1021, ahead, { family: "portfolio" }));
  assert.equal(explained.retry, "resync-clock");
  assert.match(explained.text, /fapi\.binance\.com\/fapi\/v1\/time/);
  assert.match(explained.text, /Set this machine's clock by GET .*; a program can correct/);
  assert.match(explained.text, /Do not raise recvWindow/);
  const other = explain(refused(-1021, late, { family: "margin" }));
  assert.match(other.text, /api\.binance\.com\/api\/v3\/time/);
  assert.match(other.text, /raise recvWindow, up to 60000 ms/);
  assert.match(explain(refused(-1021, late, { family: "coinm_market" })).text, /dapi\/v1\/time/);
});

test("explain: every code of a clock that is off leads to the clock", () => {
  const clocks = codeMeanings().filter(({ retry }) => retry === "resync-clock");
  assert.ok(clocks.length >= 3);
  for (const { code } of clocks) {
    assert.match(explain(refused(code, "late")).text, /fapi\.binance\.com\/fapi\/v1\/time/);
  }
});

test("explain: a signature that does not fit", () => {
  const explained = explain(refused(-1022, "Signature for this request is not valid."));
  assert.equal(explained.retry, "never");
  assert.match(explained.text, /belongs to this API key/);
  assert.match(explained.text, /percent-encode first/);
});

test("explain: stop orders and position modes name the endpoints to use", () => {
  assert.match(explain(refused(-4120, "", { family: "portfolio" })).text, /newUmAlgoOrder/);
  assert.match(explain(refused(-4120)).text, /algo order endpoints/);
  assert.match(explain(refused(-4061)).text, /LONG or SHORT/);
  for (const code of [-4531, -4220]) {
    assert.match(explain(refused(code)).text, /changeUmPositionMode and changeCmPositionMode/);
  }
  assert.match(explain(refused(-4059)).text, /Nothing to do/);
});

const orderTexts: readonly [code: number, text: string, advice: RegExp][] = [
  [-2011, "Unknown order sent.", /Query the order/],
  [-2010, "Duplicate order sent.", /client order id/],
  [-2010, "Market is closed.", /open for trading/],
  [-2010, "Account has insufficient balance for requested action.", /Add funds/],
  [-2010, "Order would trigger immediately.", /other side of the market/],
  [-2010, "Order would immediately match and take.", /away from the market/],
  [-2010, "The relationship of the prices for the orders is not correct.", /both sides/],
  [-2010, "This action is disabled on this account.", /account's status/],
  [-2010, "This account may not place or cancel orders.", /account's status/],
  [-2010, "This symbol is not permitted for this account.", /another symbol/],
  [-2010, "This symbol is restricted for this account.", /another symbol/],
  [-1010, "Unsupported order combination", /combination/],
  // https://github.com/ccxt/binance-trade-bot/issues/357
  [-1013, "Invalid quantity.", /above zero/],
  [-2010, "Price * QTY is zero or less.", /above zero/],
  [-2010, "IcebergQty exceeds QTY.", /icebergQty/],
  [-2011, "Order was not canceled due to cancel restrictions.", /cancelRestrictions/],
  [-1013, "Filter failure: LOT_SIZE", /stepSize/],
  [-1013, "Filter failure: PRICE_FILTER", /tickSize/],
  [-1013, "Filter failure: NOTIONAL", /minNotional/],
  [-1013, "Filter failure: MAX_NUM_ALGO_ORDERS", /Cancel stop/],
  [-1013, "Filter failure: SOMETHING_NEW", /filter of the symbol/],
  [-2010, "Rest API trading is not enabled.", /Check the host/],
  // https://github.com/binance/binance-spot-api-docs/blob/master/errors.md
  [-1013, "Stop loss orders are not supported for this symbol.", /another type of order/],
  [
    -2010,
    "Quote order qty market orders are not support for this symbol.",
    /another type of order/,
  ],
  [-2010, "Order book liquidity is less than LOT_SIZE filter minimum quantity.", /limit order/],
  [-2011, "Cancel order is invalid. Check origClOrdId and orderId.", /of one order/],
  // The notice of the exchange of 2026-06-10 on the integration of COIN-M, part B.
  [-1016, "Service is under maintenance.", /in maintenance/],
  // https://github.com/ccxt/ccxt/issues/21862
  [-4166, "Search window is restricted to recent 90 days only.", /later times/],
  [-4108, "Symbol is on delivering or delivered or settling or closed or pre-trading.", /status/],
  [-2010, "Nobody has seen this text.", /exchange's own text/],
];

test("explain: the text of a refused order tells what to do", () => {
  for (const [code, text, advice] of orderTexts) {
    const explained = explain(refused(code, text));
    check(explained, text);
    assert.equal(explained.remedy.length, 1, text);
    assert.match(explained.remedy[0] ?? "", advice, text);
  }
});

test("explain: a refusal without a code is read by its status", () => {
  assert.match(explain(refused(0, "", { status: 404 })).text, /nothing at this path \(HTTP 404\)/);
  assert.match(explain(refused(0, "", { status: 451 })).text, /serve this location/);
  assert.match(explain(refused(0, "", { status: 401 })).text, /Check the key/);
  assert.match(explain(refused(-9999, "Something new.")).text, /Do: Read .*own text/);
  // Nobody can read a text that is not there.
  assert.match(explain(refused(-9999, "")).text, /Do: Look the code up/);
  assert.match(explain(refused(0, "", { status: 400 })).text, /Do: Check host, path and proxy/);
  assert.match(explain(refused(0, "", { status: 413 })).text, /Do: Check host, path and proxy/);
  const busy = explain(refused(0, "Service Unavailable.", { status: 503 }));
  assert.deepEqual([busy.outcome, busy.retry], ["rejected", "backoff"]);
  for (const status of [400, 404, 410, 418, 451, 500, 503]) {
    check(explain(refused(0, "", { status })), String(status));
  }
});

const unknowns: readonly F.Failure[] = [
  refused(-1006),
  refused(-1007),
  refused(-1000, "An unknown error occurred"),
  refused(0, "", { status: 503 }),
  refused(0, "Unknown error, please check your request or try again later.", { status: 503 }),
  F.unreachable("newUmOrder", "no reply within 10000 ms", "unknown"),
  F.unreadable("newUmOrder", 200, ["the reply is not JSON"], "", "unknown"),
];

test("explain: where the outcome is unknown, query first and never send again", () => {
  for (const failure of unknowns) {
    const blind = explain(failure);
    check(blind, failure._tag);
    assert.match(blind.what, /^It is not known yet whether newUmOrder was carried out/);
    assert.match(blind.remedy[0] ?? "", /^Query .* before anything else/);
    assert.match(blind.text, /Do not send it again/);
    assert.equal(blind.retry, "query-first");
    const named = explain(withId({ ...failure }));
    assert.match(named.remedy[0] ?? "", /client order id my-order-7 before anything else/);
    assert.match(named.text, /Do not send it again/);
  }
});

test("explain: a read whose outcome is unknown is sent again, and nothing is queried", () => {
  for (const failure of unknowns) {
    const read = explain({ ...failure, endpoint: "accountInformation", mutates: false });
    check(read, failure._tag);
    assert.match(read.what, /^accountInformation failed/);
    assert.match(read.remedy[0] ?? "", /^Send it again after a growing pause: it only reads/);
    assert.doesNotMatch(read.text, /[Qq]uery|Do not send|carried out/);
    assert.deepEqual([read.outcome, read.retry], ["unknown", "backoff"]);
    const other = explain({ ...failure, mutates: true });
    assert.deepEqual(other, explain(failure));
  }
  const wait = { ...refused(-1007, "Timeout."), retryAfterMs: 7_000, mutates: false };
  assert.equal(explain(wait).remedy[0], "Send nothing for 7 s");
});

test("explain: a read with an answer that nobody can read has nothing to query", () => {
  const failure = F.unreadable("accountInformation", 200, ["uniMMR: expected"], "{}", "accepted");
  const read = explain(Object.assign(failure, { mutates: false }));
  check(read, "accepted");
  assert.doesNotMatch(read.text, /[Qq]uery|do not send/);
  assert.match(read.text, /report what differs/);
  assert.equal(read.retry, "never");
});

test("explain: an exchange that could not be reached", () => {
  const explained = explain(F.unreachable("newUmOrder", "no connection", "notSent"));
  check(explained, "notSent");
  assert.match(explained.what, /was not sent/);
  assert.match(explained.remedy[0] ?? "", /nothing was sent/);
  assert.equal(explained.retry, "backoff");
});

test("explain: a certificate that is not trusted", () => {
  const remedyOf = (why: string) => explain(F.unreachable("newUmOrder", why, "notSent")).remedy;
  for (
    const name of [
      "CERT_HAS_EXPIRED",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ]
  ) {
    const [first, second] = remedyOf(`no connection could be made (${name})`);
    assert.match(first ?? "", /clock .* NODE_EXTRA_CA_CERTS, in Deno in DENO_CERT$/);
    assert.match(second ?? "", /nothing was sent/);
  }
  for (const name of ["ECONNREFUSED", "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"]) {
    assert.equal(remedyOf(`no connection could be made (${name})`).length, 1);
  }
});

test("explain: what was held back on this side says nothing of the network", () => {
  const held = explain(
    heldBack("newUmOrder", "its budget is stopped until 2026-11-30T17:12:00.000Z", 90_000),
  );
  check(held, "notSent");
  assert.match(held.what, /was held back on this side$/);
  assert.match(held.remedy[0] ?? "", /^Wait 90 s: a limit is used up/);
  assert.deepEqual([held.retry, held.retryAfterMs], ["wait", 90_000]);
  const closed = explain(heldBack("newUmOrder", "its budget cannot be reached: no file"));
  assert.match(closed.remedy[0] ?? "", /^Mend what the reason names/);
  assert.equal(closed.retry, "backoff");
  for (const { text } of [held, closed]) assert.doesNotMatch(text, /network|proxy/);
});

test("explain: an answer that cannot be read was carried out all the same", () => {
  const failure = F.unreadable(
    "newUmOrder",
    200,
    ["orderId: expected an id"],
    '{"a":1}',
    "accepted",
  );
  const explained = explain(failure);
  check(explained, "Unreadable");
  assert.match(explained.what, /was carried out/);
  assert.match(explained.reason, /orderId: expected an id \(HTTP 200\)/);
  assert.match(explain(withId(failure)).remedy[0] ?? "", /my-order-7; do not send it again/);
  assert.equal(explained.outcome, "accepted");
});

test("explain: limits say how long to wait", () => {
  const waits: readonly [ms: number | null, text: RegExp][] = [
    [null, /at least a minute/],
    [0, /the wait is over/],
    [250, /Send nothing for 250 ms/],
    [30_000, /Send nothing for 30 s/],
    [600_000, /Send nothing for 10 min/],
    [259_200_000, /Send nothing for 72 h/],
  ];
  for (const [ms, text] of waits) {
    const explained = explain(limited("weight", ms));
    check(explained, String(ms));
    assert.match(explained.remedy[0] ?? "", text);
    assert.equal(explained.retry, "wait");
    assert.equal(explained.retryAfterMs, ms ?? undefined);
  }
});

test("explain: each kind of limit has its own reason and remedy", () => {
  const ban = explain(limited("ban", 120_000, -1003, 418));
  assert.equal(ban.name, "TOO_MANY_REQUESTS");
  assert.match(ban.text, /banned \(HTTP 418 -1003 TOO_MANY_REQUESTS\)/);
  assert.match(ban.text, /2 minutes to 3 days/);
  assert.match(explain(limited("firewall", null, 0, 403)).text, /firewall .*\(HTTP 403\)/);
  assert.match(explain(limited("orders", null, -1015)).text, /as many orders/);
  const queue = explain(limited("queue", null, -5041));
  assert.match(queue.text, /at the same time/);
  assert.equal(queue.retry, "backoff");
});

test("explain: no secret that an exchange or a proxy repeats is shown", () => {
  const secret = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";
  const base64 = "Zm9vYmFy/+Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9v==";
  for (const each of [secret, base64, encodeURIComponent(base64)]) {
    const failures: readonly F.Failure[] = [
      refused(-1022, `Signature ${each} is wrong`),
      refused(0, `?signature=${each}`, { status: 502 }),
      F.unreachable("newUmOrder", `no route to ?listenKey=${each}`, "unknown"),
      F.badParams("x", [{ kind: "malformed", params: ["a"], message: `a must not be ${each}` }]),
      F.badCredentials(`Cannot read ${each}`),
      F.blocked("x", "host", `take ${each} out`, `Cannot send ${each}`),
      F.unreadable("x", 200, [`${each}: expected text`], each, "accepted"),
    ];
    for (const failure of failures) {
      const shown = JSON.stringify(explain(failure));
      assert.ok(!shown.includes(each.slice(0, 20)), `${failure._tag}: ${shown}`);
    }
  }
});

test("explain: takes what a sent request gives", () => {
  const result: E.Either<F.Failure, never> = E.left(refused(-2013, "Order does not exist."));
  assert.match(E.isLeft(result) ? explain(result.left).text : "", /NO_SUCH_ORDER/);
});

test("repaying what is not owed is explained for every debt that a call repays", () => {
  const endpoints = ["repayFuturesNegativeBalance", "marginManualLiquidation"];
  for (const endpoint of endpoints) {
    for (const family of ["portfolio_pro", "margin"] as const) {
      const { remedy } = explain(refused(-21004, "", { endpoint, family }));
      for (const debt of ["loan", "liquidation", "bankruptcy", "negative futures"]) {
        assert.ok(remedy.some((step) => step.includes(debt)), debt);
      }
    }
  }
  for (const code of [-21005, -21006]) {
    const { text } = explain(refused(code, "", { family: "margin" }));
    assert.ok(!text.includes("bankruptcy"), text);
  }
});

test("waits are told in the unit that fits them", () => {
  const waits: readonly (readonly [number, string])[] = [
    [999, "999 ms"],
    [1000, "1 s"],
    [119_999, "120 s"],
    [120_000, "2 min"],
    [7_199_999, "120 min"],
    [7_200_000, "2 h"],
    [7_200_001, "3 h"],
  ];
  for (const [ms, text] of waits) {
    const { what, reason, remedy, text: all } = explain(limited("weight", ms, -1003));
    const told = [what, reason, ...remedy, all].join("\n");
    assert.match(told, new RegExp(`\\b${text}\\b`), String(ms));
  }
});

test("an answer that cannot be read tells three of its problems, and explains all of them", () => {
  const told = ["a: expected text", "b: expected text", "c: expected text", "d: expected text"];
  const failure = F.unreadable("newUmOrder", 200, told, "", "accepted");
  assert.ok(failure.message.includes(`: ${told.slice(0, 3).join("; ")}; do not`), failure.message);
  assert.deepEqual(failure.problems, told);
  assert.equal(explain(failure).reason, `${told.join("; ")} (HTTP 200)`);
});

test("an explanation does not grow with the rows of an answer that cannot be read", () => {
  const told = Array.from({ length: 17_000 }, (_, i) => `${i}.orderId: expected an id`);
  for (const outcome of ["accepted", "unknown"] as const) {
    const { reason, text } = explain(
      F.unreadable("queryAllUmOrders", 200, told, "", outcome, false),
    );
    assert.ok(text.length < 1000, `${text.length} characters`);
    assert.match(
      reason,
      /^0\.orderId: .*; 11\.orderId: expected an id; and 16988 more \(HTTP 200\)$/,
    );
  }
});

test("steps name the operations and addresses that they send people to", () => {
  const named: readonly (readonly [code: number, words: readonly RegExp[], family?: Family])[] = [
    [-4061, [/getUmCurrentPositionMode or getCmCurrentPositionMode/, /LONG or SHORT.*BOTH/]],
    [-4120, [/newUmAlgoOrder/, /algoId or clientAlgoId/], "portfolio"],
    [-4120, [/the algo order endpoints/], "usdm_market"],
    [-4220, [/Close all positions/, /changeUmPositionMode and changeCmPositionMode/]],
    [-4531, [/Close all positions/, /changeUmPositionMode and changeCmPositionMode/]],
    [-4408, [/reduce a position/, /Credits Trading Mode/]],
    [-1022, [/private key belongs/, /HMAC.*RSA or Ed25519/, /byte for byte/, /percent-encode/]],
    [-1021, [/fapi\/v1\/time/, /recvWindow/], "portfolio"],
    [-1021, [/api\/v3\/time/], "portfolio_pro"],
    [-1021, [/api\/v3\/time/], "margin"],
    [-1021, [/fapi\/v1\/time/], "usdm_market"],
    [-1021, [/dapi\/v1\/time/], "coinm_market"],
    [-2015, [/Portfolio Margin/, /address|IP/i], "portfolio"],
    [-2015, [/Enable Spot & Margin Trading/, /portfolio family/], "margin"],
  ];
  for (const [code, words, family] of named) {
    const { remedy } = explain(
      refused(code, "", family ? { family } : {}),
      family ? { family } : {},
    );
    for (const word of words) {
      assert.ok(remedy.some((step) => word.test(step)), `${code} ${family}: ${word} in ${remedy}`);
    }
  }
});

test("an error is explained by the failure that it has as its cause", () => {
  const failure = refused(-2010, "Order would immediately match and take.");
  assert.deepEqual(explain(new BinanceError(failure)), explain(failure));
});

test("what is no failure is said to be none, and kept as the cause", () => {
  for (const given of [undefined, null, {}, "no", new Error("other"), { cause: 5 }]) {
    assert.throws(() => explain(given as never), {
      name: "TypeError",
      message: /^Cannot explain this: give a Failure of this library, or an error/,
      cause: given,
    });
  }
});

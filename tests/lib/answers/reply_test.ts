import assert from "node:assert/strict";
import { test } from "node:test";
import { explain } from "../../../explain/explain.ts";
import { DecimalText, IdText, maybe, model, Text } from "../../../lib/answers/answer.ts";
import * as E from "../../../lib/either.ts";
import { type Endpoint, endpoint, type Request } from "../../../lib/endpoint.ts";
import type { Reply } from "../../../lib/environment.ts";
import type { Failure, Outcome } from "../../../lib/failure.ts";
import { FreeText } from "../../../lib/fields/fields.ts";
import { readReply } from "../../../lib/answers/reply.ts";

interface Order {
  readonly orderId: string;
  readonly executedQty: DecimalText;
  readonly status?: string;
}

const place: Endpoint<{ readonly symbol: string }, Order> = endpoint(() => ({
  name: "newUmOrder",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/um/order",
  access: "TRADE",
  weight: { ip: 1 },
  act: { does: "set", what: "leverage" },
  params: { symbol: FreeText },
  answer: model<Order>(
    "Order",
    ["orderId", "executedQty"],
    () => ({ orderId: IdText, executedQty: DecimalText, status: maybe(Text) }),
  )(),
}));

const NOW = 1_700_000_000_000;

const request = (): Request<Order> => {
  const built = place({ symbol: "BTCUSDT" });
  if (E.isLeft(built)) throw new Error(built.left.message);
  return built.right;
};

const reading = (reply: Reply): E.Either<Failure, Order> => readReply(request(), reply, NOW);

const failing = (status: number, body: string, headers: Reply["headers"] = {}): Failure => {
  const result = reading({ status, headers, body });
  if (E.isRight(result)) throw new Error(`HTTP ${status} was read as an answer`);
  return result.left;
};

const html = "<!DOCTYPE html><html><body><h1>Bad Gateway</h1></body></html>";
const error = (code: number, msg: string): string => JSON.stringify({ code, msg });

type Row = readonly [
  status: number,
  body: string,
  tag: Failure["_tag"],
  outcome: Outcome,
  headers?: Reply["headers"],
];

const unknownText = "Unknown error, please check your request or try again later.";
const internalText = "Internal error; unable to process your request. Please try again.";
const overloadedText =
  "Server is currently overloaded with other requests. Please try again in a few minutes.";
const throttledText =
  "Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again.";

const rows: readonly Row[] = [
  // A success that is none.
  [200, error(-2011, "Unknown order sent."), "Refused", "rejected"],
  [200, '{"code":"-3045","msg":"short of the asset"}', "Refused", "rejected"],
  [200, error(-1007, "Timeout waiting for response."), "Refused", "unknown"],
  [200, error(-51999, "Unknown"), "Refused", "unknown"],
  [200, error(51999, "Unknown"), "Refused", "unknown"],
  [200, error(51006, "Exceed max borrowable"), "Refused", "rejected"],
  [200, error(51998, "System busy"), "Refused", "rejected"],
  // What is not JSON may come from something between us and the exchange.
  [200, "", "Unreadable", "unknown"],
  [200, '{"orderId":8886774212345678901', "Unreadable", "unknown"],
  [200, "OK", "Unreadable", "unknown"],
  // It is JSON, but nothing of the answer is there.
  [200, "null", "Unreadable", "unknown"],
  [200, "[]", "Unreadable", "unknown"],
  [200, "{}", "Unreadable", "unknown"],
  [200, '{"orderId":true}', "Unreadable", "unknown"],
  [200, '{"orderId":""}', "Unreadable", "unknown"],
  [200, '{"msg":"failed"}', "Unreadable", "unknown"],
  [200, error(200, "success"), "Unreadable", "unknown"],
  [200, error(100001003, "Verification failed"), "Unreadable", "unknown"],
  // One of two essential fields is there.
  [200, '{"orderId":1,"executedQty":[]}', "Unreadable", "accepted"],
  [200, '{"orderId":true,"executedQty":"0.1"}', "Unreadable", "accepted"],
  [204, "", "Unreadable", "unknown"],
  [200, html, "Unreachable", "unknown"],
  [200, `\n  ${html}`, "Unreachable", "unknown"],
  // A firewall's challenge looks like a success without a body.
  [202, "", "Unreachable", "unknown"],
  [202, "", "Limited", "rejected", { "x-amzn-waf-action": "challenge" }],
  // Redirects are not followed; browsers show them as status 0.
  [0, "", "Unreachable", "unknown"],
  [301, "", "Unreachable", "unknown", { location: "https://example.com/" }],
  [302, html, "Unreachable", "unknown", { location: "https://example.com/" }],
  [300, "", "Unreachable", "unknown"],
  [300, '{"orderId":1}', "Unreachable", "unknown"],
  [304, "", "Unreachable", "unknown"],
  [307, "", "Unreachable", "unknown"],
  [308, "", "Unreachable", "unknown"],
  // The request is at fault.
  [400, error(-1102, "Mandatory parameter 'symbol' was not sent."), "Refused", "rejected"],
  [400, error(-2021, "Order would immediately trigger."), "Refused", "rejected"],
  [400, error(51061, "Not enough to lend."), "Refused", "rejected"],
  [400, error(-1000, "An unknown error occurred."), "Refused", "unknown"],
  [400, error(-4083, "Fail to place batch orders."), "Refused", "unknown"],
  [400, error(-1006, "An unexpected response was received."), "Refused", "unknown"],
  [400, html, "Refused", "rejected"],
  [401, error(-2015, "Invalid API-key, IP, or permissions for action."), "Refused", "rejected"],
  [401, html, "Refused", "rejected"],
  [403, error(-2015, "Invalid API-key, IP, or permissions for action."), "Refused", "rejected"],
  [403, html, "Limited", "rejected"],
  [403, "", "Limited", "rejected"],
  [404, html, "Refused", "rejected"],
  [404, '{"timestamp":1,"status":404,"error":"Not Found"}', "Refused", "rejected"],
  [409, error(-2021, "Order cancel-replace partially failed."), "Refused", "unknown"],
  [409, "", "Refused", "unknown"],
  [410, "", "Refused", "rejected"],
  [451, html, "Refused", "rejected"],
  // A gateway turned the request away before anybody carried it out.
  [405, html, "Refused", "rejected"],
  [407, html, "Refused", "rejected"],
  [411, html, "Refused", "rejected"],
  [413, html, "Refused", "rejected"],
  [414, html, "Refused", "rejected"],
  [415, "", "Refused", "rejected"],
  [421, "", "Refused", "rejected"],
  [431, html, "Refused", "rejected"],
  // It gave up on one that it may have passed on, or means who knows what.
  [402, html, "Refused", "unknown"],
  [406, html, "Refused", "unknown"],
  [408, html, "Refused", "unknown"],
  [425, html, "Refused", "unknown"],
  [460, html, "Refused", "unknown"],
  [499, html, "Refused", "unknown"],
  [406, error(-1022, "Signature for this request is not valid."), "Refused", "rejected"],
  // Limits and bans.
  [418, error(-1003, "Way too many requests."), "Limited", "rejected"],
  [418, html, "Limited", "rejected", { "retry-after": "120" }],
  [429, error(-1003, "Too many requests."), "Limited", "rejected"],
  [429, error(-1015, "Too many new orders."), "Limited", "rejected"],
  [429, error(-5041, "Too many requests in queue."), "Limited", "rejected"],
  [429, "", "Limited", "rejected"],
  // The exchange is at fault.
  [500, "", "Refused", "unknown"],
  [500, html, "Refused", "unknown"],
  [500, error(-1000, "An unknown error occurred."), "Refused", "unknown"],
  [500, error(-1001, "Internal error; unable to process."), "Refused", "rejected"],
  [500, error(-9999, "Not documented."), "Refused", "unknown"],
  [502, html, "Refused", "unknown"],
  [503, "", "Refused", "unknown"],
  [503, html, "Refused", "unknown"],
  [503, "Service Unavailable.", "Refused", "unknown"],
  [503, error(0, unknownText), "Refused", "unknown"],
  [503, `{"msg":"Service Unavailable."}`, "Refused", "rejected"],
  [503, error(0, "Service Unavailable."), "Refused", "rejected"],
  [503, error(0, internalText), "Refused", "rejected"],
  [503, error(-1008, throttledText), "Refused", "rejected"],
  // An order was there: https://github.com/banbox/banbot/issues/114.
  [503, error(-1008, overloadedText), "Refused", "unknown"],
  [503, error(-1008, unknownText), "Refused", "unknown"],
  [503, error(-1016, "This service is no longer available."), "Refused", "rejected"],
  [503, error(-1004, "Server is busy, please wait and try again."), "Refused", "rejected"],
  [503, error(-3044, "System busy."), "Refused", "rejected"],
  [503, error(-1007, unknownText), "Refused", "unknown"],
  [504, error(-1007, "Timeout waiting for response from backend server."), "Refused", "unknown"],
  [504, error(-1006, "An unexpected response was received."), "Refused", "unknown"],
  [504, html, "Refused", "unknown"],
];

test("reply: status and body tell what became of the request", () => {
  for (const [status, body, tag, outcome, headers] of rows) {
    const failure = failing(status, body, headers);
    const about = `HTTP ${status} ${body}`;
    assert.deepEqual([failure._tag, failure.outcome], [tag, outcome], about);
    assert.equal(failure.endpoint, "newUmOrder", about);
    assert.match(failure.message, /newUmOrder/, about);
    assert.doesNotMatch(failure.message, /\.$|undefined|NaN|<html/, about);
    assert.ok(!JSON.stringify(failure).includes("<h1>"), about);
  }
});

const UNDONE = [-1001, -1003, -1004, -1008, -1015, -1016, -3044, -5041, -51998, 51998];
const UNKNOWN = [-1000, -1006, -1007, -2012, -3000, -4083, -51999, 51999];

/** A code as the exchange writes it, and as some of its gateways do. */
const spelled = (code: number): readonly string[] =>
  [code, String(code)].map((each) => JSON.stringify({ code: each, msg: "Words of the exchange." }));

test("reply: a code that leaves the outcome open does so under every status", () => {
  for (const code of UNKNOWN) {
    for (const status of [200, 201, 400, 401, 403, 404, 409, 418, 429, 499, 500, 502, 503, 504]) {
      for (const body of spelled(code)) {
        const failure = failing(status, body, { "retry-after": "7" });
        assert.ok(failure._tag === "Refused", `HTTP ${status} ${body}`);
        assert.deepEqual([failure.outcome, failure.code, failure.retryAfterMs], [
          "unknown",
          code,
          7_000,
        ]);
      }
    }
  }
});

test("reply: a code that says nothing was done says so under every status", () => {
  for (const code of UNDONE) {
    for (const status of [200, 201, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 504]) {
      for (const body of spelled(code)) {
        const { outcome, _tag } = failing(status, body);
        assert.equal(outcome, "rejected", `HTTP ${status} ${body}`);
        assert.equal(_tag, status === 418 || status === 429 ? "Limited" : "Refused");
      }
    }
  }
});

test("reply: any other code refuses, save where a server fails", () => {
  for (const code of [-1102, -1121, -2010, -2011, -2019, -4400, 51061]) {
    for (const body of spelled(code)) {
      for (const status of [200, 400, 401, 403, 404, 418, 429]) {
        assert.equal(failing(status, body).outcome, "rejected", `HTTP ${status} ${body}`);
      }
      for (const status of [409, 500, 502, 503, 504]) {
        assert.equal(failing(status, body).outcome, "unknown", `HTTP ${status} ${body}`);
      }
    }
  }
});

test("reply: a success that comes with the status of a refusal is neither", () => {
  for (const status of [400, 403, 404, 409, 418, 429, 500, 503]) {
    for (const body of spelled(200)) {
      const { _tag, outcome } = failing(status, body);
      assert.deepEqual([_tag, outcome], ["Refused", "unknown"], `HTTP ${status} ${body}`);
    }
  }
});

test("reply: what is no code is none", () => {
  const none = ["null", '""', "true", "{}", "[]", "[-1007]", '{"toString":1}', '"x"', "-1007.5"];
  for (const code of none) {
    const failure = failing(400, `{"code":${code},"msg":"Words."}`);
    assert.ok(failure._tag === "Refused", code);
    assert.deepEqual([failure.code, failure.reason, failure.outcome], [0, "Words.", "rejected"]);
  }
});

test("reply: an answer is read, ids digit for digit and unknown fields included", () => {
  const body =
    '{"orderId":8886774212345678901,"executedQty":0.5,"status":"SOMETHING_NEW","extra":1}';
  for (const status of [200, 201]) {
    assert.deepEqual(
      reading({ status, headers: {}, body }),
      E.right({
        orderId: "8886774212345678901",
        executedQty: "0.5",
        status: "SOMETHING_NEW",
        extra: 1,
      }),
    );
  }
});

test("reply: a success code in the body is no error", () => {
  const body = '{"orderId":"1","executedQty":"0","code":200,"msg":"success"}';
  assert.ok(E.isRight(reading({ status: 200, headers: {}, body })));
  const text = '{"orderId":"1","executedQty":"0","code":"000000","message":"success"}';
  assert.ok(E.isRight(reading({ status: 200, headers: {}, body: text })));
});

test("reply: a refusal keeps code, text and status", () => {
  const failure = failing(400, error(-2019, "Margin is insufficient."));
  assert.deepEqual(failure, {
    _tag: "Refused",
    endpoint: "newUmOrder",
    outcome: "rejected",
    message: "The exchange refused newUmOrder (-2019: Margin is insufficient.)",
    status: 400,
    code: -2019,
    reason: "Margin is insufficient.",
  });
});

test("reply: a refusal without a code has code 0 and names its status", () => {
  const failure = failing(502, html);
  assert.ok(failure._tag === "Refused");
  assert.deepEqual([failure.code, failure.reason, failure.status], [0, "", 502]);
  assert.match(failure.message, /query it before sending anything again \(HTTP 502\)$/);
});

test("reply: a location that is not served is no limit, and explained as one", () => {
  const failure = failing(403, "<h1>403</h1> configured to block access from your country.");
  assert.equal(failure._tag, "Refused");
  assert.match(explain(failure).remedy.join(), /Call from a place that the exchange serves/);
  assert.equal(explain(failure).retry, "never");
  const key = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";
  const echoed = failing(403, `<p>No access for ${key} from your country</p>`);
  assert.ok(echoed._tag === "Refused");
  assert.equal(echoed.reason, "from your country");
  const firewall = failing(403, "<h1>403 Forbidden</h1>");
  assert.equal(firewall._tag, "Limited");
});

test("reply: a code of zeros without a text is not told as one", () => {
  const failure = failing(200, '{"code":"000000","message":null,"success":true}');
  assert.equal(failure.outcome, "unknown");
  assert.doesNotMatch(failure.message, /says/);
});

test("reply: a secret that an error text repeats is masked", () => {
  const signature = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";
  const failure = failing(400, error(-1022, `signature=${signature} is wrong`));
  assert.ok(!JSON.stringify(failure).includes(signature));
  assert.match(failure.message, /is wrong/);
});

type LimitRow = readonly [
  status: number,
  body: string,
  headers: Reply["headers"],
  scope: string,
  retryAfterMs: number | null,
];

const until = (ms: number): string =>
  error(-1003, `Way too many requests; IP(203.0.113.9) banned until ${ms}. Please use streams.`);

const LONGEST_BAN = 3 * 86_400_000;

const limits: readonly LimitRow[] = [
  [429, error(-1003, "Too many requests."), { "retry-after": "7" }, "weight", 7_000],
  [429, error(-1003, "Too many requests."), {}, "weight", null],
  [429, error(-1003, "Too many requests."), { "retry-after": "" }, "weight", null],
  [429, error(-1003, "Too many requests."), { "retry-after": "0" }, "weight", 0],
  [429, error(-1015, "Too many new orders."), {}, "orders", null],
  [429, error(-5041, "Too many requests in queue."), {}, "queue", null],
  [429, html, { "retry-after": "3" }, "weight", 3_000],
  [418, error(-1003, "Way too many requests."), { "retry-after": "120" }, "ban", 120_000],
  [418, until(NOW + 90_000), {}, "ban", 90_000],
  [418, until(NOW + 90_000), { "retry-after": "120" }, "ban", 120_000],
  [418, until(NOW - 1), {}, "ban", 0],
  [418, until(9_999_999_999_999), {}, "ban", LONGEST_BAN],
  [418, "", {}, "ban", null],
  [403, html, {}, "firewall", null],
  [202, "", { "x-amzn-waf-action": "challenge" }, "firewall", null],
];

test("reply: limits and bans say their scope and how long to wait", () => {
  for (const [status, body, headers, scope, retryAfterMs] of limits) {
    const failure = failing(status, body, headers);
    const about = `HTTP ${status} ${body} ${JSON.stringify(headers)}`;
    assert.ok(failure._tag === "Limited", about);
    assert.deepEqual([failure.scope, failure.retryAfterMs], [scope, retryAfterMs], about);
  }
});

// The three forms of a date in HTTP: RFC 9110, section 5.6.7.
const WAITS: readonly (readonly [text: string, ms: number | null])[] = [
  ["0", 0],
  ["7", 7_000],
  ["0007", 7_000],
  ["86400", 86_400_000],
  ["Tue, 14 Nov 2023 22:14:20 GMT", 60_000],
  ["Tuesday, 14-Nov-23 22:14:20 GMT", 60_000],
  // Without its zone a date could be any machine's own.
  ["Tue Nov 14 22:14:20 2023", null],
  ["Tue Nov  7 22:14:20 2023", null],
  ["Tue, 14 Nov 2023 22:12:20 GMT", null],
  ["-5", null],
  ["+5", null],
  ["", null],
  ["soon", null],
  ["7 s", null],
  ["1e3", null],
  ["0x10", null],
  ["Infinity", null],
  ["NaN", null],
  ["9".repeat(400), LONGEST_BAN],
  ["259200", LONGEST_BAN],
  ["259201", LONGEST_BAN],
  ["Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_BAN],
  ["120, 120", 120_000],
  ["2,2", 2_000],
  ["1.5", null],
  ["2023", 2_023_000],
  ["2023-11-14T22:14:20Z", null],
  ["14 Nov 2023", null],
  ["Tue, 99 Nov 2023 22:14:20 GMT", null],
];

test("reply: how long to wait is read in seconds and as a date, and nonsense is nothing", () => {
  for (const [text, ms] of WAITS) {
    const headers = { "retry-after": text };
    for (const status of [418, 429]) {
      const failure = failing(status, "", headers);
      assert.ok(failure._tag === "Limited");
      assert.equal(failure.retryAfterMs, ms, `${status} ${text}`);
      assert.match(failure.message, ms === null ? /wait at least a minute$/ : /for \d+ ms$/);
    }
    const failure = failing(503, "", headers);
    assert.ok(failure._tag === "Refused");
    assert.equal(failure.retryAfterMs, ms ?? undefined, text);
    assert.equal("retryAfterMs" in failure, ms !== null);
  }
});

test("reply: the end of a ban is read from its text where the header says nothing", () => {
  for (const text of ["-5", "soon", "Tue, 14 Nov 2023 22:12:20 GMT"]) {
    const failure = failing(418, until(NOW + 90_000), { "retry-after": text });
    assert.equal(failure._tag === "Limited" && failure.retryAfterMs, 90_000, text);
  }
});

test("reply: a key that a text without a code repeats is masked", () => {
  const key = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";
  for (const status of [400, 401, 403, 418, 429, 500, 503]) {
    const failure = failing(status, JSON.stringify({ msg: `No rights for ${key}, ask` }));
    assert.ok(!JSON.stringify(failure).includes(key), String(status));
    assert.ok(!failure.message.includes(key.slice(0, 20)), String(status));
    if (failure._tag === "Refused") assert.equal(failure.reason, "No rights for ***, ask");
  }
});

test("reply: an unreadable answer says where, and keeps its body out of sight", () => {
  const body = '{"orderId":{"secretKey":"canary"},"executedQty":"0"}';
  const failure = failing(200, body);
  assert.ok(failure._tag === "Unreadable");
  assert.deepEqual(failure.problems, ["orderId: expected an id"]);
  assert.equal(failure.body, body);
  assert.ok(!Object.keys(failure).includes("body"));
  assert.ok(!JSON.stringify(failure).includes("canary"));
  assert.ok(!JSON.stringify({ ...failure }).includes("canary"));
  assert.match(failure.message, /do not send it again, query it$/);
});

test("reply: what the exchange says in place of an answer is told", () => {
  const failure = failing(200, error(100001003, "Verification failed"));
  assert.match(failure.message, /is unknown: the exchange says 100001003 Verification failed; /);
  const codeless = failing(200, JSON.stringify({ msg: "failed" }));
  assert.match(codeless.message, /is unknown: the exchange says failed; /);
});

test("reply: a success that is not JSON says that nobody knows, and keeps its body out of sight", () => {
  for (const body of ["", "OK", '{"orderId":"canary']) {
    const failure = failing(200, body);
    assert.ok(failure._tag === "Unreadable");
    assert.equal(failure.body, body);
    assert.deepEqual(failure.problems, ["the reply is not JSON"]);
    assert.ok(!JSON.stringify({ ...failure }).includes("canary"));
    assert.doesNotMatch(failure.message, /was carried out/);
    assert.match(failure.message, /is unknown: .*; query it before sending anything again$/);
  }
});

test("reply: truncated JSON of an error is an error without a code", () => {
  const failure = failing(400, '{"code":-2019,"msg":"Margin');
  assert.ok(failure._tag === "Refused");
  assert.deepEqual([failure.code, failure.outcome], [0, "rejected"]);
});

test("reply: no text of the exchange begins a line, or steers a terminal", () => {
  const text = "no\r\nDone. The order was placed\u001b[2J\u009b1A\u202e\u2028next";
  const refusal = failing(400, error(-2010, text));
  assert.ok(refusal._tag === "Refused");
  assert.equal(refusal.reason, "no Done. The order was placed [2J 1A next");
  const failures = [refusal, failing(200, JSON.stringify({ message: text }))];
  for (const { message } of failures) {
    assert.match(message, /no Done/);
    assert.doesNotMatch(message, /[\p{C}\p{Zl}\p{Zp}]/u);
  }
});

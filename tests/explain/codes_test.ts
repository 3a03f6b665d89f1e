import assert from "node:assert/strict";
import { test } from "node:test";
import type { Family } from "../../lib/endpoint.ts";
import { type CodeMeaning, codeMeaning, codeMeanings } from "../../explain/codes/codes.ts";
import { outcomeOf } from "../../lib/failure.ts";

const categories = [
  "auth",
  "timing",
  "rate",
  "validation",
  "trading-rule",
  "account",
  "server",
  "unknown-execution",
];
const retries = [
  "never",
  "backoff",
  "wait",
  "resync-clock",
  "recreate-key",
  "query-first",
  "later",
];
const families: readonly Family[] = [
  "portfolio",
  "portfolio_pro",
  "margin",
  "usdm_market",
  "coinm_market",
];

const told = ({ code, name }: CodeMeaning) => `${code} ${name}`;
const inCategory = (...wanted: string[]) =>
  codeMeanings().filter(({ category }) => wanted.includes(category));

test("error codes: every meaning is there once", () => {
  const meanings = codeMeanings().map(told);
  assert.ok(meanings.length > 300);
  assert.equal(new Set(meanings).size, meanings.length);
});

test("error codes: every line of the table reads as what it means", () => {
  for (const meaning of codeMeanings()) {
    const { code, name, category, retry } = meaning;
    assert.ok(Number.isInteger(code) && (code <= -1000 || code > 1e8), told(meaning));
    assert.match(name, /^[A-Z][A-Z0-9_]+$/, told(meaning));
    assert.ok(categories.includes(category), `${told(meaning)}: ${category}`);
    assert.ok(retries.includes(retry), `${told(meaning)}: ${retry}`);
    assert.ok(meaning.families.length > 0, told(meaning));
    assert.equal(new Set(meaning.families).size, meaning.families.length, told(meaning));
  }
});

test("error codes: advice is one sentence of sentence case without a final period", () => {
  for (const meaning of codeMeanings()) {
    assert.match(meaning.advice, /^[A-Z].{8,100}[^.!?\s]$/, told(meaning));
    assert.doesNotMatch(meaning.advice, /\b(\w+) \1\b/, told(meaning));
  }
});

test("error codes: no family gives one code two meanings", () => {
  for (const family of families) {
    const codes = codeMeanings().filter((each) => each.families.includes(family)).map((each) =>
      each.code
    );
    assert.equal(new Set(codes).size, codes.length, family);
  }
});

test("error codes: every meaning is found in each of its families", () => {
  for (const meaning of codeMeanings()) {
    for (const family of meaning.families) {
      assert.equal(codeMeaning(meaning.code, family), meaning, `${told(meaning)} ${family}`);
    }
  }
});

const shared: readonly [code: number, family: Family, name: string][] = [
  [-1004, "portfolio", "DUPLICATE_IP"],
  [-1004, "usdm_market", "DUPLICATE_IP"],
  [-1004, "margin", "SERVER_BUSY"],
  [-1004, "portfolio_pro", "SERVER_BUSY"],
  [-1008, "coinm_market", "REQUEST_THROTTLED"],
  [-1008, "margin", "SERVER_BUSY"],
  [-1108, "portfolio", "BAD_ASSET"],
  [-1108, "margin", "PARAM_OVERFLOW"],
  [-2021, "portfolio", "ORDER_WOULD_IMMEDIATELY_TRIGGER"],
  [-2021, "margin", "CANCEL_REPLACE_PARTIALLY_FAILED"],
  [-2022, "portfolio", "REDUCE_ONLY_REJECT"],
  [-2022, "portfolio_pro", "CANCEL_REPLACE_FAILED"],
  [-2026, "usdm_market", "REDUCE_ONLY_ORDER_TYPE_NOT_SUPPORTED"],
  [-2026, "margin", "ORDER_ARCHIVED"],
  [-4047, "portfolio", "THERE_EXISTS_OPEN_ORDERS"],
  [-4047, "margin", "CAPITAL_DATE_INTERVAL_LIMIT"],
  [-4087, "portfolio", "REDUCE_ONLY_ORDER_PERMISSION"],
  [-4087, "coinm_market", "INVALID_PAIR"],
  [-4088, "usdm_market", "NO_PLACE_ORDER_PERMISSION"],
  [-4088, "coinm_market", "INVALID_TIME_INTERVAL"],
  [-4183, "portfolio", "PRICE_HIGHTER_THAN_STOP_MULTIPLIER_UP"],
  [-4183, "usdm_market", "ISOLATED_REJECT_WITH_JOINT_MARGIN"],
  [-4202, "usdm_market", "ADJUST_LEVERAGE_KYC_FAILED"],
  [-4202, "coinm_market", "ADJUST_LEVERAGE_ACCOUNT_SYMBOL_FAILED"],
  [-5041, "portfolio", "TOO_MANY_REQUESTS_IN_QUEUE"],
  [-5041, "usdm_market", "BBO_ORDER_REJECT"],
];

test("error codes: a code with two meanings is read by family", () => {
  for (const [code, family, name] of shared) {
    assert.equal(codeMeaning(code, family)?.name, name, `${code} ${family}`);
  }
});

test("error codes: portfolio margin hands on codes of the products behind it", () => {
  assert.equal(codeMeaning(-4120, "portfolio")?.name, "STOP_ORDER_SWITCH_ALGO");
  assert.equal(codeMeaning(-4196, "portfolio")?.name, "LIMIT_ORDER_ONLY");
  assert.equal(codeMeaning(-3045, "portfolio")?.name, "SYSTEM");
  assert.equal(
    codeMeaning(-4202, "portfolio", "changeUmInitialLeverage")?.name,
    "ADJUST_LEVERAGE_KYC_FAILED",
  );
  assert.equal(
    codeMeaning(-4202, "portfolio", "changeCmInitialLeverage")?.name,
    "ADJUST_LEVERAGE_ACCOUNT_SYMBOL_FAILED",
  );
  assert.equal(codeMeaning(-2039, "portfolio", "newMarginOrder")?.name, "CLIENT_ORDER_ID_INVALID");
  assert.equal(codeMeaning(-2021, "portfolio", "newMarginOrder")?.code, -2021);
});

// Seen in public threads and in clients that collect them, and listed on no error page.
const unlisted: readonly [code: number, family: Family, source: string][] = [
  [
    -2007,
    "portfolio",
    "https://github.com/nautechsystems/nautilus_trader/blob/00c7a0018601c7da1e5a1f634542eaa698bd9395/nautilus_trader/adapters/binance/common/enums.py",
  ],
  [-2008, "margin", "https://github.com/binance/binance-spot-api-docs/blob/master/errors.md"],
  [-4408, "portfolio", "https://github.com/ccxt/ccxt/pull/24717"],
  [-4411, "portfolio", "https://github.com/freqtrade/freqtrade/issues/12900"],
  [-11001, "margin", "https://github.com/sammchardy/python-binance/issues/630"],
  [-11008, "margin", "https://github.com/ccxt/ccxt/pull/9756"],
  [-5013, "margin", "https://github.com/ccxt/ccxt/blob/master/ts/src/binance.ts"],
  [-10017, "margin", "https://github.com/ccxt/ccxt/blob/master/ts/src/binance.ts"],
  [-4166, "portfolio", "https://github.com/ccxt/ccxt/issues/21862"],
  [100001003, "margin", "https://github.com/ccxt/ccxt/pull/11052"],
  [
    -20132,
    "portfolio",
    "https://developers.binance.com/docs/derivatives/portfolio-margin-pro/error-code",
  ],
  [200003903, "portfolio", "https://github.com/ccxt/ccxt/blob/master/ts/src/binance.ts"],
];

test("error codes: those that only public threads show are explained too", () => {
  for (const [code, family, source] of unlisted) {
    assert.equal(codeMeaning(code, family)?.code, code, source);
  }
  for (
    const code of [
      -4108,
      -4129,
      -4130,
      -4136,
      -4166,
      -4412,
      -4500,
      -4509,
      // {"code":-5000,"msg":"Path /fapi/v1/fundingInfo, Method GET is invalid"}, with status 404.
      -5000,
      -5002,
      -5010,
      -5011,
      -5012,
      -7001,
      -9000,
      // With status 400, of a margin order whose asset no account could add as collateral then.
      51169,
    ]
  ) {
    assert.ok((codeMeaning(code)?.advice.length ?? 0) > 20, String(code));
  }
});

test("error codes: the 51000s are found with and without their sign, other codes only with it", () => {
  assert.equal(codeMeaning(51061, "portfolio")?.name, "INSUFFICIENT_LOANABLE_ASSET");
  assert.equal(codeMeaning(-51061, "portfolio")?.name, "INSUFFICIENT_LOANABLE_ASSET");
  assert.equal(codeMeaning(51061, "margin")?.code, -51061);
  assert.match(codeMeaning(51077, "portfolio")?.advice ?? "", /decimals/);
  assert.equal(codeMeaning(2015), undefined);
});

test("error codes: an unknown code has no meaning, an unknown family any", () => {
  assert.equal(codeMeaning(-99999), undefined);
  assert.equal(codeMeaning(0, "portfolio"), undefined);
  assert.equal(codeMeaning(-3006)?.name, "EXCEED_MAX_BORROWABLE");
});

test("error codes: where execution is unknown, the outcome is unknown", () => {
  const open = inCategory("unknown-execution");
  assert.deepEqual(
    open.map(told).sort(),
    [
      "-1000 UNKNOWN",
      "-1006 UNEXPECTED_RESP",
      "-1007 TIMEOUT",
      "-2012 CANCEL_ALL_FAIL",
      "-2021 CANCEL_REPLACE_PARTIALLY_FAILED",
      "-3000 INNER_FAILURE",
      "-4083 PLACE_BATCH_ORDERS_FAIL",
      "-51999 UNKNOWN",
    ],
  );
  for (const meaning of open) {
    assert.equal(meaning.retry, "query-first", told(meaning));
    // The half-done cancel-and-replace is told from its namesake of futures by its status.
    const statuses = meaning.code === -2021 ? [409] : [200, 400, 429, 500, 503, 504];
    for (const status of statuses) {
      assert.equal(outcomeOf(status, meaning.code, ""), "unknown", `${told(meaning)} ${status}`);
    }
  }
  assert.equal(outcomeOf(500, 51999, ""), "unknown");
  assert.equal(outcomeOf(400, -2021, "Order would immediately trigger."), "rejected");
});

test("error codes: a busy server and a used-up limit mean that nothing was done", () => {
  for (const meaning of inCategory("server")) {
    for (const status of [400, 500, 503]) {
      assert.equal(outcomeOf(status, meaning.code, ""), "rejected", `${told(meaning)} ${status}`);
    }
  }
  for (const meaning of inCategory("rate")) {
    for (const status of [200, 400, 429]) {
      assert.equal(outcomeOf(status, meaning.code, ""), "rejected", `${told(meaning)} ${status}`);
    }
  }
  assert.equal(outcomeOf(503, 51998, ""), "rejected");
});

test("error codes: any other refusal of the 4xx kind is sure", () => {
  for (const meaning of codeMeanings()) {
    if (meaning.category === "unknown-execution") continue;
    assert.equal(outcomeOf(400, meaning.code, ""), "rejected", told(meaning));
  }
});

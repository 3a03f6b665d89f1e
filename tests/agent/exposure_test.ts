/** What requests do to an account, one rule after the other; and the bounds of the policy's settings. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  LONGEST_TTL_MS,
  marked,
  maskSecret,
  prepareConfirmation,
  readPolicy,
  userAgentHeaders,
} from "../../agent/mod.ts";
import { confirms } from "../../agent/confirmation.ts";
import { notionalOf, reducesRisk, symbolsIn } from "../../agent/exposure.ts";
import { check } from "../../agent/policy.ts";
import type { Policy } from "../../agent/policy_types.ts";
import { exact, printed, spelled } from "../../lib/decimal.ts";
import * as E from "../../lib/either.ts";
import { type Request, requestOf } from "../../lib/endpoint.ts";
import { ask, facts, leftOf, NOW, orders, rightOf, SEAL } from "./support.ts";

const MARKET = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.5" };
const ORDER = ask("newUmOrder", MARKET);

/** A request with other parameters, named as they are, whether its endpoint knows them or not. */
const withQuery = (
  request: Request<unknown>,
  ...query: readonly (readonly [string, string])[]
): Request<unknown> => requestOf({ ...request, query });

describe("what takes risk away", () => {
  const REDUCES: readonly (readonly [Request<unknown>, boolean])[] = [
    [ORDER, false],
    [ask("newUmOrder", { ...MARKET, reduceOnly: true }), true],
    [ask("newUmOrder", { ...MARKET, reduceOnly: false }), false],
    [withQuery(ORDER, ["reduceOnly", "TRUE"]), true],
    [ask("cancelUmOrder", { symbol: "BTCUSDT", orderId: "1" }), true],
    [ask("marginAccountRepay", { asset: "BTC", amount: "1" }), true],
    [ask("marginAccountRepayDebt", { asset: "BTC", amount: "1" }), true],
    [ask("marginAccountBorrow", { asset: "BTC", amount: "1" }), false],
  ];
  for (const [request, expected] of REDUCES) {
    it(`is known by what is asked: ${request.spec.name} ${JSON.stringify(request.query)}`, () =>
      assert.equal(reducesRisk(request), expected));
  }

  it("is told by the type where one path borrows and repays", () => {
    const loan = (type: string): Request<unknown> =>
      ask("marginAccountBorrowRepay", {
        asset: "BTC",
        isIsolated: "FALSE",
        symbol: "BTCUSDT",
        amount: "1",
        type,
      });
    assert.equal(reducesRisk(loan("REPAY")), true);
    assert.equal(reducesRisk(loan("BORROW")), false);
    assert.deepEqual(symbolsIn(loan("REPAY")), []);
    assert.deepEqual(symbolsIn(withQuery(loan("REPAY"), ["symbol", "A"], ["isIsolated", "true"])), [
      "A",
    ]);
    assert.deepEqual(symbolsIn(withQuery(loan("REPAY"), ["symbol", "A"])), []);
  });
});

describe("what a request moves", () => {
  const worth = { unit: "100", quote: "2", at: NOW };
  const moves = (request: Request<unknown>, given = worth, now = NOW, maxAgeMs = 10): string => {
    const moved = notionalOf(request, { BTCUSDT: given, BTC: given, BNB: given }, now, maxAgeMs);
    return E.isLeft(moved) ? moved.left : printed(moved.right);
  };

  it("is counted by the base or by the quote asset", () => {
    assert.equal(moves(ORDER), "50");
    const quote = withQuery(
      ask("newMarginOrder", { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quoteOrderQty: "3" }),
      ["symbol", "BTCUSDT"],
      ["quoteOrderQty", "3"],
    );
    assert.equal(moves(quote), "6");
    assert.match(
      moves(quote, { ...worth, quote: "0" }),
      /^there is no usable price of the quote asset of BTCUSDT: read it/,
    );
    assert.match(
      moves(ORDER, { ...worth, unit: "0" }),
      /^there is no usable price of BTCUSDT: read/,
    );
    assert.equal(moves(ask("bnbTransfer", { amount: "1", transferSide: "TO_UM" })), "100");
    assert.equal(moves(ask("cancelUmOrder", { symbol: "BTCUSDT", orderId: "1" })), "0");
  });

  it("is priced while the price is new", () => {
    for (const now of [NOW + 10, NOW - 10]) assert.equal(moves(ORDER, worth, now), "50");
    for (const now of [NOW + 11, NOW - 11, NaN]) {
      assert.equal(
        moves(ORDER, worth, now),
        "the price of BTCUSDT is older than 10 ms: read it again",
      );
    }
  });

  it("is not known where it is not said", () => {
    assert.equal(
      moves(withQuery(ORDER, ["symbol", "BTCUSDT"])),
      "it does not say how much: give quantity",
    );
    assert.equal(moves(withQuery(ORDER, ["quantity", "1"])), "it does not say of what");
    assert.match(
      moves(withQuery(ORDER, ["quantity", "1"], ["symbol", "A"])),
      /^nobody knows what A is/,
    );
    assert.equal(
      moves(withQuery(ORDER, ["quantity", "x"], ["symbol", "BTCUSDT"])),
      "quantity is not a plain decimal",
    );
    assert.equal(
      moves(ask("fundAutoCollection")),
      "it moves an amount that is not known beforehand",
    );
  });
});

describe("client ids of an agent", () => {
  const random = (length: number) => new Uint8Array(length);
  const limit = { ...orders[0]?.[1] };
  const problem = (id: string) =>
    leftOf(marked(withQuery(ask("newUmOrder", limit), ["newClientOrderId", id]), random)).problems;

  it("are told apart by what is wrong", () => {
    assert.deepEqual(problem("a b"), [{
      kind: "malformed",
      params: ["newClientOrderId"],
      message: "newClientOrderId must be letters, digits or . : / _ -",
    }]);
    assert.match(problem("a".repeat(27))[0]?.message ?? "", /too long: 26 characters are the most/);
    assert.match(problem(`${"a".repeat(25)} `)[0]?.message ?? "", /must be letters/);
    assert.deepEqual(leftOf(marked(ask("newUmOrder", limit), () => random(3))).problems, [{
      kind: "missing",
      params: ["newClientOrderId"],
      message: "the source of random bytes ran dry",
    }]);
  });

  it("stand where the documentation has them", () => {
    const request = ask("newUmOrder", { ...limit, recvWindow: 5000 });
    const made = rightOf(marked(request, random)).query.map(([name]) => name);
    const names = [...Object.keys(request.spec.params), "recvWindow"];
    assert.deepEqual(made, [...made].sort((a, b) => names.indexOf(a) - names.indexOf(b)));
    assert.equal(made.at(-1), "recvWindow");
    const given = withQuery(request, ["recvWindow", "1"], ["newClientOrderId", "a"]);
    assert.deepEqual(rightOf(marked(given, random)).query, [
      ["recvWindow", "1"],
      ["newClientOrderId", "agent-a"],
    ]);
  });
});

describe("bounds of a confirmation", () => {
  const good = {
    account: "main",
    environment: "production",
    now: NOW,
    seal: "s".repeat(32),
    nonce: "a".repeat(8),
  } as const;
  const made = (given: Partial<Parameters<typeof prepareConfirmation>[1]>) =>
    E.isRight(prepareConfirmation(ORDER, { ...good, ...given }));

  it("are kept by what is prepared", () => {
    for (const seal of [32, 33]) assert.ok(made({ seal: "s".repeat(seal) }));
    assert.ok(!made({ seal: "s".repeat(31) }));
    for (const nonce of ["a".repeat(64), "Az09Az09"]) assert.ok(made({ nonce }));
    for (const nonce of ["a".repeat(7), "a".repeat(65), "-aaaaaaaa", "aaaaaaaa-", ""]) {
      assert.ok(!made({ nonce }));
    }
    for (const ttlMs of [1, LONGEST_TTL_MS]) assert.ok(made({ ttlMs }));
    for (const ttlMs of [0, -1, 1.5, NaN, LONGEST_TTL_MS + 1]) assert.ok(!made({ ttlMs }));
    assert.ok(made({ now: 0 }));
    for (const now of [-1, NaN, 0.5, Infinity]) assert.ok(!made({ now }));
  });

  it("are kept by what is confirmed", () => {
    const { token } = rightOf(prepareConfirmation(ORDER, { ...good, ttlMs: 10 }));
    const at = (now: number, given = token, used?: readonly string[]) =>
      confirms(ORDER, { token: given, word: "CONFIRM" }, { ...good, now }, used);
    assert.deepEqual(at(NOW), E.right(true));
    assert.deepEqual(at(NOW + 9), E.right(true));
    for (const now of [NOW - 1, NOW + 10]) assert.match(leftOf(at(now)), /is over/);
    // A token that was used is not another one for zeros in front of its numbers.
    for (const other of [`0${token}`, token.replace(".", ".0"), `x${token}`]) {
      assert.match(leftOf(at(NOW, other)), /no token/);
    }
    assert.match(leftOf(at(NOW, `${token}0`)), /no token/);
    assert.match(leftOf(at(NOW, token, [token])), /used before/);
    assert.match(
      leftOf(confirms(ORDER, { token, word: "CONFIRM" }, { ...good, seal: "" })),
      /too short/,
    );
  });
});

describe("bounds of a policy", () => {
  const mayBe = (policy: Readonly<Record<string, unknown>>): boolean =>
    E.isRight(readPolicy(policy));
  it("are plain data of their kind", () => {
    for (const name of ["stopped", "readOnly", "dryRun"]) {
      assert.ok(mayBe({ [name]: true }) && mayBe({ [name]: false }));
      for (const value of [0, "true", null]) assert.ok(!mayBe({ [name]: value }), name);
    }
    for (const name of ["maxLeverage", "maxOrdersPerMinute", "maxPriceAgeMs"]) {
      assert.ok(mayBe({ [name]: 0 }) && mayBe({ [name]: 7 }));
      for (const value of [-1, 1.5, "1", NaN]) assert.ok(!mayBe({ [name]: value }), name);
    }
    for (const name of ["maxNotional", "minUniMmr"]) {
      assert.ok(mayBe({ [name]: "1.5" }));
      for (const value of [1, "1e3", "", null]) assert.ok(!mayBe({ [name]: value }), name);
    }
    for (const name of ["endpoints", "symbols"]) {
      assert.ok(mayBe({ [name]: [] }) && mayBe({ [name]: ["A"] }));
      for (const value of ["A", [1], [""], {}]) assert.ok(!mayBe({ [name]: value }), name);
    }
    assert.deepEqual(leftOf(readPolicy({ ["x".repeat(41)]: 1 })), [
      `"${"x".repeat(40)}" is no setting of a policy`,
    ]);
    assert.deepEqual(leftOf(readPolicy([])), ["a policy must be an object"]);
  });

  const why = (policy: Policy, request: Request<unknown>, given = {}): string =>
    leftOf(check(policy, request, facts(given))).message;

  it("refuse what nobody can compare", () => {
    assert.match(
      why({ minUniMmr: "x" }, ORDER, { uniMmr: "2" }),
      /mend the policy: minUniMmr must be/,
    );
    assert.match(why({ minUniMmr: "2" }, ORDER), /nobody knows the uniMMR/);
    assert.match(why({ minUniMmr: "2" }, ORDER, { uniMmr: "1" }), /uniMMR 1 is below 2/);
    assert.match(why({ maxNotional: "x" }, ORDER), /mend the policy: maxNotional must be/);
    assert.ok(exact("2") && spelled("2"));
    const leverage = ask("changeUmInitialLeverage", { symbol: "BTCUSDT", leverage: 10 });
    const two = withQuery(leverage, ["leverage", "1"], ["leverage", "9"]);
    assert.equal(leftOf(check({ maxLeverage: 5 }, two, facts())).rule, "wellFormed");
  });
});

describe("bounds of what is shown", () => {
  it("are sixteen characters for a secret", () => {
    assert.equal(maskSecret("a".repeat(15)), "***");
    assert.equal(maskSecret(`${"a".repeat(15)}b`), "***...aaaab");
    assert.equal(maskSecret(` ${"a".repeat(15)} `), "***");
    assert.equal(maskSecret(`\n${"a".repeat(16)} `), "***...aaaaa");
    assert.equal(maskSecret(`${"a".repeat(16)} b`), "***");
    assert.equal(maskSecret(`${"a".repeat(16)}\u00e9`), "***");
    for (const start of ["MIA", "MC4CAQ", "MHcCAQ", "MFMCAQ", "LS0tLS1"]) {
      assert.equal(maskSecret(start + "a".repeat(20)), "***", start);
      assert.equal(maskSecret(`x${start}${"a".repeat(20)}`), "***...aaaaa", start);
    }
    assert.equal(maskSecret(`MI${"1".repeat(20)}`), "***...11111");
  });

  it("are two hundred characters for a user agent", () => {
    const shown = (text: string) => E.isRight(userAgentHeaders("margin", { text }));
    for (const text of ["a", "ab", "a b", "~!", "a".repeat(200)]) assert.ok(shown(text), text);
    for (const text of ["", " a", "a ", "a".repeat(201), "a\tb", "\u00e9", "\u007f"]) {
      assert.ok(!shown(text), text);
    }
    assert.equal(leftOf(userAgentHeaders("margin", { text: "" })).endpoint, "");
  });

  it("are kept from a seal that is absent", () => {
    const given = { environment: "production", confirmation: { token: "t", word: "CONFIRM" } };
    assert.match(why2(given), /ask for the word CONFIRM/);
    assert.match(why2({ ...given, seal: SEAL }), /no token/);
  });
});

const why2 = (given: object): string => leftOf(check({}, ORDER, facts(given))).message;

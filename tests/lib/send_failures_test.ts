import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import * as E from "../../lib/deps/either.ts";
import { credentials, type Environment, type Signer } from "../../lib/environment.ts";
import { explain } from "../../explain/explain.ts";
import { send } from "../../lib/send.ts";
import {
  ed25519,
  hmac,
  marginKeepaliveUserDataStream,
  newUmOrder,
  testConnectivity,
} from "../../mod.ts";
import { failureOf, fake } from "../support/sending.ts";

const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

describe("a signer that fails its promise", () => {
  const signedBy = (sign: Signer) => fake({}, { credentials: credentials("keyOfTheTests", sign) });

  it("does not make send throw, and its words are not shown", async () => {
    const { env, carried } = signedBy(() => () => Promise.reject(new Error("secretCanary")));
    const failure = await failureOf(env, order);
    assert.equal(failure._tag, "BadCredentials");
    assert.doesNotMatch(failure.message, /secretCanary/);
    assert.deepEqual(carried, []);
  });

  it("does not let an order go without a signature", async () => {
    const { env, carried } = signedBy(() => () => Promise.resolve(E.right("")));
    assert.equal((await failureOf(env, order))._tag, "BadCredentials");
    assert.deepEqual(carried, []);
  });

  it("does not quote a malformed listen key", () => {
    const refused = marginKeepaliveUserDataStream({ listenKey: "listenKeyCanary\ud800" });
    assert.match(E.isLeft(refused) ? refused.left.message : "", /listenKey is malformed/);
    assert.doesNotMatch(E.isLeft(refused) ? refused.left.message : "", /Canary/);
  });

  it("says what is missing where a secret is not bound", async () => {
    const unbound = undefined as never;
    for (const held of [credentials(unbound, hmac("s")), credentials("key", hmac(unbound))]) {
      const failure = await failureOf(fake({}, { credentials: held }).env, order);
      assert.equal(failure._tag, "BadCredentials");
    }
    const failure = await failureOf(signedBy(ed25519(unbound)).env, order);
    assert.equal(failure._tag, "BadCredentials");
  });
});

describe("a reply that decides nothing", () => {
  for (const status of [408, 425, 499]) {
    it(`${status} without a code leaves the outcome unknown`, async () => {
      assert.equal((await failureOf(fake({ status, body: "" }).env, order)).outcome, "unknown");
    });
  }

  it("does not print a body that cannot be read", async () => {
    const failure = await failureOf(fake({ status: 200, body: '{"x":"bodyCanary"}' }).env, order);
    assert.equal(failure._tag, "Unreadable");
    assert.match(failure._tag === "Unreadable" ? failure.body : "", /bodyCanary/);
    assert.doesNotMatch(inspect(failure), /bodyCanary/);
    assert.match(inspect(failure), /newUmOrder/);
  });
});

type Wrong = readonly [name: string, rule: string, text: RegExp, given: Partial<Environment>];

describe("an environment's own values", () => {
  const wrong: readonly Wrong[] = [
    ["a clock that is NaN", "now", /a time in ms, .*not NaN/, { now: () => NaN }],
    ["a clock before 1970", "now", /a time in ms, .*not -1/, { now: () => -1 }],
    ["a clock with a fraction", "now", /not 1763683200000.5$/, { now: () => 1763683200000.5 }],
    ["a clock in seconds", "now", /a time in ms, .*not 1763683200$/, { now: () => 1763683200 }],
    ["a clock that gives a date", "now", /a time in ms/, { now: () => new Date() as never }],
    ["a clock that throws", "now", /a time in ms/, {
      now: () => {
        throw new Error("no clock");
      },
    }],
    ["a recvWindow of 0", "recvWindow", /from 1 to 60000, not 0$/, { recvWindow: 0 }],
    ["a recvWindow of NaN", "recvWindow", /from 1 to 60000, not NaN$/, { recvWindow: NaN }],
    ["a recvWindow of more than a minute", "recvWindow", /from 1 to 60000, not 60001$/, {
      recvWindow: 60001,
    }],
    ["a recvWindow in text", "recvWindow", /from 1 to 60000, not "5000"$/, {
      recvWindow: "5000" as never,
    }],
    ["an empty id", "newId", /1 to 32 letters, digits/, { newId: () => "" }],
    ["an id with a space", "newId", /1 to 32 letters, digits/, { newId: () => "a b" }],
    ["an id that is too long", "newId", /1 to 32 letters, digits/, { newId: () => "x".repeat(33) }],
    ["an id that is a number", "newId", /1 to 32 letters, digits/, { newId: () => 7 as never }],
  ];
  for (const [name, rule, text, given] of wrong) {
    it(`refuse ${name}`, async () => {
      const { env, carried } = fake({}, given);
      const failure = await failureOf(env, order);
      assert.equal(failure._tag === "Blocked" && failure.rule, rule, failure.message);
      assert.match(failure.message, text);
      assert.match(
        failure.message,
        /^Cannot send newUmOrder: give the environment another \w+: it must be /,
      );
      assert.deepEqual(carried, []);
      assert.match(
        explain(failure).remedy.join(),
        /^Give the environment another \w+: it must be /,
      );
    });
  }

  it("do not matter where they do not go out", async () => {
    const { env } = fake({}, { now: () => NaN, recvWindow: 0, newId: () => "" });
    assert.ok(E.isRight(await send(testConnectivity())(env)()));
  });

  it("lose no answer where the clock stops after the order went out", async () => {
    let asked = 0;
    const now = () => {
      if (asked++ > 0) throw new Error("no clock");
      return 1763683200000;
    };
    const failure = await failureOf(fake({ status: 418, body: "" }, { now }).env, order);
    assert.equal(failure._tag === "Limited" && failure.retryAfterMs, null);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import * as E from "../lib/deps/either.ts";
import { credentials, type Signer } from "../lib/environment.ts";
import { ed25519, hmac, marginKeepaliveUserDataStream, newUmOrder } from "../mod.ts";
import { failureOf, fake } from "./support/sending.ts";

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

  it("never asks to wait less than nothing", async () => {
    const headers = { "retry-after": "-5" };
    const failure = await failureOf(fake({ status: 429, body: "", headers }).env, order);
    assert.equal(failure._tag === "Limited" && failure.retryAfterMs, 0);
  });

  it("does not print a body that cannot be read", async () => {
    const failure = await failureOf(fake({ status: 200, body: '{"x":"bodyCanary"}' }).env, order);
    assert.equal(failure._tag, "Unreadable");
    assert.match(failure._tag === "Unreadable" ? failure.body : "", /bodyCanary/);
    assert.doesNotMatch(inspect(failure), /bodyCanary/);
    assert.match(inspect(failure), /newUmOrder/);
  });
});

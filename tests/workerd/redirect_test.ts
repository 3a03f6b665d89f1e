import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accountInformation,
  credentials,
  environment,
  fetchTransport,
  hmac,
  productionHosts,
  send,
} from "../../mod.ts";

const productionLike = (papi: string) =>
  environment({
    transport: fetchTransport({ timeoutMs: 2000 }),
    credentials: credentials("canaryKey", hmac("canarySecret")),
    hosts: { ...productionHosts, papi },
  });

const caught = async (): Promise<string> => (await fetch("https://canary.test/count")).text();

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect ${status} is not followed`, async () => {
    const at = productionLike(`https://redirect-${status}.test`);
    const result = await send(accountInformation())(at)();
    assert.ok(result._tag === "Left");
    assert.equal(result.left._tag, "Unreachable");
    assert.equal(await caught(), "0");
  });
}

test("a host that does not answer is left after the timeout", async () => {
  const result = await send(accountInformation())(productionLike("https://slow.test"))();
  assert.ok(result._tag === "Left");
  assert.equal(result.left._tag, "Unreachable");
  assert.equal(result.left.outcome, "unknown");
});

test("the canary hears a redirect that is followed", async () => {
  const before = Number(await caught());
  await (await fetch("https://redirect-302.test/")).text();
  assert.equal(Number(await caught()), before + 1);
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { resign } from "../../../lib/send.ts";
import {
  accountBalance,
  credentials,
  type Environment,
  hmac,
  newUmOrder,
  send,
  sign,
  type Signed,
  type Transport,
} from "../../../mod.ts";
import { retried, synchronised } from "../../../reliability/mod.ts";
import {
  faulty,
  openAccount,
  openWorld,
  type Ref,
  seenBy,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../../simulator/mod.ts";

const order = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "30000",
});

const bobs = credentials("key-of-bob", hmac("secret-of-bob"));

/** Two accounts, and the first one's environment: its clock is late, and what it sends is kept. */
const two = (lateMs: number) => {
  const world = openAccount(openWorld(), "bob", {
    deposits: { USDT: { um: "1000" } },
    keys: { "key-of-bob": { kind: "HMAC", secret: "secret-of-bob" } },
  });
  const ref = worldRef(world);
  const sent: Signed[] = [];
  const exchange = simulated(ref);
  const transport: Transport = (signed, options) => {
    sent.push(signed);
    return exchange(signed, options);
  };
  const env = simulatedEnvironment(ref, { transport, now: () => ref.read().time - lateMs });
  return { ref, sent, env };
};

const ordersOf = (ref: Ref, account: string): number => seenBy(ref.read(), account).um.orders.size;

const isLate = (result: E.Either<unknown, unknown>): boolean =>
  E.isLeft(result) && (result.left as { code?: number }).code === -1021;

describe("a copy of an environment for another account", () => {
  it("places nothing in the first account where the clock was off", async () => {
    const { ref, env } = two(10_000);
    const bob: Environment = { ...synchronised(env), credentials: bobs };
    const first = await send(order)(bob)();
    assert.equal(ordersOf(ref, "main"), 0);
    assert.ok(isLate(first));
    // The time is known from then on.
    assert.ok(E.isRight(await send(order)(bob)()));
    assert.deepEqual([ordersOf(ref, "main"), ordersOf(ref, "bob")], [0, 1]);
  });

  it("recovers in its own account where it is synchronised itself", async () => {
    const { ref, env } = two(10_000);
    const bob = synchronised({ ...synchronised(env), credentials: bobs });
    assert.ok(E.isRight(await send(order)(bob)()));
    assert.deepEqual([ordersOf(ref, "main"), ordersOf(ref, "bob")], [0, 1]);
  });

  it("is not told of the first account where a read is tried again", async () => {
    const { ref, env } = two(0);
    const plan = { seed: 1, rules: [{ fault: { kind: "loseReply" }, nth: [1] }] } as const;
    const unsure = { ...env, transport: faulty(plan, { ref })(env.transport) };
    const given = { sleep: () => Promise.resolve() };
    const read = await send(accountBalance({ asset: "USDT" }))({
      ...retried(unsure, given),
      credentials: bobs,
    })();
    assert.ok(E.isLeft(read) && read.left.outcome === "unknown");
    const again = faulty(plan, { ref })(env.transport);
    const bob = retried({ ...env, transport: again, credentials: bobs }, given);
    const own = await send(accountBalance({ asset: "USDT" }))(bob)();
    assert.ok(E.isRight(own) && own.right[0]?.umWalletBalance === "1000.00000000");
  });
});

describe("resign for a copy of an environment", () => {
  it("refuses another host", async () => {
    const { env } = two(0);
    const first = await sign(order)(env)();
    assert.ok(E.isRight(first));
    const other = { ...env, hosts: { ...env.hosts, papi: "http://127.0.0.1:1" } };
    const again = await resign(first.right)(other)();
    assert.ok(E.isLeft(again) && again.left.outcome === "notSent");
  });

  it("keeps how long it was to be valid", async () => {
    const { sent, env } = two(10_000);
    const quick: Environment = { ...synchronised(env), recvWindow: 2000 };
    assert.ok(E.isRight(await send(order)(quick)()));
    const windows = sent.filter(({ endpoint }) => endpoint === "newUmOrder").map(({ payload }) =>
      new URLSearchParams(payload).get("recvWindow")
    );
    assert.deepEqual(windows, ["2000", "2000"]);
  });
});

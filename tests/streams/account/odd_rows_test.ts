import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { right } from "../../../lib/either.ts";
import type { Environment } from "../../../lib/environment.ts";
import { newUmOrder } from "../../../endpoints/portfolio/um/order.ts";
import { connect } from "../../../promise/mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";
import { followBy } from "../../../streams/account/follow.ts";
import { readOf } from "../../../streams/account/products.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";
import type { ValueView } from "../../../streams/account/merge/views.ts";
import { accountStream, follow, followMarginRisk } from "../../../streams/mod.ts";
import type { Source } from "../../../streams/source.ts";
import { heldOf, owedOf } from "../../../streams/sources/cross_margin.ts";
import { byClock } from "../../support/clock.ts";
import { readUntil } from "../../support/until.ts";
import { live, nothing } from "./hand.ts";

const ODD = 'null,7,"text",true';

/** A simulated account, all of whose lists begin with rows that are no objects. */
const account = async () => {
  const ref = worldRef(openWorld());
  const { transport, openSocket } = simulatedSockets(ref);
  const odd = new Set<string>();
  const given = { transport, openSocket, streamBase: "wss://fstream.simulated.invalid/pm" };
  const sound = simulatedEnvironment(ref, given);
  const env = simulatedEnvironment(ref, {
    ...given,
    transport: (signed, options) => async () => {
      const reply = await transport(signed, options)();
      if (reply._tag === "Left") return reply;
      const body = reply.right.body.replace(/(^|"userAssets":)\[\{/, `$1[${ODD},{`);
      if (body !== reply.right.body) odd.add(signed.endpoint);
      return right({ ...reply.right, body });
    },
  });
  const order = { symbol: "BTCUSDT", side: "BUY", quantity: "0.01" } as const;
  await connect(sound)(newUmOrder({ ...order, type: "MARKET" }));
  const resting = { ...order, type: "LIMIT", timeInForce: "GTC", price: "30000" } as const;
  await connect(sound)(newUmOrder(resting));
  return { sound, env, odd };
};

const seenBy = async (env: Environment) => {
  const following = follow(accountStream({ lagMs: 20, um: ["BTCUSDT"] }))(env);
  await readUntil(following[Symbol.asyncIterator](), ({ type }) => type === "recovered");
  following.stop();
  const { orders, positions, balances, liabilities } = following.view();
  return { orders, positions, balances, liabilities };
};

describe("rows that are no objects", () => {
  it("lose nothing of an account", async () => {
    const { sound, env, odd } = await account();
    const expected = await seenBy(sound);
    const open = expected.orders.filter(({ status }) => status === "NEW");
    assert.deepEqual([open.length, expected.positions.length], [1, 1]);
    assert.deepEqual(await seenBy(env), expected);
    for (const name of ["queryAllCurrentUmOpenOrders", "getUmIncomeHistory", "accountBalance"]) {
      assert.ok(odd.has(name), name);
    }
  });

  it("lose nothing of cross margin", async () => {
    const { env, odd } = await account();
    const settings = { lagMs: 20, base: "wss://margin-stream.simulated.invalid" };
    const following = followMarginRisk(settings)(env);
    await readUntil(following[Symbol.asyncIterator](), ({ type }) => type === "recovered");
    following.stop();
    assert.ok(odd.has("queryCrossMarginAccountDetails"));
    assert.equal(owedOf(null as never).amount, "0");
    assert.equal(heldOf(null as never).amount, undefined);
  });

  it("count on their page, so that the next one is read", async () => {
    const rows = Array.from({ length: 999 }, () => '{"asset":"BNB","income":"1","time":1}').join();
    const env = simulatedEnvironment(worldRef(openWorld()), {
      transport: () => () =>
        Promise.resolve(right({ status: 200, headers: {}, body: `[null,${rows}]` })),
    });
    const ask = { what: "named", book: "UM", startTime: 0, id: 1, sentAt: 0, pass: 1 } as const;
    const found = await readOf(ask).run(env);
    assert.ok(found._tag === "Right" && found.right.what === "named");
    assert.equal(found.right.rows.length, 1000);
  });

  it("do not say that what other rows do not show is gone", () => {
    const hand = live({ cm: false, probeMs: 1e9, rotateMs: 1e9, auditMs: 60_000 });
    const position = (symbol: string): ValueView => (
      { type: "position", book: "UM", symbol, positionSide: "BOTH", amount: "1", entryPrice: "1" }
    );
    const showing = (...values: readonly ValueView[]) => (ask: Ask): Found =>
      ask.what === "positions" ? { what: "values", values } : nothing(ask);
    const unnamed = { ...position(""), symbol: undefined } as never;
    hand.pass(80_000, showing(position("A"), position("B")));
    const told = () =>
      hand.notices().flatMap((each) => each.type === "position" ? [each.value] : []);
    assert.deepEqual(told(), [position("A"), position("B")]);
    hand.pass(200_000, showing(position("A"), unnamed));
    assert.deepEqual(told(), []);
    hand.pass(300_000, showing(position("A")));
    assert.deepEqual(told(), [{ ...position("B"), amount: "0" }]);
  });
});

describe("a read whose answer makes the code that takes it in throw", () => {
  const takes: readonly (readonly [string, Source["readOf"]])[] = [
    ["as it is read", () => ({ weight: 1, run: () => Promise.reject(new Error("odd")) })],
    ["as it is taken in", () => {
      const found = { what: "values", values: [null as never] } as const;
      return { weight: 1, run: () => Promise.resolve(right(found)) };
    }],
  ];
  for (const [when, odd] of takes) {
    it(`is one that failed, and is sent again: ${when}`, () =>
      byClock(async (clock) => {
        let isOdd = true;
        const source: Source = {
          name: "key",
          base: () => "wss://stream.invalid",
          key: () => Promise.resolve(right("key")),
          probe: "",
          open: (_, __, ___, hear) => {
            queueMicrotask(() => hear({ _tag: "Opened" }));
            return { send: () => {}, end: () => {} };
          },
          readOf: (ask) =>
            isOdd ? odd(ask) : { weight: 1, run: () => Promise.resolve(right(nothing(ask))) },
        };
        const stream = { ...accountStream(), symbols: { UM: [] } };
        const env = { now: clock.now, openSocket: () => assert.fail() } as unknown as Environment;
        const following = followBy(source, stream)(env);
        following.hear(() => {});
        await clock.pass(60_000);
        const { phase, reason } = following.health();
        assert.equal(phase, "catchingUp");
        assert.match(reason ?? "", /answer to \w+ cannot be read: its form is not known/);
        isOdd = false;
        await clock.pass(120_000);
        assert.equal(following.health().phase, "live");
        following.stop();
      }));
  }
});

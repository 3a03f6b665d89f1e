import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/deps/either.ts";
import type { Transport } from "../../../lib/environment.ts";
import { strangers } from "../../../lib/answers/strangers.ts";
import { cancelUmOrder, newUmOrder, queryUmOrder, send, strict } from "../../../mod.ts";
import { openWorld, simulated, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";

/** An exchange whose answers have a part replaced. */
const altered = (from: RegExp, to: string): Transport => {
  const carry = simulated(worldRef(openWorld()));
  return (signed, options) => async () => {
    const reply = await carry(signed, options)();
    return E.isLeft(reply)
      ? reply
      : E.right({ ...reply.right, body: reply.right.body.replace(from, to) });
  };
};

const order = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "50000",
});

describe("answers that name something else", () => {
  const other = () => altered(/"symbol":"BTCUSDT"/, '"symbol":"ETHUSDT"');
  const env = (transport: Transport) => simulatedEnvironment(worldRef(openWorld()), { transport });

  it("are refused by strict, and pass without it", async () => {
    const passed = await send(order)(env(other()))();
    assert.ok(E.isRight(passed) && passed.right.symbol === "ETHUSDT");
    const refused = await send(strict(order))(env(other()))();
    assert.ok(E.isLeft(refused) && refused.left._tag === "Unreadable");
    assert.deepEqual([refused.left.outcome, refused.left.problems], [
      "unknown",
      ["symbol: expected BTCUSDT"],
    ]);
  });

  it("are told by the id too, of a query and a cancel", async () => {
    const ids = altered(/"orderId":\d+/, '"orderId":7');
    assert.ok(E.isRight(await send(order)(env(ids))()));
    const orderId = "345678901";
    for (
      const request of [
        strict<unknown>(queryUmOrder({ symbol: "BTCUSDT", orderId })),
        strict<unknown>(cancelUmOrder({ symbol: "BTCUSDT", orderId })),
      ]
    ) {
      const refused = await send(request)(env(ids))();
      assert.ok(E.isLeft(refused) && refused.left._tag === "Unreadable", JSON.stringify(refused));
      assert.deepEqual(refused.left.problems, [`orderId: expected ${orderId}`]);
    }
  });

  it("are told by the id of an order list", () => {
    const found = strangers([["orderListId", "7"]], { orderListId: "8" });
    assert.deepEqual(found.map(({ path, expected }) => [path, expected]), [[["orderListId"], "7"]]);
    assert.deepEqual(strangers([["orderListId", "7"]], { orderListId: 7 }), []);
    assert.equal(strangers([["orderListId", "7"]], { orderListId: 8 }).length, 1);
  });

  it("are told by the side and every client id of an order", () => {
    for (
      const [name, field] of [
        ["side", "side"],
        ["newClientOrderId", "clientOrderId"],
        ["clientAlgoId", "clientAlgoId"],
        ["newClientStrategyId", "newClientStrategyId"],
        ["listClientOrderId", "listClientOrderId"],
      ] as const
    ) {
      const found = strangers([[name, "a"]], { [field]: "b" });
      assert.deepEqual(found.map(({ path }) => path), [[field]]);
      assert.deepEqual(strangers([[name, "a"]], { [field]: "a" }), []);
      assert.deepEqual(strangers([[name, "a"]], {}), []);
    }
  });

  it("are not found where all is as it was asked for", async () => {
    const plain = simulatedEnvironment(worldRef(openWorld()));
    const placed = await send(strict(order))(plain)();
    const orderId = E.isRight(placed) ? placed.right.orderId : assert.fail("not placed");
    assert.ok(E.isRight(await send(strict(queryUmOrder({ symbol: "BTCUSDT", orderId })))(plain)()));
  });
});

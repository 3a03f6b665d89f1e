/** Ids: small by default, beyond 2^53 for the symbols that a world names, and found either way. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  openWorld,
  readWorld,
  type Switches,
  type World,
  writeWorld,
} from "../../../../simulator/mod.ts";
import { bodyOf, call } from "../../support.ts";

type Params = Readonly<Record<string, string>>;

const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC" };

/** A call that makes an order or a list of each kind, and how it is found by its id. */
const KINDS: readonly {
  readonly place: readonly [path: string, params: Params];
  readonly id: string;
  readonly find: readonly [path: string, name: string];
}[] = [
  {
    place: ["/papi/v1/um/order", { ...limit, symbol: "BTCUSDT", quantity: "0.01", price: "50000" }],
    id: "orderId",
    find: ["/papi/v1/um/order", "orderId"],
  },
  {
    place: ["/papi/v1/cm/order", {
      ...limit,
      symbol: "BTCUSD_PERP",
      quantity: "1",
      price: "50000",
    }],
    id: "orderId",
    find: ["/papi/v1/cm/order", "orderId"],
  },
  {
    place: [
      "/papi/v1/margin/order",
      { ...limit, symbol: "BTCUSDT", quantity: "0.01", price: "50000" },
    ],
    id: "orderId",
    find: ["/papi/v1/margin/order", "orderId"],
  },
  {
    place: ["/papi/v1/um/algo/order", {
      symbol: "BTCUSDT",
      side: "SELL",
      algoType: "CONDITIONAL",
      type: "STOP_MARKET",
      quantity: "0.01",
      triggerPrice: "50000",
    }],
    id: "algoId",
    find: ["/papi/v1/um/algo/algoOrder", "algoId"],
  },
  {
    place: ["/papi/v1/cm/conditional/order", {
      symbol: "BTCUSD_PERP",
      side: "SELL",
      strategyType: "STOP_MARKET",
      quantity: "1",
      stopPrice: "50000",
    }],
    id: "strategyId",
    find: ["/papi/v1/cm/conditional/openOrder", "strategyId"],
  },
  {
    place: ["/papi/v1/margin/order/oco", {
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "0.01",
      price: "70000",
      stopPrice: "50000",
    }],
    id: "orderListId",
    find: ["/papi/v1/margin/orderList", "orderListId"],
  },
];

/** The digits of an id in a body. */
const idIn = (body: string, name: string): string =>
  new RegExp(`"${name}":(\\d+)`).exec(body)?.[1] ?? assert.fail(body);

const isSafe = (id: string): boolean =>
  String(Number(id)) === id && Number.isSafeInteger(Number(id));

const placed = async (
  world: World,
  { place: [path, params], id }: typeof KINDS[number],
): Promise<readonly [World, string]> => {
  const [after, reply] = await call(world, "POST", path, params);
  bodyOf(reply);
  return [after, idIn(reply.body, id)];
};

const opened = (switches: Switches): World => openWorld({ switches });

describe("an id", () => {
  for (const kind of KINDS) {
    const { place: [path, { symbol = "" }], id, find: [read, name] } = kind;
    const found = async (world: World, digits: string): Promise<string> => {
      const isAlgo = name === "algoId" || name === "orderListId";
      const [, reply] = await call(world, "GET", read, {
        ...(isAlgo ? {} : { symbol }),
        [name]: digits,
      });
      bodyOf(reply);
      return idIn(reply.body, id);
    };

    it(`fits a number by default: POST ${path}`, async () => {
      const [world, digits] = await placed(opened({}), kind);
      assert.ok(isSafe(digits), digits);
      assert.equal(await found(world, digits), digits);
    });

    it(`goes beyond where all or its symbol should: POST ${path}`, async () => {
      for (const largeIds of [true, [symbol]] as const) {
        const [first, one] = await placed(opened({ largeIds }), kind);
        const [world, two] = await placed(first, kind);
        assert.ok(!isSafe(one) && BigInt(one) < 2n ** 63n, one);
        // An order list has two orders, and one id.
        assert.equal(BigInt(two) - BigInt(one), 1n);
        for (const digits of [one, two]) assert.equal(await found(world, digits), digits);
      }
    });

    it(`fits where another symbol should go beyond: POST ${path}`, async () => {
      const [, digits] = await placed(opened({ largeIds: ["ETHUSDT"] }), kind);
      assert.ok(isSafe(digits), digits);
    });
  }

  it("does not bring open orders out of order, long beside short", async () => {
    let world = opened({ largeIds: ["ETHUSDT"] });
    const order = { ...limit, quantity: "0.1", price: "2400" };
    const symbols = ["ETHUSDT", "BTCUSDT", "ETHUSDT", "BTCUSDT"];
    for (const symbol of symbols) {
      const price = symbol === "BTCUSDT" ? "55000" : "2400";
      const [after, reply] = await call(world, "POST", "/papi/v1/um/order", {
        ...order,
        symbol,
        price,
      });
      bodyOf(reply);
      world = after;
    }
    const [, reply] = await call(world, "GET", "/papi/v1/um/openOrders");
    const open = bodyOf<readonly { symbol: string }[]>(reply);
    assert.deepEqual(open.map(({ symbol }) => symbol), symbols);
    const [, page] = await call(world, "GET", "/papi/v1/um/allOrders", {
      symbol: "ETHUSDT",
      orderId: idIn(reply.body, "orderId"),
    });
    assert.equal(bodyOf<readonly unknown[]>(page).length, 2);
  });

  it("of a transaction fits too, and goes beyond with all others", async () => {
    for (const [switches, fits] of [[{}, true], [{ largeIds: true }, false]] as const) {
      const [, reply] = await call(opened(switches), "POST", "/papi/v1/marginLoan", {
        asset: "USDT",
        amount: "1",
      });
      assert.equal(isSafe(idIn(reply.body, "tranId")), fits, reply.body);
      const [, pairs] = await call(opened(switches), "GET", "/sapi/v1/margin/allPairs");
      assert.equal(isSafe(idIn(pairs.body, "id")), fits, pairs.body);
    }
  });

  it("stays what it is in a world that was saved", async () => {
    for (const largeIds of [true, ["BTCUSDT"]]) {
      const [world, digits] = await placed(opened({ largeIds }), KINDS[0]!);
      const read = readWorld(writeWorld(world));
      assert.ok(read._tag === "Right");
      assert.deepEqual(read.right.switches, { largeIds });
      const [, reply] = await call(read.right, "GET", "/papi/v1/um/order", {
        symbol: "BTCUSDT",
        orderId: digits,
      });
      assert.equal(idIn(reply.body, "orderId"), digits);
    }
  });

  it("goes on in a world that began beyond before there was a choice", async () => {
    const world = openWorld();
    const before = {
      ...world,
      switches: { largeIds: true },
      um: { ...world.um, firstOrderId: "8886774212345678901" },
    };
    const [, digits] = await placed(before, KINDS[0]!);
    assert.equal(digits, "8886774212345678901");
  });
});

/** Several accounts in one world: money, orders and limits of their own, and one book between them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../lib/decimal.ts";
import { feesOf } from "../../../simulator/engine/settings.ts";
import {
  accountNames,
  type AccountOptions,
  advance,
  balance,
  movePrices,
  openAccount,
  openWorld,
  readWorld,
  sampleKey,
  seenBy,
  simulated,
  type World,
  worldRef,
  writeWorld,
} from "../../../simulator/mod.ts";
import { elements } from "../../../simulator/engine/world/vector.ts";
import { apart, bodyOf, call, codeOf, signedUrl } from "../support.ts";

const two = openAccount(openWorld(), "bob", {
  keys: { bob: { kind: "HMAC", secret: "bobs" } },
  fees: { um: { maker: units("0.0001"), taker: units("0.0003") } },
});

/** A call of an account; the world is seen by the first one again. */
const by = async (
  world: World,
  name: string,
  method: string,
  path: string,
  params: Readonly<Record<string, string>> = {},
) => {
  const [after, reply, events, accounts] = await call(seenBy(world, name), method, path, params);
  return { world: seenBy(after, "main"), reply, events, accounts };
};

const limit = (side: string, price: string, quantity = "0.01") => ({
  symbol: "BTCUSDT",
  side,
  type: "LIMIT",
  timeInForce: "GTC",
  quantity,
  price,
});

const tradesOf = (world: World, name: string, kind: "um" | "cm" | "margin" = "um") => [
  ...elements<{ price: bigint; quantity: bigint; commission: bigint; maker: boolean }>(
    seenBy(world, name)[kind].trades,
  ),
];

const printsOf = (world: World, kind: "um" | "cm" | "margin", symbol: string): number =>
  world.past[kind][symbol]?.prints.size ?? 0;

describe("fees of a VIP level", () => {
  // https://www.binance.com/en/fee/futureFee, maker and taker in percent.
  const published = ["0.016 0.04", "0.014 0.035", "0.012 0.032", "0.01 0.03", "0.008 0.027"]
    .concat(["0.006 0.025", "0.004 0.022", "0.002 0.02", "0 0.017"]);

  for (const [i, fees] of published.entries()) {
    it(`are ${fees} on USDⓈ-M from VIP ${i + 1} on, and its own where given`, () => {
      const of = (options: AccountOptions) =>
        feesOf(seenBy(openAccount(openWorld(), "vip", options), "vip"), "um");
      const [maker = "", taker = ""] = fees.split(" ");
      assert.deepEqual(of({ vipLevel: i + 1 }), {
        maker: units(maker) / 100n,
        taker: units(taker) / 100n,
      });
      const own = { maker: 1n, taker: 2n };
      assert.deepEqual(of({ vipLevel: i + 1, fees: { um: own } }), own);
    });
  }

  it("are those of the market for VIP 0, and where none are published", () => {
    const { market } = openWorld();
    const vip = seenBy(openAccount(openWorld(), "vip", { vipLevel: 9 }), "vip");
    assert.deepEqual(feesOf(openWorld(), "um"), market.fees.um);
    assert.deepEqual(feesOf(vip, "cm"), market.fees.cm);
    assert.deepEqual(feesOf(vip, "margin"), market.fees.margin);
  });
});

/** Nobody else is near. */
const alone = apart(two);

/** Bob bids, and the first account sells to him. */
const met = async () => {
  const path = "/papi/v1/um/order";
  const rested = await by(alone, "bob", "POST", path, limit("BUY", "60009.9"));
  bodyOf(rested.reply);
  const sold = await by(rested.world, "main", "POST", path, limit("SELL", "59999.5"));
  bodyOf(sold.reply);
  return { before: rested.world, ...sold };
};

describe("accounts in one world", () => {
  it("are listed, and one has what the other has not", () => {
    assert.deepEqual(accountNames(two), ["main", "bob"]);
    const poor = openAccount(two, "eve", { kind: "pro", vipLevel: 3, deposits: {} });
    assert.equal(balance(seenBy(poor, "eve"), "USDT", "um"), 0n);
    assert.equal(balance(seenBy(poor, "bob"), "USDT", "um"), units("5000"));
    assert.equal(seenBy(poor, "eve").settings.type, "PM_1");
    assert.equal(seenBy(poor, "eve").settings.vipLevel, 3);
    assert.deepEqual(seenBy(seenBy(poor, "eve"), "main"), poor);
  });

  const wrong = [["main", /there is one/], ["bob", /there is one/], ["", /a name has/]] as const;
  for (const [name, message] of [...wrong, ["__proto__", /a name has/] as const]) {
    it(`cannot be opened as ${JSON.stringify(name)}`, () => {
      assert.throws(() => openAccount(two, name), { name: "TypeError", message });
    });
  }

  it("cannot be shown if there is none", () => {
    for (const name of ["eve", "toString"]) {
      assert.throws(() => seenBy(two, name), { message: /there are main, bob/ });
    }
  });

  it("trade with each other: each its own fill, fee and events, and one public trade", async () => {
    const { before, world, events, accounts } = await met();
    const [sale, purchase] = [tradesOf(world, "main"), tradesOf(world, "bob")];
    assert.equal(sale.length, 1);
    assert.equal(purchase.length, 1);
    const value = units("60009.9") / 100n;
    assert.deepEqual(
      [sale[0]?.price, sale[0]?.quantity, sale[0]?.maker, sale[0]?.commission],
      [units("60009.9"), units("0.01"), false, value * 4n / 10_000n],
    );
    assert.deepEqual(
      [purchase[0]?.price, purchase[0]?.quantity, purchase[0]?.maker, purchase[0]?.commission],
      [units("60009.9"), units("0.01"), true, value / 10_000n],
    );
    assert.equal(printsOf(world, "um", "BTCUSDT"), printsOf(before, "um", "BTCUSDT") + 1);
    const named = (account: string): readonly string[] =>
      events.filter((_, i) => accounts[i] === account).map(({ e }) => e);
    assert.deepEqual(named("main"), ["ORDER_TRADE_UPDATE", "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"]);
    assert.deepEqual(named("bob"), ["ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"]);
    assert.equal(world.um.positions["BTCUSDT BOTH"]?.amount, -units("0.01"));
    assert.equal(seenBy(world, "bob").um.positions["BTCUSDT BOTH"]?.amount, units("0.01"));
    assert.equal(seenBy(world, "bob").um.open.size, 0);
  });

  it("tell their streams apart", async () => {
    const heard: (readonly [account: string, events: readonly string[]])[] = [];
    const ref = worldRef(alone);
    const transport = simulated(ref, (events, account) => {
      heard.push([account, events.map(({ e }) => e)]);
    });
    const order = async (apiKey: string, secret: string, params: Record<string, string>) => {
      const asked = { ...params, timestamp: String(ref.read().time) };
      const url = await signedUrl("/papi/v1/um/order", asked, secret);
      const headers = { "X-MBX-APIKEY": apiKey };
      const plain = { method: "POST", url, headers } as const;
      await transport({ ...plain, endpoint: "", payload: "", toJSON: () => plain })();
    };
    await order("bob", "bobs", limit("BUY", "60009.9"));
    assert.equal(ref.read().account, "main");
    await order(sampleKey.apiKey, sampleKey.secret, limit("SELL", "60000"));
    assert.deepEqual(heard, [
      ["bob", ["ORDER_TRADE_UPDATE"]],
      ["main", ["ORDER_TRADE_UPDATE", "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"]],
      ["bob", ["ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE"]],
    ]);
  });

  it("pay each other on margin, to the last digit but the fees", async () => {
    const path = "/papi/v1/margin/order";
    const rested = await by(alone, "bob", "POST", path, limit("BUY", "60009.99"));
    bodyOf(rested.reply);
    const sold = await by(rested.world, "main", "POST", path, limit("SELL", "60000"));
    bodyOf(sold.reply);
    const [sale] = tradesOf(sold.world, "main", "margin");
    const [purchase] = tradesOf(sold.world, "bob", "margin");
    assert.equal(sale?.price, units("60009.99"));
    assert.equal(purchase?.price, units("60009.99"));
    const held = (world: World, name: string, asset: string): bigint =>
      balance(seenBy(world, name), asset, "cross") + balance(seenBy(world, name), asset, "locked");
    const change = (name: string, asset: string): bigint =>
      held(sold.world, name, asset) - held(alone, name, asset);
    assert.equal(change("main", "BTC"), -units("0.01"));
    assert.equal(change("bob", "BTC"), units("0.01") - (purchase?.commission ?? 0n));
    assert.equal(change("bob", "USDT") + change("main", "USDT"), -(sale?.commission ?? 0n));
    assert.equal(
      printsOf(sold.world, "margin", "BTCUSDT"),
      printsOf(alone, "margin", "BTCUSDT") + 1,
    );
  });

  it("prevent self-trades only within one account", async () => {
    const mode = { selfTradePreventionMode: "EXPIRE_MAKER" };
    for (const family of ["um", "margin"] as const) {
      const bid = { ...limit("BUY", "60009.9"), ...mode };
      const ask = { ...limit("SELL", "60009.9"), ...mode };
      const path = `/papi/v1/${family}/order`;
      const { world: rested } = await by(alone, "bob", "POST", path, bid);
      const other = await by(rested, "main", "POST", path, ask);
      assert.equal(tradesOf(other.world, "bob", family).length, 1);
      const same = await by(rested, "bob", "POST", path, ask);
      const [first] = [...elements<{ status: string }>(seenBy(same.world, "bob")[family].orders)];
      assert.equal(first?.status, "EXPIRED_IN_MATCH");
      assert.equal(tradesOf(same.world, "bob", family).length, 0);
    }
  });

  it("let a reduce-only order of another account expire that has nothing to reduce", async () => {
    const path = "/papi/v1/um/order";
    const bought = await met();
    const closing = { ...limit("SELL", "60020"), reduceOnly: "true" };
    let { world } = await by(bought.world, "bob", "POST", path, closing);
    // What was to be closed is closed before the order is reached.
    ({ world } = await by(world, "main", "POST", path, limit("BUY", "60001")));
    const closed = await by(world, "bob", "POST", path, limit("SELL", "60000"));
    bodyOf(closed.reply);
    const taken = await by(closed.world, "main", "POST", path, limit("BUY", "60020"));
    bodyOf(taken.reply);
    const orders = [...elements(seenBy(taken.world, "bob").um.orders)];
    assert.equal(orders[1]?.status, "EXPIRED");
    assert.deepEqual(orders[1]?.filled, 0n);
    assert.ok(taken.accounts.includes("bob"));
  });

  it("cut a reduce-only order of another account to its position", async () => {
    const path = "/papi/v1/um/order";
    for (const side of ["BOTH", "LONG"]) {
      const isHedge = side === "LONG";
      const bob = seenBy(two, "bob");
      const start = seenBy({ ...bob, settings: { ...bob.settings, hedgeMode: isHedge } }, "main");
      const opening = { ...limit("BUY", "60000.1", "0.02"), positionSide: side };
      let { world } = await by(start, "bob", "POST", path, opening);
      const sell = (price: string, quantity: string) => ({
        ...limit("SELL", price, quantity),
        positionSide: side,
        ...(!isHedge && { reduceOnly: "true" }),
      });
      ({ world } = await by(world, "bob", "POST", path, sell("60000.5", "0.02")));
      ({ world } = await by(world, "bob", "POST", path, sell("60000", "0.015")));
      ({ world } = await by(world, "main", "POST", path, limit("BUY", "60000.5", "9")));
      const reduced = [...elements(seenBy(world, "bob").um.orders)][1];
      assert.deepEqual(
        [reduced?.status, reduced?.quantity, reduced?.filled],
        ["FILLED", units("0.005"), units("0.005")],
      );
      assert.deepEqual(seenBy(world, "bob").um.positions, {});
    }
  });

  it("see nothing of each other's orders", async () => {
    const { world } = await by(two, "bob", "POST", "/papi/v1/um/order", limit("BUY", "50000"));
    const read = async (name: string) =>
      bodyOf<readonly { orderId: number }[]>(
        (await by(world, name, "GET", "/papi/v1/um/openOrders")).reply,
      );
    assert.equal((await read("bob")).length, 1);
    assert.deepEqual(await read("main"), []);
    const { open } = seenBy(world, "bob").um;
    const [id = ""] = "pairs" in open ? open.pairs.map(([each]) => each) : [];
    const asked = { symbol: "BTCUSDT", orderId: id };
    const theirs = await by(world, "main", "DELETE", "/papi/v1/um/order", asked);
    assert.equal(codeOf(theirs.reply), -2011);
    bodyOf((await by(world, "bob", "DELETE", "/papi/v1/um/order", asked)).reply);
  });

  it("count orders for each, and weight for all", async () => {
    const path = "/papi/v1/um/order";
    const first = await by(two, "bob", "POST", path, limit("BUY", "50000"));
    const second = await by(first.world, "main", "POST", path, limit("BUY", "50000"));
    const third = await by(second.world, "bob", "POST", path, limit("BUY", "50000"));
    const count = "x-mbx-order-count-1m";
    const weight = "x-mbx-used-weight-1m";
    assert.deepEqual(
      [first, second, third].map(({ reply: { headers } }) => [headers[count], headers[weight]]),
      [["1", "1"], ["1", "2"], ["2", "3"]],
    );
  });

  it("move a last price that the waiting orders of others react to", async () => {
    const wide = movePrices(two, { BTC: "60010" }).world;
    const stop = {
      symbol: "BTCUSDT",
      side: "BUY",
      algoType: "CONDITIONAL",
      type: "STOP_MARKET",
      quantity: "0.01",
      triggerPrice: "60010.5",
    };
    const waits = await by(wide, "bob", "POST", "/papi/v1/um/algo/order", stop);
    bodyOf(waits.reply);
    const asks = await by(waits.world, "main", "POST", "/papi/v1/um/order", {
      ...limit("BUY", "60100", "90"),
      timeInForce: "IOC",
    });
    assert.equal(tradesOf(waits.world, "bob").length, 0);
    if (asks.reply.status !== 200) assert.equal(codeOf(asks.reply), -2019);
    const rich = openAccount(waits.world, "rich", {
      deposits: { USDT: { um: "100000000" } },
      keys: { rich: { kind: "HMAC", secret: "richs" } },
    });
    const bought = await by(rich, "rich", "POST", "/papi/v1/um/order", {
      ...limit("BUY", "60100", "90"),
      timeInForce: "IOC",
    });
    bodyOf(bought.reply);
    assert.equal(tradesOf(bought.world, "bob").length, 1);
    assert.ok(bought.accounts.includes("bob"));
  });

  it("are all charged, paid and liquidated with time and prices", async () => {
    const path = "/papi/v1/um/order";
    const market = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1.5" };
    const leverage = { symbol: "BTCUSDT", leverage: "100" };
    const raised = await by(two, "bob", "POST", "/papi/v1/um/leverage", leverage);
    const bought = await by(raised.world, "bob", "POST", path, market);
    bodyOf(bought.reply);
    const later = advance(bought.world, 8 * 3_600_000);
    assert.deepEqual(
      later.events.map(({ e }, i) => [later.accounts?.[i], e]),
      [["bob", "ACCOUNT_UPDATE"]],
    );
    const crashed = movePrices(later.world, { BTC: "30000" });
    assert.equal(seenBy(crashed.world, "bob").um.positions["BTCUSDT BOTH"]?.amount ?? 0n, 0n);
    assert.ok(
      crashed.events.some(({ e }, i) => e === "riskLevelChange" && crashed.accounts?.[i] === "bob"),
    );
    assert.equal(crashed.world.ledger, later.world.ledger);
  });

  it("are written and read back", async () => {
    const { world } = await met();
    const read = readWorld(writeWorld(world));
    assert.ok(read._tag === "Right");
    assert.deepEqual(read.right, world);
  });

  it("are refused where they do not fit together", () => {
    const text = writeWorld(two);
    for (
      const [from, to] of [
        ['"account":"main"', '"account":"bob"'],
        ['"account":"main"', '"account":"eve"'],
        ['"account":"bob"}', '"account":"eve"}'],
      ] as const
    ) {
      assert.ok(text.includes(from), from);
      const read = readWorld(text.replace(from, to));
      assert.ok(read._tag === "Left" && /fit together/.test(read.left), to);
    }
    const half = readWorld(text.replace('"vipLevel":0', '"vipLevel":"0"'));
    assert.ok(half._tag === "Left");
  });

  it("keep special keys apart", async () => {
    const asked = { apiName: "mine" };
    const made = await by(two, "bob", "POST", "/sapi/v1/margin/apiKey", asked);
    const { apiKey } = bodyOf<{ apiKey: string }>(made.reply);
    assert.equal(made.world.keys[apiKey]?.account, "bob");
    const list = async (name: string) =>
      bodyOf<readonly unknown[]>(
        (await by(made.world, name, "GET", "/sapi/v1/margin/api-key-list")).reply,
      );
    assert.equal((await list("bob")).length, 1);
    assert.equal((await list("main")).length, 0);
  });
});

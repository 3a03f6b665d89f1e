/** What the user data stream tells of futures, field by field as its documentation lists them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StreamEvent } from "../../../../simulator/mod.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { apart, bodyOf, call, openWorld } from "../../support.ts";

type World = ReturnType<typeof openWorld>;
type Fields = Readonly<Record<string, unknown>>;

const send = async (
  world: World,
  route: string,
  params: Readonly<Record<string, string>>,
): Promise<readonly [World, readonly StreamEvent[]]> => {
  const [method = "", path = ""] = route.split(" ");
  const [after, reply, events] = await call(world, method, path, params);
  bodyOf(reply);
  return [after, events];
};

const order = (world: World, more: Readonly<Record<string, string>>, kind = "um") =>
  send(world, `POST /papi/v1/${kind}/order`, {
    symbol: kind === "um" ? "BTCUSDT" : "BTCUSD_PERP",
    side: "BUY",
    type: "MARKET",
    quantity: kind === "um" ? "0.1" : "10",
    ...more,
  });

const limit = (price: string, more: Readonly<Record<string, string>> = {}) => ({
  type: "LIMIT",
  timeInForce: "GTC",
  price,
  ...more,
});

const o = (event: StreamEvent | undefined): Fields => (event?.["o"] ?? {}) as Fields;
const a = (event: StreamEvent | undefined): Fields => (event?.["a"] ?? {}) as Fields;

/** Execution and status of orders, the reason of other updates. */
const eventNames = (events: readonly StreamEvent[]): readonly string[] =>
  events.map((event) =>
    event.e === "ORDER_TRADE_UPDATE"
      ? `${o(event)["x"]} ${o(event)["X"]}`
      : `${event.e} ${a(event)["m"] ?? ""}`.trim()
  );

const ORDER_FIELDS = "s c S o f q p ap sp x X i l z L T t b a m R ps rp V gtd".split(" ");

const world = openWorld({}, { USDT: { um: "20000" }, BTC: { cm: "1" } });

// Recorded of classic accounts: TRXUSDT 2021, ETHBUSD 2022 ("l":"0.003","z":"0.003","L":"2486.20", "rp":"0" or
// "-0.00393000", "bc":"0" or "787"), BTCUSDT 2024 ("L":"91739.90"); of Portfolio Margin by roq-trading/
// roq-binance-futures, json_order_trade_update_papi.cpp ("ap":"0") and json_account_update_papi.cpp ("bc":"0","cr":"0").
describe("events of futures orders", () => {
  it("tell first that an order is there, then that it filled, then what the account holds", async () => {
    const [, events] = await order(world, { newClientOrderId: "one" });
    assert.deepEqual(eventNames(events), ["NEW NEW", "TRADE FILLED", "ACCOUNT_UPDATE ORDER"]);
    const [placed, traded, account] = events;
    assert.deepEqual(Object.keys(o(placed)).sort(), [...ORDER_FIELDS].sort());
    assert.deepEqual(Object.keys(o(traded)).sort(), [...ORDER_FIELDS, "N", "n"].sort());
    assert.deepEqual(
      [o(placed)["z"], o(placed)["l"], o(placed)["t"], o(placed)["ap"]],
      ["0", "0", 0n, "0"],
    );
    const { N, n, l, L, ap, rp, m, t, z, o: type, c } = o(traded);
    assert.deepEqual(
      [N, n, l, L, ap, rp, m, t, z, type, c],
      [
        "USDT",
        "2.40000000",
        "0.1",
        "60000.00",
        "60000.00000",
        "0",
        false,
        1n,
        "0.1",
        "MARKET",
        "one",
      ],
    );
    assert.deepEqual(account, {
      e: "ACCOUNT_UPDATE",
      fs: "UM",
      E: world.time + 3,
      T: world.time,
      i: "",
      a: {
        m: "ORDER",
        B: [{ a: "USDT", wb: "19997.60000000", cw: "19997.60000000", bc: "0" }],
        P: [{
          s: "BTCUSDT",
          pa: "0.1",
          ep: "60000.00000",
          cr: "0",
          up: "0",
          ps: "BOTH",
          bep: "0",
        }],
      },
    });
  });

  it("name the margin asset of COIN-M, and the profit of a position over all its fills", async () => {
    const [long] = await order(world, { quantity: "60" }, "cm");
    const above = movePrices(long, { BTC: "75001" }).world;
    // Others buy at a price that fell.
    const risen = movePrices(above, { BTC: "75000" }).world;
    const [half, first] = await order(risen, { side: "SELL", quantity: "30" }, "cm");
    const [, last] = await order(half, { side: "SELL", quantity: "30" }, "cm");
    assert.deepEqual([o(first[1])["ma"], o(first[1])["rp"]], ["BTC", "0.01000000"]);
    // Numbers of contracts are whole, and some clients read them as such.
    assert.deepEqual([o(first[1])["l"], o(first[1])["z"]], ["30", "30"]);
    const position = (events: readonly StreamEvent[]) =>
      (a(events[2])["P"] as readonly Fields[])[0];
    assert.deepEqual([position(first)?.["pa"], position(first)?.["cr"]], ["30", "0.01000000"]);
    assert.deepEqual([position(last)?.["pa"], position(last)?.["cr"]], ["0", "0.02000000"]);
    assert.equal(position(first)?.["ep"], "60000.0");
  });

  it("name how a price was matched", async () => {
    const matched = { type: "LIMIT", timeInForce: "GTC", priceMatch: "QUEUE" };
    const [, events] = await order(world, matched);
    assert.equal(o(events[0])["pm"], "QUEUE");
  });

  it("show what rests on either side once the order is there", async () => {
    const [resting, events] = await order(world, limit("58000"));
    assert.deepEqual(eventNames(events), ["NEW NEW"]);
    assert.deepEqual([o(events[0])["b"], o(events[0])["a"]], ["5800", "0"]);
    const [, more] = await order(resting, limit("62000", { side: "SELL", quantity: "0.05" }));
    assert.deepEqual([o(more[0])["b"], o(more[0])["a"]], ["5800", "3100"]);
  });

  it("tell of amendments, and of dated orders when they end", async () => {
    const at = Math.floor(world.time / 1000) * 1000 + 3_600_000;
    const dated = limit("58000", { timeInForce: "GTD", goodTillDate: String(at) });
    const [resting] = await order(world, { ...dated, newClientOrderId: "d" });
    const change = { symbol: "BTCUSDT", side: "BUY", quantity: "0.1", origClientOrderId: "d" };
    const [moved, events] = await send(resting, "PUT /papi/v1/um/order", {
      ...change,
      price: "59000",
      modifyId: "12345678901234567",
    });
    assert.deepEqual(eventNames(events), ["AMENDMENT NEW"]);
    const { p, gtd, M } = o(events[0]);
    assert.deepEqual([p, gtd, M], ["59000", at, "12345678901234567"]);
    const [, filled] = await send(moved, "PUT /papi/v1/um/order", { ...change, price: "61000" });
    assert.deepEqual(eventNames(filled), ["AMENDMENT NEW", "TRADE FILLED", "ACCOUNT_UPDATE ORDER"]);
    assert.deepEqual(filled.slice(0, 2).map((event) => o(event)["M"]), [undefined, undefined]);
    assert.deepEqual(eventNames(advance(moved, 3_600_000).events), ["EXPIRED EXPIRED"]);
  });

  it("tell of each order that is cancelled with all others of its symbol", async () => {
    const [one] = await order(world, limit("58000", { newClientOrderId: "one" }));
    const [two] = await order(one, limit("57000", { newClientOrderId: "two" }));
    const [three] = await order(two, limit("2000", { symbol: "ETHUSDT", newClientOrderId: "eth" }));
    const [after, events] = await send(three, "DELETE /papi/v1/um/allOpenOrders", {
      symbol: "BTCUSDT",
    });
    assert.deepEqual(events.map((event) => `${o(event)["c"]} ${eventNames([event])}`), [
      "one CANCELED CANCELED",
      "two CANCELED CANCELED",
    ]);
    const [, open] = await call(after, "GET", "/papi/v1/um/openOrders");
    const left = bodyOf<readonly Fields[]>(open);
    assert.deepEqual(left.map(({ clientOrderId }) => clientOrderId), ["eth"]);
  });

  it("tell of every order that self-trade prevention ends", async () => {
    const [resting] = await order(
      apart(world),
      limit("62000", { side: "SELL", newClientOrderId: "own" }),
    );
    const meeting = (selfTradePreventionMode: string) =>
      order(resting, limit("63000", { selfTradePreventionMode, newClientOrderId: "new" }));
    const [, both] = await meeting("EXPIRE_BOTH");
    assert.deepEqual(both.map((event) => `${o(event)["c"]} ${eventNames([event])}`), [
      "new NEW NEW",
      "own EXPIRED EXPIRED_IN_MATCH",
      "new EXPIRED EXPIRED_IN_MATCH",
    ]);
    const [, maker] = await meeting("EXPIRE_MAKER");
    assert.deepEqual(eventNames(maker), [
      "NEW NEW",
      "EXPIRED EXPIRED_IN_MATCH",
      "TRADE FILLED",
      "ACCOUNT_UPDATE ORDER",
    ]);
    const ioc = { selfTradePreventionMode: "EXPIRE_TAKER", timeInForce: "IOC" };
    const [, atOnce] = await order(resting, limit("63000", ioc));
    assert.deepEqual(eventNames(atOnce), ["NEW NEW", "EXPIRED EXPIRED_IN_MATCH"]);
    const fok = { selfTradePreventionMode: "EXPIRE_BOTH", timeInForce: "FOK" };
    const [, whole] = await order(resting, limit("63000", fok));
    const trade = ["TRADE FILLED", "ACCOUNT_UPDATE ORDER"];
    assert.deepEqual(eventNames(whole), ["NEW NEW", ...trade, ...trade]);
    const [, taker] = await meeting("EXPIRE_TAKER");
    assert.deepEqual(eventNames(taker), ["NEW NEW", "EXPIRED EXPIRED_IN_MATCH"]);
  });

  it("name the order that waited for a price and set another one off", async () => {
    const [waiting, [algo]] = await send(world, "POST /papi/v1/um/algo/order", {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      quantity: "0.1",
      triggerPrice: "59000",
    });
    const { events } = movePrices(waiting, { BTC: "59000" });
    const placed = events.filter(({ e }) => e === "ORDER_TRADE_UPDATE");
    assert.deepEqual(eventNames(placed), ["NEW NEW", "TRADE FILLED"]);
    const id = ((algo?.["ao"] ?? {}) as Fields)["aid"];
    for (const event of placed) {
      assert.deepEqual([o(event)["st"], o(event)["si"]], ["C_STOP_MARKET", id]);
    }
  });
});

describe("other events of futures", () => {
  it("tell of a changed leverage", async () => {
    const params = { symbol: "BTCUSDT", leverage: "25" };
    const [, events] = await send(world, "POST /papi/v1/um/leverage", params);
    assert.deepEqual(events, [{
      e: "ACCOUNT_CONFIG_UPDATE",
      fs: "UM",
      E: world.time + 3,
      T: world.time,
      ac: { s: "BTCUSDT", l: 25 },
    }]);
  });

  it("tell of the funding of each contract by itself", async () => {
    const [one] = await order(world, {});
    const [both] = await order(one, { symbol: "ETHUSDT", quantity: "1" });
    const { events } = advance(both, 8 * 3_600_000);
    assert.deepEqual(eventNames(events), [
      "ACCOUNT_UPDATE FUNDING_FEE",
      "ACCOUNT_UPDATE FUNDING_FEE",
    ]);
    assert.deepEqual(events.map((event) => a(event)["S"]), ["BTCUSDT", "ETHUSDT"]);
    assert.ok(events.every((event) => !("P" in a(event))));
    const [{ bc }] = a(events[0])["B"] as readonly [{ readonly bc: string }];
    assert.match(bc, /^-/);
  });
});

describe("money that moves between wallets", () => {
  const rich = openWorld();

  it("is told of both wallets of a transfer", async () => {
    const params = { amount: "1.5", transferSide: "TO_UM" };
    const [after, events] = await send(rich, "POST /papi/v1/bnb-transfer", params);
    assert.deepEqual(eventNames(events), [
      "ACCOUNT_UPDATE ASSET_TRANSFER",
      "balanceUpdate",
      "outboundAccountPosition",
    ]);
    assert.deepEqual(a(events[0])["B"], [
      { a: "BNB", wb: "3.50000000", cw: "3.50000000", bc: "1.5" },
    ]);
    assert.deepEqual([events[1]?.["a"], events[1]?.["d"]], ["BNB", "-1.50000000"]);
    assert.deepEqual(events[2]?.["B"], [{ a: "BNB", f: "8.50000000", l: "0.00000000" }]);
    assert.equal(events[2]?.E, after.time + 3);
  });

  it("is told of all wallets of a collection, each kind by itself", async () => {
    const [, events] = await send(rich, "POST /papi/v1/auto-collection", {});
    assert.deepEqual(events.map(({ e, fs, a: asset }) => `${e} ${fs ?? asset ?? "all"}`), [
      "ACCOUNT_UPDATE UM",
      "ACCOUNT_UPDATE CM",
      "balanceUpdate USDT",
      "balanceUpdate BTC",
      "outboundAccountPosition all",
    ]);
  });

  it("is told of what covers a negative wallet", async () => {
    const poor = openWorld({}, { USDT: { cross: "1" }, BTC: { cross: "1" } });
    const [owing] = await order(poor, { quantity: "0.1" });
    const { events } = advance({ ...owing, time: owing.time + 1 }, 22 * 3_600_000);
    assert.ok(eventNames(events).includes("ACCOUNT_UPDATE AUTO_EXCHANGE"));
    assert.ok(eventNames(events).includes("outboundAccountPosition"));
  });
});

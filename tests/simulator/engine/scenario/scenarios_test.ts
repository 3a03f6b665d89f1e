/** Each scenario does to a market and to its exchange what its page says. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, over, trimmed, type Units, units } from "../../../../lib/decimal.ts";
import { riskOf, statusOf } from "../../../../simulator/engine/account_risk.ts";
import { readWorld, writeWorld } from "../../../../simulator/engine/snapshot.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import {
  advance,
  type Deposits,
  openWorld,
  playScenario,
  readScenario,
  type ScenarioName,
  scenarios,
  step,
  type StreamEvent,
  type World,
} from "../../../../simulator/mod.ts";
import { conserved } from "../../places.ts";
import { bodyOf, call, codeOf } from "../../support.ts";

const names = Object.keys(scenarios) as readonly ScenarioName[];

const begun = (name: ScenarioName, deposits?: Deposits, seed?: number): World =>
  playScenario(openWorld({}, deposits), scenarios[name], seed);

/** The world some seconds later. */
const later = (world: World, seconds: number): World => advance(world, seconds * 1000).world;

/** The world at a second of its scenario. */
const at = (world: World, second: number): World =>
  later(world, second - (world.time - (world.playing?.since ?? 0)) / 1000);

const send = async (world: World, route: string, params: Record<string, string> = {}) => {
  const [method = "", path = ""] = route.split(" ");
  const [next, reply] = await call(world, method, path, params);
  return { world: next, reply };
};

/** An answer that asks for no key. */
const read = <A>(world: World, path: string, params: Record<string, string> = {}): A => {
  const url = `https://fapi.simulated.invalid${path}?${new URLSearchParams(params)}`;
  return bodyOf<A>(step(world, { method: "GET", url, headers: {} })[1]);
};

const done = async (world: World, route: string, params: Record<string, string>) => {
  const { world: next, reply } = await send(world, route, params);
  bodyOf(reply);
  return next;
};

const ORDER = "POST /papi/v1/um/order";
const market = { symbol: "BTCUSDT", side: "BUY", type: "MARKET" };

/** Percent of a price of the beginning. */
const percentOf = (now: World, before: World, symbol: string): number => {
  const price = (world: World): Units => world.market.um[symbol]?.lastPrice ?? 0n;
  return Number(fixed(over(price(now) * 100n, price(before)), 2));
};

const lastOf = (world: World, asset: string): Units => world.market.assets[asset]?.price ?? 0n;

describe("every scenario", () => {
  for (const name of names) {
    it(`${name} is written as JSON, is played to its end, and leads to the same world again`, () => {
      const found = readScenario(JSON.parse(JSON.stringify(scenarios[name])));
      assert.deepEqual(found, { _tag: "Right", right: scenarios[name] });
      const { seconds, steps, survive } = scenarios[name];
      assert.ok(survive.length >= 3 && steps.every((each) => each.at <= seconds));
      const start = begun(name, { USDT: { um: "5000", cross: "2000" }, BTC: { cross: "0.1" } });
      const end = later(start, seconds);
      assert.equal(end.playing?.taken, steps.length);
      conserved(end);
      // In one go or in parts, and over a saved world in between.
      const part = at(start, Math.floor(seconds / 3));
      const kept = readWorld(writeWorld(part));
      assert.ok(kept._tag === "Right");
      const again = at(kept.right, seconds);
      assert.equal(writeWorld(again), writeWorld(end));
    });
  }

  it("is refused where it is not in order, with what is wrong", () => {
    const wrong = (change: object) => {
      const found = readScenario({ ...scenarios.overload, ...change });
      return found._tag === "Left" ? found.left : assert.fail("was read");
    };
    assert.match(wrong({ steps: [{ at: 5 }] }), /steps\.0.*note/);
    assert.match(wrong({ prices: { BTC: [[0, 100]] } }), /prices\.BTC.*decimal/);
    assert.match(wrong({ prices: { BTC: [[5, "100"], [1, "90"]] } }), /prices\.BTC: its seconds/);
    assert.match(wrong({ steps: [{ at: 0, note: "", exchange: { untold: 2 } }] }), /share/);
    assert.match(
      wrong({ steps: [{ at: 0, note: "", status: { BTCUSDT: "OPEN" } }] }),
      /steps\.0.*status/,
    );
    const first = (change: object) => wrong({ steps: [{ at: 0, note: "", ...change }] });
    // Misspelt, a field would change nothing without a word.
    assert.match(wrong({ step: [] }), / step: there is no such field; there are name, about/);
    assert.match(first({ setled: ["BTCUSDT"] }), / steps\.0\.setled: there is no such field/);
    assert.match(first({ exchange: { close: ["um"] } }), / steps\.0\.exchange\.close: there/);
    assert.match(first({ offers: { BTC: { width: 5 } } }), / steps\.0\.offers\.BTC\.width: there/);
    assert.match(first({ funding: { BTCUSDT: { rate: "0", hour: 1 } } }), /BTCUSDT\.hour: there/);
    assert.match(first({ levels: { liquidated: "1" } }), / steps\.0\.levels\.liquidated: there/);
    // What would break the world, or end it, when its time comes.
    assert.match(wrong({ prices: { BTC: [[0, "-5"]] } }), / prices\.BTC\.0\.1: .*above zero/);
    assert.match(wrong({ prices: { BTC: [[0, "0.0"]] } }), /above zero/);
    assert.match(
      first({ offers: { BTC: { spread: -5 } } }),
      / steps\.0\.offers\.BTC\.spread: .*1 on/,
    );
    assert.match(first({ offers: { BTC: { touch: "-5" } } }), /not below zero/);
    assert.match(first({ funding: { BTCUSDT: { rate: "0", hours: 0 } } }), /hours: .*from 1 on/);
    assert.match(first({ brackets: { BTCUSDT: [] } }), / steps\.0\.brackets\.BTCUSDT: its floors/);
    assert.match(first({ collateral: { BTC: [["5", "1"]] } }), /collateral\.BTC: its floors/);
    assert.match(first({ deleveraged: { BTCUSDT: "101" } }), /deleveraged\.BTCUSDT: .*100/);
    assert.match(wrong({ seconds: -1 }), / seconds: /);
    assert.match(wrong({ every: 1e-9, prices: { BTC: [[0, "100"], [30, "90"]] } }), / every: /);
    assert.match(first({ exchange: { behind: 1e-9 } }), / every: /);
    assert.throws(
      () => playScenario(openWorld(), { ...scenarios.overload, prices: { NOPE: [[0, "100"]] } }),
      /NOPE/,
    );
  });

  it("is refused where its steps name what the market does not have", () => {
    const names: readonly object[] = [
      { offers: { NOPE: null } },
      { funding: { NOPE: { rate: "0" } } },
      { collateral: { NOPE: "0.5" } },
      { brackets: { NOPE: [["0", "0.1", 5]] } },
      { status: { NOPE: "HALT" } },
      { status: { "BTCUSD_PERP:margin": "HALT" } },
      { settled: ["NOPE"] },
      { deleveraged: { NOPE: "5" } },
    ];
    for (const change of names) {
      const found = readScenario({
        ...scenarios.overload,
        steps: [{ at: 9, note: "", ...change }],
      });
      assert.ok(found._tag === "Right");
      assert.throws(
        () => playScenario(openWorld(), found.right),
        /Cannot play overload: steps\.0\.\w+: the market has no (NOPE|BTCUSD_PERP:margin); it has/,
        JSON.stringify(change),
      );
    }
  });

  it("is played to the ms where its seconds have more places", () => {
    const found = readScenario({
      ...scenarios.overload,
      every: 0.3333,
      prices: { BTC: [[0.3333, "100"], [2.77777, "90"]] },
      steps: [{ at: 1.0016, note: "", status: { BTCUSDT: "HALT" } }],
    });
    assert.ok(found._tag === "Right");
    const start = playScenario(openWorld(), found.right);
    const end = advance(advance(start, 1001).world, 5000).world;
    assert.equal(advance(start, 1001).world.market.um["BTCUSDT"]?.status, undefined);
    assert.equal(advance(start, 1002).world.market.um["BTCUSDT"]?.status, "HALT");
    assert.equal(percentOf(end, start, "BTCUSDT"), 90);
  });
});

describe("crash-2025-10-10", () => {
  it("falls as far as the klines say, on an empty book", () => {
    const start = begun("crash-2025-10-10");
    const low = at(start, 1830);
    assert.equal(percentOf(low, start, "BTCUSDT"), 86.89);
    assert.equal(percentOf(at(start, 1900), start, "SOLUSDT"), 69.42);
    const depth = (world: World) => {
      const { bids, asks } = read<Record<"bids" | "asks", [string, string][]>>(
        world,
        "/fapi/v1/depth",
        { symbol: "BTCUSDT", limit: "5" },
      );
      return [Number(asks[0]?.[0]) - Number(bids[0]?.[0]), Number(bids[0]?.[1])];
    };
    const [calm, empty] = [depth(start), depth(low)];
    assert.ok((empty[0] ?? 0) > 100 * (calm[0] ?? 0), `${empty}`);
    assert.ok((empty[1] ?? 0) < (calm[1] ?? 0) / 20, `${empty}`);
  });

  it("liquidates who is three times long in SOL, and deleverages who is short", async () => {
    const rich = begun("crash-2025-10-10", { USDT: { um: "100000" } });
    const order = { ...market, symbol: "SOLUSDT" };
    const long = await done(rich, ORDER, { ...order, quantity: "2400" });
    assert.deepEqual(at(long, 1920).um.positions, {});
    const short = await done(rich, ORDER, { ...order, side: "SELL", quantity: "100" });
    const left = at(short, 1800).um.positions["SOLUSDT BOTH"]?.amount;
    assert.equal(trimmed(left ?? 0n), "-50");
    const [adl] = [...elements(at(short, 1800).um.orders)].filter(({ forced }) => forced === "ADL");
    assert.match(adl?.clientOrderId ?? "", /^adl_autoclose/);
    assert.equal(adl?.reduceOnly, true);
  });

  it("moves no money between wallets for half an hour", async () => {
    const transfer = ["POST /papi/v1/bnb-transfer", {
      amount: "1",
      transferSide: "TO_UM",
    }] as const;
    const start = begun("crash-2025-10-10");
    const codes = await Promise.all([1735, 1745, 3655, 3665].map(async (second) => {
      const { reply } = await send(at(start, second), ...transfer);
      return reply.status === 200 ? 0 : codeOf(reply);
    }));
    assert.deepEqual(codes, [0, -1001, -1001, 0]);
  });
});

describe("depeg-2025-10-10", () => {
  it("takes uniMMR from an account whose positions do not lose", async () => {
    const start = begun("depeg-2025-10-10", { USDE: { cross: "50000" }, USDT: { um: "2000" } });
    const long = await done(start, ORDER, { ...market, quantity: "0.6" });
    const short = await done(long, "POST /papi/v1/cm/order", {
      ...market,
      symbol: "BTCUSD_PERP",
      side: "SELL",
      quantity: "1",
    });
    const low = at(short, 1080);
    assert.equal(trimmed(lastOf(low, "USDE")), "0.6567");
    assert.equal(trimmed(over(lastOf(at(short, 240), "WBETH"), lastOf(short, "WBETH"))), "0.113");
    assert.ok(riskOf(low).uniMMR < riskOf(short).uniMMR * 75n / 100n);
    const btc = percentOf(low, short, "BTCUSDT");
    assert.ok(btc > 98 && btc < 102, `${btc}`);
  });

  it("liquidates who borrowed against it on the way down", async () => {
    const start = begun("depeg-2025-10-10", { USDE: { cross: "50000" } });
    const loan = await done(start, "POST /papi/v1/marginLoan", {
      asset: "USDT",
      amount: "300000",
    });
    const spent = await done(loan, "POST /papi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "4.9",
    });
    assert.equal(statusOf(at(spent, 200)), "NORMAL");
    const end = at(spent, 2700);
    assert.ok((end.ledger.balances["USDE"]?.cross ?? 0n) < units("50000"));
  });
});

describe("outage-2021-05-19", () => {
  it("swings on a thin book", () => {
    const start = begun("outage-2021-05-19");
    assert.equal(percentOf(at(start, 2430), start, "BTCUSDT"), 75.4);
    assert.equal(percentOf(at(start, 3180), start, "BTCUSDT"), 96.02);
    assert.equal(at(start, 3000).market.um["BTCUSDT"]?.liquidity?.spread, 800);
  });

  it("refuses a part of the orders, and none that only reduce", async () => {
    let world = at(
      await done(begun("outage-2021-05-19", { USDT: { um: "900000" } }), ORDER, {
        ...market,
        quantity: "1",
      }),
      2300,
    );
    const codes = new Map<number, number>();
    for (let i = 0; i < 60; i++) {
      const { world: next, reply } = await send(world, ORDER, { ...market, quantity: "0.001" });
      const code = reply.status === 200 ? 0 : codeOf(reply);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      world = next;
    }
    assert.deepEqual([...codes.keys()].sort(), [-1000, -1008, 0]);
    for (let i = 0; i < 60; i++) {
      const { world: next, reply } = await send(world, ORDER, {
        ...market,
        side: "SELL",
        quantity: "0.001",
        reduceOnly: "true",
      });
      if (reply.status !== 200) assert.equal(codeOf(reply), -1000);
      world = next;
    }
  });
});

describe("luna-2022-05", () => {
  const start = begun("luna-2022-05", { SOL: { cross: "100", cm: "100" }, USDT: { um: "50000" } });

  it("takes an asset's value and its collateral rate", () => {
    const { equity } = riskOf(at(start, 86_400));
    assert.equal(trimmed(equity), "50000");
    assert.equal(trimmed(lastOf(at(start, 142_200), "SOL")), "0.075");
  });

  it("settles contracts, each at its minute", async () => {
    const long = await done(start, ORDER, { ...market, symbol: "SOLUSDT", quantity: "10" });
    const both = await done(long, "POST /papi/v1/cm/order", {
      ...market,
      symbol: "SOLUSD_PERP",
      quantity: "10",
    });
    const first = at(both, 115_200);
    assert.deepEqual([first.um, first.cm].map(({ positions }) => Object.keys(positions).length), [
      1,
      0,
    ]);
    const opens = { ...market, symbol: "SOLUSDT", quantity: "100" };
    assert.equal(codeOf((await send(at(first, 140_400), ORDER, opens)).reply), -4140);
    const end = at(first, 142_200);
    assert.deepEqual(end.um.positions, {});
    assert.equal(codeOf((await send(end, ORDER, opens)).reply), -1121);
    const listed = (world: World) =>
      read<{ symbols: { symbol: string }[] }>(world, "/fapi/v1/exchangeInfo").symbols
        .map(({ symbol }) => symbol);
    assert.ok(listed(first).includes("SOLUSDT") && !listed(end).includes("SOLUSDT"));
    const pair = { symbol: "SOLUSDT", side: "SELL", type: "MARKET", quantity: "50" };
    const closed = await send(at(end, 175_200), "POST /papi/v1/margin/order", pair);
    assert.equal(codeOf(closed.reply), -1013);
    conserved(end);
  });
});

describe("usdc-2023-03-11", () => {
  it("takes 13 % of what USDC is worth as collateral", () => {
    const start = begun("usdc-2023-03-11", { USDC: { cross: "10000" } });
    assert.equal(trimmed(riskOf(start).equity), "9900");
    assert.equal(trimmed(riskOf(at(start, 32_400)).equity), "8613");
    assert.equal(trimmed(riskOf(at(start, 230_400)).equity), "9900");
  });
});

describe("flash-2023-08-17", () => {
  it("fills a stop far beyond its trigger", async () => {
    const long = await done(begun("flash-2023-08-17", { USDT: { um: "500000" } }), ORDER, {
      ...market,
      quantity: "6",
    });
    const stopped = await done(long, "POST /papi/v1/um/algo/order", {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      triggerPrice: "56000",
      quantity: "6",
      reduceOnly: "true",
    });
    const end = at(stopped, 300);
    assert.deepEqual(end.um.positions, {});
    const sold = [...elements(end.um.orders)].at(-1)?.averagePrice ?? 0n;
    assert.ok(sold < units("55700"), trimmed(sold));
    assert.equal(percentOf(at(long, 230), long, "BTCUSDT"), 89.17);
  });
});

describe("squeeze-funding", () => {
  it("is paid every four hours, then every two, then every hour", async () => {
    const start = begun("squeeze-funding", { USDT: { um: "5000000" } });
    const short = await done(start, ORDER, {
      ...market,
      symbol: "SOLUSDT",
      side: "SELL",
      quantity: "1",
    });
    const paid = (from: number, until: number): number =>
      [...elements(at(short, until).ledger.entries)].filter(({ kind, time }) =>
        kind === "FUNDING_FEE" && time > short.time + from * 1000
      ).length;
    assert.deepEqual([paid(0, 43_200), paid(61_200, 86_400), paid(86_400, 129_600)], [3, 4, 12]);
    const rows = read<{ fundingRate: string; fundingTime: number }[]>(
      at(short, 100_000),
      "/fapi/v1/fundingRate",
      { symbol: "SOLUSDT", limit: "8" },
    );
    assert.deepEqual(
      rows.map(({ fundingTime, fundingRate }) => [
        (fundingTime - short.time) / 3_600_000,
        fundingRate,
      ]),
      [16, 18, 20, 22, 24, 25, 26, 27].map((hour) => [hour, "-0.02000000"]),
    );
    // What was before the scenario stays as it was.
    const past = read<{ fundingRate: string }[]>(at(short, 100_000), "/fapi/v1/fundingRate", {
      symbol: "SOLUSDT",
      endTime: String(short.time),
      limit: "2",
    });
    assert.deepEqual(past.map(({ fundingRate }) => fundingRate), ["0.00010000", "0.00010000"]);
  });
});

describe("haircut-2025-10-24", () => {
  it("changes equity in one step, without a price", () => {
    const start = begun("haircut-2025-10-24", { SOL: { cross: "20000" } });
    const pro: World = { ...start, settings: { ...start.settings, type: "PM_1" } };
    // 3 million in SOL, by the tables of before and after.
    assert.equal(trimmed(riskOf(at(pro, 295)).equity), "2280000");
    assert.equal(trimmed(riskOf(at(pro, 300)).equity), "1120000");
    assert.equal(lastOf(at(pro, 300), "SOL"), lastOf(pro, "SOL"));
  });

  it("holds open positions to new brackets", async () => {
    const start = begun("haircut-2025-10-24", { USDT: { um: "90000" } });
    const long = await done(start, ORDER, { ...market, symbol: "SOLUSDT", quantity: "1000" });
    const [before, now] = [at(long, 2095), at(long, 2100)].map((world) =>
      trimmed(riskOf(world).maintenanceMargin)
    );
    assert.notEqual(before, now);
    // 150,000 at 5 % less 2,800
    assert.equal(now, "4700");
  });
});

describe("maintenance-2023-06-13", () => {
  it("liquidates nobody until it is over, and then at once", async () => {
    const long = await done(begun("maintenance-2023-06-13", { USDT: { um: "5500" } }), ORDER, {
      ...market,
      quantity: "1",
    });
    const during = at(long, 3600);
    assert.equal(statusOf(during), "FORCE_LIQUIDATION");
    assert.equal(Object.keys(during.um.positions).length, 1);
    assert.equal(Object.keys(at(long, 4799).um.positions).length, 1);
    assert.deepEqual(at(long, 4800).um.positions, {});
    const borrow = await send(during, "POST /papi/v1/marginLoan", { asset: "USDT", amount: "1" });
    assert.equal(codeOf(borrow.reply), -1001);
  });
});

describe("a scenario of your own", () => {
  it("may answer about accounts with what was some seconds ago, whatever happens meanwhile", async () => {
    const read = readScenario({
      ...scenarios.overload,
      name: "behind",
      seconds: 60,
      prices: { BTC: [[0, "100"], [60, "90"]] },
      every: 1,
      steps: [{ at: 0, note: "", exchange: { behind: 10 } }],
    });
    if (read._tag === "Left") return assert.fail(read.left);
    const start = playScenario(openWorld({}, { USDT: { um: "6000" } }), read.right);
    const long = await done(at(start, 1), ORDER, { ...market, quantity: "0.01" });
    const seen: number[] = [];
    for (const second of [1, 5, 9, 10, 11]) {
      const route = "GET /papi/v1/um/allOrders";
      const { reply } = await send(at(long, second), route, { symbol: "BTCUSDT" });
      seen.push(bodyOf<unknown[]>(reply).length);
    }
    assert.deepEqual(seen, [0, 0, 0, 1, 1]);
  });

  it("carries out half of what it does not tell of where it names no other share", async () => {
    const read = readScenario({
      ...scenarios.overload,
      name: "untold",
      seconds: 60,
      prices: { BTC: [[0, "100"], [60, "100"]] },
      every: 1,
      steps: [{ at: 0, note: "Nothing is told", exchange: { untold: 1 } }],
    });
    if (read._tag === "Left") return assert.fail(read.left);
    let world = at(playScenario(openWorld({}, { USDT: { um: "900000" } }), read.right), 1);
    for (let i = 0; i < 100; i++) {
      const { world: next, reply } = await send(world, ORDER, { ...market, quantity: "0.001" });
      assert.equal(codeOf(reply), -1000);
      world = next;
    }
    const { size } = world.um.orders;
    assert.ok(size > 30 && size < 70, `${size}`);
  });

  it("may change levels, and let liquidations take their time", async () => {
    const read = readScenario({
      ...scenarios.overload,
      name: "levels",
      seconds: 60,
      prices: { BTC: [[0, "100"], [20, "100"], [21, "90.5"], [60, "90.5"]] },
      every: 1,
      steps: [
        { at: 0, note: "The levels of 2022", levels: { marginCall: "2", supplyMargin: "1.5" } },
        { at: 0, note: "Liquidations take 5 s a step", liquidationPause: 5000 },
        { at: 30, note: "Those of today", levels: { liquidation: "1.6", reduceOnly: "1.7" } },
      ],
    });
    if (read._tag === "Left") return assert.fail(read.left);
    const start = playScenario(openWorld({}, { USDT: { um: "6000" } }), read.right);
    const long = await done(start, ORDER, { ...market, quantity: "1" });
    assert.deepEqual(long.market.levels, {
      marginCall: units("2"),
      supplyMargin: units("1.5"),
      reduceOnly: units("1.2"),
      liquidation: units("1.05"),
    });
    const status = async (second: number) =>
      bodyOf((await send(at(long, second), "GET /papi/v1/account")).reply)["accountStatus"];
    assert.equal(await status(20), "NORMAL");
    assert.equal(await status(22), "SUPPLY_MARGIN");
    assert.equal(await status(31), "ACTIVE_LIQUIDATION");
    assert.equal(Object.keys(at(long, 34).um.positions).length, 1);
    assert.deepEqual(at(long, 36).um.positions, {});
    const steps = [{ at: 0, note: "", levels: { marginCall: 2 } }];
    assert.equal(readScenario({ ...scenarios.overload, steps })._tag, "Left");
  });
});

describe("halt-2025-08-29", () => {
  it("takes no orders of USDⓈ-M futures and lets them be cancelled", async () => {
    const bid = { ...market, type: "LIMIT", timeInForce: "GTC", price: "55000", quantity: "0.1" };
    const resting = await done(begun("halt-2025-08-29"), ORDER, { ...bid, newClientOrderId: "a" });
    const halted = at(resting, 600);
    assert.equal(codeOf((await send(halted, ORDER, bid)).reply), -4108);
    const coin = { ...market, symbol: "BTCUSD_PERP", quantity: "1" };
    await done(halted, "POST /papi/v1/cm/order", coin);
    const freed = await done(halted, "DELETE /papi/v1/um/order", {
      symbol: "BTCUSDT",
      origClientOrderId: "a",
    });
    assert.equal(freed.um.open.size, 0);
    const back = at(halted, 1565);
    await done(back, ORDER, bid);
    assert.ok(percentOf(back, resting, "BTCUSDT") < 98);
  });
});

describe("overload", () => {
  /** Orders sent in the worst burst: what was told of each, and whether it is there. */
  const burst = async (seed: number) => {
    let world = at(begun("overload", { USDT: { um: "900000" } }, seed), 610);
    const told: number[] = [];
    for (let i = 0; i < 80; i++) {
      const { world: next, reply } = await send(world, ORDER, {
        ...market,
        quantity: "0.001",
        newClientOrderId: `n${i}`,
      });
      told.push(reply.status === 200 ? 0 : codeOf(reply));
      world = next;
    }
    const there = new Set([...elements(world.um.orders)].map(({ clientOrderId }) => clientOrderId));
    return { world, told, isThere: told.map((_, i) => there.has(`n${i}`)) };
  };

  it("carries out some of the orders whose outcome is not told, and none that it refuses", async () => {
    const { told, isThere } = await burst(7);
    const there = (code: number) => isThere.filter((_, i) => told[i] === code);
    assert.ok(there(0).every((each) => each));
    assert.ok(there(-1008).length > 10 && there(-1008).every((each) => !each));
    assert.ok(there(-1000).includes(true) && there(-1000).includes(false));
  });

  it("draws the same lots for the same seed, and others for another", async () => {
    const [one, two, other] = [await burst(7), await burst(7), await burst(8)];
    assert.deepEqual(one.told, two.told);
    assert.notDeepEqual(one.told, other.told);
  });

  it("answers about the account with what was, and then with what is", async () => {
    const { world } = await burst(7);
    const orders = async (from: World) => {
      const { reply } = await send(from, "GET /papi/v1/um/allOrders", { symbol: "BTCUSDT" });
      return bodyOf<unknown[]>(reply).length;
    };
    assert.equal(await orders(world), 0);
    assert.ok(await orders(at(world, 620)) > 20);
  });
});

describe("a server's events", () => {
  it("tell of what a scenario does to the account", async () => {
    const long = await done(begun("crash-2025-10-10", { USDT: { um: "100000" } }), ORDER, {
      ...market,
      symbol: "SOLUSDT",
      quantity: "2400",
    });
    const events: readonly StreamEvent[] = advance(long, 1_920_000).events;
    assert.ok(events.some(({ e, s }) => e === "riskLevelChange" && s === "FORCE_LIQUIDATION"));
    assert.ok(events.some(({ e }) => e === "ORDER_TRADE_UPDATE"));
  });
});

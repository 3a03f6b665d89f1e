import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  coinmKlineCandlestickData,
  coinmSymbolOrderBookTicker,
  connect,
  indexPriceAndMarkPrice,
  markPrice,
  newUmOrder,
  usdmCompressedAggregateTradesList,
  usdmKlineCandlestickData,
  usdmSymbolOrderBookTicker,
  usdmTicker24hrPriceChangeStatistics,
} from "../../../../mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  step,
  type World,
  worldRef,
} from "../../../../simulator/mod.ts";

type Message = Readonly<Record<string, unknown>>;

const MINUTE = 60_000;

const setUp = (world: World = openWorld()) => {
  const ref = worldRef(world);
  const sockets = simulatedSockets(ref);
  const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
  const listen = (url: string) => {
    const all: unknown[] = [];
    sockets.openSocket(url.includes("://") ? url : `wss://simulated.invalid${url}`, (heard) => {
      if (heard._tag === "Frame") all.push(JSON.parse(heard.text));
    });
    return all as Message[];
  };
  return { ref, sockets, ask, listen };
};

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe("streams of trades", () => {
  it("tell each public trade once, as the list has them, own ones among them", async () => {
    const { ref, sockets, ask, listen } = setUp();
    const told = listen("/market/ws/btcusdt@aggTrade");
    const single = listen("/market/ws/btcusdt@trade");
    await soon();
    const startTime = ref.read().time + 1;
    sockets.advance(2500);
    sockets.movePrices({ BTC: "60100" });
    await ask(newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.3" }));
    sockets.advance(1500);
    await soon();
    const listed = await ask(usdmCompressedAggregateTradesList({ symbol: "BTCUSDT", startTime }));
    assert.ok(listed.length >= 6, String(listed.length));
    assert.deepEqual(
      told.map(({ a, p, q, T, m }) => ({ a: String(a), p, q, T, m })),
      listed.map(({ a, p, q, T, m }) => ({ a, p, q, T, m })),
    );
    assert.deepEqual(single.map(({ t, p, q }) => [t, p, q]), told.map(({ a, p, q }) => [a, p, q]));
    assert.deepEqual([told[0]?.["e"], told[0]?.["st"]], ["aggTrade", 1]);
  });

  it("tell the newest thousand after a long jump", async () => {
    const { sockets, listen } = setUp();
    const told = listen("/ws/btcusd_perp@aggTrade");
    await soon();
    sockets.advance(3_600_000);
    await soon();
    assert.equal(told.length, 1000);
    assert.ok(told.every(({ a }, i) => a === Number(told[0]?.["a"]) + i));
    assert.equal(told[0]?.["st"], 2);
  });
});

describe("streams of candles", () => {
  it("close each candle once, as the list has it then and later", async () => {
    const { ref, sockets, ask, listen } = setUp();
    const told = listen("/market/ws/btcusdt@kline_1m");
    await soon();
    const startTime = Math.floor(ref.read().time / MINUTE) * MINUTE;
    for (let i = 0; i < 40; i++) {
      sockets.advance(7000);
      sockets.movePrices({ BTC: String(60_000 + i * 7 % 90) });
    }
    sockets.advance(3 * MINUTE);
    await soon();
    const rows = await ask(
      usdmKlineCandlestickData({ symbol: "BTCUSDT", interval: "1m", startTime, limit: 100 }),
    );
    const candles = told.map(({ k }) => k as Message);
    const closed = candles.filter(({ x }) => x);
    assert.deepEqual(
      closed.map(({ t, o, h, l, c, v, T, q, n, V, Q }) => [t, o, h, l, c, v, T, q, n, V, Q]),
      rows.slice(0, -1).map((row) => row.slice(0, 11)),
    );
    assert.equal(candles.at(-1)?.["x"], false);
    assert.equal(candles.at(-1)?.["t"], rows.at(-1)?.[0]);
  });

  it("are there for COIN-M, its index and mark prices, and by type of contract", async () => {
    const { ref, sockets, ask, listen } = setUp();
    const names = [
      "btcusd_perp@kline_1m",
      "btcusd_perpetual@continuousKline_1m",
      "btcusd@indexPriceKline_1m",
      "btcusd_perp@markPriceKline_1m",
    ];
    const told = listen(`/stream?streams=${names.join("/")}`);
    await soon();
    sockets.advance(MINUTE - ref.read().time % MINUTE + 250);
    await soon();
    const closed = told.filter(({ data }) => ((data as Message)["k"] as Message)["x"]);
    assert.deepEqual(closed.map(({ stream }) => stream), names);
    assert.deepEqual(
      closed.map(({ data }) => (data as Message)["e"]),
      ["kline", "continuous_kline", "indexPrice_kline", "markPrice_kline"],
    );
    const [row] = await ask(
      coinmKlineCandlestickData({ symbol: "BTCUSD_PERP", interval: "1m", limit: 2 }),
    );
    const first = (closed[0]?.["data"] as Message)["k"] as Message;
    assert.deepEqual([first["t"], first["o"], first["v"]], [row?.[0], row?.[1], row?.[5]]);
  });
});

describe("streams of candles of margin pairs", () => {
  for (const [interval, jump] of [["1s", 1500], ["1m", MINUTE]] as const) {
    it(`close each candle of ${interval} as the list has it`, async () => {
      const { ref, sockets, listen } = setUp();
      const told = listen(`wss://stream.simulated.invalid/ws/btcusdt@kline_${interval}`);
      await soon();
      const { time } = ref.read();
      for (const price of ["60070", "59910", "60300"]) {
        sockets.advance(jump);
        sockets.movePrices({ BTC: price });
      }
      sockets.advance(2 * jump);
      await soon();
      const candles = told.map(({ k }) => k as Message);
      const closed = candles.filter(({ x }) => x);
      const from = closed[0]?.["t"];
      const [, { body }] = step(ref.read(), {
        method: "GET",
        url: `/api/v3/klines?symbol=BTCUSDT&interval=${interval}&startTime=${from}`,
        headers: {},
      });
      const rows: readonly (readonly unknown[])[] = JSON.parse(body);
      assert.ok(Number(from) <= time && closed.length >= 4, String(closed.length));
      assert.deepEqual(
        closed.map(({ t, o, h, l, c, v, T, q, n, V, Q }) => [t, o, h, l, c, v, T, q, n, V, Q]),
        rows.slice(0, -1).map((row) => row.slice(0, 11)),
      );
    });
  }
});

describe("streams of prices", () => {
  it("tell the best prices as soon as they change, and once a second", async () => {
    const { sockets, ask, listen } = setUp();
    const told = listen("/public/ws/btcusdt@bookTicker");
    const coin = listen("/ws/btcusd_perp@bookTicker");
    await soon();
    sockets.movePrices({ BTC: "61000" });
    sockets.movePrices({ BTC: "61000" });
    await soon();
    assert.equal(told.length, 1);
    const [best] = [await ask(usdmSymbolOrderBookTicker({ symbol: "BTCUSDT" }))].flat();
    const { b, B, a, A, ps, e } = told[0] ?? {};
    assert.deepEqual([b, B, a, A], [best?.bidPrice, best?.bidQty, best?.askPrice, best?.askQty]);
    assert.deepEqual([ps, e], ["BTCUSDT", "bookTicker"]);
    const [coinBest] = await ask(coinmSymbolOrderBookTicker({ symbol: "BTCUSD_PERP" }));
    assert.deepEqual([coin[0]?.["b"], coin[0]?.["ps"]], [coinBest?.bidPrice, "BTCUSD"]);
    sockets.advance(1000);
    await soon();
    assert.equal(told.length, 2);
  });

  it("number best prices upwards, also while the clock stands", async () => {
    const { sockets, ask, listen } = setUp();
    const told = listen("/public/ws/btcusdt@bookTicker");
    await soon();
    for (const price of ["60000.0", "60000.1"]) {
      sockets.movePrices({ BTC: price === "60000.0" ? "60010" : "60000" });
      await ask(newUmOrder({
        symbol: "BTCUSDT",
        side: "BUY",
        type: "LIMIT",
        timeInForce: "GTC",
        quantity: "0.5",
        price,
      }));
    }
    await soon();
    const ids = told.map(({ u }) => Number(u));
    assert.ok(ids.length >= 3, String(ids.length));
    assert.deepEqual(ids, [...new Set(ids)].sort((a, b) => a - b));
  });

  it("tell mark prices in their rhythm", async () => {
    const { ref, sockets, ask, listen } = setUp();
    const slow = listen("/market/ws/btcusdt@markPrice");
    const fast = listen("/market/ws/btcusdt@markPrice@1s");
    const all = listen("/market/ws/!markPrice@arr@1s");
    const pair = listen("/ws/btcusd@markPrice@1s");
    const index = listen("/ws/btcusd@indexPrice@1s");
    await soon();
    sockets.advance(6000 - ref.read().time % 6000);
    for (let i = 0; i < 6; i++) sockets.advance(1000);
    await soon();
    assert.deepEqual([slow.length, fast.length], [3, 7]);
    const [um] = [await ask(markPrice({ symbol: "BTCUSDT" }))].flat();
    const { p, i, r, T, ap } = fast.at(-1) ?? {};
    assert.deepEqual([p, i, r, T], [
      um?.markPrice,
      um?.indexPrice,
      um?.lastFundingRate,
      um?.nextFundingTime,
    ]);
    assert.equal(ap, p);
    const last = all.at(-1) as unknown as readonly Message[];
    assert.deepEqual(last.map(({ s }) => s), Object.keys(ref.read().market.um));
    const [ofPair] = pair.at(-1) as unknown as readonly Message[];
    const [cm] = await ask(indexPriceAndMarkPrice({ symbol: "BTCUSD_PERP" }));
    assert.deepEqual([ofPair?.["s"], ofPair?.["p"]], ["BTCUSD_PERP", cm?.markPrice]);
    assert.deepEqual([index.at(-1)?.["i"], index.at(-1)?.["p"]], ["BTCUSD", cm?.indexPrice]);
  });

  it("tell the day, of one or mixed of all markets", async () => {
    const { ref, sockets, ask, listen } = setUp();
    const one = listen("/market/ws/btcusdt@ticker");
    const mini = listen("/market/ws/btcusdt@miniTicker");
    const all = listen("/market/ws/!ticker@arr");
    await soon();
    sockets.advance(2000);
    await soon();
    const [day] = [await ask(usdmTicker24hrPriceChangeStatistics({ symbol: "BTCUSDT" }))].flat();
    const { p, P, c, o, h, l, v, q, n, F } = one[0] ?? {};
    assert.deepEqual([p, P, c, o, h, l, v, q, n, String(F)], [
      day?.priceChange,
      day?.priceChangePercent,
      day?.lastPrice,
      day?.openPrice,
      day?.highPrice,
      day?.lowPrice,
      day?.volume,
      day?.quoteVolume,
      day?.count,
      day?.firstId,
    ]);
    assert.deepEqual([mini[0]?.["e"], mini[0]?.["c"]], ["24hrMiniTicker", c]);
    const { um, cm } = ref.read().market;
    assert.deepEqual(
      (all[0] as unknown as readonly Message[]).map(({ s, st }) => [s, st]),
      [...Object.keys(um).map((s) => [s, 1]), ...Object.keys(cm).map((s) => [s, 2])],
    );
  });

  it("tell the best levels, whole", async () => {
    const { sockets, listen } = setUp();
    const told = listen("/public/ws/btcusdt@depth5@100ms");
    await soon();
    sockets.advance(100);
    sockets.advance(100);
    sockets.movePrices({ BTC: "61000" });
    sockets.advance(100);
    await soon();
    assert.deepEqual(told.map(({ b, a }) => [(b as []).length, (a as []).length]), [[5, 5], [
      5,
      5,
    ]]);
    assert.equal(told[1]?.["pu"], told[0]?.["u"]);
  });
});

describe("streams of liquidations", () => {
  it("tell what the exchange sells for an account, the newest of each contract in a second", async () => {
    const { sockets, ask, listen } = setUp(openWorld({}, { USDT: { um: "2000" } }));
    await ask(newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.3" }));
    const one = listen("/market/ws/btcusdt@forceOrder");
    const other = listen("/market/ws/ethusdt@forceOrder");
    const all = listen("/ws/!forceOrder@arr");
    await soon();
    sockets.movePrices({ BTC: "53000" });
    assert.equal(one.length, 0);
    sockets.advance(1000);
    await soon();
    assert.equal(one.length, 1);
    assert.deepEqual([one, other], [all, []]);
    const { e, o } = one[0] ?? {};
    const { s, S, o: type, X, T, ps, st } = o as Message;
    assert.deepEqual([e, ps, st, s, S, type, X], [
      "forceOrder",
      "BTCUSDT",
      1,
      "BTCUSDT",
      "SELL",
      "LIMIT",
      "FILLED",
    ]);
    assert.ok(Number(T) > 0);
  });
});

describe("streams of margin pairs", () => {
  it("have the shape of spot streams", async () => {
    const { sockets, listen } = setUp();
    const names = ["trade", "aggTrade", "depth@100ms", "depth5@100ms", "bookTicker", "kline_1m"];
    const told = listen(`/stream?streams=${names.map((name) => `btcusdt@${name}`).join("/")}`);
    await soon();
    sockets.advance(2000);
    await soon();
    const fields = (name: string) =>
      Object.keys(told.find(({ stream }) => stream === `btcusdt@${name}`)?.["data"] ?? {}).join();
    assert.deepEqual(names.map(fields), [
      "e,E,s,t,p,q,T,m,M",
      "e,E,s,a,p,q,f,l,T,m,M",
      "e,E,s,U,u,b,a",
      "lastUpdateId,bids,asks",
      "u,s,b,B,a,A",
      "e,E,s,k",
    ]);
  });
});

describe("places of market streams", () => {
  const heardAt = async (url: string): Promise<number> => {
    const { sockets, listen } = setUp();
    const told = listen(url);
    await soon();
    for (let i = 0; i < 3; i++) sockets.advance(1000);
    await soon();
    return told.length;
  };
  const silent = [
    "/market/ws/btcusdt@depth",
    "/market/ws/btcusdt@bookTicker",
    "/public/ws/btcusdt@aggTrade",
    "/pm/ws/btcusdt@aggTrade",
    "/market/ws/BTCUSDT@aggTrade",
    "/market/ws/nothing@aggTrade",
    "/market/ws/btcusdt@nothing",
    "/market/ws/btcusdt@kline_7m",
    "/public/ws/btcusdt@depth7",
    "/public/ws/btcusdt@depth@7ms",
    "wss://fstream.simulated.invalid/ws/btcusdt@aggTrade",
    "wss://dstream.simulated.invalid/ws/btcusdt@aggTrade",
    "/dstream.binance.com/ws/btcusdt@aggTrade",
    "/public/ws/btcusd_perp@trade",
    "wss://stream.simulated.invalid/ws/btcusd_perp@aggTrade",
    "wss://stream.simulated.invalid/ws/!bookTicker",
  ];
  for (const url of silent) {
    it(`open ${url} and are silent`, async () => assert.equal(await heardAt(url), 0));
  }
  const heard = [
    "/market/ws/btcusdt@aggTrade",
    "/public/ws/btcusdt@depth",
    "/public/ws/btcusdt@rpiDepth@500ms",
    "/public/ws/!bookTicker",
    "/ws/!bookTicker",
    "/stream?streams=!bookTicker",
    "/public/ws/btcusdt@trade",
    "/market/ws/btcusdt@trade",
    "/stream.binance.com:9443/ws/btcusdt@trade",
    "/fstream.binance.com/market/ws/btcusdt@aggTrade",
    "/market/ws/!assetIndex@arr",
    "/market/ws/!miniTicker@arr",
    "wss://fstream.simulated.invalid/ws/btcusdt@bookTicker",
    "wss://dstream.simulated.invalid/ws/btcusd_perp@aggTrade",
    "wss://stream.simulated.invalid/ws/btcusdt@miniTicker",
  ];
  for (const url of heard) {
    it(`tell something at ${url}`, async () => assert.ok(await heardAt(url) > 0));
  }

  it("take and end streams by message, and end what nobody listens to", async () => {
    const { sockets } = setUp();
    const told: Message[] = [];
    const socket = sockets.openSocket("wss://simulated.invalid/market/ws", (heard) => {
      if (heard._tag === "Frame") told.push(JSON.parse(heard.text));
    });
    await soon();
    const say = (method: string) =>
      socket.send(JSON.stringify({ method, params: ["btcusdt@aggTrade"], id: 1 }));
    sockets.advance(1000);
    say("SUBSCRIBE");
    sockets.advance(1000);
    say("UNSUBSCRIBE");
    sockets.advance(5000);
    say("SUBSCRIBE");
    sockets.advance(1000);
    await soon();
    assert.deepEqual(told.map(({ e }) => e ?? "reply"), [
      "reply",
      "aggTrade",
      "reply",
      "reply",
      "aggTrade",
    ]);
    assert.equal(Number(told[4]?.["a"]) - Number(told[1]?.["a"]), 6);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import type { Environment } from "../../../lib/environment.ts";
import type { OpenSocket } from "../../../lib/socket.ts";
import {
  cancelMarginAccountOrder,
  connect,
  marginAccountBorrow,
  newCmOrder,
  newMarginOrder,
  newUmOrder,
} from "../../../mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  type SimulatedSockets,
  simulatedSockets,
  type World,
  worldRef,
} from "../../../simulator/mod.ts";
import {
  type Following,
  followMargin,
  followMarginRisk,
  followPro,
  followUm,
  type Notice,
} from "../../../streams/mod.ts";
import { byClock } from "../../support/clock.ts";
import { readUntil, until } from "../../support/until.ts";

interface Place {
  readonly env: Environment;
  readonly sockets: SimulatedSockets;
  /** Addresses that were opened, and what was sent. */
  readonly secrets: string[];
}

const place = (change: (world: World) => World = (world) => world): Place => {
  const ref = worldRef(change(openWorld()));
  const sockets = simulatedSockets(ref);
  const secrets: string[] = [];
  const openSocket: OpenSocket = (url, hear) => {
    secrets.push(url.split("/").at(-1) ?? "");
    const socket = sockets.openSocket(url, hear);
    return {
      ...socket,
      send: (text) => {
        const [, token] = /"listenToken":"([^"]+)"/.exec(text) ?? [];
        if (token) secrets.push(token);
        socket.send(text);
      },
    };
  };
  const { transport } = sockets;
  return { env: simulatedEnvironment(ref, { transport, openSocket }), sockets, secrets };
};

const type = (wanted: Notice["type"]) => (notice: Notice) => notice.type === wanted;

const begin = async (following: Following): Promise<AsyncIterator<Notice>> => {
  const iterator = following[Symbol.asyncIterator]();
  await readUntil(iterator, type("recovered"));
  return iterator;
};

const market = newMarginOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "MARKET",
  quantity: "0.001",
});

const base = "wss://ws-api.simulated.invalid/ws-api/v3";

describe("the trade stream of margin, followed", () => {
  it("tells orders, fills and balances, and those of a gap once it is closed", async () => {
    const { env, sockets, secrets } = place();
    const ask = connect(env);
    const following = followMargin({ pairs: ["BTCUSDT"], lagMs: 20, base })(env);
    const iterator = await begin(following);
    const first = await ask(market);
    const [fill] = (await readUntil(iterator, type("fill"))).slice(-1);
    assert.ok(fill?.type === "fill" && fill.source === "stream");
    assert.equal(fill.fill.orderId, first.orderId);
    const resting = await ask(newMarginOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.001",
      price: "50000",
    }));
    await readUntil(iterator, (notice) => notice.type === "order" && notice.order.status === "NEW");

    sockets.hit({ kind: "cut" });
    const second = await ask(market);
    const cancelled = { symbol: "BTCUSDT", orderId: resting.orderId };
    await ask(cancelMarginAccountOrder(cancelled));
    await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    const all = await readUntil(iterator, type("recovered"));
    assert.ok(all.some(type("gap")));
    assert.deepEqual(all.filter(type("unknown")), []);
    const fills = all.flatMap((notice) => notice.type === "fill" ? [notice.fill.orderId] : []);
    assert.deepEqual(fills, [second.orderId]);
    const { orders, liabilities } = following.view();
    const ended = orders.find(({ orderId }) => orderId === resting.orderId);
    assert.equal(ended?.status, "CANCELED");
    const owed = Number(liabilities.find(({ asset }) => asset === "USDT")?.amount);
    assert.ok(owed >= 100 && owed < 100.01, `${owed}`);
    following.stop();
    for (const secret of secrets.filter((each) => each.length > 10)) {
      assert.ok(!inspect([all, following.view(), following.checkpoint()]).includes(secret));
    }
  });

  it("takes another token before its own ends, without a gap", () =>
    byClock(async (clock) => {
      const { env, secrets } = place();
      const ask = connect(env);
      const settings = { pairs: ["BTCUSDT"], lagMs: 20, rotateMs: 60_000, base };
      const following = followMargin(settings)(env);
      const told: Notice[] = [];
      following.hear((notice) => void told.push(notice));
      await clock.pass(10_000);
      assert.equal(following.view().phase, "live");
      const ids: string[] = [];
      for (let i = 0; i < 12; i++) {
        ids.push((await ask(market)).orderId);
        await clock.pass(20_000);
      }
      assert.ok(new Set(secrets).size > 3, "no other token was taken");
      const fills = told.flatMap((notice) => notice.type === "fill" ? [notice.fill.orderId] : []);
      assert.deepEqual(fills, ids);
      assert.deepEqual(told.filter(type("gap")), []);
      following.stop();
    }));

  it("has a gap where its subscription ends", async () => {
    const { env, sockets } = place();
    const following = followMargin({ pairs: ["BTCUSDT"], lagMs: 20, base })(env);
    const iterator = await begin(following);
    sockets.advance(86_400_001);
    const all = await readUntil(iterator, type("recovered"));
    assert.ok(all.some(type("gap")));
    assert.equal(following.view().phase, "live");
    following.stop();
  });

  it("says why where a subscription is refused, and tries again", async () => {
    const { env } = place();
    let opened = 0;
    const openSocket: OpenSocket = (_, hear) => {
      opened++;
      queueMicrotask(() => hear({ _tag: "Opened" }));
      const text = '{"id":1,"status":400,"error":{"code":-1209,"msg":"Invalid listenToken."}}';
      return { send: () => queueMicrotask(() => hear({ _tag: "Frame", text })), end: () => {} };
    };
    const following = followMargin({ base })({ ...env, openSocket });
    following.hear(() => {});
    for (let i = 0; i < 200 && opened < 2; i++) await new Promise((d) => setTimeout(d, 10));
    assert.ok(opened >= 2);
    assert.equal(following.view().phase === "live", false);
    following.stop();
  });

  it("waits as long as a refused subscription asks for", async () => {
    const { env } = place();
    const openings: number[] = [];
    const openSocket: OpenSocket = (_, hear) => {
      openings.push(Date.now());
      queueMicrotask(() => hear({ _tag: "Opened" }));
      const text = '{"id":1,"status":429,"error":{"code":-1003,"msg":"Too many requests.",' +
        '"data":{"serverTime":1764300000000,"retryAfter":1764300001500}}}';
      return { send: () => queueMicrotask(() => hear({ _tag: "Frame", text })), end: () => {} };
    };
    const following = followMargin({ base })({ ...env, openSocket });
    following.hear(() => {});
    for (let i = 0; i < 400 && openings.length < 2; i++) {
      await new Promise((d) => setTimeout(d, 10));
    }
    following.stop();
    const [first = 0, second = 0] = openings;
    assert.ok(second - first >= 1_490, `${second - first}`);
  });

  it("waits three days at the most, and no longer than usual where it cannot be said", async () => {
    for (const [serverTime, most] of [["null", 60_000], ["1", 3 * 86_400_000 + 1]] as const) {
      const { env } = place();
      await byClock(async (clock) => {
        let opened = 0;
        const openSocket: OpenSocket = (_, hear) => {
          opened++;
          queueMicrotask(() => hear({ _tag: "Opened" }));
          const text = '{"id":1,"status":418,"error":{"code":-1003,"msg":"Too many requests.",' +
            `"data":{"serverTime":${serverTime},"retryAfter":1764300001500}}}`;
          return { send: () => queueMicrotask(() => hear({ _tag: "Frame", text })), end: () => {} };
        };
        const now = () => Math.floor(clock.now());
        const following = followMargin({ base })({ ...env, openSocket, now });
        following.hear(() => {});
        await clock.pass(1);
        assert.equal(opened, 1);
        await clock.pass(most);
        following.stop();
        assert.ok(opened > 1, serverTime);
      });
    }
  });

  it("waits as long as a socket that was refused asks for", async () => {
    const { env } = place();
    await byClock(async (clock) => {
      const began = clock.now();
      const openings: number[] = [];
      const openSocket: OpenSocket = (_, hear) => {
        openings.push(clock.now() - began);
        queueMicrotask(() => hear({ _tag: "Ended", reason: "HTTP 429", retryAfterMs: 60_000 }));
        return { send: () => {}, end: () => {} };
      };
      const following = followMargin({ base })({ ...env, openSocket });
      following.hear(() => {});
      for (let i = 0; i < 1_200; i++) await clock.pass(100);
      following.stop();
      assert.ok(openings.length >= 2, `${openings}`);
      assert.ok(openings.every((at, i) => at >= 60_000 * i), `${openings}`);
    });
  });

  it("asks for an order by its client id", async () => {
    const { env } = place();
    const asked: string[] = [];
    const transport: Environment["transport"] = (signed, options) => {
      if (signed.endpoint === "queryMarginAccountsOrder") asked.push(signed.payload);
      return env.transport(signed, options);
    };
    const following = followMargin({ pairs: ["BTCUSDT"], lagMs: 20, base })({ ...env, transport });
    const iterator = await begin(following);
    following.ask({ book: "MARGIN", symbol: "BTCUSDT", clientOrderId: "mine" });
    await until(() => asked.length > 0);
    assert.match(asked[0] ?? "", /^symbol=BTCUSDT&origClientOrderId=mine&/);
    await iterator.return?.();
  });
});

describe("the risk stream of margin, followed", () => {
  const risk = "wss://margin-stream.simulated.invalid";

  it("reads what is owed where an event says that it changed, and after a gap", async () => {
    const { env, sockets } = place();
    const ask = connect(env);
    const following = followMarginRisk({ lagMs: 20, base: risk })(env);
    const iterator = await begin(following);
    await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    const all = await readUntil(iterator, type("liability"));
    const change = all.find(type("event"));
    assert.ok(change?.type === "event" && change.event.type === "USER_LIABILITY_CHANGE");
    assert.equal(change.event.asset, "USDT");
    const [owed] = all.slice(-1);
    assert.ok(owed?.type === "liability" && Math.floor(Number(owed.value.amount)) === 100);

    sockets.hit({ kind: "cut" });
    await ask(marginAccountBorrow({ asset: "USDT", amount: "50" }));
    const later = await readUntil(iterator, type("recovered"));
    assert.ok(later.some(type("gap")) && later.some(type("standing")));
    const [liability] = following.view().liabilities;
    assert.equal(Math.floor(Number(liability?.amount)), 150);
    following.stop();
  });

  it("does what is overdue as soon as something is heard, where its timers have slept", async () => {
    const { env, sockets } = place();
    const following = followMarginRisk({ lagMs: 20, base: risk })(env);
    const iterator = await begin(following);
    // A pass and the key's extension were due meanwhile, and no timer has noticed.
    sockets.advance(1_800_000);
    const from = performance.now();
    await connect(env)(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    await readUntil(iterator, type("liability"));
    const took = performance.now() - from;
    following.stop();
    assert.ok(took < 15_000, `it took ${took} ms`);
  });

  it("does the same by the names that events have since 2026-10-14", async () => {
    const { env } = place();
    const renamed = (text: string): string => {
      const { e, E, t, ...owed } = JSON.parse(text);
      return e === "USER_LIABILITY_CHANGE"
        ? JSON.stringify({ e: "liabilityChange", E, t, L: [owed] })
        : text;
    };
    let tell: ((text: string) => void) | undefined;
    const openSocket: OpenSocket = (url, hear) => {
      tell = (text) => hear({ _tag: "Frame", text });
      return (env.openSocket ?? assert.fail())(
        url,
        (heard) => heard._tag === "Frame" ? tell?.(renamed(heard.text)) : hear(heard),
      );
    };
    const following = followMarginRisk({ lagMs: 20, base: risk })({ ...env, openSocket });
    const iterator = await begin(following);
    await connect(env)(marginAccountBorrow({ asset: "USDT", amount: "100" }));
    const all = await readUntil(iterator, type("liability"));
    const change = all.find(type("event"));
    assert.ok(change?.type === "event" && change.event.type === "liabilityChange");
    assert.deepEqual(change.event.liabilities.map(({ asset }) => asset), ["USDT"]);
    assert.equal(all.some(type("unknown")), false);

    tell?.('{"e":"marginLevelChange","E":1764300000001,"l":"1.25","s":"MARGIN_CALL"}');
    const [call] = (await readUntil(iterator, type("event"))).slice(-1);
    assert.ok(call?.type === "event" && call.event.type === "MARGIN_LEVEL_STATUS_CHANGE");
    assert.equal(call.event.marginLevel, "1.25");
    following.stop();
  });

  it("has a gap where its key ends", async () => {
    const { env, sockets } = place();
    const following = followMarginRisk({ lagMs: 20, base: risk })(env);
    const iterator = await begin(following);
    sockets.advance(3_600_001);
    const all = await readUntil(iterator, type("recovered"));
    const gap = all.find(type("gap"));
    assert.ok(gap?.type === "gap" && /expired/.test(gap.reason));
    following.stop();
  });
});

describe("the stream of Portfolio Margin Pro, followed", () => {
  const pro = "wss://fstream.simulated.invalid/pm-classic";
  const asPro = (world: World): World => ({
    ...world,
    settings: { ...world.settings, type: "PM_1" },
  });

  it("tells the state as it comes, and reads it after a gap", async () => {
    const { env, sockets } = place(asPro);
    const following = followPro({ lagMs: 20, base: pro })(env);
    const iterator = await begin(following);
    sockets.advance(5_000);
    const [told] = (await readUntil(iterator, type("event"))).slice(-1);
    assert.ok(told?.type === "event" && told.event.type === "PM_PRO_ACCOUNT_UPDATE");
    assert.match(told.event.uniMMR, /^\d/);
    sockets.hit({ kind: "cut" });
    const all = await readUntil(iterator, type("recovered"));
    const standing = all.find(type("standing"));
    assert.ok(standing?.type === "standing" && standing.standing.status === "NORMAL");
    assert.match(standing.standing.level, /^\d/);
    following.stop();
  });

  it("has a gap where its key ends, and says why where there is none", async () => {
    const { env, sockets } = place(asPro);
    const following = followPro({ lagMs: 20, base: pro })(env);
    const iterator = await begin(following);
    sockets.advance(3_600_001);
    assert.ok((await readUntil(iterator, type("recovered"))).some(type("gap")));
    following.stop();
    const [other] = await Array.fromAsync(followPro({ base: pro })(place().env));
    const [without] = await Array.fromAsync(followPro()(place(asPro).env));
    assert.ok(other?.type === "stopped" && other.failure?._tag === "Refused");
    assert.ok(without?.type === "stopped" && without.failure?._tag === "Blocked");
  });
});

describe("USDⓈ-M alone, followed", () => {
  it("tells its fills, also of a gap, and asks for nothing of COIN-M and margin", async () => {
    const { env, sockets } = place();
    const ask = connect(env);
    const asked = new Set<string>();
    const transport: Environment["transport"] = (signed) => {
      asked.add(signed.endpoint);
      return env.transport(signed);
    };
    const settings = { lagMs: 20, base: "wss://fstream.simulated.invalid/pm" };
    const following = followUm(settings)({ ...env, transport });
    const iterator = await begin(following);
    const buy = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
    const first = await ask(buy);
    const told = await readUntil(iterator, type("fill"));
    assert.ok(told.some((each) => each.type === "fill" && each.fill.orderId === first.orderId));
    await ask(newCmOrder({ symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "1" }));
    const raw = await readUntil(iterator, type("event"));
    assert.ok(raw.some((each) => each.type === "event" && each.event.type === "other"));

    sockets.hit({ kind: "cut" });
    const second = await ask(buy);
    const all = await readUntil(iterator, type("recovered"));
    assert.ok(all.some((each) => each.type === "fill" && each.fill.orderId === second.orderId));
    assert.deepEqual(all.filter(type("unknown")), []);
    const { positions, balances } = following.view();
    assert.deepEqual(positions.map(({ symbol, amount }) => [symbol, Number(amount)]), [
      ["BTCUSDT", 0.02],
    ]);
    assert.ok(balances.every(({ book }) => book === "UM"));
    assert.deepEqual([...asked].filter((name) => /cm|margin/i.test(name)), []);
    following.stop();
  });
});

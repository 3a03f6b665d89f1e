import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startUserDataStream } from "../../endpoints/portfolio/listen_key.ts";
import { cancelUmOrder } from "../../endpoints/portfolio/um/order_cancel.ts";
import { newUmOrder } from "../../endpoints/portfolio/um/order.ts";
import { queryUmOrder } from "../../endpoints/portfolio/um/order_query.ts";
import * as E from "../../lib/either.ts";
import {
  credentials,
  type Environment,
  environment,
  type Transport,
} from "../../lib/environment.ts";
import { unreachable } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { OpenSocket } from "../../lib/socket.ts";
import { connect } from "../../promise/mod.ts";
import { hmac } from "../../signers/hmac.ts";
import {
  openWorld,
  sampleKey,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../simulator/mod.ts";
import {
  accountStream,
  follow,
  type Following,
  marketStream,
  type Notice,
  tradesOf,
} from "../../streams/mod.ts";
import { replayedSession } from "../../transports/replayed_session.ts";
import { recordingSession, type SessionMoment } from "../../transports/session.ts";
import { until } from "../support/until.ts";

const MARKETS = { UM: "wss://fstream.simulated.invalid", CM: "wss://dstream.simulated.invalid" };

/** A recorded account on the simulated exchange, and all secrets that there were. */
const recorded = (given: Partial<Environment> = {}) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref);
  const keys = new Set<string>();
  const urls = new Set<string>();
  const signatures = new Set<string>();
  const openSocket: OpenSocket = (url, hear) => {
    urls.add(url);
    return sockets.openSocket(url, hear);
  };
  const transport: Transport = (signed) => async () => {
    signatures.add(new URL(signed.url).searchParams.get("signature") ?? "none");
    const reply = await sockets.transport(signed)();
    const key = ref.read().listenKeys["portfolio"]?.key;
    if (key) keys.add(key);
    return reply;
  };
  const lines: string[] = [];
  const own = simulatedEnvironment(ref, {
    transport,
    openSocket,
    streamBase: "wss://fstream.simulated.invalid/pm",
    marketStreams: MARKETS,
    ...given,
  });
  const env = recordingSession(own, (moment) => lines.push(JSON.stringify(moment)));
  return {
    env,
    sockets,
    lines,
    tape: (): SessionMoment[] => lines.map((line) => JSON.parse(line)),
    secrets: () => [
      ...[...keys, ...urls, ...signatures].filter((each) => each !== "none"),
      sampleKey.apiKey,
      sampleKey.secret,
      ...Object.values(MARKETS),
    ],
  };
};

const heard = (env: Environment, settings = {}): readonly [Following, Notice[]] => {
  const following = follow(accountStream({ lagMs: 20, ...settings }))(env);
  const notices: Notice[] = [];
  following.hear((notice) => void notices.push(notice));
  return [following, notices];
};

const market = (newClientOrderId: string) =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "MARKET",
    quantity: "0.01",
    newClientOrderId,
  });

const rest = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "50000",
  newClientOrderId: "rests",
});

/** An eventful session: fills, a gap with a fill in it, a key that expires. */
const played = async (of: ReturnType<typeof recorded>): Promise<readonly [Following, Notice[]]> => {
  const ask = connect(of.env);
  const [following, notices] = heard(of.env);
  const count = (type: Notice["type"]) => notices.filter((each) => each.type === type).length;
  await until(() => count("recovered") === 1);
  await ask(market("first"));
  const resting = await ask(rest);
  await until(() => count("fill") === 1);
  of.sockets.hit({ kind: "cut" });
  await ask(market("second"));
  await ask(cancelUmOrder({ symbol: "BTCUSDT", orderId: resting.orderId }));
  await until(() => count("recovered") === 2);
  of.sockets.advance(3_600_001);
  await until(() => count("recovered") === 3);
  await ask(market("third"));
  await until(() => count("fill") === 3);
  following.stop();
  return [following, notices];
};

/** What of notices the program must tell again. */
const gist = (notices: readonly Notice[]) =>
  notices.flatMap((notice): readonly unknown[] => {
    switch (notice.type) {
      case "fill":
        return [["fill", notice.fill, notice.source]];
      case "gap":
        return [["gap", notice.reason]];
      case "order":
        return [["order", notice.order.clientOrderId, notice.order.status]];
      case "recovered":
        return [["recovered", notice.fills, notice.unknown]];
      default:
        return [];
    }
  });

describe("a recorded session", () => {
  it("holds no key, token, signature or address of a stream, and tells keys apart", async () => {
    const of = recorded();
    await played(of);
    const text = of.lines.join("\n");
    assert.ok(of.secrets().length > 10);
    for (const secret of of.secrets()) assert.ok(!text.includes(secret), secret);
    assert.doesNotMatch(text, /wss?:\/\//);
    const places = of.tape().flatMap((each) => each.does === "connect" ? [each.to] : []);
    assert.ok(places.length >= 3);
    assert.deepEqual([...new Set(places)], ["/pm/ws/***2", "/pm/ws/***3"]);
  });

  it("tells the same when it is played back", async () => {
    const of = recorded();
    const [following, notices] = await played(of);
    const { played: isPlayed, ...parts } = replayedSession(of.tape(), { patienceMs: 1000 });
    const env: Environment = {
      ...of.env,
      ...parts,
      credentials: credentials("any", hmac("any")),
      streamBase: "wss://replayed.invalid",
    };
    const [again, told] = heard(env);
    // What the program did besides following is part of the session.
    const ask = connect(env);
    const count = (type: Notice["type"]) => told.filter((each) => each.type === type).length;
    await until(() => count("recovered") === 1);
    await ask(market("first"));
    const { orderId } = await ask(rest);
    await until(() => count("gap") === 1);
    await ask(market("second"));
    await ask(cancelUmOrder({ symbol: "BTCUSDT", orderId }));
    await until(() => count("recovered") === 2);
    await until(() => count("recovered") === 3);
    await ask(market("third"));
    await isPlayed;
    assert.deepEqual(gist(told).sort(), gist(notices).sort());
    assert.deepEqual(again.view().orders, following.view().orders);
    assert.deepEqual(again.view().positions, following.view().positions);
    again.stop();
  });

  it("goes on without the calls that a program no longer makes", async () => {
    const of = recorded();
    const [following, notices] = await played(of);
    const { played: isPlayed, ...parts } = replayedSession(of.tape(), { patienceMs: 300 });
    const env = { ...of.env, ...parts, streamBase: "wss://replayed.invalid" };
    const [again, told] = heard(env);
    await isPlayed;
    const fills = (all: readonly Notice[]) =>
      all.flatMap((each) => each.type === "fill" ? [each.fill.tradeId] : []).sort();
    assert.deepEqual(fills(told), fills(notices));
    assert.deepEqual(again.view().positions, following.view().positions);
    again.stop();
  });

  it("takes down markets too, by the names of their streams", async () => {
    const of = recorded();
    const stream = marketStream([tradesOf("BTCUSDT")])(of.env);
    const timer = setInterval(() => of.sockets.advance(1000), 10);
    for await (const notice of stream) if (notice.type === "event") break;
    clearInterval(timer);
    const [first] = of.tape();
    assert.ok(first?.does === "connect");
    assert.equal(first.to, "/market/stream?streams=btcusdt@aggTrade");
    const { played: _, ...parts } = replayedSession(of.tape());
    const again = marketStream([tradesOf("BTCUSDT")])({ ...of.env, ...parts });
    for await (const notice of again) {
      if (notice.type !== "event") continue;
      assert.equal(notice.event.type, "aggTrade");
      break;
    }
  });

  it("keeps calls that got no reply, and fails them again", async () => {
    const transport: Transport = (signed) => () =>
      Promise.resolve(E.left(unreachable(signed.endpoint, "timed out", "unknown")));
    const of = recorded({ transport });
    const failed = await connect(of.env)(startUserDataStream()).catch((error) => error);
    const { played: _, ...parts } = replayedSession(of.tape());
    const ask = connect({ ...of.env, ...parts });
    const again = await ask(startUserDataStream()).catch((error) => error);
    assert.deepEqual(again.cause, failed.cause);
    const none = await ask(startUserDataStream()).catch((error) => error);
    assert.equal(none.cause.outcome, "notSent");
    assert.match(none.cause.message, /the session has no call POST \/papi\/v1\/listenKey left/);
  });

  it("costs no call where a note cannot be taken", async () => {
    const of = recorded();
    const env = recordingSession(of.env, () => {
      throw new Error("disk full");
    });
    const { listenKey } = await connect(env)(startUserDataStream());
    assert.ok(listenKey.length > 20);
  });

  it("masks what others say with a secret in it", async () => {
    const said = "canaryCanaryCanaryCanaryCanary01";
    const openSocket: OpenSocket = (url, hear) => {
      queueMicrotask(() => {
        hear({ _tag: "Opened" });
        hear({ _tag: "Frame", text: `{"id":1,"result":["${url.split("/").at(-1)}"]}` });
        hear({ _tag: "Frame", text: `{"e":"somethingNew","token":"${said}","E":1}` });
        hear({ _tag: "Frame", text: `{"a":"${said}","b":"${said}x"}` });
        hear({ _tag: "Ended", reason: `cannot reach ${url}` });
      });
      return { send: () => {}, end: () => {} };
    };
    const of = recorded({ openSocket });
    const url = `wss://stream.invalid/pm/ws/${"k".repeat(64)}?x=${
      encodeURIComponent("a/b+".repeat(9))
    }`;
    const ended = new Promise<void>((done) => {
      const socket = of.env.openSocket?.(url, ({ _tag }) => _tag === "Ended" ? done() : undefined);
      socket?.send(
        `{"method":"userDataStream.subscribe.listenToken","params":{"listenToken":"${said}"}}`,
      );
    });
    await ended;
    const text = of.lines.join("\n");
    for (const secret of [said, "k".repeat(64), "a/b+a/b", "stream.invalid"]) {
      assert.ok(!text.includes(secret), text);
    }
  });

  it("compares the calls of a long session no more than in their own order", async () => {
    const count = 100;
    const at = Date.UTC(2026, 10, 30);
    let looks = 0;
    const tape = Array.from({ length: count }, (_, i): SessionMoment[] => [
      {
        at,
        does: "call",
        call: i,
        method: "GET",
        path: "/papi/v1/um/order",
        get params() {
          looks++;
          return { symbol: "BTCUSDT", orderId: `${i}` };
        },
      },
      { at, does: "reply", call: i, status: 400, headers: {}, body: '{"code":-2013,"msg":""}' },
    ]).flat();
    const { transport, now } = replayedSession(tape);
    const env = environment({ transport, now, credentials: credentials("any", hmac("any")) });
    for (let i = 0; i < count; i++) {
      const asked = await send(queryUmOrder({ symbol: "BTCUSDT", orderId: `${i}` }))(env)();
      assert.ok(E.isLeft(asked) && asked.left._tag === "Refused", JSON.stringify(asked));
    }
    assert.ok(looks < 10 * count, `${looks}`);
  });

  it("costs no answer where it cannot be taken down", async () => {
    const body = '{"code":-2013,"msg":"Order does not exist."}';
    // As a transport without types may give it.
    const transport = (() => () => Promise.resolve(E.right({ status: 400, body }))) as Transport;
    const { env } = recorded({ transport });
    const asked = await send(queryUmOrder({ symbol: "BTCUSDT", orderId: "1" }))(env)();
    assert.ok(E.isLeft(asked) && asked.left._tag === "Refused", JSON.stringify(asked));
  });
});

/** No listen key, token or address of a stream is in anything that streams hand out. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import * as E from "../../lib/either.ts";
import type { Transport } from "../../lib/environment.ts";
import { unreachable } from "../../lib/failure.ts";
import type { Heard, OpenSocket } from "../../lib/socket.ts";
import { newUmOrder } from "../../endpoints/portfolio/um/order.ts";
import {
  openWorld,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../simulator/mod.ts";
import {
  accountStream,
  follow,
  followMargin,
  followMarginRisk,
  followPro,
  marketStream,
  orderBook,
  tradesOf,
  waitFor,
} from "../../streams/mod.ts";
import { until } from "../support/until.ts";

const BASE = "wss://fstream.canary.invalid/pm";
const MARKETS = { UM: "wss://um.canary.invalid", CM: "wss://cm.canary.invalid" };

/** All the ways in which something shows what it holds. */
const shownOf = (...all: readonly unknown[]): string =>
  all.flatMap((each) => [
    inspect(each, { depth: 12, showHidden: true }),
    JSON.stringify(each) ?? "",
    String(each),
    ...(typeof each === "object" && each !== null ? Object.keys(each) : []),
  ]).join("\n");

/** What a text must not hold: the key, and with it the address of a stream. */
const clean = (text: string, keys: readonly string[]): void => {
  for (const key of keys) {
    assert.ok(key.length > 15);
    const at = text.indexOf(key);
    assert.equal(at, -1, text.slice(Math.max(0, at - 300), at + 100));
  }
};

/** Runs `use`, and gives what the console was given meanwhile. */
const logged = async (use: () => Promise<void>): Promise<string> => {
  const texts: string[] = [];
  const own = { ...console };
  const names = ["log", "info", "warn", "error", "debug"] as const;
  for (const name of names) console[name] = (...all) => void texts.push(shownOf(...all));
  try {
    await use();
  } finally {
    for (const name of names) console[name] = own[name];
  }
  return texts.join("\n");
};

/** What an exchange, or whoever sits between, may say with a key in it. */
const rude = (key: string): readonly string[] => [
  `{"stream":"${key}","data":{"e":"riskLevelChange","E":1,"u":"1.1","s":"MARGIN_CALL","eq":"3","ae":"3","m":"2"}}`,
  `{"result":["${key}"],"id":1}`,
  `{"error":{"code":2,"msg":"Invalid request for ${key}"},"id":1}`,
  `{"e":"somethingNew","E":1,"listenKey":"${key}","where":"wss://x/ws/${key}"}`,
  `{"e":"ORDER_TRADE_UPDATE","E":1,"o":"${key}"}`,
  `{"e":"ACCOUNT_CONFIG_UPDATE","E":1,"T":1,"fs":"UM","ac":{"s":"BTCUSDT","l":5},"listenKey":"${key}"}`,
  `not JSON at all: ${key}`,
  `"${key}"`,
  `{"${key}":1}`,
];

/** A simulated account whose sockets also say rude things. */
const account = (openedBy: (url: string, hear: (heard: Heard) => void) => void = () => {}) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref);
  const keys = new Set<string>();
  const openSocket: OpenSocket = (url, hear) => {
    keys.add(url.split("/").at(-1) ?? "");
    return sockets.openSocket(url, (heard) => {
      // Foreign sockets name what they were given, and where that is.
      const words = `lost ${url}: getaddrinfo ENOTFOUND ${new URL(url).host} (key ${
        url.slice(-64)
      })`;
      hear(heard._tag === "Ended" ? { ...heard, reason: words } : heard);
      if (heard._tag === "Opened") openedBy(url, hear);
    });
  };
  const env = simulatedEnvironment(ref, {
    transport: sockets.transport,
    openSocket,
    streamBase: BASE,
    marketStreams: MARKETS,
  });
  return { env, sockets, keys: () => [...keys] };
};

describe("secrets of streams", () => {
  it("are in nothing that following an account hands out, whatever the exchange says", async () => {
    const { env, sockets, keys } = account((url, hear) => {
      for (const text of rude(url.split("/").at(-1) ?? "")) hear({ _tag: "Frame", text });
    });
    const out: unknown[] = [];
    const text = await logged(async () => {
      const following = follow(accountStream({ lagMs: 20 }))(env);
      following.hear((notice) => void out.push(notice));
      const live = () => following.view().phase === "live";
      await until(live);
      const buy = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
      out.push(await waitFor(following, buy)(env));
      sockets.hit({ kind: "cut" });
      await until(() => out.some((each) => (each as { type?: string }).type === "gap"));
      await until(live);
      sockets.advance(3_700_000);
      await until(() => keys().length === 2);
      await until(live);
      out.push(following, following.view(), following.health(), following.checkpoint());
      following.stop();
    });
    assert.ok(out.some((each) => (each as { type?: string }).type === "unknown"));
    assert.ok(out.some((each) => (each as { type?: string }).type === "event"));
    clean(`${text}\n${shownOf(...out)}`, keys());
    const gaps = out.filter((each) => (each as { type?: string }).type === "gap");
    assert.match(shownOf(...gaps), /lost \*\*\* getaddrinfo ENOTFOUND \*\*\* \(key \*\*\*/);
    assert.doesNotMatch(`${text}\n${shownOf(...out)}`, /canary\.invalid/);
  });

  it("are in nothing that the streams of margin and Portfolio Margin Pro hand out", async () => {
    const followers = {
      margin: followMargin({
        pairs: ["BTCUSDT"],
        lagMs: 20,
        base: "wss://ws-api.simulated.invalid/ws-api/v3",
      }),
      risk: followMarginRisk({ lagMs: 20, base: "wss://margin-stream.simulated.invalid" }),
      pro: followPro({ lagMs: 20, base: "wss://fstream.simulated.invalid/pm-classic" }),
    };
    for (const [name, followed] of Object.entries(followers)) {
      const world = openWorld();
      const settings = { ...world.settings, ...(name === "pro" && { type: "PM_1" as const }) };
      const ref = worldRef({ ...world, settings });
      const sockets = simulatedSockets(ref);
      const secrets = new Set<string>();
      const openSocket: OpenSocket = (url, hear) => {
        const [key = ""] = /[\w-]{20,}$/.exec(url) ?? [];
        if (key !== "") secrets.add(key);
        const socket = sockets.openSocket(url, hear);
        const rant = () => {
          for (const secret of secrets) {
            for (const text of rude(secret)) hear({ _tag: "Frame", text });
          }
        };
        setTimeout(rant, 100);
        return {
          ...socket,
          send: (text) => {
            const [, token] = /"listenToken":"([^"]+)"/.exec(text) ?? [];
            if (token) secrets.add(token);
            socket.send(text);
          },
        };
      };
      const env = simulatedEnvironment(ref, { transport: sockets.transport, openSocket });
      const out: unknown[] = [];
      const text = await logged(async () => {
        const following = followed(env);
        following.hear((notice) => void out.push(notice));
        await new Promise((done) => setTimeout(done, 400));
        out.push(following, following.view(), following.health(), following.checkpoint());
        following.stop();
      });
      assert.equal(secrets.size, 1, name);
      assert.ok(out.some((each) => (each as { type?: string }).type === "event"), name);
      clean(`${text}\n${shownOf(...out)}`, [...secrets]);
    }
  });

  it("are in no failure with which it ends", async () => {
    const { env } = account();
    const key = "k".repeat(64);
    const { credentials: _, ...keyless } = env;
    const body = `{"code":-2015,"msg":"Invalid key for ${BASE}/ws/${key}"}`;
    const refused: Transport = () => () =>
      Promise.resolve(E.right({ status: 400, headers: {}, body }));
    for (const place of [keyless, { ...env, transport: refused }]) {
      const out: unknown[] = [];
      for await (const notice of follow(accountStream({}))(place)) out.push(notice);
      assert.ok(out.some((each) => (each as { failure?: object }).failure));
      clean(shownOf(...out), [key]);
    }
  });

  it("are in no notice of reads that fail with them", async () => {
    const { env, keys } = account();
    const transport: Transport = (signed) => async () =>
      signed.endpoint === "accountBalance"
        ? E.left(unreachable(signed.endpoint, "timed out", "unknown"))
        : await env.transport(signed)();
    const out: unknown[] = [];
    const following = follow(accountStream({ lagMs: 20 }))({ ...env, transport });
    following.hear((notice) => void out.push(notice));
    await new Promise((done) => setTimeout(done, 300));
    out.push(following.view(), following.health());
    following.stop();
    clean(shownOf(...out), keys());
  });

  it("are in nothing that markets and books hand out", async () => {
    const { env, sockets } = account();
    const out: unknown[] = [];
    const timer = setInterval(() => sockets.advance(500), 10);
    const text = await logged(async () => {
      const stream = marketStream([tradesOf("BTCUSDT")])(env);
      out.push(stream);
      for await (const notice of stream) {
        out.push(notice);
        if (notice.type === "event" && out.length < 5) sockets.hit({ kind: "cut" });
        if (out.length > 6) break;
      }
      const book = orderBook("BTCUSDT")(env);
      out.push(book);
      for await (const view of book) {
        out.push(view);
        if (view.state === "live") break;
      }
      const { openSocket: _, ...without } = env;
      for await (const notice of marketStream([tradesOf("BTCUSDT")])(without)) out.push(notice);
    });
    clearInterval(timer);
    assert.ok(out.some((each) => (each as { type?: string }).type === "gap"));
    assert.doesNotMatch(`${text}\n${shownOf(...out)}`, /canary\.invalid/);
  });
});

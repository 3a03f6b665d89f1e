/** Listen keys, which open the user data streams for an hour at a time. */
import * as algoRefusals from "../refusals/waiting.ts";
import type { Happened } from "../../engine/futures/draft.ts";
import type { Handler, Routes } from "../handler.ts";
import { lettersFrom } from "../../engine/market/random.ts";
import type { ListenKey, World } from "../../engine/world/world.ts";

/** How long a key lives unless it is kept alive. */
const LIFE = 3_600_000;

const liveKey = (world: World, stream: string): ListenKey | undefined => {
  const held = world.listenKeys[stream];
  return held && held.expires > world.time ? held : undefined;
};

const withKey = (world: World, stream: string, key: string): World => ({
  ...world,
  listenKeys: { ...world.listenKeys, [stream]: { key, expires: world.time + LIFE } },
});

const withoutKey = (world: World, stream: string): World => {
  const { [stream]: _, ...listenKeys } = world.listenKeys;
  return { ...world, listenKeys };
};

const starting = (stream: string): Handler => (world) => {
  const live = liveKey(world, stream);
  if (live) return { world: withKey(world, stream, live.key), body: { listenKey: live.key } };
  // The transaction number moves on, so that a key that was closed does not come back.
  const id = world.nextTransaction;
  const key = lettersFrom(`${stream} ${id} ${world.time}`);
  const counted: World = { ...world, nextTransaction: String(BigInt(id) + 1n) };
  return { world: withKey(counted, stream, key), body: { listenKey: key } };
};

const keepingAlive = (stream: string): Handler => (world, params) => {
  const live = liveKey(world, stream);
  if (!live || (params.get("listenKey") ?? live.key) !== live.key) {
    return algoRefusals.noSuchListenKey;
  }
  return { world: withKey(world, stream, live.key), body: {} };
};

const closing = (stream: string): Handler => (world) =>
  liveKey(world, stream)
    ? { world: withoutKey(world, stream), body: {} }
    : algoRefusals.noSuchListenKey;

const routes = (path: string, stream: string): Routes => ({
  [`POST ${path}`]: starting(stream),
  [`PUT ${path}`]: keepingAlive(stream),
  [`DELETE ${path}`]: closing(stream),
});

/** Ends the keys whose hour is over, and tells so. */
export const expireListenKeys = (world: World): Happened =>
  Object.entries(world.listenKeys)
    .filter(([, { expires }]) => expires <= world.time)
    .reduce<Happened>((before, [stream, { key }]) => ({
      world: withoutKey(before.world, stream),
      events: [...before.events, { e: "listenKeyExpired", E: world.time, listenKey: key }],
    }), { world, events: [] });

/** Routes of the listen keys of Portfolio Margin and of the margin risk stream. */
export const listenKeyRoutes: Routes = {
  .../*#__PURE__*/ routes("/papi/v1/listenKey", "portfolio"),
  .../*#__PURE__*/ routes("/sapi/v1/margin/listen-key", "margin"),
};

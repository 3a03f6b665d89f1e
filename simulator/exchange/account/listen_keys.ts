/** Listen keys, which open the user data streams for an hour at a time. */
import { liveKey, withKey, withoutKey } from "../../engine/listen_keys.ts";
import * as algoRefusals from "../refusals/waiting.ts";
import type { Handler, Routes } from "../handler.ts";
import { lettersFrom } from "../../engine/market/random.ts";
import type { World } from "../../engine/world/world.ts";

/** Starts the key of a stream, or lengthens it. */
export const starting = (stream: string): Handler => (world) => {
  const live = liveKey(world, stream);
  if (live) return { world: withKey(world, stream, live.key), body: { listenKey: live.key } };
  // The transaction number increases, so that a closed key does not come back.
  const id = world.nextTransaction;
  const key = lettersFrom(`${stream} ${id} ${world.time}`);
  const counted: World = { ...world, nextTransaction: String(BigInt(id) + 1n) };
  return { world: withKey(counted, stream, key), body: { listenKey: key } };
};

/** Lengthens the key of a stream; only that of margin is named by the call. */
export const keepingAlive = (stream: string): Handler => (world, params) => {
  const live = liveKey(world, stream);
  if (!live || (stream === "margin" && params.get("listenKey") !== live.key)) {
    return algoRefusals.noSuchListenKey;
  }
  return { world: withKey(world, stream, live.key), body: {} };
};

/** Ends the key of a stream. */
export const closing = (stream: string): Handler => (world) =>
  liveKey(world, stream)
    ? { world: withoutKey(world, stream), body: {} }
    : algoRefusals.noSuchListenKey;

const routes = (path: string, stream: string): Routes => ({
  [`POST ${path}`]: starting(stream),
  [`PUT ${path}`]: keepingAlive(stream),
  [`DELETE ${path}`]: closing(stream),
});

/** Routes of the listen keys of Portfolio Margin and of the margin risk stream. */
export const listenKeyRoutes: Routes = {
  .../*#__PURE__*/ routes("/papi/v1/listenKey", "portfolio"),
  .../*#__PURE__*/ routes("/sapi/v1/margin/listen-key", "margin"),
};

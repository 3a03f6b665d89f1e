/** Listen keys, which open the user data streams for an hour at a time. */
import { inEach } from "./each_account.ts";
import { each, type Happened, withoutFacts } from "./happened.ts";
import type { ListenKey, World } from "./world/world.ts";

/** Lifetime of a key that is not kept alive. */
const LIFETIME = 3_600_000;

/** The key of a stream, if it has a valid one. */
export const liveKey = (world: World, stream: string): ListenKey | undefined => {
  const held = world.listenKeys[stream];
  return held && held.expires > world.time ? held : undefined;
};

/** The world with a key, for an hour from now unless it says until when. */
export const withKey = (
  world: World,
  stream: string,
  key: string,
  expires: number = world.time + LIFETIME,
): World => ({ ...world, listenKeys: { ...world.listenKeys, [stream]: { key, expires } } });

/** Of whom a listen token tells. */
export type TokenOf = "margin" | "isolated";

const SLOT = /^(token|isolated)\b/;

/** So many tokens of an account are kept. */
const TOKENS = 100;

/** The world with one more listen token: it does not end those before it. */
export const withToken = (
  world: World,
  of: TokenOf,
  id: string,
  key: string,
  expires: number,
): World => {
  const tokens = Object.keys(world.listenKeys).filter((slot) => SLOT.test(slot));
  const kept = tokens.slice(0, Math.max(0, tokens.length - TOKENS + 1)).reduce(withoutKey, world);
  return withKey(kept, `${of === "margin" ? "token" : of} ${id}`, key, expires);
};

/** A listen token that is valid, among the keys of an account. */
export const liveToken = (
  keys: World["listenKeys"],
  token: string,
  time: number,
): { readonly of: TokenOf; readonly expires: number } | undefined => {
  for (const [slot, { key, expires }] of Object.entries(keys)) {
    if (key !== token || expires <= time || !SLOT.test(slot)) continue;
    return { of: slot.startsWith("isolated") ? "isolated" : "margin", expires };
  }
  return undefined;
};

/** The world without the key of a stream. */
export const withoutKey = (world: World, stream: string): World => {
  const { [stream]: _, ...listenKeys } = world.listenKeys;
  return { ...world, listenKeys };
};

/** The world without any key, of all accounts. */
export const withoutListenKeys = (world: World): World =>
  inEach(world, withoutFacts((seen) => ({ ...seen, listenKeys: {} }))).world;

/** Ends expired keys. */
export const expireListenKeys = (world: World): Happened =>
  each(
    world,
    Object.entries(world.listenKeys).filter(([, { expires }]) => expires <= world.time),
    (now, [stream, { key }]) => {
      const after = withoutKey(now, stream);
      return { world: after, facts: [{ fact: "ListenKeyExpired", at: after, listenKey: key }] };
    },
  );

/**
 * Rows in Redis. The client is the caller's: any function that sends a command.
 *
 * @example
 * ```ts ignore
 * const client = createClient();
 * const rows = redisRows((command) => client.sendCommand([...command]));
 * ```
 *
 * @module
 */
import type { Row, Rows } from "./rows.ts";

/** Sends a command and gives its reply: text, numbers and lists of them. */
export type RedisCall = (command: readonly string[]) => Promise<unknown>;

/** Settings of {@link redisRows}. */
export interface RedisOptions {
  /** Begins all keys; braces keep them on one node of a cluster. `{unimargin}` if absent. */
  readonly prefix?: string;
}

/** Changes a row if it has the version that is told. Redis runs a script as a whole. */
const SWAP = `
local version = redis.call('HGET', KEYS[1], 'version') or '0'
if version ~= ARGV[1] then return { version, redis.call('HGET', KEYS[1], 'text') or '' } end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'text', ARGV[3])
if ARGV[4] == '' then redis.call('ZREM', KEYS[2], KEYS[1])
else redis.call('ZADD', KEYS[2], ARGV[4], KEYS[1]) end
return {}`;

const listed = (reply: unknown): readonly string[] =>
  Array.isArray(reply) ? reply.map((each: unknown) => textOf(each)) : [];

/** Text of a reply; some clients give bytes. */
const textOf = (reply: unknown): string =>
  reply instanceof Uint8Array ? new TextDecoder().decode(reply) : `${reply}`;

/**
 * Rows in Redis, changed by one script. Redis forgets what it has not written to its disk: set `appendonly yes`
 * and `appendfsync always` for a journal. A replica that takes over may lack the last writes of either.
 */
export const redisRows = (call: RedisCall, { prefix = "{unimargin}" }: RedisOptions = {}): Rows => {
  const keyOf = (space: string, key: string) => `${prefix}:${JSON.stringify([space, key])}`;
  const dueIn = (space: string) => `${prefix}:due:${space}`;
  const rowOf = ([version = "0", text = ""]: readonly string[]): Row => ({
    version: Number(version),
    text,
  });
  const read = async (key: string): Promise<Row | undefined> => {
    const reply = await call(["HMGET", key, "version", "text"]);
    const [version] = Array.isArray(reply) ? reply : [];
    return version === null || version === undefined ? undefined : rowOf(listed(reply));
  };
  return {
    read: (space, key) => () => read(keyOf(space, key)),
    swap: ({ space, key, version, text, due }) => async () => {
      const at = due === undefined ? "" : `${due}`;
      const keys = ["2", keyOf(space, key), dueIn(space)];
      const reply = await call(["EVAL", SWAP, ...keys, `${version}`, `${version + 1}`, text, at]);
      // Nobody has written what Redis did not confirm.
      if (!Array.isArray(reply)) throw new Error("Cannot change a row: Redis gave no list");
      return reply.length === 0 ? undefined : rowOf(listed(reply));
    },
    due: (space, limit) => async () => {
      if (limit <= 0) return [];
      const last = Number.isFinite(limit) ? `${limit - 1}` : "-1";
      const keys = listed(await call(["ZRANGE", dueIn(space), "0", last]));
      return (await Promise.all(keys.map(read))).flatMap((row) => row ?? []);
    },
  };
};

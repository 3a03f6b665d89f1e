/**
 * Rows in Redis. The client is the caller's: any function that sends a command.
 *
 * @example
 * ```ts ignore
 * const client = await createClient({ url }).on("error", console.error).connect(); // of redis
 * const rows = redisRows((command) => client.sendCommand([...command]));
 * ```
 *
 * @example
 * ```ts ignore
 * const client = new Redis(url); // of ioredis
 * const rows = redisRows(([name = "", ...rest]) => client.call(name, ...rest));
 * ```
 *
 * @example
 * ```ts ignore
 * const client = new RedisClient(url); // of bun
 * const rows = redisRows(([name = "", ...rest]) => client.send(name, rest));
 * ```
 *
 * @module
 */
import { countsOf } from "./counts.ts";
import { countsIn, nothing, type Row, type Rows } from "./rows.ts";

export type { Rows } from "./rows.ts";

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

/** Takes from counts as `counted` of `counts.ts` says; the tests hold the two beside each other. */
const TAKE = `
local c = {}
for n in (redis.call('GET', KEYS[1]) or '[0,0,0,0,0,0,0,0,0,0,0,100]'):gmatch('%d+') do c[#c + 1] = tonumber(n) end
if #c ~= 12 then return redis.error_reply('Cannot read the budget: the store holds something else') end
local a = {}
for i, text in ipairs(ARGV) do a[i] = tonumber(text) end
local minute, beside, needed, most, cap, full, fresh, heard, pace, stopped, limited, percent = unpack(a)
local passed = minute - c[1]
if passed > 0 then
  local isNext = passed == 1
  c = { minute, isNext and c[3] or 0, isNext and c[4] or 0, 0, isNext and c[6] or 0, 0, 0, 0, c[8],
    c[10], c[11], c[12] }
end
if stopped > c[10] or c[10] > math.min(c[11], c[1] * 60000) + 345600000 then
  c[10], c[11], c[12] = stopped, limited, percent
end
if c[1] > minute then beside = -1 end
if c[1] == minute then
  if heard > c[3] then c[7], c[3], c[8] = c[7] + heard - c[3], heard, math.huge end
  c[8] = math.min(c[8], math.ceil(c[7] * pace))
end
c[6] = c[6] + fresh
local room, given = cap - c[3], 0
local free = beside < 0 and full - c[2] or beside > 0 and full - c[4] or room
if room >= needed and free >= needed then
  given = beside ~= 0 and needed or math.max(needed, math.min(most, math.floor(room / 2)))
  c[3] = c[3] + given
  if beside < 0 then c[2] = c[2] + given end
  if beside > 0 then c[4] = c[4] + given end
end
local text = {}
for i, n in ipairs(c) do text[i] = string.format('%d', n) end
local counts = '[' .. table.concat(text, ',') .. ']'
redis.call('SET', KEYS[1], counts)
return { string.format('%d', given), counts }`;

const listed = (reply: unknown): readonly string[] =>
  Array.isArray(reply) ? reply.map((each: unknown) => textOf(each)) : [];

/** Text of a reply; some clients give bytes. */
const textOf = (reply: unknown): string =>
  reply instanceof Uint8Array ? new TextDecoder().decode(reply) : `${reply}`;

/**
 * Rows in Redis, changed by one script. Redis forgets what it has not written to its disk: set `appendonly yes`
 * and `appendfsync always` for a journal; and what its memory has no room for, unless `maxmemory-policy` is
 * `noeviction`. A replica that takes over may lack the last writes of either.
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
      const names = listed(await call(["ZRANGE", dueIn(space), "0", last]));
      return await Promise.all(names.map(async (full) => {
        // Some clients put a prefix of their own before each key; in front of a key that is read they do so again.
        const name = full.slice(full.indexOf(`${prefix}:[`));
        const [, key] = JSON.parse(name.slice(prefix.length + 1));
        const row = await read(name).catch((reason: unknown) => {
          // Another program has put something else under its name: that is no row.
          if (!/WRONGTYPE/.test(`${reason}`)) throw reason;
        });
        return { key, ...row ?? nothing };
      }));
    },
    take: (space, key, taking) => async () => {
      const name = keyOf(countsIn(space), key);
      const reply = await call(["EVAL", TAKE, "1", name, ...taking.map(String)]);
      const [given, counts = ""] = listed(reply);
      // What Redis did not confirm was not given.
      if (given === undefined) throw new Error("Cannot take: Redis gave no list");
      return { given: Number(given), counts: countsOf(counts) };
    },
  };
};

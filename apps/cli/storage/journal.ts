/** When orders were placed, kept so that the limit of orders per minute holds over programs too. */
import { readText, writeText } from "./home.ts";
import { type System, UserError } from "../terminal/system.ts";

/**
 * When an order was placed, on two clocks in ms: the wall's, which a person can set, and that of the time
 * since the machine started, which nobody can.
 */
export type Placed = readonly [at: number, up: number];

/** Orders by account. */
export type Journal = Readonly<Record<string, readonly Placed[]>>;

/** The clocks of a machine. */
export type Clocks = Pick<System, "now" | "uptime">;

/** Orders older than this no longer count, in ms. */
const KEPT_MS = 60_000;

/** A wall clock that is behind an order by more than this was set back, in ms; machines differ by less. */
const SET_BACK_MS = 300_000;

const isTime = (value: unknown): boolean => typeof value === "number";

const isPlaced = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isTime);

const isJournal = (data: unknown): data is Journal =>
  typeof data === "object" && data !== null && !Array.isArray(data) &&
  Object.values(data).every((all) => Array.isArray(all) && all.every(isPlaced));

/** The journal in a file; empty if there is none. */
export const readJournal = (file: string): Journal => {
  const text = readText(file);
  if (text === undefined) return {};
  try {
    const data: unknown = JSON.parse(text);
    if (isJournal(data)) return data;
  } catch {
    // Reported below: earlier orders are unknown, so none may be sent.
  }
  throw new UserError(`The journal of orders cannot be read: remove it (${file})`);
};

/**
 * How long ago an order was placed at least, in ms. Both clocks have to say that it is long ago: the wall's
 * alone may have been set forward, and the other one is another's if machines share a folder. After a
 * restart the time since then is the least that can have passed.
 */
const ageOf = ([at, up]: Placed, { now, uptime }: Clocks): number => {
  const since = uptime();
  const upAge = since >= up ? since - up : since;
  const wallAge = now() - at;
  return Math.max(0, wallAge < -SET_BACK_MS ? upAge : Math.min(upAge, wallAge));
};

/** Times of an account's orders that still count, by the current clock. */
export const timesOf = (journal: Journal, key: string, clocks: Clocks): readonly number[] =>
  (journal[key] ?? []).map((placed) => ageOf(placed, clocks))
    .filter((age) => age < KEPT_MS)
    .map((age) => clocks.now() - age);

/** Notes that `count` orders of an account go out now. */
export const noteOrders = (
  file: string,
  journal: Journal,
  key: string,
  clocks: Clocks,
  count: number,
): Promise<void> => {
  const recent = Object.entries(journal).map(([name, all]): [string, readonly Placed[]] => [
    name,
    all.filter((placed) => ageOf(placed, clocks) < KEPT_MS),
  ]);
  const now: Placed = [clocks.now(), clocks.uptime()];
  const all = [...Object.fromEntries(recent)[key] ?? [], ...Array<Placed>(count).fill(now)];
  const kept = Object.fromEntries([...recent, [key, all]].filter(([, each]) => each.length > 0));
  return writeText(file, JSON.stringify(kept));
};

/** A budget that several programs share: what each of them has been given, and the store that all of them ask. */
import { sleeping } from "../sleep.ts";
import { nothing, type Row } from "../stores/rows.ts";
import {
  type Ask,
  type Bucket,
  empty,
  type Given,
  learned,
  MINUTE,
  readBucket,
  rolled,
  type Seen,
  take,
  usualSpare,
  written,
} from "./bucket.ts";
import { BANNABLE, type Draw, type Lane, LANES, weightOf } from "./lanes.ts";
import type { Budget, BudgetOptions, Facts, Taken, Usage } from "./types.ts";

/** What this program has been given of a bucket and not used, by lane. */
interface Held {
  minute: number;
  readonly units: Map<Lane, number>;
  /** The row as it was seen last. */
  row: Row;
  /** Until when each lane has been told to wait. */
  readonly shut: Map<Lane, number>;
  /** How much of it left in this minute, and in the one before. */
  spent: number;
  wont: number | undefined;
  /** How much left without the store. */
  blind: number;
  limit: number;
}

const SPACE = "budget";

/** How often a change is tried against others. */
const TRIES = 40;

const GUARD = { usual: 500, most: 800 } as const;

/**
 * A budget that any number of programs share through a store. Each asks the store for what it needs and a
 * little more, uses that up, and asks again; what is given out is written down before, so nothing is given
 * twice whoever crashes.
 *
 * @example
 * ```ts ignore
 * const budget = sharedBudget({ store: memoryRows(), now: env.now, account: "main" });
 * const env = { ...synced, transport: budgeted(budget)(synced.transport) };
 * ```
 */
export const sharedBudget = (
  {
    store,
    now,
    egress = "default",
    account = "default",
    guardMs = GUARD.usual,
    random = Math.random,
    ...given
  }: BudgetOptions,
): Budget => {
  const whose = { egress, account };
  const holds = new Map<string, Held>();
  let slow = 0;
  const guard = (): number => Math.max(guardMs, Math.min(slow, GUARD.most));

  const heldOf = (bucket: string, limit: number): Held => {
    const known = holds.get(bucket) ?? {
      minute: -1,
      units: new Map(),
      row: nothing,
      shut: new Map(),
      spent: 0,
      wont: undefined,
      blind: 0,
      limit,
    };
    holds.set(bucket, known);
    return known;
  };

  /** Changes a bucket in the store; `undefined` if others were first again and again. */
  const changed = async <A>(
    bucket: string,
    held: Held,
    change: (bucket: Bucket) => readonly [Bucket, A],
  ): Promise<A | undefined> => {
    for (let tries = 0; tries < TRIES; tries++) {
      // Those who are often too late come back at different times.
      if (tries > 2) await sleeping(random() * 2 ** Math.min(tries, 6));
      const { version, text } = held.row;
      const before = readBucket(text);
      const [after, result] = change(before);
      const next = written(after);
      if (next === text) return result;
      const other = await store.swap({ space: SPACE, key: bucket, version, text: next })();
      if (other === undefined) {
        held.row = { version: version + 1, text: next };
        return result;
      }
      held.row = other;
    }
    return undefined;
  };

  const minuteOf = (at: number): number => Math.floor(at / MINUTE);

  /** Uses what was given before: of the own lane, or of one behind it. */
  const fromHeld = (held: Held, lane: Lane, units: number, at: number): boolean => {
    if (held.minute !== minuteOf(at) || MINUTE - at % MINUTE < guard()) return false;
    for (const each of LANES.slice(LANES.indexOf(lane))) {
      const left = held.units.get(each) ?? 0;
      if (left >= units) {
        held.units.set(each, left - units);
        held.spent += units;
        return true;
      }
    }
    return false;
  };

  const opened = (held: Held, minute: number): void => {
    if (held.minute === minute) return;
    held.wont = held.minute === minute - 1 ? held.spent : undefined;
    held.minute = minute;
    held.units.clear();
    held.spent = 0;
    held.blind = 0;
  };

  const giveBack = (held: Held, lane: Lane, units: number, minute: number): void => {
    if (held.minute === minute) held.units.set(lane, (held.units.get(lane) ?? 0) + units);
  };

  const takeOne = async ({ bucket, units, limit }: Draw, lane: Lane): Promise<Given> => {
    const held = heldOf(bucket, limit);
    const at = now();
    const minute = minuteOf(at);
    const shut = held.shut.get(lane) ?? 0;
    if (at < shut) return { state: "later", notBefore: shut, why: "full" };
    if (fromHeld(held, lane, units, at)) return { state: "go", units, minute };
    const isFirst = held.minute !== minute;
    const spare = given.spare ?? usualSpare(limit);
    const wont = isFirst && held.minute === minute - 1 ? held.spent : held.wont;
    const ask: Ask = {
      at,
      units,
      lane,
      limit,
      guardMs: guard(),
      spare,
      isFirst,
      random: random(),
      ...(wont !== undefined && { wont }),
    };
    const result = await changed(bucket, held, (each) => take(each, ask));
    if (!result) return { state: "later", notBefore: at + 1000 * random(), why: "full" };
    if (result.state === "later") {
      held.shut.set(lane, result.notBefore);
      return result;
    }
    opened(held, result.minute);
    held.spent += units;
    giveBack(held, lane, result.units - units, result.minute);
    return { ...result, units };
  };

  /** Without the store cancels alone go, and few: what is kept for them, shared with those who were there. */
  const blindly = (draws: readonly Draw[], lane: Lane): Taken => {
    const at = now();
    const minute = minuteOf(at);
    if (lane !== "cancel") return { state: "closed" };
    for (const { bucket, units, limit } of draws) {
      const held = heldOf(bucket, limit);
      const seen = readBucket(held.row.text);
      if (at < Math.max(seen.bannedUntil, seen.stoppedUntil)) return { state: "closed" };
      opened(held, minute);
      const few = limit / 10 / (2 * Math.max(seen.took, seen.tookBefore, 1));
      if (held.blind + units > few) return { state: "closed" };
      held.blind += units;
    }
    return { state: "go" };
  };

  const settleOne = async (
    { bucket, limit, header, isBannable }: Draw,
    { sent, received, status, headers, waitMs }: Facts,
  ): Promise<void> => {
    const held = heldOf(bucket, limit);
    const minute = minuteOf(received);
    const isLimited = status === 429;
    const isBanned = status === 418 && isBannable;
    const used = Number(headers[header] ?? NaN);
    const known = rolled(readBucket(held.row.text), minute);
    // A reply that came in another minute does not say which of them its count is of.
    const isNews = minuteOf(sent) === minute && used > known.used + limit / 100;
    if (!isNews && !isLimited && !isBanned) return;
    const end = (minute + 1) * MINUTE;
    const seen: Seen = {
      at: received,
      minute,
      ...(isNews && { used }),
      ...(isLimited && { stoppedUntil: Math.max(end, received + (waitMs ?? 0)) }),
      ...(isBanned && { bannedUntil: received + (waitMs ?? 2 * MINUTE) }),
    };
    if (isLimited || isBanned) held.units.clear();
    // What stops everybody is written down, however many write.
    while (!await changed(bucket, held, (each) => [learned(each, seen), true]));
  };

  return {
    egress,
    account,
    now,
    take: async (draws, lane) => {
      const taken: Draw[] = [];
      const minute = minuteOf(now());
      try {
        for (const draw of draws) {
          const result = await takeOne(draw, lane);
          if (result.state === "go") taken.push(draw);
          else {
            for (const { bucket, units, limit } of taken) {
              giveBack(heldOf(bucket, limit), lane, units, minute);
            }
            return result;
          }
        }
        return { state: "go" };
      } catch {
        return blindly(draws, lane);
      }
    },
    settle: async (draws, facts) => {
      const took = facts.received - facts.sent;
      slow = Math.max(slow * 0.999, took);
      // A ban is of the address: it closes every host at once, before anything else is done.
      const banned = facts.status === 418
        ? BANNABLE.map((host) => ({ ...weightOf(host, whose), units: 0 }))
        : [];
      for (const draw of [...banned, ...facts.status === 418 ? [] : draws]) {
        await settleOne(draw, facts);
      }
    },
    look: async () => {
      const usages: Usage[] = [];
      for (const [bucket, { limit }] of holds) {
        const row = await store.read(SPACE, bucket)();
        const at = now();
        const known = rolled(row ? readBucket(row.text) : empty, minuteOf(at));
        const until = Math.max(known.stoppedUntil, known.bannedUntil);
        usages.push({ bucket, used: known.used, limit, stoppedUntil: at < until ? until : 0 });
      }
      return usages;
    },
  };
};

/** A budget that several programs share: what each of them has been given, and the store that all of them ask. */
import { sleeping } from "../sleep.ts";
import type { Taking } from "../stores/counts.ts";
import { nothing } from "../stores/rows.ts";
import {
  type Ask,
  asking,
  fullOf,
  halted,
  MINUTE,
  minuteOf,
  stopsOf,
  turn,
  usualSpare,
} from "./bucket.ts";
import { heardIn, type Held, nothingHeld, rate } from "./held.ts";
import { BANNABLE, type Draw, type Lane, LANES, weightOf } from "./lanes.ts";
import type { Budget, BudgetOptions, Facts, Taken, Usage } from "./types.ts";

const SPACE = "budget";

/** What is taken to look, and to tell. */
const LOOK: Omit<Taking, "minute"> = {
  beside: 0,
  units: 0,
  few: 0,
  most: 0,
  part: 0,
  cap: 0,
  full: 0,
  fresh: 0,
  heard: 0,
};

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
    guardMs = 500,
    random = Math.random,
    spare: kept,
  }: BudgetOptions,
): Budget => {
  const holds = new Map<string, Held>();
  let slow = 0;
  const guard = (): number => Math.max(guardMs, Math.min(slow, 800));

  const heldOf = ({ bucket, limit }: Omit<Draw, "units">): Held => {
    const known = holds.get(bucket) ?? nothingHeld(limit);
    holds.set(bucket, known);
    return known;
  };

  /** Takes; what stops everybody is learned on the way, and never forgotten by what the store lacks. */
  const told = async (bucket: string, held: Held, taking: Taking): Promise<number> => {
    const { given, counts, row } = await store.take(SPACE, bucket, taking)();
    const stops = stopsOf(row.text);
    held.counts = counts;
    if (stops[0] >= held.stops[0]) held.stops = stops;
    else held.isOwing = true;
    return given;
  };

  /** Writes down what stops everybody, however many write. */
  const noted = async (bucket: string, held: Held): Promise<void> => {
    let row = await store.read(SPACE, bucket)() ?? nothing;
    for (let tries = 0; stopsOf(row.text)[0] < held.stops[0]; tries++) {
      const text = JSON.stringify(held.stops);
      const other = await store.swap({ space: SPACE, key: bucket, version: row.version, text })();
      if (!other) break;
      row = other;
      // Those who are often too late come back at different times.
      await sleeping(random() * 2 ** Math.min(tries, 6));
    }
    held.isOwing = false;
  };

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

  const opened = (held: Held, minute: number, at: number): void => {
    if (held.minute === minute) return;
    held.wont = rate(held, minute * MINUTE);
    held.since = held.minute === minute - 1 ? minute * MINUTE : at;
    held.minute = minute;
    held.units.clear();
    held.spent = held.blind = 0;
  };

  const giveBack = (held: Held, lane: Lane, units: number, minute: number): void => {
    if (held.minute === minute) held.units.set(lane, (held.units.get(lane) ?? 0) + units);
  };

  const takeOne = async (draw: Draw, lane: Lane): Promise<Taken> => {
    const { bucket, units, limit } = draw;
    const held = heldOf(draw);
    const at = now();
    const shut = held.shut.get(lane) ?? 0;
    if (held.isOwing) await noted(bucket, held);
    if (at < held.stops[0]) return { state: "later", notBefore: held.stops[0], why: "stopped" };
    if (at < shut) return { state: "later", notBefore: shut, why: "full" };
    if (fromHeld(held, lane, units, at)) return { state: "go" };
    const minute = minuteOf(at);
    const isFirst = held.minute !== minute;
    const ask: Ask = {
      at,
      units,
      lane,
      limit,
      guardMs: guard(),
      heardAt: held.heardAt,
      spare: kept ?? usualSpare(limit),
      isFirst,
      isBack: held.lacked === minute,
      wont: rate(held, at),
    };
    const heard = heardIn(held, minute);
    let taking = { ...asking(ask, held.counts, held.stops), heard };
    let given = await told(bucket, held, taking);
    // What this program did not know when it asked may leave it more than it asked for, or less.
    const again = asking(ask, held.counts, held.stops);
    if (given === 0 && again.cap > taking.cap) {
      taking = { ...again, heard };
      given = await told(bucket, held, taking);
    }
    const full = fullOf(ask, held.counts, held.stops);
    const { counts, stops } = held;
    if (at < stops[0]) return { state: "later", notBefore: stops[0], why: "stopped" };
    if (given === 0 || counts[2] > full) {
      const notBefore = Math.ceil(turn(ask, full, counts, random()));
      held.shut.set(lane, notBefore);
      if (taking.beside === 0) held.lacked = minute;
      return { state: "later", notBefore, why: "full" };
    }
    opened(held, counts[0], at);
    held.spent += units;
    giveBack(held, lane, given - units, counts[0]);
    return { state: "go" };
  };

  /** Without the store cancels alone go, and few: what is kept for them, shared with those who were there. */
  const blindly = (draws: readonly Draw[], lane: Lane): Taken => {
    const at = now();
    if (lane !== "cancel") return { state: "closed" };
    for (const draw of draws) {
      const held = heldOf(draw);
      if (at < held.stops[0]) return { state: "closed" };
      opened(held, minuteOf(at), at);
      const [, , , , tookBefore, took] = held.counts;
      if (held.blind + draw.units > draw.limit / 20 / Math.max(took, tookBefore, 1)) {
        return { state: "closed" };
      }
      held.blind += draw.units;
    }
    return { state: "go" };
  };

  const settleOne = async (
    draw: Draw,
    { sent, received, status, headers, waitMs }: Facts,
  ): Promise<void> => {
    const { bucket, header, isBannable } = draw;
    const held = heldOf(draw);
    const minute = minuteOf(received);
    const isLimited = status === 429;
    if (isLimited || (status === 418 && isBannable)) {
      const until = isLimited
        ? Math.max((minute + 1) * MINUTE, received + (waitMs ?? 0))
        : received + (waitMs ?? 2 * MINUTE);
      held.stops = halted(held.stops, received, until, isLimited);
      held.isOwing = true;
      held.units.clear();
      await noted(bucket, held);
    }
    const count = Number(headers[header] ?? NaN);
    // What may have arrived in another minute does not say which of them its count is of. The store is told with
    // the next question: until then it cannot do anything about it.
    const isSure = count >= 0 && minuteOf(sent - guard()) === minute &&
      minuteOf(received + guard()) === minute;
    if (!isSure) return;
    held.heardAt = sent;
    if (count > heardIn(held, minute)) held.heard = [minute, count];
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
          if (result.state !== "go") {
            for (const each of taken) giveBack(heldOf(each), lane, each.units, minute);
            return result;
          }
          taken.push(draw);
        }
        return { state: "go" };
      } catch {
        return blindly(draws, lane);
      }
    },
    settle: async (draws, facts) => {
      slow = Math.max(slow * 0.999, facts.received - facts.sent);
      // A ban is of the address: it closes every host at once, before anything else is done.
      const closed = facts.status === 418
        ? BANNABLE.map((host) => ({ ...weightOf(host, { egress, account }), units: 0 }))
        : draws;
      await Promise.all(closed.map((draw) => settleOne(draw, facts)));
    },
    look: async () => {
      const usages: Usage[] = [];
      for (const [bucket, held] of holds) {
        const at = now();
        const minute = minuteOf(at);
        await told(bucket, held, { ...LOOK, minute, heard: heardIn(held, minute) });
        if (held.isOwing) await noted(bucket, held);
        const { limit, counts: [, , used], stops: [until] } = held;
        usages.push({ bucket, used, limit, stoppedUntil: at < until ? until : 0 });
      }
      return usages;
    },
  };
};

/** A budget that several programs share: all limits that they draw on. */
import { BANNED, type Draw, HELD, weightOf } from "./lanes.ts";
import { MINUTE, minuteOf, type SharedLimit, sharedLimit } from "./limit.ts";
import type { Budget, BudgetOptions } from "./types.ts";

/**
 * A budget that any number of programs share through a store. Each asks the store for what it needs and a
 * little more, uses that up, and asks again; what is given out is written down before, so nothing is given
 * twice whoever crashes.
 *
 * @throws TypeError where `guardMs` or `spare` is below zero or no number, or `share` below one
 *
 * @example
 * ```ts ignore
 * const { now, clock } = synced;
 * const budget = sharedBudget({ store: memoryRows(), now, clock, account: "main" });
 * const env = { ...synced, transport: budgeted(budget)(synced.transport) };
 * ```
 */
export const sharedBudget = (
  {
    store,
    now,
    clock,
    egress = "default",
    account = "default",
    guardMs = 500,
    random = Math.random,
    spare,
    remembers = false,
    share = 1,
  }: BudgetOptions,
): Budget => {
  // With what is no number, as of a variable that is not set, taking would never come to an end.
  if (![guardMs, spare ?? 0, share].every((n) => Number.isFinite(n) && n >= 0) || share < 1) {
    throw new TypeError("Cannot share a budget: give guardMs and spare from 0 on, share from 1 on");
  }
  const limits = new Map<string, SharedLimit>();
  let slow = 0;
  const guard = (): number => Math.max(guardMs, slow) + (clock ? clock.read().error : 0);
  const isLost = (): boolean => guard() > MINUTE / 2;
  // Time stands still where it is not known.
  let last = 0;
  const time = (): number => {
    const at = now();
    return last = isLost() && last || at;
  };

  const limitOf = ({ bucket, limit }: Pick<Draw, "bucket" | "limit">): SharedLimit => {
    const known = limits.get(bucket) ??
      sharedLimit(store, bucket, limit, guard, random, remembers, share, spare);
    limits.set(bucket, known);
    return known;
  };

  return {
    egress,
    account,
    now: time,
    take: async (draws, lane) => {
      const held = HELD[lane];
      for (;;) {
        try {
          if (isLost()) await clock?.measure?.();
          const at = now();
          // No minute is that of no time: it would be taken from for ever.
          if (!Number.isFinite(at)) throw "now gives no time";
          for (const draw of draws) {
            const later = await limitOf(draw).take(at, draw.units, held);
            if (!later) continue;
            // What was taken before it does not leave.
            for (const other of draws) {
              if (other === draw) return later;
              limitOf(other).blind(at, -other.units, 0);
            }
          }
          // A store that took long: what may now arrive in the next minute has to be taken of that.
          if (minuteOf(time() + guard()) <= minuteOf(at + guard())) return { state: "go" };
        } catch (reason) {
          // Without the store cancels alone go, and few: what is kept for them, shared with those who were there.
          // Without the time another may go as well, as its reply tells it.
          const may = (!held || isLost()) &&
            draws.every((draw) => limitOf(draw).blind(now(), draw.units, held));
          return may ? { state: "go" } : { state: "closed", reason };
        }
      }
    },
    settle: async (draws, { sent, received, status, headers, waitMs }) => {
      slow = Math.min(800, Math.max(slow * 0.999, received - sent));
      for (const draw of draws) {
        limitOf(draw).hear(sent, received, Number(headers[draw.header]));
      }
      const isBanned = status === 418;
      if (!isBanned && status !== 429) return;
      // A ban is of the address: it closes every host at once, before anything else is done.
      // These limits are of a minute: what is turned away for longer had a quota of its own.
      const wait = isBanned ? waitMs ?? 2 * MINUTE : Math.min(waitMs ?? 0, 2 * MINUTE);
      const until = Math.max((minuteOf(received) + 1) * MINUTE, received + wait);
      const closed = isBanned ? BANNED.map((host) => weightOf(host, egress)) : draws;
      await Promise.all(closed.map((draw) => limitOf(draw).stop(received, until)));
    },
    look: () =>
      Promise.all(
        [...limits].map(async ([bucket, known]) => ({ bucket, ...await known.look(time()) })),
      ),
  };
};

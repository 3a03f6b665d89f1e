/** A budget that several programs share: all limits that they draw on. */
import { type Draw, LANES, weightOf, WEIGHTS } from "./lanes.ts";
import { MINUTE, minuteOf, type SharedLimit, sharedLimit } from "./limit.ts";
import type { Budget, BudgetOptions, Usage } from "./types.ts";

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
    spare,
    remembers = false,
  }: BudgetOptions,
): Budget => {
  const limits = new Map<string, SharedLimit>();
  let slow = 0;
  const guard = (): number => Math.max(guardMs, Math.min(slow, 800));

  const limitOf = ({ bucket, limit }: Pick<Draw, "bucket" | "limit">): SharedLimit => {
    // Kept free for requests that are under way for longer than the guard, and for strangers who vary.
    const free = spare ?? Math.max(4, Math.ceil(limit * 0.003));
    const known = limits.get(bucket) ??
      sharedLimit(store, bucket, limit, free, guard, random, remembers);
    limits.set(bucket, known);
    return known;
  };

  return {
    egress,
    account,
    now,
    take: async (draws, lane) => {
      const at = now();
      const place = LANES.indexOf(lane);
      const back: (() => void)[] = [];
      try {
        for (const draw of draws) {
          const limit = limitOf(draw);
          const later = await limit.take(at, draw.units, place);
          if (later) {
            for (const give of back) give();
            return later;
          }
          back.push(() => limit.back(at, draw.units, place));
        }
        return { state: "go" };
      } catch {
        // Without the store cancels alone go, and few: what is kept for them, shared with those who were there.
        const may = !place && draws.every((draw) => limitOf(draw).blind(at, draw.units));
        return { state: may ? "go" : "closed" };
      }
    },
    settle: async (draws, { sent, received, status, headers, waitMs }) => {
      slow = Math.max(slow * 0.999, received - sent);
      for (const draw of draws) {
        limitOf(draw).hear(sent, received, Number(headers[draw.header] ?? NaN));
      }
      const isBanned = status === 418;
      if (!isBanned && status !== 429) return;
      // A ban is of the address: it closes every host at once, before anything else is done.
      const wait = waitMs ?? (isBanned ? 2 * MINUTE : 0);
      const until = Math.max((minuteOf(received) + 1) * MINUTE, received + wait);
      const closed = isBanned ? WEIGHTS.map((host) => weightOf(host, egress)) : draws;
      await Promise.all(closed.map((draw) => limitOf(draw).stop(received, until, !isBanned)));
    },
    look: async () => {
      const usages: Usage[] = [];
      for (const [bucket, known] of limits) usages.push({ bucket, ...await known.look(now()) });
      return usages;
    },
  };
};

/** What `getRateLimitStates` tells. */
import type { Reply } from "../lib/environment.ts";

/** Headers that tell what is used up. */
export type LimitHeader =
  | "x-mbx-used-weight"
  | "x-mbx-used-weight-1m"
  | "x-sapi-used-ip-weight-1m"
  | "x-mbx-order-count-1s"
  | "x-mbx-order-count-10s"
  | "x-mbx-order-count-1m"
  | "x-mbx-order-count-1h"
  | "x-mbx-order-count-1d";

/** What is used up of each limit, by the name of its header; 0 if no reply told it yet. */
export type RateLimitStates =
  & { readonly [Header in LimitHeader]: number }
  & {
    /** When the last reply came, in ms; absent before the first. */
    readonly lastUpdated: number | undefined;
  };

/** The states before the first reply. */
export const noLimits = (): RateLimitStates => ({
  "x-mbx-used-weight": 0,
  "x-mbx-used-weight-1m": 0,
  "x-sapi-used-ip-weight-1m": 0,
  "x-mbx-order-count-1s": 0,
  "x-mbx-order-count-10s": 0,
  "x-mbx-order-count-1m": 0,
  "x-mbx-order-count-1h": 0,
  "x-mbx-order-count-1d": 0,
  lastUpdated: undefined,
});

/** The states after a reply. */
export const limitsAfter = (
  before: RateLimitStates,
  { headers }: Reply,
  now: number,
): RateLimitStates => {
  const told = Object.keys(noLimits()).flatMap((name) => {
    const count = parseInt(headers[name] ?? "", 10);
    return Number.isNaN(count) ? [] : [[name, count]];
  });
  return { ...before, ...Object.fromEntries(told), lastUpdated: now };
};

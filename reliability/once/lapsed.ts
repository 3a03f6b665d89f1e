/** Waiting until an attempt that is still under way cannot arrive any more. */
import type { Environment } from "../../lib/environment.ts";
import type { Intent } from "../journal/journal.ts";
import { sleepingBy } from "../../lib/timers/sleep.ts";
import { rowOf } from "./lookup.ts";
import type { ResolveOptions } from "./resolve.ts";

type Waiting = Pick<ResolveOptions, "sleep" | "signal">;

/** The exchange takes timestamps up to a second ahead of its clock; another for what our clock is off. */
const AHEAD = 2000;

/** How often the exchange is asked whether it is as late as this clock says. */
const ASKS = 3;

/** Waits by the clock until the exchange refuses whatever is under way; `false` if the signal ended it. */
export const lapsed = async (
  environment: Environment,
  { validUntil }: Pick<Intent, "validUntil">,
  { sleep, signal }: Waiting,
): Promise<boolean> => {
  const wait = sleepingBy(sleep);
  const rest = () => validUntil + AHEAD - Number(environment.now());
  while (rest() > 0 && !signal?.aborted) await wait(Math.min(rest(), 1000), signal);
  return rest() <= 0;
};

/**
 * Waits until the exchange refuses whatever is under way, by its own word: a clock that has jumped ahead says so too
 * early, and the exchange answers no lookup that bears its time. `false` if that is not known.
 */
export const isShut = async (
  environment: Environment,
  { subject, validUntil }: Pick<Intent, "subject" | "validUntil">,
  options: Waiting & Pick<ResolveOptions, "readers">,
): Promise<boolean> => {
  const { readers, signal } = options;
  for (let asked = 0; asked < ASKS; asked++) {
    if (!await lapsed(environment, { validUntil }, options)) break;
    const seen = await rowOf(environment, readers, subject, signal && { signal });
    if (seen.kind !== "unclear" && seen.at >= validUntil) return true;
  }
  return false;
};

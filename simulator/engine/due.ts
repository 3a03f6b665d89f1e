/** What is due at a time: dated orders and listen keys that end, interest, funding. */
import { inEach } from "./each_account.ts";
import { endsOf, isDated } from "./world/endings.ts";
import { cancelFutures } from "./futures/cancel.ts";
import { openFutures } from "./futures/book.ts";
import { payFunding } from "./futures/funding.ts";
import { chain, each, type Happened, withoutFacts } from "./happened.ts";
import { expireListenKeys } from "./listen_keys.ts";
import { accrueLoanInterest } from "./margin/interest.ts";
import { chargeNegative, repayNegative } from "./negative_balances.ts";
import { expireAlgos } from "./waiting/triggers.ts";
import { accountIn, namesWith } from "./world/seen_by.ts";
import type { FuturesKind, World } from "./world/world.ts";

/** An hour, in ms. */
export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const KINDS: readonly FuturesKind[] = ["um", "cm"];
const NONE: readonly number[] = [];

const expireFutures = (kind: FuturesKind) => (world: World): Happened =>
  each(
    world,
    openFutures(world, kind)
      .filter((order) => isDated(order) && order.goodTillDate <= world.time),
    (now, order) => cancelFutures(now, kind, order, "EXPIRED"),
  );

/** When dated orders and listen keys of all accounts end, in order; what is overdue ends at once. */
export const endings = (world: World): readonly number[] => {
  let ends: Set<number> | undefined;
  for (const name of namesWith(world, "ends")) {
    const account = accountIn(world, name);
    for (const end of account ? endsOf(account) : NONE) {
      (ends ??= new Set()).add(Math.max(end, world.time + 1));
    }
  }
  return ends ? [...ends].sort((a, b) => a - b) : NONE;
};

/** Moments after a time, up to another, at which something is due: full hours, and the given ones. */
export function* moments(from: number, until: number, ends: readonly number[]): Generator<number> {
  let hour = Math.floor(from / HOUR) * HOUR + HOUR;
  for (const end of ends.filter((each) => each <= until)) {
    for (; hour < end; hour += HOUR) yield hour;
    if (end !== hour) yield end;
  }
  for (; hour <= until; hour += HOUR) yield hour;
}

/** Ends listen keys and dated orders that are over. */
export const expireAll = (world: World): Happened =>
  inEach(
    world,
    (seen) =>
      chain(seen, [
        expireListenKeys,
        ...KINDS.map(expireFutures),
        ...KINDS.map((kind) => (now: World) => expireAlgos(now, kind)),
      ]),
    (seen) => endsOf(seen).some((end) => end <= seen.time),
  );

/** When cross margin covers negative futures balances: twice within the two hours before 00:00 UTC. */
const isRepaying = ({ time, settings }: World): boolean =>
  settings.autoRepay && time % DAY >= 22 * HOUR;

const charged = (world: World): Happened =>
  chain(world, [
    withoutFacts((now) => accrueLoanInterest(now, 1)),
    ...(isRepaying(world) ? [withoutFacts((now: World) => repayNegative(now, "cross"))] : []),
    ...(world.time % DAY === 0 ? [withoutFacts(chargeNegative)] : []),
    payFunding,
  ]);

/** What is due at a full hour. */
export const chargeHour = (world: World): Happened =>
  inEach(world, charged, (seen) => charged(seen).world !== seen);

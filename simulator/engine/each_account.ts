/** Changes of one account after another. */
import type { Fact } from "./facts.ts";
import { type Change, type Happened, nothing } from "./happened.ts";
import { accountNames, glanceAt, namesWith, seenBy } from "./world/seen_by.ts";
import type { World } from "./world/world.ts";

/** A change as an account sees it; the result is seen as before. */
export const within = <A extends Happened>(
  world: World,
  account: string,
  change: (world: World) => A,
): A => {
  if (account === world.account) return change(world);
  const seen = seenBy(world, account);
  const after = change(seen);
  // A world in which nothing has changed stays the same one.
  return { ...after, world: after.world === seen ? world : seenBy(after.world, world.account) };
};

/**
 * The same change for each account in turn.
 *
 * @param concerns whether it may change anything for an account, by what is that account's alone
 */
export const inEach = (
  world: World,
  change: Change,
  concerns: (seen: World) => boolean = () => true,
): Happened => {
  const names = accountNames(world);
  return names.length === 1 ? change(world) : among(world, names, change, concerns);
};

/** The same change for each account that has orders which wait for a price, and for which it may change something. */
export const inWaiting = (
  world: World,
  change: Change,
  concerns: (seen: World) => boolean,
): Happened => {
  const names = namesWith(world, "waits");
  if (names.length > 1) return among(world, names, change, concerns);
  return concerns(world) ? change(world) : nothing(world);
};

const among = (
  world: World,
  names: readonly string[],
  change: Change,
  concerns: (seen: World) => boolean,
): Happened => {
  const facts: Fact[] = [];
  let now = world;
  for (const name of names) {
    // To show an account costs more the more there are, and most often there is nothing to change.
    if (!concerns(glanceAt(now, name))) continue;
    const seen = seenBy(now, name);
    const after = change(seen);
    if (after.world !== seen) now = after.world;
    for (const fact of after.facts) facts.push(fact);
  }
  return { world: seenBy(now, world.account), facts };
};

/** One thing after another: worlds, and what happened on the way from one to the next. */
import type { Fact } from "./facts.ts";
import type { World } from "./world/world.ts";

/** A world, and what led to it. */
export interface Happened {
  /** The world afterwards. */
  readonly world: World;
  /** What happened, in order. */
  readonly facts: readonly Fact[];
}

/** A change from one world to the next. */
export type Change = (world: World) => Happened;

/** Nothing happened. */
export const nothing = (world: World): Happened => ({ world, facts: [] });

/** A change that nobody is told of. */
export const quietly = (change: (world: World) => World): Change => (world) =>
  nothing(change(world));

/** What follows in the world that something left; what comes with it is the later one's. */
export const then = <A extends Happened>(before: Happened, next: (world: World) => A): A => {
  const after = next(before.world);
  return before.facts.length === 0 ? after : { ...after, facts: [...before.facts, ...after.facts] };
};

/** The same change for one thing after another. */
export const each = <A>(
  world: World,
  all: Iterable<A>,
  change: (world: World, one: A) => Happened,
): Happened => {
  const facts: Fact[] = [];
  let now = world;
  for (const one of all) {
    const after = change(now, one);
    now = after.world;
    for (const fact of after.facts) facts.push(fact);
  }
  return { world: now, facts };
};

/** Changes, one after another. */
export const chain = (world: World, changes: Iterable<Change>): Happened =>
  each(world, changes, (now, change) => change(now));

/** Sequences of changes: worlds, and what happened between them. */
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

/** A change without facts. */
export const withoutFacts = (change: (world: World) => World): Change => (world) =>
  nothing(change(world));

/**
 * A change applied to the world of an earlier one; the result's other fields are the later one's.
 */
export const then = <A extends Happened>(before: Happened, next: (world: World) => A): A => {
  const after = next(before.world);
  if (before.facts.length === 0) return after;
  const facts = after.facts.length === 0 ? before.facts : [...before.facts, ...after.facts];
  return { ...after, facts };
};

/** The same change for each element in turn. */
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

/** The first zero of a sum of bent lines, from 0 on. */
import { ONE } from "../../lib/decimal.ts";
import type { Bent, Line } from "./lines.ts";

/** How fine the way is counted: 24 places. */
export const FINE: bigint = 10n ** 24n;

interface Corner {
  readonly at: bigint;
  /** About the same: bigints are compared only where these are equal. */
  readonly near: number;
  readonly adds: Line;
  readonly isEnd: boolean;
}

/** Whether the level is reached where a line stands: it belongs to the worse state. */
const isReached = (value: bigint, needsMargin: boolean): boolean =>
  value < 0n || (value === 0n && needsMargin);

/** Whether the level is reached before anything moves. */
export const startsReached = ({ base, bends, needsMargin }: Bent): boolean =>
  isReached(
    bends.reduce((sum, { when, adds }) => when.a >= 0n ? sum + adds.a : sum, base.a),
    needsMargin,
  );

/**
 * How far `t` may go, in units of {@link FINE}, until the level is reached, or left where it is reached at
 * first; `undefined` where that never happens before a price is 0. `way` is -1 to walk below zero. What is
 * found is rounded to the side of danger.
 */
export const walk = (bent: Bent, way: 1n | -1n, leaves: boolean): bigint | undefined => {
  const { base, bends, needsMargin, strongest } = bent;
  const strength = way > 0n ? strongest.against : strongest.along;
  const end = strength === 0n ? undefined : FINE * ONE / strength;
  let a = base.a;
  let slope = base.b;
  const corners: Corner[] = [];
  for (const { when, adds } of bends) {
    const isRise = when.b > 0n === way > 0n;
    const isAbove = when.a > 0n || (when.a === 0n && (isRise || when.b === 0n));
    if (isAbove) {
      a += adds.a;
      slope += adds.b;
    }
    if (when.a === 0n || when.b === 0n || isAbove === isRise) continue;
    // Above or rising, but not both: a quotient of two different signs, whichever way.
    const at = way > 0n ? -when.a * FINE / when.b : when.a * FINE / when.b;
    if (end === undefined || at < end) {
      corners.push({ at, near: Number(at), adds, isEnd: isAbove });
    }
  }
  let b = slope * way;
  corners.sort((one, other) =>
    one.near - other.near || (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)
  );
  let from = 0n;
  for (let i = 0; i <= corners.length; i++) {
    const corner = corners[i];
    const to = corner?.at ?? end;
    if (to !== from) {
      const here = a * FINE + b * from;
      if (leaves ? here > 0n : isReached(here, needsMargin)) return from;
      if (leaves ? b > 0n : b < 0n) {
        const root = -a * FINE / b;
        const rounded = leaves && root * b !== -a * FINE ? root + 1n : root;
        if (to === undefined || rounded < to || (corner && rounded === to)) return rounded;
      }
    }
    if (!corner) return undefined;
    from = corner.at;
    const { adds, isEnd } = corner;
    a = isEnd ? a - adds.a : a + adds.a;
    b = isEnd === way > 0n ? b - adds.b : b + adds.b;
  }
  return undefined;
};

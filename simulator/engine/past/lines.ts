/** Mark prices, index prices and premiums over time. */
import { max, min, type Units } from "../../../lib/decimal.ts";
import type { Contract } from "../market/market.ts";
import { extremesOf, partsAt, type Path, pathOf, shifted } from "../market/series.ts";
import type { Point } from "../world/past.ts";
import { at, emptyVector, type Vector } from "../world/vector.ts";
import type { FuturesKind, World } from "../world/world.ts";
import { placeAt } from "./places.ts";

/** A price that has a value at any time. */
export interface Line {
  readonly since: number;
  readonly now: number;
  readonly path: Path;
  /** Value at so many millionths from where the path stands when the world begins. */
  readonly madeUp: (parts: number) => Units;
  /** Value since the world began. */
  readonly valueAt: (time: number) => Units;
  /** Times at which the value changed, in a span. */
  readonly changes: (from: number, until: number) => readonly number[];
}

const valueIn = (points: Vector<Point>, first: Units, time: number): Units =>
  at(points, placeAt(points, time + 1) - 1)?.price ?? first;

const timesIn = (points: Vector<Point>, from: number, until: number): readonly number[] => {
  const times: number[] = [];
  for (let i = placeAt(points, from); i < placeAt(points, until + 1); i++) {
    times.push((at(points, i) as Point).time);
  }
  return times;
};

const based = ({ past, time }: World, path: Path) => ({
  since: past.since,
  now: time,
  path,
  base: partsAt(path, past.since),
});

/** How a line of a contract is read. */
export type LineOf = (world: World, kind: FuturesKind, contract: Contract) => Line;

const priceLine =
  (of: "mark" | "index"): LineOf => (world: World, kind: FuturesKind, contract: Contract): Line => {
    const past = world.past[kind][contract.symbol];
    const { base, ...line } = based(world, pathOf(contract.baseAsset));
    const points = (of === "mark" ? past?.marks : past?.indexes) ?? emptyVector;
    const first = past?.first[of] ?? (of === "mark" ? contract.markPrice : contract.indexPrice);
    return {
      ...line,
      madeUp: (parts) => shifted(first, parts - base, 1n),
      valueAt: (time) => valueIn(points, first, time),
      changes: (from, until) => timesIn(points, from, until),
    };
  };

/** Mark prices. */
export const markLine: LineOf = /*#__PURE__*/ priceLine("mark");

/** Index prices. */
export const indexLine: LineOf = /*#__PURE__*/ priceLine("index");

/** How far the mark price lies from the index price, as a share of it. */
export const premiumLine: LineOf = (world, kind, contract) => {
  const [mark, index] = [markLine(world, kind, contract), indexLine(world, kind, contract)];
  const { base, ...line } = based(world, pathOf(`${contract.symbol} premium`));
  const valueAt = (time: number): Units =>
    (mark.valueAt(time) - index.valueAt(time)) * 100_000_000n / index.valueAt(time);
  return {
    ...line,
    // 1e-8 per part: the premium stays within about 1e-4.
    madeUp: (parts) => valueAt(world.past.since - 1) + BigInt(parts - base),
    valueAt,
    changes: (from, until) => [...mark.changes(from, until), ...index.changes(from, until)],
  };
};

/** The funding rate of a contract at a time, and the hours from one funding to the next. */
export const fundingAt = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  time: number,
): { readonly rate: Units; readonly hours: number } => {
  const points = world.past[kind][contract.symbol]?.fundings;
  return (points && (at(points, placeAt(points, time) - 1) ?? at(points, 0))) ??
    { rate: contract.fundingRate, hours: contract.fundingHours ?? 8 };
};

/** Value at a time. */
export const lineAt = (line: Line, time: number): Units =>
  time < line.since ? line.madeUp(partsAt(line.path, time)) : line.valueAt(time);

/** Values from one time to another. */
export interface LineSpan {
  readonly open: Units;
  readonly high: Units;
  readonly low: Units;
  readonly close: Units;
}

/** Values from one time to another, both included, as far as there are any yet. */
export const lineSpan = (line: Line, from: number, end: number): LineSpan => {
  const until = Math.min(end, line.now);
  const [open, close] = [lineAt(line, from), lineAt(line, until)];
  const seen = [open, close];
  if (from < line.since) {
    const parts = extremesOf(line.path, from, Math.min(until, line.since - 1));
    seen.push(line.madeUp(parts.min), line.madeUp(parts.max));
    if (until >= line.since) seen.push(line.valueAt(line.since));
  }
  for (const time of line.changes(Math.max(from, line.since), until)) {
    seen.push(line.valueAt(time));
  }
  return { open, high: seen.reduce(max), low: seen.reduce(min), close };
};

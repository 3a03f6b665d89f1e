/** Moments of a scenario, and its prices at each. */
import { times, trimmed, type Units, units } from "../../../lib/decimal.ts";
import type { Keyframe, Playing, Scenario } from "./scenario.ts";

/** Seconds from one price to the next, where a scenario does not say. */
export const EVERY = 5;

/** Seconds in ms; a world's clock knows nothing shorter. */
export const msOf = (seconds: number): number => Math.round(seconds * 1000);

/** Percent of the first price at a time in ms from the beginning; `undefined` before the first keyframe. */
const percentAt = (frames: readonly Keyframe[], ms: number): Units | undefined => {
  const next = frames.findIndex(([second]) => msOf(second) > ms);
  const before = frames[(next < 0 ? frames.length : next) - 1];
  if (!before) return undefined;
  const after = next < 0 ? undefined : frames[next];
  const [from, first] = [msOf(before[0]), units(before[1])];
  if (!after) return first;
  const [until, last] = [msOf(after[0]), units(after[1])];
  return first + (last - first) * BigInt(ms - from) / BigInt(until - from);
};

/** Prices at a time, by name, as `setPrices` takes them. */
export const pricesAt = (
  { scenario, since, from }: Playing,
  time: number,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(scenario.prices).flatMap(([name, frames]) => {
      const percent = percentAt(frames, time - since);
      const price = percent && times(from[name] ?? 0n, percent) / 100n;
      return price ? [[name, trimmed(price)]] : [];
    }),
  );

/** Seconds at which a price is set: keyframes, and the steps between those that differ. */
const secondsOf = (frames: readonly Keyframe[], every: number): readonly number[] =>
  frames.flatMap(([second, percent], i) => {
    const next = frames[i + 1];
    if (!next || next[1] === percent) return [second];
    const found = [second];
    for (let at = second + every; at < next[0]; at += every) found.push(at);
    return found;
  });

/** Seconds at which answers about the account are brought up to date while they are behind. */
const refreshes = ({ steps, seconds }: Scenario): readonly number[] => {
  const changes = steps.flatMap(({ at, exchange }) =>
    exchange?.behind === undefined ? [] : [{ at, behind: exchange.behind }]
  );
  return changes.flatMap(({ at, behind }, i) => {
    const until = changes[i + 1]?.at ?? seconds;
    const found: number[] = [];
    for (let each = at + behind; behind > 0 && each < until; each += behind) found.push(each);
    return found;
  });
};

/** Moments of scenarios, in ms from their beginning and in order; a clock asks for them at each call. */
const known = /*#__PURE__*/ new WeakMap<Scenario, readonly number[]>();

const offsetsOf = (scenario: Scenario): readonly number[] => {
  const found = known.get(scenario);
  if (found) return found;
  const { prices, steps, every = EVERY } = scenario;
  const seconds = [
    ...Object.values(prices).flatMap((frames) => secondsOf(frames, every)),
    ...steps.map(({ at }) => at),
    ...refreshes(scenario),
  ];
  const offsets = [...new Set(seconds.map(msOf))].sort((a, b) => a - b);
  known.set(scenario, offsets);
  return offsets;
};

/** Moments after a time, up to another, at which a scenario does something, in ms. */
export const momentsOf = (
  { scenario, since }: Playing,
  from: number,
  until: number,
): readonly number[] => {
  const offsets = offsetsOf(scenario);
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= from - since) low = middle + 1;
    else high = middle;
  }
  const moments: number[] = [];
  for (let i = low; i < offsets.length; i++) {
    const moment = since + (offsets[i] ?? 0);
    if (moment > until) break;
    moments.push(moment);
  }
  return moments;
};

/** Whether answers about the account are brought up to date at a time. */
export const isRefreshed = ({ scenario, since }: Playing, time: number): boolean =>
  refreshes(scenario).some((second) => since + msOf(second) === time);

/** What many runs of chaos come to, for people. */
import { chaosRun, chaosRuns, controlRun, type Count, lineOf, none, sum } from "./runs.ts";

/** Lines to print, and whether nothing is wrong. */
export interface Report {
  readonly lines: readonly string[];
  readonly isSound: boolean;
}

/** What runs came to, and a control, which must fail. */
export interface Counted {
  readonly count: Count;
  readonly control: Count;
}

/** Nothing has run. */
export const uncounted: Counted = { count: none, control: none };

/** What both came to, the earlier runs first. */
export const joined = (a: Counted, b: Counted): Counted => ({
  count: sum(a.count, b.count),
  control: sum(a.control, b.control),
});

/** Runs chaos from a run on, and a tenth of it with the control. */
export const counted = (runs: number, seed: number, from: number): Counted => ({
  count: chaosRuns(runs, seed, chaosRun, from),
  control: chaosRuns(Math.max(200, Math.ceil(runs / 10)), seed, controlRun, from),
});

/** What to print. */
export const report = ({ count, control }: Counted): Report => {
  const isBlind = control.missed + control.wrong === 0;
  const isBad = count.missed + count.doubled + count.wrong > 0 || count.unknown > count.runs / 100;
  return {
    lines: [
      `unknown in ${(100 * count.unknown / count.runs).toFixed(2)} % of runs`,
      `control, which reads before its socket opens: ${lineOf(control)}`,
      ...(count.first === undefined ? [] : [`the first one with a fault is run ${count.first}`]),
      ...(isBlind ? ["the control has no faults, so these runs show nothing"] : []),
      lineOf(count),
    ],
    isSound: !isBad && !isBlind,
  };
};

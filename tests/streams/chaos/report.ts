/** What many runs of chaos come to, for people. */
import { chaosRun, chaosRuns, controlRun, lineOf } from "./runs.ts";

/** Lines to print, and whether nothing is wrong. */
export interface Report {
  readonly lines: readonly string[];
  readonly isSound: boolean;
}

/** Runs chaos, and a control that must fail. */
export const report = (runs: number, seed: number, done?: (runs: number) => void): Report => {
  const count = chaosRuns(runs, seed, chaosRun, done);
  const control = chaosRuns(Math.max(200, Math.ceil(runs / 10)), seed, controlRun);
  const isBlind = control.missed + control.wrong === 0;
  const isBad = count.missed + count.doubled + count.wrong > 0 || count.unknown > runs / 100;
  return {
    lines: [
      `unknown in ${(100 * count.unknown / runs).toFixed(2)} % of runs`,
      `control, which reads before its socket opens: ${lineOf(control)}`,
      ...(count.first === undefined ? [] : [`the first one with a fault is run ${count.first}`]),
      ...(isBlind ? ["the control has no faults, so these runs show nothing"] : []),
      lineOf(count),
    ],
    isSound: !isBad && !isBlind,
  };
};

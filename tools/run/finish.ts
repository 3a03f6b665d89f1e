/** The last line of a run, and how it ends. */
import process from "node:process";
import type { Outcome } from "./steps.ts";

/** Counts everything, and ends the program. */
export const finish = (outcomes: readonly Outcome[]): never => {
  const sum = (key: "passed" | "failed") =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exit(sum("failed") > 0 ? 1 : 0);
};

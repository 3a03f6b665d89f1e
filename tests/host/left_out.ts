/** Tests that not every machine can run: what is left out is told to the run that asked for it. */
import { appendFileSync } from "node:fs";
import process from "node:process";

/** Whether `tests` can run here; where not, each is named to the run, and what it `needs`. */
export const canRun = (isMet: boolean, tests: readonly string[], needs: string): boolean => {
  // Where a machine is set up for all of them, none is left out.
  if (!isMet && process.env["MUST_RUN"]?.split(",").includes(needs)) {
    throw new Error(`Cannot run ${tests.join(", ")}: it needs ${needs}`);
  }
  const file = process.env["LEFT_OUT"];
  if (!isMet && file !== undefined) {
    for (const name of tests) appendFileSync(file, `${name} (needs ${needs})\n`);
  }
  return isMet;
};

/** Steps of a run: each prints one line, and all its output where it fails. */
import { availableParallelism } from "node:os";
import { type Ended, exec } from "./exec.ts";

/** What came of a step. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown where something failed. */
  readonly output: string;
  /** Shown on the step's line. */
  readonly note?: string;
}

/** Something to do, and its name. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** A step that counts as one check. */
export const check = (name: string, run: () => Promise<Ended>): Step => ({
  name,
  run: async () => {
    const { code, output } = await run();
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
});

/** A check that a program ends well. */
export const command = (name: string, ...argv: readonly string[]): Step =>
  check(name, () => exec(argv));

const attempt = (step: Step): Promise<Outcome> =>
  step.run().catch((error) => ({
    passed: 0,
    failed: 1,
    output: `${error instanceof Error ? error.stack : error}\n`,
  }));

const report = (name: string, { failed, output, note }: Outcome, ms: number): void => {
  const seconds = `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `${failed === 0 ? "ok  " : "FAIL"}  ${name.padEnd(30)} ${seconds.padStart(7)}  ${note ?? ""}`
      .trimEnd(),
  );
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
};

/** Runs steps, as many at a time as there are cores, and reports them in the order given. */
export const runSteps = async (steps: readonly Step[]): Promise<readonly Outcome[]> => {
  const waiting = steps.map((step) => ({ step, ...Promise.withResolvers<[Outcome, number]>() }));
  const queue = [...waiting];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const started = performance.now();
      next.resolve([await attempt(next.step), performance.now() - started]);
    }
  };
  for (let i = 0; i < Math.max(2, availableParallelism()); i++) work();
  const outcomes: Outcome[] = [];
  for (const { step, promise } of waiting) {
    const [outcome, ms] = await promise;
    report(step.name, outcome, ms);
    outcomes.push(outcome);
  }
  return outcomes;
};

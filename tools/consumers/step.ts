/** A step of a run that uses the packages as their users do. */
import type { Step } from "../run/steps.ts";
import { type Workshop, workshop } from "./workshop.ts";

/** What is wrong, if anything, and what is told on the step's line. */
export interface Seen {
  readonly problems?: readonly string[];
  readonly note?: string;
}

/** What a step needs: it is left out where that is not there, and says so. */
export type Needs = Readonly<Record<string, unknown>>;

/** A step with a workshop. `needs` names what may be missing on a machine. */
export const using = (
  name: string,
  needs: Needs,
  run: (shop: Workshop) => Promise<Seen>,
): Step => ({
  name,
  run: async () => {
    const missing = Object.entries(needs).filter(([, found]) => !found).map(([what]) => what);
    if (missing.length > 0) {
      return { passed: 0, failed: 0, output: "", note: `left out: needs ${missing.join(" and ")}` };
    }
    const { problems = [], note } = await run(await workshop());
    return {
      passed: problems.length === 0 ? 1 : 0,
      failed: problems.length === 0 ? 0 : 1,
      output: problems.join("\n"),
      ...(note !== undefined && { note }),
    };
  },
});

/** A problem where something is not so. */
export const unless = (isSo: boolean, problem: string): readonly string[] => isSo ? [] : [problem];

/** The program that trades, and what it imports. */
export const trading: readonly string[] = ["trade.mjs", "follow.mjs", "once.mjs"];

const TRADED = [
  ...["HMAC", "RSA", "Ed25519"].map((kind) => `${kind}: FILLED at 60000.00000`),
  "streams: filled by 1, book live, it is no wss address",
  "once: found accepted, left open, recovered accepted, again accepted, 2 orders",
].join("\n");

/** What is wrong with what the trading program printed. */
export const notTraded = (output: string): readonly string[] =>
  unless(output.includes(TRADED), `Nothing was traded:\n${output}`);

/** What is wrong with what `risk.mjs` prints. */
export const notJudged = (output: string): readonly string[] =>
  unless(
    /^uniMMR [\d.]+, [\d.]+ after a withdrawal, liquidated at [\d.]+$/m.test(output),
    `risk.mjs prints:\n${output}`,
  );

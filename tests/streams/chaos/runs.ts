/** Follows accounts through chaos, and counts what was missed, told twice, or is wrong. */
import * as fc from "../../deps/fast_check.ts";
import { checkpointOf, resumed } from "../../../streams/account/checkpoint.ts";
import { happened, told, unknownIn, wrongIn } from "../account/judge.ts";
import { type Chaos, chaos, type Outcome, session, type Way } from "../account/session.ts";

/** What came of many runs. */
export interface Count {
  /** Runs. */
  readonly runs: number;
  /** Fills that were not told, or not as they were. */
  readonly missed: number;
  /** Fills that were told twice. */
  readonly doubled: number;
  /** Orders and values that a view called live has wrong, and views that never became live. */
  readonly wrong: number;
  /** Runs that told of something unknown, where nothing is. */
  readonly unknown: number;
  /** The first run with any of these. */
  readonly first?: number;
}

/** Nothing has run. */
export const none: Count = { runs: 0, missed: 0, doubled: 0, wrong: 0, unknown: 0 };

const countOf = (outcome: Outcome, isBroken: boolean): Count => {
  const seen = told(outcome).map((fill) => JSON.stringify(fill));
  const distinct = new Set(seen);
  const missed = happened(outcome).filter((fill) => !distinct.has(JSON.stringify(fill)));
  return {
    runs: 1,
    missed: missed.length,
    doubled: seen.length - distinct.size,
    wrong: wrongIn(outcome).length + (outcome.phase === "live" ? 0 : 1),
    unknown: unknownIn(outcome).length > 0 && !isBroken ? 1 : 0,
  };
};

/** In which ways accounts are followed: as they are, with rotation, through a restart, with lost events. */
const wayOf = (run: number): Way => {
  switch (run % 4) {
    case 1:
      return { rotateMs: 20 + run % 60 };
    case 2: {
      const when = 2 + run % 80;
      return {
        between: (state, at, inputs) =>
          inputs === when
            ? resumed(state.stream, JSON.parse(JSON.stringify(checkpointOf(state))), at)
            : state,
      };
    }
    case 3:
      return { drops: (event) => event % (2 + run % 9) === 0, auditMs: 3_000 };
    default:
      return {};
  }
};

/** What both come to, the earlier runs first. */
export const sum = (a: Count, b: Count): Count => {
  const first = a.first ?? b.first;
  return {
    runs: a.runs + b.runs,
    missed: a.missed + b.missed,
    doubled: a.doubled + b.doubled,
    wrong: a.wrong + b.wrong,
    unknown: a.unknown + b.unknown,
    ...(first !== undefined && { first }),
  };
};

const at = (count: Count, run: number): Count =>
  count.missed + count.doubled + count.wrong > 0 ? { ...count, first: run } : count;

/** The chaos of a run. */
export const chaosOf = (seed: number, run: number): Chaos => {
  const [drawn] = fc.sample(chaos, { numRuns: 1, seed: seed + run });
  if (!drawn) throw new Error("fast-check drew nothing");
  return drawn;
};

/** One run. */
export const chaosRun = (seed: number, run: number): Count =>
  countOf(session(chaosOf(seed, run), wayOf(run)), run % 4 === 3);

/** The same run by a follower whose reads are older than its socket, as those of others are. */
export const controlRun = (seed: number, run: number): Count =>
  countOf(session(chaosOf(seed, run), { isEarly: true }), true);

/** Many runs, from one of them on. */
export const chaosRuns = (
  runs: number,
  seed: number,
  one: (seed: number, run: number) => Count,
  from = 0,
): Count => {
  let all = none;
  for (let run = from; run < from + runs; run++) all = sum(all, at(one(seed, run), run));
  return all;
};

/** A line for people. */
export const lineOf = ({ runs, missed, doubled, wrong }: Count): string =>
  `${runs} runs, ${missed} missed, ${doubled} doubled, ${wrong} wrong`;

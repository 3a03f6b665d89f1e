/** When risk that is followed is told and read. */
import { timesIn } from "../refuse.ts";

/** When risk that is followed is told and read; everything has a default. */
export interface RiskTimes {
  /** At most one standing in so many ms; 250 where left out. */
  readonly everyMs?: number;
  /**
   * How often to read again, in ms, a second or more; 60,000 where left out. What no stream tells is as old as
   * that: collateral rates, brackets, prices of assets without a contract, books that the account does not follow.
   */
  readonly rereadMs?: number;
  /**
   * How long after a read the next one may come where something asks for it, in ms, a second or more; 10,000 where
   * left out. What asks is a contract or an asset that is new, what a read tells better than events (loans, margin
   * orders), and what happened in a gap or in a book that the account does not follow.
   */
  readonly soonestMs?: number;
  /** How long reads may lag behind events, in ms; 5,000 where left out. */
  readonly lagMs?: number;
}

/** The times, with their defaults. */
export const riskTimes = (given: RiskTimes): Required<RiskTimes> =>
  timesIn(given, {
    everyMs: [250, 1],
    rereadMs: [60_000, 1_000],
    soonestMs: [10_000, 1_000],
    lagMs: [5_000, 0],
  }, ["read"]);

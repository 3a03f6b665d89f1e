/** Which of the things that may go wrong do so: planned, and the same in every run. */
import { hashOf, randomAt } from "../engine/market/random.ts";

/** When a rule hits, among what it matches. */
export interface FaultTiming {
  /** Which of the matching ones, counted from 1. */
  readonly nth?: readonly number[];
  /** Every n-th matching one. */
  readonly every?: number;
  /** Probability for each matching one, from 0 to 1. */
  readonly probability?: number;
}

/** Each rule and count draws its own number, so that rules do not affect each other. */
const draw = (seed: number, rule: number, count: number): number =>
  randomAt(hashOf(`${seed} ${rule}`), count) / 2 ** 32;

/** Whether a pattern, in which `*` is any text, is the whole of a text. */
export const patternFits = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&")).join(".*")}$`,
  ).test(text);

/** Whether a rule hits the match of this count. */
export const isHit = (
  seed: number,
  rule: number,
  { nth, every, probability }: FaultTiming,
  count: number,
): boolean =>
  (nth === undefined || nth.includes(count)) &&
  (every === undefined || count % every === 0) &&
  (probability === undefined || draw(seed, rule, count) < probability);

/** A field that no rule has: a filter that is misspelt would hit everything. */
export const strangerIn = (
  { rules }: { readonly rules: readonly object[] },
  filters: object,
): string | undefined => {
  const known = ["fault", ...Object.keys(filters)];
  return rules.flatMap((rule, i) =>
    Object.keys(rule).filter((name) => !known.includes(name)).map((name) =>
      `rules.${i}.${name}: there is no such field; a rule has ${known.join(", ")}`
    )
  )[0];
};

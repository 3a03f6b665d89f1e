/** Long answers made short enough to read, saying what was left out. */
import type { Spec } from "../../../mod.ts";

/** What was left out of the lists at one place. */
export interface Cut {
  /** Where, as in `symbols[].filters`; `answer` for the answer itself. */
  readonly at: string;
  /** Entries shown. */
  readonly shown: number;
  /** Entries left out, behind those shown. */
  readonly leftOut: number;
}

/** An answer, and what is missing of it. */
export interface Shortened {
  readonly answer: unknown;
  /** Absent if nothing was left out. */
  readonly leftOut?: {
    readonly lists: readonly Cut[];
    /** How to get the rest. */
    readonly narrow: string;
  };
}

/** Entries of a list that are shown if nothing else is asked for. */
export const SHOWN = 50;

/** The most entries that can be asked for. */
export const MAX_SHOWN = 1000;

/** Rows of fixed places, such as candles, are shorter; half a row would be wrong. */
const ROW = 20;

/** The most characters of an answer if nothing is asked for, and if something is. */
const BUDGET = 24_000;
const ASKED_BUDGET = 200_000;

const cutTo = (value: unknown, max: number, at: string, cuts: Map<string, Cut>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  const noted = (length: number): number => {
    const old = cuts.get(at) ?? { at, shown: 0, leftOut: 0 };
    cuts.set(at, { at, shown: old.shown + max, leftOut: old.leftOut + length - max });
    return max;
  };
  const isLong = (length: number): boolean => length > Math.max(max, ROW);
  if (Array.isArray(value)) {
    const kept = isLong(value.length) ? value.slice(0, noted(value.length)) : value;
    return kept.map((each) => cutTo(each, max, `${at}[]`, cuts));
  }
  const entries = Object.entries(value);
  // Keys may be data, as in a map of symbols; objects of fixed fields have fewer.
  const kept = entries.length > Math.max(max, 100)
    ? entries.slice(0, noted(entries.length))
    : entries;
  return Object.fromEntries(
    kept.map(([name, each]) => [name, cutTo(each, max, at ? `${at}.${name}` : name, cuts)]),
  );
};

const NARROWING =
  /^(symbol|pair|asset|limit|size|rows|current|page|startTime|endTime|fromId|orderId|period|interval)$/;

const narrowOf = ({ params }: Spec): string => {
  const names = Object.keys(params).filter((name) => NARROWING.test(name));
  const own = `limit of this tool (${SHOWN} where absent, at max ${MAX_SHOWN})`;
  return names.length > 0
    ? `Narrow it with the parameters ${names.join(", ")}, or raise ${own}`
    : `Raise ${own}`;
};

/** Cuts long lists to `limit` entries, and to fewer if the answer would still be too long. */
export const shortened = (spec: Spec, answer: unknown, limit?: number): Shortened => {
  const budget = limit === undefined ? BUDGET : ASKED_BUDGET;
  const asked = limit ?? SHOWN;
  const counts = [
    asked,
    ...[100, 50, 20, 10, 5, 2, 1].filter((count) => count < asked),
  ];
  for (const count of counts) {
    const cuts = new Map<string, Cut>();
    const shown = cutTo(answer, count, "", cuts);
    const isLast = count === counts.at(-1);
    if (!isLast && JSON.stringify(shown ?? null).length > budget) continue;
    const lists = [...cuts.values()].map((cut) => ({ ...cut, at: cut.at || "answer" }));
    return {
      answer: shown,
      ...(lists.length > 0 && { leftOut: { lists, narrow: narrowOf(spec) } }),
    };
  }
  return { answer };
};

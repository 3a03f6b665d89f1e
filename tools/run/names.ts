/** Compares which tests ran in which runtime. */
import type { Case } from "./junit.ts";

/** Tests that only some runtimes can run: the beginning of their names, where, and why. */
export type Specific = Readonly<
  Record<string, { readonly runtimes: readonly string[]; readonly reason: string }>
>;

/** The tests of each runtime. */
export type Ran = Readonly<Record<string, readonly Case[]>>;

const entryOf = (name: string, specific: Specific): string | undefined =>
  Object.keys(specific).find((prefix) => name.startsWith(prefix));

/** Where a test or a test file is to run, of the runtimes given. */
export const expectedIn = (
  name: string,
  runtimes: readonly string[],
  specific: Specific,
): readonly string[] => {
  const entry = entryOf(name, specific);
  return entry === undefined
    ? runtimes
    : runtimes.filter((runtime) => specific[entry]?.runtimes.includes(runtime));
};

const countNames = (cases: readonly Case[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { name, outcome } of cases) {
    if (outcome !== "skipped") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

const list = (words: readonly string[]): string => words.join(", ") || "nowhere";

const differences = (ran: Ran, specific: Specific): readonly string[] => {
  const runtimes = Object.keys(ran);
  const counts = new Map(runtimes.map((runtime) => [runtime, countNames(ran[runtime] ?? [])]));
  const names = [...new Set(Object.values(ran).flat().map(({ name }) => name))].sort();
  return names.flatMap((name) => {
    const expected = expectedIn(name, runtimes, specific);
    const found = runtimes.filter((runtime) => counts.get(runtime)?.has(name));
    const times = new Set(found.map((runtime) => counts.get(runtime)?.get(name)));
    return found.join() !== expected.join()
      ? [`${name}: ran in ${list(found)}, should run in ${list(expected)}`]
      : times.size > 1
      ? [`${name}: ran a different number of times; give each test a name of its own`]
      : [];
  });
};

const silent = (ran: Ran, specific: Specific, files: readonly string[]): readonly string[] =>
  Object.entries(ran).flatMap(([runtime, cases]) => [
    ...(cases.length === 0 ? [`${runtime} ran no tests`] : []),
    ...files.filter((file) =>
      expectedIn(file, [runtime], specific).length > 0 &&
      !cases.some(({ name }) => name.startsWith(`${file} > `))
    ).map((file) => `${file}: ran no tests in ${runtime}`),
  ]);

const stale = (specific: Specific, files: readonly string[]): readonly string[] =>
  Object.keys(specific).filter((prefix) =>
    !files.some((file) => file.startsWith(prefix) || prefix.startsWith(`${file} > `))
  ).map((prefix) => `tests/runtimes/specific.json: no test file for ${prefix}; remove the entry`);

/**
 * What is wrong with a run: runtimes and files without tests, tests that ran in some runtimes only and are
 * not listed, tests skipped, entries of the list that match nothing.
 */
export const compareRuns = (
  ran: Ran,
  specific: Specific,
  files: readonly string[],
): readonly string[] => [
  ...silent(ran, specific, files),
  ...differences(ran, specific),
  ...stale(specific, files),
];

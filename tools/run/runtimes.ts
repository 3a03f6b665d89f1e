/** Runs the tests in Deno, Bun and workerd, and compares what ran. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bin, type Ended, exec, root } from "./exec.ts";
import { type Case, readBun, readDeno } from "./junit.ts";
import { limitMs } from "./laws.ts";
import { compareRuns, expectedIn, type Specific } from "./names.ts";
import { check, type Outcome, type Step } from "./steps.ts";
import { testInWorkerd } from "./workerd.ts";

type Tested = Ended & { readonly cases: readonly Case[] };
type Test = (files: readonly string[], folder: string) => Promise<Tested>;

const withReport = async (
  run: Promise<Ended>,
  report: string,
  read: (xml: string) => readonly Case[],
): Promise<Tested> => {
  const ended = await run;
  return { ...ended, cases: existsSync(report) ? read(readFileSync(report, "utf8")) : [] };
};

/** The file in which tests note what they leave out. */
const leftOutIn = (folder: string): string => join(folder, "left_out.txt");

/** What was left out in any runtime, and what it needs. */
const leftOut = (folder: string): readonly string[] => {
  const file = leftOutIn(folder);
  return existsSync(file)
    ? [...new Set(readFileSync(file, "utf8").split("\n").filter((line) => line !== ""))].sort()
    : [];
};

/** Without a terminal Deno's dots stand on lines of their own. */
const withoutDots = ({ code, output }: Ended): Ended => ({
  code,
  output: output.replace(/^[.,!]\n/gm, ""),
});

const testInDeno: Test = (files, folder) => {
  const report = join(folder, "deno.xml");
  const offline = ["--no-check", "--cached-only", "--no-remote"];
  const flags = ["-A", ...offline, "--reporter=dot", `--junit-path=${report}`];
  const run = exec([bin("deno"), "test", ...flags, ...files], {
    env: { LEFT_OUT: leftOutIn(folder) },
    limitMs: limitMs(),
  });
  return withReport(run.then(withoutDots), report, readDeno);
};

const runInBun = (
  files: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Tested> => {
  const report = join(folder, "bun.xml");
  const reports = ["--only-failures", "--reporter=junit", `--reporter-outfile=${report}`];
  const flags = ["--timeout=30000", ...reports];
  const paths = files.map((file) => `./${file}`);
  const argv = [bin("bun"), "--no-install", "--no-env-file", "test", ...flags, ...paths];
  const env = { LEFT_OUT: leftOutIn(folder), ...variables };
  return withReport(exec(argv, { env, limitMs: limitMs() }), report, readBun);
};

const testInBun: Test = (files, folder) => runInBun(files, folder);

const TESTS: Readonly<Record<string, Test>> = {
  Deno: testInDeno,
  Bun: testInBun,
  workerd: testInWorkerd,
};

/** Every runtime that tests run in. */
export const runtimes: readonly string[] = Object.keys(TESTS);

const specific = (): Specific =>
  JSON.parse(readFileSync(join(root, "tests/runtimes/specific.json"), "utf8"));

const testFiles = (): readonly string[] =>
  readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith("_test.ts"))
    .sort();

const outcomeOf = ({ code, output, cases }: Tested): Outcome => {
  const count = (outcome: Case["outcome"]) =>
    cases.filter((each) => each.outcome === outcome).length;
  const passed = count("passed");
  // A failure outside a test, such as a module that does not load, shows in the exit code alone.
  const failed = Math.max(count("failed"), code === 0 && cases.length > 0 ? 0 : 1);
  const names = cases.filter((each) => each.outcome === "failed").map(({ name }) => name);
  const failures = names.length > 0 ? `\n\nFailed:\n  ${names.join("\n  ")}\n` : "";
  return { passed, failed, output: output + failures, note: `${passed} passed, ${failed} failed` };
};

const failedOutcome = (error: unknown): Tested => ({
  code: 1,
  output: error instanceof Error ? String(error.stack) : String(error),
  cases: [],
});

const noFiles = (runtimes: readonly string[], parts: readonly string[]): Step =>
  check("tests", () =>
    Promise.resolve({
      code: 1,
      output: `No test file for ${runtimes.join(" or ")} has ${parts.join(" or ")} in its name`,
    }));

/** The tests of the command line once more, on an exchange that answers in shapes seen on real accounts. */
export const decoratedStep = (): Step => ({
  name: "command line, decorated",
  run: async () => {
    mkdirSync(join(root, "out"), { recursive: true });
    const folder = mkdtempSync(join(root, "out", "decorated-"));
    const files = testFiles().filter((file) => file.startsWith("tests/apps/cli/"));
    const tested = await runInBun(files, folder, { DECORATED: "1" }).catch(failedOutcome);
    rmSync(folder, { recursive: true, force: true });
    return outcomeOf(tested);
  },
});

/** Which tests to run. */
export interface TestSelection {
  readonly runtimes: readonly string[];
  /** Parts of file names; all files where empty. */
  readonly parts: readonly string[];
}

/** One step for each runtime, and one that compares them. */
export const testSteps = ({ runtimes, parts }: TestSelection): readonly Step[] => {
  const listed = specific();
  const all = testFiles();
  const files = all.filter((file) =>
    parts.length === 0 || parts.some((part) => file.includes(part))
  );
  const chosenIn = (runtime: string): readonly string[] =>
    files.filter((file) => expectedIn(file, [runtime], listed).length > 0);
  // Without files, a runtime would run all that it finds.
  const busy = runtimes.filter((runtime) => chosenIn(runtime).length > 0);
  if (busy.length === 0) return [noFiles(runtimes, parts)];
  mkdirSync(join(root, "out"), { recursive: true });
  const folder = mkdtempSync(join(root, "out", "tests-"));
  const runs = busy.map((runtime) => {
    const chosen = chosenIn(runtime);
    const { promise, resolve } = Promise.withResolvers<readonly Case[]>();
    const step: Step = {
      name: `tests in ${runtime}`,
      run: async () => {
        const test = TESTS[runtime] as Test;
        const tested = await test(chosen, folder).catch(failedOutcome);
        resolve(tested.cases);
        return outcomeOf(tested);
      },
    };
    return { runtime, step, promise };
  });
  const compare: Step = {
    name: "same tests everywhere",
    run: async () => {
      const cases = await Promise.all(runs.map(({ promise }) => promise));
      const without = leftOut(folder);
      rmSync(folder, { recursive: true, force: true });
      const ran = Object.fromEntries(runs.map(({ runtime }, i) => [runtime, cases[i] ?? []]));
      const problems = compareRuns(ran, listed, files).filter((problem) =>
        parts.length === 0 || !problem.startsWith("tests/runtimes/specific.json")
      );
      const isSame = problems.length === 0;
      return {
        passed: isSame ? 1 : 0,
        failed: isSame ? 0 : 1,
        output: problems.join("\n"),
        ...(without.length > 0 && { note: `${without.length} left out: ${without.join("; ")}` }),
      };
    },
  };
  return [...runs.map(({ step }) => step), compare];
};

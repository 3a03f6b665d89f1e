/**
 * Breaks the code in many small places, one at a time, and asks whether a test notices:
 * `npm run mutants -- --seed=1 --count=600 --jobs=1 PART`. A mutant survives where every test that
 * Bun runs passes. `--again` tries only those that survived last time; `--near` leaves out the tests
 * that do not run the mutant's lines in their own process, for a quick look.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run/exec.ts";
import { makeCopy, type Ran, removeCopy, test, typeCheck, withText } from "./copy.ts";
import { isSame, leftOut, type Mutant, mutated, type Named, nameOf, placeOf } from "./mutant.ts";
import { measure, ordered, type Reach } from "./reach.ts";
import { sample } from "./sample.ts";

const PLACES = [
  "lib",
  "signers",
  "transports",
  "explain",
  "risk",
  "streams",
  "sockets",
  "agent",
  "simulator",
];
const GOAL = 0.95;

type Verdict = "killed" | "stopped" | "type error" | "equivalent" | "SURVIVED";

interface Judged extends Named {
  readonly why: string;
}

const numberOf = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
};

const seed = numberOf("seed", 1);
const count = numberOf("count", 600);
const jobs = numberOf("jobs", 1);
const again = process.argv.includes("--again");
const nearOnly = process.argv.includes("--near");
const parts = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));

const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));

const files = PLACES.flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
    .map((path) => `${place}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.startsWith("lib/deps/"))
).sort();
const texts = new Map(
  files.map((file) => [file, readFileSync(join(root, file), "utf8")]),
);
const textOf = (file: string): string => texts.get(file) ?? "";

const list = (): readonly Mutant[] => {
  const { status, stdout, stderr } = spawnSync("node", [
    "tools/mutants/list.mjs",
    ...files,
  ], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`Cannot list the mutants: ${stderr}`);
  return JSON.parse(stdout);
};

const LAST = "out/mutants.json";
const judged: readonly Judged[] = readJson("tools/mutants/equivalent.json");

const reasonFor = (mutant: Mutant): string | undefined => {
  const name = nameOf(mutant, textOf(mutant.file));
  return judged.find((each) => isSame(each, name))?.why;
};

const SLACK_MS = 15_000;
const limitFor = (reaches: readonly Reach[]): number =>
  SLACK_MS + 3 * reaches.reduce((sum, { ms }) => sum + ms, 0);

interface Tried {
  readonly verdict: Verdict;
  /** Which test file noticed, or why nothing had to. */
  readonly by: string;
}

/** The test file in which Bun's output ends. */
const failedIn = (output: string): string =>
  [...output.matchAll(/^(tests\/\S+_test\.ts):$/gm)].at(-1)?.[1] ??
    "a file that does not load";

const noticed = ({ ok, stopped, output }: Ran): Tried | undefined =>
  stopped !== undefined
    ? { verdict: "stopped", by: stopped }
    : ok
    ? undefined
    : { verdict: "killed", by: failedIn(output) };

const SURVIVED: Tried = { verdict: "SURVIVED", by: "" };

const tried = (
  folder: string,
  reaches: readonly Reach[],
  mutant: Mutant,
): Promise<Tried> => {
  const { near, far } = ordered(reaches, mutant);
  const run = async (some: readonly Reach[]): Promise<Tried | undefined> =>
    some.length === 0 ? undefined : noticed(
      await test(folder, some.map((each) => each.test), limitFor(some)),
    );
  const text = mutated(mutant, textOf(mutant.file));
  return withText(folder, mutant.file, text, async () => {
    const failed = await run(near);
    if (failed !== undefined) return failed;
    if (!(await typeCheck(folder)).ok) return { verdict: "type error", by: "tsc" };
    return (nearOnly ? undefined : await run(far)) ?? SURVIVED;
  });
};

const all = list();
const open = all.filter((mutant) => leftOut(mutant, textOf(mutant.file)) === undefined);
const reasons = new Set(all.flatMap((mutant) => leftOut(mutant, textOf(mutant.file)) ?? []));
const chosen = again
  ? (existsSync(join(root, LAST)) ? readJson(LAST) as readonly Named[] : [])
    .flatMap((name) =>
      open.find((mutant) => isSame(nameOf(mutant, textOf(mutant.file)), name)) ?? []
    )
  : sample(open, texts, count, seed);
const mutants = chosen.filter(({ file }) =>
  parts.length === 0 || parts.some((part) => file.includes(part))
);

console.log(
  `seed ${seed}, ${mutants.length} of ${open.length} mutants in ${files.length} files of ${
    PLACES.join(", ")
  }`,
);
for (const reason of reasons) {
  console.log(`left out: ${all.length - open.length}, because ${reason}`);
}
for (const name of judged) {
  const isThere = all.some((mutant) => isSame(nameOf(mutant, textOf(mutant.file)), name));
  if (!isThere) console.log(`equivalent.json names what is not there: ${name.file}: ${name.line}`);
}

const started = performance.now();
const folders = Array.from({ length: jobs }, makeCopy);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    folders.forEach(removeCopy);
    process.exit(1);
  });
}
const results: (readonly [Mutant, Verdict])[] = [];
const report = (mutant: Mutant, { verdict, by }: Tried, ms: number): void => {
  const { from, to } = nameOf(mutant, textOf(mutant.file));
  const reason = by === "" ? "" : `  (${by})`;
  const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(8);
  console.log(
    `${verdict.padEnd(10)} ${seconds}  ${
      placeOf(mutant)
    }  ${mutant.mutator}  ${from} → ${to}${reason}`,
  );
};
const queue = [...mutants];
try {
  const reaches = await measure(folders[0] as string);
  console.log(
    `${reaches.length} test files, measured in ${
      ((performance.now() - started) / 1000).toFixed(0)
    } s`,
  );
  await Promise.all(folders.map(async (folder) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const begun = performance.now();
      const why = reasonFor(next);
      const done: Tried = why === undefined
        ? await tried(folder, reaches, next)
        : { verdict: "equivalent", by: why };
      results.push([next, done.verdict]);
      report(next, done, performance.now() - begun);
    }
  }));
} finally {
  folders.forEach(removeCopy);
}

const counted = (verdict: Verdict): number => results.filter(([, each]) => each === verdict).length;
const survivors = results.filter(([, verdict]) => verdict === "SURVIVED").map(([mutant]) => mutant);
mkdirSync(join(root, "out"), { recursive: true });
writeFileSync(
  join(root, LAST),
  JSON.stringify(survivors.map((mutant) => nameOf(mutant, textOf(mutant.file))), null, 2),
);
const found = counted("killed") + counted("stopped");
const score = found / Math.max(1, found + survivors.length);
console.log(`\nSurvivors:`);
for (const mutant of survivors) report(mutant, SURVIVED, 0);
console.log(
  `\n${results.length} mutants in ${((performance.now() - started) / 60_000).toFixed(0)} minutes: ${
    counted("killed")
  } killed, ${counted("stopped")} stopped (endless), ${counted("type error")} refused by tsc, ${
    counted("equivalent")
  } equivalent, ${survivors.length} survived: ${(100 * score).toFixed(1)} % noticed`,
);
process.exit(score >= GOAL ? 0 : 1);

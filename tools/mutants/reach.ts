/** Which test files reach which lines, so that a mutant meets first the tests that can notice it. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "./copy.ts";
import type { Mutant } from "./mutant.ts";

/** A test file: how long it takes, and the lines that it runs of each file that it loads. */
export interface Reach {
  readonly test: string;
  readonly ms: number;
  readonly lines: ReadonlyMap<string, ReadonlySet<number>>;
}

/** All test files that Bun runs. */
export const testFiles = (folder: string): readonly string[] =>
  readdirSync(join(folder, "tests"), { recursive: true, encoding: "utf8" })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith("_test.ts") && !path.startsWith("tests/workerd/"))
    .sort();

const readLcov = (text: string): Reach["lines"] =>
  new Map(
    text.split("end_of_record").map((record): [string, ReadonlySet<number>] => [
      /^SF:(.*)$/m.exec(record)?.[1] ?? "",
      new Set(
        [...record.matchAll(/^DA:(\d+),[1-9]/gm)].map(([, line]) => Number(line)),
      ),
    ]),
  );

/** Runs each test file alone. A test that fails without any mutant is an error. */
export const measure = async (folder: string): Promise<readonly Reach[]> => {
  const reaches: Reach[] = [];
  for (const file of testFiles(folder)) {
    const into = join(folder, "out", "reach");
    rmSync(into, { recursive: true, force: true });
    const flags = [
      "--coverage",
      "--coverage-reporter=lcov",
      `--coverage-dir=${into}`,
    ];
    const { ok, output, ms } = await test(folder, [file], 300_000, ...flags);
    if (!ok) throw new Error(`${file} fails without any mutant:\n${output}`);
    const lcov = join(into, "lcov.info");
    reaches.push({
      test: file,
      ms,
      lines: existsSync(lcov) ? readLcov(readFileSync(lcov, "utf8")) : new Map(),
    });
  }
  return reaches;
};

const isHost = (file: string): boolean => /^tests\/(apps|host)\//.test(file);

const inOrder = (reaches: readonly Reach[]): readonly Reach[] =>
  reaches.toSorted((a, b) => Number(isHost(a.test)) - Number(isHost(b.test)) || a.ms - b.ms);

/** The tests that run a mutant's lines, and the others; each in the order in which to try them. */
export const ordered = (
  reaches: readonly Reach[],
  mutant: Mutant,
): { readonly near: readonly Reach[]; readonly far: readonly Reach[] } => {
  const runs = ({ lines }: Reach): boolean => {
    const ran = lines.get(mutant.file);
    for (let line = mutant.start.line; line <= mutant.end.line; line++) {
      if (ran?.has(line + 1)) return true;
    }
    return false;
  };
  const near = inOrder(reaches.filter(runs));
  return {
    near,
    far: inOrder(reaches.filter((reach) => !near.includes(reach))),
  };
};

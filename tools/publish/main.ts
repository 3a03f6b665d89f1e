/**
 * Makes a release and publishes nothing: version, changelog, tag, both packages for npm and the one for
 * JSR. `npm run publish:dry`, or `npm run publish:dry -- 0.2.0`.
 */
import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import process from "node:process";
import { registry, serve } from "../consumers/registry.ts";
import { exec, root } from "../run/exec.ts";
import { finish } from "../run/finish.ts";
import { runSteps, type Step } from "../run/steps.ts";
import { build } from "./build.ts";
import { changelogAt, notesOf } from "./changelog.ts";
import { libraryProblems, programProblems, sizesOf } from "./checks.ts";
import { read } from "./entries.ts";
import { currentVersion } from "./manifest.ts";
import { rehearsal } from "./jsr.ts";
import { npm, pack, type Packed } from "./pack.ts";
import { nextVersion, versionFiles, versionsNow } from "./version.ts";

const git = (...args: readonly string[]): string =>
  spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";

const stop = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
};

const short = (path: string): string => relative(process.cwd(), path) || ".";

const isReleased = (version: string): boolean =>
  read("CHANGELOG.md").includes(`## [${version}]`) || git("tag", "--list", `v${version}`) !== "";

const chosen = (): { readonly version: string; readonly changelog: string } => {
  try {
    const version = nextVersion(process.argv[2], currentVersion, isReleased);
    return { version, changelog: changelogAt(version) };
  } catch (error) {
    return stop(error);
  }
};

const { version, changelog } = chosen();
const built = await build(`${root}/out/publish`, version).catch(stop);
const library = await pack(built.library).catch(stop);
const program = await pack(built.program).catch(stop);

const judge = (packed: Packed, problemsOf: (packed: Packed) => readonly string[]): Step => ({
  name: packed.name,
  run: () => {
    const problems = problemsOf(packed);
    return Promise.resolve({
      passed: problems.length === 0 ? 1 : 0,
      failed: problems.length === 0 ? 0 : 1,
      output: problems.join("\n"),
      note: sizesOf(packed),
    });
  },
});

/** npm does all that it does when it publishes, but for sending; it asks an empty registry of ours. */
const rehearse = ({ name, tarball }: Packed): Step => ({
  name: `npm publish --dry-run ${name}`,
  run: async () => {
    const { url, stop: close } = await serve(registry({ installed: [] }));
    const args = ["publish", "--dry-run", "--provenance=false", "--registry", url, tarball];
    const { code, output } = await npm(root, args);
    await close();
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
});

const rehearseJsr: Step = {
  name: "deno publish --dry-run",
  run: async () => {
    const { code, output } = await exec(rehearsal, { cwd: built.jsr });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
};

const outcomes = await runSteps([
  judge(library, libraryProblems),
  judge(program, programProblems),
  rehearse(library),
  rehearse(program),
  rehearseJsr,
]);

const now = versionsNow();
const changed = Object.entries(versionFiles(version))
  .filter(([file, text]) => text !== read(file))
  .map(([file]) => `  ${file}: ${now[file]} becomes ${version}`);
const unclean = git("status", "--porcelain") !== "";

console.log(`
Nothing was published, tagged or changed. A release of ${version} would be:

1. Changed files
${
  [...changed, `  CHANGELOG.md: [Unreleased] becomes ${/^## \[\d.*$/m.exec(changelog)?.[0]}`].join(
    "\n",
  )
}

2. A commit and a tag
  git commit -am "Release ${version}"
  git tag -a v${version} -m "${version}"${
  unclean ? "\n  The working tree has other changes now: a release starts from a clean one" : ""
}

3. Packages, which stand there to be looked at
  npm publish --provenance ${short(library.tarball)}
  npm publish --provenance ${short(program.tarball)}
  deno publish, in ${short(built.jsr)}

4. Notes of the release
${notesOf(read("CHANGELOG.md")).split("\n").map((line) => `  ${line}`.trimEnd()).join("\n")}
`);
finish(outcomes);

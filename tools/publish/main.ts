/**
 * Makes a release and publishes nothing: version, changelog, tag, both packages for npm and the one for
 * JSR. `npm run publish:dry`, or `npm run publish:dry -- 0.2.0`.
 */
import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import process from "node:process";
import { packageSteps } from "../consumers/packages.ts";
import { registry, serve } from "../consumers/registry.ts";
import { tidy, workshop } from "../consumers/workshop.ts";
import { root } from "../run/exec.ts";
import { finish } from "../run/finish.ts";
import { runSteps, type Step } from "../run/steps.ts";
import { changelogAt, notesOf } from "./changelog.ts";
import { read } from "./entries.ts";
import { currentVersion } from "./manifest.ts";
import { npm, type Packed } from "./pack.ts";
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
const { built, library, program } = await workshop(version).catch(stop);

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

const outcomes = await runSteps([...packageSteps, rehearse(library), rehearse(program)]);
await tidy();

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

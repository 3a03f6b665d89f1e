/** The packed library in runtimes. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentVersion, REQUIRE_SINCE } from "../publish/manifest.ts";
import { entries } from "../publish/entries.ts";
import { exec } from "../run/exec.ts";
import type { Step } from "../run/steps.ts";
import { hasNpm, newerNode, node, own } from "./programs.ts";
import { notJudged, notTraded, trading, unless, using } from "./step.ts";
import { emptyFolder, inFolder, installLibrary, variables, type Workshop } from "./workshop.ts";

const entryCount: number = entries.length;

const MOST_PACKAGES = 6;

const FILES = [...trading, "main.mjs", "risk.mjs", "entries.mjs", "required.cjs"];

const inNode = async (shop: Workshop, program: string) => {
  const folder = emptyFolder(shop, ...FILES);
  const count = await installLibrary(shop, folder);
  const traded = await inFolder(shop, folder, [program, "main.mjs"]);
  const judged = await inFolder(shop, folder, [program, "risk.mjs"]);
  const imported = await inFolder(shop, folder, [program, "entries.mjs"]);
  const version = await inFolder(shop, folder, [program, "--version"]);
  return {
    problems: [
      ...notTraded(traded),
      ...notJudged(judged),
      ...unless(imported.trim() === `${entryCount} entries`, imported),
      ...unless(count <= MOST_PACKAGES, `${count} packages, ${MOST_PACKAGES} are the most`),
    ],
    note: `${version.trim()}, ${count} packages`,
  };
};

const required = async (shop: Workshop, program: string) => {
  const folder = emptyFolder(shop, ...FILES);
  await installLibrary(shop, folder);
  const version = await inFolder(shop, folder, [program, "--version"]);
  const features = ["-p", "process.features.require_module === true"];
  const canRequire = (await inFolder(shop, folder, [program, ...features])).includes("true");
  const output = canRequire ? await inFolder(shop, folder, [program, "required.cjs"]) : "";
  // As in a Node before it could.
  const flags = canRequire ? ["--no-experimental-require-module"] : [];
  const before = await exec([program, ...flags, "required.cjs"], {
    cwd: folder,
    env: variables(shop),
  });
  return {
    problems: [
      // Node 20 warns that this is new.
      ...unless(!canRequire || output.includes(`${entryCount} entries required, Right`), output),
      ...unless(
        before.code !== 0 && before.output.includes("is an ES module") &&
          before.output.includes(`from Node ${REQUIRE_SINCE}, 22.12 and later on`),
        `An old Node says:\n${before.output}`,
      ),
    ],
    note: version.trim(),
  };
};

/** Runs the examples of the package's README, each of which says what it prints. */
const readmeExamples = async (shop: Workshop, folder: string): Promise<readonly string[]> => {
  const readme = readFileSync(join(folder, "node_modules/unimargin/README.md"), "utf8");
  const examples = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, text = ""]) => text);
  const problems = await Promise.all(examples.map(async (text, i) => {
    writeFileSync(join(folder, `readme_${i}.ts`), text);
    const printed = await inFolder(shop, folder, [own.bun, `readme_${i}.ts`]);
    const said = [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
    return unless(
      printed.trim() === said.join("\n"),
      `Example ${i + 1} of README.md prints:\n${printed}`,
    );
  }));
  return [...unless(examples.length > 0, "README.md has no examples"), ...problems.flat()];
};

const inBun = async (shop: Workshop) => {
  const folder = emptyFolder(shop, ...FILES);
  writeFileSync(join(folder, "package.json"), "{}");
  await inFolder(shop, folder, [own.bun, "add", shop.library.tarball]);
  const traded = await inFolder(shop, folder, [own.bun, "main.mjs"]);
  const judged = await inFolder(shop, folder, [own.bun, "risk.mjs"]);
  const imported = await inFolder(shop, folder, [own.bun, "entries.mjs"]);
  const output = await inFolder(shop, folder, [own.bun, "required.cjs"]);
  return {
    problems: [
      ...notTraded(traded),
      ...notJudged(judged),
      ...unless(imported.trim() === `${entryCount} entries`, imported),
      ...unless(output.includes(`${entryCount} entries required, Right`), output),
      ...await readmeExamples(shop, folder),
    ],
  };
};

const inDeno = async (shop: Workshop) => {
  const folder = emptyFolder(shop, ...trading, "main.mjs", "risk.mjs");
  const imports = {
    unimargin: `npm:unimargin@${currentVersion}`,
    "unimargin/": `npm:/unimargin@${currentVersion}/`,
  };
  writeFileSync(join(folder, "deno.json"), JSON.stringify({ imports }));
  writeFileSync(
    join(folder, "typed.ts"),
    `import { newUmOrder } from "unimargin";
import { explain } from "unimargin/explain";
// @ts-expect-error: there is no such side
newUmOrder({ symbol: "BTCUSDT", side: "UP", type: "MARKET", quantity: "0.01" });
console.log(typeof explain);
`,
  );
  const traded = await inFolder(shop, folder, [own.deno, "run", "--allow-env", "main.mjs"]);
  const judged = await inFolder(shop, folder, [own.deno, "run", "--allow-env", "risk.mjs"]);
  const typed = await inFolder(shop, folder, [own.deno, "run", "--check", "-A", "typed.ts"]);
  return {
    problems: [
      ...notTraded(traded),
      ...notJudged(judged),
      ...unless(/^function$/m.test(typed), typed),
    ],
  };
};

/** Runtimes that have a command line. */
export const runtimeSteps: readonly Step[] = [
  using("use in Node", { npm: hasNpm, Node: node }, (shop) => inNode(shop, node ?? "")),
  using(
    "use in a newer Node",
    { npm: hasNpm, "Node 24": newerNode },
    (shop) => inNode(shop, newerNode ?? ""),
  ),
  using("require in Node", { npm: hasNpm, Node: node }, (shop) => required(shop, node ?? "")),
  using(
    "require in a newer Node",
    { npm: hasNpm, "Node 24": newerNode },
    (shop) => required(shop, newerNode ?? ""),
  ),
  using("use in Bun", { npm: hasNpm }, inBun),
  using("use in Deno", { npm: hasNpm }, inDeno),
];

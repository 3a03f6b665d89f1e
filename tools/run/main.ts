/** Checks and tests: `npm test`, `npm run check`. Commands and what they take stand in `tools/commands.json`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { consumerSteps } from "../consumers/steps.ts";
import { tidy } from "../consumers/workshop.ts";
import { bin, root } from "./exec.ts";
import { finish } from "./finish.ts";
import { decoratedStep, runtimes, testSteps } from "./runtimes.ts";
import { command, runSteps, type Step } from "./steps.ts";

const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));

/** Programs that import other packages, which only the whole test installs. */
const FOREIGN: readonly string[] = ["npm_clients", "consumers"];

const INCLUDED: readonly string[] = readJson("tsconfig.json").include;

/** Folders with TypeScript of ours. */
const SOURCES: readonly string[] = INCLUDED.flatMap((path) =>
  path === "tests"
    ? readdirSync(join(root, path)).filter((name) => !FOREIGN.includes(name)).map((name) =>
      `${path}/${name}`
    )
    : [path]
);

const bun = (...args: readonly string[]): readonly string[] => [
  process.execPath,
  "--no-install",
  "--no-env-file",
  ...args,
];

const before: readonly Step[] = [
  command("deno fmt --check", bin("deno"), "fmt", "--check"),
  command("deno lint", bin("deno"), "lint", "--quiet"),
  // Through Bun, because tsc's launcher asks for Node.
  command("tsc", ...bun("node_modules/typescript/bin/tsc", "-p", ".")),
  command("deno check", bin("deno"), "check", "--quiet", ...SOURCES),
  command("house rules", ...bun("tools/house/main.ts")),
  command("generated files", ...bun("tools/generate/main.ts", "--check")),
];

/** What users import. */
const documented: readonly string[] = Object.values<string>(readJson("deno.json").exports);

const after: readonly Step[] = [
  command("connections that drop", ...bun("tools/wire/main.ts", "--short")),
  command("bundle sizes", ...bun("tools/measure/sizes.ts")),
  command("worker without Node", ...bun("tools/measure/bare_worker.ts")),
  command("deno publish --dry-run", bin("deno"), "publish", "--dry-run", "--allow-dirty"),
  command("deno doc --lint", bin("deno"), "doc", "--lint", "--quiet", ...documented),
  // Runs the examples in comments, without any permission.
  command(
    "deno test --doc",
    ...[bin("deno"), "test", "--doc", "--quiet", "--no-prompt"],
    ...INCLUDED.filter((path) => path !== "tests"),
  ),
];

/** Where its packages are installed, which the whole test does. */
const site: readonly Step[] = existsSync(join(root, "apps/site/node_modules"))
  ? [command("site", ...bun("apps/site/check.ts"))]
  : [];

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const chosenRuntimes = (names: string): readonly string[] =>
  names.split(",").map((name) =>
    runtimes.find((runtime) => runtime.toLowerCase() === name.toLowerCase()) ??
      stop(`No runtime ${name}: choose of ${runtimes.join(", ").toLowerCase()}`)
  );

const stepsFor = (name: string, args: readonly string[]): readonly Step[] => {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  const unknown = args.find((arg) => arg.startsWith("-") && !arg.startsWith("--only="));
  if (unknown) stop(`No option ${unknown}: node tools/run.mjs help tells what there is`);
  const parts = args.filter((arg) => !arg.startsWith("-"));
  const chosen = only === undefined ? runtimes : chosenRuntimes(only);
  switch (name) {
    case "test":
      return only === undefined && parts.length === 0
        ? [
          ...before,
          ...testSteps({ runtimes, parts }),
          decoratedStep(),
          ...after,
          ...consumerSteps,
          ...site,
        ]
        : testSteps({ runtimes: chosen, parts });
    case "long":
      process.env["LAWS"] = "200";
      return testSteps({ runtimes, parts });
    case "check":
      return [...before, ...after];
    default:
      return stop(`No command ${name}`);
  }
};

const [name = "test", ...args] = process.argv.slice(2);
const outcomes = await runSteps(stepsFor(name, args));
await tidy();
finish(outcomes);

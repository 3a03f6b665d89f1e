/** The commands behind `npm test` and its kin, for `tools/run.mjs`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bin, root } from "./exec.ts";
import { generated } from "../generate/generated.ts";
import { decoratedStep, runtimes, testSteps } from "./runtimes.ts";
import { command, runSteps, type Step } from "./steps.ts";

const USAGE = `Usage: node tools/run.mjs COMMAND

  demo                         runs examples/demo.ts
  simulator [FLAGS]            runs the simulated exchange as a server; --help tells more
  test                         runs all checks, and the tests in every runtime
  test --only=deno,bun [PART]  runs the tests in some runtimes, of files whose names have PART in them
  workerd [PART]               the same as test --only=workerd
  wire [--short]               tries every transport on connections that drop, and prints what came of it
  long [PART]                  the tests in Deno and Bun, with 200 random cases for each law
  essential                    prints what is essential in each answer, and who saw it alive
  fuzz [COUNT [SEED]]          reads a million random replies, or as many as COUNT says
  check                        runs all checks, and no tests
`;

/** Folders with TypeScript of ours. */
const SOURCES = [
  "mod.ts",
  "lib",
  "endpoints",
  "signers",
  "transports",
  "promise",
  "agent",
  "explain",
  "simulator",
  "apps",
  "examples",
  "tests",
  "tools",
  "bench",
].filter((path) => existsSync(join(root, path)));

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
  ...generated.map(({ name, check }) => command(`${name} is up to date`, ...bun(...check))),
];

/** What users import, save the simulator: its world names types that are its own. */
const documented: readonly string[] = Object.values<string>(
  JSON.parse(readFileSync(join(root, "deno.json"), "utf8")).exports,
)
  .filter((entry) => entry !== "./simulator/mod.ts");

const after: readonly Step[] = [
  command("connections that drop", ...bun("tools/wire/main.ts", "--short")),
  command("bundle sizes", ...bun("tools/measure/sizes.ts")),
  command("worker without Node", ...bun("tools/measure/bare_worker.ts")),
  command("deno publish --dry-run", bin("deno"), "publish", "--dry-run", "--allow-dirty"),
  command("deno doc --lint", bin("deno"), "doc", "--lint", "--quiet", ...documented),
];

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const chosenRuntimes = (names: string): readonly string[] =>
  names.split(",").map((name) =>
    runtimes.find((runtime) => runtime.toLowerCase() === name.toLowerCase()) ??
      stop(`No runtime ${name}: choose of ${runtimes.join(", ").toLowerCase()}`)
  );

const help = (): never => {
  console.log(USAGE);
  process.exit(0);
};

const stepsFor = (name: string, args: readonly string[]): readonly Step[] => {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  if (name === "help" || [name, ...args].includes("--help")) help();
  const unknown = args.find((arg) => arg.startsWith("-") && !arg.startsWith("--only="));
  if (unknown) stop(`No option ${unknown}\n\n${USAGE}`);
  const parts = args.filter((arg) => !arg.startsWith("-"));
  const chosen = only === undefined ? runtimes : chosenRuntimes(only);
  switch (name) {
    case "test":
      return only === undefined && parts.length === 0
        ? [...before, ...testSteps({ runtimes, parts }), decoratedStep(), ...after]
        : testSteps({ runtimes: chosen, parts });
    case "workerd":
      return testSteps({ runtimes: ["workerd"], parts });
    case "long":
      process.env["LAWS"] = "200";
      return testSteps({ runtimes: ["Deno", "Bun"], parts });
    case "check":
      return [...before, ...after];
    default:
      return stop(`No command ${name}\n\n${USAGE}`);
  }
};

const [name = "test", ...args] = process.argv.slice(2);
const outcomes = await runSteps(stepsFor(name, args));
const sum = (key: "passed" | "failed") =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") > 0 ? 1 : 0);

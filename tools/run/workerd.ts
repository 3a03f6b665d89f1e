/** Bundles programs for workerd and runs them there. */
import { build, type Plugin } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Ended, exec, root } from "./exec.ts";
import type { Case } from "./junit.ts";
import { lawsGiven, limitMs } from "./laws.ts";

/** Tests' results are lines that begin with this; the last one has no name. */
const MARK = "@@test ";

/** Makes a module importable under a name. */
const virtual = (modules: ReadonlyMap<string, string>): Plugin => ({
  name: "virtual",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "virtual" }));
    onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => {
      const contents = modules.get(path.slice("virtual:".length));
      return contents === undefined ? undefined : { contents, resolveDir: root, loader: "ts" };
    });
  },
});

/** Imports the test files one after the other, each announced to the harness, and runs them. */
const testEntry = (files: readonly string[]): ReadonlyMap<string, string> =>
  new Map([
    ...files.map((file): [string, string] => [
      `enter/${file}`,
      `import { harness } from "node:test"; harness.enter(${JSON.stringify(file)});`,
    ]),
    [
      "tests",
      `import { harness } from "node:test";
      ${files.map((f) => `import "virtual:enter/${f}"; import "./${f}";`).join("\n")}
      export default {
        async test() {
          const print = (result) => console.log(${JSON.stringify(MARK)} + JSON.stringify(result));
          await harness.run(print);
          print({});
        },
      };`,
    ],
  ]);

/** A bundle of test files in which `node:test` is the harness. */
const bundleTests = async (files: readonly string[], outfile: string): Promise<void> => {
  await build({
    entryPoints: ["virtual:tests"],
    plugins: [virtual(testEntry(files))],
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: "esm",
    target: "es2023",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["module", "main"],
    alias: { "node:test": "./tests/runtimes/node_shim.ts" },
    external: ["node:*"],
    define: { "globalThis.process.env": JSON.stringify(lawsGiven()) },
    // With "sideEffects": false in package.json, bare imports of test files would be dropped.
    ignoreAnnotations: true,
    logLevel: "silent",
  });
};

const bundleOutbound = async (outfile: string): Promise<void> => {
  await build({
    entryPoints: ["tests/runtimes/outbound.ts"],
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: "esm",
    logLevel: "silent",
  });
};

/** A worker of a configuration; its module stands beside it. */
export interface WorkerProgram {
  readonly name: string;
  readonly module: string;
  readonly date: string;
  readonly flags?: readonly string[];
  /** Which worker answers its fetches. */
  readonly outbound?: string;
  /** Which worker is bound under which name. */
  readonly services?: Readonly<Record<string, string>>;
  readonly texts?: Readonly<Record<string, string>>;
  /** Classes of Durable Objects that it exports, bound under their names. */
  readonly objects?: readonly string[];
}

const quote = (text: string): string => JSON.stringify(text);

const configOf = (worker: WorkerProgram): string => {
  const bindings = [
    ...Object.entries(worker.services ?? {}).map(([name, service]) =>
      `(name = ${quote(name)}, service = ${quote(service)})`
    ),
    ...Object.entries(worker.texts ?? {}).map(([name, text]) =>
      `(name = ${quote(name)}, text = ${quote(text)})`
    ),
    ...(worker.objects ?? []).map((name) =>
      `(name = ${quote(name)}, durableObjectNamespace = ${quote(name)})`
    ),
  ];
  const objects = (worker.objects ?? []).map((name) =>
    `(className = ${quote(name)}, uniqueKey = ${quote(name)}, enableSql = true)`
  );
  const keeps = objects.length > 0
    ? `durableObjectNamespaces = [${
      objects.join(", ")
    }], durableObjectStorage = (localDisk = "objects"),`
    : "";
  return `(name = ${quote(worker.name)}, worker = (
    modules = [(name = ${quote(worker.module)}, esModule = embed ${quote(worker.module)})],
    compatibilityDate = ${quote(worker.date)},
    compatibilityFlags = [${(worker.flags ?? []).map(quote).join(", ")}],
    bindings = [${bindings.join(", ")}],
    ${keeps}
    ${worker.outbound ? `globalOutbound = ${quote(worker.outbound)},` : ""}
  ))`;
};

const workerdBinary = (): string => {
  const found = createRequire(import.meta.url)("workerd") as { readonly default: string };
  return found.default;
};

/** Writes a configuration beside the modules of its workers. Other parts are given as they stand in one. */
const writeConfig = (
  folder: string,
  name: string,
  workers: readonly WorkerProgram[],
  services: readonly string[],
  sockets: readonly string[] = [],
): string => {
  const config = join(folder, `${name}.capnp`);
  // Objects with a database need a folder for it.
  const objects = join(folder, `${name}.objects`);
  const hasObjects = workers.some((worker) => (worker.objects ?? []).length > 0);
  if (hasObjects) mkdirSync(objects, { recursive: true });
  const disk = `(name = "objects", disk = (path = ${quote(objects)}, writable = true))`;
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  ${[...workers.map(configOf), ...services, ...hasObjects ? [disk] : []].join(",\n  ")}
], sockets = [${sockets.join(", ")}]);
`,
  );
  return config;
};

/**
 * Runs the `test` handlers of workers whose modules stand in a folder. Other services are given as they
 * stand in a configuration.
 */
export const runWorkers = (
  folder: string,
  name: string,
  workers: readonly WorkerProgram[],
  services: readonly string[] = [],
): Promise<Ended> =>
  exec([workerdBinary(), "test", writeConfig(folder, name, workers, services)], {
    limitMs: limitMs(),
  });

/** Serves a worker at an address until the process is ended. */
export const serveWorker = (
  folder: string,
  worker: WorkerProgram,
  address: string,
  services: readonly string[] = [],
): ChildProcess => {
  const socket = `(name = "http", address = ${quote(address)}, http = (), service = ${
    quote(worker.name)
  })`;
  const config = writeConfig(folder, worker.name, [worker], services, [socket]);
  return spawn(workerdBinary(), ["serve", config], { stdio: "ignore" });
};

interface Printed {
  readonly name?: string;
  readonly outcome?: Case["outcome"];
  readonly error?: string;
}

const readPrinted = (output: string): readonly Printed[] =>
  output.split("\n").filter((line) => line.startsWith(MARK))
    .map((line) => JSON.parse(line.slice(MARK.length)) as Printed);

/** Runs test files in workerd. */
export const testInWorkerd = async (
  files: readonly string[],
  folder: string,
): Promise<Ended & { readonly cases: readonly Case[] }> => {
  await bundleTests(files, join(folder, "tests.mjs"));
  await bundleOutbound(join(folder, "outbound.mjs"));
  const { code, output } = await runWorkers(folder, "tests", [
    {
      name: "tests",
      module: "tests.mjs",
      date: "2026-10-01",
      outbound: "outbound",
    },
    {
      name: "outbound",
      module: "outbound.mjs",
      date: "2026-10-01",
      objects: ["BudgetObject", "RowsObject", "GuardObject"],
    },
  ]);
  const printed = readPrinted(output);
  const isWhole = printed.at(-1)?.name === undefined && printed.length > 0;
  const cases = printed.flatMap(({ name, outcome }) => name && outcome ? [{ name, outcome }] : []);
  const errors = printed.flatMap(({ name, error }) => error ? [`${name}\n${error}\n`] : []);
  const rest = output.split("\n").filter((line) => !line.startsWith(MARK)).join("\n");
  const note = isWhole ? "" : "workerd ended before the tests did\n";
  return { code: isWhole ? code : 1, output: [...errors, rest, note].join("\n"), cases };
};

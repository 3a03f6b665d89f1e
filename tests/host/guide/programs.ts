/** TypeScript of the guide as programs that import the files behind the published entries. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { inDeno, root } from "../support.ts";
import type { Block } from "./blocks.ts";
import { onExchange } from "./network.ts";

const entries: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, "deno.json"), "utf8"),
).exports;

/** Programs of one runtime do not disturb those of the other. */
const folder = join(root, "out/guide", inDeno ? "deno" : "bun");

const FP_TS: Readonly<Record<string, string>> = {
  "fp-ts/lib/function.js": "lib/deps/function.ts",
  "fp-ts/lib/TaskEither.js": "lib/deps/task_either.ts",
};

const fileOf = (specifier: string): string | undefined => {
  const entry = /^(?:unimargin|jsr:@unimargin\/unimargin)(\/.+)?$/.exec(specifier);
  if (entry?.[1] === "/http") return "tests/host/guide/http.ts";
  if (entry) return entries[`.${entry[1] ?? ""}`] ?? `no entry ${specifier}`;
  if (/^https:\/\/raw\..*\/mod\.ts$/.test(specifier)) return "mod.ts";
  return FP_TS[specifier];
};

/** The program of a block, as it can run here. */
export const programOf = ({ text }: Block): string =>
  text.replace(/from "([^"]+)"/g, (all, specifier: string) => {
    const file = fileOf(specifier);
    return file === undefined ? all : `from ${JSON.stringify(join(root, file))}`;
  });

/** What a block says that it prints. */
export const saidIn = ({ text }: Block): readonly string[] =>
  [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said = ""]) => said);

/** Writes the program of a block, and gives its path. */
export const written = (block: Block): string => {
  mkdirSync(folder, { recursive: true });
  const name = `${block.page.replace(/^docs\/guide\//, "").replace(/\W+/g, "_")}_${block.number}`;
  const file = join(folder, `${name}.ts`);
  // Without an import or export it would share its names with all the others.
  writeFileSync(file, `${programOf(block)}export {};\n`);
  return file;
};

/** What a program printed, and what it exports. */
export interface Ran {
  readonly printed: readonly string[];
  readonly exported: unknown;
}

interface Handler {
  readonly fetch: (request: Request, secrets: object) => Promise<Response>;
}

/** Runs the program of a block on a simulated exchange of its own. */
export const ran = (block: Block): Promise<Ran> => {
  const file = pathToFileURL(written(block)).href;
  return onExchange(async () => {
    const printed: string[] = [];
    const { log } = console;
    console.log = (...values: readonly unknown[]) => void printed.push(format(...values));
    try {
      // The question mark lets a file be run again that has changed.
      const { default: exported } = await import(`${file}?${Date.now()}`);
      return { printed, exported };
    } finally {
      console.log = log;
    }
  });
};

const isHandler = (exported: unknown): exported is Handler =>
  typeof exported === "object" && exported !== null && "fetch" in exported;

/** What the Worker of a block answers, on a simulated exchange of its own. */
export const answered = async (block: Block): Promise<Response | undefined> => {
  const { exported } = await ran(block);
  if (!isHandler(exported)) return undefined;
  return await onExchange(() =>
    exported.fetch(new Request("https://worker.invalid/"), {
      BINANCE_API_KEY: process.env["BINANCE_API_KEY"],
      BINANCE_SECRET_KEY: process.env["BINANCE_SECRET_KEY"],
    })
  );
};

/** Writes a configuration by which TypeScript checks all programs of this runtime. */
export const project = (): string => {
  const file = join(folder, "tsconfig.json");
  writeFileSync(
    file,
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions: {
        isolatedDeclarations: false,
        declaration: false,
        // As strict as programs of readers may be.
        noPropertyAccessFromIndexSignature: true,
        typeRoots: [join(root, "node_modules")],
      },
      include: ["*.ts"],
    }),
  );
  return file;
};

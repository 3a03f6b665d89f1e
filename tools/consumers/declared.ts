/** What declarations of the packed library ask of those who compile against them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entries, type Entry } from "../publish/entries.ts";
import { root } from "../run/exec.ts";
import type { Step } from "../run/steps.ts";
import { hasNpm, node, own } from "./programs.ts";
import { type Seen, using } from "./step.ts";
import { emptyFolder, inFolder, install, installLibrary, type Workshop } from "./workshop.ts";

const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2022"],
};

const tsc = (shop: Workshop, folder: string, args: readonly string[]): Promise<string> =>
  inFolder(shop, folder, [node ?? own.bun, own.tsc, ...args]);

/** The entry that Node alone can use. */
const NODE_ENTRY = "./http";

/** Those names of the web that every version of Node's types has, and Cloudflare's. */
const NAMES_OF_NODE = `interface AbortSignal {}
interface Request {}
interface RequestInit {}
interface Response {}
interface URLSearchParams {}
declare var crypto: { readonly subtle: object };
`;

const withoutDom = async (shop: Workshop): Promise<Seen> => {
  const folder = emptyFolder(shop);
  await installLibrary(shop, folder);
  const lines = entries.filter(({ name }) => name !== NODE_ENTRY)
    .map(({ name }, i) => `export * as entry${i} from "unimargin${name.slice(1)}";\n`);
  writeFileSync(join(folder, "entries.ts"), lines.join(""));
  writeFileSync(join(folder, "names.d.ts"), NAMES_OF_NODE);
  const compilerOptions = { ...OPTIONS, types: [], noEmit: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  await tsc(shop, folder, ["-p", "."]);
  return {};
};

/** A library that tells what an entry gives, and imports no other one. */
const retold = async ({ name, file }: Entry): Promise<string> => {
  const given: object = await import(join(root, file));
  const called = Object.entries(given)
    .filter(([, value]) => typeof value === "function" && !/^class\b/.test(`${value}`))
    .map(([key]) =>
      `export const of_${key} = (...given: Parameters<typeof entry.${key}>) => entry.${key}(...given);\n`
    );
  return `import * as entry from "unimargin${name.slice(1)}";
${called.join("")}`;
};

const declarable = async (shop: Workshop): Promise<Seen> => {
  const folder = emptyFolder(shop);
  await installLibrary(shop, folder);
  await install(shop, folder, "@types/node");
  const compilerOptions = {
    ...OPTIONS,
    types: ["node"],
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: "out",
  };
  for (const [i, entry] of entries.entries()) {
    const own = join(folder, `entry${i}`);
    mkdirSync(own);
    writeFileSync(join(own, "index.ts"), await retold(entry));
    writeFileSync(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  }
  await tsc(shop, folder, ["-b", ...entries.map((_, i) => `entry${i}`)]);
  return { note: `${entries.length} entries` };
};

const tools = { npm: hasNpm, Node: node };

/** Declarations where little else is known. */
export const declaredSteps: readonly Step[] = [
  using("types without those of the DOM", tools, withoutDom),
  using("types that a library of one entry passes on", tools, declarable),
];

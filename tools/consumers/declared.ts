/** What declarations of the packed library ask of those who compile against them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { entries } from "../publish/entries.ts";
import type { Step } from "../run/steps.ts";
import { hasNpm, node, own } from "./programs.ts";
import { type Seen, using } from "./step.ts";
import { emptyFolder, inFolder, installLibrary, type Workshop } from "./workshop.ts";

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

const tools = { npm: hasNpm, Node: node };

/** Declarations where little else is known. */
export const declaredSteps: readonly Step[] = [
  using("types without those of the DOM", tools, withoutDom),
];

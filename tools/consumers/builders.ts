/** The packed library in compilers and bundlers. */
import { build } from "esbuild";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { consumers } from "../publish/checks.ts";
import { entries } from "../publish/entries.ts";
import type { Step } from "../run/steps.ts";
import { runWorkers } from "../run/workerd.ts";
import { chromium, hasNpm, newerNode, node, own, scripts } from "./programs.ts";
import { serve } from "./registry.ts";
import { notJudged, notTraded, type Seen, trading, unless, using } from "./step.ts";
import { emptyFolder, inFolder, install, installLibrary, type Workshop } from "./workshop.ts";

/** A file that fails to compile where an entry is missing or has lost its types. */
const typedEntries = (isFor: (name: string) => boolean): string => {
  const lines = entries.filter(({ name }) => isFor(name)).map(({ name }, i) =>
    `import * as entry${i} from "unimargin${name.slice(1)}";
export const names${i}: readonly (keyof typeof entry${i})[] = [];
export const typed${i}: unknown extends (typeof entry${i})[keyof typeof entry${i}] ? never : true = true;`
  );
  return `${lines.join("\n")}\n`;
};

/** The entry that Node alone can use. */
const NODE_ENTRY = "./http";

/** CommonJS in TypeScript, which may require ES modules. */
const REQUIRED = `import unimargin = require("unimargin");
const order = unimargin.newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" });
// @ts-expect-error: there is no such side
unimargin.newUmOrder({ symbol: "BTCUSDT", side: "UP", type: "MARKET", quantity: "1" });
export = order;
`;

const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  target: "ES2022",
  lib: ["ES2022", "DOM"],
};

/** How fp-ts is imported by its ES modules: shorter, and only for bundlers. */
const forBundlers = (text: string): string =>
  text.replace(/"fp-ts\/lib\/(\w+)\.js"/g, '"fp-ts/$1"');

const typed = async (shop: Workshop, tsc: string, way: "nodenext" | "bundler"): Promise<Seen> => {
  const folder = emptyFolder(shop);
  await installLibrary(shop, folder);
  const program = readFileSync(join(consumers, "types/with_fp_ts.ts"), "utf8");
  const isBundled = way === "bundler";
  writeFileSync(join(folder, "with_fp_ts.ts"), isBundled ? forBundlers(program) : program);
  writeFileSync(join(folder, "entries.ts"), typedEntries((name) => name !== NODE_ENTRY));
  const moduleKind = isBundled ? "ESNext" : "NodeNext";
  const compilerOptions = { ...OPTIONS, module: moduleKind, moduleResolution: way };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const compiler = [node ?? own.bun, tsc];
  await inFolder(shop, folder, [...compiler, "-p", "."]);
  // The entry for Node alone asks for its types, as everything for Node does.
  await install(shop, folder, "@types/node");
  writeFileSync(join(folder, "entries.ts"), typedEntries(() => true));
  if (!isBundled) writeFileSync(join(folder, "required.cts"), REQUIRED);
  const withNode = { ...compilerOptions, types: ["node"], skipLibCheck: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: withNode }));
  await inFolder(shop, folder, [...compiler, "-p", "."]);
  const version = await inFolder(shop, folder, [...compiler, "--version"]);
  return { note: version.trim() };
};

/** Which build of fp-ts and io-ts is in a bundle. */
const forNode = (inputs: Iterable<string>): readonly string[] =>
  [...inputs].filter((path) => /node_modules\/(fp-ts|io-ts)\/lib\//.test(path));

/** Most bytes of JavaScript for one endpoint, its signature and its way out. */
const MOST_ON_PAGE = 32_000;

const wrongSize = (bytes: number): readonly string[] => [
  ...unless(bytes <= MOST_ON_PAGE, `${bytes} bytes, ${MOST_ON_PAGE} are the most`),
  // Less would mean that the order was dropped too.
  ...unless(bytes > 10_000, `${bytes} bytes: the page has lost its code`),
];

const inEsbuild = async (shop: Workshop): Promise<Seen> => {
  const folder = emptyFolder(shop, ...trading, "main.mjs", "small_page/small.mjs");
  await installLibrary(shop, folder);
  const bundle = async (platform: "browser" | "node" | "neutral", entry = "main.mjs") => {
    const outfile = join(folder, `${platform}_${entry}`);
    const { metafile } = await build({
      entryPoints: [join(folder, entry)],
      absWorkingDir: folder,
      bundle: true,
      minify: true,
      format: "esm",
      platform,
      outfile,
      metafile: true,
      logLevel: "silent",
    });
    return {
      outfile,
      // Without a platform there is no condition for modules.
      wrong: platform === "neutral" ? [] : forNode(Object.keys(metafile.inputs)),
      bytes: Object.values(metafile.outputs)[0]?.bytes ?? 0,
    };
  };
  const made = [await bundle("browser"), await bundle("neutral"), await bundle("node")];
  const small = await bundle("browser", "small.mjs");
  const runs = await Promise.all(
    made.map(({ outfile }) => inFolder(shop, folder, [node ?? own.bun, outfile])),
  );
  return {
    problems: [
      ...runs.flatMap(notTraded),
      ...made.flatMap(({ wrong }) => wrong).map((path) => `${path} is no ES module`),
      ...wrongSize(small.bytes),
    ],
    note: `${small.bytes} bytes for one order, ${made[0]?.bytes} with the simulated exchange`,
  };
};

const inBun = async (shop: Workshop): Promise<Seen> => {
  const folder = emptyFolder(shop, ...trading, "main.mjs", "risk.mjs");
  await installLibrary(shop, folder);
  const ways = [["bun", own.bun], ["node", node ?? ""]] as const;
  const problems: string[] = [];
  for (const [target, program] of ways) {
    const args = ["--minify", "--target", target, "--outdir", target];
    await inFolder(shop, folder, [own.bun, "build", ...args, "main.mjs", "risk.mjs"]);
    // Node judges by the extension.
    writeFileSync(join(folder, target, "package.json"), '{ "type": "module" }');
    problems.push(
      ...notTraded(await inFolder(shop, folder, [program, `${target}/main.js`])),
      ...notJudged(await inFolder(shop, folder, [program, `${target}/risk.js`])),
    );
  }
  return { problems };
};

const inWrangler = async (shop: Workshop): Promise<Seen> => {
  const folder = emptyFolder(shop, ...trading, "worker/worker.mjs", "worker/wrangler.jsonc");
  await installLibrary(shop, folder);
  const args = ["deploy", "--dry-run", "--minify", "--outdir", "bundle", "--metafile"];
  const told = await inFolder(
    shop,
    folder,
    [newerNode ?? "", scripts.wrangler ?? "", ...args],
    // It keeps settings and logs in the home folder.
    { HOME: folder, XDG_CONFIG_HOME: folder, WRANGLER_SEND_METRICS: "false", CI: "1" },
  );
  const meta = JSON.parse(readFileSync(join(folder, "bundle/bundle-meta.json"), "utf8"));
  // Early dates have no Node modules; late ones have them unless they are switched off.
  const early = { name: "early", module: "worker.js", date: "2023-01-01" };
  const flags = ["no_nodejs_compat", "no_nodejs_compat_v2"];
  const late = { name: "late", module: "worker.js", date: "2026-10-01", flags };
  const ended = await runWorkers(join(folder, "bundle"), "workers", [early, late]);
  return {
    problems: [
      ...unless(ended.code === 0, ended.output),
      ...unless(ended.output.split("HMAC: FILLED").length === 3, ended.output),
      ...notTraded(ended.output),
      ...forNode(Object.keys(meta.inputs)).map((path) => `${path} is no ES module`),
    ],
    note: /Total Upload: .*/.exec(told)?.[0] ?? "",
  };
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
};

/** Serves the files of a folder. */
const files = (folder: string) => (request: IncomingMessage, response: ServerResponse): void => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(
    /\/$/,
    "/index.html",
  );
  try {
    const body = readFileSync(join(folder, path));
    response.setHeader("content-type", TYPES[/\.\w+$/.exec(path)?.[0] ?? ""] ?? "text/plain");
    response.end(body);
  } catch {
    // Browsers ask for an icon.
    response.statusCode = path === "/favicon.ico" ? 204 : 404;
    response.end();
  }
};

/** A page that Vite built: its folder, and the bytes of its JavaScript. */
const vitePage = async (shop: Workshop, page: string) => {
  const folder = emptyFolder(shop, ...trading);
  await installLibrary(shop, folder);
  for (const file of readdirSync(join(consumers, page))) {
    writeFileSync(join(folder, file), readFileSync(join(consumers, page, file)));
  }
  mkdirSync(join(folder, "dist"));
  await inFolder(shop, folder, [node ?? "", scripts.vite ?? "", "build"]);
  const assets = join(folder, "dist/assets");
  const bytes = readdirSync(assets).filter((name) => name.endsWith(".js"))
    .reduce((sum, name) => sum + readFileSync(join(assets, name)).length, 0);
  return { dist: join(folder, "dist"), bytes };
};

const smallPage = async (shop: Workshop): Promise<Seen> => {
  const { bytes } = await vitePage(shop, "small_page");
  return {
    problems: wrongSize(bytes),
    note: `${bytes} bytes of JavaScript`,
  };
};

const inChromium = async (shop: Workshop): Promise<Seen> => {
  const { dist, bytes } = await vitePage(shop, "page");
  const { url, stop } = await serve(files(dist));
  try {
    const argv = [node ?? "", join(consumers, "browse.mjs"), chromium ?? "", url];
    const said = await inFolder(shop, consumers, argv);
    return { problems: notTraded(said), note: `${Math.round(bytes / 1000)} KB` };
  } finally {
    await stop();
  }
};

const INSTALLED = "tests/consumers installed";
const tools = { npm: hasNpm, Node: node };

/** Compilers and bundlers, each with what comes of it. */
export const builderSteps: readonly Step[] = [
  using("types, nodenext", tools, (shop) => typed(shop, own.tsc, "nodenext")),
  using("types, bundler", tools, (shop) => typed(shop, own.tsc, "bundler")),
  using(
    "types in an older TypeScript",
    { ...tools, [INSTALLED]: scripts.olderTsc },
    (shop) => typed(shop, scripts.olderTsc ?? "", "nodenext"),
  ),
  using("bundle with esbuild", tools, inEsbuild),
  using("bundle with Bun", tools, inBun),
  using("bundle with wrangler", {
    npm: hasNpm,
    "Node 24": newerNode,
    "tests/consumers/wrangler installed": scripts.wrangler,
  }, inWrangler),
  using("page with Vite, its size", { ...tools, [INSTALLED]: scripts.vite }, smallPage),
  using("page with Vite in Chromium", {
    ...tools,
    [INSTALLED]: scripts.vite && scripts.playwright,
    Chromium: chromium,
  }, inChromium),
];

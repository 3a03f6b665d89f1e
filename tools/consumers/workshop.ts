/** The packed packages, and empty folders to install them in. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Built } from "../publish/build.ts";
import { consumers } from "../publish/checks.ts";
import { currentVersion } from "../publish/manifest.ts";
import { npm, pack, type Packed, withoutNpm } from "../publish/pack.ts";
import { type Ended, exec, root } from "../run/exec.ts";
import { registry, serve } from "./registry.ts";

/** What consumers start from. */
export interface Workshop {
  readonly built: Built;
  readonly library: Packed;
  readonly program: Packed;
  /** Address of a registry that has both packages, and what they depend on. */
  readonly registry: string;
  /** A temporary folder for everything. */
  readonly folder: string;
}

const make = async (version: string): Promise<Workshop> => {
  const built = await build(join(root, "out/publish"), version);
  const library = await pack(built.library);
  const program = await pack(built.program);
  const { url } = await serve(registry({
    installed: [join(root, "node_modules"), join(root, "apps/cli/node_modules")],
    tarballs: [library.tarball, program.tarball],
  }));
  return { built, library, program, registry: url, folder: mkdtempSync(join(tmpdir(), "use-")) };
};

let made: Promise<Workshop> | undefined;

/** The one workshop of this run; it is made when it is first needed, with that version. */
export const workshop = (
  version: string = currentVersion,
): Promise<Workshop> => (made ??= make(version));

/** Removes what consumers were given. */
export const tidy = async (): Promise<void> => {
  if (made) rmSync((await made).folder, { recursive: true, force: true });
};

/** Variables with which npm, Bun and Deno ask the registry of a workshop and keep nothing. */
export const variables = (
  { registry, folder }: Workshop,
): Readonly<Record<string, string | undefined>> => ({
  ...withoutNpm(),
  NPM_CONFIG_REGISTRY: registry,
  BUN_CONFIG_REGISTRY: registry,
  npm_config_cache: join(folder, ".npm"),
  BUN_INSTALL_CACHE_DIR: join(folder, ".bun"),
  DENO_DIR: join(folder, ".deno"),
  NO_PROXY: "127.0.0.1,localhost",
});

/** A consumer's folder: empty, but for its own files. */
export const emptyFolder = ({ folder }: Workshop, ...files: readonly string[]): string => {
  const made = mkdtempSync(join(folder, "consumer-"));
  for (const file of files) {
    cpSync(join(consumers, file), join(made, file.split("/").at(-1) ?? file), { recursive: true });
  }
  return made;
};

/** A program that did not end well. */
class Failed extends Error {}

/** What a program printed; throws where it does not end well. */
export const succeed = async (run: Promise<Ended>, what: string): Promise<string> => {
  const { code, output } = await run;
  if (code !== 0) throw new Failed(`${what} ended with ${code}:\n${output}`);
  return output;
};

/** Runs a program in a consumer's folder. */
export const inFolder = (
  shop: Workshop,
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> =>
  succeed(exec(argv, { cwd: folder, env: { ...variables(shop), ...env } }), argv.join(" "));

/** A folder with the packed library, installed by npm. */
const template = async (shop: Workshop): Promise<string> => {
  const folder = emptyFolder(shop);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await install(shop, folder, shop.library.tarball);
  return folder;
};

let installed: Promise<string> | undefined;

/** Installs the packed library, and says how many packages that are. npm does it once, the rest are copies. */
export const installLibrary = async (shop: Workshop, folder: string): Promise<number> => {
  const from = await (installed ??= template(shop));
  cpSync(from, folder, { recursive: true });
  return countPackages(join(folder, "node_modules"));
};

/** Installs packages with npm. */
export const install = async (
  shop: Workshop,
  folder: string,
  ...packages: readonly string[]
): Promise<void> => {
  const { NPM_CONFIG_REGISTRY = "", npm_config_cache = "" } = variables(shop);
  const args = ["install", "--loglevel=error", "--registry", NPM_CONFIG_REGISTRY, ...packages];
  await succeed(npm(folder, args, { npm_config_cache }), `npm install ${packages.join(" ")}`);
};

const countPackages = (folder: string): number =>
  readdirSync(folder).filter((name) => !name.startsWith(".")).reduce(
    (sum, name) => sum + (name.startsWith("@") ? countPackages(join(folder, name)) : 1),
    0,
  );

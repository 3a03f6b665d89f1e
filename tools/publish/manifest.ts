/** The manifests of the packages, made from those of the repository. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run/exec.ts";
import { entries, read, readJson } from "./entries.ts";
import { bare } from "./specifiers.ts";

/** Oldest Node that reads ES modules by `require`, for messages and manifests. */
export const REQUIRE_SINCE = "20.19";

/** A package.json. */
export type Manifest = Readonly<Record<string, unknown>>;

/** What the manifests of the repository say that the packages say too. */
interface Own {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface About extends Own {
  readonly keywords: readonly string[];
  readonly author: string;
  readonly license: string;
  readonly repository: Readonly<Record<string, string>>;
  readonly homepage: string;
  readonly bugs: string;
  readonly engines: Readonly<Record<string, string>>;
}

const about: About = readJson("package.json");
const program: Own = readJson("apps/cli/package.json");

/** How people import the library. */
export const libraryName: string = about.name;

/** The version that the manifests of the repository have. */
export const currentVersion: string = about.version;

/** Address of the repository's files at a version, up to a path. */
export const treeAt = (version: string): string =>
  `${about.homepage.replace(/#.*$/, "")}/blob/v${version}/`;

/** What every package says of itself. */
const shared = (version: string) => ({
  version,
  author: about.author,
  license: about.license,
  repository: about.repository,
  homepage: about.homepage,
  bugs: about.bugs,
  type: "module",
  engines: about.engines,
  publishConfig: { access: "public", provenance: true },
});

const built = (file: string, extension: string): string =>
  `./dist/${file.replace(/\.ts$/, extension)}`;

/** The file that tells an old Node what it cannot do, from the root of the package. */
export const WHEN_REQUIRED = "dist/require.cjs";

/**
 * The order decides. Node that can `require` ES modules takes `module-sync`, bundlers take `module`, Bun
 * `bun`; who comes to `require` cannot read the package, and is told so.
 */
export const conditionsOf = (
  file: string,
): Readonly<Record<string, string | Readonly<Record<string, string>>>> => {
  const code = built(file, ".js");
  const typed = { types: built(file, ".d.ts"), default: code };
  return {
    import: typed,
    "module-sync": typed,
    module: code,
    bun: code,
    require: { types: built(file, ".d.cts"), default: `./${WHEN_REQUIRED}` },
    default: typed,
  };
};

/** Packages that have CommonJS for Node, and ES modules for bundlers, which drop what is unused of these. */
const TWOFOLD = ["fp-ts", "io-ts"];

/** The file of CommonJS that a specifier means. */
const commonJs = (specifier: string): string =>
  specifier.includes("/") ? specifier : `${specifier}/lib/index.js`;

/** What a bundler takes and Node does not; wrangler names the runtime instead of modules. */
const FOR_BUNDLERS = ["module", "workerd", "worker"];

/** The one place where Node and bundlers read different files: what `lib/deps` imports, by its name. */
export const dependencyImports = (): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const files = readdirSync(join(root, "lib/deps")).sort();
  return Object.fromEntries(files.flatMap((file) => {
    const specifier = bare(/from "(npm:[^"]+)"/.exec(read(`lib/deps/${file}`))?.[1] ?? "");
    if (!TWOFOLD.includes(specifier.split("/")[0] ?? "")) return [];
    const node = commonJs(specifier);
    const modules = node.replace("/lib/", "/es6/");
    const bundled = FOR_BUNDLERS.map((condition) => [condition, modules]);
    return [[importName(file), { ...Object.fromEntries(bundled), default: node }]];
  }));
};

/** What a file of `lib/deps` imports, if the manifest decides on it. */
export const importName = (file: string): string => `#deps/${file.replace(/\.ts$/, "")}`;

/** Manifest of the library. `reaches` says whether a file is in the package. */
export const libraryManifest = (
  version: string,
  reaches: (file: string) => boolean,
): Manifest => ({
  name: about.name,
  description: about.description,
  keywords: about.keywords,
  ...shared(version),
  sideEffects: false,
  exports: {
    ...Object.fromEntries(entries.map(({ name, file }) => [name, conditionsOf(file)])),
    "./package.json": "./package.json",
  },
  imports: Object.fromEntries(
    Object.entries(dependencyImports())
      .filter(([name]) => reaches(`lib/deps/${name.slice("#deps/".length)}.ts`)),
  ),
  main: built("mod.ts", ".js"),
  types: built("mod.ts", ".d.ts"),
  files: ["dist", "src", "CHANGELOG.md"],
  dependencies: about.dependencies,
});

/** Manifest of the command line. */
export const programManifest = (version: string): Manifest => ({
  name: program.name,
  description: program.description,
  keywords: [...about.keywords, "cli", "mcp"],
  ...shared(version),
  bin: { unimargin: "./dist/cli/main.js" },
  files: ["dist", "CHANGELOG.md"],
  dependencies: { ...program.dependencies, [about.name]: version },
  ...(program.optionalDependencies && { optionalDependencies: program.optionalDependencies }),
});

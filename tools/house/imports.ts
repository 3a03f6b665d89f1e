/** Who may import whom, and what may be imported at all. */
import {
  each,
  type Finding,
  type Import,
  importsOf,
  isLibrary,
  placeOf,
  type Rule,
} from "./source.ts";

const LIBRARY = [
  "lib/deps",
  "lib",
  "endpoints",
  "signers",
  "transports",
  "promise",
  "agent",
  "explain",
  "simulator",
];
const ANYTHING = [...LIBRARY, "mod.ts", "tests", "bench", "examples", "tools"];

/** What each place may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "lib/deps": [],
  lib: ["lib/deps"],
  endpoints: ["lib/deps", "lib"],
  signers: ["lib/deps", "lib"],
  transports: ["lib/deps", "lib"],
  promise: ["lib/deps", "lib"],
  explain: ["lib/deps", "lib"],
  agent: ["lib/deps", "lib", "signers", "explain"],
  simulator: ["lib/deps", "lib", "endpoints", "signers"],
  "mod.ts": ["lib/deps", "lib", "endpoints", "signers", "transports", "promise"],
  apps: [...LIBRARY, "mod.ts"],
  examples: ANYTHING,
  tests: [...ANYTHING, "apps"],
  bench: ANYTHING,
  tools: LIBRARY,
};

/** The one file of the library that is for runtimes with Node's modules; nothing in the library imports it. */
const NODE_TRANSPORT = "transports/http.ts";

const CATALOG = "endpoints/catalog.ts";

const familyOf = (path: string): string => path.split("/").slice(0, 2).join("/");

const refusal = (path: string, target: string): string | undefined => {
  const from = placeOf(path);
  const to = placeOf(target);
  if (target === NODE_TRANSPORT && isLibrary(path)) {
    return `${path} must not import ${target}: it needs Node's modules, and is an entry of its own`;
  }
  if (path === "mod.ts" && target === CATALOG) {
    return "mod.ts must not import the catalog: it would pull in every endpoint";
  }
  if (from === "endpoints" && to === "endpoints") {
    return path === CATALOG || familyOf(path) === familyOf(target)
      ? undefined
      : `${path} must not import ${target}: a family stands alone; share through lib`;
  }
  if (from === "simulator" && to === "endpoints" && target !== CATALOG) {
    return `simulator must not import ${target}: it meets endpoints as data, through the catalog`;
  }
  return from === to || MAY_IMPORT[from]?.includes(to) || !(from in MAY_IMPORT)
    ? undefined
    : `${from} must not import ${to} (${target}): imports go down only`;
};

/** Imports go down only. */
export const importsGoDown: Rule = each(
  (path) => /\.(ts|mjs)$/.test(path),
  (path, text) =>
    importsOf(path, text).flatMap(({ target, line }) => {
      const message = target === undefined ? undefined : refusal(path, target);
      return message === undefined ? [] : [{ file: path, line, message }];
    }),
);

const mayName = (path: string): boolean => /^(lib|tests)\/deps\/[^/]+\.ts$/.test(path);

const packageOf = (specifier: string): string | undefined =>
  /^npm:((?:@[^/]+\/)?[^@/]+)@\d+\.\d+\.\d+(?=\/|$)/.exec(specifier)?.[1];

const wrongSpecifier = (path: string, { specifier, target }: Import): string | undefined => {
  if (specifier.startsWith("npm:")) {
    return !mayName(path)
      ? `${specifier}: npm: stands only in lib/deps and tests/deps`
      : packageOf(specifier) === undefined
      ? `${specifier}: name an exact version, as in npm:fp-ts@2.16.11`
      : undefined;
  }
  if (!isLibrary(path) || (path === NODE_TRANSPORT && specifier.startsWith("node:"))) {
    return undefined;
  }
  return target === undefined
    ? `${specifier}: the library imports its own files and, in lib/deps, npm: packages; nothing else`
    : /\.ts$/.test(specifier)
    ? undefined
    : `${specifier}: write the file's whole name, .ts included`;
};

/** `npm:` stands in `lib/deps` only; the library imports neither bare names nor, save once, Node's modules. */
export const specifiers: Rule = each(
  (path) => path.endsWith(".ts"),
  (path, text) =>
    importsOf(path, text).flatMap((found) => {
      const message = wrongSpecifier(path, found);
      return message === undefined ? [] : [{ file: path, line: found.line, message }];
    }),
);

/** Each file of `lib/deps` and `tests/deps` wraps one upstream module. */
export const oneModulePerFile: Rule = each(mayName, (path, text): readonly Finding[] => {
  const [first, ...rest] = importsOf(path, text).filter(({ target }) => target === undefined);
  return rest.filter(({ specifier }) => specifier !== first?.specifier).map((
    { specifier, line },
  ) => ({
    file: path,
    line,
    message: `${specifier}: one upstream module per file; give it a file of its own`,
  }));
});

/** Who may import whom, and what may be imported at all. */
import {
  each,
  type Files,
  type Finding,
  type Import,
  importsOf,
  isLibrary,
  type Rule,
} from "./source.ts";

const BASE = ["lib/deps", "lib"];
const CATALOG = "endpoints/catalog.ts";
const SIMULATOR = ["simulator/engine", "simulator/exchange", "simulator/doors"];
const LIBRARY = [
  ...BASE,
  "explain",
  "endpoints",
  CATALOG,
  "signers",
  "signers/verify.ts",
  "signers/bytes.ts",
  "transports",
  "sockets",
  "promise",
  "compat",
  "overview",
  "history",
  "reliability",
  "risk",
  "streams",
  ...SIMULATOR,
  "simulator",
  "agent",
];
const ANYTHING = [...LIBRARY, "mod.ts", "tests", "bench", "examples", "tools"];

/**
 * What each room may import besides itself. A room is a folder, or a file that is a room of its own
 * because not all may enter it. On the way of a request nobody imports `explain`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "lib/deps": [],
  lib: ["lib/deps"],
  explain: BASE,
  endpoints: BASE,
  [CATALOG]: [...BASE, "endpoints"],
  signers: [...BASE, "signers/bytes.ts"],
  "signers/bytes.ts": BASE,
  "signers/verify.ts": [...BASE, "signers", "signers/bytes.ts"],
  transports: BASE,
  sockets: BASE,
  promise: BASE,
  overview: [...BASE, "endpoints", "risk", "promise"],
  history: [...BASE, "endpoints", "promise"],
  reliability: [...BASE, "endpoints", "overview"],
  compat: [...BASE, "endpoints", "signers", "transports", "promise"],
  risk: BASE,
  streams: [...BASE, "endpoints", "risk"],
  "simulator/engine": [...BASE, "risk"],
  "simulator/exchange": [
    ...[...BASE, "risk", "simulator/engine"],
    ...[CATALOG, "signers/verify.ts", "signers/bytes.ts"],
  ],
  // A door on a world of its own signs what it sends.
  "simulator/doors": [...BASE, "risk", ...SIMULATOR, CATALOG, "signers"],
  simulator: [...BASE, "risk", ...SIMULATOR],
  agent: [...BASE, "signers", "signers/bytes.ts", "risk"],
  "mod.ts": [...BASE, "endpoints", "signers", "transports", "promise"],
  // They enter by the published entries alone: see `frontDoors`.
  apps: [...LIBRARY, "mod.ts"],
  examples: [...LIBRARY, "mod.ts"],
  tests: [...ANYTHING, "apps"],
  bench: ANYTHING,
  tools: LIBRARY,
};

/** Rooms, the inner ones first. */
const ROOMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

const roomOf = (path: string): string | undefined =>
  ROOMS.find((room) => path === room || path.startsWith(`${room}/`));

/** The one part of the library that is for runtimes with Node's modules; nothing else in the library imports it. */
const isNodeTransport = (path: string): boolean => /^transports\/http(\.ts$|\/)/.test(path);

const familyOf = (path: string): string => path.split("/").slice(0, 2).join("/");

const refusal = (path: string, target: string): string | undefined => {
  const from = roomOf(path);
  const to = roomOf(target);
  if (isNodeTransport(target) && isLibrary(path) && !isNodeTransport(path)) {
    return `${path} must not import ${target}: it needs Node's modules, and is an entry of its own`;
  }
  if (from === "endpoints" && to === "endpoints" && familyOf(path) !== familyOf(target)) {
    return `${path} must not import ${target}: a family stands alone; share through lib`;
  }
  if (from === undefined || from === to || (to && MAY_IMPORT[from]?.includes(to))) return undefined;
  return `${from} must not import ${to ?? "what is no room"} (${target}): imports go down only`;
};

const isCode = (path: string): boolean => /\.(ts|mjs)$/.test(path);

/** Imports go down only. */
export const importsGoDown: Rule = each(
  isCode,
  (path, text) =>
    importsOf(path, text).flatMap(({ target, line }) => {
      const message = target === undefined ? undefined : refusal(path, target);
      return message === undefined ? [] : [{ file: path, line, message }];
    }),
);

const isProgram = (path: string): boolean => /^(apps|examples)\//.test(path);

/** Files that `deno.json` publishes as entries. */
const entriesOf = (files: Files): ReadonlySet<string> => {
  const { exports = {} } = JSON.parse(files.get("deno.json") ?? "{}");
  return new Set(Object.values<string>(exports).map((file) => file.replace(/^\.\//, "")));
};

/** Apps and examples enter the library where users enter it: by the published entries alone. */
export const frontDoors: Rule = (files) => {
  const entries = entriesOf(files);
  return each(
    isProgram,
    (path, text) =>
      importsOf(path, text).flatMap(({ target, line }) =>
        target === undefined || isProgram(target) || entries.has(target) ? [] : [{
          file: path,
          line,
          message:
            `${target} is no entry of deno.json: import what an entry exports, or let one export it`,
        }]
      ),
  )(files);
};

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
  if (!isLibrary(path) || (isNodeTransport(path) && specifier.startsWith("node:"))) {
    return undefined;
  }
  return target === undefined
    ? `${specifier}: the library imports its own files and, in lib/deps, npm: packages; nothing else`
    : /\.ts$/.test(specifier)
    ? undefined
    : `${specifier}: write the file's whole name, .ts included`;
};

/** `npm:` stands in `lib/deps` only; the library imports neither bare names nor, except once, Node's modules. */
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

/** What no text of the repository may name, and what its lock files must agree on. */
import { each, type Files, type Finding, importsOf, lineAt, type Rule } from "./source.ts";

const PLACES = ["work", "root", "tmp"].join("|");
const NEIGHBOURS = ["design", "spec", "tooling", "facts", "needs", "style", "sketch", "seeds"];

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<![\\w.}-]|:/)/(${PLACES})/\\w`, "g"), "a path of one machine: make it relative"],
  [
    new RegExp(`\\.\\./shared\\b|\\bshared/(${NEIGHBOURS.join("|")})\\b`, "g"),
    "a folder outside the repository: copy what is needed",
  ],
];

const isOurs = (path: string): boolean =>
  !/^tools\/drift/.test(path) && !/(^|\/)[\w-]*\.?lock$/.test(path);

/** No text names folders that only one machine has. */
export const noForeignPaths: Rule = each(
  isOurs,
  (file, text) =>
    FORBIDDEN.flatMap(([pattern, message]) =>
      [...text.matchAll(pattern)].map((match) => ({
        file,
        line: lineAt(text, match.index),
        message: `${match[0]}: ${message}`,
      }))
    ),
);

/** Lock files name no registry: they must hold wherever packages come from. */
export const noRegistry: Rule = each(
  (path) => /(^|\/)(package-lock\.json|deno\.lock)$/.test(path),
  (file, text) =>
    [...text.matchAll(/"(resolved|tarball)":/g)].map((match) => ({
      file,
      line: lineAt(text, match.index),
      message:
        "it names a registry: run npm install --package-lock-only --omit-lockfile-registry-resolved",
    })),
);

interface Locked {
  readonly integrity?: string;
  readonly version?: string;
}

interface Workspace {
  readonly packageJson?: { readonly dependencies?: readonly string[] };
}

const lockOf = (files: Files, path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(files.get(path) ?? "{}");

const PROGRAMS = "apps/cli";

const integrities = (files: Files): ReadonlySet<string> => {
  const packages = ["package-lock.json", `${PROGRAMS}/package-lock.json`].flatMap((path) =>
    Object.values(lockOf(files, path).packages as Record<string, Locked> ?? {})
  );
  return new Set(packages.flatMap(({ integrity }) => integrity ?? []));
};

const ADVICE = "run deno task lock";

const unlocked = (files: Files, specifiers: Readonly<Record<string, string>>): readonly Finding[] =>
  [...files].filter(([path]) => /^(lib|tests)\/deps\//.test(path)).flatMap(([file, text]) =>
    importsOf(file, text).flatMap(({ specifier, line }) => {
      const named = /^npm:(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
      return named === undefined || named in specifiers
        ? []
        : [{ file, line, message: `${named} is not in deno.lock: ${ADVICE}` }];
    })
  );

const STALE = { file: "deno.lock", line: 1, message: `it is older than package.json: ${ADVICE}` };

/** Deno refuses a lock that does not list what package.json asks for. */
const moved = (files: Files): readonly Finding[] => {
  if (!files.has("package.json") || !files.has("deno.lock")) return [];
  const { dependencies, devDependencies } = lockOf(files, "package.json");
  const wanted = Object.entries({ ...dependencies as object, ...devDependencies as object })
    .map(([name, version]) => `npm:${name}@${version}`);
  const { packageJson } = lockOf(files, "deno.lock").workspace as Workspace ?? {};
  const found = packageJson?.dependencies ?? [];
  return wanted.sort().join() === [...found].sort().join() ? [] : [STALE];
};

/** Deno finds the packages of programs by a map: it names what their manifest names. */
const mapped = (files: Files): readonly Finding[] => {
  const file = `${PROGRAMS}/imports.json`;
  const { dependencies = {} } = lockOf(files, `${PROGRAMS}/package.json`);
  const { imports = {} } = lockOf(files, file);
  const named = Object.values(imports as Record<string, string>)
    .map((target) => target.replace(/^npm:\/?|\/$/g, ""));
  const wanted = Object.entries(dependencies as Record<string, string>)
    .map(([name, version]) => `${name}@${version}`);
  return named.sort().join() === wanted.sort().join()
    ? []
    : [{ file, line: 1, message: `it does not name what ${PROGRAMS}/package.json names` }];
};

/** deno.lock has what `lib/deps` and `tests/deps` name, the same bytes as the package-lock.json files. */
export const locksAgree: Rule = (files) => {
  const { npm = {}, specifiers = {} } = lockOf(files, "deno.lock");
  const known = integrities(files);
  const other = Object.entries(npm as Record<string, Locked>)
    .filter(([, { integrity }]) => integrity === undefined || !known.has(integrity))
    .map(([name]) => ({
      file: "deno.lock",
      line: 1,
      message: `${name} is not what a package-lock.json names: ${ADVICE}`,
    }));
  return [
    ...unlocked(files, specifiers as Record<string, string>),
    ...other,
    ...moved(files),
    ...mapped(files),
  ];
};

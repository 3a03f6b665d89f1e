/** What library code and tests must not contain. */
import {
  each,
  type Finding,
  importsOf,
  isLibrary,
  mask,
  matchesIn,
  placeOf,
  type Rule,
} from "./source.ts";

const LIMIT = 300;

const isProgram = (path: string): boolean => /^(apps|tools)\/.*\.ts$/.test(path);

const isLibraryOrProgram = (path: string): boolean => isLibrary(path) || isProgram(path);

/** Files stay short, except those of tests. */
export const shortFiles: Rule = each(isLibraryOrProgram, (file, text) => {
  const lines = text.trimEnd().split("\n").length;
  return lines <= LIMIT
    ? []
    : [{ file, line: LIMIT, message: `${lines} lines: split it, ${LIMIT} are the most` }];
});

const MOST_FILES = 20;

/** A folder holds as many files as a reader takes in at once; more want rooms of their own. */
export const smallFolders: Rule = (files) => {
  const counts = new Map<string, number>();
  for (const path of files.keys()) {
    if (!/\.(ts|mjs)$/.test(path)) continue;
    const folder = path.split("/").slice(0, -1).join("/");
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MOST_FILES).map(([file, count]) => ({
    file,
    line: 1,
    message: `${count} files: give it rooms, ${MOST_FILES} are the most`,
  }));
};

/** The library has no namespace exports: they keep bundlers from dropping what is not used. */
export const noStarAs: Rule = each(
  isLibrary,
  (file, text) =>
    matchesIn(file, text, /\bexport\s+(type\s+)?\*\s+as\b/g, "export names, not a namespace"),
);

const CLI = "apps/cli/";

/** The library prints nothing; the command line prints through its machine. */
export const noConsole: Rule = each(
  (path) => isLibrary(path) || path.startsWith(CLI),
  (file, text) =>
    matchesIn(
      file,
      text,
      /\bconsole\s*\./g,
      file.startsWith(CLI)
        ? "print through the machine, which tests replace"
        : "the library prints nothing: return it instead",
    ),
);

const IGNORED = /deno-lint-ignore\s[^\n]*no-explicit-any/;

const anyAt = (file: string, text: string): readonly Finding[] => {
  const lines = text.split("\n");
  const found = matchesIn(
    file,
    text,
    /(?<![.\w$])any\b(?!\s*[:(.=?])/g,
    "say which type, or allow it with a deno-lint-ignore line that is needed",
  );
  return found.filter(({ line }) => !IGNORED.test(lines[line - 2] ?? ""));
};

/** No `any` that is not allowed on the line above, except in tests. */
export const noAny: Rule = each(isLibraryOrProgram, anyAt);

const isTest = (path: string): boolean => placeOf(path) === "tests" && path.endsWith(".ts");

const FALSE_PASSES: readonly (readonly [RegExp, string])[] = [
  [/(?<![.\w$])after(Each)?\s*\(/g, "Deno swallows what it throws: use t.after or try … finally"],
  [/\b(test|it|describe|suite)\.only\s*\(/g, "it would leave the other tests out: remove .only"],
  [/\bt\.test\s*\(/g, "Bun does not report subtests: write one test for each case"],
  [/\bt\.(skip|todo)\s*\(/g, "Deno reports it as passed: give test the option skip instead"],
];

/** Tests avoid what one of the runtimes takes for a pass without testing anything. */
export const noFalsePasses: Rule = each(
  (path) => isTest(path) && !path.startsWith("tests/runtimes/harness"),
  (file, text) =>
    FALSE_PASSES.flatMap(([pattern, message]) => matchesIn(file, text, pattern, message)),
);

/** Test files have the name that runners look for. */
export const testNames: Rule = (files) =>
  [...files].filter(([path, text]) =>
    isTest(path) && !path.endsWith("_test.ts") && !path.startsWith("tests/runtimes/") &&
    /\b(test|it)\s*\(\s*"/.test(mask(text)) &&
    importsOf(path, text).some(({ specifier }) => specifier === "node:test")
  ).map(([file]) => ({ file, line: 1, message: "it has tests: name it …_test.ts" }));

const PORTABLE = ["test", "assert/strict", "util", "buffer", "crypto"].map((name) =>
  `node:${name}`
);

/** Tests that run in workerd use no module of Node that reaches for a machine. */
export const portableTests: Rule = each(
  (path) => isTest(path) && !/^tests\/(apps|host)\//.test(path),
  (file, text) =>
    importsOf(file, text)
      .filter(({ specifier }) => specifier.startsWith("node:") && !PORTABLE.includes(specifier))
      .map(({ specifier, line }) => ({
        file,
        line,
        message:
          `${specifier}: import data as modules, or move the test to tests/host or tests/apps`,
      })),
);

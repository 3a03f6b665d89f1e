/** What must be true of the packages before anybody gets them. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commentsIn, importsOf } from "../house/source.ts";
import { root } from "../run/exec.ts";
import { PURE } from "./comments.ts";
import { entries, reached, read } from "./entries.ts";
import { libraryName } from "./manifest.ts";
import type { Packed } from "./pack.ts";

/** Most bytes of the library's package. */
const MOST = { size: 865_000, unpackedSize: 3_255_000 };

const METADATA = [
  ...[
    "name",
    "version",
    "description",
    "keywords",
    "author",
    "license",
    "repository",
    "homepage",
    "bugs",
  ],
  ...["type", "engines", "files", "dependencies", "publishConfig"],
];

const DOCUMENTS = ["README.md", "LICENSE", "CHANGELOG.md", "package.json"];

const manifestOf = ({ folder }: Packed) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const textIn = ({ folder }: Packed, file: string): string =>
  readFileSync(join(folder, file), "utf8");

/** What every package has: metadata, documents, and nothing of the repository's own. */
const general = (packed: Packed): readonly string[] => {
  const manifest = manifestOf(packed);
  const { private: isPrivate, publishConfig, dependencies = {}, optionalDependencies = {} } =
    manifest;
  const loose = Object.entries<string>({ ...dependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  const readme = textIn(packed, "README.md");
  const inClone = readme.match(/npm run \S+|deno task \S+|from "\.[^"]*"|<!--/g) ?? [];
  return [
    ...METADATA.filter((name) => manifest[name] === undefined).map((name) => `it has no ${name}`),
    ...(isPrivate === undefined ? [] : ["it is private"]),
    ...(publishConfig?.provenance === true ? [] : ["it is published without provenance"]),
    ...loose.map(([name, version]) => `${name}@${version} is no exact version`),
    ...DOCUMENTS.filter((file) => !packed.files.includes(file)).map((file) => `${file} is missing`),
    ...inClone.map((text) => `README.md speaks of the repository: ${text}`),
    ...packed.files.filter((file) => /\.tsx?$/.test(file) && !/\.d\.c?ts$|^src\//.test(file))
      .map((file) => `${file} is TypeScript`),
  ];
};

const isCode = (file: string): boolean => /\.c?js$/.test(file);

/** Comments in JavaScript, save those for bundlers. */
const commented = (file: string, text: string): readonly string[] =>
  commentsIn(text).map(([start, end]) => text.slice(start, end)).filter((comment) =>
    comment !== PURE
  ).map((comment) => `${file} has a comment: ${comment}`);

/** Calls that bundlers may drop: no fewer than the sources mark. */
const unmarked = (packed: Packed, file: string): readonly string[] => {
  const name = `dist/${file.replace(/\.ts$/, ".js")}`;
  const [wanted = 0, found = 0] = [read(file), textIn(packed, name)]
    .map((text) => text.match(/\/\* ?[@#]__PURE__ ?\*\//g)?.length ?? 0);
  return wanted <= found ? [] : [`${name} marks ${found} calls as pure, not ${wanted}`];
};

/** Whether JSDoc survived: an entry without it would show nothing in an editor. */
const undocumented = (file: string, text: string): readonly string[] =>
  /\/\*\*/.test(text) ? [] : [`${file} has no JSDoc`];

/** What an import of a file leads to: declarations lead to declarations. */
const meant = (file: string, target: string): string =>
  file.endsWith(".d.ts") ? target.replace(/\.js$/, ".d.ts") : target;

const lost = (packed: Packed, file: string): readonly string[] =>
  importsOf(file, textIn(packed, file)).flatMap(({ specifier, target }) =>
    /^npm:|\.(ts|json)$/.test(specifier)
      ? [`${file} imports ${specifier}`]
      : target !== undefined && !packed.files.includes(meant(file, target))
      ? [`${file} imports ${specifier}, which is not there`]
      : []
  );

/** Declarations that nobody can come to: neither those of an entry, nor imported by others. */
const unread = (packed: Packed): readonly string[] => {
  const declarations = packed.files.filter((file) => file.endsWith(".d.ts"));
  const led = new Set([
    ...entries.map(({ file }) => `dist/${file.replace(/\.ts$/, ".d.ts")}`),
    ...declarations.flatMap((file) =>
      importsOf(file, textIn(packed, file)).map(({ target }) => meant(file, target ?? ""))
    ),
  ]);
  return declarations.filter((file) => !led.has(file)).map((file) => `nothing leads to ${file}`);
};

/** A declaration map leads to a source, or it is none. */
const unmapped = (packed: Packed, file: string): readonly string[] =>
  JSON.parse(textIn(packed, file)).sources
    .map((source: string) => join(dirname(file), source).replaceAll("\\", "/"))
    .filter((source: string) => !packed.files.includes(source))
    .map((source: string) => `${file} leads to ${source}, which is not there`);

/** The texts in a tree of objects. */
const leaves = (tree: unknown): readonly string[] =>
  typeof tree === "string" ? [tree] : Object.values(Object(tree)).flatMap(leaves);

/** What is wrong with the library's package. */
export const libraryProblems = (packed: Packed): readonly string[] => {
  const manifest = manifestOf(packed);
  const files = reached(entries.map(({ file }) => file));
  const missing = files.map((file) => `dist/${file.replace(/\.ts$/, ".js")}`)
    .filter((each) => !packed.files.includes(each))
    .map((each) => `${each} is missing`);
  const targets = leaves(manifest.exports).filter((file) => !packed.files.includes(file.slice(2)))
    .map((file) => `an export leads to ${file}, which is not there`);
  const unnamed = entries.filter(({ name }) => !manifest.exports[name]?.import?.types)
    .map(({ name }) => `${name} has no types`);
  return [
    ...general(packed),
    ...missing,
    ...(missing.length === 0 ? files.flatMap((file) => unmarked(packed, file)) : []),
    ...targets,
    ...unnamed,
    ...entries.flatMap(({ file }) => {
      const name = `dist/${file.replace(/\.ts$/, ".d.ts")}`;
      return packed.files.includes(name) ? undocumented(name, textIn(packed, name)) : [];
    }),
    ...packed.files.filter((file) => isCode(file) || file.endsWith(".d.ts"))
      .flatMap((file) => lost(packed, file)),
    ...unread(packed),
    ...packed.files.filter(isCode).flatMap((file) => commented(file, textIn(packed, file))),
    ...packed.files.filter((file) => file.endsWith(".map")).flatMap((file) =>
      unmapped(packed, file)
    ),
    ...(packed.files.some((file) => file.endsWith(".d.ts.map")) ? [] : ["it has no source maps"]),
    ...(manifest.sideEffects === false ? [] : ["bundlers cannot drop what is unused"]),
    ...Object.entries(MOST).filter(([name, most]) => packed[name as keyof typeof MOST] > most)
      .map(([name, most]) =>
        `${name} is ${packed[name as keyof typeof MOST]}, ${most} is the most`
      ),
  ];
};

/** Node 20 warns of every JSON module. */
const importsJson = (packed: Packed, file: string): readonly string[] =>
  textIn(packed, file).includes('type: "json"') ? [`${file} imports JSON`] : [];

/** What is wrong with the command line's package. */
export const programProblems = (packed: Packed): readonly string[] => {
  const { bin, dependencies, version } = manifestOf(packed);
  const [main = ""] = Object.values<string>(bin);
  return [
    ...general(packed),
    ...packed.files.filter(isCode).flatMap((file) => lost(packed, file)),
    ...packed.files.filter(isCode).flatMap((file) => commented(file, textIn(packed, file))),
    ...packed.files.filter(isCode).flatMap((file) => importsJson(packed, file)),
    ...(textIn(packed, main).startsWith("#!/usr/bin/env node\n")
      ? []
      : [`${main} has no first line`]),
    ...(dependencies[libraryName] === version
      ? []
      : ["it does not depend on the library of its version"]),
  ];
};

/** How large a package is, for people. */
export const sizesOf = ({ size, unpackedSize, files }: Packed): string =>
  `${files.length} files, ${Math.round(size / 1000)} KB packed, ${
    Math.round(unpackedSize / 1000)
  } KB unpacked`;

/** Programs that check packages, installed beside those that use them. */
export const consumers: string = join(root, "tests/consumers");

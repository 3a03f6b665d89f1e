/** Makes the packages out of the repository: for npm the library and the command line, and what JSR gets. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { bin, exec, root } from "../run/exec.ts";
import { changelogAt } from "./changelog.ts";
import { config, entries, reached, read, specifierOf } from "./entries.ts";
import {
  dependencyImports,
  importName,
  libraryManifest,
  libraryName,
  programManifest,
  REQUIRE_SINCE,
  treeAt,
  WHEN_REQUIRED,
} from "./manifest.ts";
import { javaScript } from "./java_script.ts";
import { asPublished, document, type Wording } from "./prose.ts";
import { bare, type Place } from "./specifiers.ts";

/** Folders of the packages. */
export interface Built {
  readonly version: string;
  readonly library: string;
  readonly program: string;
  readonly jsr: string;
}

const PROGRAM = "apps/cli/main.ts";

/** Rooms whose sources are in the package, so that "go to definition" leads there; all would be too large. */
const SOURCES = /^(mod\.ts$|(lib|signers|transports|promise)\/(?!deps\/))/;

const write = (folder: string, file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const wordingAt = (version: string, mark: string, packageName: string): Wording => ({
  packageName,
  tree: treeAt(version),
  mark,
});

/** `./x.ts` as the package has it. */
const asJs = (specifier: string): string => specifier.replace(/\.ts$/, ".js");

const writeLibrary = async (folder: string, version: string): Promise<void> => {
  const wording = wordingAt(version, "npm", libraryName);
  const entered = entries.map(({ file }) => file);
  const files = reached(entered);
  const declared = join(folder, "declared");
  await declare(declared);
  const declaration = (file: string): string => file.replace(/\.ts$/, ".d.ts");
  const typesOf = (file: string): string => readFileSync(join(declared, declaration(file)), "utf8");
  // TypeScript comes to no other declarations: those of files that only do the work stay out.
  const told = new Set(reached(entered, typesOf));
  const decided = dependencyImports();
  for (const file of files) {
    const isSource = SOURCES.test(file);
    const wrapper = importName(file.replace(/^lib\/deps\//, ""));
    const code = await javaScript(read(file));
    const inCode = ({ specifier }: Place): string =>
      wrapper in decided && specifier.startsWith("npm:") ? wrapper : bare(asJs(specifier));
    write(folder, `dist/${asJs(file)}`, asPublished(file, code, wording, inCode));
    // A source leads to its neighbours, told or not.
    if (isSource) write(folder, `src/${file}`, read(file));
    if (!told.has(file)) continue;
    const name = declaration(file);
    const types = typesOf(file);
    const mapped = isSource ? types : types.replace(/\n?\/\/# sourceMappingURL=.*/, "");
    write(
      folder,
      `dist/${name}`,
      asPublished(file, mapped, wording, ({ specifier }) => bare(asJs(specifier))),
    );
    if (!isSource) continue;
    const map = JSON.parse(readFileSync(join(declared, `${name}.map`), "utf8"));
    const source = relative(dirname(`dist/${name}`), `src/${file}`);
    write(folder, `dist/${name}.map`, JSON.stringify({ ...map, sources: [source] }));
  }
  rmSync(declared, { recursive: true });
  for (const { file } of entries) {
    const name = file.replace(/\.ts$/, "");
    // CommonJS in TypeScript reads these where Node requires the ES module.
    const text = `export * from "./${name.split("/").at(-1)}.js";\n`;
    write(folder, `dist/${name}.d.cts`, text);
  }
  write(folder, WHEN_REQUIRED, whenRequired);
  write(folder, "package.json", json(libraryManifest(version, (file) => files.includes(file))));
  write(folder, "README.md", document("README.md", wording));
  write(folder, "CHANGELOG.md", changelogAt(version));
  write(folder, "LICENSE", read("LICENSE"));
};

const whenRequired = `throw new Error(
  "${libraryName} is an ES module. require() reads it from Node ${REQUIRE_SINCE}, 22.12 and later on, unless a " +
    "loader of CommonJS is in between, as in Jest; this is " + process.version +
    ". Import it instead: await import(\\"${libraryName}\\")",
);
`;

/** Types of everything that entries reach, as tsc declares them. */
const declare = async (folder: string): Promise<void> => {
  const project = join(folder, "tsconfig.json");
  const toRoot = (path: string): string => relative(folder, join(root, path));
  write(
    folder,
    "tsconfig.json",
    json({
      extends: toRoot("tsconfig.json"),
      compilerOptions: {
        noEmit: false,
        emitDeclarationOnly: true,
        declarationMap: true,
        outDir: ".",
        rootDir: toRoot("."),
        // The types of a runtime would hide what other runtimes lack.
        types: ["node"],
        typeRoots: [toRoot("node_modules/@types")],
      },
      include: [],
      files: entries.map(({ file }) => toRoot(file)),
    }),
  );
  // Through Bun, because tsc's launcher asks for Node.
  const argv = [bin("bun"), "--no-install", "node_modules/typescript/bin/tsc", "-p", project];
  const { code, output } = await exec(argv);
  if (code !== 0) throw new Error(`tsc cannot declare the types:\n${output}`);
};

/** What an import of JSON says, which is JavaScript in the package: ` with { … }` or `, { with: { … } }`. */
const JSON_ATTRIBUTE = /,? (with \{ type: "json" \}|\{ with: \{ type: "json" \} \})/g;

const writeProgram = async (folder: string, version: string): Promise<void> => {
  const wording = wordingAt(version, "npm", libraryName);
  const manifest = programManifest(version);
  // Programs enter the library by its entries alone, which are not theirs to carry.
  const own = reached([PROGRAM]).filter((file) => file.startsWith("apps/"));
  const placed = (file: string): string => file.replace(/^apps\//, "dist/").replace(/\.ts$/, ".js");
  const inCode = ({ specifier, target }: Place): string =>
    target === undefined
      ? specifier
      : target.endsWith(".json")
      ? `${specifier}.js`
      : target.startsWith("apps/")
      ? asJs(specifier)
      : specifierOf(target, libraryName) ?? specifier;
  for (const file of own) {
    if (file.endsWith(".json")) {
      const data = file === "apps/cli/package.json" ? json(manifest) : read(file);
      const text = JSON.stringify(JSON.stringify(JSON.parse(data)));
      // Node 20 warns of every JSON module.
      write(folder, `${placed(file)}.js`, `export default JSON.parse(${text});\n`);
      continue;
    }
    const code = (await javaScript(read(file))).replace(JSON_ATTRIBUTE, "");
    const head = file === PROGRAM ? "#!/usr/bin/env node\n" : "";
    write(folder, placed(file), head + asPublished(file, withoutHead(code), wording, inCode));
  }
  write(folder, "package.json", json(manifest));
  write(folder, "README.md", document("apps/cli/README.md", wording));
  write(folder, "CHANGELOG.md", changelogAt(version));
  write(folder, "LICENSE", read("LICENSE"));
};

const withoutHead = (code: string): string => code.replace(/^#!.*\n/, "");

/** What JSR gets: the sources as they are, with documents that speak of the package. */
const writeJsr = (folder: string, version: string): void => {
  const wording = wordingAt(version, "jsr", `jsr:${config.name}`);
  for (const path of config.publish.include) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/")).filter((file) => file.endsWith(".ts"));
  for (const file of sources) {
    write(folder, file, asPublished(file, read(file), wording, ({ specifier }) => specifier));
  }
  write(folder, "README.md", document("README.md", wording));
  write(folder, "CHANGELOG.md", changelogAt(version));
  // It is no place to run the repository's commands, and has no packages beside it.
  write(folder, "deno.json", json({ ...config, version, nodeModulesDir: "none", tasks: {} }));
};

/** Makes all packages below a folder. What was there before goes. */
export const build = async (folder: string, version: string): Promise<Built> => {
  const [library, program, jsr] = ["library", "program", "jsr"]
    .map((name) => join(folder, name)) as [string, string, string];
  for (const path of [library, program, jsr]) rmSync(path, { recursive: true, force: true });
  await writeLibrary(library, version);
  await writeProgram(program, version);
  writeJsr(jsr, version);
  return { version, library, program, jsr };
};

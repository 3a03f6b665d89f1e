import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notesOf, released } from "../../../tools/publish/changelog.ts";
import { withoutComments } from "../../../tools/publish/comments.ts";
import { asPublished, document } from "../../../tools/publish/prose.ts";
import { bare } from "../../../tools/publish/specifiers.ts";
import { isAfter, nextVersion, versionFiles, versionsNow } from "../../../tools/publish/version.ts";
import { conditionsOf, dependencyImports } from "../../../tools/publish/manifest.ts";

const CHANGELOG = `# Changelog

## [Unreleased]

To be 0.2.0.

### Added

- A thing.

## [0.1.0] - 2026-01-01

- All of it.
`;

describe("a release", () => {
  it("turns what is unreleased into its version", () =>
    assert.equal(
      released(CHANGELOG, "0.2.0", "2026-02-03"),
      `# Changelog

## [Unreleased]

## [0.2.0] - 2026-02-03

### Added

- A thing.

## [0.1.0] - 2026-01-01

- All of it.
`,
    ));

  it("says what is new", () => assert.equal(notesOf(CHANGELOG), "### Added\n\n- A thing."));

  it("is refused without news, without a place for them, and twice", () => {
    const empty = CHANGELOG.replace(/To be[^]*thing\.\n\n/, "");
    assert.throws(() => released(empty, "0.2.0", "2026-02-03"), /nothing of what is new/);
    assert.throws(() => released("# Changelog\n", "0.2.0", "2026-02-03"), /no part/);
    assert.throws(() => released(CHANGELOG, "0.1.0", "2026-02-03"), /has 0\.1\.0 already/);
  });

  it("takes the version of the manifests once, then a later one", () => {
    const none = () => false;
    assert.equal(nextVersion(undefined, "0.1.0", none), "0.1.0");
    assert.equal(nextVersion("0.10.0", "0.9.0", none), "0.10.0");
    assert.throws(() => nextVersion(undefined, "0.1.0", () => true), /as in 0\.2\.0/);
    assert.throws(() => nextVersion("0.0.9", "0.1.0", none), /comes before 0\.1\.0/);
    assert.throws(() => nextVersion("next", "0.1.0", none), /is no version/);
  });

  it("compares versions by their numbers", () => {
    assert.ok(isAfter("0.10.0", "0.9.9"));
    assert.ok(!isAfter("1.2.3", "1.2.3"));
    assert.ok(!isAfter("1.2.3", "2.0.0"));
  });

  it("writes the version into every file that names it, and nothing else", () => {
    assert.equal(new Set(Object.values(versionsNow())).size, 1);
    const files = versionFiles("9.8.7");
    assert.deepEqual(Object.keys(files).sort(), Object.keys(versionsNow()).sort());
    for (const [file, text] of Object.entries(files)) {
      const written = JSON.parse(text);
      assert.equal(written.version, "9.8.7", file);
      assert.equal(text.split("9.8.7").length, file.endsWith("lock.json") ? 3 : 2, file);
      if (written.packages) assert.equal(written.packages[""].version, "9.8.7", file);
    }
  });
});

const wording = { packageName: "unimargin", tree: "https://example.com/v1/", mark: "npm" };

const published = (path: string, text: string): string =>
  asPublished(path, text, wording, ({ specifier }) => `code:${specifier}`);

describe("texts of a package", () => {
  it("name the package in comments, and leave code to its own rule", () => {
    const text = `/** import { a } from "./mod.ts"; */\nimport { a } from "./mod.ts";\n`;
    assert.equal(
      published("mod.ts", text),
      `/** import { a } from "unimargin"; */\nimport { a } from "code:./mod.ts";\n`,
    );
  });

  it("name entries from wherever they stand, and dependencies by their own names", () => {
    const text =
      `// import "../mod.ts"; import "../lib/deps/task_either.ts"; see \`simulator/mod.ts\`\n`;
    assert.equal(
      published("simulator/mod.ts", text),
      `// import "unimargin"; import "fp-ts/lib/TaskEither.js"; see \`unimargin/simulator\`\n`,
    );
  });

  it("leave alone what is no entry", () => {
    const text = `// import "./send.ts"; from "BTCUSDT"; see \`lib/send.ts\`\n`;
    assert.equal(published("lib/x.ts", text), text);
  });

  it("leave out what is for the clone, and link to the repository", () => {
    const readme = document("README.md", wording);
    assert.match(readme, /from "unimargin\/simulator"/);
    assert.match(readme, /\]\(https:\/\/example\.com\/v1\/CONTRIBUTING\.md\)/);
    assert.match(readme, /\[`docs\/names\.md`\]\(https:\/\/example\.com\/v1\/docs\/names\.md\)/);
    assert.doesNotMatch(readme, /npm run|deno task|<!--|\]\((?!https:|#)/);
  });
});

describe("JavaScript of packages", () => {
  it("has no comments, save those for bundlers, and keeps what looks like one", () => {
    const text = `class A {
  /** A field. */
  a = "// no comment"; // but this
  /*
   * And this.
   */
}
// Made once.
const b = /* @__PURE__ */ make(() => /\\/\\*[/]/, \`/* \${1} */\`);
`;
    assert.equal(
      withoutComments(text),
      `class A {
  a = "// no comment";
}
const b = /* @__PURE__ */ make(() => /\\/\\*[/]/, \`/* \${1} */\`);
`,
    );
  });
});

describe("manifests of packages", () => {
  it("name packages without Deno's version", () => {
    assert.equal(bare("npm:@noble/hashes@2.4.0/sha2.js"), "@noble/hashes/sha2.js");
    assert.equal(bare("npm:io-ts@2.2.22"), "io-ts");
    assert.equal(bare("./x.ts"), "./x.ts");
  });

  it("give bundlers the ES modules of fp-ts and io-ts, and Node the rest", () => {
    const imports = dependencyImports();
    assert.deepEqual(imports["#deps/task_either"], {
      module: "fp-ts/es6/TaskEither.js",
      workerd: "fp-ts/es6/TaskEither.js",
      worker: "fp-ts/es6/TaskEither.js",
      default: "fp-ts/lib/TaskEither.js",
    });
    assert.equal(imports["#deps/io_ts"]?.["default"], "io-ts/lib/index.js");
    assert.equal(imports["#deps/noble_sha2"], undefined);
  });

  it("ask for types first, and send require away last", () => {
    const conditions = conditionsOf("mod.ts");
    const names = Object.keys(conditions);
    assert.deepEqual(names.at(-1), "default");
    for (const name of ["import", "module-sync", "module", "bun"]) {
      assert.ok(names.indexOf(name) < names.indexOf("require"), name);
    }
    for (const each of Object.values(conditions)) {
      if (typeof each !== "string") assert.equal(Object.keys(each)[0], "types");
    }
  });
});

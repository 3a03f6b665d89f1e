import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rules } from "../../tools/house/rules.ts";
import { importsOf, mask } from "../../tools/house/source.ts";

const find = (rule: string, files: Readonly<Record<string, string>>): readonly string[] =>
  (rules[rule] ?? assert.fail(`no rule ${rule}`))(new Map(Object.entries(files)))
    .map(({ file, line }) => `${file}:${line}`);

/** A path that no text may name, put together so that this one does not. */
const foreign = (...parts: readonly string[]): string => ["", ...parts].join("/");

const lines = (count: number): string => "const a = 1;\n".repeat(count);

const ENTRIES = {
  "deno.json": `{ "exports": { ".": "./mod.ts", "./either": "./lib/either.ts" } }`,
};

const folder = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`lib/a${i}.ts`, ""]));

const order = (head: string, name = "newOrder", path = "/papi/v1/order"): string =>
  `${head}endpoint(() => ({\n  name: "${name}",\n  host: "papi",\n  path: "${path}",\n}));\n`;

const DECLARED = "export const newOrder: Endpoint<newOrder.Params, Order> = /*#__PURE__*/ ";

const LOCKED = {
  "package.json": `{ "dependencies": { "a": "1.0.0" } }`,
  "package-lock.json": `{ "packages": { "node_modules/a": { "integrity": "x" } } }`,
  "lib/deps/a.ts": `export * from "npm:a@1.0.0";`,
};

const denoLock = (integrity: string, version = "1.0.0"): string =>
  JSON.stringify({
    specifiers: { [`npm:a@${version}`]: version },
    npm: { [`a@${version}`]: { integrity } },
    workspace: { packageJson: { dependencies: [`npm:a@${version}`] } },
  });

type Files = Readonly<Record<string, string>>;

/** For each rule what keeps it, and what breaks it with the line where it does. */
const CASES: Readonly<
  Record<string, { kept: readonly Files[]; broken: readonly [Files, string][] }>
> = {
  importsGoDown: {
    kept: [
      { "lib/a.ts": `import "./deps/b.ts";` },
      { "endpoints/catalog.ts": `import "./margin/mod.ts";` },
      { "endpoints/margin/a.ts": `import "./b.ts"; import "../../lib/c.ts";` },
      { "explain/a.ts": `import "../lib/a.ts";` },
      { "overview/a.ts": `import "../risk/mod.ts"; import "../endpoints/margin/mod.ts";` },
      { "history/a.ts": `import "../promise/mod.ts"; import "../endpoints/portfolio/mod.ts";` },
      { "compat/a.ts": `import "../endpoints/portfolio/mod.ts"; import "../signers/a.ts";` },
      { "risk/a.ts": `import "../lib/decimal.ts"; import "../lib/deps/either.ts";` },
      { "signers/verify.ts": `import "./hmac.ts"; import "./bytes.ts";` },
      { "simulator/engine/a.ts": `import "../../lib/a.ts"; import "../../risk/a.ts";` },
      { "simulator/exchange/a.ts": `import "../engine/a.ts"; import "../../signers/verify.ts";` },
      { "simulator/exchange/a.ts": `import "../../endpoints/catalog.ts";` },
      { "simulator/doors/a.ts": `import "../exchange/a.ts"; import "../../signers/hmac.ts";` },
      { "simulator/mod.ts": `export * from "./doors/a.ts"; export * from "./engine/a.ts";` },
      { "agent/a.ts": `import "../risk/a.ts";` },
      { "agent/a.ts": `import "../../signers/hmac.ts";` },
      { "apps/cli/a.ts": `import "../../mod.ts"; import "../../simulator/mod.ts";` },
      { "tests/a_test.ts": `import "../../mod.ts"; import "../../tools/run/names.ts";` },
      { "tests/host/a_test.ts": `import "../../apps/cli/a.ts";` },
      { "lib/a.ts": `// import "../../signers/hmac.ts";\nconst a = 'import "../../mod.ts"';` },
    ],
    broken: [
      [{ "lib/a.ts": `\nimport { b } from "../../endpoints/catalog.ts";` }, "lib/a.ts:2"],
      [{ "lib/deps/a.ts": `export * from "../b.ts";` }, "lib/deps/a.ts:1"],
      [{ "lib/a.ts": `export type { B } from "../../transports/fetch.ts";` }, "lib/a.ts:1"],
      [{ "lib/a.ts": `const b = await import("../signers/b.ts");` }, "lib/a.ts:1"],
      [{ "lib/a.ts": `type B = import("../signers/b.ts").B;` }, "lib/a.ts:1"],
      [{ "signers/a.ts": `import "../../transports/fetch.ts";` }, "signers/a.ts:1"],
      [{ "transports/a.ts": `import "../../signers/hmac.ts";` }, "transports/a.ts:1"],
      [{ "transports/a.ts": `import "../../simulator/mod.ts";` }, "transports/a.ts:1"],
      [{ "promise/a.ts": `import "../../transports/fetch.ts";` }, "promise/a.ts:1"],
      [{ "mod.ts": `export * from "./transports/http.ts";` }, "mod.ts:1"],
      [{ "transports/a.ts": `import "./http.ts";` }, "transports/a.ts:1"],
      [{ "apps/cli/a.ts": `import "../../tests/a.ts";` }, "apps/cli/a.ts:1"],
      [{ "endpoints/margin/a.ts": `import "../../signers/b.ts";` }, "endpoints/margin/a.ts:1"],
      [{ "endpoints/margin/a.ts": `import "../portfolio/b.ts";` }, "endpoints/margin/a.ts:1"],
      [{ "simulator/mod.ts": `import "../endpoints/margin/a.ts";` }, "simulator/mod.ts:1"],
      [{ "simulator/mod.ts": `import "../mod.ts";` }, "simulator/mod.ts:1"],
      [{ "simulator/doors/a.ts": `import "../../transports/fetch.ts";` }, "simulator/doors/a.ts:1"],
      [{ "agent/a.ts": `import "../../endpoints/catalog.ts";` }, "agent/a.ts:1"],
      [{ "agent/a.ts": `import "../simulator/mod.ts";` }, "agent/a.ts:1"],
      [{ "agent/a.ts": `import "../explain/explain.ts";` }, "agent/a.ts:1"],
      [{ "lib/a.ts": `import "../explain/explain.ts";` }, "lib/a.ts:1"],
      [{ "lib/a.ts": `import "../risk/a.ts";` }, "lib/a.ts:1"],
      [{ "endpoints/margin/a.ts": `import "../../explain/a.ts";` }, "endpoints/margin/a.ts:1"],
      [{ "endpoints/margin/a.ts": `import "../catalog.ts";` }, "endpoints/margin/a.ts:1"],
      [{ "signers/a.ts": `import "../explain/a.ts";` }, "signers/a.ts:1"],
      [{ "signers/a.ts": `import "./verify.ts";` }, "signers/a.ts:1"],
      [{ "transports/a.ts": `import "../explain/a.ts";` }, "transports/a.ts:1"],
      [{ "promise/a.ts": `import "../explain/a.ts";` }, "promise/a.ts:1"],
      [{ "mod.ts": `export * from "./explain/explain.ts";` }, "mod.ts:1"],
      [{ "mod.ts": `export * from "./agent/mod.ts";` }, "mod.ts:1"],
      [{ "mod.ts": `export * from "./compat/mod.ts";` }, "mod.ts:1"],
      [{ "overview/a.ts": `import "../agent/mod.ts";` }, "overview/a.ts:1"],
      [{ "history/a.ts": `import "../simulator/mod.ts";` }, "history/a.ts:1"],
      [{ "compat/a.ts": `import "../simulator/mod.ts";` }, "compat/a.ts:1"],
      [{ "explain/a.ts": `import "../endpoints/margin/a.ts";` }, "explain/a.ts:1"],
      [{ "risk/a.ts": `import "../endpoints/margin/a.ts";` }, "risk/a.ts:1"],
      [{ "risk/a.ts": `import "../simulator/engine/a.ts";` }, "risk/a.ts:1"],
      ...[
        "../exchange/a.ts",
        "../doors/a.ts",
        "../../endpoints/catalog.ts",
        "../../signers/bytes.ts",
      ]
        .map((target): [Files, string] => [
          { "simulator/engine/a.ts": `import "${target}";` },
          "simulator/engine/a.ts:1",
        ]),
      ...["../doors/a.ts", "../../signers/hmac.ts", "../../endpoints/margin/a.ts"]
        .map((target): [Files, string] => [
          { "simulator/exchange/a.ts": `import "${target}";` },
          "simulator/exchange/a.ts:1",
        ]),
      [{ "simulator/doors/a.ts": `import "../mod.ts";` }, "simulator/doors/a.ts:1"],
      [
        { "simulator/doors/a.ts": `import "../../endpoints/margin/a.ts";` },
        "simulator/doors/a.ts:1",
      ],
      [{ "apps/cli/a.ts": `import "../../elsewhere/a.ts";` }, "apps/cli/a.ts:1"],
      [{ "mod.ts": `export { catalog } from "./endpoints/catalog.ts";` }, "mod.ts:1"],
      [{ "mod.ts": `import "./tests/a.ts";` }, "mod.ts:1"],
      [{ "lib/a.ts": `import "../tools/a.ts";` }, "lib/a.ts:1"],
      [{ "lib/a.ts": `import "../apps/cli/a.ts";` }, "lib/a.ts:1"],
      [{ "tools/a.ts": `import "../../mod.ts";` }, "tools/a.ts:1"],
    ],
  },
  frontDoors: {
    kept: [
      { ...ENTRIES, "apps/cli/a.ts": `import "../../mod.ts"; import "../files/b.ts";` },
      { ...ENTRIES, "examples/a.ts": `import "../lib/either.ts"; import "node:fs";` },
      { ...ENTRIES, "tests/a_test.ts": `import "../lib/send.ts";` },
    ],
    broken: [
      [{ ...ENTRIES, "apps/cli/a.ts": `\nimport "../../lib/send.ts";` }, "apps/cli/a.ts:2"],
      [
        { ...ENTRIES, "examples/a.ts": `import type { A } from "../lib/wire.ts";` },
        "examples/a.ts:1",
      ],
      [{ ...ENTRIES, "apps/a.ts": `type A = import("../lib/wire.ts").A;` }, "apps/a.ts:1"],
      [{ ...ENTRIES, "apps/a.ts": `await import("../simulator/engine/clock.ts");` }, "apps/a.ts:1"],
      [{ ...ENTRIES, "apps/a.ts": `import "../tests/a.ts";` }, "apps/a.ts:1"],
      [{ "apps/a.ts": `import "../mod.ts";` }, "apps/a.ts:1"],
    ],
  },
  noCircles: {
    kept: [
      { "lib/a.ts": `import "./b.ts";`, "lib/b.ts": `import "./c.ts";`, "lib/c.ts": "" },
      { "lib/a.ts": `import "./b.ts"; import "./c.ts";`, "lib/b.ts": `import "./c.ts";` },
      { "lib/a.ts": `import "./b.ts";`, "lib/b.ts": `// import "./a.ts";` },
    ],
    broken: [
      [{ "lib/a.ts": `import "./a.ts";` }, "lib/a.ts:1"],
      [{ "lib/a.ts": `import "./b.ts";`, "lib/b.ts": `\nimport "./a.ts";` }, "lib/b.ts:2"],
      [
        { "lib/a.ts": `import "./b.ts";`, "lib/b.ts": `import type { A } from "./a.ts";` },
        "lib/b.ts:1",
      ],
      [
        {
          "lib/a.ts": "",
          "lib/b.ts": `import "./c.ts"; import "./a.ts";`,
          "lib/c.ts": `export { d } from "./d.ts";`,
          "lib/d.ts": `import "./b.ts";`,
        },
        "lib/d.ts:1",
      ],
      [
        { "tests/a.ts": `import "./b.mjs";`, "tests/b.mjs": `await import("./a.ts");` },
        "tests/b.mjs:1",
      ],
    ],
  },
  specifiers: {
    kept: [
      { "lib/deps/a.ts": `export * from "npm:fp-ts@2.16.11/lib/Either.js";` },
      { "tests/deps/a.ts": `export * from "npm:@scope/name@1.2.3";` },
      { "tests/a_test.ts": `import assert from "node:assert/strict";` },
      { "apps/cli/a.ts": `import { Command } from "commander";` },
      { "transports/http.ts": `import { request } from "node:https";` },
      { "transports/http/a.ts": `import { connect } from "node:tls";` },
    ],
    broken: [
      [{ "apps/cli/a.ts": `import { Command } from "npm:commander@1.0.0";` }, "apps/cli/a.ts:1"],
      [{ "lib/a.ts": `import "npm:fp-ts@2.16.11/lib/Either.js";` }, "lib/a.ts:1"],
      [{ "tests/a_test.ts": `import fc from "npm:fast-check@4.10.2";` }, "tests/a_test.ts:1"],
      [{ "lib/deps/a.ts": `export * from "npm:fp-ts@^2.16.11";` }, "lib/deps/a.ts:1"],
      [{ "lib/deps/a.ts": `export * from "npm:fp-ts";` }, "lib/deps/a.ts:1"],
      [{ "signers/a.ts": `import { createHmac } from "node:crypto";` }, "signers/a.ts:1"],
      [{ "signers/a.ts": `import { createHmac } from "crypto";` }, "signers/a.ts:1"],
      [{ "transports/http.ts": `import { request } from "https";` }, "transports/http.ts:1"],
      [{ "transports/fetch.ts": `import "node:https";` }, "transports/fetch.ts:1"],
      [{ "mod.ts": `export * from "https://example.org/a.ts";` }, "mod.ts:1"],
      [{ "lib/a.ts": `import "./b";` }, "lib/a.ts:1"],
    ],
  },
  oneModulePerFile: {
    kept: [{ "lib/deps/a.ts": `export { b } from "npm:a@1.0.0";\nimport "npm:a@1.0.0";` }],
    broken: [
      [
        { "lib/deps/a.ts": `export * from "npm:a@1.0.0";\nexport * from "npm:b@1.0.0";` },
        "lib/deps/a.ts:2",
      ],
    ],
  },
  actsNotNames: {
    kept: [
      { "lib/act.ts": `const f = ({ path }: Spec) => path.includes("/um/");` },
      { "endpoints/margin/a.ts": `const f = (spec: Spec) => /um/.test(spec.path);` },
      { "tests/a_test.ts": `const f = (spec: Spec) => /um/.test(spec.path);` },
      {
        "agent/a.ts": `const f = ({ spec }: Call) => list?.includes(spec.name) || spec.name === a;`,
      },
      { "apps/cli/a.ts": `const f = ({ name }: Spec) => name;\nconst g = (name) => name.at(0);` },
      { "tools/run/a.ts": `const f = (path: string) => path.endsWith("_test.ts");` },
      { "lib/a.ts": `// spec.path.includes("/um/")\nconst url = base + spec.path;` },
    ],
    broken: [
      [{ "agent/a.ts": `\nconst f = (spec: Spec) => /um/.test(spec.path);` }, "agent/a.ts:2"],
      [{ "agent/a.ts": `const f = ({ path }: Spec) => /um/.test(path);` }, "agent/a.ts:1"],
      [{ "lib/a.ts": `const f = (r) => r.spec.path.endsWith("/order");` }, "lib/a.ts:1"],
      [{ "lib/a.ts": `const f = ({ spec: { name } }) => name.startsWith("new");` }, "lib/a.ts:1"],
      [
        {
          "apps/cli/a.ts": `const f = (r) => {\n  const { path } = r.spec;\n  path.split("/");\n};`,
        },
        "apps/cli/a.ts:3",
      ],
      [{ "apps/cli/a.ts": `const f = ({ name: n }: Spec) => n.match(/x/);` }, "apps/cli/a.ts:1"],
      [{ "apps/cli/a.ts": `const f = ({ spec }) => READERS[spec.name];` }, "apps/cli/a.ts:1"],
      [{ "apps/cli/a.ts": `const f = (spec) => Object.hasOwn(a, spec.name);` }, "apps/cli/a.ts:1"],
      [
        { "simulator/a.ts": `const f = ({ name }: Spec) => KEYS.includes(name);` },
        "simulator/a.ts:1",
      ],
      [{ "simulator/a.ts": `const f = (spec) => ["a"].includes(spec.name);` }, "simulator/a.ts:1"],
      [{ "tools/fuzz/a.ts": `const f = (spec) => spec.name.slice(3);` }, "tools/fuzz/a.ts:1"],
    ],
  },
  endpointsDeclared: {
    kept: [
      { "endpoints/portfolio/a.ts": order(DECLARED) },
      { "endpoints/portfolio/a.ts": order(DECLARED.replace("Endpoint<", "UnsignedEndpoint<")) },
      {
        "endpoints/portfolio/a.ts": order(
          "export const newOrder: Endpoint<\n  NoParams,\n  readonly Order[]\n> = /*#__PURE__*/ ",
        ),
      },
    ],
    broken: [
      [
        { "endpoints/portfolio/a.ts": order(DECLARED.replace("/*#__PURE__*/ ", "")) },
        "endpoints/portfolio/a.ts:1",
      ],
      [
        { "endpoints/portfolio/a.ts": order("export const newOrder = /*#__PURE__*/ ") },
        "endpoints/portfolio/a.ts:1",
      ],
      [
        { "endpoints/portfolio/a.ts": order(DECLARED.replace("export ", "")) },
        "endpoints/portfolio/a.ts:1",
      ],
      [
        { "endpoints/portfolio/a.ts": order(DECLARED, "otherName") },
        "endpoints/portfolio/a.ts:1",
      ],
      [{ "endpoints/margin/a.ts": order(DECLARED) }, "endpoints/margin/a.ts:1"],
      [
        { "endpoints/portfolio/a.ts": DECLARED + "other();\n" },
        "endpoints/portfolio/a.ts:1",
      ],
    ],
  },
  pureAtImport: {
    kept: [
      {
        "lib/a.ts":
          "const a = /*#__PURE__*/ f();\nexport const b: B<() => C> = /*#__PURE__*/ g<X, Y>(1);\n",
      },
      { "lib/a.ts": "const a = (b: B): C => f(b);\nconst c = async (d) => {\n  f(d);\n};\n" },
      { "lib/a.ts": "export const a = <A>(\n  b: B,\n): E.Either<X, Y<A>> => f(b);\n" },
      {
        "lib/a.ts": "const a = { b: (c) => f(c), d(e) {\n  f(e);\n} };\nlet made: A | undefined;\n",
      },
      { "lib/a.ts": "const a = { async *[b.c]() {\n  f();\n} };\n" },
      { "lib/a.ts": "const a = function b(c) {\n  f(c);\n};\n" },
      { "lib/a.ts": "const a = /*#__PURE__*/ new Set([1]);\nconst b = `f(${1})`;\n// f();\n" },
      {
        "lib/a.ts":
          "const a = /f()/;\nfunction b() {\n  f();\n}\nclass C {\n  d() {\n    f();\n  }\n}\n",
      },
      { "lib/a.ts": "const a = /*#__PURE__*/ f(\n  1,\n  (b) => g(b),\n);\n" },
      { "lib/a.ts": "const a =\n  (b: B): C => (d) => f(d);\nconst e = `\nf()\n`;\n" },
      { "tests/a_test.ts": "const a = f();\n" },
    ],
    broken: [
      [{ "lib/a.ts": "\nconst a = f();\n" }, "lib/a.ts:2"],
      [{ "endpoints/margin/a.ts": "export const a: A = b.c<D>(1);\n" }, "endpoints/margin/a.ts:1"],
      [{ "lib/a.ts": "const a = new Map();\n" }, "lib/a.ts:1"],
      [{ "lib/a.ts": "const a = {\n  b: f(1),\n};\n" }, "lib/a.ts:2"],
      [{ "lib/a.ts": "const a = /*#__PURE__*/ f(\n  g(),\n);\n" }, "lib/a.ts:2"],
      [{ "lib/a.ts": "const a = [(b) => f(b), g()];\n" }, "lib/a.ts:1"],
      [{ "lib/a.ts": "const a = (() => 1)();\n" }, "lib/a.ts:1"],
      [{ "lib/a.ts": "const a = [1, 2]\n  .map((b) => b);\n" }, "lib/a.ts:1"],
      [{ "simulator/a.ts": "f();\n" }, "simulator/a.ts:1"],
      [{ "signers/a.ts": "const a = 1;\na.b = c;\n" }, "signers/a.ts:2"],
    ],
  },
  shortFiles: {
    kept: [{ "lib/a.ts": lines(300) }, { "tests/a_test.ts": lines(301) }],
    broken: [
      [{ "lib/a.ts": lines(301) }, "lib/a.ts:300"],
      [{ "apps/cli/a.ts": lines(301) }, "apps/cli/a.ts:300"],
      [{ "tools/a.ts": lines(301) }, "tools/a.ts:300"],
    ],
  },
  smallFolders: {
    kept: [folder(20), { ...folder(20), "lib/sub/a.ts": "", "lib/a.md": "" }],
    broken: [[folder(21), "lib:1"]],
  },
  noStarAs: {
    kept: [{ "lib/a.ts": `export * from "./b.ts";\nimport * as b from "./b.ts";\n` }],
    broken: [
      [{ "mod.ts": `export * as b from "./lib/b.ts";` }, "mod.ts:1"],
      [{ "lib/a.ts": `export type * as b from "./b.ts";` }, "lib/a.ts:1"],
    ],
  },
  noConsole: {
    kept: [{ "lib/a.ts": `// console.log(1)\n` }, { "examples/a.ts": `console.log(1);` }],
    broken: [
      [{ "transports/a.ts": `\nconsole.log(1);` }, "transports/a.ts:2"],
      [{ "apps/cli/a.ts": `console.log(1);` }, "apps/cli/a.ts:1"],
    ],
  },
  noAny: {
    kept: [
      { "lib/a.ts": "// deno-lint-ignore no-explicit-any\ntype A = any;\n" },
      { "lib/a.ts": `const a = "any"; // any\nAnyField; f.any(x);\n` },
    ],
    broken: [
      [{ "lib/a.ts": "type A = any;" }, "lib/a.ts:1"],
      [{ "apps/cli/a.ts": "type A = any;" }, "apps/cli/a.ts:1"],
      [{ "tools/a.ts": "type A = any;" }, "tools/a.ts:1"],
      [{ "lib/a.ts": "const a = b as any[];" }, "lib/a.ts:1"],
      [{ "lib/a.ts": "const a: Map<string, any> = b;" }, "lib/a.ts:1"],
    ],
  },
  noFalsePasses: {
    kept: [
      { "tests/a_test.ts": "t.after(() => {});\n/a/.test(b);\ntest('after()', () => {});\n" },
    ],
    broken: [
      [{ "tests/a_test.ts": "after(() => {});" }, "tests/a_test.ts:1"],
      [{ "tests/a_test.ts": "afterEach(() => {});" }, "tests/a_test.ts:1"],
      [{ "tests/a_test.ts": "test.only('a', () => {});" }, "tests/a_test.ts:1"],
      [{ "tests/a_test.ts": "await t.test('a', () => {});" }, "tests/a_test.ts:1"],
      [{ "tests/a_test.ts": "t.skip();" }, "tests/a_test.ts:1"],
    ],
  },
  testNames: {
    kept: [
      { "tests/a_test.ts": `import { test } from "node:test";\ntest("a", () => {});\n` },
      { "tests/help.ts": `export const test = 1;\n` },
    ],
    broken: [
      [
        { "tests/a.test.ts": `import { test } from "node:test";\ntest("a", () => {});\n` },
        "tests/a.test.ts:1",
      ],
    ],
  },
  portableTests: {
    kept: [
      { "tests/host/a_test.ts": `import "node:fs";` },
      { "tests/a_test.ts": `import "node:test"; import "node:assert/strict"; import "node:util";` },
    ],
    broken: [[{ "tests/vectors/a.ts": `import "node:fs";` }, "tests/vectors/a.ts:1"]],
  },
  noForeignPaths: {
    kept: [
      { "lib/a.ts": "https://example.org/tmp/a out/tmp/a ./work/a https://work/a" },
      { "tools/drift/main.ts": ["..", "shared", "spec"].join("/") },
    ],
    broken: [
      [{ "README.md": `see\n${foreign("tmp", "a")}` }, "README.md:2"],
      [{ "docs/a.md": `file://${foreign("root", "a")}` }, "docs/a.md:1"],
      [{ "lib/a.ts": `"${foreign("work", "a")}"` }, "lib/a.ts:1"],
      [{ "lib/a.ts": ["..", "shared"].join("/") }, "lib/a.ts:1"],
      [{ "lib/a.ts": ["shared", "design.md"].join("/") }, "lib/a.ts:1"],
    ],
  },
  noRegistry: {
    kept: [{ "package-lock.json": `{ "version": "1" }` }],
    broken: [
      [{ "package-lock.json": `{\n"resolved": "https://r/a.tgz" }` }, "package-lock.json:2"],
      [{ "deno.lock": `{ "tarball": "https://r/a.tgz" }` }, "deno.lock:1"],
    ],
  },
  locksAgree: {
    kept: [
      { ...LOCKED, "deno.lock": denoLock("x") },
      {
        "apps/cli/package.json": `{ "dependencies": { "@a/b": "1.0.0" } }`,
        "apps/cli/imports.json": `{ "imports": { "@a/b/": "npm:/@a/b@1.0.0/" } }`,
      },
    ],
    broken: [
      [
        {
          "apps/cli/package.json": `{ "dependencies": { "@a/b": "1.0.0" } }`,
          "apps/cli/imports.json": `{ "imports": { "@a/b/": "npm:/@a/b@1.0.1/" } }`,
        },
        "apps/cli/imports.json:1",
      ],
      [{ ...LOCKED, "deno.lock": denoLock("y") }, "deno.lock:1"],
      [{ ...LOCKED, "deno.lock": denoLock("x", "1.0.1") }, "lib/deps/a.ts:1"],
      [
        { ...LOCKED, "package.json": `{}`, "deno.lock": denoLock("x") },
        "deno.lock:1",
      ],
    ],
  },
};

describe("house rules", () => {
  test("every rule has cases", () => {
    assert.deepEqual(Object.keys(CASES).sort(), Object.keys(rules).sort());
    for (const { kept, broken } of Object.values(CASES)) {
      assert.ok(kept.length > 0 && broken.length > 0);
    }
  });
  for (const [rule, { kept, broken }] of Object.entries(CASES)) {
    kept.forEach((files, i) =>
      test(`${rule} passes what keeps it, ${i + 1}`, () => {
        assert.deepEqual(find(rule, files), []);
      })
    );
    broken.forEach(([files, place], i) =>
      test(`${rule} finds what breaks it, ${i + 1}`, () => {
        assert.equal(find(rule, files)[0], place);
      })
    );
  }
});

describe("house reading", () => {
  test("mask blanks comments and quotes, and keeps offsets", () => {
    const text = "a('x'); // b\n`c${d('y')}e`; /* f\n */ g / h; const i = /[/'\"]/;\n'\\'j';";
    const code = "a(' ');     \n` ${d(' ')} `;     \n    g / h; const i = /     /;\n'   ';";
    assert.equal(mask(text), code);
  });
  test("mask follows nested templates", () => {
    assert.equal(mask("`a${`b${c}d`}e` + f"), "` ${` ${c} `} ` + f");
  });
  test("importsOf finds every form and no other text", () => {
    const text = `import a, { b } from "./a.ts";
import "./b.ts";
export * from "../c.ts";
export type { D } from "./sub/d.ts";
const e = await import("./e.ts");
type F = import("npm:f@1.0.0").F;
const no = 'import "./no.ts"'; // import "./no.ts"
const from = { from: "./no.ts" };`;
    assert.deepEqual(importsOf("lib/x.ts", text), [
      { specifier: "./a.ts", line: 1, target: "lib/a.ts" },
      { specifier: "./b.ts", line: 2, target: "lib/b.ts" },
      { specifier: "../c.ts", line: 3, target: "c.ts" },
      { specifier: "./sub/d.ts", line: 4, target: "lib/sub/d.ts" },
      { specifier: "./e.ts", line: 5, target: "lib/e.ts" },
      { specifier: "npm:f@1.0.0", line: 6, target: undefined },
    ]);
  });
});

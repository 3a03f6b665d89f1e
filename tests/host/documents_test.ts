import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import { inDeno, root, runScript } from "./support.ts";

/** Runs a program from the root of the repository, as a reader of its documents would. */
const runText = async (name: string, text: string) => {
  const folder = join(root, "out/documents", inDeno ? "deno" : "bun");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text.replaceAll('from "./', `from "${root}/`));
  try {
    return await runScript(file);
  } finally {
    rmSync(file);
  }
};

/** Documents, and how many examples each has. */
const documents: Readonly<Record<string, number>> = {
  "README.md": 6,
  "docs/community_sdk.md": 3,
  "docs/histories.md": 2,
  "docs/reliability.md": 10,
};

for (const [document, count] of Object.entries(documents)) {
  describe(document, () => {
    const whole = readFileSync(join(root, document), "utf8");
    const blocks = [...whole.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
    const name = document.replace(/\W/g, "_").toLowerCase();
    blocks.forEach((text, i) => {
      it(`example ${i + 1} prints what it says`, async () => {
        const ended = await runText(`${name}_${i + 1}.ts`, text);
        assert.equal(ended.code, 0, ended.stderr);
        const said = [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((m) => m[1]);
        assert.equal(ended.stdout.trim(), said.join("\n"));
      });
    });
    it("has the examples that this test expects", () => assert.equal(blocks.length, count));
  });
}

describe("the words of all pages", () => {
  const pages = ["README.md", "SECURITY.md", "CONTRIBUTING.md", "apps/cli/README.md"].concat(
    readdirSync(join(root, "docs"), { recursive: true })
      .map((name) => `docs/${String(name).replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".md")),
  ).map((name) => [name, readFileSync(join(root, name), "utf8")] as const);

  it("call the variables of a key alike in all programs", () => {
    for (const [name, text] of pages) {
      const programs = [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, program]) => program)
        .join();
      for (const [variable] of programs.matchAll(/BINANCE_API_\w+|BINANCE_SECRET\w*/g)) {
        assert.match(variable, /^BINANCE_(API_KEY|SECRET_KEY)$/, name);
      }
    }
  });

  it("keep on one line what is copied as a whole", () => {
    for (const [name, text] of pages) {
      const prose = text.replace(/^ *```[^]*?^ *```$/gm, "");
      for (const line of prose.split("\n")) {
        assert.equal((line.match(/`/g)?.length ?? 0) % 2, 0, `${name}: ${line}`);
      }
    }
  });

  it("show ids that JSON.parse rounds as it does", () => {
    const shown = pages.flatMap(([name, text]) =>
      [...text.matchAll(/`JSON\.parse`[^`]*`(\d+)` becomes\s`(\d+)`/g)]
        .map(([, id = "", rounded]) => [name, String(JSON.parse(id)), rounded] as const)
    );
    assert.notEqual(shown.length, 0);
    for (const [name, parsed, rounded] of shown) assert.equal(rounded, parsed, name);
  });

  it("give bundles no less than their budgets", () => {
    const sizes = readFileSync(join(root, "tools/measure/sizes.ts"), "utf8");
    const said = pages.find(([name]) => name.endsWith("/performance.md") && name.includes("guide"));
    const bounds: readonly (readonly [row: string, budget: string])[] = [
      ["one endpoint", "one endpoint"],
      ["a Worker with one endpoint", "a Worker with one endpoint"],
      ["everything that there is", "everything in mod.ts"],
    ];
    for (const [row, budget] of bounds) {
      const kilobytes = new RegExp(`\\| ${row} +\\| (\\d+) KB`).exec(said?.[1] ?? "")?.[1];
      const bytes = new RegExp(`name: "${budget}",[^]*?bytes: ([\\d_]+)`).exec(sizes)?.[1];
      assert.ok(Number(kilobytes) * 1000 >= Number(bytes?.replace("_", "")), row);
    }
  });
});

describe("the version", () => {
  it("is the same in every manifest, and what the command line says", async () => {
    const versionIn = (file: string): unknown =>
      JSON.parse(readFileSync(join(root, file), "utf8")).version;
    const said = await runScript(join(root, "apps/cli/main.ts"), ["--version"]);
    const versions = ["package.json", "deno.json", "apps/cli/package.json"].map(versionIn);
    for (const version of versions) assert.equal(said.stdout.trim(), version);
  });
});

describe("doc comments of entries", () => {
  const { exports }: { readonly exports: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(root, "deno.json"), "utf8"),
  );

  it("are marked as the entry's own: without it the first name takes them, or none", () => {
    const unmarked = Object.values(exports).filter((file) => {
      const [first = ""] = readFileSync(join(root, file), "utf8").split("*/");
      return !/^\/\*\*[^]*^ \* @module$/m.test(first);
    });
    assert.deepEqual(unmarked, []);
  });
});

describe("comments of code", () => {
  it("name files that are there", () => {
    const folders = ["lib", "endpoints", "explain", "risk", "streams", "reliability", "simulator"]
      .concat("signers", "transports", "sockets", "agent", "overview", "history", "compat", "apps");
    const files = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map((name) => `${folder}/${String(name).replaceAll("\\", "/")}`)
        .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
    );
    for (const file of files) {
      const text = readFileSync(join(root, file), "utf8");
      for (const [comment] of text.matchAll(/\/\*\*[^]*?\*\/|^ *\/\/.*$/gm)) {
        for (const [, named = ""] of comment.matchAll(/`([\w./]+\.ts)`/g)) {
          assert.ok(files.some((each) => `/${each}`.endsWith(`/${named}`)), `${file}: ${named}`);
        }
      }
    }
  });
});

describe("doc comments of streams", () => {
  it("say what quantities are counted in: contracts of COIN-M are not coins", () => {
    let said = 0;
    for (const file of readdirSync(join(root, "streams"), { recursive: true }).map(String)) {
      if (!file.endsWith(".ts")) continue;
      const text = readFileSync(join(root, "streams", file), "utf8");
      for (
        const [, comment = "", name] of text.matchAll(
          /\/\*\*(.*)\*\/\n +readonly ((?:orig|bid|ask)?[qQ](?:ty|uantity)|positionAmt)\??: DecimalText/g,
        )
      ) {
        said++;
        assert.match(comment, /in the base asset/, `${file}: ${name}`);
      }
    }
    assert.ok(said >= 9, `${said}`);
  });
});

describe("doc comments of endpoints", () => {
  const sources = readdirSync(join(root, "endpoints"), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, "endpoints", name), "utf8"))
    .join("\n");
  const examples = new Map(
    [...sources.matchAll(/^ \* const request = ((\w+)\([\s\S]*?\));\n \* ```/gm)]
      .map((match) => [match[2] ?? "", (match[1] ?? "").replaceAll("\n *", "\n")]),
  );

  it("show an example of every endpoint that changes something", () => {
    const without = catalog.filter(({ spec }) => spec.mutates && !examples.has(spec.name));
    assert.deepEqual(without.map(({ spec }) => spec.name), []);
  });

  it("show examples that build", async () => {
    const calls = [...examples.values()].join(",\n");
    const ended = await runText(
      "examples.ts",
      `import { ${[...examples.keys()].join(", ")} } from "./mod.ts";
for (const built of [${calls}]) if (built._tag === "Left") console.log(built.left.message);
`,
    );
    assert.deepEqual([ended.code, ended.stdout], [0, ""], ended.stderr);
  });

  it("say of spans of time what the endpoints know", () => {
    let said = 0;
    for (
      const [, comment = "", name] of sources.matchAll(
        /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const (\w+): /g,
      )
    ) {
      const text = comment.replaceAll(/\n? \* ?/g, " ");
      const [, count, unit = ""] =
        /span (?:is at most|must stay below|must be shorter than) (\d+) (day|hour|year)/.exec(
          text,
        ) ?? [];
      const found = catalog.find(({ spec }) => spec.name === name);
      if (count === undefined || unit === "year" || !found) continue;
      said++;
      assert.equal(found.spec.history?.hours, Number(count) * (unit === "day" ? 24 : 1), `${name}`);
    }
    assert.ok(said >= 15, `${said}`);
  });

  it("link to the documentation and name their route", () => {
    for (const { spec } of catalog) {
      const route = `\`${spec.verb} ${spec.path}\` · ${spec.access}`;
      assert.ok(sources.includes(` * ${route}`), `${spec.name} does not show ${route}`);
    }
    const links = sources.match(/@see \{@link https:\/\/developers\.binance\.com\//g) ?? [];
    assert.equal(links.length, catalog.length);
  });
});

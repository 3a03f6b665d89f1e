import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import {
  llmsIndex,
  llmsText,
  sidebarOf,
  siteFiles,
  sitePages,
  titleOf,
} from "../../../apps/site/pages.ts";
import { catalog } from "../../../endpoints/catalog.ts";
import { codeMeanings } from "../../../explain/explain.ts";
import { inDeno, root } from "../../host/support.ts";

const pages = sitePages();
const textOf = (path: string): string => pages.find((page) => page.path === path)?.text ?? "";

describe("the site's pages", () => {
  it("have one heading each, and a place in the sidebar", () => {
    const sidebar = JSON.stringify(sidebarOf(pages));
    for (const page of pages) {
      assert.notEqual(titleOf(page), "", page.path);
      if (page.path === "index.md") continue;
      const link = JSON.stringify(`/${page.path.replace(/\.md$/, "")}`);
      assert.equal(sidebar.split(link).length, 2, page.path);
    }
  });

  it("name the scenarios in one order, after the page that tells of all", () => {
    const names = pages.map(({ path }) => path).filter((path) => path.includes("/scenarios/"));
    assert.equal(names[0], "reference/scenarios/index.md");
    assert.deepEqual(names.slice(1), [...names.slice(1)].sort());
  });

  it("start the simulated exchange without a clone, and in blocks nothing else from one", () => {
    assert.match(
      textOf("reference/scenarios/overload.md"),
      /^npx unimargin-cli simulator --scenario overload$/m,
    );
    for (const { path, text } of pages) {
      assert.doesNotMatch(text, /npm run simulator|^npm run /m, path);
    }
  });

  it("have headings of their own", () => {
    const headings = pages.map(titleOf);
    assert.deepEqual(headings, [...new Set(headings)]);
  });

  it("have a section for each endpoint and each code", () => {
    for (const { spec } of catalog) {
      const sections = textOf(`reference/${spec.family}.md`).split(`\n## ${spec.name}\n`);
      assert.equal(sections.length, 2, spec.name);
      assert.ok(sections[1]?.slice(0, 600).includes(`\`${spec.verb} ${spec.path}\``), spec.name);
    }
    for (const { code, name } of codeMeanings()) {
      assert.ok(textOf("reference/codes.md").includes(`\n## ${code}\n`), name);
    }
  });

  it("say of a retired endpoint what to use", () => {
    const [, section = ""] = textOf("reference/portfolio.md").split("\n## newUmConditionalOrder\n");
    const said = "**Retired by the exchange since 2026-04-28: use newUmAlgoOrder.**";
    assert.ok(section.slice(0, 300).includes(said));
  });

  it("show calls that build", async () => {
    const shown = pages.filter(({ path }) => path.startsWith("reference/")).flatMap((
      { text },
    ) => [...text.matchAll(/^```ts\nconst request = ((\w+)\([^]*?\));\n```$/gm)]);
    assert.equal(shown.length, catalog.length);
    const names = shown.map(([, , name = ""]) => name);
    const folder = join(root, "out/guide", inDeno ? "deno" : "bun");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "reference_calls.ts");
    const mod = JSON.stringify(join(root, "mod.ts"));
    const calls = shown.map(([, call]) => call).join(",\n");
    writeFileSync(
      file,
      `import { ${names.join(", ")} } from ${mod};\nexport const requests = [${calls}];\n`,
    );
    const { requests } = await import(`${pathToFileURL(file).href}?${Date.now()}`);
    requests.forEach((request: { readonly _tag: string }, i: number) =>
      assert.equal(request._tag, "Right", names[i] ?? "")
    );
  });

  it("link to each other, not to files of the repository", () => {
    const paths = new Set([...pages, ...siteFiles()].map(({ path }) => path));
    for (const { path, text } of pages) {
      for (const [, link = ""] of text.matchAll(/\]\(([^)#:]+\.(?:md|json))(?:#[^)]*)?\)/g)) {
        const target = link.startsWith("/")
          ? link.slice(1)
          : join(dirname(path), link).replaceAll("\\", "/");
        assert.ok(paths.has(target), `${path} links to ${link}`);
      }
      assert.equal(/\]\([^)]*\.ts\)/.test(text), false, path);
    }
  });
});

describe("the site's text for agents", () => {
  it("lists every page with what it is about", () => {
    const index = llmsIndex(pages);
    for (const page of pages.filter(({ path }) => path !== "index.md")) {
      const line = index.split("\n").find((each) => each.includes(`](/${page.path}): `));
      assert.match(line ?? "", /^- \[.+\]\(.+\): [A-Z\d`].{8,}[.?]$/, page.path);
    }
  });

  it("holds all of them", () => {
    const all = llmsText(pages).replaceAll("`", "");
    for (const page of pages) assert.ok(all.includes(`# ${titleOf(page)}\n`), page.path);
    assert.equal(all.includes("aside: true"), false);
  });
});

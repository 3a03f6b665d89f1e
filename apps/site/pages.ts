/** The pages of the site as Markdown, its sidebar, and its text for agents. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { families, type Page, referencePages } from "./reference.ts";

/** The root of the repository. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const read = (file: string): string => readFileSync(join(root, file), "utf8");

const GUIDE = "docs/guide";

const INDEX = "index.md";

/** Pages of scenarios: the one that tells of all first, whatever order a folder has. */
const scenarios = readdirSync(join(root, "docs/scenarios")).filter((name) => name.endsWith(".md"))
  .sort((a, b) => Number(b === INDEX) - Number(a === INDEX) || (a < b ? -1 : 1));

/** Files beside the guide as pages of the site, if they are there: some are measured, not written. */
const BESIDE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["endpoints.md", "reference/portfolio.md"],
    ["histories.md", "reference/histories.md"],
    ["community_sdk.md", "reference/community_sdk.md"],
    ["names.md", "reference/names.md"],
    ["simulator.md", "reference/simulator.md"],
    ["performance.md", "reference/performance.md"],
    ["reliability.md", "reference/reliability.md"],
    ["scale.md", "reference/scale.md"],
    ...scenarios.map((name) => [`scenarios/${name}`, `reference/scenarios/${name}`]),
  ].filter(([file]) => existsSync(join(root, "docs", file ?? ""))),
);

/** Headings that the guide has too, as they are in the reference. */
const TITLES: Readonly<Record<string, string>> = {
  "community_sdk.md": "# Options of PortfolioClient",
  "performance.md": "# Measurements",
};

const entries: Readonly<Record<string, string>> = JSON.parse(read("deno.json")).exports;

/** Imports of files of the repository as imports of the package. */
const published = (text: string): string =>
  text.replace(/from "(\.\/[^"]+)"/g, (all, file: string) => {
    const [entry] = Object.entries(entries).find(([, each]) => each === file) ?? [];
    return entry === undefined ? all : `from "unimargin${entry.slice(1)}"`;
  });

/** Links from the guide to files beside it, as links of the site. */
const linked = (text: string): string =>
  text.replace(
    /\]\((?:\.\.\/)+(\w+\.md)\)/g,
    (all, file: string) => file in BESIDE ? `](/${BESIDE[file]})` : all,
  ).replace(/\]\((?:\.\.\/)+([\w.]+\.json)\)/g, "](../reference/$1)");

/** The contents of the first page, in columns. */
const inColumns = (text: string): string =>
  text.replace(/<!-- contents -->([^]*)<!-- \/contents -->/, (_, contents: string) => {
    const groups = contents.trim().split(/\n(?=### )/);
    return `<div class="contents">\n\n${
      groups.map((group) => `<div>\n\n${group}\n\n</div>`).join("\n")
    }\n\n</div>`;
  });

const guidePages = (): readonly Page[] =>
  readdirSync(join(root, GUIDE), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md"))
    .map((path) => ({ path, text: inColumns(linked(read(`${GUIDE}/${path}`))) }));

/** Generated pages of `docs/`; links to sources become links to the reference. */
const besidePage = (file: string): Page => {
  const text = published(read(`docs/${file}`))
    .replaceAll("@unimargin/unimargin/", "unimargin/")
    .replace(
      /\[`(\w+)`\]\(\.\.\/endpoints\/(\w+)\/[^)]*\)/g,
      (_, name: string, family: string) =>
        `[\`${name}\`](/reference/${family}.md#${name.toLowerCase()})`,
    )
    .replace(
      /\]\((\w+\.md)\)/g,
      (all, name: string) => name in BESIDE ? `](/${BESIDE[name]})` : all,
    )
    .replaceAll("](guide/", "](/")
    .replace(/\[([^\]]+)\]\(\.\.\/examples\/[^)]*\)/g, "`$1`")
    // Who reads the site may have no clone.
    .replaceAll("npm run simulator -- ", "npx unimargin-cli simulator ")
    .replace(/ ?Made (?:by|from)[^`]*`npm run update`[^.]*\./, "")
    .replace(/^# .*/, (heading) => TITLES[file] ?? heading);
  return { path: BESIDE[file] ?? file, text };
};

interface Group {
  readonly title: string;
  readonly pages: readonly string[];
}

const groups: readonly Group[] = JSON.parse(read(`${GUIDE}/contents.json`));

/** The heading of a page. */
export const titleOf = ({ text }: Page): string =>
  (/^# (.+)$/m.exec(text)?.[1] ?? "").replaceAll("`", "");

/** Every page, in the order of the sidebar. */
export const sitePages = (): readonly Page[] => {
  const guide = guidePages();
  const order = groups.flatMap(({ pages }) => pages);
  const place = ({ path }: Page): number => order.indexOf(path);
  return [
    ...[...guide].sort((a, b) => place(a) - place(b)),
    ...referencePages(),
    ...Object.keys(BESIDE).filter((file) => file !== "endpoints.md").map(besidePage),
  ];
};

/** Files of `docs` that pages link to as they are: where in the site, and their text. */
export const siteFiles = (): readonly Page[] =>
  [
    "simulator.openapi.json",
    ...readdirSync(join(root, "docs/scenarios")).map((name) => `scenarios/${name}`),
  ]
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ path: `reference/${file}`, text: read(`docs/${file}`) }));

const linkOf = (path: string): string => `/${path.replace(/\.md$/, "")}`;

/** The sidebar as VitePress takes it. */
export const sidebarOf = (pages: readonly Page[]): unknown => {
  const titles = new Map(pages.map((page) => [page.path, titleOf(page)]));
  const item = (path: string) => ({ text: titles.get(path), link: linkOf(path) });
  const reference = [
    ...Object.keys(families).map((family) => `reference/${family}.md`),
    "reference/codes.md",
    ...Object.values(BESIDE).filter((path) => path !== BESIDE["endpoints.md"]),
  ];
  return [
    ...groups.map(({ title, pages }) => ({ text: title, items: pages.map(item) })),
    { text: "Reference", items: reference.map(item) },
    { text: "Playground", items: [item("playground.md")] },
  ];
};

/** The first sentence of the first paragraph that is prose. */
const firstSentence = ({ text }: Page): string => {
  const prose = text.split(/\n{2,}/).find((part) => /^(?!```)[\w`]/.test(part)) ?? "";
  const [sentence = prose] = prose.replace(/\s+/g, " ").match(/^.*?[.:?](?= |$)/) ?? [];
  return sentence.replace(/:$/, ".");
};

/** `llms.txt`: the pages, and what each is about. */
export const llmsIndex = (pages: readonly Page[]): string => {
  const [first] = pages.filter(({ path }) => path === "index.md");
  const lines = pages.filter((page) => page !== first).map((page) =>
    `- [${titleOf(page)}](${linkOf(page.path)}.md): ${firstSentence(page)}`
  );
  return `# unimargin\n\n> ${first ? firstSentence(first) : ""}\n\n## Pages\n\n${
    lines.join("\n")
  }\n`;
};

/** `llms-full.txt`: the text of all pages. */
export const llmsText = (pages: readonly Page[]): string =>
  pages.map(({ path, text }) =>
    `<!-- ${linkOf(path)} -->\n\n${text.replace(/^---\n[^]*?---\n+/, "")}`
  ).join("\n\n");

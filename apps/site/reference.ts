/** The reference pages, made from the catalog and the table of codes. */
import { catalog } from "../../endpoints/catalog.ts";
import { type CodeMeaning, codeMeanings } from "../../explain/explain.ts";
import type { Family } from "../../mod.ts";
import { describe, type EndpointDescription } from "../cli/describing/describe.ts";
import { exampleArguments } from "../cli/describing/example.ts";
import { describeRetired } from "../cli/describing/spec_text.ts";

/** A page of the site. */
export interface Page {
  /** Path within the site, as in `reference/margin.md`. */
  readonly path: string;
  readonly text: string;
}

/** Names of the families, in the order of the sidebar. */
export const families: Readonly<Record<Family, string>> = {
  portfolio: "Portfolio Margin",
  portfolio_pro: "Portfolio Margin Pro",
  margin: "Margin",
  usdm_market: "USDⓈ-M market data",
  coinm_market: "COIN-M market data",
};

// What Markdown, Vue and tables would take for theirs.
const plain = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("{{", "{ {");

type Param = EndpointDescription["params"][number];

const paramRow = ({ name, required, type, default: given, text }: Param): string => {
  const about = [text, given === undefined ? "" : `Default: ${given}`].filter(Boolean).join(". ");
  return `| \`${name}\`${required ? "" : "?"} | ${plain(type)} | ${plain(about)} |`;
};

// What every signed endpoint takes is said once, at the top of the page.
const isTiming = ({ name }: Param): boolean => name === "recvWindow";

const paramsOf = ({ params }: EndpointDescription): string =>
  params.every(isTiming)
    ? "No parameters.\n"
    : `| parameter | takes | |\n| --- | --- | --- |\n${
      params.filter((each) => !isTiming(each)).map(paramRow).join("\n")
    }\n`;

const section = (endpoint: EndpointDescription, example: string): string => {
  const { name, summary, notes, route, access, weightText, retired, rules, url } = endpoint;
  return [
    `## ${name}`,
    `${plain(summary)}.`,
    `\`${route}\` · ${access} · ${weightText}`,
    ...(retired ? [`**${describeRetired(retired)}.**`] : []),
    ...(notes ? [plain(notes)] : []),
    `\`\`\`ts\n${example}\n\`\`\``,
    paramsOf(endpoint),
    ...(rules.length > 0 ? [rules.map((rule) => `- ${plain(rule)}`).join("\n")] : []),
    url ? `[Documentation of the exchange](${url})` : "",
  ].join("\n\n");
};

const written = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/^(\s*)"(\w+)":/gm, "$1$2:");

const familyPage = (family: Family, title: string): Page => {
  const sections = catalog.filter(({ spec }) => spec.family === family).map(({ spec }) => {
    const given = exampleArguments(spec);
    const call = Object.keys(given).length === 0 ? "" : written(given);
    return section(describe(spec), `const request = ${spec.name}(${call});`);
  });
  return {
    path: `reference/${family}.md`,
    text:
      `---\naside: true\noutline: 2\n---\n\n# ${title}\n\n${sections.length} endpoints, each with route, access, weight and parameters. A parameter with ` +
      "`?` may be left out. What is signed (USER_DATA, TRADE, MARGIN) takes `recvWindow` too.\n\n" +
      `${sections.join("\n\n")}\n`,
  };
};

const sendAgain: Readonly<Record<CodeMeaning["retry"], string>> = {
  never: "no",
  later: "once the reason is gone",
  wait: "after the wait that the reply names",
  backoff: "after a growing pause",
  "query-first": "not before a query: it may have happened",
  "resync-clock": "once the clock is right",
  "recreate-key": "with a new listen key",
};

const meaning = ({ name, families, advice, retry }: CodeMeaning): string => {
  const where = families.length === 5 ? "" : ` (${families.join(", ")})`;
  return `- \`${name}\`${where}: ${plain(advice)}. Send again: ${sendAgain[retry]}.`;
};

const codesPage = (): Page => {
  const all = codeMeanings();
  const sections = [...new Set(all.map(({ code }) => code))].map((code) => {
    const own = all.filter((each) => each.code === code);
    return `## ${code}\n\n${own.map(meaning).join("\n")}\n`;
  });
  return {
    path: "reference/codes.md",
    text: `# Error codes

What the codes of the exchange mean, and what to do. Where families differ, they are named. \`explain\`
of \`unimargin/explain\` tells the same of a failure.

${sections.join("\n")}`,
  };
};

/** All reference pages that the catalog and the table of codes give. */
export const referencePages = (): readonly Page[] => [
  ...Object.entries(families).map(([family, title]) => familyPage(family as Family, title)),
  codesPage(),
];

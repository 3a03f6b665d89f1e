/** The pages of `docs/` as text. Pure: catalog and doc comments in, Markdown out. */
import type { Cost, CostCase, Family, Spec } from "../../lib/endpoint.ts";
import type { Shape } from "../../lib/fields/shape.ts";

/** A source file. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** What a doc comment says of an endpoint. */
export interface DocComment {
  readonly file: string;
  readonly sentence: string;
  readonly link: string;
  /** All of it, without its stars. */
  readonly text: string;
  /** Type of the endpoint's parameters, as it is written. */
  readonly params: string;
}

const COMMENT =
  /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const (\w+): (?:Unsigned)?Endpoint<\s*([\w.]+)/g;

const bare = (comment: string): string => comment.replace(/^ \* ?/gm, "");

const sentenceOf = (text: string): string => {
  const lines = text.split("\n");
  return lines.slice(0, lines.indexOf("")).join(" ");
};

/** Doc comments of endpoints, by name. */
export const commented = (sources: readonly Source[]): ReadonlyMap<string, DocComment> =>
  new Map(
    sources.flatMap(({ file, text }) =>
      [...text.matchAll(COMMENT)].map((
        [, comment = "", name = "", params = ""],
      ): [string, DocComment] => [
        name,
        {
          file,
          sentence: sentenceOf(bare(comment)),
          link: /@see \{@link (\S+)\}/.exec(comment)?.[1] ?? "",
          text: bare(comment),
          params,
        },
      ])
    ),
  );

const titles: Readonly<Record<Family, string>> = {
  portfolio: "Portfolio Margin",
  portfolio_pro: "Portfolio Margin Pro",
  margin: "Margin",
  usdm_market: "USDⓈ-M market data",
  coinm_market: "COIN-M market data",
};

const costText = ({ ip, uid, orders }: Cost): string =>
  [
    ip === undefined ? "" : String(ip),
    uid === undefined ? "" : `${uid} UID`,
    orders === undefined ? "" : `${orders} order`,
  ].filter(Boolean).join(" + ") || "not documented";

const caseText = (each: CostCase): string => {
  const [name, ...texts] = each.when ?? [];
  const when = name === undefined
    ? ""
    : texts.length === 0
    ? ` with \`${name}\``
    : ` with \`${name}\` ${texts.join(" or ")}`;
  const atMost = each.atMost ? ` up to \`${each.atMost[0]}\` ${each.atMost[1]}` : "";
  return `${costText(each)}${when || atMost || " else"}`;
};

const weightText = ({ weight }: Spec): string =>
  Array.isArray(weight) ? weight.map(caseText).join(", ") : costText(weight as Cost);

const shapeText = (shape: Shape): string => {
  switch (shape._tag) {
    case "OneOf":
    case "Choice":
      return shape.values.join(" ");
    case "Integer":
      return shape.max === Number.MAX_SAFE_INTEGER ? `≥ ${shape.min}` : `${shape.min}–${shape.max}`;
    case "Decimal":
      return shape.max === undefined ? "decimal" : `${shape.min}–${shape.max}`;
    case "List":
      return `list, at most ${shape.max}`;
    default:
      return { Text: "text", Id: "id", Time: "ms", Switch: "true false" }[shape._tag];
  }
};

const paramsText = (spec: Spec): string =>
  Object.entries(spec.params).map(([name, param]) => {
    const optional = "field" in param;
    const { shape } = optional ? param.field : param;
    return `\`${name}\`${optional ? "?" : ""} ${shapeText(shape)}`;
  }).join("<br>") || "none";

const row = (spec: Spec, comment: DocComment | undefined): string =>
  [
    "",
    `[\`${spec.name}\`](../${comment?.file})${
      spec.retired ? " (retired)" : ""
    }<br>${comment?.sentence}`,
    `\`${spec.verb} ${spec.path}\``,
    spec.access,
    weightText(spec),
    paramsText(spec),
    `[docs](${comment?.link})`,
    "",
  ].join(" | ").trim();

/** `docs/endpoints.md`: a table for each family. */
export const endpointsPage = (
  specs: readonly Spec[],
  comments: ReadonlyMap<string, DocComment>,
): string => {
  const tables = Object.entries(titles).flatMap(([family, title]) => {
    const own = specs.filter((spec) => spec.family === family);
    return own.length === 0 ? [] : [`## ${title}

${own.length} endpoints, \`endpoints/${family}/\`.

| endpoint | route | access | weight | parameters | |
| --- | --- | --- | --- | --- | --- |
${own.map((spec) => row(spec, comments.get(spec.name))).join("\n")}
`];
  });
  return `# Endpoints

Made from the catalog by \`npm run update\`; \`npm test\` fails if it is stale. Weight is request weight for
each IP, with \`UID\` for each account. A parameter with \`?\` may be left out. Every signed endpoint
(\`USER_DATA\`, \`TRADE\`, \`MARGIN\`) takes \`recvWindow\` too, 1 to 60000 ms.

${tables.join("\n")}`;
};

/** `docs/names.md`: methods of the community SDK and the endpoints here. */
export const namesPage = (
  specs: readonly Spec[],
  comments: ReadonlyMap<string, DocComment>,
  methods: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string => {
  const byRoute = new Map(specs.map((spec) => [`${spec.host} ${spec.verb} ${spec.path}`, spec]));
  const tables = Object.entries(methods).flatMap(([client, routes]) => {
    const rows = Object.entries(routes).flatMap(([method, route]) => {
      const spec = byRoute.get(route);
      return spec
        ? [`| \`${method}\` | [\`${spec.name}\`](../${comments.get(spec.name)?.file}) |`]
        : [];
    });
    return rows.length === 0
      ? []
      : [`## ${client}\n\n| method | here |\n| --- | --- |\n${rows.join("\n")}\n`];
  });
  return `# Names

For users of the community SDK \`binance\`: its methods, and the endpoint here that calls the same route.
Names here are the exchange's own. \`PortfolioClient\` itself is the entry \`./compat\`: see
[community_sdk.md](community_sdk.md). Made by \`npm run update\`.

${tables.join("\n")}`;
};

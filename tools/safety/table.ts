/** The table of what clients do, and what this library must. */

/** What a client did in each row. */
export interface Tried {
  readonly client: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** Clients, ours first. */
export const CLIENTS = [
  "unimargin, fetch",
  "unimargin, httpTransport",
  "binance",
  "@binance/…-portfolio-margin",
  "ccxt",
  "binance-api-node",
] as const;

/** What this library must do in each row. */
export const LAWS: Readonly<Record<string, RegExp>> = {
  "redirect (307) of an order to another host": /^stays$/,
  "what a failure shows when it is logged": /^nothing secret$/,
  "order on a warm connection that drops": /^sent once, unknown$/,
  "cancellation on a warm connection that drops": /^sent once, unknown$/,
  "reset before any reply": /^sent once, unknown$/,
  "429, Retry-After 2 s": /^sent once, tells 2000 ms$/,
  "418, Retry-After 2 s": /^sent once, tells 2000 ms$/,
  "503 with -1006": /^sent once, unknown$/,
  "503 with -1007": /^sent once, unknown$/,
  "503 with -1008": /^sent once, rejected$/,
  "-1021: this clock is 10 s behind, first call": /^recovers$/,
  "502 with a page of HTML": /^unknown$/,
  "200 with a page of HTML": /^unknown$/,
  "200, the body cut off": /^unknown$/,
  "200, half of the JSON": /^(unknown|accepted)$/,
  "order id 8886774212345678901": /^kept$/,
  "quantity 1e-7": /^(0\.0000001|not sent)$/,
  "quantity 0.30000000000000004": /^(sends 0\.30000000000000004|not sent)$/,
  "quantity NaN": /^not sent$/,
  "symbol `这是测试币456USDT`": /^signed right$/,
  "newClientOrderId `a'b(c)*!~`": /^(signed right|not sent)$/,
  "newClientOrderId `a b+c%d&e=f`": /^(signed right|not sent)$/,
};

/** Rows in which this library does not do what it must, or that were not tried, in words. */
export const brokenLaws = (tried: readonly Tried[]): readonly string[] =>
  tried.flatMap(({ client, cells }) =>
    Object.entries(LAWS).flatMap(([row, law]) => {
      const cell = cells.get(row) ?? "not tried";
      const isTried = cell !== "not tried" && !cell.startsWith("the trial broke");
      // What others do is told, not judged.
      const isRight = client.startsWith("unimargin") ? law.test(cell) : isTried;
      return isRight ? [] : [`${client}, ${row}: ${cell}`];
    })
  );

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** The table as Markdown, in columns as wide as their longest cell. */
export const tableOf = (tried: readonly Tried[]): string => {
  const rows = [
    ["", ...tried.map(({ client }) => client)],
    ...Object.keys(LAWS).map((row) => [row, ...tried.map(({ cells }) => cells.get(row) ?? "")]),
  ];
  return [
    line(rows[0] ?? []),
    line((rows[0] ?? []).map(() => "---")),
    ...rows.slice(1).map(line),
  ].join("\n");
};

const BEGIN = "<!-- safety: npm run safety -- --write -->";
const END = "<!-- end of safety -->";

/** A page with the table between its marks. */
export const documented = (page: string, table: string): string => {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) {
    throw new Error(`Cannot write the table: ${BEGIN} … ${END} is missing`);
  }
  return `${
    page.slice(0, from)
  }${BEGIN}\n<!-- deno-fmt-ignore-start -->\n\n${table}\n\n<!-- deno-fmt-ignore-end -->\n${
    page.slice(to)
  }`;
};

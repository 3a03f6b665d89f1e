/** Pages of help that fit a screen: the program, a family, a group of a family, and topics. */
import type { Family } from "../../../mod.ts";
import { clip, columnsOf, lengthOf, wrapped } from "../terminal/lines.ts";
import { commandName, families, familyCommand, familyTitles } from "../describing/names.ts";
import { proseOf } from "../describing/prose.ts";
import { type Group, groupsOf } from "./groups.ts";

/** Rows of a small terminal. */
const ROWS = 24;

/** A group of commands of the program: its title, and what each command does. */
type Section = readonly [title: string, rows: readonly (readonly [name: string, text: string])[]];

const count = (family: Family): number =>
  groupsOf(family).reduce((sum, { specs }) => sum + specs.length, 0);

const sections = (): readonly Section[] => [
  ["Daily", [
    ["balance", "what the account holds, and how safe it is"],
    ["positions, orders", "open positions, with profit; all open orders"],
    ["overview", "all of it, with risk and what may happen next"],
    ["watch", "the account as it changes: fills, orders, gaps"],
    ["risk", "how close to liquidation, what if, stress, watch"],
    ["buy, sell", "at the market or a limit: buy BTCUSDT 0.01 60000"],
    ["close", "close a position, or all of them"],
    ["cancel-all", "cancel open orders of a symbol, or all of them"],
  ]],
  ["Find", [
    ["find", "the command for a task: find stop loss"],
    ["describe", "all about an endpoint"],
    ["explain", "what a code of the exchange means: explain -2010"],
  ]],
  ["Endpoints", [
    ...families.map((family) =>
      [familyCommand(family), `${familyTitles[family]}: ${count(family)} endpoints`] as const
    ),
    ["call", "an endpoint by route: call GET /papi/v1/um/order"],
  ]],
  ["Set up", [
    ["accounts", "add, list, show and remove accounts"],
    ["doctor, recover", "why requests fail; what became of unknown ones"],
    ["simulator, mcp", "serve a simulated exchange, agents (see skills)"],
  ]],
];

/** The page of the whole program. */
export const programPage = (width: number): string => {
  const lines = sections().flatMap(([title, rows]) =>
    rows.map(([name, text], i) => [i === 0 ? title : "", name, text])
  );
  return [
    "Usage: unimargin COMMAND [flags]",
    "",
    ...columnsOf(lines).map((line) => clip(line, width)),
    "",
    "More: unimargin COMMAND --help, unimargin help flags, unimargin help exit-codes",
  ].join("\n");
};

/** What `unimargin` alone shows. */
export const firstScreen = (hasAccount: boolean): string =>
  [
    "unimargin: Binance Portfolio Margin on the command line",
    "",
    hasAccount
      ? "Whatever moves real money is shown first, and sent once you write CONFIRM."
      : "No account yet: commands use a simulated one. No money, no key, no network.",
    "",
    ...columnsOf([
      ["  unimargin balance", "what the account holds, and how safe it is"],
      ["  unimargin buy BTCUSDT 0.01", "buy at the market; with a price, at a limit"],
      ["  unimargin positions", "open positions, with their profit"],
      ["  unimargin orders", "open orders of every kind"],
      ["  unimargin close BTCUSDT", "close a position"],
      ["  unimargin cancel-all", "cancel all open orders"],
      ["  unimargin find stop loss", "the command for a task"],
      ["  unimargin describe newUmOrder", "all about an endpoint"],
      ["  unimargin accounts add", "use an account of your own"],
      ["  unimargin doctor", "why does it not work?"],
      ["  unimargin help", "all commands"],
    ]),
    "",
    "Add --dry-run to see a request without sending it, --json for programs.",
  ].join("\n");

/** The lines of a group: its name beside the names of its commands, as many as there is room for. */
const groupLines = (
  { name, specs }: Group,
  width: number,
  most: number,
): readonly string[] => {
  const left = `${name} (${specs.length})`.padEnd(24);
  const room = width - left.length;
  const all = wrapped(specs.map(commandName).join(", "), room);
  const last = all[most - 1] ?? "";
  // A name that was cut would be none.
  const cut = lengthOf(last) + 2 > room ? last.slice(0, last.trimEnd().lastIndexOf(" ")) : last;
  const shown = all.length <= most ? all : [...all.slice(0, most - 1), `${cut} …`];
  return shown.map((line, i) => `${i === 0 ? left : " ".repeat(left.length)}${line}`);
};

/** The page of a family. */
export const familyPage = (family: Family, width: number): string => {
  const groups = groupsOf(family);
  const command = familyCommand(family);
  const room = ROWS - 6;
  // All lines of each group where that fits, else as many as fit.
  let most = room;
  const lines = () => groups.flatMap((group) => groupLines(group, width, most));
  while (most > 1 && lines().length > room) most--;
  return [
    `Usage: unimargin ${command} COMMAND [flags]`,
    "",
    ...lines(),
    "",
    `A group: unimargin help ${command} ${groups[0]?.name}`,
    `By task: unimargin find stop loss    One: unimargin ${command} COMMAND --help`,
  ].join("\n");
};

/** The page of the groups of a family whose names hold all words; `undefined` if there is none. */
export const groupPage = (
  family: Family,
  words: readonly string[],
  width: number,
): string | undefined => {
  const groups = groupsOf(family).filter(({ name }) =>
    words.every((word) => name.split(" ").includes(word.toLowerCase()))
  );
  if (groups.length === 0) return undefined;
  return groups.flatMap(({ name, specs }, i) => [
    ...(i === 0 ? [] : [""]),
    `unimargin ${familyCommand(family)} … (${name})`,
    ...columnsOf(
      specs.map((spec) => [
        `  ${commandName(spec)}`,
        `${spec.retired ? "RETIRED: " : ""}${proseOf(spec).summary}`,
      ]),
    ).map((line) => clip(line, width)),
  ]).join("\n");
};

/** What the program ends with. */
export const EXIT_CODES = `Exit codes:
  0  done
  1  the program broke; the audit log has what was sent
  2  the call, the account or a file cannot be used; nothing was sent
  3  the exchange refused; nothing happened
  4  a rule on this side refused; nothing was sent
  5  it may have happened: look before anything else
  6  the exchange could not be reached; nothing happened

At a terminal answers are tables, in local time; piped they are JSON, as with
--json. Words for people are on standard error. A failure is JSON too, under
"failure".`;

/** An overview for eyes. */
import { wrapped } from "../terminal/lines.ts";
import { localTime } from "../terminal/readable.ts";
import {
  balanceColumns,
  levelColumns,
  number,
  orderColumns,
  positionColumns,
  unlessZero,
  words,
} from "./columns.ts";
import {
  type Figure,
  type Loan,
  type NextAction,
  openOrders,
  openPositions,
  type Overview,
  type Part,
  type Risk,
  tidy,
} from "../../../overview/mod.ts";
import { cellText, type Column, table } from "./table.ts";

/** Who reads: how wide their terminal is, and where they are. */
export interface Reader {
  /** Columns of the terminal; as many as it takes if absent. */
  readonly room?: number;
  /** As in `Europe/Zurich`; the machine's own place if absent. */
  readonly timeZone?: string;
}

const usd = ({ value }: Figure): string => value === null ? "not given" : `${tidy(value)} USD`;

const headline = (risk: Risk): readonly string[] =>
  [
    `Status    ${risk.status.value}: ${risk.status.meaning}`,
    `Equity    ${usd(risk.equity)} after collateral rates, ${usd(risk.actualEquity)} without`,
    `Margin    ${usd(risk.maintenanceMargin)} maintenance, ${usd(risk.initialMargin)} initial`,
    `Free      ${usd(risk.available)} for new positions, ${usd(risk.withdrawable)} to withdraw`,
    `uniMMR    ${tidy(risk.uniMMR.value)}: ${risk.uniMMR.meaning}`,
  ].map(cellText);

const levelLines = ({ hasRequirement, levels }: Risk): readonly string[] =>
  hasRequirement
    ? table(levelColumns, levels)
    : [`Levels    ${levels.map(({ level }) => level).join(", ")} do not apply`];

const loanColumns = (overview: Overview): readonly Column<Loan>[] => {
  const { hourlyRates } = overview.loans;
  const rates = hourlyRates.available ? hourlyRates.rows : [];
  return [
    words("Asset", ({ asset }) => asset),
    number("borrowed", ({ borrowed }) => unlessZero(borrowed)),
    number("interest", ({ interest }) => unlessZero(interest)),
    number("negative", ({ negative }) => unlessZero(negative)),
    number("hourly rate", ({ asset }) => tidy(rates.find((each) => each.asset === asset)?.rate)),
  ];
};

const INDENT = 2;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

const rowsOrNone = <A>(
  columns: readonly Column<A>[],
  rows: readonly A[],
  { room = Infinity }: Reader,
): readonly string[] => rows.length === 0 ? [] : table(columns, rows, room - INDENT);

/** A line for each part that could not be read: an empty table would look like none. */
const unread = (
  parts: Readonly<Record<string, Part<unknown>>>,
  reader: Reader,
): readonly string[] =>
  Object.entries(parts).flatMap(([name, part]) =>
    part.available ? [] : hanging(cellText(`${name}: unavailable (${part.why})`), reader)
  );

const orNoneLine = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ["none"] : lines;

/** A text in lines that fit, the later ones set in. */
const hanging = (text: string, { room = Infinity }: Reader): readonly string[] =>
  wrapped(text, room - 2 * INDENT).map((line, i) => i === 0 ? line : `  ${line}`);

const actionLine = ({ timeZone }: Reader) => ({ when, what, why, at }: NextAction): string =>
  cellText(`${at === null ? when : localTime(at, timeZone)}: ${what} (${why})`);

const listed = (texts: readonly string[], reader: Reader): readonly string[] =>
  texts.flatMap((text) => hanging(`- ${cellText(text)}`, reader));

/** Positions for a terminal. */
export const positionsText = (
  positions: Overview["positions"],
  reader: Reader = {},
): readonly string[] =>
  orNoneLine([
    ...rowsOrNone(positionColumns, openPositions({ positions }), reader),
    ...unread({ "USDⓈ-M": positions.um, "COIN-M": positions.cm }, reader),
  ]);

/** Open orders for a terminal. */
export const ordersText = (orders: Overview["orders"], reader: Reader = {}): readonly string[] =>
  orNoneLine([
    ...rowsOrNone(orderColumns, openOrders({ orders }), reader),
    ...unread({
      "USDⓈ-M orders": orders.um,
      "USDⓈ-M algo orders": orders.umAlgo,
      "COIN-M orders": orders.cm,
      "COIN-M conditional orders": orders.cmConditional,
      "Cross margin orders": orders.margin,
    }, reader),
  ]);

/** Balances for a terminal. */
export const balancesText = (
  { rows }: Overview["balances"],
  reader: Reader = {},
): readonly string[] => orNoneLine(rowsOrNone(balanceColumns, rows, reader));

/** How safe the account is, for a terminal. */
export const riskText = (risk: Risk, { room = Infinity }: Reader = {}): readonly string[] => [
  ...headline(risk).flatMap((line) => {
    const [first = "", ...others] = wrapped(line, room - 10);
    return [first, ...others.map((each) => `          ${each}`)];
  }),
];

/** The overview as text for a terminal: short, aligned, without colours. */
export const overviewText = (overview: Overview, reader: Reader = {}): string => {
  const { risk, balances, positions, orders, loans, weight } = overview;
  const repay = loans.autoRepay.available
    ? [
      `Automatic repayment of negative futures balances is ${
        loans.autoRepay.rows[0]?.on ? "on" : "off"
      }`,
    ]
    : [];
  return [
    `Portfolio Margin account at ${localTime(overview.readAt.to, reader.timeZone)}`,
    ...riskText(risk, reader),
    "",
    ...levelLines(risk),
    ...section("Balances", balancesText(balances, reader)),
    ...section("Positions", positionsText(positions, reader)),
    ...section("Open orders", ordersText(orders, reader)),
    ...section(
      "Loans and interest",
      [
        ...orNoneLine(rowsOrNone(loanColumns(overview), loans.owed.rows, reader)),
        ...repay,
        ...unread(
          { "Automatic repayment": loans.autoRepay, "Hourly rates": loans.hourlyRates },
          reader,
        ),
      ],
    ),
    ...section(
      "What the exchange may do next",
      listed(overview.nextActions.map(actionLine(reader)), reader),
    ),
    ...section("Mind", listed(overview.warnings, reader)),
    ...section("Not covered", listed(overview.notCovered, reader)),
    "",
    `${weight.calls} reads, weight ${weight.total} of at most ${weight.budget}`,
  ].join("\n");
};

/** An overview for eyes. */
import { cellText, type Column, table } from "./table.ts";
import {
  type AssetBalance,
  type Figure,
  isNonZero,
  type LevelDistance,
  type Loan,
  type NextAction,
  type OpenOrder,
  openOrders,
  openPositions,
  type Overview,
  type Part,
  type Position,
  type Risk,
  tidy,
} from "../../../overview/mod.ts";

/** A decimal, nothing if it is zero. */
const unlessZero = (text: string | null): string => isNonZero(text) ? tidy(text) : "";

const usd = ({ value }: Figure): string => value === null ? "not given" : `${tidy(value)} USD`;

/** A moment, as in `2025-11-21 00:00:00 UTC`. */
const moment = (ms: number): string => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime())
    ? String(ms)
    : `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
};

const number = <A>(title: string, cell: (row: A) => string): Column<A> => ({
  title,
  cell,
  right: true,
});

const words = <A>(title: string, cell: (row: A) => string): Column<A> => ({ title, cell });

const headline = (risk: Risk): readonly string[] =>
  [
    `Status    ${risk.status.value}: ${risk.status.meaning}`,
    `Equity    ${usd(risk.equity)} after collateral rates, ${usd(risk.actualEquity)} without`,
    `Margin    ${usd(risk.maintenanceMargin)} maintenance, ${usd(risk.initialMargin)} initial`,
    `Free      ${usd(risk.available)} for new positions, ${usd(risk.withdrawable)} to withdraw`,
    `uniMMR    ${tidy(risk.uniMMR.value)}: ${risk.uniMMR.meaning}`,
  ].map(cellText);

const levelColumns: readonly Column<LevelDistance>[] = [
  words("Level", ({ name }) => name === "reduceOnly" ? "reduce-only" : name),
  number("uniMMR", ({ level }) => tidy(level)),
  number("away", ({ difference }) => difference ?? ""),
  number("%", ({ percent }) => percent ?? ""),
  number("equity may fall by, USD", ({ equityRoom }) => tidy(equityRoom)),
  words("", ({ reached }) => reached ? "REACHED" : ""),
];

const levelLines = ({ hasRequirement, levels }: Risk): readonly string[] =>
  hasRequirement
    ? table(levelColumns, levels)
    : [`Levels    ${levels.map(({ level }) => level).join(", ")} do not apply`];

const balanceColumns: readonly Column<AssetBalance>[] = [
  words("Asset", ({ asset }) => asset),
  number("total", ({ total }) => tidy(total)),
  number("margin free", ({ marginFree }) => unlessZero(marginFree)),
  number("locked", ({ marginLocked }) => unlessZero(marginLocked)),
  number("borrowed", ({ marginBorrowed }) => unlessZero(marginBorrowed)),
  number("interest", ({ marginInterest }) => unlessZero(marginInterest)),
  number("UM wallet", ({ umWallet }) => unlessZero(umWallet)),
  number("UM profit", ({ umUnrealised }) => unlessZero(umUnrealised)),
  number("CM wallet", ({ cmWallet }) => unlessZero(cmWallet)),
  number("CM profit", ({ cmUnrealised }) => unlessZero(cmUnrealised)),
  number("negative", ({ negative }) => unlessZero(negative)),
];

const positionColumns: readonly Column<Position>[] = [
  words("Symbol", ({ symbol }) => symbol),
  words("side", ({ side }) => side),
  number("amount", (each) => tidy(each.amount)),
  words("", ({ unit }) => unit === "contracts" ? "contracts" : ""),
  number("entry", ({ entryPrice }) => tidy(entryPrice)),
  number("mark", ({ markPrice }) => tidy(markPrice)),
  number("value", ({ notional }) => tidy(notional)),
  number("profit", ({ unrealised }) => tidy(unrealised)),
  number("leverage", ({ leverage }) => tidy(leverage)),
  number("liquidation", ({ liquidationPrice }) => tidy(liquidationPrice)),
];

const triggerOf = (order: OpenOrder): string =>
  order.callbackRate !== null
    ? `turn of ${tidy(order.callbackRate)} %`
    : order.triggerPrice === null
    ? ""
    : tidy(order.triggerPrice);

const orderColumns: readonly Column<OpenOrder>[] = [
  words("Kind", ({ kind }) => kind),
  words("symbol", ({ symbol }) => symbol),
  words("side", ({ side }) => side),
  words("type", ({ type }) => type),
  number("quantity", ({ quantity, closePosition }) => closePosition ? "all" : tidy(quantity)),
  number("filled", ({ executed }) => unlessZero(executed)),
  number("price", ({ price }) => tidy(price)),
  number("trigger", triggerOf),
  words("status", ({ status }) => status),
  words("list", ({ listId }) => listId ?? ""),
  words("id", ({ id }) => id),
  words("client id", ({ clientId }) => clientId),
];

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

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

const rowsOrNone = <A>(columns: readonly Column<A>[], rows: readonly A[]): readonly string[] =>
  rows.length === 0 ? [] : table(columns, rows);

/** A line for each part that could not be read: an empty table would look like none. */
const unread = (parts: Readonly<Record<string, Part<unknown>>>): readonly string[] =>
  Object.entries(parts).flatMap(([name, part]) =>
    part.available ? [] : [cellText(`${name}: unavailable (${part.why})`)]
  );

const orNoneLine = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ["none"] : lines;

const actionLine = ({ when, what, why, at }: NextAction): string =>
  cellText(`${at === null ? when : moment(at)}: ${what} (${why})`);

const listed = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => `- ${cellText(text)}`);

/** The overview as text for a terminal: short, aligned, without colours. */
export const overviewText = (overview: Overview): string => {
  const { risk, balances, positions, orders, loans, weight } = overview;
  const repay = loans.autoRepay.available
    ? [
      `Automatic repayment of negative futures balances is ${
        loans.autoRepay.rows[0]?.on ? "on" : "off"
      }`,
    ]
    : [];
  return [
    `Portfolio Margin account at ${moment(overview.readAt.to)}`,
    ...headline(risk),
    "",
    ...levelLines(risk),
    ...section("Balances", orNoneLine(rowsOrNone(balanceColumns, balances.rows))),
    ...section(
      "Positions",
      orNoneLine([
        ...rowsOrNone(positionColumns, openPositions(overview)),
        ...unread({ "USDⓈ-M": positions.um, "COIN-M": positions.cm }),
      ]),
    ),
    ...section(
      "Open orders",
      orNoneLine([
        ...rowsOrNone(orderColumns, openOrders(overview)),
        ...unread({
          "USDⓈ-M orders": orders.um,
          "USDⓈ-M algo orders": orders.umAlgo,
          "COIN-M orders": orders.cm,
          "COIN-M conditional orders": orders.cmConditional,
          "Cross margin orders": orders.margin,
        }),
      ]),
    ),
    ...section(
      "Loans and interest",
      [
        ...orNoneLine(rowsOrNone(loanColumns(overview), loans.owed.rows)),
        ...repay,
        ...unread({ "Automatic repayment": loans.autoRepay, "Hourly rates": loans.hourlyRates }),
      ],
    ),
    ...section("What the exchange may do next", listed(overview.nextActions.map(actionLine))),
    ...section("Mind", listed(overview.warnings)),
    ...section("Not covered", listed(overview.notCovered)),
    "",
    `${weight.calls} reads, weight ${weight.total} of at most ${weight.budget}`,
  ].join("\n");
};

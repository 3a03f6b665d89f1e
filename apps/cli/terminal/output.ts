/** What the program prints, and what it ends with. */
import { explain } from "../../../explain/explain.ts";
import { type AnswerShape, type Failure, NO_PASSPHRASE } from "../../../mod.ts";
import type { System } from "./system.ts";
import { namedPlaces } from "./columns.ts";
import { inRoom } from "./lines.ts";
import { readable } from "./readable.ts";
import { tableOf } from "./table.ts";
import { escapeInvisible } from "./escape.ts";

/** What the program ends with. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** A mistake of the program itself. */
  broken: 1,
  /** The call, the account or a file cannot be used; nothing was sent. */
  badCall: 2,
  /** The exchange refused: nothing happened. */
  refused: 3,
  /** A rule on this side refused: nothing was sent. */
  blocked: 4,
  /** It may have happened: look before anything else. */
  unknown: 5,
  /** The exchange could not be reached; nothing happened. */
  unreachable: 6,
} as const;

/** Exit code of a failure. `mutates` says whether the request could change anything. */
export const exitOf = (failure: Failure, mutates: boolean): number => {
  switch (failure._tag) {
    case "BadParams":
    case "BadCredentials":
      return EXIT.badCall;
    case "Blocked":
      return EXIT.blocked;
    case "Limited":
      return EXIT.refused;
    case "Refused":
      return mutates && failure.outcome === "unknown" ? EXIT.unknown : EXIT.refused;
    case "Unreachable":
      return mutates && failure.outcome === "unknown" ? EXIT.unknown : EXIT.unreachable;
    case "Unreadable":
      return mutates ? EXIT.unknown : EXIT.refused;
  }
};

/** How answers are printed. */
export interface Style {
  /** As a table; the default at a terminal. */
  readonly table?: boolean;
  /** As JSON; the default where a program reads. */
  readonly json?: boolean;
  /** Columns of a table, joined by commas. */
  readonly columns?: string;
  /** Failures with reason and remedy. */
  readonly explain?: boolean;
}

/** JSON text; of one line if a program reads it. Ids and decimals are text already. */
export const jsonText = (system: System, value: unknown): string =>
  escapeInvisible(JSON.stringify(value ?? null, null, system.isRead ? 2 : 0));

/** Whether answers are tables: at a terminal, if nothing else is asked for. */
export const isTable = (system: System, { table, json, columns }: Style): boolean =>
  !json && (table ?? (columns !== undefined || system.isRead));

/** Whether a person reads words in place of JSON. */
const isForEyes = (system: System, style: Style): boolean =>
  isTable(system, style) && system.isRead;

const listed = (names: string): readonly string[] =>
  names.split(",").map((name) => name.trim()).filter(Boolean);

/**
 * Prints an answer.
 *
 * @param shape what the answer is, so that its times are those of the reader
 */
export const printAnswer = (
  system: System,
  value: unknown,
  style: Style = {},
  shape?: AnswerShape,
): number => {
  if (!isTable(system, style)) {
    system.out(jsonText(system, value));
    return EXIT.ok;
  }
  const told = new Set<string>();
  const columns = style.columns === undefined ? undefined : listed(style.columns);
  const leftOut = (shown: readonly string[], names: readonly string[]): void => {
    if (columns || !system.isRead) return;
    told.add(
      `${shown.length} of ${names.length} columns; all: --json, others: ` +
        `--columns ${names.slice(0, 2).join(",")},…`,
    );
  };
  const there = new Set<string>();
  const shown = shape ? namedPlaces(readable(value, shape, system.timeZone), shape) : value;
  system.out(tableOf(shown, {
    ...(system.columns !== undefined && { room: system.columns }),
    ...(columns && columns.length > 0 && { columns }),
    leftOut,
    named: (names) => names.forEach((name) => there.add(name)),
  }));
  const lower = new Set([...there].map((name) => name.toLowerCase()));
  const missing = columns?.filter((name) => !lower.has(name.toLowerCase())) ?? [];
  // What was printed may be the answer to an order: it is told, and no failure.
  if (missing.length > 0 && there.size > 0) {
    told.add(`No column ${missing.join(", ")}; there are ${[...there].join(", ")}`);
  }
  for (const line of told) system.err(line);
  return EXIT.ok;
};

const BECAME: Readonly<Record<Failure["outcome"], string>> = {
  notSent: "Nothing was sent",
  rejected: "Nothing happened at the exchange",
  unknown: "It may have happened",
  accepted: "It happened",
};

/** What became of a request, in words. What only reads cannot have happened. */
const became = ({ outcome }: Failure, mutates: boolean): string =>
  mutates || outcome === "notSent" || outcome === "rejected"
    ? BECAME[outcome]
    : "It only reads: nothing was changed";

/** A failure as data: what it is, what became of the request, and what to do. */
export const failureData = (failure: Failure): object => {
  const { reason, remedy, retry, name } = explain(failure);
  return {
    ...failure,
    ...(name !== undefined && { name }),
    why: reason,
    remedy,
    retry,
  };
};

/** A message in front of another sentence: one that asks keeps its question mark. */
const stopped = (message: string): string => /[.?!]$/.test(message) ? message : `${message}.`;

/** Says a failure on standard error: what went wrong, what became of the request, what to look for. */
export const tellFailure = (
  system: System,
  failure: Failure,
  mutates: boolean,
  style: Style = {},
): void => {
  system.err(
    style.explain || isForEyes(system, style)
      ? inRoom(explain(failure).text, system.columns)
      : `${stopped(failure.message)} ${became(failure, mutates)}`,
  );
  if (failure.message === NO_PASSPHRASE) system.err("Put it into UNIMARGIN_PASSPHRASE");
  if (mutates && failure.outcome === "unknown" && failure.clientOrderId !== undefined) {
    system.err(`Look for client order id ${failure.clientOrderId} before you send anything again`);
  }
};

/** Prints a failure: as JSON for programs, in words for people. */
export const printFailure = (
  system: System,
  failure: Failure,
  mutates: boolean,
  style: Style = {},
): number => {
  if (!isForEyes(system, style)) system.out(jsonText(system, { failure: failureData(failure) }));
  tellFailure(system, failure, mutates, style);
  return exitOf(failure, mutates);
};

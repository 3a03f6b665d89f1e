/** The live view of an account: lines for a terminal of any width. */
import type { AccountView, Health } from "../../../streams/mod.ts";
import { escapeLine } from "../terminal/escape.ts";
import { clip, columnsOf } from "../terminal/lines.ts";
import {
  clockTime,
  healthWords,
  isOpen,
  type News,
  newsWords,
  orderWords,
  positionWords,
  type Safety,
  safetyWords,
} from "./words.ts";

/** What is shown. */
export interface Seen {
  /** Name of the account, and where it is. */
  readonly title: string;
  readonly view: AccountView;
  /** Whether reads have shown what the account has: before that nothing is known to be none. */
  readonly isRead: boolean;
  readonly health: Health;
  /** How safe it is; absent until that was read. */
  readonly safety?: Safety;
  /** Gaps so far, and the last one. */
  readonly gaps: { readonly count: number; readonly last?: string };
  /** What could not be known. */
  readonly unknown: number;
  /** The latest news, and when they came, oldest first. */
  readonly latest: readonly (readonly [at: number, news: News])[];
}

/** Who looks: how large the terminal is, and where they are. */
export interface Place {
  readonly columns: number;
  readonly rows: number;
  readonly timeZone?: string;
}

/** What is worth a line of its own; balances and health stand above. */
const WORTH: readonly News["type"][] = [
  ...["fill", "order", "gap", "recovered", "risk", "config", "unknown", "lagged"] as const,
];

/** Whether news are listed. */
export const isListed = ({ type }: News): boolean => WORTH.includes(type);

/** Only what is shown is put in words: there may be thousands, and the view is drawn often. */
const section = <A>(
  title: string,
  rows: readonly A[],
  most: number,
  words: (row: A) => string,
  none = "none",
): readonly string[] => {
  const shown = rows.length > most ? rows.slice(0, Math.max(0, most - 1)) : rows;
  const rest = rows.length - shown.length;
  return [
    "",
    rows.length === 0 ? `${title}: ${none}` : title,
    ...shown.map((row) => `  ${words(row)}`),
    ...rest > 0 ? [`  and ${rest} more`] : [],
  ];
};

const UNREAD = "not read yet";

/** Lines that a section has besides its rows, those above the first, and the last one. */
const AROUND = 2;

/** The live view; no line is longer than the terminal is wide, and no more lines than it is high. */
export const screenLines = (seen: Seen, place: Place): readonly string[] => {
  const { view, isRead, health, safety, gaps, unknown, latest } = seen;
  const head = columnsOf([
    [seen.title, ""],
    [
      "Stream",
      // Where there is no room for all of it, what was heard last matters least.
      `${healthWords(health)}, proven to ${clockTime(health.provenTo, place.timeZone)}, heard ${
        clockTime(health.heardAt, place.timeZone)
      }`,
    ],
    ...health.reason === undefined
      ? []
      : [[health.socket === "down" ? "Down" : "Unproven", health.reason]],
    ["uniMMR", safety ? safetyWords(safety) : UNREAD],
    ["Gaps", `${gaps.count}${gaps.last === undefined ? "" : `; ${gaps.last}`}`],
    ...unknown > 0 ? [["Unknown", String(unknown)]] : [],
  ]);
  const { positions } = view;
  const orders = view.orders.filter(isOpen);
  type Order = AccountView["orders"][number];
  const openWords = (order: Order): string => `${orderWords(order)}: ${order.status}`;
  // The last row stays empty for the cursor; what is listed last gets what the others leave.
  const room = Math.max(3, place.rows - 2 - head.length - 3 * AROUND);
  const third = Math.max(1, Math.floor(room / 3));
  const ofPositions = Math.min(positions.length, third);
  const ofOrders = Math.min(orders.length, third);
  const ofNews = Math.max(1, room - ofPositions - ofOrders);
  const none = isRead ? "none" : UNREAD;
  return [
    ...head,
    ...section("Positions", positions, Math.max(1, ofPositions), positionWords, none),
    ...section("Open orders", orders, Math.max(1, ofOrders), openWords, none),
    ...section(
      "Latest",
      latest.slice(-ofNews),
      ofNews,
      ([at, each]) => newsWords(each, at, place.timeZone),
    ),
    "Ctrl-C ends",
  ].slice(0, Math.max(1, place.rows - 1)).map((line) => clip(escapeLine(line), place.columns));
};

/** Figures of risk as lines for a terminal. */
import { fixed, trimmed } from "../../../lib/decimal.ts";
import {
  type Alarm,
  type AssetStanding,
  type PositionStanding,
  type Reconciled,
  type Standing,
  waterfallText,
} from "../../../risk/mod.ts";
import { number, words } from "../overview/columns.ts";
import { table } from "../overview/table.ts";
import type { Away, Room } from "./shown.ts";

const usd = (amount: bigint): string => fixed(amount, 2);

/** uniMMR, or that there is none. */
export const ratioText = ({ uniMMR }: Pick<Standing, "uniMMR">): string =>
  uniMMR === undefined ? "none, nothing needs margin" : fixed(uniMMR, 4);

const awayText = (away: Away | null): string =>
  away === null ? "never" : `${away.percent} %${away.price === "" ? "" : ` at ${away.price}`}`;

const roomColumns = [
  words<Room>("Asset", ({ asset }) => asset),
  number<Room>("liquidated when it falls by", ({ down }) => awayText(down)),
  number<Room>("or rises by", ({ up }) => awayText(up)),
];

const positionColumns = [
  words<PositionStanding>("Position", ({ symbol }) => symbol),
  words<PositionStanding>(
    "side",
    ({ positionSide }) => positionSide === "BOTH" ? "" : positionSide,
  ),
  number<PositionStanding>("amount", ({ amount }) => trimmed(amount)),
  number<PositionStanding>("value, USD", ({ value }) => usd(value), 1),
  number<PositionStanding>("profit, USD", ({ profit }) => usd(profit), 2),
  number<PositionStanding>("margin, USD", ({ maintenanceMargin }) => usd(maintenanceMargin)),
];

const assetColumns = [
  words<AssetStanding>("Asset", ({ asset }) => asset),
  number<AssetStanding>("amount", ({ net }) => trimmed(net)),
  number<AssetStanding>("value, USD", ({ value }) => usd(value)),
  number<AssetStanding>("counts, USD", ({ collateral }) => usd(collateral)),
  number<AssetStanding>(
    "loan margin, USD",
    ({ maintenanceMargin }) => maintenanceMargin === 0n ? "" : usd(maintenanceMargin),
  ),
];

const comparedText = (of: Reconciled | undefined): readonly string[] =>
  !of ? [] : of.verdict === "agrees" ? ["These figures agree with the exchange's own."] : [
    of.verdict === "explained"
      ? "These figures differ from the exchange's own, and that is explained:"
      : "These figures differ from the exchange's own. Do not trust them:",
    ...of.reasons.map(({ cause, assets, proven }) =>
      `  ${cause}${assets ? ` (${assets.join(", ")})` : ""}${proven ? "" : ", a conjecture"}`
    ),
    `  unexplained: ${usd(of.unexplained.equity ?? 0n)} USD of equity, ${
      usd(of.unexplained.maintenanceMargin ?? 0n)
    } USD of maintenance margin`,
  ];

/** Where the account stands now. */
export const nowText = (
  of: Standing,
  rooms: readonly Room[],
  reconciled: Reconciled | undefined,
  room = 80,
): readonly string[] => [
  `uniMMR ${ratioText(of)}: ${of.status}`,
  `Equity ${usd(of.equity)} USD, maintenance margin ${usd(of.maintenanceMargin)} USD`,
  `Equity may fall by ${usd(of.cushion.liquidation)} USD until liquidation`,
  "",
  ...waterfallText(of, { width: room }).trimEnd().split("\n"),
  "",
  ...(rooms.length === 0 ? [] : [...table(roomColumns, rooms, room), ""]),
  ...(of.positions.length === 0 ? [] : [...table(positionColumns, of.positions, room), ""]),
  ...(of.assets.length === 0 ? [] : [...table(assetColumns, of.assets, room), ""]),
  ...comparedText(reconciled),
];

interface Line {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** An account before and after a change. */
export const changeText = (before: Standing, after: Standing): readonly string[] => {
  const line = (name: string, of: (standing: Standing) => string): Line => ({
    name,
    before: of(before),
    after: of(after),
  });
  return table<Line>([
    words("", ({ name }) => name),
    number("now", ({ before }) => before),
    number("then", ({ after }) => after),
  ], [
    line("uniMMR", ratioText),
    line("status", ({ status }) => status),
    line("equity, USD", ({ equity }) => usd(equity)),
    line("maintenance margin, USD", ({ maintenanceMargin }) => usd(maintenanceMargin)),
    line("initial margin, USD", ({ initialMargin }) => usd(initialMargin)),
    line("available, USD", ({ available }) => usd(available)),
    line("until liquidation, USD", ({ cushion }) => usd(cushion.liquidation)),
  ]);
};

/** An alarm in words. */
export const alarmText = (alarm: Alarm): string => {
  switch (alarm.tells) {
    case "entered":
      return `ALARM uniMMR is ${fixed(alarm.uniMMR, 4)}, at or below ${alarm.level}`;
    case "left":
      return `uniMMR is ${ratioText(alarm)}, well above ${alarm.level} again`;
    case "dropped":
      return `ALARM uniMMR fell from ${fixed(alarm.from, 4)} to ${fixed(alarm.uniMMR, 4)}`;
    case "stale":
      return `ALARM nothing new of ${alarm.source} since ${new Date(alarm.since).toISOString()}`;
    case "fresh":
      return `${alarm.source} is back`;
    case "gap":
      return `ALARM uniMMR is ${fixed(alarm.own, 4)} as calculated, but ${
        fixed(alarm.server, 4)
      } says the exchange`;
    case "warning":
      return `ALARM the exchange warns: ${alarm.status}`;
  }
};

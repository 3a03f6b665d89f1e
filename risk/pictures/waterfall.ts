/** From what an account holds to what it may still lose, as a picture. */
import type { Units } from "../../lib/decimal.ts";
import type { Standing } from "../standing.ts";
import type { TextOptions } from "./heat_map.ts";
import { element, label, picture } from "./svg.ts";
import { dollars, shown } from "./words.ts";

interface Bar {
  readonly name: string;
  readonly from: Units;
  readonly to: Units;
  readonly isSum: boolean;
}

const MOST_ASSETS = 6;

/** Steps down and up, and the sums between them. */
const barsOf = (
  { assets, equity, actualEquity, openLoss, positions, cushion }: Standing,
): readonly Bar[] => {
  const sorted = [...assets].filter(({ value }) => value !== 0n).sort((a, b) =>
    a.value > b.value ? -1 : a.value < b.value ? 1 : 0
  );
  // The smallest ones together, where there are many.
  const isFew = sorted.length <= MOST_ASSETS;
  const named = isFew ? sorted : sorted.filter(({ value }, i) => i < MOST_ASSETS - 1 || value < 0n);
  const others = sorted.filter((each) => !named.includes(each));
  const steps: (readonly [string, Units])[] = [
    ...named.map(({ asset, value }) => [asset, value] as const),
    ...(others.length === 0
      ? []
      : [[`${others.length} more`, others.reduce((sum, { value }) => sum + value, 0n)] as const]),
  ];
  const bars: Bar[] = [];
  let level = 0n;
  const step = (name: string, by: Units): void => {
    if (by === 0n) return;
    bars.push({ name, from: level, to: level + by, isSum: false });
    level += by;
  };
  const sum = (name: string, of: Units): void => {
    bars.push({ name, from: 0n, to: of, isSum: true });
    level = of;
  };
  for (const [name, by] of steps) step(name, by);
  sum("Worth", actualEquity);
  step("Collateral rates", equity + openLoss - actualEquity);
  step("Open orders", -openLoss);
  sum("Equity", equity);
  const kept = equity - cushion.liquidation;
  const ofPositions = positions.reduce((all, { maintenanceMargin }) => all + maintenanceMargin, 0n);
  const ofLoans = assets.reduce((all, { maintenanceMargin }) => all + maintenanceMargin, 0n);
  const share = ofPositions + ofLoans === 0n ? 0n : kept * ofPositions / (ofPositions + ofLoans);
  step("Margin of positions", -share);
  step("Margin of loans", share - kept);
  sum("May be lost", cushion.liquidation);
  return bars;
};

const LEFT = 150;
const RIGHT = 488;
const ROW = 28;
const TOP = 60;

interface Range {
  readonly low: number;
  readonly high: number;
}

const rangeOf = (bars: readonly Bar[]): Range => {
  const ends = bars.flatMap(({ from, to }) => [shown(from), shown(to)]);
  return { low: Math.min(0, ...ends), high: Math.max(0, ...ends) };
};

/**
 * What a standing is made of, as an SVG of 600 units in width: what each asset is worth, what collateral rates and open
 * orders take off, what margin holds until liquidation, and what may be lost before it.
 */
export const waterfall = (
  of: Standing,
  title = "From what is held to what may be lost",
): string => {
  const bars = barsOf(of);
  const { low, high } = rangeOf(bars);
  const at = (value: number): number => LEFT + (RIGHT - LEFT) * (value - low) / (high - low || 1);
  const amount = ({ from, to, isSum }: Bar): Units => isSum ? to : to - from;
  const end = TOP + bars.length * ROW;
  return picture(
    end + 16,
    title,
    bars.map((bar) => `${bar.name} ${dollars(amount(bar))} USD`).join("; "),
    [
      label(12, 22, title, { class: "head" }),
      label(12, 42, "USD", { class: "soft" }),
      element("line", { class: "grid", x1: at(0), x2: at(0), y1: TOP - 6, y2: end }),
      ...bars.flatMap((bar, i) => {
        const [a, b] = [at(shown(bar.from)), at(shown(bar.to))];
        const y = TOP + i * ROW;
        const kind = bar.isSum ? "sum" : bar.to < bar.from ? "less" : "normal";
        return [
          label(LEFT - 10, y + 15, bar.name, {
            "text-anchor": "end",
            ...(bar.isSum && { "font-weight": 600 }),
          }),
          element("rect", {
            class: kind,
            x: Math.min(a, b),
            y: y + 2,
            width: Math.max(1, Math.abs(b - a)),
            height: ROW - 8,
          }),
          label(588, y + 15, dollars(amount(bar)), {
            "text-anchor": "end",
            ...(bar.isSum && { "font-weight": 600 }),
          }),
        ];
      }),
    ],
  );
};

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;

/** A name in its columns of a terminal, of which some signs take two. */
const inColumns = (name: string, width: number): string => {
  let room = width;
  let text = "";
  for (const sign of name) {
    const takes = WIDE.test(sign) ? 2 : 1;
    if (room - takes < 1) break;
    room -= takes;
    text += sign;
  }
  return text + " ".repeat(room);
};

const NAME = 20;
const AMOUNT = 14;

/** The same for a terminal: `+` what comes, `-` what goes, `=` sums. */
export const waterfallText = (of: Standing, { width = 80 }: TextOptions = {}): string => {
  const bars = barsOf(of);
  const { low, high } = rangeOf(bars);
  const room = Math.max(10, width - NAME - AMOUNT - 2);
  const at = (value: number): number => Math.round((value - low) / (high - low || 1) * room);
  return bars.map(({ name, from, to, isSum }) => {
    const [a, b] = [at(shown(from)), at(shown(to))];
    const sign = isSum ? "=" : to < from ? "-" : "+";
    const bar = " ".repeat(Math.min(a, b)) + sign.repeat(Math.max(1, Math.abs(b - a)));
    return `${inColumns(name, NAME)}${bar.slice(0, room + 1).padEnd(room + 1)}${
      dollars(isSum ? to : to - from).padStart(AMOUNT)
    }\n`;
  }).join("");
};

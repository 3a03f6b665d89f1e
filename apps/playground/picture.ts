/** The account as a picture: how far from liquidation, what it is made of, and how equity went. SVG text. */
import type { View } from "./account.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const label = (x: number, y: number, text: string, more = ""): string =>
  `<text x="${x.toFixed(1)}" y="${y}" ${more}>${escaped(text)}</text>`;

/** Levels of uniMMR, and what begins there. */
const LEVELS: readonly (readonly [level: number, name: string])[] = [
  [1.05, "liquidation"],
  [1.2, "reduce only"],
  [1.5, "margin call"],
];

const HIGHEST = 100;

/** Place of a uniMMR on a scale from 1 to 100, where each step is a factor. */
export const placeOf = (uniMMR: number, width: number): number => {
  const at = Math.log(Math.min(Math.max(uniMMR, 1), HIGHEST)) / Math.log(HIGHEST);
  return Math.sqrt(at) * width;
};

const colourOf = (uniMMR: number): string =>
  uniMMR <= 1.2 ? "bad" : uniMMR <= 1.5 ? "warn" : "good";

const gauge = ({ figures: { uniMMR } }: View, width: number): string => {
  const value = Number(uniMMR);
  const filled = placeOf(value, width);
  const marks = LEVELS.map(([level, name], i) => {
    const x = placeOf(level, width);
    // The lowest level has the longest line: no line crosses a name.
    const bottom = 58 + (LEVELS.length - 1 - i) * 14;
    return `<line x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="24" y2="${bottom}" class="mark"/>` +
      label(x + 4, bottom - 2, `${level} ${name}`);
  });
  const shown = value > 1_000_000 ? "no maintenance margin" : uniMMR;
  return label(0, 14, `uniMMR: ${shown}`, 'class="head"') +
    `<rect x="0" y="24" width="${width}" height="18" class="empty"/>` +
    `<rect x="0" y="24" width="${filled.toFixed(1)}" height="18" class="${colourOf(value)}"/>` +
    marks.join("");
};

interface Part {
  readonly name: string;
  readonly worth: number;
}

/** What each asset is worth in US dollars: all wallets, less what is owed. */
const partsOf = ({ balances, prices }: View): readonly Part[] =>
  balances.map(([name = "", free, owed, um, cm]) => {
    const amount = Number(free) - Number(owed) + Number(um) + Number(cm);
    return { name, worth: amount * Number(prices.get(`${name}USDT`) ?? 1) };
  }).filter(({ worth }) => Math.abs(worth) >= 1);

const assets = (view: View, y: number, width: number): string => {
  const parts = partsOf(view);
  const total = parts.reduce((sum, { worth }) => sum + Math.abs(worth), 0) || 1;
  let x = 0;
  const bars = parts.map(({ name, worth }, i) => {
    const part = Math.abs(worth) / total * width;
    const bar =
      `<rect x="${x.toFixed(1)}" y="${y + 10}" width="${width.toFixed(1)}" height="18" class="${
        worth < 0 ? "bad" : `part${i % 4}`
      }"/>` +
      (part > 90 ? label(x + 6, y + 23, `${name} ${Math.round(worth)}`, 'class="in"') : "");
    x += part;
    return bar;
  });
  return label(0, y, "Assets, in USD", 'class="head"') + bars.join("");
};

const HEIGHT = 60;

const course = (history: readonly number[], y: number, width: number): string => {
  const low = Math.min(...history);
  const high = Math.max(...history);
  const range = high - low || 1;
  const step = width / Math.max(history.length - 1, 1);
  const points = history.map((equity, i) =>
    `${(i * step).toFixed(1)},${(y + 12 + HEIGHT - (equity - low) / range * HEIGHT).toFixed(1)}`
  );
  const only = history.length === 1 ? [...points, `${width},${points[0]?.split(",")[1]}`] : points;
  return label(0, y, `Equity, ${low} to ${high} USD`, 'class="head"') +
    `<polyline points="${only.join(" ")}" class="course"/>`;
};

/**
 * The picture of an account, as wide as its place; `history` holds its equity after each step, the newest
 * last.
 */
export const picture = (view: View, history: readonly number[], width: number): string =>
  `<svg viewBox="0 -2 ${width} 262" role="img" aria-label="The account as a picture">${
    gauge(view, width)
  }${assets(view, 118, width)}${course(history, 172, width)}</svg>`;

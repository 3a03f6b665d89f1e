/** Files of prices: trades or candles by symbol, as CSV or as JSON lines. */
import * as E from "../../../lib/either.ts";
import { plain } from "../../../lib/fields/plain.ts";
import type { Prices } from "./prices.ts";

/** Prices from a moment on. */
export interface PriceStep {
  /** When, in ms. */
  readonly time: number;
  /** By name, as `setPrices` takes them. */
  readonly prices: Prices;
}

type Fields = Readonly<Record<string, unknown>>;

interface Row {
  readonly line: number;
  readonly time: number;
  readonly symbol: string;
  /** One price, or open, high, low and close. */
  readonly prices: readonly string[];
}

/** How long a candle takes that is the only one of its symbol, in ms. */
const MINUTE = 60_000;

const isPrice = (text: string): boolean =>
  /^\d{1,20}(\.\d{1,8})?$/.test(text) && /[1-9]/.test(text);

const isSymbol = (text: string): boolean => /^[\p{Lu}\p{Lo}\p{N}_.-]{1,50}(:[a-z]+)?$/u.test(text);

/** Microseconds, as newer files of the exchange have them, would be taken for a far future. */
const LAST = 99_999_999_999_999;

const textOf = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string"
    ? value.trim()
    : typeof value === "number"
    ? plain(value)
    : undefined;
};

const rowOf = (fields: Fields, line: number): E.Either<string, Row> => {
  const fail = (why: string) => E.left(`line ${line}: ${why}`);
  const time = Number(textOf(fields, "time") || NaN);
  if (!Number.isSafeInteger(time) || time < 0) return fail("time must be a whole number of ms");
  if (time > LAST) return fail("time must be in ms, which microseconds are not");
  const symbol = textOf(fields, "symbol") ?? "";
  if (!isSymbol(symbol)) return fail("symbol must be a name as in BTCUSDT");
  const names = fields["price"] === undefined ? ["open", "high", "low", "close"] : ["price"];
  const prices = names.map((name) => textOf(fields, name) ?? "");
  const wrong = names.find((_, i) => !isPrice(prices[i] ?? ""));
  return wrong === undefined
    ? E.right({ line, time, symbol, prices })
    : fail(`${wrong} must be a decimal above zero of at most 8 places`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const rowsOf = (text: string): readonly E.Either<string, Row>[] => {
  const lines = text.split(/\r?\n/);
  const numbered = lines.map((line, i) => [line.trim(), i + 1] as const)
    .filter(([line]) => line !== "");
  if (numbered[0]?.[0].startsWith("{")) {
    return numbered.map(([line, i]) => {
      const fields = parsed(line);
      return isFields(fields) ? rowOf(fields, i) : E.left(`line ${i}: it is no JSON object`);
    });
  }
  const names = (numbered[0]?.[0] ?? "").split(",").map((name) => name.trim().toLowerCase());
  return numbered.slice(1).map(([line, i]) => {
    const cells = line.split(",");
    return rowOf(Object.fromEntries(names.map((name, at) => [name, cells[at]])), i);
  });
};

/** A candle as a path: to its nearer extreme first, as its direction suggests. */
const pathOf = (prices: readonly string[]): readonly string[] => {
  const [open = "", high = "", low = "", close] = prices;
  if (close === undefined) return prices;
  return Number(close) >= Number(open) ? [open, low, high, close] : [open, high, low, close];
};

/** Time from each line of a symbol to the next; the last takes as long as the one before it. */
const spansOf = (times: readonly number[]): ReadonlyMap<number, number> => {
  const each = [...new Set(times)];
  return new Map(each.map((time, i) => {
    const [next, before] = [each[i + 1], each[i - 1]];
    return [
      time,
      next !== undefined ? next - time : before !== undefined ? time - before : MINUTE,
    ];
  }));
};

/**
 * Reads prices: CSV with a line of names, or JSON lines. Each line has `time` in ms and `symbol` (any
 * name that `setPrices` knows), and either `price` or `open`, `high`, `low` and `close`. A candle is
 * played as four prices, evenly until the next line of its symbol.
 *
 * @returns steps in order of time; on the left, what is wrong
 */
export const readPriceFile = (text: string): E.Either<string, readonly PriceStep[]> => {
  const rows: Row[] = [];
  for (const row of rowsOf(text)) {
    if (E.isLeft(row)) return E.left(`Cannot read the prices: ${row.left}`);
    rows.push(row.right);
  }
  if (rows.length === 0) return E.left("Cannot read the prices: there are none");
  const sorted = [...rows].sort((a, b) => a.time - b.time || a.line - b.line);
  const times = new Map<string, number[]>();
  for (const { symbol, time } of sorted) {
    const known = times.get(symbol);
    if (known) known.push(time);
    else times.set(symbol, [time]);
  }
  const spans = new Map([...times].map(([symbol, all]) => [symbol, spansOf(all)]));
  const steps = new Map<number, Record<string, string>>();
  const points = sorted.toReversed().flatMap(({ time, symbol, prices }) => {
    const span = spans.get(symbol)?.get(time) ?? MINUTE;
    return pathOf(prices).map((price, i) =>
      [time + Math.floor(span * i / 4), symbol, price] as const
    );
  });
  // Of two prices at one time the later line counts.
  for (const [time, symbol, price] of points) {
    const step = steps.get(time) ?? {};
    if (step[symbol] === undefined) step[symbol] = price;
    steps.set(time, step);
  }
  return E.right(
    [...steps].sort(([a], [b]) => a - b).map(([time, prices]) => ({ time, prices })),
  );
};

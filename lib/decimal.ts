/**
 * Exact decimals of 8 places as bigint, in units of 0.00000001: what the ledger of the simulated
 * exchange counts in.
 */

/** An amount in units of 0.00000001. */
export type Units = bigint;

const ONE = 100_000_000n;

const parsed = (text: string): Units => {
  const point = text.indexOf(".");
  if (point < 0) return BigInt(text) * ONE;
  const places = text.length - point - 1;
  const digits = text.slice(0, point) + text.slice(point + 1, point + 9);
  return BigInt(places < 8 ? digits + "0".repeat(8 - places) : digits);
};

/** Texts that were read lately: the same ticks, rates and prices come with every order. */
const known = /*#__PURE__*/ new Map<string, Units>();
const MOST_KNOWN = 4096;

/** Units of a plain decimal text; places beyond the eighth are cut. */
export const units = (text: string): Units => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = parsed(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, value);
  return value;
};

/** Decimal text with a fixed number of places, at most 8; further ones are cut. */
export const fixed = (amount: Units, places = 8): string => {
  const size = amount < 0n ? -amount : amount;
  const digits = String(size).padStart(9, "0");
  const cut = digits.slice(0, digits.length - 8 + places);
  const whole = cut.slice(0, cut.length - places);
  const text = places === 0 ? whole : `${whole}.${cut.slice(cut.length - places)}`;
  return amount < 0n && /[1-9]/.test(text) ? `-${text}` : text;
};

/** Decimal text without zeros at its end. */
export const trimmed = (amount: Units): string => fixed(amount).replace(/\.?0+$/, "");

/** Product, cut to 8 places. */
export const times = (a: Units, b: Units): Units => a * b / ONE;

/** Quotient, cut to 8 places; 0 where `b` is 0. */
export const over = (a: Units, b: Units): Units => b === 0n ? 0n : a * ONE / b;

/** Distance from zero. */
export const size = (a: Units): Units => a < 0n ? -a : a;

/** The smaller one. */
export const least = (a: Units, b: Units): Units => a < b ? a : b;

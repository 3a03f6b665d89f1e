/** Signed exact arithmetic on the decimals of the exchange; nothing here rounds unless it says so. */
import { type Exact, plus, printed, spelled, zero } from "../../../agent/decimal.ts";

/** A decimal that may be below zero: `units` divided by ten to the power of `scale`. */
export type Amount = Exact;

export { plus, printed as written, times, zero } from "../../../agent/decimal.ts";

/** The decimal with the other sign. */
export const negated = ({ units, scale }: Amount): Amount => ({ units: -units, scale });

/** Reads a decimal of an answer, such as `-0.015` or `5.0E7`; `undefined` for words and no text at all. */
export const amount = (text: string | null | undefined): Amount | undefined => spelled(text);

/** The first less the second. */
export const minus = (a: Amount, b: Amount): Amount => plus(a, negated(b));

/** -1 below zero, 0 at zero, 1 above. */
export const signOf = ({ units }: Amount): -1 | 0 | 1 => units < 0n ? -1 : units > 0n ? 1 : 0;

/** The decimal without its sign. */
export const sizeOf = (a: Amount): Amount => signOf(a) < 0 ? negated(a) : a;

/** Whether the first is at most the second. */
export const isAtMost = (a: Amount, b: Amount): boolean => signOf(minus(a, b)) <= 0;

/** The larger one. */
export const larger = (a: Amount, b: Amount): Amount => isAtMost(a, b) ? b : a;

/** The sum of all. */
export const sum = (all: readonly Amount[]): Amount => all.reduce(plus, zero);

/**
 * The first by the second, rounded down to so many digits behind the point, so that what is left is
 * never overstated. `undefined` where the second is not above zero.
 */
export const ratio = (a: Amount, b: Amount, digits: number): Amount | undefined => {
  if (signOf(b) <= 0) return undefined;
  const above = a.units * 10n ** BigInt(b.scale + digits);
  const below = b.units * 10n ** BigInt(a.scale);
  const cut = above / below;
  return { units: above < 0n && cut * below !== above ? cut - 1n : cut, scale: digits };
};

/** Whether the text is a decimal other than zero. */
export const isNonZero = (text: string | null | undefined): text is string => {
  const read = amount(text);
  return read !== undefined && signOf(read) !== 0;
};

/** Whether the text is a decimal below zero. */
export const isBelowZero = (text: string | null | undefined): text is string => {
  const read = amount(text);
  return read !== undefined && signOf(read) < 0;
};

/** The text, or `null` where it is empty or zero: the exchange writes 0 where an order has no price. */
export const orNone = (text: string | null | undefined): string | null =>
  !text || amount(text)?.units === 0n ? null : text;

/** A decimal without zeros at its end; what is no decimal as it is. */
export const tidy = (text: string | null | undefined): string => {
  const read = amount(text);
  return read ? printed(read) : text ?? "";
};

/**
 * Exact decimals on bigint. Two kinds: {@link Units}, amounts of 8 places as the exchange's ledger counts
 * them, cut as its servers cut; and {@link Exact}, decimals of any length for limits and answers, never cut
 * unless a function says so.
 *
 * @module
 */

/** An amount in units of 0.00000001. */
export type Units = bigint;

/** 1 in these units. */
export const ONE: Units = 100_000_000n;

/**
 * Reads a plain decimal such as `-0.5`; places beyond the eighth are cut. No text at all is zero: so the
 * exchange writes what a contract does not have.
 *
 * @throws SyntaxError where the text is no decimal, such as a word or an exponent
 */
export const units = (text: string): Units => {
  if (typeof text !== "string" || !/^([+-]?(\d+(\.\d*)?|\.\d+))?$/.test(text)) {
    const what = typeof text === "string" ? JSON.stringify(text.slice(0, 40)) : typeof text;
    throw new SyntaxError(
      `${what} is no amount: it must be a plain decimal in a string, as in "-0.5"`,
    );
  }
  const point = text.indexOf(".");
  if (point < 0) return BigInt(text) * ONE;
  const places = text.length - point - 1;
  const digits = text.slice(0, point) + text.slice(point + 1, point + 9);
  return BigInt(places < 8 ? digits + "0".repeat(8 - places) : digits);
};

/** Decimal text with a fixed number of places, 8 where left out; further ones are cut. */
export const fixed = (amount: Units, places = 8): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(9, "0");
  const length = digits.length - 8 + places;
  const cut = digits.slice(0, length).padEnd(length, "0");
  const whole = cut.slice(0, cut.length - places);
  const text = places === 0 ? whole : `${whole}.${cut.slice(cut.length - places)}`;
  return amount < 0n && /[1-9]/.test(text) ? `-${text}` : text;
};

const ZERO = 48;
const POINT = 46;

/** Decimal text without zeros at its end. */
export const trimmed = (amount: Units): string => {
  const text = fixed(amount);
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(0, text.charCodeAt(end - 1) === POINT ? end - 1 : end);
};

/** Product, cut to 8 places. */
export const times = (a: Units, b: Units): Units => a * b / ONE;

/** Quotient, cut to 8 places; 0 where `b` is 0. */
export const over = (a: Units, b: Units): Units => b === 0n ? 0n : a * ONE / b;

/** Distance from zero. */
export const abs = (a: Units): Units => a < 0n ? -a : a;

/** The smaller one. */
export const min = (a: Units, b: Units): Units => a < b ? a : b;

/** The larger one. */
export const max = (a: Units, b: Units): Units => a > b ? a : b;

/** A decimal of any length: `units` divided by ten to the power of `scale`. */
export interface Exact {
  /** Digits as a whole number. */
  readonly units: bigint;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

/** Nothing. */
export const zero: Exact = { units: 0n, scale: 0 };

/**
 * Reads a plain decimal of zero or more, such as `0.015`; `undefined` for everything else: signs,
 * exponents, words, no text at all.
 *
 * @example
 * ```ts ignore
 * exact("0.015"); // { units: 15n, scale: 3 }
 * exact("1e5");   // undefined
 * ```
 */
export const exact = (text: unknown): Exact | undefined => {
  if (typeof text !== "string" || !/^\d{1,60}(\.\d{1,60})?$/.test(text)) return undefined;
  const [whole = "", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
};

const SPELLED = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{0,60})(?:\.(\d{0,60}))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * Reads a decimal as the exchange spells it in answers: signs, exponents and thousands commas included.
 * `undefined` for words and for no text at all.
 *
 * @example
 * ```ts ignore
 * spelled("7.12E-6"); // { units: 712n, scale: 8 }
 * spelled("-0.5");    // { units: -5n, scale: 1 }
 * ```
 */
export const spelled = (text: unknown): Exact | undefined => {
  const [, sign, whole = "", fraction = "", exponent = "0"] = typeof text === "string"
    ? SPELLED.exec(text) ?? []
    : [];
  const digits = whole.replaceAll(",", "") + fraction;
  if (digits === "") return undefined;
  const scale = fraction.length - Number(exponent);
  const units = BigInt(digits) * 10n ** BigInt(Math.max(0, -scale));
  return { units: sign === "-" ? -units : units, scale: Math.max(0, scale) };
};

/** A decimal as an amount of 8 places; further ones are cut. */
export const unitsOf = ({ units, scale }: Exact): Units => units * ONE / 10n ** BigInt(scale);

/** An amount of 8 places as a decimal of any length. */
export const exactOf = (amount: Units): Exact => ({ units: amount, scale: 8 });

/** Product of decimals, with all its places. */
export const product = (a: Exact, b: Exact): Exact => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

const raised = ({ units, scale }: Exact, to: number): bigint => units * 10n ** BigInt(to - scale);

/** Sum of two decimals. */
export const plus = (a: Exact, b: Exact): Exact => {
  const scale = Math.max(a.scale, b.scale);
  return { units: raised(a, scale) + raised(b, scale), scale };
};

/** The decimal with the other sign. */
export const negated = ({ units, scale }: Exact): Exact => ({ units: -units, scale });

/** The first less the second. */
export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b));

/** Sum of all. */
export const total = (all: readonly Exact[]): Exact => all.reduce(plus, zero);

/** Whether the first decimal is less than the second. */
export const isLess = (a: Exact, b: Exact): boolean => {
  const scale = Math.max(a.scale, b.scale);
  return raised(a, scale) < raised(b, scale);
};

/** Whether the first is at most the second. */
export const isAtMost = (a: Exact, b: Exact): boolean => !isLess(b, a);

/** The larger decimal. */
export const larger = (a: Exact, b: Exact): Exact => isLess(a, b) ? b : a;

/** -1 below zero, 0 at zero, 1 above. */
export const signOf = ({ units }: Exact): -1 | 0 | 1 => units < 0n ? -1 : units > 0n ? 1 : 0;

/** The decimal without its sign. */
export const absolute = (a: Exact): Exact => a.units < 0n ? negated(a) : a;

/**
 * The first by the second, rounded down to so many digits behind the point, so that what is left is
 * never overstated. `undefined` if the second is not above zero.
 */
export const ratio = (a: Exact, b: Exact, digits: number): Exact | undefined => {
  if (b.units <= 0n) return undefined;
  const above = a.units * 10n ** BigInt(b.scale + digits);
  const below = b.units * 10n ** BigInt(a.scale);
  const cut = above / below;
  return { units: above < 0n && cut * below !== above ? cut - 1n : cut, scale: digits };
};

/** The decimal in plain digits, without zeros at its end. */
export const printed = ({ units, scale }: Exact): string => {
  if (units < 0n) return `-${printed({ units: -units, scale })}`;
  const digits = String(units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}` : whole;
};

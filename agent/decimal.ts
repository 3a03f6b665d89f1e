/** Exact arithmetic on plain decimals, so that no limit is passed by a rounding error. */

/** A decimal: `units` divided by ten to the power of `scale`. */
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

/** The product of two decimals. */
export const times = (a: Exact, b: Exact): Exact => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

const raised = ({ units, scale }: Exact, to: number): bigint => units * 10n ** BigInt(to - scale);

/** The sum of two decimals. */
export const plus = (a: Exact, b: Exact): Exact => {
  const scale = Math.max(a.scale, b.scale);
  return { units: raised(a, scale) + raised(b, scale), scale };
};

/** Whether the first decimal is less than the second. */
export const isLess = (a: Exact, b: Exact): boolean => {
  const scale = Math.max(a.scale, b.scale);
  return raised(a, scale) < raised(b, scale);
};

/** The decimal in plain digits, without zeros at its end. */
export const printed = ({ units, scale }: Exact): string => {
  if (units < 0n) return `-${printed({ units: -units, scale })}`;
  const digits = String(units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}` : whole;
};

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
  const digits = String(units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}` : whole;
};

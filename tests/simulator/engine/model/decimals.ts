/** Decimals of 24 places, apart from the simulator's own 8: what the oracle counts in. */

/** An amount in units of 10^-24. */
export type Exact = bigint;

export const ONE: Exact = 10n ** 24n;

/** A hundred-millionth: what the simulator cuts off at each step of a formula is less than this. */
export const CUT: Exact = 10n ** 16n;

/** Reads decimal text, or an amount that the simulator keeps in units of 10^-8. */
export const exact = (amount: string | bigint): Exact => {
  if (typeof amount === "bigint") return amount * CUT;
  const [, sign = "", whole = "", places = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ??
    [undefined, "", "x"];
  const size = BigInt(whole + places.padEnd(24, "0"));
  return sign === "-" ? -size : size;
};

export const product = (a: Exact, b: Exact): Exact => a * b / ONE;

export const quotient = (a: Exact, b: Exact): Exact => a * ONE / b;

export const absolute = (a: Exact): Exact => a < 0n ? -a : a;

export const lesser = (a: Exact, b: Exact): Exact => a < b ? a : b;

export const total = (all: readonly Exact[]): Exact => all.reduce((a, b) => a + b, 0n);

/** Cut to 8 places, as the exchange prints amounts. */
export const cut = (a: Exact): Exact => a / CUT * CUT;

/** Decimal text of 8 places. */
export const printed = (a: Exact): string => {
  const digits = String(absolute(a) / CUT).padStart(9, "0");
  const text = `${digits.slice(0, -8)}.${digits.slice(-8)}`;
  return a < 0n && /[1-9]/.test(text) ? `-${text}` : text;
};

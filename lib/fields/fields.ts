/**
 * The vocabulary of parameters: for each kind of value a codec (caller's value → checked value → wire
 * text), its shape as data, and the type that callers write, under one name.
 */
import type { Context, Decoder, Encoder, Validation } from "./codec.ts";
import * as E from "../either.ts";
import { maskText } from "../masking.ts";
import { plain } from "./plain.ts";
import type { Shape } from "./shape.ts";

export type { Shape } from "./shape.ts";

/** A codec from what callers write (`I`) through what we trust (`A`) to what goes on the wire. */
export interface Field<A, I> extends Decoder<I, A>, Encoder<A, string> {
  /** What it accepts, as data. */
  readonly shape: Shape;
}

/** A parameter that may be left out. */
export interface Optional<F> {
  /** Tag. */
  readonly _tag: "Optional";
  /** The field if it is given. */
  readonly field: F;
  /** What the exchange takes when it is left out, as wire text. */
  readonly default?: string;
  /** What is sent when it is left out, because the exchange wants it all the same. */
  readonly sent?: string;
}

/** Any field, its types erased. */
// deno-lint-ignore no-explicit-any
export type AnyField = Field<any, any>;

/** Marks a field as optional; `whenAbsent` is what the exchange takes then. */
export const optional = <F>(field: F, whenAbsent?: string): Optional<F> => ({
  _tag: "Optional",
  field,
  ...(whenAbsent !== undefined && { default: whenAbsent }),
});

/** Marks a field that the exchange wants and callers may leave out: its default is sent then. */
export const filledIn = <F>(field: F, whenAbsent: string): Optional<F> => ({
  _tag: "Optional",
  field,
  default: whenAbsent,
  sent: whenAbsent,
});

/** A value as a message may show it: short, never a whole object or function, and no key. */
const shown = (u: unknown): string =>
  typeof u === "string"
    ? JSON.stringify(maskText(u).replace(/^(.{40}).+/su, "$1…"))
    : Object(u) === u
    ? Array.isArray(u) ? "a list" : "an object"
    : typeof u === "bigint"
    ? `${u}n`
    // An id that is not the one that was meant must not be read as if it were.
    : Number.isInteger(u) && !Number.isSafeInteger(u)
    ? "a number that lost digits"
    : String(u);

/** A field that reads a value or says why not. */
export const fieldOf = <A, I>(
  shape: Shape,
  read: (value: I) => E.Either<string, A>,
  encode: (a: A) => string = String,
): Field<A, I> => {
  const validate = (value: I, context?: Context): Validation<A> => {
    const result = read(value);
    return E.isLeft(result)
      ? E.left([{ value, context: context ?? [], message: result.left }])
      : result;
  };
  return { name: shape._tag, shape, encode, validate, decode: (i) => validate(i) };
};

/** A field whose `read` gives `undefined` for what is not `expected`, which completes «must be …». */
const field = <A extends {}, I>(
  shape: Shape,
  expected: string | ((u: unknown) => string),
  read: (u: unknown) => A | undefined,
  encode?: (a: A) => string,
): Field<A, I> =>
  fieldOf(shape, (u) => {
    const a = read(u);
    return a === undefined
      ? E.left(`must be ${typeof expected === "string" ? expected : expected(u)}, not ${shown(u)}`)
      : E.right(a);
  }, encode);

// A lone surrogate has no UTF-8 form, so it could not be signed.
const isText = (u: unknown): u is string =>
  typeof u === "string" && u.trim() !== "" && u.isWellFormed();

const patternText = <I extends string>(
  shape: Extract<Shape, { _tag: "Text" }>,
  expected: string,
): Field<string, I> =>
  field(shape, expected, (u) => isText(u) && (shape.pattern?.test(u) ?? true) ? u : undefined);

/** Text that matches a pattern; `expected` completes «must be …». */
export const text = (pattern: RegExp, expected: string): Field<string, string> =>
  patternText({ _tag: "Text", pattern }, expected);

/** Any text that is not blank. */
export const FreeText: Field<string, string> = /*#__PURE__*/ patternText(
  { _tag: "Text" },
  "text that is not blank",
);

/** A new client id, unique among open orders; made by the library when it is left out. */
export const clientId = (maxLength: number): Field<string, string> =>
  patternText(
    {
      _tag: "Text",
      pattern: new RegExp(`^[.A-Z:/a-z0-9_-]{1,${maxLength}}$`),
      clientId: true,
    },
    `1 to ${maxLength} letters, digits or . : / _ -`,
  );

/** A client id that the library does not make: of an order that exists, or of one leg of a list. */
export const ClientId: Field<string, string> = /*#__PURE__*/ text(
  /^[.A-Z:/a-z0-9_-]{1,36}$/,
  "1 to 36 letters, digits or . : / _ -",
);

/** Contract, pair or trading symbol in upper case, as in `BTCUSDT` or `BTCUSD_PERP`. */
export type Ticker = string;
/** Codec of {@link Ticker}. */
export const Ticker: Field<string, string> = /*#__PURE__*/ text(
  /^(?!.*[a-z])[\p{L}\p{N}_.-]{1,50}$/u,
  "a symbol in upper case, as in BTCUSDT",
);

/** Asset name, as in `USDT`. */
export type Asset = string;
/** Codec of {@link Asset}. */
export const Asset: Field<string, string> = /*#__PURE__*/ text(
  /^[\p{L}\p{N}_.-]{1,50}$/u,
  "an asset name, as in USDT",
);

/**
 * An amount, quantity or price. Text and bigint keep every digit; a number must be a safe integer or
 * have at most 15 digits.
 */
export type Decimal = string | number | bigint;

// Whole numbers beyond 2^53 may have lost digits, though their shortest form has few. Most others are short.
const isExact = (u: unknown): boolean =>
  typeof u !== "number" || Number.isSafeInteger(u) || (!Number.isInteger(u) &&
    (String(u).length < 17 || String(u).replace(/e.*|\./g, "").replace(/^0+/, "").length < 16));

const readDecimal = (u: unknown): string | undefined => {
  const text = typeof u === "number" ? plain(u) : typeof u === "bigint" ? String(u) : u;
  return isExact(u) && typeof text === "string" && /^\d+(\.\d+)?$/.test(text) ? text : undefined;
};

const expectedDecimal = (u: unknown): string =>
  isExact(u)
    ? 'a decimal in plain digits, zero or more, as in "0.015"'
    : "a number of at most 15 digits (pass a string)";

/** Whether plain decimal `a` is less than plain decimal `b`, digit by digit. */
const isLess = (a: string, b: string): boolean => {
  const [aInt = "", aFrac = ""] = a.split(".");
  const [bInt = "", bFrac = ""] = b.split(".");
  const whole = Math.max(aInt.length, bInt.length);
  const fraction = Math.max(aFrac.length, bFrac.length);
  return aInt.padStart(whole, "0") + aFrac.padEnd(fraction, "0") <
    bInt.padStart(whole, "0") + bFrac.padEnd(fraction, "0");
};

/** A decimal within bounds, both included. */
export const decimal = (min: string, max?: string): Field<string, Decimal> =>
  field(
    max === undefined ? { _tag: "Decimal", min } : { _tag: "Decimal", min, max },
    (u) =>
      readDecimal(u) === undefined
        ? expectedDecimal(u)
        : max === undefined
        ? `${min} or more`
        : `from ${min} to ${max}`,
    (u) => {
      const text = readDecimal(u);
      const isWithin = text !== undefined && !isLess(text, min) &&
        (max === undefined || !isLess(max, text));
      return isWithin ? text : undefined;
    },
  );

/** A decimal above zero. */
export const positive: Field<string, Decimal> = /*#__PURE__*/ field(
  { _tag: "Decimal", min: "0", above: true },
  (u) => readDecimal(u) === undefined ? expectedDecimal(u) : "more than 0",
  (u) => {
    const text = readDecimal(u);
    return text !== undefined && /[1-9]/.test(text) ? text : undefined;
  },
);

/** Codec of {@link Decimal}. */
export const Decimal: Field<string, Decimal> = /*#__PURE__*/ field(
  { _tag: "Decimal", min: "0" },
  expectedDecimal,
  readDecimal,
);

/** An id of the exchange, up to 64 bits: text or bigint, or a number if it is a safe integer. */
export type Id = string | number | bigint;
const hasLostDigits = (u: unknown): boolean => typeof u === "number" && u > Number.MAX_SAFE_INTEGER;

/** Codec of {@link Id}. */
export const Id: Field<string, Id> = /*#__PURE__*/ field(
  { _tag: "Id" },
  (u) =>
    hasLostDigits(u)
      ? "an id without lost digits (pass it as a string)"
      : "an id of up to 19 digits",
  (u) => {
    const digits = typeof u === "number" || typeof u === "bigint" ? String(u) : u;
    return typeof digits === "string" && !hasLostDigits(u) && /^\d{1,19}$/.test(digits)
      ? digits
      : undefined;
  },
);

/** A whole number within bounds, both included. */
export const integer = (
  min = 0,
  max: number = Number.MAX_SAFE_INTEGER,
): Field<number, number> =>
  field(
    { _tag: "Integer", min, max },
    `a whole number from ${min} to ${max}`,
    (u) => typeof u === "number" && Number.isSafeInteger(u) && u >= min && u <= max ? u : undefined,
  );

/** How long a request stays valid, in ms. */
export const RecvWindow: Field<number, number> = /*#__PURE__*/ integer(1, 60000);

/** Moment in ms since 1970-01-01 UTC. */
export type Time = number;

// Seconds and microseconds are the usual mistakes; as milliseconds they lie in the 1970s or beyond the year 9999.
const END_OF_TIME = 253402300800000;
const isTime = (u: unknown, before: number): u is number =>
  Number.isSafeInteger(u) && (u as number) < before && (u === 0 || (u as number) >= 1e11);

/** A moment in ms before a bound. */
export const time = (before: number = END_OF_TIME): Field<number, number> =>
  field(
    { _tag: "Time", before },
    "a time in ms, as in 1763683200000",
    (u) => isTime(u, before) ? u : undefined,
  );

/** Codec of {@link Time}. */
export const Time: Field<number, number> = /*#__PURE__*/ time();

/** One of the words. */
export const oneOf = <const V extends readonly string[]>(
  ...values: V
): Field<V[number], V[number]> =>
  field(
    { _tag: "OneOf", values },
    `one of ${values.join(", ")}`,
    (u) => values[values.indexOf(u as never)],
  );

/** One of the numbers. */
export const choice = <const V extends readonly number[]>(
  ...values: V
): Field<V[number], V[number]> =>
  field(
    { _tag: "Choice", values },
    `one of ${values.join(", ")}`,
    (u) => values[values.indexOf(u as never)],
  );

/** Yes or no; the words are accepted too, in either spelling. */
export type Switch = boolean | "true" | "false" | "TRUE" | "FALSE";

const YES: readonly unknown[] = [true, "true", "TRUE"];
const NO: readonly unknown[] = [false, "false", "FALSE"];
const switchOf = (on: string, off: string): Field<boolean, Switch> =>
  field(
    { _tag: "Switch", on, off },
    "true or false",
    (u) => YES.includes(u) || (NO.includes(u) ? false : undefined),
    (yes) => yes ? on : off,
  );

/** Yes or no, spelled `true` and `false` on the wire. */
export const Switch: Field<boolean, Switch> = /*#__PURE__*/ switchOf("true", "false");

/** Yes or no, spelled `TRUE` and `FALSE` on the wire. */
export const UpperSwitch: Field<boolean, Switch> = /*#__PURE__*/ switchOf("TRUE", "FALSE");

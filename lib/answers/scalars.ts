/** Readers of single values, in every spelling that live answers have. */
import { plain } from "../fields/plain.ts";
import { type AnswerShape, type Reader, readerOf, wrong } from "./reader.ts";

/** Tells {@link DecimalText} from other text, in types alone. */
export interface DecimalMark {
  /** Never there. */
  readonly "decimal text"?: true;
}
/**
 * A decimal as the exchange wrote it, digit for digit: `0.10`, now and then `5.0E7` or `122,559.90`.
 * Plain text to TypeScript.
 */
export type DecimalText = string & DecimalMark;

/** An id as text, digit for digit. */
export type IdText = string;

/** One of the words, or one that the exchange has added since. */
export type Open<Word extends string> = Word | (string & {});

const simple = <A>(
  shape: AnswerShape,
  name: string,
  read: (u: unknown) => A | undefined,
  finds?: (u: unknown) => boolean,
): Reader<A> => readerOf(shape, name, (u, seen) => read(u) ?? wrong(u, seen, name), finds);

// Text that comes as a number or as true or false is text all the same.
const asText = (u: unknown): string | undefined =>
  typeof u === "string"
    ? u
    : typeof u === "number"
    ? plain(u)
    : typeof u === "boolean"
    ? `${u}`
    : undefined;

/** Any text. */
export const Text: Reader<string> = /*#__PURE__*/ simple({ _tag: "Text" }, "text", asText);

/** Text of which some words are known; others pass, but are no sign that the answer is what was asked for. */
export const open = <const V extends readonly string[]>(
  ...values: V
): Reader<Open<V[number]>> =>
  simple({ _tag: "Text", values }, "text", asText, (u) => values.includes(u as string));

// What nearly all are; only texts of more than 300 digits could be infinite.
const PLAIN = /^-?\d{1,300}(\.\d+)?$/;
const DECIMAL = /^(?!$)[+-]?(\d{1,3}(,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?$/i;

/** The number that the exchange means: exponents and thousands commas are read; `undefined` for words. */
export const numberIn = (u: unknown): number | undefined => {
  const n = typeof u === "string" && DECIMAL.test(u) ? Number(u.replaceAll(",", "")) : u;
  return typeof n === "number" && Number.isFinite(n) ? n : undefined;
};

/** Reader of {@link DecimalText}. */
export const DecimalText: Reader<DecimalText> = /*#__PURE__*/ readerOf(
  { _tag: "DecimalText" },
  "a decimal",
  (u, seen) => {
    if (typeof u === "string" && PLAIN.test(u)) return u;
    if (typeof u !== "string" && typeof u !== "number") return wrong(u, seen, "a decimal");
    // A word in place of a figure must not lose the answer to an order.
    if (u !== "" && numberIn(u) === undefined) {
      wrong(u, seen, "a decimal", "noted");
    }
    return typeof u === "number" ? plain(u) : u;
  },
);

/** A decimal where the exchange sends `""` for none. */
export const EmptyOrDecimal: Reader<DecimalText | ""> = DecimalText;

/** Reader of {@link IdText}. */
export const IdText: Reader<string> = /*#__PURE__*/ simple(
  { _tag: "IdText" },
  "an id",
  (u) =>
    typeof u === "string"
      ? /^(-?\d+)?$/.test(u) ? u : undefined
      : Number.isSafeInteger(u)
      ? `${u}`
      : undefined,
);

/** A count or another whole number. */
export const Int: Reader<number> = /*#__PURE__*/ simple({ _tag: "Number" }, "a number", numberIn);

/** Moment in ms since 1970-01-01 UTC. */
export const TimeMs: Reader<number> = /*#__PURE__*/ simple(
  { _tag: "TimeMs" },
  "a time in ms",
  numberIn,
);

/** Moment in s since 1970-01-01 UTC, where the exchange uses seconds. */
export const TimeSec: Reader<number> = /*#__PURE__*/ simple(
  { _tag: "TimeSec" },
  "a time in s",
  numberIn,
);

/** Yes or no. */
export const Bool: Reader<boolean> = /*#__PURE__*/ simple(
  { _tag: "Bool" },
  "true or false",
  (u) =>
    typeof u === "boolean"
      ? u
      : /^(true|false)$/i.test(asText(u) ?? "")
      ? /true/i.test(u as string)
      : undefined,
);

/** A value that the documentation leaves open. */
export const Any: Reader<unknown> = /*#__PURE__*/ readerOf({ _tag: "Any" }, "anything", (u) => u);

/** The code by which the exchange says that all went well. */
export const success = (code: number): Reader<number> =>
  simple(
    { _tag: "Success", value: code },
    String(code),
    (u) => numberIn(u) === code ? code : undefined,
  );

/** A flag that says that all went well; `false` is no answer to a request that should have been done. */
export const Done: Reader<boolean> = /*#__PURE__*/ simple(
  { _tag: "Success", value: true },
  "true",
  (u) => /^true$/i.test(asText(u) ?? "") || undefined,
);

/** The word by which the exchange says that all went well, in any case. */
export const saying = (word: string): Reader<string> =>
  simple(
    { _tag: "Success", value: word },
    JSON.stringify(word),
    (u) => typeof u === "string" && u.toLowerCase() === word ? u : undefined,
  );

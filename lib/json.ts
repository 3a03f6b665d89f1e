/**
 * Lossless JSON reading. Order ids exceed 2^53; a number that JavaScript cannot hold exactly is read
 * as the text of its digits.
 */

// Strings are matched whole, so that digits inside are never taken for numbers.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Whether JavaScript's own number keeps the digits; infinity and a zero that was none do not. */
const isExact = (token: string): boolean => {
  if (token.startsWith('"')) return true;
  const n = Number(token);
  if (token.length < 16) return Number.isFinite(n) && (n !== 0 || !/^-?[0.]*[1-9]/.test(token));
  return /^-?\d+$/.test(token) ? Number.isSafeInteger(n) : String(n) === token;
};

// A quote after a word character ends a string in all JSON, so what follows is a member's number: with 17
// digits it is never exact.
const MEMBER = /\w":-?[1-9]\d{16,}(?=[,}\]])/y;

// What may be an exponent that leaves the range.
const EXPONENT = /\d[eE][+-]?\d{3,}(?:[\s,}\]]|$)/;

// Sixteen digits or more, with the point. Written out, as V8 then looks at few of the characters: a tenth of the
// time of `{16,}` in Node and Deno.
const LONG = /[\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.]+/g;

/** The text with the ids of members quoted; `undefined` if there are other long numbers. */
const quoteIds = (text: string): string | undefined => {
  let quoted = "";
  let done = 0;
  LONG.lastIndex = 0;
  // Natively quoted ids cost a seventh of what the scan of all tokens costs.
  for (let found; (found = LONG.exec(text));) {
    const { 0: digits, index } = found;
    const end = index + digits.length;
    const from = text[index - 1] === "-" ? index - 1 : index;
    MEMBER.lastIndex = from - 3;
    if (MEMBER.test(text)) {
      quoted = quoted + text.slice(done, from) + '"' + text.slice(from, end) + '"';
      done = end;
    } else if (
      // What stands right behind a quote or a letter is text.
      /[\s:,[-]/.test(text[index - 1] ?? ",") &&
      // Whole numbers below 2^53 are exact, such as times in microseconds.
      (/e/i.test(text[end] ?? "") || !isExact(digits))
    ) return undefined;
  }
  return quoted + text.slice(done);
};

/**
 * Parses JSON like `JSON.parse`, but gives numbers that would lose digits as strings:
 * `{"orderId":8886774212345678901}` reads as `{ orderId: "8886774212345678901" }`.
 *
 * @throws SyntaxError if the text is not JSON
 */
export const parseJson = (text: string): unknown => {
  // A string stands wherever a number may, so no bad JSON becomes readable.
  const quoted = quoteIds(text);
  const parsed = JSON.parse(quoted ?? text);
  return quoted === undefined || EXPONENT.test(text)
    ? JSON.parse(text.replace(TOKEN, (token) => isExact(token) ? token : `"${token}"`))
    : parsed;
};

/**
 * Lossless JSON reading. Order ids exceed 2^53; a number that JavaScript cannot hold exactly is read
 * as the text of its digits.
 */

// Strings, unfinished ones too, are matched whole, so that digits inside are never taken for numbers.
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"?|-?\d[\d.eE+-]*/g;

// Only a number in the place of a value may be quoted: anything else would make bad JSON readable.
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const COLON = /\s*:/y;

/** Whether JavaScript's own number keeps the digits; infinity and a zero that was none do not. */
const isExact = (token: string): boolean => {
  const n = Number(token);
  if (token.length < 16) return Number.isFinite(n) && (n !== 0 || !/^-?[0.]*[1-9]/.test(token));
  return /^-?\d+$/.test(token) ? Number.isSafeInteger(n) : String(n) === token;
};

const quoteIfInexact = (token: string, at: number, text: string): string => {
  if (isExact(token) || !NUMBER.test(token)) return token;
  COLON.lastIndex = at + token.length;
  return COLON.test(text) ? token : `"${token}"`;
};

/**
 * Parses JSON like `JSON.parse`, but gives numbers that would lose digits as strings:
 * `{"orderId":8886774212345678901}` reads as `{ orderId: "8886774212345678901" }`.
 *
 * @throws SyntaxError where the text is not JSON
 */
export const parseJson = (text: string): unknown =>
  JSON.parse(
    /\d[\d.]{15}|\d[eE][+-]?\d{3}/.test(text) ? text.replace(TOKEN, quoteIfInexact) : text,
  );

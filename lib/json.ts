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

/**
 * Parses JSON like `JSON.parse`, but gives numbers that would lose digits as strings:
 * `{"orderId":8886774212345678901}` reads as `{ orderId: "8886774212345678901" }`.
 *
 * @throws SyntaxError where the text is not JSON
 */
export const parseJson = (text: string): unknown => {
  // Before anything is quoted, so that no bad JSON becomes readable.
  const parsed = JSON.parse(text);
  return /\d[\d.]{15}|\d[eE][+-]?\d{3}/.test(text)
    ? JSON.parse(text.replace(TOKEN, (token) => isExact(token) ? token : `"${token}"`))
    : parsed;
};

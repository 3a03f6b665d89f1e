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
// digits it is never exact. Quoted natively, ids cost a seventh of what the scan of all tokens costs.
const MEMBER = /(\w":)(-?[1-9]\d{16,})(?=[,}\]])/g;

// Numbers that may lose digits: long ones, and exponents that leave the range. Neither looks at what stands
// right behind a quote, as most digits do.
const LONG = /[\s:,[-]\d[\d.]{15}/;
const EXPONENT = /\d[eE][+-]?\d{3,}(?:[\s,}\]]|$)/;

/**
 * Parses JSON like `JSON.parse`, but gives numbers that would lose digits as strings:
 * `{"orderId":8886774212345678901}` reads as `{ orderId: "8886774212345678901" }`.
 *
 * @throws SyntaxError if the text is not JSON
 */
export const parseJson = (text: string): unknown => {
  const isLong = LONG.test(text);
  // A string stands wherever a number may, so no bad JSON becomes readable.
  const quoted = isLong ? text.replace(MEMBER, '$1"$2"') : text;
  const parsed = JSON.parse(quoted);
  return isLong && LONG.test(quoted) || EXPONENT.test(quoted) ||
      (typeof parsed === "number" && /[\d.]{16}/.test(text))
    ? JSON.parse(quoted.replace(TOKEN, (token) => isExact(token) ? token : `"${token}"`))
    : parsed;
};

/** Keys out of the texts in which people keep them: files of two lines, and `.env` files. */
import * as E from "../lib/either.ts";
import { type Keys, keysOf } from "./account.ts";
import { type BadText, badText } from "./bad_text.ts";

interface Line {
  readonly text: string;
  readonly at: number;
}

const filled = (text: string): readonly Line[] =>
  text.replace(/^\ufeff/, "").split(/\r?\n/)
    .map((line, i): Line => ({ text: line.trim(), at: i + 1 }))
    .filter((line) => line.text !== "");

/** Lines of a pair; where a line end was lost on the way, one line of two words is a pair too. */
const pairIn = (text: string): readonly Line[] => {
  const lines = filled(text);
  const words = lines.length === 1 ? lines[0]?.text.split(/\s+/) ?? [] : [];
  return words.length === 2
    ? words.map((word): Line => ({ text: word, at: lines[0]?.at ?? 1 }))
    : lines;
};

const checkKey = (key: string, at: number): E.Either<BadText, string> => {
  if (key.includes("-----")) return badText(at, "this is a private key: the API key goes first");
  return /^[\x21-\x7e]+$/.test(key)
    ? E.right(key)
    : badText(at, "the API key holds characters that no key has: put it on a line of its own");
};

/** A secret that is one line, or a private key from BEGIN to END. */
const checkSecret = (lines: readonly Line[]): E.Either<BadText, string> => {
  const [first, second] = lines;
  const last = lines.at(-1);
  if (!first || !last) return badText(0, "the secret is missing");
  if (!first.text.includes("-----BEGIN")) {
    if (second) {
      return badText(second.at, "a line too many: two lines are the API key and the secret");
    }
    return /^[\x21-\x7e]+$/.test(first.text)
      ? E.right(first.text)
      : badText(first.at, "the secret holds characters that no secret has");
  }
  const end = lines.findIndex((line) => line.text.includes("-----END"));
  if (end < 0) return badText(first.at, "the private key has no END line: paste it whole");
  const after = lines[end + 1];
  return after
    ? badText(after.at, "a line too many: the private key ends above")
    : E.right(lines.map((line) => line.text).join("\n"));
};

/**
 * Reads a credentials file of two lines: the API key, then the secret or a private key in PEM form
 * (which has as many lines as it needs). Blank lines are skipped; both on one line are read too.
 *
 * Fails with `BadText`, which names the line and shows nothing of it.
 *
 * @example
 * ```ts ignore
 * const keys = parseTwoLines(`${apiKey}\n${secret}\n`);
 * ```
 */
export const parseTwoLines = (text: string): E.Either<BadText, Keys> => {
  const [first, ...rest] = pairIn(text);
  if (!first) return badText(1, "the file is empty: the API key goes first, the secret below it");
  const apiKey = checkKey(first.text, first.at);
  if (E.isLeft(apiKey)) return apiKey;
  if (rest.length === 0) {
    return badText(first.at + 1, "the secret is missing: it goes on the line below the API key");
  }
  const secret = checkSecret(rest);
  return E.isLeft(secret) ? secret : E.right(keysOf(apiKey.right, secret.right));
};

const NAMES = ["BINANCE_API_KEY", "BINANCE_SECRET_KEY"];

const ASSIGNED = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=\s*(.*)$/;

interface Assigned {
  readonly name: string;
  readonly value: string;
  readonly at: number;
  /** The line after its last, counted from 0. */
  readonly next: number;
}

const closing = (text: string, quote: string): number => {
  for (let i = 1; i < text.length; i++) {
    if (text[i] === "\\" && quote === '"') i++;
    else if (text[i] === quote) return i;
  }
  return -1;
};

const unescaped = (text: string, quote: string): string =>
  quote === '"'
    ? text.replace(
      /\\([nrt"\\$])/g,
      (_, c: string) => c === "n" ? "\n" : c === "r" ? "\r" : c === "t" ? "\t" : c,
    )
    // Single quotes keep what is between them, but no key holds a backslash.
    : text.replace(/(\\r)?\\n/g, "\n");

const readAssigned = (
  lines: readonly string[],
  at: number,
): E.Either<BadText, Assigned | undefined> => {
  const match = ASSIGNED.exec(lines[at] ?? "");
  if (!match) return E.right(undefined);
  const [, name = "", start = ""] = match;
  const quote = /^["'`]/.exec(start)?.[0];
  const plain: Assigned = {
    name,
    value: start.replace(/(^|\s)#.*$/, "").trim().replace(/(\\r)?\\n/g, "\n"),
    at,
    next: at + 1,
  };
  if (quote === undefined) return E.right(plain);
  let whole = start;
  for (let next = at + 1; next <= lines.length; next++) {
    const close = closing(whole, quote);
    if (close > 0) {
      const tail = whole.slice(close + 1).trim();
      if (tail !== "" && !tail.startsWith("#") && NAMES.includes(name)) {
        return badText(next, "there is text behind the closing quote");
      }
      return E.right({ name, value: unescaped(whole.slice(1, close), quote), at, next });
    }
    whole += `\n${lines[next] ?? ""}`;
  }
  // An apostrophe in somebody else's value is none of our business; in ours it is a mistake.
  return NAMES.includes(name) ? badText(at + 1, "the quote is not closed") : E.right(plain);
};

/**
 * Reads `BINANCE_API_KEY` and `BINANCE_SECRET_KEY` from the text of a `.env` file, and nothing else.
 * `export`, quotes, comments, values over several lines and escaped line ends are understood.
 *
 * Fails with `BadText`, which names the line and shows nothing of it: a name that is missing, empty or
 * given twice, a quote that is not closed.
 *
 * @example
 * ```ts ignore
 * const keys = parseEnv('export BINANCE_API_KEY="…"\nBINANCE_SECRET_KEY="…"\n');
 * ```
 */
export const parseEnv = (text: string): E.Either<BadText, Keys> => {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const found = new Map<string, Assigned>();
  for (let at = 0; at < lines.length;) {
    const assigned = readAssigned(lines, at);
    if (E.isLeft(assigned)) return assigned;
    const one = assigned.right;
    if (one && NAMES.includes(one.name)) {
      if (found.has(one.name)) return badText(at + 1, `${one.name} is given twice: keep one`);
      if (one.value.trim() === "") return badText(at + 1, `${one.name} is empty`);
      found.set(one.name, one);
    }
    at = one?.next ?? at + 1;
  }
  const key = found.get("BINANCE_API_KEY");
  const secret = found.get("BINANCE_SECRET_KEY");
  if (!key) return badText(0, "BINANCE_API_KEY is missing: add a line for it");
  if (!secret) return badText(0, "BINANCE_SECRET_KEY is missing: add a line for it");
  const apiKey = checkKey(key.value.trim(), key.at + 1);
  if (E.isLeft(apiKey)) return apiKey;
  const value = secret.value.split(/\r?\n/).map((line): Line => ({
    text: line.trim(),
    at: secret.at + 1,
  })).filter((line) => line.text !== "");
  const checked = checkSecret(value);
  return E.isLeft(checked) ? checked : E.right(keysOf(apiKey.right, checked.right));
};

/**
 * Reads keys from a text of either form: `.env` where it assigns one of the two names, else two lines.
 * Fails as {@link parseEnv} and {@link parseTwoLines} do.
 */
export const parseCredentials = (text: string): E.Either<BadText, Keys> =>
  /^\s*(export\s+)?BINANCE_(API|SECRET)_KEY\s*=/m.test(text) ? parseEnv(text) : parseTwoLines(text);

/** Keys out of the texts in which people keep them: two lines, `.env` files, shells, JSON, YAML, TOML. */
import * as E from "../../lib/either.ts";
import { type Keys, keysOf } from "./account.ts";
import { type BadText, badText } from "./bad_text.ts";
import { pairIn, type PairLine, secretIn } from "./bare_pair.ts";
import { type Candidate, chosenPair, hasPair } from "./key_choice.ts";
import { isJson, jsonValues } from "./json_values.ts";
import { namedValues } from "./named_values.ts";
import { decodeText, keyTextOf, splitLines } from "./text_bytes.ts";
import { isPath, isPlaceholder, isReference } from "./value_text.ts";

/** How to read keys from a text. */
export interface ReadOptions {
  /**
   * Gives what is in the file at a path that the text names (`BINANCE_PRIVATE_KEY_PATH=…`), `undefined`
   * where there is none. Where absent, such a path is refused.
   */
  readonly fileAt?: (path: string) => string | Uint8Array | undefined;
}

const KEY_CHARS = /^[A-Za-z0-9._-]+$/;

const placeholder = (at: number): E.Either<BadText, never> =>
  badText(at, "this is a placeholder and no key: put the key itself in its place");

const checkKey = (key: string, at: number): E.Either<BadText, string> => {
  if (key.includes("-----")) return badText(at, "this is a private key: the API key goes first");
  return KEY_CHARS.test(key) ? E.right(key) : badText(
    at,
    "the API key holds characters that no key has: put it on a line of its own, alone or as BINANCE_API_KEY=…",
  );
};

const pairOf = (apiKey: string, secret: string, at: number): E.Either<BadText, Keys> =>
  apiKey === secret
    ? badText(at, "the secret is the API key once more: copy the secret")
    : E.right(keysOf(apiKey, secret));

const textIn = (content: string | Uint8Array): string =>
  keyTextOf(typeof content === "string" ? content : decodeText(content).text).trim();

/** What a file holds that a text names. */
const fromFile = (
  path: string,
  at: number,
  { fileAt }: ReadOptions,
): E.Either<BadText, string> => {
  if (!fileAt) {
    return badText(at, "this names a file: put what is in the file here in its place");
  }
  const content = fileAt(path.replace(/^file:\/\//, ""));
  if (content === undefined) return badText(at, "there is no file at this path: check it");
  const text = textIn(content);
  return text === "" ? badText(at, "the file at this path is empty: check it") : E.right(text);
};

const linesAt = (text: string, line: number): readonly PairLine[] =>
  splitLines(text).map((each): PairLine => ({ text: each.trim(), line }))
    .filter((each) => each.text !== "");

/** A secret as it was found, or what is in the file that it names. */
const openSecret = (
  text: string,
  at: number,
  isFile: boolean,
  options: ReadOptions,
): E.Either<BadText, string> => {
  if (!isFile && !isPath(text)) return secretIn(linesAt(text, at));
  const content = fromFile(text, at, options);
  return E.isLeft(content) ? content : secretIn(linesAt(content.right, at));
};

const readPair = (
  apiKey: Candidate,
  secret: Candidate,
  options: ReadOptions,
): E.Either<BadText, Keys> => {
  for (const { value, line } of [apiKey, secret]) {
    if (isReference(value)) {
      return badText(line, "the value only names a variable: write the key itself here");
    }
    if (isPlaceholder(value)) return placeholder(line);
  }
  const keyText = apiKey.role === "apiKeyPath"
    ? fromFile(apiKey.value, apiKey.line, options)
    : E.right(apiKey.value);
  if (E.isLeft(keyText)) return keyText;
  const key = checkKey(keyText.right.trim(), apiKey.line);
  if (E.isLeft(key)) return key;
  const opened = openSecret(secret.value, secret.line, secret.role === "secretPath", options);
  return E.isLeft(opened) ? opened : pairOf(key.right, opened.right, secret.line);
};

/**
 * Reads a credentials file of two lines: the API key, then the secret, a private key in PEM form (which
 * has as many lines as it needs) or the path of its file. Blank lines and comments are skipped; both on
 * one line are read too.
 *
 * Fails with `BadText`, which names the line and shows nothing of it.
 *
 * @example
 * ```ts ignore
 * parseTwoLines(`${apiKey}\n${secret}\n`); // right: the keys
 * ```
 */
export const parseTwoLines = (
  text: string | Uint8Array,
  options: ReadOptions = {},
): E.Either<BadText, Keys> => {
  const [first, ...rest] = pairIn(keyTextOf(text));
  if (!first) return badText(1, "the file is empty: the API key goes first, the secret below it");
  const [second] = rest;
  const example = [first, second].find((each) => each && isPlaceholder(each.text));
  if (example) return placeholder(example.line);
  const apiKey = checkKey(first.text, first.line);
  if (E.isLeft(apiKey)) return apiKey;
  if (!second) {
    return badText(first.line + 1, "the secret is missing: it goes on the line below the API key");
  }
  const secret = rest.length === 1 && isPath(second.text)
    ? openSecret(second.text, second.line, true, options)
    : secretIn(rest);
  return E.isLeft(secret) ? secret : pairOf(apiKey.right, secret.right, second.line);
};

/**
 * Reads the key pair of a text with names: an `.env` file, lines of a shell (`export`, `set`, `setx`,
 * `$env:`), YAML, TOML, JSON. All usual names are known: `BINANCE_API_KEY` with `BINANCE_API_SECRET`,
 * `BINANCE_SECRET`, `BINANCE_SECRET_KEY`, `BINANCE_PRIVATE_KEY` or `BINANCE_PRIVATE_KEY_PATH`; `API_KEY`
 * with `API_SECRET`; `apiKey` with `secret`, and others like them. Names that say Binance go before those
 * that do not. Keys of another exchange or of a test network are left alone.
 *
 * Fails with `BadText`, which names the line and shows nothing of it: a name that is missing, empty or
 * given twice, two pairs of which either may be meant, a quote that is not closed.
 *
 * @example
 * ```ts ignore
 * parseEnv('export BINANCE_API_KEY="…"\nBINANCE_API_SECRET="…"\n'); // right: the keys
 * ```
 */
export const parseEnv = (
  text: string | Uint8Array,
  options: ReadOptions = {},
): E.Either<BadText, Keys> => {
  const readable = keyTextOf(text);
  const values = isJson(readable) ? E.right(jsonValues(readable)) : namedValues(readable);
  if (E.isLeft(values)) return values;
  const pair = chosenPair(values.right);
  return E.isLeft(pair) ? pair : readPair(pair.right.apiKey, pair.right.secret, options);
};

/** Whether a text is two lines of which one says what should stand there: it looks like a name. */
const isExample = (text: string): boolean => {
  const pair = pairIn(text);
  return pair.length === 2 && pair.some((each) => isPlaceholder(each.text)) &&
    pair.every((each) => isPlaceholder(each.text) || /^[A-Za-z0-9]{64}$/.test(each.text));
};

/**
 * Reads keys from a text of any form: with names where one of them is that of a key, else two lines. The
 * bytes of a file may be UTF-8 or UTF-16.
 *
 * Fails as {@link parseEnv} and {@link parseTwoLines} do.
 *
 * @example
 * ```ts ignore
 * parseCredentials(await Deno.readFile(".env")); // right: the keys
 * ```
 */
export const parseCredentials = (
  text: string | Uint8Array,
  options: ReadOptions = {},
): E.Either<BadText, Keys> =>
  hasPair(keyTextOf(text)) && !isExample(keyTextOf(text))
    ? parseEnv(text, options)
    : parseTwoLines(text, options);

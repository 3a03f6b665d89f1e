/** An API key and a secret that stand in a text without names. */
import * as E from "../../lib/either.ts";
import { type BadText, badText } from "./bad_text.ts";
import { splitLines } from "./text_bytes.ts";
import { closersOf, closing } from "./value_text.ts";

/** A line that is not blank. */
export interface PairLine {
  /** What it says, without white space around it. */
  readonly text: string;
  /** Its number, from 1. */
  readonly line: number;
}

const unwrapped = (text: string): string => {
  const bare = text.replace(/[,;]$/, "");
  return closersOf(bare) !== undefined && closing(bare) === bare.length - 1
    ? bare.slice(1, -1).trim()
    : bare;
};

const isSkipped = (text: string): boolean => text === "" || /^(#|\/\/|```|~~~)/.test(text);

/** Lines of a pair; where a line end was lost on the way, one line of two words is a pair too. */
export const pairIn = (text: string): readonly PairLine[] => {
  const lines = splitLines(text)
    .map((each, at): PairLine => ({ text: unwrapped(each.trim()), line: at + 1 }))
    .filter((each) => !isSkipped(each.text));
  const [only, ...others] = lines;
  const behind = only ? /^(\S+)\s+(-----BEGIN [^]*)$/.exec(only.text) : null;
  if (only && behind) {
    const [, key = "", pem = ""] = behind;
    return [{ text: key, line: only.line }, { text: pem, line: only.line }, ...others];
  }
  const words = only && others.length === 0 ? only.text.split(/\s*[,;:|]\s*|\s+/) : [];
  return only && words.length === 2
    ? words.map((word): PairLine => ({ text: unwrapped(word), line: only.line }))
    : lines;
};

/** A secret that is one line, or a private key from BEGIN to END. */
export const secretIn = (lines: readonly PairLine[]): E.Either<BadText, string> => {
  const [first, second] = lines;
  if (!first) return badText(0, "the secret is missing");
  if (!first.text.includes("-----BEGIN")) {
    if (second) {
      return badText(second.line, "a line too many: two lines are the API key and the secret");
    }
    return /^[A-Za-z0-9+/._-]+={0,2}$/.test(first.text)
      ? E.right(first.text)
      : badText(first.line, "the secret holds characters that no secret has");
  }
  const end = lines.findIndex((each) => each.text.includes("-----END"));
  if (end < 0) return badText(first.line, "the private key has no END line: paste it whole");
  const after = lines[end + 1];
  return after
    ? badText(after.line, "a line too many: the private key ends above")
    : E.right(lines.map((each) => each.text).join("\n"));
};

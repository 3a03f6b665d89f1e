/** The fields of accounts in the lines of a Markdown text, however people write them. */
import * as E from "../../lib/either.ts";
import { type BadText, badText } from "../keys/bad_text.ts";
import { plainSpan } from "./text.ts";
import { readName } from "../keys/key_names.ts";
import { PICTURES } from "../keys/account.ts";
import { UNSEEN } from "../keys/text_bytes.ts";
import { closersOf, closing } from "../keys/value_text.ts";

/** Fields of an account. */
export type FieldName = "name" | "apiKey" | "secret" | "testnet" | "environment" | "description";

/** A part of a line: where it starts, and where it ends. */
export interface Span {
  /** The line, counted from 0. */
  readonly at: number;
  /** Its first character. */
  readonly from: number;
  /** The character after its last. */
  readonly to: number;
}

/** A field and the lines on which it stands; counted from 0, `end` not included. */
export interface FieldLines {
  /** Which field it is. */
  readonly name: FieldName;
  /** What it says. */
  readonly value: string;
  /** Its first line. */
  readonly start: number;
  /** The line after its last. */
  readonly end: number;
  /** Where its label stands; absent in a table with a line for each account. */
  readonly label?: Span;
  /** Where its value stands; absent where that has several lines. */
  readonly span?: Span;
}

const LABELS: Readonly<Record<string, FieldName>> = {
  name: "name",
  account: "name",
  accountname: "name",
  testnet: "testnet",
  istestnet: "testnet",
  usetestnet: "testnet",
  demo: "testnet",
  demotrading: "testnet",
  sandbox: "testnet",
  environment: "environment",
  env: "environment",
  network: "environment",
  description: "description",
  desc: "description",
  purpose: "description",
};

const NEAR: readonly string[] = [
  "apikey",
  "secret",
  "secretkey",
  "apisecret",
  "privatekey",
  "testnet",
  "environment",
  "description",
];

const wordOf = (label: string): string =>
  label.toLowerCase().replace(PICTURES, "").replace(/[\s_.-]/g, "");

/** Which field a label names. */
export const fieldOf = (label: string): FieldName | "keyFile" | undefined => {
  const word = wordOf(label);
  if (Object.hasOwn(LABELS, word)) return LABELS[word];
  const named = readName([label]);
  if (!named || named.owner === "foreign" || named.pair !== "") return undefined;
  if (named.role === "apiKeyPath" || named.role === "secretPath") return "keyFile";
  return named.role;
};

/** How many letters have to change to make one word of another, as far as 2. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, a] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...other].entries()) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a === b ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** Whether a label is nearly that of a field. */
export const isNearly = (label: string): boolean => {
  const word = wordOf(label);
  return word.length >= 5 && NEAR.some((known) => {
    const off = distance(word, known);
    return off > 0 && off <= (known.length > 6 ? 2 : 1);
  });
};

interface Labelled {
  readonly label: string;
  readonly labelFrom: number;
  readonly labelTo: number;
  /** Where the value begins, and where it can end. */
  readonly from: number;
  readonly to: number;
  /** Marks of emphasis that the label opens and the value closes. */
  readonly marks: string;
}

const BULLET = /^\s*(?:>\s*)*(?:(?:[-*+\u2022\u2013]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?/;

// Blanks around marks count in one way only: in two, a line of many blanks took minutes.
const SIGN = /^\s*(?:([*_~`"']+)\s*)?(?:[:\uff1a=]|\u2192|=>|\s[-\u2013\u2014]\s)\s*/;

/** A line with blanks for its pictures, and for the names of such in front: `:key: API Key: …`. */
const withoutPictures = (line: string): string =>
  line.replace(PICTURES, (picture) => " ".repeat(picture.length))
    .replace(/^[\s*_~`"']*(?::[a-z0-9_+-]+:\s*)+/, (names) => names.replace(/[^*_~`"']/g, " "));

const LABELLED =
  /^\s*(?:([*_~`"']+)\s*)?([A-Za-z][A-Za-z0-9 _.-]{0,40}?)(?=\s*(?:[*_~`"']+\s*)?([:\uff1a=\u2192]|\s[-\u2013\u2014]\s))/;

const labelledIn = (line: string): Labelled | undefined => {
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const rest = withoutPictures(line.slice(bullet));
  const match = LABELLED.exec(rest);
  if (!match) return undefined;
  const [whole, opened = "", label = ""] = match;
  const labelTo = bullet + whole.length;
  const labelFrom = labelTo - label.length;
  const sign = SIGN.exec(rest.slice(whole.length));
  if (!sign) return undefined;
  const closed = sign[1] ?? "";
  let from = labelTo + sign[0].length;
  // **API Key:** closes its emphasis behind the colon.
  const after = closed === "" && line.startsWith(opened, from) ? opened.length : 0;
  from += after;
  const marks = closed === "" && after === 0 ? opened : "";
  return { label, labelFrom, labelTo, from, to: line.length, marks };
};

/** The cells of a line of a table, and where they stand. */
export const cellsOf = (
  line: string,
): readonly { readonly text: string; readonly from: number; readonly to: number }[] => {
  if (!/^\s*\|.*\|/.test(line)) return [];
  const bars = [...line.matchAll(/\\.|`[^`]*`|\|/g)].filter(([sign]) => sign === "|");
  return bars.slice(0, -1).map(({ index }, i) => {
    const to = bars[i + 1]?.index ?? line.length;
    return plainSpan(line, index + 1, to);
  });
};

/** Whether a line only draws the rule of a table. */
export const isRule = (line: string): boolean => /^[\s:|-]*$/.test(line) && line.includes("-");

/** A value without quotes, and where it stands. */
export const valueSpan = (
  line: string,
  start: number,
  end: number,
): { readonly text: string; readonly from: number; readonly to: number } => {
  const comment = /(?<!\s)\s*<!--.*-->\s*$/.exec(line.slice(start, end));
  let span = plainSpan(line, start, comment ? start + comment.index : end);
  for (;;) {
    const closers = closersOf(span.text);
    const isQuoted = closers !== undefined && span.text.length > 1 &&
      closing(span.text) === span.text.length - 1;
    if (!isQuoted) return span;
    span = plainSpan(line, span.from + 1, span.to - 1);
  }
};

const labelled = (line: string): Labelled | undefined => {
  const [first, second] = cellsOf(line);
  if (!first || !second) return labelledIn(line);
  const { text: label, from: labelFrom, to: labelTo } = first;
  return { label, labelFrom, labelTo, from: second.from, to: second.to, marks: "" };
};

/** The label of a line, known or not. */
export const labelOf = (line: string): string | undefined => labelled(line)?.label;

/** Whether a line says a field. */
export const isFieldLine = (line: string): boolean => {
  const found = labelled(line);
  return found !== undefined && fieldOf(found.label) !== undefined;
};

const withoutMarks = (line: string): string =>
  line.trim().replace(/^(?:>\s*)+/, "").replace(/^(```\w*|~~~)$/, "");

/** A private key that begins in a line, with its last line. */
const pemBelow = (
  texts: readonly string[],
  first: string,
  at: number,
  end: number,
): E.Either<BadText, { readonly value: string; readonly end: number }> => {
  for (let i = at + 1; i < end; i++) {
    if (texts[i]?.includes("-----END")) {
      const lines = texts.slice(at + 1, i + 1).map(withoutMarks).filter((line) => line !== "");
      return E.right({ value: [first, ...lines].join("\n"), end: i + 1 });
    }
  }
  return badText(at + 1, "the private key has no END line: paste it whole");
};

/** What stands below a label that has nothing beside it. */
const below = (
  texts: readonly string[],
  field: { readonly name: FieldName; readonly start: number; readonly label: Span },
  end: number,
): E.Either<BadText, FieldLines | undefined> => {
  let at = field.start + 1;
  while (at < end && withoutMarks(texts[at] ?? "") === "") at++;
  const line = texts[at] ?? "";
  if (at >= end || isFieldLine(line)) return E.right(undefined);
  if (line.includes("-----BEGIN") && !line.includes("-----END")) {
    const pem = pemBelow(texts, withoutMarks(line), at, end);
    if (E.isLeft(pem)) return pem;
    // A fence around it belongs to it.
    const fenced = /^\s*(```|~~~)\s*$/.test(texts[pem.right.end] ?? "") ? 1 : 0;
    return E.right({ ...field, value: pem.right.value, end: pem.right.end + fenced });
  }
  const { text, from, to } = valueSpan(line, BULLET.exec(line)?.[0].length ?? 0, line.length);
  const fenced = /^\s*(```|~~~)\s*$/.test(texts[at + 1] ?? "") ? 1 : 0;
  return E.right(
    /^\S+$/.test(text) && !text.startsWith("#")
      ? { ...field, value: text, end: at + 1 + fenced, span: { at, from, to } }
      : undefined,
  );
};

/**
 * The field that begins in a line; `undefined` where none does. Fails on one that cannot be read.
 *
 * @param end the line after the last that may belong to it
 */
export const readField = (
  texts: readonly string[],
  at: number,
  end: number,
): E.Either<BadText, FieldLines | undefined> => {
  const line = texts[at] ?? "";
  const found = labelled(line);
  const name = found && fieldOf(found.label);
  if (!found || name === undefined) return E.right(undefined);
  if (name === "keyFile") {
    return badText(at + 1, "a path is not read here: write the key itself, line ends as \\n");
  }
  const { labelFrom, labelTo, from, to, marks } = found;
  const isClosed = marks !== "" && line.trimEnd().endsWith(marks);
  const value = valueSpan(line, from, isClosed ? line.trimEnd().length - marks.length : to);
  const label: Span = { at, from: labelFrom, to: labelTo };
  const plain: FieldLines = {
    name,
    value: name === "apiKey" || name === "secret" ? value.text.replace(UNSEEN, "") : value.text,
    start: at,
    end: at + 1,
    label,
    span: { at, from: value.from, to: value.to },
  };
  const isKey = name === "apiKey" || name === "secret";
  if (isKey && (value.text === "" || /^[|>][+-]?$/.test(value.text))) {
    const found = below(texts, { name, start: at, label }, end);
    return E.isLeft(found) ? found : E.right(found.right ?? plain);
  }
  if (name !== "secret" || !value.text.includes("-----BEGIN") || value.text.includes("-----END")) {
    return E.right(plain);
  }
  const pem = pemBelow(texts, value.text, at, end);
  if (E.isLeft(pem)) return pem;
  return E.right({ name, value: pem.right.value, start: at, end: pem.right.end, label });
};

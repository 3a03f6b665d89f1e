/** The lines of a `TOOLS.md`: which of them belong to accounts, and what they say. */
import * as E from "../lib/either.ts";
import { type Account, accountOf } from "./account.ts";
import { type BadText, badText } from "./bad_text.ts";
import type { EnvironmentName } from "./environments.ts";

/** Fields of an account. */
export type FieldName = "apiKey" | "secret" | "testnet" | "environment" | "description";

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
}

/** A `###` heading in the section of accounts with all that stands below it. */
export interface Block {
  /** Text of the heading. */
  readonly name: string;
  /** Line of the heading, counted from 0. */
  readonly start: number;
  /** The line after its last. */
  readonly end: number;
  /** Its fields in their order. */
  readonly fields: readonly FieldLines[];
}

/** What was found in a text. */
export interface Layout {
  /** All lines, each with its line end. */
  readonly lines: readonly string[];
  /** Everything under a `###` heading of the section. */
  readonly blocks: readonly Block[];
  /** The line after the last of the (last) section; `undefined` where the text has none. */
  readonly sectionEnd: number | undefined;
}

/** The lines of a text, each with its line end: joined they are the text. */
export const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A line without its end. */
export const bare = (line: string): string => line.replace(/\r?\n$/, "");

const FIELD =
  /^\s*(?:[-*+]\s+)?(api[ _]?key|secret(?:[ _]?key)?|testnet|environment|description)\s*:(.*)$/i;

const fieldName = (label: string): FieldName => {
  const word = label.toLowerCase().replace(/[ _]/g, "");
  if (word === "apikey") return "apiKey";
  return word.startsWith("secret") ? "secret" : word as FieldName;
};

/** A value without the quotes or backticks around it. */
const unquoted = (text: string): string => text.trim().replace(/^(["'`])(.*)\1$/, "$2").trim();

/** The marks that open fenced code. */
const fenceIn = (text: string): string => /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1] ?? "";

/** Whether a line closes fenced code: marks of its kind, at least as many, and nothing else. */
const closes = (text: string, fence: string): boolean => {
  const marks = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(text)?.[1] ?? "";
  return marks.startsWith(fence);
};

/**
 * Whether each line stands outside of fenced code and of comments, as Markdown has them: what is fenced
 * is an example, and what is commented out is no account.
 */
const openLines = (texts: readonly string[]): readonly boolean[] => {
  let fence = "";
  let isComment = false;
  return texts.map((text) => {
    if (fence) {
      if (closes(text, fence)) fence = "";
      return false;
    }
    const starts = isComment || /^ {0,3}<!--/.test(text);
    isComment = starts && !text.includes("-->");
    if (starts) return false;
    fence = fenceIn(text);
    return !fence;
  });
};

const readField = (
  texts: readonly string[],
  at: number,
  end: number,
): E.Either<BadText, FieldLines | undefined> => {
  const match = FIELD.exec(texts[at] ?? "");
  if (!match) return E.right(undefined);
  const name = fieldName(match[1] ?? "");
  const first = unquoted(match[2] ?? "");
  if (name !== "secret" || !first.includes("-----BEGIN") || first.includes("-----END")) {
    return E.right({ name, value: first, start: at, end: at + 1 });
  }
  for (let i = at + 1; i < end; i++) {
    if (texts[i]?.includes("-----END")) {
      const value = [first, ...texts.slice(at + 1, i + 1).map((text) => text.trim())].join("\n");
      return E.right({ name, value, start: at, end: i + 1 });
    }
  }
  return badText(at + 1, "the private key has no END line: paste it whole");
};

const readBlock = (
  texts: readonly string[],
  open: readonly boolean[],
  start: number,
  end: number,
): E.Either<BadText, Block> => {
  const fields: FieldLines[] = [];
  for (let i = start + 1; i < end;) {
    const field = open[i] ? readField(texts, i, end) : E.right(undefined);
    if (E.isLeft(field)) return field;
    if (fields.some(({ name }) => name === field.right?.name)) {
      return badText(i + 1, "the account has this field already: keep one of the two");
    }
    if (field.right) fields.push(field.right);
    i = field.right?.end ?? i + 1;
  }
  const name = (texts[start] ?? "").replace(/^###\s*/, "").trim();
  return E.right({ name, start, end, fields });
};

/** Finds the section of accounts and what stands in it. */
export const layoutOf = (text: string): E.Either<BadText, Layout> => {
  const lines = linesOf(text);
  const texts = lines.map((line, i) => i === 0 ? bare(line).replace(/^\ufeff/, "") : bare(line));
  const open = openLines(texts);
  const headings = texts.flatMap((line, at) => {
    const depth = open[at] ? /^(#{1,3})(?!#)(\s|$)/.exec(line)?.[1]?.length : undefined;
    return depth === undefined ? [] : [{ at, depth, line }];
  });
  const blocks: Block[] = [];
  let sectionEnd: number | undefined;
  let inside = false;
  for (const [i, { at, depth, line }] of headings.entries()) {
    const end = headings[i + 1]?.at ?? lines.length;
    if (depth < 3) inside = /^##\s+Binance Accounts\s*$/i.test(line);
    if (inside) sectionEnd = end;
    if (!inside || depth < 3) continue;
    const block = readBlock(texts, open, at, end);
    if (E.isLeft(block)) return block;
    blocks.push(block.right);
  }
  return E.right({ lines, blocks, sectionEnd });
};

const ENVIRONMENTS: Readonly<Record<string, EnvironmentName>> = {
  mainnet: "production",
  production: "production",
  demo: "demo",
  testnet: "demo",
  simulated: "simulated",
  simulator: "simulated",
};

const TESTNET: Readonly<Record<string, EnvironmentName>> = {
  true: "demo",
  yes: "demo",
  false: "production",
  no: "production",
};

const wordIn = <A>(words: Readonly<Record<string, A>>, text: string): A | undefined =>
  Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : undefined;

const environmentIn = (block: Block): E.Either<BadText, EnvironmentName> => {
  const named = block.fields.find(({ name }) => name === "environment");
  const testnet = block.fields.find(({ name }) => name === "testnet");
  const place = named && wordIn(ENVIRONMENTS, named.value);
  if (named && !place) {
    return badText(named.start + 1, "the environment must be Mainnet, Demo or Simulated");
  }
  const other = testnet && wordIn(TESTNET, testnet.value);
  if (testnet && !other) return badText(testnet.start + 1, "Testnet must be true or false");
  return place && other && (place === "production") !== (other === "production")
    ? badText((testnet?.start ?? 0) + 1, "Testnet contradicts the environment: keep one of the two")
    : E.right(place ?? other ?? "production");
};

/** The account in a block; `undefined` where it has neither key nor secret, as a note. */
export const accountIn = (block: Block): E.Either<BadText, Account | undefined> => {
  const valueOf = (name: FieldName): string =>
    block.fields.find((field) => field.name === name)?.value ?? "";
  const hasKeys = block.fields.some(({ name }) => name === "apiKey" || name === "secret");
  if (!hasKeys) return E.right(undefined);
  const line = block.start + 1;
  if (block.name === "") return badText(line, "the account has no name: write it after ###");
  const apiKey = valueOf("apiKey");
  if (!apiKey) return badText(line, "the account has no API Key: add `- API Key: …`");
  const secret = valueOf("secret");
  if (!secret) return badText(line, "the account has no Secret: add `- Secret: …`");
  const environment = environmentIn(block);
  if (E.isLeft(environment)) return environment;
  const description = valueOf("description");
  return E.right(
    accountOf({ name: block.name, apiKey, secret, environment: environment.right, description }),
  );
};

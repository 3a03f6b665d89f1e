/** Values with names in a text of lines: `.env` files, shells, YAML, TOML, and what people type. */
import * as E from "../../lib/either.ts";
import { type BadText, badText } from "./bad_text.ts";
import { readName } from "./key_names.ts";
import { splitLines } from "./text_bytes.ts";
import { closersOf, closing, isOpenPem, isTail, unescaped, unquoted } from "./value_text.ts";

/** A value and what it is called. */
export interface NamedValue {
  /** Its name, after the names of what it stands in. */
  readonly path: readonly string[];
  /** What was written, without quotes. */
  readonly value: string;
  /** The line of its name, from 1. */
  readonly line: number;
}

const SHELL =
  /^(?:(?:export|set|setenv|declare\s+-x|typeset\s+-x|env|const|let|var|readonly|public|private|static|final|string)\s+)*/i;

/** `$env:NAME`, `${env:NAME}`, `$NAME`, `process.env.NAME`, `os.environ["NAME"]`. */
const NAME =
  /^(?:\$\{env:([\w.]+)\}|\$env:([\w.]+)|(?:process\.env|self|this|os\.environ|config|module\.exports|exports)(?:\.|\[["']?)([A-Za-z_]\w*)(?:["']?\])?|["'`]?\$?([A-Za-z_][\w.-]*)["'`]?)$/i;

/** Names of several words, as a page for people has them: `API Key: …`. */
const LABEL = /^["'*_`~]*([A-Za-z][A-Za-z0-9 _-]{1,40}?)["'*_`~]*$/;

interface Split {
  readonly name: string;
  readonly rest: string;
  /** Whether nothing behind the sign means an empty value, and not one on the next line. */
  readonly isFinal: boolean;
  /** Whether there is no sign: what is below has to be the value. */
  readonly isAlone?: boolean;
}

const nameIn = (text: string): string | undefined => {
  const match = NAME.exec(text);
  if (match) return match.slice(1).find((part) => part !== undefined);
  const label = LABEL.exec(text)?.[1];
  return label !== undefined && readName([label]) ? label : undefined;
};

/** Bullets, quotes of mail and cells of tables in front of a name. */
const MARKS = /^(?:[-*+\u2022>|]\s+|\d{1,3}[.)]\s+|\|\s*)*/;

/** `set "NAME=value"` of Windows; the quotes are around both. */
const WINDOWS = /^set\s+"([A-Za-z_]\w*)=(.*)"\s*$/i;

/** `setx NAME value`, `setenv NAME value`, `set -gx NAME value`, `ENV NAME value`: no sign between. */
const SPACED =
  /^(?:setx|setenv|set\s+-[a-zA-Z]+|ENV)\s+["']?([A-Za-z_]\w*)["']?\s+([^=\s].*?)(\s+\/[mM])?\s*$/;

/** `[Environment]::SetEnvironmentVariable("NAME", "value", "User")`. */
const DOTNET = /SetEnvironmentVariable\(\s*["']([A-Za-z_]\w*)["']\s*,\s*(["'].*?["']|[^,)]*)/i;

/** What a terminal writes in front of a command. */
const PROMPT = /^(?:(?:[$%>]|PS [^>]*>)\s+|[A-Za-z]:\\[^>]*>\s*)/;

const splitLine = (line: string): Split | undefined => {
  const text = line.trim().replace(PROMPT, "");
  const whole = WINDOWS.exec(text) ?? SPACED.exec(text) ?? DOTNET.exec(text);
  if (whole) return { name: whole[1] ?? "", rest: whole[2] ?? "", isFinal: true };
  const bare = text.replace(MARKS, "").replace(SHELL, "");
  const sign = /^([^=:\uff1a|]{1,80}?)\s*(:=|=>|=|:|\uff1a|\|)\s*([*_]*\s*)(.*)$/.exec(
    bare.replace(/^\$env:/i, "$env\u0000").replace(/^\$\{env:/i, "${env\u0000"),
  );
  if (!sign) {
    // A page for people has the name on a line and what it names below.
    return readName([bare]) && nameIn(bare)
      ? { name: bare, rest: "", isFinal: false, isAlone: true }
      : undefined;
  }
  const name = nameIn((sign[1] ?? "").replace("\u0000", ":").trim());
  if (name === undefined) return undefined;
  const rest = sign[2] === "|" ? (sign[4] ?? "").replace(/\s*\|.*$/, "") : sign[4] ?? "";
  return { name, rest, isFinal: sign[2] === "=" || sign[2] === ":=" };
};

const isComment = (line: string): boolean => /^\s*(#|\/\/|;|--\s|rem\s|::)/i.test(line);

/** What is wrong with a value, and in which piece. */
interface Fault {
  readonly line: number;
  readonly why: string;
}

const fault = (line: number, why: string): E.Either<Fault, never> => E.left({ line, why });

/** A value that starts in a line, and the line after its last. */
interface Read {
  readonly value: string;
  readonly next: number;
}

/** A private key from its BEGIN to its END line. */
const readPem = (lines: readonly string[], first: string, at: number): Read | undefined => {
  const all = [first];
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? "";
    // In a comment, in a list of a YAML file or in quotes of its own, a line is still a line of the key.
    all.push(line.trim().replace(/^["']|["'],?\s*\+?\s*$|\\n["'],?$/g, ""));
    if (line.includes("-----END")) return { value: all.join("\n"), next: next + 1 };
    if (splitLine(line)?.isFinal && readName([splitLine(line)?.name ?? ""])) return undefined;
  }
  return undefined;
};

const TRIPLE = /^("""|''')/;

const readQuoted = (
  lines: readonly string[],
  start: string,
  at: number,
  isOurs: boolean,
): E.Either<Fault, Read | undefined> => {
  const triple = TRIPLE.exec(start)?.[0];
  let whole = start;
  for (let next = at + 1; next <= lines.length; next++) {
    const end = triple ? whole.indexOf(triple, 3) : closing(whole);
    if (end > 0) {
      const tail = whole.slice(end + (triple ? 3 : 1));
      if (isOurs && !isTail(tail)) return fault(next, "there is text behind the closing quote");
      const inner = whole.slice(triple ? 3 : 1, end);
      return E.right({ value: unescaped(inner, start[0] ?? ""), next });
    }
    whole += `\n${lines[next] ?? ""}`;
  }
  // An apostrophe in somebody else's value is none of our business; in ours it is a mistake.
  return isOurs ? fault(at + 1, "the quote is not closed") : E.right(undefined);
};

/** What a label without a value is followed by: a private key, or a word in a line of its own. */
const readBelow = (lines: readonly string[], at: number): Read | undefined => {
  let next = at + 1;
  while (next < lines.length && /^\s*(```\w*|~~~)?\s*$/.test(lines[next] ?? "")) next++;
  const text = (lines[next] ?? "").trim();
  if (isOpenPem(text)) return readPem(lines, text, next);
  const word = text.replace(MARKS, "").replace(/^(["'`]+)(.*)\1$/, "$2");
  const isWord = /^\S+$/.test(word) && !isComment(text) && !splitLine(text) &&
    !readName([word]) && !/^\[.*\]$/.test(word);
  return isWord ? { value: word, next: next + 1 } : undefined;
};

const readValue = (
  lines: readonly string[],
  { name, rest, isFinal }: Split,
  at: number,
): E.Either<Fault, Read> => {
  const isOurs = readName([name]) !== undefined;
  // A text of several lines in PowerShell and in shells.
  if (isOurs && /^(@["']|<<-?\s*["']?\w+["']?|\$\(cat <<.*)$/.test(rest)) {
    const below = readBelow(lines, at);
    if (below) return E.right(below);
  }
  const nothing: Read = { value: "", next: at + 1 };
  if (/^([|>][+-]?\d?)?\s*$/.test(rest) || /^([|>][+-]?)?\s+#/.test(rest)) {
    return E.right(isOurs && !isFinal ? readBelow(lines, at) ?? nothing : nothing);
  }
  if (closersOf(rest) !== undefined) {
    const quoted = readQuoted(lines, rest, at, isOurs);
    if (E.isLeft(quoted) || quoted.right) return quoted as E.Either<Fault, Read>;
  }
  if (isOpenPem(rest.replace(/\\n/g, "\n"))) {
    const pem = readPem(lines, unquoted(rest), at);
    if (pem) return E.right(pem);
    if (isOurs) return fault(at + 1, "the private key has no END line: paste it whole");
  }
  return E.right({ value: unquoted(rest), next: at + 1 });
};

/** Sections of TOML and INI files; names of YAML that others stand under. */
class Holders {
  #section: readonly string[] = [];
  #open: { readonly indent: number; readonly name: string }[] = [];

  /** Starts a section. */
  section(name: string): void {
    this.#section = name.split(/[.:]/).map((part) => part.trim().replace(/^["']|["']$/g, ""));
    this.#open = [];
  }

  /** The names above a line that is so far indented. */
  above(indent: number): readonly string[] {
    this.#open = this.#open.filter((each) => each.indent < indent);
    return [...this.#section, ...this.#open.map(({ name }) => name)];
  }

  /** Opens a name that others may stand under. */
  open(indent: number, name: string): void {
    this.#open.push({ indent, name });
  }
}

interface Piece {
  readonly text: string;
  /** Line of the text, from 1. */
  readonly line: number;
}

/** Where another value may begin in a line: `A=1 B=2`, `A=1; export B=2`, `f(a="1", b="2")`. */
const ANOTHER =
  /\s*(?:;|&&)\s*(?=(?:(?:export|set)\s+|\$env:)?[A-Za-z_]\w*\s*=)|\s+(?=[A-Za-z_]\w*=\S)|[({,]\s*(?=["']?[A-Za-z_]\w*["']?\s*[:=]\s*["'`])/gi;

const isWhole = (text: string): boolean =>
  !/\s(#|\/\/)/.test(text) &&
  ['"', "'", "`"].every((quote) => text.split(quote).length % 2 === 1);

/** A line that holds several values as several. */
const piecesOf = (text: string, line: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(ANOTHER)) {
    const before = text.slice(start, index);
    if (!isWhole(before) || !/[=({]/.test(text.slice(0, index + sign.length))) continue;
    pieces.push({ text: before, line });
    start = index + sign.length;
  }
  return [...pieces, { text: text.slice(start), line }];
};

/** A table as spreadsheets write it: names in the first line, values below. */
const tableValues = (lines: readonly string[]): readonly NamedValue[] => {
  const cells = (text: string): readonly string[] =>
    text.split(/[,;\t|]/).map((cell) => unquoted(cell).replace(/^(["'])(.*)\1$/, "$2"));
  const at = lines.findIndex((line) => line.trim() !== "");
  const names = cells(lines[at] ?? "");
  const roles = new Set(names.map((name) => readName([name])?.role));
  if (!roles.has("apiKey") || !roles.has("secret")) return [];
  const first = lines.findIndex((line, i) => i > at && line.trim() !== "");
  return lines.flatMap((text, i) => {
    if (i <= at || text.trim() === "") return [];
    const row = cells(text);
    return names.map((name, column): NamedValue => ({
      path: [...(i > first ? [`row ${i}`] : []), name],
      value: row[column] ?? "",
      line: i + 1,
    }));
  });
};

/**
 * The values with names in a text. What has no name is left out; fails only on lines whose name is that
 * of a key.
 */
export const namedValues = (text: string): E.Either<BadText, readonly NamedValue[]> => {
  const table = tableValues(splitLines(text));
  if (table.length > 0) return E.right(table);
  const pieces = splitLines(text).flatMap((line, at) => piecesOf(line, at + 1));
  const lines = pieces.map((piece) => piece.text);
  const lineAt = (at: number): number => pieces[at]?.line ?? splitLines(text).length;
  const holders = new Holders();
  const found: NamedValue[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const section = /^\s*\[+\s*([^\]]+?)\s*\]+\s*$/.exec(line)?.[1];
    const split = isComment(line) || section !== undefined ? undefined : splitLine(line);
    if (section !== undefined) holders.section(section);
    if (!split) {
      at++;
      continue;
    }
    const read = readValue(lines, split, at);
    if (E.isLeft(read)) return badText(lineAt(read.left.line - 1), read.left.why);
    if (split.isAlone && read.right.value === "") {
      at++;
      continue;
    }
    const indent = /^[\s-]*/.exec(line)?.[0].length ?? 0;
    const path = [...holders.above(indent), split.name];
    if (read.right.value === "" && !split.isFinal) holders.open(indent, split.name);
    found.push({ path, value: read.right.value, line: lineAt(at) });
    at = read.right.next;
  }
  return E.right(found);
};

/** Reads TypeScript text just far enough for the house rules: what is code, what is imported. */

/** Texts of files by their path from the root. */
export type Files = ReadonlyMap<string, string>;

/** Something that breaks a rule. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A rule: what breaks it in these files. */
export type Rule = (files: Files) => readonly Finding[];

const PLACES: readonly string[] = [
  "lib",
  "endpoints",
  "signers",
  "transports",
  "sockets",
  "promise",
  "agent",
  "explain",
  "compat",
  "overview",
  "history",
  "reliability",
  "risk",
  "streams",
  "simulator",
];

/** The top folder of a path, or `lib/deps`, or the name of a file at the root. */
export const placeOf = (path: string): string =>
  path.startsWith("lib/deps/") ? "lib/deps" : path.split("/")[0] ?? "";

/** Whether a file is what users import, the files that wrap dependencies aside. */
export const isLibrary = (path: string): boolean =>
  path === "mod.ts" || (path.endsWith(".ts") && PLACES.includes(placeOf(path)));

/** The number of the line that holds an offset. */
export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split("\n").length;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** Where a string, a template's piece or a regular expression ends that begins at `start`. */
const endOfQuoted = (text: string, start: number, quote: string): number => {
  let inClass = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === "\\") i++;
    else if (quote === "/" && char === "[") inClass = true;
    else if (quote === "/" && char === "]") inClass = false;
    else if (char === quote && !inClass) return i;
    else if (quote === "`" && char === "$" && text[i + 1] === "{") return i;
  }
  return text.length;
};

const beginsRegExp = (before: string): boolean =>
  /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|case|in|of|void|throw))\s*$/.test(before);

const commentEnd = (text: string, start: number): number => {
  const end = text[start + 1] === "/" ? text.indexOf("\n", start) : text.indexOf("*/", start) + 2;
  return end < start + 2 ? text.length : end;
};

/** Where a comment begins and ends. */
export type Range = readonly [start: number, end: number];

const scan = (text: string): { readonly masked: string; readonly comments: readonly Range[] } => {
  let out = "";
  const comments: Range[] = [];
  // Depth of braces at which each open template goes on.
  const templates: number[] = [];
  let depth = 0;
  const quoted = (quote: string, start: number): number => {
    const end = endOfQuoted(text, start, quote);
    out += blank(text.slice(start, end));
    if (text[end] !== "$") {
      out += text.slice(end, end + 1);
      return end + 1;
    }
    templates.push(depth++);
    out += "${";
    return end + 2;
  };
  for (let i = 0; i < text.length;) {
    const char = text[i] as string;
    if (char === "/" && (text[i + 1] === "/" || text[i + 1] === "*")) {
      const end = commentEnd(text, i);
      comments.push([i, end]);
      out += blank(text.slice(i, end));
      i = end;
    } else if (/["'`]/.test(char) || (char === "/" && beginsRegExp(out.slice(-20)))) {
      out += char;
      i = quoted(char, i + 1);
    } else if (char === "}" && templates.at(-1) === depth - 1) {
      depth = templates.pop() ?? 0;
      out += char;
      i = quoted("`", i + 1);
    } else {
      if (char === "{") depth++;
      if (char === "}") depth--;
      out += char;
      i++;
    }
  }
  return { masked: out, comments };
};

/** The text with comments and the insides of quotes blanked; offsets and lines stay. */
export const mask = (text: string): string => scan(text).masked;

/** All comments of a text. */
export const commentsIn = (text: string): readonly Range[] => scan(text).comments;

/** A module that a file imports or exports from. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** The file it names, from the root, where the specifier is relative. */
  readonly target: string | undefined;
}

const resolve = (from: string, specifier: string): string => {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
};

/** What a file imports, statically, dynamically or as a type. */
export const importsOf = (path: string, text: string): readonly Import[] =>
  [...mask(text).matchAll(/(?:\bfrom|\bimport\s*\(?)\s*(["'])( *)\1/g)].map((match) => {
    const start = match.index + match[0].length - 1 - (match[2] ?? "").length;
    const specifier = text.slice(start, start + (match[2] ?? "").length);
    const target = /^\.{1,2}\//.test(specifier) ? resolve(path, specifier) : undefined;
    return { specifier, line: lineAt(text, start), target };
  });

/** Findings at each place where a pattern stands in code, comments and quotes aside. */
export const matchesIn = (
  file: string,
  text: string,
  pattern: RegExp,
  message: string,
): readonly Finding[] =>
  [...mask(text).matchAll(pattern)].map((match) => ({
    file,
    line: lineAt(text, match.index),
    message,
  }));

/** Applies a rule for one file to all files that it is for. */
export const each = (
  isFor: (path: string) => boolean,
  rule: (path: string, text: string) => readonly Finding[],
): Rule =>
(files) => [...files].filter(([path]) => isFor(path)).flatMap(([path, text]) => rule(path, text));

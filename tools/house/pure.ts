/** Nothing in the library runs at import, so that bundlers can drop what a program does not use. */
import { each, type Finding, isLibrary, lineAt, mask, placeOf, type Rule } from "./source.ts";

interface Statement {
  readonly start: number;
  readonly end: number;
}

const OPEN = "([{";
const CLOSE = ")]}";

/** Top-level statements; formatted code begins each in the first column. */
const statementsOf = (masked: string): readonly Statement[] => {
  const starts: number[] = [];
  let depth = 0;
  let before = "";
  for (let i = 0; i < masked.length; i++) {
    const char = masked[i] as string;
    const isFirst = i === 0 || masked[i - 1] === "\n";
    if (isFirst && depth === 0 && /[^\s)}\]]/.test(char) && /^\s*$|[;}]\s*$/.test(before)) {
      starts.push(i);
    }
    if (/\S/.test(char)) before = char;
    if (OPEN.includes(char)) depth++;
    if (CLOSE.includes(char)) depth--;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? masked.length }));
};

const DECLARES =
  /^(import|export|const|let|type|interface|declare|namespace|enum|(abstract\s+)?class|(async\s+)?function)\b/;

/** Where the bracket that opens at `start` closes. */
const closing = (masked: string, start: number): number => {
  let depth = 0;
  for (let i = start; i < masked.length; i++) {
    if (OPEN.includes(masked[i] as string)) depth++;
    if (CLOSE.includes(masked[i] as string) && --depth === 0) return i;
  }
  return masked.length;
};

/** Where the bracket that closes at `end` opens; angle brackets too. */
const opening = (masked: string, end: number): number => {
  let depth = 0;
  for (let i = end; i >= 0; i--) {
    const char = masked[i] as string;
    if (")]}".includes(char) || (char === ">" && masked[i - 1] !== "=")) depth++;
    if (("([{".includes(char) || char === "<") && --depth === 0) return i;
  }
  return 0;
};

/** Where the body of an arrow function ends that begins after `start`. */
const endOfBody = (masked: string, start: number, end: number): number => {
  const body = start + masked.slice(start).search(/\S/);
  if (masked[body] === "{") return closing(masked, body) + 1;
  for (let i = body; i < end; i++) {
    const char = masked[i] as string;
    if (OPEN.includes(char)) i = closing(masked, i);
    else if (CLOSE.includes(char) || char === "," || char === ";") return i;
  }
  return end;
};

const WORDS_BEFORE_PARENTHESIS =
  /^(if|for|while|switch|catch|return|typeof|async|await|in|of|as|satisfies|keyof|extends|readonly)$/;

/** Where the expression begins that is called by the parenthesis at `at`, if it is a call. */
const calleeStart = (masked: string, at: number): number | undefined => {
  let i = at;
  const back = () => {
    while (i > 0 && /\s/.test(masked[i - 1] as string)) i--;
  };
  for (;;) {
    const last = masked[i - 1] ?? "";
    if (/[\w$.]/.test(last) || (/[?!]/.test(last) && /[.(]/.test(masked[i] ?? ""))) i--;
    else if (last === ")" || last === "]" || (last === ">" && masked[i - 2] !== "=")) {
      i = opening(masked, i - 1);
    } else if (/\s/.test(last) && masked[i] === ".") back();
    else break;
  }
  const callee = masked.slice(i, at).trim();
  if (callee === "" || WORDS_BEFORE_PARENTHESIS.test(callee)) return undefined;
  // Type parameters alone begin an arrow function.
  if (/^<[^]*>$/.test(callee)) return undefined;
  const before = /\bnew\s+$/.exec(masked.slice(0, i));
  return before ? before.index : i;
};

/** Whether the parenthesis at `at` begins the parameters of a method in an object literal. */
const isMethod = (masked: string, at: number): boolean =>
  /^\s*(:\s*[\w<>[\]., |]+)?\{/.test(masked.slice(closing(masked, at) + 1));

/** Calls that happen while a module loads: those of an initialiser outside function bodies. */
const callsIn = (masked: string, start: number, end: number): readonly number[] => {
  const found: number[] = [];
  for (let i = start; i < end; i++) {
    const rest = masked.slice(i, i + 9);
    if (rest.startsWith("=>")) i = endOfBody(masked, i + 2, end) - 1;
    else if (/^function\b/.test(rest) && /\W/.test(masked[i - 1] ?? " ")) {
      i = closing(masked, masked.indexOf("{", closing(masked, masked.indexOf("(", i))));
    } else if (masked[i] === "(" && /[\w\]]/.test(masked[i - 1] ?? "") && isMethod(masked, i)) {
      i = closing(masked, masked.indexOf("{", closing(masked, i)));
    } else if (masked[i] === "(") {
      const callee = calleeStart(masked, i);
      if (callee !== undefined && callee >= start) found.push(callee);
    }
  }
  return [...new Set(found)];
};

/** Where the value of a `const` begins: after the first `=` outside the brackets of its type. */
const valueStart = (masked: string, { start, end }: Statement): number => {
  for (let i = start; i < end; i++) {
    const char = masked[i] as string;
    if (OPEN.includes(char)) i = closing(masked, i);
    else if (char === "=" && masked[i + 1] !== ">") return i + 1;
  }
  return end;
};

const isMarked = (text: string, callee: number): boolean =>
  /\/\*\s*[#@]__PURE__\s*\*\/\s*$/.test(text.slice(0, callee));

const inStatement = (
  file: string,
  text: string,
  masked: string,
  statement: Statement,
): readonly Finding[] => {
  const code = masked.slice(statement.start, statement.end);
  if (!DECLARES.test(code)) {
    const message = "library modules only declare; move this into a function";
    return [{ file, line: lineAt(text, statement.start), message }];
  }
  if (!/^(export\s+)?const\b/.test(code)) return [];
  return callsIn(masked, valueStart(masked, statement), statement.end)
    .filter((callee) => !isMarked(text, callee))
    .map((callee) => ({
      file,
      line: lineAt(text, callee),
      message: "this call runs at import; write /*#__PURE__*/ before it",
    }));
};

/** Library modules only declare, and each call that initialises a constant is marked as pure. */
export const pureAtImport: Rule = each(
  (path) => isLibrary(path) && placeOf(path) !== "lib/deps",
  (path, text) => {
    const masked = mask(text);
    return statementsOf(masked).flatMap((each) => inStatement(path, text, masked, each));
  },
);

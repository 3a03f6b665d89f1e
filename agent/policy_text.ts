/**
 * Reads a policy from text or plain data and reports every mistake: a typo must not turn a limit
 * off.
 */
import * as E from "../lib/either.ts";
import { exact } from "../lib/decimal.ts";
import { Ticker } from "../lib/fields/fields.ts";
import type { Policy } from "./policy_types.ts";

const isBoolean = (u: unknown): boolean => typeof u === "boolean";
const isTexts = (u: unknown): boolean =>
  Array.isArray(u) && u.every((each) => typeof each === "string" && each !== "");
const isSymbols = (u: unknown): boolean =>
  isTexts(u) && (u as readonly string[]).every((each) => E.isRight(Ticker.decode(each)));
const isDecimal = (u: unknown): boolean => typeof u === "string" && exact(u) !== undefined;
const isCount = (u: unknown): boolean => Number.isSafeInteger(u) && (u as number) >= 0;

const FIELDS: Readonly<Record<keyof Policy, readonly [(u: unknown) => boolean, string]>> = {
  stopped: [isBoolean, "true or false"],
  readOnly: [isBoolean, "true or false"],
  dryRun: [isBoolean, "true or false"],
  endpoints: [isTexts, "a list of operation names"],
  symbols: [isSymbols, "a list of symbols in upper case, as in BTCUSDT"],
  maxNotional: [isDecimal, 'a decimal text, as in "1000"'],
  maxPriceAgeMs: [isCount, "a whole number of ms"],
  maxLeverage: [isCount, "a whole number"],
  minUniMmr: [isDecimal, 'a decimal text, as in "2.5"'],
  maxOrdersPerMinute: [isCount, "a whole number"],
};

const NO_OBJECT = "a policy must be an object";
const NO_DATA = "a policy must be plain data, as JSON.parse gives it";

/** What is wrong with a setting; `undefined` where nothing is. */
const problemOf = (name: string, value: unknown): string | undefined => {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof Policy] : undefined;
  if (field) return field[0](value) ? undefined : `${name} must be ${field[1]}`;
  const like = Object.keys(FIELDS).find((each) => each.toLowerCase() === name.toLowerCase());
  return `${JSON.stringify(name.slice(0, 40))} is no setting of a policy${
    like ? `: ${like} is` : ""
  }`;
};

const isObject = (data: unknown): data is object =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/** Whether all of it is its own, whatever window or context it is of; nothing of a Map, or of what it inherits, is. */
const isPlain = (data: object): boolean => {
  const proto: unknown = Object.getPrototypeOf(data);
  return proto === null || Object.getPrototypeOf(proto) === null;
};

/**
 * Reads a policy from plain data. Fails with one message for each thing that is wrong: names that no
 * policy has, values of the wrong kind, an object that is a `Map` or of a class. Of a text, use {@link parsePolicy}: plain data no longer shows a
 * name that was given twice.
 *
 * @example
 * ```ts ignore
 * readPolicy({ readonly: true }); // left(['"readonly" is no setting of a policy: readOnly is'])
 * ```
 */
export const readPolicy = (data: unknown): E.Either<readonly string[], Policy> => {
  if (!isObject(data)) return E.left([NO_OBJECT]);
  if (!isPlain(data)) return E.left([NO_DATA]);
  const problems = Object.entries(data).flatMap(([name, value]) => problemOf(name, value) ?? []);
  return problems.length > 0 ? E.left(problems) : E.right({ ...data } as Policy);
};

const TOKEN =
  /[\t\n\r ]*([{}[\],:]|"(?:[^"\\\p{Cc}]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** A piece of JSON, and the line where it starts. */
interface Token {
  readonly text: string;
  readonly line: number;
}

/** The pieces of a text up to its end, or up to what is no piece of JSON. */
const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const linesIn = (part: string): number => part.split("\n").length - 1;
  for (;;) {
    TOKEN.lastIndex = at;
    const [whole, piece] = TOKEN.exec(text) ?? [];
    if (whole === undefined || piece === undefined) {
      const rest = text.slice(at);
      const gap = /^[\t\n\r ]*/.exec(rest)?.[0] ?? "";
      return gap === rest ? tokens : [...tokens, { text: "?", line: line + linesIn(gap) }];
    }
    line += linesIn(whole);
    at += whole.length;
    tokens.push({ text: piece, line });
  }
};

/** The line of the first piece that does not fit, in a text that is no JSON; 0 where its end is missing. */
const brokenLine = (tokens: readonly Token[]): number => {
  // What may come next: a value, a name, what follows a name, what follows a value.
  const open: string[] = [];
  let due: "value" | "first" | "name" | "colon" | "next" | "end" = "value";
  const after = (): typeof due => open.length === 0 ? "end" : "next";
  for (const { text, line } of tokens) {
    const inner = open.at(-1);
    const closes = text === (inner === "{" ? "}" : inner === "[" ? "]" : "");
    if (closes && (due === "first" || due === "next")) {
      open.pop();
      due = after();
    } else if (due === "colon") {
      if (text !== ":") return line;
      due = "value";
    } else if (due === "next") {
      if (text !== ",") return line;
      due = inner === "{" ? "name" : "value";
    } else if (due === "name" || due === "first" && inner === "{") {
      if (!text.startsWith('"')) return line;
      due = "colon";
    } else if (due === "end" || /^[}\],:?]/.test(text)) {
      return line;
    } else if (text === "{" || text === "[") {
      open.push(text);
      due = "first";
    } else {
      due = after();
    }
  }
  return 0;
};

/** The names of a policy's settings, each with its line, as often as they are given. */
const namesOf = (tokens: readonly Token[]): readonly (readonly [name: string, line: number])[] => {
  let depth = 0;
  return tokens.flatMap(({ text, line }, i): readonly (readonly [string, number])[] => {
    if (/^[{[]/.test(text)) depth++;
    if (/^[}\]]/.test(text)) depth--;
    return depth === 1 && text.startsWith('"') && tokens[i + 1]?.text === ":"
      ? [[JSON.parse(text), line]]
      : [];
  });
};

/** The value of a JSON text, or what is wrong with it. */
const jsonOf = (text: string, tokens: readonly Token[]): E.Either<string, unknown> => {
  try {
    return E.right(JSON.parse(text));
  } catch {
    if (tokens.length === 0) return E.left("it is empty: write {} where nothing shall be limited");
    const line = brokenLine(tokens);
    return E.left(
      line === 0
        ? "its end is missing: it is no JSON"
        : `line ${line} is no JSON: look for a comma, a quote or a bracket there`,
    );
  }
};

/**
 * Reads a policy from JSON text. Fails with one message for each thing that is wrong, with its line: what
 * is no JSON, names that no policy has, names given twice, values of the wrong kind.
 *
 * @example
 * ```ts ignore
 * parsePolicy('{"maxNotional": 5}'); // left(['line 1: maxNotional must be a decimal text, as in "1000"'])
 * ```
 */
export const parsePolicy = (text: string): E.Either<readonly string[], Policy> => {
  const bare = text.replace(/^\ufeff/, "");
  const tokens = tokensOf(bare);
  const json = jsonOf(bare, tokens);
  if (E.isLeft(json)) return E.left([json.left]);
  const data = json.right;
  if (!isObject(data)) return E.left([NO_OBJECT]);
  const names = namesOf(tokens);
  const problems = names.flatMap(([name, line], i) => {
    const before = names.slice(0, i).find(([each]) => each === name)?.[1];
    const problem = before === undefined
      ? problemOf(name, data[name as keyof typeof data])
      : `${JSON.stringify(name.slice(0, 40))} is given twice, on line ${before} too: keep one`;
    return problem === undefined ? [] : [`line ${line}: ${problem}`];
  });
  return problems.length > 0 ? E.left(problems) : readPolicy(data);
};

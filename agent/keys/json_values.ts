/** Values with names in JSON, and in what programs write like it: comments, single quotes, names without quotes. */
import type { NamedValue } from "./named_values.ts";
import { unescaped } from "./value_text.ts";

interface Token {
  readonly kind: "open" | "close" | "colon" | "comma" | "text" | "word";
  readonly text: string;
  readonly line: number;
}

const TOKEN =
  /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`(?:[^`\\]|\\[^])*`)|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*|([{[])|([}\]])|(:)|(,)|([^\s{}[\]:,"'`#]+)/g;

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(TOKEN)) {
    for (; counted < match.index; counted++) if (text[counted] === "\n") line++;
    const [whole, quoted, open, close, colon, comma, word] = match;
    const kind = quoted !== undefined
      ? "text"
      : open
      ? "open"
      : close
      ? "close"
      : colon
      ? "colon"
      : comma
      ? "comma"
      : word
      ? "word"
      : undefined;
    if (kind === undefined) continue;
    const value = kind === "text" ? unescaped(whole.slice(1, -1), '"') : whole;
    tokens.push({ kind, text: value, line });
  }
  return tokens;
};

interface Holder {
  readonly name: string;
  readonly isList: boolean;
  /** How many entries of the list came before. */
  count: number;
}

/** Whether a text is an object or a list of such a notation. */
export const isJson = (text: string): boolean => /^\s*(\{\s*["'`\w}/#]|\[\s*[{[\]"'])/.test(text);

/** The values with names in a text of that notation, however deep; what cannot be read is left out. */
export const jsonValues = (text: string): readonly NamedValue[] => {
  const found: NamedValue[] = [];
  const holders: Holder[] = [];
  let name: Token | undefined;
  let before: Token | undefined;
  for (const token of tokensOf(text)) {
    const inside = holders.at(-1);
    const named = name?.text ?? (inside?.isList ? String(inside.count) : "");
    const path = [...holders.map((each) => each.name), named].filter((part) => part !== "");
    switch (token.kind) {
      case "open":
        holders.push({ name: named, isList: token.text === "[", count: 0 });
        name = undefined;
        break;
      case "close":
        holders.pop();
        name = undefined;
        break;
      case "colon":
        name = before;
        break;
      case "comma":
        if (inside) inside.count++;
        name = undefined;
        break;
      default:
        if (name) found.push({ path, value: token.text.trim(), line: name.line });
        // Text after text, as lines joined by a program: only the first is a value.
        name = undefined;
    }
    before = token;
  }
  return found;
};

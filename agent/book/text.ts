/** The lines of a Markdown text: which stand in code or comments, and which are headings. */

/** The lines of a text, each with its line end: joined they are the text. */
export const linesOf = (text: string): readonly string[] =>
  text.match(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g) ?? [];

/** A line without its end. */
export const bare = (line: string): string => line.replace(/[\r\n]+$/, "");

/** Where a line stands: to be read, in fenced code, a fence itself, in a comment. */
export type Place = "open" | "fenced" | "fence" | "comment";

/** The marks that open fenced code. */
const fenceIn = (text: string): string => /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1] ?? "";

/** The marks that open fenced code in a list, where it is indented. */
const indentedFence = (text: string): string => /^\s+(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1] ?? "";

/** Whether a line closes fenced code: marks of its kind, at least as many, and nothing else. */
const closes = (text: string, fence: string): boolean =>
  (/^\s*(`{3,}|~{3,})\s*$/.exec(text)?.[1] ?? "").startsWith(fence);

/**
 * Where each line stands, as Markdown has it: what is fenced is an example, and what is commented out is
 * no account.
 */
export const placesOf = (texts: readonly string[]): readonly Place[] => {
  let fence = "";
  let isComment = false;
  let before = "";
  return texts.map((text) => {
    const last = before;
    before = text;
    if (fence) {
      if (!closes(text, fence)) return "fenced";
      fence = "";
      return "fence";
    }
    const starts = isComment || /^ {0,3}<!--/.test(text);
    isComment = starts && !text.includes("-->");
    if (starts) return "comment";
    fence = fenceIn(text) || (/^\s*([-*+]|\d+[.)])\s|^\s+\S/.test(last) ? indentedFence(text) : "");
    return fence ? "fence" : "open";
  });
};

/** A heading. */
export interface Heading {
  /** Its line, counted from 0. */
  readonly at: number;
  /** The line after its last: one that is underlined has two. */
  readonly end: number;
  /** 1 to 6. */
  readonly depth: number;
  /** What it says, without emphasis. */
  readonly title: string;
  /** Where what it says stands in its line. */
  readonly from: number;
  /** Where that ends. */
  readonly to: number;
}

/** A text without the marks of emphasis and code around it, and where it stands. */
export const plainSpan = (
  text: string,
  from = 0,
  to: number = text.length,
): { readonly text: string; readonly from: number; readonly to: number } => {
  let [start, end] = [from, to];
  for (;;) {
    while (start < end && /\s/.test(text[start] ?? "")) start++;
    while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
    const marks = /^(\*{1,3}|_{1,3}|~~|`+)/.exec(text.slice(start, end))?.[0] ?? "";
    const isAround = marks !== "" && end - start > 2 * marks.length &&
      text.slice(end - marks.length, end) === marks;
    if (!isAround) return { text: text.slice(start, end), from: start, to: end };
    start += marks.length;
    end -= marks.length;
  }
};

const hashed = (line: string, at: number): Heading | undefined => {
  const match = /^( {0,3})(#{1,6})(?!#)(\s.*|)$/.exec(line) ??
    /^()(#{2,6})(?!#)([A-Za-z].*)$/.exec(line);
  if (!match) return undefined;
  const [, indent = "", marks = "", rest = ""] = match;
  const start = indent.length + marks.length;
  const closed = rest.replace(/\s#+\s*$/, "");
  const { text, from, to } = plainSpan(line, start, start + closed.length);
  return { at, end: at + 1, depth: marks.length, title: text, from, to };
};

/** The headings of a text, of both kinds. `isText` says whether a line can be one that is underlined. */
export const headingsOf = (
  texts: readonly string[],
  places: readonly Place[],
  isText: (line: string) => boolean,
): readonly Heading[] => {
  const found: Heading[] = [];
  for (let at = 0; at < texts.length; at++) {
    if (places[at] !== "open") continue;
    const line = texts[at] ?? "";
    const heading = hashed(line, at);
    if (heading) {
      found.push(heading);
      continue;
    }
    const under = places[at + 1] === "open"
      ? /^ {0,3}(=+|-{3,})\s*$/.exec(texts[at + 1] ?? "")
      : null;
    if (!under || line.trim() === "" || !isText(line)) continue;
    const { text, from, to } = plainSpan(line);
    found.push({
      at,
      end: at + 2,
      depth: under[1]?.startsWith("=") ? 1 : 2,
      title: text,
      from,
      to,
    });
    at++;
  }
  return found;
};

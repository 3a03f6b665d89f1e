/** Data as a model may be given it: nothing in it is unseen, and nothing is too long to read. */
import { escapeAndCut } from "../terminal/escape.ts";

/** The most characters of one text, and of fewer if all together would be too many. */
const LONGEST = [4000, 1000, 200, 50] as const;

/** The most characters of a result, as JSON. */
const BUDGET = 400_000;

/** Deeper than this nobody reads, and programs that read JSON may not either. */
const DEEPEST = 50;

/**
 * Gives each a name that no other field has: of two names that begin alike, none may get lost. Of many it
 * counts on from the last, so that the time grows with their number alone.
 */
const freeNames = (taken: ReadonlyMap<string, unknown>): (name: string) => string => {
  const counts = new Map<string, number>();
  return (name) => {
    let free = name;
    let count = counts.get(name) ?? 0;
    for (; taken.has(free); count++) free = `${name}'${count || ""}`;
    counts.set(name, count);
    return free;
  };
};

const cleanedTo = (value: unknown, longest: number, depth = 0): unknown => {
  if (typeof value === "string") return escapeAndCut(value, longest);
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return "… (left out: too deep)";
  if (Array.isArray(value)) return value.map((each) => cleanedTo(each, longest, depth + 1));
  const fields = new Map<string, unknown>();
  const free = freeNames(fields);
  for (const [name, each] of Object.entries(value)) {
    fields.set(free(escapeAndCut(name, longest)), cleanedTo(each, longest, depth + 1));
  }
  return Object.fromEntries(fields);
};

/** The data as JSON text, with characters that nobody sees shown, and texts that are too long cut. */
export const cleanText = (data: unknown): string => {
  for (const longest of LONGEST) {
    const text = JSON.stringify(cleanedTo(data, longest));
    if (text.length <= BUDGET || longest === LONGEST.at(-1)) return text;
  }
  return "";
};

/** As {@link cleanText}, as data. */
export const clean = (data: unknown): unknown => JSON.parse(cleanText(data ?? null));

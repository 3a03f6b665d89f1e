/** What a shell may put in place of the word at the cursor. */

/** A word, and what it is. */
export interface Candidate {
  readonly value: string;
  /** One short line; empty if nothing is to be said. */
  readonly text: string;
}

/** What can stand at the cursor: words, or the name of a file. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  /** The shell completes names of files here. */
  readonly files?: true;
}

/** Nothing is known of what stands here. */
export const NOTHING: Completions = { candidates: [] };

/** The name of a file stands here. */
export const FILES: Completions = { candidates: [], files: true };

const WIDEST = 80;

const short = (text: string): string => {
  const line = text.split("\n")[0] ?? "";
  return line.length <= WIDEST ? line : `${line.slice(0, WIDEST - 1).trimEnd()}…`;
};

/** Makes a candidate. */
export const candidate = (value: string, text = ""): Candidate => ({ value, text: short(text) });

/** Words that begin like the one at the cursor, each once. */
export const startingWith = (
  current: string,
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  const seen = new Set<string>();
  return candidates.filter(({ value }) => {
    if (!value.startsWith(current) || seen.has(value)) return false;
    seen.add(value);
    // A shell would break such a word, or do what it says.
    return !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value);
  });
};

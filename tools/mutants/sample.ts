/** A seeded sample of mutants, spread over files by their lines of code. */
import type { Mutant } from "./mutant.ts";

/** Lines that are neither empty nor a comment alone. */
export const linesOfCode = (text: string): number =>
  text.split("\n").filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;

/** FNV-1a: a number for a text. */
const hashed = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  }
  return hash >>> 0;
};

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
const rolling = (seed: number): () => number => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffled = <A>(list: readonly A[], roll: () => number): readonly A[] => {
  const cards = [...list];
  for (let i = cards.length - 1; i > 0; i--) {
    const j = Math.floor(roll() * (i + 1));
    [cards[i], cards[j]] = [cards[j] as A, cards[i] as A];
  }
  return cards;
};

interface Part {
  readonly file: string;
  readonly mutants: readonly Mutant[];
  readonly lines: number;
  taken: number;
}

/** Takes one mutant after the other from the file that is farthest below its due. */
const take = (parts: readonly Part[], count: number): void => {
  const lines = parts.reduce((sum, part) => sum + part.lines, 0);
  const lack = ({ lines: own, taken }: Part): number => own / lines * count - taken;
  for (let i = 0; i < count; i++) {
    const [next] = parts.filter(({ taken, mutants }) => taken < mutants.length)
      .sort((a, b) => lack(b) - lack(a));
    if (next !== undefined) next.taken++;
  }
};

/**
 * Takes `count` of the mutants. What is taken of a file depends on the seed, the file's name and
 * its mutants alone.
 */
export const sample = (
  mutants: readonly Mutant[],
  texts: ReadonlyMap<string, string>,
  count: number,
  seed: number,
): readonly Mutant[] => {
  const parts = [...texts].map(([file, text]): Part => ({
    file,
    mutants: mutants.filter((mutant) => mutant.file === file),
    lines: linesOfCode(text),
    taken: 0,
  }));
  take(parts, count);
  return parts.flatMap((part) =>
    shuffled(part.mutants, rolling(seed ^ hashed(part.file)))
      .slice(0, part.taken)
      .toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
  );
};

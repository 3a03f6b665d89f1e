/** What was typed, as words. */

// Before a capital after a small letter, before the last capital of an acronym, and behind UM and CM.
const SEAM = /[a-z0-9](?=[A-Z])|[A-Z](?=[A-Z][a-z]{2})|(?<![A-Z])[UC]M(?=[A-Z])/g;

/**
 * Words of names, routes and sentences alike: `newUmOrder`, `new-um-order`, `/um/order` and `getUMOrder`
 * fall apart.
 */
export const wordsIn = (text: string): readonly string[] =>
  text.replace(SEAM, "$& ").replaceAll("Ⓢ", "s").toLowerCase()
    .split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    .map((word) => word.length > 3 ? word.replace(/s$/, "") : word);

/** Whether words stand in a list in a row. */
export const holdsInARow = (words: readonly string[], row: readonly string[]): boolean =>
  ` ${words.join(" ")} `.includes(` ${row.join(" ")} `);

/** What a word may come from: `cancelling` from `cancel`, `closed` from `close`. */
const baseForms = (word: string): readonly string[] => {
  const stem = /^(.{3,})(?:ing|ed|er|able)$/.exec(word)?.[1];
  if (stem === undefined) return [];
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")];
};

/** How many letters have to be changed, added, left out or swapped to make one word of another. */
export const distance = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, i) => i)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      rows[i]![j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(one.length, other.length);
};

/** Words of people are shorter: what is longer was pasted. */
const LONGEST = 24;

/** Whether one of the first letters is right, or the first two are swapped: few mistype both. */
const beginsAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || one[1] === other[1] || one[0] === other[1];

/** The known word that a mistyped one stands for; the word itself if there is none, or more than one. */
const nearest = (word: string, known: ReadonlySet<string>): string => {
  const most = word.length > LONGEST ? 0 : word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0;
  for (let off = 1; off <= most; off++) {
    const near = [...known].filter((each) =>
      Math.abs(each.length - word.length) <= off && each.length > 3 && beginsAlike(each, word) &&
      distance(each, word) <= off
    );
    if (near.length > 0) return near.length === 1 ? near[0] ?? word : word;
  }
  return word;
};

/** A word as the known ones are written. What begins a known word is left as it is. */
export const corrected = (word: string, known: ReadonlySet<string>): string =>
  known.has(word) || /\d/.test(word) || [...known].some((each) => each.startsWith(word))
    ? word
    : baseForms(word).find((each) => known.has(each)) ?? nearest(word, known);

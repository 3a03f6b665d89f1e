/** Text as a terminal or a model may be given it: what nobody sees is shown, not done. */

/**
 * Controls, what turns lines around, what takes no room, halves of characters, and characters that no font
 * or no standard has yet: all but line ends and tabs.
 */
const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const units = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

/** Words for people with nothing unseen but line ends. JSON text means the same afterwards. */
export const escapeInvisible = (text: string): string => text.replace(UNSEEN, units);

/** As {@link escapeInvisible}, on one line. */
export const escapeLine = (text: string): string => escapeInvisible(text).replace(/[\n\t]/g, units);

/** As {@link escapeInvisible}, and cut if it is longer than `max` characters; what was left out is counted. */
export const escapeAndCut = (text: string, max: number): string => {
  // What is seen is never shorter than what it stands for.
  if (text.length <= max && escapeInvisible(text).length <= max) return escapeInvisible(text);
  let escaped = "";
  let read = 0;
  for (const character of text) {
    const next = escapeInvisible(character);
    if (escaped.length + next.length > max) break;
    escaped += next;
    read += character.length;
  }
  return `${escaped}… (${text.length - read} more characters left out)`;
};

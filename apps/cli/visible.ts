/** Text as a terminal may be given it: what moves its cursor or turns the line around is shown, not done. */

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const units = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

/** Words for people with nothing unseen but line ends. JSON text means the same afterwards. */
export const visible = (text: string): string => text.replace(UNSEEN, units);

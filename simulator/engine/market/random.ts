/** Pseudo-random numbers: the same seed and place give the same number everywhere. */

/** A 32-bit hash of a text. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** The 32-bit number at a place in the sequence of a seed: mulberry32, read at any place. */
export const randomAt = (seed: number, place: number): number => {
  const start = (seed + Math.imul(place + 1, 0x6d2b79f5)) | 0;
  const mixed = Math.imul(start ^ (start >>> 15), start | 1);
  const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
  return (more ^ (more >>> 14)) >>> 0;
};

/** The number at a place, from `min` to `max`, both included. */
export const randomWithin = (seed: number, place: number, min: number, max: number): number =>
  min + randomAt(seed, place) % (max - min + 1);

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 64 letters derived from a text: enough to distinguish keys, not secret. */
export const lettersFrom = (text: string): string => {
  let state = 0x811c9dc5;
  const next = (letter: number): number => {
    state = Math.imul(state ^ letter, 0x01000193);
    state ^= state >>> 15;
    return state >>> 0;
  };
  for (let i = 0; i < text.length; i++) next(text.charCodeAt(i));
  return Array.from({ length: 64 }, (_, i) => LETTERS[next(i) % LETTERS.length]).join("");
};

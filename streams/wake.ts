/** Timers that wake what follows streams. */

/** The longest timer that runtimes have. */
const LONGEST_MS = 2 ** 31 - 1;

/** How long a timer has to wait, in ms. Node warns of what is below zero. */
export const timerMs = (ms: number): number => Math.max(0, Math.min(LONGEST_MS, ms));

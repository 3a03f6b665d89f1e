/** How long timers can wait. */

/** The longest wait of a timer, in ms: a longer one fires at once. */
export const LONGEST_MS: number = 2 ** 31 - 1;

/** How long a timer has to wait, in ms. Runtimes warn of what is below zero or no number. */
export const timerMs = (ms: number): number => ms > 0 ? Math.min(LONGEST_MS, ms) : 0;

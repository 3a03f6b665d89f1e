/** Time that passes faster than usual, the same for all processes: what takes a minute takes seconds. */

/** How much faster. */
export const FASTER = 30;

/** The exchange's time, for who knows when it began. */
export const clockSince = (start: number) => (): number =>
  Math.floor(start + (Date.now() - start) * FASTER);

/** Waits for as long as the exchange's clock takes for it. */
export const sleepFaster = (ms: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.max(0, ms) / FASTER));

/** How long a request is valid by this machine's clock if nothing is said, in ms. */
export const VALID = 500;

/** Waits in this machine's time. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

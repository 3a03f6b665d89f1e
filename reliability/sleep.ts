/** Waiting by a timer. */

/** The longest a timer can wait, in ms: it fires at once if it is to wait longer. */
const LONGEST = 2 ** 31 - 1;

/**
 * Waits, however long; a signal that is aborted ends it early. Leaves neither timer nor listener behind. A time that has
 * passed is none to wait for: Node and Bun warn of timers that are set to less than nothing.
 */
export const sleeping = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      done();
    };
    const wait = (left: number) => {
      timer = left > LONGEST
        ? setTimeout(() => wait(left - LONGEST), LONGEST)
        : setTimeout(end, left);
    };
    wait(ms > 0 && !signal?.aborted ? ms : 0);
    signal?.addEventListener("abort", end);
  });

/** A way to wait; it ends early where the signal is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<unknown>;

/** The caller's way to wait. Where that fails, as some do once they are aborted, a timer waits in its place. */
export const sleepingBy = (own: Sleep = sleeping): Sleep => async (ms, signal) => {
  try {
    await own(ms, signal);
  } catch {
    await sleeping(ms, signal);
  }
};

/** Waiting by a timer. */
import { LONGEST_MS, timerMs } from "./wake.ts";

/** Waits, however long; a signal that is aborted ends it early. Leaves neither timer nor listener behind. */
export const sleeping = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      done();
    };
    const wait = (left: number) => {
      timer = setTimeout(left > LONGEST_MS ? () => wait(left - LONGEST_MS) : end, timerMs(left));
    };
    wait(signal?.aborted ? 0 : ms);
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

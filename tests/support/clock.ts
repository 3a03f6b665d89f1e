/** A clock that a test moves: timers fire as it passes, however slow the machine is. */

/** The clock, while it stands in for the real one. */
export interface Clock {
  /** What `performance.now()` says, in ms. */
  readonly now: () => number;
  /** Lets time pass; each timer that falls due fires at its moment. */
  readonly pass: (ms: number) => Promise<void>;
  /** Timers that are set. */
  readonly timers: () => number;
}

interface Timer {
  readonly at: number;
  readonly then: () => void;
}

/** Runs a test by such a clock. */
export const byClock = async (run: (clock: Clock) => Promise<void>): Promise<void> => {
  const { setTimeout, clearTimeout } = globalThis;
  const realNow = performance.now;
  // Beyond what a real clock says here, so that moments that were kept from it are past.
  let now = 1e9;
  let last = 0;
  const timers = new Map<number, Timer>();
  const define = (value: () => number): void => {
    Object.defineProperty(performance, "now", { value, configurable: true, writable: true });
  };
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 100; i++) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    const end = now + ms;
    await settle();
    for (;;) {
      let first: readonly [number, Timer] | undefined;
      for (const each of timers) if (each[1].at < (first?.[1].at ?? Infinity)) first = each;
      if (!first || first[1].at > end) break;
      timers.delete(first[0]);
      now = first[1].at;
      first[1].then();
      await settle();
    }
    now = end;
  };
  Object.assign(globalThis, {
    setTimeout: (then: () => void, ms = 0) => {
      timers.set(++last, { at: now + Math.max(1, ms || 0), then });
      return last;
    },
    clearTimeout: (id: number | undefined) => void (id !== undefined && timers.delete(id)),
  });
  define(() => now);
  try {
    await run({ now: () => now, pass, timers: () => timers.size });
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    define(realNow.bind(performance));
  }
};

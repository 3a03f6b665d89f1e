/** What wakes those who wait for news. */

/** Wakes all who wait at a moment. */
export interface Bell {
  /** Wakes them. */
  readonly ring: () => void;
  /** Comes back once it rings. */
  readonly heard: () => Promise<void>;
}

/** A bell for which nobody waits yet. */
export const bell = (): Bell => {
  let sleepers: (() => void)[] = [];
  return {
    ring: () => {
      const all = sleepers;
      sleepers = [];
      for (const wake of all) wake();
    },
    heard: () => new Promise<void>((done) => void sleepers.push(done)),
  };
};

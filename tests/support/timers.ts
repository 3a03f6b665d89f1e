/** What timers are set to while something is done, in ms; each fires as soon as it can. */
export const timersOf = async (run: () => Promise<unknown>): Promise<readonly number[]> => {
  const real = globalThis.setTimeout;
  const set: number[] = [];
  const fake = (then: () => void, ms: number) => {
    set.push(ms);
    return real(then, 0);
  };
  globalThis.setTimeout = fake as unknown as typeof setTimeout;
  try {
    await run();
    return set;
  } finally {
    globalThis.setTimeout = real;
  }
};

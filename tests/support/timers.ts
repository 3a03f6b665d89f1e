/** What timers are set to while something is done, in ms; each fires as soon as it can, but not those that are longer. */
export const timersOf = async (
  run: () => Promise<unknown>,
  longest: number = Infinity,
): Promise<readonly number[]> => {
  const real = globalThis.setTimeout;
  const set: number[] = [];
  const fake = (then: () => void, ms: number) => {
    set.push(ms);
    return ms > longest ? undefined : real(then, 0);
  };
  globalThis.setTimeout = fake as unknown as typeof setTimeout;
  try {
    await run();
    return set;
  } finally {
    globalThis.setTimeout = real;
  }
};

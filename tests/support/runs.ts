const given = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process
  ?.env;

/** How many random cases a law is tried on: 25, or what the environment variable LAWS says. */
export const runs: number = Number(given?.["LAWS"] ?? 25);

/** A law's seed, or another one where the environment variable SEED asks for other cases. */
export const seeded = (seed: number): number => seed + 1000 * Number(given?.["SEED"] ?? 0);

/** Whether laws are tried at length, as `npm run test:long` does. */
export const isLong: boolean = runs >= 200;

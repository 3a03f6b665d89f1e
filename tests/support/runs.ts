/** How many random cases a law is tried on: 25, or what the environment variable LAWS says. */
const given = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process
  ?.env
  ?.["LAWS"];

export const runs: number = Number(given ?? 25);

/** Whether laws are tried at length, as `npm run test:long` does. */
export const isLong: boolean = runs >= 200;

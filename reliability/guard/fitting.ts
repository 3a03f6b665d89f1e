/** What of a switch's settings is refused before anything is armed or watched. */

const refuse = (why: string): never => {
  throw new RangeError(`Cannot guard: ${why}`);
};

/** Refuses a switch without a name: whoever left it out elsewhere would share it. */
export const checkName = (name: unknown): void => {
  if (typeof name !== "string" || name === "") refuse("name must be text, as of the account");
};

/** Refuses a time that is none: text is joined to another time and never comes, and no row can hold what never ends. */
export const checkMs = (name: string, ms: unknown, least: number): void => {
  if (typeof ms !== "number" || !(ms >= least && ms <= Number.MAX_SAFE_INTEGER)) {
    refuse(`${name} must be at least ${least}, a number of ms`);
  }
};

/** Refuses what is to be called and cannot be: it would be missed only once it is needed. */
export const checkCalls = (calls: Readonly<Record<string, unknown>>): void => {
  for (const [name, call] of Object.entries(calls)) {
    if (typeof call !== "function") refuse(`${name} must be a function`);
  }
};

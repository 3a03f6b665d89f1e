/** What is refused before anything is opened. */

/** Throws a TypeError that says why. */
export const refuse = (why: string): never => {
  throw new TypeError(`Cannot follow: ${why}`);
};

/** What is refused before anything is opened: settings and symbols that cannot be. */
import type { Field } from "../lib/fields/fields.ts";

/** Throws a TypeError that says why. */
export const refuse = (why: string): never => {
  throw new TypeError(`Cannot follow: ${why}`);
};

/** Whether it is a time in ms, zero or more. */
export const isMs = (ms: number): boolean => ms === Math.abs(ms);

/** A value of a name, refused where its field does not take it. */
export const fitting = <A, I>(name: string, field: Field<A, I>, given: I): A => {
  const read = field.decode(given);
  return read._tag === "Right" ? read.right : refuse(`${name} ${read.left[0]?.message}`);
};

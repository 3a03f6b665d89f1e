/** What is refused before anything is opened: settings and symbols that cannot be. */
import type { Field } from "../lib/fields/fields.ts";
import { surplus } from "../lib/rules.ts";

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

/** Times by name: what each is where it is not given, and the least that it may be, in ms. */
type Times<K extends string> = Readonly<Record<K, readonly [byDefault: number, least: number]>>;

/** Times in ms with their defaults; seconds that are given for ms are less than the least. */
export const timesIn = <K extends string>(
  given: Readonly<Partial<Record<NoInfer<K>, number>>>,
  times: Times<K>,
  others: readonly string[] = [],
): Record<K, number> => {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(times, name)) refuse(surplus(name, [...others, ...Object.keys(times)]));
  }
  return Object.fromEntries(
    Object.entries<Times<K>[K]>(times).map(([name, [byDefault, least]]) => {
      const ms = given[name as K] ?? byDefault;
      const isTime = typeof ms === "number" && ms >= least;
      return [name, isTime ? ms : refuse(`${name} takes ms, ${least} or more`)];
    }),
  ) as Record<K, number>;
};

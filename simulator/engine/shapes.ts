/** Checks of outside data, by io-ts. */
import * as t from "../../lib/deps/io_ts.ts";

/** The same codec with one plain message, instead of one for each member of a union. */
export const opaque = <A>(name: string, codec: t.Type<A>): t.Type<A> =>
  new t.Type(
    name,
    codec.is,
    (u, context) => codec.is(u) ? t.success(u) : t.failure(u, context),
    t.identity,
  );

/** A codec of what a check takes. */
export const checked = <A>(name: string, is: (u: unknown) => u is A): t.Type<A> =>
  new t.Type(name, is, (u, context) => is(u) ? t.success(u) : t.failure(u, context), t.identity);

const number = (name: string, fits: (n: number) => boolean): t.Type<number> =>
  checked(name, (u): u is number => typeof u === "number" && fits(u));

/** A probability, or a part of something. */
export const share = (): t.Type<number> => number("a share from 0 to 1", (n) => n >= 0 && n <= 1);

/** A whole number within bounds. */
export const whole = (least: number, most?: number): t.Type<number> =>
  number(
    `a whole number from ${least} ${most === undefined ? "on" : `to ${most}`}`,
    (n) => Number.isSafeInteger(n) && n >= least && n <= (most ?? n),
  );

/** Whether the members of a type are shapes of one value: their numbers are no part of a path. */
const isJoined = (type: object | undefined): boolean =>
  type !== undefined && "_tag" in type &&
  (type._tag === "IntersectionType" || type._tag === "UnionType");

/** What is wrong, as in `time: expected a number`. */
export const problemsIn = (errors: t.Errors): string =>
  errors.slice(0, 3).map(({ context }) => {
    const path = context.filter((_, i) => i > 0 && !isJoined(context[i - 1]?.type))
      .map(({ key }) => key).join(".");
    return `${path && `${path}: `}expected ${context.at(-1)?.type.name}`;
  }).join("; ");

/** A record of anything. */
export const recordOf = (name: string): t.Type<Readonly<Record<string, unknown>>> =>
  opaque(name, t.record(t.string, t.unknown));

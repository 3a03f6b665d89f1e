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

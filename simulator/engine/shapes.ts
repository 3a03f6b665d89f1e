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

const isIntersection = (type: object = {}): boolean =>
  "_tag" in type && type._tag === "IntersectionType";

/** What is wrong, as in `time: expected a number`. */
export const problemsIn = (errors: t.Errors): string =>
  errors.slice(0, 3).map(({ context }) => {
    // An intersection puts the number of its member into the path, which no reader has written.
    const path = context.slice(1)
      .filter((_, i) => !isIntersection(context[i]?.type))
      .map(({ key }) => key).join(".");
    return `${path && `${path}: `}expected ${context.at(-1)?.type.name}`;
  }).join("; ");

/** A record of anything. */
export const recordOf = (name: string): t.Type<Readonly<Record<string, unknown>>> =>
  opaque(name, t.record(t.string, t.unknown));

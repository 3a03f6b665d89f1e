/**
 * Readers as io-ts codecs, to compose answers with io-ts's own combinators and reporters.
 *
 * @module
 */
import type { Reader } from "./answer.ts";
import * as t from "./deps/io_ts.ts";

/**
 * The io-ts codec of a reader.
 *
 * @example
 * ```ts ignore
 * const Saved = t.type({ savedAt: t.number, order: ioType(UmOrder()) });
 * ```
 */
export const ioType = <A>(reader: Reader<A>): t.Type<A, A, unknown> =>
  new t.Type(
    reader.name,
    (u): u is A => reader.decode(u)._tag === "Right",
    reader.validate,
    t.identity,
  );

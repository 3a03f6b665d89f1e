/**
 * Readers as io-ts codecs, to compose answers with io-ts's own combinators and reporters.
 *
 * @module
 */
import type { Reader } from "./answer.ts";
import * as t from "../deps/io_ts.ts";

const named = (name: string): t.Type<unknown> =>
  new t.Type(name, t.unknown.is, t.unknown.validate, t.identity);

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
    (u, context) => {
      const read = reader.decode(u);
      if (read._tag === "Right") return read;
      return t.failures(read.left.map(({ path, expected, value }) => ({
        value,
        context: [
          ...context,
          ...path.map((key, i) =>
            i === path.length - 1
              ? { key, type: named(expected), actual: value }
              : { key, type: named("answer") }
          ),
        ],
      })));
    },
    t.identity,
  );

/**
 * The contract of io-ts's decoders, without loading io-ts: its module keeps 8 KB in every bundle.
 * {@link ioType} of `io_type.ts` gives the io-ts codec of a reader.
 */
import * as E from "./either.ts";
import type * as t from "./deps/io_ts.ts";

/** Outcome of reading a value, as in io-ts. */
export type Validation<A> = t.Validation<A>;
/** Where in a value the reading stands, as in io-ts. */
export type Context = t.Context;

/** A value that does not fit. */
export const failure = <A>(value: unknown, context: Context, message?: string): Validation<A> =>
  E.left([message === undefined ? { value, context } : { value, context, message }]);

/** The context one step deeper. */
export const appendContext = (
  context: Context,
  key: string,
  type: t.Decoder<unknown, unknown>,
  actual: unknown,
): Context => [...context, { key, type, actual }];

/** A decoder of io-ts's contract, with further properties. */
export const codec = <A, I, More extends object>(
  name: string,
  validate: t.Validate<I, A>,
  more: More,
): t.Decoder<I, A> & More => {
  const self: t.Decoder<I, A> & More = {
    name,
    validate,
    decode: (i) => validate(i, [{ key: "", type: self, actual: i }]),
    ...more,
  };
  return self;
};

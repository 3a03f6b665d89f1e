/**
 * io-ts's contract of decoders and encoders, written out because io-ts's module keeps 8 KB in every
 * bundle.
 */
import type { Either } from "../either.ts";

/** One step on the way to a value inside a value. */
export interface ContextEntry {
  /** Name or index. */
  readonly key: string;
  /** What should read the value. */
  // deno-lint-ignore no-explicit-any
  readonly type: Decoder<any, any>;
  /** The value itself. */
  readonly actual?: unknown;
}

/** The way to a value inside a value. */
export type Context = readonly ContextEntry[];

/** A value that does not fit. */
export interface ValidationError {
  /** The value. */
  readonly value: unknown;
  /** Where it stands. */
  readonly context: Context;
  /** What is wrong with it. */
  readonly message?: string;
}

/** Outcome of reading a value. */
export type Validation<A> = Either<ValidationError[], A>;

/** Reads a value. */
export interface Decoder<I, A> {
  /** What it reads, in words. */
  readonly name: string;
  /** Reads a value that stands somewhere inside another. */
  readonly validate: (i: I, context: Context) => Validation<A>;
  /** Reads a value. */
  readonly decode: (i: I) => Validation<A>;
}

/** Writes a value. */
export interface Encoder<A, O> {
  /** Writes a value. */
  readonly encode: (a: A) => O;
}

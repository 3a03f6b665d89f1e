/**
 * fp-ts's effect types, with the constructors and tests of `Either`. They are written out here because
 * fp-ts's modules keep 1.6 KB and more in every bundle; values and types are interchangeable with
 * fp-ts's own, so that all of its functions work on them.
 *
 * @module
 */

/** Something went wrong. */
export interface Left<E> {
  /** Tag. */
  readonly _tag: "Left";
  /** What went wrong. */
  readonly left: E;
}

/** All is well. */
export interface Right<A> {
  /** Tag. */
  readonly _tag: "Right";
  /** The result. */
  readonly right: A;
}

/** What went wrong, or a result; fp-ts's `Either`. */
export type Either<E, A> = Left<E> | Right<A>;

/** Work that runs when it is called and never rejects; fp-ts's `TaskEither`. */
export interface TaskEither<E, A> {
  (): Promise<Either<E, A>>;
}

/** Work that needs an environment; fp-ts's `ReaderTaskEither`. */
export interface ReaderTaskEither<R, E, A> {
  (environment: R): TaskEither<E, A>;
}

/** Makes a {@link Left}. */
export const left = <E>(left: E): Either<E, never> => ({ _tag: "Left", left });

/** Makes a {@link Right}. */
export const right = <A>(right: A): Either<never, A> => ({ _tag: "Right", right });

/** Whether something went wrong. */
export const isLeft = <E, A>(either: Either<E, A>): either is Left<E> => either._tag === "Left";

/** Whether all is well. */
export const isRight = <E, A>(either: Either<E, A>): either is Right<A> => either._tag === "Right";

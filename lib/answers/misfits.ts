/** Places of an answer that do not fit its model: what follows from each, and how callers learn of them. */
/** A place that does not fit. */
export interface Misfit {
  /** Names and indexes on the way to it. */
  readonly path: string[];
  /** What was expected, in words. */
  readonly expected: string;
  /** What stands there. */
  readonly value: unknown;
  /**
   * What follows: without what is `essential` the answer is not what was asked for; `odd` are the rows of
   * a list in which every row lacks something essential; all others are only `noted`.
   */
  weight: "essential" | "odd" | "noted";
}

/** What has not fitted so far. */
export interface Seen extends Array<Misfit> {
  /** Whether what is read is the reader's, to change in place. */
  isOwned?: boolean;
}

/** What did not fit, as in `orderId: expected an id`. */
export const misfitTexts = (seen: readonly Misfit[]): string[] =>
  seen.map(({ path, expected }) => `${path.join(".") || "answer"}: expected ${expected}`);

const remembered = /*#__PURE__*/ new WeakMap<object, readonly string[]>();

/** Keeps what did not fit in an answer for {@link misfits}. */
export const remember = <A>(answer: A, seen: readonly Misfit[]): A => {
  if (seen[0] && Object(answer) === answer) remembered.set(answer as object, misfitTexts(seen));
  return answer;
};

/**
 * Places of an answer that are not as documented, as in `priceMatch: expected text`. They passed as they
 * came. Empty where all is as documented, and for what is no answer, such as a copy.
 *
 * @example
 * ```ts ignore
 * const order = await ask(queryUmOrder({ symbol: "BTCUSDT", orderId: "42" }));
 * for (const place of misfits(order)) console.warn(place);
 * ```
 */
export const misfits = (answer: unknown): readonly string[] =>
  remembered.get(answer as object) ?? [];

/** Places of an answer that do not fit its model: what follows from each, and where they are told. */
import type { ContextEntry, ValidationError } from "./codec.ts";

/** A place that does not fit. */
export interface Misfit extends ValidationError {
  /** Where it stands, without the answer itself. */
  readonly context: ContextEntry[];
  /**
   * What follows: without what is `essential` the answer is not what was asked for; `odd` are the rows of
   * a list in which every row lacks something essential; all others are only `told`.
   */
  weight: "essential" | "odd" | "told";
}

/** What did not fit, as in `orderId: expected an id`; `name` is that of the answer as a whole. */
export const toldOf = (seen: readonly ValidationError[], name = "an answer"): readonly string[] =>
  seen.map(({ context }) => {
    const path = context.map(({ key }) => key).filter((key) => key !== "").join(".");
    return `${path || "answer"}: expected ${context.at(-1)?.type.name ?? name}`;
  });

const remembered = /*#__PURE__*/ new WeakMap<object, readonly string[]>();

/** Keeps what did not fit in an answer for {@link misfits}. */
export const remember = <A>(answer: A, seen: readonly Misfit[]): A => {
  if (seen.length > 0 && typeof answer === "object" && answer !== null) {
    remembered.set(answer, toldOf(seen));
  }
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
  (typeof answer === "object" && answer !== null && remembered.get(answer)) || [];

/** Answers that speak of something else than what was asked for. */
import type { Misfit } from "./misfits.ts";

/** Parameters that an answer repeats under the same name. */
const REPEATED = ["symbol", "orderId", "algoId", "strategyId", "orderListId"];

/**
 * Where a single answer names another symbol or another order than the request did. It passes `send` as
 * it came; `strict(request)` refuses it.
 */
export const strangers = (
  query: readonly (readonly [string, string])[],
  answer: unknown,
): readonly Misfit[] => {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return [];
  const said = new Map<string, unknown>(Object.entries(answer));
  return query.flatMap(([name, asked]): readonly Misfit[] => {
    const value = said.get(name);
    const isOther = REPEATED.includes(name) &&
      (typeof value === "string" || typeof value === "number" || typeof value === "bigint") &&
      String(value) !== asked;
    return isOther ? [{ path: [name], expected: asked, value, weight: "essential" }] : [];
  });
};

/** Answers that speak of something else than what was asked for. */
import type { Misfit } from "./misfits.ts";

/** What an answer repeats of a request. */
const REPEATED = [
  "symbol",
  "side",
  "orderId",
  "clientOrderId",
  "algoId",
  "clientAlgoId",
  "strategyId",
  "newClientStrategyId",
  "orderListId",
  "listClientOrderId",
];

/**
 * Where a single answer names another symbol, side or order than the request did. It passes `send` as
 * it came; `strict(request)` refuses it.
 */
export const strangers = (
  query: readonly (readonly [string, string])[],
  answer: unknown,
): readonly Misfit[] => {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return [];
  const said = new Map<string, unknown>(Object.entries(answer));
  return query.flatMap(([name, asked]): readonly Misfit[] => {
    const path = name === "newClientOrderId" ? "clientOrderId" : name;
    const value = said.get(path);
    const isOther = REPEATED.includes(path) &&
      (typeof value === "string" || typeof value === "number" || typeof value === "bigint") &&
      String(value) !== asked;
    return isOther ? [{ path: [path], expected: asked, value, weight: "essential" }] : [];
  });
};

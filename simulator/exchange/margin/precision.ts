/** How many places an amount of margin may have. */
import type { Params } from "../handler.ts";
import * as refused from "../refusals/margin.ts";
import type { Refusal } from "../refusals/shared.ts";

const EXACT = /^\d+\.\d{8}\d*[1-9]/;

/** Refuses amounts of more than eight places, which the ledger could not count. */
export const checkPrecision = (params: Params): Refusal | undefined => {
  for (const text of params.values()) if (EXACT.test(text)) return refused.tooPrecise;
  return undefined;
};

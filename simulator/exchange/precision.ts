/** Precision of amounts. */
import type { Params } from "./handler.ts";
import * as refused from "./refusals/margin.ts";
import type { Refusal } from "./refusals/shared.ts";

const EXACT = /^\d+\.\d{8}\d*[1-9]/;

/** Refuses amounts with more than 8 decimals, which the ledger cannot hold. */
export const checkPrecision = (params: Params): Refusal | undefined => {
  for (const text of params.values()) if (EXACT.test(text)) return refused.tooPrecise;
  return undefined;
};

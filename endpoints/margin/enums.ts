/**
 * Enums of margin orders and order lists.
 *
 * @module
 */
import { type Open, open, type Reader } from "../../lib/answers/answer.ts";

/** Kind of an order list; an OTOCO counts as `OTO`. */
export type MarginAccountListType = "OCO" | "OTO";
/** Reader of {@link MarginAccountListType}. */
export const MarginAccountListTypeText: Reader<Open<MarginAccountListType>> = /*#__PURE__*/ open(
  "OCO",
  "OTO",
);

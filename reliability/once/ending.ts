/** How an order ended: cancelled, filled, or in a way that its rows do not tell. */
import type { Environment } from "../../lib/environment.ts";
import { fieldOf, isOpenIn, rowOf } from "./lookup.ts";
import type { ResolveOptions } from "./resolve.ts";
import type { Subject } from "./subject.ts";

/** How an order that is not open has ended. */
export interface Ending {
  /**
   * It was `triggered` if it has become another order, which may be open; `otherwise` it expired, was refused, or
   * nobody says.
   */
  readonly by: "cancelled" | "filled" | "triggered" | "otherwise";
  /** Id of the order that it became when it triggered, where its row names it. */
  readonly became?: string;
}

const TRIGGERED: readonly unknown[] = ["FINISHED", "TRIGGERED"];

const WAITING = ["algoStatus", "strategyStatus"];

/** What a row says alone; beside the word of a conditional order, `status` is that of the order it became. */
const endIn = (row: unknown): Ending["by"] => {
  const words = ["status", ...WAITING].map((name) => fieldOf(row, name));
  if (words.includes("CANCELED")) return "cancelled";
  if (words.includes("FILLED")) return "filled";
  return words.some((word) => TRIGGERED.includes(word)) ? "triggered" : "otherwise";
};

/** The first of some fields that says something, as text. */
const textOf = (row: unknown, ...names: readonly string[]): string | undefined =>
  names.map((name) => `${fieldOf(row, name) ?? ""}`).find((each) => each !== "");

/** Ids of the orders in a list that is done. */
const legsOf = (row: unknown): readonly string[] => {
  const legs = fieldOf(row, "listOrderStatus") === "ALL_DONE" ? fieldOf(row, "orders") : [];
  return Array.isArray(legs) ? legs.flatMap((leg) => textOf(leg, "orderId") ?? []) : [];
};

/**
 * How the order of a row has ended. The row of a list does not say it, nor does that of an order which became
 * another: those orders are read. What cannot be read is not guessed.
 */
export const endingOf = async (
  environment: Environment,
  { readers, signal }: Pick<ResolveOptions, "readers" | "signal">,
  { family, product, isIsolated, ...subject }: Subject,
  row: unknown,
): Promise<Ending> => {
  const by = endIn(row);
  const isWaiting = WAITING.some((name) => fieldOf(row, name) !== undefined);
  const became = isWaiting ? textOf(row, "actualOrderId", "orderId") : undefined;
  const symbol = subject.symbol ?? textOf(row, "symbol");
  const sought = {
    family,
    product,
    ...(symbol && { symbol }),
    ...(isIsolated && { isIsolated }),
  };
  const ids = by !== "triggered" ? legsOf(row) : became === undefined ? [] : [became];
  const ends = await Promise.all(ids.map(async (orderId) => {
    const seen = await rowOf(environment, readers, { ...sought, orderId }, signal && { signal })
      .catch(() => undefined);
    return seen?.kind === "row" && isOpenIn(seen.row) === false ? endIn(seen.row) : undefined;
  }));
  const [end] = ends;
  const common = end && ends.every((each) => each === end) ? end : by;
  return { by: ends.includes("filled") ? "filled" : common, ...(became && { became }) };
};

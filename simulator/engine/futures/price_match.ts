/** Limit prices that follow the book. */
import type { Units } from "../../../lib/decimal.ts";
import type { Contract } from "../market/market.ts";

/** The price of a price match: own side (queue) or other side (opponent), some ticks away. */
export const matchedPrice = (contract: Contract, side: string, match: string): Units => {
  const [from, level] = match.split("_");
  const last = contract.lastPrice;
  const tick = contract.tickSize;
  const steps = BigInt(level ?? "0") + (from === "QUEUE" ? 1n : 0n);
  const away = from === "QUEUE" ? tick * steps : -tick * steps;
  return side === "BUY" ? last - away : last + away;
};

/** Limit prices that follow the book. */
import type { Units } from "../../../lib/decimal.ts";
import { opposite, type Side } from "../book/books.ts";
import { shownLevels, venueOf } from "../book/offers.ts";
import type { Contract } from "../market/market.ts";
import type { FuturesKind, World } from "../world/world.ts";

/**
 * The price of a price match: a level of the own side (queue) or of the other side (opponent). In a
 * shorter book it is the last level; 0 if the side is empty.
 */
export const matchedPrice = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  side: Side,
  match: string,
): Units => {
  const [from, level = "1"] = match.split("_");
  const venue = venueOf(world, kind, contract);
  const levels = shownLevels(venue, from === "QUEUE" ? side : opposite(side), Number(level));
  return levels.at(-1)?.price ?? 0n;
};

/**
 * Ids of orders and lists. On the exchange those of some contracts go beyond 2^53, where JavaScript
 * loses digits; here they do so for whom the world says.
 */
import type { World } from "./world.ts";

const SAFE = 2n ** 53n - 1n;

/** How many digits a number holds in any case. */
const DIGITS = 15;

/** What large ids are above the others; an id has at most 63 bits. */
const LARGE = 8_389_765_000_000_000_000n;

/** Whether ids of a symbol are large. */
export const hasLargeIds = ({ switches }: Pick<World, "switches">, symbol: string): boolean =>
  typeof switches?.largeIds === "object"
    ? switches.largeIds.includes(symbol)
    : switches?.largeIds === true;

/** The id of what is kept at a place, oldest first, after the first id. */
export const idAt = (world: World, first: string, place: number, symbol: string): string => {
  // Most are small, and numbers are several times faster.
  if (first.length <= DIGITS) {
    const small = Number(first) + place;
    return hasLargeIds(world, symbol) ? String(LARGE + BigInt(small)) : String(small);
  }
  const id = BigInt(first) + BigInt(place);
  // Worlds that were saved before may begin beyond 2^53.
  return String(id <= SAFE && hasLargeIds(world, symbol) ? LARGE + id : id);
};

/** The place of an id. */
export const placeOfId = (first: string, id: string): number => {
  if (id.length <= DIGITS && first.length <= DIGITS) return Number(id) - Number(first);
  const after = BigInt(id) - BigInt(first);
  return Number(after >= LARGE ? after - LARGE : after);
};

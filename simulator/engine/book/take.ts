/** Taking from a book, level by level. */
import { min, over, times, type Units } from "../../../lib/decimal.ts";
import type { Traded } from "../market/market.ts";
import type { BookKind, Taken } from "../world/book.ts";
import type { World } from "../world/world.ts";
import { advanced, bookOf, opposite, type Side, sideOf, withBook, withSide } from "./books.ts";
import { allows, isShort, missingOf, type Offer, offers, type Venue } from "./offers.ts";

/** How far an order comes. */
export interface Reach {
  /** What it takes from others, best price first. */
  readonly takes: readonly Offer[];
  /** The order of an account that it comes to then, if any is left of it. */
  readonly meets?: Offer;
}

/** What an order takes until it is filled, its limit ends it, or it comes to an account's order. */
export const reach = (
  venue: Venue,
  side: Side,
  limit: Units | undefined,
  quantity: Units,
): Reach => {
  const takes: Offer[] = [];
  if (isShort(venue, side, limit)) return { takes };
  let rest = quantity;
  for (const offer of offers(venue, opposite(side))) {
    if (rest === 0n || !allows(side, limit, offer.price)) break;
    if (offer.maker) return { takes, meets: offer };
    const taken = min(rest, offer.quantity);
    takes.push({ price: offer.price, quantity: taken });
    rest -= taken;
  }
  return { takes };
};

/** Something about an offer that an order comes to. */
export type Offered = (offer: Offer) => boolean;

/** An account's order takes all but what its self-trade prevention clears away. */
export const takingAs = (account: string, mode: string): Offered => ({ maker }) =>
  mode !== "EXPIRE_MAKER" || maker?.account !== account;

/** An account's order comes no further than to what its self-trade prevention lets end it. */
export const endingAs = (account: string, mode: string): Offered => ({ maker }) =>
  (mode === "EXPIRE_TAKER" || mode === "EXPIRE_BOTH") && maker?.account === account;

/** Whether a book holds a whole quantity within a limit. */
export const holds = (
  venue: Venue,
  side: Side,
  limit: Units | undefined,
  quantity: Units,
  takes: Offered = () => true,
  ends: Offered = () => false,
): boolean => {
  let rest = quantity;
  for (const offer of offers(venue, opposite(side))) {
    if (rest <= 0n || !allows(side, limit, offer.price) || ends(offer)) break;
    if (takes(offer)) rest -= offer.quantity;
  }
  return rest <= 0n;
};

/** What the whole book would give for a quantity, without a limit: its cost, and what is missing. */
export const costOf = (
  venue: Venue,
  side: Side,
  quantity: Units,
  cost: (quantity: Units, price: Units) => Units,
  takes: Offered = () => true,
): { readonly cost: Units; readonly missing: Units } => {
  let rest = quantity;
  let sum = 0n;
  for (const offer of offers(venue, opposite(side))) {
    if (rest === 0n) break;
    if (!takes(offer)) continue;
    const taken = min(rest, offer.quantity);
    sum += cost(taken, offer.price);
    rest -= taken;
  }
  return { cost: sum, missing: rest };
};

/** Quantity that the book gives for a value of the quote asset, not rounded. */
export const quantityWorth = (
  venue: Venue,
  side: Side,
  value: Units,
  takes: Offered,
): Units => {
  let rest = value;
  let quantity = 0n;
  for (const offer of offers(venue, opposite(side))) {
    if (!takes(offer)) continue;
    const whole = times(offer.quantity, offer.price);
    if (whole >= rest) return quantity + over(rest, offer.price);
    quantity += offer.quantity;
    rest -= whole;
  }
  return quantity;
};

/** The world after an order of a side took from others: they come back with time. */
export const withTaken = (
  world: World,
  venue: Venue,
  side: Side,
  takes: readonly Offer[],
): World => {
  const { kind, traded: { symbol } } = venue;
  const from = opposite(side);
  const book = bookOf(world, kind, symbol);
  const missing = new Map<Units, Units>();
  for (const each of sideOf(book, from).taken) {
    const still = missingOf(venue, each);
    if (still > 0n) missing.set(each.price, still);
  }
  const touched = new Map<Units, Units>();
  for (const { price, quantity } of takes) {
    touched.set(price, (touched.get(price) ?? 0n) + quantity);
  }
  const kept = sideOf(book, from).taken.filter(({ price }) =>
    missing.has(price) && !touched.has(price)
  );
  const added = [...touched].map(([price, quantity]): Taken => ({
    price,
    quantity: quantity + (missing.get(price) ?? 0n),
    time: venue.time,
  }));
  const taken = [...kept, ...added].sort((a, b) =>
    (a.price < b.price) === (from === "SELL") ? -1 : 1
  );
  const after = withBook(world, kind, symbol, withSide(book, from, { taken }));
  return [...touched].reduce(
    (now, [price, quantity]) => advanced(now, kind, symbol, from, price, quantity),
    after,
  );
};

/** The world after an account traded at a price. */
export const withLast = (world: World, kind: BookKind, { symbol }: Traded, last: Units): World => {
  const book = bookOf(world, kind, symbol);
  return book.last === last ? world : withBook(world, kind, symbol, { ...book, last });
};

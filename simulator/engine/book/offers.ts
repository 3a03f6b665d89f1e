/**
 * What stands in a book, in the order in which it trades: what is shown is read from it, and what
 * fills is taken from it.
 */
import { abs, max, min, ONE, type Units } from "../../../lib/decimal.ts";
import { offeredAt, placesIn, usualLiquidity } from "../market/liquidity.ts";
import type { Liquidity, Traded } from "../market/market.ts";
import type { Book, BookKind, Level, Queued, Taken } from "../world/book.ts";
import { placeAt } from "../past/places.ts";
import { at } from "../world/vector.ts";
import { ascending, descending, highest, lowest } from "../world/sorted.ts";
import type { World } from "../world/world.ts";
import { bookOf, opposite, type Side, sideOf } from "./books.ts";

/** A book and what it takes to read it. */
export interface Venue {
  readonly kind: BookKind;
  readonly traded: Traded;
  readonly liquidity: Liquidity;
  readonly book: Book;
  /** From the best bid of others to their best ask. */
  readonly width: Units;
  /** Price of the quote asset, in USD. */
  readonly quote: Units;
  readonly time: number;
}

const MINUTE = 60_000;

/** The spread, wider where the price has moved within the last minute. */
const widthOf = (
  world: World,
  kind: BookKind,
  { symbol, tickSize, lastPrice }: Traded,
  { spread, widening = 0 }: Liquidity,
): Units => {
  const least = tickSize * BigInt(spread);
  const past = world.past[kind][symbol];
  if (widening === 0 || !past) return least;
  const place = placeAt(past.prints, world.time - MINUTE + 1);
  const before = at(past.prints, place - 1)?.price ?? past.first.last;
  const wider = abs(lastPrice - before) * BigInt(widening) / 100n;
  return max(least, wider - wider % tickSize);
};

/** The book of a contract or pair. */
export const venueOf = (world: World, kind: BookKind, traded: Traded): Venue => {
  const liquidity = traded.liquidity ?? usualLiquidity;
  return {
    kind,
    traded,
    liquidity,
    width: widthOf(world, kind, traded, liquidity),
    book: bookOf(world, kind, traded.symbol),
    quote: world.market.assets[traded.quoteAsset]?.price ?? ONE,
    time: world.time,
  };
};

/** Price of the last trade: with an account, or of the market. */
export const lastOf = (world: World, kind: BookKind, traded: Traded): Units =>
  bookOf(world, kind, traded.symbol).last ?? traded.lastPrice;

/**
 * Best price of others on a side. The market's last trade was at the ask if the price rose, at the
 * bid if it fell.
 */
export const bestOfOthers = ({ traded, width, book }: Venue, side: Side): Units => {
  const { lastPrice, tickSize } = traded;
  const last = lastPrice - lastPrice % tickSize;
  if (side === "BUY") return book.isFalling ? last : last - width;
  return book.isFalling ? last + width : last;
};

/** Whether others would cross an account's order at a price: none stand there. */
const crosses = ({ book }: Venue, side: Side, price: Units): boolean => {
  const own = side === "BUY" ? lowest(book.asks.levels) : highest(book.bids.levels);
  return own !== undefined && (side === "BUY" ? price >= own.price : price <= own.price);
};

/** What is still missing of a taken quantity. */
export const missingOf = ({ liquidity, time }: Venue, taken: Taken): Units => {
  const since = time - taken.time;
  return since >= liquidity.refill
    ? 0n
    : taken.quantity * BigInt(liquidity.refill - since) / BigInt(liquidity.refill);
};

const offered = (venue: Venue, price: Units, place: number, missing: Units): Units => {
  const { traded, liquidity, quote } = venue;
  const quantity = offeredAt(traded, liquidity, quote, price, place) - missing;
  return quantity > 0n ? quantity - quantity % traded.stepSize : 0n;
};

/** Quantity of others at a price. */
export const othersAt = (venue: Venue, side: Side, price: Units): Units => {
  const best = bestOfOthers(venue, side);
  const away = side === "BUY" ? best - price : price - best;
  if (away < 0n || crosses(venue, side, price)) return 0n;
  const taken = sideOf(venue.book, side).taken.find((each) => each.price === price);
  const place = Number(away / venue.traded.tickSize);
  return place >= placesIn(venue.liquidity)
    ? 0n
    : offered(venue, price, place, taken ? missingOf(venue, taken) : 0n);
};

interface OthersLevel {
  readonly price: Units;
  readonly quantity: Units;
}

function* others(venue: Venue, side: Side): Generator<OthersLevel, undefined> {
  const { tickSize } = venue.traded;
  const step = side === "BUY" ? -tickSize : tickSize;
  const missing = new Map(
    sideOf(venue.book, side).taken.map((each) => [each.price, missingOf(venue, each)]),
  );
  const places = placesIn(venue.liquidity);
  let price = bestOfOthers(venue, side);
  for (let place = 0; place < places && price > 0n; place++, price += step) {
    if (crosses(venue, side, price)) continue;
    const quantity = offered(venue, price, place, missing.get(price) ?? 0n);
    if (quantity > 0n) yield { price, quantity };
  }
  return undefined;
}

/** A quantity at a price, of others or of an account's order. */
export interface Offer {
  readonly price: Units;
  readonly quantity: Units;
  /** The order, if it is an account's. */
  readonly maker?: Queued;
}

/** A level in the order of its queue. */
function* inQueue(
  price: Units,
  others: Units,
  orders: readonly Queued[],
): Generator<Offer, undefined> {
  let given = 0n;
  for (const maker of orders) {
    const before = min(maker.ahead, others) - given;
    if (before > 0n) {
      yield { price, quantity: before };
      given += before;
    }
    yield { price, quantity: maker.quantity, maker };
  }
  if (others > given) yield { price, quantity: others - given };
  return undefined;
}

/** The best orders of accounts on a side. */
export const bestLevel = ({ book }: Venue, side: Side): Level | undefined =>
  side === "BUY" ? highest(book.bids.levels) : lowest(book.asks.levels);

/** Orders of accounts on a side by price, best first. */
export const levelsOf = ({ book }: Venue, side: Side): Generator<Level, undefined> =>
  side === "BUY" ? descending(book.bids.levels) : ascending(book.asks.levels);

/** Whether a price is better for the other side than another one. */
const isBetter = (side: Side, a: Units, b: Units): boolean => side === "BUY" ? a > b : a < b;

/** Everything that stands on a side of a book, in the order in which it trades. */
export function* offers(venue: Venue, side: Side): Generator<Offer, undefined> {
  const own = levelsOf(venue, side);
  let next = own.next();
  for (const { price, quantity } of others(venue, side)) {
    while (!next.done && isBetter(side, next.value.price, price)) {
      yield* inQueue(next.value.price, 0n, next.value.orders);
      next = own.next();
    }
    if (!next.done && next.value.price === price) {
      yield* inQueue(price, quantity, next.value.orders);
      next = own.next();
    } else yield { price, quantity };
  }
  for (; !next.done; next = own.next()) {
    yield* inQueue(next.value.price, 0n, next.value.orders);
  }
  return undefined;
}

/** Prices and quantities on a side as the book shows them, best price first. */
export const shownLevels = (venue: Venue, side: Side, limit: number): readonly Offer[] => {
  const found: { price: Units; quantity: Units }[] = [];
  for (const { price, quantity } of offers(venue, side)) {
    const last = found.at(-1);
    if (last?.price === price) last.quantity += quantity;
    else if (found.length === limit) break;
    else found.push({ price, quantity });
  }
  return found;
};

/** Best price of a side. */
export const bestPrice = (venue: Venue, side: Side): Units | undefined => {
  const first = offers(venue, side).next();
  return first.done ? undefined : first.value.price;
};

/** Whether an order's limit allows a price; no limit allows any. */
export const allows = (side: Side, limit: Units | undefined, price: Units): boolean =>
  limit === undefined || (side === "BUY" ? price <= limit : price >= limit);

/** Whether an order's limit lies before everything on the other side: without a look at the levels. */
export const isShort = (venue: Venue, side: Side, limit: Units | undefined): boolean => {
  if (limit === undefined || allows(side, limit, bestOfOthers(venue, opposite(side)))) return false;
  const own = bestLevel(venue, opposite(side));
  return own === undefined || !allows(side, limit, own.price);
};

/** Whether an order would trade at once. */
export const wouldTake = (venue: Venue, side: Side, limit: Units | undefined): boolean => {
  if (isShort(venue, side, limit)) return false;
  const best = bestPrice(venue, opposite(side));
  return best !== undefined && allows(side, limit, best);
};

/** Orders in a book that the market comes to: by a move of the price, or by what others trade. */
import { min, type Units } from "../../../lib/decimal.ts";
import { quantityFor } from "../market/liquidity.ts";
import type { QueueRule } from "../market/market.ts";
import type { Level } from "../world/book.ts";
import type { World } from "../world/world.ts";
import { advanced, type Side } from "./books.ts";
import { bestLevel, bestOfOthers, levelsOf, type Venue } from "./offers.ts";

/** A quantity of an order that the market has come to. */
export interface Reached {
  /** Account of the order. */
  readonly account: string;
  readonly orderId: string;
  readonly quantity: Units;
}

/** What the market comes to, and the world with the queues moved on. */
export interface Reaching {
  readonly world: World;
  readonly reached: readonly Reached[];
}

/** A move of the price counts as a second, in ms. */
const SECOND = 1000n;

const SIDES: readonly Side[] = ["BUY", "SELL"];

const whole = ({ orders }: Level): readonly Reached[] =>
  orders.map(({ account, orderId, quantity }) => ({ account, orderId, quantity }));

/** Others trade a quantity at a level: first what stands before the orders, then the orders. */
const traded = (
  { orders }: Level,
  quantity: Units,
): { readonly passed: Units; readonly reached: readonly Reached[] } => {
  let rest = quantity;
  let passed = 0n;
  const reached: Reached[] = [];
  for (const order of orders) {
    const before = min(rest, order.ahead > passed ? order.ahead - passed : 0n);
    rest -= before;
    passed += before;
    const filled = min(rest, order.quantity);
    if (filled === 0n) break;
    reached.push({ account: order.account, orderId: order.orderId, quantity: filled });
    rest -= filled;
  }
  return { passed, reached };
};

/** Whole steps that others trade at a price from a time to another one: as many in one step as in many short ones. */
const flowed = ({ traded, quote, liquidity }: Venue, price: Units, from: number, to: number) => {
  const until = (time: number): Units => {
    const all = quantityFor(traded, quote, liquidity.flow * BigInt(time) / SECOND, price);
    return all - all % traded.stepSize;
  };
  return until(to) - until(from);
};

const atTouch = (
  world: World,
  venue: Venue,
  side: Side,
  level: Level,
  rule: QueueRule,
  from: number,
  to: number,
): Reaching => {
  if (rule === "worst") return { world, reached: [] };
  if (rule === "optimistic") return { world, reached: whole(level) };
  const { kind, traded: { symbol } } = venue;
  const { passed, reached } = traded(level, flowed(venue, level.price, from, to));
  return { world: advanced(world, kind, symbol, side, level.price, passed), reached };
};

const together = (
  world: World,
  each: (world: World, side: Side) => Reaching,
): Reaching => {
  const reached: Reached[] = [];
  let now = world;
  for (const side of SIDES) {
    const after = each(now, side);
    now = after.world;
    reached.push(...after.reached);
  }
  return { world: now, reached };
};

const ruleOf = ({ market }: World): QueueRule => market.queue ?? "queue";

/**
 * Orders that the market's price has come to with a move. Those that it has gone beyond fill; those
 * at the price follow the rule of the market's queue.
 */
export const reachedByPrice = (world: World, venue: Venue): Reaching => {
  const price = venue.traded.lastPrice;
  return together(world, (now, side) => {
    const reached: Reached[] = [];
    for (const level of levelsOf(venue, side)) {
      const isBeyond = side === "BUY" ? level.price > price : level.price < price;
      if (isBeyond) reached.push(...whole(level));
      else if (level.price === price) {
        const touched = atTouch(now, venue, side, level, ruleOf(now), 0, Number(SECOND));
        return { world: touched.world, reached: [...reached, ...touched.reached] };
      } else break;
    }
    return { world: now, reached };
  });
};

/** Orders at the best price of their side that others have traded with in some time up to now. */
export const reachedInTime = (world: World, venue: Venue, ms: number): Reaching =>
  together(world, (now, side) => {
    const level = bestLevel(venue, side);
    const best = bestOfOthers(venue, side);
    const isBest = level !== undefined &&
      (side === "BUY" ? level.price >= best : level.price <= best);
    return isBest
      ? atTouch(now, venue, side, level, ruleOf(now), now.time - ms, now.time)
      : { world: now, reached: [] };
  });

/** Futures orders in the book: what they take, and what remains of them. */
import { min, times, type Units } from "../../../lib/decimal.ts";
import { enqueued, opposite } from "../book/books.ts";
import { bestOfOthers, lastOf, type Offer, othersAt, venueOf, wouldTake } from "../book/offers.ts";
import { holds, reach, withTaken } from "../book/take.ts";
import { within } from "../each_account.ts";
import { nothing, then } from "../happened.ts";
import type { Contract } from "../market/market.ts";
import { refuse, type Refused } from "../refusal.ts";
import type { Queued } from "../world/book.ts";
import { accountIn, seenBy } from "../world/seen_by.ts";
import { get } from "../world/table.ts";
import type { FuturesKind, FuturesOrder, World } from "../world/world.ts";
import { isOpen, withOrder } from "./book.ts";
import { cancelFutures } from "./cancel.ts";
import { fillable } from "./checks.ts";
import type { Placed } from "./draft.ts";
import { fill, restOf } from "./fill.ts";

/**
 * The worst price that an order may trade at. Market orders stay within the bounds that the contract
 * sets for limit prices; those of the exchange itself have none.
 */
const limitOf = (
  contract: Contract,
  { type, side, price, forced }: FuturesOrder,
): Units | undefined =>
  type === "LIMIT"
    ? price
    : forced
    ? undefined
    : times(contract.markPrice, side === "BUY" ? contract.priceUp : contract.priceDown);

/** Post-only orders must not take, and fill-or-kill orders need the whole quantity at once. */
export const checkBook = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Refused | undefined => {
  const { side, timeInForce } = order;
  const limit = limitOf(contract, order);
  if (timeInForce === "GTX" && wouldTake(venueOf(world, kind, contract), side, limit)) {
    return refuse("wouldTake");
  }
  return timeInForce === "FOK" &&
      !holds(venueOf(world, kind, contract), side, limit, restOf(order))
    ? refuse("notFillable")
    : undefined;
};

/**
 * Times in force that support self-trade prevention; market orders have the first.
 *
 * @see {@link https://developers.binance.com/docs/derivatives/usds-margined-futures/faq/stp-faq}
 */
const PREVENTING = ["GTC", "IOC", "GTD"];

const preventionOf = ({ timeInForce, selfTradePreventionMode }: FuturesOrder): string =>
  PREVENTING.includes(timeInForce) ? selfTradePreventionMode : "NONE";

const takeFromOthers = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  takes: readonly Offer[],
): Placed => {
  const venue = venueOf(world, kind, contract);
  let done: Placed = { world: withTaken(world, venue, order.side, takes), facts: [], order };
  for (const { price, quantity } of takes) {
    const { order: before } = done;
    done = then(done, (now) => fill(now, kind, contract, before, price, quantity, false));
  }
  return done;
};

/** Trades with an order in the book, of the same account or of another one. */
const takeFromMaker = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  maker: FuturesOrder,
  account: string,
): Placed => {
  const cut = fillable(seenBy(world, account), kind, maker);
  // One that can only reduce expires if no position is left, instead of opening one.
  if (!cut) {
    const expired = within(world, account, (now) => cancelFutures(now, kind, maker, "EXPIRED"));
    return { ...expired, order };
  }
  const quantity = min(restOf(order), restOf(cut));
  const taken = fill(world, kind, contract, order, maker.price, quantity, false);
  const made = then(taken, (now) =>
    within(
      now,
      account,
      (seen) => fill(seen, kind, contract, cut, maker.price, quantity, true, false),
    ));
  return { ...made, order: taken.order };
};

/** An order comes to one of an account. Only those of one account are kept from trading. */
const meet = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  maker: FuturesOrder,
  account: string,
): Placed => {
  const mode = account === world.account ? preventionOf(order) : "NONE";
  if (mode === "NONE") return takeFromMaker(world, kind, contract, order, maker, account);
  const freed = mode === "EXPIRE_TAKER"
    ? nothing(world)
    : cancelFutures(world, kind, maker, "EXPIRED_IN_MATCH");
  return mode === "EXPIRE_MAKER"
    ? { world: freed.world, facts: freed.facts, order }
    : then(freed, (now) => cancelFutures(now, kind, order, "EXPIRED_IN_MATCH"));
};

/** The order that stands for something in a book. */
const standing = (
  world: World,
  kind: FuturesKind,
  { account, orderId }: Queued,
): FuturesOrder | undefined => {
  const open = accountIn(world, account)?.[kind].open;
  return open && get(open, orderId);
};

/** Takes what the book holds within the order's limit, level by level. */
export const take = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Placed => {
  const limit = limitOf(contract, order);
  let done: Placed = { world, facts: [], order };
  for (;;) {
    const { order: before } = done;
    const venue = venueOf(done.world, kind, contract);
    const { takes, meets } = reach(venue, order.side, limit, restOf(before));
    if (takes.length > 0) {
      done = then(done, (now) => takeFromOthers(now, kind, contract, before, takes));
    }
    const { order: taker } = done;
    const queued = meets?.maker;
    const maker = queued && standing(done.world, kind, queued);
    if (!maker) return done;
    done = then(done, (now) => meet(now, kind, contract, taker, maker, queued.account));
    if (!isOpen(done.order)) return done;
  }
};

/** What becomes of the rest of an order: it joins the queue at its price, or expires. */
export const remain = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
): Placed => {
  if (order.forced) {
    // What the book cannot give to the exchange itself goes at the price that it came to.
    const price = order.filled > 0n
      ? lastOf(world, kind, contract)
      : bestOfOthers(venueOf(world, kind, contract), opposite(order.side));
    return fill(world, kind, contract, order, price, restOf(order), false);
  }
  if (order.type === "MARKET" || order.timeInForce === "IOC") {
    return cancelFutures(world, kind, order, "EXPIRED");
  }
  const ahead = othersAt(venueOf(world, kind, contract), order.side, order.price);
  const after = enqueued(withOrder(world, kind, order), kind, order, restOf(order), ahead);
  return { world: after, facts: [], order };
};

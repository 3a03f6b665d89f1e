/** The market's own price, after an account has traded at another. */
import { withMarketTrade } from "../past/record.ts";
import type { Traded } from "../market/market.ts";
import { TRADE_INTERVAL } from "../market/series.ts";
import type { BookKind } from "../world/book.ts";
import { at } from "../world/vector.ts";
import type { World } from "../world/world.ts";
import { bookOf, withBook } from "./books.ts";
import { BOOK_KINDS, tradedIn } from "./traded.ts";

/** The world in which the last trade of a contract or pair is the market's, at its price. */
export const returned = (
  world: World,
  kind: BookKind,
  traded: Traded,
  time: number = world.time,
): World => {
  const { last, ...book } = bookOf(world, kind, traded.symbol);
  if (last === undefined) return world;
  const freed = withBook(world, kind, traded.symbol, book);
  return last === traded.lastPrice ? freed : withMarketTrade(freed, kind, traded, time);
};

/** As {@link returned}, once the second is over in which an account traded: in each, others trade. */
const returnedInTime = (world: World, kind: BookKind, traded: Traded): World => {
  const prints = world.past[kind][traded.symbol]?.prints;
  const lastTime = prints && at(prints, prints.size - 1)?.time;
  if (lastTime === undefined) return world;
  const next = (Math.floor(lastTime / TRADE_INTERVAL) + 1) * TRADE_INTERVAL;
  return next > world.time ? world : returned(world, kind, traded, next);
};

/** Others trade at the market's price in each second, whatever an account has traded at before. */
export const othersReturned = (world: World): World => {
  let now = world;
  for (const kind of BOOK_KINDS) {
    const traded = tradedIn(world.market, kind);
    for (const [symbol, { last }] of Object.entries(world.books[kind])) {
      const each = last === undefined ? undefined : traded[symbol];
      if (each) now = returnedInTime(now, kind, each);
    }
  }
  return now;
};

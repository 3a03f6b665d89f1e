/** Streams of public trades. */
import type { Traded } from "../../../engine/market/market.ts";
import { lastIdAt, type PublicTrade, tapeOf, tradeOf } from "../../../engine/past/tape.ts";
import type { BookKind, World } from "../../../engine/world/world.ts";
import {
  type Feed,
  feedOf,
  type Listed,
  marketMark,
  priceOf,
  quantityOf,
  tradedOf,
} from "./feed.ts";

/** Most trades that are told at once, after a jump of the clock. */
const MOST = 1000;

type Written = (world: World, kind: BookKind, traded: Traded, trade: PublicTrade) => object;

const aggregate: Written = ({ time }, kind, traded, trade) => {
  const q = quantityOf(kind, traded, trade.quantity);
  return {
    e: "aggTrade",
    E: time,
    s: traded.symbol,
    a: trade.id,
    p: priceOf(kind, traded, trade.price),
    q,
    ...(kind === "um" && { nq: q }),
    f: trade.id,
    l: trade.id,
    T: trade.time,
    m: trade.isBuyerMaker,
    ...(kind === "margin" && { M: true }),
    ...marketMark(kind),
  };
};

const single: Written = ({ time }, kind, traded, trade) => ({
  e: "trade",
  E: time,
  ...(kind !== "margin" && { T: trade.time }),
  s: traded.symbol,
  t: trade.id,
  p: priceOf(kind, traded, trade.price),
  q: quantityOf(kind, traded, trade.quantity),
  ...(kind === "margin" ? { T: trade.time } : { X: "MARKET" }),
  m: trade.isBuyerMaker,
  ...(kind === "margin" && { M: true }),
  ...marketMark(kind),
});

type FeedOfTrades = (world: World, listed: Listed) => Feed;

const trades = (write: Written): FeedOfTrades => (world, listed) => {
  const lastId = (now: World): number => {
    const traded = tradedOf(now, listed);
    return traded ? lastIdAt(tapeOf(now, listed.kind, traded), now.time) : 0;
  };
  return feedOf(lastId(world), (now, told) => {
    const traded = tradedOf(now, listed);
    const last = lastId(now);
    if (!traded || last <= told) return [last, []];
    const tape = tapeOf(now, listed.kind, traded);
    const first = Math.max(told + 1, last - MOST + 1);
    return [
      last,
      Array.from(
        { length: last - first + 1 },
        (_, i) => write(now, listed.kind, traded, tradeOf(tape, first + i)),
      ),
    ];
  });
};

/** Aggregate trades, each one trade. */
export const aggregateTrades: FeedOfTrades = /*#__PURE__*/ trades(aggregate);

/** Trades one by one. */
export const singleTrades: FeedOfTrades = /*#__PURE__*/ trades(single);

/** The book and the trades of the pairs, as the spot market shows them. */
import { times } from "../../../lib/decimal.ts";
import { Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { type Offer, shownLevels, venueOf } from "../../engine/book/offers.ts";
import type { Pair } from "../../engine/market/market.ts";
import { tapeOf } from "../../engine/past/tape.ts";
import type { World } from "../../engine/world/world.ts";
import { numberOf, type Params } from "../handler.ts";
import { tradesOf, updateId } from "../market_data/book.ts";
import { type Beside, beside } from "./endpoint.ts";
import { eight, forPair, named, oneName, oneOrMore } from "./pairs.ts";

const levelText = (
  { price, quantity }: Offer,
): readonly string[] => [eight(price), eight(quantity)];

/** More levels than these are not refused, but left out. */
const MOST_LEVELS = 5000;

const depth = /*#__PURE__*/ forPair((world, pair, params) => {
  const count = Math.min(numberOf(params, "limit", 100), MOST_LEVELS);
  const side = (each: "BUY" | "SELL") =>
    shownLevels(venueOf(world, "margin", pair), each, count).map(levelText);
  return { lastUpdateId: updateId(world), bids: side("BUY"), asks: side("SELL") };
});

/** The best price of each side, and what stands there. */
export const bestOf = (world: World, pair: Pair): Readonly<Record<string, string>> => {
  const best = (side: "BUY" | "SELL") => {
    const [level = { price: 0n, quantity: 0n }] = shownLevels(
      venueOf(world, "margin", pair),
      side,
      1,
    );
    return levelText(level);
  };
  const [bidPrice = "", bidQty = ""] = best("BUY");
  const [askPrice = "", askQty = ""] = best("SELL");
  return { bidPrice, bidQty, askPrice, askQty };
};

const found = (world: World, pair: Pair, params: Params) =>
  tradesOf(tapeOf(world, "margin", pair), params, 500);

const trades = /*#__PURE__*/ forPair((world, pair, params) =>
  found(world, pair, params).map(({ id, price, quantity, time, isBuyerMaker }) => ({
    id,
    price: eight(price),
    qty: eight(quantity),
    quoteQty: eight(times(quantity, price)),
    time,
    isBuyerMaker,
    isBestMatch: true,
  }))
);

const aggregateTrades = /*#__PURE__*/ forPair((world, pair, params) =>
  found(world, pair, params).map(({ id, price, quantity, time, isBuyerMaker }) => ({
    a: id,
    p: eight(price),
    q: eight(quantity),
    f: id,
    l: id,
    T: time,
    m: isBuyerMaker,
    M: true,
  }))
);

const limit = (most: number, whenAbsent: string) => optional(integer(1, most), whenAbsent);

/** Book and trades. */
export const spotBook = (): readonly Beside[] => [
  beside({
    verb: "GET",
    path: "/api/v3/depth",
    weight: [
      { atMost: ["limit", 100], ip: 5 },
      { atMost: ["limit", 500], ip: 25 },
      { atMost: ["limit", 1000], ip: 50 },
      { ip: 250 },
    ],
    params: { symbol: Ticker, limit: limit(Number.MAX_SAFE_INTEGER, "100") },
    handler: depth,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/trades",
    weight: { ip: 25 },
    params: { symbol: Ticker, limit: limit(1000, "500") },
    handler: trades,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/historicalTrades",
    weight: { ip: 25 },
    params: { symbol: Ticker, limit: limit(1000, "500"), fromId: optional(Id) },
    handler: trades,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/aggTrades",
    weight: { ip: 4 },
    params: {
      symbol: Ticker,
      fromId: optional(Id),
      startTime: optional(Time),
      endTime: optional(Time),
      limit: limit(1000, "500"),
    },
    handler: aggregateTrades,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/ticker/bookTicker",
    weight: [{ when: ["symbol"], ip: 2 }, { ip: 4 }],
    params: named,
    rules: oneName,
    handler: oneOrMore((world, pair) => ({ symbol: pair.symbol, ...bestOf(world, pair) })),
  }),
];

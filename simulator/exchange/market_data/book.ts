/** The order book of futures, in which orders fill, and their trades. */
import { fixed } from "../../../lib/decimal.ts";
import { type Handler, isWithin, numberOf, type Params, type Routes } from "../handler.ts";
import { type Offer, shownLevels, venueOf } from "../../engine/book/offers.ts";
import type { Contract } from "../../engine/market/market.ts";
import {
  contractsOf,
  forContract,
  listed,
  oneOrAll,
  priceText,
  quantityText,
  worth,
} from "./moments.ts";
import { BEGINNING, placesOf } from "../../engine/market/series.ts";
import {
  firstIdFrom,
  lastIdAt,
  type PublicTrade,
  type Tape,
  tapeOf,
  tradeOf,
} from "../../engine/past/tape.ts";
import { overAnHour, tooLongAgo } from "../refusals/shared.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";

const levelText = (contract: Contract, { price, quantity }: Offer): readonly string[] => [
  priceText(contract, price),
  fixed(quantity, placesOf(contract.stepSize)),
];

/**
 * Update id of what a book shows; it grows with time and with every change. Depth streams end their
 * events right below it, so that any snapshot lies between two of them.
 */
export const updateId = ({ time, books }: World): number => 2 * (time + (books.changes ?? 0)) + 1;

const depth = (kind: FuturesKind, whenAbsent: number): Handler =>
  forContract(kind, (world, contract, params) => {
    const side = (each: "BUY" | "SELL") =>
      shownLevels(venueOf(world, kind, contract), each, numberOf(params, "limit", whenAbsent))
        .map((level) => levelText(contract, level));
    return {
      lastUpdateId: updateId(world),
      ...(kind === "cm" ? { symbol: contract.symbol, pair: contract.pair } : {}),
      E: world.time,
      T: world.time,
      bids: side("BUY"),
      asks: side("SELL"),
    };
  });

const bookTicker = (kind: FuturesKind) => (world: World, contract: Contract) => {
  const best = (side: "BUY" | "SELL") => {
    const [level = { price: 0n, quantity: 0n }] = shownLevels(
      venueOf(world, kind, contract),
      side,
      1,
    );
    return levelText(contract, level);
  };
  const [bidPrice, bidQty] = best("BUY");
  const [askPrice, askQty] = best("SELL");
  return {
    ...(kind === "cm" ? { lastUpdateId: updateId(world) } : {}),
    symbol: contract.symbol,
    ...(kind === "cm" ? { pair: contract.pair } : {}),
    bidPrice,
    bidQty,
    askPrice,
    askQty,
    time: world.time,
  };
};

/** Ids from `fromId`, or from `startTime`, or the latest. */
const idsOf = (tape: Tape, params: Params, limit: number): readonly number[] => {
  const maxCount = numberOf(params, "limit", limit);
  const end = Math.min(tape.now, numberOf(params, "endTime", tape.now));
  const until = lastIdAt(tape, end);
  const start = params.has("fromId")
    ? Number(params.get("fromId"))
    : params.has("startTime")
    ? firstIdFrom(tape, numberOf(params, "startTime", 0))
    : until - maxCount + 1;
  const from = Math.max(firstIdFrom(tape, BEGINNING), start);
  return Array.from(
    { length: Math.max(0, Math.min(maxCount, until - from + 1)) },
    (_, i) => from + i,
  );
};

/** Public trades that a call asks for, the oldest first; at most `limit` if it does not say how many. */
export const tradesOf = (
  tape: Tape,
  params: Params,
  limit: number,
): readonly PublicTrade[] =>
  idsOf(tape, params, limit).map((id) => tradeOf(tape, id))
    .filter(({ time }) => isWithin(params, time));

const trades = (kind: FuturesKind, limit: number): Handler =>
  forContract(
    kind,
    (world, contract, params) =>
      tradesOf(tapeOf(world, kind, contract), params, limit).map((trade) => {
        const value = fixed(worth(contract, trade.quantity, trade.price));
        return {
          id: trade.id,
          price: priceText(contract, trade.price),
          qty: quantityText(contract, trade.quantity),
          ...(kind === "cm" ? { baseQty: value } : { quoteQty: value }),
          time: trade.time,
          isBuyerMaker: trade.isBuyerMaker,
          ...(kind === "cm" ? {} : { isRPITrade: false }),
        };
      }),
  );

const HOUR = 3_600_000;
const REACH = 48 * HOUR;

/** Refuses spans of over an hour, and what begins or ends too long ago. */
const recent = (kind: FuturesKind, handler: Handler): Handler => (world, params) => {
  const oldest = world.time - REACH;
  const end = numberOf(params, "endTime", world.time);
  const start = numberOf(params, "startTime", end);
  if (params.has("endTime") && end - start > HOUR) return overAnHour;
  const [contract] = contractsOf(world, kind, params) ?? [];
  const isForgotten = contract && params.has("fromId") &&
    numberOf(params, "fromId", 0) < firstIdFrom(tapeOf(world, kind, contract), oldest);
  return isForgotten || start < oldest ? tooLongAgo : handler(world, params);
};

/** Aggregate trades, one per trade. */
const aggregateTrades = (kind: FuturesKind): Handler =>
  recent(
    kind,
    forContract(
      kind,
      (world, contract, params) =>
        tradesOf(tapeOf(world, kind, contract), params, 500).map((trade) => {
          const q = quantityText(contract, trade.quantity);
          return {
            a: trade.id,
            p: priceText(contract, trade.price),
            q,
            ...(kind === "um" ? { nq: q } : {}),
            f: trade.id,
            l: trade.id,
            T: trade.time,
            m: trade.isBuyerMaker,
          };
        }),
    ),
  );

const routes = (kind: FuturesKind, api: string): Routes => ({
  [`GET /${api}/v1/depth`]: depth(kind, 500),
  [`GET /${api}/v1/trades`]: trades(kind, 500),
  [`GET /${api}/v1/historicalTrades`]: trades(kind, 100),
  [`GET /${api}/v1/aggTrades`]: aggregateTrades(kind),
});

/** Book and trades of USDⓈ-M futures. */
export const usdmBook: Routes = {
  .../*#__PURE__*/ routes("um", "fapi"),
  "GET /fapi/v1/rpiDepth": /*#__PURE__*/ depth("um", 1000),
  "GET /fapi/v1/ticker/bookTicker": /*#__PURE__*/ oneOrAll("um", /*#__PURE__*/ bookTicker("um")),
};

/** Book and trades of COIN-M futures. */
export const coinmBook: Routes = {
  .../*#__PURE__*/ routes("cm", "dapi"),
  "GET /dapi/v1/ticker/bookTicker": /*#__PURE__*/ listed("cm", /*#__PURE__*/ bookTicker("cm")),
};

/** Candles and tickers of the pairs, as the spot market shows them: all from the kept past. */
import { over, times, type Units } from "../../../lib/decimal.ts";
import {
  FreeText,
  integer,
  oneOf,
  optional,
  text,
  Ticker,
  Time,
} from "../../../lib/fields/fields.ts";
import { lastOf } from "../../engine/book/offers.ts";
import type { Pair } from "../../engine/market/market.ts";
import {
  firstIdFrom,
  lastIdAt,
  spanOf,
  type Tape,
  tapeOf,
  tradeOf,
} from "../../engine/past/tape.ts";
import type { World } from "../../engine/world/world.ts";
import { numberOf, type Params, textOf } from "../handler.ts";
import { candleSteps, middleOf } from "../market_data/klines.ts";
import { lengthOf, momentsOf } from "../market_data/moments.ts";
import { percent } from "../market_data/prices.ts";
import { type Beside, beside } from "./endpoint.ts";
import { eight, forPair, named, oneName, oneOrMore } from "./pairs.ts";
import { bestOf } from "./spot_book.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const tapeOfPair = (world: World, pair: Pair): Tape => tapeOf(world, "margin", pair);

const INTERVALS = [
  "1s",
  "1m",
  "3m",
  "5m",
  "15m",
  "30m",
  "1h",
  "2h",
  "4h",
  "6h",
  "8h",
  "12h",
  "1d",
  "3d",
  "1w",
  "1M",
];

/** More candles than these are not refused, but left out; futures refuse them. */
const MOST_CANDLES = 1000;

const cut = (params: Params): Params =>
  numberOf(params, "limit", 0) > MOST_CANDLES
    ? new Map(params).set("limit", String(MOST_CANDLES))
    : params;

const candles = /*#__PURE__*/ forPair((world, pair, params) => {
  const tape = tapeOfPair(world, pair);
  const steps = candleSteps(textOf(params, "interval"));
  return momentsOf(cut(params), steps, world.time, 500).map((from) => {
    const until = steps.next(from) - 1;
    const span = spanOf(tape, from, until);
    const middle = middleOf(pair, span);
    return [
      from,
      ...[span.open, span.high, span.low, span.close, span.volume].map(eight),
      until,
      eight(times(span.volume, middle)),
      span.count,
      eight(span.bought),
      eight(times(span.bought, middle)),
      "0",
    ];
  });
});

/** Average price of the trades in a span of time, by quantity. */
const averageOf = (tape: Tape, from: number, until: number): Units => {
  let [value, quantity] = [0n, 0n];
  const lastId = lastIdAt(tape, until);
  for (let id = firstIdFrom(tape, from); id <= lastId; id++) {
    const trade = tradeOf(tape, id);
    value += times(trade.quantity, trade.price);
    quantity += trade.quantity;
  }
  return quantity === 0n ? tape.first : over(value, quantity);
};

const average = /*#__PURE__*/ forPair((world, pair) => ({
  mins: 5,
  price: eight(averageOf(tapeOfPair(world, pair), world.time - 5 * MINUTE, world.time)),
  closeTime: world.time,
}));

const isShort = (params: Params): boolean => textOf(params, "type") === "MINI";

const windowOf = (openTime: number) => (world: World, pair: Pair, params: Params) => {
  const span = spanOf(tapeOfPair(world, pair), openTime, world.time);
  const last = lastOf(world, "margin", pair);
  const middle = middleOf(pair, span);
  const change = last - span.open;
  const sign = change < 0n ? "-" : "";
  return {
    symbol: pair.symbol,
    ...(!isShort(params) && {
      priceChange: sign + eight(change < 0n ? -change : change),
      priceChangePercent: percent(change, span.open),
      weightedAvgPrice: eight(middle),
    }),
    openPrice: eight(span.open),
    highPrice: eight(span.high),
    lowPrice: eight(span.low),
    lastPrice: eight(last),
    volume: eight(span.volume),
    quoteVolume: eight(times(span.volume, middle)),
    openTime,
    closeTime: world.time,
    firstId: span.firstId,
    lastId: span.lastId,
    count: span.count,
  };
};

const day = /*#__PURE__*/ oneOrMore((world, pair, params) => {
  const openTime = world.time - DAY;
  const tape = tapeOfPair(world, pair);
  const body = windowOf(openTime)(world, pair, params);
  return isShort(params) ? body : {
    ...body,
    prevClosePrice: body.openPrice,
    lastQty: eight(tradeOf(tape, body.lastId).quantity),
    ...bestOf(world, pair),
  };
});

const price = /*#__PURE__*/ oneOrMore((world, pair) => ({
  symbol: pair.symbol,
  price: eight(lastOf(world, "margin", pair)),
}));

const rolling = /*#__PURE__*/ oneOrMore((world, pair, params) =>
  // A window begins with a minute, and its own minute counts.
  windowOf(
    Math.floor((world.time - lengthOf(params.get("windowSize") ?? "1d")) / MINUTE) * MINUTE,
  )(world, pair, params)
);

const tradingDay = /*#__PURE__*/ oneOrMore((world, pair, params) =>
  windowOf(Math.floor(world.time / DAY) * DAY)(world, pair, params)
);

const full = () => ({ ...named, type: optional(oneOf("FULL", "MINI"), "FULL") });
const candleParams = () => ({
  symbol: Ticker,
  interval: oneOf(...INTERVALS),
  startTime: optional(Time),
  endTime: optional(Time),
  timeZone: optional(FreeText, "0"),
  limit: optional(integer(1, Number.MAX_SAFE_INTEGER), "500"),
});
const WINDOW = /^([1-9]|[1-5]\d)m$|^([1-9]|1\d|2[0-3])h$|^[1-7]d$/;

/** Candles and tickers. */
export const spotPrices = (): readonly Beside[] => [
  ...["/api/v3/klines", "/api/v3/uiKlines"].map((path) =>
    beside({ verb: "GET", path, weight: { ip: 2 }, params: candleParams(), handler: candles })
  ),
  beside({
    verb: "GET",
    path: "/api/v3/avgPrice",
    weight: { ip: 2 },
    params: { symbol: Ticker },
    handler: average,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/ticker/price",
    weight: [{ when: ["symbol"], ip: 2 }, { ip: 4 }],
    params: named,
    rules: oneName,
    handler: price,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/ticker/24hr",
    weight: [{ when: ["symbol"], ip: 2 }, { when: ["symbols"], ip: 40 }, { ip: 80 }],
    params: full(),
    rules: oneName,
    handler: day,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/ticker/tradingDay",
    weight: { ip: 4 },
    params: { ...full(), timeZone: optional(FreeText, "0") },
    rules: [...oneName, { anyOf: ["symbol", "symbols"] }],
    handler: tradingDay,
  }),
  beside({
    verb: "GET",
    path: "/api/v3/ticker",
    weight: { ip: 4 },
    params: { ...full(), windowSize: optional(text(WINDOW, "a window"), "1d") },
    rules: [...oneName, { anyOf: ["symbol", "symbols"] }],
    handler: rolling,
  }),
];

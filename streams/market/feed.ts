/** Streams of the futures markets, by name. */
import type { EventKind, StreamEvent } from "../events/event.ts";
import { type DepthUpdate, depthUpdate } from "../events/market/depth.ts";
import { type Kline, kline } from "../events/market/kline.ts";
import { type MarkPriceUpdate, markPriceUpdate } from "../events/market/price.ts";
import { type BookTicker, bookTicker, type Ticker24h, ticker24h } from "../events/market/ticker.ts";
import { type AggTrade, aggTrade, type ForceOrder, forceOrder } from "../events/market/trade.ts";
import { KlineInterval } from "../../lib/enums/market.ts";
import { choice, type Field } from "../../lib/fields/fields.ts";
import { fitting, refuse } from "../refuse.ts";

/**
 * A stream of one contract, and what it carries. Of a contract that does not exist the exchange tells nothing, not
 * even that. What makes a feed takes symbols in upper and lower case, and throws a TypeError where one is none.
 */
export interface Feed<E extends StreamEvent> {
  /** Its name on the wire, as in `btcusdt@aggTrade`. */
  readonly name: string;
  /** USDⓈ-M or COIN-M. */
  readonly product: "UM" | "CM";
  /** Which connections carry it: those of books, or all others. */
  readonly room: "public" | "market";
  /** What it carries. */
  readonly kind: EventKind<E>;
  /** After how long without an event something is wrong, in ms; absent where silence says nothing. */
  readonly quietMs?: number;
}

/** COIN-M contracts end in `USD_` and when they end; `BTCUSDT_261225` is of USDⓈ-M. */
export const productOf = (symbol: string): "UM" | "CM" => /USD_\w+$/i.test(symbol) ? "CM" : "UM";

const feed = <E extends StreamEvent>(
  symbol: string,
  suffix: string,
  kind: EventKind<E>,
  room: Feed<E>["room"] = "market",
): Feed<E> => {
  // Anything else would be a list of streams, or of another path; programs without types may give no text.
  if (/^[\p{L}\p{N}_.-]+$/u.exec(symbol)?.[0] !== symbol) refuse("give a symbol like BTCUSDT");
  return { name: `${symbol.toLowerCase()}@${suffix}`, product: productOf(symbol), room, kind };
};

/** Trades of a contract; those at one price by one order are one. */
export const tradesOf = (symbol: string): Feed<AggTrade> => feed(symbol, "aggTrade", aggTrade);

/** Codec of how often changes of a book may come, in ms. */
export const EveryMs: Field<100 | 250 | 500, 100 | 250 | 500> = /*#__PURE__*/ choice(100, 250, 500);

/** Changes of the order book; {@link orderBook} keeps a whole one by them. */
export const depthOf = (symbol: string, everyMs: 100 | 250 | 500 = 100): Feed<DepthUpdate> =>
  feed(
    symbol,
    fitting("everyMs", EveryMs, everyMs) === 250 ? "depth" : `depth@${everyMs}ms`,
    depthUpdate,
    "public",
  );

/** The best levels of the order book, each event all of them. */
export const topOf = (symbol: string, levels: 5 | 10 | 20): Feed<DepthUpdate> =>
  feed(symbol, `depth${fitting("levels", choice(5, 10, 20), levels)}@100ms`, depthUpdate, "public");

/** The best bid and ask. */
export const bestOf = (symbol: string): Feed<BookTicker> =>
  feed(symbol, "bookTicker", bookTicker, "public");

/** Candles, as they change. */
export const klinesOf = (symbol: string, interval: KlineInterval): Feed<Kline> =>
  feed(symbol, `kline_${fitting("interval", KlineInterval, interval)}`, kline);

/** Mark price and funding rate, each second. */
export const markPriceOf = (symbol: string): Feed<MarkPriceUpdate> => ({
  ...feed(symbol, "markPrice@1s", markPriceUpdate),
  quietMs: 15_000,
});

/** Figures of the last 24 hours. */
export const tickerOf = (symbol: string): Feed<Ticker24h> => feed(symbol, "ticker", ticker24h);

/** Liquidations. */
export const liquidationsOf = (symbol: string): Feed<ForceOrder> =>
  feed(symbol, "forceOrder", forceOrder);

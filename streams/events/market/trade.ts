/** Trades of the market and forced orders. */
import {
  Bool,
  DecimalText,
  IdText,
  type Maybe,
  maybe,
  type Model,
  type Open,
  type Reader,
  readerOf,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { isObject } from "../../../lib/answers/reader.ts";
import { SideText } from "../../../lib/enums/answers.ts";
import type { Side } from "../../../lib/enums/shared.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered } from "../lettered.ts";
import { type MarketHeading, marketHeading, ProductNumber } from "./shared.ts";

/** Trades of one taker order at one price. */
export interface AggTrade extends StreamEvent<"aggTrade">, MarketHeading {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Id of the sum. */
  readonly aggTradeId: IdText;
  /** Price. */
  readonly price: DecimalText;
  /** Quantity, in the base asset; on COIN-M in contracts. */
  readonly qty: DecimalText;
  /** Quantity without orders that only retail may take (RPI). */
  readonly normalQty?: DecimalText;
  /** Id of its first trade. */
  readonly firstTradeId: IdText;
  /** Id of its last trade. */
  readonly lastTradeId: IdText;
  /** When it happened, in ms. */
  readonly time: number;
  /** Whether the buyer was the maker. */
  readonly isBuyerMaker: boolean;
}
/** Kind of {@link AggTrade}: `<symbol>@aggTrade`. */
export const aggTrade: EventKind<AggTrade> = /*#__PURE__*/ eventKind(
  "aggTrade",
  ["symbol", "aggTradeId", "price", "qty"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    aggTradeId: ["a", IdText],
    price: ["p", DecimalText],
    qty: ["q", DecimalText],
    normalQty: ["nq", maybe(DecimalText)],
    firstTradeId: ["f", IdText],
    lastTradeId: ["l", IdText],
    time: ["T", TimeMs],
    isBuyerMaker: ["m", Bool],
    ...marketHeading,
  }),
);

/** An order by which the exchange closes a position. */
export interface ForcedOrder {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Direction. */
  readonly side: Open<Side>;
  /** Kind of order. */
  readonly type: string;
  /** How long it stays. */
  readonly timeInForce: string;
  /** Quantity that was ordered, in the base asset; on COIN-M in contracts. */
  readonly origQty: DecimalText;
  /** Limit price. */
  readonly price: DecimalText;
  /** Average price of its fills. */
  readonly avgPrice: DecimalText;
  /** State. */
  readonly status: string;
  /** Quantity of the last fill. */
  readonly lastQty: DecimalText;
  /** Quantity filled so far. */
  readonly executedQty: DecimalText;
  /** When it was filled, in ms. */
  readonly time: number;
}
/** Reader of {@link ForcedOrder}. */
export const ForcedOrder: Model<ForcedOrder> = /*#__PURE__*/ lettered(
  "ForcedOrder",
  ["symbol", "side", "origQty"],
  () => ({
    symbol: ["s", Text],
    side: ["S", SideText],
    type: ["o", Text],
    timeInForce: ["f", Text],
    origQty: ["q", DecimalText],
    price: ["p", DecimalText],
    avgPrice: ["ap", DecimalText],
    status: ["X", Text],
    lastQty: ["l", DecimalText],
    executedQty: ["z", DecimalText],
    time: ["T", TimeMs],
  }),
);

/** The largest liquidation of a contract within a second. */
export interface ForceOrder extends StreamEvent<"forceOrder">, MarketHeading {
  /** The order. */
  readonly order: ForcedOrder;
}
/** What is given, or the part of it with these letters; nothing where it is not there. */
const within = <A>(letters: string, of: Reader<A>): Maybe<Reader<A>> => ({
  _tag: "Maybe",
  reader: readerOf(of.shape, of.name, (u, seen) => {
    const given = isObject(u) ? u[letters] : u;
    return given === undefined ? undefined as never : of.read(given, seen);
  }),
});

/** Kind of {@link ForceOrder}: `<symbol>@forceOrder`, `!forceOrder@arr`. */
export const forceOrder: EventKind<ForceOrder> = /*#__PURE__*/ eventKind(
  "forceOrder",
  ["order"],
  () => ({
    eventTime: ["E", TimeMs],
    order: ["o", ForcedOrder()],
    // Beside the order in the documentation, in it on the wire.
    pair: ["ps|o", within("ps", Text)],
    product: ["st|o", within("st", ProductNumber)],
  }),
);

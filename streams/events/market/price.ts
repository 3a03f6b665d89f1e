/** Mark prices and indexes. */
import {
  arrayOf,
  DecimalText,
  maybe,
  type Model,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { lettered, NONE, unless } from "../lettered.ts";
import { type MarketHeading, marketHeading } from "./shared.ts";

/** Mark price of a contract. */
export interface MarkPriceUpdate extends StreamEvent<"markPriceUpdate">, MarketHeading {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Mark price. */
  readonly markPrice: DecimalText;
  /** Index price. */
  readonly indexPrice: DecimalText;
  /** Price at which it would be settled. */
  readonly estimatedSettlePrice: DecimalText;
  /** Funding rate; absent for contracts without funding. */
  readonly fundingRate?: DecimalText;
  /** Average of the mark price. */
  readonly avgMarkPrice?: DecimalText;
  /** When funding is paid next, in ms; absent for contracts without funding. */
  readonly nextFundingTime?: number;
}
/** Kind of {@link MarkPriceUpdate}: `<symbol>@markPrice`, `!markPrice@arr`, `<pair>@markPrice`. */
export const markPriceUpdate: EventKind<MarkPriceUpdate> = /*#__PURE__*/ eventKind(
  "markPriceUpdate",
  ["symbol", "markPrice"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    markPrice: ["p", DecimalText],
    indexPrice: ["i", DecimalText],
    estimatedSettlePrice: ["P", DecimalText],
    fundingRate: ["r", maybe(DecimalText)],
    avgMarkPrice: ["ap", maybe(DecimalText)],
    nextFundingTime: ["T", unless(NONE, TimeMs)],
    ...marketHeading,
  }),
);

/** Index price of a pair; the exchange calls it `IndexUpdate` too. */
export interface IndexPriceUpdate extends StreamEvent<"indexPriceUpdate"> {
  /** Pair, as in `BTCUSD`. */
  readonly pair: string;
  /** Index price. */
  readonly indexPrice: DecimalText;
}
/** Kind of {@link IndexPriceUpdate}: `<pair>@indexPrice`. */
export const indexPriceUpdate: EventKind<IndexPriceUpdate> = /*#__PURE__*/ eventKind(
  "indexPriceUpdate",
  ["pair", "indexPrice"],
  () => ({ eventTime: ["E", TimeMs], pair: ["s|i", Text], indexPrice: ["p", DecimalText] }),
  ["IndexUpdate"],
);

/** A part of a composite index. */
export interface IndexPart {
  /** Base asset. */
  readonly baseAsset: string;
  /** Quote asset. */
  readonly quoteAsset: string;
  /** Its weight in quantity. */
  readonly weightInQuantity: DecimalText;
  /** Its weight in percent. */
  readonly weightInPercentage: DecimalText;
  /** Index price. */
  readonly indexPrice: DecimalText;
}
/** Reader of {@link IndexPart}. */
export const IndexPart: Model<IndexPart> = /*#__PURE__*/ lettered(
  "IndexPart",
  ["baseAsset"],
  () => ({
    baseAsset: ["b", Text],
    quoteAsset: ["q", Text],
    weightInQuantity: ["w", DecimalText],
    weightInPercentage: ["W", DecimalText],
    indexPrice: ["i", DecimalText],
  }),
);

/** What a composite index is made of. */
export interface CompositeIndex extends StreamEvent<"compositeIndex">, MarketHeading {
  /** Contract, as in `DEFIUSDT`. */
  readonly symbol: string;
  /** Price. */
  readonly price: DecimalText;
  /** What its parts are, as in `baseAsset`. */
  readonly component: string;
  /** Its parts. */
  readonly parts: readonly IndexPart[];
}
/** Kind of {@link CompositeIndex}: `<symbol>@compositeIndex`; USDⓈ-M. */
export const compositeIndex: EventKind<CompositeIndex> = /*#__PURE__*/ eventKind(
  "compositeIndex",
  ["symbol", "price"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    price: ["p", DecimalText],
    component: ["C", Text],
    parts: ["c", arrayOf(IndexPart())],
    ...marketHeading,
  }),
);

/** Index of an asset in multi-asset mode. */
export interface AssetIndexUpdate extends StreamEvent<"assetIndexUpdate">, MarketHeading {
  /** Asset with the currency, as in `ADAUSD`. */
  readonly symbol: string;
  /** Index price. */
  readonly index: DecimalText;
  /** Buffer below. */
  readonly bidBuffer: DecimalText;
  /** Buffer above. */
  readonly askBuffer: DecimalText;
  /** Rate of what is owned. */
  readonly bidRate: DecimalText;
  /** Rate of what is owed. */
  readonly askRate: DecimalText;
  /** Buffer below at which the exchange swaps by itself. */
  readonly autoExchangeBidBuffer: DecimalText;
  /** Buffer above at which the exchange swaps by itself. */
  readonly autoExchangeAskBuffer: DecimalText;
  /** Rate at which the exchange sells. */
  readonly autoExchangeBidRate: DecimalText;
  /** Rate at which the exchange buys. */
  readonly autoExchangeAskRate: DecimalText;
}
/** Kind of {@link AssetIndexUpdate}: `!assetIndex@arr`, `<assetSymbol>@assetIndex`; USDⓈ-M. */
export const assetIndexUpdate: EventKind<AssetIndexUpdate> = /*#__PURE__*/ eventKind(
  "assetIndexUpdate",
  ["symbol", "index"],
  () => ({
    eventTime: ["E", TimeMs],
    symbol: ["s", Text],
    index: ["i", DecimalText],
    bidBuffer: ["b", DecimalText],
    askBuffer: ["a", DecimalText],
    bidRate: ["B", DecimalText],
    askRate: ["A", DecimalText],
    autoExchangeBidBuffer: ["q", DecimalText],
    autoExchangeAskBuffer: ["g", DecimalText],
    autoExchangeBidRate: ["Q", DecimalText],
    autoExchangeAskRate: ["G", DecimalText],
    ...marketHeading,
  }),
);

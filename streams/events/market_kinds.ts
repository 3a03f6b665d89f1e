/** Which events the market streams of futures have. */
import type { EventKind } from "./event.ts";
import {
  type ContractInfo,
  contractInfo,
  type EquityUpdate,
  equityUpdate,
} from "./market/contract.ts";
import { type DepthUpdate, depthUpdate } from "./market/depth.ts";
import {
  type ContinuousKline,
  continuousKline,
  type IndexPriceKline,
  indexPriceKline,
  type Kline,
  kline,
  type MarkPriceKline,
  markPriceKline,
} from "./market/kline.ts";
import {
  type AssetIndexUpdate,
  assetIndexUpdate,
  type CompositeIndex,
  compositeIndex,
  type IndexPriceUpdate,
  indexPriceUpdate,
  type MarkPriceUpdate,
  markPriceUpdate,
} from "./market/price.ts";
import {
  type BookTicker,
  bookTicker,
  type MiniTicker,
  miniTicker,
  type Ticker24h,
  ticker24h,
} from "./market/ticker.ts";
import { type AggTrade, aggTrade, type ForceOrder, forceOrder } from "./market/trade.ts";

/** An event of a market stream of USDⓈ-M. */
export type UmMarketEvent =
  | AggTrade
  | ForceOrder
  | MiniTicker
  | Ticker24h
  | BookTicker
  | DepthUpdate
  | Kline
  | ContinuousKline
  | MarkPriceUpdate
  | IndexPriceUpdate
  | CompositeIndex
  | AssetIndexUpdate
  | ContractInfo
  | EquityUpdate;
/** Kinds of {@link UmMarketEvent}. */
export const umMarketEvents: readonly EventKind<UmMarketEvent>[] = [
  aggTrade,
  forceOrder,
  miniTicker,
  ticker24h,
  bookTicker,
  depthUpdate,
  kline,
  continuousKline,
  markPriceUpdate,
  indexPriceUpdate,
  compositeIndex,
  assetIndexUpdate,
  contractInfo,
  equityUpdate,
];

/** An event of a market stream of COIN-M. */
export type CmMarketEvent =
  | AggTrade
  | ForceOrder
  | MiniTicker
  | Ticker24h
  | BookTicker
  | DepthUpdate
  | Kline
  | ContinuousKline
  | IndexPriceKline
  | MarkPriceKline
  | MarkPriceUpdate
  | IndexPriceUpdate
  | ContractInfo;
/** Kinds of {@link CmMarketEvent}. */
export const cmMarketEvents: readonly EventKind<CmMarketEvent>[] = [
  aggTrade,
  forceOrder,
  miniTicker,
  ticker24h,
  bookTicker,
  depthUpdate,
  kline,
  continuousKline,
  indexPriceKline,
  markPriceKline,
  markPriceUpdate,
  indexPriceUpdate,
  contractInfo,
];

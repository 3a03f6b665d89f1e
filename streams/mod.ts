/**
 * Binance's streams. {@link follow} follows a Portfolio Margin account: orders, fills, positions,
 * balances and liabilities. It knows what it missed. Events can be read by themselves: of accounts (Portfolio Margin, Portfolio Margin
 * Pro, margin) and of the futures markets. The wire calls their fields by letters; here they have the names of the answers. Ids are
 * text, digit for digit; what is not essential passes as it came, and `misfits(event)` tells of it.
 *
 * @example Read what a socket carries
 * ```ts
 * import { frameReader, portfolioEvents } from "./mod.ts";
 *
 * const read = frameReader(...portfolioEvents);
 * const text =
 *   '{"e":"riskLevelChange","E":1,"u":"1.1","s":"MARGIN_CALL","eq":"3","ae":"3","m":"2"}';
 * for (const event of read(text).messages) {
 *   if (event.type === "riskLevelChange") console.log(event.uniMMR); // 1.1
 * }
 * ```
 *
 * @module
 */
export type { Misfit } from "../lib/answers/misfits.ts";
export { misfits } from "../lib/answers/misfits.ts";
export type {
  AnswerFields,
  AnswerShape,
  DecimalMark,
  DecimalText,
  IdText,
  Maybe,
  Model,
  Open,
  Reader,
} from "../lib/answers/answer.ts";
export type { Either, Left, Right } from "../lib/either.ts";
export type { ContractStatus } from "../lib/enums/market.ts";
export type { ListOrderStatus, ListStatusType } from "../lib/enums/margin.ts";
export type {
  AccountStatus,
  OrderStatus,
  PositionSide,
  SelfTradePrevention,
  Side,
  TimeInForce,
  WorkingType,
} from "../lib/enums/shared.ts";
export type { Environment } from "../lib/environment.ts";
export type { Failure } from "../lib/failure.ts";
export type { Ended, Frame, Heard, Opened, OpenSocket, Socket } from "../lib/socket.ts";
export { type Checkpoint, checkpointOf, resumed } from "./account/checkpoint.ts";
export type { AccountView, Following } from "./account/follow.ts";
export { type Ending, waitFor } from "./account/wait_for.ts";
export type { Mark } from "./account/merge/fills.ts";
export { type Health, healthOf, type Phase } from "./account/health.ts";
export type { Notice, Told, ToldEvent } from "./account/notice.ts";
export { observe } from "./account/observe.ts";
export { readOf } from "./account/products.ts";
export type { Shelf } from "./account/merge/shelf.ts";
export {
  type AccountState,
  begun,
  type DueName,
  type Effect,
  type Input,
  type Moved,
  type News,
  type Pass,
  type Retry,
  type Successor,
  type Tally,
  type Tracked,
  type Valued,
  type Wanted,
} from "./account/state.ts";
export {
  type AccountStream,
  accountStream,
  type AccountStreamSettings,
  type SourceSettings,
  type StreamTimes,
} from "./account/stream.ts";
export {
  type Answered,
  type Ask,
  type Found,
  type NamedRow,
  type Question,
  type ReadToSend,
  type WalkFrom,
} from "./account/asks.ts";
export type {
  BalanceView,
  Book,
  FillView,
  LiabilityView,
  OrderView,
  Placed,
  PositionView,
  StandingView,
  TradeBook,
  ValueView,
} from "./account/merge/views.ts";
export {
  type MarginRiskEvent,
  marginRiskEvents,
  type MarginTradeEvent,
  marginTradeEvents,
  type PortfolioEvent,
  portfolioEvents,
  type PortfolioProEvent,
  portfolioProEvents,
} from "./events/account_kinds.ts";
export {
  type EventStreamTerminated,
  eventStreamTerminated,
  type ListenKeyExpired,
  listenKeyExpired,
  type ServerShutdown,
  serverShutdown,
} from "./events/connection.ts";
export type { Body, EventKind, EventOf, Raw, StreamEvent } from "./events/event.ts";
export {
  type BalanceUpdate,
  balanceUpdate,
  type LiabilityChange,
  liabilityChange,
  type MarginBalanceEvent,
  type MarginLiabilityChange,
  marginLiabilityChange,
  type OutboundAccountPosition,
  outboundAccountPosition,
  type OwedEvent,
  type UserLiabilityChange,
  userLiabilityChange,
} from "./events/margin/balance.ts";
export {
  type ExecutionReport,
  executionReport,
  type ListedOrder,
  type ListStatus,
  listStatus,
  type MarginExecution,
} from "./events/margin/execution_report.ts";
export {
  type BracketEvent,
  type ContractInfo,
  contractInfo,
  type EquityUpdate,
  equityUpdate,
} from "./events/market/contract.ts";
export { type DepthLevel, type DepthUpdate, depthUpdate } from "./events/market/depth.ts";
export {
  type Candle,
  type ContinuousKline,
  continuousKline,
  type IndexPriceKline,
  indexPriceKline,
  type Kline,
  kline,
  type MarkPriceKline,
  markPriceKline,
} from "./events/market/kline.ts";
export {
  type AssetIndexUpdate,
  assetIndexUpdate,
  type CompositeIndex,
  compositeIndex,
  type IndexPart,
  type IndexPriceUpdate,
  indexPriceUpdate,
  type MarkPriceUpdate,
  markPriceUpdate,
} from "./events/market/price.ts";
export type { MarketHeading } from "./events/market/shared.ts";
export {
  type BookTicker,
  bookTicker,
  type DayPrices,
  type MiniTicker,
  miniTicker,
  type Ticker24h,
  ticker24h,
} from "./events/market/ticker.ts";
export {
  type AggTrade,
  aggTrade,
  type ForcedOrder,
  type ForceOrder,
  forceOrder,
} from "./events/market/trade.ts";
export {
  type CmMarketEvent,
  cmMarketEvents,
  type UmMarketEvent,
  umMarketEvents,
} from "./events/market_kinds.ts";
export {
  type AccountChange,
  type AccountConfigUpdate,
  accountConfigUpdate,
  type AccountUpdate,
  accountUpdate,
  type AccountUpdateReason,
  type ContractSetting,
  type PositionEvent,
  type WalletEvent,
} from "./events/portfolio/account.ts";
export {
  type AlgoEventStatus,
  type AlgoOrderEvent,
  type AlgoUpdate,
  algoUpdate,
  type ConditionalEventStatus,
  type ConditionalOrderEvent,
  type ConditionalOrderTradeUpdate,
  conditionalOrderTradeUpdate,
} from "./events/portfolio/algo.ts";
export {
  type FuturesExecution,
  type FuturesOrderEvent,
  type OrderTradeUpdate,
  orderTradeUpdate,
} from "./events/portfolio/order.ts";
export type { FuturesHeading, FuturesProduct } from "./events/portfolio/shared.ts";
export {
  type AssetOpenLoss,
  type MarginLevelStatusChange,
  marginLevelStatusChange,
  type OpenOrderLoss,
  openOrderLoss,
  type ProAccountUpdate,
  proAccountUpdate,
  type RiskLevelChange,
  riskLevelChange,
  type UniMmrDrop,
  uniMmrDrop,
} from "./events/risk.ts";
export { followMarginRisk } from "./sources/margin_risk.ts";
export { followMargin, type MarginSettings } from "./sources/margin_trade.ts";
export { follow, followUm, type UmSettings } from "./sources/portfolio.ts";
export { followPro } from "./sources/portfolio_pro.ts";
export type { Level } from "./book/ladder.ts";
export {
  type BookSnapshot,
  type BookView,
  type LocalBook,
  localBook,
  type Proven,
  type Verdict,
} from "./book/local_book.ts";
export { type OrderBook, orderBook } from "./book/order_book.ts";
export type { OrderBookSettings } from "./book/settings.ts";
export {
  bestOf,
  depthOf,
  type Feed,
  klinesOf,
  liquidationsOf,
  markPriceOf,
  productOf,
  tickerOf,
  topOf,
  tradesOf,
} from "./market/feed.ts";
export type { Rotation } from "./market/connection.ts";
export type { MarketNotice } from "./market/notice.ts";
export { type EventOfFeed, type MarketStream, marketStream } from "./market/market_stream.ts";
export {
  frameReader,
  type OtherEvent,
  type ReadFrame,
  type SocketReply,
  type StreamMessage,
  type UnreadableMessage,
} from "./frame.ts";
export {
  type FollowedRisk,
  followRisk,
  type LiveRisk,
  type RiskFollowing,
  type RiskNotice,
  type RiskReading,
} from "./risk/follow_risk.ts";
export { type RiskTimes } from "./risk/times.ts";
export {
  type LeverageTold,
  type LiveAccount,
  liveAccount,
  remarked,
  type RiskStart,
} from "./risk/live.ts";
export type { Terms } from "../risk/market.ts";

/**
 * Binance Portfolio Margin, Portfolio Margin Pro and Margin: every endpoint builds a request, a signer
 * signs it, a transport carries it.
 *
 * @example Build an order; nothing is sent
 * ```ts
 * import { newUmOrder } from "./mod.ts";
 *
 * const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
 * ```
 *
 * @module
 */
export type {
  AnswerFields,
  AnswerShape,
  DecimalMark,
  DecimalText,
  IdText,
  Maybe,
  Model,
  Nothing,
  Numeric,
  Open,
  Reader,
  Readers,
  ReadOf,
} from "./lib/answers/answer.ts";
export type {
  Context,
  ContextEntry,
  Decoder,
  Encoder,
  Validation,
  ValidationError,
} from "./lib/fields/codec.ts";
export type { Either, Left, ReaderTaskEither, Right, TaskEither } from "./lib/either.ts";
export {
  type Access,
  type Acted,
  type AnyEndpoint,
  type Arguments,
  type Cost,
  type CostCase,
  costOf,
  type Definition,
  type Described,
  type Endpoint,
  endpoint,
  type Family,
  type Fields,
  type Head,
  type Host,
  type NoParams,
  type Request,
  type SignedAccess,
  type Spec,
  type Timing,
  type UnsignedEndpoint,
  type Untimed,
  type Weight,
} from "./lib/endpoint.ts";
export {
  type CallOptions,
  type Carried,
  type Credentials,
  credentials,
  type Environment,
  environment,
  type Note,
  productionHosts,
  type Reply,
  type Shown,
  type Signed,
  type Signer,
  type Transport,
} from "./lib/environment.ts";
export type {
  BadCredentials,
  BadParams,
  Blocked,
  Failure,
  FailureBase,
  Limited,
  Outcome,
  Refused,
  Unreachable,
  Unreadable,
} from "./lib/failure.ts";
export { badCredentials, badParams, blocked, unreachable } from "./lib/failure.ts";
export type {
  AnyField,
  Asset,
  Decimal,
  Field,
  Id,
  Optional,
  Shape,
  Switch,
  Ticker,
} from "./lib/fields/fields.ts";
export type { Costly } from "./lib/cost.ts";
export type { HistoryTerms } from "./lib/fields/history_terms.ts";
export type { Detour } from "./lib/detours.ts";
export type { Displayed } from "./lib/masking.ts";
export type {
  ListOrderStatus,
  ListStatusType,
  MarginOrderType,
  MarginSideEffect,
} from "./lib/enums/margin.ts";
export type {
  ContractOrderType,
  ContractStatus,
  ContractType,
  KlineInterval,
  StatisticsPeriod,
} from "./lib/enums/market.ts";
export { type Misfit, misfits, type Seen } from "./lib/answers/misfits.ts";
export { numeric } from "./lib/answers/numeric.ts";
export type { Retired } from "./lib/retired.ts";
export type { Condition, Problem, Rule } from "./lib/rules.ts";
export { parseJson } from "./lib/json.ts";
export { send, sign } from "./lib/send.ts";
export type { NotSent, Sendable } from "./lib/sendable.ts";
export { strict } from "./lib/answers/strict.ts";
export {
  type ReplyHead,
  type Usage,
  usage,
  type WithReply,
  withReply,
} from "./lib/answers/usage.ts";
export { type Pairs, queryString } from "./lib/wire.ts";
export type {
  AccountStatus,
  CmTimeInForce,
  FuturesRespType,
  MarginRespType,
  MarginTimeInForce,
  OrderStatus,
  PositionSide,
  PriceMatch,
  SelfTradePrevention,
  Side,
  TimeInForce,
  WorkingType,
} from "./lib/enums/shared.ts";
export { type Ask, BinanceError, connect } from "./promise/mod.ts";
export { detect, type Identified, identify, type KeyKind, kindOf } from "./signers/detect.ts";
export { ed25519 } from "./signers/ed25519.ts";
export { NO_PASSPHRASE } from "./signers/refusals.ts";
export { hmac } from "./signers/hmac.ts";
export { rsa } from "./signers/rsa.ts";
export { type FetchOptions, fetchTransport } from "./transports/fetch.ts";
export { type Observed, observed } from "./transports/observed.ts";
export { type Recorded, recording, replayed } from "./transports/recorded.ts";
export {
  type ReplayedSession,
  replayedSession,
  type ReplayOptions,
} from "./transports/replayed_session.ts";
export type { Asked } from "./transports/asked.ts";
export {
  type CallMoment,
  recordingSession,
  type SessionMoment,
  type SocketMoment,
} from "./transports/session.ts";
export type { TransportOptions } from "./transports/settings.ts";
export * from "./endpoints/coinm_market/mod.ts";
export * from "./endpoints/margin/mod.ts";
export * from "./endpoints/portfolio/mod.ts";
export * from "./endpoints/portfolio_pro/mod.ts";
export * from "./endpoints/usdm_market/mod.ts";
export type {
  Act,
  Acting,
  AmendAct,
  BorrowAct,
  Called,
  CancelAct,
  CancelAllAct,
  CollectAct,
  Doing,
  KeyAct,
  Leg,
  OnMoney,
  OnOrder,
  OrderAct,
  OrderKind,
  OrderListAct,
  Part,
  Parts,
  Product,
  ReadAct,
  ReadSubject,
  RepayAct,
  SetAct,
  Setting,
  SettleAct,
  StreamAct,
  TransferAct,
} from "./lib/act.ts";

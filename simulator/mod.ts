/**
 * The missing testnet: a simulated Portfolio Margin exchange in memory. Prices, fees and tiers are
 * made up. Orders fill in a book, level by level, from a liquidity that is data.
 *
 * @example Ask a simulated account
 * ```ts
 * import { accountInformation, connect } from "../mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "./mod.ts";
 *
 * const ask = connect(simulatedEnvironment(worldRef(openWorld())));
 * const { uniMMR } = await ask(accountInformation());
 * ```
 *
 * @example Move prices and time; resting orders fill, conditional orders trigger, interest accrues
 * ```ts
 * import { advance, movePrices, openWorld, worldRef } from "./mod.ts";
 *
 * const ref = worldRef(openWorld());
 * ref.write(movePrices(ref.read(), { BTC: "58000" }).world)();
 * ref.write(advance(ref.read(), 3_600_000).world)();
 * ```
 *
 * Types of requests and replies are exported by the package itself.
 *
 * @module
 */
export { bundledMarket } from "./engine/market/bundled.ts";
export { simulatedRoutes } from "./exchange/routes.ts";
export { decorated } from "./doors/decorated.ts";
export { type FaultOptions, faulty, type InjectedFault } from "./doors/faults.ts";
export { type Fault, type FaultPlan, type FaultRule, readFaultPlan } from "./doors/fault_plan.ts";
export type { Done, Handler, Params, Routes } from "./exchange/handler.ts";
export {
  type EndpointFidelity,
  type Fidelity,
  fidelity,
  fidelityOf,
  type HostRoutes,
} from "./exchange/fidelity.ts";
export type { Units } from "../lib/decimal.ts";
export type { Environment, Transport } from "../lib/environment.ts";
export { balance } from "./engine/world/ledger.ts";
export type {
  AssetInfo,
  Contract,
  Fees,
  Liquidity,
  Market,
  Pair,
  QueueRule,
  TradingStatus,
} from "./engine/market/market.ts";
export { usualLiquidity } from "./engine/market/liquidity.ts";
export {
  type ContractAnswer,
  type FilterAnswer,
  type FuturesAnswers,
  type MarketAnswers,
  marketOf,
  type PriceAnswer,
} from "./engine/market/market_of.ts";
export {
  readContract,
  readMarket,
  writeMarket,
  type Written,
} from "./engine/market/market_text.ts";
export { type Prices, setPrices } from "./engine/market/prices.ts";
export { type Ref, worldRef } from "./engine/world/ref.ts";
export type { Refusal } from "./exchange/refusals/shared.ts";
export { riskOf } from "./engine/account_risk.ts";
export {
  fetchHandler,
  type ServerOptions,
  type SimulatedServer,
  simulatedServer,
} from "./doors/server.ts";
export type { FaultTiming } from "./doors/fault_rules.ts";
export type { Accept, RefusedConnection, Session } from "./doors/session.ts";
export {
  readSocketFaultPlan,
  type SocketFault,
  type SocketFaultPlan,
  type SocketFaultRule,
} from "./doors/socket_faults.ts";
export { carryWebSocket, type ServerSocket } from "./doors/web_socket.ts";
export { type SimulatedSockets, simulatedSockets, type SocketOptions } from "./doors/sockets.ts";
export { type Input, inputLine, type Note, withLine } from "./doors/inputs.ts";
export type { ClientSaid, ExchangeSaid } from "./exchange/sockets/socket.ts";
export type { Ended, Frame, Heard, Opened, OpenSocket, Socket } from "../lib/socket.ts";
export { simulated, simulatedEnvironment, simulatedHosts } from "./doors/simulated.ts";
export { readWorld, writeWorld } from "./engine/snapshot.ts";
export { differenceOf, withDifference } from "./engine/difference.ts";
export type { Arrival } from "./exchange/arrival.ts";
export { step, type Stepped } from "./exchange/step.ts";
export type { Hear, Streamed } from "./exchange/streams.ts";
export { advance, movePrices } from "./exchange/clock.ts";
export type { Vector } from "./engine/world/vector.ts";
export { type PriceStep, readPriceFile } from "./engine/market/price_file.ts";
export { playScenario } from "./engine/scenario/play.ts";
export { readScenario } from "./engine/scenario/read.ts";
export type {
  Conditions,
  Keyframe,
  Offered,
  Product,
  Scenario,
  Step,
} from "./engine/scenario/scenario.ts";
export { type ScenarioName, scenarios } from "./scenarios/mod.ts";
export { walk, type WalkOptions } from "./engine/market/walk.ts";
export type { Account, Key, Settings, SpecialKey, Switches, World } from "./engine/world/world.ts";
export type { Entry, EntryKind, Ledger, Outside, Place, Wallet } from "./engine/world/entries.ts";
export { deposit, type Deposits, openWorld, sampleKey } from "./engine/open.ts";
export {
  type AccountKind,
  type AccountOptions,
  openAccount,
  withAccount,
  withKeys,
} from "./engine/accounts.ts";
export {
  type NamedAccount,
  readAccount,
  readAccounts,
  withNamedAccounts,
} from "./doors/control/account_text.ts";
export type { Bounds } from "./doors/control/controls.ts";
export { openApi } from "./doors/control/open_api.ts";
export { type Call, callLine } from "./doors/calls.ts";
export { publicKeyKind } from "./exchange/public_key.ts";
export { accountNames, seenBy } from "./engine/world/seen_by.ts";
export type { StreamEvent } from "./exchange/event.ts";
export type { Bracket, CollateralTier, Levels } from "../risk/market.ts";
export type { Risk } from "../risk/initial_margin.ts";

/**
 * The missing testnet: a simulated Portfolio Margin exchange in memory. Prices, fees and tiers are our
 * own figures; it is not the exchange and fills more simply than the exchange does.
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
 * @example Move prices and time; resting orders fill, conditional orders go off, interest accrues
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
export { bundledMarket } from "./bundled_market.ts";
export { cannedHostRoutes, simulatedRoutes } from "./routes.ts";
export { decorated } from "./decorated.ts";
export {
  type Fault,
  type FaultOptions,
  type FaultPlan,
  type FaultRule,
  faulty,
  type Struck,
} from "./faults.ts";
export { readFaultPlan } from "./fault_plan.ts";
export type { Happened } from "./futures_draft.ts";
export type { Done, Event, Handler, Params, Routes } from "./handler.ts";
export { type Fidelity, fidelity, fidelityOf, type Honest, type HostRoutes } from "./honesty.ts";
export type { Units } from "./decimal.ts";
export {
  balance,
  type Entry,
  type EntryKind,
  type Ledger,
  type Outside,
  type Place,
  type Wallet,
} from "./ledger.ts";
export type {
  AssetInfo,
  Bracket,
  CollateralTier,
  Contract,
  Fees,
  Levels,
  Market,
  Pair,
} from "./market.ts";
export { type FuturesAnswers, type MarketAnswers, marketOf } from "./market_of.ts";
export { type Prices, setPrices } from "./prices.ts";
export { type Ref, worldRef } from "./ref.ts";
export type { Refusal } from "./refusals.ts";
export { type Risk, riskOf } from "./risk.ts";
export { fetchHandler, type ServerOptions } from "./server.ts";
export { simulated, simulatedEnvironment, simulatedHosts } from "./simulated.ts";
export { readWorld, writeWorld } from "./snapshot.ts";
export { step, type Stepped } from "./step.ts";
export { advance, movePrices } from "./time.ts";
export type { Vector } from "./vector.ts";
export { walk, type WalkOptions } from "./walk.ts";
export { deposit, type Deposits, type Key, openWorld, sampleKey, type World } from "./world.ts";

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
 * @module
 */
export { type Ref, worldRef } from "./ref.ts";
export type { AssetInfo, Bracket, CollateralTier, Contract, Market } from "./market.ts";
export { bundledMarket } from "./market.ts";
export { simulated, simulatedEnvironment, simulatedHosts } from "./simulated.ts";
export { step } from "./step.ts";
export type {
  Account,
  Holding,
  InterestCharge,
  Key,
  LoanRepayment,
  Order,
  Position,
  World,
} from "./world.ts";
export { openWorld, sampleKey } from "./world.ts";

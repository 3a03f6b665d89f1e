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
export type { Contract, Market } from "./market.ts";
export { bundledMarket } from "./bundled_market.ts";
export type { Event } from "./handler.ts";
export { type Ref, worldRef } from "./ref.ts";
export { simulated, simulatedEnvironment, simulatedHosts } from "./simulated.ts";
export { step } from "./step.ts";
export { type Deposits, type Key, openWorld, sampleKey, type World } from "./world.ts";

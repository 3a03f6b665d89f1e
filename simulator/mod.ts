/**
 * The missing testnet: a simulated Portfolio Margin exchange in memory. Prices, fees and tiers are our
 * own figures; it is not the exchange and fills more simply than the exchange does.
 *
 * @example Ask a simulated account
 * ```ts
 * import { accountInformation, connect } from "../mod.ts";
 * import { newIORef, openWorld, simulatedEnvironment } from "./mod.ts";
 *
 * const ask = connect(simulatedEnvironment(newIORef(openWorld())()));
 * const { uniMMR } = await ask(accountInformation());
 * ```
 *
 * @module
 */
export { newIORef } from "../lib/deps/io_ref.ts";
export { simulated, simulatedEnvironment, simulatedHosts } from "./simulated.ts";
export { step } from "./step.ts";
export { type Account, type Holding, type Key, openWorld, sampleKey, type World } from "./world.ts";
export { type Market, market } from "./market.ts";

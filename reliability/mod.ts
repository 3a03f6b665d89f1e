/**
 * What keeps calls right when clocks, networks and machines are not.
 *
 * @example A clock that mends itself
 * ```ts
 * import { accountInformation, connect } from "../mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
 * import { synchronised } from "./mod.ts";
 *
 * const ref = worldRef(openWorld());
 * const slow = simulatedEnvironment(ref, { now: () => ref.read().time - 10_000 });
 * const { uniMMR } = await connect(synchronised(slow))(accountInformation());
 * ```
 *
 * @module
 */
export { type Estimate } from "./clock/estimate.ts";
export {
  type ClockOptions,
  type ExchangeClock,
  type Synchronised,
  synchronised,
} from "./clock/synchronised.ts";
export { retried, type RetryOptions } from "./retry/retried.ts";
export type { RetryPlan } from "./retry/waits.ts";

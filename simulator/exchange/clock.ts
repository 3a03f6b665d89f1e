/** The clock and the prices of the world, with their user data stream events. */
import * as engine from "../engine/clock.ts";
import type { Prices } from "../engine/market/prices.ts";
import type { World } from "../engine/world/world.ts";
import { type Streamed, streamed } from "./streams.ts";

/**
 * Moves the clock from one due moment to the next: hourly interest and repayment, funding every
 * eight hours, dated orders and listen keys that end.
 *
 * @throws TypeError if the time is not a whole number of ms, from 0 to 100 years
 */
export const advance = (world: World, ms: number): Streamed => streamed(engine.advance(world, ms));

/**
 * Moves prices and applies what follows: resting orders fill, waiting orders trigger, and an
 * account that cannot carry its positions is liquidated.
 *
 * @throws TypeError if a name is unknown or a price is not a decimal above zero
 */
export const movePrices = (world: World, prices: Prices): Streamed =>
  streamed(engine.movePrices(world, prices));

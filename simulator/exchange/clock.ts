/** The clock and the prices of the world, with what user data streams tell of them. */
import * as engine from "../engine/clock.ts";
import type { Prices } from "../engine/market/prices.ts";
import type { World } from "../engine/world/world.ts";
import { type Streamed, streamed } from "./streams.ts";

/**
 * Moves the clock, from one due moment to the next: interest and repayment by the hour, funding every
 * eight, the end of dated orders and of listen keys when they come.
 *
 * @throws TypeError where the time is no whole number of ms from 0 on
 */
export const advance = (world: World, ms: number): Streamed => streamed(engine.advance(world, ms));

/**
 * Moves prices, and lets what they reach follow: resting orders fill, waiting ones are set off, and
 * where the account can no longer carry its positions it is liquidated.
 *
 * @throws TypeError where a name is unknown or a price is no decimal above zero
 */
export const movePrices = (world: World, prices: Prices): Streamed =>
  streamed(engine.movePrices(world, prices));

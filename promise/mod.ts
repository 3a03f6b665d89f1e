/**
 * The same library for people who live in promises. The package itself exports all of this too, and
 * the types that it names.
 *
 * @module
 */
import type { Environment } from "../lib/environment.ts";
import type { Failure } from "../lib/failure.ts";
import { send, type Sendable } from "../lib/send.ts";

/** A {@link Failure} that is thrown; `cause` is the failure itself. */
export class BinanceError extends Error {
  /** Name of the class. */
  override readonly name = "BinanceError";
  /** The failure itself; `cause.outcome` says what became of the request. */
  override readonly cause: Failure;
  /** Wraps a failure. */
  constructor(failure: Failure) {
    super(failure.message);
    this.cause = failure;
  }
}

/** Sends a request and gives its answer. */
export type Ask = <A>(request: Sendable<A>) => Promise<A>;

/**
 * Binds an environment: the function that comes back sends requests and returns promises of answers.
 *
 * @example
 * ```ts ignore
 * const ask = connect(environment({ transport: fetchTransport(), credentials }));
 * const order = await ask(queryUmOrder({ symbol: "BTCUSDT", orderId: "42" }));
 * ```
 *
 * @throws {BinanceError} where the request fails; `error.cause.outcome` says what became of it
 */
export const connect = (environment: Environment): Ask => async (request) => {
  const result = await send(request)(environment)();
  if (result._tag === "Right") return result.right;
  throw new BinanceError(result.left);
};

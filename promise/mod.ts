/**
 * The same library for people who live in promises. The package itself exports all of this too, and
 * the types that it names.
 *
 * @module
 */
import type { CallOptions, Environment } from "../lib/environment.ts";
import type { Failure, Limited, Outcome, Refused } from "../lib/failure.ts";
import { send } from "../lib/send.ts";
import type { Sendable } from "../lib/sendable.ts";

/** A {@link Failure} that is thrown; `cause` is the failure itself, with all its details. */
export class BinanceError extends Error {
  /** Name of the class. */
  override readonly name = "BinanceError";
  /** The failure itself. */
  override readonly cause: Failure;
  /** Operation name, as in `newUmOrder`; empty where no endpoint was involved. */
  readonly endpoint: string;
  /** What became of the request: the first thing to read. */
  readonly outcome: Outcome;
  /** HTTP status, where there was a reply. */
  declare readonly status?: number;
  /** The exchange's code, as in -2010; 0 where its reply had none, absent where there was no reply. */
  declare readonly code?: number;
  /** Client order id that went out, to query an order whose outcome is unknown. */
  declare readonly clientOrderId?: string;
  /** How long to send nothing, in ms; `null` after a limit whose length the exchange did not say. */
  declare readonly retryAfterMs?: number | null;
  /** Wraps a failure. */
  constructor(failure: Failure) {
    super(failure.message);
    this.cause = failure;
    this.endpoint = failure.endpoint;
    this.outcome = failure.outcome;
    const { status, code, clientOrderId, retryAfterMs } = failure as
      & Partial<Pick<Refused, "status" | "code" | "clientOrderId">>
      & Partial<Pick<Limited, "retryAfterMs">>;
    if (status !== undefined) this.status = status;
    if (code !== undefined) this.code = code;
    if (clientOrderId !== undefined) this.clientOrderId = clientOrderId;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Sends a request and gives its answer. For a request that is one of two, name both answers:
 * `ask<UmOrder | CmOrder>(request)`. By itself TypeScript takes one of them alone, and refuses the other.
 */
export type Ask = <A>(request: Sendable<A>, options?: CallOptions) => Promise<A>;

/**
 * Binds an environment: the function that comes back sends requests and returns promises of answers.
 *
 * @example
 * ```ts ignore
 * const ask = connect(environment({
 *   transport: fetchTransport(),
 *   credentials: credentials(apiKey, hmac(secret)),
 * }));
 * const order = await ask(queryUmOrder({ symbol: "BTCUSDT", orderId: "42" }));
 * ```
 *
 * @throws {BinanceError} where the request fails; `error.outcome` says what became of it
 */
export const connect = (environment: Environment): Ask => async (request, options) => {
  const result = await send(request, options)(environment)();
  if (result._tag === "Right") return result.right;
  throw new BinanceError(result.left);
};

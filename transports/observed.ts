/** A look at every call that a transport carries. */
import * as E from "../lib/either.ts";
import type { Reply, Shown, Signed, Transport } from "../lib/environment.ts";
import type { Unreachable } from "../lib/failure.ts";
import { scrubbed } from "./scrubbed.ts";

/** One call and what came of it, without secrets. */
export interface Observed {
  /** Operation name, as in `newUmOrder`. */
  readonly endpoint: string;
  /** What went out: signature, listen keys and API key masked. */
  readonly request: Shown;
  /** What came back: secret fields masked, and only headers about time, limits and content. */
  readonly result: E.Either<Unreachable, Reply>;
}

/** A transport whose results are also handed to `look`. Whatever that does, the caller gets the result. */
export const watched = (
  transport: Transport,
  look: (signed: Signed, result: E.Either<Unreachable, Reply>) => unknown,
): Transport =>
(signed, options) =>
async () => {
  const result = await transport(signed, options)();
  try {
    Promise.resolve(look(signed, result)).catch(() => {});
  } catch {
    // An order's reply must not be lost because a note of it could not be taken.
  }
  return result;
};

/**
 * A transport that also shows each call and what came of it to `observe`, without secrets, once the
 * call is over: for logs, metrics and the limits in replies. What `observe` throws is dropped.
 *
 * @example
 * ```ts ignore
 * const transport = observed(fetchTransport(), ({ endpoint, result }) => {
 *   const weight = result._tag === "Right" && result.right.headers["x-mbx-used-weight-1m"];
 *   console.log(endpoint, weight);
 * });
 * ```
 */
export const observed = (transport: Transport, observe: (call: Observed) => unknown): Transport =>
  watched(transport, (signed, result) =>
    observe({
      endpoint: signed.endpoint,
      request: signed.toJSON(),
      result: E.isLeft(result) ? result : E.right(scrubbed(signed, result.right)),
    }));

/** One row for three readers: the builder, the decoder and the simulated exchange. */
import type { Either } from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { BadParams } from "../../lib/failure.ts";

/** What an endpoint returns. */
export type Built = Either<BadParams, Request<unknown>>;

/** A call with all that follows from it. */
export interface Case {
  readonly call: Built;
  /** Calls that the simulated exchange sees before it. */
  readonly after?: readonly Built[];
  /** Host, verb, path and parameters, as they go out. */
  readonly request: string;
  /** The body that the exchange sends. */
  readonly reply: string;
  /** The body as it is read. */
  readonly answer: unknown;
}

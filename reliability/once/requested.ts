/** Takes what an endpoint returns. */
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { BadParams } from "../../lib/failure.ts";
import type { Sendable } from "../../lib/send.ts";

/** The request of what can be sent, or why there is none. */
export const requested = <A>(sendable: Sendable<A>): E.Either<BadParams, Request<A>> =>
  "_tag" in sendable ? sendable : E.right(sendable);

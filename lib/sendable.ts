/** What can be sent, and what stops it before anything is sent. */
import * as E from "./either.ts";
import type { Request, Spec } from "./endpoint.ts";
import { type BadCredentials, type BadParams, type Blocked, blocked } from "./failure.ts";

/** What can be signed and sent: a request, or the outcome of building one. */
export type Sendable<A> = Request<A> | E.Either<BadParams, Request<A>>;

/** What can go wrong before anything is sent. */
export type NotSent = BadParams | BadCredentials | Blocked;

/** What stops a request on its way out; whoever calls what throws it catches it. */
export class Stop {
  declare readonly failure: NotSent;
  constructor(failure: NotSent) {
    this.failure = failure;
  }
}

/** Stops a request for a rule, and says what to do. */
export const stop = (name: string, rule: string, remedy: string): never => {
  throw new Stop(blocked(name, rule, remedy));
};

/** The request itself. Callers without types hand over anything, also something that throws. */
export const lift = <A>(given: Sendable<A>): Request<A> => {
  const { left, right = given, spec, then, transport } = Object(given) as {
    readonly left?: BadParams;
    readonly right?: Request<A>;
    readonly spec?: Spec;
    readonly then?: unknown;
    readonly transport?: unknown;
  };
  if (left?._tag === "BadParams") throw new Stop(left);
  if (Array.isArray((right as Request<A> | undefined)?.query)) return right as Request<A>;
  const advice = typeof given === "function"
    ? "call it first"
    : then
    ? "await it first"
    : transport
    ? "give the request first, then the environment"
    : `give what an endpoint returns, not ${typeof given}`;
  return stop(spec?.name ?? "", "misuse", advice);
};

/** The request changed. What is none is passed on: sending it says what it is, and what to do. */
export const changed = <A, B>(
  given: E.Either<BadParams, Request<A>>,
  change: (request: Request<A>) => Request<B>,
): E.Either<BadParams, Request<B>> => {
  try {
    return E.right(change(lift(given)));
  } catch {
    return given as E.Either<BadParams, never>;
  }
};

/** The request itself, or why there is none. */
export const requestIn = <A>(given: Sendable<A>): E.Either<NotSent, Request<A>> => {
  try {
    return E.right(lift(given));
  } catch (thrown) {
    const advice = "give what an endpoint returns";
    return E.left(thrown instanceof Stop ? thrown.failure : blocked("", "misuse", advice));
  }
};

/** What a call means to do, or why nothing is sent. */
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { Environment } from "../../lib/environment.ts";
import { blocked } from "../../lib/failure.ts";
import { completed } from "../../lib/send.ts";
import type { NotSent, Sendable } from "../../lib/sendable.ts";
import type { Attempt } from "./intent.ts";
import { isLookedUp } from "./lookup.ts";
import { type ResolveOptions, unfit } from "./resolve.ts";
import type { Subject } from "./subject.ts";

/** Which readers find it. */
export const readersOf = ({ deed, family, product }: Subject): string => {
  const whose = deed === "move" ? "money" : family === "margin" ? "sapiMargin" : product;
  return `give readers that look it up, as ${whose}Readers do`;
};

/**
 * What is to be written down and sent; `remedy` says what to give where `attemptOf` makes nothing of a request. A
 * lost call could never be found without the right readers, so it is refused before. Whatever throws here, nothing
 * has been sent.
 */
export const requested = <A>(
  sendable: Sendable<A>,
  environment: Environment,
  options: ResolveOptions,
  attemptOf: (request: Request<A>, clientId: string | undefined) => Attempt<A> | undefined,
  remedy: string,
): E.Either<NotSent, Attempt<A>> => {
  const ready = completed(sendable, environment);
  if (E.isLeft(ready)) return ready;
  const [request, clientId] = ready.right;
  let wrong: string | undefined;
  try {
    const attempt = attemptOf(request, clientId);
    const subject = attempt?.intent.subject;
    wrong = !subject
      ? remedy
      : subject.deed === "move" || isLookedUp(options.readers, subject)
      ? unfit(options)
      : readersOf(subject);
    // Under no name, nothing that recovers would find it.
    if (!wrong && attempt?.intent.account) return E.right(attempt);
  } catch {
    // What the settings should hold is not there.
  }
  wrong ??= "give a journal, an account and readers";
  return E.left(blocked(request.spec.name, "misuse", wrong));
};

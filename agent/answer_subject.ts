/** Whether an answer speaks of what was asked for. */
import { misfitTexts } from "../lib/answers/misfits.ts";
import { strangers } from "../lib/answers/strangers.ts";
import * as E from "../lib/either.ts";
import type { Request } from "../lib/endpoint.ts";
import { type Failure, unreadable } from "../lib/failure.ts";

/**
 * An answer, refused where it names another symbol or order than the request: it says nothing about
 * this one.
 */
export const aboutRequest = <A>(
  { spec, query }: Request<A>,
  answer: E.Either<Failure, A>,
): E.Either<Failure, A> => {
  const others = E.isRight(answer) ? misfitTexts(strangers(query, answer.right)) : [];
  return others.length === 0 ? answer : E.left(unreadable(spec.name, 200, others, "", "accepted"));
};

/** Reads within a budget of request weight, and keeps the account of it. */
import * as E from "../lib/either.ts";
import { costOf } from "../lib/cost.ts";
import type { Request } from "../lib/endpoint.ts";
import type { Environment } from "../lib/environment.ts";
import { type BadParams, blocked, type Failure } from "../lib/failure.ts";
import { send } from "../lib/send.ts";
import { maskText } from "../lib/masking.ts";
import type { Held, Missing, Part, Source, Spent } from "./types.ts";

/** Asks the exchange while the budget lasts. */
export interface Meter {
  /** Sends a read, or says why it was left out. */
  readonly ask: <A>(request: E.Either<BadParams, Request<A>>) => Promise<E.Either<Failure, A>>;
  /** What is left of the budget. */
  readonly left: () => number;
  readonly spent: () => Spent;
}

/** Weight of a request, per IP address and per account together. */
export const weightOf = (request: Request<unknown>): number => {
  const { ip = 0, uid = 0 } = costOf(request);
  return ip + uid;
};

/** A meter that lets reads of at most `budget` through; none after the exchange asked for silence. */
export const meterOf = (env: Environment, budget: number): Meter => {
  const byHost: Record<string, number> = {};
  let total = 0;
  let calls = 0;
  let isSilent = false;
  const refusal = ({ spec }: Request<unknown>, weight: number): Failure | undefined =>
    isSilent
      ? blocked(
        spec.name,
        "limited",
        "wait a minute, then read again",
        `Left out ${spec.name}: the exchange has limited the reads`,
      )
      : total + weight > budget
      ? blocked(
        spec.name,
        "weight",
        "raise maxWeight, or read less at once",
        `Left out ${spec.name}: it weighs ${weight}, and ${
          budget - total
        } is left of the budget of ${budget}; raise maxWeight`,
      )
      : undefined;
  return {
    ask: async (request) => {
      if (E.isLeft(request)) return request;
      const weight = weightOf(request.right);
      const refused = refusal(request.right, weight);
      if (refused) return E.left(refused);
      const { host } = request.right.spec;
      const count = (sign: 1 | -1): void => {
        total += sign * weight;
        calls += sign;
        byHost[host] = (byHost[host] ?? 0) + sign * weight;
      };
      // Before it is sent, as others are asked at the same time; what never left has cost nothing.
      count(1);
      const answer = await send(request)(env)();
      if (E.isLeft(answer) && answer.left.outcome === "notSent") count(-1);
      if (E.isLeft(answer) && answer.left._tag === "Limited") isSilent = true;
      return answer;
    },
    left: () => budget - total,
    spent: () => ({ total, byHost: { ...byHost }, budget, calls }),
  };
};

/** A part that could not be read. */
export const missing = (endpoint: string, why: string): Missing => ({
  available: false,
  endpoint,
  why: maskText(why),
});

/** Rows that were read. */
export const held = <A>(source: Source, rows: readonly A[]): Held<A> => ({
  available: true,
  source,
  rows,
});

/** A part of what was answered; missing too where the answer has a form that no row can be made of. */
export const partOf = <A, B>(
  source: Source,
  answer: E.Either<Failure, A>,
  rows: (answer: A) => readonly B[],
): Part<B> => {
  if (E.isLeft(answer)) return missing(source.endpoint, answer.left.message);
  try {
    return held(source, rows(answer.right));
  } catch {
    return missing(source.endpoint, "its answer has another form than the documented one");
  }
};

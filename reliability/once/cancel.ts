/** Cancels an order for sure, or says how it ended otherwise. */
import { givenFor } from "../../lib/act.ts";
import * as E from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { Failure } from "../../lib/failure.ts";
import type { Sendable } from "../../lib/sendable.ts";
import type { Task } from "../journal/journal.ts";
import { type Ending, endingOf } from "./ending.ts";
import { type Attempt, intentOf } from "./intent.ts";
import { isOpenIn } from "./lookup.ts";
import { type Judge, pursue, type Pursued, type PursueOptions, refusing } from "./pursue.ts";
import { requested } from "./requested.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** What became of a cancellation. */
export type Cancelled<A> =
  /** The order is not open any more. `by` says how it ended: it may have been filled or triggered before. */
  | (Ending & { readonly state: "ended"; readonly answer?: A; readonly row?: unknown })
  /** The exchange knows no such order. */
  | { readonly state: "gone"; readonly why: string; readonly failure?: Failure }
  /** The order is open: the exchange refused to cancel it, or no attempt arrived and none can any more. */
  | { readonly state: "working"; readonly row: unknown; readonly why: string }
  /** It did not leave; the same call may be made again. */
  | { readonly state: "notSent"; readonly why: string; readonly failure?: Failure }
  /** Nobody knows: call again, or `recover`. */
  | { readonly state: "open"; readonly why: string; readonly failure?: Failure };

/** Whether a row shows that an order is not open. */
export const isCancelled: Judge = (row) => {
  const isOpen = isOpenIn(row);
  return isOpen === undefined ? "unclear" : isOpen ? "other" : "reached";
};

const told = <A>(pursued: Pursued<A>, ending: Ending = { by: "cancelled" }): Cancelled<A> => {
  switch (pursued.state) {
    case "reached":
      return { ...pursued, state: "ended", ...ending };
    case "over":
      return { state: "ended", ...ending, row: pursued.row };
    case "other":
      return { ...pursued, state: "working" };
    default:
      return { ...pursued, state: pursued.state };
  }
};

const nameOf = ({ product, kind, symbol = "", orderId, clientId }: Subject): string =>
  JSON.stringify([
    "cancel",
    product,
    kind ?? "order",
    symbol,
    orderId ?? "",
    orderId ? "" : clientId ?? "",
  ]);

/**
 * Cancels an order, whatever the network and the process do. It is written into the journal, sent, and if
 * nobody knows what became of it, the order is looked up by its id: if it is still open, the cancellation is
 * sent again, which harms nobody. It never rejects.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const end = await cancelOnce(
 *   cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" }),
 *   { journal, account: "main", readers: umReaders },
 * )(env)();
 * ```
 */
export const cancelOnce = <A>(
  sendable: Sendable<A>,
  options: PursueOptions,
): (environment: Environment) => Task<Cancelled<A>> =>
(environment) =>
async () => {
  const attemptOf = (request: Request<A>): Attempt<A> | undefined => {
    const { act } = request.spec;
    const subject = act.does === "cancel" && !act.all ? subjectOf(request) : undefined;
    const hasId = givenFor(request, "orderId") ?? givenFor(request, "origClientOrderId");
    if (!subject || !hasId) return undefined;
    const given = { account: options.account, id: nameOf(subject), subject };
    return { request, intent: intentOf(request, environment, given) };
  };
  const remedy = "give what cancels one order by its id";
  const ready = requested(sendable, environment, options, attemptOf, remedy);
  if (E.isLeft(ready)) return told<A>(refusing(ready.left));
  const pursued = await pursue(ready.right, environment, options, isCancelled, () => true);
  const { subject } = ready.right.intent;
  // What answers a cancellation is cancelled, also where the answer does not say so.
  return "row" in pursued && pursued.state !== "other"
    ? told(pursued, await endingOf(environment, options, subject, pursued.row))
    : told(pursued);
};

/** Amends an order for sure, or says that it is as it was. */
import { givenFor } from "../../lib/act.ts";
import { type Exact, minus, signOf, spelled } from "../../lib/decimal.ts";
import * as E from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { Failure } from "../../lib/failure.ts";
import type { Sendable } from "../../lib/sendable.ts";
import type { Task } from "../journal/journal.ts";
import { type Attempt, intentOf } from "./intent.ts";
import { fieldOf, isOpenIn } from "./lookup.ts";
import { type Judge, pursue, type Pursued, type PursueOptions, refusing } from "./pursue.ts";
import { requested } from "./requested.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Settings of `amendOnce`. */
export interface AmendOptions extends PursueOptions {
  /** Names this amendment for ever: the same id is the same amendment. */
  readonly id: string;
}

/** What became of an amendment. */
export type Amended<A> =
  /** The order had the price and quantity that were asked for; `row` shows what it is now, where it was looked up. */
  | { readonly state: "amended"; readonly answer?: A; readonly row?: unknown }
  /** The order ended before it was amended. */
  | { readonly state: "ended"; readonly row: unknown; readonly why: string }
  /** The order is open as it was: the exchange refused, or no attempt arrived and none can any more. */
  | { readonly state: "unchanged"; readonly row: unknown; readonly why: string }
  /** The exchange knows no such order. */
  | { readonly state: "gone"; readonly why: string; readonly failure?: Failure }
  /** It did not leave; the same call may be made again. */
  | { readonly state: "notSent"; readonly why: string; readonly failure?: Failure }
  /** Nobody knows: call again with the same id, or `recover`. */
  | { readonly state: "open"; readonly why: string; readonly failure?: Failure };

const isSame = (wanted: string | undefined, field: unknown): boolean => {
  const a: Exact | undefined = spelled(wanted);
  const b: Exact | undefined = spelled(field);
  return a !== undefined && b !== undefined && signOf(minus(a, b)) === 0;
};

/** Whether a row shows the price and quantity that were asked for. */
export const isAmended = ({ price, quantity }: Subject): Judge => (row) => {
  if (isSame(price, fieldOf(row, "price")) && isSame(quantity, fieldOf(row, "origQty"))) {
    return "reached";
  }
  const isOpen = isOpenIn(row);
  return isOpen === undefined ? "unclear" : isOpen ? "other" : "over";
};

const told = <A>(pursued: Pursued<A>): Amended<A> => {
  switch (pursued.state) {
    case "reached":
      return { ...pursued, state: "amended" };
    case "over":
      return { ...pursued, state: "ended" };
    case "other":
      return { ...pursued, state: "unchanged" };
    default:
      return { ...pursued, state: pursued.state };
  }
};

/**
 * Amends an order to a price and a quantity, whatever the network and the process do. An order has one
 * amendment under way at a time: a late one could undo a newer one. It never rejects.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const moved = await amendOnce(
 *   modifyUmOrder({ symbol: "BTCUSDT", side: "BUY", orderId, quantity: "0.01", price: "59000" }),
 *   { id: "move7", journal, account: "main", readers: umReaders },
 * )(env)();
 * ```
 */
export const amendOnce = <A>(
  sendable: Sendable<A>,
  options: AmendOptions,
): (environment: Environment) => Task<Amended<A>> =>
(environment) =>
async () => {
  const attemptOf = (request: Request<A>): Attempt<A> | undefined => {
    const order = request.spec.act.does === "amend" ? subjectOf(request) : undefined;
    const price = givenFor(request, "price");
    const quantity = givenFor(request, "quantity");
    const { account, id } = options;
    if (!order || !price || !quantity || !id) return undefined;
    const { product, symbol = "", orderId, clientId } = order;
    const subject: Subject = { ...order, price, quantity };
    const lane = JSON.stringify(["amend", product, symbol, orderId ?? "", orderId ? "" : clientId]);
    const named = { account, id: JSON.stringify(["amend", id]), lane, subject };
    return { request, intent: intentOf(request, environment, named) };
  };
  const remedy = "give what amends one order to a price and a quantity, and an id";
  const ready = requested(sendable, environment, options, attemptOf, remedy);
  if (E.isLeft(ready)) return told<A>(refusing(ready.left));
  const judge = isAmended(ready.right.intent.subject);
  const isAnew = (state: string) => state === "notSent";
  return told(await pursue(ready.right, environment, options, judge, isAnew));
};

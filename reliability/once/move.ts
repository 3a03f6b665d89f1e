/** Borrows, repays, transfers or collects once, whatever the network and the process do. */
import { givenFor, movedBy, repays } from "../../lib/act.ts";
import * as E from "../../lib/either.ts";
import type { AnyEndpoint, Request } from "../../lib/endpoint.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Sendable } from "../../lib/sendable.ts";
import type { Task } from "../journal/journal.ts";
import { historyOf, ofMoney } from "./history.ts";
import { type Attempt, intentOf } from "./intent.ts";
import { notSent, once } from "./place.ts";
import { turn } from "./ready.ts";
import { requested } from "./requested.ts";
import type { OnceOptions, Settled } from "./settled.ts";
import type { Subject } from "./subject.ts";

/** Settings of `moveOnce`. */
export interface MoveOptions extends OnceOptions {
  /** Names it for ever: the same id is the same loan, repayment, transfer or collection. */
  readonly id: string;
}

const FUTURES = ["um", "cm"] as const;

/** The futures wallet of a transfer or a collection. */
const walletOf = (request: Request<unknown>): "um" | "cm" | undefined => {
  const { act } = request.spec;
  if (act.does === "transfer") return act.what === "bnb" ? "um" : undefined;
  const type = request.query.find(([name]) => name === "futureType")?.[1].toLowerCase();
  return FUTURES.find((each) => each === type);
};

const isOut = (request: Request<unknown>): boolean => {
  const { act } = request.spec;
  const way = act.does === "transfer"
    ? request.query.find(([name]) => name === act.way)?.[1]
    : undefined;
  return act.does === "collect" || way?.toUpperCase().startsWith("FROM") === true;
};

const subjectOf = (
  request: Request<unknown>,
  readers: readonly AnyEndpoint[],
): Subject | undefined => {
  const { act, family } = request.spec;
  const asset = movedBy(request);
  const amount = givenFor(request, "amount");
  if (!asset || !amount) return undefined;
  const symbol = givenFor(request, "symbol");
  const isIsolated = givenFor(request, "isIsolated");
  const common = {
    family,
    deed: "move" as const,
    asset,
    ...(symbol && { symbol }),
    ...(isIsolated && { isIsolated }),
  };
  if (act.does === "borrow" || act.does === "repay") {
    const type = repays(request) ? "REPAY" : "BORROW";
    return { ...common, product: act.product ?? "margin", amount, type, history: act.readBack };
  }
  if (act.does !== "transfer" && act.does !== "collect") return undefined;
  const product = walletOf(request);
  const history = readers.find(({ spec }) =>
    spec.act.does === "read" && spec.act.of === "moves" && spec.act.product === product &&
    spec.family === family
  );
  if (!product || !history) return undefined;
  const signed = isOut(request) ? `-${amount}` : amount;
  return { ...common, product, amount: signed, history: history.spec.name };
};

/**
 * Borrows, repays, transfers or collects an amount once. None of these has a client id, so `id` is a name of
 * your own, and what became of a lost one is read from the exchange's history: the one row of this asset and
 * amount that was not there before. So an account has one of a kind and asset under way at a time, and the history
 * is read once nobody else can be at it. It never rejects.
 *
 * What moves all there is, without an amount, may be sent again as it is.
 *
 * It gives a task, and does nothing until that is called: mind the last `()`.
 *
 * @example
 * ```ts ignore
 * const loan = await moveOnce(
 *   marginAccountBorrow({ asset: "USDT", amount: "1000" }),
 *   { id: "loan7", journal, account: "main", readers: moneyReaders, withoutWitness: true },
 * )(env)();
 * ```
 */
export const moveOnce = <A>(
  sendable: Sendable<A>,
  options: MoveOptions,
): (environment: Environment) => Task<Settled<A>> =>
(environment) =>
async () => {
  const attemptOf = (request: Request<A>): Attempt<A> | undefined => {
    const { account, readers } = options;
    const subject = subjectOf(request, readers);
    if (!subject || !historyOf(readers, subject) || !options.id) return undefined;
    const id = JSON.stringify(["move", options.id]);
    const lane = JSON.stringify(["move", subject.history, subject.type ?? "", subject.asset]);
    return { request, intent: intentOf(request, environment, { account, id, lane, subject }) };
  };
  const remedy = "give what moves an amount, a reader of its history, and an id";
  const ready = requested(sendable, environment, options, attemptOf, remedy);
  return E.isLeft(ready)
    ? notSent(ready.left)
    : await once(ready.right, environment, { ...options, places: ofMoney, turn });
};

/** The package with the reader's own fp-ts and io-ts: every type is inferred, none is written. */
import * as A from "fp-ts/lib/Array.js";
import * as E from "fp-ts/lib/Either.js";
import { flow, pipe } from "fp-ts/lib/function.js";
import * as RTE from "fp-ts/lib/ReaderTaskEither.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import * as t from "io-ts";
import {
  type BadParams,
  type Environment,
  type Failure,
  newUmOrder,
  queryUmOrder,
  type Request,
  send,
  UmOrder,
} from "unimargin";
import { ioType } from "unimargin/io-ts";
import { openWorld, simulatedEnvironment, worldRef } from "unimargin/simulator";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true
  : false;
const isTrue = <A extends true>(given: A): A => given;

const env = simulatedEnvironment(worldRef(openWorld()));
const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

const built = pipe(order, E.map(({ query }) => query.length));
isTrue<Same<typeof built, E.Either<BadParams, number>>>(true);

const task = pipe(
  send(order)(env),
  TE.flatMap(({ orderId }) => send(queryUmOrder({ symbol: "BTCUSDT", orderId }))(env)),
  TE.map(({ status, avgPrice }) => ({ status, avgPrice })),
);
const result = await task();
isTrue<Same<typeof task extends TE.TaskEither<infer F, unknown> ? F : never, Failure>>(true);
if (E.isRight(result)) {
  const { avgPrice }: { readonly avgPrice: string } = result.right;
  console.log(avgPrice);
} else {
  const { outcome } = result.left;
  isTrue<Same<typeof outcome, Failure["outcome"]>>(true);
}

const program = pipe(
  RTE.Do,
  RTE.bind("placed", () => send(order)),
  RTE.bind(
    "found",
    ({ placed: { orderId } }) => send(queryUmOrder({ symbol: "BTCUSDT", orderId })),
  ),
  RTE.map(({ placed, found }) => placed.orderId === found.orderId),
);
isTrue<
  Same<
    typeof program extends RTE.ReaderTaskEither<infer R, infer F, infer B> ? [R, F, B] : never,
    [Environment, Failure, boolean]
  >
>(true);

const many = pipe(
  ["BTCUSDT", "ETHUSDT"],
  A.traverse(TE.ApplicativePar)((symbol) => send(queryUmOrder({ symbol, orderId: "1" }))(env)),
  TE.match((failure) => failure.message, flow(A.map(({ status }) => status), String)),
);
const text: string = await many();

const Row = t.type({ order: ioType(UmOrder()), note: t.string });
const row = Row.decode({});
if (E.isRight(row)) {
  const { orderId }: { readonly orderId: string } = row.right.order;
  console.log(orderId);
}

// @ts-expect-error: LIMITED is no type of an order
newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "LIMITED" });
// @ts-expect-error: an order has no such field
pipe(task, TE.map(({ price }) => price));
// @ts-expect-error: a request is no environment
send(order)(order);

export const request: E.Either<BadParams, Request<UmOrder>> = order;
export { program, text };

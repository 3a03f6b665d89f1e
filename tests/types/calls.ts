/**
 * Calls that must not compile, and types that must come out as stated. Checked by the type checkers
 * alone: a line that stops being a mistake fails there.
 */
import type * as FpEither from "../../lib/deps/either.ts";
import type * as FpReaderTaskEither from "../../lib/deps/reader_task_either.ts";
import type * as FpTaskEither from "../../lib/deps/task_either.ts";
import type * as t from "../../lib/deps/io_ts.ts";
import { IdText, type Model, model, type Readers } from "../../lib/answers/answer.ts";
import { Decimal, oneOf, optional, Ticker } from "../../lib/fields/fields.ts";
import {
  accountInformation,
  type AnyEndpoint,
  type CmOrder,
  connect,
  type Decoder,
  type Either,
  type Endpoint,
  endpoint,
  type Environment,
  getAllIsolatedMarginSymbol,
  getDelistSchedule,
  getListSchedule,
  newCmOrder,
  newUmOrder,
  numeric,
  proBnbTransfer,
  queryUmOrder,
  type ReaderTaskEither,
  send,
  type TaskEither,
  testConnectivity,
  type UmOrder,
  type UnsignedEndpoint,
  type Untimed,
  usdmOrderBook,
  type Validation,
} from "../../mod.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true
  : false;
const holds = <_ extends true>(): void => {};

// A missing parameter.
// @ts-expect-error: side is missing
newUmOrder({ symbol: "BTCUSDT", type: "MARKET" });
// @ts-expect-error: all are missing
newUmOrder();
// A misspelt one.
// @ts-expect-error: prize is not a parameter
newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "LIMIT", prize: "1" });
// A word that the exchange does not know.
// @ts-expect-error: HOLD is no side
newUmOrder({ symbol: "BTCUSDT", side: "HOLD", type: "MARKET" });
// A wrong type.
// @ts-expect-error: a symbol is text
newUmOrder({ symbol: 5, side: "BUY", type: "MARKET" });
// @ts-expect-error: true is no amount
proBnbTransfer({ amount: true, transferSide: "TO_UM" });
// What signing adds is not the caller's.
// @ts-expect-error: timestamp is not a parameter
accountInformation({ timestamp: 1 });
// @ts-expect-error: recvWindow is a number
accountInformation({ recvWindow: "5000" });
// @ts-expect-error: what is not signed takes no recvWindow
testConnectivity({ recvWindow: 1 });
// @ts-expect-error: nor where there are parameters
usdmOrderBook({ symbol: "BTCUSDT", recvWindow: 1 });

accountInformation();
accountInformation({ recvWindow: 5000 });
// Not signed, and documented with a recvWindow all the same.
getListSchedule({ recvWindow: 5000 });
getAllIsolatedMarginSymbol({ symbol: "BTCUSDT", recvWindow: 5000 });
// @ts-expect-error: there too it is a number
getDelistSchedule({ recvWindow: "5000" });
newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 1n, recvWindow: 1 });
newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", reduceOnly: "TRUE" });

interface Params {
  readonly symbol: string;
  readonly type: "LIMIT" | "MARKET";
  readonly price?: Decimal;
}
const head = {
  name: "x",
  verb: "GET",
  host: "papi",
  path: "/",
  access: "USER_DATA",
  weight: {},
  act: { does: "read" },
} as const;
interface Answer {
  readonly orderId: string;
}
const Answer: Model<Answer> = model("Answer", ["orderId"], () => ({ orderId: IdText }));
const params = {
  symbol: Ticker,
  type: oneOf("LIMIT", "MARKET"),
  price: optional(Decimal),
};

// Declarations whose halves disagree.
endpoint<Params, Answer>(() => ({
  ...head,
  // @ts-expect-error: price is not declared
  params: { symbol: Ticker, type: params.type },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  // @ts-expect-error: price is optional in Params
  params: { ...params, price: Decimal },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  // @ts-expect-error: symbol is required in Params
  params: { ...params, symbol: optional(Ticker) },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  // @ts-expect-error: a word is missing
  params: { ...params, type: oneOf("LIMIT") },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  params,
  // @ts-expect-error: the rule names an unknown parameter
  rules: [{ needs: ["prize"] }],
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  params,
  // @ts-expect-error: the rule forbids an unknown parameter
  rules: [{ when: ["type", "MARKET"], forbids: ["prize"] }],
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  params,
  // @ts-expect-error: the exception names an unknown parameter
  rules: [{ unless: ["kind", "LIMIT"], forbids: ["price"] }],
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  params,
  // @ts-expect-error: the condition names an unknown parameter
  rules: [{ when: ["kind"], needs: ["price"] }],
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  params,
  // @ts-expect-error: the weight names an unknown parameter
  weight: [{ when: ["pair"], ip: 1 }],
  answer: Answer(),
}));
// Acts whose parameters are not those of the endpoint.
endpoint<Params, Answer>(() => ({
  ...head,
  verb: "POST",
  params,
  // @ts-expect-error: the act names an unknown parameter
  act: { does: "set", what: "leverage", to: "leverage" },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  verb: "POST",
  params,
  // @ts-expect-error: there is no side, so the act must say which parameter is the side
  act: { does: "order", product: "um", id: "symbol", quantity: "price", readBack: "queryUmOrder" },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  verb: "POST",
  params,
  // @ts-expect-error: an order must be read back by something
  act: { does: "order", product: "um", id: "symbol", side: "type", quantity: "price" },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  verb: "POST",
  params,
  // @ts-expect-error: the condition of the act names an unknown parameter
  act: { does: "settle", what: "account", symbolWhen: ["kind", "ISOLATED"], readBack: "x" },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  verb: "POST",
  params,
  act: {
    does: "order",
    product: "margin",
    kind: "oco",
    id: "symbol",
    // @ts-expect-error: the leg names an unknown parameter
    legs: [{ id: "symbol", side: "type", quantity: "amount" }],
    readBack: "queryUmOrder",
  },
  answer: Answer(),
}));
// @ts-expect-error: what is posted is no read
endpoint<Params, Answer>(() => ({
  ...head,
  verb: "POST",
  params,
  answer: Answer(),
}));
export const acting: Endpoint<Params, Answer> = endpoint(() => ({
  ...head,
  verb: "POST",
  params,
  act: {
    does: "order",
    product: "um",
    id: "symbol",
    side: "type",
    quantity: "price",
    readBack: "queryUmOrder",
  },
  answer: Answer(),
}));
endpoint<Params, Answer>(() => ({
  ...head,
  params,
  // @ts-expect-error: it would take a recvWindow that nobody signs
  access: "NONE",
  answer: Answer(),
}));
endpoint<Params, Answer, Untimed>(() => ({
  ...head,
  params,
  // @ts-expect-error: what is signed takes a recvWindow
  access: "TRADE",
  answer: Answer(),
}));
endpoint<Params, UmOrder>(() => ({
  ...head,
  params,
  // @ts-expect-error: the answer is another
  answer: Answer(),
}));
// @ts-expect-error: a field of the answer is not read
model<Answer & { readonly price: string }>("Answer", () => ({ orderId: IdText }));
export const declared: Endpoint<Params, Answer> = endpoint(() => ({
  ...head,
  params,
  answer: Answer(),
}));
export const unsigned: UnsignedEndpoint<Params, Answer> = endpoint(() => ({
  ...head,
  access: "NONE",
  params,
  answer: Answer(),
}));
export const erased: readonly AnyEndpoint[] = [declared, unsigned, newUmOrder, testConnectivity];

// Answers.
declare const env: Environment;
export const answers = async (): Promise<void> => {
  const order = await connect(env)(queryUmOrder({ symbol: "BTCUSDT", orderId: 1n }));
  const exact = await connect(env)(numeric(queryUmOrder({ symbol: "BTCUSDT", orderId: "1" })));
  const text: string = order.price;
  const number: number = exact.price;
  const id: string = exact.orderId;
  // @ts-expect-error: a decimal is text until numeric() makes it a number
  const mistaken: number = order.price;
  // @ts-expect-error: numeric() leaves ids alone
  const rounded: number = exact.orderId;
  // Of one of two requests the answers have to be named, as send and Ask say.
  const params = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 1n } as const;
  const either = Date.now() > 0 ? newUmOrder(params) : newCmOrder(params);
  const placed = await connect(env)<UmOrder | CmOrder>(either);
  holds<Same<typeof placed, UmOrder | CmOrder>>();
  const sent = await send<UmOrder | CmOrder>(either)(env)();
  void [text, number, id, mistaken, rounded, sent];
};

// Interchangeable with fp-ts and io-ts.
holds<Same<Either<1, 2> extends FpEither.Either<1, 2> ? true : false, true>>();
holds<Same<FpEither.Either<1, 2> extends Either<1, 2> ? true : false, true>>();
holds<Same<TaskEither<1, 2> extends FpTaskEither.TaskEither<1, 2> ? true : false, true>>();
holds<Same<FpTaskEither.TaskEither<1, 2> extends TaskEither<1, 2> ? true : false, true>>();
holds<
  Same<
    ReaderTaskEither<0, 1, 2> extends FpReaderTaskEither.ReaderTaskEither<0, 1, 2> ? true : false,
    true
  >
>();
holds<Same<Decoder<1, 2> extends t.Decoder<1, 2> ? true : false, true>>();
holds<Same<t.Decoder<1, 2> extends Decoder<1, 2> ? true : false, true>>();
holds<Same<Validation<1> extends t.Validation<1> ? true : false, true>>();
holds<Same<keyof Readers<Answer>, "orderId">>();

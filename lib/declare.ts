/**
 * What a declaration of an endpoint is made of: fields for its parameters, readers for its answer. For
 * endpoints of your own; those of the package are declared with the same.
 *
 * @example A parameter, an answer, and the endpoint of both
 * ```ts
 * import { DecimalText, endpoint, model, reads, Ticker } from "./declare.ts";
 *
 * const Last = model<{ price: string }>("Last", ["price"], () => ({ price: DecimalText }));
 * const lastPrice = endpoint<{ symbol: string }, { price: string }>(() => ({
 *   name: "lastPrice",
 *   verb: "GET",
 *   host: "papi",
 *   path: "/papi/v1/example/price",
 *   access: "USER_DATA",
 *   weight: { ip: 1 },
 *   act: reads,
 *   params: { symbol: Ticker },
 *   answer: Last(),
 * }));
 * const request = lastPrice({ symbol: "BTCUSDT" });
 * ```
 *
 * @module
 */
export {
  type Act,
  type AmendAct,
  type BorrowAct,
  type CancelAct,
  type CancelAllAct,
  type CollectAct,
  type Doing,
  type KeyAct,
  type Leg,
  type OrderAct,
  type OrderKind,
  type OrderListAct,
  type Part,
  type Product,
  type ReadAct,
  reads,
  readsCm,
  readsMargin,
  readsUm,
  type RepayAct,
  type SetAct,
  type Setting,
  type SettleAct,
  type StreamAct,
  type Told,
  type TransferAct,
} from "./act.ts";
export {
  type AnswerFields,
  type AnswerShape,
  Any,
  arrayOf,
  Bool,
  type DecimalMark,
  DecimalText,
  Done,
  EmptyOrDecimal,
  firstOf,
  IdText,
  Int,
  mapOf,
  type Maybe,
  maybe,
  type Model,
  model,
  Nothing,
  nullable,
  type Numeric,
  type Open,
  open,
  type Reader,
  type Readers,
  type ReadOf,
  saying,
  success,
  Text,
  TimeMs,
  TimeSec,
  tuple,
} from "./answers/answer.ts";
export type { Either, Left, Right } from "./either.ts";
export {
  type Access,
  type Acted,
  type Arguments,
  type Cost,
  type CostCase,
  type Definition,
  type Described,
  type Endpoint,
  endpoint,
  type Fields,
  type Head,
  type Host,
  type NoParams,
  type Request,
  type SignedAccess,
  type Spec,
  type Timing,
  type UnsignedEndpoint,
  type Untimed,
  type Weight,
} from "./endpoint.ts";
export {
  type AnyField,
  Asset,
  choice,
  ClientId,
  clientId,
  Decimal,
  decimal,
  type Field,
  filledIn,
  FreeText,
  Id,
  integer,
  oneOf,
  type Optional,
  optional,
  positive,
  type Shape,
  Switch,
  Ticker,
  Time,
  time,
  UpperSwitch,
} from "./fields/fields.ts";
export type { Condition, Rule } from "./rules.ts";

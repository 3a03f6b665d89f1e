/** How the community SDK shapes answers: ids as numbers, well-known decimals as numbers, single objects. */
import { type AnswerFields, fitting, type Reader } from "../lib/answers/answer.ts";
import type * as methods from "./methods.ts";

/** Fields that `beautifyResponses` turns into numbers; other decimals stay text, as in the SDK. */
export const beautifiedFields = [
  "cmUnrealizedPNL",
  "cmWalletBalance",
  "commission",
  "crossMarginAsset",
  "crossMarginBorrowed",
  "crossMarginFree",
  "crossMarginInterest",
  "crossMarginLocked",
  "crossWalletBalance",
  "entryPrice",
  "executedQty",
  "icebergQty",
  "income",
  "interest",
  "liquidationPrice",
  "markPrice",
  "maxNotionalValue",
  "maxQty",
  "negativeBalance",
  "notional",
  "origQty",
  "positionAmt",
  "price",
  "principal",
  "qty",
  "quantity",
  "stopPrice",
  "totalWalletBalance",
  "triggerPrice",
  "umUnrealizedPNL",
  "umWalletBalance",
  "unRealizedProfit",
] as const;

/** Decimals that the exchange sends as numbers: the SDK's answers have numbers there, whatever the options. */
export const numberFields = ["cum", "maintMarginRatio", "triggerValue", "value"] as const;

/** Fields that `beautifyResponses` turns into numbers. */
export type BeautifiedName = (typeof beautifiedFields)[number];

/** Fields that are numbers whatever the options. */
export type NumberName = (typeof numberFields)[number];

/** Fields that hold ids. */
export type IdName =
  | "accountId"
  | "algoId"
  | "amendmentId"
  | "id"
  | "modifyId"
  | "orderId"
  | "orderListId"
  | "preventedMatchId"
  | "strategyId"
  | "tradeGroupId"
  | "tradeId"
  | "tranId"
  | "txId";

/** How ids come. */
export type Ids = "text" | "number";

/** What decides on the shape of answers. */
export interface AnswerOptions<I extends Ids = Ids, B extends boolean = boolean> {
  /**
   * How ids come: `"text"`, the default, digit for digit; or `"number"`, as in the SDK, if the exchange
   * sends a number. An id above 2^53 - 1 is text in both: a number would be another id.
   */
  readonly ids?: I;
  /** Whether decimals of well-known fields, such as `price`, come as numbers; `false` if absent. */
  readonly beautifyResponses?: B;
}

/** The shape of answers, in types alone. */
export interface AnswerForm {
  /** How ids come. */
  readonly ids: Ids;
  /** Whether decimals of well-known fields come as numbers. */
  readonly beautified: boolean;
}

/** A decimal that comes as a number. */
export type ShapedNumber<V, F extends AnswerForm> = V extends string ? number : Shaped<V, F>;

/** The field `K` in the form `F`. */
export type ShapedField<K, V, F extends AnswerForm> = K extends NumberName ? ShapedNumber<V, F>
  : F extends { readonly beautified: true }
    ? K extends BeautifiedName ? ShapedNumber<V, F> : ShapedId<K, V, F>
  : ShapedId<K, V, F>;

/** A field that may hold an id, in the form `F`. */
export type ShapedId<K, V, F extends AnswerForm> = F extends { readonly ids: "number" }
  ? K extends IdName ? V extends string ? number | string : V : Shaped<V, F>
  : Shaped<V, F>;

/** An answer in the form `F`; it is the caller's own, to sort and change. */
export type Shaped<A, F extends AnswerForm> = A extends string ? A
  : A extends readonly (infer Row)[] ? Shaped<Row, F>[]
  : A extends object ? { -readonly [K in keyof A]: ShapedField<K, A[K], F> }
  : A;

/**
 * Methods that answer with a single object if the exchange sends one: `getBalance` if an asset was
 * asked for; `getCMOpenOrder`, for which the exchange has sent both. Others make it a list of one.
 */
export type OneOrMany = "getBalance" | "getCMOpenOrder";
const ONE_OR_MANY: readonly string[] = [
  "getBalance",
  "getCMOpenOrder",
] satisfies readonly OneOrMany[];

/** What a method answers: the endpoint's answer `A` in the form `F`. */
export type Answer<Name, A, F extends AnswerForm> =
  | Shaped<A, F>
  | (Name extends OneOrMany ? A extends readonly (infer Row)[] ? Shaped<Row, F> : never : never);

/** Name of a method of the table. */
export type MethodName = keyof typeof methods;

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

const fieldOf = (fields: AnswerFields, name: string): Reader<unknown> | undefined => {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field && "reader" in field ? field.reader : field;
};

/** The answer as it was read, with the ids that were sent as numbers. */
const withSentIds = ({ shape }: Reader<unknown>, read: unknown, sent: unknown): unknown => {
  switch (shape._tag) {
    case "IdText":
      return typeof sent === "number" ? sent : read;
    case "Nullable":
      return withSentIds(shape.of, read, sent);
    case "Union": {
      const best = fitting(shape.of, sent);
      return best ? withSentIds(best, read, sent) : read;
    }
    case "Array":
      return Array.isArray(read)
        ? read.map((row, i) => withSentIds(shape.of, row, Array.isArray(sent) ? sent[i] : sent))
        : read;
    case "Map":
    case "Model":
      if (!isObject(read) || !isObject(sent)) return read;
      return Object.fromEntries(
        Object.entries(read).map(([name, value]) => {
          const of = shape._tag === "Map" ? shape.of : fieldOf(shape.fields, name);
          return [name, of ? withSentIds(of, value, sent[name]) : value];
        }),
      );
    default:
      return read;
  }
};

/** The answer with numbers in the fields of these names; words in place of figures stay. */
const withNumbers = (names: readonly string[], value: unknown, name = ""): unknown => {
  if (typeof value === "string") {
    const number = names.includes(name) ? parseFloat(value) : NaN;
    return Number.isNaN(number) ? value : number;
  }
  if (Array.isArray(value)) return value.map((each) => withNumbers(names, each, name));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withNumbers(names, each, key)]),
  );
};

/** Shapes an answer as the SDK does; `sent` is the body as it was parsed. */
export const shaped = (
  method: string,
  of: Reader<unknown>,
  read: unknown,
  sent: unknown,
  { ids, beautifyResponses }: AnswerOptions,
): unknown => {
  const all = ids === "number" ? withSentIds(of, read, sent) : read;
  const one = ONE_OR_MANY.includes(method) && Array.isArray(all) && isObject(sent) ? all[0] : all;
  return withNumbers(
    beautifyResponses ? [...numberFields, ...beautifiedFields] : numberFields,
    one,
  );
};

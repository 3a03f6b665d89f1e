/**
 * Answers in shapes seen on real accounts: the same values, spelled as the exchange sometimes
 * spells them, so that a program can be tested on more than the documentation.
 */
import { type AnswerShape, fitting, type Reader } from "../../lib/answers/answer.ts";
import * as E from "../../lib/either.ts";
import type { Reply, Transport } from "../../lib/environment.ts";
import { parseJson } from "../../lib/json.ts";
import { plain } from "../../lib/fields/plain.ts";
import { catalog } from "../../endpoints/catalog.ts";
import { hashOf } from "../engine/market/random.ts";
import type { World } from "../engine/world/world.ts";
import type { StreamEvent } from "../exchange/event.ts";

const quoted = (text: unknown): string => JSON.stringify(String(text));

/** One of the spellings, the same for the same place and value. */
const chosen = <A>(at: string, value: unknown, ...of: readonly [A, ...A[]]): A =>
  of[hashOf(`${at} ${value}`) % of.length] as A;

/** Where the documentation itself shows a thousands comma. */
const HAS_COMMAS = /\.totalAvailableBalance$/;

/** A decimal with commas, as in `122,559.90199491`. */
const withCommas = (value: string): string => {
  const [whole = "", ...places] = value.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...places].join(".");
};

/** Spellings of a decimal that decode to the same text. */
const decimalText = (at: string, value: unknown): string => {
  if (HAS_COMMAS.test(at) && typeof value === "string" && /^-?\d{4,}(\.\d+)?$/.test(value)) {
    return JSON.stringify(withCommas(value));
  }
  const n = Number(value);
  if (value === "" || !Number.isFinite(n) || plain(n) !== value) return JSON.stringify(value);
  return chosen(at, value, quoted(value), value, n.toExponential());
};

const numberText = (at: string, value: unknown): string =>
  chosen(at, value, String(value), quoted(value), quoted(Number(value).toExponential()));

/**
 * How a field without a value is written: left out, or `null` if that is not a value of its own.
 */
const nothingText = (at: string, { shape: { _tag } }: Reader<unknown>): string | undefined =>
  _tag === "Nullable" ? undefined : chosen(at, _tag, undefined, "null");

const written = (of: Reader<unknown>, value: unknown, at: string): string => {
  const { shape } = of;
  if (shape._tag === "Nullable" && value !== null) return written(shape.of, value, at);
  if (value === null || value === undefined) return "null";
  switch (shape._tag) {
    case "DecimalText":
      return decimalText(at, value);
    case "IdText":
      return value === "" ? '""' : chosen(at, value, String(value), quoted(value));
    case "Number":
    case "TimeMs":
    case "TimeSec":
      return numberText(at, value);
    case "Success":
      return quoted(value);
    case "Bool":
      return chosen(at, value, String(value), quoted(value), quoted(value).toUpperCase());
    case "Union": {
      const best = fitting(shape.of, value);
      return best ? written(best, value, at) : JSON.stringify(value);
    }
    default:
      return typeof value === "object" ? wholeText(shape, value, at) : JSON.stringify(value);
  }
};

const wholeText = (shape: AnswerShape, value: object, at: string): string => {
  switch (shape._tag) {
    case "Array":
      return Array.isArray(value)
        ? `[${value.map((each, i) => written(shape.of, each, `${at}.${i}`)).join(",")}]`
        : JSON.stringify(value);
    case "Tuple":
      return `[${
        (value as readonly unknown[]).map((each, i) => {
          const place = shape.of[i];
          return place ? written(place, each, `${at}.${i}`) : JSON.stringify(each);
        }).join(",")
      }]`;
    case "Map":
      return objectText(
        Object.entries(value).map(([key, each]) => [
          key,
          written(shape.of, each, `${at}.${key}`),
        ]),
      );
    case "Model":
      return objectText(modelFields(shape, value, at));
    default:
      return JSON.stringify(value);
  }
};

// Only these values are left out: the answer means the same without them.
const EMPTY_VALUE = /^(0(\.0*)?|NONE|false|null)?$/;

type Pair = readonly [name: string, text: string | undefined];

const modelFields = (
  { fields }: Extract<AnswerShape, { _tag: "Model" }>,
  value: object,
  at: string,
): readonly Pair[] => [
  ...Object.entries(value).map(([name, each]): Pair => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return [name, JSON.stringify(each)];
    const place = `${at}.${name}`;
    if (!("reader" in field)) return [name, written(field, each, place)];
    const isThere = !EMPTY_VALUE.test(String(each)) || chosen(place, "there", true, false);
    return [name, isThere ? written(field.reader, each, place) : nothingText(place, field.reader)];
  }),
  ["addedLater", '{"by":"the exchange","amount":1.0E-7,"none":null}'],
];

const objectText = (pairs: readonly Pair[]): string =>
  `{${
    pairs.flatMap(([name, text]) => text === undefined ? [] : [`${JSON.stringify(name)}:${text}`])
      .join(",")
  }}`;

/** A body in other spellings; a body that is not an answer is unchanged. */
export const decorate = (answer: Reader<unknown>, body: string): string => {
  const value = parseJson(body);
  const { shape } = answer;
  if (E.isLeft(answer.decode(value))) return body;
  // When a list has one element, the exchange sometimes answers with that element alone.
  const single = shape._tag === "Array" && shape.of.shape._tag === "Model" &&
    Array.isArray(value) && value.length === 1;
  return single ? written(shape.of, value[0], "") : written(answer, value, "");
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * An event of futures as real accounts of Portfolio Margin were sent it: an order without a fill tells a commission of
 * zero, modes have the words of the matching engine, and the break-even price is a number.
 */
export const decorateEvent = ({ market }: World, event: StreamEvent): StreamEvent => {
  if (event.e === "ORDER_TRADE_UPDATE") {
    const o = event["o"] as Fields;
    const { marginAsset: N } = market[event["fs"] === "CM" ? "cm" : "um"][String(o["s"])] ?? {};
    const V = o["V"] === "NONE" ? "EXPIRE_NONE" : o["V"];
    return { ...event, o: { n: "0", N, ...o, V, pm: `PM_${o["pm"] ?? "NONE"}` } };
  }
  const { P, ...a } = (event.e === "ACCOUNT_UPDATE" ? event["a"] : {}) as Fields;
  if (!Array.isArray(P)) return event;
  return {
    ...event,
    a: { ...a, P: P.map((each: Fields) => ({ ...each, bep: Number(each["bep"]) })) },
  };
};

const decorateReply = (endpoint: string, reply: Reply): Reply => {
  const found = catalog.find(({ spec }) => spec.name === endpoint);
  return found && reply.status === 200
    ? { ...reply, body: decorate(found.spec.answer, reply.body) }
    : reply;
};

/**
 * The same exchange, answering in shapes seen on real accounts: optional fields without a value are
 * left out or `null`, numbers come as text, text comes as numbers or with exponents, `true` as
 * `"TRUE"`, a list of one as its element, `totalAvailableBalance` has thousands commas, and there is an undocumented
 * field. Values stay the same.
 * The same answer is spelled the same way each time.
 *
 * @example
 * ```ts ignore
 * const env = simulatedEnvironment(ref, { transport: decorated(simulated(ref)) });
 * ```
 */
export const decorated = (transport: Transport): Transport => (signed, options) => async () => {
  const result = await transport(signed, options)();
  return E.isRight(result) ? E.right(decorateReply(signed.endpoint, result.right)) : result;
};

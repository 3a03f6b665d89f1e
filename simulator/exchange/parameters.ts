/** What the exchange checks of a call's parameters: against the endpoint's own description. */
import type { Shape } from "../../lib/fields/fields.ts";
import { broken, type Problem, type Rule } from "../../lib/rules.ts";
import type { Pairs } from "../../lib/wire.ts";
import type { Switches } from "../engine/world/world.ts";
import type { Query } from "./arrival.ts";
import { icebergNeedsGtc } from "./refusals/margin.ts";
import * as refusals from "./refusals/shared.ts";
import type { Refusal } from "./refusals/shared.ts";
import type { Route } from "./route.ts";

/** What the exchange says of some, where the library's pattern is another one: it takes newer names too. */
const RANGES: Readonly<Record<string, string>> = { symbol: "^[A-Z0-9-_.]{1,20}$" };

const DECIMAL = "^([0-9]{1,20})(\\.[0-9]{1,20})?$";

/** Error of a text that does not match a pattern. */
const shapeError = (name: string, shape: Shape, text: string): Refusal | undefined => {
  const within = (legal: boolean) => legal ? undefined : refusals.invalid(name, text);
  switch (shape._tag) {
    case "Text":
      return shape.pattern && !shape.pattern.test(text)
        ? refusals.illegal(name, RANGES[name] ?? shape.pattern.source)
        : undefined;
    case "Decimal": {
      if (!/^\d{1,20}(\.\d{1,20})?$/.test(text)) return refusals.illegal(name, DECIMAL);
      const n = Number(text);
      const max = Number(shape.max ?? Infinity);
      return within(n <= max && (shape.above ? n > Number(shape.min) : n >= Number(shape.min)));
    }
    case "Integer":
    case "Time":
    case "Id": {
      if (!/^\d{1,20}$/.test(text)) return refusals.illegal(name, "^[0-9]{1,20}$");
      const n = Number(text);
      return within(
        shape._tag !== "Integer" || (n >= shape.min && n <= shape.max),
      );
    }
    case "OneOf":
      return shape.values.includes(text) ? undefined : refusals.unknownWord(name);
    case "Choice":
      if (!/^\d{1,20}$/.test(text)) return refusals.illegal(name, "^[0-9]{1,20}$");
      if (shape.values.includes(Number(text))) return undefined;
      return name === "limit" ? refusals.badDepth(text) : refusals.invalid(name, text);
    case "Switch":
      return /^(true|false)$/i.test(text) ? undefined : refusals.invalid(name);
    case "List": {
      const parts = text.split(",");
      return parts.length > shape.max
        ? refusals.invalid(name)
        : parts.map((part) => shapeError(name, shape.of, part)).find(Boolean);
    }
  }
};

/** Parameters allowed with every signed call. */
const TIMING = ["recvWindow", "timestamp", "signature"];

/** Whether what signing adds is taken: by all but the spot market's calls without a signature. */
const takesTiming = ({ signed, path }: Route): boolean => signed || !path.startsWith("/api/");

/** Routes of futures and their listen keys, which ignore parameters that they do not know. */
const FUTURES = /^\/(papi\/v\d\/(um\/|cm\/|listenKey)|(fapi|dapi|futures)\/)/;

/** Routes that reach the matching of spot and margin, which does not. */
const MATCHING = /^\/api\/|\/margin\/\w*(order|myTrades)/i;

/**
 * A parameter as -1102 and -1106 name it: futures write it small, as in triggerprice, and bots look for that.
 *
 * @see {@link https://github.com/nautechsystems/nautilus_trader/issues/4231}
 * @see {@link https://github.com/ccxt/go-binance/issues/521}
 */
const written = ({ path }: Route, name: string): string =>
  FUTURES.test(path) ? name.toLowerCase() : name;

/** Whether a client order id is longer than any that futures take: their error pages say so before the pattern does. */
const isTooLong = ({ path }: Route, name: string, text: string): boolean =>
  name === "newClientOrderId" && text.length > 36 && FUTURES.test(path);

/** Whether a parameter that the endpoint does not know is ignored; what moves money is read strictly. */
const isLenient = ({ verb, path }: Route): boolean =>
  FUTURES.test(path) || (verb === "GET" && !MATCHING.test(path));

/** How an endpoint's parameters are read. */
interface Reading {
  readonly params: readonly {
    readonly name: string;
    readonly shape: Shape;
    readonly isRequired: boolean;
  }[];
  /** Those that the exchange itself holds to. */
  readonly rules: readonly Rule[];
  readonly takesTiming: boolean;
  /** Whether a parameter that the endpoint does not know is ignored. */
  readonly isLenient: boolean;
}

const readings = /*#__PURE__*/ new WeakMap<Route, Reading>();

/** Worked out once for each endpoint: it is asked for with every call. */
const readingOf = (spec: Route): Reading => {
  const known = readings.get(spec);
  if (known) return known;
  const reading: Reading = {
    params: Object.entries(spec.params).map(([name, param]) =>
      "field" in param
        // Parameters that the client fills in are required by the exchange.
        ? { name, shape: param.field.shape, isRequired: param.sent !== undefined }
        : { name, shape: param.shape, isRequired: true }
    ),
    rules: spec.rules.filter(({ soft }) => !soft),
    takesTiming: takesTiming(spec),
    isLenient: isLenient(spec),
  };
  readings.set(spec, reading);
  return reading;
};

const checkNames = (
  spec: Route,
  { pairs, sent }: Query,
  { strict }: Switches,
): Refusal | undefined => {
  if (sent.size < pairs.length) return refusals.repeated;
  const { takesTiming: takes, isLenient } = readingOf(spec);
  let unread: string[] | undefined;
  for (const pair of pairs) {
    const name = pair[0];
    if (!Object.hasOwn(spec.params, name) && !(takes && TIMING.includes(name))) {
      (unread ??= []).push(name);
    }
  }
  if (unread === undefined || (!strict && isLenient)) return undefined;
  const read = sent.size - unread.length;
  return takes
    ? refusals.unknownParams(read, sent.size, unread)
    : refusals.tooManyParams(read, sent.size);
};

const refusalOf = (
  spec: Route,
  { kind, params }: Problem,
  { when, unless }: Rule,
): Refusal => {
  const [first = ""] = params;
  switch (kind) {
    case "conflict":
      return refusals.badCombination;
    case "surplus": {
      // For icebergs that cannot rest, the exchange gives the reason.
      const [cause = ""] = when ?? unless ?? [];
      return /icebergQty$/i.test(first) && /timeInForce$/i.test(cause)
        ? icebergNeedsGtc(first, cause)
        : refusals.notRequired(written(spec, first));
    }
    default:
      return params.length > 1
        ? refusals.missingAll(params)
        : refusals.missing(written(spec, first));
  }
};

const checkRules = (spec: Route, given: Pairs): Refusal | undefined => {
  for (const rule of readingOf(spec).rules) {
    const problem = broken(rule, given)[0];
    if (problem) return refusalOf(spec, problem, rule);
  }
  return undefined;
};

/** Checks the parameters against the endpoint's own description. */
export const checkParams = (
  spec: Route,
  query: Query,
  switches: Switches = {},
): Refusal | undefined => {
  const { sent } = query;
  for (const { name, shape, isRequired } of readingOf(spec).params) {
    const text = sent.get(name);
    if (text === undefined) {
      if (isRequired) return refusals.missing(written(spec, name));
    } else {
      const refused = text === ""
        ? refusals.empty(name)
        : isTooLong(spec, name, text)
        ? refusals.longId
        : shapeError(name, shape, text);
      if (refused) return refused;
    }
  }
  // Rules refer only to parameters of the endpoint, so those added by signing do not matter.
  return checkNames(spec, query, switches) ?? checkRules(spec, [...sent]);
};

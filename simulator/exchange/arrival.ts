/** What the exchange checks before anything happens: route, key, time, signature, parameters. */
import * as refusals from "./refusals/shared.ts";
import { recvWindow } from "../../lib/endpoint.ts";
import type { Route } from "./route.ts";
import type { Shape } from "../../lib/fields/fields.ts";
import { broken, type Problem, type Rule } from "../../lib/rules.ts";
import { hmacVerifier, type Verifier, verifyEd25519, verifyRsa } from "../../signers/verify.ts";
import { icebergNeedsGtc } from "./refusals/margin.ts";
import type { Refusal } from "./refusals/shared.ts";
import { MAIN } from "../engine/world/seen_by.ts";
import type { Key, Switches, World } from "../engine/world/world.ts";

/** A request as it arrives. */
export interface Arrival {
  /** As in `POST`. */
  readonly method: string;
  /** A form body is appended after `#`, which no request target contains. */
  readonly url: string;
  /** By name, in any case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The parameters, as text and parsed. */
export interface Query {
  /** The text that was signed: query, then body, both without the signature. */
  readonly payload: string;
  readonly pairs: readonly (readonly [name: string, text: string])[];
  /** Texts by name; of a name that was given twice, the last. */
  readonly sent: ReadonlyMap<string, string>;
}

const decoded = (text: string): string => {
  // Most texts need no decoding.
  if (!text.includes("%") && !text.includes("+")) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
};

const partsOf = (text: string): readonly string[] => text === "" ? [] : text.split("&");

const pairOf = (part: string): readonly [string, string] => {
  const at = part.indexOf("=");
  return at < 0 ? [decoded(part), ""] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
};

const SIGNATURE = "signature=";

/** A text without its signature; most have one, at their end. */
const unsigned = (text: string, parts: readonly string[]): string => {
  const first = parts.findIndex((part) => part.startsWith(SIGNATURE));
  if (first < 0) return text;
  return first > 0 && first === parts.length - 1
    ? text.slice(0, text.length - parts[first]!.length - 1)
    : parts.filter((part) => !part.startsWith(SIGNATURE)).join("&");
};

/** A query of its parameters, and of the text that was signed. */
export const queryOf = (pairs: Query["pairs"], payload = ""): Query => {
  const sent = new Map<string, string>();
  for (const pair of pairs) sent.set(pair[0], pair[1]);
  return { payload, pairs, sent };
};

/** Parses the query of a URL and the form after it, keeping their exact text. */
export const readQuery = (url: string): Query => {
  const [target = "", body = ""] = url.includes("#") ? url.split("#") : [url];
  const at = target.indexOf("?");
  const query = at < 0 ? "" : target.slice(at + 1);
  const parts = partsOf(query);
  const pairs = parts.map(pairOf);
  const payload = unsigned(query, parts);
  if (body === "") return queryOf(pairs, payload);
  const form = partsOf(body);
  // The query wins over the form.
  const more = form.map(pairOf).filter(([name]) => !pairs.some(([each]) => each === name));
  return queryOf([...pairs, ...more], payload + unsigned(body, form));
};

/** The API key of a request. */
export const apiKeyOf = ({ headers }: Arrival): string | undefined =>
  // As servers and clients usually write it.
  headers["x-mbx-apikey"] ?? headers["X-MBX-APIKEY"] ??
    Object.entries(headers).find(([name]) => name.toLowerCase() === "x-mbx-apikey")?.[1];

/** Secrets already prepared for HMAC: a key of the world stays the same object. */
const absorbed = /*#__PURE__*/ new WeakMap<Key, Verifier>();

const verifierOf = (key: Extract<Key, { kind: "HMAC" }>): Verifier => {
  const known = absorbed.get(key) ?? hmacVerifier(key.secret);
  absorbed.set(key, known);
  return known;
};

const isSigned = (key: Key, payload: string, signature: string): boolean =>
  key.kind === "HMAC"
    ? verifierOf(key)(payload, signature)
    : key.kind === "RSA"
    ? verifyRsa(key.publicKey, payload, signature)
    : verifyEd25519(key.publicKey, payload, signature);

const checkTime = (world: World, sent: ReadonlyMap<string, string>): Refusal | undefined => {
  const stamp = sent.get("timestamp");
  if (stamp === undefined) return refusals.missing("timestamp");
  if (stamp === "") return refusals.empty("timestamp");
  if (!/^\d{1,16}$/.test(stamp)) return refusals.illegal("timestamp", "^[0-9]{1,20}$");
  const window = sent.get("recvWindow") ?? `${recvWindow.default}`;
  if (!/^[1-9]\d{0,8}$/.test(window)) return refusals.illegal("recvWindow", "^[0-9]{1,20}$");
  if (Number(window) > 60_000) return refusals.windowTooLong;
  if (Number(stamp) >= world.time + 1000) return refusals.tooEarly;
  if (world.time - Number(stamp) > Number(window)) return refusals.tooOld;
  return undefined;
};

const checkSignature = (key: Key, { payload, sent }: Query): Refusal | undefined => {
  const signature = sent.get("signature");
  if (signature === undefined) return refusals.missing("signature");
  if (signature === "") return refusals.empty("signature");
  return isSigned(key, payload, signature) ? undefined : refusals.badSignature;
};

/** Special keys work only for the Margin family; without permission to trade they only read. */
const isNotAllowed = ({ special }: Key, { family, access }: Route): boolean =>
  special !== undefined &&
  (family !== "margin" ||
    (special.permissionMode === "READ" && (access === "TRADE" || access === "MARGIN")));

/** Checks key, time and signature, as the endpoint requires. */
export const checkCaller = (
  world: World,
  spec: Route,
  arrival: Arrival,
  query: Query,
): Refusal | undefined => {
  const { signed, access, family, keyless } = spec;
  if (access === "NONE") return undefined;
  const apiKey = apiKeyOf(arrival);
  // Without a key the exchange answers these on Portfolio Margin and refuses them on Margin.
  if (!apiKey && keyless && family !== "margin") return undefined;
  if (!apiKey) return refusals.badKeyFormat;
  const key = Object.hasOwn(world.keys, apiKey) ? world.keys[apiKey] : undefined;
  if (!key || (key.account ?? MAIN) !== world.account || isNotAllowed(key, spec)) {
    return refusals.unknownKey;
  }
  if (!signed) return undefined;
  return checkTime(world, query.sent) ?? checkSignature(key, query);
};

/** Checks key, time and signature of a call over a socket: its parameters are signed in the order of their names. */
export const checkSigned = (world: World, sent: ReadonlyMap<string, string>): Refusal | Key => {
  const apiKey = sent.get("apiKey");
  if (apiKey === undefined) return refusals.missing("apiKey");
  const key = Object.hasOwn(world.keys, apiKey) ? world.keys[apiKey] : undefined;
  if (!key || key.special) return refusals.unknownKey;
  const pairs = [...sent].filter(([name]) => name !== "signature").sort(([a], [b]) =>
    a < b ? -1 : 1
  );
  const payload = pairs.map((pair) => pair.join("=")).join("&");
  return checkTime(world, sent) ?? checkSignature(key, queryOf([...sent], payload)) ?? key;
};

const DECIMAL = "^([0-9]{1,20})(\\.[0-9]{1,20})?$";

/** Error of a text that does not match a pattern. */
const shapeError = (name: string, shape: Shape, text: string): Refusal | undefined => {
  const within = (legal: boolean) => legal ? undefined : refusals.invalid(name);
  switch (shape._tag) {
    case "Text":
      return shape.pattern && !shape.pattern.test(text)
        ? refusals.illegal(name, shape.pattern.source)
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
      return within(shape.values.includes(Number(text)));
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

/** Routes of futures, which ignore parameters that they do not know. */
const FUTURES = /^\/(papi\/v\d\/(um|cm)|fapi|dapi|futures)\//;

/** Routes that reach the matching of spot and margin, which does not. */
const MATCHING = /^\/api\/|\/margin\/\w*(order|myTrades)/i;

/** How an endpoint's parameters are read. */
interface Reading {
  readonly params: readonly {
    readonly name: string;
    readonly shape: Shape;
    readonly isRequired: boolean;
  }[];
  /** Those that the exchange itself holds to. */
  readonly rules: readonly Rule[];
  /** Whether what signing adds is taken. */
  readonly takes: boolean;
  /** Whether a parameter that the endpoint does not know is ignored; what moves money is read strictly. */
  readonly isLenient: boolean;
}

const readings = /*#__PURE__*/ new WeakMap<Route, Reading>();

/** Worked out once for each endpoint: it is asked for with every call. */
const readingOf = (spec: Route): Reading => {
  const known = readings.get(spec);
  if (known) return known;
  const { verb, path } = spec;
  const reading: Reading = {
    params: Object.entries(spec.params).map(([name, param]) =>
      "field" in param
        // Parameters that the client fills in are required by the exchange.
        ? { name, shape: param.field.shape, isRequired: param.sent !== undefined }
        : { name, shape: param.shape, isRequired: true }
    ),
    rules: spec.rules.filter(({ soft }) => !soft),
    takes: takesTiming(spec),
    isLenient: FUTURES.test(path) || (verb === "GET" && !MATCHING.test(path)),
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
  const { takes, isLenient } = readingOf(spec);
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

const refusalOf = ({ kind, params }: Problem, { when, unless }: Rule): Refusal => {
  const [first = ""] = params;
  switch (kind) {
    case "conflict":
      return refusals.badCombination;
    case "surplus": {
      // For icebergs that cannot rest, the exchange gives the reason.
      const [cause = ""] = when ?? unless ?? [];
      return /icebergQty$/i.test(first) && /timeInForce$/i.test(cause)
        ? icebergNeedsGtc(first, cause)
        : refusals.notRequired(first);
    }
    default:
      return params.length > 1 ? refusals.missingAll(params) : refusals.missing(first);
  }
};

const checkRules = (spec: Route, given: ReadonlyMap<string, string>): Refusal | undefined => {
  for (const rule of readingOf(spec).rules) {
    const problem = broken(rule, given)[0];
    if (problem) return refusalOf(problem, rule);
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
      if (isRequired) return refusals.missing(name);
    } else {
      const refused = text === "" ? refusals.empty(name) : shapeError(name, shape, text);
      if (refused) return refused;
    }
  }
  // Rules refer only to parameters of the endpoint, so those added by signing do not matter.
  return checkNames(spec, query, switches) ?? checkRules(spec, sent);
};

/** `POST /papi/v1/um/order` of an endpoint or an arrival. */
export const routeOf = (method: string, path: string): string => `${method} ${path}`;

/** Path of a URL, as written. */
export const pathOf = (url: string): string => {
  const target = url.startsWith("/") ? url : url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
  const end = target.search(/[?#]/);
  return end < 0 ? target : target.slice(0, end);
};

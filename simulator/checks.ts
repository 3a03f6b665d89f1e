/** What the exchange checks before anything happens: route, key, time, signature, parameters. */
import type { AnyEndpoint, Spec } from "../lib/endpoint.ts";
import type { Shape } from "../lib/fields.ts";
import { breaches } from "../lib/rules.ts";
import { verifyEd25519, verifyHmac, verifyRsa } from "../signers/verify.ts";
import * as refusals from "./refusals.ts";
import type { Refusal } from "./refusals.ts";
import type { Key, World } from "./world.ts";

/** A request as it arrives. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What was sent, as text and read. */
export interface Query {
  readonly raw: string;
  readonly pairs: readonly (readonly [name: string, text: string])[];
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
};

/** Reads the query of a URL without losing its exact text. */
export const readQuery = (url: string): Query => {
  const at = url.indexOf("?");
  const raw = at < 0 ? "" : url.slice(at + 1);
  const pairs = raw === "" ? [] : raw.split("&").map((part): readonly [string, string] => {
    const [name = "", ...rest] = part.split("=");
    return [decoded(name), decoded(rest.join("="))];
  });
  return { raw, pairs };
};

const headerOf = ({ headers }: Arrival, name: string): string | undefined =>
  Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];

const isSigned = (key: Key, payload: string, signature: string): boolean =>
  key.kind === "HMAC"
    ? verifyHmac(key.secret, payload, signature)
    : key.kind === "RSA"
    ? verifyRsa(key.publicKey, payload, signature)
    : verifyEd25519(key.publicKey, payload, signature);

const checkTime = (world: World, sent: ReadonlyMap<string, string>): Refusal | undefined => {
  const stamp = sent.get("timestamp");
  if (stamp === undefined) return refusals.missing("timestamp");
  if (stamp === "") return refusals.empty("timestamp");
  if (!/^\d{1,16}$/.test(stamp)) return refusals.illegal("timestamp", "^[0-9]{1,20}$");
  const window = sent.get("recvWindow") ?? "5000";
  if (!/^\d{1,9}$/.test(window)) return refusals.illegal("recvWindow", "^[0-9]{1,20}$");
  if (Number(window) > 60_000) return refusals.windowTooLong;
  if (Number(stamp) >= world.time + 1000) return refusals.tooEarly;
  if (world.time - Number(stamp) > Number(window)) return refusals.tooOld;
  return undefined;
};

const checkSignature = (key: Key, { raw, pairs }: Query): Refusal | undefined => {
  const signature = pairs.find(([name]) => name === "signature")?.[1];
  if (signature === undefined) return refusals.missing("signature");
  if (signature === "") return refusals.empty("signature");
  const payload = raw.split("&").filter((part) => !part.startsWith("signature=")).join("&");
  return isSigned(key, payload, signature) ? undefined : refusals.badSignature;
};

/** Checks key, time and signature as far as the endpoint asks for them. */
export const checkCaller = (
  world: World,
  { signed, access }: Spec,
  arrival: Arrival,
  query: Query,
): Refusal | undefined => {
  if (access === "NONE") return undefined;
  const apiKey = headerOf(arrival, "x-mbx-apikey");
  if (!apiKey) return refusals.badKeyFormat;
  const key = Object.hasOwn(world.keys, apiKey) ? world.keys[apiKey] : undefined;
  if (!key) return refusals.unknownKey;
  if (!signed) return undefined;
  return checkTime(world, new Map(query.pairs)) ?? checkSignature(key, query);
};

const DECIMAL = "^([0-9]{1,20})(\\.[0-9]{1,20})?$";

/** What is wrong with a text that should be of a shape. */
const misshapen = (name: string, shape: Shape, text: string): Refusal | undefined => {
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
        : parts.map((part) => misshapen(name, shape.of, part)).find(Boolean);
    }
  }
};

/** Names that may come with every signed call. */
const TIMING = ["recvWindow", "timestamp", "signature"];

const checkNames = (spec: Spec, { pairs }: Query): Refusal | undefined => {
  const names = pairs.map(([name]) => name);
  if (new Set(names).size < names.length) return refusals.repeated;
  const known = new Set([...Object.keys(spec.params), ...(spec.signed ? TIMING : [])]);
  const read = names.filter((name) => known.has(name)).length;
  return read < names.length ? refusals.unread(read, names.length) : undefined;
};

const checkRules = (spec: Spec, given: ReadonlyMap<string, string>): Refusal | undefined => {
  const [problem] = breaches(spec.rules.filter((rule) => !rule.soft), given);
  if (!problem) return undefined;
  const [first = ""] = problem.params;
  if (problem.kind === "conflict") return refusals.badCombination;
  return problem.params.length > 1 ? refusals.missingAll(problem.params) : refusals.missing(first);
};

/** Checks the parameters against the endpoint's own description. */
export const checkParams = (spec: Spec, query: Query): Refusal | undefined => {
  const sent = new Map(query.pairs);
  for (const [name, param] of Object.entries(spec.params)) {
    const text = sent.get(name);
    const isOptional = "field" in param;
    if (text === undefined) {
      if (!isOptional) return refusals.missing(name);
    } else {
      const refused = text === ""
        ? refusals.empty(name)
        : misshapen(name, (isOptional ? param.field : param).shape, text);
      if (refused) return refused;
    }
  }
  const own = new Map([...sent].filter(([name]) => Object.hasOwn(spec.params, name)));
  return checkNames(spec, query) ?? checkRules(spec, own);
};

/** `POST /papi/v1/um/order` of an endpoint or an arrival. */
export const routeOf = (method: string, path: string): string => `${method} ${path}`;

/** Path of a URL, as it was written. */
export const pathOf = (url: string): string =>
  url.replace(/^[a-z]+:\/\/[^/?]*/i, "").replace(/[?#].*$/s, "");

/** Endpoints by their route; where two hosts share a path, by host and route. */
export const byRoute = (
  catalog: readonly AnyEndpoint[],
): ReadonlyMap<string, Spec> =>
  new Map(catalog.map(({ spec }) => [routeOf(spec.verb, spec.path), spec]));

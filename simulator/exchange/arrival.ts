/** What the exchange checks before anything happens: route, key, time, signature, parameters. */
import * as refusals from "./refusals/shared.ts";
import { recvWindow } from "../../lib/endpoint.ts";
import type { Route } from "./route.ts";
import { hmacVerifier, type Verifier, verifyEd25519, verifyRsa } from "../../signers/verify.ts";
import type { Refusal } from "./refusals/shared.ts";
import { MAIN } from "../engine/world/seen_by.ts";
import type { Key, World } from "../engine/world/world.ts";

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

/** Names and texts of parts; an empty one, as after a stray `&`, is no parameter. */
const pairsOf = (parts: readonly string[]): Query["pairs"] =>
  (parts.includes("") ? parts.filter((part) => part !== "") : parts).map(pairOf);

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
  const pairs = pairsOf(parts);
  const payload = unsigned(query, parts);
  if (body === "") return queryOf(pairs, payload);
  const form = partsOf(body);
  // The query wins over the form.
  const more = pairsOf(form).filter(([name]) => !pairs.some(([each]) => each === name));
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
  if (!/^\d{1,20}$/.test(window)) return refusals.illegal("recvWindow", "^[0-9]{1,20}$");
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
  const { signed, access, family, host, keyless } = spec;
  if (access === "NONE") return undefined;
  const apiKey = apiKeyOf(arrival);
  // Without a key the exchange answers these on Portfolio Margin and refuses them on Margin.
  if (!apiKey && keyless && family !== "margin") return undefined;
  if (!apiKey) return refusals.badKeyFormat;
  const key = Object.hasOwn(world.keys, apiKey) ? world.keys[apiKey] : undefined;
  if (!key || (key.account ?? MAIN) !== world.account || isNotAllowed(key, spec)) {
    return refusals.unknownKeyOn(host);
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

/** `POST /papi/v1/um/order` of an endpoint or an arrival. */
export const routeOf = (method: string, path: string): string => `${method} ${path}`;

/** Path of a URL, as written. */
export const pathOf = (url: string): string => {
  const target = url.startsWith("/") ? url : url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
  const end = target.search(/[?#]/);
  return end < 0 ? target : target.slice(0, end);
};

/** CONFIRM: a person's word, bound to one request, one account, one environment and a short time. */
import * as E from "../lib/either.ts";
import type { Request } from "../lib/endpoint.ts";
import { utf8 } from "../signers/bytes.ts";
import { hmacOf } from "../signers/hmac_now.ts";
import type { EnvironmentName } from "./keys/environments.ts";

/** The word that a person writes; nothing else will do. */
export const CONFIRM = "CONFIRM";

/** How long a prepared request can be confirmed where nothing else is asked for, in ms. */
export const DEFAULT_TTL_MS = 60_000;

/** The longest time for which a prepared request can be confirmed, in ms. */
export const LONGEST_TTL_MS = 600_000;

/** What a confirmation is bound to besides the request. */
export interface Binding {
  /** Name of the account. */
  readonly account: string;
  /** Where the request goes. */
  readonly environment: EnvironmentName;
  /** The time, in ms since 1970-01-01 UTC. */
  readonly now: number;
  /**
   * Seals tokens, so that nobody makes one: random text of 32 characters or more that only the
   * program knows which prepares and confirms. An agent must never see it.
   */
  readonly seal: string;
}

/** What makes a token. */
export interface Preparation extends Binding {
  /** Random text that no other token has: 8 to 64 letters and digits. */
  readonly nonce: string;
  /** How long it can be confirmed, in ms, up to {@link LONGEST_TTL_MS}; {@link DEFAULT_TTL_MS} where absent. */
  readonly ttlMs?: number;
}

/** A prepared request: show it, ask for the word, and hand both back. */
export interface Prepared {
  /** Stands for this very request. */
  readonly token: string;
  /** When it stops being good, in ms since 1970-01-01 UTC. */
  readonly expiresAt: number;
}

/** What a person gives back. */
export interface Confirmation {
  /** The token of the prepared request. */
  readonly token: string;
  /** What the person wrote. */
  readonly word: string;
}

const SHORTEST_SEAL = 32;

/** The text that a seal stands under: everything that makes the request what it is. */
const bound = (
  { spec, query }: Request<unknown>,
  { account, environment }: Binding,
  head: readonly (string | number)[],
): string =>
  JSON.stringify([
    "unimargin confirmation 1",
    ...[spec.name, spec.verb, spec.host, spec.path],
    query.map(([name, text]) => [name, text]),
    ...[account, environment],
    ...head,
  ]);

const sealed = (seal: string, text: string): string => hmacOf(utf8(seal))(text).slice(0, 32);

/**
 * Makes the token of a request. HMAC-SHA256 binds it to endpoint, parameters, account, environment
 * and time; nobody without the seal can make one, nor lengthen its life.
 *
 * Fails with the reason where seal, nonce or time to live cannot be used.
 *
 * @example
 * ```ts ignore
 * prepareConfirmation(request, { account: "main", environment: "production", now, seal, nonce });
 * ```
 */
export const prepareConfirmation = (
  request: Request<unknown>,
  { nonce, ttlMs = DEFAULT_TTL_MS, ...binding }: Preparation,
): E.Either<string, Prepared> => {
  if (binding.seal.length < SHORTEST_SEAL) return E.left("the seal is too short: 32 characters");
  if (!/^[A-Za-z0-9]{8,64}$/.test(nonce)) {
    return E.left("the nonce must be 8 to 64 letters and digits");
  }
  if (!Number.isSafeInteger(ttlMs) || ttlMs < 1 || ttlMs > LONGEST_TTL_MS) {
    return E.left(`the time to live must be 1 to ${LONGEST_TTL_MS} ms`);
  }
  if (!Number.isSafeInteger(binding.now) || binding.now < 0) return E.left("the clock has no time");
  const expiresAt = binding.now + ttlMs;
  const head = [binding.now, expiresAt, nonce];
  const mac = sealed(binding.seal, bound(request, binding, head));
  return E.right({ token: [...head, mac].join("."), expiresAt });
};

const isSame = (a: string, b: string): boolean => {
  let differing = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) {
    differing |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  }
  return differing === 0;
};

/**
 * Whether the person confirmed this very request: the word is `CONFIRM`, and the token was made for the
 * same endpoint, parameters, account and environment, is not too old and was not used before.
 *
 * Fails with the reason and what to do. Keep the token of what was sent: it counts as used, so that one
 * word moves money once.
 *
 * @param used tokens that were used before
 *
 * @example
 * ```ts ignore
 * confirms(request, { token, word: "CONFIRM" }, { account: "main", environment: "production", now, seal });
 * ```
 */
export const confirms = (
  request: Request<unknown>,
  { token, word }: Confirmation,
  binding: Binding,
  used: readonly string[] = [],
): E.Either<string, true> => {
  if (word !== CONFIRM) {
    return E.left(`only the word ${CONFIRM} confirms it, in capitals, nothing else`);
  }
  if (binding.seal.length < SHORTEST_SEAL) return E.left("the seal is too short: 32 characters");
  // Written in one way only: with zeros in front, a used token would be another one.
  const match = /^(0|[1-9]\d{0,15})\.([1-9]\d{0,15})\.([A-Za-z0-9]{8,64})\.([0-9a-f]{32})$/.exec(
    token,
  );
  if (!match) return E.left("this is no token of a prepared request: prepare it again");
  const [, issued = "", expires = "", nonce = "", mac = ""] = match;
  const head = [Number(issued), Number(expires), nonce];
  if (!isSame(mac, sealed(binding.seal, bound(request, binding, head)))) {
    return E.left(
      "the token belongs to another request, account or environment: prepare this one and ask again",
    );
  }
  if (!(binding.now >= Number(issued) && binding.now < Number(expires))) {
    return E.left("the time to confirm it is over: prepare it again and ask again");
  }
  return used.includes(token)
    ? E.left("this confirmation was used before: prepare the request again and ask again")
    : E.right(true);
};

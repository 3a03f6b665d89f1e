/** What a request needs of the world: where to send it, as whom, by which transport, at what time. */
import type { TaskEither } from "./either.ts";
import type { Called } from "./act.ts";
import type { Costly } from "./cost.ts";
import type { Family, Host } from "./family.ts";
import type { BadCredentials, Unreachable } from "./failure.ts";
import type { OpenSocket } from "./socket.ts";
import { concealed, type Displayed, maskKey } from "./masking.ts";

/**
 * Turns a payload into its signature: hex for HMAC, base64 for RSA and Ed25519. Any function of this
 * type will do, such as a call to a key management service.
 */
export type Signer = (payload: string) => TaskEither<BadCredentials, string>;

/** An API key and the signer that belongs to it; prints as the masked key. */
export interface Credentials extends Displayed {
  /** The key that goes into the header. */
  readonly apiKey: string;
  /** The signer of the secret that belongs to the key. */
  readonly sign: Signer;
}

/** Joins an API key with the signer that belongs to it. */
export const credentials = (apiKey: string, sign: Signer): Credentials => {
  // A secret that is not bound is undefined in a Worker; sending then says what is missing.
  const key = typeof apiKey === "string" ? apiKey.trim() : "";
  return concealed({ apiKey: key, sign }, () => ({ apiKey: maskKey(key) })) as Credentials;
};

/** What of a signed request may be shown: API key and signature masked. */
export interface Shown {
  /** HTTP method. */
  readonly method: string;
  /** URL with the signature masked. */
  readonly url: string;
  /** Headers with the API key masked. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a signed request carries out. */
export interface Carried extends Called, Costly {
  /** The endpoint. */
  readonly spec: Called["spec"] & Costly["spec"] & { readonly family: Family; readonly host: Host };
}

/** What goes out, byte for byte; prints without key and signature. */
export interface Signed extends Displayed {
  /** What of it may be shown. */
  toJSON(): Shown;
  /** Operation name, for messages. */
  readonly endpoint: string;
  /** HTTP method. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** URL with query and signature. */
  readonly url: string;
  /** Headers, the API key among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text that was signed: the query string without `signature`; empty if nothing is signed. */
  readonly payload: string;
  /** Client order id that goes out, if the endpoint has one. */
  readonly clientOrderId?: string;
  /**
   * The request that was signed, for transports that decide by what it does (`request.spec.act`), what it
   * costs (`costOf(request)`) or what it belongs to; absent if it was signed elsewhere.
   */
  readonly request?: Carried;
}

/** What came back. Header names are in lower case. */
export interface Reply {
  /** HTTP status. */
  readonly status: number;
  /** Headers by name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body as text, unread. */
  readonly body: string;
}

/** Settings of one call. */
export interface CallOptions {
  /** Ends the call; one that had left by then is `unknown`, one that had not is `notSent`. */
  readonly signal?: AbortSignal;
  /**
   * Keeps transports from signing it anew: whoever knows its timestamp knows when it cannot arrive any
   * more.
   */
  readonly asSigned?: boolean;
}

/** Carries a signed request to an exchange and its reply back. */
export type Transport = (signed: Signed, options?: CallOptions) => TaskEither<Unreachable, Reply>;

/** Where an answer is not as documented. */
export interface Note {
  /** Operation name. */
  readonly endpoint: string;
  /** Places, as in `priceMatch: expected text`. */
  readonly misfits: readonly string[];
}

/** All that {@link send} needs. */
export interface Environment {
  /** Base URL of each host, without a slash at the end. */
  readonly hosts: Readonly<Record<Host, string>>;
  /** What carries requests. */
  readonly transport: Transport;
  /** Not needed for endpoints whose access is `NONE`. */
  readonly credentials?: Credentials;
  /** Time of the exchange in ms since 1970-01-01 UTC. */
  readonly now: () => number;
  /** A new client order id: unique, 1 to 32 letters and digits. */
  readonly newId: () => string;
  /** How long a request stays valid, in ms; the exchange takes 5000 if absent. */
  readonly recvWindow?: number;
  /** Lets endpoints go to the exchange's own hosts that the exchange has retired. */
  readonly allowRetired?: boolean;
  /** What opens sockets for streams; not needed without them. */
  readonly openSocket?: OpenSocket;
  /** Address of user data streams, without a slash at the end; the exchange's own if absent. */
  readonly streamBase?: string;
  /** Addresses of market streams, without a slash at the end; the exchange's own if absent. */
  readonly marketStreams?: Readonly<Record<"UM" | "CM", string>>;
  /** Told of answers that were read although places of them are not as documented. */
  readonly noted?: (note: Note) => void;
}

/** The exchange's own hosts. */
export const productionHosts: Readonly<Record<Host, string>> = {
  papi: "https://papi.binance.com",
  sapi: "https://api.binance.com",
  fapi: "https://fapi.binance.com",
  dapi: "https://dapi.binance.com",
};

/** 32 random letters, digits and dashes. */
// To take the dashes out costs Node three times as long as to make it.
export const randomId = (): string => crypto.randomUUID().slice(4);

/**
 * An environment of production hosts, the machine's clock and random ids, except what is given.
 *
 * @example
 * ```ts ignore
 * const env = environment({
 *   transport: fetchTransport(),
 *   credentials: credentials(apiKey, hmac(secret)),
 * });
 * ```
 */
export const environment = (
  given: Partial<Environment> & Pick<Environment, "transport">,
): Environment => ({ hosts: productionHosts, now: Date.now, newId: randomId, ...given });

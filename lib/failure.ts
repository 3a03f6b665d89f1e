/**
 * What can go wrong, as plain data. Every failure says what became of the request: for money, its
 * {@link Outcome} is the first thing to read.
 */
import type { Family } from "./family.ts";
import { displayed } from "./masking.ts";
import type { Problem } from "./rules.ts";

/**
 * What became of the request.
 *
 * - `notSent`: nothing left this program; changing and sending again is safe
 * - `rejected`: the exchange refused it and nothing was carried out
 * - `unknown`: it may or may not have been carried out; query before sending anything again
 * - `accepted`: the exchange carried it out, only the answer does not fit the documentation
 */
export type Outcome = "notSent" | "rejected" | "unknown" | "accepted";

/** What all failures share. */
export interface FailureBase<Tag extends string, O extends Outcome> {
  /** Which failure it is. */
  readonly _tag: Tag;
  /** Operation name, as in `newUmOrder`; empty if no endpoint was involved. */
  readonly endpoint: string;
  /** The endpoint's family, if a reply was read: some codes mean different things in each. */
  readonly family?: Family;
  /** Whether the request could change anything, if it was sent: one that could not may be sent again. */
  readonly mutates?: boolean;
  /** What became of the request. */
  readonly outcome: O;
  /** What happened and what to do, for a person. Never holds a secret. */
  readonly message: string;
  /** Client order id that went out, to query an order whose outcome is unknown. */
  readonly clientOrderId?: string;
}

/** The call does not fit the endpoint; lists every problem. Nothing was sent. */
export interface BadParams extends FailureBase<"BadParams", "notSent"> {
  /** Everything that is wrong with the call, in the order of the declaration. */
  readonly problems: readonly Problem[];
}

/** The key, the passphrase or the signer cannot be used. Nothing was sent. */
export type BadCredentials = FailureBase<"BadCredentials", "notSent">;

/** A guard on this side refused to send. Nothing was sent. */
export interface Blocked extends FailureBase<"Blocked", "notSent"> {
  /** The guard that refused, as in `host`, `retired` or `now`. */
  readonly rule: string;
  /** What to do about it, for a person; a clause without a capital and without a full stop. */
  readonly remedy: string;
  /** How long until the guard gives way by itself, in ms; absent if it does not. */
  readonly retryAfterMs?: number;
}

/** The exchange answered with an error. */
export interface Refused extends FailureBase<"Refused", "rejected" | "unknown"> {
  /** HTTP status. */
  readonly status: number;
  /** The exchange's code, as in -2010; 0 if the reply had none. */
  readonly code: number;
  /** The exchange's own text. */
  readonly reason: string;
  /** How long to stay silent, in ms, if the reply said so. */
  readonly retryAfterMs?: number;
}

/** A rate limit, a ban or the firewall turned the request away. */
export interface Limited extends FailureBase<"Limited", "rejected"> {
  /** HTTP status: 429 limit, 418 ban, 403 and 202 firewall. */
  readonly status: number;
  /** The exchange's code; 0 if the reply had none. */
  readonly code: number;
  /** What ran out: request weight, orders, the queue; or a ban, or the firewall. */
  readonly scope: "weight" | "orders" | "queue" | "ban" | "firewall";
  /** How long to stay silent, in ms; `null` if the exchange did not say. */
  readonly retryAfterMs: number | null;
}

/** No reply of the exchange: DNS, reset, time-out, redirect, a proxy's page. */
export interface Unreachable extends FailureBase<"Unreachable", "notSent" | "unknown"> {
  /** Set where it was held back on this side, as by a budget: no network is to blame, nothing was sent. */
  readonly heldBack?: true;
  /** How long it is held back, in ms, where that is known. */
  readonly retryAfterMs?: number;
}

/**
 * A success whose body is not what is documented. Where it is JSON, the request was carried out
 * (`accepted`); if it is not, it may come from something in between (`unknown`). `body` is the raw
 * text; it is not enumerable, so that printing the failure shows no secret that it may hold.
 */
export interface Unreadable extends FailureBase<"Unreadable", "accepted" | "unknown"> {
  /** HTTP status. */
  readonly status: number;
  /** Places that did not fit, as in `orderId: expected an id`. */
  readonly problems: readonly string[];
  /** The raw body. */
  readonly body: string;
}

/** Everything that can go wrong between a call and its answer. */
export type Failure =
  | BadParams
  | BadCredentials
  | Blocked
  | Refused
  | Limited
  | Unreachable
  | Unreadable;

const made = <Tag extends string, O extends Outcome, More>(
  _tag: Tag,
  endpoint: string,
  outcome: O,
  message: string,
  more: More,
): FailureBase<Tag, O> & More => ({ _tag, endpoint, outcome, message, ...more });

/** Makes a {@link BadParams}. */
export const badParams = (endpoint: string, problems: readonly Problem[]): BadParams => {
  // Problems may end in the same advice: it is said once.
  const advice = [...new Set(problems.flatMap((p) => p.message.split("; ")))].join("; ");
  return made("BadParams", endpoint, "notSent", `Cannot build ${endpoint}: ${advice}`, {
    problems,
  });
};

/** Makes a {@link BadCredentials}; `message` must hold no part of a key. */
export const badCredentials = (message: string, endpoint = ""): BadCredentials =>
  made("BadCredentials", endpoint, "notSent", message, {});

/** Makes a {@link Blocked}; its message says the remedy alone where none is given. */
export const blocked = (
  endpoint: string,
  rule: string,
  remedy: string,
  message: string = `Cannot send ${endpoint || "this"}: ${remedy}`,
): Blocked => made("Blocked", endpoint, "notSent", message, { rule, remedy });

/** Makes an {@link Unreachable}; say `notSent` only if that is proven. */
export const unreachable = (
  endpoint: string,
  why: string,
  outcome: Unreachable["outcome"],
): Unreachable =>
  made("Unreachable", endpoint, outcome, `Cannot reach the exchange for ${endpoint}: ${why}`, {});

/** What to say of a request of which nobody knows what became. */
const unknownText = (endpoint: string, why: string): string =>
  `The outcome of ${endpoint} is unknown: ${why}query it before sending anything again`;

/**
 * Makes an {@link Unreadable}; say `accepted` only if the exchange itself answered, and of a read that
 * nothing mutates.
 */
export const unreadable = (
  endpoint: string,
  status: number,
  problems: readonly string[],
  body: string,
  outcome: Unreadable["outcome"],
  mutates = true,
): Unreadable => {
  const why = problems.slice(0, 3).join("; ");
  const message = !mutates
    ? `The answer to ${endpoint} cannot be read: ${why}`
    : outcome === "unknown"
    ? unknownText(endpoint, `${why}; `)
    : `${endpoint} was carried out, but its answer cannot be read: ${why}; do not send it again, query it`;
  const failure = made("Unreadable", endpoint, outcome, message, { status, problems });
  // Bun prints what is not enumerable too, but calls no getter.
  Object.defineProperty(failure, "body", { get: () => body });
  return displayed(failure as Unreadable, () => ({ ...failure }));
};

/** Makes a {@link Refused}; say of a read that nothing mutates, and what became of it where `reason` does not tell. */
export const refused = (
  endpoint: string,
  status: number,
  code: number,
  reason: string,
  retryAfterMs: number | null,
  mutates = true,
  became?: Refused["outcome"],
): Refused => {
  const outcome = became ?? outcomeOf(status, code, reason);
  const what = outcome === "rejected"
    ? `The exchange refused ${endpoint}`
    : mutates
    ? unknownText(endpoint, "")
    : `${endpoint} was not answered`;
  const message = `${what} (${code || `HTTP ${status}`}${reason && `: ${reason}`})`;
  return made("Refused", endpoint, outcome, message, {
    status,
    code,
    reason,
    ...(retryAfterMs !== null && { retryAfterMs }),
  });
};

/** Makes a {@link Limited}. */
export const limited = (
  endpoint: string,
  status: number,
  code: number,
  retryAfterMs: number | null,
): Limited => {
  const scope = SCOPES[status] ?? SCOPES[code] ?? "weight";
  const wait = retryAfterMs === null
    ? "wait at least a minute"
    : `send nothing for ${retryAfterMs} ms`;
  const message = `The exchange turned ${endpoint} away (HTTP ${status}, ${scope}): ${wait}`;
  return made("Limited", endpoint, "rejected", message, { status, code, scope, retryAfterMs });
};

const SCOPES: Readonly<Record<number, Limited["scope"]>> = {
  418: "ban",
  403: "firewall",
  202: "firewall",
  [-1015]: "orders",
  [-5041]: "queue",
};

// 200 says that it was carried out: beside the status of a refusal one of the two is wrong.
/** Codes after which a request may or may not have been carried out. */
const UNKNOWN: readonly number[] = [
  200,
  -1000,
  -1006,
  -1007,
  -2012,
  -3000,
  -4083,
  -51999,
  51999,
];

/** Codes by which the exchange says, whatever the status, that it did nothing. */
const UNDONE: readonly number[] = [
  -1001,
  -1003,
  -1004,
  -1008,
  -1015,
  -1016,
  -3044,
  -5041,
  -51998,
  51998,
];

/** Whether a code says that something failed, whatever the status; some are documented above zero. */
export const isErrorCode = (code: number): boolean => code < 0 || (code > 51_000 && code < 52_000);

// The exchange documents these two texts of 503 as sure failures; any other leaves the outcome open.
const UNDONE_TEXT = /^(Service Unavailable\.|Internal error; unable )/;

// These say of no request that it was left undone, whatever the code beside them: with -1008 and the first an order
// was there, as https://github.com/banbox/banbot/issues/114 tells; the second is documented as unknown.
const OPEN_TEXT = /currently overloaded|^Unknown error, /;

// By these a gateway refuses to pass a request on: its syntax, size, path, method, sender or country.
// Others, such as time-outs (408, 499), may follow on a request that was passed on already.
const TURNED_AWAY = /^4(0[013457]|1[0134578]|2[19]|31|51)$/;

/** What became of a request that was answered with an error. A code of 0 means that there was none. */
export const outcomeOf = (
  status: number,
  code: number,
  reason: string,
): "rejected" | "unknown" => {
  const isUnknown = UNKNOWN.includes(code) || OPEN_TEXT.test(reason) || !UNDONE.includes(code) && (
        // Only -2021 of a cancel-and-replace comes with 409: one half of it happened.
        status === 409 ||
        (status < 500
          // The exchange's own refusals carry a code; without one a gateway may speak, about what it knows.
          ? code === 0 && !TURNED_AWAY.test(`${status}`)
          : !UNDONE_TEXT.test(reason))
      );
  return isUnknown ? "unknown" : "rejected";
};

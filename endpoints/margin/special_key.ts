/**
 * Special keys for low-latency margin trading.
 *
 * @module
 */
import { readsMargin } from "../../lib/act.ts";
import {
  arrayOf,
  maybe,
  type Model,
  model,
  Nothing,
  type Open,
  open,
  Text,
} from "../../lib/answers/answer.ts";
import { commaList } from "../../lib/fields/comma_list.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { FreeText, oneOf, optional, Ticker } from "../../lib/fields/fields.ts";

/** A special key with its secret, which is shown this once. */
export interface NewSpecialKey {
  /** The special key. */
  readonly apiKey: string;
  /** Its secret, shown only once; absent if a public key was given. */
  readonly secretKey?: string;
  /** How it signs. */
  readonly type: Open<"HMAC_SHA256" | "RSA" | "Ed25519">;
}
/** Reader of {@link NewSpecialKey}. */
export const NewSpecialKey: Model<NewSpecialKey> = /*#__PURE__*/ model(
  "NewSpecialKey",
  ["apiKey"],
  () => ({
    apiKey: Text,
    secretKey: maybe(Text),
    type: open("HMAC_SHA256", "RSA", "Ed25519"),
  }),
);

/** A special key without its secret. */
export interface SpecialKey {
  /** The special key. */
  readonly apiKey: string;
  /** Addresses it may be used from, joined by commas; `0.0.0.0` among them has no meaning. */
  readonly ip: string;
  /** Name of the key. */
  readonly apiName: string;
  /** How it signs. */
  readonly type: Open<"HMAC_SHA256" | "RSA" | "Ed25519">;
  /** `TRADE` for all, `READ` for user data and read-only FIX. */
  readonly permissionMode?: Open<"TRADE" | "READ">;
}
/** Reader of {@link SpecialKey}. */
export const SpecialKey: Model<SpecialKey> = /*#__PURE__*/ model("SpecialKey", ["apiKey"], () => ({
  apiKey: Text,
  ip: Text,
  apiName: Text,
  type: open("HMAC_SHA256", "RSA", "Ed25519"),
  permissionMode: maybe(open("TRADE", "READ")),
}));

/**
 * Creates a special key for low-latency margin trading.
 *
 * `POST /sapi/v1/margin/apiKey` · TRADE · UID weight 1
 *
 * The answer shows `secretKey` only once: store it right away, and keep the answer out of logs. For
 * VIP 7 and above, after the master account has signed the supplemental terms; not for Portfolio
 * Margin accounts.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = createSpecialKey({ apiName: "desk-1", ip: ["203.0.113.7", "2001:db8::7"] });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#create-special-key}
 */
export const createSpecialKey: Endpoint<createSpecialKey.Params, NewSpecialKey> =
  /*#__PURE__*/ endpoint(() => ({
    name: "createSpecialKey",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/margin/apiKey",
    access: "TRADE",
    weight: { uid: 1 },
    act: { does: "grant", what: "key", readBack: "querySpecialKeyList" },
    params: {
      apiName: FreeText,
      symbol: optional(Ticker),
      ip: optional(commaList(FreeText, 30)),
      publicKey: optional(FreeText),
      permissionMode: optional(oneOf("TRADE", "READ"), "TRADE"),
    },
    answer: NewSpecialKey(),
  }));
/** Types of {@link createSpecialKey}. */
export declare namespace createSpecialKey {
  /** Parameters of {@link createSpecialKey}. */
  interface Params {
    /** Name of the key. */
    readonly apiName: string;
    /** Isolated pair; defaults to cross margin. */
    readonly symbol?: string;
    /** Up to 30 addresses that it may be used from. */
    readonly ip?: readonly string[] | string;
    /** Your RSA or Ed25519 public key, not yet encoded; an HMAC key is created if left out. */
    readonly publicKey?: string;
    /** `TRADE` for all, `READ` for user data and read-only FIX; for Ed25519 keys only. */
    readonly permissionMode?: "TRADE" | "READ";
  }
}

/**
 * Reads one special key.
 *
 * `GET /sapi/v1/margin/apiKey` · TRADE · UID weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-special-key}
 */
export const querySpecialKey: Endpoint<querySpecialKey.Params, SpecialKey> = /*#__PURE__*/ endpoint(
  () => ({
    name: "querySpecialKey",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/apiKey",
    access: "TRADE",
    weight: { uid: 1 },
    act: readsMargin,
    params: {
      symbol: optional(Ticker),
      apiKey: FreeText,
    },
    answer: SpecialKey(),
  }),
);
/** Types of {@link querySpecialKey}. */
export declare namespace querySpecialKey {
  /** Parameters of {@link querySpecialKey}. */
  interface Params {
    /** Isolated pair; defaults to cross margin. */
    readonly symbol?: string;
    /** The special key itself, not the one the request is made with. */
    readonly apiKey: string;
  }
}

/**
 * Lists the special keys of an account.
 *
 * `GET /sapi/v1/margin/api-key-list` · TRADE · UID weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-special-key-list}
 */
export const querySpecialKeyList: Endpoint<querySpecialKeyList.Params, readonly SpecialKey[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "querySpecialKeyList",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/margin/api-key-list",
    access: "TRADE",
    weight: { uid: 1 },
    act: readsMargin,
    params: {
      symbol: optional(Ticker),
    },
    answer: arrayOf(SpecialKey()),
  }));
/** Types of {@link querySpecialKeyList}. */
export declare namespace querySpecialKeyList {
  /** Parameters of {@link querySpecialKeyList}. */
  interface Params {
    /** Isolated pair; defaults to cross margin. */
    readonly symbol?: string;
  }
}

/**
 * Sets the addresses that a special key may be used from.
 *
 * `PUT /sapi/v1/margin/apiKey/ip` · TRADE · UID weight 1
 *
 * Refused with -1130 if an address is malformed.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = editIpForSpecialKey({ apiKey: "your-special-key", ip: ["203.0.113.7"] });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#edit-ip-for-special-key}
 */
export const editIpForSpecialKey: Endpoint<editIpForSpecialKey.Params, Nothing> =
  /*#__PURE__*/ endpoint(() => ({
    name: "editIpForSpecialKey",
    verb: "PUT",
    host: "sapi",
    path: "/sapi/v1/margin/apiKey/ip",
    access: "TRADE",
    weight: { uid: 1 },
    act: { does: "grant", what: "addresses", readBack: "querySpecialKey" },
    params: {
      ip: commaList(FreeText, 30),
      symbol: optional(Ticker),
      apiKey: FreeText,
    },
    answer: Nothing(),
  }));
/** Types of {@link editIpForSpecialKey}. */
export declare namespace editIpForSpecialKey {
  /** Parameters of {@link editIpForSpecialKey}. */
  interface Params {
    /** Up to 30 addresses, in place of those before. */
    readonly ip: readonly string[] | string;
    /** Isolated pair; defaults to cross margin. */
    readonly symbol?: string;
    /** The special key itself, not the one the request is made with. */
    readonly apiKey: string;
  }
}

/**
 * Deletes one special key, or all of a name.
 *
 * `DELETE /sapi/v1/margin/apiKey` · TRADE · UID weight 1
 *
 * Give `apiKey` or `apiName`: a call with neither is made with a warning.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = deleteSpecialKey({ apiName: "desk-1" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#delete-special-key}
 */
export const deleteSpecialKey: Endpoint<deleteSpecialKey.Params, Nothing> = /*#__PURE__*/ endpoint(
  () => ({
    name: "deleteSpecialKey",
    verb: "DELETE",
    host: "sapi",
    path: "/sapi/v1/margin/apiKey",
    access: "TRADE",
    weight: { uid: 1 },
    act: { does: "revoke", what: "key", readBack: "querySpecialKeyList" },
    params: {
      apiName: optional(FreeText),
      symbol: optional(Ticker),
      apiKey: optional(FreeText),
    },
    rules: [
      { anyOf: ["apiKey", "apiName"], soft: true },
    ],
    answer: Nothing(),
  }),
);
/** Types of {@link deleteSpecialKey}. */
export declare namespace deleteSpecialKey {
  /** Parameters of {@link deleteSpecialKey}. */
  interface Params {
    /** Deletes every key of this name, unless `apiKey` is given. */
    readonly apiName?: string;
    /** Isolated pair; defaults to cross margin. */
    readonly symbol?: string;
    /** The key to delete; counts before `apiName`. */
    readonly apiKey?: string;
  }
}

/**
 * Leaves the special key mode of cross margin classic and deletes every special key.
 *
 * `POST /sapi/v1/margin/exit-special-key-mode` · TRADE · UID weight 10
 *
 * Taken only in cross margin classic, without debt and outside liquidation. New special keys are
 * possible after 24 hours.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = exitSpecialKeyMode();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#exit-special-key-mode}
 */
export const exitSpecialKeyMode: Endpoint<NoParams, Nothing> = /*#__PURE__*/ endpoint(() => ({
  name: "exitSpecialKeyMode",
  verb: "POST",
  host: "sapi",
  path: "/sapi/v1/margin/exit-special-key-mode",
  access: "TRADE",
  weight: { uid: 10 },
  act: { does: "set", what: "specialKeyMode", readBack: "querySpecialKeyList" },
  params: {},
  answer: Nothing(),
}));

/** What the exchange lets a key do. */
import { Bool, maybe, model, TimeMs } from "../../../lib/declare.ts";
import { type Endpoint, endpoint, type Model, type NoParams } from "../../../mod.ts";
import { type Finding, ok, warning } from "./check.ts";

/** Permissions of an API key. */
export interface Permissions {
  /** Only trusted addresses may use it. */
  readonly ipRestrict?: boolean;
  /** When it was made, in ms. */
  readonly createTime?: number;
  /** It may read. */
  readonly enableReading?: boolean;
  /** It may take money out of the exchange. */
  readonly enableWithdrawals?: boolean;
  /** It may move money between master account and sub-accounts. */
  readonly enableInternalTransfer?: boolean;
  /** It may move money between wallets. */
  readonly permitsUniversalTransfer?: boolean;
  /** It may trade on papi. */
  readonly enablePortfolioMarginTrading?: boolean;
  /** It may trade spot and margin. */
  readonly enableSpotAndMarginTrading?: boolean;
  /** It may borrow and repay. */
  readonly enableMargin?: boolean;
  /** It may trade futures outside Portfolio Margin. */
  readonly enableFutures?: boolean;
  /** When its permission to trade ends, in ms. */
  readonly tradingAuthorityExpirationTime?: number;
}
const Permissions: Model<Permissions> = model("Permissions", [], () => ({
  ipRestrict: maybe(Bool),
  createTime: maybe(TimeMs),
  enableReading: maybe(Bool),
  enableWithdrawals: maybe(Bool),
  enableInternalTransfer: maybe(Bool),
  permitsUniversalTransfer: maybe(Bool),
  enablePortfolioMarginTrading: maybe(Bool),
  enableSpotAndMarginTrading: maybe(Bool),
  enableMargin: maybe(Bool),
  enableFutures: maybe(Bool),
  tradingAuthorityExpirationTime: maybe(TimeMs),
}));

/**
 * Reads what the key may do. It belongs to the wallet's part of the interface, which the catalog does
 * not cover; a key that may only read can ask it too.
 */
export const keyPermissions: Endpoint<NoParams, Permissions> = endpoint(() => ({
  name: "keyPermissions",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/account/apiRestrictions",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: { does: "read" },
  params: {},
  answer: Permissions(),
}));

const SHOWN: readonly (readonly [keyof Permissions, string])[] = [
  ["enableReading", "reading"],
  ["enablePortfolioMarginTrading", "Portfolio Margin trading"],
  ["enableSpotAndMarginTrading", "spot and margin trading"],
  ["enableMargin", "margin loans"],
  ["enableFutures", "futures"],
  ["enableInternalTransfer", "internal transfers"],
  ["permitsUniversalTransfer", "universal transfers"],
  ["enableWithdrawals", "withdrawals"],
];

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What the key may do, and until when. */
export const permissionsCheck = (permissions: Permissions, now: number): Finding => {
  const { createTime, tradingAuthorityExpirationTime: end } = permissions;
  const may = SHOWN.filter(([name]) => permissions[name] === true).map(([, text]) => text);
  const found = [
    may.length === 0 ? "The key may do nothing" : `The key may do: ${may.join(", ")}`,
    ...(createTime === undefined ? [] : [`made on ${day(createTime)}`]),
    ...(end === undefined ? [] : [`may trade until ${day(end)}`]),
  ].join("; ");
  const remedy = [
    ...(permissions.enableReading === false ? ["Give the key [Enable Reading]"] : []),
    // A key for market data or margin alone needs no papi; the account check covers that.
    ...(permissions.enablePortfolioMarginTrading === false
      ? [
        "Give the key [Enable Portfolio Margin Trading]; a key from before Portfolio Margin was activated " +
        "cannot have it: make a new one",
      ]
      : []),
    ...(end !== undefined && end < now + WEEK_MS
      ? [
        "Tie the key to trusted addresses, or make a new one: its permission to trade ends",
      ]
      : []),
  ];
  return (remedy.length === 0 ? ok : warning)("permissions", found, ...remedy);
};

/** A key that trades should not be able to take money away. */
export const withdrawalsCheck = ({ enableWithdrawals }: Permissions): Finding =>
  enableWithdrawals
    ? warning(
      "withdrawals",
      "The key may withdraw: whoever has it can take the money away",
      "Take [Enable Withdrawals] from the key: trading does not need it",
    )
    : ok("withdrawals", "The key may not withdraw");

const FIND_ADDRESS =
  "Take this machine's address from its provider, or from any page that shows the visitor's address";

/**
 * Whether the key works from trusted addresses alone, and which address the exchange saw.
 *
 * @param seen address that the exchange named in a refusal
 */
export const addressCheck = (
  permissions: Permissions | undefined,
  seen: string | undefined,
): Finding => {
  if (seen !== undefined) {
    return warning(
      "address",
      `The exchange saw this machine as ${seen}`,
      `Put ${seen} on the key's list of trusted addresses where the key is tied to such a list`,
    );
  }
  return permissions?.ipRestrict
    ? ok("address", "The key works from trusted addresses alone, and this machine's is one of them")
    : warning(
      "address",
      "The key works from any address; the exchange names the address only when it refuses a key",
      "Tie the key to the addresses that it is used from: a stolen key is then worth nothing",
      FIND_ADDRESS,
    );
};

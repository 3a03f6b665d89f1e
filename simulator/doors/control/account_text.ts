/** Accounts and keys as people write them: JSON with decimal text. */
import { type Units, units } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import {
  type AccountKind,
  accountKind,
  type AccountOptions,
  openAccount,
  withAccount,
} from "../../engine/accounts.ts";
import { lettersFrom } from "../../engine/market/random.ts";
import type { Deposits } from "../../engine/open.ts";
import { accountIn, accountNames, MAIN, seenBy } from "../../engine/world/seen_by.ts";
import type { BookKind, Key, World } from "../../engine/world/world.ts";
import { publicKeyKind } from "../../exchange/public_key.ts";
import { list, object, oneOf, readAs, record, type Schema, text, whole } from "./schema.ts";

/** An account, and what it is called. */
export interface NamedAccount {
  /** Letters, digits and hyphens. */
  readonly name: string;
  /** Its properties. */
  readonly options: AccountOptions;
  /** Secrets that were made up, by API key. */
  readonly madeUp: Readonly<Record<string, string>>;
}

const amount = /*#__PURE__*/ text("\\d{1,15}(\\.\\d{1,8})?", "a decimal as text");
const factor = /*#__PURE__*/ text(
  "(?!0+(\\.0*)?$)\\d{1,3}(\\.\\d{1,4})?",
  "a factor above zero as text, as in 1.5",
);
const name = /*#__PURE__*/ text(
  "[A-Za-z][A-Za-z0-9-]{0,31}",
  "a name of letters, digits and hyphens",
);
const fee = /*#__PURE__*/ object({ maker: amount, taker: amount }, {});
const wallets = { cross: amount, um: amount, cm: amount, spot: amount, earn: amount };

interface WrittenFees {
  readonly maker: string;
  readonly taker: string;
}

/** A key as it is written: with a secret, with a public key, or made up where both are absent. */
export interface WrittenKey {
  readonly apiKey?: string;
  readonly secret?: string;
  /** PEM of RSA or Ed25519. */
  readonly publicKey?: string;
}

/** An account as it is written. */
export interface WrittenAccount {
  readonly name: string;
  readonly kind?: AccountKind;
  readonly vipLevel?: number;
  readonly fees?: { readonly [K in BookKind]?: WrittenFees };
  readonly thresholds?: Readonly<Record<string, string>>;
  readonly notionalCoefs?: Readonly<Record<string, string>>;
  readonly deposits?: Deposits;
  readonly keys?: readonly WrittenKey[];
}

/** Money by asset and wallet. */
export const depositsShape: Schema<Deposits> = /*#__PURE__*/ record(
  /*#__PURE__*/ object({}, wallets),
);

const keyFields = {
  apiKey: /*#__PURE__*/ text("[\\w-]{1,128}", "letters, digits, _ and -"),
  secret: /*#__PURE__*/ text("[\\x21-\\x7e]{1,256}", "a secret without spaces"),
  publicKey: /*#__PURE__*/ text("[A-Za-z0-9+/=\\s-]{1,4096}", "a public key as PEM"),
};

const keyShape: Schema<WrittenKey> = /*#__PURE__*/ object({}, keyFields);

/** A key for an account. */
export const keyForShape: Schema<WrittenKey & { readonly account?: string }> = /*#__PURE__*/ object(
  {},
  { account: name, ...keyFields },
);

/** Money for an account. */
export const depositShape: Schema<{ readonly deposits: Deposits; readonly account?: string }> =
  /*#__PURE__*/ object({ deposits: depositsShape }, { account: name });

/** An account. */
export const accountShape: Schema<WrittenAccount> = /*#__PURE__*/ object({ name: name }, {
  kind: /*#__PURE__*/ oneOf("retail", "pro", "span"),
  vipLevel: /*#__PURE__*/ whole(0, 9),
  fees: /*#__PURE__*/ object({}, { um: fee, cm: fee, margin: fee }),
  thresholds: /*#__PURE__*/ record(amount),
  notionalCoefs: /*#__PURE__*/ record(factor),
  deposits: depositsShape,
  keys: /*#__PURE__*/ list(keyShape, 100),
});

/** A key by its API key. */
export type NamedKey = readonly [apiKey: string, key: Key];

/** Reads a key; what is not given is made from a text, the same for the same one. */
export const readKey = (
  { apiKey, secret, publicKey }: WrittenKey,
  seed: string,
): E.Either<string, NamedKey> => {
  const called = apiKey ?? lettersFrom(`API key ${seed}`);
  if (publicKey === undefined) {
    return E.right([called, { kind: "HMAC", secret: secret ?? lettersFrom(`secret ${seed}`) }]);
  }
  const kind = publicKeyKind(publicKey);
  if (secret !== undefined) return E.left("a key has a secret or a public key, not both");
  return kind ? E.right([called, { kind, publicKey }]) : E.left("it is no RSA or Ed25519 key");
};

const feesOf = (written: WrittenAccount["fees"]): AccountOptions["fees"] =>
  written && Object.fromEntries(
    Object.entries(written).map(([kind, each]) => [
      kind,
      { maker: units(each?.maker ?? "0"), taker: units(each?.taker ?? "0") },
    ]),
  );

const amountsOf = (written: Readonly<Record<string, string>>): Readonly<Record<string, Units>> =>
  Object.fromEntries(Object.entries(written).map(([name, text]) => [name, units(text)]));

/**
 * Reads an account from JSON: `name`, and `kind`, `vipLevel`, `fees`, `thresholds`, `notionalCoefs`, `deposits` and
 * `keys` as far as they differ from the usual ones. An account without keys gets one, made from its name.
 *
 * @returns on the left, what is wrong with it
 */
export const readAccount = (value: unknown): E.Either<string, NamedAccount> => {
  const read = readAs(accountShape, value);
  if (E.isLeft(read)) return E.left(`Cannot read the account: ${read.left}`);
  const { name, kind, vipLevel, fees, thresholds, notionalCoefs, deposits } = read.right;
  // The first account has a key that everybody knows.
  const { keys = name === MAIN ? [] : [{}] } = read.right;
  const found: NamedKey[] = [];
  const madeUp: Record<string, string> = {};
  for (const [i, each] of keys.entries()) {
    const named = readKey(each, `${i} of ${name}`);
    if (E.isLeft(named)) {
      return E.left(`Cannot read the account ${name}: keys.${i}: ${named.left}`);
    }
    const [apiKey, key] = named.right;
    found.push(named.right);
    if (key.kind === "HMAC" && each.secret === undefined) madeUp[apiKey] = key.secret;
  }
  const own = feesOf(fees);
  return E.right({
    name,
    options: {
      ...(kind && { kind }),
      ...(vipLevel !== undefined && { vipLevel }),
      ...(own && { fees: own }),
      ...(thresholds && { thresholds: amountsOf(thresholds) }),
      ...(notionalCoefs && { notionalCoefs: amountsOf(notionalCoefs) }),
      ...(deposits && { deposits }),
      keys: Object.fromEntries(found),
    },
    madeUp,
  });
};

/** Reads a list of accounts; on the left, what is wrong with it. */
export const readAccounts = (value: unknown): E.Either<string, readonly NamedAccount[]> => {
  if (!Array.isArray(value)) return E.left("Cannot read the accounts: expected a list");
  const found: NamedAccount[] = [];
  for (const each of value) {
    const read = readAccount(each);
    if (E.isLeft(read)) return read;
    found.push(read.right);
  }
  return E.right(found);
};

/**
 * The world with accounts: new ones are opened, of those that are there kind, VIP level, fees and keys
 * are set. Money is only for new ones, and for the first one where it has none yet.
 *
 * @throws TypeError if a key is another account's
 */
export const withNamedAccounts = (world: World, accounts: readonly NamedAccount[]): World =>
  accounts.reduce((now, { name, options }) => {
    if (!accountNames(now).includes(name)) return openAccount(now, name, options);
    const { deposits, ...rest } = options;
    const isEmpty = accountIn(now, name)?.ledger.entries.size === 0;
    const filled = isEmpty && deposits ? { deposits } : {};
    return withAccount(now, name, { ...rest, ...filled });
  }, world);

/** Name, kind, VIP level and number of keys of each account. */
export const accountsBody = (world: World): readonly object[] =>
  accountNames(world).map((each) => {
    const seen = seenBy(world, each);
    const keys = Object.values(world.keys).filter(({ account = MAIN }) => account === each);
    return {
      name: each,
      kind: accountKind(seen),
      vipLevel: seen.settings.vipLevel,
      keys: keys.length,
    };
  });

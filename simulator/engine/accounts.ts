/** Accounts of a world: opening them, changing them, their keys. */
import type { Units } from "../../lib/decimal.ts";
import { deposit, DEPOSITS, type Deposits, emptyAccount } from "./open.ts";
import { checkWorld } from "./world/ref.ts";
import { accountNames, MAIN, seenBy } from "./world/seen_by.ts";
import type { Key, Settings, World } from "./world/world.ts";

/** Kind of a Portfolio Margin account. */
export type AccountKind = "retail" | "pro" | "span";

const TYPES = { retail: "PM_2", pro: "PM_1", span: "PM_3" } as const;

const KINDS = { PM_2: "retail", PM_1: "pro", PM_3: "span" } as const;

/** Kind of the account that a world shows. */
export const accountKind = ({ settings }: World): AccountKind => KINDS[settings.type];

/** Properties of an account. */
export interface AccountOptions {
  /** Retail if absent. */
  readonly kind?: AccountKind;
  /** From 0, which it is if absent, to 9. */
  readonly vipLevel?: number;
  /** Fees of its own; those of the market where absent. */
  readonly fees?: Settings["fees"];
  /** What may be below zero without interest, by asset; that of its VIP level where absent. */
  readonly thresholds?: Readonly<Record<string, Units>>;
  /** Factors that its brackets are times, by contract; those that are there already stay. */
  readonly notionalCoefs?: Readonly<Record<string, Units>>;
  /** Its first balances; if absent, those of a new world. */
  readonly deposits?: Deposits;
  /** Its API keys. */
  readonly keys?: Readonly<Record<string, Key>>;
}

/**
 * The world with keys of an account, which replace keys of the same name.
 *
 * @throws TypeError if there is no such account, or a key is another account's
 */
export const withKeys = (
  world: World,
  keys: Readonly<Record<string, Key>>,
  account: string = MAIN,
): World => {
  seenBy(world, account);
  for (const apiKey of Object.keys(keys)) {
    const owner = Object.hasOwn(world.keys, apiKey) && (world.keys[apiKey]?.account ?? MAIN);
    if (owner && owner !== account) {
      throw new TypeError(`Cannot add a key to the account ${account}: it is a key of ${owner}`);
    }
  }
  const added = Object.entries(keys).map(([apiKey, key]) => [apiKey, { ...key, account }]);
  return { ...world, keys: { ...world.keys, ...Object.fromEntries(added) } };
};

/**
 * The world with another kind, VIP level, fees or brackets of an account, and with more money and keys.
 *
 * @throws TypeError if there is no such account, or a key is another account's
 * @throws SyntaxError if a deposit is none
 */
export const withAccount = (
  world: World,
  name: string,
  { kind, vipLevel, fees, thresholds, notionalCoefs, deposits = {}, keys = {} }: AccountOptions,
): World => {
  const seen = seenBy(world, name);
  const settings: Settings = {
    ...seen.settings,
    ...(kind !== undefined && { type: TYPES[kind] }),
    ...(vipLevel !== undefined && { vipLevel }),
    ...(fees && { fees: { ...seen.settings.fees, ...fees } }),
    ...(thresholds && {
      negativeThresholds: { ...seen.settings.negativeThresholds, ...thresholds },
    }),
    ...(notionalCoefs && {
      notionalCoefs: { ...seen.settings.notionalCoefs, ...notionalCoefs },
    }),
  };
  const changed = deposit({ ...seen, settings }, deposits);
  return withKeys(seenBy(changed, world.account), keys, name);
};

/**
 * The world with another account, for another bot: it has money, keys, orders and limits of its own,
 * and trades in the same books.
 *
 * @param name letters, digits and hyphens, as in `bob`
 * @throws TypeError if the name is taken or not one, or a key is another account's
 * @throws SyntaxError if a deposit is none
 */
export const openAccount = (world: World, name: string, options: AccountOptions = {}): World => {
  checkWorld(world);
  if (typeof name !== "string" || !/^[a-z][a-z0-9-]{0,31}$/i.test(name)) {
    throw new TypeError(
      `Cannot open the account ${
        JSON.stringify(String(name).slice(0, 40))
      }: a name has up to 32 letters, digits and hyphens`,
    );
  }
  if (Object.hasOwn(world.accounts, name)) {
    throw new TypeError(`Cannot open the account ${name}: there is one`);
  }
  const empty = emptyAccount(world.time, accountNames(world).length);
  const opened = { ...world, accounts: { ...world.accounts, [name]: empty } };
  return withAccount(opened, name, { deposits: DEPOSITS, ...options });
};

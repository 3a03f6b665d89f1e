/** What a route does to the world. */
import type { Refusal } from "./refusals.ts";
import type { Account, Holding, World } from "./world.ts";
import { noHolding } from "./world.ts";
import { fixed, type Units, units } from "./decimal.ts";

/** Checked parameters: name to wire text. */
export type Params = ReadonlyMap<string, string>;

/** The world afterwards and the body to answer with; ids are bigint there. */
export interface Done {
  readonly world: World;
  readonly body: unknown;
}

/** Carries a checked call out, or refuses it and changes nothing. */
export type Handler = (world: World, params: Params) => Done | Refusal;

/** Whether a handler refused. */
export const isRefusal = (outcome: Done | Refusal): outcome is Refusal => "code" in outcome;

/** The world with a changed account. */
export const withAccount = (world: World, change: Partial<Account>): World => ({
  ...world,
  account: { ...world.account, ...change, updateTime: world.time },
});

/** Takes the next id. */
export const takeId = (world: World): readonly [id: string, world: World] => [
  world.nextId,
  { ...world, nextId: String(BigInt(world.nextId) + 1n) },
];

/** What the account holds of an asset. */
export const holdingOf = (world: World, asset: string): Holding =>
  world.account.holdings[asset] ?? noHolding;

/** A wallet of a holding. */
export type Wallet = Exclude<keyof Holding, "crossBorrowed" | "crossInterest">;

/** Amount in a wallet. */
export const inWallet = (world: World, asset: string, wallet: Wallet): Units =>
  units(holdingOf(world, asset)[wallet]);

/** The world with `amount` added to a wallet; below zero it takes. */
export const credit = (world: World, asset: string, wallet: Wallet, amount: Units): World => {
  const held = holdingOf(world, asset);
  const changed = { ...held, [wallet]: fixed(units(held[wallet]) + amount) };
  return withAccount(world, { holdings: { ...world.account.holdings, [asset]: changed } });
};

/** Moves an amount between wallets. */
export const move = (
  world: World,
  asset: string,
  from: Wallet,
  to: Wallet,
  amount: Units,
): World => credit(credit(world, asset, from, -amount), asset, to, amount);

/**
 * Money as double entries: every change takes from one place what it gives to another, so that for
 * each asset all places together hold nothing, to the last digit.
 */
import type { Units } from "../../../lib/decimal.ts";
import { push, type Vector } from "./vector.ts";
import type { World } from "./world.ts";

/**
 * The account's places: cross margin free and locked, what is borrowed and the interest owed on it
 * (both below zero), the USDⓈ-M and COIN-M wallets, and, outside of Portfolio Margin, spot and earn.
 */
export type Wallet = "cross" | "locked" | "debt" | "interest" | "um" | "cm" | "spot" | "earn";

/** Places that are not the account's: deposits and withdrawals, the exchange itself. */
export type Outside = "world" | "exchange";

/** Where money can be. */
export type Place = Wallet | Outside;

/** Why money moved. */
export type EntryKind =
  | "DEPOSIT"
  | "TRANSFER"
  | "COLLECTION"
  | "AUTO_EXCHANGE"
  | "TRADE"
  | "LOCK"
  | "UNLOCK"
  | "COMMISSION"
  | "REALIZED_PNL"
  | "FUNDING_FEE"
  | "BORROW"
  | "REPAY"
  | "INTEREST"
  | "INSURANCE_CLEAR";

/** One movement of money. */
export interface Entry {
  /** Transaction id; movements of one transaction share it. */
  readonly id: string;
  /** When, in ms. */
  readonly time: number;
  /** Why it moved. */
  readonly kind: EntryKind;
  /** What moved. */
  readonly asset: string;
  /** How much, above zero. */
  readonly amount: Units;
  /** Where it was. */
  readonly from: Place;
  /** Where it is. */
  readonly to: Place;
  /** Contract or pair, where there is one. */
  readonly symbol?: string;
  /** Id of the trade or order behind it, where there is one. */
  readonly ref?: string;
}

/** All movements, and what every place holds after them. */
export interface Ledger {
  /** Asset, then place. */
  readonly balances: Readonly<Record<string, Readonly<Partial<Record<Place, Units>>>>>;
  /** All movements, the oldest first. */
  readonly entries: Vector<Entry>;
}

/** A movement to be made; a negative amount moves the other way, zero does nothing. */
export interface Movement {
  readonly kind: EntryKind;
  readonly asset: string;
  readonly amount: Units;
  readonly from: Place;
  readonly to: Place;
  readonly symbol?: string;
  readonly ref?: string;
}

/** What a place holds of an asset. */
export const balance = (world: World, asset: string, place: Place): Units =>
  world.ledger.balances[asset]?.[place] ?? 0n;

/** Assets of which any place ever held something, in the order in which they came. */
export const heldAssets = (world: World): readonly string[] => Object.keys(world.ledger.balances);

const moved = (ledger: Ledger, id: string, time: number, movement: Movement): Ledger => {
  const { amount, asset } = movement;
  if (amount === 0n) return ledger;
  const [from, to] = amount > 0n ? [movement.from, movement.to] : [movement.to, movement.from];
  const size = amount > 0n ? amount : -amount;
  const held = ledger.balances[asset] ?? {};
  const balances = {
    ...ledger.balances,
    [asset]: { ...held, [from]: (held[from] ?? 0n) - size, [to]: (held[to] ?? 0n) + size },
  };
  return {
    balances,
    entries: push(ledger.entries, { ...movement, id, time, amount: size, from, to }),
  };
};

/** Books movements as one transaction and gives its id. */
export const book = (
  world: World,
  movements: readonly Movement[],
): readonly [tranId: string, world: World] => {
  const id = world.nextTransaction;
  const ledger = movements.reduce(
    (before, movement) => moved(before, id, world.time, movement),
    world.ledger,
  );
  return [id, { ...world, ledger, nextTransaction: String(BigInt(id) + 1n) }];
};

/** Books movements as one transaction. */
export const post = (world: World, movements: readonly Movement[]): World =>
  book(world, movements)[1];

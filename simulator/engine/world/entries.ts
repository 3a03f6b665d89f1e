/** Movements of money as the ledger keeps them. */
import type { Units } from "../../../lib/decimal.ts";
import type { Vector } from "./vector.ts";

/**
 * The account's places: cross margin free and locked, loans and their interest (both below zero),
 * the USDⓈ-M and COIN-M wallets, and, outside of Portfolio Margin, spot and earn.
 */
export type Wallet = "cross" | "locked" | "debt" | "interest" | "um" | "cm" | "spot" | "earn";

/** Other places: deposits and withdrawals, the exchange itself. */
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
  /** Contract or pair, if any. */
  readonly symbol?: string;
  /** Id of its trade or order, if any. */
  readonly ref?: string;
}

/** All movements, and the balance of every place after them. */
export interface Ledger {
  /** Asset, then place. */
  readonly balances: Readonly<Record<string, Readonly<Partial<Record<Place, Units>>>>>;
  /** All movements, the oldest first. */
  readonly entries: Vector<Entry>;
}

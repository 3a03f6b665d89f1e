/** What the exchange has carried out, noted as it happens: the exchange itself forgets what is long over. */
import { exact, minus, signOf, spelled, unitsOf } from "../../lib/decimal.ts";
import type { World } from "../../simulator/mod.ts";
import { at } from "../../simulator/engine/world/vector.ts";

/** An order as it is now. */
export interface There {
  readonly price: string;
  readonly status: string;
}

/** All that was ever carried out. */
export interface Carried {
  /** How many orders there were of a client id. */
  readonly orders: (clientId: string) => number;
  /** The newest order of a client id, if it is still known. */
  readonly order: (clientId: string) => There | undefined;
  /** How often an amount was borrowed, repaid or transferred. */
  readonly moves: (kind: string, asset: string, amount: string) => number;
  /** How many orders were filled in part at some time. */
  readonly partly: () => number;
  /** Notes what is new. */
  readonly look: () => void;
}

const keyOf = (kind: string, asset: string, units: bigint): string => `${kind} ${asset} ${units}`;

/** Whether a price of the exchange, in units, is one that was written. */
export const isPrice = (units: string, price: string): boolean => {
  const a = spelled(units);
  const b = spelled(price);
  return a !== undefined && b !== undefined &&
    signOf(minus({ ...a, scale: a.scale + 8 }, b)) === 0;
};

/** Follows a world from now on. */
export const carriedIn = (read: () => World): Carried => {
  const places = new Map<string, number[]>();
  const moves = new Map<string, number>();
  const partly = new Set<string>();
  let [orders, loans, entries] = [0, 0, read().ledger.entries.size];
  const count = (key: string) => void moves.set(key, (moves.get(key) ?? 0) + 1);
  const look = (): void => {
    const world = read();
    for (; orders < world.um.orders.size; orders++) {
      const order = at(world.um.orders, orders);
      if (!order) continue;
      places.set(order.clientOrderId, [...places.get(order.clientOrderId) ?? [], orders]);
      if (order.status === "PARTIALLY_FILLED") partly.add(order.clientOrderId);
    }
    for (; loans < world.loans.size; loans++) {
      const loan = at(world.loans, loans);
      if (loan) count(keyOf(loan.kind, loan.asset, loan.principal + loan.interest));
    }
    for (; entries < world.ledger.entries.size; entries++) {
      const entry = at(world.ledger.entries, entries);
      if (entry?.kind === "TRANSFER") count(keyOf(entry.kind, entry.asset, entry.amount));
    }
  };
  return {
    look,
    orders: (clientId) => places.get(clientId)?.length ?? 0,
    order: (clientId) => {
      const order = at(read().um.orders, places.get(clientId)?.at(-1) ?? -1);
      return order && { price: `${order.price}`, status: order.status };
    },
    moves: (kind, asset, amount) => {
      const wanted = exact(amount);
      return wanted ? moves.get(keyOf(kind, asset, unitsOf(wanted))) ?? 0 : 0;
    },
    partly: () => partly.size,
  };
};

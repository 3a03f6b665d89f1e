/** Futures positions, and how fills change them. */
import type { Units } from "../../../lib/decimal.ts";
import { filled } from "../../../risk/change/fill.ts";
import type { Committing } from "../../../risk/initial_margin.ts";
import { positionKey } from "../../../risk/portfolio.ts";
import { reservedOn } from "../world/reserve.ts";
import type { Contract } from "../market/market.ts";
import type { FuturesKind, Position, PositionSide, World } from "../world/world.ts";
import { contractValue } from "../../../risk/calculate.ts";

/** A position; an empty one if none exists. */
export const positionOf = (
  world: World,
  kind: FuturesKind,
  symbol: string,
  positionSide: PositionSide,
): Position =>
  world[kind].positions[positionKey(symbol, positionSide)] ??
    { symbol, positionSide, amount: 0n, cost: 0n, updateTime: 0 };

/** Values of a position and of the orders on it, in the margin asset; that of a short position is below zero. */
export const committedOn = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  positionSide: PositionSide,
): Committing => {
  const { symbol, markPrice } = contract;
  const { amount } = positionOf(world, kind, symbol, positionSide);
  const held = (side: "BUY" | "SELL") => reservedOn(world[kind], { symbol, side, positionSide });
  const position = contractValue(contract, amount, markPrice);
  return { position, bids: held("BUY"), asks: held("SELL") };
};

/** Average entry price of a position; 0 if none exists. */
export const entryPrice = (contract: Contract, { amount, cost, entryPrice }: Position): Units => {
  if (entryPrice !== undefined) return entryPrice;
  if (amount === 0n || cost === 0n) return 0n;
  return contract.contractSize === 0n
    ? cost * 100_000_000n / amount
    : contractValue(contract, amount, cost);
};

/**
 * Entry price after a fill: of USDⓈ-M the mean by amount, rounded, because cutting it with each fill would add up;
 * of COIN-M the mean by value in coins.
 */
const entryAfter = (contract: Contract, position: Position, change: Units, price: Units): Units => {
  const held = position.amount;
  const entry = entryPrice(contract, position);
  const after = held + change;
  if (after === 0n) return 0n;
  if (held === 0n || (held > 0n) !== (after > 0n)) return price;
  if ((held > 0n) !== (change > 0n)) return entry;
  return contract.contractSize === 0n
    ? (2n * (held * entry + change * price) + after) / (2n * after)
    : after * entry * price / (held * price + change * entry);
};

/** A position after a fill, and the profit that closing a part of it realised, in the margin asset. */
export const filledPosition = (
  contract: Contract,
  position: Position,
  change: Units,
  price: Units,
  time: number,
): { readonly position: Position; readonly realised: Units } => {
  const { position: after, realised } = filled(contract, position, change, price);
  return {
    position: {
      ...position,
      ...after,
      entryPrice: entryAfter(contract, position, change, price),
      updateTime: time,
    },
    realised,
  };
};

/** Profit that all fills of a position realised, before fees, in the margin asset. */
export const realisedIn = (
  world: World,
  kind: FuturesKind,
  symbol: string,
  positionSide: PositionSide,
): Units => world[kind].realised[positionKey(symbol, positionSide)] ?? 0n;

/** The account with more profit that a position's fills realised. */
export const withRealised = (
  world: World,
  kind: FuturesKind,
  { symbol, positionSide }: Pick<Position, "symbol" | "positionSide">,
  profit: Units,
): World => {
  if (profit === 0n) return world;
  const total = realisedIn(world, kind, symbol, positionSide) + profit;
  const realised = { ...world[kind].realised, [positionKey(symbol, positionSide)]: total };
  return { ...world, [kind]: { ...world[kind], realised } };
};

/** The account with a position added, replaced, or removed if empty. */
export const withPosition = (world: World, kind: FuturesKind, position: Position): World => {
  const key = positionKey(position.symbol, position.positionSide);
  const { [key]: _, ...others } = world[kind].positions;
  const positions = position.amount === 0n ? others : { ...others, [key]: position };
  return { ...world, [kind]: { ...world[kind], positions } };
};

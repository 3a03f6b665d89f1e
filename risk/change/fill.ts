/** An account as it is once an order has filled or assets were exchanged. */
import * as E from "../../lib/either.ts";
import { abs, min, type Units } from "../../lib/decimal.ts";
import { type Missing, missing } from "../answers.ts";
import type { ContractTerms, Terms } from "../market.ts";
import {
  type Balance,
  type Held,
  type OrderSide,
  type Portfolio,
  type Position,
  positionKey,
} from "../portfolio.ts";
import { type Amount, contractValue, profitOf } from "../calculate.ts";

/** A position after a fill, and the profit that closing a part of it realised, in the margin asset. */
export interface Filled {
  /** Amount and cost. */
  readonly position: Pick<Position, "amount" | "cost">;
  /** Profit before fees. */
  readonly realised: Units;
}

/**
 * Cost of a position with what a fill added. Values in coins are cut, and many fills at one price would show a
 * loss: what was held at that price costs what all of it does.
 */
const costWith = (
  contract: Pick<ContractTerms, "contractSize">,
  { amount, cost }: Pick<Position, "amount" | "cost">,
  added: Units,
  price: Units,
): Units =>
  cost === contractValue(contract, amount, price)
    ? contractValue(contract, amount + added, price)
    : cost + contractValue(contract, added, price);

/** What a fill makes of a position; `change` is below zero for a sale. */
export const filled = (
  contract: Pick<ContractTerms, "contractSize">,
  { amount, cost }: Pick<Position, "amount" | "cost">,
  change: Units,
  price: Units,
): Filled => {
  const isOpposite = amount !== 0n && (amount > 0n) !== (change > 0n);
  const closed = !isOpposite ? 0n : change > 0n ? min(change, -amount) : -min(-change, amount);
  const closedCost = closed === 0n ? 0n : -closed * cost / amount;
  const rest = { amount: amount + closed, cost: cost - closedCost };
  const added = change - closed;
  return {
    position: {
      amount: amount + change,
      cost: added === 0n ? rest.cost : costWith(contract, rest, added, price),
    },
    realised: closed === 0n
      ? 0n
      : profitOf(contract, closedCost, contractValue(contract, -closed, price)),
  };
};

/** An order of futures that fills whole at one price. */
export interface Fill extends OrderSide {
  /** Kind of futures. */
  readonly kind: "um" | "cm";
  /** In the base asset or in contracts. */
  readonly quantity: Units;
  /** What each of them is traded at. */
  readonly price: Units;
  /** Whether it can only reduce a position: what would go beyond is left out. */
  readonly reduceOnly: boolean;
}

const withPosition = <F extends Held>(futures: F, position: Position): F => {
  const key = positionKey(position.symbol, position.positionSide);
  const { [key]: _, ...others } = futures.positions;
  const positions = position.amount === 0n ? others : { ...others, [key]: position };
  return { ...futures, positions };
};

/** Balances once a wallet holds that much more. */
export const credited = (
  balances: Portfolio["balances"],
  { asset, amount }: Amount,
  wallet: keyof Balance,
): Portfolio["balances"] => ({
  ...balances,
  [asset]: { ...balances[asset], [wallet]: (balances[asset]?.[wallet] ?? 0n) + amount },
});

/**
 * The account once an order of futures has filled whole at its price, before fees. On the left what the
 * terms lack of its contract.
 */
export const afterFill = <F extends Held>(
  portfolio: Portfolio<F>,
  terms: Terms,
  fill: Fill,
): E.Either<readonly Missing[], Portfolio<F>> => {
  const { kind, symbol, positionSide, side, quantity, price, reduceOnly } = fill;
  const contract = terms[kind][symbol];
  if (!contract) return E.left([missing("contract", symbol)]);
  const asset = contract.marginAsset;
  if (!terms.assets[asset]) return E.left([missing("indexPrice", asset)]);
  const held = portfolio[kind].positions[positionKey(symbol, positionSide)] ??
    { symbol, positionSide, amount: 0n, cost: 0n };
  const isClosing = (side === "BUY") === (held.amount < 0n);
  const size = !reduceOnly ? quantity : isClosing ? min(quantity, abs(held.amount)) : 0n;
  const after = filled(contract, held, side === "BUY" ? size : -size, price);
  return E.right({
    ...portfolio,
    [kind]: withPosition(portfolio[kind], { ...held, ...after.position }),
    balances: credited(portfolio.balances, { asset, amount: after.realised }, kind),
  });
};

/**
 * The account once cross margin gave one amount for another, before fees. On the left what the
 * terms lack, or that less is free than is given: what would be borrowed then is not calculated.
 */
export const afterSwap = <F extends Held>(
  portfolio: Portfolio<F>,
  terms: Terms,
  gives: Amount,
  gets: Amount,
): E.Either<readonly Missing[], Portfolio<F>> => {
  const unknown = [gives, gets].filter(({ asset }) => !terms.assets[asset]);
  if (unknown.length > 0) return E.left(unknown.map(({ asset }) => missing("indexPrice", asset)));
  const { balances } = portfolio;
  if ((balances[gives.asset]?.cross ?? 0n) < gives.amount) {
    return E.left([missing("free", gives.asset)]);
  }
  const given = credited(balances, { asset: gives.asset, amount: -gives.amount }, "cross");
  return E.right({ ...portfolio, balances: credited(given, gets, "cross") });
};

/** USDⓈ-M positions: what fills make of them, and how they are shown. */
import { fixed, least, times, trimmed, type Units, units } from "./decimal.ts";
import type { Handler } from "./handler.ts";
import type { Contract } from "./market.ts";
import * as refusals from "./refusals.ts";
import { leverageOf, unrealised } from "./risk.ts";
import type { Order, Position, World } from "./world.ts";

/** Key of a position in the account. */
export const positionKey = (
  { symbol, positionSide }: Pick<Order, "symbol" | "positionSide">,
): string => `${symbol} ${positionSide}`;

/** The position that an order touches, empty where there is none. */
export const positionFor = (world: World, order: Order): Position =>
  world.account.positions[positionKey(order)] ?? {
    symbol: order.symbol,
    positionSide: order.positionSide,
    amount: "0",
    cost: "0",
    updateTime: world.time,
  };

/** A position after a signed fill, and the profit that closing a part of it realised. */
export const filledPosition = (
  position: Position,
  change: Units,
  price: Units,
): { readonly amount: Units; readonly cost: Units; readonly realised: Units } => {
  const amount = units(position.amount);
  const cost = units(position.cost);
  const opposite = amount !== 0n && (amount > 0n) !== (change > 0n);
  if (!opposite) {
    return { amount: amount + change, cost: cost + times(change, price), realised: 0n };
  }
  const closed = change > 0n ? least(change, -amount) : -least(-change, amount);
  const closedCost = -closed * cost / amount;
  const realised = times(-closed, price) - closedCost;
  const rest = change - closed;
  return {
    amount: amount + change,
    cost: cost - closedCost + times(rest, price),
    realised,
  };
};

const shownPosition = (world: World, contract: Contract, position: Position): object => {
  const amount = units(position.amount);
  const entry = amount === 0n ? 0n : units(position.cost) * 100_000_000n / amount;
  return {
    entryPrice: fixed(entry, 5),
    leverage: String(leverageOf(world, contract.symbol)),
    markPrice: fixed(units(contract.price)),
    maxNotionalValue: contract.maxNotional,
    positionAmt: fixed(amount, 3),
    notional: trimmed(times(amount, units(contract.price))),
    symbol: contract.symbol,
    unRealizedProfit: fixed(unrealised(position, units(contract.price))),
    // The account is liquidated as a whole, by its uniMMR: no single price stands for that.
    liquidationPrice: "0",
    positionSide: position.positionSide,
    updateTime: position.updateTime,
  };
};

const queryPositions: Handler = (world, params) => {
  const symbol = params.get("symbol");
  if (symbol !== undefined && !world.market.um[symbol]) return refusals.badSymbol;
  const sides = world.account.hedgeMode ? ["LONG", "SHORT"] as const : ["BOTH"] as const;
  const body = Object.values(world.market.um)
    .filter((contract) => symbol === undefined || contract.symbol === symbol)
    .flatMap((contract) =>
      sides.map((positionSide) => {
        const key = positionKey({ symbol: contract.symbol, positionSide });
        const position = world.account.positions[key] ??
          { symbol: contract.symbol, positionSide, amount: "0", cost: "0", updateTime: 0 };
        return shownPosition(world, contract, position);
      })
    );
  return { world, body };
};

/** Routes of USDⓈ-M positions. */
export const umPositionRoutes: Readonly<Record<string, Handler>> = {
  "GET /papi/v1/um/positionRisk": queryPositions,
};

/** Positions that the exchange ends: at the settlement of a contract, or against those that lose. */
import { abs, type Units, units } from "../../../lib/decimal.ts";
import { unrealised } from "../../../risk/calculate.ts";
import { cancelFutures } from "../futures/cancel.ts";
import { openFutures } from "../futures/book.ts";
import { closeAt } from "../futures/close_at.ts";
import { each, type Happened, nothing, then } from "../happened.ts";
import type { Contract } from "../market/market.ts";
import { cancelAlgos } from "../waiting/place.ts";
import type { FuturesKind, Position, World } from "../world/world.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

interface Held {
  readonly kind: FuturesKind;
  readonly contract: Contract;
  readonly position: Position;
}

const heldIn = (world: World, symbol: string): readonly Held[] =>
  KINDS.flatMap((kind) => {
    const contract = world.market[kind][symbol];
    return !contract ? [] : Object.values(world[kind].positions)
      .filter((position) => position.symbol === symbol)
      .map((position) => ({ kind, contract, position }));
  });

/** Ends a contract: cancels its orders and closes its positions at the mark price, for a taker's fee. */
export const settleContract = (world: World, symbol: string): Happened => {
  const cancelled = each(world, KINDS, (now, kind) =>
    then(
      each(now, openFutures(now, kind, symbol), (before, order) =>
        cancelFutures(before, kind, order, "EXPIRED")),
      (before) =>
        cancelAlgos(before, kind, symbol),
    ));
  return then(
    cancelled,
    (now) =>
      each(
        now,
        heldIn(now, symbol),
        (before, { kind, contract, position }) =>
          closeAt(before, kind, contract, position, abs(position.amount), "SETTLEMENT"),
      ),
  );
};

/** Closes a percentage of positions that have a profit, at the mark price. */
export const deleverage = (world: World, symbol: string, percent: string): Happened =>
  each(world, heldIn(world, symbol), (now, { kind, contract, position }) => {
    if (unrealised(contract, position) <= 0n) return nothing(now);
    const part: Units = abs(position.amount) * units(percent) / units("100");
    const quantity = part - part % contract.stepSize;
    return quantity === 0n ? nothing(now) : closeAt(now, kind, contract, position, quantity, "ADL");
  });

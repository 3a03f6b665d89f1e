/** Changing the leverage of a contract. */
import { units } from "../../../lib/decimal.ts";
import { maxValue } from "../../../risk/calculate.ts";
import { leverageOf, riskOf } from "../account_risk.ts";
import type { Happened } from "../happened.ts";
import type { Contract } from "../market/market.ts";
import { beyond, refuse, type Refused } from "../refusal.ts";
import type { FuturesKind, PositionSide, World } from "../world/world.ts";
import { heldTo, kindOf, notionalCoefOf } from "../terms.ts";
import { committedOn } from "./position.ts";

/** Highest leverage of a contract whose brackets do not say it. */
const HIGHEST = 125;

/**
 * Highest leverage of a contract whose position limit was raised.
 *
 * @see {@link https://www.binance.com/en/support/faq/13163f41fe2b44af982e612dfe7e6709}
 */
const RAISED = 20;

/** Highest leverage of a contract for the account. */
const highestOf = (world: World, { symbol, brackets }: Contract): number => {
  const highest = brackets[0]?.leverage ?? HIGHEST;
  return notionalCoefOf(world, symbol) > units("1") ? Math.min(RAISED, highest) : highest;
};

/** Sides that a contract can have positions on, in the account's position mode. */
export const sidesOf = ({ settings }: World): readonly PositionSide[] =>
  settings.hedgeMode ? ["LONG", "SHORT"] : ["BOTH"];

/** Sets the leverage, if the positions and orders of the contract and the balance allow it. */
export const setLeverage = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  leverage: number,
): Happened | Refused => {
  const { symbol } = contract;
  if (leverage > highestOf(world, contract)) {
    return beyond("leverageInvalid", units(String(leverage)));
  }
  const limit = maxValue(heldTo(world, contract), leverage);
  const held = sidesOf(world).flatMap((positionSide) => {
    const { position, bids, asks } = committedOn(world, kind, contract, positionSide);
    // The position once all orders of a side are filled.
    return [position + bids, asks - position];
  });
  if (held.some((value) => value > limit)) return refuse("leverageTooHigh");
  const futures = world[kind];
  const after: World = {
    ...world,
    [kind]: { ...futures, leverage: { ...futures.leverage, [symbol]: leverage } },
  };
  const isLess = leverage < leverageOf(world, kind, symbol);
  const isChecked = isLess && kindOf(world) === "retail";
  if (isChecked && riskOf(after).available < 0n) return refuse("leverageTooLow");
  return {
    world: after,
    facts: [{ fact: "LeverageChanged", at: after, kind, symbol, leverage }],
  };
};

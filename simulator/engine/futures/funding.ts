/** Funding of positions. */
import { each, type Happened } from "../happened.ts";
import { times } from "../../../lib/decimal.ts";
import { book, type Movement } from "../world/ledger.ts";
import type { FuturesKind, World } from "../world/world.ts";
import { fundingHoursOf } from "../past/record.ts";
import { contractValue } from "../../../risk/calculate.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

const HOUR = 3_600_000;

type Payment = Movement & { readonly symbol: string };

/** Payment of each position: longs pay if the rate is above zero, shorts if it is below. */
const paymentsOf = (world: World, kind: FuturesKind): readonly Payment[] =>
  Object.values(world[kind].positions).flatMap(({ symbol, amount }): Payment[] => {
    const contract = world.market[kind][symbol];
    if (!contract || world.time % (fundingHoursOf(contract) * HOUR) !== 0) return [];
    const value = contractValue(contract, amount, contract.markPrice);
    const fee = times(value, contract.fundingRate);
    const asset = contract.marginAsset;
    return fee === 0n
      ? []
      : [{ kind: "FUNDING_FEE", asset, amount: fee, from: kind, to: "exchange", symbol }];
  });

const fund = (world: World, kind: FuturesKind): Happened =>
  // Each position's payment is a transaction of its own, as the income history lists it.
  each(world, paymentsOf(world, kind), (now, payment) => {
    const at = book(now, [payment])[1];
    const { asset, amount, symbol } = payment;
    return { world: at, facts: [{ fact: "FundingPaid", at, kind, asset, amount, symbol }] };
  });

/** Moves the funding that is due at a full hour between the wallets and the exchange. */
export const payFunding = (world: World): Happened => each(world, KINDS, fund);

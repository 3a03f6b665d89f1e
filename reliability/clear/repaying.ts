/** Repays margin loans out of what is free of the same asset. */
import {
  absolute,
  isLess,
  minus,
  plus,
  printed,
  signOf,
  spelled,
  zero,
} from "../../lib/decimal.ts";
import { marginAccountRepay } from "../../endpoints/portfolio/mod.ts";
import type { AssetBalance } from "../../overview/types.ts";
import { moveOnce } from "../once/move.ts";
import { moneyReaders } from "../readers.ts";
import type { Desk, Left } from "./settings.ts";

const PATIENCE_MS = 20_000;

const owed = ({ marginBorrowed, marginInterest }: AssetBalance) =>
  plus(spelled(marginBorrowed) ?? zero, spelled(marginInterest) ?? zero);

/** Repays what can be, and says of each asset why the rest stays. */
export const repayLoans = async (
  { environment, options }: Desk,
  id: string,
  balances: readonly AssetBalance[],
  reasons: Map<string, string>,
): Promise<void> => {
  const { journal, account, signal, sleep, patienceMs = PATIENCE_MS } = options;
  const common = {
    journal,
    account,
    patienceMs,
    readers: moneyReaders,
    withoutWitness: true,
    ...(signal && { signal }),
    ...(sleep && { sleep }),
  };
  for (const balance of balances) {
    const { asset } = balance;
    const debt = owed(balance);
    const free = spelled(balance.marginFree) ?? zero;
    const amount = isLess(free, debt) ? free : debt;
    if (signOf(amount) <= 0) continue;
    const request = marginAccountRepay({ asset, amount: printed(amount) });
    const repaid = await moveOnce(request, { ...common, id: `${id} ${asset}` })(environment)();
    if ("why" in repaid) reasons.set(asset, repaid.why);
  }
};

/** What is owed in the end. */
export const debtsIn = (
  balances: readonly AssetBalance[],
  reasons: ReadonlyMap<string, string>,
): readonly Left[] =>
  balances.flatMap((balance) => {
    const { asset, marginFree, negative } = balance;
    const debt = owed(balance);
    const short = minus(debt, spelled(marginFree) ?? zero);
    const under = spelled(negative) ?? zero;
    return [
      ...(signOf(debt) > 0
        ? [{
          what: `margin loan of ${printed(debt)} ${asset}`,
          why: reasons.get(asset) ??
            (signOf(short) > 0
              ? `${printed(short)} ${asset} more is needed: buy it or bring it, then repay`
              : "interest was charged meanwhile: repay it"),
        }]
        : []),
      ...(signOf(under) !== 0
        ? [{
          what: `negative futures balance of ${printed(absolute(under))} ${asset}`,
          why: "it is repaid by itself, or by repayFuturesNegativeBalance",
        }]
        : []),
    ];
  });

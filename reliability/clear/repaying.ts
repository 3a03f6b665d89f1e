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

/** Of the assets whose loan was to be repaid: why it was not, or `undefined` where it was. */
type Tried = ReadonlyMap<string, string | undefined>;

/** Repays what can be. */
export const repayLoans = async (
  { environment, options }: Desk,
  id: string,
  balances: readonly AssetBalance[],
): Promise<Tried> => {
  const tried = new Map<string, string | undefined>();
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
    tried.set(asset, "why" in repaid ? repaid.why : undefined);
  }
  return tried;
};

/** What is owed in the end; without what was tried, nothing was to be repaid. */
export const debtsIn = (
  balances: readonly AssetBalance[],
  tried?: Tried,
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
          why: !tried ? "it was not to be repaid" : tried.get(asset) ??
            (signOf(short) > 0
              ? `${printed(short)} ${asset} more is needed: buy it or bring it, then repay`
              : tried.has(asset)
              ? "interest was charged meanwhile: repay it"
              : "it was taken up meanwhile, or what repays it came in: repay it"),
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

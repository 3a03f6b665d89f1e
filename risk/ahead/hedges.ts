/** What would bring an account back to a uniMMR, now or after a move of prices. */
import { abs, min, ONE, over, times, type Units } from "../../lib/decimal.ts";
import {
  contractValue,
  leverageIn,
  maxValue,
  NO_REQUIREMENT,
  type Solvency,
  solvencyOf,
} from "../calculate.ts";
import { afterChange } from "../change/after.ts";
import type { Change } from "../change/change.ts";
import type { ContractTerms, Terms } from "../market.ts";
import type { Committed, Portfolio, Position, PositionSide } from "../portfolio.ts";

/** What is wanted. */
export interface Aim {
  /** uniMMR to have. */
  readonly keep: Units;
  /** Terms to have it on, such as those of a fall (`moved`); the present ones where left out. */
  readonly under?: Terms;
  /** Fee of a trade as a share of its value; 0 where left out. */
  readonly fee?: Units;
  /** What sizes are multiples of, by contract; a thousandth of the largest size where left out. */
  readonly steps?: Readonly<Record<string, Units>>;
}

/** A change that helps, of the smallest size that is enough. */
export interface Proposal {
  /** Closes a position or a part of it, opens one against a move, repays a loan, or brings money in. */
  readonly does: "reduce" | "repay" | "hedge" | "deposit";
  /** Its contract or asset. */
  readonly of: string;
  /** The change, as `afterChange` takes it. */
  readonly change: Change;
  /** Value that is traded, repaid or brought in, at present prices in USD. */
  readonly notional: Units;
  /** Fee, in USD. */
  readonly cost: Units;
  /** Whether uniMMR is what is wanted then; if not, it is the best that this can do. */
  readonly reaches: boolean;
  /** uniMMR after it, on the terms that are aimed at; `undefined` where nothing needs margin any more. */
  readonly uniMMR: Units | undefined;
  /** uniMMR gained for each 1,000 USD. */
  readonly gain: Units;
}

type Account = Portfolio<Committed>;

/** A change of any size up to a largest one. */
interface Candidate {
  readonly does: Proposal["does"];
  readonly of: string;
  readonly most: Units;
  readonly step: Units;
  readonly change: (size: Units) => Change;
  readonly notional: (size: Units) => Units;
}

const KINDS = ["um", "cm"] as const;
/** Value of an amount of a contract in USD, at present prices. */
const valueIn = (terms: Terms, contract: ContractTerms, size: Units): Units =>
  contract.contractSize === 0n
    ? times(times(size, contract.markPrice), terms.assets[contract.marginAsset]?.price ?? 0n)
    : times(size, contract.contractSize);

const thousandth = (most: Units): Units => most < 1000n ? 1n : most / 1000n;

const fillOf = (
  kind: "um" | "cm",
  contract: ContractTerms,
  { side, positionSide }: Pick<Extract<Change, { does: "fill" }>, "side" | "positionSide">,
  reduceOnly: boolean,
  feeRate: Units,
) =>
(quantity: Units): Change => {
  const { symbol, markPrice: price, contractSize } = contract;
  const value = contractSize === 0n
    ? times(quantity, price)
    : over(times(quantity, contractSize), price);
  const fee = times(value, feeRate);
  return { does: "fill", kind, symbol, side, positionSide, quantity, price, reduceOnly, fee };
};

const reductions = (account: Account, terms: Terms, { fee = 0n, steps = {} }: Aim): Candidate[] =>
  KINDS.flatMap((kind) =>
    Object.values(account[kind].positions).flatMap((position: Position): Candidate[] => {
      const contract = terms[kind][position.symbol];
      if (!contract || position.amount === 0n) return [];
      const { symbol, positionSide, amount } = position;
      const side = amount > 0n ? "SELL" : "BUY";
      return [{
        does: "reduce",
        of: symbol,
        most: abs(amount),
        step: steps[symbol] ?? thousandth(abs(amount)),
        change: fillOf(kind, contract, { side, positionSide }, true, fee),
        notional: (size) => valueIn(terms, contract, size),
      }];
    })
  );

const repayments = ({ balances }: Account, { assets }: Terms): Candidate[] =>
  Object.entries(balances).flatMap(([asset, { cross = 0n, debt = 0n, interest = 0n }]) => {
    const most = min(cross, -debt - interest);
    return most <= 0n ? [] : [{
      does: "repay" as const,
      of: asset,
      most,
      step: thousandth(most),
      change: (amount: Units): Change => ({ does: "repay", asset, amount }),
      notional: (amount: Units) => times(amount, assets[asset]?.price ?? 0n),
    }];
  });

/** Contracts whose price moves, on the side that gains from it; what is held of them is for reductions. */
const opposites = (
  account: Account,
  terms: Terms,
  { under = terms, fee = 0n, steps = {} }: Aim,
): Candidate[] =>
  KINDS.flatMap((kind) => {
    const held = Object.values(account[kind].positions);
    const isHedged = held.some(({ positionSide }) => positionSide !== "BOTH");
    return Object.values(terms[kind]).flatMap((contract): Candidate[] => {
      const { symbol, markPrice } = contract;
      const then = under[kind][symbol]?.markPrice ?? markPrice;
      const side = then < markPrice ? "SELL" : "BUY";
      const isAgainst = held.some((each) =>
        each.symbol === symbol && (each.amount < 0n) !== (side === "SELL")
      );
      if (then === markPrice || markPrice === 0n || isAgainst) return [];
      const there = held.reduce((all, { symbol: of, amount }) =>
        of === symbol ? all + abs(contractValue(contract, amount, markPrice)) : all, 0n);
      const value = maxValue(contract, leverageIn(account[kind], symbol)) - there;
      const most = contract.contractSize === 0n
        ? over(value, markPrice)
        : over(times(value, markPrice), contract.contractSize);
      const positionSide: PositionSide = !isHedged ? "BOTH" : side === "SELL" ? "SHORT" : "LONG";
      return [{
        does: "hedge",
        of: symbol,
        most,
        step: steps[symbol] ?? thousandth(most),
        change: fillOf(kind, contract, { side, positionSide }, false, fee),
        notional: (size) =>
          valueIn(terms, contract, size),
      }];
    });
  });

const DEPOSITS = ["USDT", "USDC"];

/** At most what all that needs margin is worth: more could not be missing. */
const deposits = (account: Account, terms: Terms, { keep, under = terms }: Aim): Candidate[] => {
  const { equity, maintenanceMargin } = solvencyOf(account, under);
  const missing = times(maintenanceMargin, keep) - equity;
  return DEPOSITS.flatMap((asset) => {
    const [info, then] = [terms.assets[asset], under.assets[asset]];
    const rate = then?.tiers[0]?.rate ?? 0n;
    if (!info || !then || then.price === 0n || rate === 0n) return [];
    const most = missing <= 0n ? 0n : over(over(missing, then.price), rate) * 2n + ONE;
    return [{
      does: "deposit" as const,
      of: asset,
      most,
      step: 1_000_000n,
      change: (amount: Units): Change => ({
        does: "transfer",
        asset,
        amount,
        from: "outside",
        to: "cross",
      }),
      notional: (amount: Units) => times(amount, info.price),
    }];
  });
};

/** Equity less what is wanted: what a size has to bring to zero or above. */
const roomOf = ({ equity, maintenanceMargin }: Solvency, keep: Units): bigint =>
  equity * ONE - keep * maintenanceMargin;

/**
 * The smallest size that is enough, or the best one. What is left above the aim is concave in the size
 * (brackets rise, tiers fall), so it has one peak.
 */
const sizeOf = (most: Units, step: Units, room: (size: Units) => bigint): Units => {
  const end = (most + step - 1n) / step;
  const at = (steps: bigint): bigint => room(min(steps * step, most));
  let [low, high] = [0n, end];
  // The first of the sizes up to the peak that is enough.
  if (at(end) < 0n || at(end - 1n) > at(end)) {
    while (low < high) {
      const middle = (low + high) / 2n;
      if (at(middle) >= at(middle + 1n)) high = middle;
      else low = middle + 1n;
    }
  }
  const peak = high;
  if (at(peak) < 0n) return min(peak * step, most);
  [low, high] = [0n, peak];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (at(middle) >= 0n) high = middle;
    else low = middle + 1n;
  }
  return min(low * step, most);
};

const ORDER: readonly Proposal["does"][] = ["reduce", "repay", "hedge", "deposit"];

/**
 * What would bring uniMMR to what is wanted: closing positions, repaying loans from what is free, opposite
 * positions against a move, or money from outside. Each in the smallest size that is enough, or where none is, in the
 * size that helps most. Those that are enough come first; then reductions, repayments, hedges, deposits; those
 * before others that gain more uniMMR for each USD. Trades are thought at the mark price. Nothing where
 * uniMMR is what is wanted already.
 *
 * @example What would keep a uniMMR of 2 if BTC fell by a fifth
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { type Committed, hedges, moved, type Portfolio, type Terms } from "../mod.ts";
 *
 * const plan = (account: Portfolio<Committed>, terms: Terms) =>
 *   hedges(account, terms, {
 *     keep: units("2"),
 *     under: moved(terms, { asset: "BTC" }, units("-0.2")),
 *     fee: units("0.0005"),
 *   });
 * ```
 */
export const hedges = (account: Account, terms: Terms, aim: Aim): readonly Proposal[] => {
  const { keep, under = terms, fee = 0n } = aim;
  const before = solvencyOf(account, under);
  if (roomOf(before, keep) >= 0n) return [];
  const after = (candidate: Candidate, size: Units): Solvency => {
    const made = afterChange(account, terms, candidate.change(size));
    return made._tag === "Left" ? before : solvencyOf(made.right.portfolio, under);
  };
  const proposals = [
    ...reductions(account, terms, aim),
    ...repayments(account, terms),
    ...opposites(account, terms, aim),
    ...deposits(account, terms, aim),
  ].flatMap((candidate): readonly Proposal[] => {
    const { does, of, most, step, change, notional } = candidate;
    if (most <= 0n) return [];
    const size = sizeOf(most, step, (of) => roomOf(after(candidate, of), keep));
    const then = after(candidate, size);
    const value = notional(size);
    if (value === 0n || roomOf(then, keep) <= roomOf(before, keep)) return [];
    return [{
      does,
      of,
      change: change(size),
      notional: value,
      cost: does === "reduce" || does === "hedge" ? times(value, fee) : 0n,
      reaches: roomOf(then, keep) >= 0n,
      uniMMR: then.uniMMR === NO_REQUIREMENT ? undefined : then.uniMMR,
      gain: over((then.uniMMR - before.uniMMR) * 1000n, value),
    }];
  });
  return proposals.sort((a, b) =>
    Number(b.reaches) - Number(a.reaches) || ORDER.indexOf(a.does) - ORDER.indexOf(b.does) ||
    (a.gain > b.gain ? -1 : a.gain < b.gain ? 1 : 0)
  );
};

/**
 * Equity and maintenance margin after a move, straight from the published formulas and uncut: prices first, then
 * coins, then USD. It knows nothing of lines and bends.
 */
import type { Exact } from "../../../lib/decimal.ts";
import {
  type AssetTerms,
  type ContractTerms,
  type Move,
  netOf,
  type Portfolio,
  type Position,
  type Terms,
} from "../../../risk/mod.ts";

const PLACES = 56n;
const ONE = 10n ** PLACES;
const UP = 10n ** (PLACES - 8n);

const mul = (a: bigint, b: bigint): bigint => a * b / ONE;
const div = (a: bigint, b: bigint): bigint => a * ONE / b;
const size = (a: bigint): bigint => a < 0n ? -a : a;

/** Equity and maintenance margin in USD with 56 places. */
export interface Judged {
  readonly equity: bigint;
  readonly margin: bigint;
}

const follows = (move: Move, asset: string): bigint =>
  "betas" in move
    ? (move.betas[asset] ?? 0n)
    : "asset" in move && move.asset === asset
    ? 100_000_000n
    : 0n;

const counted = ({ tiers }: AssetTerms, net: bigint, price: bigint): bigint => {
  const value = mul(net, price);
  if (net <= 0n) return value;
  let sum = 0n;
  for (const { floor, cap, rate } of tiers) {
    const end = value < cap * UP ? value : cap * UP;
    if (end > floor * UP) sum += mul(end - floor * UP, rate * UP);
  }
  return sum;
};

const kept = ({ brackets }: ContractTerms, value: bigint): bigint => {
  const bracket = brackets.findLast(({ floor }) => value >= floor * UP);
  return bracket ? mul(value, bracket.rate * UP) - bracket.cum * UP : 0n;
};

/** After a change of 24 places. */
export const judged = (
  { kind, balances, um, cm, openLoss }: Portfolio,
  terms: Terms,
  move: Move,
  change: Exact,
): Judged => {
  const x = change.units * 10n ** (PLACES - BigInt(change.scale));
  const factor = (beta: bigint): bigint => ONE + beta * x / 100_000_000n;
  const price = (asset: string): bigint =>
    mul((terms.assets[asset]?.price ?? 0n) * UP, factor(follows(move, asset)));
  const coins = new Map<string, bigint>();
  let margin = 0n;
  const add = (contract: ContractTerms, { amount, cost }: Position): void => {
    const { marginAsset, baseAsset, contractSize, symbol } = contract;
    const own = "symbol" in move
      ? factor(move.symbol === symbol ? 100_000_000n : 0n)
      : factor(follows(move, baseAsset));
    const settle = contractSize === 0n && !("symbol" in move)
      ? factor(follows(move, marginAsset))
      : ONE;
    const mark = div(mul(contract.markPrice * UP, own), settle);
    const value = contractSize === 0n
      ? mul(amount * UP, mark)
      : div(mul(amount * UP, contractSize * UP), mark);
    const profit = contractSize === 0n ? value - cost * UP : cost * UP - value;
    coins.set(marginAsset, (coins.get(marginAsset) ?? 0n) + profit);
    margin += mul(kept(contract, size(value)), price(marginAsset));
  };
  for (const each of Object.values(um.positions)) {
    const contract = terms.um[each.symbol];
    if (contract) add(contract, each);
  }
  for (const each of Object.values(cm.positions)) {
    const contract = terms.cm[each.symbol];
    if (contract) add(contract, each);
  }
  let equity = kind === "retail" ? -openLoss * UP : 0n;
  for (const [asset, info] of Object.entries(terms.assets)) {
    const balance = balances[asset] ?? {};
    const net = netOf(balance) * UP + (coins.get(asset) ?? 0n);
    equity += counted(info, net, price(asset));
    const rate = terms.loanRates[info.leverage ?? 1] ?? 0n;
    margin += mul(mul(-(balance.debt ?? 0n) * UP, price(asset)), rate * UP);
  }
  return { equity, margin };
};

/** uniMMR less a level, in units of 1e-20; the equity where nothing needs margin. */
export const above = ({ equity, margin }: Judged, level: bigint): bigint =>
  margin === 0n ? equity / 10n ** 36n : equity * 10n ** 20n / margin - level * 10n ** 12n;

/** Whether the level is reached. */
export const isReached = ({ equity, margin }: Judged, level: bigint): boolean =>
  equity < 0n || (margin > 0n && equity * 100_000_000n <= level * margin);

/** Moves of prices: one number that prices depend on, each to its own degree. */
import { type Exact, exactOf, ONE, type Units } from "../../lib/decimal.ts";
import type { AssetTerms, ContractTerms, Terms } from "../market.ts";

/**
 * What moves: the mark price of one contract alone, all prices of one asset, or many assets with how
 * strongly each follows (`betas`, 1 where it moves by the factor itself). A contract follows its base
 * asset: its mark is rebuilt from USD prices, so that USDT may lose its peg while BTC falls. What a mark
 * is off the index stays off in proportion.
 */
export type Move =
  | { readonly symbol: string }
  | { readonly asset: string }
  | { readonly betas: Readonly<Record<string, Units>> };

/** Contracts on a thousand or a million of an asset, as in `1000PEPE`, follow the asset. */
export const underlying = (baseAsset: string): string =>
  baseAsset.replace(/^(?:1000000|1000|1M)(?=[A-Z])/, "");

/** How strongly the USD price of an asset follows. */
export const betaOf = (move: Move, asset: string): Units =>
  "betas" in move ? move.betas[asset] ?? 0n : "asset" in move && move.asset === asset ? ONE : 0n;

/** How strongly the mark price of a contract follows, in USD. */
export const markBetaOf = (
  move: Move,
  { symbol, baseAsset, marginAsset, contractSize }: ContractTerms,
): Units => {
  if ("symbol" in move) return move.symbol === symbol ? ONE : 0n;
  if (contractSize !== 0n) return betaOf(move, marginAsset);
  const own = betaOf(move, baseAsset);
  return own === 0n ? betaOf(move, underlying(baseAsset)) : own;
};

/**
 * Refuses to move what no price of the terms is: a name that is none would read as a safe account. Of `betas` one
 * must be there.
 *
 * @throws TypeError
 */
export const checkMove = (move: Move, { um, cm, assets }: Terms): void => {
  const isHere = (asset: string): boolean =>
    Object.hasOwn(assets, asset) ||
    [um, cm].some((of) =>
      Object.values(of).some(({ baseAsset }) =>
        baseAsset === asset || underlying(baseAsset) === asset
      )
    );
  const names = "betas" in move ? Object.keys(move.betas) : Object.values(move);
  const isKnown = "symbol" in move
    ? Object.hasOwn(um, move.symbol) || Object.hasOwn(cm, move.symbol)
    : names.length === 0 || names.some(isHere);
  if (isKnown) return;
  const kind = "symbol" in move ? "contract" : "asset";
  throw new TypeError(`Cannot move ${names.join(", ")}: the terms have no such ${kind}`);
};

/** Each of them changed; what was seen before gives what it gave then. */
const each = <A extends object>(
  of: Readonly<Record<string, A>>,
  to: (each: A, name: string) => A,
  seen: WeakMap<A, A>,
): Readonly<Record<string, A>> => {
  const all: Record<string, A> = {};
  for (const name of Object.keys(of)) {
    const before = of[name];
    if (!before) continue;
    let after = seen.get(before);
    if (!after) seen.set(before, after = to(before, name));
    all[name] = after;
  }
  return all;
};

/**
 * What {@link moved} does with any terms: for callers that move many, which have most in common. What does
 * not move stays the same object, and the same object becomes the same object.
 *
 * @throws TypeError where the terms have nothing of that name
 */
export const mover = (move: Move, change: Exact | Units): (terms: Terms) => Terms => {
  const { units, scale } = typeof change === "bigint" ? exactOf(change) : change;
  const whole = ONE * 10n ** BigInt(scale);
  // No price falls below zero, however strongly it follows.
  const factor = (beta: Units): bigint => {
    const by = whole + beta * units;
    return by < 0n ? 0n : by;
  };
  const contract = (info: ContractTerms): ContractTerms => {
    const own = factor(markBetaOf(move, info));
    // A COIN-M contract is priced in USD, a USDⓈ-M one in its margin asset.
    const settled = info.contractSize === 0n ? factor(betaOf(move, info.marginAsset)) : whole;
    return settled === 0n || own === settled
      ? info
      : { ...info, markPrice: info.markPrice * own / settled };
  };
  const priced = (info: AssetTerms, asset: string): AssetTerms => {
    const own = factor(betaOf(move, asset));
    return own === whole ? info : { ...info, price: info.price * own / whole };
  };
  const contracts = new WeakMap<ContractTerms, ContractTerms>();
  const assets = new WeakMap<AssetTerms, AssetTerms>();
  return (terms) => {
    checkMove(move, terms);
    return ({
      ...terms,
      um: each(terms.um, contract, contracts),
      cm: each(terms.cm, contract, contracts),
      assets: each(terms.assets, priced, assets),
    });
  };
};

/**
 * The terms once prices have moved by a share of themselves, such as -0.1, and not below zero; prices are cut to
 * 8 places.
 *
 * @throws TypeError where the terms have nothing of that name
 *
 * @example
 * ```ts
 * import { moved, type Terms } from "../mod.ts";
 *
 * const depegged = (terms: Terms): Terms => moved(terms, { asset: "USDT" }, { units: -5n, scale: 2 });
 * ```
 */
export const moved = (terms: Terms, move: Move, change: Exact | Units): Terms =>
  mover(move, change)(terms);

/** What the sliders say, and what becomes of the account by it. Pure. */
import { abs, over, times, type Units, units } from "../../../lib/decimal.ts";
import {
  afterChange,
  type Change,
  degreesOf,
  type Grid,
  grid,
  type Missing,
  type Move,
  type Reach,
  reach,
  type Shock,
  shocked,
  type Standing,
  standing,
} from "../../../risk/mod.ts";
import type { Sample } from "./samples.ts";

/** What the sliders say; shares are of the present, amounts in USD. */
export interface Chosen {
  /** What moves, by its label in {@link movesOf}. */
  readonly move: string;
  readonly moveBy: Units;
  /** The asset whose collateral rate changes; all where empty. */
  readonly rateOf: string;
  readonly rateBy: Units;
  /** The asset that loses its peg. */
  readonly pegOf: string;
  readonly pegBy: Units;
  /** The contract that is bought, or sold where the worth is below zero. */
  readonly order: string;
  readonly orderWorth: Units;
  readonly loanOf: string;
  readonly loanWorth: Units;
  readonly outOf: string;
  /** Share of what is free. */
  readonly outShare: Units;
  /** What the heat map shows across. */
  readonly across: "rates" | "peg";
}

const ONE = units("1");

const DOLLARS = new Set(["USDT", "USDC", "FDUSD", "USDE", "BFUSD", "USD1", "TUSD", "DAI"]);

/** What may move: all but dollars together, each asset, each contract alone. */
export const movesOf = ({ terms }: Sample): ReadonlyMap<string, Move> => {
  const assets = Object.keys(terms.assets).filter((asset) => !DOLLARS.has(asset));
  const symbols = [...Object.keys(terms.um), ...Object.keys(terms.cm)];
  const betas = Object.fromEntries(assets.map((asset) => [asset, ONE]));
  return new Map<string, Move>([
    ...(assets.length > 1 ? [["all but dollars", { betas }] as const] : []),
    ...assets.map((asset) => [asset, { asset }] as const),
    ...symbols.map((symbol) => [`${symbol} alone`, { symbol }] as const),
  ]);
};

/** Assets that more is held of than owed, the worthiest first: what may lose its peg, or leave. */
export const heldIn = ({ account, terms }: Sample): readonly string[] =>
  standing(account, terms).assets.filter(({ value }) => value > 0n)
    .sort((a, b) => a.value > b.value ? -1 : 1).map(({ asset }) => asset);

/** Assets that can be borrowed. */
export const lentIn = ({ terms }: Sample): readonly string[] =>
  Object.entries(terms.assets).flatMap(([asset, { leverage = 1 }]) =>
    terms.loanRates[leverage] === undefined ? [] : [asset]
  );

/** What of an asset is free to leave. */
const freeOf = ({ account }: Sample, asset: string): Units => {
  const { cross = 0n } = account.balances[asset] ?? {};
  return cross > 0n ? cross : 0n;
};

const inAsset = ({ terms }: Sample, asset: string, worth: Units): Units =>
  over(worth, terms.assets[asset]?.price ?? 0n);

/** A contract's order of a worth in USD, at the mark price. */
const orderOf = ({ terms }: Sample, symbol: string, worth: Units): Change | undefined => {
  const kind = terms.um[symbol] ? "um" : "cm";
  const contract = terms[kind][symbol];
  if (!contract || worth === 0n) return undefined;
  const { contractSize, markPrice, marginAsset } = contract;
  const dollar = terms.assets[marginAsset]?.price ?? ONE;
  const size = abs(worth);
  const quantity = contractSize > 0n
    // Whole contracts, and thousandths of a coin, as the exchange takes them.
    ? size / contractSize * ONE
    : over(size, times(markPrice, dollar)) / 100_000n * 100_000n;
  if (quantity === 0n) return undefined;
  return {
    does: "fill",
    kind,
    symbol,
    side: worth > 0n ? "BUY" : "SELL",
    positionSide: "BOTH",
    reduceOnly: false,
    quantity,
    price: markPrice,
  };
};

/** The worth of the largest order and loan that the sliders offer: a round amount above three times the equity. */
export const mostOf = ({ account, terms }: Sample): Units => {
  const three = abs(standing(account, terms).actualEquity) * 3n;
  let most = units("100");
  while (most < three) most *= 10n;
  return [5n, 2n].map((by) => most / by).find((each) => each >= three) ?? most;
};

/** Changes of the account that the sliders ask for. */
export const changesOf = (sample: Sample, chosen: Chosen): readonly Change[] => {
  const order = orderOf(sample, chosen.order, chosen.orderWorth);
  const loan = inAsset(sample, chosen.loanOf, chosen.loanWorth);
  const out = times(freeOf(sample, chosen.outOf), chosen.outShare);
  return [
    ...(loan > 0n ? [{ does: "loan", asset: chosen.loanOf, amount: loan } as const] : []),
    ...(order ? [order] : []),
    ...(out > 0n
      ? [
        {
          does: "transfer",
          asset: chosen.outOf,
          amount: out,
          from: "cross",
          to: "outside",
        } as const,
      ]
      : []),
  ];
};

/** How far prices may still go. */
export interface Room {
  readonly name: string;
  readonly found: Reach;
}

/** What the page shows; its pictures begin where the sliders stand. */
export interface Shown {
  readonly changes: readonly Change[];
  readonly missing: readonly Missing[];
  readonly before: Standing;
  readonly now: Standing;
  readonly rooms: readonly Room[];
  readonly map: Grid;
  readonly line: Grid;
  readonly then: Sample;
}

const pegShock = ({ pegOf }: Chosen): Shock => ({ shocks: "price", move: { asset: pegOf } });

const rateShock = ({ rateOf }: Chosen): Shock =>
  rateOf === "" ? { shocks: "rates" } : { shocks: "rates", assets: [rateOf] };

const moveShock = (sample: Sample, { move }: Chosen): Shock => ({
  shocks: "price",
  move: movesOf(sample).get(move) ?? { betas: {} },
});

/** The account once the changes are made and the market has moved. */
const thenOf = (sample: Sample, chosen: Chosen): Pick<Shown, "then" | "changes" | "missing"> => {
  const missing: Missing[] = [];
  const changes = changesOf(sample, chosen);
  const account = changes.reduce((before, change) => {
    const made = afterChange(before, sample.terms, change);
    if (made._tag === "Right") return made.right.portfolio;
    missing.push(...made.left);
    return before;
  }, sample.account);
  const shocks: readonly (readonly [Shock, Units])[] = [
    [moveShock(sample, chosen), chosen.moveBy],
    [pegShock(chosen), chosen.pegBy],
    [rateShock(chosen), chosen.rateBy],
  ];
  const { terms } = shocks.reduce(
    (scene, [shock, by]) => shocked(scene, shock, by),
    { terms: sample.terms, holding: { from: 0 }, hours: 0 },
  );
  return { then: { account, terms }, changes, missing };
};

/** How far prices may go until liquidation: of what moves together or alone, and of dollars that are held. */
const roomsOf = (sample: Sample, { account, terms }: Sample): readonly Room[] => {
  const pegs = heldIn(sample).filter((asset) => DOLLARS.has(asset));
  const moves: readonly (readonly [string, Move])[] = [
    ...movesOf(sample),
    ...pegs.map((asset) => [asset, { asset }] as const),
  ];
  return moves.map(([name, move]) => ({
    name,
    found: reach(account, terms, move, terms.levels.liquidation),
  }));
};

/** Everything that the page shows of what was chosen. */
export const shownOf = (sample: Sample, chosen: Chosen): Shown => {
  const made = thenOf(sample, chosen);
  const { account, terms } = made.then;
  const price = moveShock(sample, chosen);
  const across = chosen.across === "peg"
    ? { shock: pegShock(chosen), degrees: degreesOf(0n, units("-0.4"), 9) }
    : { shock: rateShock(chosen), degrees: degreesOf(0n, units("-0.8"), 9) };
  return {
    ...made,
    before: standing(sample.account, sample.terms),
    now: standing(account, terms),
    rooms: roomsOf(sample, made.then),
    map: grid(
      account,
      terms,
      { shock: price, degrees: degreesOf(units("-0.5"), units("0.5"), 11) },
      across,
    ),
    line: grid(
      account,
      terms,
      { shock: price, degrees: degreesOf(units("-0.8"), units("0.8"), 161) },
      { shock: rateShock(chosen), degrees: [0n] },
    ),
  };
};

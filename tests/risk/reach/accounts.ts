/** Random accounts with USDⓈ-M and COIN-M positions, loans, tiers and brackets, and moves of their prices. */
import { type Units, units } from "../../../lib/decimal.ts";
import {
  type Bracket,
  type Committed,
  type ContractTerms,
  type Move,
  NO_CAP,
  type Portfolio,
  type Position,
  positionKey,
  publishedLevels,
  publishedLoanRates,
  type Terms,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";

/** An account, its terms, and what moves up to which level. */
export interface Case {
  readonly account: Portfolio<Committed>;
  readonly terms: Terms;
  readonly move: Move;
  readonly level: Units;
}

const PRICES = { USDT: "0.9987", BTC: "60000", ETH: "2500" };
const ASSETS = ["USDT", "BTC", "ETH"] as const;

/** Brackets that join without a step. */
const brackets = (rows: readonly (readonly [floor: string, rate: string])[]): Bracket[] => {
  let [cum, before] = [0n, 0n];
  return rows.map(([floor, rate], i) => {
    if (i > 0) cum += units(floor) * (units(rate) - before) / 100_000_000n;
    before = units(rate);
    const cap = units(rows[i + 1]?.[0] ?? "1000000000000");
    return { floor: units(floor), cap, rate: before, cum, leverage: 20 };
  });
};

const UM = brackets([["0", "0.004"], ["50000", "0.005"], ["600000", "0.01"], ["3000000", "0.02"]]);
const CM = brackets([["0", "0.004"], ["5", "0.005"], ["10", "0.01"], ["80", "0.025"]]);

const TIERS = {
  steep: [["0", "1"], ["200000", "0.8"], ["400000", "0.7"], ["800000", "0.4"]],
  gentle: [["0", "0.95"], ["20000", "0.8"], ["150000", "0.6"], ["3000000", "0.3"]],
} as const;

const tiersOf = (rows: readonly (readonly [string, string])[]) =>
  rows.map(([floor, rate], i) => ({
    floor: units(floor),
    cap: i === rows.length - 1 ? NO_CAP : units(rows[i + 1]?.[0] ?? "0"),
    rate: units(rate),
  }));

const whole = (min: number, max: number, places: number): fc.Arbitrary<Units> =>
  fc.integer({ min, max }).map((n) => BigInt(n) * 100_000_000n / 10n ** BigInt(places));

const rarely = (amount: fc.Arbitrary<Units>): fc.Arbitrary<Units> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: amount });

interface Kind {
  readonly kind: "um" | "cm";
  readonly symbol: string;
  readonly base: "BTC" | "ETH";
  readonly mark: string;
  readonly most: number;
}

const CONTRACTS: readonly Kind[] = [
  { kind: "um", symbol: "BTCUSDT", base: "BTC", mark: "60031.7", most: 9 },
  { kind: "um", symbol: "ETHUSDT", base: "ETH", mark: "2497.11", most: 200 },
  { kind: "cm", symbol: "BTCUSD_PERP", base: "BTC", mark: "59990.3", most: 6000 },
  { kind: "cm", symbol: "ETHUSD_PERP", base: "ETH", mark: "2502.02", most: 9000 },
];

const contractOf = ({ kind, symbol, base, mark }: Kind): ContractTerms => ({
  symbol,
  baseAsset: base,
  quoteAsset: kind === "um" ? "USDT" : "USD",
  marginAsset: kind === "um" ? "USDT" : base,
  contractSize: kind === "um" ? 0n : units(base === "BTC" ? "100" : "10"),
  markPrice: units(mark),
  brackets: kind === "um" ? UM : CM,
});

const costOf = ({ kind, base, mark }: Kind, amount: Units, entry: bigint): Units => {
  const price = units(mark) * entry / 100n;
  return kind === "um"
    ? amount * price / 100_000_000n
    : amount * units(base === "BTC" ? "100" : "10") / price;
};

/** None, one, or both sides of hedge mode. */
const positions = (contract: Kind): fc.Arbitrary<readonly Position[]> => {
  const { symbol, kind, most } = contract;
  const amount = kind === "um" ? whole(1, most * 1000, 3) : whole(1, most, 0);
  const of = (positionSide: Position["positionSide"], sign: bigint) =>
    fc.tuple(amount, fc.integer({ min: 80, max: 120 })).map(([size, entry]): Position => ({
      symbol,
      positionSide,
      amount: sign * size,
      cost: costOf(contract, sign * size, BigInt(entry)),
    }));
  return fc.oneof(
    fc.constant([]),
    fc.constantFrom(1n, -1n).chain((sign) => of("BOTH", sign)).map((each) => [each]),
    fc.tuple(of("LONG", 1n), of("SHORT", -1n)),
  );
};

const committed = (all: readonly Position[]): Committed => ({
  positions: Object.fromEntries(
    all.map((each) => [positionKey(each.symbol, each.positionSide), each]),
  ),
  reserved: {},
  leverage: {},
});

const beta = fc.integer({ min: -50, max: 180 }).map((n) => BigInt(n) * 1_000_000n);

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom(...CONTRACTS.map(({ symbol }): Move => ({ symbol }))),
  fc.constantFrom(...ASSETS.map((asset): Move => ({ asset }))),
  fc.record({
    BTC: fc.constant(100_000_000n),
    ETH: beta,
    USDT: fc.oneof(fc.constant(0n), fc.constant(10_000_000n)),
  }).map((betas): Move => ({ betas })),
);

/** Random cases. */
export const cases: fc.Arbitrary<Case> = fc.record({
  kind: fc.constantFrom("retail" as const, "pro" as const),
  tiers: fc.constantFrom("flat", "steep", "gentle"),
  balances: fc.tuple(
    fc.record({ cross: whole(-30_000, 200_000, 0), debt: rarely(whole(-40_000, 0, 0)) }),
    fc.record({ cross: whole(-100, 900, 2), debt: rarely(whole(-100, 0, 2)) }),
    fc.record({ cross: whole(-2000, 20_000, 2), debt: rarely(whole(-1000, 0, 2)) }),
  ),
  leverage: fc.constantFrom(3, 5, 10),
  openLoss: rarely(whole(0, 500, 0)),
  held: fc.tuple(...CONTRACTS.map(positions)),
  move: moves,
  level: fc.constantFrom(...Object.values(publishedLevels)),
}).map(({ kind, tiers, balances, leverage, openLoss, held, move, level }): Case => {
  const of = (wanted: "um" | "cm") => CONTRACTS.filter((each) => each.kind === wanted);
  const terms = (wanted: "um" | "cm") =>
    Object.fromEntries(of(wanted).map((each) => [each.symbol, contractOf(each)]));
  const all = held.flat();
  const ofKind = (wanted: "um" | "cm") => {
    const symbols = of(wanted).map(({ symbol }) => symbol);
    return committed(all.filter(({ symbol }) => symbols.includes(symbol)));
  };
  const rows = tiers === "flat" ? [["0", "0.95"]] as const : TIERS[tiers];
  return {
    account: {
      kind,
      balances: Object.fromEntries(ASSETS.map((asset, i) => [asset, balances[i] ?? {}])),
      um: ofKind("um"),
      cm: ofKind("cm"),
      openLoss,
    },
    terms: {
      um: terms("um"),
      cm: terms("cm"),
      assets: Object.fromEntries(ASSETS.map((asset) => [asset, {
        price: units(PRICES[asset]),
        leverage,
        tiers: tiersOf(asset === "USDT" ? [["0", "1"]] : rows),
      }])),
      levels: publishedLevels,
      loanRates: publishedLoanRates,
    },
    move,
    level,
  };
});

/**
 * Three accounts on the day before 10 October 2025, put to what came: BTC fell by 13 % within minutes, and
 * wrapped assets that served as collateral lost up to 88 % on the exchange's own books. The accounts are made
 * up, their prices are of that day. Prints a stress picture of each: `bun examples/depeg_2025_10_10.ts`.
 */
import { units } from "../lib/decimal.ts";
import {
  type Committed,
  type ContractTerms,
  degreesOf,
  grid,
  heatMapText,
  NO_CAP,
  type Portfolio,
  publishedLevels,
  publishedLoanRates,
  type Terms,
} from "../risk/mod.ts";

const asset = (price: string, rate: string): Terms["assets"][string] => ({
  price: units(price),
  leverage: 5,
  tiers: [{ floor: 0n, cap: NO_CAP, rate: units(rate) }],
});

const contract = (baseAsset: string, price: string): ContractTerms => ({
  symbol: `${baseAsset}USDT`,
  baseAsset,
  quoteAsset: "USDT",
  marginAsset: "USDT",
  contractSize: 0n,
  markPrice: units(price),
  brackets: [{ floor: 0n, cap: NO_CAP, rate: units("0.01"), cum: 0n, leverage: 20 }],
});

/** Prices of the day before, collateral rates and brackets made up. */
const terms: Terms = {
  um: {
    BTCUSDT: contract("BTC", "121500"),
    ETHUSDT: contract("ETH", "4360"),
    SOLUSDT: contract("SOL", "221"),
  },
  cm: {},
  assets: {
    USDT: asset("1", "1"),
    BTC: asset("121500", "0.95"),
    WBETH: asset("4700", "0.95"),
    BNSOL: asset("238", "0.9"),
    USDE: asset("1", "0.95"),
  },
  levels: publishedLevels,
  loanRates: publishedLoanRates,
};

const account = (
  balances: Portfolio["balances"],
  positions: Readonly<Record<string, string>>,
): Portfolio<Committed> => ({
  kind: "retail",
  balances,
  um: {
    positions: Object.fromEntries(
      Object.entries(positions).map(([symbol, text]) => {
        const amount = units(text);
        const cost = amount * (terms.um[symbol]?.markPrice ?? 0n) / units("1");
        return [`${symbol} BOTH`, { symbol, positionSide: "BOTH", amount, cost }];
      }),
    ),
    reserved: {},
    leverage: {},
  },
  cm: { positions: {}, reserved: {}, leverage: {} },
  openLoss: 0n,
});

const ACCOUNTS: Readonly<Record<string, Portfolio<Committed>>> = {
  "Long BTC on USDT: survives a depeg, not a fall by a fifth": account(
    { USDT: { um: units("60000") } },
    { BTCUSDT: "2.4" },
  ),
  "Long WBETH and BNSOL, short the perpetuals, in debt: hedged, but not against a depeg": account(
    {
      WBETH: { cross: units("40") },
      BNSOL: { cross: units("300") },
      USDT: { cross: units("0"), debt: -units("120000") },
    },
    { ETHUSDT: "-43", SOLUSDT: "-320" },
  ),
  "USDe bought on credit": account(
    { USDE: { cross: units("400000") }, USDT: { debt: -units("300000") } },
    {},
  ),
};

const wrapped = { WBETH: units("1"), BNSOL: units("1"), USDE: units("0.4") };
const market = {
  BTC: units("1"),
  ETH: units("1.2"),
  SOL: units("1.5"),
  WBETH: units("1.2"),
  BNSOL: units("1.5"),
};

for (const [name, of] of Object.entries(ACCOUNTS)) {
  const stress = grid(
    of,
    terms,
    {
      shock: { shocks: "price", move: { betas: market } },
      degrees: degreesOf(units("-0.25"), 0n, 6),
    },
    {
      shock: { shocks: "price", move: { betas: wrapped } },
      degrees: degreesOf(units("-0.88"), 0n, 9),
    },
  );
  console.log(`${name}\n${heatMapText(stress)}`);
}

/** Accounts to begin with: made up, at prices of the day before 10 October 2025. */
import { units } from "../../../lib/decimal.ts";
import {
  type Balance,
  type Committed,
  type ContractTerms,
  NO_CAP,
  type Portfolio,
  publishedLevels,
  publishedLoanRates,
  type Terms,
} from "../../../risk/mod.ts";

/** An account and what it is calculated with. */
export interface Sample {
  readonly account: Portfolio<Committed>;
  readonly terms: Terms;
}

const asset = (price: string, rate: string): Terms["assets"][string] => ({
  price: units(price),
  leverage: 5,
  tiers: [{ floor: 0n, cap: NO_CAP, rate: units(rate) }],
});

const contract = (baseAsset: string, price: string, isCoin: boolean): ContractTerms => ({
  symbol: isCoin ? `${baseAsset}USD_PERP` : `${baseAsset}USDT`,
  baseAsset,
  quoteAsset: isCoin ? "USD" : "USDT",
  marginAsset: isCoin ? baseAsset : "USDT",
  contractSize: isCoin ? units("100") : 0n,
  markPrice: units(price),
  brackets: [
    { floor: "0", cap: "250", rate: "0.005", cum: "0", leverage: 50 },
    { floor: "250", cap: "5000", rate: "0.01", cum: "1.25", leverage: 25 },
    { floor: "5000", cap: "", rate: "0.025", cum: "76.25", leverage: 10 },
  ].map(({ floor, cap, rate, cum, leverage }) => {
    // COIN-M counts them in coins, USDⓈ-M in a thousand times as many dollars.
    const by = isCoin ? 1n : 1000n;
    return {
      floor: units(floor) * by,
      cap: cap === "" ? NO_CAP : units(cap) * by,
      rate: units(rate),
      cum: units(cum) * by,
      leverage,
    };
  }),
});

const named = (all: readonly ContractTerms[]): Terms["um"] =>
  Object.fromEntries(all.map((each) => [each.symbol, each]));

/** Brackets and collateral rates are made up. */
const terms: Terms = {
  um: named([
    contract("BTC", "121500", false),
    contract("ETH", "4360", false),
    contract("SOL", "221", false),
  ]),
  cm: named([contract("BTC", "121500", true)]),
  assets: {
    USDT: asset("1", "1"),
    BTC: asset("121500", "0.95"),
    ETH: asset("4360", "0.95"),
    SOL: asset("221", "0.9"),
    WBETH: asset("4700", "0.95"),
    BNSOL: asset("238", "0.9"),
    USDE: asset("1", "0.95"),
  },
  levels: publishedLevels,
  loanRates: publishedLoanRates,
};

/** Positions that have gained nothing yet. */
const committed = (
  contracts: Terms["um"],
  amounts: Readonly<Record<string, string>>,
): Committed => ({
  positions: Object.fromEntries(
    Object.entries(amounts).flatMap(([symbol, text]) => {
      const contract = contracts[symbol];
      if (!contract) return [];
      const { contractSize, markPrice } = contract;
      const amount = units(text);
      const cost = contractSize === 0n
        ? amount * markPrice / units("1")
        : amount * contractSize / markPrice;
      return [[`${symbol} BOTH`, { symbol, positionSide: "BOTH", amount, cost }]];
    }),
  ),
  reserved: {},
  leverage: {},
});

const sample = (
  balances: Readonly<Record<string, Balance>>,
  um: Readonly<Record<string, string>>,
  cm: Readonly<Record<string, string>> = {},
): Sample => ({
  terms,
  account: {
    kind: "retail",
    balances,
    um: committed(terms.um, um),
    cm: committed(terms.cm, cm),
    openLoss: 0n,
  },
});

/** Accounts by what they are called. */
export const samples: Readonly<Record<string, Sample>> = {
  "Long BTC and ETH on USDT": sample(
    { USDT: { cross: units("30000"), um: units("45000") }, BTC: { cross: units("0.2") } },
    { BTCUSDT: "2.4", ETHUSDT: "10" },
  ),
  "Long WBETH and BNSOL, short their perpetuals, in debt": sample(
    {
      WBETH: { cross: units("40") },
      BNSOL: { cross: units("300") },
      USDT: { cross: units("5000"), debt: -units("120000") },
    },
    { ETHUSDT: "-43", SOLUSDT: "-320" },
  ),
  "USDe bought on credit": sample(
    {
      USDE: { cross: units("400000") },
      USDT: { cross: units("1000"), debt: -units("300000") },
    },
    {},
  ),
  "Short COIN-M on its own BTC": sample(
    { BTC: { cm: units("2"), cross: units("0.5") }, USDT: { cross: units("20000") } },
    { SOLUSDT: "150" },
    { BTCUSD_PERP: "-3000" },
  ),
};

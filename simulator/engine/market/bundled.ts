/** The bundled market. All figures are made up: they look real but are not. */
import type { AssetInfo, Contract, Market, Pair } from "./market.ts";
import { readMarket, type Written } from "./market_text.ts";
import type { Bracket } from "../../../risk/market.ts";

const PRICES: Readonly<Record<string, string>> = {
  BTC: "60000",
  ETH: "2500",
  BNB: "600",
  SOL: "150",
};

/** Continuous brackets: each `cum` is the previous one plus floor times the rate's increase. */
const umBrackets: readonly Written<Bracket>[] = [
  { floor: "0", cap: "50000", rate: "0.004", cum: "0", leverage: 125 },
  { floor: "50000", cap: "600000", rate: "0.005", cum: "50", leverage: 100 },
  { floor: "600000", cap: "3000000", rate: "0.01", cum: "3050", leverage: 75 },
  { floor: "3000000", cap: "12000000", rate: "0.02", cum: "33050", leverage: 50 },
  { floor: "12000000", cap: "70000000", rate: "0.05", cum: "393050", leverage: 20 },
];

/** In the margin asset. */
const cmBrackets: readonly Written<Bracket>[] = [
  { floor: "0", cap: "5", rate: "0.004", cum: "0", leverage: 125 },
  { floor: "5", cap: "10", rate: "0.005", cum: "0.005", leverage: 100 },
  { floor: "10", cap: "50", rate: "0.01", cum: "0.055", leverage: 50 },
  { floor: "50", cap: "1000", rate: "0.05", cum: "2.055", leverage: 20 },
];

const priced = (asset: string) => {
  const price = PRICES[asset] ?? "1";
  return { markPrice: price, indexPrice: price, lastPrice: price, fundingRate: "0.0001" };
};

const um = (
  base: string,
  tickSize: string,
  stepSize: string,
  pricePrecision?: number,
): Written<Contract> => ({
  symbol: `${base}USDT`,
  pair: `${base}USDT`,
  baseAsset: base,
  quoteAsset: "USDT",
  marginAsset: "USDT",
  contractSize: "0",
  ...priced(base),
  tickSize,
  ...(pricePrecision !== undefined && { pricePrecision }),
  stepSize,
  minQty: stepSize,
  maxQty: "10000",
  maxPrice: "4529764",
  minNotional: "5",
  priceUp: "1.15",
  priceDown: "0.85",
  liquidationFee: "0.0125",
  maxOrders: 200,
  maxWaiting: 200,
  brackets: umBrackets,
});

const cm = (base: string, contractSize: string, tickSize: string): Written<Contract> => ({
  symbol: `${base}USD_PERP`,
  pair: `${base}USD`,
  baseAsset: base,
  quoteAsset: "USD",
  marginAsset: base,
  contractSize,
  ...priced(base),
  tickSize,
  stepSize: "1",
  minQty: "1",
  maxQty: "1000000",
  maxPrice: "4529764",
  minNotional: "0",
  priceUp: "1.15",
  priceDown: "0.85",
  liquidationFee: "0.0125",
  maxOrders: 200,
  maxWaiting: 200,
  brackets: cmBrackets,
});

const pair = (base: string, tickSize: string, stepSize: string): Written<Pair> => ({
  symbol: `${base}USDT`,
  baseAsset: base,
  quoteAsset: "USDT",
  lastPrice: PRICES[base] ?? "1",
  tickSize,
  stepSize,
  minQty: stepSize,
  maxQty: "9000",
  minNotional: "5",
});

/** The first rate is that of Portfolio Margin; all are those of Portfolio Margin Pro, by value in USD. */
const asset = (
  price: string,
  leverage: number,
  [first, second, last]: readonly [first: string, second: string, last: string],
  dailyInterest: string,
  borrowLimit: string,
): Written<AssetInfo> => ({
  price,
  leverage,
  collateralRate: first,
  tiers: [
    { floor: "0", cap: "5000000", rate: first },
    { floor: "5000000", cap: "20000000", rate: second },
    { floor: "20000000", cap: "99999999999", rate: last },
  ],
  dailyInterest,
  borrowLimit,
});

const bySymbol = <A extends { readonly symbol: string }>(
  all: readonly A[],
): Readonly<Record<string, A>> => Object.fromEntries(all.map((each) => [each.symbol, each]));

const written = (): Written<Market> => ({
  um: bySymbol([
    um("BTC", "0.1", "0.001", 2),
    um("ETH", "0.01", "0.001"),
    um("BNB", "0.01", "0.01", 3),
    um("SOL", "0.01", "0.01", 4),
  ]),
  cm: bySymbol([
    cm("BTC", "100", "0.1"),
    cm("ETH", "10", "0.01"),
    cm("BNB", "10", "0.01"),
    cm("SOL", "10", "0.01"),
  ]),
  pairs: bySymbol([
    pair("BTC", "0.01", "0.00001"),
    pair("ETH", "0.01", "0.0001"),
    pair("BNB", "0.1", "0.001"),
    pair("SOL", "0.01", "0.001"),
  ]),
  assets: {
    USDT: asset("1", 10, ["1", "1", "1"], "0.0001", "1000000"),
    BTC: asset("60000", 10, ["0.95", "0.9", "0.8"], "0.00005", "50"),
    ETH: asset("2500", 10, ["0.95", "0.9", "0.75"], "0.00006", "500"),
    BNB: asset("600", 5, ["0.9", "0.85", "0.6"], "0.0002", "1000"),
    SOL: asset("150", 5, ["0.85", "0.8", "0.5"], "0.0003", "5000"),
    LDUSDT: asset("1", 1, ["0.98", "0.98", "0.98"], "0", "0"),
    USDC: asset("1", 1, ["0.99", "0.99", "0.98"], "0", "0"),
    USDE: asset("1", 1, ["0.9", "0.8", "0.5"], "0", "0"),
    WBETH: asset("2700", 1, ["0.9", "0.8", "0.5"], "0", "0"),
    BNSOL: asset("165", 1, ["0.8", "0.7", "0.5"], "0", "0"),
    RWUSD: asset("1", 1, ["0.98", "0.98", "0.98"], "0", "0"),
  },
  fees: {
    um: { maker: "0.0002", taker: "0.0004" },
    cm: { maker: "0.0001", taker: "0.0005" },
    margin: { maker: "0.001", taker: "0.001" },
  },
  levels: { marginCall: "1.5", reduceOnly: "1.2", liquidation: "1.05" },
  loanRates: { 3: "0.1", 5: "0.08", 10: "0.05" },
});

/** Contracts, pairs and assets around BTC, ETH, BNB and SOL. */
export const bundledMarket = (): Market => readMarket(written());

/** The bundled market. All figures are our own; they look real and are not. */

/** A step of the maintenance margin: from `floor` on, `rate` of the notional less `cum`. */
export interface Bracket {
  /** Notional, or amount, where it begins. */
  readonly floor: string;
  /** The rate. */
  readonly rate: string;
  /** What to take off, so that the steps join. */
  readonly cum: string;
}

/** A USDⓈ-M contract. */
export interface Contract {
  /** Name. */
  readonly symbol: string;
  /** Mark, index and last price in one. */
  readonly price: string;
  /** Step of prices. */
  readonly tickSize: string;
  /** Step of quantities. */
  readonly stepSize: string;
  /** Least value of an order, in the quote asset. */
  readonly minNotional: string;
  /** Largest value of a position. */
  readonly maxNotional: string;
  /** Steps of the maintenance margin. */
  readonly brackets: readonly Bracket[];
}

/** How much of an asset counts as collateral, from an amount on. */
export interface CollateralTier {
  /** Notional, or amount, where it begins. */
  readonly floor: string;
  /** Amount where it ends. */
  readonly cap: string;
  /** The rate. */
  readonly rate: string;
}

/** What an asset is worth. */
export interface AssetInfo {
  /** Index price in USD. */
  readonly price: string;
  /** Highest leverage. */
  readonly leverage: number;
  /** Collateral rates, by amount. */
  readonly tiers: readonly CollateralTier[];
}

/** Contracts, assets and fees. */
export interface Market {
  /** USDⓈ-M contracts by symbol. */
  readonly um: Readonly<Record<string, Contract>>;
  /** Assets by name. */
  readonly assets: Readonly<Record<string, AssetInfo>>;
  /** Share of the value that a resting order pays. */
  readonly makerFee: string;
  /** Share of the value that a matching order pays. */
  readonly takerFee: string;
}

const brackets: readonly Bracket[] = [
  { floor: "0", rate: "0.004", cum: "0" },
  { floor: "50000", rate: "0.005", cum: "50" },
  { floor: "600000", rate: "0.01", cum: "3050" },
];

const tiers = (rate: string, then: string): readonly CollateralTier[] => [
  { floor: "0", cap: "1000", rate },
  { floor: "1000", cap: "1000000000", rate: then },
];

const contract = (
  symbol: string,
  price: string,
  tickSize: string,
  stepSize: string,
): Contract => ({
  symbol,
  price,
  tickSize,
  stepSize,
  minNotional: "5",
  maxNotional: "50000000",
  brackets,
});

/** Three contracts and the assets around them. */
export const bundledMarket = (): Market => ({
  um: {
    BTCUSDT: contract("BTCUSDT", "60000", "0.1", "0.001"),
    ETHUSDT: contract("ETHUSDT", "2500", "0.01", "0.001"),
    BNBUSDT: contract("BNBUSDT", "600", "0.01", "0.01"),
  },
  assets: {
    USDT: { price: "1", leverage: 10, tiers: [{ floor: "0", cap: "1000000000", rate: "1" }] },
    BTC: { price: "60000", leverage: 10, tiers: tiers("0.95", "0.9") },
    ETH: { price: "2500", leverage: 10, tiers: tiers("0.95", "0.9") },
    BNB: { price: "600", leverage: 5, tiers: tiers("0.9", "0.85") },
    LDUSDT: { price: "1", leverage: 1, tiers: [{ floor: "0", cap: "1000000000", rate: "0.98" }] },
  },
  makerFee: "0.0002",
  takerFee: "0.0004",
});

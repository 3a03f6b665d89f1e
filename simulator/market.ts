/** What is traded: contracts, margin pairs, assets, fees and levels. Plain data; may be the user's own. */

/** A step of the maintenance margin: from `floor` on, `rate` of the notional less `cum`. */
export interface Bracket {
  readonly floor: string;
  readonly cap: string;
  readonly rate: string;
  readonly cum: string;
  /** Highest leverage within the bracket. */
  readonly leverage: number;
}

/** A futures contract; its notional is in USD(T) for USDⓈ-M, in contracts for COIN-M. */
export interface Contract {
  readonly symbol: string;
  readonly pair: string;
  readonly baseAsset: string;
  readonly quoteAsset: string;
  /** Asset in which margin, profit and fees are counted. */
  readonly marginAsset: string;
  /** USD that one COIN-M contract stands for; empty for USDⓈ-M. */
  readonly contractSize: string;
  readonly markPrice: string;
  readonly indexPrice: string;
  readonly lastPrice: string;
  /** Rate of the next funding, as a share of the notional. */
  readonly fundingRate: string;
  readonly tickSize: string;
  readonly stepSize: string;
  readonly minQty: string;
  readonly maxQty: string;
  /** Least value of an order, in the quote asset; 0 for COIN-M. */
  readonly minNotional: string;
  /** How far a limit price may lie above and below the mark price, as factors. */
  readonly priceUp: string;
  readonly priceDown: string;
  readonly brackets: readonly Bracket[];
}

/** A pair that is traded on cross margin. */
export interface Pair {
  readonly symbol: string;
  readonly baseAsset: string;
  readonly quoteAsset: string;
  readonly lastPrice: string;
  readonly tickSize: string;
  readonly stepSize: string;
  readonly minQty: string;
  readonly maxQty: string;
  readonly minNotional: string;
}

/** How much of an asset counts as collateral, from an amount on. */
export interface CollateralTier {
  readonly floor: string;
  readonly cap: string;
  readonly rate: string;
}

/** What an asset is worth, and what borrowing it costs. */
export interface AssetInfo {
  /** Index price in USD. */
  readonly price: string;
  /** Leverage of margin loans in Portfolio Margin. */
  readonly leverage: number;
  readonly tiers: readonly CollateralTier[];
  /** Interest of a loan for a day, as a share. */
  readonly dailyInterest: string;
  /** Most that one account may borrow. */
  readonly borrowLimit: string;
}

/** Share of the value that an order pays. */
export interface Fees {
  readonly maker: string;
  readonly taker: string;
}

/** uniMMR at which the exchange acts. */
export interface Levels {
  readonly marginCall: string;
  readonly reduceOnly: string;
  readonly liquidation: string;
}

/** Everything that is traded. */
export interface Market {
  /** USDⓈ-M contracts by symbol. */
  readonly um: Readonly<Record<string, Contract>>;
  /** COIN-M contracts by symbol. */
  readonly cm: Readonly<Record<string, Contract>>;
  /** Margin pairs by symbol. */
  readonly pairs: Readonly<Record<string, Pair>>;
  readonly assets: Readonly<Record<string, AssetInfo>>;
  readonly fees: Readonly<Record<"um" | "cm" | "margin", Fees>>;
  readonly levels: Levels;
  /** Maintenance rate of margin loans by leverage. */
  readonly loanRates: Readonly<Record<number, string>>;
}

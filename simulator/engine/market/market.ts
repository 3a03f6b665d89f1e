/** What is traded: contracts, margin pairs, assets, fees and levels. Plain data; may be the user's own. */

/** A step of the maintenance margin: from `floor` on, `rate` of the notional less `cum`. */
export interface Bracket {
  /** Notional from which it holds, in the margin asset. */
  readonly floor: string;
  /** Notional up to which it holds. */
  readonly cap: string;
  /** Maintenance margin as a share of the notional. */
  readonly rate: string;
  /** What is taken off, so that brackets meet without a step. */
  readonly cum: string;
  /** Highest leverage within the bracket. */
  readonly leverage: number;
}

/** A futures contract; its notional is in USD(T) for USDⓈ-M, in contracts for COIN-M. */
export interface Contract {
  /** As in `BTCUSDT` or `BTCUSD_PERP`. */
  readonly symbol: string;
  /** Underlying pair, as in `BTCUSD`. */
  readonly pair: string;
  /** What is traded. */
  readonly baseAsset: string;
  /** What prices are in. */
  readonly quoteAsset: string;
  /** Asset in which margin, profit and fees are counted. */
  readonly marginAsset: string;
  /** USD that one COIN-M contract stands for; empty for USDⓈ-M. */
  readonly contractSize: string;
  /** Price that positions are valued at. */
  readonly markPrice: string;
  /** Price of the underlying. */
  readonly indexPrice: string;
  /** Price of the last trade, at which market orders fill. */
  readonly lastPrice: string;
  /** Rate of the next funding, as a share of the notional. */
  readonly fundingRate: string;
  /** Prices are multiples of it. */
  readonly tickSize: string;
  /** Quantities are multiples of it. */
  readonly stepSize: string;
  /** Least quantity of an order. */
  readonly minQty: string;
  /** Largest quantity of an order. */
  readonly maxQty: string;
  /** Least value of an order, in the quote asset; 0 for COIN-M. */
  readonly minNotional: string;
  /** How far a limit price may lie above and below the mark price, as factors. */
  readonly priceUp: string;
  /** The factor below; see `priceUp`. */
  readonly priceDown: string;
  /** Steps of the maintenance margin, the lowest first. */
  readonly brackets: readonly Bracket[];
}

/** A pair that is traded on cross margin. */
export interface Pair {
  /** As in `BTCUSDT`. */
  readonly symbol: string;
  /** What is traded. */
  readonly baseAsset: string;
  /** What prices are in. */
  readonly quoteAsset: string;
  /** Price of the last trade, at which market orders fill. */
  readonly lastPrice: string;
  /** Prices are multiples of it. */
  readonly tickSize: string;
  /** Quantities are multiples of it. */
  readonly stepSize: string;
  /** Least quantity of an order. */
  readonly minQty: string;
  /** Largest quantity of an order. */
  readonly maxQty: string;
  /** Least value of an order, in the quote asset. */
  readonly minNotional: string;
}

/** How much of an asset counts as collateral, from an amount on. */
export interface CollateralTier {
  /** Amount from which it holds. */
  readonly floor: string;
  /** Amount up to which it holds. */
  readonly cap: string;
  /** Share of the value that counts. */
  readonly rate: string;
}

/** What an asset is worth, and what borrowing it costs. */
export interface AssetInfo {
  /** Index price in USD. */
  readonly price: string;
  /** Leverage of margin loans in Portfolio Margin. */
  readonly leverage: number;
  /** How much of it counts as collateral, the lowest tier first. */
  readonly tiers: readonly CollateralTier[];
  /** Interest of a loan for a day, as a share. */
  readonly dailyInterest: string;
  /** Most that one account may borrow. */
  readonly borrowLimit: string;
}

/** Share of the value that an order pays. */
export interface Fees {
  /** Share of an order that rested. */
  readonly maker: string;
  /** Share of an order that filled at once. */
  readonly taker: string;
}

/** uniMMR at which the exchange acts. */
export interface Levels {
  /** At it and below the status is `MARGIN_CALL`. */
  readonly marginCall: string;
  /** At it and below the status is `REDUCE_ONLY`. */
  readonly reduceOnly: string;
  /** At it and below the account is liquidated. */
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
  /** Assets by name. */
  readonly assets: Readonly<Record<string, AssetInfo>>;
  /** What trades cost, by kind of account. */
  readonly fees: Readonly<Record<"um" | "cm" | "margin", Fees>>;
  /** uniMMR at which the exchange acts. */
  readonly levels: Levels;
  /** Maintenance rate of margin loans by leverage. */
  readonly loanRates: Readonly<Record<number, string>>;
}

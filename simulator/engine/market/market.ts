/** What is traded: contracts, margin pairs, assets, fees and levels. Plain data; may be the user's own. */
import type { Units } from "../../../lib/decimal.ts";

/** A step of the maintenance margin: from `floor` on, `rate` of the notional less `cum`. */
export interface Bracket {
  /** Notional from which it holds, in the margin asset. */
  readonly floor: Units;
  /** Notional up to which it holds. */
  readonly cap: Units;
  /** Maintenance margin as a share of the notional. */
  readonly rate: Units;
  /** What is taken off, so that brackets meet without a step. */
  readonly cum: Units;
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
  /** USD that one COIN-M contract stands for; 0 for USDⓈ-M. */
  readonly contractSize: Units;
  /** Price that positions are valued at. */
  readonly markPrice: Units;
  /** Price of the underlying. */
  readonly indexPrice: Units;
  /** Price of the last trade, at which market orders fill. */
  readonly lastPrice: Units;
  /** Rate of the next funding, as a share of the notional. */
  readonly fundingRate: Units;
  /** Prices are multiples of it. */
  readonly tickSize: Units;
  /** Quantities are multiples of it. */
  readonly stepSize: Units;
  /** Least quantity of an order. */
  readonly minQty: Units;
  /** Largest quantity of an order. */
  readonly maxQty: Units;
  /** Least value of an order, in the quote asset; 0 for COIN-M. */
  readonly minNotional: Units;
  /** How far a limit price may lie above and below the mark price, as factors. */
  readonly priceUp: Units;
  /** The factor below; see `priceUp`. */
  readonly priceDown: Units;
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
  readonly lastPrice: Units;
  /** Prices are multiples of it. */
  readonly tickSize: Units;
  /** Quantities are multiples of it. */
  readonly stepSize: Units;
  /** Least quantity of an order. */
  readonly minQty: Units;
  /** Largest quantity of an order. */
  readonly maxQty: Units;
  /** Least value of an order, in the quote asset. */
  readonly minNotional: Units;
}

/** How much of an asset counts as collateral, from an amount on. */
export interface CollateralTier {
  /** Amount from which it holds. */
  readonly floor: Units;
  /** Amount up to which it holds. */
  readonly cap: Units;
  /** Share of the value that counts. */
  readonly rate: Units;
}

/** What an asset is worth, and what borrowing it costs. */
export interface AssetInfo {
  /** Index price in USD. */
  readonly price: Units;
  /** Leverage of margin loans in Portfolio Margin. */
  readonly leverage: number;
  /** How much of it counts as collateral, the lowest tier first. */
  readonly tiers: readonly CollateralTier[];
  /** Interest of a loan for a day, as a share. */
  readonly dailyInterest: Units;
  /** Most that one account may borrow. */
  readonly borrowLimit: Units;
}

/** Share of the value that an order pays. */
export interface Fees {
  /** Share of an order that rested. */
  readonly maker: Units;
  /** Share of an order that filled at once. */
  readonly taker: Units;
}

/** uniMMR at which the exchange acts. */
export interface Levels {
  /** At it and below the status is `MARGIN_CALL`. */
  readonly marginCall: Units;
  /** At it and below the status is `REDUCE_ONLY`. */
  readonly reduceOnly: Units;
  /** At it and below the account is liquidated. */
  readonly liquidation: Units;
}

/** Everything that is traded; `readMarket` makes it of decimal text. */
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
  readonly loanRates: Readonly<Record<number, Units>>;
}

/**
 * What is traded: contracts, margin pairs, assets, fees and levels. Plain data; can be your own.
 */
import type { Units } from "../../../lib/decimal.ts";
import type { AssetTerms, ContractTerms, Terms } from "../../../risk/market.ts";

/** A futures contract; its notional is in USD(T) for USDⓈ-M, in contracts for COIN-M. */
export interface Contract extends ContractTerms {
  /** Underlying pair, as in `BTCUSD`. */
  readonly pair: string;
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
  /** Minimum quantity of an order. */
  readonly minQty: Units;
  /** Maximum quantity of an order. */
  readonly maxQty: Units;
  /** Minimum value of an order, in the quote asset; 0 for COIN-M. */
  readonly minNotional: Units;
  /** How far a limit price may lie above and below the mark price, as factors. */
  readonly priceUp: Units;
  /** The factor below; see `priceUp`. */
  readonly priceDown: Units;
}

/** A pair that is traded on cross margin. */
export interface Pair {
  /** As in `BTCUSDT`. */
  readonly symbol: string;
  /** What is traded. */
  readonly baseAsset: string;
  /** Asset of the prices. */
  readonly quoteAsset: string;
  /** Price of the last trade, at which market orders fill. */
  readonly lastPrice: Units;
  /** Prices are multiples of it. */
  readonly tickSize: Units;
  /** Quantities are multiples of it. */
  readonly stepSize: Units;
  /** Minimum quantity of an order. */
  readonly minQty: Units;
  /** Maximum quantity of an order. */
  readonly maxQty: Units;
  /** Minimum value of an order, in the quote asset. */
  readonly minNotional: Units;
}

/** Price, collateral rates and borrowing cost of an asset. */
export interface AssetInfo extends AssetTerms {
  /** Leverage of margin loans in Portfolio Margin; 1 where it cannot be borrowed. */
  readonly leverage: number;
  /** Daily interest of a loan, as a share. */
  readonly dailyInterest: Units;
  /** Maximum that one account may borrow. */
  readonly borrowLimit: Units;
}

/** Share of the value that an order pays. */
export interface Fees {
  /** Maker rate. */
  readonly maker: Units;
  /** Taker rate. */
  readonly taker: Units;
}

/** Everything that is traded; `readMarket` reads it from decimal text. */
export interface Market extends Terms {
  /** USDⓈ-M contracts by symbol. */
  readonly um: Readonly<Record<string, Contract>>;
  /** COIN-M contracts by symbol. */
  readonly cm: Readonly<Record<string, Contract>>;
  /** Margin pairs by symbol. */
  readonly pairs: Readonly<Record<string, Pair>>;
  /** Assets by name. */
  readonly assets: Readonly<Record<string, AssetInfo>>;
  /** Trading fees, by kind of account. */
  readonly fees: Readonly<Record<"um" | "cm" | "margin", Fees>>;
}

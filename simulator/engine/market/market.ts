/**
 * What is traded: contracts, margin pairs, assets, fees and levels. Plain data; can be your own.
 */
import type { Units } from "../../../lib/decimal.ts";
import type { AssetTerms, ContractTerms, Terms } from "../../../risk/market.ts";

/** Offers of others in a book. Values are in USD. */
export interface Liquidity {
  /** Ticks from the best bid to the best ask, at least 1. */
  readonly spread: number;
  /**
   * How much further apart they are while the price moves: a percentage of its change within the last
   * minute; 0 if absent.
   */
  readonly widening?: number;
  /** Value at the best price of each side. */
  readonly touch: Units;
  /** Value within each basis point of the price, behind the best price. */
  readonly depth: Units;
  /** Number of prices on each side, a tick apart. */
  readonly levels: number;
  /** How far the quantity at a price may differ from the value above, in percent. */
  readonly noise: number;
  /** Quantities from the best price on, a tick apart, in place of the four figures above. */
  readonly quantities?: readonly Units[];
  /** Time until a taken quantity is back, in ms; it comes back evenly, at once when prices move. */
  readonly refill: number;
  /** Value that others trade at the best price of each side in a second, and when the price moves. */
  readonly flow: Units;
}

/**
 * How an order that rests at the market's price fills:
 *
 * - `optimistic`: whole, as soon as the price is reached;
 * - `queue`: once others have traded what stands before it in the queue;
 * - `worst`: only once the price has gone beyond.
 *
 * An order that the price has gone beyond is filled in any case.
 */
export type QueueRule = "optimistic" | "queue" | "worst";

/**
 * Whether orders may come: all of them, only those that reduce a position, none; or whether it has ended, and is
 * no longer listed.
 */
export type TradingStatus = "TRADING" | "SETTLING" | "HALT" | "CLOSE";

/** A futures contract; its notional is in USD(T) for USDⓈ-M, in contracts for COIN-M. */
export interface Contract extends ContractTerms {
  /** Underlying pair, as in `BTCUSD`. */
  readonly pair: string;
  /** Price of the underlying. */
  readonly indexPrice: Units;
  /** Price of the last trade of others; the book lies around it. */
  readonly lastPrice: Units;
  /** Rate of the next funding, as a share of the notional. */
  readonly fundingRate: Units;
  /** Hours from one funding to the next; 8 if absent. */
  readonly fundingHours?: number;
  /** `TRADING` if absent. */
  readonly status?: TradingStatus;
  /** How many orders may be open; any number if absent. */
  readonly maxOrders?: number;
  /** How many orders may wait for a price; any number if absent. */
  readonly maxWaiting?: number;
  /** Prices are multiples of it. */
  readonly tickSize: Units;
  /** Decimals of its prices; those of the tick if absent or fewer. */
  readonly pricePrecision?: number;
  /** Quantities are multiples of it. */
  readonly stepSize: Units;
  /** Minimum quantity of an order. */
  readonly minQty: Units;
  /** Maximum quantity of an order. */
  readonly maxQty: Units;
  /** Maximum quantity of a market order; that of any order if absent. */
  readonly maxMarketQty?: Units;
  /** Highest price of an order and of a trigger; any if absent. */
  readonly maxPrice?: Units;
  /** Minimum value of an order, in the quote asset; 0 for COIN-M. */
  readonly minNotional: Units;
  /** How far a limit price may lie above and below the mark price, as factors. */
  readonly priceUp: Units;
  /** The factor below; see `priceUp`. */
  readonly priceDown: Units;
  /** Share of the value that a liquidation costs on top of the taker's fee; 0 if absent. */
  readonly liquidationFee?: Units;
  /** What others offer in its book; the usual liquidity if absent. */
  readonly liquidity?: Liquidity;
}

/** A pair that is traded on cross margin. */
export interface Pair {
  /** As in `BTCUSDT`. */
  readonly symbol: string;
  /** What is traded. */
  readonly baseAsset: string;
  /** Asset of the prices. */
  readonly quoteAsset: string;
  /** Price of the last trade of others; the book lies around it. */
  readonly lastPrice: Units;
  /** `TRADING` if absent. */
  readonly status?: TradingStatus;
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
  /** What others offer in its book; the usual liquidity if absent. */
  readonly liquidity?: Liquidity;
}

/** What a book trades: a contract, or a pair of cross margin. */
export type Traded = Contract | Pair;

/** Price, collateral rates and borrowing cost of an asset. */
export interface AssetInfo extends AssetTerms {
  /** Leverage of margin loans in Portfolio Margin; 1 where it cannot be borrowed. */
  readonly leverage: number;
  /**
   * Share of any amount that counts as collateral in Portfolio Margin; that of the first tier if absent.
   * The tiers are those of Portfolio Margin Pro.
   */
  readonly collateralRate?: Units;
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
  /** How orders at the market's price fill; `queue` if absent. */
  readonly queue?: QueueRule;
  /**
   * How long the exchange waits before each step of a liquidation, in ms; if absent, all of it happens at
   * once. Meanwhile the account is in `ACTIVE_LIQUIDATION`.
   */
  readonly liquidationPause?: number;
}

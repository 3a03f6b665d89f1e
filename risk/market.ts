/**
 * The terms that an account's risk is calculated with: contracts and their brackets, assets and
 * their collateral rates, loans, and the levels at which the exchange acts. Plain data.
 */
import { times, type Units } from "../lib/decimal.ts";

/** A step of the maintenance margin: from `floor` on, `rate` of the notional less `cum`. */
export interface Bracket {
  /** Notional from which it applies, in the margin asset. */
  readonly floor: Units;
  /** Notional up to which it applies. */
  readonly cap: Units;
  /** Maintenance margin as a share of the notional. */
  readonly rate: Units;
  /** Amount subtracted, so that brackets join without a step. */
  readonly cum: Units;
  /** Highest leverage within the bracket. */
  readonly leverage: number;
}

/** What of a futures contract counts for risk. */
export interface ContractTerms {
  /** As in `BTCUSDT` or `BTCUSD_PERP`. */
  readonly symbol: string;
  /** What is traded. */
  readonly baseAsset: string;
  /** Asset of the prices. */
  readonly quoteAsset: string;
  /** Asset in which margin, profit and fees are counted. */
  readonly marginAsset: string;
  /** USD that one COIN-M contract stands for; 0 for USDⓈ-M. */
  readonly contractSize: Units;
  /** Price at which positions are valued. */
  readonly markPrice: Units;
  /** Steps of the maintenance margin, the lowest first. */
  readonly brackets: readonly Bracket[];
}

/** How much of an asset counts as collateral, from a value in USD on. */
export interface CollateralTier {
  /** Value in USD where it begins. */
  readonly floor: Units;
  /** Value in USD where it ends. */
  readonly cap: Units;
  /** Share of the value that counts. */
  readonly rate: Units;
}

/** What of an asset counts for risk. */
export interface AssetTerms {
  /** Index price in USD. */
  readonly price: Units;
  /** Leverage of margin loans in Portfolio Margin; 1 where it cannot be borrowed, absent where unknown. */
  readonly leverage?: number;
  /**
   * How much of it counts as collateral, the lowest tier first. Portfolio Margin Pro has tiers by value
   * in USD; Portfolio Margin has one rate for any amount, which is one tier.
   */
  readonly tiers: readonly CollateralTier[];
}

/** uniMMR at which the exchange acts. */
export interface Levels {
  /** At it and below the status is `MARGIN_CALL`. */
  readonly marginCall: Units;
  /** At it and below the status is `SUPPLY_MARGIN`: a second reminder, which the levels of today do not have. */
  readonly supplyMargin?: Units;
  /** At it and below the status is `REDUCE_ONLY`. */
  readonly reduceOnly: Units;
  /** At it and below the account is liquidated. */
  readonly liquidation: Units;
}

/** Everything but the account itself that its risk depends on. */
export interface Terms {
  /** USDⓈ-M contracts by symbol. */
  readonly um: Readonly<Record<string, ContractTerms>>;
  /** COIN-M contracts by symbol. */
  readonly cm: Readonly<Record<string, ContractTerms>>;
  /** Assets by name. */
  readonly assets: Readonly<Record<string, AssetTerms>>;
  /** uniMMR at which the exchange acts. */
  readonly levels: Levels;
  /** Maintenance rate of margin loans by leverage. */
  readonly loanRates: Readonly<Record<number, Units>>;
}

/** Stands for no upper end of a tier or a bracket. */
export const NO_CAP: Units = 10_000_000_000_000_000_000_000_000_000_000n;

/**
 * 1.5, 1.2 and 1.05; each level belongs to the worse state.
 *
 * @see {@link https://www.binance.com/en/support/faq/5e33af8e6ac04d57a1d0a3398e0a0752}
 */
export const publishedLevels: Levels = {
  marginCall: 150_000_000n,
  reduceOnly: 120_000_000n,
  liquidation: 105_000_000n,
};

/**
 * The levels of 2022, with two reminders: 2.0 and 1.5, then 1.2 and 1.05.
 *
 * @see {@link https://www.binance.com/en/support/faq/5e33af8e6ac04d57a1d0a3398e0a0752}
 */
export const levelsOf2022: Levels = {
  marginCall: 200_000_000n,
  supplyMargin: 150_000_000n,
  reduceOnly: 120_000_000n,
  liquidation: 105_000_000n,
};

/**
 * Brackets as they are for an account that `notionalCoef` is shown to: where they begin and end, and with it
 * what is taken off, times the factor.
 *
 * @see {@link https://www.binance.com/en/support/faq/13163f41fe2b44af982e612dfe7e6709}
 */
export const widened = (brackets: readonly Bracket[], by: Units): readonly Bracket[] =>
  brackets.map((bracket) => ({
    ...bracket,
    floor: times(bracket.floor, by),
    cap: bracket.cap === NO_CAP ? NO_CAP : times(bracket.cap, by),
    cum: times(bracket.cum, by),
  }));

/**
 * 10 %, 8 % and 5 % of what is borrowed at a leverage of 3, 5 and 10.
 *
 * @see {@link https://www.binance.com/en/support/faq/5e33af8e6ac04d57a1d0a3398e0a0752}
 */
export const publishedLoanRates: Terms["loanRates"] = {
  3: 10_000_000n,
  5: 8_000_000n,
  10: 5_000_000n,
};

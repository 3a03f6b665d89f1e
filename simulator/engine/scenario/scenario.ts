/**
 * Scenarios: what happens to a market and to its exchange, second by second. Plain data, as JSON files
 * write them: amounts and percents are decimal text, times are seconds from the beginning.
 */
import type { Units } from "../../../lib/decimal.ts";
import type { Levels } from "../../../risk/market.ts";
import type { TradingStatus } from "../market/market.ts";

/** A price on its way: the second, and percent of what the price was when the scenario began. */
export type Keyframe = readonly [second: number, percent: string];

/** What others offer in books, in place of what they did; figures are those of `Liquidity`. */
export interface Offered {
  /** Ticks from the best bid to the best ask. */
  readonly spread?: number;
  /** USD at the best price of a side. */
  readonly touch?: string;
  /** USD within each basis point behind it. */
  readonly depth?: string;
  /** Prices on each side. */
  readonly levels?: number;
  /** Milliseconds until what was taken is back. */
  readonly refill?: number;
  /** USD that others trade at the best price in a second. */
  readonly flow?: string;
}

/** Products that an exchange can close for maintenance. */
export type Product = "um" | "cm" | "margin" | "loans" | "transfers";

/** How the exchange answers. What a step leaves out stays as it was. */
export interface Conditions {
  /** Products whose calls that change something are refused. */
  readonly closed?: readonly Product[];
  /** Share of new orders that are refused as too many, those that only reduce excepted: -1008. */
  readonly overloaded?: number;
  /** Share of calls that change something whose outcome is not told: status 503, -1000. */
  readonly untold?: number;
  /** Share of those that are carried out all the same. */
  readonly carriedOut?: number;
  /** By how many seconds, at most, answers about the account are behind; 0 for none. */
  readonly behind?: number;
  /** Whether the exchange liquidates. */
  readonly liquidates?: boolean;
}

/** What happens at a moment. */
export interface Step {
  /** Seconds from the beginning. */
  readonly at: number;
  /** What it is, for people. */
  readonly note: string;
  /** Offers by base asset; `*` for all that are not named; `null` for those of before. */
  readonly offers?: Readonly<Record<string, Offered | null>>;
  /** Funding rates by contract, and how many hours from one funding to the next. */
  readonly funding?: Readonly<Record<string, { readonly rate: string; readonly hours?: number }>>;
  /** Collateral rates by asset: one rate, or floors in USD and the rate from each on. */
  readonly collateral?: Readonly<
    Record<string, string | readonly (readonly [floor: string, rate: string])[]>
  >;
  /** Brackets by contract: floors, maintenance rates and highest leverages. */
  readonly brackets?: Readonly<
    Record<string, readonly (readonly [floor: string, rate: string, leverage: number])[]>
  >;
  /** uniMMR at which the exchange acts; what is left out stays. */
  readonly levels?: { readonly [Level in keyof Levels]?: string };
  /** Milliseconds before each step of a liquidation; 0 for all at once. */
  readonly liquidationPause?: number;
  /** Status by contract, or by pair as in `BTCUSDT:margin`. */
  readonly status?: Readonly<Record<string, TradingStatus>>;
  /** Contracts that end: orders are cancelled, positions closed at the mark price. */
  readonly settled?: readonly string[];
  /** Contracts whose positions with a profit are closed against others', and percent of each. */
  readonly deleveraged?: Readonly<Record<string, string>>;
  /** How the exchange answers from here on. */
  readonly exchange?: Conditions;
}

/** A scenario. */
export interface Scenario {
  /** Its name, as in `crash-2025-10-10`. */
  readonly name: string;
  /** What it is about, in a sentence or two. */
  readonly about: string;
  /** What a program must do to come through, a sentence each. */
  readonly survive: readonly string[];
  /** How long it takes, in seconds. */
  readonly seconds: number;
  /** Seconds from one price to the next on the way between keyframes; 5 if left out. */
  readonly every?: number;
  /** Where its figures come from. */
  readonly source: string;
  /** Prices by name, as `setPrices` takes them, in straight lines between keyframes. */
  readonly prices: Readonly<Record<string, readonly Keyframe[]>>;
  /** Everything else, in order of time. */
  readonly steps: readonly Step[];
}

/** A scenario that a world goes through. */
export interface Playing {
  readonly scenario: Scenario;
  /** When it began, in ms. */
  readonly since: number;
  /** Seed of what is drawn by lot. */
  readonly seed: number;
  /** Prices when it began, by the names of the scenario. */
  readonly from: Readonly<Record<string, Units>>;
  /** Number of steps that were taken. */
  readonly taken: number;
  /** Number of lots drawn. */
  readonly drawn: number;
  /** How the exchange answers now. */
  readonly conditions: Conditions;
}

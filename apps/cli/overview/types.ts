/** What an overview is: plain JSON, decimals and ids as the exchange wrote them. */

import type { Figure, Held, Part } from "./part_types.ts";

export type * from "./part_types.ts";

/** Levels of uniMMR at which the exchange acts. Configuration: the exchange may move them. */
export interface Levels {
  /** At or below it the exchange sends a margin call. */
  readonly reminder: string;
  /** At or below it only orders that reduce are taken. */
  readonly reduceOnly: string;
  /** At or below it the account is liquidated. */
  readonly liquidation: string;
  /** Where the levels come from. */
  readonly source: string;
}

/** How far the account is from a level. */
export interface LevelDistance {
  readonly name: "reminder" | "reduceOnly" | "liquidation";
  /** The level, a uniMMR. */
  readonly level: string;
  /** Whether uniMMR is at or below it. */
  readonly reached: boolean;
  /** uniMMR less the level; `null` where there is no maintenance margin or uniMMR is unreadable. */
  readonly difference: string | null;
  /** By how many per cent uniMMR may fall, rounded down. */
  readonly percent: string | null;
  /**
   * By how many USD adjusted equity may fall with maintenance margin unchanged; `null` as for
   * `difference`.
   */
  readonly equityRoom: string | null;
}

/** What the account is worth, what it must hold, and how far it is from each level. */
export interface Risk {
  readonly status: Figure & { readonly meaning: string };
  /** After collateral rates. */
  readonly equity: Figure;
  /** Without collateral rates. */
  readonly actualEquity: Figure;
  readonly initialMargin: Figure;
  readonly maintenanceMargin: Figure;
  /** Free for new positions. */
  readonly available: Figure;
  /** What could be withdrawn. */
  readonly withdrawable: Figure;
  /** Loss that open cross margin orders would bring. */
  readonly openLoss: Figure;
  readonly uniMMR: Figure & { readonly meaning: string };
  /** Whether anything needs maintenance margin; where not, uniMMR is a very large number. */
  readonly hasRequirement: boolean;
  /** Equity that the distances count with. */
  readonly adjustedEquity: Figure;
  readonly levels: readonly LevelDistance[];
  /** Last change of the account by the exchange's word, in ms. */
  readonly updatedAt: number;
  readonly levelsSource: string;
  /** How the distances were worked out. */
  readonly how: string;
}

/** One asset over all wallets. */
export interface AssetBalance {
  readonly asset: string;
  /** The exchange's total of the wallets: without unrealised profit, borrowed money included. */
  readonly total: string;
  readonly marginFree: string;
  readonly marginLocked: string;
  readonly marginBorrowed: string;
  readonly marginInterest: string;
  readonly umWallet: string;
  readonly umUnrealised: string;
  readonly cmWallet: string;
  readonly cmUnrealised: string | null;
  readonly negative: string;
}

/** An open futures position. */
export interface Position {
  readonly symbol: string;
  readonly side: "LONG" | "SHORT";
  /** `BOTH` in one-way mode. */
  readonly positionSide: string;
  /** With the exchange's sign. */
  readonly amount: string;
  readonly unit: "base asset" | "contracts";
  readonly entryPrice: string;
  readonly markPrice: string;
  /** Value at the mark price. */
  readonly notional: string;
  readonly notionalUnit: "quote asset" | "base asset";
  readonly unrealised: string;
  readonly unrealisedUnit: "margin asset" | "base asset";
  readonly leverage: string;
  /** `null` where the exchange gives none. */
  readonly liquidationPrice: string | null;
}

/** What kind of order it is, which says how to cancel it. */
export type OrderKind = "UM" | "CM" | "MARGIN" | "UM_ALGO" | "CM_CONDITIONAL";

/** An open order. */
export interface OpenOrder {
  readonly kind: OrderKind;
  readonly id: string;
  readonly clientId: string;
  readonly symbol: string;
  readonly side: string;
  /** `null` for margin orders. */
  readonly positionSide: string | null;
  readonly type: string;
  readonly timeInForce: string;
  readonly quantity: string;
  readonly unit: "base asset" | "contracts";
  /** `null` for orders that have not triggered yet. */
  readonly executed: string | null;
  /** `null` where it takes the market's price. */
  readonly price: string | null;
  /** Price that sets it off. */
  readonly triggerPrice: string | null;
  /** Price from which a trailing order follows the market. */
  readonly activatePrice: string | null;
  /** How far a trailing order lets the market turn, in per cent. */
  readonly callbackRate: string | null;
  readonly status: string;
  /** `null` for margin orders. */
  readonly reduceOnly: boolean | null;
  readonly closePosition: boolean;
  /** When a `GTD` order ends, in ms. */
  readonly goodTill: number | null;
  /** Id of the order list that it belongs to. */
  readonly listId: string | null;
}

/** Open cross margin orders, which the exchange lists by pair alone. */
export type MarginOrders = Part<OpenOrder> & {
  /** Whether the orders found account for all that is locked in cross margin. */
  readonly complete: boolean;
  /** Which pairs were asked, and why. */
  readonly note: string;
};

/** Interest rate of the hour to come. */
export interface HourlyRate {
  readonly asset: string;
  /** For one hour, 0.0001 is 0.01 %. */
  readonly rate: string;
}

/** One charge of interest. */
export interface InterestCharge {
  readonly asset: string;
  /** Amount that bore interest. */
  readonly principal: string;
  readonly interest: string;
  /** Daily, 0.0001 is 0.01 %. */
  readonly dailyRate: string;
  /** When it was charged, in ms. */
  readonly time: number;
}

/** What is owed of an asset. */
export interface Loan {
  readonly asset: string;
  readonly borrowed: string;
  readonly interest: string;
  readonly negative: string;
}

/** What is owed, and what it costs. */
export interface Loans {
  readonly owed: Held<Loan>;
  /** Of the borrowed assets. */
  readonly hourlyRates: Part<HourlyRate>;
  /** The latest charges on loans. */
  readonly charged: Part<InterestCharge>;
  /** The latest charges on negative balances. */
  readonly negativeCharged: Part<InterestCharge>;
  /** Whether negative futures balances are repaid automatically. */
  readonly autoRepay: Part<{ readonly on: boolean }>;
}

/** Something that the exchange may do by itself. */
export interface NextAction {
  /** `now`: it does; `scheduled`: it will, at `at`; `possible`: once the trigger is met. */
  readonly when: "now" | "scheduled" | "possible";
  readonly kind:
    | "levels"
    | "negativeEquity"
    | "negativeBalance"
    | "interest"
    | "funding"
    | "expiry"
    | "trigger"
    | "deleveraging"
    | "suspension";
  readonly what: string;
  readonly why: string;
  /** When, in ms, where it is known. */
  readonly at: number | null;
}

/** Funding of a contract. */
export interface FundingRate {
  readonly symbol: string;
  /** Latest rate, as a share of the position: above zero long positions pay. */
  readonly rate: string;
  /** When it is settled next, in ms. */
  readonly at: number;
}

/** How soon a position would be auto-deleveraged. */
export interface AdlPlace {
  readonly symbol: string;
  readonly positionSide: string;
  /** From 0 (last) to 4 (first). */
  readonly place: number;
}

/** A measure of the exchange's trading rules. */
export interface RuleMeasure {
  /** Contract, or `ACCOUNT`. */
  readonly scope: string;
  readonly indicator: string;
  readonly value: string;
  readonly trigger: string;
  readonly locked: boolean;
  /** When trading opens again, in ms. */
  readonly until: number | null;
}

/** What the reading of it all cost. */
export interface Spent {
  /** Request weight of all reads. */
  readonly total: number;
  /** By host, each of which counts for itself. */
  readonly byHost: Readonly<Record<string, number>>;
  /** What it may cost at most. */
  readonly budget: number;
  readonly calls: number;
}

/** How an account is. */
export interface Overview {
  /** When the first read went out and the last came back, in ms. */
  readonly readAt: { readonly from: number; readonly to: number };
  readonly risk: Risk;
  readonly balances: Held<AssetBalance>;
  readonly positions: { readonly um: Part<Position>; readonly cm: Part<Position> };
  readonly orders: {
    readonly um: Part<OpenOrder>;
    readonly cm: Part<OpenOrder>;
    readonly margin: MarginOrders;
    readonly umAlgo: Part<OpenOrder>;
    readonly cmConditional: Part<OpenOrder>;
  };
  readonly loans: Loans;
  /** Of the contracts in which there are positions. */
  readonly funding: { readonly um: Part<FundingRate>; readonly cm: Part<FundingRate> };
  readonly adl: { readonly um: Part<AdlPlace>; readonly cm: Part<AdlPlace> };
  readonly tradingRules: Part<RuleMeasure>;
  readonly nextActions: readonly NextAction[];
  readonly warnings: readonly string[];
  /** What no read of this overview can show. */
  readonly notCovered: readonly string[];
  readonly weight: Spent;
}

/** Settings of an overview. */
export interface OverviewOptions {
  /** Levels of uniMMR. */
  readonly levels?: Levels;
  /** Request weight that all reads together may cost; 1000 where absent, of 6000 a minute. */
  readonly maxWeight?: number;
  /** Cross margin pairs that are asked for open orders first, as in `BTCUSDT`. */
  readonly marginPairs?: readonly string[];
}

/** What an overview is: plain JSON, decimals and ids as the exchange wrote them. */

import type { Loans, MarginOrders, OpenOrder } from "./order_types.ts";
import type { Figure, Held, Part } from "./part_types.ts";

export type * from "./part_types.ts";
export type * from "./order_types.ts";

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
  /** Which level it is. */
  readonly name: "reminder" | "reduceOnly" | "liquidation";
  /** The level, a uniMMR. */
  readonly level: string;
  /** Whether uniMMR is at or below it. */
  readonly reached: boolean;
  /** uniMMR less the level; `null` if there is no maintenance margin or uniMMR is unreadable. */
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
  /** The exchange's word for its state, and what that means. */
  readonly status: Figure & { readonly meaning: string };
  /** After collateral rates. */
  readonly equity: Figure;
  /** Without collateral rates. */
  readonly actualEquity: Figure;
  /** What positions, orders and loans need to be opened. */
  readonly initialMargin: Figure;
  /** What they need to be kept. */
  readonly maintenanceMargin: Figure;
  /** Free for new positions. */
  readonly available: Figure;
  /** What could be withdrawn. */
  readonly withdrawable: Figure;
  /** Loss that open cross margin orders would bring. */
  readonly openLoss: Figure;
  /** Adjusted equity over maintenance margin, and what that means. */
  readonly uniMMR: Figure & { readonly meaning: string };
  /** Whether anything needs maintenance margin; if not, uniMMR is a very large number. */
  readonly hasRequirement: boolean;
  /** Equity that the distances count with. */
  readonly adjustedEquity: Figure;
  /** Distance to each level. */
  readonly levels: readonly LevelDistance[];
  /** Last change of the account by the exchange's word, in ms. */
  readonly updatedAt: number;
  /** Where the levels come from. */
  readonly levelsSource: string;
  /** How the distances were worked out. */
  readonly how: string;
}

/** One asset over all wallets. */
export interface AssetBalance {
  /** Asset, as in `USDT`. */
  readonly asset: string;
  /** The exchange's total of the wallets: without unrealised profit, borrowed money included. */
  readonly total: string;
  /** Free in cross margin. */
  readonly marginFree: string;
  /** Locked in cross margin by open orders. */
  readonly marginLocked: string;
  /** Borrowed in cross margin. */
  readonly marginBorrowed: string;
  /** Interest owed in cross margin. */
  readonly marginInterest: string;
  /** In the USDⓈ-M wallet. */
  readonly umWallet: string;
  /** Unrealised profit of USDⓈ-M positions. */
  readonly umUnrealised: string;
  /** In the COIN-M wallet. */
  readonly cmWallet: string;
  /** Unrealised profit of COIN-M positions. */
  readonly cmUnrealised: string | null;
  /** Negative futures balance that the exchange has taken over. */
  readonly negative: string;
}

/** An open futures position. */
export interface Position {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Which way it goes. */
  readonly side: "LONG" | "SHORT";
  /** `BOTH` in one-way mode. */
  readonly positionSide: string;
  /** With the exchange's sign. */
  readonly amount: string;
  /** What the amount counts. */
  readonly unit: "base asset" | "contracts";
  /** Average price of entry. */
  readonly entryPrice: string;
  /** Mark price. */
  readonly markPrice: string;
  /** Value at the mark price. */
  readonly notional: string;
  /** What the notional counts. */
  readonly notionalUnit: "quote asset" | "base asset";
  /** Unrealised profit. */
  readonly unrealised: string;
  /** What the profit counts. */
  readonly unrealisedUnit: "margin asset" | "base asset";
  /** Leverage of the contract. */
  readonly leverage: string;
  /** `null` if the exchange gives none. */
  readonly liquidationPrice: string | null;
}

/** Something that the exchange may do by itself. */
export interface NextAction {
  /** `now`: it does; `scheduled`: it will, at `at`; `possible`: once the trigger is met. */
  readonly when: "now" | "scheduled" | "possible";
  /** What brings it about. */
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
  /** What the exchange does. */
  readonly what: string;
  /** Why, and at what. */
  readonly why: string;
  /** When, in ms, if it is known. */
  readonly at: number | null;
}

/** Funding of a contract. */
export interface FundingRate {
  /** Contract. */
  readonly symbol: string;
  /** Latest rate, as a share of the position: above zero long positions pay. */
  readonly rate: string;
  /** When it is settled next, in ms. */
  readonly at: number;
}

/** How soon a position would be auto-deleveraged. */
export interface AdlPlace {
  /** Contract. */
  readonly symbol: string;
  /** Side of the position; `BOTH` in one-way mode. */
  readonly positionSide: string;
  /** From 0 (last) to 4 (first). */
  readonly place: number;
}

/** A measure of the exchange's trading rules. */
export interface RuleMeasure {
  /** Contract, or `ACCOUNT`. */
  readonly scope: string;
  /** The exchange's name of the measure. */
  readonly indicator: string;
  /** Where it stands. */
  readonly value: string;
  /** From where on trading is suspended. */
  readonly trigger: string;
  /** Whether trading is suspended. */
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
  /** How many requests were sent. */
  readonly calls: number;
}

/** How an account is. */
export interface Overview {
  /** When the first read went out and the last came back, in ms. */
  readonly readAt: { readonly from: number; readonly to: number };
  /** What the account is worth, and how far it is from each level. */
  readonly risk: Risk;
  /** Balances, asset by asset. */
  readonly balances: Held<AssetBalance>;
  /** Open positions. */
  readonly positions: { readonly um: Part<Position>; readonly cm: Part<Position> };
  /** Open orders. */
  readonly orders: {
    readonly um: Part<OpenOrder>;
    readonly cm: Part<OpenOrder>;
    readonly margin: MarginOrders;
    readonly umAlgo: Part<OpenOrder>;
    readonly cmConditional: Part<OpenOrder>;
  };
  /** What is owed, and what it costs. */
  readonly loans: Loans;
  /** Of the contracts in which there are positions. */
  readonly funding: { readonly um: Part<FundingRate>; readonly cm: Part<FundingRate> };
  /** How soon positions would be auto-deleveraged. */
  readonly adl: { readonly um: Part<AdlPlace>; readonly cm: Part<AdlPlace> };
  /** The exchange's measures of trading behaviour. */
  readonly tradingRules: Part<RuleMeasure>;
  /** What the exchange may do by itself, soonest first. */
  readonly nextActions: readonly NextAction[];
  /** What is easy to misread, and what could not be read. */
  readonly warnings: readonly string[];
  /** What no read of this overview can show. */
  readonly notCovered: readonly string[];
  /** What the reading cost. */
  readonly weight: Spent;
}

/** Settings of an overview. */
export interface OverviewOptions {
  /** Levels of uniMMR. */
  readonly levels?: Levels;
  /** Request weight that all reads together may cost; 1000 if absent, of 6000 a minute. */
  readonly maxWeight?: number;
  /** Cross margin pairs that are asked for open orders first, as in `BTCUSDT`. */
  readonly marginPairs?: readonly string[];
}

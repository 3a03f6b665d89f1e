/** An account in the world: settings, records, keys and limits. */
import type { Units } from "../../../lib/decimal.ts";
import type { Fees } from "../market/market.ts";
import type { Vector } from "./vector.ts";

/** A borrowing or repayment, as the records list it. */
export interface LoanRecord {
  readonly txId: string;
  readonly kind: "BORROW" | "REPAY";
  readonly asset: string;
  readonly principal: Units;
  readonly interest: Units;
  readonly time: number;
}

/** Interest that was charged, on a margin loan or on a negative balance. */
export interface InterestCharge {
  readonly txId: string;
  readonly source: "LOAN" | "NEGATIVE_BALANCE";
  readonly asset: string;
  readonly interest: Units;
  readonly principal: Units;
  readonly dailyRate: Units;
  /** Whether it is that of a loan's first hour. */
  readonly isFirst?: boolean;
  readonly time: number;
}

/** A repayment of the bankruptcy loan. */
export interface LoanRepayment {
  readonly asset: string;
  readonly amount: Units;
  readonly repayTime: number;
}

/** A listen key and when it ends, in ms. */
export interface ListenKey {
  readonly key: string;
  readonly expires: number;
}

/** A requested file. */
export interface Download {
  readonly downloadId: string;
  readonly kind: "order" | "trade" | "income";
  /** When it was requested, in ms. */
  readonly time: number;
}

/** Properties of a special key for margin. */
export interface SpecialKey {
  /** Its name. */
  readonly apiName: string;
  /** Its isolated pair; empty for cross margin. */
  readonly symbol: string;
  /** Allowed addresses, joined by commas; empty if not limited. */
  readonly ip: string;
  /** What it may do. */
  readonly permissionMode: "TRADE" | "READ";
}

/** An isolated margin account; it is always empty, because no call moves money there. */
export interface IsolatedAccount {
  readonly enabled: boolean;
  /** When it was last disabled, in ms; 0 if never. */
  readonly disabledAt: number;
}

/** Isolated margin accounts by pair, and how many of them may be enabled. */
export interface Isolated {
  readonly maxAccount: number;
  readonly accounts: Readonly<Record<string, IsolatedAccount>>;
}

/** A repayment of the liquidation loan. */
export interface LiquidationRepayment {
  readonly repayId: string;
  readonly asset: string;
  readonly amount: Units;
  readonly createTime: number;
}

/** Debt that the exchange covered in manual liquidations, in USDT, and its repayments. */
export interface LiquidationLoan {
  readonly amount: Units;
  readonly repaid: Units;
  readonly repayments: Vector<LiquidationRepayment>;
}

/** Settings of the account. */
export interface Settings {
  /** Portfolio Margin Pro, Portfolio Margin, or Pro on SPAN. */
  readonly type: "PM_1" | "PM_2" | "PM_3";
  /** VIP level, from 0 to 9. */
  readonly vipLevel: number;
  /** Fees of its own; those of the market where absent. */
  readonly fees?: Readonly<Partial<Record<"um" | "cm" | "margin", Fees>>>;
  /** Whether hedge mode is on; the same for USDⓈ-M and COIN-M. */
  readonly hedgeMode: boolean;
  /** Whether cross margin pays negative futures balances before each day ends. */
  readonly autoRepay: boolean;
  /** Whether delta mode is on. */
  readonly deltaMode: boolean;
  /** Whether USDⓈ-M fees are paid in BNB. */
  readonly feeBurn: boolean;
  /** Whether margin interest and spot fees are paid in BNB. */
  readonly bnbBurn: { readonly spot: boolean; readonly interest: boolean };
  /** Empty if none is set. */
  readonly marginCallLevel: string;
  /** Debt of the bankruptcy loan, in USDT. */
  readonly bankruptcyLoan: Units;
  /** Whether the agreement for TradFi perpetuals was signed. */
  readonly tradfiSigned: boolean;
  /** Highest leverage of cross margin, for the Margin family. */
  readonly marginLeverage: number;
  /** Amounts by asset that balances may be below zero without interest, as the VIP level has it. */
  readonly negativeThresholds?: Readonly<Record<string, Units>>;
  /** Factors of the account's own that brackets of contracts are times; 1 where left out. */
  readonly notionalCoefs?: Readonly<Record<string, Units>>;
  /** Set while the exchange liquidates the account step by step: when the next step is due, in ms. */
  readonly liquidatingAt?: number;
  /** When special keys can be made again, in ms. */
  readonly specialKeysFrom: number;
  /** When it was set last, in ms. */
  readonly updateTime: number;
}

/** Used request weight and orders of the current minute, by budget, and calls that have quotas. */
export interface Limits {
  /** Start of the minute, in ms. */
  readonly minute: number;
  readonly used: Readonly<Record<string, number>>;
  /** Times of calls with their own quota, in ms, oldest first; by quota. */
  readonly calls: Readonly<Record<string, readonly number[]>>;
  /** End of the current or last ban, in ms; 0 if there is none. */
  readonly bannedUntil: number;
  /** Requests sent after a 429, bans included. */
  readonly ignored: number;
  /** Whether requests over a budget are refused. */
  readonly enforced: boolean;
}

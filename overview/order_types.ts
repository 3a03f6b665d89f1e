/** Open orders and loans of an overview. */
import type { Held, Part } from "./part_types.ts";

/** What kind of order it is, which says how to cancel it. */
export type OrderKind = "UM" | "CM" | "MARGIN" | "UM_ALGO" | "CM_CONDITIONAL";

/** An open order. */
export interface OpenOrder {
  /** What kind of order it is. */
  readonly kind: OrderKind;
  /** Id by which it is cancelled. */
  readonly id: string;
  /** Id that the client gave. */
  readonly clientId: string;
  /** Contract or pair. */
  readonly symbol: string;
  /** `BUY` or `SELL`. */
  readonly side: string;
  /** `null` for margin orders. */
  readonly positionSide: string | null;
  /** Order type, as in `LIMIT`. */
  readonly type: string;
  /** How long it stays. */
  readonly timeInForce: string;
  /** Quantity as ordered. */
  readonly quantity: string;
  /** What the quantity counts. */
  readonly unit: "base asset" | "contracts";
  /** `null` for orders that have not triggered yet. */
  readonly executed: string | null;
  /** `null` if it takes the market's price. */
  readonly price: string | null;
  /** Price that sets it off. */
  readonly triggerPrice: string | null;
  /** Price from which a trailing order follows the market. */
  readonly activatePrice: string | null;
  /** How far a trailing order lets the market turn, in per cent. */
  readonly callbackRate: string | null;
  /** The exchange's word for its state. */
  readonly status: string;
  /** `null` for margin orders. */
  readonly reduceOnly: boolean | null;
  /** Whether it closes the whole position. */
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
  /** Borrowed asset. */
  readonly asset: string;
  /** For one hour, 0.0001 is 0.01 %. */
  readonly rate: string;
}

/** One charge of interest. */
export interface InterestCharge {
  /** Asset that is owed. */
  readonly asset: string;
  /** Amount that bore interest. */
  readonly principal: string;
  /** What was charged. */
  readonly interest: string;
  /** Daily, 0.0001 is 0.01 %. */
  readonly dailyRate: string;
  /** When it was charged, in ms. */
  readonly time: number;
}

/** What is owed of an asset. */
export interface Loan {
  /** Asset that is owed. */
  readonly asset: string;
  /** Borrowed in cross margin. */
  readonly borrowed: string;
  /** Interest owed. */
  readonly interest: string;
  /** Negative futures balance. */
  readonly negative: string;
}

/** What is owed, and what it costs. */
export interface Loans {
  /** What is owed, asset by asset. */
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

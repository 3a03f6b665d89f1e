/** An account as far as its risk depends on it. Plain data, without prices: those are {@link Terms}. */
import type { Units } from "../lib/decimal.ts";

/**
 * How the account is margined: `retail` is Portfolio Margin, `pro` Portfolio Margin Pro, `span` Pro whose
 * maintenance margin comes from the exchange's own scenarios, which are not published.
 */
export type AccountKind = "retail" | "pro" | "span";

/** What the account's wallets hold of one asset; what is left out is 0. */
export interface Balance {
  /** Free in cross margin. */
  readonly cross?: Units;
  /** Held by open cross margin orders. */
  readonly locked?: Units;
  /** Principal of margin loans, below zero. */
  readonly debt?: Units;
  /** Interest of margin loans, below zero. */
  readonly interest?: Units;
  /** USDⓈ-M wallet, without unrealised profit. */
  readonly um?: Units;
  /** COIN-M wallet, without unrealised profit. */
  readonly cm?: Units;
}

/** Side of a position; `BOTH` in one-way mode. */
export type PositionSide = "BOTH" | "LONG" | "SHORT";

/** A futures position. */
export interface Position {
  /** Contract. */
  readonly symbol: string;
  /** `BOTH` in one-way mode. */
  readonly positionSide: PositionSide;
  /** In the base asset or in contracts; negative for a short position. */
  readonly amount: Units;
  /** What it was opened for, with the sign of the amount: margin asset of the contract. */
  readonly cost: Units;
}

/** Positions of one kind of futures. */
export interface Held {
  /** By symbol and position side, as in `BTCUSDT BOTH`. */
  readonly positions: Readonly<Record<string, Position>>;
}

/** Positions and open orders of one kind of futures. */
export interface Committed extends Held {
  /** Value that open orders hold initial margin for, by side as in `BTCUSDT BUY BOTH`, before leverage. */
  readonly reserved: Readonly<Record<string, Units>>;
  /** Leverage by symbol; 20 where left out, as the exchange begins with. */
  readonly leverage: Readonly<Record<string, number>>;
}

/** An account; {@link Committed} is asked for where its initial margin is calculated. */
export interface Portfolio<F extends Held = Held> {
  /** How it is margined. */
  readonly kind: AccountKind;
  /** Balances by asset. */
  readonly balances: Readonly<Record<string, Balance>>;
  /** USDⓈ-M futures. */
  readonly um: F;
  /** COIN-M futures. */
  readonly cm: F;
  /** Collateral value that open cross margin orders would cost, in USD. Counts for `retail` alone. */
  readonly openLoss: Units;
}

/** Key of a position, as in `BTCUSDT BOTH`. */
export const positionKey = (symbol: string, positionSide: PositionSide): string =>
  `${symbol} ${positionSide}`;

/** An order, as far as needed to know the side of its position. */
export interface OrderSide {
  /** Contract. */
  readonly symbol: string;
  /** Buy or sell. */
  readonly side: "BUY" | "SELL";
  /** The position it touches. */
  readonly positionSide: PositionSide;
}

const POSITION_SIDES: readonly PositionSide[] = ["BOTH", "LONG", "SHORT"];

/** The side that a key of a reserve is of. */
export const sideOf = (key: string): OrderSide => {
  const [symbol = "", side, last] = key.split(" ");
  const positionSide = POSITION_SIDES.find((each) => each === last) ?? "BOTH";
  return { symbol, side: side === "SELL" ? "SELL" : "BUY", positionSide };
};

/** Key of a side's reserve, as in `BTCUSDT BUY BOTH`. */
export const reserveKey = ({ symbol, side, positionSide }: OrderSide): string =>
  `${symbol} ${side} ${positionSide}`;

/** The contract that a key of a reserve or of a position is of. */
export const symbolOf = (key: string): string => key.slice(0, key.indexOf(" "));

/** Whether an order may only reduce: in hedge mode the closing side cannot flip a position. */
export const onlyReduces = (
  { reduceOnly, positionSide, side }: OrderSide & { readonly reduceOnly: boolean },
): boolean =>
  reduceOnly || (positionSide === "LONG" && side === "SELL") ||
  (positionSide === "SHORT" && side === "BUY");

/** The simulated exchange as plain immutable data: one account, its keys, and a market. */
import { bundledMarket, type Market } from "./market.ts";

/** An API key that the exchange knows, with what its signatures are checked against. */
export type Key =
  | { readonly kind: "HMAC"; readonly secret: string }
  | { readonly kind: "RSA" | "Ed25519"; readonly publicKey: string };

/** What an account holds of one asset, as decimal text, wallet by wallet. */
export interface Holding {
  /** Cross margin, free. */
  readonly crossFree: string;
  /** Cross margin, locked in orders. */
  readonly crossLocked: string;
  /** Cross margin, borrowed. */
  readonly crossBorrowed: string;
  /** Cross margin, interest owed. */
  readonly crossInterest: string;
  /** USDⓈ-M wallet. */
  readonly um: string;
  /** COIN-M wallet. */
  readonly cm: string;
  /** Spot wallet, outside of Portfolio Margin. */
  readonly spot: string;
  /** Simple Earn, outside of Portfolio Margin. */
  readonly earn: string;
}

/** A USDⓈ-M position; `cost` is what it was opened for, negative for a short one. */
export interface Position {
  /** Contract. */
  readonly symbol: string;
  /** `BOTH` in one-way mode. */
  readonly positionSide: "BOTH" | "LONG" | "SHORT";
  /** Amount, negative for a short position. */
  readonly amount: string;
  /** What it was opened for. */
  readonly cost: string;
  /** Last change, in ms. */
  readonly updateTime: number;
}

/** A USDⓈ-M order. */
export interface Order {
  /** Id of the order. */
  readonly orderId: string;
  /** The caller's id. */
  readonly clientOrderId: string;
  /** Contract. */
  readonly symbol: string;
  /** Buy or sell. */
  readonly side: "BUY" | "SELL";
  /** `BOTH` in one-way mode. */
  readonly positionSide: "BOTH" | "LONG" | "SHORT";
  /** Kind of order. */
  readonly type: "LIMIT" | "MARKET";
  /** How long it stays. */
  readonly timeInForce: string;
  /** Limit price; 0 for a market order. */
  readonly price: string;
  /** Ordered amount. */
  readonly quantity: string;
  /** Filled amount. */
  readonly filled: string;
  /** Value of the fills, in the quote asset. */
  readonly filledValue: string;
  /** State. */
  readonly status: "NEW" | "FILLED" | "CANCELED" | "EXPIRED";
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
  /** Self-trade prevention, as sent. */
  readonly selfTradePreventionMode: string;
  /** Price match, as sent. */
  readonly priceMatch: string;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate: number;
  /** Tag of the last amendment. */
  readonly modifyId?: string;
  /** When it was placed, in ms. */
  readonly time: number;
  /** Last change, in ms. */
  readonly updateTime: number;
}

/** A repayment of the bankruptcy loan. */
export interface LoanRepayment {
  /** Asset. */
  readonly asset: string;
  /** Amount, negative for a short position. */
  readonly amount: string;
  /** When, in ms. */
  readonly repayTime: number;
}

/** Interest charged on a negative balance. */
export interface InterestCharge {
  /** Asset. */
  readonly asset: string;
  /** Interest, in the asset. */
  readonly interest: string;
  /** When, in ms. */
  readonly interestAccruedTime: number;
  /** Daily rate. */
  readonly interestRate: string;
  /** What bore interest. */
  readonly principal: string;
}

/** The account. */
export interface Account {
  /** Portfolio Margin Pro, classic, or SPAN. */
  readonly type: "PM_1" | "PM_2" | "PM_3";
  /** What is held, by asset. */
  readonly holdings: Readonly<Record<string, Holding>>;
  /** By symbol and position side, as in `BTCUSDT BOTH`. */
  readonly positions: Readonly<Record<string, Position>>;
  /** By order id. */
  readonly orders: Readonly<Record<string, Order>>;
  /** Leverage by symbol, where it was changed. */
  readonly leverage: Readonly<Record<string, number>>;
  /** Whether long and short positions are kept apart. */
  readonly hedgeMode: boolean;
  /** Whether negative futures balances are repaid automatically. */
  readonly autoRepay: boolean;
  /** Whether delta mode is on. */
  readonly deltaMode: boolean;
  /** Empty where none is set. */
  readonly marginCallLevel: string;
  /** What is owed of the bankruptcy loan, in USDT. */
  readonly bankruptcyLoan: string;
  /** Repayments of the bankruptcy loan, newest first. */
  readonly loanRepayments: readonly LoanRepayment[];
  /** Interest charged on negative balances, newest first. */
  readonly interest: readonly InterestCharge[];
  /** Last change, in ms. */
  readonly updateTime: number;
}

/** Everything that the simulated exchange knows. */
export interface World {
  /** Its clock, in ms; it moves only when it is moved. */
  readonly time: number;
  /** The id that the next order or transaction gets. */
  readonly nextId: string;
  /** By API key. Use keys made for the simulator: HMAC secrets stand here in the clear. */
  readonly keys: Readonly<Record<string, Key>>;
  /** Contracts, assets and their prices. */
  readonly market: Market;
  /** The account that all keys belong to. */
  readonly account: Account;
}

/** A key pair for the simulator, printed in the exchange's public documentation as a sample. */
export const sampleKey: { readonly apiKey: string; readonly secret: string } = {
  apiKey: "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",
  secret: "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j",
};

/** A holding of nothing. */
export const noHolding: Holding = {
  crossFree: "0",
  crossLocked: "0",
  crossBorrowed: "0",
  crossInterest: "0",
  um: "0",
  cm: "0",
  spot: "0",
  earn: "0",
};

const START = 1_763_683_200_000;

/**
 * A world with the bundled market, {@link sampleKey} and an account that holds some USDT, BTC and BNB.
 * Its clock starts at 2025-11-21 and its ids beyond 2^53, to show that no digit is lost.
 */
export const openWorld = (given: Partial<World> = {}): World => ({
  time: START,
  nextId: "8886774212345678901",
  keys: { [sampleKey.apiKey]: { kind: "HMAC", secret: sampleKey.secret } },
  market: bundledMarket(),
  account: {
    type: "PM_1",
    holdings: {
      USDT: { ...noHolding, crossFree: "10000", um: "5000", spot: "1000" },
      BTC: { ...noHolding, crossFree: "0.5" },
      BNB: { ...noHolding, crossFree: "10", um: "2" },
      LDUSDT: { ...noHolding, earn: "250" },
    },
    positions: {},
    orders: {},
    leverage: {},
    hedgeMode: false,
    autoRepay: true,
    deltaMode: false,
    marginCallLevel: "",
    bankruptcyLoan: "0",
    loanRepayments: [],
    interest: [],
    updateTime: START,
  },
  ...given,
});

/** The simulated exchange as plain immutable data: one account, its keys, and a market. */
import { type Market, market } from "./market.ts";

/** An API key that the exchange knows, with what its signatures are checked against. */
export type Key =
  | { readonly kind: "HMAC"; readonly secret: string }
  | { readonly kind: "RSA" | "Ed25519"; readonly publicKey: string };

/** What an account holds of one asset, as decimal text, wallet by wallet. */
export interface Holding {
  readonly crossFree: string;
  readonly crossLocked: string;
  readonly crossBorrowed: string;
  readonly crossInterest: string;
  readonly um: string;
  readonly cm: string;
  readonly spot: string;
  readonly earn: string;
}

/** A USDⓈ-M position; `cost` is what it was opened for, negative for a short one. */
export interface Position {
  readonly symbol: string;
  readonly positionSide: "BOTH" | "LONG" | "SHORT";
  readonly amount: string;
  readonly cost: string;
  readonly updateTime: number;
}

/** A USDⓈ-M order. */
export interface Order {
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly positionSide: "BOTH" | "LONG" | "SHORT";
  readonly type: "LIMIT" | "MARKET";
  readonly timeInForce: string;
  readonly price: string;
  readonly quantity: string;
  readonly filled: string;
  /** Value of the fills, in the quote asset. */
  readonly filledValue: string;
  readonly status: "NEW" | "FILLED" | "CANCELED" | "EXPIRED";
  readonly reduceOnly: boolean;
  readonly selfTradePreventionMode: string;
  readonly priceMatch: string;
  readonly goodTillDate: number;
  readonly modifyId?: string;
  readonly time: number;
  readonly updateTime: number;
}

/** A repayment of the bankruptcy loan. */
export interface LoanRepayment {
  readonly asset: string;
  readonly amount: string;
  readonly repayTime: number;
}

/** Interest charged on a negative balance. */
export interface InterestCharge {
  readonly asset: string;
  readonly interest: string;
  readonly interestAccruedTime: number;
  readonly interestRate: string;
  readonly principal: string;
}

/** The account. */
export interface Account {
  readonly type: "PM_1" | "PM_2" | "PM_3";
  readonly holdings: Readonly<Record<string, Holding>>;
  /** By symbol and position side, as in `BTCUSDT BOTH`. */
  readonly positions: Readonly<Record<string, Position>>;
  /** By order id. */
  readonly orders: Readonly<Record<string, Order>>;
  readonly leverage: Readonly<Record<string, number>>;
  readonly hedgeMode: boolean;
  readonly autoRepay: boolean;
  readonly deltaMode: boolean;
  /** Empty where none is set. */
  readonly marginCallLevel: string;
  /** What is owed of the bankruptcy loan, in USDT. */
  readonly bankruptcyLoan: string;
  readonly loanRepayments: readonly LoanRepayment[];
  readonly interest: readonly InterestCharge[];
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
  readonly market: Market;
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
  market,
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

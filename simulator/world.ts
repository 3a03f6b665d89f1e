/** The simulated exchange as plain immutable data: one account, its keys, and a market. */
import { bundledMarket } from "./bundled_market.ts";
import { units } from "./decimal.ts";
import { type Ledger, post, type Wallet } from "./ledger.ts";
import type { Market } from "./market.ts";
import { emptyTable, type Table } from "./table.ts";
import { emptyVector, type Vector } from "./vector.ts";

/** An API key that the exchange knows, with what its signatures are checked against. */
export type Key =
  | { readonly kind: "HMAC"; readonly secret: string }
  | { readonly kind: "RSA" | "Ed25519"; readonly publicKey: string };

/** Which futures an order or position belongs to. */
export type FuturesKind = "um" | "cm";

/** Side of a position; `BOTH` in one-way mode. */
export type PositionSide = "BOTH" | "LONG" | "SHORT";

/** A futures order. Amounts are decimal text. */
export interface FuturesOrder {
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly positionSide: PositionSide;
  readonly type: "LIMIT" | "MARKET";
  /** The type it was placed as; an algo order's for what that set off. */
  readonly origType: string;
  readonly timeInForce: string;
  readonly price: string;
  readonly quantity: string;
  readonly filled: string;
  /** Value of the fills: in the quote asset for USDⓈ-M, in the base asset for COIN-M. */
  readonly filledValue: string;
  readonly status:
    | "NEW"
    | "PARTIALLY_FILLED"
    | "FILLED"
    | "CANCELED"
    | "EXPIRED"
    | "EXPIRED_IN_MATCH";
  readonly reduceOnly: boolean;
  readonly selfTradePreventionMode: string;
  readonly priceMatch: string;
  /** When a `GTD` order ends, in ms; 0 for others. */
  readonly goodTillDate: number;
  readonly modifyId?: string;
  /** Set where the exchange placed it itself. */
  readonly forced?: "LIQUIDATION" | "ADL";
  readonly time: number;
  readonly updateTime: number;
}

/** A futures position. */
export interface Position {
  readonly symbol: string;
  readonly positionSide: PositionSide;
  /** In the base asset or in contracts; below zero for a short one. */
  readonly amount: string;
  /** What it was opened for, with the sign of the amount: quote asset, or base asset for COIN-M. */
  readonly cost: string;
  readonly updateTime: number;
}

/** A fill of a futures order. */
export interface FuturesTrade {
  readonly id: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly positionSide: PositionSide;
  readonly price: string;
  readonly quantity: string;
  readonly realizedPnl: string;
  readonly commission: string;
  readonly commissionAsset: string;
  readonly maker: boolean;
  readonly time: number;
}

/** An amendment of a futures order. */
export interface Amendment {
  readonly amendmentId: string;
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly time: number;
  readonly priceBefore: string;
  readonly priceAfter: string;
  readonly quantityBefore: string;
  readonly quantityAfter: string;
  /** How many amendments the order has had, this one included. */
  readonly count: number;
  readonly modifyId?: string;
}

/** Orders and positions of one kind of futures. */
export interface Futures {
  /** Id of the first order; each next one has the next id. */
  readonly firstOrderId: string;
  readonly orders: Vector<FuturesOrder>;
  /** Open orders by id. */
  readonly open: Table<FuturesOrder>;
  /** The newest order of each client id. */
  readonly clientIds: Table<string>;
  /** By symbol and position side, as in `BTCUSDT BOTH`. */
  readonly positions: Readonly<Record<string, Position>>;
  /** Initial margin value that open orders hold, by symbol, before leverage. */
  readonly reserved: Readonly<Record<string, string>>;
  readonly trades: Vector<FuturesTrade>;
  readonly amendments: Vector<Amendment>;
  /** Leverage by symbol, where it was changed. */
  readonly leverage: Readonly<Record<string, number>>;
}

/** An order that waits for a price: a USDⓈ-M algo order or a conditional order. */
export interface AlgoOrder {
  readonly algoId: string;
  readonly clientAlgoId: string;
  readonly kind: FuturesKind;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly positionSide: PositionSide;
  readonly type:
    | "STOP"
    | "STOP_MARKET"
    | "TAKE_PROFIT"
    | "TAKE_PROFIT_MARKET"
    | "TRAILING_STOP_MARKET";
  readonly timeInForce: string;
  readonly quantity: string;
  readonly price: string;
  /** Price that sets it off; empty for a trailing one until it follows. */
  readonly triggerPrice: string;
  readonly workingType: "CONTRACT_PRICE" | "MARK_PRICE";
  readonly closePosition: boolean;
  readonly priceProtect: boolean;
  readonly reduceOnly: boolean;
  readonly activatePrice: string;
  /** Percent. */
  readonly callbackRate: string;
  /** Best price since a trailing order follows; empty before. */
  readonly extreme: string;
  readonly priceMatch: string;
  readonly selfTradePreventionMode: string;
  readonly goodTillDate: number;
  readonly status:
    | "NEW"
    | "CANCELED"
    | "TRIGGERING"
    | "TRIGGERED"
    | "FINISHED"
    | "EXPIRED"
    | "REJECTED";
  /** Id of the order that it placed; empty before. */
  readonly orderId: string;
  /** Why placing that order failed; empty otherwise. */
  readonly rejectReason: string;
  readonly bookTime: number;
  readonly triggerTime: number;
  readonly updateTime: number;
}

/** Orders that wait for a price. */
export interface Algos {
  readonly firstId: string;
  readonly orders: Vector<AlgoOrder>;
  readonly open: Table<AlgoOrder>;
  readonly clientIds: Table<string>;
}

/** An order on cross margin. */
export interface MarginOrder {
  readonly orderId: string;
  /** -1 for an order that is in no list. */
  readonly orderListId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly type: string;
  readonly timeInForce: string;
  readonly price: string;
  readonly stopPrice: string;
  readonly icebergQty: string;
  readonly quantity: string;
  readonly filled: string;
  /** Quote asset paid or received. */
  readonly filledValue: string;
  readonly status:
    | "NEW"
    | "PENDING_NEW"
    | "PARTIALLY_FILLED"
    | "FILLED"
    | "CANCELED"
    | "EXPIRED"
    | "EXPIRED_IN_MATCH";
  /** Whether it is in the book; a stop order is not before it is set off. */
  readonly isWorking: boolean;
  readonly sideEffectType: string;
  readonly autoRepayAtCancel: boolean;
  readonly selfTradePreventionMode: string;
  /** What it locked, and of which asset. */
  readonly lockedAsset: string;
  readonly locked: string;
  /** What it borrowed. */
  readonly borrowedAsset: string;
  readonly borrowed: string;
  readonly time: number;
  readonly updateTime: number;
}

/** A fill of a margin order. */
export interface MarginTrade {
  readonly id: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly price: string;
  readonly quantity: string;
  readonly commission: string;
  readonly commissionAsset: string;
  readonly maker: boolean;
  readonly time: number;
}

/** Orders that belong together: OCO, OTO, OTOCO. */
export interface OrderList {
  readonly orderListId: string;
  readonly listClientOrderId: string;
  readonly contingencyType: "OCO" | "OTO";
  readonly symbol: string;
  readonly orderIds: readonly string[];
  /** Orders to be placed once the first one is filled. */
  readonly pendingIds: readonly string[];
  readonly listStatusType: "EXEC_STARTED" | "ALL_DONE";
  readonly listOrderStatus: "EXECUTING" | "ALL_DONE" | "REJECT";
  readonly time: number;
}

/** Orders and lists on cross margin. */
export interface Margin {
  readonly firstOrderId: string;
  readonly orders: Vector<MarginOrder>;
  readonly open: Table<MarginOrder>;
  readonly clientIds: Table<string>;
  readonly firstListId: string;
  readonly lists: Vector<OrderList>;
  readonly listClientIds: Table<string>;
  readonly trades: Vector<MarginTrade>;
}

/** A borrowing or repayment, as the records list it. */
export interface LoanRecord {
  readonly txId: string;
  readonly kind: "BORROW" | "REPAY";
  readonly asset: string;
  readonly principal: string;
  readonly interest: string;
  readonly time: number;
}

/** Interest that was charged, on a margin loan or on a negative balance. */
export interface InterestCharge {
  readonly txId: string;
  readonly source: "LOAN" | "NEGATIVE_BALANCE";
  readonly asset: string;
  readonly interest: string;
  readonly principal: string;
  readonly dailyRate: string;
  readonly time: number;
}

/** A repayment of the bankruptcy loan. */
export interface LoanRepayment {
  readonly asset: string;
  readonly amount: string;
  readonly repayTime: number;
}

/** A listen key and when it ends, in ms. */
export interface ListenKey {
  readonly key: string;
  readonly expires: number;
}

/** Settings of the account. */
export interface Settings {
  /** Portfolio Margin Pro, classic, or SPAN. */
  readonly type: "PM_1" | "PM_2" | "PM_3";
  /** Whether long and short positions are kept apart; the same for USDⓈ-M and COIN-M. */
  readonly hedgeMode: boolean;
  readonly autoRepay: boolean;
  readonly deltaMode: boolean;
  /** Whether USDⓈ-M fees are paid in BNB. */
  readonly feeBurn: boolean;
  /** Whether margin interest and spot fees are paid in BNB. */
  readonly bnbBurn: { readonly spot: boolean; readonly interest: boolean };
  /** Empty where none is set. */
  readonly marginCallLevel: string;
  /** What is owed of the bankruptcy loan, in USDT. */
  readonly bankruptcyLoan: string;
  /** Highest leverage of cross margin, for the Margin family. */
  readonly marginLeverage: number;
  readonly updateTime: number;
}

/** Used request weight and orders of the running minute, by budget. */
export interface Limits {
  /** Start of the minute, in ms. */
  readonly minute: number;
  readonly used: Readonly<Record<string, number>>;
  /** Until when the address is banned, in ms; 0 where it is not. */
  readonly bannedUntil: number;
  /** Requests that went on after a 429. */
  readonly ignored: number;
}

/** Everything that the simulated exchange knows. */
export interface World {
  /** Its clock, in ms; it moves only when it is moved. */
  readonly time: number;
  /** Id of the next transaction. */
  readonly nextTransaction: string;
  /** By API key. Use keys made for the simulator: HMAC secrets stand here in the clear. */
  readonly keys: Readonly<Record<string, Key>>;
  readonly market: Market;
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly um: Futures;
  readonly cm: Futures;
  /** USDⓈ-M algo orders, and the retired USDⓈ-M conditional orders. */
  readonly algos: Algos;
  /** COIN-M conditional orders. */
  readonly strategies: Algos;
  readonly margin: Margin;
  readonly loans: Vector<LoanRecord>;
  readonly interest: Vector<InterestCharge>;
  readonly loanRepayments: Vector<LoanRepayment>;
  /** By stream, as in `portfolio` or `margin`. */
  readonly listenKeys: Readonly<Record<string, ListenKey>>;
  readonly limits: Limits;
}

/** A key pair for the simulator, printed in the exchange's public documentation as a sample. */
export const sampleKey: { readonly apiKey: string; readonly secret: string } = {
  apiKey: "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",
  secret: "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j",
};

const START = 1_763_683_200_000;

const futures = (firstOrderId: string): Futures => ({
  firstOrderId,
  orders: emptyVector,
  open: emptyTable,
  clientIds: emptyTable,
  positions: {},
  reserved: {},
  trades: emptyVector,
  amendments: emptyVector,
  leverage: {},
});

const algos = (firstId: string): Algos => ({
  firstId,
  orders: emptyVector,
  open: emptyTable,
  clientIds: emptyTable,
});

/** What an account holds at first: asset, then wallet, to decimal text. */
export type Deposits = Readonly<Record<string, Readonly<Partial<Record<Wallet, string>>>>>;

const DEPOSITS: Deposits = {
  USDT: { cross: "10000", um: "5000", spot: "1000" },
  BTC: { cross: "0.5", cm: "0.1" },
  BNB: { cross: "10", um: "2" },
  LDUSDT: { earn: "250" },
};

/** The world with what is deposited from outside. */
export const deposit = (world: World, deposits: Deposits): World =>
  post(
    world,
    Object.entries(deposits).flatMap(([asset, wallets]) =>
      Object.entries(wallets).map(([wallet, amount]) => ({
        kind: "DEPOSIT" as const,
        asset,
        amount: units(amount),
        from: "world" as const,
        to: wallet as Wallet,
      }))
    ),
  );

/**
 * A world with the bundled market, {@link sampleKey} and an account that holds some USDT, BTC and BNB.
 * Its clock starts at 2025-11-21 and its ids beyond 2^53, to show that no digit is lost.
 *
 * @param given parts of another world, such as a market of your own
 * @param deposits what the account holds at first
 */
export const openWorld = (given: Partial<World> = {}, deposits: Deposits = DEPOSITS): World =>
  deposit({
    time: START,
    nextTransaction: "351637150141315861",
    keys: { [sampleKey.apiKey]: { kind: "HMAC", secret: sampleKey.secret } },
    market: bundledMarket(),
    ledger: { balances: {}, entries: emptyVector },
    settings: {
      type: "PM_1",
      hedgeMode: false,
      autoRepay: true,
      deltaMode: false,
      feeBurn: false,
      bnbBurn: { spot: false, interest: false },
      marginCallLevel: "",
      bankruptcyLoan: "0",
      marginLeverage: 5,
      updateTime: START,
    },
    um: futures("8886774212345678901"),
    cm: futures("7776774212345678901"),
    algos: algos("6660000000012345678"),
    strategies: algos("5550000000012345678"),
    margin: {
      firstOrderId: "4440000000012345678",
      orders: emptyVector,
      open: emptyTable,
      clientIds: emptyTable,
      firstListId: "3330000000012345678",
      lists: emptyVector,
      listClientIds: emptyTable,
      trades: emptyVector,
    },
    loans: emptyVector,
    interest: emptyVector,
    loanRepayments: emptyVector,
    listenKeys: {},
    limits: { minute: START, used: {}, bannedUntil: 0, ignored: 0 },
    ...given,
  }, deposits);

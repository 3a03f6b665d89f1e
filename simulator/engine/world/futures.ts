/** Futures in the world: orders, positions, trades, orders that wait for a price. */
import type { Units } from "../../../lib/decimal.ts";
import type { Refused } from "../refusal.ts";
import type { Table } from "./table.ts";
import type { Vector } from "./vector.ts";

/** Which futures an order or position belongs to. */
export type FuturesKind = "um" | "cm";

/** Side of a position; `BOTH` in one-way mode. */
export type PositionSide = "BOTH" | "LONG" | "SHORT";

/** A futures order. */
export interface FuturesOrder {
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly positionSide: PositionSide;
  readonly type: "LIMIT" | "MARKET";
  /** Type when placed; an order placed by an algo order has the algo order's type. */
  readonly origType: string;
  /** The waiting order that placed it; absent if none did. */
  readonly algoId?: string;
  readonly timeInForce: string;
  readonly price: Units;
  readonly quantity: Units;
  readonly filled: Units;
  /** Value of the fills: in the quote asset for USDⓈ-M, in the base asset for COIN-M. */
  readonly filledValue: Units;
  /** Price of the fills; absent before the first. */
  readonly averagePrice?: Units;
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
  /** Number of amendments; absent if never amended. */
  readonly amendments?: number;
  /** Set if the exchange placed it. */
  readonly forced?: "LIQUIDATION" | "ADL" | "SETTLEMENT";
  readonly time: number;
  readonly updateTime: number;
}

/** A futures position. */
export interface Position {
  readonly symbol: string;
  readonly positionSide: PositionSide;
  /** In the base asset or in contracts; negative for a short position. */
  readonly amount: Units;
  /**
   * Cost of opening, with the sign of the amount: in the quote asset, for COIN-M in the base asset.
   */
  readonly cost: Units;
  /** Average entry price; kept because the cost, cut to 8 decimals, does not give it exactly. */
  readonly entryPrice?: Units;
  readonly updateTime: number;
}

/** A fill of a futures order. */
export interface FuturesTrade {
  readonly id: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly positionSide: PositionSide;
  readonly price: Units;
  readonly quantity: Units;
  readonly realizedPnl: Units;
  readonly commission: Units;
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
  readonly priceBefore: Units;
  readonly priceAfter: Units;
  readonly quantityBefore: Units;
  readonly quantityAfter: Units;
  /** Number of amendments so far, including this one. */
  readonly count: number;
  /** Price match of the amendment, if any. */
  readonly priceMatch?: string;
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
  /** Profit that the fills of a position realised since the beginning, by key as in `positions`. */
  readonly realised: Readonly<Record<string, Units>>;
  /** Value that open orders hold initial margin for, by side as in `BTCUSDT BUY BOTH`, before leverage. */
  readonly reserved: Readonly<Record<string, Units>>;
  readonly trades: Vector<FuturesTrade>;
  readonly amendments: Vector<Amendment>;
  /** Leverage by symbol, if changed. */
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
  /** 0 if it closes the whole position; other orders need a quantity. */
  readonly quantity?: Units;
  readonly price: Units;
  /** Trigger price; 0 for a trailing order until it follows. */
  readonly triggerPrice: Units;
  readonly workingType: "CONTRACT_PRICE" | "MARK_PRICE";
  readonly closePosition: boolean;
  readonly priceProtect: boolean;
  readonly reduceOnly: boolean;
  /** Activation price of a trailing order; absent if it follows at once. */
  readonly activatePrice?: Units;
  /** Percent. */
  readonly callbackRate: Units;
  /** Best price since a trailing order started to follow; 0 before. */
  readonly extreme: Units;
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
  /** Why placing that order failed, if it did. */
  readonly rejected?: Refused;
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

/** Margin in the world: orders, order lists, trades. */
import type { Units } from "../../../lib/decimal.ts";
import type { Table } from "./table.ts";
import type { Vector } from "./vector.ts";

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
  readonly price: Units;
  /** Stop price; of a trailing order it is where trailing starts, and then it moves. */
  readonly stopPrice: Units;
  /**
   * Distance of a trailing order's stop from the best price, in basis points; absent for other
   * orders.
   */
  readonly trailingDelta?: string;
  /** Best price that a trailing order has seen; absent before it follows. */
  readonly extreme?: Units;
  readonly icebergQty: Units;
  readonly quantity: Units;
  readonly filled: Units;
  /** Quote asset paid or received. */
  readonly filledValue: Units;
  readonly status:
    | "NEW"
    | "PENDING_NEW"
    | "PARTIALLY_FILLED"
    | "FILLED"
    | "CANCELED"
    | "EXPIRED"
    | "EXPIRED_IN_MATCH";
  /** Whether it has come to the book, and may have ended there; a stop order does once it triggers. */
  readonly isWorking: boolean;
  /** When it came to the book, in ms; absent where that was when it was placed. */
  readonly workingTime?: number;
  /** What it was to spend or bring, where that was ordered in place of a quantity. */
  readonly quoteOrderQty?: Units;
  readonly sideEffectType: string;
  readonly autoRepayAtCancel: boolean;
  readonly selfTradePreventionMode: string;
  /** Locked amount and its asset. */
  readonly lockedAsset: string;
  readonly locked: Units;
  /** What it borrowed. */
  readonly borrowedAsset: string;
  readonly borrowed: Units;
  readonly time: number;
  readonly updateTime: number;
}

/** A fill of a margin order. */
export interface MarginTrade {
  readonly id: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: "BUY" | "SELL";
  readonly price: Units;
  readonly quantity: Units;
  readonly commission: Units;
  readonly commissionAsset: string;
  readonly maker: boolean;
  readonly time: number;
}

/** A trade between own orders that self-trade prevention prevented. */
export interface PreventedMatch {
  readonly id: string;
  readonly symbol: string;
  readonly takerOrderId: string;
  readonly makerOrderId: string;
  readonly mode: string;
  readonly price: Units;
  /** Expired quantity of the order in the book. */
  readonly makerQuantity: Units;
  readonly time: number;
}

/** Orders that belong together: OCO, OTO, OTOCO. */
export interface OrderList {
  readonly orderListId: string;
  readonly listClientOrderId: string;
  readonly contingencyType: "OCO" | "OTO";
  readonly symbol: string;
  readonly orderIds: readonly string[];
  /** Orders to place once the first one fills. */
  readonly pendingIds: readonly string[];
  readonly listStatusType: "EXEC_STARTED" | "ALL_DONE";
  readonly listOrderStatus: "EXECUTING" | "ALL_DONE" | "REJECT";
  readonly time: number;
}

/** Open loss by the asset spent; assets without open loss are left out. */
export type OpenLoss = Readonly<Record<string, Units>>;

/** Orders and lists on cross margin. */
export interface Margin {
  readonly firstOrderId: string;
  readonly orders: Vector<MarginOrder>;
  readonly open: Table<MarginOrder>;
  /** Ids of the open orders that are not in a book: they wait for a price or for another order. */
  readonly waiting: Table<string>;
  /** Open loss of the open orders, at the market's prices and rates. */
  readonly openLoss: OpenLoss;
  readonly clientIds: Table<string>;
  readonly firstListId: string;
  readonly lists: Vector<OrderList>;
  readonly listClientIds: Table<string>;
  readonly trades: Vector<MarginTrade>;
  readonly prevented: Vector<PreventedMatch>;
}

/** What is known of an account, in one form whether an event or an answer told it. */
import type { DecimalText, IdText, Open } from "../../../lib/answers/answer.ts";
import type { AccountStatus, PositionSide, Side, TimeInForce } from "../../../lib/enums/shared.ts";

/** Where trades happen: USDⓈ-M, COIN-M, cross margin. */
export type TradeBook = "UM" | "CM" | "MARGIN";

/** Where orders are kept: where they trade, or where they wait to be set off. */
export type Book = TradeBook | "UM_ALGO" | "CM_CONDITIONAL";

/** An order as the account's view has it; also an algo or conditional one that waits. */
export interface OrderView {
  /** Where it is. */
  readonly book: Book;
  /** Contract or pair, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Order id; algo id or strategy id of one that waits. */
  readonly orderId: IdText;
  /** Client order id. */
  readonly clientOrderId: string;
  /** Direction. */
  readonly side: Open<Side>;
  /** Position it belongs to; futures only. */
  readonly positionSide?: Open<PositionSide>;
  /** Kind of order. */
  readonly type: string;
  /** How long it stays. */
  readonly timeInForce: Open<TimeInForce>;
  /** State, in the words of its book. */
  readonly status: string;
  /** Quantity that was ordered, in the base asset; on COIN-M in contracts. */
  readonly origQty: DecimalText;
  /** Quantity filled so far, in the same unit; 0 of one that waits. */
  readonly executedQty: DecimalText;
  /** Limit price; 0 for none. */
  readonly price: DecimalText;
  /** Price that sets it off, where it waits for one. */
  readonly triggerPrice?: DecimalText;
  /** Id of the order that it set off. */
  readonly becameOrderId?: IdText;
  /** Average price of its fills; futures only. */
  readonly avgPrice?: DecimalText;
  /** Whether it may only reduce a position; futures only. */
  readonly reduceOnly?: boolean;
  /** When it changed last, in ms. */
  readonly updateTime: number;
}

/** An order as a read shows it, and when it was placed. */
export interface Placed {
  /** The order. */
  readonly order: OrderView;
  /** When it was placed, in ms. */
  readonly time: number;
}

/** A fill. Its decimals have no zeros at their end. */
export interface FillView {
  /** Where it happened. */
  readonly book: TradeBook;
  /** Contract or pair, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Id of the trade; both orders of a trade with oneself have it. */
  readonly tradeId: IdText;
  /** Order id. */
  readonly orderId: IdText;
  /** Direction. */
  readonly side: Open<Side>;
  /** Position it touches; futures only. */
  readonly positionSide?: Open<PositionSide>;
  /** Price. */
  readonly price: DecimalText;
  /** Quantity, in the base asset; on COIN-M in contracts. */
  readonly qty: DecimalText;
  /** Fee, in `commissionAsset`. */
  readonly commission: DecimalText;
  /** Asset of the fee; absent without a fee. */
  readonly commissionAsset?: string;
  /** Profit that it realized, in the asset of the margin; futures only. */
  readonly realizedProfit?: DecimalText;
  /** Whether the order rested in the book. */
  readonly maker: boolean;
  /** When it happened, in ms. */
  readonly time: number;
}

/** A position of futures. */
export interface PositionView {
  /** Tag. */
  readonly type: "position";
  /** USDⓈ-M or COIN-M. */
  readonly book: "UM" | "CM";
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Which position it is. */
  readonly positionSide: Open<PositionSide>;
  /** Size, negative for a short one, in the base asset; on COIN-M in contracts. */
  readonly amount: DecimalText;
  /** Average price of its entry. */
  readonly entryPrice: DecimalText;
}

/** What is in a wallet. */
export interface BalanceView {
  /** Tag. */
  readonly type: "balance";
  /** Which wallet. */
  readonly book: TradeBook;
  /** Asset. */
  readonly asset: string;
  /** The balance; of margin what is free. */
  readonly amount: DecimalText;
  /** What open orders hold; margin only. */
  readonly locked?: DecimalText;
}

/** What is owed of an asset. */
export interface LiabilityView {
  /** Tag. */
  readonly type: "liability";
  /** Asset. */
  readonly asset: string;
  /** Principal and interest. */
  readonly amount: DecimalText;
}

/** How near an account is to liquidation, as a read shows it. */
export interface StandingView {
  /** uniMMR, or the margin level. */
  readonly level: DecimalText;
  /** Its name; absent where the exchange gives none. */
  readonly status?: Open<AccountStatus>;
  /** Equity after collateral rates, in USD; absent where the exchange gives none. */
  readonly equity?: DecimalText;
  /** Maintenance margin, in USD; absent where the exchange gives none. */
  readonly maintMargin?: DecimalText;
}

/** What has one value at a time. */
export type ValueView = PositionView | BalanceView | LiabilityView;

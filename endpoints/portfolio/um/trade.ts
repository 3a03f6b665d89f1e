/**
 * USDⓈ-M trades of an account.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { PositionSideText, SideText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Id, integer, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import type { PositionSide, Side } from "../../../lib/enums/shared.ts";

/** One fill of a USDⓈ-M order. */
export interface UmTrade {
  /** Contract. */
  readonly symbol: string;
  /** Id of the trade. */
  readonly id: IdText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** Price of the fill. */
  readonly price: DecimalText;
  /** Filled amount, in the base asset. */
  readonly qty: DecimalText;
  /** Realised profit, in the margin asset. */
  readonly realizedPnl: DecimalText;
  /** Value of the fill, in the quote asset. */
  readonly quoteQty: DecimalText;
  /** Fee, in `commissionAsset`. */
  readonly commission: DecimalText;
  /** Asset of the fee. */
  readonly commissionAsset: string;
  /** When it happened, in ms. */
  readonly time: number;
  /** Whether you bought. */
  readonly buyer: boolean;
  /** Whether your order rested in the book. */
  readonly maker: boolean;
  /** The position it touches. */
  readonly positionSide: Open<PositionSide>;
}
/** Reader of {@link UmTrade}. */
export const UmTrade: Model<UmTrade> = /*#__PURE__*/ model("UmTrade", [
  "id",
  "orderId",
  "price",
  "qty",
], () => ({
  symbol: Text,
  id: IdText,
  orderId: IdText,
  side: SideText,
  price: DecimalText,
  qty: DecimalText,
  realizedPnl: DecimalText,
  quoteQty: DecimalText,
  commission: DecimalText,
  commissionAsset: Text,
  time: TimeMs,
  buyer: Bool,
  maker: Bool,
  positionSide: PositionSideText,
}));

/**
 * Lists the trades of the account in one USDⓈ-M contract.
 *
 * `GET /papi/v1/um/userTrades` · USER_DATA · weight 5
 *
 * Covers the last 7 days if no time is given; a span is at most 7 days.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#um-account-trade-list}
 */
export const umAccountTradeList: Endpoint<umAccountTradeList.Params, readonly UmTrade[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "umAccountTradeList",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/userTrades",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: { ...readsUm, of: "fills" },
    history: { hours: 168, from: "fromId" },
    params: {
      symbol: Ticker,
      startTime: optional(Time),
      endTime: optional(Time),
      fromId: optional(Id),
      limit: optional(integer(1, 1000), "500"),
    },
    rules: [
      { exclusive: ["fromId", "startTime"] },
      { exclusive: ["fromId", "endTime"] },
    ],
    answer: arrayOf(UmTrade()),
  }));
/** Types of {@link umAccountTradeList}. */
export declare namespace umAccountTradeList {
  /** Parameters of {@link umAccountTradeList}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Trades with this id or a higher one; excludes `startTime` and `endTime`. */
    readonly fromId?: Id;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}

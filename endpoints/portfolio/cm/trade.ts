/**
 * COIN-M trades of an account.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
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

/** One fill of a COIN-M order. */
export interface CmTrade {
  /** Contract. */
  readonly symbol: string;
  /** Id of the trade. */
  readonly id: IdText;
  /** Id of the order. */
  readonly orderId: IdText;
  /** Pair of the contract, as in `BTCUSD`. */
  readonly pair: string;
  /** Buy or sell. */
  readonly side: Open<Side>;
  /** Price of the fill. */
  readonly price: DecimalText;
  /** Filled amount, in contracts. */
  readonly qty: DecimalText;
  /** Realised profit, in `marginAsset`. */
  readonly realizedPnl: DecimalText;
  /** Asset of margin and profit. */
  readonly marginAsset: string;
  /** Value of the fill, in the base asset. */
  readonly baseQty: DecimalText;
  /** Fee, in `commissionAsset`. */
  readonly commission: DecimalText;
  /** Asset of the fee. */
  readonly commissionAsset: string;
  /** When it happened, in ms. */
  readonly time: number;
  /** The position it touches. */
  readonly positionSide: Open<PositionSide>;
  /** Whether you bought. */
  readonly buyer: boolean;
  /** Whether your order rested in the book. */
  readonly maker: boolean;
}
/** Reader of {@link CmTrade}. */
export const CmTrade: Model<CmTrade> = /*#__PURE__*/ model("CmTrade", [
  "id",
  "orderId",
  "price",
  "qty",
], () => ({
  symbol: Text,
  id: IdText,
  orderId: IdText,
  pair: Text,
  side: SideText,
  price: DecimalText,
  qty: DecimalText,
  realizedPnl: DecimalText,
  marginAsset: Text,
  baseQty: DecimalText,
  commission: DecimalText,
  commissionAsset: Text,
  time: TimeMs,
  positionSide: PositionSideText,
  buyer: Bool,
  maker: Bool,
}));

/**
 * Lists the trades of the account in one COIN-M contract or pair.
 *
 * `GET /papi/v1/cm/userTrades` · USER_DATA · weight 20 with symbol, 40 with pair
 *
 * Covers the last 24 hours if no time is given; a span is at most 24 hours.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#cm-account-trade-list}
 */
export const cmAccountTradeList: Endpoint<cmAccountTradeList.Params, readonly CmTrade[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "cmAccountTradeList",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/cm/userTrades",
    access: "USER_DATA",
    weight: [{ when: ["symbol"], ip: 20 }, { when: ["pair"], ip: 40 }],
    act: { ...readsCm, of: "fills" },
    history: { hours: 24, from: "fromId" },
    params: {
      symbol: optional(Ticker),
      pair: optional(Ticker),
      startTime: optional(Time),
      endTime: optional(Time),
      fromId: optional(Id),
      limit: optional(integer(1, 1000), "50"),
    },
    rules: [
      { anyOf: ["symbol", "pair"] },
      { exclusive: ["symbol", "pair"] },
      { exclusive: ["pair", "fromId"] },
      { exclusive: ["fromId", "startTime"] },
      { exclusive: ["fromId", "endTime"] },
    ],
    answer: arrayOf(CmTrade()),
  }));
/** Types of {@link cmAccountTradeList}. */
export declare namespace cmAccountTradeList {
  /** Parameters of {@link cmAccountTradeList}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; this or `pair`, not both. */
    readonly symbol?: string;
    /**
     * All contracts of a pair, as in `BTCUSD`, at a higher weight; excludes `symbol` and `fromId`.
     */
    readonly pair?: string;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Trades with this id or a higher one; excludes `startTime` and `endTime`. */
    readonly fromId?: Id;
    /** Records to answer, at most 1000; defaults to 50. */
    readonly limit?: number;
  }
}

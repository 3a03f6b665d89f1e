/**
 * Open margin order lists of which one order sets off the others (OTO and OTOCO).
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  IdText,
  type Model,
  model,
  nullable,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { OrderStatusText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { optional, Ticker } from "../../../lib/fields/fields.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
} from "../../../lib/enums/margin.ts";
import type { OrderStatus } from "../../../lib/enums/shared.ts";
import { type MarginAccountListType, MarginAccountListTypeText } from "../enums.ts";

/** An order of a list, which may still wait for the first. */
export interface MarginAccountOtoOrder {
  /** Trading pair. */
  readonly symbol: string;
  /** Id of the order; `null` while it waits for the first of the list to be filled. */
  readonly orderId: IdText | null;
  /** State of the order. */
  readonly status: Open<OrderStatus>;
  /** Your own id of the order. */
  readonly clientOrderId: string;
}
/** Reader of {@link MarginAccountOtoOrder}. */
export const MarginAccountOtoOrder: Model<MarginAccountOtoOrder> = /*#__PURE__*/ model(
  "MarginAccountOtoOrder",
  ["status"],
  () => ({
    symbol: Text,
    orderId: nullable(IdText),
    status: OrderStatusText,
    clientOrderId: Text,
  }),
);

/** An open list of which one order sets off the others. */
export interface MarginAccountOtoList {
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** Kind of order list. */
  readonly contingencyType: Open<MarginAccountListType>;
  /** What happened to the list last. */
  readonly listStatusType: Open<ListStatusType>;
  /** State of the list. */
  readonly listOrderStatus: Open<ListOrderStatus>;
  /** Your own id of the list. */
  readonly listClientOrderId: string;
  /** Last change of the list, in ms. */
  readonly transactionTime: number;
  /** Trading pair. */
  readonly symbol: string;
  /** Its two orders, or three of an OTOCO. */
  readonly orders: readonly MarginAccountOtoOrder[];
}
/** Reader of {@link MarginAccountOtoList}. */
export const MarginAccountOtoList: Model<MarginAccountOtoList> = /*#__PURE__*/ model(
  "MarginAccountOtoList",
  ["orderListId", "listOrderStatus"],
  () => ({
    orderListId: IdText,
    contingencyType: MarginAccountListTypeText,
    listStatusType: ListStatusTypeText,
    listOrderStatus: ListOrderStatusText,
    listClientOrderId: Text,
    transactionTime: TimeMs,
    symbol: Text,
    orders: arrayOf(MarginAccountOtoOrder()),
  }),
);

/**
 * Lists the open OTO and OTOCO order lists of cross margin, with the state of each order.
 *
 * `GET /sapi/v1/margin/oto/openOrderList` · USER_DATA · UID weight 10
 *
 * On the exchange since 2026-10-14.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-open-otootoco-order-lists}
 */
export const queryMarginAccountsOpenOtootocoOrderLists: Endpoint<
  queryMarginAccountsOpenOtootocoOrderLists.Params,
  readonly MarginAccountOtoList[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAccountsOpenOtootocoOrderLists",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/oto/openOrderList",
  access: "USER_DATA",
  weight: { uid: 10 },
  act: { ...readsMargin, kind: "list" },
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(MarginAccountOtoList()),
}));
/** Types of {@link queryMarginAccountsOpenOtootocoOrderLists}. */
export declare namespace queryMarginAccountsOpenOtootocoOrderLists {
  /** Parameters of {@link queryMarginAccountsOpenOtootocoOrderLists}. */
  interface Params {
    /** One pair of cross margin; defaults to all. */
    readonly symbol?: string;
  }
}

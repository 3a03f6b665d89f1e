/**
 * Cross margin OCO lists, open and past.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  IdText,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { isolated } from "../../../lib/detours.ts";
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import { ClientId, Id, integer, optional, Time } from "../../../lib/fields/fields.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
} from "../../../lib/enums/margin.ts";
import { OcoOrder } from "./oco.ts";

/** An OCO list with its orders. */
export interface MarginOcoState {
  /** Id of the order list. */
  readonly orderListId: IdText;
  /** Kind of order list. */
  readonly contingencyType: Open<"OCO">;
  /** What the report is about. */
  readonly listStatusType: Open<ListStatusType>;
  /** State of the order list. */
  readonly listOrderStatus: Open<ListOrderStatus>;
  /** Your own id of the order list. */
  readonly listClientOrderId: string;
  /** When it happened, in ms. */
  readonly transactionTime: number;
  /** Trading pair. */
  readonly symbol: string;
  /** Orders of the list. */
  readonly orders: readonly OcoOrder[];
}
/** Reader of {@link MarginOcoState}. */
export const MarginOcoState: Model<MarginOcoState> = /*#__PURE__*/ model("MarginOcoState", [
  "orderListId",
  "listOrderStatus",
], () => ({
  orderListId: IdText,
  contingencyType: open("OCO"),
  listStatusType: ListStatusTypeText,
  listOrderStatus: ListOrderStatusText,
  listClientOrderId: Text,
  transactionTime: TimeMs,
  symbol: Text,
  orders: arrayOf(OcoOrder()),
}));

/**
 * Reads one cross margin OCO list.
 *
 * `GET /papi/v1/margin/orderList` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-margin-accounts-oco}
 */
export const queryMarginAccountsOco: Endpoint<queryMarginAccountsOco.Params, MarginOcoState> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMarginAccountsOco",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/orderList",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: { ...readsMargin, of: "order", kind: "list", orderId: "orderListId" },
    params: {
      orderListId: optional(Id),
      origClientOrderId: optional(ClientId),
    },
    rules: [
      { anyOf: ["orderListId", "origClientOrderId"] },
    ],
    detours: [isolated("marginQueryMarginAccountsOco")],
    answer: MarginOcoState(),
  }));
/** Types of {@link queryMarginAccountsOco}. */
export declare namespace queryMarginAccountsOco {
  /** Parameters of {@link queryMarginAccountsOco}. */
  interface Params {
    /** Id of the list; this or `origClientOrderId`. */
    readonly orderListId?: Id;
    /** Client id of the list; this or `orderListId`. */
    readonly origClientOrderId?: string;
  }
}

/**
 * Lists the open cross margin OCO lists.
 *
 * `GET /papi/v1/margin/openOrderList` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-margin-accounts-open-oco}
 */
export const queryMarginAccountsOpenOco: Endpoint<NoParams, readonly MarginOcoState[]> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMarginAccountsOpenOco",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/openOrderList",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: { ...readsMargin, of: "openOrders", kind: "list" },
    params: {},
    detours: [isolated("marginQueryMarginAccountsOpenOco")],
    answer: arrayOf(MarginOcoState()),
  }));

/**
 * Lists the cross margin OCO lists, open or not.
 *
 * `GET /papi/v1/margin/allOrderList` · USER_DATA · weight 100
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-margin-accounts-all-oco}
 */
export const queryMarginAccountsAllOco: Endpoint<
  queryMarginAccountsAllOco.Params,
  readonly MarginOcoState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryMarginAccountsAllOco",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/margin/allOrderList",
  access: "USER_DATA",
  weight: { ip: 100 },
  act: { ...readsMargin, of: "orders", kind: "list" },
  params: {
    fromId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 500), "500"),
  },
  detours: [isolated("marginQueryMarginAccountsAllOco")],
  answer: arrayOf(MarginOcoState()),
}));
/** Types of {@link queryMarginAccountsAllOco}. */
export declare namespace queryMarginAccountsAllOco {
  /** Parameters of {@link queryMarginAccountsAllOco}. */
  interface Params {
    /** Order lists with this id or a higher one. */
    readonly fromId?: Id;
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 500, which is the default. */
    readonly limit?: number;
  }
}

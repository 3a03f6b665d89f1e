/**
 * Margin order lists (OCO, OTO and OTOCO), open and past.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  IdText,
  maybe,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import {
  ClientId,
  Id,
  integer,
  optional,
  type Switch,
  Ticker,
  Time,
  UpperSwitch,
} from "../../../lib/fields/fields.ts";
import {
  type ListOrderStatus,
  ListOrderStatusText,
  type ListStatusType,
  ListStatusTypeText,
} from "../../../lib/enums/margin.ts";
import { MarginAccountListedOrder } from "./oco.ts";
import { type MarginAccountListType, MarginAccountListTypeText } from "../enums.ts";

/** An order list. */
export interface MarginAccountOrderListState {
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
  /** Whether it is isolated margin. */
  readonly isIsolated?: boolean;
  /** Its orders. */
  readonly orders: readonly MarginAccountListedOrder[];
}
/** Reader of {@link MarginAccountOrderListState}. */
export const MarginAccountOrderListState: Model<MarginAccountOrderListState> = /*#__PURE__*/ model(
  "MarginAccountOrderListState",
  ["orderListId", "listOrderStatus"],
  () => ({
    orderListId: IdText,
    contingencyType: MarginAccountListTypeText,
    listStatusType: ListStatusTypeText,
    listOrderStatus: ListOrderStatusText,
    listClientOrderId: Text,
    transactionTime: TimeMs,
    symbol: Text,
    isIsolated: maybe(Bool),
    orders: arrayOf(MarginAccountListedOrder()),
  }),
);

/**
 * Reads one margin order list, open or not.
 *
 * `GET /sapi/v1/margin/orderList` · USER_DATA · weight 10
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-oco}
 */
export const marginQueryMarginAccountsOco: Endpoint<
  marginQueryMarginAccountsOco.Params,
  MarginAccountOrderListState
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginQueryMarginAccountsOco",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/orderList",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: { ...readsMargin, of: "order", kind: "list", orderId: "orderListId" },
  params: {
    isIsolated: optional(UpperSwitch, "FALSE"),
    symbol: optional(Ticker),
    orderListId: optional(Id),
    origClientOrderId: optional(ClientId),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
    { anyOf: ["orderListId", "origClientOrderId"] },
  ],
  answer: MarginAccountOrderListState(),
}));
/** Types of {@link marginQueryMarginAccountsOco}. */
export declare namespace marginQueryMarginAccountsOco {
  /** Parameters of {@link marginQueryMarginAccountsOco}. */
  interface Params {
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Isolated pair, required when `isIsolated` is true; cross margin takes none. */
    readonly symbol?: string;
    /** Id of the list; this or `origClientOrderId`. */
    readonly orderListId?: Id;
    /** Client id of the list; this or `orderListId`. */
    readonly origClientOrderId?: string;
  }
}

/**
 * Lists the open margin order lists.
 *
 * `GET /sapi/v1/margin/openOrderList` · USER_DATA · weight 10
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-open-oco}
 */
export const marginQueryMarginAccountsOpenOco: Endpoint<
  marginQueryMarginAccountsOpenOco.Params,
  readonly MarginAccountOrderListState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginQueryMarginAccountsOpenOco",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/openOrderList",
  access: "USER_DATA",
  weight: { ip: 10 },
  act: { ...readsMargin, of: "openOrders", kind: "list" },
  params: {
    isIsolated: optional(UpperSwitch, "FALSE"),
    symbol: optional(Ticker),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
  ],
  answer: arrayOf(MarginAccountOrderListState()),
}));
/** Types of {@link marginQueryMarginAccountsOpenOco}. */
export declare namespace marginQueryMarginAccountsOpenOco {
  /** Parameters of {@link marginQueryMarginAccountsOpenOco}. */
  interface Params {
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Isolated pair, required when `isIsolated` is true; cross margin takes none. */
    readonly symbol?: string;
  }
}

/**
 * Lists margin order lists, in any state.
 *
 * `GET /sapi/v1/margin/allOrderList` · USER_DATA · weight 200
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-margin-trading/api/rest-api/trade#query-margin-accounts-all-oco}
 */
export const marginQueryMarginAccountsAllOco: Endpoint<
  marginQueryMarginAccountsAllOco.Params,
  readonly MarginAccountOrderListState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "marginQueryMarginAccountsAllOco",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/margin/allOrderList",
  access: "USER_DATA",
  weight: { ip: 200 },
  act: { ...readsMargin, of: "orders", kind: "list" },
  params: {
    isIsolated: optional(UpperSwitch, "FALSE"),
    symbol: optional(Ticker),
    fromId: optional(Id),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 1000), "500"),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
    { exclusive: ["fromId", "startTime"] },
    { exclusive: ["fromId", "endTime"] },
  ],
  answer: arrayOf(MarginAccountOrderListState()),
}));
/** Types of {@link marginQueryMarginAccountsAllOco}. */
export declare namespace marginQueryMarginAccountsAllOco {
  /** Parameters of {@link marginQueryMarginAccountsAllOco}. */
  interface Params {
    /** `true` for isolated margin; defaults to cross margin. */
    readonly isIsolated?: Switch;
    /** Isolated pair, required when `isIsolated` is true; cross margin takes none. */
    readonly symbol?: string;
    /** Lists from this id on; excludes `startTime` and `endTime`. */
    readonly fromId?: Id;
    /** From when, in ms; excludes `fromId`. */
    readonly startTime?: number;
    /** Until when, in ms; excludes `fromId`. */
    readonly endTime?: number;
    /** Records to answer, at most 1000; defaults to 500. */
    readonly limit?: number;
  }
}

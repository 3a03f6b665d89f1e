/**
 * COIN-M orders by which the exchange closed positions.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import { arrayOf } from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { integer, oneOf, optional, Ticker, Time } from "../../../lib/fields/fields.ts";
import { CmOrderState } from "./order_query.ts";

/**
 * Lists the COIN-M orders by which the exchange closed positions of the account.
 *
 * `GET /papi/v1/cm/forceOrders` · USER_DATA · weight 20 with symbol, 50 without
 *
 * Reaches back 90 days, and covers the 7 days before `endTime` if `startTime` is left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#query-users-cm-force-orders}
 */
export const queryUsersCmForceOrders: Endpoint<
  queryUsersCmForceOrders.Params,
  readonly CmOrderState[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryUsersCmForceOrders",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/forceOrders",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 20 }, { ip: 50 }],
  act: readsCm,
  params: {
    symbol: optional(Ticker),
    autoCloseType: optional(oneOf("LIQUIDATION", "ADL")),
    startTime: optional(Time),
    endTime: optional(Time),
    limit: optional(integer(1, 100), "50"),
  },
  answer: arrayOf(CmOrderState()),
}));
/** Types of {@link queryUsersCmForceOrders}. */
export declare namespace queryUsersCmForceOrders {
  /** Parameters of {@link queryUsersCmForceOrders}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all, at a higher weight. */
    readonly symbol?: string;
    /** Liquidations, or positions closed by auto-deleveraging; defaults to both. */
    readonly autoCloseType?: "LIQUIDATION" | "ADL";
    /** From when, in ms. */
    readonly startTime?: number;
    /** Until when, in ms. */
    readonly endTime?: number;
    /** Records to answer, at most 100; defaults to 50. */
    readonly limit?: number;
  }
}

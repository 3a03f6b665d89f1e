/**
 * How much cross margin lets an account borrow and withdraw.
 *
 * @module
 */
import { readsMargin } from "../../../lib/act.ts";
import { DecimalText, type Model, model } from "../../../lib/answers/answer.ts";
import { isolated } from "../../../lib/detours.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { Asset } from "../../../lib/fields/fields.ts";

/** How much of an asset can be borrowed. */
export interface MarginMaxBorrow {
  /** Maximum that can be borrowed now, in the asset. */
  readonly amount: DecimalText;
  /** Maximum that the level of the account lets you borrow. */
  readonly borrowLimit: DecimalText;
}
/** Reader of {@link MarginMaxBorrow}. */
export const MarginMaxBorrow: Model<MarginMaxBorrow> = /*#__PURE__*/ model(
  "MarginMaxBorrow",
  ["amount"],
  () => ({
    amount: DecimalText,
    borrowLimit: DecimalText,
  }),
);

/** How much of an asset can be withdrawn. */
export interface MarginMaxWithdraw {
  /** Maximum that can be withdrawn now, in the asset. */
  readonly amount: DecimalText;
}
/** Reader of {@link MarginMaxWithdraw}. */
export const MarginMaxWithdraw: Model<MarginMaxWithdraw> = /*#__PURE__*/ model(
  "MarginMaxWithdraw",
  ["amount"],
  () => ({
    amount: DecimalText,
  }),
);

/**
 * Reads how much of an asset the account can borrow.
 *
 * `GET /papi/v1/margin/maxBorrowable` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#margin-max-borrow}
 */
export const marginMaxBorrow: Endpoint<marginMaxBorrow.Params, MarginMaxBorrow> =
  /*#__PURE__*/ endpoint(() => ({
    name: "marginMaxBorrow",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/maxBorrowable",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: readsMargin,
    params: {
      asset: Asset,
    },
    detours: [isolated("queryMaxBorrow")],
    answer: MarginMaxBorrow(),
  }));
/** Types of {@link marginMaxBorrow}. */
export declare namespace marginMaxBorrow {
  /** Parameters of {@link marginMaxBorrow}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
  }
}

/**
 * Reads how much of an asset the account can withdraw.
 *
 * `GET /papi/v1/margin/maxWithdraw` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#query-margin-max-withdraw}
 */
export const queryMarginMaxWithdraw: Endpoint<queryMarginMaxWithdraw.Params, MarginMaxWithdraw> =
  /*#__PURE__*/ endpoint(() => ({
    name: "queryMarginMaxWithdraw",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/margin/maxWithdraw",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: readsMargin,
    params: {
      asset: Asset,
    },
    detours: [isolated("queryMaxTransferOutAmount")],
    answer: MarginMaxWithdraw(),
  }));
/** Types of {@link queryMarginMaxWithdraw}. */
export declare namespace queryMarginMaxWithdraw {
  /** Parameters of {@link queryMarginMaxWithdraw}. */
  interface Params {
    /** Asset name. */
    readonly asset: string;
  }
}

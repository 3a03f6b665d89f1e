/**
 * Repayment of negative futures balances in Portfolio Margin.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import { Bool, type Model, model } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { filledIn, Switch } from "../../lib/fields/fields.ts";
import { Ack } from "./ack.ts";

/** Whether negative futures balances are repaid automatically. */
export interface AutoRepay {
  /** Whether it is on. */
  readonly autoRepay: boolean;
}
/** Reader of {@link AutoRepay}. */
export const AutoRepay: Model<AutoRepay> = /*#__PURE__*/ model("AutoRepay", ["autoRepay"], () => ({
  autoRepay: Bool,
}));

/**
 * Reads whether negative futures balances are repaid automatically.
 *
 * `GET /papi/v1/repay-futures-switch` · USER_DATA · weight 30
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-auto-repay-futures-status}
 */
export const getAutoRepayFuturesStatus: Endpoint<NoParams, AutoRepay> = /*#__PURE__*/ endpoint(
  () => ({
    name: "getAutoRepayFuturesStatus",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/repay-futures-switch",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: reads,
    params: {},
    answer: AutoRepay(),
  }),
);

/**
 * Turns automatic repayment of negative futures balances on or off.
 *
 * `POST /papi/v1/repay-futures-switch` · TRADE · weight 750
 *
 * The exchange takes at most 20 changes a day.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = changeAutoRepayFuturesStatus({ autoRepay: true });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#change-auto-repay-futures-status}
 */
export const changeAutoRepayFuturesStatus: Endpoint<changeAutoRepayFuturesStatus.Params, Ack> =
  /*#__PURE__*/ endpoint(() => ({
    name: "changeAutoRepayFuturesStatus",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/repay-futures-switch",
    access: "TRADE",
    weight: { ip: 750 },
    act: { does: "set", what: "autoRepay", to: "autoRepay", readBack: "getAutoRepayFuturesStatus" },
    params: {
      autoRepay: filledIn(Switch, "true"),
    },
    answer: Ack(),
  }));
/** Types of {@link changeAutoRepayFuturesStatus}. */
export declare namespace changeAutoRepayFuturesStatus {
  /** Parameters of {@link changeAutoRepayFuturesStatus}. */
  interface Params {
    /** `true`, the default, repays negative balances automatically. */
    readonly autoRepay?: Switch;
  }
}

/**
 * Repays the negative balances of the futures wallets.
 *
 * `POST /papi/v1/repay-futures-negative-balance` · USER_DATA · weight 750
 *
 * If the outcome is `unknown`, read `accountBalance`: `umWalletBalance` or `cmWalletBalance` below
 * zero was not repaid. Refused with 51068 if the account is being liquidated.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = repayFuturesNegativeBalance();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#repay-futures-negative-balance}
 */
export const repayFuturesNegativeBalance: Endpoint<NoParams, Ack> = /*#__PURE__*/ endpoint(() => ({
  name: "repayFuturesNegativeBalance",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/repay-futures-negative-balance",
  access: "USER_DATA",
  weight: { ip: 750 },
  act: { does: "repay", what: "negativeBalance", readBack: "accountBalance" },
  params: {},
  answer: Ack(),
}));

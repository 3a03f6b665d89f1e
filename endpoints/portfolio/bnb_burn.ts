/**
 * Payment of USDⓈ-M fees in BNB, at a discount.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import { Bool, type Model, model } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Switch } from "../../lib/fields/fields.ts";
import { FuturesAck } from "./ack.ts";

/** Whether fees are paid in BNB. */
export interface FeeBurn {
  /** Whether it is on. */
  readonly feeBurn: boolean;
}
/** Reader of {@link FeeBurn}. */
export const FeeBurn: Model<FeeBurn> = /*#__PURE__*/ model("FeeBurn", ["feeBurn"], () => ({
  feeBurn: Bool,
}));

/**
 * Reads whether fees of USDⓈ-M trades are paid in BNB.
 *
 * `GET /papi/v1/um/feeBurn` · USER_DATA · weight 30
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#get-um-futures-bnb-burn-status}
 */
export const getUmFuturesBnbBurnStatus: Endpoint<NoParams, FeeBurn> = /*#__PURE__*/ endpoint(
  () => ({
    name: "getUmFuturesBnbBurnStatus",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/feeBurn",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: readsUm,
    params: {},
    answer: FeeBurn(),
  }),
);

/**
 * Switches the payment of USDⓈ-M fees in BNB on or off, for all contracts.
 *
 * `POST /papi/v1/um/feeBurn` · TRADE · weight 1
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = toggleBnbBurnOnUmFuturesTrade({ feeBurn: true });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#toggle-bnb-burn-on-um-futures-trade}
 */
export const toggleBnbBurnOnUmFuturesTrade: Endpoint<
  toggleBnbBurnOnUmFuturesTrade.Params,
  FuturesAck
> = /*#__PURE__*/ endpoint(() => ({
  name: "toggleBnbBurnOnUmFuturesTrade",
  verb: "POST",
  host: "papi",
  path: "/papi/v1/um/feeBurn",
  access: "TRADE",
  weight: { ip: 1 },
  act: {
    does: "set",
    what: "feeBurn",
    product: "um",
    to: "feeBurn",
    readBack: "getUmFuturesBnbBurnStatus",
  },
  params: {
    feeBurn: Switch,
  },
  answer: FuturesAck(),
}));
/** Types of {@link toggleBnbBurnOnUmFuturesTrade}. */
export declare namespace toggleBnbBurnOnUmFuturesTrade {
  /** Parameters of {@link toggleBnbBurnOnUmFuturesTrade}. */
  interface Params {
    /** `true` pays fees in BNB, at a discount. */
    readonly feeBurn: Switch;
  }
}

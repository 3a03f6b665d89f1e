/**
 * Insurance funds of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import { arrayOf, DecimalText, type Model, model, Text, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** Balance of an asset in an insurance fund. */
export interface UsdmInsuranceBalance {
  /** Asset name. */
  readonly asset: string;
  /** Balance, in the asset. */
  readonly marginBalance: DecimalText;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link UsdmInsuranceBalance}. */
export const UsdmInsuranceBalance: Model<UsdmInsuranceBalance> = /*#__PURE__*/ model(
  "UsdmInsuranceBalance",
  ["asset", "marginBalance"],
  () => ({
    asset: Text,
    marginBalance: DecimalText,
    updateTime: TimeMs,
  }),
);

/** An insurance fund: the contracts it covers and what it holds. */
export interface UsdmInsuranceFund {
  /** Contracts that it covers. */
  readonly symbols: readonly string[];
  /** Its balances. */
  readonly assets: readonly UsdmInsuranceBalance[];
}
/** Reader of {@link UsdmInsuranceFund}. */
export const UsdmInsuranceFund: Model<UsdmInsuranceFund> = /*#__PURE__*/ model(
  "UsdmInsuranceFund",
  ["assets"],
  () => ({
    symbols: arrayOf(Text),
    assets: arrayOf(UsdmInsuranceBalance()),
  }),
);

/**
 * Reads the balances of the insurance funds.
 *
 * `GET /fapi/v1/insuranceBalance` · NONE · weight 1
 *
 * The exchange answers one fund with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#query-insurance-fund-balance-snapshot}
 */
export const queryInsuranceFundBalanceSnapshot: UnsignedEndpoint<
  queryInsuranceFundBalanceSnapshot.Params,
  readonly UsdmInsuranceFund[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "queryInsuranceFundBalanceSnapshot",
  verb: "GET",
  host: "fapi",
  path: "/fapi/v1/insuranceBalance",
  access: "NONE",
  weight: { ip: 1 },
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UsdmInsuranceFund()),
}));
/** Types of {@link queryInsuranceFundBalanceSnapshot}. */
export declare namespace queryInsuranceFundBalanceSnapshot {
  /** Parameters of {@link queryInsuranceFundBalanceSnapshot}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all funds. */
    readonly symbol?: string;
  }
}

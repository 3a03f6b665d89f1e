/**
 * Risk of auto-deleveraging in USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { optional, Ticker } from "../../lib/fields/fields.ts";

/** How likely positions in a contract are auto-deleveraged. */
export interface UsdmAdlRisk {
  /** Contract. */
  readonly symbol: string;
  /** Rating, renewed every 30 minutes: in upper case as it comes live, in lower case in the documentation. */
  readonly adlRisk: Open<
    "LOW" | "MIDDLE" | "HIGH" | "EXTREMELY_HIGH" | "low" | "medium" | "high"
  >;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link UsdmAdlRisk}. */
export const UsdmAdlRisk: Model<UsdmAdlRisk> = /*#__PURE__*/ model("UsdmAdlRisk", [
  "symbol",
  "adlRisk",
], () => ({
  symbol: Text,
  adlRisk: open("LOW", "MIDDLE", "HIGH", "EXTREMELY_HIGH", "low", "medium", "high"),
  updateTime: TimeMs,
}));

/**
 * Reads how likely positions in one contract or in all contracts are to be auto-deleveraged.
 *
 * `GET /fapi/v1/symbolAdlRisk` · NONE · weight 1
 *
 * The exchange answers one contract with an object; it is read as a list of one.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#adl-risk}
 */
export const adlRisk: UnsignedEndpoint<adlRisk.Params, readonly UsdmAdlRisk[]> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "adlRisk",
      verb: "GET",
      host: "fapi",
      path: "/fapi/v1/symbolAdlRisk",
      access: "NONE",
      weight: { ip: 1 },
      act: readsUm,
      params: {
        symbol: optional(Ticker),
      },
      answer: arrayOf(UsdmAdlRisk()),
    }),
  );
/** Types of {@link adlRisk}. */
export declare namespace adlRisk {
  /** Parameters of {@link adlRisk}. */
  interface Params {
    /** One contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

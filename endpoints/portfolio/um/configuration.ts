/**
 * Settings of the USDⓈ-M account and of its contracts.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  IdText,
  Int,
  type Model,
  model,
  type Open,
  open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import { optional, Ticker } from "../../../lib/fields/fields.ts";

/** Settings and permissions of the USDⓈ-M account. */
export interface UmAccountConfiguration {
  /** Tier of the trading fees. */
  readonly feeTier: number;
  /** Whether trading is allowed. */
  readonly canTrade: boolean;
  /** Whether transfers in are allowed. */
  readonly canDeposit: boolean;
  /** Whether transfers out are allowed. */
  readonly canWithdraw: boolean;
  /** Whether the account is in hedge mode. */
  readonly dualSidePosition: boolean;
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Whether several assets serve as margin. */
  readonly multiAssetsMargin: boolean;
  /** Group of accounts whose orders do not match each other; -1 for none. */
  readonly tradeGroupId: IdText;
}
/** Reader of {@link UmAccountConfiguration}. */
export const UmAccountConfiguration: Model<UmAccountConfiguration> = /*#__PURE__*/ model(
  "UmAccountConfiguration",
  ["dualSidePosition"],
  () => ({
    feeTier: Int,
    canTrade: Bool,
    canDeposit: Bool,
    canWithdraw: Bool,
    dualSidePosition: Bool,
    updateTime: TimeMs,
    multiAssetsMargin: Bool,
    tradeGroupId: IdText,
  }),
);

/** Settings of one USDⓈ-M contract. */
export interface UmSymbolConfiguration {
  /** Contract. */
  readonly symbol: string;
  /** Whether the margin is shared with other positions. */
  readonly marginType: Open<"CROSSED" | "ISOLATED">;
  /** Whether isolated margin is topped up, as `true` or `false`. */
  readonly isAutoAddMargin: string;
  /** Leverage. */
  readonly leverage: number;
  /** Largest notional at this leverage, in USD. */
  readonly maxNotionalValue: DecimalText;
}
/** Reader of {@link UmSymbolConfiguration}. */
export const UmSymbolConfiguration: Model<UmSymbolConfiguration> = /*#__PURE__*/ model(
  "UmSymbolConfiguration",
  ["symbol", "leverage"],
  () => ({
    symbol: Text,
    marginType: open("CROSSED", "ISOLATED"),
    isAutoAddMargin: Text,
    leverage: Int,
    maxNotionalValue: DecimalText,
  }),
);

/**
 * Reads the settings and permissions of the USDⓈ-M account.
 *
 * `GET /papi/v1/um/accountConfig` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#um-futures-account-configuration}
 */
export const umFuturesAccountConfiguration: Endpoint<NoParams, UmAccountConfiguration> =
  /*#__PURE__*/ endpoint(() => ({
    name: "umFuturesAccountConfiguration",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/accountConfig",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: readsUm,
    params: {},
    answer: UmAccountConfiguration(),
  }));

/**
 * Reads leverage and margin type of one USDⓈ-M contract or of all.
 *
 * `GET /papi/v1/um/symbolConfig` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#um-futures-symbol-configuration}
 */
export const umFuturesSymbolConfiguration: Endpoint<
  umFuturesSymbolConfiguration.Params,
  readonly UmSymbolConfiguration[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "umFuturesSymbolConfiguration",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/symbolConfig",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UmSymbolConfiguration()),
}));
/** Types of {@link umFuturesSymbolConfiguration}. */
export declare namespace umFuturesSymbolConfiguration {
  /** Parameters of {@link umFuturesSymbolConfiguration}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

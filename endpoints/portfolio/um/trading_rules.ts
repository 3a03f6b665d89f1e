/**
 * Trading rules of USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  Bool,
  DecimalText,
  mapOf,
  maybe,
  type Model,
  model,
  type Reader,
  readerOf,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import { optional, Ticker } from "../../../lib/fields/fields.ts";
import { FuturesAck } from "../ack.ts";

/** One measure of the trading rules. */
export interface TradingRuleIndicator {
  /** Whether trading is suspended. */
  readonly isLocked: boolean;
  /** When trading is to be open again, in ms. */
  readonly plannedRecoverTime?: number;
  /**
   * `UFR` unfilled orders, `IFER` expired `IOC` and `FOK` orders, `GCR` cancelled `GTC` orders,
   * `DR` dust, `TMV` too many violations.
   */
  readonly indicator: string;
  /** Value of the account. */
  readonly value: DecimalText;
  /** Value at which trading is suspended. */
  readonly triggerValue: DecimalText;
}
/** Reader of {@link TradingRuleIndicator}. */
export const TradingRuleIndicator: Model<TradingRuleIndicator> = /*#__PURE__*/ model(
  "TradingRuleIndicator",
  ["isLocked", "indicator"],
  () => ({
    isLocked: Bool,
    plannedRecoverTime: maybe(TimeMs),
    indicator: Text,
    value: DecimalText,
    triggerValue: DecimalText,
  }),
);

/** Values of an account under the trading rules. */
export interface TradingRules {
  /** Measures by contract, or under `ACCOUNT` if they concern the whole account. */
  readonly indicators: Readonly<Record<string, readonly TradingRuleIndicator[]>>;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link TradingRules}. */
export const TradingRules: Model<TradingRules> = /*#__PURE__*/ model(
  "TradingRules",
  ["indicators"],
  () => ({
    indicators: mapOf(arrayOf(TradingRuleIndicator())),
    updateTime: TimeMs,
  }),
);

/**
 * Reads how near the account is to a suspension for its style of trading.
 *
 * `GET /papi/v1/um/apiTradingStatus` · USER_DATA · weight 1 with symbol, 10 without
 *
 * Measures that are far from their trigger are left out.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#portfolio-margin-um-trading-quantitative-rules-indicators}
 */
export const portfolioMarginUmTradingQuantitativeRulesIndicators: Endpoint<
  portfolioMarginUmTradingQuantitativeRulesIndicators.Params,
  TradingRules
> = /*#__PURE__*/ endpoint(() => ({
  name: "portfolioMarginUmTradingQuantitativeRulesIndicators",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/apiTradingStatus",
  access: "USER_DATA",
  weight: [{ when: ["symbol"], ip: 1 }, { ip: 10 }],
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: TradingRules(),
}));
/** Types of {@link portfolioMarginUmTradingQuantitativeRulesIndicators}. */
export declare namespace portfolioMarginUmTradingQuantitativeRulesIndicators {
  /** Parameters of {@link portfolioMarginUmTradingQuantitativeRulesIndicators}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all, at a higher weight. */
    readonly symbol?: string;
  }
}

/** The twin of this endpoint on fapi has answered the bare word: https://github.com/freqtrade/freqtrade/issues/12900 */
const acknowledged = (): Reader<FuturesAck> => {
  const { shape, name, read, finds } = FuturesAck();
  const isWord = (u: unknown): u is string => typeof u === "string" && /^success$/i.test(u);
  return readerOf(
    shape,
    name,
    (u, seen) => read(isWord(u) ? { code: 200, msg: u } : u, seen),
    (u) => isWord(u) || finds(u),
  );
};

/**
 * Accepts, for the account, the agreement on TradFi perpetuals.
 *
 * `POST /papi/v1/um/stock/contract` · USER_DATA · weight 5
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = futuresTradfiPerpsContract();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/trade#futures-tradfi-perps-contract}
 */
export const futuresTradfiPerpsContract: Endpoint<NoParams, FuturesAck> = /*#__PURE__*/ endpoint(
  () => ({
    name: "futuresTradfiPerpsContract",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/um/stock/contract",
    access: "USER_DATA",
    weight: { ip: 5 },
    act: { does: "set", what: "tradfiAgreement", product: "um" },
    params: {},
    answer: acknowledged(),
  }),
);

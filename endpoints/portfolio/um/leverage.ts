/**
 * Leverage of USDⓈ-M contracts.
 *
 * @module
 */
import { readsUm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  Int,
  maybe,
  type Model,
  model,
  Text,
} from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker } from "../../../lib/fields/fields.ts";

/** Leverage of a USDⓈ-M contract after a change. */
export interface UmLeverage {
  /** Leverage from now on. */
  readonly leverage: number;
  /** Largest notional at this leverage, in USD. */
  readonly maxNotionalValue: DecimalText;
  /** Contract. */
  readonly symbol: string;
}
/** Reader of {@link UmLeverage}. */
export const UmLeverage: Model<UmLeverage> = /*#__PURE__*/ model(
  "UmLeverage",
  ["leverage"],
  () => ({
    leverage: Int,
    maxNotionalValue: DecimalText,
    symbol: Text,
  }),
);

/** Leverage and margin within a range of notional values. */
export interface UmBracket {
  /** Number of the bracket. */
  readonly bracket: number;
  /** Highest leverage. */
  readonly initialLeverage: number;
  /** Notional where the bracket ends, in USD. */
  readonly notionalCap: number;
  /** Notional where the bracket begins, in USD. */
  readonly notionalFloor: number;
  /** Maintenance margin rate, 0.0065 is 0.65 %. */
  readonly maintMarginRatio: DecimalText;
  /** What to take off the maintenance margin, for quick calculation. */
  readonly cum: DecimalText;
}
/** Reader of {@link UmBracket}. */
export const UmBracket: Model<UmBracket> = /*#__PURE__*/ model("UmBracket", [
  "notionalFloor",
  "maintMarginRatio",
  "cum",
], () => ({
  bracket: Int,
  initialLeverage: Int,
  notionalCap: Int,
  notionalFloor: Int,
  maintMarginRatio: DecimalText,
  cum: DecimalText,
}));

/** Leverage brackets of a USDⓈ-M contract. */
export interface UmLeverageBrackets {
  /** Contract. */
  readonly symbol: string;
  /** By how much the brackets are widened for this account. */
  readonly notionalCoef?: DecimalText;
  /** Brackets, lowest first. */
  readonly brackets: readonly UmBracket[];
}
/** Reader of {@link UmLeverageBrackets}. */
export const UmLeverageBrackets: Model<UmLeverageBrackets> = /*#__PURE__*/ model(
  "UmLeverageBrackets",
  ["symbol", "brackets"],
  () => ({
    symbol: Text,
    notionalCoef: maybe(DecimalText),
    brackets: arrayOf(UmBracket()),
  }),
);

/**
 * Changes the leverage of a USDⓈ-M contract.
 *
 * `POST /papi/v1/um/leverage` · TRADE · weight 1
 *
 * Refused with -2027 if an open position is too large for the leverage, with -2028 if the margin
 * does not cover one this low, with -4028 if the contract does not offer it.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = changeUmInitialLeverage({ symbol: "BTCUSDT", leverage: 10 });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#change-um-initial-leverage}
 */
export const changeUmInitialLeverage: Endpoint<changeUmInitialLeverage.Params, UmLeverage> =
  /*#__PURE__*/ endpoint(() => ({
    name: "changeUmInitialLeverage",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/um/leverage",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "set",
      what: "leverage",
      product: "um",
      to: "leverage",
      readBack: "umFuturesSymbolConfiguration",
    },
    params: {
      symbol: Ticker,
      leverage: integer(1, 125),
    },
    answer: UmLeverage(),
  }));
/** Types of {@link changeUmInitialLeverage}. */
export declare namespace changeUmInitialLeverage {
  /** Parameters of {@link changeUmInitialLeverage}. */
  interface Params {
    /** Contract, as in `BTCUSDT`. */
    readonly symbol: string;
    /** Leverage from now on, 1 to 125. */
    readonly leverage: number;
  }
}

/**
 * Reads the leverage brackets of one USDⓈ-M contract or of all.
 *
 * `GET /papi/v1/um/leverageBracket` · USER_DATA · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#um-notional-and-leverage-brackets}
 */
export const umNotionalAndLeverageBrackets: Endpoint<
  umNotionalAndLeverageBrackets.Params,
  readonly UmLeverageBrackets[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "umNotionalAndLeverageBrackets",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/um/leverageBracket",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsUm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(UmLeverageBrackets()),
}));
/** Types of {@link umNotionalAndLeverageBrackets}. */
export declare namespace umNotionalAndLeverageBrackets {
  /** Parameters of {@link umNotionalAndLeverageBrackets}. */
  interface Params {
    /** Contract, as in `BTCUSDT`; defaults to all. */
    readonly symbol?: string;
  }
}

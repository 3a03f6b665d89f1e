/**
 * Leverage of COIN-M contracts.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import { arrayOf, DecimalText, Int, type Model, model, Text } from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { integer, optional, Ticker } from "../../../lib/fields/fields.ts";

/** Leverage of a COIN-M contract after a change. */
export interface CmLeverage {
  /** Leverage from now on. */
  readonly leverage: number;
  /** Largest position at this leverage, in the base asset. */
  readonly maxQty: DecimalText;
  /** Contract. */
  readonly symbol: string;
}
/** Reader of {@link CmLeverage}. */
export const CmLeverage: Model<CmLeverage> = /*#__PURE__*/ model(
  "CmLeverage",
  ["leverage"],
  () => ({
    leverage: Int,
    maxQty: DecimalText,
    symbol: Text,
  }),
);

/** Leverage and margin within a range of quantities. */
export interface CmBracket {
  /** Number of the bracket. */
  readonly bracket: number;
  /** Highest leverage. */
  readonly initialLeverage: number;
  /** Position where the bracket ends, in the base asset. */
  readonly qtyCap: number;
  /** Position where the bracket begins, in the base asset. */
  readonly qtyFloor: number;
  /** Maintenance margin rate, 0.0065 is 0.65 %. */
  readonly maintMarginRatio: DecimalText;
  /** What to take off the maintenance margin, for quick calculation. */
  readonly cum: DecimalText;
}
/** Reader of {@link CmBracket}. */
export const CmBracket: Model<CmBracket> = /*#__PURE__*/ model("CmBracket", [
  "maintMarginRatio",
  "cum",
], () => ({
  bracket: Int,
  initialLeverage: Int,
  qtyCap: Int,
  qtyFloor: Int,
  maintMarginRatio: DecimalText,
  cum: DecimalText,
}));

/** Leverage brackets of a COIN-M contract. */
export interface CmLeverageBrackets {
  /** Contract. */
  readonly symbol: string;
  /** Brackets, lowest first. */
  readonly brackets: readonly CmBracket[];
}
/** Reader of {@link CmLeverageBrackets}. */
export const CmLeverageBrackets: Model<CmLeverageBrackets> = /*#__PURE__*/ model(
  "CmLeverageBrackets",
  ["symbol", "brackets"],
  () => ({
    symbol: Text,
    brackets: arrayOf(CmBracket()),
  }),
);

/**
 * Changes the leverage of a COIN-M contract.
 *
 * `POST /papi/v1/cm/leverage` · TRADE · weight 1
 *
 * Refused with -2027 if an open position is too large for the leverage, with -2028 if the margin
 * does not cover one this low, with -4028 if the contract does not offer it.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = changeCmInitialLeverage({ symbol: "BTCUSD_PERP", leverage: 10 });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#change-cm-initial-leverage}
 */
export const changeCmInitialLeverage: Endpoint<changeCmInitialLeverage.Params, CmLeverage> =
  /*#__PURE__*/ endpoint(() => ({
    name: "changeCmInitialLeverage",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/cm/leverage",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "set",
      what: "leverage",
      product: "cm",
      to: "leverage",
      readBack: "queryCmPositionInformation",
    },
    params: {
      symbol: Ticker,
      leverage: integer(1, 125),
    },
    answer: CmLeverage(),
  }));
/** Types of {@link changeCmInitialLeverage}. */
export declare namespace changeCmInitialLeverage {
  /** Parameters of {@link changeCmInitialLeverage}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`. */
    readonly symbol: string;
    /** Leverage from now on, 1 to 125. */
    readonly leverage: number;
  }
}

/**
 * Reads the leverage brackets of one COIN-M contract or of all.
 *
 * `GET /papi/v1/cm/leverageBracket` · USER_DATA · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#cm-notional-and-leverage-brackets}
 */
export const cmNotionalAndLeverageBrackets: Endpoint<
  cmNotionalAndLeverageBrackets.Params,
  readonly CmLeverageBrackets[]
> = /*#__PURE__*/ endpoint(() => ({
  name: "cmNotionalAndLeverageBrackets",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/leverageBracket",
  access: "USER_DATA",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    symbol: optional(Ticker),
  },
  answer: arrayOf(CmLeverageBrackets()),
}));
/** Types of {@link cmNotionalAndLeverageBrackets}. */
export declare namespace cmNotionalAndLeverageBrackets {
  /** Parameters of {@link cmNotionalAndLeverageBrackets}. */
  interface Params {
    /** Contract, as in `BTCUSD_PERP`; defaults to all. */
    readonly symbol?: string;
  }
}

/**
 * Margin call level and delta mode of a Portfolio Margin Pro account.
 *
 * @module
 */
import { reads } from "../../lib/act.ts";
import { Bool, DecimalText, type Model, model } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { type Decimal, decimal, Switch } from "../../lib/fields/fields.ts";
import { ProAck } from "./transfer.ts";

/** The uniMMR at which a margin call notice is sent. */
export interface MarginCallLevel {
  /** uniMMR level. */
  readonly marginCallLevel: DecimalText;
}
/** Reader of {@link MarginCallLevel}. */
export const MarginCallLevel: Model<MarginCallLevel> = /*#__PURE__*/ model(
  "MarginCallLevel",
  ["marginCallLevel"],
  () => ({
    marginCallLevel: DecimalText,
  }),
);

/** Whether delta mode is on. */
export interface DeltaMode {
  /** Whether it is on. */
  readonly deltaEnabled: boolean;
}
/** Reader of {@link DeltaMode}. */
export const DeltaMode: Model<DeltaMode> = /*#__PURE__*/ model(
  "DeltaMode",
  ["deltaEnabled"],
  () => ({
    deltaEnabled: Bool,
  }),
);

/**
 * Reads the uniMMR level at which a margin call notice is sent.
 *
 * `GET /sapi/v1/portfolio/margin-call-level` · USER_DATA · weight 1500
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-margin-call-level}
 */
export const getMarginCallLevel: Endpoint<NoParams, MarginCallLevel> = /*#__PURE__*/ endpoint(
  () => ({
    name: "getMarginCallLevel",
    verb: "GET",
    host: "sapi",
    path: "/sapi/v1/portfolio/margin-call-level",
    access: "USER_DATA",
    weight: { ip: 1500 },
    act: reads,
    params: {},
    answer: MarginCallLevel(),
  }),
);

/**
 * Sets the uniMMR level at which a margin call notice is sent by mail and SMS.
 *
 * `POST /sapi/v1/portfolio/margin-call-level` · USER_DATA · weight 1500
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = setMarginCallLevel({ marginCallLevel: "1.5" });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#set-margin-call-level}
 */
export const setMarginCallLevel: Endpoint<setMarginCallLevel.Params, MarginCallLevel> =
  /*#__PURE__*/ endpoint(() => ({
    name: "setMarginCallLevel",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/portfolio/margin-call-level",
    access: "USER_DATA",
    weight: { ip: 1500 },
    act: {
      does: "set",
      what: "marginCallLevel",
      to: "marginCallLevel",
      readBack: "getMarginCallLevel",
    },
    params: {
      marginCallLevel: decimal("1.1", "2.0"),
    },
    answer: MarginCallLevel(),
  }));
/** Types of {@link setMarginCallLevel}. */
export declare namespace setMarginCallLevel {
  /** Parameters of {@link setMarginCallLevel}. */
  interface Params {
    /** uniMMR level of the notice, 1.1 to 2.0. */
    readonly marginCallLevel: Decimal;
  }
}

/**
 * Removes the margin call level that was set.
 *
 * `DELETE /sapi/v1/portfolio/margin-call-level` · USER_DATA · weight 1500
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = deleteMarginCallLevel();
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#delete-margin-call-level}
 */
export const deleteMarginCallLevel: Endpoint<NoParams, ProAck> = /*#__PURE__*/ endpoint(() => ({
  name: "deleteMarginCallLevel",
  verb: "DELETE",
  host: "sapi",
  path: "/sapi/v1/portfolio/margin-call-level",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: { does: "set", what: "marginCallLevel", off: true, readBack: "getMarginCallLevel" },
  params: {},
  answer: ProAck(),
}));

/**
 * Reads whether delta mode is on.
 *
 * `GET /sapi/v1/portfolio/delta-mode` · USER_DATA · weight 1500
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#get-delta-mode-status}
 */
export const getDeltaModeStatus: Endpoint<NoParams, DeltaMode> = /*#__PURE__*/ endpoint(() => ({
  name: "getDeltaModeStatus",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/portfolio/delta-mode",
  access: "USER_DATA",
  weight: { ip: 1500 },
  act: reads,
  params: {},
  answer: DeltaMode(),
}));

/**
 * Switches delta mode on or off, for Portfolio Margin and Portfolio Margin Pro accounts.
 *
 * `POST /sapi/v1/portfolio/delta-mode` · TRADE · weight 1500
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = switchDeltaMode({ deltaEnabled: true });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin-pro/api/rest-api/account#switch-delta-mode}
 */
export const switchDeltaMode: Endpoint<switchDeltaMode.Params, ProAck> = /*#__PURE__*/ endpoint(
  () => ({
    name: "switchDeltaMode",
    verb: "POST",
    host: "sapi",
    path: "/sapi/v1/portfolio/delta-mode",
    access: "TRADE",
    weight: { ip: 1500 },
    act: { does: "set", what: "deltaMode", to: "deltaEnabled", readBack: "getDeltaModeStatus" },
    params: {
      deltaEnabled: Switch,
    },
    answer: ProAck(),
  }),
);
/** Types of {@link switchDeltaMode}. */
export declare namespace switchDeltaMode {
  /** Parameters of {@link switchDeltaMode}. */
  interface Params {
    /** `true` switches delta mode on. */
    readonly deltaEnabled: Switch;
  }
}

/**
 * Position modes of both futures, one-way or hedge, which must agree.
 *
 * @module
 */
import { readsCm, readsUm } from "../../lib/act.ts";
import { Bool, type Model, model } from "../../lib/answers/answer.ts";
import { type Endpoint, endpoint, type NoParams } from "../../lib/endpoint.ts";
import { Switch } from "../../lib/fields/fields.ts";
import { FuturesAck } from "./ack.ts";

/** Position mode of futures. */
export interface PositionMode {
  /** `true` for hedge mode, `false` for one-way mode. */
  readonly dualSidePosition: boolean;
}
/** Reader of {@link PositionMode}. */
export const PositionMode: Model<PositionMode> = /*#__PURE__*/ model("PositionMode", [
  "dualSidePosition",
], () => ({
  dualSidePosition: Bool,
}));

/**
 * Reads the position mode of USDⓈ-M futures.
 *
 * `GET /papi/v1/um/positionSide/dual` · USER_DATA · weight 30
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-um-current-position-mode}
 */
export const getUmCurrentPositionMode: Endpoint<NoParams, PositionMode> = /*#__PURE__*/ endpoint(
  () => ({
    name: "getUmCurrentPositionMode",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/um/positionSide/dual",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: readsUm,
    params: {},
    answer: PositionMode(),
  }),
);

/**
 * Changes the position mode of all USDⓈ-M contracts.
 *
 * `POST /papi/v1/um/positionSide/dual` · TRADE · weight 1
 *
 * All futures of an account share one mode: change USDⓈ-M and COIN-M together, and read both after
 * a failure. Refused with -4059 if the mode is set already, with -4067 or -4068 if orders or
 * positions are open, with -4220 or -4531 if the two modes would differ.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = changeUmPositionMode({ dualSidePosition: true });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#change-um-position-mode}
 */
export const changeUmPositionMode: Endpoint<changeUmPositionMode.Params, FuturesAck> =
  /*#__PURE__*/ endpoint(() => ({
    name: "changeUmPositionMode",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/um/positionSide/dual",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "set",
      what: "positionMode",
      product: "um",
      to: "dualSidePosition",
      readBack: "getUmCurrentPositionMode",
    },
    params: {
      dualSidePosition: Switch,
    },
    answer: FuturesAck(),
  }));
/** Types of {@link changeUmPositionMode}. */
export declare namespace changeUmPositionMode {
  /** Parameters of {@link changeUmPositionMode}. */
  interface Params {
    /** `true` for hedge mode, `false` for one-way mode. */
    readonly dualSidePosition: Switch;
  }
}

/**
 * Reads the position mode of COIN-M futures.
 *
 * `GET /papi/v1/cm/positionSide/dual` · USER_DATA · weight 30
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-cm-current-position-mode}
 */
export const getCmCurrentPositionMode: Endpoint<NoParams, PositionMode> = /*#__PURE__*/ endpoint(
  () => ({
    name: "getCmCurrentPositionMode",
    verb: "GET",
    host: "papi",
    path: "/papi/v1/cm/positionSide/dual",
    access: "USER_DATA",
    weight: { ip: 30 },
    act: readsCm,
    params: {},
    answer: PositionMode(),
  }),
);

/**
 * Changes the position mode of all COIN-M contracts.
 *
 * `POST /papi/v1/cm/positionSide/dual` · TRADE · weight 1
 *
 * All futures of an account share one mode: change USDⓈ-M and COIN-M together, and read both after
 * a failure. Refused with -4059 if the mode is set already, with -4067 or -4068 if orders or
 * positions are open, with -4220 or -4531 if the two modes would differ.
 *
 * @example Build it, then `send` it
 * ```ts
 * const request = changeCmPositionMode({ dualSidePosition: true });
 * ```
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#change-cm-position-mode}
 */
export const changeCmPositionMode: Endpoint<changeCmPositionMode.Params, FuturesAck> =
  /*#__PURE__*/ endpoint(() => ({
    name: "changeCmPositionMode",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/cm/positionSide/dual",
    access: "TRADE",
    weight: { ip: 1 },
    act: {
      does: "set",
      what: "positionMode",
      product: "cm",
      to: "dualSidePosition",
      readBack: "getCmCurrentPositionMode",
    },
    params: {
      dualSidePosition: Switch,
    },
    answer: FuturesAck(),
  }));
/** Types of {@link changeCmPositionMode}. */
export declare namespace changeCmPositionMode {
  /** Parameters of {@link changeCmPositionMode}. */
  interface Params {
    /** `true` for hedge mode, `false` for one-way mode. */
    readonly dualSidePosition: Switch;
  }
}

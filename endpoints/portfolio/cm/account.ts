/**
 * Assets and positions of the COIN-M account.
 *
 * @module
 */
import { readsCm } from "../../../lib/act.ts";
import {
  arrayOf,
  DecimalText,
  type Model,
  model,
  type Open,
  Text,
  TimeMs,
} from "../../../lib/answers/answer.ts";
import { PositionSideText } from "../../../lib/enums/answers.ts";
import { type Endpoint, endpoint, type NoParams } from "../../../lib/endpoint.ts";
import type { PositionSide } from "../../../lib/enums/shared.ts";
import { FuturesAsset } from "../um/account.ts";

/** A COIN-M position with its margin and leverage. */
export interface CmAccountPosition {
  /** Contract. */
  readonly symbol: string;
  /** Size, negative for a short position, in contracts. */
  readonly positionAmt: DecimalText;
  /** Initial margin at the mark price. */
  readonly initialMargin: DecimalText;
  /** Maintenance margin. */
  readonly maintMargin: DecimalText;
  /** Unrealised profit, in the base asset. */
  readonly unrealizedProfit: DecimalText;
  /** Initial margin of the position, at the mark price. */
  readonly positionInitialMargin: DecimalText;
  /** Initial margin of its open orders, at the mark price. */
  readonly openOrderInitialMargin: DecimalText;
  /** Leverage. */
  readonly leverage: DecimalText;
  /** `BOTH` in one-way mode; `LONG` or `SHORT` in hedge mode. */
  readonly positionSide: Open<PositionSide>;
  /** Average entry price. */
  readonly entryPrice: DecimalText;
  /** Largest position at this leverage, in the base asset. */
  readonly maxQty: DecimalText;
  /** Last change, in ms. */
  readonly updateTime: number;
}
/** Reader of {@link CmAccountPosition}. */
export const CmAccountPosition: Model<CmAccountPosition> = /*#__PURE__*/ model(
  "CmAccountPosition",
  ["symbol", "positionAmt"],
  () => ({
    symbol: Text,
    positionAmt: DecimalText,
    initialMargin: DecimalText,
    maintMargin: DecimalText,
    unrealizedProfit: DecimalText,
    positionInitialMargin: DecimalText,
    openOrderInitialMargin: DecimalText,
    leverage: DecimalText,
    positionSide: PositionSideText,
    entryPrice: DecimalText,
    maxQty: DecimalText,
    updateTime: TimeMs,
  }),
);

/** Assets and positions of the COIN-M account. */
export interface CmAccount {
  /** Assets of the account. */
  readonly assets: readonly FuturesAsset[];
  /** Positions of all contracts. */
  readonly positions: readonly CmAccountPosition[];
}
/** Reader of {@link CmAccount}. */
export const CmAccount: Model<CmAccount> = /*#__PURE__*/ model(
  "CmAccount",
  ["assets", "positions"],
  () => ({
    assets: arrayOf(FuturesAsset()),
    positions: arrayOf(CmAccountPosition()),
  }),
);

/**
 * Reads the assets of the COIN-M account and the positions of all contracts.
 *
 * `GET /papi/v1/cm/account` · USER_DATA · weight 5
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/advanced-trading-derivatives-trading-portfolio-margin/api/rest-api/account#get-cm-account-detail}
 */
export const getCmAccountDetail: Endpoint<NoParams, CmAccount> = /*#__PURE__*/ endpoint(() => ({
  name: "getCmAccountDetail",
  verb: "GET",
  host: "papi",
  path: "/papi/v1/cm/account",
  access: "USER_DATA",
  weight: { ip: 5 },
  act: readsCm,
  params: {},
  answer: CmAccount(),
}));

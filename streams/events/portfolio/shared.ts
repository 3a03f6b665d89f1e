/** What events of futures share. */
import { type Open, open, type Reader, TimeMs } from "../../../lib/answers/answer.ts";
import type { Lettered } from "../lettered.ts";

/** Which futures an event belongs to. */
export type FuturesProduct = "UM" | "CM";

/** Reader of {@link FuturesProduct}. */
export const FuturesProductText: Reader<Open<FuturesProduct>> = /*#__PURE__*/ open("UM", "CM");

/** When and where it happened. */
export interface FuturesHeading {
  /** USDⓈ-M or COIN-M. */
  readonly product: Open<FuturesProduct>;
  /** When the exchange sent it, in ms. */
  readonly eventTime: number;
  /** When it happened, in ms. */
  readonly transactionTime: number;
}

/** Letters of {@link FuturesHeading}. */
export const futuresHeading: Lettered<FuturesHeading> = {
  product: ["fs", FuturesProductText],
  eventTime: ["E", TimeMs],
  transactionTime: ["T", TimeMs],
};

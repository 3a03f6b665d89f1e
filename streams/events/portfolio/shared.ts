/** What events of futures share. */
import { type Open, open, type Reader, readerOf, TimeMs } from "../../../lib/answers/answer.ts";
import { SelfTradePreventionText } from "../../../lib/enums/answers.ts";
import type { PriceMatch, SelfTradePrevention } from "../../../lib/enums/shared.ts";
import type { Lettered } from "../lettered.ts";

/** Reads words of the matching engine in the spelling of orders and answers. */
const spelled = <A extends string>(
  of: Reader<Open<A>>,
  spell: (word: string) => string,
): Reader<Open<A>> =>
  readerOf(
    of.shape,
    of.name,
    (u, seen) => of.read(typeof u === "string" ? spell(u) : u, seen),
  );

/** Reader of {@link SelfTradePrevention}; live events say `EXPIRE_NONE` for `NONE`. */
export const EventPreventionText: Reader<Open<SelfTradePrevention>> = /*#__PURE__*/ spelled(
  SelfTradePreventionText,
  (word) => word === "EXPIRE_NONE" ? "NONE" : word,
);

/** Reader of {@link PriceMatch}; live events say `PM_QUEUE` for `QUEUE`. */
export const EventPriceMatchText: Reader<Open<PriceMatch>> = /*#__PURE__*/ spelled(
  /*#__PURE__*/ open(
    "OPPONENT",
    "OPPONENT_5",
    "OPPONENT_10",
    "OPPONENT_20",
    "QUEUE",
    "QUEUE_5",
    "QUEUE_10",
    "QUEUE_20",
  ),
  (word) => word.replace(/^PM_/, ""),
);

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

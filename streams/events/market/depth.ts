/** Changes of a book, and its best levels. */
import { arrayOf, DecimalText, IdText, Text, TimeMs, tuple } from "../../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { type MarketHeading, marketHeading } from "./shared.ts";

/**
 * A level of a book: price and quantity, in the base asset or, on COIN-M, in contracts; a quantity of 0
 * removes the level.
 */
export type DepthLevel = readonly [price: DecimalText, qty: DecimalText];

/**
 * Levels of a book. Of `@depth` and `@rpiDepth` they are those that changed; of `@depth5`, `@depth10` and
 * `@depth20` they are the whole: the name of the stream tells which.
 */
export interface DepthUpdate extends StreamEvent<"depthUpdate">, MarketHeading {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** When it happened, in ms. */
  readonly time: number;
  /** Number of the first update in it. */
  readonly firstUpdateId: IdText;
  /** Number of the last update in it. */
  readonly lastUpdateId: IdText;
  /** Number of the last update in the event before. */
  readonly previousUpdateId: IdText;
  /** Levels of buyers. */
  readonly bids: readonly DepthLevel[];
  /** Levels of sellers. */
  readonly asks: readonly DepthLevel[];
}
/** Kind of {@link DepthUpdate}: `<symbol>@depth` and its kin. */
export const depthUpdate: EventKind<DepthUpdate> = /*#__PURE__*/ eventKind(
  "depthUpdate",
  ["symbol", "firstUpdateId", "lastUpdateId", "previousUpdateId", "bids", "asks"],
  () => {
    const levels = arrayOf(tuple(DecimalText, DecimalText));
    return {
      eventTime: ["E", TimeMs],
      symbol: ["s", Text],
      time: ["T", TimeMs],
      firstUpdateId: ["U", IdText],
      lastUpdateId: ["u", IdText],
      previousUpdateId: ["pu", IdText],
      bids: ["b", levels],
      asks: ["a", levels],
      ...marketHeading,
    };
  },
);

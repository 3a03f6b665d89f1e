/** What open futures orders hold of initial margin: one figure for each side of each position. */
import type { Units } from "../../../lib/decimal.ts";
import type { Futures, FuturesOrder, PositionSide } from "./futures.ts";

type OfSide = Pick<FuturesOrder, "symbol" | "side" | "positionSide">;

/** Key of a side's figure, as in `BTCUSDT BUY BOTH`. */
export const reserveKey = ({ symbol, side, positionSide }: OfSide): string =>
  `${symbol} ${side} ${positionSide}`;

/** The contract that a key is of. */
export const reservedSymbol = (key: string): string => key.slice(0, key.indexOf(" "));

/** Value that the open orders of a side hold margin for, before leverage. */
export const reservedOn = ({ reserved }: Futures, order: OfSide): Units =>
  reserved[reserveKey(order)] ?? 0n;

/** Value that all open orders of a position hold margin for, before leverage. */
export const reservedIn = (
  futures: Futures,
  symbol: string,
  positionSide: PositionSide,
): Units =>
  reservedOn(futures, { symbol, side: "BUY", positionSide }) +
  reservedOn(futures, { symbol, side: "SELL", positionSide });

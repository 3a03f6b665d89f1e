/** Initial margin of open futures orders: one figure for each side of each position. */
import type { Units } from "../../../lib/decimal.ts";
import { type OrderSide, reserveKey } from "../../../risk/portfolio.ts";
import type { Futures, PositionSide } from "./futures.ts";

/** Value that the open orders of a side hold margin for, before leverage. */
export const reservedOn = ({ reserved }: Futures, order: OrderSide): Units =>
  reserved[reserveKey(order)] ?? 0n;

/** Value that all open orders of a position hold margin for, before leverage. */
export const reservedIn = (
  futures: Futures,
  symbol: string,
  positionSide: PositionSide,
): Units =>
  reservedOn(futures, { symbol, side: "BUY", positionSide }) +
  reservedOn(futures, { symbol, side: "SELL", positionSide });

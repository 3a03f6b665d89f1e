/** Fills: told once, in the same words whichever way they came. */
import type { DecimalText, IdText, Open } from "../../lib/answers/answer.ts";
import { printed, spelled, zero } from "../../lib/decimal.ts";
import type { PositionSide, Side } from "../../lib/enums/shared.ts";
import type { UmTrade } from "../../endpoints/portfolio/um/trade.ts";
import type { OrderTradeUpdate } from "../events/portfolio/order.ts";
import { emptyShelf, entriesIn, entryOf, kept, type Shelf, shelved } from "./shelf.ts";

/** A fill. Its decimals have no zeros at their end. */
export interface FillView {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Id of the trade; both orders of a trade with oneself have it. */
  readonly tradeId: IdText;
  /** Order id. */
  readonly orderId: IdText;
  /** Direction. */
  readonly side: Open<Side>;
  /** Position it touches. */
  readonly positionSide: Open<PositionSide>;
  /** Price. */
  readonly price: DecimalText;
  /** Quantity. */
  readonly qty: DecimalText;
  /** Fee. */
  readonly commission: DecimalText;
  /** Asset of the fee; absent without a fee. */
  readonly commissionAsset?: string;
  /** Profit that it realized. */
  readonly realizedProfit: DecimalText;
  /** Whether the order rested in the book. */
  readonly maker: boolean;
  /** When it happened, in ms. */
  readonly time: number;
}

const plain = (text: DecimalText | undefined): DecimalText => {
  const read = text === undefined ? zero : spelled(text);
  return read ? printed(read) : text ?? "0";
};

const withFee = (
  commission: DecimalText | undefined,
  commissionAsset: string | undefined,
): Pick<FillView, "commission" | "commissionAsset"> => {
  const fee = plain(commission);
  return {
    commission: fee,
    ...(fee !== "0" && commissionAsset !== undefined && { commissionAsset }),
  };
};

/** The fill in an event, if there is one; a liquidation's comes as `CALCULATED`. */
export const fillOfEvent = ({ order }: OrderTradeUpdate): FillView | undefined =>
  // What is not essential may be anything.
  typeof order.tradeId !== "string" || !/^\d+$/.test(order.tradeId) ||
    plain(order.lastQty) === "0" || !/^(TRADE|CALCULATED)$/.test(order.executionType)
    ? undefined
    : {
      symbol: order.symbol,
      tradeId: order.tradeId,
      orderId: order.orderId,
      side: order.side,
      positionSide: order.positionSide,
      price: plain(order.lastPrice),
      qty: plain(order.lastQty),
      ...withFee(order.commission, order.commissionAsset),
      realizedProfit: plain(order.realizedProfit),
      maker: order.maker,
      time: order.updateTime,
    };

/** The fill in a row of an answer. */
export const fillOfRow = (row: UmTrade): FillView => ({
  symbol: row.symbol,
  tradeId: row.id,
  orderId: row.orderId,
  side: row.side,
  positionSide: row.positionSide,
  price: plain(row.price),
  qty: plain(row.qty),
  ...withFee(row.commission, row.commissionAsset),
  realizedProfit: plain(row.realizedPnl),
  maker: row.maker,
  time: row.time,
});

/** Which fills of a contract are known: all up to an id, and some above it. */
export interface Mark {
  /** All fills up to this id are known; absent where no read has shown them all. */
  readonly upTo?: IdText;
  /** Keys of known fills above it. */
  readonly above: Shelf<IdText>;
}

/** No fill is known. */
export const noMark: Mark = { above: emptyShelf };

const fillKey = ({ tradeId, orderId }: FillView): string => `${orderId}/${tradeId}`;

const isUpTo = (id: IdText, upTo: IdText | undefined): boolean =>
  upTo !== undefined && BigInt(id) <= BigInt(upTo);

/** Whether a fill is known. */
export const knows = ({ upTo, above }: Mark, fill: FillView): boolean =>
  isUpTo(fill.tradeId, upTo) || entryOf(above, fillKey(fill)) !== undefined;

/** Whether a fill of a trade is known. */
export const knowsTrade = ({ upTo, above }: Mark, tradeId: IdText): boolean =>
  isUpTo(tradeId, upTo) || entriesIn(above).includes(tradeId);

/** With a fill known. */
export const knowing = (mark: Mark, fill: FillView): Mark => ({
  ...mark,
  above: shelved(mark.above, fillKey(fill), fill.tradeId),
});

/** With all fills up to an id known. */
export const knowingUpTo = (mark: Mark, upTo: IdText): Mark =>
  isUpTo(upTo, mark.upTo)
    ? mark
    : { upTo, above: kept(mark.above, (tradeId) => !isUpTo(tradeId, upTo)) };

/** Fills: told once, in the same words whichever way they came. */
import type { DecimalText, IdText } from "../../../lib/answers/answer.ts";
import { printed, spelled, zero } from "../../../lib/decimal.ts";
import type { ExecutionReport } from "../../events/margin/execution_report.ts";
import type { OrderTradeUpdate } from "../../events/portfolio/order.ts";
import { emptyShelf, entriesIn, entryOf, kept, type Shelf, shelved } from "./shelf.ts";
import type { FillView, TradeBook } from "./views.ts";

const plain = (text: DecimalText | undefined): DecimalText => {
  const read = text === undefined ? zero : spelled(text);
  return read ? printed(read) : text ?? "0";
};

/** A fill before its decimals are made alike. */
export type RoughFill = Omit<FillView, "commission"> & { readonly commission?: DecimalText };

/** The fill, its decimals without zeros at their end, its fee named only where there is one. */
export const fillOf = ({ commissionAsset, realizedProfit, ...rough }: RoughFill): FillView => {
  const commission = plain(rough.commission);
  return {
    ...rough,
    price: plain(rough.price),
    qty: plain(rough.qty),
    commission,
    ...(commission !== "0" && commissionAsset !== undefined && { commissionAsset }),
    ...(realizedProfit !== undefined && { realizedProfit: plain(realizedProfit) }),
  };
};

/** Whether an event is a fill; a liquidation's comes as `CALCULATED`. What is not essential may be anything. */
const isFill = (
  { tradeId, lastQty, executionType }: {
    readonly tradeId?: IdText;
    readonly lastQty: DecimalText;
    readonly executionType: string;
  },
): boolean =>
  typeof tradeId === "string" && /^\d+$/.test(tradeId) && plain(lastQty) !== "0" &&
  /^(TRADE|CALCULATED)$/.test(executionType);

/** The fill in an event of futures, if there is one. */
export const fillOfEvent = (
  { order }: OrderTradeUpdate,
  book: "UM" | "CM",
): FillView | undefined =>
  isFill(order)
    ? fillOf({
      book,
      symbol: order.symbol,
      tradeId: order.tradeId ?? "",
      orderId: order.orderId,
      side: order.side,
      positionSide: order.positionSide,
      price: order.lastPrice,
      qty: order.lastQty,
      ...(order.commission !== undefined && { commission: order.commission }),
      ...(order.commissionAsset !== undefined && { commissionAsset: order.commissionAsset }),
      realizedProfit: order.realizedProfit ?? "0",
      maker: order.maker,
      time: order.updateTime,
    })
    : undefined;

/** The fill in an event of margin, if there is one. */
export const fillOfReport = (report: ExecutionReport): FillView | undefined =>
  isFill(report)
    ? fillOf({
      book: "MARGIN",
      symbol: report.symbol,
      tradeId: report.tradeId ?? "",
      orderId: report.orderId,
      side: report.side,
      price: report.lastPrice,
      qty: report.lastQty,
      commission: report.commission,
      ...(report.commissionAsset !== undefined && { commissionAsset: report.commissionAsset }),
      maker: report.maker,
      time: report.transactionTime,
    })
    : undefined;

/** Which fills of a contract are known: all up to an id, and some above it. */
export interface Mark {
  /** All fills up to this id are known; absent where no read has shown them all. */
  readonly upTo?: IdText;
  /** Keys of known fills above it. */
  readonly above: Shelf<IdText>;
}

/** No fill is known. */
export const noMark: Mark = { above: emptyShelf };

/** Names a contract or pair among all. */
export const marketKey = (
  { book, symbol }: { readonly book: TradeBook; readonly symbol: string },
): string => `${book}/${symbol}`;

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

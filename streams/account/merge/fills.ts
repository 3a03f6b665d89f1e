/** Fills: told once, in the same words whichever way they came. */
import type { DecimalText, IdText } from "../../../lib/answers/answer.ts";
import { printed, spelled } from "../../../lib/decimal.ts";
import { each, emptyShelf, entryOf, type Shelf, shelved } from "./shelf.ts";
import { tradeBookOf } from "./orders.ts";
import type { Book, FillView, TradeBook } from "./views.ts";

/** A fill as an event or a row tells it; an event tells also of what is none. */
export type FillTold = Partial<Omit<FillView, "book" | "symbol" | "orderId" | "qty">> & {
  readonly symbol: string;
  readonly orderId: string;
  readonly qty: string;
  readonly execution?: string;
  readonly isBuyer?: boolean;
};

/** Whether it is an id. */
export const isId = (id: unknown): boolean => typeof id === "string" && /^\d+$/.test(id);

const plain = (text: DecimalText = "0"): DecimalText => {
  const read = spelled(text);
  return read ? printed(read) : text;
};

/** The fill, its decimals without zeros at their end, its fee named only where there is one. */
export const fillOf = (told: FillTold & { readonly book: TradeBook }): FillView => {
  const { book, symbol, tradeId = "", orderId, positionSide, commissionAsset } = told;
  const { side = told.isBuyer ? "BUY" : "SELL", maker = false, time = 0 } = told;
  const commission = plain(told.commission);
  return {
    book,
    symbol,
    tradeId,
    orderId,
    side,
    ...(positionSide !== undefined && { positionSide }),
    price: plain(told.price),
    qty: plain(told.qty),
    commission,
    ...(commission !== "0" && commissionAsset !== undefined && { commissionAsset }),
    ...(book !== "MARGIN" && { realizedProfit: plain(told.realizedProfit) }),
    maker,
    time,
  };
};

/**
 * Whether an event is a fill; a liquidation's comes as `CALCULATED`. What is not essential may be anything. One with
 * a word for its quantity is left to reads: once it was told it would not be told again.
 */
export const isFill = ({ tradeId, qty, execution = "" }: FillTold): boolean =>
  isId(tradeId) && !!spelled(qty)?.units && /^(TRADE|CALCULATED)$/.test(execution);

/** Which fills of a contract are known: all up to an id, and some above it. */
export interface Mark {
  /** All fills up to this id are known; absent where no read has shown them all. */
  readonly upTo?: IdText;
  /** Keys of known fills above it. */
  readonly above: Shelf<IdText>;
  /** The exchange has said that there is no such contract, and that was told. */
  readonly isGone?: true;
}

/** No fill is known. */
export const noMark: Mark = { above: emptyShelf };

/** A contract or pair, or what is of one: an order, a fill, a read. */
export interface OfMarket {
  /** Where it trades, or where its orders wait. */
  readonly book: Book;
  /** Its name. */
  readonly symbol: string;
}

/** Names a contract or pair among all. */
export const marketKey = ({ book, symbol }: OfMarket): string => `${tradeBookOf(book)}/${symbol}`;

const fillKey = ({ tradeId, orderId }: FillView): string => `${orderId}/${tradeId}`;

/** Whether a trade is among those up to an id. */
export const isUpTo = (id: IdText, upTo: IdText | undefined): boolean =>
  upTo !== undefined && BigInt(id) <= BigInt(upTo);

/** Whether a fill is known. */
export const knows = ({ upTo, above }: Mark, fill: FillView): boolean =>
  isUpTo(fill.tradeId, upTo) || entryOf(above, fillKey(fill)) !== undefined;

/** With a fill known; its contract is there. */
export const knowing = ({ isGone: _, ...mark }: Mark, fill: FillView): Mark => ({
  ...mark,
  above: shelved(mark.above, fillKey(fill), fill.tradeId),
});

/** With all fills up to an id known. */
export const knowingUpTo = (mark: Mark, upTo: IdText): Mark =>
  isUpTo(upTo, mark.upTo)
    ? mark
    : { upTo, above: each(mark.above, (id) => isUpTo(id, upTo) ? undefined : id) };

/** The reads that close a gap: what each asks, what it weighs, and what its answer shows. */
import { costOf } from "../../lib/cost.ts";
import * as E from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import { accountBalance } from "../../endpoints/portfolio/account.ts";
import type { Income } from "../../endpoints/portfolio/income.ts";
import { type Ask, type AskFor, type Found, type FoundOf, PAGE, type ReadToSend } from "./asks.ts";
import { balanceRow, fillRow, type OrderRow, placedIn } from "./merge/told.ts";
import type { Book, TradeBook, ValueView } from "./merge/views.ts";
import { tradeBookOf } from "./merge/orders.ts";

/** Sends a request, for what its answer means. */
export const sent =
  <A, B>(request: Sendable<A>, meaning: (answer: A) => B) =>
  async (env: Environment): Promise<E.Either<Failure, B>> => {
    const answer = await send(request)(env)();
    return answer._tag === "Left" ? answer : E.right(meaning(answer.right));
  };

/** The read of a request, and what its answer shows. */
export const read = <A, F extends Found>(
  request: Sendable<A>,
  found: (answer: A) => F,
): ReadToSend<F> => {
  const built = "right" in request ? request.right : "spec" in request ? request : undefined;
  return { weight: built ? costOf(built).ip ?? 0 : 0, run: sent(request, found) };
};

/** A read of orders, or of one. */
export const seen = (
  book: Book,
  request: Sendable<OrderRow | readonly OrderRow[]>,
): ReadToSend<FoundOf<"orders">> =>
  read(request, (rows) => ({
    what: "orders",
    orders: [rows].flat().map((row) => placedIn(book, row)),
  }));

/** Rows as objects: one that is none, such as `null`, says nothing, and counts on its page. */
const solid = <A>(rows: readonly A[]): readonly A[] => rows.map(Object);

/** What names contracts or pairs: income, or open order lists. */
export const named = (rows: readonly Partial<Income>[]): Found => ({
  what: "named",
  rows: solid(rows).map(({ symbol = "", tradeId = "", time = 0, income = "0", asset, ...row }) => ({
    symbol,
    tradeId,
    time,
    ...(asset !== undefined &&
      { income, asset, id: [row.incomeType, row.tranId, asset, tradeId].join("/") }),
  })),
});

export const valued =
  <A>(values: (row: A) => readonly ValueView[]) => (rows: readonly A[]): Found => ({
    what: "values",
    values: solid(rows).flatMap(values),
  });

/** Which trades are read. */
export interface FillParams {
  /** Contract or pair. */
  readonly symbol: string;
  /** Rows on a page. */
  readonly limit: number;
  /** From which trade on. */
  readonly fromId?: string;
  /** From which moment on, in ms. */
  readonly startTime?: number;
  /** Up to which moment, in ms. */
  readonly endTime?: number;
}

/** What a read of trades sends. */
export const fillParams = ({ symbol, from, sentAt }: AskFor<"fills">): FillParams => ({
  symbol,
  limit: PAGE,
  ...("fromId" in from || from.endTime < sentAt ? from : { startTime: from.startTime }),
});

/** A read of trades. */
export const filled = (book: TradeBook, request: Sendable<readonly object[]>): ReadToSend =>
  read(request, (rows) => ({ what: "fills", fills: rows.map((row) => fillRow(book, row)) }));

/** Which order is read. */
export type OrderParams =
  & {
    /** Contract or pair. */
    readonly symbol: string;
  }
  & (
    /** By its id; algo id or strategy id of one that waits. */
    | { readonly orderId: string }
    /** By its client id. */
    | { readonly origClientOrderId: string }
  );

/** The calls for orders of a book. */
export interface OrderReads {
  /** All that are open; of one pair in margin. */
  readonly open: (params: { readonly symbol: string }) => Sendable<readonly OrderRow[]>;
  /** One, whether it is open or not. */
  readonly order: (params: OrderParams) => Sendable<OrderRow | readonly OrderRow[]> | ReadToSend;
}

/** The calls by which a product is read. */
export interface ProductReads {
  /** Orders, by book. */
  readonly orders: Readonly<Partial<Record<Book, OrderReads>>>;
  /** Trades. */
  readonly trades: (params: FillParams) => Sendable<readonly object[]>;
  /** What names contracts or pairs: income, or open order lists. */
  readonly named: (params: { readonly startTime: number; readonly limit: number }) => ReadToSend;
  /** Positions. */
  readonly positions?: () => ReadToSend;
}

/** What a read of Portfolio Margin sends, by the products that are read. Products that are left out cost nothing. */
export const readBy =
  (products: Readonly<Partial<Record<TradeBook, ProductReads>>>) => (ask: Ask): ReadToSend => {
    const product = "book" in ask ? products[tradeBookOf(ask.book)] : undefined;
    const orders = "book" in ask ? product?.orders[ask.book] : undefined;
    if (ask.what === "open" && orders) {
      return seen(ask.book, orders.open({ symbol: ask.symbol ?? "" }));
    }
    if (ask.what === "order" && orders) {
      const { book, symbol, orderId, clientOrderId: origClientOrderId = "" } = ask;
      const by = orderId ? { orderId } : { origClientOrderId };
      const asked = orders.order({ symbol, ...by });
      return "run" in asked ? asked : seen(book, asked);
    }
    if (ask.what === "fills" && product) {
      return filled(ask.book, product.trades(fillParams(ask)));
    }
    if (ask.what === "named" && product) {
      return product.named({ startTime: ask.startTime, limit: PAGE });
    }
    // Nothing else is asked.
    return (ask.what === "positions" && product?.positions?.()) ||
      read(accountBalance(), valued(balanceRow));
  };

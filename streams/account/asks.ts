/** The reads that close a gap, and what their answers show: plain data. */
import type { Either } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import type { DecimalText, IdText } from "../../lib/answers/answer.ts";
import type { Book, FillView, Placed, StandingView, TradeBook, ValueView } from "./merge/views.ts";

/** Where a walk through trades goes on: at an id, or at a moment where no id is known. */
export type WalkFrom =
  | { readonly fromId: IdText }
  | { readonly startTime: number; readonly endTime: number };

/** What a read asks for. */
export type Question =
  /** Open orders; of one pair in margin. */
  | { readonly what: "open"; readonly book: Book; readonly symbol?: string }
  | {
    readonly what: "order";
    readonly book: Book;
    readonly symbol: string;
    /** Empty where it is asked for by its client id. */
    readonly orderId: IdText;
    readonly clientOrderId?: string;
  }
  | {
    readonly what: "fills";
    readonly book: TradeBook;
    readonly symbol: string;
    readonly from: WalkFrom;
  }
  /** What names contracts or pairs: income of futures, open order lists of margin. */
  | { readonly what: "named"; readonly book: TradeBook; readonly startTime: number }
  | { readonly what: "positions"; readonly book: "UM" | "CM" }
  | { readonly what: "balances" }
  /** How near the account is to liquidation. */
  | { readonly what: "standing" };

/** Rows on a page; fewer say that there are no more. */
export const PAGE = 1000;

/** The longest span of time that a page of trades may cover, in ms. */
export const SPAN_MS: Readonly<Record<TradeBook, number>> = {
  UM: 7 * 86_400_000,
  CM: 86_400_000,
  // It must stay below a day.
  MARGIN: 86_399_999,
};

/** A read that can be sent. */
export interface ReadToSend<F extends Found = Found> {
  /** Weight against the address. */
  readonly weight: number;
  /** Sends it. */
  readonly run: (env: Environment) => Promise<Either<Failure, F>>;
}

/** A read, when it was sent, and for which pass; 0 for none. */
export type Ask = Question & {
  readonly id: number;
  readonly sentAt: number;
  readonly pass: number;
};

/** A read of a kind. */
export type AskFor<What extends Ask["what"]> = Extract<Ask, { readonly what: What }>;

/** Whether it asks for an order that no pass would ask for: it is sent until it is answered. */
export const isSingle = (ask: Ask): ask is AskFor<"order"> =>
  ask.what === "order" && ask.pass === 0;

/** What the answer to a read shows. */
export type Found =
  | { readonly what: "orders"; readonly orders: readonly Placed[] }
  | { readonly what: "fills"; readonly fills: readonly FillView[] }
  | { readonly what: "named"; readonly rows: readonly NamedRow[] }
  | { readonly what: "values"; readonly values: readonly ValueView[] }
  | { readonly what: "standing"; readonly standing: StandingView };

/** What an answer of a kind shows. */
export type FoundOf<What extends Found["what"]> = Extract<Found, { readonly what: What }>;

/** A contract or pair in which something happened, and the trade if it was one. */
export interface NamedRow {
  /** Contract or pair. */
  readonly symbol: string;
  /** Id of the trade. */
  readonly tradeId: IdText;
  /** When it happened, in ms. */
  readonly time: number;
  /** What it changed a wallet by; absent of what is no income. */
  readonly income?: DecimalText;
  /** Asset of the wallet. */
  readonly asset?: string;
  /** Names the income among all of its book. */
  readonly id?: string;
}

/** The answer to a read. */
export interface Answered {
  /** Tag. */
  readonly _tag: "Answered";
  /** The read that is answered. */
  readonly id: number;
  /** What was found, or why nothing was. */
  readonly answer: Either<Failure, Found>;
  /** What it weighed. */
  readonly weight?: number;
}

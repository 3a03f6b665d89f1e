/** The state of following an account, what it takes in and what it gives out: plain data, all of it. */
import type { Either } from "../../lib/either.ts";
import type { Failure } from "../../lib/failure.ts";
import type { Sendable } from "../../lib/send.ts";
import type { Heard } from "../../lib/socket.ts";
import type { Income } from "../../endpoints/portfolio/income.ts";
import type { UmOrderState } from "../../endpoints/portfolio/um/order_query.ts";
import type { UmTrade } from "../../endpoints/portfolio/um/trade.ts";
import type { IdText } from "../../lib/answers/answer.ts";
import type { StreamMessage } from "../frame.ts";
import type { OrderTradeUpdate } from "../events/portfolio/order.ts";
import type { ListenKeyExpired } from "../events/connection.ts";
import type { FillView, Mark } from "./fills.ts";
import type { OrderView } from "./orders.ts";
import { emptyShelf, type Shelf } from "./shelf.ts";

/** What of an account is followed. */
export interface AccountStream {
  /** Contracts whose trades are read after each gap, besides those that orders and income name. */
  readonly um: readonly string[];
  /** How long the exchange's reads may lag behind its events, in ms. */
  readonly lagMs: number;
  /** How often the view is compared with reads while all is quiet, in ms. */
  readonly auditMs: number;
}

/** A read, and whose answer it is. */
export type Ask =
  & { readonly id: number; readonly sentAt: number; readonly pass: number }
  & (
    | { readonly what: "openOrders" }
    | { readonly what: "income"; readonly startTime: number }
    | { readonly what: "order"; readonly symbol: string; readonly orderId: IdText }
    | { readonly what: "trades"; readonly symbol: string; readonly from: WalkFrom }
  );

/** Where a walk through trades goes on: at an id, or at a moment where no id is known. */
export type WalkFrom =
  | { readonly fromId: IdText }
  | { readonly startTime: number; readonly endTime: number };

/** The answer to a read. */
export type Answered =
  & { readonly _tag: "Answered"; readonly id: number }
  & (
    | { readonly what: "openOrders"; readonly answer: Either<Failure, readonly UmOrderState[]> }
    | { readonly what: "income"; readonly answer: Either<Failure, readonly Income[]> }
    | { readonly what: "order"; readonly answer: Either<Failure, UmOrderState> }
    | { readonly what: "trades"; readonly answer: Either<Failure, readonly UmTrade[]> }
  );

/** Something that happened. */
export type News =
  | { readonly _tag: "Heard"; readonly socket: number; readonly heard: Heard }
  | Answered
  /** No listen key could be had, or it could not be extended. */
  | { readonly _tag: "Keyless"; readonly socket: number; readonly failure: Failure }
  /** The listen key was extended; it may be another one. */
  | { readonly _tag: "Extended"; readonly socket: number; readonly isSame: boolean }
  | { readonly _tag: "Ticked" }
  | { readonly _tag: "Stopped" };

/** What the state takes in: news, when they came by the exchange's time, and a random number below 1. */
export interface Input {
  /** When, in ms. */
  readonly at: number;
  /** A random number from 0 to 1, for back-off. */
  readonly chance: number;
  /** What happened. */
  readonly news: News;
}

/** A read to send. */
export type Reading =
  & { readonly _tag: "Ask"; readonly id: number }
  & (
    | { readonly what: "openOrders"; readonly request: Sendable<readonly UmOrderState[]> }
    | { readonly what: "income"; readonly request: Sendable<readonly Income[]> }
    | { readonly what: "order"; readonly request: Sendable<UmOrderState> }
    | { readonly what: "trades"; readonly request: Sendable<readonly UmTrade[]> }
  );

/** What is to be done. Listen keys and addresses stay with who does it. */
export type Effect =
  | Reading
  /** Ask for a listen key and open a socket on it. */
  | { readonly _tag: "Connect"; readonly socket: number }
  /** Extend the listen key. */
  | { readonly _tag: "Extend"; readonly socket: number }
  /** End a socket. */
  | { readonly _tag: "End"; readonly socket: number }
  /** Tick at this moment, and no earlier one is needed. */
  | { readonly _tag: "Wake"; readonly at: number }
  | { readonly _tag: "Tell"; readonly notice: Notice };

/** What callers are told. */
export type Notice =
  /** From this moment on something may be missing. */
  | { readonly type: "gap"; readonly from: number; readonly reason: string }
  /** All is known up to `to`; what was found between is told already. */
  | {
    readonly type: "recovered";
    readonly from: number;
    readonly to: number;
    readonly fills: number;
    readonly orders: number;
    readonly weight: number;
    readonly unknown: number;
  }
  | {
    readonly type: "fill";
    readonly fill: FillView;
    readonly source: "stream" | "rest";
    readonly recovered?: true;
  }
  | {
    readonly type: "order";
    readonly order: OrderView;
    readonly source: "stream" | "rest";
    readonly recovered?: true;
  }
  /** Something that nobody can know any more, or that does not add up. */
  | {
    readonly type: "unknown";
    readonly what: "order" | "fills" | "message";
    readonly symbol?: string;
    readonly orderId?: IdText;
    readonly reason: string;
  }
  /** The reader was too slow: so many notices were left out, none of them a fill. The view has it all. */
  | { readonly type: "lagged"; readonly leftOut: number }
  /** An event of the account that is not followed here. */
  | { readonly type: "event"; readonly event: StreamMessage<OrderTradeUpdate | ListenKeyExpired> }
  /** It ended and does not come back. */
  | { readonly type: "stopped"; readonly failure?: Failure };

/** An order, and what is known of it besides. */
export interface Tracked {
  /** The order. */
  readonly order: OrderView;
  /** When the stream last told of it, in ms; 0 where it never did. */
  readonly heardAt: number;
  /** Whether its fills are all ours to tell, as it began under our eyes. */
  readonly isWhole: boolean;
}

/** A comparison of the view with reads. */
export interface Pass {
  /** Its number; answers to reads of others change the view, and prove nothing. */
  readonly id: number;
  /** When it began, in ms. */
  readonly startedAt: number;
  /** Contracts whose trades it walks or has walked. */
  readonly walked: Shelf<true>;
  /** Orders that it asked for by id. */
  readonly asked: Shelf<true>;
  /** Trades that income names, by contract and id. */
  readonly named: Shelf<{ readonly symbol: string; readonly tradeId: IdText }>;
}

/** What a gap has brought to light so far. */
export interface Tally {
  /** Since when something may be missing, in ms. */
  readonly from: number;
  /** Fills that reads have shown. */
  readonly fills: number;
  /** Changes of orders that reads have shown. */
  readonly orders: number;
  /** Weight of the reads. */
  readonly weight: number;
  /** What cannot be known. */
  readonly unknown: number;
}

/** The state of following an account. */
export interface AccountState {
  /** What is followed. */
  readonly stream: AccountStream;
  /** `catchingUp` until reads have proven what was missed, `live` after. */
  readonly phase: "connecting" | "catchingUp" | "live" | "waiting" | "stopped";
  /** Number of the socket. */
  readonly socket: number;
  /** When the socket was last heard, in ms. */
  readonly heardAt: number;
  /** Connections that failed, in a row. */
  readonly failures: number;
  /** From when on fills are told, in ms. */
  readonly since: number;
  /** Up to when all is known, in ms. */
  readonly provenTo: number;
  /** Open gap. */
  readonly tally: Tally | undefined;
  /** Orders by key. */
  readonly orders: Shelf<Tracked>;
  /** Known fills by contract. */
  readonly marks: Shelf<Mark>;
  /** What fills sum up to, by order. */
  readonly sums: Shelf<string>;
  /** Pass that is on its way. */
  readonly pass: Pass | undefined;
  /** How many passes in a row did not add up. */
  readonly rounds: number;
  /** What the last list of open orders showed, and when it was asked for. */
  readonly listed: { readonly sentAt: number; readonly keys: Shelf<true> } | undefined;
  /** Reads that are on their way, or wait to be sent again. */
  readonly asks: Readonly<Record<string, Ask>>;
  /** Reads to send again, and when. */
  readonly retries: Readonly<Record<string, { readonly at: number; readonly tries: number }>>;
  /** Number of the next read, and of the next pass. */
  readonly next: number;
  /** When to connect, in ms; `Infinity` for never. */
  readonly connectAt: number;
  /** When to begin a pass. */
  readonly passAt: number;
  /** When to extend the listen key. */
  readonly extendAt: number;
  /** When the next tick is due. */
  readonly wakeAt: number;
}

/** Settings of {@link accountStream}; everything has a default. */
export interface AccountStreamSettings {
  /**
   * Contracts whose trades are read after each gap, besides those that orders and income name. Name those
   * where you trade without fee: a fill without fee and profit, of an order that ended unseen, is named by
   * nothing else.
   */
  readonly um?: readonly string[];
  /** How long the exchange's reads may lag behind its events, in ms; 5 s if absent. */
  readonly lagMs?: number;
  /** How often the view is compared with reads while all is quiet, in ms; 10 minutes if absent. */
  readonly auditMs?: number;
}

/** Describes what to follow of an account; data, nothing is opened. */
export const accountStream = (settings: AccountStreamSettings = {}): AccountStream => ({
  um: [...settings.um ?? []],
  lagMs: settings.lagMs ?? 5_000,
  auditMs: settings.auditMs ?? 600_000,
});

/** The state before anything happened. */
export const begun = (stream: AccountStream, at: number): AccountState => ({
  stream,
  phase: "waiting",
  socket: 0,
  heardAt: at,
  failures: 0,
  since: at,
  provenTo: at,
  tally: { from: at, fills: 0, orders: 0, weight: 0, unknown: 0 },
  orders: emptyShelf,
  marks: emptyShelf,
  sums: emptyShelf,
  pass: undefined,
  listed: undefined,
  asks: {},
  retries: {},
  next: 1,
  rounds: 0,
  connectAt: at,
  passAt: Infinity,
  extendAt: Infinity,
  wakeAt: Infinity,
});

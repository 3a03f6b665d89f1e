/** The state of following an account, what it takes in and what it gives out: plain data, all of it. */
import type { Failure } from "../../lib/failure.ts";
import type { Heard } from "../../lib/socket.ts";
import type { IdText } from "../../lib/answers/answer.ts";
import type { Mark } from "./merge/fills.ts";
import type { Health, Phase } from "./health.ts";
import type { Notice } from "./notice.ts";
import { emptyShelf, type Shelf } from "./merge/shelf.ts";
import type { Answered, Ask } from "./asks.ts";
import type { AccountStream } from "./stream.ts";
import type { OrderView, TradeBook, ValueView } from "./merge/views.ts";

/** An order that somebody wants to know of, by its id or by its client id. */
export type Wanted =
  & Pick<OrderView, "book" | "symbol">
  & (Pick<OrderView, "orderId"> | Pick<OrderView, "clientOrderId">);

/** Something that happened. */
export type News =
  | { readonly _tag: "Heard"; readonly socket: number; readonly heard: Heard }
  | Answered
  /** No listen key could be had, or it could not be extended. */
  | { readonly _tag: "Keyless"; readonly socket: number; readonly failure: Failure }
  /** The listen key was extended; it may be another one. */
  | { readonly _tag: "Extended"; readonly socket: number; readonly isSame: boolean }
  /** Somebody wants to know of an order what no event has told. */
  | { readonly _tag: "Wanted"; readonly order: Wanted }
  /** Somebody placed an order after the account was followed, whatever clocks say. */
  | { readonly _tag: "Placed"; readonly order: Pick<OrderView, "book" | "symbol" | "orderId"> }
  | { readonly _tag: "Ticked" }
  | { readonly _tag: "Stopped" };

/** News of a kind. */
export type NewsOf<Tag extends News["_tag"]> = Extract<News, { readonly _tag: Tag }>;

/** What the state takes in: news, when they came by the exchange's time, and a random number below 1. */
export interface Input {
  /** When, in ms. */
  readonly at: number;
  /** A random number from 0 to 1, for back-off. */
  readonly chance: number;
  /** What happened. */
  readonly news: News;
}

/** What is to be done. Listen keys and addresses stay with who does it. */
export type Effect =
  /** Send a read. */
  | { readonly _tag: "Ask"; readonly ask: Ask }
  /** Ask for a listen key and open a socket on it. */
  | { readonly _tag: "Connect"; readonly socket: number }
  /** Extend the listen key. */
  | { readonly _tag: "Extend"; readonly socket: number }
  /** Ask a socket for a sign of life. */
  | { readonly _tag: "Probe"; readonly socket: number }
  /** End a socket. */
  | { readonly _tag: "End"; readonly socket: number }
  /** Tick at this moment, and no earlier one is needed. */
  | { readonly _tag: "Wake"; readonly at: number }
  | { readonly _tag: "Tell"; readonly notice: Notice };

/** An order, and what is known of it besides. */
export interface Tracked {
  /** The order. */
  readonly order: OrderView;
  /** When the stream last told of it, in ms; 0 where it never did. */
  readonly heardAt: number;
  /** Number of the socket that told it. */
  readonly toldBy?: number;
  /** When a read showed what no event has told; absent where events told it all. */
  readonly readAt?: number;
  /** Whether its fills are all ours to tell, as it began under our eyes. */
  readonly isWhole: boolean;
  /** When it was placed, in ms; absent where no read has shown it. */
  readonly time?: number;
}

/** A value, and what is known of it besides. */
export interface Valued {
  /** The value. */
  readonly value: ValueView;
  /** When the stream last told of it, in ms; 0 where it never did. */
  readonly heardAt: number;
  /** Number of the socket that told it. */
  readonly toldBy?: number;
  /** Time of the event that told it last, in ms. */
  readonly time: number;
  /** When the read that showed it last was sent, in ms. */
  readonly sentAt: number;
  /** When a read showed what no event has told; absent where events told it all. */
  readonly readAt?: number;
}

/** What fills must have made of a position, or income of a wallet. */
export interface Moved {
  /** Amount when it was compared last; absent before. */
  readonly from?: string;
  /** Sum of the fills, or of the income, since. */
  readonly by: string;
  /** When the last fill was heard, in ms; of what only reads told, when it was. */
  readonly heardAt: number;
}

/** A comparison of the view with reads. */
export interface Pass {
  /** Its number; answers to reads of others change the view, and prove nothing. */
  readonly id: number;
  /** When it began, in ms. */
  readonly startedAt: number;
  /** Up to when it can prove, in ms: what a program that stood still was told meanwhile it hears late. */
  readonly provesTo: number;
  /** Whether it only looks whether there is anything to close. */
  readonly isAudit: boolean;
  /** Contracts whose trades it walks or has walked. */
  readonly walked: Shelf<true>;
  /** What it asked for by name: orders, and lists of pairs. */
  readonly asked: Shelf<true>;
  /** Trades that income names, by contract and id. */
  readonly named: Shelf<
    { readonly book: TradeBook; readonly symbol: string; readonly tradeId: IdText }
  >;
}

/** What a gap has brought to light so far. */
export interface Tally {
  /** Since when something may be missing, in ms. */
  readonly from: number;
  /** Fills that reads have shown. */
  readonly fills: number;
  /** Changes of orders that reads have shown. */
  readonly orders: number;
  /** Changes of positions, balances and liabilities that reads have shown. */
  readonly values: number;
  /** Weight of the reads. */
  readonly weight: number;
  /** What cannot be known. */
  readonly unknown: number;
}

/** What has become of a read so far. */
export interface Retry {
  /** How often it was tried. */
  readonly tries: number;
  /** When it is sent, in ms; absent while it is on its way. */
  readonly at?: number;
  /** Whether the exchange has said that there is no such order. */
  readonly isAbsent?: boolean;
}

/** What waits for a moment. */
export type DueName =
  | "connect"
  | "pass"
  | "extend"
  | "rotate"
  | "handOver"
  | "probe"
  | "silence"
  | "mute"
  | "doubt"
  | "good";

/** A socket that is to take over. */
export interface Successor {
  /** Its number. */
  readonly socket: number;
  /** When it opened, in ms. */
  readonly openAt?: number;
  /** What was heard since it was asked for: 1 by the socket that serves, 2 by this one, 3 by both. */
  readonly seen: Shelf<number>;
  /** How many events of each type this one alone has told. */
  readonly ahead: Readonly<Record<string, number>>;
}

/** The state of following an account. */
export interface AccountState {
  /** What is followed. */
  readonly stream: AccountStream;
  /** Where it is. */
  readonly phase: Phase;
  /** Number of the socket. */
  readonly socket: number;
  /** Number of the newest socket. */
  readonly newest: number;
  /** The socket that is to take over. */
  readonly next?: Successor;
  /** When a socket was last heard, in ms. */
  readonly heardAt: number;
  /** When it told an event last, in ms; what answers a probe is none. */
  readonly toldAt: number;
  /** When the socket was last asked for a sign of life, in ms; 0 for never. */
  readonly probedAt: number;
  /** How the socket is, as it was told last; absent where a connection has failed since. */
  readonly told?: Health["socket"];
  /** Whether sockets answer when they are asked for a sign. */
  readonly answers: boolean;
  /** When the listen key was last had or extended, in ms; 0 for never. */
  readonly extendedAt: number;
  /** Connections that failed, in a row. */
  readonly failures: number;
  /** Why the last one failed. */
  readonly reason?: string;
  /** Up to when the exchange asked for silence, in ms. */
  readonly silentTo?: number;
  /** From when on fills are told, in ms. */
  readonly since: number;
  /** The same by product, as some may be followed later than others. */
  readonly began: Readonly<Partial<Record<TradeBook, number>>>;
  /** Up to when all is known, in ms: when the pass began that proved it. */
  readonly provenTo: number;
  /** When that pass ended, in ms; 0 for never. */
  readonly provedAt: number;
  /** Open gap. */
  readonly tally?: Tally;
  /** Orders by key. */
  readonly orders: Shelf<Tracked>;
  /** Orders that were placed right after it began. */
  readonly placed: Shelf<true>;
  /** Known fills by contract. */
  readonly marks: Shelf<Mark>;
  /** What fills sum up to, by order. */
  readonly sums: Shelf<string>;
  /** Positions, balances and liabilities by key. */
  readonly values: Shelf<Valued>;
  /** What fills must have made of positions, and income of wallets. */
  readonly moved: Shelf<Moved>;
  /** Times of income that is in the sums and may be read once more, by its id; and of moments with too much of it. */
  readonly incomes: Shelf<number>;
  /** Pass that is on its way. */
  readonly pass?: Pass;
  /** When an event last said that something changed, and not what it is now, in ms; 0 for never. */
  readonly stirredAt: number;
  /** Whether the next pass is an audit. */
  readonly isAuditNext: boolean;
  /** In how many passes in a row what did not add up did not, by key; absent before a pass ended since the gap. */
  readonly rounds?: Readonly<Record<string, number>>;
  /** What the last lists of open orders showed, and when they were asked for. */
  readonly listed: Readonly<
    Record<string, { readonly sentAt: number; readonly keys: Shelf<true> }>
  >;
  /** Reads that are on their way, or wait to be sent again; few, as others wait in the queue. */
  readonly asks: Readonly<Record<string, Ask & Retry>>;
  /** Reads that were never sent yet, by number; earlier ones than the first may be among them, and say nothing. */
  readonly queue: Shelf<Ask>;
  /** Number of the first read that was never sent. */
  readonly queued: number;
  /** Number of the next read, and of the next pass. */
  readonly nextId: number;
  /** What is due, and when, in ms. */
  readonly due: Readonly<Partial<Record<DueName, number>>>;
  /** When the next tick is due. */
  readonly wakeAt?: number;
}

/** A tally that begins. */
export const noTally = (from: number): Tally => ({
  from,
  fills: 0,
  orders: 0,
  values: 0,
  weight: 0,
  unknown: 0,
});

/** The state before anything happened. */
export const begun = (stream: AccountStream, at: number): AccountState => ({
  stream,
  phase: "waiting",
  socket: 0,
  newest: 0,
  heardAt: at,
  toldAt: at,
  probedAt: 0,
  told: "down",
  answers: false,
  extendedAt: 0,
  failures: 0,
  since: at,
  began: Object.fromEntries(Object.keys(stream.symbols).map((book) => [book, at])),
  provenTo: at,
  provedAt: 0,
  tally: noTally(at),
  orders: emptyShelf,
  placed: emptyShelf,
  marks: emptyShelf,
  sums: emptyShelf,
  values: emptyShelf,
  moved: emptyShelf,
  incomes: emptyShelf,
  stirredAt: 0,
  isAuditNext: false,
  listed: {},
  asks: {},
  queue: emptyShelf,
  queued: 1,
  nextId: 1,
  due: { connect: at },
});

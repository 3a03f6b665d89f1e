/** The order book of a contract, kept by its stream. */
import type { Either } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import { coinmOrderBook } from "../../endpoints/coinm_market/order_book.ts";
import { usdmOrderBook } from "../../endpoints/usdm_market/order_book.ts";
import { bell } from "../bell.ts";
import { timerMs } from "../wake.ts";
import { depthOf } from "../market/feed.ts";
import type { Rotation } from "../market/connection.ts";
import { marketBlock, runFeeds } from "../market/run.ts";
import { type BookSnapshot, type BookView, localBook } from "./local_book.ts";

/** Settings of {@link orderBook}; everything has a default. */
export interface OrderBookSettings extends Rotation {
  /** Levels of each side that are shown; 20 if absent. */
  readonly levels?: number;
  /** How often changes come, in ms; 100 if absent. */
  readonly everyMs?: 100 | 250 | 500;
  /** Levels of each side that are read to begin with; 1000 if absent, which weighs 20. */
  readonly limit?: 50 | 100 | 500 | 1000;
  /** Silence after which it is compared with what a read shows, in ms; 30 s if absent. */
  readonly quietMs?: number;
}

/** A book that is kept. Reading it opens its stream; a reader sees the newest state, not each one. */
export interface OrderBook extends AsyncIterable<BookView> {
  /** What it says now. */
  readonly view: () => BookView;
  /** Why it ended, where it did by itself. */
  readonly failure: () => Failure | undefined;
  /** Ends it. */
  readonly stop: () => void;
}

/**
 * Failures after which reading again changes nothing: codes from -1100 to -1199 are of what was asked, status
 * 451 of where it was asked from.
 */
const isHopeless = (failure: Failure): boolean =>
  failure._tag === "BadParams" || failure._tag === "Blocked" ||
  ("status" in failure && failure.status === 451) ||
  (failure._tag === "Refused" && failure.code <= -1100 && failure.code > -1200);

/** How long a book must have been read before its next snapshot is the first of a row again, in ms. */
const STABLE_MS = 10_000;

/** How long a change may be on its way that a snapshot shows, in ms. */
const LATE_MS = 5_000;

/** How long a snapshot waits for the change that proves it, before another read does, in ms. */
const PROOF_MS = 1_000;

const isAfter = (one: BookSnapshot, last: string | undefined): boolean =>
  last !== undefined && BigInt(one.lastUpdateId) > BigInt(last);

/**
 * Keeps the order book of a contract, of USDⓈ-M or COIN-M. It begins anew by itself where a change is
 * missing or the book crosses, and says `syncing` until all is known again; `provenTo` says how deep it is
 * known whole. It needs `openSocket` in the environment, and no key.
 *
 * @example
 * ```ts ignore
 * const env = environment({ transport: fetchTransport(), openSocket: webSockets() });
 * for await (const book of orderBook("BTCUSDT")(env)) {
 *   if (book.state === "live") console.log(book.bids[0], book.asks[0]);
 * }
 * ```
 */
export const orderBook =
  (symbol: string, settings: OrderBookSettings = {}): (env: Environment) => OrderBook => (env) => {
    const { levels = 20, everyMs = 100, limit = 1000, quietMs = 30_000 } = settings;
    const feed = depthOf(symbol, everyMs);
    const book = localBook(levels);
    const name = symbol.toUpperCase();
    let end: (() => void) | undefined;
    let isOver = false;
    let isNews = false;
    let why: Failure | undefined;
    const { ring, heard } = bell();
    let tries = 0;
    let takenAt = 0;
    let isReading = false;
    // Why the last snapshot could not be read.
    let trouble: string | undefined;
    // Whether the stream is open, and how often it opened or closed: an answer to an earlier read is older.
    let isOpen = false;
    let turns = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watch: ReturnType<typeof setTimeout> | undefined;

    const view = (): BookView => {
      const seen = book.view(levels);
      return seen.state === "syncing" && trouble !== undefined
        ? { ...seen, reason: trouble }
        : seen;
    };
    const changed = (): void => {
      isNews = true;
      ring();
    };
    const stop = (failure?: Failure): void => {
      if (isOver) return;
      isOver = true;
      why = failure;
      clearTimeout(timer);
      clearTimeout(watch);
      end?.();
      book.restart("it has ended");
      ring();
    };
    const ask = (): Promise<Either<Failure, BookSnapshot>> =>
      feed.product === "UM"
        ? send(usdmOrderBook({ symbol, limit }))(env)()
        : send(coinmOrderBook({ symbol, limit }))(env)();
    const read = async (): Promise<void> => {
      const asked = turns;
      const answer = await ask();
      isReading = false;
      if (isOver) return;
      if (asked !== turns) return plan();
      if (answer._tag === "Left") {
        const { left } = answer;
        if (isHopeless(left)) return stop(left);
        trouble = left.message;
        changed();
        return plan("retryAfterMs" in left ? left.retryAfterMs ?? 0 : 0);
      }
      trouble = undefined;
      if (book.take(answer.right, limit) === "snapshot") return plan();
      takenAt = performance.now();
      watchSilence(PROOF_MS);
      changed();
    };
    /** Reads a snapshot: the first at once, others later and later, so that a bad stream costs little. */
    const plan = (silenceMs = 0): void => {
      if (isReading || isOver || !isOpen) return;
      isReading = true;
      if (takenAt > 0 && performance.now() - takenAt >= STABLE_MS) tries = 0;
      const wait = tries === 0 ? 0 : Math.min(4_000, 125 * 2 ** tries) * (0.5 + Math.random());
      tries++;
      timer = setTimeout(() => void read(), timerMs(Math.max(silenceMs, wait)));
    };
    /** Compares a book that is silent with a snapshot: its socket may be open and carry nothing any more. */
    const watchSilence = (ms = quietMs): void => {
      clearTimeout(watch);
      watch = setTimeout(async () => {
        const asked = turns;
        const answer = await ask();
        const isNewer = answer._tag === "Right" && isAfter(answer.right, book.view(0).lastUpdateId);
        if (asked !== turns || isOver) return;
        if (!isNewer) {
          if (answer._tag === "Right") book.take(answer.right, limit);
          changed();
          return watchSilence(ms * 2);
        }
        watch = setTimeout(() => begin("its stream is silent"), Math.min(LATE_MS, quietMs));
      }, timerMs(Math.min(ms, quietMs)));
    };
    const begin = (reason?: string): void => {
      const block = marketBlock(env);
      if (block) return stop(block);
      end?.();
      if (reason !== undefined) close(reason);
      end = runFeeds([feed], env, {
        heard: (_, event) => {
          if (event.type !== "depthUpdate" || event.symbol !== name) return;
          const before = book.view(0).state;
          const verdict = book.hear(event);
          watchSilence();
          if (verdict === "snapshot") plan();
          if (before === "live" || book.view(0).state === "live") changed();
        },
        opened: () => {
          isOpen = true;
          turns++;
          plan();
        },
        lost: (_, __, reason) => close(reason),
        silent: () => {},
      }, settings);
    };
    const close = (reason: string): void => {
      isOpen = false;
      turns++;
      clearTimeout(watch);
      book.restart(reason);
      changed();
    };

    return {
      view,
      failure: () => why,
      stop: () => stop(),
      [Symbol.asyncIterator]: () => {
        if (!end && !isOver) begin();
        return {
          next: async () => {
            while (!isNews && !isOver) await heard();
            if (isOver) return { done: true, value: undefined };
            isNews = false;
            return { done: false, value: view() };
          },
          return: () => {
            stop();
            return Promise.resolve({ done: true, value: undefined });
          },
        };
      },
    };
  };

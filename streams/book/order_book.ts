/** The order book of a contract, kept by its stream. */
import type { Either } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import { coinmOrderBook } from "../../endpoints/coinm_market/order_book.ts";
import { usdmOrderBook } from "../../endpoints/usdm_market/order_book.ts";
import { bell } from "../bell.ts";
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

/** Failures after which reading again changes nothing; codes from -1100 to -1199 are of what was asked. */
const isHopeless = (failure: Failure): boolean =>
  failure._tag === "BadParams" || failure._tag === "Blocked" ||
  (failure._tag === "Refused" && failure.code <= -1100 && failure.code > -1200);

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
    const { levels = 20, everyMs = 100, limit = 1000 } = settings;
    const feed = depthOf(symbol, everyMs);
    const book = localBook();
    let end: (() => void) | undefined;
    let isOver = false;
    let isNews = false;
    let why: Failure | undefined;
    const { ring, heard } = bell();
    let tries = 0;
    let isReading = false;
    // How often the stream was opened: an answer to an earlier read is older than the stream.
    let opened = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const changed = (): void => {
      isNews = true;
      ring();
    };
    const stop = (failure?: Failure): void => {
      if (isOver) return;
      isOver = true;
      why = failure;
      clearTimeout(timer);
      end?.();
      ring();
    };
    const ask = (): Promise<Either<Failure, BookSnapshot>> =>
      feed.product === "UM"
        ? send(usdmOrderBook({ symbol, limit }))(env)()
        : send(coinmOrderBook({ symbol, limit }))(env)();
    const read = async (): Promise<void> => {
      const asked = opened;
      const answer = await ask();
      isReading = false;
      if (isOver) return;
      if (asked !== opened) return plan();
      if (answer._tag === "Left") {
        if (isHopeless(answer.left)) return stop(answer.left);
        const { left } = answer;
        return plan("retryAfterMs" in left ? left.retryAfterMs ?? 0 : 0);
      }
      if (book.take(answer.right, limit) === "snapshot") return plan();
      tries = 0;
      changed();
    };
    /** Reads a snapshot: the first at once, others later and later, so that a bad stream costs little. */
    const plan = (silenceMs = 0): void => {
      if (isReading || isOver) return;
      isReading = true;
      const wait = tries === 0 ? 0 : Math.min(3_000, 125 * 2 ** tries) * (0.5 + Math.random());
      tries++;
      timer = setTimeout(() => void read(), Math.max(silenceMs, wait));
    };
    const begin = (): void => {
      const block = marketBlock(env);
      if (block) return stop(block);
      end = runFeeds([feed], env, {
        heard: (_, event) => {
          if (event.type !== "depthUpdate") return;
          const before = book.view(0).state;
          if (book.hear(event) === "snapshot") plan();
          if (before === "live" || book.view(0).state === "live") changed();
        },
        opened: () => {
          opened++;
          plan();
        },
        lost: (_, __, reason) => {
          book.restart(reason);
          changed();
        },
        silent: () => {},
      }, settings);
    };

    return {
      view: () => book.view(levels),
      failure: () => why,
      stop: () => stop(),
      [Symbol.asyncIterator]: () => {
        if (!end && !isOver) begin();
        return {
          next: async () => {
            while (!isNews && !isOver) await heard();
            if (isOver) return { done: true, value: undefined };
            isNews = false;
            return { done: false, value: book.view(levels) };
          },
          return: () => {
            stop();
            return Promise.resolve({ done: true, value: undefined });
          },
        };
      },
    };
  };

/** The order book of a contract, kept by its stream. */
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Sendable } from "../../lib/sendable.ts";
import { coinmOrderBook } from "../../endpoints/coinm_market/order_book.ts";
import { usdmOrderBook } from "../../endpoints/usdm_market/order_book.ts";
import type { DepthUpdate } from "../events/market/depth.ts";
import type { StreamMessage } from "../frame.ts";
import { bell } from "../bell.ts";
import { silenceOf } from "../../lib/answers/silence.ts";
import { timerMs } from "../../lib/timers/wake.ts";
import { depthOf, productOf } from "../market/feed.ts";
import { marketBlock, runFeeds } from "../market/run.ts";
import { type BookSnapshot, type BookView, localBook } from "./local_book.ts";
import { type OrderBookSettings, settingsOf } from "./settings.ts";

/**
 * A book that is kept. A loop over it opens its stream. Each of several loops sees the newest state, not each one;
 * leaving one ends the book for all, and for good. Once it has ended, each loop, also one that begins then, is given
 * a last state, whose `reason` says why.
 */
export interface OrderBook extends AsyncIterable<BookView> {
  /** What it says now; it opens nothing. */
  readonly view: () => BookView;
  /** Why it ended, where it did by itself. */
  readonly failure: () => Failure | undefined;
  /** Ends it. */
  readonly stop: () => void;
}

/**
 * Failures after which reading again changes nothing: codes from -1100 to -1199 are of what was asked, status
 * 451 of where it was asked from. What a guard blocks for a time passes.
 */
const isHopeless = (failure: Failure): boolean =>
  failure._tag === "BadParams" ||
  (failure._tag === "Blocked" && failure.retryAfterMs === undefined) ||
  ("status" in failure && failure.status === 451) ||
  (failure._tag === "Refused" && failure.code <= -1100 && failure.code > -1200);

/** What a read shows. */
type Shown = BookSnapshot & { readonly E: number };

type Limit = 5 | 50 | 100 | 500 | 1000;

/** Levels of a read that compares: it weighs 2, and its number of the last update is that of the whole book. */
const FEW = 5;
/** How long a book must have been read before its next snapshot is the first of a row again, in ms. */
const STABLE_MS = 10_000;
/** How long a change may be on its way that a read shows, in ms. */
const LATE_MS = 5_000;
/** How long a snapshot waits for the change that proves it, before the first read that compares, in ms. */
const PROOF_MS = 500;

/**
 * When books of an environment may read again, whatever happens to their streams meanwhile, and why not yet: what
 * one of them is told is true of the address of all.
 */
const bans = /*#__PURE__*/ new WeakMap<Environment, { at: number; reason: string }>();

const isAfter = (one: BookSnapshot, last: string | undefined): boolean =>
  last !== undefined && BigInt(one.lastUpdateId) > BigInt(last);

/**
 * Keeps the order book of a contract, of USDⓈ-M or COIN-M. It begins anew by itself where a change is
 * missing or the book crosses, and says `syncing` until all is known again; `provenTo` says how deep it is
 * known whole. It needs `openSocket` in the environment, and no key.
 *
 * @throws TypeError where a setting is unknown, or cannot be
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
    const { levels, everyMs, limit, quietMs, rotation } = settingsOf(settings);
    const book = localBook(levels);
    let end: (() => void) | undefined;
    // How often it changed.
    let changes = 0;
    let why: Failure | undefined;
    const { ring, heard } = bell();
    const over = new AbortController();

    let tries = 0;
    let takenAt = Infinity;
    const ban = bans.get(env) ?? { at: 0, reason: "" };
    bans.set(env, ban);
    // Why it is not known: no loop reads it yet, or the last read failed or confirmed nothing.
    let trouble: string | undefined = "no loop reads it, which would open it";
    let isOpen = false;
    // The next thing to do. What was begun in an earlier turn is too old to count.
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    // Whether it is to read a snapshot, and not to compare.
    let isReading = false;
    // Below zero where what was heard last could not be read.
    let heardAt = 0;
    let proofMs = PROOF_MS;
    // The last read that compared: when it was sent, by the exchange's clock and by that of here.
    let compared: { readonly E: number; readonly at: number } | undefined;
    // Streams in a row that told nothing of what a read showed.
    let mute = 0;

    const view = (): BookView => {
      const seen = book.view(levels);
      return seen.state === "syncing" && trouble ? { ...seen, reason: trouble } : seen;
    };
    const isLive = (): boolean => book.view(0).state === "live";
    const changed = (): void => {
      changes++;
      ring();
    };
    const later = (ms: number, then: () => void): void => {
      clearTimeout(timer);
      turn++;
      timer = setTimeout(then, timerMs(ms));
    };
    const stop = (failure?: Failure): void => {
      if (over.signal.aborted) return;
      over.abort();
      why = failure;
      end?.();
      close(failure ? `it has ended: ${failure.message}` : "it has ended");
    };
    const request = (most: Limit): Sendable<Shown> =>
      productOf(symbol) === "UM"
        ? usdmOrderBook({ symbol, limit: most })
        : coinmOrderBook({ symbol, limit: most });
    /** Says why nobody can confirm it, where nothing was heard of it for long. */
    const doubt = (reason: string): void => {
      trouble = reason;
      if (performance.now() - heardAt >= quietMs) book.confirm(false);
      changed();
    };
    const ask = async (
      most: Limit,
      taken: (shown: Shown) => void,
      failed: () => void,
    ): Promise<void> => {
      const waitMs = ban.at - performance.now();
      if (waitMs > 0) {
        later(waitMs, () => void ask(most, taken, failed));
        return doubt(ban.reason);
      }
      const asked = turn;
      const answer = await send(request(most), { signal: over.signal })(env)();
      if (over.signal.aborted) return;
      if (answer._tag === "Left") {
        const { left } = answer;
        if (isHopeless(left)) return stop(left);
        const until = performance.now() + silenceOf(left);
        if (until > ban.at) [ban.at, ban.reason] = [until, left.message];
        if (asked !== turn) return;
        doubt(left.message);
        failed();
      } else if (asked === turn) taken(answer.right);
    };

    /** Reads a snapshot: the first at once, others later and later, so that a bad stream costs little. */
    const plan = (): void => {
      if (isReading || !isOpen) return;
      isReading = true;
      if (performance.now() - takenAt >= STABLE_MS) tries = 0;
      takenAt = Infinity;
      const wait = tries && Math.min(4_000, 125 * 2 ** tries) * (0.5 + Math.random());
      tries++;
      const again = (): void => {
        isReading = false;
        plan();
      };
      later(wait, () =>
        void ask(limit, (shown) => {
          trouble = undefined;
          isReading = book.take(shown, limit) === "snapshot";
          // What could not be read may be newer.
          if (heardAt < 0) book.confirm(false);
          changed();
          if (isReading) return again();
          takenAt = performance.now();
          compared = undefined;
          proofMs = PROOF_MS;
          watch();
        }, again));
    };
    /** Compares it once it is silent: its socket may be open and carry nothing any more. */
    const watch = (): void => {
      if (isReading || !isOpen) return;
      later(isLive() ? quietMs : Math.min(proofMs, quietMs), () => {
        proofMs *= 2;
        void ask(FEW, compare, watch);
      });
    };
    const compare = (shown: Shown): void => {
      const { lastUpdateId: last } = book.view(0);
      const { E } = shown;
      const at = env.now();
      // A cache may give again what was sent before the stream opened. Where the clock stands, as that of a
      // simulation may, nothing is sent at another moment.
      const isFresh = compared ? E !== compared.E || at === compared.at : isLive();
      compared = { E, at };
      const isSame = shown.lastUpdateId === last && isFresh;
      const isNewer = isAfter(shown, last);
      book.confirm(isSame);
      trouble = isSame
        ? undefined
        : isNewer
        ? "a read shows more than its stream"
        : "no read confirms it yet";
      changed();
      if (!isNewer) return watch();
      const late = Math.min(LATE_MS, quietMs) * Math.min(60, 2 ** mute++);
      later(late, () => begin("its stream is silent"));
    };

    const begin = (reason?: string): void => {
      const first = request(limit);
      const block = marketBlock(env) ?? ("left" in first ? first.left : undefined);
      if (block) return stop(block);
      end?.();
      trouble = "its stream is not open yet";
      if (reason) close(reason);
      end = runFeeds([depthOf(symbol, everyMs)], env, (notice) => {
        if (notice.type === "event") hear(notice.event);
        else if (notice.type === "gap") close(notice.reason);
        else if (notice.type === "open") {
          isOpen = true;
          trouble = undefined;
          plan();
        }
      }, rotation);
      // Where many sockets were asked for, the next one may have to wait for minutes.
      later(PROOF_MS, changed);
    };
    const hear = (event: StreamMessage<DepthUpdate>): void => {
      // It may be a change: as if none came for long, until the next one or a read tells.
      if (event.type === "unreadable") {
        heardAt = -quietMs;
        doubt("a message is unreadable");
        return watch();
      }
      if (event.type !== "depthUpdate" || event.symbol !== symbol) return;
      const before = isLive();
      heardAt = performance.now();
      proofMs = PROOF_MS;
      mute = 0;
      if (book.hear(event) === "snapshot") plan();
      else watch();
      const after = isLive();
      if (after) trouble = undefined;
      if (before || after) changed();
    };
    const close = (reason: string): void => {
      // What is planned is forgotten, and what the reads under way show.
      clearTimeout(timer);
      turn++;
      isOpen = isReading = false;
      trouble = undefined;
      book.restart(reason);
      changed();
    };

    return {
      view,
      failure: () => why,
      stop: () => stop(),
      [Symbol.asyncIterator]: () => {
        if (!end && !over.signal.aborted) begin();
        let seen = 0;
        return {
          next: async () => {
            while (seen === changes && !over.signal.aborted) await heard();
            if (seen === changes) return { done: true, value: undefined };
            seen = changes;
            return { done: false, value: view() };
          },
          return: () => {
            stop();
            seen = changes;
            return Promise.resolve({ done: true, value: undefined });
          },
        };
      },
    };
  };

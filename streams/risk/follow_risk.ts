/** What runs the following of an account's risk: its events, mark prices, reads now and then, one timer. */
import type { Either } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Terms } from "../../risk/market.ts";
import { type Standing, standing } from "../../risk/standing.ts";
import type { Following } from "../account/follow.ts";
import type { Notice } from "../account/notice.ts";
import type { MarkPriceUpdate } from "../events/market/price.ts";
import { markPriceOf } from "../market/feed.ts";
import { type MarketStream, marketStream } from "../market/market_stream.ts";
import { timerMs } from "../wake.ts";
import { latest } from "./latest.ts";
import {
  type LeverageTold,
  type LiveAccount,
  liveAccount,
  remarked,
  type RiskStart,
} from "./live.ts";

/** Where an account stands at a moment. */
export interface LiveRisk extends LiveAccount {
  /** When, in ms. */
  readonly at: number;
  /** Where it stands. */
  readonly standing: Standing;
  /** What it was calculated with. */
  readonly terms: Terms;
  /** Whether all events and mark prices are known; without it something may have changed since. */
  readonly isLive: boolean;
}

/** What callers are told of an account's risk. */
export type RiskNotice =
  /** Where it stands: the newest only, where the reader is slow. */
  | { readonly type: "standing" } & LiveRisk
  /** It could not be read: what the reading gave on its left. It is read again later. */
  | { readonly type: "unread"; readonly why: unknown }
  /** It ended, as the account that it follows did. */
  | { readonly type: "stopped" };

/** How to follow. */
export interface RiskFollowing {
  /** Reads the account and its terms, as in `async () => (await readRisk(env)).found` of `overview`. */
  readonly read: () => Promise<Either<unknown, RiskStart>>;
  /** At most one standing in so many ms; 250 where left out. */
  readonly everyMs?: number;
  /**
   * How often to read again, in ms; 60,000 where left out. What no stream tells is as old as that: collateral
   * rates, brackets, prices of assets without a contract.
   */
  readonly rereadMs?: number;
  /**
   * How long after a read the next one may come where something asks for it, in ms; 10,000 where left out. What asks
   * is a contract or an asset that is new, and what a read tells better than events: loans, margin orders.
   */
  readonly soonestMs?: number;
}

/** An account's risk that is followed; reading it begins it, and leaving the loop ends it. */
export interface FollowedRisk extends AsyncIterable<RiskNotice> {
  /** Where it stands now; `undefined` before all is known for the first time. */
  readonly now: () => LiveRisk | undefined;
  /** Ends it; the account is followed on. */
  readonly stop: () => void;
}

const FIRST_LEVERAGE: LeverageTold = { um: {}, cm: {} };

/** What a read tells better than the stream: loans by principal and interest, the loss of open margin orders. */
const wantsRead = (notice: Notice): boolean =>
  notice.type === "liability" || (notice.type === "order" && notice.order.book === "MARGIN");

/**
 * Follows where an account stands: after each of its events and each mark price of the contracts that it is
 * in, at a bounded rate. Nothing but `read` asks the exchange. It needs `openSocket` in the environment, for
 * mark prices; `account` brings its own.
 *
 * @example
 * ```ts ignore
 * const account = follow(accountStream())(env);
 * const read = async () => (await readRisk(env)).found;
 * for await (const notice of followRisk(account, { read })(env)) {
 *   if (notice.type === "standing") console.log(notice.standing.uniMMR, notice.isLive);
 * }
 * ```
 */
export const followRisk = (
  account: Following,
  { read, everyMs = 250, rereadMs = 60_000, soonestMs = 10_000 }: RiskFollowing,
): (env: Environment) => FollowedRisk =>
(env) => {
  const out = latest<RiskNotice>(({ type }) => type !== "standing");
  let start: RiskStart | undefined;
  let leverage = FIRST_LEVERAGE;
  let marks: { readonly of: string; readonly stream: MarketStream<MarkPriceUpdate> } | undefined;
  // Streams of mark prices that may have told something else by now.
  let unheard = new Set<string>();
  // Before its first recovery the view has next to nothing.
  let isKnown = false;
  let isOver = false;
  let isReading = false;
  let isWanted = false;
  let readAt = -Infinity;
  let toldAt = -Infinity;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;
  let unhear: (() => void) | undefined;

  const now = (): LiveRisk | undefined => {
    const view = account.view();
    isKnown ||= view.phase === "live";
    if (!start || !isKnown) return undefined;
    const live = liveAccount(start, view, leverage);
    return {
      ...live,
      at: env.now(),
      terms: start.terms,
      standing: standing(live.account, start.terms),
      isLive: view.phase === "live" && unheard.size === 0 && live.missing.length === 0,
    };
  };

  const tell = (): void => {
    telling = undefined;
    toldAt = performance.now();
    const risk = now();
    if (!risk) return;
    out.put({ type: "standing", ...risk });
    if (risk.missing.length > 0) want();
  };
  const changed = (): void => {
    if (isOver || telling !== undefined) return;
    telling = setTimeout(tell, timerMs(toldAt + everyMs - performance.now()));
  };

  const hearMarks = async (stream: MarketStream<MarkPriceUpdate>): Promise<void> => {
    for await (const notice of stream) {
      if (marks?.stream !== stream) return;
      if (notice.type === "open") { for (const feed of notice.feeds) unheard.delete(feed); }
      else if (notice.type === "gap") { for (const feed of notice.feeds) unheard.add(feed); }
      else if (notice.type === "silent") unheard.add(notice.feed);
      else if (notice.type === "event" && notice.event.type === "markPriceUpdate" && start) {
        unheard.delete(notice.feed);
        start = { ...start, terms: remarked(start.terms, notice.event) };
      } else continue;
      changed();
    }
  };
  /** Listens to the contracts of the terms, in place of those of before. */
  const listen = ({ um, cm }: Terms): void => {
    const symbols = [...Object.keys(um), ...Object.keys(cm)].sort();
    const of = symbols.join();
    if (marks?.of === of) return;
    marks?.stream.stop();
    marks = undefined;
    const feeds = symbols.map(markPriceOf);
    unheard = new Set(feeds.map(({ name }) => name));
    if (symbols.length === 0) return;
    marks = { of, stream: marketStream(feeds)(env) };
    void hearMarks(marks.stream);
  };

  const readNow = async (): Promise<void> => {
    reading = undefined;
    if (isReading || isOver) return;
    isReading = true;
    isWanted = false;
    const found = await read();
    isReading = false;
    readAt = performance.now();
    if (isOver) return;
    if (found._tag === "Left") out.put({ type: "unread", why: found.left });
    else {
      start = found.right;
      listen(start.terms);
      changed();
    }
    // What came while it read may be newer than what it read.
    later(isWanted ? Math.min(soonestMs, rereadMs) : rereadMs);
  };
  const later = (ms: number): void => {
    clearTimeout(reading);
    reading = setTimeout(() => void readNow(), timerMs(ms));
  };
  /** Reads again soon. */
  const want = (): void => {
    if (isReading) isWanted = true;
    else if (!isOver) later(readAt + soonestMs - performance.now());
  };

  const stop = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(telling);
    clearTimeout(reading);
    unhear?.();
    marks?.stream.stop();
    out.put({ type: "stopped" });
    out.end();
  };
  const hear = (notice: Notice): void => {
    if (notice.type === "stopped") return stop();
    if (notice.type === "config") {
      const { product, setting: { symbol, leverage: by } } = notice.event;
      const kind = product === "CM" ? "cm" : "um";
      leverage = { ...leverage, [kind]: { ...leverage[kind], [symbol]: by } };
    }
    if (wantsRead(notice)) want();
    changed();
  };
  return {
    now,
    stop,
    [Symbol.asyncIterator]: () => {
      unhear ??= account.hear(hear);
      if (!start) void readNow();
      return {
        next: out.next,
        return: () => {
          stop();
          return Promise.resolve({ done: true, value: undefined });
        },
      };
    },
  };
};

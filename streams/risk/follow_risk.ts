/** What runs the following of an account's risk: its events, mark prices, reads now and then, one timer. */
import type { Either } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import type { Terms } from "../../risk/market.ts";
import { type Standing, standing } from "../../risk/standing.ts";
import type { Following } from "../account/follow.ts";
import { kindOf } from "../account/merge/told.ts";
import type { Notice } from "../account/notice.ts";
import type { MarkPriceUpdate } from "../events/market/price.ts";
import { markPriceOf } from "../market/feed.ts";
import { type MarketStream, marketStream } from "../market/market_stream.ts";
import { marketBlock } from "../market/run.ts";
import { refuse } from "../refuse.ts";
import { silenceOf } from "../../lib/answers/silence.ts";
import { timerMs } from "../../lib/timers/wake.ts";
import { latest } from "./latest.ts";
import { isMark, type LiveAccount, liveAccount, remarked, type RiskStart } from "./live.ts";
import { type RiskTimes, riskTimes } from "./times.ts";

/** Where an account stands at a moment. */
export interface LiveRisk extends LiveAccount {
  /** When, in ms. */
  readonly at: number;
  /** Where it stands. */
  readonly standing: Standing;
  /** What it was calculated with. */
  readonly terms: Terms;
  /**
   * Whether all events and mark prices are known; without it something may have changed since, also from an event
   * of a book that the account does not follow until a read shows it. It is so no more once this was stopped.
   */
  readonly isLive: boolean;
}

/** What callers are told of an account's risk. */
export type RiskNotice =
  /** Where it stands: the newest only, where the reader is slow. */
  | { readonly type: "standing" } & LiveRisk
  /**
   * It could not be read: what the reading gave on its left, or threw. It is read again after a minute or more,
   * as the exchange may have asked for silence.
   */
  | { readonly type: "unread"; readonly why: unknown }
  /** It ended, as the account that it follows did, or as the environment opens no market streams. */
  | { readonly type: "stopped"; readonly failure?: Failure };

/** An account and its terms, or why they could not be read, and the failures of the requests. */
export interface RiskReading {
  /** The account and its terms; or why there are none, in any form. */
  readonly found: Either<unknown, RiskStart>;
  /** Why a request gave nothing. */
  readonly failures?: readonly Failure[];
}

/** How to follow. */
export interface RiskFollowing extends RiskTimes {
  /**
   * Reads the account and its terms, as in `() => readRisk(env)` of `overview`. Where its failures come with it, as
   * there, nothing is read for as long as the exchange asks in one of them.
   */
  readonly read: () => Promise<RiskReading["found"] | RiskReading>;
}

/**
 * An account's risk that is followed: reading it begins it, and leaving the loop ends it. Another loop throws a
 * TypeError.
 */
export interface FollowedRisk extends AsyncIterable<RiskNotice> {
  /** Where it stands now; `undefined` before all is known for the first time. */
  readonly now: () => LiveRisk | undefined;
  /** Ends it; the account is followed on. */
  readonly stop: () => void;
}

/** How long after a read that failed the next one may come, in ms. */
const UNREAD_MS = 60_000;

/** Leverage that an event told, and when by elapsed time, in ms. */
interface Setting {
  readonly kind: "um" | "cm";
  readonly symbol: string;
  readonly leverage: number;
  readonly at: number;
}

/** What a read tells better than the stream: loans by principal and interest, the loss of open margin orders. */
const wantsRead = (notice: Notice): boolean =>
  notice.type === "liability" || (notice.type === "order" && notice.order.book === "MARGIN");

/** Whether it is an event of a book that is not followed: what it changed is in no view. */
const isForeign = (notice: Notice): boolean =>
  notice.type === "event" && notice.event.type === "other" &&
  kindOf(notice.event.name) !== undefined;

/**
 * Follows where an account stands: after each of its events and each mark price of the contracts that it is
 * in, at a bounded rate. Nothing but `read` asks the exchange. It needs `openSocket` in the environment, for
 * mark prices; `account` brings its own. Books that `account` does not follow are as the last read shows them.
 *
 * @throws TypeError where a time is too short or no number of ms, or an option is unknown
 *
 * @example
 * ```ts ignore
 * const account = follow(accountStream())(env);
 * for await (const notice of followRisk(account, { read: () => readRisk(env) })(env)) {
 *   if (notice.type === "standing") console.log(notice.standing.uniMMR, notice.isLive);
 * }
 * ```
 */
export const followRisk = (
  account: Following,
  { read, ...times }: RiskFollowing,
): (env: Environment) => FollowedRisk =>
(env) => {
  const { everyMs, rereadMs, soonestMs, lagMs } = riskTimes(times);
  const out = latest<RiskNotice>(({ type }) => type !== "standing");
  let start: RiskStart | undefined;
  // The newest of each contract, in the order in which they came: they count together, once somebody looks.
  const fresh = new Map<string, MarkPriceUpdate>();
  // Those that the last read may not show.
  let settings: readonly Setting[] = [];
  let marks: { readonly of: string; readonly stream: MarketStream<MarkPriceUpdate> } | undefined;
  // Streams of mark prices that may have told something else by now.
  let unheard = new Set<string>();
  // Before its first recovery the view has next to nothing.
  let isKnown = false;
  let isRead = false;
  let isOver = false;
  let isReading = false;
  // By elapsed time, in ms: when something asked for a read last, the last event of a book that is not followed,
  // up to when the last read shows what happened, when it was answered, and up to when nothing may be read.
  let wantedAt = -Infinity;
  let foreignAt = -Infinity;
  let shownTo = -Infinity;
  let readAt = -Infinity;
  let silentTo = -Infinity;
  let toldAt = -Infinity;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;
  let unhear: (() => void) | undefined;

  const leverageOf = (kind: Setting["kind"]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      settings.flatMap((each) => each.kind === kind ? [[each.symbol, each.leverage]] : []),
    );
  const now = (): LiveRisk | undefined => {
    const view = account.view();
    isKnown ||= view.phase === "live";
    if (!start || !isKnown) return undefined;
    start = { ...start, terms: remarked(start.terms, ...fresh.values()) };
    fresh.clear();
    const leverage = { um: leverageOf("um"), cm: leverageOf("cm") };
    const live = liveAccount(start, view, leverage, account.books);
    return {
      ...live,
      at: env.now(),
      terms: start.terms,
      standing: standing(live.account, start.terms),
      isLive: !isOver && view.phase === "live" && unheard.size === 0 &&
        live.missing.length === 0 && foreignAt <= shownTo,
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
      else if (notice.type === "event" && notice.feed && start) {
        const { event, feed } = notice;
        // What cannot be read, or is no price, leaves the one before as it is.
        if (event.type === "markPriceUpdate" && isMark(start.terms, event)) {
          unheard.delete(feed);
          fresh.delete(event.symbol);
          fresh.set(event.symbol, event);
        } else unheard.add(feed);
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
    const upTo = performance.now() - lagMs;
    let silence = 0;
    try {
      const given = await read();
      const { found, failures = [] }: RiskReading = "found" in given ? given : { found: given };
      silence = Math.max(0, ...failures.map(silenceOf));
      if (isOver) return;
      if (found._tag === "Left") silence = Math.max(silence, unread(found.left));
      else take(found.right, upTo);
    } catch (why) {
      silence = Math.max(silence, unread(why));
    }
    isReading = false;
    readAt = performance.now();
    silentTo = readAt + silence;
    // It may not show what came since it was sent, or shortly before.
    later(wantedAt > upTo ? Math.min(soonestMs, rereadMs) : rereadMs);
  };
  const take = (found: RiskStart, upTo: number): void => {
    listen(found.terms);
    start = found;
    fresh.clear();
    shownTo = upTo;
    settings = settings.filter(({ at }) => at > upTo);
    changed();
  };
  /** Tells that it could not be read; how long to read nothing, in ms. */
  const unread = (why: unknown): number => {
    out.put({ type: "unread", why });
    return Math.max(UNREAD_MS, silenceOf(Object(why)));
  };
  const later = (ms: number): void => {
    if (isOver) return;
    clearTimeout(reading);
    const least = silentTo - performance.now();
    reading = setTimeout(() => void readNow(), timerMs(Math.max(ms, least)));
  };
  /** Reads again soon. */
  const want = (): void => {
    wantedAt = performance.now();
    if (!isReading) later(readAt + soonestMs - wantedAt);
  };

  const stop = (failure?: Failure): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(telling);
    clearTimeout(reading);
    unhear?.();
    marks?.stream.stop();
    out.put({ type: "stopped", ...(failure && { failure }) });
    out.end();
  };
  const hear = (notice: Notice): void => {
    if (notice.type === "stopped") return stop(notice.failure);
    const at = performance.now();
    if (notice.type === "config") {
      const { product, setting: { symbol, leverage } } = notice.event;
      settings = [...settings, { kind: product === "CM" ? "cm" : "um", symbol, leverage, at }];
    }
    const isHidden = isForeign(notice);
    if (isHidden) foreignAt = at;
    // No view shows which leverage was set in a gap; the first recovery is of none.
    if (isHidden || wantsRead(notice) || (isKnown && notice.type === "recovered")) want();
    changed();
  };
  return {
    now,
    stop: () => stop(),
    [Symbol.asyncIterator]: () => {
      // Of two loops each would be told a part.
      if (isRead) refuse("follow the risk anew for each loop");
      isRead = true;
      const block = marketBlock(env);
      if (block) stop(block);
      if (!isOver) unhear ??= account.hear(hear);
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

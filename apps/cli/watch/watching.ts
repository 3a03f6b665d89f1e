/** `watch`: follows the account and shows what happens, until somebody ends it. */
import type { Environment } from "../../../mod.ts";
import { accountStream, follow, type Following, type Notice } from "../../../streams/mod.ts";
import type { Session } from "../calling/session.ts";
import { EXIT, printFailure, type Style } from "../terminal/output.ts";
import { safetyOf } from "./streams.ts";
import { isListed, screenLines } from "./screen.ts";
import { clockTime, counted, type News, newsLine, newsWords, type Safety } from "./words.ts";
import { UserError } from "../terminal/system.ts";
import type { Live } from "../terminal/live.ts";

/** How to watch. */
export interface Watching {
  /** How the account is printed. */
  readonly style: Style;
  /** Whether lines are JSON. */
  readonly isJson: boolean;
  /** How long the exchange's reads may lag behind its events, in seconds. */
  readonly lag: number;
  /** Pairs of cross margin. */
  readonly margin: readonly string[];
  /** Seconds between two reads of uniMMR. */
  readonly every: number;
  /** Seconds after which it ends; without end where left out. */
  readonly seconds?: number;
}

/** News that are kept for the screen. */
const KEPT = 200;

/** How often the screen is drawn again at most, in ms: fills may come by hundreds. */
const DRAW_MS = 100;

/** Numbers of a fill that change how safe the account is come together; one read serves them. */
const SOON_MS = 1000;

/** When something of the account was found: what moves a margin moves uniMMR. */
const movesRisk = ({ type }: News): boolean =>
  type === "fill" || type === "recovered" || type === "liability";

/** Reads uniMMR now and then, and soon after what moves it. */
const safetyReader = (
  env: Environment,
  every: number,
  now: () => number,
  tell: (safety: Safety) => void,
) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let isOver = false;
  const read = async (): Promise<void> => {
    dueAt = Infinity;
    const safety = await safetyOf(env);
    if (isOver) return;
    if (safety) tell(safety);
    by(now() + every * 1000);
  };
  const by = (at: number): void => {
    if (isOver || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void read(), Math.max(0, at - now()));
  };
  by(now());
  return {
    soon: () => by(now() + SOON_MS),
    end: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
};

/** Shows the view in a part of the terminal, no more often than eyes need it. */
const shownOn = (session: Session, live: Live, following: Following) => {
  const { system, account, environment } = session;
  const latest: (readonly [number, News])[] = [];
  let gaps: { readonly count: number; readonly last?: string } = { count: 0 };
  let unknown = 0;
  let isRead = false;
  let safety: Safety | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    live.show?.(screenLines({
      title: `${account}, ${environment}`,
      view: following.view(),
      isRead,
      health: following.health(),
      gaps,
      unknown,
      latest,
      ...(safety && { safety }),
    }, { ...live.size(), ...(system.timeZone !== undefined && { timeZone: system.timeZone }) }));
  };
  // What is heard and proven changes without news.
  const clock = setInterval(draw, 1000);
  return {
    tell: (news: News, at: number): void => {
      if (news.type === "uniMMR") safety = news;
      if (news.type === "unknown") unknown++;
      if (news.type === "gap") {
        const last = `since ${clockTime(news.from, system.timeZone)}: ${news.reason}`;
        gaps = { count: gaps.count + 1, last };
      }
      if (news.type === "recovered") isRead = true;
      if (news.type === "recovered" && gaps.count > 0) {
        const [from, to] = [news.from, news.to].map((ms) => clockTime(ms, system.timeZone));
        const found = counted(news.fills, "fill", "fills");
        gaps = { ...gaps, last: `last ${from} to ${to}, closed: ${found} found` };
      }
      if (isListed(news)) latest.push([at, news]);
      latest.splice(0, latest.length - KEPT);
      timer ??= setTimeout(draw, DRAW_MS);
    },
    end: (): void => {
      clearInterval(clock);
      draw();
    },
  };
};

/** Tells each piece of news in a line. */
const printedOn = ({ system }: Session, isJson: boolean) => ({
  tell: (news: News, at: number): void =>
    system.out(isJson ? newsLine(news, at) : newsWords(news, at, system.timeZone)),
  end: (): void => {},
});

/** Where the news of a notice belong in time. */
const timeOf = (notice: Notice, now: number): number =>
  notice.type === "fill"
    ? notice.fill.time
    : notice.type === "order"
    ? notice.order.updateTime
    : now;

/** Watches until it is interrupted, its time is over, or the stream cannot go on. */
export const watching = async (
  session: Session,
  env: Environment,
  { style, isJson, lag, margin, every, seconds }: Watching,
): Promise<number> => {
  const { system } = session;
  const { live } = system;
  const following = follow(accountStream({ margin, lagMs: lag * 1000 }))(env);
  const isShown = !isJson && live?.show !== undefined;
  const shown = isShown && live ? shownOn(session, live, following) : printedOn(session, isJson);
  const reader = safetyReader(env, every, env.now, (safety) => shown.tell(safety, safety.at));
  const leave = live?.onInterrupt(following.stop);
  const ignore = live?.onUnread(following.stop);
  const limit = seconds === undefined ? undefined : setTimeout(following.stop, seconds * 1000);
  let wasLive = false;
  let reason: string | undefined;
  try {
    for await (const notice of following) {
      shown.tell(notice, timeOf(notice, env.now()));
      if (notice.type === "health") reason = notice.health.reason ?? reason;
      if (notice.type === "recovered") {
        wasLive = true;
        shown.tell({ type: "view", view: following.view() }, env.now());
      }
      if (movesRisk(notice)) reader.soon();
      if (notice.type !== "stopped") continue;
      shown.end();
      if (notice.failure) return printFailure(system, notice.failure, false, style);
      if (wasLive || reason === undefined) return EXIT.ok;
      throw new UserError(`The account was never followed: ${reason}`, EXIT.unreachable);
    }
    return EXIT.ok;
  } finally {
    clearTimeout(limit);
    leave?.();
    ignore?.();
    reader.end();
  }
};

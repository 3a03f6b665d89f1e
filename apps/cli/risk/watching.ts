/** `risk watch`: looks at the account again and again, and says what changes. */
import * as E from "../../../lib/either.ts";
import { printed, trimmed, units } from "../../../lib/decimal.ts";
import {
  type Alarm,
  amountOf,
  hedges,
  type Proposal,
  type RiskRecord,
  solvencyOf,
  standing,
  unwatched,
  watch,
  type Watched,
  type WatchEvent,
  type WatchOptions,
} from "../../../risk/mod.ts";
import type { Session } from "../calling/session.ts";
import { EXIT } from "../terminal/output.ts";
import { UserError } from "../terminal/system.ts";
import { readAccount } from "./account.ts";
import { alarmText, ratioText } from "./text.ts";

/** How to watch. */
export interface Watching {
  /** uniMMR to be told at, besides the exchange's levels. */
  readonly level?: string;
  /** Seconds between two looks. */
  readonly every: number;
  /** How many looks; without end where left out. */
  readonly times?: number;
  /** Whether lines are JSON. */
  readonly isJson: boolean;
}

const eventsOf = ({ account, terms }: RiskRecord, at: number): readonly WatchEvent[] => {
  const { uniMMR } = standing(account, terms);
  const server = amountOf(account.reported?.uniMMR);
  return [
    { at, saw: "account" },
    { at, saw: "prices" },
    { at, saw: "own", uniMMR },
    ...(server === undefined ? [] : [{ at, saw: "server" as const, uniMMR: server }]),
  ];
};

/** What would help at once, if anything does. */
const remedyOf = ({ account, terms }: RiskRecord, keep: bigint): Proposal | undefined =>
  hedges(account, terms, { keep }).find(({ reaches }) => reaches);

const remedyText = ({ does, of, change, uniMMR }: Proposal): string => {
  const size = change.does === "fill" ? change.quantity : "amount" in change ? change.amount : 0n;
  return `  ${does} ${of} by ${trimmed(size ?? 0n)}: uniMMR ${ratioText({ uniMMR })}`;
};

const line = (alarm: Alarm): string =>
  JSON.stringify(
    alarm,
    (_, value) => typeof value === "bigint" ? printed({ units: value, scale: 8 }) : value,
  );

/** An alarm with times of day: it was raised by a clock that nobody sets. */
const dated = (alarm: Alarm, lead: number): Alarm =>
  alarm.tells === "stale"
    ? { ...alarm, at: alarm.at + lead, since: alarm.since + lead }
    : { ...alarm, at: alarm.at + lead };

/** Waits until it is time, or there is nothing to wait for; leaves no listener behind. */
const pause = (ms: number, over: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      over.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, ms);
    over.addEventListener("abort", end);
  });

/** Watches until the looks are over, or nobody reads what it tells. */
export const watching = async (
  session: Session,
  { level, every, times = Infinity, isJson }: Watching,
): Promise<number> => {
  const { system } = session;
  if (level !== undefined && !/^\d{1,6}(\.\d{1,8})?$/.test(level)) {
    throw new UserError(`Cannot watch for ${level}: write a uniMMR such as 2`);
  }
  let state: Watched = unwatched;
  const unread = new AbortController();
  const ignore = system.live?.onUnread(() => unread.abort());
  for (let look = 0; look < times; look++) {
    if (look > 0) await pause(every * 1000, unread.signal);
    if (unread.signal.aborted) break;
    const now = system.now();
    const at = Math.round(system.uptime());
    const read = await readAccount(session);
    const events: readonly WatchEvent[] = E.isRight(read)
      ? eventsOf(read.right, at)
      : [{ at, saw: "tick" }];
    if (E.isLeft(read)) system.err(read.left.message);
    const options: WatchOptions = {
      levels: [
        { name: "the margin call", at: 150_000_000n },
        { name: "reduce only", at: 120_000_000n },
        { name: "liquidation", at: 105_000_000n },
        ...(level === undefined ? [] : [{ name: `your level of ${level}`, at: units(level) }]),
      ],
      // Between two looks nothing can be seen.
      oldest: { account: every * 3000 + 10_000, prices: every * 3000 + 10_000 },
    };
    for (const event of events) {
      const [next, alarms] = watch(state, event, options);
      state = next;
      for (const alarm of alarms.map((each) => dated(each, now - at))) {
        system.out(isJson ? line(alarm) : `${new Date(now).toISOString()} ${alarmText(alarm)}`);
        if (alarm.tells !== "entered" || E.isLeft(read) || isJson) continue;
        const { account, terms } = read.right;
        const keep = solvencyOf(account, terms).uniMMR * 12n / 10n;
        const remedy = remedyOf(read.right, keep);
        if (remedy) system.out(remedyText(remedy));
      }
    }
    if (look === 0 && E.isRight(read) && !isJson) {
      const first = standing(read.right.account, read.right.terms);
      system.out(`Watching. uniMMR ${ratioText(first)}: ${first.status}`);
    }
  }
  ignore?.();
  return EXIT.ok;
};

/**
 * Watches an account: a pure reducer that turns what is seen into alarms. It has no clock: every event says when it
 * was, and `tick` says that time passed. It does not flap: a level that was entered is left only well above it.
 */
import { abs, times, type Units } from "../../lib/decimal.ts";
import { NO_REQUIREMENT } from "../calculate.ts";

/** A level of uniMMR to be told of. */
export interface WatchLevel {
  /** Its name, as in `marginCall` or `mine`. */
  readonly name: string;
  /** At it and below the account is in it. */
  readonly at: Units;
}

/** What to watch for. */
export interface WatchOptions {
  /** Levels, in any order. */
  readonly levels: readonly WatchLevel[];
  /** A level is left at so many times its uniMMR: 1.03 where left out. */
  readonly leaves?: Units;
  /** How long a level is kept at least, and alarms of one kind are apart, in milliseconds: 60,000. */
  readonly holdMs?: number;
  /** Share by which uniMMR falls from what was last told to be told again: 0.1. */
  readonly drop?: Units;
  /** By how much our uniMMR may be off the exchange's, as a share of it: 0.01. */
  readonly gap?: Units;
  /** How old each source may be in milliseconds: `account` 90,000, `prices` 5,000, `stream` 60,000. */
  readonly oldest?: Partial<Readonly<Record<WatchSource, number>>>;
}

/** Where figures come from. */
export type WatchSource = "account" | "prices" | "stream";

/** Something that is seen; `at` in milliseconds, never earlier than the event before. */
export type WatchEvent =
  /** uniMMR that we calculate; `undefined` where nothing needs margin. */
  | { readonly at: number; readonly saw: "own"; readonly uniMMR: Units | undefined }
  /** uniMMR that the exchange answers; `undefined` where it cannot be read. */
  | { readonly at: number; readonly saw: "server"; readonly uniMMR: Units | undefined }
  /** The exchange itself warns, as by `riskLevelChange` or a drop of uniMMR. */
  | { readonly at: number; readonly saw: "warning"; readonly status: string }
  /** A source gave something: an answer about the account, a price, any frame of the user's stream. */
  | { readonly at: number; readonly saw: WatchSource }
  /** Time passed; at least one in a few seconds, so that silence is noticed. */
  | { readonly at: number; readonly saw: "tick" };

/** What is told. `urgent` ones ask for something to be done; the others say that it is over. */
export type Alarm =
  & { readonly at: number }
  & (
    | {
      readonly tells: "entered";
      readonly urgent: true;
      readonly level: string;
      readonly uniMMR: Units;
    }
    | {
      readonly tells: "left";
      readonly urgent: false;
      readonly level: string;
      readonly uniMMR: Units | undefined;
    }
    | {
      readonly tells: "dropped";
      readonly urgent: true;
      readonly from: Units;
      readonly uniMMR: Units;
    }
    | {
      readonly tells: "stale";
      readonly urgent: true;
      readonly source: WatchSource;
      /** When it last gave something. */
      readonly since: number;
    }
    | { readonly tells: "fresh"; readonly urgent: false; readonly source: WatchSource }
    | {
      readonly tells: "gap";
      readonly urgent: true;
      readonly own: Units;
      readonly server: Units;
    }
    | { readonly tells: "warning"; readonly urgent: true; readonly status: string }
  );

/** What is remembered between events. Plain data, to be stored as it is. */
export interface Watched {
  /** Levels that the account is in, with when it entered. */
  readonly inside: Readonly<Record<string, number>>;
  /** uniMMR that was last told, or the highest since. */
  readonly told: Units | undefined;
  /** When a fall was last told. */
  readonly droppedAt: number | undefined;
  /** When each source last gave something. */
  readonly seen: Readonly<Partial<Record<WatchSource, number>>>;
  /** Sources that are silent. */
  readonly silent: readonly WatchSource[];
  /** Our uniMMR, last; `NO_REQUIREMENT`, as the exchange shows it, where nothing needs margin. */
  readonly own: Units | undefined;
  /** When a gap was last told, in ms. */
  readonly gapAt: number | undefined;
  /** Whether the two figures are apart at present. */
  readonly isGapOpen: boolean;
  /** Status that the exchange last warned of. */
  readonly warned: string | undefined;
  /** When it warned last, in ms. */
  readonly warnedAt: number | undefined;
}

/** Nothing was seen yet. */
export const unwatched: Watched = {
  inside: {},
  told: undefined,
  droppedAt: undefined,
  seen: {},
  silent: [],
  own: undefined,
  gapAt: undefined,
  isGapOpen: false,
  warned: undefined,
  warnedAt: undefined,
};

type Step = readonly [state: Watched, alarms: readonly Alarm[]];

const HOLD = 60_000;
const OLDEST: Readonly<Record<WatchSource, number>> = {
  account: 90_000,
  prices: 5_000,
  stream: 60_000,
};
const SOURCES: readonly WatchSource[] = ["account", "prices", "stream"];

const isSource = (saw: WatchEvent["saw"]): saw is WatchSource =>
  saw === "account" || saw === "prices" || saw === "stream";

/** Sources that are over their time, or back. A source is watched once it has given something. */
const judgeSources = (
  state: Watched,
  { oldest = {} }: WatchOptions,
  at: number,
): Step => {
  const isLate = (source: WatchSource): boolean => {
    const last = state.seen[source];
    return last !== undefined && at - last > (oldest[source] ?? OLDEST[source]);
  };
  const silent = SOURCES.filter(isLate);
  const alarms = SOURCES.flatMap((source): Alarm[] => {
    const [was, is] = [state.silent.includes(source), silent.includes(source)];
    const since = state.seen[source] ?? at;
    if (is && !was) return [{ at, tells: "stale", urgent: true, source, since }];
    return was && !is ? [{ at, tells: "fresh", urgent: false, source }] : [];
  });
  return [{ ...state, silent }, alarms];
};

/** Levels that are entered, deepest first, and those that are left. */
const judgeLevels = (
  state: Watched,
  { levels, leaves = 103_000_000n, holdMs = HOLD }: WatchOptions,
  at: number,
  uniMMR: Units | undefined,
): Step => {
  const inside: Record<string, number> = { ...state.inside };
  const entered: WatchLevel[] = [];
  const alarms: Alarm[] = [];
  for (const level of levels) {
    const since = inside[level.name];
    if (since === undefined) {
      if (uniMMR === undefined || uniMMR > level.at) continue;
      inside[level.name] = at;
      entered.push(level);
      continue;
    }
    const isAbove = uniMMR === undefined || uniMMR >= times(level.at, leaves);
    if (!isAbove || at - since < holdMs) continue;
    delete inside[level.name];
    alarms.push({ at, tells: "left", urgent: false, level: level.name, uniMMR });
  }
  // One alarm for a fall through several levels: that of the worst.
  const worst = entered.reduce<WatchLevel | undefined>(
    (least, level) => !least || level.at < least.at ? level : least,
    undefined,
  );
  if (worst && uniMMR !== undefined) {
    alarms.push({ at, tells: "entered", urgent: true, level: worst.name, uniMMR });
  }
  return [{ ...state, inside, ...(worst && { told: uniMMR, droppedAt: at }) }, alarms];
};

/** A fall by steps from what was last told, also where no level is entered. */
const judgeDrop = (
  state: Watched,
  { drop = 10_000_000n, holdMs = HOLD }: WatchOptions,
  at: number,
  uniMMR: Units | undefined,
): Step => {
  const { told, droppedAt } = state;
  if (uniMMR === undefined) return [{ ...state, told: undefined }, []];
  if (told === undefined || uniMMR > told) return [{ ...state, told: uniMMR }, []];
  // Below zero a tenth of it is below zero too, and at zero nothing.
  const isFall = uniMMR < told && uniMMR <= told - times(abs(told), drop);
  if (!isFall || (droppedAt !== undefined && at - droppedAt < holdMs)) return [state, []];
  const alarm: Alarm = { at, tells: "dropped", urgent: true, from: told, uniMMR };
  return [{ ...state, told: uniMMR, droppedAt: at }, [alarm]];
};

const judgeGap = (
  state: Watched,
  { gap = 1_000_000n, holdMs = HOLD }: WatchOptions,
  at: number,
  server: Units | undefined,
): Step => {
  const { own, gapAt, isGapOpen } = state;
  if (own === undefined || server === undefined) return [state, []];
  // Not divided: the exchange's may be 0, where equity is.
  const [off, most] = [abs(own - server), times(abs(server), gap)];
  if (off * 2n < most || off === 0n) return [{ ...state, isGapOpen: false }, []];
  if (off <= most || isGapOpen || (gapAt !== undefined && at - gapAt < holdMs)) return [state, []];
  return [{ ...state, gapAt: at, isGapOpen: true }, [
    { at, tells: "gap", urgent: true, own, server },
  ]];
};

const judgeWarning = (
  state: Watched,
  { holdMs = HOLD }: WatchOptions,
  at: number,
  status: string,
): Step => {
  const { warned, warnedAt } = state;
  if (warned === status && warnedAt !== undefined && at - warnedAt < holdMs) return [state, []];
  return [{ ...state, warned: status, warnedAt: at }, [
    { at, tells: "warning", urgent: true, status },
  ]];
};

const and = ([state, alarms]: Step, next: (state: Watched) => Step): Step => {
  const [after, more] = next(state);
  return [after, [...alarms, ...more]];
};

/**
 * What an event makes of what was seen before, and the alarms that it raises. A level is entered at once, left at
 * 1.03 times of it and after a minute; a level's alarms are so at least a minute apart. A source that is silent for
 * longer than it may be is told with the next event, ticks included.
 *
 * @example
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { unwatched, watch } from "../mod.ts";
 *
 * const options = { levels: [{ name: "mine", at: units("2") }] };
 * const [state] = watch(unwatched, { at: 0, saw: "own", uniMMR: units("2.4") }, options);
 * const [, alarms] = watch(state, { at: 1000, saw: "own", uniMMR: units("1.9") }, options);
 * console.log(alarms.map(({ tells }) => tells)); // [ "entered" ]
 * ```
 */
export const watch = (state: Watched, event: WatchEvent, options: WatchOptions): Step => {
  const { at, saw } = event;
  const seen = isSource(saw) ? { ...state, seen: { ...state.seen, [saw]: at } } : state;
  const judged = judgeSources(seen, options, at);
  switch (event.saw) {
    case "own": {
      const { uniMMR } = event;
      return and(
        and(
          judged,
          (now) => judgeLevels({ ...now, own: uniMMR ?? NO_REQUIREMENT }, options, at, uniMMR),
        ),
        (now) => judgeDrop(now, options, at, uniMMR),
      );
    }
    case "server":
      return and(judged, (now) => judgeGap(now, options, at, event.uniMMR));
    case "warning":
      return and(judged, (now) => judgeWarning(now, options, at, event.status));
    default:
      return judged;
  }
};

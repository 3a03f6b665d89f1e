/** One connection to market streams, as a function: it reads no clock and does nothing. */
import type { Heard } from "../../lib/socket.ts";
import { isMs, refuse } from "../refuse.ts";
import type { MarketNotice } from "./notice.ts";

/** How long a connection serves, and how long both are heard before the next one serves alone, in ms. */
export interface Rotation {
  /** How long a socket serves before another takes over, in ms; 12 hours if absent or 0. */
  readonly rotateMs?: number;
  /**
   * How long both sockets are heard before the new one serves alone, in ms; 5 s if absent or 0. What the old one
   * tells later than that is lost, and no gap is told.
   */
  readonly overlapMs?: number;
}

/** What a connection carries, and how it is. */
export interface ConnectionState extends Required<Rotation> {
  /** Names of its streams. */
  readonly feeds: readonly string[];
  /** After how long each stream is too silent, in ms. */
  readonly quiet: Readonly<Record<string, number | undefined>>;
  /** Where it is. */
  readonly phase: "waiting" | "connecting" | "open";
  /** Number of the socket that is heard; 0 where none is. */
  readonly socket: number;
  /** Number of the newest socket. */
  readonly newest: number;
  /** The socket that is to take over: when it opened, and when it was heard last, in ms. */
  readonly next?: { readonly socket: number; readonly openAt?: number; readonly heardAt?: number };
  /** When another socket is opened, in ms. */
  readonly rotateAt: number;
  /** Sockets that failed, none of which was good for long. */
  readonly failures: number;
  /** When it was opened, in ms. */
  readonly openAt: number;
  /** When it was heard last, in ms. */
  readonly heardAt: number;
  /** When it was asked for a sign of life, in ms; it has answered where it was heard since. */
  readonly probedAt: number;
  /** When each stream was heard last since it was opened, in ms; 0 where its silence was told. */
  readonly feedAt: Readonly<Record<string, number>>;
  /** When the next thing is due, in ms; never while it connects and once it was stopped. */
  readonly dueAt: number;
}

/** Something that happened to a connection. */
export type ConnectionNews =
  | { readonly _tag: "Heard"; readonly socket: number; readonly heard: Heard }
  /** A frame was read: which stream it was of. */
  | { readonly _tag: "Read"; readonly feed: string }
  | { readonly _tag: "Ticked" }
  | { readonly _tag: "Stopped" };

/** What is to be done. */
export type ConnectionEffect =
  /** `Probe` asks all sockets. */
  | { readonly _tag: "Connect" | "Probe" | "End"; readonly socket: number }
  /** The next socket serves alone: what it told and the old one did not is to be told. */
  | { readonly _tag: "HandOver" }
  | { readonly _tag: "Tell"; readonly notice: MarketNotice<never> };

/** Silence after which a connection is asked for a sign, and how long it may take to answer, in ms. */
const PROBE_MS = 30_000;
const ANSWER_MS = 10_000;
/** How long a connection must have been open before what failed earlier is forgotten, in ms. */
const GOOD_MS = 120_000;
/** How often it is looked at, and how soon a rotation that failed is tried again, in ms. */
const WATCH_MS = 5_000;
const AGAIN_MS = 60_000;

/** How sockets take over from each other, checked. */
export const rotationOf = (
  { rotateMs = 0, overlapMs = 0, ...rest }: Rotation = {},
): Required<Rotation> => {
  const isFit = [rotateMs, overlapMs].every(isMs);
  if (!isFit || Object.keys(rest)[0]) refuse("give rotateMs and overlapMs, in ms");
  return { rotateMs: rotateMs || 43_200_000, overlapMs: overlapMs || WATCH_MS };
};

/** A connection before anything happened: its streams, each with the silence that is too long for it, in ms. */
export const newConnection = (
  quiet: ConnectionState["quiet"],
  at: number,
  rotation: Required<Rotation>,
): ConnectionState => ({
  feeds: Object.keys(quiet),
  quiet,
  ...rotation,
  phase: "waiting",
  socket: 0,
  newest: 0,
  rotateAt: 0,
  failures: 0,
  openAt: 0,
  heardAt: at,
  probedAt: 0,
  feedAt: {},
  dueAt: at,
});

/** What follows from news of a connection; moments are told by a clock that is so much ahead of that of `at`, in ms. */
export const connected = (
  before: ConnectionState,
  at: number,
  chance: number,
  news: ConnectionNews,
  ahead = 0,
): readonly [ConnectionState, readonly ConnectionEffect[]] => {
  const state: { -readonly [K in keyof ConnectionState]: ConnectionState[K] } = { ...before };
  const { feeds, phase, next } = state;
  const effects: ConnectionEffect[] = [];
  const act = (_tag: "Connect" | "Probe" | "End", socket: number): void =>
    void effects.push({ _tag, socket });
  const connect = (): number => {
    act("Connect", ++state.newest);
    return state.newest;
  };
  const tell = (notice: MarketNotice<never>): void => void effects.push({ _tag: "Tell", notice });
  const lost = (reason: string): void =>
    tell({ type: "gap", feeds, from: ahead + state.heardAt, reason });
  const watchSoon = (): void => {
    state.dueAt = at + Math.min(WATCH_MS, state.overlapMs);
  };
  /** Hears no socket any more: what still comes of one is not told. */
  const drop = (): void => {
    act("End", state.socket);
    dropNext();
    state.socket = 0;
  };
  const lose = (reason: string): void => {
    const failures = state.failures++;
    drop();
    // Once for all that fails in a row.
    if (phase === "open" || !failures) lost(reason);
    state.phase = "waiting";
    state.dueAt = at + (failures && 250) + chance * Math.min(30_000, 250 * 2 ** failures);
  };
  const rotateIn = (ms = state.rotateMs): void => {
    state.rotateAt = at + ms * (0.9 + chance / 5);
  };
  const handOver = (
    { socket, openAt = 0, heardAt }: NonNullable<typeof next>,
    reason: string,
  ): void => {
    // What was on its way to the old one when the new one opened may be lost; and where only one of them spoke,
    // what the other was not told.
    const isGap = at - openAt < state.overlapMs || state.heardAt > openAt === !heardAt;
    if (isGap) lost(reason);
    act("End", state.socket);
    delete state.next;
    state.socket = socket;
    effects.push({ _tag: "HandOver" });
    if (isGap) opened();
    else rotateIn();
  };
  const opened = (): void => {
    state.phase = "open";
    state.openAt = state.heardAt = at;
    state.feedAt = {};
    rotateIn();
    watchSoon();
    tell({ type: "open", feeds });
  };
  const dropNext = (): void => {
    if (next) act("End", next.socket);
    delete state.next;
    rotateIn(AGAIN_MS);
  };
  const heardOf = (feed: string, when: number): void => {
    state.feedAt = { ...state.feedAt, [feed]: when };
  };
  const watch = (): void => {
    const { heardAt, probedAt } = state;
    watchSoon();
    // Only one that stays counts: some are opened, told something and closed, again and again.
    if (at - state.openAt >= GOOD_MS) state.failures = 0;
    for (const [feed, most] of Object.entries(state.quiet)) {
      const since = state.feedAt[feed] ?? state.openAt;
      if (!most || !since || at - since < most) continue;
      tell({ type: "silent", feed, since: ahead + since });
      heardOf(feed, 0);
    }
    if (probedAt > heardAt) {
      if (at - probedAt >= ANSWER_MS) return lose("it did not answer");
    } else if (at - heardAt >= PROBE_MS) {
      act("Probe", state.socket);
      state.probedAt = at;
    }
    if (next?.openAt && at - next.openAt >= state.overlapMs) {
      // One that says nothing while the other speaks must not take over.
      const isSound = next.heardAt || heardAt <= next.openAt;
      if (isSound) handOver(next, "it fell silent");
      else dropNext();
    } else if (!next && at >= state.rotateAt) state.next = { socket: connect() };
  };
  const hear = (own: typeof next, heard: Heard): void => {
    if (heard._tag === "Frame") {
      if (own) state.next = { ...own, heardAt: at };
      else state.heardAt = at;
    } else if (heard._tag === "Opened") {
      if (own) {
        // Where nothing happens both are silent: one that does not answer while the other does is dead.
        act("Probe", state.socket);
        state.next = { ...own, openAt: at };
      } else opened();
    } else if (own) dropNext();
    else if (!next?.openAt) lose(heard.reason);
    else handOver(next, heard.reason);
  };

  switch (news._tag) {
    case "Heard": {
      const own = news.socket === next?.socket ? next : undefined;
      if (own || news.socket === state.socket) hear(own, news.heard);
      break;
    }
    case "Read":
      heardOf(news.feed, at);
      break;
    case "Stopped":
      drop();
      state.dueAt = Infinity;
      break;
    case "Ticked":
      if (state.dueAt > at) break;
      if (phase === "open") watch();
      else {
        state.dueAt = Infinity;
        state.phase = "connecting";
        state.socket = connect();
      }
  }
  return [state, effects];
};

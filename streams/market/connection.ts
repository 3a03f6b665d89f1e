/** One connection to market streams, as a function: it reads no clock and does nothing. */
import type { Heard } from "../../lib/socket.ts";

/** What a connection carries, and how it is. */
export interface ConnectionState {
  /** Names of its streams, and after how long each is too silent. */
  readonly quiet: Readonly<Record<string, number | undefined>>;
  /** Where it is. */
  readonly phase: "waiting" | "connecting" | "open" | "stopped";
  /** Number of the socket. */
  readonly socket: number;
  /** Sockets that failed, in a row. */
  readonly failures: number;
  /** When it was heard last, in ms. */
  readonly heardAt: number;
  /** When it was asked for a sign of life, in ms; 0 where it has answered. */
  readonly probedAt: number;
  /** When each stream was heard last, in ms; 0 where its silence was told. */
  readonly feedAt: Readonly<Record<string, number>>;
  /** When the next thing is due, in ms. */
  readonly dueAt?: number;
}

/** Something that happened to a connection. */
export type ConnectionNews =
  | { readonly _tag: "Heard"; readonly socket: number; readonly heard: Heard }
  /** A frame was read: which stream it was of. */
  | { readonly _tag: "Read"; readonly feed?: string }
  | { readonly _tag: "Ticked" }
  | { readonly _tag: "Stopped" };

/** What is to be done. */
export type ConnectionEffect =
  | { readonly _tag: "Connect"; readonly socket: number }
  | { readonly _tag: "Probe"; readonly socket: number }
  | { readonly _tag: "End"; readonly socket: number }
  /** Streams carry again. */
  | { readonly _tag: "Opened" }
  /** From this moment on something may be missing. */
  | { readonly _tag: "Lost"; readonly from: number; readonly reason: string }
  /** A stream is silent that never is. */
  | { readonly _tag: "Silent"; readonly feed: string; readonly since: number };

/** Silence after which a connection is asked for a sign, and how long it may take to answer, in ms. */
const PROBE_MS = 30_000;
const ANSWER_MS = 10_000;

/** A connection before anything happened. */
export const newConnection = (
  quiet: ConnectionState["quiet"],
  at: number,
): ConnectionState => ({
  quiet,
  phase: "waiting",
  socket: 0,
  failures: 0,
  heardAt: at,
  probedAt: 0,
  feedAt: {},
  dueAt: at,
});

const backOff = (failures: number, chance: number): number =>
  failures === 0
    ? chance * 250
    : 250 + chance * Math.min(30_000, 500 * 2 ** Math.min(failures, 10));

type Step = readonly [ConnectionState, readonly ConnectionEffect[]];

const lost = (state: ConnectionState, at: number, chance: number, reason: string): Step => {
  const { phase, heardAt, failures } = state;
  const dueAt = at + backOff(failures, chance);
  const next: ConnectionState = {
    ...state,
    phase: "waiting",
    failures: failures + 1,
    probedAt: 0,
    dueAt,
  };
  return [next, phase === "open" ? [{ _tag: "Lost", from: heardAt, reason }] : []];
};

const watch = (state: ConnectionState, at: number, chance: number): Step => {
  const { heardAt, probedAt, socket, quiet } = state;
  const effects: ConnectionEffect[] = [];
  let feedAt = state.feedAt;
  for (const [feed, most] of Object.entries(quiet)) {
    const since = feedAt[feed] ?? 0;
    if (most === undefined || since === 0 || at - since < most) continue;
    effects.push({ _tag: "Silent", feed, since });
    feedAt = { ...feedAt, [feed]: 0 };
  }
  if (probedAt > heardAt && at - probedAt >= ANSWER_MS) {
    const [next, more] = lost({ ...state, feedAt }, at, chance, "it did not answer");
    return [next, [...effects, { _tag: "End", socket }, ...more]];
  }
  const isSilent = at - heardAt >= PROBE_MS && probedAt <= heardAt;
  if (isSilent) effects.push({ _tag: "Probe", socket });
  const dueAt = at + 5_000;
  return [{ ...state, feedAt, dueAt, ...(isSilent && { probedAt: at }) }, effects];
};

const hear = (state: ConnectionState, at: number, chance: number, heard: Heard): Step => {
  switch (heard._tag) {
    case "Opened": {
      const feedAt = Object.fromEntries(
        Object.keys(state.quiet).map((feed) => [feed, at] as const),
      );
      const next = { ...state, phase: "open" as const, heardAt: at, feedAt, dueAt: at + 5_000 };
      return [next, [{ _tag: "Opened" }]];
    }
    case "Ended":
      return lost(state, at, chance, heard.reason);
    case "Frame":
      return [{ ...state, heardAt: at, failures: 0 }, []];
  }
};

/** What follows from news of a connection. */
export const connected = (
  state: ConnectionState,
  at: number,
  chance: number,
  news: ConnectionNews,
): Step => {
  const { phase, socket } = state;
  if (phase === "stopped") return [state, []];
  switch (news._tag) {
    case "Heard":
      return news.socket === socket && phase !== "waiting"
        ? hear(state, at, chance, news.heard)
        : [state, []];
    case "Read":
      return [
        news.feed === undefined
          ? state
          : { ...state, feedAt: { ...state.feedAt, [news.feed]: at } },
        [],
      ];
    case "Stopped":
      return [{ ...state, phase: "stopped" }, [{ _tag: "End", socket }]];
    case "Ticked": {
      if ((state.dueAt ?? Infinity) > at) return [state, []];
      if (phase === "open") return watch(state, at, chance);
      const { dueAt: _, ...rest } = state;
      return phase === "waiting"
        ? [{ ...rest, phase: "connecting", socket: socket + 1 }, [{
          _tag: "Connect",
          socket: socket + 1,
        }]]
        : [rest, []];
    }
  }
};

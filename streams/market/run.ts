/** What runs connections to market streams: sockets and timers. */
import { type Environment, productionHosts } from "../../lib/environment.ts";
import { type Blocked, blocked } from "../../lib/failure.ts";
import type { Socket } from "../../lib/socket.ts";
import type { StreamEvent } from "../events/event.ts";
import { frameReader, type StreamMessage } from "../frame.ts";
import {
  connected,
  type ConnectionEffect,
  type ConnectionNews,
  newConnection,
} from "./connection.ts";
import type { Feed } from "./feed.ts";

/** What happens to streams. */
export interface FeedEvents<E extends StreamEvent> {
  /** An event came. */
  readonly heard: (feed: string, event: StreamMessage<E>) => void;
  /** Streams carry, for the first time or again. */
  readonly opened: (feeds: readonly string[]) => void;
  /** From a moment on something may be missing. */
  readonly lost: (feeds: readonly string[], from: number, reason: string) => void;
  /** A stream is silent that never is. */
  readonly silent: (feed: string, since: number) => void;
}

/** Streams that one connection may carry, by rule of the exchange 1024; many clients stay well below. */
const MOST = 200;

const PRODUCTION: Readonly<Record<"UM" | "CM", string>> = {
  UM: "wss://fstream.binance.com",
  CM: "wss://dstream.binance.com",
};

const PROBE = '{"method":"LIST_SUBSCRIPTIONS","id":1}';

/** The longest timer that runtimes have. */
const LONGEST_MS = 2 ** 31 - 1;

interface Group<E extends StreamEvent> {
  readonly product: "UM" | "CM";
  readonly path: string;
  readonly feeds: readonly Feed<E>[];
}

/** Cuts streams into connections: one carries streams of one product and one room, up to a number. */
export const groupsOf = <E extends StreamEvent>(feeds: readonly Feed<E>[]): readonly Group<E>[] => {
  const groups = new Map<string, Feed<E>[]>();
  for (const feed of new Map(feeds.map((each) => [each.name, each] as const)).values()) {
    // COIN-M carries all on one address.
    const room = feed.product === "UM" ? feed.room : "";
    const key = `${feed.product} ${room}`;
    groups.set(key, [...groups.get(key) ?? [], feed]);
  }
  return [...groups].flatMap(([key, all]) => {
    const [product, room = ""] = key.split(" ");
    return Array.from({ length: Math.ceil(all.length / MOST) }, (_, i) => ({
      product: product === "CM" ? "CM" as const : "UM" as const,
      path: `${room === "" ? "" : `/${room}`}/stream`,
      feeds: all.slice(i * MOST, (i + 1) * MOST),
    }));
  });
};

/** Where market streams are; those of one exchange must not be taken for those of another. */
const baseOf = ({ marketStreams, hosts }: Environment, product: "UM" | "CM"): string | undefined =>
  marketStreams?.[product] ??
    (hosts.fapi === productionHosts.fapi && hosts.dapi === productionHosts.dapi
      ? PRODUCTION[product]
      : undefined);

/** Why an environment opens no market streams; nothing if it does. */
export const marketBlock = (env: Environment): Blocked | undefined =>
  !env.openSocket
    ? blocked(
      "marketStream",
      "openSocket",
      "give the environment an openSocket, such as webSockets()",
    )
    : baseOf(env, "UM") === undefined || baseOf(env, "CM") === undefined
    ? blocked(
      "marketStream",
      "marketStreams",
      "give the environment the marketStreams of these hosts",
    )
    : undefined;

const runGroup = <E extends StreamEvent>(
  group: Group<E>,
  env: Environment,
  events: FeedEvents<E>,
): () => void => {
  const names = group.feeds.map(({ name }) => name);
  const quiet = Object.fromEntries(
    group.feeds.flatMap(({ name, quietMs }) =>
      quietMs === undefined ? [] : [[name, quietMs] as const]
    ),
  );
  const began = env.now();
  const zero = performance.now();
  const now = (): number => began + Math.floor(performance.now() - zero);
  const read = frameReader(...group.feeds.map(({ kind }) => kind));
  let state = newConnection(quiet, began);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wokenAt: number | undefined;
  const sockets = new Map<number, Socket>();

  const put = (news: ConnectionNews): void => {
    const [next, effects] = connected(state, now(), Math.random(), news);
    state = next;
    for (const effect of effects) run(effect);
    const dueAt = state.phase === "stopped" ? undefined : state.dueAt;
    if (dueAt === wokenAt) return;
    clearTimeout(timer);
    wokenAt = dueAt;
    if (dueAt === undefined) return;
    timer = setTimeout(() => {
      wokenAt = undefined;
      put({ _tag: "Ticked" });
    }, Math.min(LONGEST_MS, Math.max(0, dueAt - now())));
  };

  const frame = (text: string): void => {
    const { stream, messages } = read(text);
    if (stream !== undefined && quiet[stream] !== undefined) put({ _tag: "Read", feed: stream });
    for (const message of messages) {
      if (message.type !== "reply") events.heard(stream ?? "", message);
    }
  };

  const run = (effect: ConnectionEffect): void => {
    switch (effect._tag) {
      case "Connect": {
        const { socket } = effect;
        const url = `${baseOf(env, group.product)}${group.path}?streams=${names.join("/")}`;
        const opened = env.openSocket?.(url, (heard) => {
          put({ _tag: "Heard", socket, heard });
          if (heard._tag === "Ended") sockets.delete(socket);
          if (heard._tag === "Frame" && socket === state.socket) frame(heard.text);
        });
        if (opened) sockets.set(socket, opened);
        return;
      }
      case "Probe":
        return sockets.get(effect.socket)?.send(PROBE);
      case "End":
        return sockets.get(effect.socket)?.end();
      case "Opened":
        return events.opened(names);
      case "Lost":
        return events.lost(names, effect.from, effect.reason);
      case "Silent":
        return events.silent(effect.feed, effect.since);
    }
  };

  put({ _tag: "Ticked" });
  return () => put({ _tag: "Stopped" });
};

/** Opens streams, and keeps them open until what it returns is called. */
export const runFeeds = <E extends StreamEvent>(
  feeds: readonly Feed<E>[],
  env: Environment,
  events: FeedEvents<E>,
): () => void => {
  const stops = groupsOf(feeds).map((group) => runGroup(group, env, events));
  return () => {
    for (const stop of stops) stop();
  };
};

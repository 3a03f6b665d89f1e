/** What runs connections to market streams: sockets and timers. */
import { type Environment, productionHosts } from "../../lib/environment.ts";
import { type Blocked, blocked } from "../../lib/failure.ts";
import { type Heard, lackOf, type Socket } from "../../lib/socket.ts";
import type { StreamEvent } from "../events/event.ts";
import { shownHeard } from "../heard.ts";
import { timerMs } from "../../lib/timers/wake.ts";
import { frameReader, LISTING } from "../frame.ts";
import {
  connected,
  type ConnectionEffect,
  type ConnectionNews,
  newConnection,
  type Rotation,
} from "./connection.ts";
import type { Feed } from "./feed.ts";
import type { MarketNotice } from "./notice.ts";

type Tell<E extends StreamEvent> = (notice: MarketNotice<E>) => void;

/** Streams that one connection may carry, by rule of the exchange 1024; many clients stay well below. */
const MOST = 200;

interface Group<E extends StreamEvent> {
  readonly product: "UM" | "CM";
  readonly path: string;
  readonly feeds: readonly Feed<E>[];
}

/** Cuts streams into connections: one carries streams of one product and one room, up to a number. */
export const groupsOf = <E extends StreamEvent>(feeds: readonly Feed<E>[]): readonly Group<E>[] => {
  const groups: (Group<E> & { readonly feeds: Feed<E>[] })[] = [];
  for (const feed of new Map(feeds.map((each) => [each.name, each] as const)).values()) {
    const { product } = feed;
    // COIN-M carries all on one address.
    const path = product === "UM" ? `/${feed.room}/stream` : "/stream";
    const group = groups.find((each) => each.path === path && each.feeds.length < MOST);
    if (group) group.feeds.push(feed);
    else groups.push({ product, path, feeds: [feed] });
  }
  return groups;
};

/** Where market streams are, if it is known; those of one exchange must not be taken for those of another. */
const baseOf = ({ marketStreams, hosts }: Environment, product: "UM" | "CM"): string =>
  marketStreams?.[product] ??
    (hosts.fapi === productionHosts.fapi && hosts.dapi === productionHosts.dapi
      ? `wss://${product === "UM" ? "f" : "d"}stream.binance.com`
      : "");

/** How many sockets are asked for at an address of the exchange within a time, in ms; it bans beyond 300. */
const ATTEMPTS = 100;
const WITHIN_MS = 300_000;

/** Until when the last sockets that were asked for at each address count. */
const asked = /*#__PURE__*/ new Map<string, readonly number[]>();

/** Until when no socket is to be asked for at an address, as one that ended there said. */
const silent = /*#__PURE__*/ new Map<string, number>();

/** How long the next socket at an address has to wait, in ms. One that need not is taken for asked for. */
const waitOf = (base: string): number => {
  const now = performance.now();
  const all = asked.get(base) ?? [];
  const first = /binance.com$/.test(base) && all.at(-ATTEMPTS) || 0;
  const waitMs = Math.max(first, silent.get(base) ?? 0) - now;
  if (waitMs <= 0) asked.set(base, [...all, now + WITHIN_MS].slice(-ATTEMPTS));
  return waitMs;
};

/** Addresses over which nobody else can speak, without the slash of one that was copied: a path follows. */
const SAFE = /^(?!.*\/$)ws(s:|:\/\/(localhost|127[.\d]+|\[::1])([:/]|$))/;

/** Why an environment opens no market streams; nothing if it does. */
export const marketBlock = (env: Environment): Blocked | undefined => {
  const lack = lackOf(env.openSocket);
  const isFit = !lack && SAFE.test(baseOf(env, "UM")) && SAFE.test(baseOf(env, "CM"));
  const name = lack ? "openSocket" : "marketStreams";
  return isFit
    ? undefined
    : blocked("marketStream", name, lack ?? `give wss ${name} with no / after them`);
};

const runGroup = <E extends StreamEvent>(
  group: Group<E>,
  env: Environment,
  tell: Tell<E>,
  rotation: Required<Rotation>,
): () => void => {
  const quiet = Object.fromEntries(group.feeds.map(({ name, quietMs }) => [name, quietMs]));
  // Waits go by elapsed time, which nobody sets.
  const now = (): number => Math.round(performance.now());
  const read = frameReader(...group.feeds.map(({ kind }) => kind));
  let state = newConnection(quiet, now(), rotation);
  // How often the old one of two sockets has told each text: a price that stays is told again and again.
  // It is told until the new one serves alone, so that the order of each stream stays.
  let seen: Map<string, number> | undefined;
  // What the new one tells meanwhile; absent once it serves alone.
  let waiting: string[] | undefined;
  // When no more is to come that the old one has told, in ms.
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wokenAt: number | undefined;
  const sockets = new Map<number, Pick<Socket, "end"> & Partial<Socket>>();

  const put = (news: ConnectionNews, at = now()): void => {
    const [next, effects] = connected(state, at, Math.random(), news, env.now() - at);
    state = next;
    effects.forEach(run);
    const { dueAt } = state;
    if (dueAt === wokenAt) return;
    clearTimeout(timer);
    wokenAt = dueAt;
    if (dueAt === Infinity) return;
    timer = setTimeout(() => {
      wokenAt = undefined;
      put({ _tag: "Ticked" });
    }, timerMs(dueAt - at));
  };

  const tellAll = (text: string): void => {
    const { stream: feed = "", messages } = read(text);
    if (quiet[feed]) put({ _tag: "Read", feed });
    // What answers a probe is no news; what the exchange refuses is.
    for (const event of messages) if (!("result" in event)) tell({ type: "event", feed, event });
  };
  /** Tells what the old socket tells, then what it has not told. */
  const tellOnce = (text: string): void => {
    // Sockets may say differently when an event was sent, or each of a list.
    const key = seen ? text.replace(/"E":\d+/g, "") : "";
    const times = seen?.get(key) ?? 0;
    seen?.set(key, state.next ? times + 1 : times - 1);
    if (state.next || times < 1) tellAll(text);
  };
  const frame = (socket: number, text: string): void => {
    if (socket === state.next?.socket) waiting?.push(text);
    else if (socket === state.socket) {
      // The new one may have ended before it served.
      if (waiting ? !state.next : now() > until) seen = waiting = undefined;
      tellOnce(text);
    }
  };

  const run = (effect: ConnectionEffect): void => {
    switch (effect._tag) {
      case "Connect": {
        const { socket } = effect;
        const base = baseOf(env, group.product);
        const waitMs = waitOf(base);
        if (waitMs > 0) {
          const opening = setTimeout(() => run(effect), timerMs(waitMs));
          sockets.set(socket, { end: () => clearTimeout(opening) });
        } else {
          [seen, waiting] = socket === state.socket ? [] : [new Map(), []];
          const to = `${base}${group.path}?streams=${state.feeds.join("/")}`;
          const hear = (heard: Heard): void => {
            if (heard._tag === "Ended") {
              sockets.delete(socket);
              if (heard.retryAfterMs) silent.set(base, performance.now() + heard.retryAfterMs);
            }
            put({ _tag: "Heard", socket, heard: shownHeard(heard) });
            if (heard._tag === "Frame") frame(socket, heard.text);
          };
          // Without it none is run.
          sockets.set(socket, env.openSocket!(to, hear));
        }
        break;
      }
      case "Probe":
        sockets.forEach((each) => each.send?.(LISTING));
        break;
      case "End":
        sockets.get(effect.socket)?.end();
        break;
      case "HandOver":
        waiting?.forEach(tellOnce);
        waiting = undefined;
        until = now() + state.overlapMs;
        break;
      case "Tell":
        tell(effect.notice);
    }
  };

  put({ _tag: "Ticked" });
  return () => put({ _tag: "Stopped" });
};

/** Opens streams, and keeps them open until what it returns is called. */
export const runFeeds = <E extends StreamEvent>(
  feeds: readonly Feed<E>[],
  env: Environment,
  tell: Tell<E>,
  rotation: Required<Rotation>,
): () => void => {
  const stops = groupsOf(feeds).map((group) => runGroup(group, env, tell, rotation));
  return () => stops.forEach((stop) => stop());
};

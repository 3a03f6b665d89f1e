/** All open connections to one simulated exchange. */
import * as E from "../../lib/either.ts";
import type { Transport } from "../../lib/environment.ts";
import type { OpenSocket } from "../../lib/socket.ts";
import { advance, movePrices } from "../exchange/clock.ts";
import type { StreamEvent } from "../exchange/event.ts";
import {
  type ExchangeSaid,
  heard,
  opened,
  passed,
  type SocketState,
  type Spoken,
  told,
  toldByCalls,
  toldOfMarket,
} from "../exchange/sockets/socket.ts";
import { fed, feedsFor, noFeeds } from "../exchange/sockets/market/news.ts";
import { addressed, liveKeys } from "../exchange/sockets/user_data.ts";
import { proUpdates } from "../exchange/sockets/pro.ts";
import { step } from "../exchange/step.ts";
import type { Streamed } from "../exchange/streams.ts";
import type { Prices } from "../engine/market/prices.ts";
import { checkRef, type Ref } from "../engine/world/ref.ts";
import { decorateEvent } from "./decorated.ts";
import { inProcess } from "./in_process.ts";
import type { Input, Note } from "./inputs.ts";
import type { Accept } from "./session.ts";
import {
  type FaultyLine,
  faultyLine,
  plannedFaults,
  type SocketFault,
  type SocketFaultPlan,
} from "./socket_faults.ts";

/** The connections to the exchange in a {@link Ref}. */
export interface SimulatedSockets {
  /** Opens a connection in this process, for a client that takes such a function. */
  readonly openSocket: OpenSocket;
  /** As {@link simulated}; what happens is also told on the connections. */
  readonly transport: Transport;
  /** Moves the clock of the world, with everything that follows from it. */
  readonly advance: (ms: number) => void;
  /** Sets prices by symbol, with everything that follows from it. */
  readonly movePrices: (prices: Prices) => void;
  /**
   * Tells what the world has become, the events that led to it and the account of each; for those who step
   * by hand.
   */
  readonly moved: (events: readonly StreamEvent[], accounts?: readonly string[]) => void;
  /** Takes a connection from a network. */
  readonly accept: Accept;
  /** How many are open. */
  readonly count: () => number;
  /** Follows a plan of faults from now on; none if absent. */
  readonly setFaults: (plan: SocketFaultPlan | undefined) => void;
  /** Lets all open connections suffer a fault now. */
  readonly hit: (fault: SocketFault) => void;
}

/** Settings of {@link simulatedSockets}. */
export interface SocketOptions {
  /** Faults from the start. */
  readonly faults?: SocketFaultPlan;
  /** Takes all that comes to the world through these sockets, before anybody is told. */
  readonly note?: Note;
  /** Whether events of futures come in shapes seen on real accounts, as {@link decorated} answers. */
  readonly decorated?: boolean;
}

/** Most connections of an address within a time, in ms. */
const CONNECTIONS = { most: 300, within: 300_000 };

interface Open {
  state: SocketState;
  readonly line: FaultyLine;
  readonly say: (said: ExchangeSaid) => void;
}

/**
 * Makes the sockets of the exchange in `ref`: user data streams, as events of calls and of the clock
 * come to pass, and streams of the market. What moves the world must go through this object, or be told it with `moved`.
 *
 * @example
 * ```ts ignore
 * const ref = worldRef(openWorld());
 * const sockets = simulatedSockets(ref);
 * const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
 * const { listenKey } = await ask(startUserDataStream());
 * sockets.openSocket(`wss://fstream.simulated.invalid/pm/ws/${listenKey}`, (heard) => console.log(heard));
 * ```
 * @throws TypeError if it is given no reference, or the plan of faults is none; so does its `setFaults`
 */
export const simulatedSockets = (
  ref: Ref,
  { faults, note, decorated }: SocketOptions = {},
): SimulatedSockets => {
  checkRef(ref);
  const all = new Set<Open>();
  let feeds = noFeeds;
  // The world as it was told last; while nobody listens nobody is told.
  let last = ref.read();
  const connected: number[] = [];
  let planned = faults && plannedFaults(faults);

  /** Begins and ends streams of the market, as clients come, subscribe and go. */
  const listen = (): void => {
    feeds = feedsFor(ref.read(), feeds, [...all].map(({ state }) => state));
  };

  const leave = (socket: Open): void => {
    if (all.delete(socket)) listen();
  };

  const send = (socket: Open, said: readonly ExchangeSaid[]): void => {
    for (const each of said) {
      if (!all.has(socket)) return;
      if (each.say === "end" || each.say === "cut") leave(socket);
      socket.say(each);
    }
  };

  const speak = (socket: Open, [after, said]: Spoken): void => {
    const isOther = socket.state.streams !== after.streams;
    socket.state = after;
    if (isOther) listen();
    for (const each of said) {
      if (!all.has(socket)) return;
      send(socket, socket.line.pass(each));
    }
  };

  const moved: SimulatedSockets["moved"] = (events, accounts = []) => {
    const world = ref.read();
    if (all.size === 0) return;
    const accountAt = (i: number): string => accounts[i] ?? world.account;
    const shown = decorated ? events.map((each) => decorateEvent(world, each)) : events;
    const before = last;
    last = world;
    // Of those whom it happened to alone: there may be many accounts.
    const keys = liveKeys(before, new Set(shown.map((_, i) => accountAt(i))));
    const news = [...addressed(keys, shown, accountAt), ...proUpdates(world, before.time)];
    const [after, marketNews] = fed(world, feeds, events);
    feeds = after;
    // Most calls only read: nobody is told of them, however many listen.
    const isNews = shown.length + news.length > 0 ||
      [...marketNews.values()].some(({ size }) => size > 0);
    if (!isNews && world.time === before.time) return;
    for (const socket of [...all]) {
      const { state } = socket;
      speak(socket, [state, [
        ...told(state, news),
        ...toldByCalls(state, shown, accountAt),
        ...toldOfMarket(state, marketNews),
      ]]);
      if (all.has(socket)) speak(socket, passed(world, socket.state));
    }
  };

  const move = ({ world, events, accounts }: Streamed, input: Input): void => {
    note?.(ref.read(), input, world);
    ref.write(world)();
    moved(events, accounts);
  };

  /** Counts a connection; false if there are too many. */
  const isTaken = (): boolean => {
    const { time, limits } = ref.read();
    while (connected[0] !== undefined && connected[0] <= time - CONNECTIONS.within) {
      connected.shift();
    }
    if (limits.enforced && connected.length >= CONNECTIONS.most) return false;
    connected.push(time);
    return true;
  };

  const accept: Accept = (url, say) => {
    if (!isTaken()) return { status: 429 };
    const state = opened(ref.read(), url);
    if (!state) return { status: 404 };
    const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, "");
    const refusal = planned?.next(path);
    if (refusal?.kind === "refused") return { status: refusal.status ?? 503 };
    const line = faultyLine((event) => planned?.next(path, event));
    const socket: Open = { state, line, say };
    if (all.size === 0) last = ref.read();
    all.add(socket);
    listen();
    return {
      hear: (said) => {
        if (all.has(socket) && line.isHearing()) {
          speak(socket, heard(ref.read(), socket.state, said));
        }
      },
      gone: () => leave(socket),
      isHearing: line.isHearing,
    };
  };

  return {
    accept,
    moved,
    openSocket: inProcess(accept),
    count: () => all.size,
    setFaults: (plan) => planned = plan && plannedFaults(plan),
    hit: (fault) => {
      for (const socket of [...all]) send(socket, socket.line.hit(fault));
    },
    transport: (signed) => () => {
      const [world, reply, events, accounts] = step(ref.read(), signed);
      move({ world, events, accounts }, { kind: "call", arrival: signed, reply });
      return Promise.resolve(E.right(reply));
    },
    advance: (ms) => move(advance(ref.read(), ms), { kind: "time", ms }),
    movePrices: (prices) => move(movePrices(ref.read(), prices), { kind: "prices", prices }),
  };
};

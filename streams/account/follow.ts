/** What runs the following of an account: sockets, reads, a timer, and the one place that has listen keys. */
import { type Environment, productionHosts } from "../../lib/environment.ts";
import { blocked } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Socket } from "../../lib/socket.ts";
import { startUserDataStream } from "../../endpoints/portfolio/listen_key.ts";
import { notices } from "./notices.ts";
import { observe } from "./observe.ts";
import type { OrderView } from "./orders.ts";
import { entriesIn } from "./shelf.ts";
import {
  type AccountState,
  type AccountStream,
  begun,
  type Effect,
  type News,
  type Notice,
  type Reading,
} from "./state.ts";

/** What is known of an account at a moment. */
export interface AccountView {
  /** `live` where all is known; otherwise something may be missing. */
  readonly phase: AccountState["phase"];
  /** Up to when reads have proven that nothing is missing, in ms. */
  readonly provenTo: number;
  /** Orders that are open, and those that ended of late. */
  readonly orders: readonly OrderView[];
}

/** An account that is followed; reading it begins it, and leaving the loop ends it. */
export interface Following extends AsyncIterable<Notice> {
  /** What is known now. */
  readonly view: () => AccountView;
  /** Ends it. */
  readonly stop: () => void;
}

const PRODUCTION = "wss://fstream.binance.com/pm";

/** The longest timer that runtimes have. */
const LONGEST_MS = 2 ** 31 - 1;

/** Where the streams are; a key of one exchange must not go to another. */
const baseOf = ({ streamBase, hosts }: Environment): string | undefined =>
  streamBase ?? (hosts.papi === productionHosts.papi ? PRODUCTION : undefined);

/**
 * Follows an account: every fill once, every gap told, closed by reads and told again. It needs
 * `openSocket` in the environment.
 *
 * @example
 * ```ts ignore
 * const env = environment({ transport: fetchTransport(), credentials, openSocket: webSockets() });
 * for await (const notice of follow(accountStream({ um: ["BTCUSDT"] }))(env)) {
 *   if (notice.type === "fill") console.log(notice.fill.orderId, notice.fill.qty);
 * }
 * ```
 */
export const follow = (stream: AccountStream): (env: Environment) => Following => (env) => {
  const out = notices();
  // Elapsed time, so that a clock that is set moves no wait.
  const began = env.now();
  const zero = performance.now();
  const now = (): number => began + Math.floor(performance.now() - zero);
  let state = begun(stream, began);
  let isBegun = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listenKey: string | undefined;
  const sockets = new Map<number, Socket>();

  const put = (news: News): void => {
    const [next, effects] = observe(state, { at: now(), chance: Math.random(), news });
    state = next;
    for (const effect of effects) run(effect);
    if (state.phase !== "stopped") return;
    clearTimeout(timer);
    out.end();
  };

  const ask = async (reading: Reading): Promise<void> => {
    const { id } = reading;
    switch (reading.what) {
      case "openOrders": {
        const answer = await send(reading.request)(env)();
        return put({ _tag: "Answered", id, what: reading.what, answer });
      }
      case "income": {
        const answer = await send(reading.request)(env)();
        return put({ _tag: "Answered", id, what: reading.what, answer });
      }
      case "order": {
        const answer = await send(reading.request)(env)();
        return put({ _tag: "Answered", id, what: reading.what, answer });
      }
      case "trades": {
        const answer = await send(reading.request)(env)();
        return put({ _tag: "Answered", id, what: reading.what, answer });
      }
    }
  };

  const connect = async (socket: number): Promise<void> => {
    const base = baseOf(env);
    const { openSocket } = env;
    if (!openSocket || base === undefined) {
      const [rule, remedy] = openSocket
        ? ["streamBase", "give the environment the streamBase of these hosts"]
        : ["openSocket", "give the environment an openSocket, such as webSockets()"];
      const failure = blocked("startUserDataStream", rule, remedy);
      return put({ _tag: "Keyless", socket, failure });
    }
    const answer = await send(startUserDataStream())(env)();
    if (state.phase === "stopped" || socket !== state.socket) return;
    if (answer._tag === "Left") return put({ _tag: "Keyless", socket, failure: answer.left });
    listenKey = answer.right.listenKey;
    const url = `${base}/ws/${encodeURIComponent(listenKey)}`;
    const opened = openSocket(url, (heard) => {
      if (heard._tag === "Ended") sockets.delete(socket);
      put({ _tag: "Heard", socket, heard });
    });
    sockets.set(socket, opened);
  };

  const extend = async (socket: number): Promise<void> => {
    const answer = await send(startUserDataStream())(env)();
    if (answer._tag === "Left") return put({ _tag: "Keyless", socket, failure: answer.left });
    put({ _tag: "Extended", socket, isSame: answer.right.listenKey === listenKey });
  };

  const run = (effect: Effect): void => {
    switch (effect._tag) {
      case "Ask":
        void ask(effect);
        return;
      case "Connect":
        void connect(effect.socket);
        return;
      case "Extend":
        void extend(effect.socket);
        return;
      case "End":
        sockets.get(effect.socket)?.end();
        return;
      case "Wake": {
        clearTimeout(timer);
        const wait = Math.min(LONGEST_MS, Math.max(0, effect.at - now()));
        timer = setTimeout(() => put({ _tag: "Ticked" }), wait);
        return;
      }
      case "Tell":
        return out.put(effect.notice);
    }
  };

  const stop = (): void => put({ _tag: "Stopped" });
  return {
    view: () => ({
      phase: state.phase,
      provenTo: state.provenTo,
      orders: entriesIn(state.orders).map(({ order }) => order),
    }),
    stop,
    [Symbol.asyncIterator]: () => {
      if (!isBegun) put({ _tag: "Ticked" });
      isBegun = true;
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

/** What runs the following of an account: sockets, reads, a timer, and the one place that has listen keys. */
import { type Environment, productionHosts } from "../../lib/environment.ts";
import { blocked } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Socket } from "../../lib/socket.ts";
import { startUserDataStream } from "../../endpoints/portfolio/listen_key.ts";
import { type Checkpoint, checkpointOf, resumed } from "./checkpoint.ts";
import { type Health, healthOf } from "./health.ts";
import type { Notice } from "./notice.ts";
import { notices } from "./notices.ts";
import { observe } from "./observe.ts";
import { readOf } from "./reads.ts";
import { entriesIn } from "./merge/shelf.ts";
import type { AccountStream } from "./stream.ts";
import type { Ask } from "./asks.ts";
import { begun, type Effect, type News } from "./state.ts";
import type {
  BalanceView,
  LiabilityView,
  OrderView,
  PositionView,
  ValueView,
} from "./merge/views.ts";

/** What is known of an account at a moment. */
export interface AccountView {
  /** `live` where all is known; otherwise something may be missing. */
  readonly phase: Health["phase"];
  /** Up to when reads have proven that nothing is missing, in ms. */
  readonly provenTo: number;
  /** Orders that are open, and those that ended of late. */
  readonly orders: readonly OrderView[];
  /** Positions that are not zero. */
  readonly positions: readonly PositionView[];
  /** Balances that are not zero. */
  readonly balances: readonly BalanceView[];
  /** Liabilities that are not zero. */
  readonly liabilities: readonly LiabilityView[];
}

/** An account that is followed; reading it begins it, and leaving the loop ends it. */
export interface Following extends AsyncIterable<Notice> {
  /** What is known now. */
  readonly view: () => AccountView;
  /** How the connection is now. */
  readonly health: () => Health;
  /** What to keep, so that a later {@link follow} goes on from here. */
  readonly checkpoint: () => Checkpoint;
  /** Tells each notice also to this function, until what comes back is called; it begins the following. */
  readonly hear: (listener: (notice: Notice) => void) => () => void;
  /** Asks the exchange for an order of which no event has told; what it shows comes as a notice. */
  readonly ask: (order: Pick<OrderView, "book" | "symbol" | "orderId">) => void;
  /** Ends it. */
  readonly stop: () => void;
}

const PRODUCTION = "wss://fstream.binance.com/pm";

/** The longest timer that runtimes have. */
const LONGEST_MS = 2 ** 31 - 1;

const PROBE = '{"method":"LIST_SUBSCRIPTIONS","id":1}';

/** Where the streams are; a key of one exchange must not go to another. */
const baseOf = ({ streamBase, hosts }: Environment): string | undefined =>
  streamBase ?? (hosts.papi === productionHosts.papi ? PRODUCTION : undefined);

const isSome = ({ amount, ...rest }: ValueView): boolean =>
  /[1-9]/.test(amount) || ("locked" in rest && /[1-9]/.test(rest.locked ?? ""));

const viewOf = (
  { phase, provenTo, orders, values }: ReturnType<typeof begun>,
): AccountView => {
  const all = entriesIn(values).map(({ value }) => value).filter(isSome);
  return {
    phase,
    provenTo,
    orders: entriesIn(orders).map(({ order }) => order),
    positions: all.flatMap((value) => value.type === "position" ? [value] : []),
    balances: all.flatMap((value) => value.type === "balance" ? [value] : []),
    liabilities: all.flatMap((value) => value.type === "liability" ? [value] : []),
  };
};

/**
 * Follows an account: every fill once, every gap told, closed by reads and told again. It needs
 * `openSocket` in the environment. From a checkpoint it goes on as after a gap.
 *
 * @example
 * ```ts ignore
 * const env = environment({ transport: fetchTransport(), credentials, openSocket: webSockets() });
 * for await (const notice of follow(accountStream({ margin: ["BTCUSDT"] }))(env)) {
 *   if (notice.type === "fill") console.log(notice.fill.orderId, notice.fill.qty);
 * }
 * ```
 */
export const follow =
  (stream: AccountStream, from?: Checkpoint): (env: Environment) => Following => (env) => {
    const out = notices();
    // Elapsed time, so that a clock that is set moves no wait.
    const began = env.now();
    const zero = performance.now();
    const now = (): number => began + Math.floor(performance.now() - zero);
    let state = from ? resumed(stream, from, began) : begun(stream, began);
    let isBegun = false;
    // Without a reader nothing waits for one.
    let isRead = false;
    const listeners = new Set<(notice: Notice) => void>();
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

    const read = async (ask: Ask): Promise<void> => {
      const answer = await readOf(ask).run(env);
      put({ _tag: "Answered", id: ask.id, answer });
    };

    const isWanted = (socket: number): boolean =>
      state.phase !== "stopped" && (socket === state.socket || socket === state.next?.socket);

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
      if (!isWanted(socket)) return;
      if (answer._tag === "Left") return put({ _tag: "Keyless", socket, failure: answer.left });
      const isSame = listenKey === answer.right.listenKey;
      listenKey = answer.right.listenKey;
      // Another key says that the one of the open socket is gone, and with it what it would have told.
      if (socket !== state.socket && !isSame) {
        return put({ _tag: "Extended", socket, isSame: false });
      }
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
          void read(effect.ask);
          return;
        case "Connect":
          void connect(effect.socket);
          return;
        case "Extend":
          void extend(effect.socket);
          return;
        case "Probe":
          sockets.get(effect.socket)?.send(PROBE);
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
          if (isRead) out.put(effect.notice);
          for (const listener of [...listeners]) listener(effect.notice);
          return;
      }
    };

    const begin = (): void => {
      if (!isBegun) put({ _tag: "Ticked" });
      isBegun = true;
    };
    const stop = (): void => put({ _tag: "Stopped" });
    return {
      view: () => viewOf(state),
      health: () => healthOf(state, now()),
      checkpoint: () => checkpointOf(state),
      hear: (listener) => {
        listeners.add(listener);
        begin();
        return () => void listeners.delete(listener);
      },
      ask: (order) => put({ _tag: "Wanted", order }),
      stop,
      [Symbol.asyncIterator]: () => {
        isRead = true;
        begin();
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

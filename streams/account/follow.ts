/** What runs the following of an account: sockets, reads, a timer, and the one place that has listen keys. */
import { type Environment, productionHosts } from "../../lib/environment.ts";
import type { Either } from "../../lib/either.ts";
import { blocked, type Failure } from "../../lib/failure.ts";
import type { Host } from "../../lib/family.ts";
import { MASK } from "../../lib/masking.ts";
import type { Heard, OpenSocket, Socket } from "../../lib/socket.ts";
import { shownHeard } from "../heard.ts";
import { timerMs } from "../wake.ts";
import { type Checkpoint, checkpointOf, resumed } from "./checkpoint.ts";
import { setBack } from "./clock.ts";
import { type Health, healthOf } from "./health.ts";
import type { Notice } from "./notice.ts";
import { notices } from "./notices.ts";
import { observe } from "./observe.ts";
import { entriesIn } from "./merge/shelf.ts";
import { emptied, isSameValue } from "./merge/values.ts";
import type { AccountStream } from "./stream.ts";
import type { Ask, ReadToSend } from "./asks.ts";
import { begun, type Effect, type News, type Wanted } from "./state.ts";
import type {
  BalanceView,
  LiabilityView,
  OrderView,
  PositionView,
  TradeBook,
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
  /** What to keep by the account's name, so that a later {@link follow} of the same account goes on from here. */
  readonly checkpoint: () => Checkpoint;
  /**
   * Tells each notice also to this function, until what comes back is called; it begins the following. An
   * error that it throws is the program's: the account is followed on, where the program goes on.
   */
  readonly hear: (listener: (notice: Notice) => void) => () => void;
  /** Asks the exchange for an order of which no event has told; what it shows comes as a notice. */
  readonly ask: (order: Wanted) => void;
  /**
   * Says that an order was placed since the account is followed: its fills are told, also where this clock is
   * ahead of the exchange's and takes them for earlier ones.
   */
  readonly placed: (order: Pick<OrderView, "book" | "symbol" | "orderId">) => void;
  /** Products that are followed. */
  readonly books: readonly TradeBook[];
  /** Ends it. */
  readonly stop: () => void;
}

/** Elapsed time that is so much behind the clock has stood still, in ms; less is a clock that was set. */
const ASLEEP_MS = 60_000;

/** A clock that is so much behind elapsed time was set back, or has learned the exchange's time, in ms. */
const SET_BACK_MS = 1_000;

/** What was heard, without the key that it may repeat, and without the address where a socket ended. */
const without = (heard: Heard, key: string): Heard =>
  heard._tag === "Frame" ? { ...heard, text: heard.text.replaceAll(key, MASK) } : shownHeard(heard);

const viewOf = (
  { phase, provenTo, orders, values }: ReturnType<typeof begun>,
): AccountView => {
  const allOf = <T extends ValueView["type"]>(type: T) =>
    entriesIn(values).map(({ value }) => value)
      .filter((value): value is Extract<ValueView, { readonly type: T }> =>
        value.type === type && !isSameValue(value, emptied(value))
      );
  return {
    phase,
    provenTo,
    orders: entriesIn(orders).map(({ order }) => order),
    positions: allOf("position"),
    balances: allOf("balance"),
    liabilities: allOf("liability"),
  };
};

/** Where an account is followed: which key its stream has, how that is opened, and what reads ask. */
export interface Source {
  /** The call that gives the key, by name. */
  readonly name: string;
  /** Where its streams are. */
  readonly base: (env: Environment) => string | undefined;
  /** The key: a new one, or the one that is in use, which lives longer by it. */
  readonly key: (env: Environment) => Promise<Either<Failure, string>>;
  /** What is sent to ask a socket for a sign of life. */
  readonly probe: string;
  /** Opens a socket on a key. */
  readonly open: (openSocket: OpenSocket, base: string, key: string, hear: Hear) => Socket;
  /** Lets the key live longer; says which one there is then. The same as `key` if absent. */
  readonly extend?: (env: Environment, key: string) => Promise<Either<Failure, string>>;
  /** Whether each socket has a key of its own, which ends when it was said to. */
  readonly isOnce?: boolean;
  /** Reads events that would be told as they came. */
  readonly told?: (notice: Notice) => Notice;
  /** What a read sends. */
  readonly readOf: (ask: Ask) => ReadToSend;
}

/** An address of the exchange, where the host of its calls is the real one; a key must not go to another. */
export const officialBase = (host: Host, base: string): Source["base"] => ({ hosts }) =>
  hosts[host] === productionHosts[host] ? base : undefined;

type Hear = Parameters<OpenSocket>[1];

/** Follows a stream at its source. */
export const followBy =
  (source: Source, stream: AccountStream, from?: Checkpoint): (env: Environment) => Following =>
  (env) => {
    const out = notices();
    // Elapsed time, so that a clock that is set back moves no wait: all moments go with it, as what is told and
    // read is of the exchange's time. It stands still while a machine sleeps, and reads must reach to the
    // present: what it lacks is caught up with.
    const began = env.now();
    let zero = performance.now();
    const now = (): number => {
      const behind = env.now() - began - performance.now() + zero;
      // Never to before the clock, which may stand still as well.
      const ahead = behind < -SET_BACK_MS ? Math.floor(-behind) : 0;
      if (behind > ASLEEP_MS) zero -= behind;
      zero += ahead;
      const at = began + Math.floor(performance.now() - zero);
      if (ahead > 0) state = setBack(state, ahead, at);
      return at;
    };
    let state = from ? resumed(stream, from, began) : begun(stream, began);
    // Without a reader nothing waits for one.
    let isRead = false;
    const listeners = new Set<(notice: Notice) => void>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let key: string | undefined;
    const sockets = new Map<number, Socket>();

    const put = (news: News): void => {
      // Before the state is looked at, which it may set back.
      const at = now();
      const [next, effects] = observe(state, { at, chance: Math.random(), news });
      state = next;
      for (const effect of effects) run(effect);
      if (state.phase !== "stopped") return;
      clearTimeout(timer);
      out.end();
    };

    const isWanted = (socket: number): boolean =>
      state.phase !== "stopped" && (socket === state.socket || socket === state.next?.socket);

    const connect = async (socket: number): Promise<void> => {
      const { openSocket } = env;
      const base = stream.base ?? source.base(env);
      if (!openSocket || base === undefined) {
        const [rule, what] = openSocket
          ? ["streamBase", "the streamBase of these hosts"]
          : ["openSocket", "an openSocket, such as webSockets()"];
        const failure = blocked(source.name, rule, `give the environment ${what}`);
        return put({ _tag: "Keyless", socket, failure });
      }
      const answer = await source.key(env);
      if (!isWanted(socket)) return;
      if (answer._tag === "Left") return put({ _tag: "Keyless", socket, failure: answer.left });
      const own = answer.right;
      const isSame = source.isOnce || key === own;
      key = own;
      // Another key says that the one of the open socket is gone, and with it what it would have told.
      if (socket !== state.socket && !isSame) {
        return put({ _tag: "Extended", socket, isSame: false });
      }
      const tellHeard = (heard: Heard): void => {
        if (heard._tag === "Ended") sockets.delete(socket);
        put({ _tag: "Heard", socket, heard: without(heard, own) });
      };
      try {
        sockets.set(socket, source.open(openSocket, base, own, tellHeard));
      } catch {
        tellHeard({ _tag: "Ended", reason: "openSocket threw an error" });
      }
    };

    const extend = async (socket: number): Promise<void> => {
      if (source.isOnce || key === undefined) return;
      const answer = await (source.extend ?? source.key)(env, key);
      put(
        answer._tag === "Left"
          ? { _tag: "Keyless", socket, failure: answer.left }
          : { _tag: "Extended", socket, isSame: answer.right === key },
      );
    };

    const read = async (ask: Ask): Promise<void> => {
      const { weight, run } = source.readOf(ask);
      put({ _tag: "Answered", id: ask.id, weight, answer: await run(env) });
    };

    const run = (effect: Effect): void => {
      switch (effect._tag) {
        case "Ask":
          void read(effect.ask);
          break;
        case "Connect":
          void connect(effect.socket);
          break;
        case "Extend":
          void extend(effect.socket);
          break;
        case "Probe":
          sockets.get(effect.socket)?.send(source.probe);
          break;
        case "End":
          sockets.get(effect.socket)?.end();
          break;
        case "Wake":
          clearTimeout(timer);
          timer = setTimeout(() => put({ _tag: "Ticked" }), timerMs(effect.at - now()));
          break;
        case "Tell":
          tell(source.told?.(effect.notice) ?? effect.notice);
      }
    };

    // Told and not read, in the order in which it was told.
    const unread = new Set(from?.unread);
    const tell = (notice: Notice): void => {
      if (isRead) {
        out.put(notice);
        if (/^(fill|unknown)$/.test(notice.type)) unread.add(notice);
      } else unread.delete(notice);
      for (const listener of [...listeners]) {
        try {
          listener(notice);
        } catch (error) {
          // It is its program's own; what is followed goes on.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    };

    let isBegun = false;
    const begin = (): void => {
      const kept = isBegun ? [] : [...unread];
      isBegun = true;
      for (const notice of kept) tell(notice);
      // Another tick than the first finds nothing due.
      put({ _tag: "Ticked" });
    };
    const stop = (): void => put({ _tag: "Stopped" });
    return {
      view: () => viewOf(state),
      health: () => healthOf(state, now()),
      checkpoint: () => checkpointOf(state, [...unread]),
      hear: (listener) => {
        listeners.add(listener);
        begin();
        return () => void listeners.delete(listener);
      },
      ask: (order) => put({ _tag: "Wanted", order }),
      placed: (order) => put({ _tag: "Placed", order }),
      books: Object.keys(stream.symbols) as TradeBook[],
      stop,
      [Symbol.asyncIterator]: () => {
        isRead = true;
        begin();
        return {
          next: async () => {
            const read = await out.next();
            unread.delete(read.value);
            return read;
          },
          return: () => {
            stop();
            return Promise.resolve({ done: true, value: undefined });
          },
        };
      },
    };
  };

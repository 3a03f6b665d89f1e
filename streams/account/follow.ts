/** What runs the following of an account: sockets, reads, a timer, and the one place that has listen keys. */
import { left } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import type { Family } from "../../lib/family.ts";
import { type Failure, unreadable } from "../../lib/failure.ts";
import { MASK } from "../../lib/masking.ts";
import type { Heard, Socket } from "../../lib/socket.ts";
import { shownHeard } from "../heard.ts";
import { refuse } from "../refuse.ts";
import { lineOf, type Source } from "../source.ts";
import { timerMs } from "../../lib/timers/wake.ts";
import { type Checkpoint, checkpointOf, resumed } from "./checkpoint.ts";
import { setBack, steadyClock } from "./clock.ts";
import { type Health, healthOf } from "./health.ts";
import type { Notice } from "./notice.ts";
import { notices } from "./notices.ts";
import { observe } from "./observe.ts";
import { tradeBookOf } from "./merge/orders.ts";
import { entriesIn } from "./merge/shelf.ts";
import { emptied, isSameValue } from "./merge/values.ts";
import type { AccountStream } from "./stream.ts";
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

/**
 * An account that is followed; reading it begins it, and leaving the loop ends it. It has one reader: whoever
 * begins to read it a second time is refused with a TypeError. Others `hear` it.
 */
export interface Following extends AsyncIterable<Notice> {
  /** What is known now. */
  readonly view: () => AccountView;
  /** How the connection is now. */
  readonly health: () => Health;
  /** What to keep by the account's name, so that a later {@link follow} of the same account goes on from here. */
  readonly checkpoint: () => Checkpoint;
  /**
   * Tells each notice also to this function, until what comes back is called; it begins the following. A
   * function that is given twice is told twice. Where the following has stopped, `stopped` is told again. An error
   * that it throws is the program's: the account is followed on, where the program goes on.
   */
  readonly hear: (listener: (notice: Notice) => void) => () => void;
  /**
   * Asks the exchange for an order of which no event has told, over and over until it answers; what that shows
   * comes as a notice. It begins the following.
   *
   * @throws TypeError where the product of the order is not followed, or the account not any more
   */
  readonly ask: (order: Wanted) => void;
  /**
   * Says that an order was placed since the account is followed: its fills are told, also where this clock is
   * ahead of the exchange's and takes them for earlier ones.
   */
  readonly placed: (order: Pick<OrderView, "book" | "symbol" | "orderId">) => void;
  /** Products that are followed. */
  readonly books: readonly TradeBook[];
  /** Family of the calls by which its orders are placed, absent where that is not known; `waitFor` takes no other. */
  readonly family?: Family;
  /** Ends it. */
  readonly stop: () => void;
}

type EffectOf<Tag extends Effect["_tag"]> = Extract<Effect, { readonly _tag: Tag }>;

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

/** Follows a stream at its source. */
export const followBy =
  (source: Source, stream: AccountStream, from?: Checkpoint): (env: Environment) => Following =>
  (env) => {
    if (!stream?.symbols || typeof env?.now !== "function") {
      refuse("give what accountStream() makes, then the environment");
    }
    const books = Object.keys(stream.symbols) as TradeBook[];
    const out = notices();
    const began = env.now();
    const now = steadyClock(() => env.now(), began, (by, at) => state = setBack(state, by, at));
    let state = from ? resumed(stream, from, began) : begun(stream, began);
    // Without a reader nothing waits for one.
    let isRead = false;
    const listeners = new Set<(notice: Notice) => void>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let key: string | undefined;
    const sockets = new Map<number, Socket>();

    // What is to be done, while it is done: what a listener brings about comes after what it is told of.
    let undone: Effect[] | undefined;
    const put = (news: News): void => {
      // Before the state is looked at, which it may set back.
      const at = now();
      const [next, effects] = observe(state, { at, chance: Math.random(), news });
      state = next;
      if (undone) return void undone.push(...effects);
      undone = [...effects];
      try {
        for (const each of undone) (runs[each._tag] as (effect: Effect) => unknown)(each);
      } finally {
        undone = undefined;
      }
      if (state.phase !== "stopped") return;
      clearTimeout(timer);
      out.end();
    };

    const isWanted = (socket: number): boolean =>
      state.phase !== "stopped" && (socket === state.socket || socket === state.next?.socket);

    const keyless = (socket: number, failure: Failure): void =>
      put({ _tag: "Keyless", socket, failure });

    const connect = async ({ socket }: EffectOf<"Connect">): Promise<void> => {
      const line = lineOf(source, env, stream.base);
      if ("_tag" in line) return keyless(socket, line);
      const answer = await source.key(env);
      if (!isWanted(socket)) return;
      if (answer._tag === "Left") return keyless(socket, answer.left);
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
        sockets.set(socket, source.open(line.openSocket, line.base, own, tellHeard));
      } catch {
        tellHeard({ _tag: "Ended", reason: "openSocket threw an error" });
      }
    };

    const extend = async ({ socket }: EffectOf<"Extend">): Promise<void> => {
      if (source.isOnce || key === undefined) return;
      const answer = await (source.extend ?? source.key)(env, key);
      if (answer._tag === "Left") keyless(socket, answer.left);
      else put({ _tag: "Extended", socket, isSame: answer.right === key });
    };

    const read = async ({ ask }: EffectOf<"Ask">): Promise<void> => {
      const answered = { _tag: "Answered", id: ask.id } as const;
      try {
        const { weight, run } = source.readOf(ask);
        put({ ...answered, weight, answer: await run(env) });
      } catch {
        // It is odd in a way that nobody thought of.
        const why = ["its form is not known"];
        put({ ...answered, answer: left(unreadable(ask.what, 200, why, "", "accepted", false)) });
      }
    };

    const runs: { readonly [Tag in Effect["_tag"]]: (effect: EffectOf<Tag>) => unknown } = {
      Ask: read,
      Connect: connect,
      Extend: extend,
      Probe: ({ socket }) => sockets.get(socket)?.send(source.probe),
      End: ({ socket }) => sockets.get(socket)?.end(),
      Wake: ({ at }) => {
        clearTimeout(timer);
        timer = setTimeout(() => put({ _tag: "Ticked" }), timerMs(at - now()));
      },
      Tell: ({ notice }) => tell(source.told?.(notice) ?? notice),
    };

    // Told and not read, in the order in which it was told.
    const unread = new Set(from?.unread);
    let end: Notice | undefined;
    const tell = (notice: Notice, to: Iterable<(notice: Notice) => void> = listeners): void => {
      if (isRead) {
        out.put(notice);
        if (/^(fill|unknown)$/.test(notice.type)) unread.add(notice);
      } else unread.delete(notice);
      if (notice.type === "stopped") end = notice;
      for (const listener of [...to]) {
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
        // One function may be given twice.
        const own = (notice: Notice): void => listener(notice);
        const told = end;
        listeners.add(own);
        begin();
        if (told) tell(told, [own]);
        return () => void listeners.delete(own);
      },
      ask: (order) => {
        const book = tradeBookOf(order.book);
        const remedy = books.includes(book) ? "follow the account anew" : `follow ${book} too`;
        if (state.phase === "stopped" || !books.includes(book)) {
          throw new TypeError(`Cannot ask for an order: ${remedy}`);
        }
        put({ _tag: "Wanted", order });
      },
      placed: (order) => put({ _tag: "Placed", order }),
      books,
      ...(source.family && { family: source.family }),
      stop,
      [Symbol.asyncIterator]: () => {
        if (isRead) {
          throw new TypeError(
            "Cannot read it twice: one reader has all notices, others hear() them",
          );
        }
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

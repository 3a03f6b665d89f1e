/** Streams of the futures markets as one async iterable. */
import type { Environment } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import type { StreamEvent } from "../events/event.ts";
import { queue } from "../queue.ts";
import { refuse } from "../refuse.ts";
import type { Feed } from "./feed.ts";
import { type Rotation, rotationOf } from "./connection.ts";
import type { MarketNotice } from "./notice.ts";
import { marketBlock, runFeeds } from "./run.ts";

/** Streams that are read by one loop: it opens them, and leaving it ends them. Another one throws a TypeError. */
export interface MarketStream<E> extends AsyncIterable<MarketNotice<E>> {
  /** Ends it. */
  readonly stop: () => void;
}

/** The event that a feed carries. */
export type EventOfFeed<F> = F extends Feed<infer E extends StreamEvent> ? E : never;

/**
 * Opens market streams: cut into connections as the exchange wants it, opened again after each cut, and
 * every gap told. Before the exchange cuts a connection after a day, another takes over without a gap. It
 * needs `openSocket` in the environment, and no key.
 *
 * @throws TypeError without a feed, where a time is none, or a setting is unknown
 *
 * @example
 * ```ts ignore
 * const env = environment({ transport: fetchTransport(), openSocket: webSockets() });
 * for await (const notice of marketStream([tradesOf("BTCUSDT"), markPriceOf("ETHUSDT")])(env)) {
 *   if (notice.type === "event" && notice.event.type === "aggTrade") console.log(notice.event.price);
 * }
 * ```
 */
export const marketStream = <const F extends readonly Feed<StreamEvent>[]>(
  feeds: F,
  rotation?: Rotation,
): (env: Environment) => MarketStream<EventOfFeed<F[number]>> =>
(env) => {
  // Programs without types may give names.
  if (!(feeds?.every?.((each) => each?.kind) && feeds[0])) refuse("give feeds");
  const times = rotationOf(rotation);
  type E = EventOfFeed<F[number]>;
  const out = queue<MarketNotice<E>>(({ type }) => type !== "event");
  let end: (() => void) | undefined;
  let isRead = false;
  let isOver = false;
  const stop = (failure?: Failure): void => {
    if (isOver) return;
    isOver = true;
    end?.();
    out.put({ type: "stopped", ...(failure && { failure }) });
    out.end();
  };
  return {
    stop: () => stop(),
    [Symbol.asyncIterator]: () => {
      if (isRead) refuse("make a stream for each loop");
      isRead = true;
      const block = marketBlock(env);
      if (block) stop(block);
      else if (!isOver) {
        end = runFeeds(
          feeds,
          env,
          out.put as (notice: MarketNotice<StreamEvent>) => void,
          times,
        );
      }
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

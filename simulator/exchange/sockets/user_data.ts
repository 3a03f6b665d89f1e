/** Which events of an account go out on which of its streams. */
import type { StreamEvent } from "../event.ts";
import { accountIn } from "../../engine/world/seen_by.ts";
import type { World } from "../../engine/world/world.ts";
import type { UserStream } from "./address.ts";

/** An event on the way to those who listen with a key. */
export interface Addressed {
  /** The stream. */
  readonly of: UserStream;
  /** The key that opens it. */
  readonly listenKey: string;
  readonly event: StreamEvent;
}

/** Listen keys that are valid, by account and stream. */
export type LiveKeys = Readonly<Record<string, Readonly<Partial<Record<UserStream, string>>>>>;

const STREAMS: readonly UserStream[] = ["portfolio", "pro", "margin"];

/** Events that the streams beside that of Portfolio Margin carry, in their own shape. */
const BESIDE: Readonly<
  Record<string, (event: StreamEvent) => Partial<Record<UserStream, StreamEvent>>>
> = {
  riskLevelChange: (event) => ({
    pro: event,
    margin: { e: "MARGIN_LEVEL_STATUS_CHANGE", E: event.E, l: event["u"], s: event["s"] },
  }),
  liabilityChange: (event) => {
    const { E, a, t, p, i } = event;
    return { margin: { e: "USER_LIABILITY_CHANGE", E, a, t, p, i } };
  },
};

/** An event as each stream carries it. */
const carried = (event: StreamEvent): Partial<Record<UserStream, StreamEvent>> => ({
  // Portfolio Margin documents no event of order lists: reports on their orders are all that comes.
  ...(event.e !== "listStatus" && { portfolio: event }),
  ...(Object.hasOwn(BESIDE, event.e) && BESIDE[event.e]?.(event)),
});

/** The valid keys of these accounts of a world. */
export const liveKeys = (world: World, names: Iterable<string>): LiveKeys =>
  Object.fromEntries(
    [...names].map((name) => {
      const { listenKeys = {} } = accountIn(world, name) ?? {};
      const live = STREAMS.flatMap((stream) => {
        const held = listenKeys[stream];
        return held && held.expires > world.time ? [[stream, held.key]] : [];
      });
      return [name, Object.fromEntries(live)];
    }),
  );

/**
 * Addresses events, in order, to the keys that were valid when they happened.
 *
 * @param before the valid keys of the world before the events
 * @param accountAt the account of each event
 */
export const addressed = (
  before: LiveKeys,
  events: readonly StreamEvent[],
  accountAt: (i: number) => string,
): readonly Addressed[] => {
  const live = Object.fromEntries(
    Object.entries(before).map(([name, keys]) => [name, { ...keys }]),
  );
  return events.flatMap((event, i) => {
    const keys = live[accountAt(i)] ?? {};
    const ended = event.e === "listenKeyExpired";
    const shapes = carried(event);
    return STREAMS.flatMap((of): readonly Addressed[] => {
      const listenKey = keys[of];
      if (listenKey === undefined) return [];
      if (ended) {
        if (listenKey !== event["listenKey"]) return [];
        delete keys[of];
        return [{ of, listenKey, event }];
      }
      const shape = shapes[of];
      return shape ? [{ of, listenKey, event: shape }] : [];
    });
  });
};

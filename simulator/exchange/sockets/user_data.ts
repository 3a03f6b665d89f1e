/** Which events of an account go out on which of its streams. */
import type { StreamEvent } from "../event.ts";
import { accountIn, accountNames } from "../../engine/world/seen_by.ts";
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

/** Events of the streams beside that of Portfolio Margin, which carries all others. */
const ELSEWHERE: Readonly<Record<string, readonly UserStream[]>> = {
  riskLevelChange: ["portfolio", "pro"],
  PM_PRO_ACCOUNT_UPDATE: ["pro"],
  USER_LIABILITY_CHANGE: ["margin"],
  MARGIN_LEVEL_STATUS_CHANGE: ["margin"],
};

const PORTFOLIO: readonly UserStream[] = ["portfolio"];

const carriersOf = ({ e }: StreamEvent): readonly UserStream[] =>
  Object.hasOwn(ELSEWHERE, e) ? ELSEWHERE[e] ?? [] : PORTFOLIO;

/** The valid keys of a world. */
export const liveKeys = (world: World): LiveKeys =>
  Object.fromEntries(
    accountNames(world).map((name) => {
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
    const of = ended
      ? STREAMS.filter((stream) => keys[stream] === event["listenKey"])
      : carriersOf(event);
    return of.flatMap((stream): readonly Addressed[] => {
      const listenKey = keys[stream];
      if (ended) delete keys[stream];
      return listenKey === undefined ? [] : [{ of: stream, listenKey, event }];
    });
  });
};

/** Which events of an account go out on which of its streams. */
import type { StreamEvent } from "../event.ts";
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

/** Listen keys that are valid, by stream. */
export type LiveKeys = Readonly<Partial<Record<UserStream, string>>>;

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
export const liveKeys = ({ listenKeys, time }: World): LiveKeys =>
  Object.fromEntries(
    STREAMS.flatMap((stream) => {
      const held = listenKeys[stream];
      return held && held.expires > time ? [[stream, held.key]] : [];
    }),
  );

/**
 * Addresses events, in order, to the keys that were valid when they happened.
 *
 * @param before the valid keys of the world before the events
 */
export const addressed = (
  before: LiveKeys,
  events: readonly StreamEvent[],
): readonly Addressed[] => {
  const live: Partial<Record<UserStream, string>> = { ...before };
  return events.flatMap((event) => {
    const ended = event.e === "listenKeyExpired";
    const of = ended
      ? STREAMS.filter((stream) => live[stream] === event["listenKey"])
      : carriersOf(event);
    return of.flatMap((stream): readonly Addressed[] => {
      const listenKey = live[stream];
      if (ended) delete live[stream];
      return listenKey === undefined ? [] : [{ of: stream, listenKey, event }];
    });
  });
};

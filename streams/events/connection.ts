/** Events about the stream itself. */
import { TimeMs } from "../../lib/answers/answer.ts";
import { type EventKind, eventKind, type StreamEvent } from "./event.ts";

/** The listen key expired. The socket stays open, and no events come any more. */
export type ListenKeyExpired = StreamEvent<"listenKeyExpired">;
/** Kind of {@link ListenKeyExpired}. */
export const listenKeyExpired: EventKind<ListenKeyExpired> = /*#__PURE__*/ eventKind(
  "listenKeyExpired",
  [],
  () => ({ eventTime: ["E", TimeMs] }),
);

/** The subscription of the margin trade stream ended: its token expired, or it was told to. */
export type EventStreamTerminated = StreamEvent<"eventStreamTerminated">;
/** Kind of {@link EventStreamTerminated}. */
export const eventStreamTerminated: EventKind<EventStreamTerminated> = /*#__PURE__*/ eventKind(
  "eventStreamTerminated",
  [],
  () => ({ eventTime: ["E", TimeMs] }),
);

/** The server is about to go: connect anew at once. `eventTime` may be absent. */
export type ServerShutdown = StreamEvent<"serverShutdown">;
/** Kind of {@link ServerShutdown}. */
export const serverShutdown: EventKind<ServerShutdown> = /*#__PURE__*/ eventKind(
  "serverShutdown",
  [],
  () => ({ eventTime: ["E", TimeMs] }),
);

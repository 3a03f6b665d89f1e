/** Events of the streams beside that of Portfolio Margin, read before they are told. */
import type { Notice, ToldEvent } from "../account/notice.ts";
import type { EventKind } from "../events/event.ts";

/** Reads events of these kinds that would be told as they came. */
export const typed =
  (...kinds: readonly EventKind<ToldEvent>[]): (notice: Notice) => Notice => (notice) => {
    if (notice.type !== "event" || notice.event.type !== "other") return notice;
    const { name, raw } = notice.event;
    const read = kinds.find(({ names }) => names.includes(name))?.model().decode(raw);
    return read?._tag === "Right" ? { type: "event", event: read.right } : notice;
  };

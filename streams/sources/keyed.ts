/** Sources of streams with a listen key. */
import type { Sendable } from "../../lib/sendable.ts";
import type { Source } from "../source.ts";
import { sent } from "../account/reads.ts";
import { LISTING } from "../frame.ts";

/** A source whose sockets name a listen key in their addresses, which a call gives. */
export const keyed = (
  start: Sendable<{ readonly listenKey: string }>,
  source: Omit<Source, "key" | "probe" | "open">,
): Source => ({
  ...source,
  key: sent(start, ({ listenKey }) => listenKey),
  probe: LISTING,
  open: (openSocket, base, key, hear) => openSocket(`${base}/ws/${encodeURIComponent(key)}`, hear),
});

/** What this side held back: the exchange was not asked, and so its network is not the cause. */
import type { Unreachable } from "../lib/failure.ts";
import type { Explanation } from "./explanation.ts";
import { span } from "./span.ts";

/** The reason and the steps where a request was held back. */
export const heldBackParts = (
  { endpoint, message, retryAfterMs }: Unreachable,
): Pick<Explanation, "what" | "reason" | "remedy" | "retryAfterMs" | "retry"> => ({
  what: `${endpoint} was not sent: it was held back on this side`,
  reason: message,
  remedy: [
    retryAfterMs === undefined
      ? "Mend what the reason names, then call again: nothing was sent"
      : `Wait ${span(retryAfterMs)}: a limit is used up, or the exchange has asked for silence`,
  ],
  ...(retryAfterMs !== undefined && { retryAfterMs }),
  retry: retryAfterMs === undefined ? "backoff" : "wait",
});

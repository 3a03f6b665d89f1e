/** What this side held back: the exchange was not asked, and so its network is not the cause. */
import type { Unreachable } from "../lib/failure.ts";
import type { Explanation } from "./explanation.ts";

/** The reason and the steps where a request was held back; `undefined` where the network is meant. */
export const heldBackParts = (
  { endpoint, outcome, message }: Unreachable,
): Pick<Explanation, "what" | "reason" | "remedy" | "retry"> | undefined => {
  const start = `Cannot send ${endpoint}: `;
  if (outcome !== "notSent" || !message.startsWith(start)) return undefined;
  const why = message.slice(start.length);
  const [, until] = / until (\S+)$/.exec(why) ?? [];
  return {
    what: `${endpoint} was not sent: it was held back on this side`,
    reason: message,
    remedy: [
      until === undefined
        ? "Mend what the reason names, then call again: nothing was sent"
        : `Call again after ${until}: a limit is used up, or the exchange has asked for silence`,
    ],
    retry: until === undefined ? "backoff" : "wait",
  };
};

/** Until when the exchange takes what was signed. */
import { recvWindow } from "../lib/endpoint.ts";
import type { Signed } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";

/**
 * Time of the exchange, in ms, after which it refuses the request: its timestamp and `recvWindow`
 * together. Later than that nothing can arrive any more, whoever still holds it.
 */
export const validUntil = ({ payload }: Pick<Signed, "payload">): number =>
  Number(/\btimestamp=([\d.]+)/.exec(payload)?.[1]) +
  Number(/\brecvWindow=([\d.]+)/.exec(payload)?.[1] ?? recvWindow.default);

/**
 * What is held back on this side, and for how many ms, if that is known: nothing has left, and the exchange is
 * not the cause.
 */
export const heldBack = (endpoint: string, why: string, retryAfterMs?: number): Unreachable => ({
  ...unreachable(endpoint, why, "notSent"),
  message: `Cannot send ${endpoint}: ${why}`,
  heldBack: true,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

/** Until when the exchange takes what was signed. */
import { recvWindow } from "../lib/endpoint.ts";
import type { Signed } from "../lib/environment.ts";

/**
 * Time of the exchange, in ms, after which it refuses the request: its timestamp and `recvWindow`
 * together. Later than that nothing can arrive any more, whoever still holds it.
 */
export const validUntil = ({ payload }: Pick<Signed, "payload">): number => {
  const sent = new URLSearchParams(payload);
  return Number(sent.get("timestamp") ?? NaN) +
    Number(sent.get("recvWindow") ?? recvWindow.default);
};

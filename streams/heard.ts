/** What sockets tell, as it may be shown. */
import { maskWords } from "../lib/masking.ts";
import type { Heard } from "../lib/socket.ts";

/** The same, where a foreign socket may say in its own words to which address it was connected. */
export const shownHeard = (heard: Heard): Heard =>
  heard._tag === "Ended" ? { ...heard, reason: maskWords(heard.reason) } : heard;

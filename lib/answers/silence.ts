/** How long the exchange asks for silence. */
import type { Failure } from "../failure.ts";

/** How long to send nothing after a failure, in ms; a minute where it is asked for and not said how long. */
export const silenceOf = (failure: Failure): number =>
  "retryAfterMs" in failure ? failure.retryAfterMs ?? 60_000 : 0;

/** How a stream is, as data. */
/** Where following is; `catchingUp` until reads have proven what was missed, `live` after. */
export type Phase = "connecting" | "catchingUp" | "live" | "waiting" | "stopped";

/** How the connection of an account is. */
export interface Health {
  /** `live` where all is known; otherwise something may be missing. */
  readonly phase: Phase;
  /**
   * `alive` was heard of late; `presumed` is open, silent, and does not answer when it is asked for a
   * sign; `down` is not open.
   */
  readonly socket: "alive" | "presumed" | "down";
  /** When it was last heard, in ms. */
  readonly heardAt: number;
  /** Up to when reads have proven that nothing is missing, in ms. */
  readonly provenTo: number;
  /** When the listen key ends if it is not extended before, in ms; absent without one. */
  readonly keyExpiresAt?: number;
  /** Connections that failed, in a row; one that stays open for half a minute ends it. */
  readonly failures: number;
  /** Why it is down, or why reads are not answered; absent where all is well, or nothing has failed yet. */
  readonly reason?: string;
}

/** What of a state its health is told by. */
type Vital = Pick<Health, "phase" | "heardAt" | "provenTo" | "failures" | "reason"> & {
  readonly extendedAt: number;
  readonly probedAt: number;
  readonly stream: { readonly keyMs?: number };
};

/** How long a listen key lives after it was made or extended, in ms. */
export const KEY_MS = 3_600_000;

/** Whether a socket is open. */
export const isOpen = ({ phase }: Pick<Health, "phase">): boolean =>
  /^(catchingUp|live)$/.test(phase);

/** How the connection is at a moment. */
export const healthOf = (state: Vital, at: number): Health => {
  const { phase, heardAt, provenTo, extendedAt, failures, reason, probedAt, stream } = state;
  const isSilent = probedAt > heardAt && at - probedAt >= ANSWER_MS;
  const isDown = !isOpen(state);
  return {
    phase,
    socket: isDown ? "down" : isSilent ? "presumed" : "alive",
    heardAt,
    provenTo,
    ...(extendedAt > 0 && { keyExpiresAt: extendedAt + (stream.keyMs ?? KEY_MS) }),
    failures,
    ...(reason && { reason }),
  };
};

/** How long a socket may take to answer when it is asked for a sign, in ms. */
export const ANSWER_MS = 10_000;

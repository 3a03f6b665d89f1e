/** Prepared requests that wait for a person's word. They live in memory: a restart forgets them all. */
import type { EnvironmentName, Keys } from "../../../agent/mod.ts";
import type { Request } from "../../../mod.ts";

/** A prepared request. */
export interface Prepared {
  /** Stands for it. */
  readonly token: string;
  /** When it stops being good, in ms since 1970-01-01 UTC. */
  readonly expiresAt: number;
  /** What goes out, to the last parameter. */
  readonly request: Request<unknown>;
  /** Account for which it was prepared. */
  readonly account: string;
  /** Environment for which it was prepared. */
  readonly environment: EnvironmentName;
  /** The account's key pair at that time, so that another under the same name is noticed. */
  readonly keys?: Keys;
  /** Whether it is carried out exactly once, by the home's journal. */
  readonly isOnce?: boolean;
  /** What the person was shown. */
  readonly words: string;
}

/** Prepared requests by their tokens. */
export interface Waiting {
  /** Keeps one. If there are too many, the oldest is forgotten. */
  readonly add: (prepared: Prepared) => void;
  /** The one of a token; it stays. */
  readonly find: (token: string) => Prepared | undefined;
  /** Removes one; only the caller who removed it may send it. */
  readonly take: (token: string, now: number) => void;
  /** Whether the one of a token was taken. */
  readonly isTaken: (token: string) => boolean;
}

const MOST = 100;

/** Nothing waits at first. */
export const nothingWaits = (): Waiting => {
  const waiting = new Map<string, Prepared>();
  const taken = new Map<string, number>();
  return {
    add: (prepared) => {
      waiting.set(prepared.token, prepared);
      for (const token of [...waiting.keys()].slice(0, -MOST)) {
        waiting.delete(token);
      }
    },
    find: (token) => waiting.get(token),
    take: (token, now) => {
      // A token that is too old is refused without being known.
      for (const [old, expiresAt] of taken) {
        if (expiresAt <= now) taken.delete(old);
      }
      taken.set(token, waiting.get(token)?.expiresAt ?? now);
      waiting.delete(token);
    },
    isTaken: (token) => taken.has(token),
  };
};

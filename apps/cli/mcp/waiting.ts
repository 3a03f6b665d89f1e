/** Prepared requests that wait for a person's word. They live in memory: a restart forgets them all. */
import type { EnvironmentName, Keys } from "../../../agent/mod.ts";
import type { Request } from "../../../mod.ts";
import type { Result } from "./result.ts";

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
  /** Takes one out, for what it comes to; only the caller who took it may send it. */
  readonly take: (token: string, result: Promise<Result>) => void;
  /** What the one of a token came to, or comes to; `undefined` if it was not taken, or long ago. */
  readonly became: (token: string) => Promise<Result> | undefined;
}

const MOST = 100;

/** Keeps one more; of too many the oldest is forgotten. */
const keep = <A>(kept: Map<string, A>, token: string, one: A): void => {
  kept.set(token, one);
  for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
};

/** Nothing waits at first. */
export const nothingWaits = (): Waiting => {
  const waiting = new Map<string, Prepared>();
  const taken = new Map<string, Promise<Result>>();
  return {
    add: (prepared) => keep(waiting, prepared.token, prepared),
    find: (token) => waiting.get(token),
    take: (token, result) => {
      keep(taken, token, result);
      waiting.delete(token);
    },
    became: (token) => taken.get(token),
  };
};

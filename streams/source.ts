/** Where streams of an account are: which key each has, how it is opened, and what reads ask. */
import type { Either } from "../lib/either.ts";
import { type Environment, productionHosts } from "../lib/environment.ts";
import { type Blocked, blocked, type Failure } from "../lib/failure.ts";
import type { Family, Host } from "../lib/family.ts";
import { isSafeAddress, lackOf, type OpenSocket, type Socket } from "../lib/socket.ts";
import type { Ask, ReadToSend } from "./account/asks.ts";
import type { Notice } from "./account/notice.ts";

type Hear = Parameters<OpenSocket>[1];

/** Where an account is followed: which key its stream has, how that is opened, and what reads ask. */
export interface Source {
  /** The call that gives the key, by name. */
  readonly name: string;
  /** Where its streams are. */
  readonly base: (env: Environment) => string | undefined;
  /** The key: a new one, or the one that is in use, which lives longer by it. */
  readonly key: (env: Environment) => Promise<Either<Failure, string>>;
  /** Family of the calls by which its orders are placed; absent where it has none. */
  readonly family?: Family;
  /** What is sent to ask a socket for a sign of life. */
  readonly probe: string;
  /** Opens a socket on a key. */
  readonly open: (openSocket: OpenSocket, base: string, key: string, hear: Hear) => Socket;
  /** Lets the key live longer; says which one there is then. The same as `key` if absent. */
  readonly extend?: (env: Environment, key: string) => Promise<Either<Failure, string>>;
  /** Whether each socket has a key of its own, which ends when it was said to. */
  readonly isOnce?: boolean;
  /** Reads events that would be told as they came. */
  readonly told?: (notice: Notice) => Notice;
  /** What a read sends. */
  readonly readOf: (ask: Ask) => ReadToSend;
}

/** An address of the exchange, where the host of its calls is the real one; a key must not go to another. */
export const officialBase = (host: Host, base: string): Source["base"] => ({ hosts }) =>
  hosts[host] === productionHosts[host] ? base : undefined;

/** What opens the sockets of a source, and where; or what of it the environment lacks. */
export const lineOf = (
  { name, base: ownBase }: Source,
  env: Environment,
  given?: string,
): Blocked | { readonly openSocket: OpenSocket; readonly base: string } => {
  const { openSocket } = env;
  const base = given ?? ownBase(env);
  const lack = lackOf(openSocket);
  if (!openSocket || lack) return blocked(name, "openSocket", `${lack}`);
  if (base !== undefined && isSafeAddress(base)) return { openSocket, base };
  const what = base === undefined ? "the streamBase of these hosts" : "a streamBase with wss";
  return blocked(name, "streamBase", `give the environment ${what}`);
};

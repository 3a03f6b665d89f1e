/** Sessions as plain data: calls and sockets, taken down while they run, for a report that reproduces. */
import * as E from "../lib/either.ts";
import type { Environment, Reply, Signed, Transport } from "../lib/environment.ts";
import type { Unreachable } from "../lib/failure.ts";
import { isSecret, MASK, maskText } from "../lib/masking.ts";
import type { Heard, OpenSocket } from "../lib/socket.ts";
import { type Asked, askedBy, withoutGeneratedId } from "./asked.ts";
import { scrubbed } from "./scrubbed.ts";

/** A call left, and what came of it. Calls are numbered. */
export type CallMoment =
  | { readonly does: "call"; readonly call: number } & Asked
  | { readonly does: "reply"; readonly call: number } & Reply
  | {
    readonly does: "noReply";
    readonly call: number;
    readonly outcome: Unreachable["outcome"];
    readonly reason: string;
  };

/** A socket was asked for, heard, spoken to or ended. Sockets are numbered. */
export type SocketMoment =
  | { readonly does: "connect"; readonly socket: number; readonly to: string }
  | { readonly does: "opened"; readonly socket: number }
  | { readonly does: "frame"; readonly socket: number; readonly text: string }
  | {
    readonly does: "ended";
    readonly socket: number;
    readonly code?: number;
    readonly reason: string;
  }
  | { readonly does: "send"; readonly socket: number; readonly text: string }
  | { readonly does: "end"; readonly socket: number };

/** A moment of a session, without secrets. Survives `JSON.stringify` and `JSON.parse`. */
export type SessionMoment = { readonly at: number } & (CallMoment | SocketMoment);

/** Shorter texts are no keys: nothing else must be taken for one. */
const SHORTEST = 16;

/** A field of text in JSON. */
const FIELD = /"(\w+)"(\s*:\s*)"([^"\\]*(?:\\.[^"\\]*)*)"/g;

/** The query of a link, which signs it: whoever holds it can read the file. */
const QUERY = /\?[^"\s]+/g;

/** The address of a stream. */
const STREAM = /\bwss?:\/\/[^\s"']+/g;

/**
 * Puts a name in place of each secret, the same each time, so that a key that was replaced is seen to be
 * another one.
 */
const names = () => {
  const known = new Map<string, string>();
  const nameOf = (secret: string): string => {
    if (secret.length < SHORTEST) return MASK;
    const name = known.get(secret) ?? `${MASK}${known.size + 1}`;
    known.set(secret, name);
    return name;
  };
  const named = (text: string): string =>
    [...known].reduce(
      (rest, [secret, name]) =>
        rest.replaceAll(secret, name).replaceAll(encodeURIComponent(secret), name),
      text.replace(
        FIELD,
        (all, name: string, between: string, value: string) =>
          !isSecret(name) ? all : `"${name}"${between}"${nameOf(value)}"`,
      ),
    );
  /** Text with names, and without whatever else may be a secret. */
  const shown = (text: string): string =>
    maskText(named(text).replace(QUERY, `?${MASK}`)).replace(STREAM, MASK);
  return { nameOf, shown };
};

/** Secrets of a request that others repeat: all but its signature. */
const lasting = ({ url, headers }: Signed): readonly string[] =>
  [
    ...Object.entries(headers).filter(([name]) => name.toLowerCase() === "x-mbx-apikey"),
    ...[...new URL(url).searchParams].filter(([name]) => isSecret(name) && name !== "signature"),
  ].map(([, secret]) => secret).filter((secret) => secret.length >= SHORTEST);

/** Path and query of an address; whatever may be a key has a name, and no host is told. */
const placeOf = (url: string, nameOf: (secret: string) => string): string =>
  url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(
    /[^/?&=#]+/g,
    (part) => /^[\w%+-]{16,}$/.test(part) ? nameOf(decodeURIComponent(part)) : part,
  );

/**
 * An environment that also hands all that goes over its transport and its sockets to `sink`, as plain
 * data: no API key, signature, listen key, token or address of a stream is in it. Client order ids are,
 * unless the library made them up, and so are orders, fills and balances. What `sink` throws is dropped.
 *
 * @example
 * ```ts ignore
 * const lines: string[] = [];
 * const env = recordingSession(given, (moment) => lines.push(JSON.stringify(moment)));
 * for await (const notice of follow(accountStream())(env)) console.log(notice.type);
 * ```
 */
export const recordingSession = (
  env: Environment,
  sink: (moment: SessionMoment) => unknown,
): Environment => {
  const { nameOf, shown } = names();
  let calls = 0;
  let sockets = 0;
  const tell = (what: () => CallMoment | SocketMoment): void => {
    try {
      Promise.resolve(sink({ at: env.now(), ...what() })).catch(() => {});
    } catch {
      // A note that could not be taken must not cost a call, whatever it was about.
    }
  };
  const shownAll = <A>(value: A): A => JSON.parse(shown(JSON.stringify(value)));

  const transport: Transport = (signed, options) => async () => {
    const call = ++calls;
    tell(() => {
      for (const secret of lasting(signed)) nameOf(secret);
      return { does: "call", call, ...shownAll(withoutGeneratedId(askedBy(signed), signed)) };
    });
    const result = await env.transport(signed, options)();
    tell(() => {
      if (E.isLeft(result)) {
        const { outcome, message } = result.left;
        return { does: "noReply", call, outcome, reason: shown(message) };
      }
      const { status, headers } = scrubbed(signed, result.right);
      return { does: "reply", call, status, headers, body: shown(result.right.body) };
    });
    return result;
  };

  const heard = (socket: number, each: Heard): void => {
    switch (each._tag) {
      case "Opened":
        return tell(() => ({ does: "opened", socket }));
      case "Frame":
        return tell(() => ({ does: "frame", socket, text: shown(each.text) }));
      case "Ended": {
        const { code, reason } = each;
        return tell(() => ({
          does: "ended",
          socket,
          ...(code !== undefined && { code }),
          reason: shown(reason),
        }));
      }
    }
  };
  const openSocket: OpenSocket | undefined = env.openSocket && ((url, hear) => {
    const socket = ++sockets;
    tell(() => ({ does: "connect", socket, to: placeOf(url, nameOf) }));
    const opened = env.openSocket?.(url, (each) => {
      heard(socket, each);
      hear(each);
    });
    return {
      send: (text) => {
        tell(() => ({ does: "send", socket, text: shown(text) }));
        opened?.send(text);
      },
      end: () => {
        tell(() => ({ does: "end", socket }));
        opened?.end();
      },
    };
  });
  const { lacks } = env.openSocket ?? {};
  return {
    ...env,
    transport,
    ...(openSocket && { openSocket: Object.assign(openSocket, { lacks }) }),
  };
};

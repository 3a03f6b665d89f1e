/**
 * The transport for Node, Bun and Deno: connections that are kept alive, of its own or of an agent. It
 * repeats nothing, and knows whether a request left.
 *
 * @example
 * ```ts ignore
 * const env = environment({
 *   transport: httpTransport(),
 *   credentials: credentials(apiKey, hmac(secret)),
 * });
 * ```
 *
 * @module
 */
import type { Agent } from "node:http";
import * as E from "../lib/either.ts";
import type { CallOptions, Reply, Signed, Transport } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";
import { overConnections } from "./http/connections.ts";
import { decompressed } from "./http/decompressed.ts";
import type { Carrier } from "./http/exchange.ts";
import { overAgent } from "./http/over_agent.ts";
import type { RawReply } from "./http/reply_reader.ts";
import { ReceivedReply } from "./received_reply.ts";
import { settingsOf, type TransportOptions } from "./settings.ts";

export type { Transport } from "../lib/environment.ts";

/** Settings of {@link httpTransport}. */
export interface HttpOptions extends TransportOptions {
  /**
   * What makes and keeps connections, to go through a proxy or from a bound address, say: then
   * `node:https` carries, which takes longer. Must be an agent for the protocol of the host; the
   * transport's own connections if absent. Not in Deno, whose `node:https` sends requests again by itself.
   */
  readonly agent?: Agent;
}

interface Wired {
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  readonly carrier: Carrier;
}

const decoder = /*#__PURE__*/ new TextDecoder();

/** Name of a cause as in ECONNREFUSED; nothing else of an error is shown, its text may hold anything. */
const nameOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^[A-Z_\d]{3,60}$/.test(code) ? code : undefined;
};

/** Whether Deno was not given the permission to connect. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && /NotCapable|PermissionDenied/.test(error.name);

const why = (signed: Signed, hasLeft: boolean, error: unknown): string => {
  const name = nameOf(error);
  if (!hasLeft && "Deno" in globalThis && (name === "EPERM" || isRefused(error))) {
    return `run with --allow-net=${new URL(signed.url).host}`;
  }
  const what = hasLeft ? "the connection broke" : "no connection could be made";
  return name === undefined ? what : `${what} (${name})`;
};

const encodingOf = ({ encoding, body }: RawReply): string | undefined => {
  const name = encoding?.trim().toLowerCase();
  return name === "identity" || body.length === 0 ? undefined : name || undefined;
};

/** What a signal ends, by the signal: Node warns of more than ten listeners on one. */
const ENDED = /*#__PURE__*/ new WeakMap<EventTarget, Set<() => void>>();

const endAll = ({ target }: Event): void => {
  for (const end of [...target && ENDED.get(target) || []]) end();
};

/** Calls back when a signal is aborted, until what comes back is called. */
const onAbort = (signal: AbortSignal, end: () => void): () => void => {
  let ends = ENDED.get(signal);
  if (!ends) {
    ENDED.set(signal, ends = new Set());
    signal.addEventListener("abort", endAll);
  }
  const all = ends.add(end);
  return () => {
    all.delete(end);
    if (all.size > 0) return;
    ENDED.delete(signal);
    signal.removeEventListener("abort", endAll);
  };
};

const carry = (
  signed: Signed,
  { timeoutMs, maxBodyBytes, carrier }: Wired,
  { signal }: CallOptions,
): Promise<E.Either<Unreachable, Reply>> =>
  new Promise((resolve) => {
    let isOver = false;
    let hasLeft = false;
    let give = (): void => {};
    let forget = (): void => {};
    const end = (result: E.Either<Unreachable, Reply>): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      forget();
      resolve(result);
      if (E.isLeft(result)) give();
    };
    const fail = (why: string): void =>
      end(E.left(unreachable(signed.endpoint, why, hasLeft ? "unknown" : "notSent")));
    const tooLong = () => fail(`the reply exceeds ${maxBodyBytes} bytes`);
    const abort = (): void => fail("the call was aborted");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      if (isOver) return;
      timer ??= setTimeout(
        () => fail(`no ${hasLeft ? "reply" : "connection"} within ${timeoutMs} ms`),
        timeoutMs,
      );
    };
    const answer = (reply: RawReply): void => {
      const tell = (bytes: Uint8Array): void => {
        let body: string;
        try {
          body = decoder.decode(bytes);
        } catch {
          // Runtimes have a longest text.
          return fail("the reply is too long for a text");
        }
        end(E.right(new ReceivedReply(reply.status, body, reply.headers)));
      };
      const encoding = encodingOf(reply);
      if (encoding === undefined) return tell(reply.body);
      decompressed(reply.body, encoding, maxBodyBytes).then(tell, (error) => {
        if (nameOf(error) === "ERR_BUFFER_TOO_LARGE") tooLong();
        else fail("the reply cannot be decompressed");
      });
    };
    const lose = (error: unknown, mayTakeAnother: boolean): void => {
      if (mayTakeAnother && !hasLeft && !isOver) attempt();
      else fail(why(signed, hasLeft, error));
    };
    const exchange = {
      isOver: () => isOver,
      hasLeft: () => hasLeft,
      leave: () => void (hasLeft = true),
      wait,
      lose,
      tooLong,
      answer,
    };
    const attempt = (): void => {
      try {
        give = carrier(signed, exchange);
      } catch (error) {
        lose(error, false);
      }
    };
    if (signal?.aborted) return abort();
    if (signal) forget = onAbort(signal, abort);
    attempt();
  });

/** A name that is none of these would set nothing, such as a proxy that is not gone through. */
const SETTINGS: Readonly<Record<keyof HttpOptions, true>> = {
  agent: true,
  timeoutMs: true,
  maxBodyBytes: true,
  headers: true,
};

/**
 * Carries requests over connections that are kept alive, in Node, Bun and Deno: the faster and the surer
 * way there. Nothing is repeated and no redirect is followed. A request is written only once its
 * connection stands, so whatever fails before is `notSent`; whatever fails after is `unknown`.
 *
 * @throws TypeError in Workers and browsers, with an agent in Deno, and if a setting is unknown or cannot be used
 * @returns a transport; fails with `Unreachable`
 */
export const httpTransport = (options: HttpOptions = {}): Transport => {
  const runtime = globalThis.navigator?.userAgent ?? "";
  if (/^Cloudflare/.test(runtime)) {
    throw new TypeError("Cannot make the transport: Workers connect by fetch; use fetchTransport");
  }
  if (options.agent && runtime.startsWith("Deno/")) {
    throw new TypeError(
      "Cannot make the transport: node:https of Deno, which an agent needs, sends requests again by " +
        "itself; use httpTransport without agent, or fetchTransport",
    );
  }
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(SETTINGS, name));
  if (unknown !== undefined) {
    const all = Object.keys(SETTINGS).join(", ");
    throw new TypeError(`Cannot make the transport: ${unknown} is no setting: there are ${all}`);
  }
  // Of a Headers or a Map, nothing would be sent.
  if (Symbol.iterator in Object(options.headers)) {
    throw new TypeError(
      `Cannot make the transport: headers must be a plain object, as in { "user-agent": "bot" }`,
    );
  }
  const { timeoutMs, maxBodyBytes, headers: given } = settingsOf(options);
  const headers: Record<string, string> = { "user-agent": "unimargin" };
  for (const [name, text] of Object.entries(given)) {
    if (
      /^(content-length|transfer-encoding|connection|host|expect|upgrade|te|trailer)$/i.test(name)
    ) {
      throw new TypeError(`Cannot make the transport: ${name} is its own to set`);
    }
    headers[name.toLowerCase()] = text;
  }
  const carrier = options.agent
    ? overAgent(options.agent, headers, maxBodyBytes)
    : overConnections(headers, maxBodyBytes);
  const wired = { timeoutMs, maxBodyBytes, carrier };
  return (signed, call = {}) => () => carry(signed, wired, call);
};

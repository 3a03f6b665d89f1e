/**
 * The transport for Node and Bun: `node:https` with one kept-alive agent. It repeats nothing, and knows
 * whether a request left.
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
import { Buffer } from "node:buffer";
import {
  Agent as PlainAgent,
  type ClientRequest,
  type IncomingMessage,
  request as plainRequest,
} from "node:http";
import { Agent, request as secureRequest } from "node:https";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import * as E from "../lib/either.ts";
import type { CallOptions, Reply, Signed, Transport } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";
import { type Settings, settingsOf, type TransportOptions } from "./settings.ts";

/** Settings of {@link httpTransport}. */
export interface HttpOptions extends TransportOptions {
  /**
   * What makes and keeps connections, to go through a proxy or from a bound address, say. Must be an
   * agent for the protocol of the host; one that keeps connections alive for the transport's own if absent.
   */
  readonly agent?: PlainAgent;
}

interface Wired extends Settings {
  readonly agent: (isSecure: boolean) => PlainAgent;
  /** What a host's requests have in common, by origin: taking a URL apart took a tenth of a call. */
  readonly origins: Map<string, Origin>;
}

interface Origin {
  readonly isSecure: boolean;
  readonly agent: PlainAgent;
  readonly hostname: string;
  readonly port: string;
}

// Above this a connection that idles is likelier to have been given up by the other side.
const IDLE_MS = 30_000;

const agentsOf = (given: PlainAgent | undefined): Wired["agent"] => {
  if (given) return () => given;
  const settings = { keepAlive: true, timeout: IDLE_MS, scheduling: "lifo" } as const;
  const plain = new PlainAgent(settings);
  const secure = new Agent(settings);
  return (isSecure) => isSecure ? secure : plain;
};

type Decompress = (
  body: Uint8Array,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, result: Uint8Array) => void,
) => void;

const DECOMPRESS: ReadonlyMap<string, Decompress> = /*#__PURE__*/ new Map<string, Decompress>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", inflate],
  ["br", brotliDecompress],
]);

const decoder = /*#__PURE__*/ new TextDecoder();

/** A body as it was before compression; fails if it grows beyond the bound. */
const decompressed = (body: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const decompress = DECOMPRESS.get(encoding);
    if (encoding === "" || encoding === "identity" || body.length === 0) resolve(body);
    else if (!decompress) reject(new Error("an encoding that nobody asked for"));
    else {
      decompress(body, { maxOutputLength: maxBytes }, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    }
  });

/** Name of a cause as in ECONNREFUSED; nothing else of an error is shown, its text may hold anything. */
const nameOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^[A-Z_\d]{3,60}$/.test(code) ? ` (${code})` : "";
};

/** Calls back once the socket can carry a request: at once if it was kept from an earlier one. */
const onceReady = (socket: Socket, ready: () => void): void => {
  const { connecting, secureConnecting } = socket as Socket & { secureConnecting?: boolean };
  if (secureConnecting) socket.once("secureConnect", ready);
  else if (connecting) socket.once("connect", ready);
  // The other side may have closed it meanwhile: a turn of the loop brings to light what has arrived.
  else setImmediate(() => setImmediate(ready));
};

const replyOf = async (
  response: IncomingMessage,
  chunks: readonly Uint8Array[],
  maxBytes: number,
): Promise<Reply> => {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  const body = await decompressed(whole, encoding, maxBytes);
  const headers: Record<string, string> = {};
  for (const [name, text] of Object.entries(response.headers)) headers[name] = String(text);
  return { status: response.statusCode ?? 0, headers, body: decoder.decode(body) };
};

const originOf = (url: string, { agent, origins }: Wired): readonly [Origin, path: string] => {
  const end = url.indexOf("/", "https://".length);
  const base = url.slice(0, end);
  let origin = origins.get(base);
  if (!origin) {
    const { hostname, port, protocol } = new URL(base);
    const isSecure = protocol === "https:";
    // An address of IPv6 stands in brackets in a URL alone.
    origin = { isSecure, agent: agent(isSecure), hostname: hostname.replace(/[[\]]/g, ""), port };
    origins.set(base, origin);
  }
  return [origin, url.slice(end)];
};

/** A request that waits to be written. */
const requestFor = ({ method, url, headers: own }: Signed, wired: Wired): ClientRequest => {
  const [{ isSecure, agent, hostname, port }, path] = originOf(url, wired);
  // Written out: with options made by a spread, a request takes Node 8 microseconds more.
  return (isSecure ? secureRequest : plainRequest)({
    agent,
    hostname,
    port,
    method,
    path,
    headers: {
      "user-agent": "unimargin",
      // What changes something is answered in a few bytes.
      ...(method === "GET" && { "accept-encoding": "gzip" }),
      ...wired.headers,
      ...own,
    },
  });
};

const carry = (
  signed: Signed,
  wired: Wired,
  { signal }: CallOptions,
): Promise<E.Either<Unreachable, Reply>> =>
  new Promise((resolve) => {
    const { timeoutMs, maxBodyBytes } = wired;
    let isOver = false;
    let hasLeft = false;
    let give = (): void => {};
    const end = (result: E.Either<Unreachable, Reply>): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      resolve(result);
      if (E.isLeft(result)) give();
    };
    const fail = (why: string): void =>
      end(E.left(unreachable(signed.endpoint, why, hasLeft ? "unknown" : "notSent")));
    const failWith = (error?: unknown): void =>
      fail(
        hasLeft
          ? `the connection broke${nameOf(error)}`
          : `no connection could be made${nameOf(error)}`,
      );
    const abort = (): void => fail("the call was aborted");
    const timer = setTimeout(
      () => fail(`no ${hasLeft ? "reply" : "connection"} within ${timeoutMs} ms`),
      timeoutMs,
    );
    const read = (response: IncomingMessage): void => {
      const chunks: Uint8Array[] = [];
      const tooLong = () => fail(`the reply exceeds ${maxBodyBytes} bytes`);
      let bytes = 0;
      response.on("data", (chunk: Uint8Array) => {
        bytes += chunk.length;
        if (bytes > maxBodyBytes) tooLong();
        else chunks.push(chunk);
      });
      response.on("error", failWith);
      response.on("close", () => response.complete || failWith());
      response.on("end", () => {
        if (!response.complete) return failWith();
        replyOf(response, chunks, maxBodyBytes).then((reply) => end(E.right(reply)), (error) => {
          if (error.code === "ERR_BUFFER_TOO_LARGE") tooLong();
          else fail("the reply cannot be decompressed");
        });
      });
    };
    const start = (): void => {
      const request = requestFor(signed, wired);
      let isAnswered = false;
      let isLost = false;
      give = () => request.destroy();
      const lose = (error?: unknown): void => {
        if (isAnswered || isLost) return;
        isLost = true;
        request.destroy();
        // A kept connection that turns out closed before anything was written: nothing is sent twice by
        // taking another.
        if (request.reusedSocket && !hasLeft && !isOver) attempt();
        else failWith(error);
      };
      request.on("error", lose);
      request.on("close", () => lose());
      request.on("response", (response) => {
        // Whatever answers before it was asked is no answer to this request.
        if (!hasLeft) return lose();
        isAnswered = true;
        read(response);
      });
      request.on("socket", (socket) =>
        onceReady(socket, () => {
          if (isOver || isLost || socket.destroyed) return;
          hasLeft = true;
          request.end();
        }));
    };
    const attempt = (): void => {
      try {
        start();
      } catch (error) {
        failWith(error);
      }
    };
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    else attempt();
  });

/** Why the runtime's own `node:https` cannot be relied on; `undefined` if it can. */
const unfit = (): string | undefined => {
  const runtime = globalThis.navigator?.userAgent ?? "";
  return runtime.startsWith("Deno/")
    ? "node:https of Deno sends requests again by itself"
    : /^Cloudflare/.test(runtime)
    ? "node:https of Workers is made of fetch"
    : undefined;
};

/**
 * Carries requests with `node:https` over connections that are kept alive, in Node and Bun: the faster and
 * the surer way there. Nothing is repeated and no redirect is followed. A request is written only once its
 * connection stands, so whatever fails before is `notSent`; whatever fails after is `unknown`.
 *
 * @throws TypeError in Deno and in Workers, and if a setting cannot be used
 * @returns a transport; fails with `Unreachable`
 */
export const httpTransport = (options: HttpOptions = {}): Transport => {
  const reason = unfit();
  if (reason) {
    throw new TypeError(`Cannot make the transport: ${reason}; use fetchTransport`);
  }
  const settings = settingsOf(options);
  const headers = Object.entries(settings.headers).map((
    [name, text],
  ) => [name.toLowerCase(), text]);
  const wired = {
    ...settings,
    headers: Object.fromEntries(headers),
    agent: agentsOf(options.agent),
    origins: new Map(),
  };
  return (signed, call = {}) => () => carry(signed, wired, call);
};

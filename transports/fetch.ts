import * as E from "../lib/either.ts";
import type { Transport } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";
import { ReceivedReply } from "./received_reply.ts";
import { settingsOf, type TransportOptions } from "./settings.ts";

/** Settings of {@link fetchTransport}. */
export interface FetchOptions extends TransportOptions {
  /**
   * The function to fetch with; the runtime's own if absent. It must end when the signal that it is given
   * does: neither `timeoutMs` nor an abort of the call ends it otherwise.
   */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

// Words of the runtimes for a connection that was never made, or whose certificate they do not trust: no byte of
// the request left. That a server wants a CERTIFICATE of ours, it may say after it has read.
const NEVER_CONNECTED =
  /conn\w* ?refused|ENOTFOUND|EAI_AGAIN|dns error|Connect\)|cert(_|\b)|LEAF_SIG/i;

const reasons = (error: unknown, depth = 5): string =>
  depth > 0 && error instanceof Error
    ? `${error.name} ${(error as { code?: unknown }).code} ${error.message};` +
      reasons(error.cause, depth - 1)
    : "";

// Bun sends all but POST again, unasked, if a kept connection drops before the reply; Deno all whose body it
// can replay; Node, as the standard of fetch has it, does so after status 421. What may change something
// leaves once. Other runtimes take no body that iterates.
const initOf = (
  method: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  runtime: string,
): RequestInit => {
  // Written out, as each property behind a spread takes a microsecond in Node.
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers,
    redirect: "manual",
    signal,
    duplex: "half",
  };
  if (method === "GET") return init;
  // No byte, and cannot be replayed. A stream takes Deno 15 microseconds less than what iterates, and Node 7 more.
  if (/^D/.test(runtime)) init.body = new ReadableStream({ start: (body) => body.close() });
  else if (/^N/.test(runtime)) init.body = (async function* () {})() as unknown as BodyInit;
  else if (method !== "POST") init.keepalive = false;
  return init;
};

// Whether the end of a body is known before it is read: what was compressed grows, and what comes from
// another origin does not show whether it was.
const isBounded = ({ headers, type }: Response, maxBytes: number): boolean =>
  Number(headers.get("content-length") ?? NaN) <= maxBytes && type !== "cors" &&
  !headers.has("content-encoding");

const decoder = /*#__PURE__*/ new TextDecoder();

const readStream = async (
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<string | undefined> => {
  const reader = stream.getReader();
  let parts: TextDecoder | undefined;
  let text = "";
  let last: Uint8Array | undefined;
  for (let bytes = 0; bytes <= maxBytes;) {
    const { done, value } = await reader.read();
    // Most bodies are one chunk, which is decoded at once.
    if (done) return text + (parts ?? decoder).decode(last);
    bytes += value.length;
    if (last) text += (parts ??= new TextDecoder()).decode(last, { stream: true });
    last = value;
  }
};

/**
 * Carries requests with `fetch`, in every runtime and in browsers. Redirects are never followed: all
 * runtimes would forward the API key to where they lead. What may change something leaves once, except
 * from browsers after status 421. A `GET` may be sent again: by Bun and Deno if the connection drops before
 * its reply, by Node and browsers after status 421.
 *
 * @throws TypeError where `timeoutMs` or `maxBodyBytes` is out of range or no whole number, or `headers`
 * hold an API key or what HTTP cannot carry
 * @returns a transport; fails with `Unreachable`, `notSent` only if no connection was made
 */
export const fetchTransport = (options: FetchOptions = {}): Transport => {
  const { timeoutMs, maxBodyBytes, headers } = settingsOf(options);
  // Node 20 alone has no navigator. It and Bun take a tenth of a call longer with a new controller for each: one that
  // was not needed serves again there, 32 times, as each call leaves a listener on it.
  const runtime = globalThis.navigator?.userAgent ?? ("process" in globalThis ? "Node" : "");
  let spare: AbortController | undefined;
  let uses = 0;
  return (signed, { signal } = {}) => async () => {
    const fail = (why: string, outcome: Unreachable["outcome"] = "unknown") =>
      E.left(unreachable(signed.endpoint, why, outcome));
    if (signal?.aborted) return fail("the call was aborted", "notSent");
    const stop = spare ?? new AbortController();
    spare = undefined;
    const abort = () => stop.abort();
    const timer = setTimeout(abort, timeoutMs);
    signal?.addEventListener("abort", abort);
    try {
      const response = await (options.fetch ?? fetch)(
        signed.url,
        initOf(signed.method, { ...headers, ...signed.headers }, stop.signal, runtime),
      );
      // Without a stream, a quarter of the time in Bun and Deno, but twice in Node.
      const body = await (!/^N/.test(runtime) && isBounded(response, maxBodyBytes) || !response.body
        ? response.text()
        : readStream(response.body, maxBodyBytes));
      if (body === undefined) {
        abort();
        return fail(`the reply exceeds ${maxBodyBytes} bytes`);
      }
      return E.right(
        new ReceivedReply(response.status, body, () => {
          const texts: Record<string, string> = {};
          // Without an iterator: a tenth of the time in Deno, half in Node.
          response.headers.forEach((text, name) =>
            texts[name] = text
          );
          return texts;
        }),
      );
    } catch (error) {
      // Some runtimes name the URL, whose parameters may hold any word.
      const text = reasons(error).replace(/https?:\S*/g, "");
      return stop.signal.aborted
        ? fail(signal?.aborted ? "the call was aborted" : `no reply within ${timeoutMs} ms`)
        : /NotCapable|PermissionDenied/.test(text)
        ? fail(`run with --allow-net=${new URL(signed.url).host}`, "notSent")
        : /too many subrequests/i.test(text)
        ? fail("too many subrequests", "notSent")
        : NEVER_CONNECTED.test(text)
        ? fail("no connection could be made", "notSent")
        : fail("the connection broke");
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      if (/^Bun|Node$/.test(runtime) && !stop.signal.aborted && ++uses % 32) spare = stop;
    }
  };
};

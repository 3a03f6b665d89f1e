import * as E from "../lib/either.ts";
import type { Signed, Transport } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";

/** Settings of {@link fetchTransport}. */
export interface FetchOptions {
  /** How long to wait for the whole reply, in whole ms, from 1 to 2147483647; 10000 where absent. */
  readonly timeoutMs?: number;
  /** Headers to add, such as `User-Agent`. `X-MBX-APIKEY` is the environment's alone. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The function to fetch with; the runtime's own where absent. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

// Words of the runtimes for a connection that was never made: no byte of the request left.
const NEVER_CONNECTED =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused|connection refused|dns error|getaddrinfo|failed to lookup/i;

const reasons = (error: unknown): string => {
  const texts: string[] = [];
  for (let e = error; e instanceof Error && texts.length < 5; e = e.cause) {
    // Some runtimes name the URL, whose parameters may hold any word.
    const message = e.message.replace(/https?:\S*/g, "");
    texts.push(`${e.name} ${(e as { code?: unknown }).code ?? ""} ${message}`);
  }
  return texts.join("; ") || "unknown error";
};

// Deno's client sends a request again, unasked, where the connection drops before the reply, POST as
// well. A body that it cannot replay keeps it from that; parameters stay in the query.
const replays = (): boolean => globalThis.navigator?.userAgent?.startsWith("Deno/") ?? false;

const unrepeatable = (method: string): RequestInit =>
  replays() && method !== "GET"
    ? { body: new ReadableStream({ start: (controller) => controller.close() }) }
    : {};

const explainThrown = (signed: Signed, timeoutMs: number, error: unknown): Unreachable => {
  const text = reasons(error);
  if (/TimeoutError/.test(text)) {
    return unreachable(signed.endpoint, `no reply within ${timeoutMs} ms`, "unknown");
  }
  return NEVER_CONNECTED.test(text)
    ? unreachable(signed.endpoint, "no connection could be made; check network and host", "notSent")
    : unreachable(signed.endpoint, "the connection broke before the reply was complete", "unknown");
};

/**
 * Carries requests with `fetch`, in every runtime and in browsers. Redirects are never followed: all
 * runtimes would forward the API key to where they lead. Sends once and retries nothing.
 *
 * @throws TypeError where `timeoutMs` is out of range or no whole number, or `headers` hold an API key or
 * what HTTP cannot carry
 * @returns a transport; fails with `Unreachable`, `notSent` only where no connection was made
 */
export const fetchTransport = (options: FetchOptions = {}): Transport => {
  const { timeoutMs = 10_000, headers = {} } = options;
  // Timers take nothing else; with it, some runtimes throw at each request and others wait 1 ms.
  if (!(Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= 2_147_483_647)) {
    throw new TypeError(
      `Cannot make the transport: timeoutMs must be a whole number from 1 to 2147483647, not ${timeoutMs}`,
    );
  }
  // In another spelling both would go out, joined to one that is neither.
  if (Object.keys(headers).some((name) => name.trim().toLowerCase() === "x-mbx-apikey")) {
    throw new TypeError(
      "Cannot make the transport: headers hold an API key; give credentials(apiKey, signer) to the environment",
    );
  }
  // With such a header every request would throw on its way out, and nobody could tell how far it got.
  const bad = Object.entries(headers).find(([name, text]) =>
    !/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(text)
  );
  if (bad) {
    throw new TypeError(
      `Cannot make the transport: the header ${JSON.stringify(bad[0])} ` +
        "has a name or a text that HTTP cannot carry; use plain ASCII on one line",
    );
  }
  const run = options.fetch ?? ((url, init) => fetch(url, init));
  return (signed) => async () => {
    try {
      const response = await run(signed.url, {
        ...unrepeatable(signed.method),
        method: signed.method,
        headers: { ...headers, ...signed.headers },
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return E.right({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      });
    } catch (error) {
      return E.left(explainThrown(signed, timeoutMs, error));
    }
  };
};

/**
 * Sockets on the `WebSocket` of every runtime: Deno, Bun, Node 22 and later, Workers and browsers. Node 20
 * has none; there the constructor comes from the caller, such as that of the package `ws`.
 *
 * @example In a runtime that has a `WebSocket`
 * ```ts
 * import { webSockets } from "./web_socket.ts";
 *
 * const open = webSockets();
 * ```
 *
 * @example In Node 20
 * ```ts ignore
 * import { WebSocket } from "ws";
 *
 * const open = webSockets({ WebSocket });
 * ```
 *
 * @module
 */
import { MASK, maskText } from "../lib/masking.ts";
import { type Ended, isSafeAddress, type OpenSocket } from "../lib/socket.ts";
import { LONGEST_MS } from "../lib/timers/wake.ts";

export type { Ended, Frame, Heard, Opened, OpenSocket, Socket } from "../lib/socket.ts";

/** What an event of a `WebSocket` may carry. */
export interface WebSocketNews {
  /** Which event it is. */
  readonly type: string;
  /** A message. */
  readonly data?: unknown;
  /** Code of the end. */
  readonly code?: number;
  /** Why it ended. */
  readonly reason?: string;
  /** What an error is about, where the runtime tells it. */
  readonly error?: unknown;
}

/** What is used of a `WebSocket`. */
export interface WebSocketLike {
  /** How binary messages come. */
  binaryType: string;
  /** Calls a function at each event of a type. */
  addEventListener(type: string, listener: (event: WebSocketNews) => void): void;
  /** Sends text. */
  send(text: string): void;
  /** Asks for the end. */
  close(code?: number): void;
}

/** Makes a `WebSocket`; that of the runtime, or of a package. */
export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** Settings of {@link webSockets}. */
export interface WebSocketSettings {
  /** What makes the sockets; the runtime's own if absent. */
  readonly WebSocket?: WebSocketConstructor;
  /** How long a socket may take to open, in ms; 10 s if absent. */
  readonly openMs?: number;
  /** How long the other side may take to answer an end, in ms; 3 s if absent. */
  readonly endMs?: number;
}

/** Foreign words as `Ended` may show them: without the address and whatever in it may be a key. */
const words = (text: unknown, url: string): string => {
  const parts = [url, ...url.split(/[/?&=#]+/).slice(2).filter((part) => part.length > 7)];
  const said = typeof text === "string" ? text : "";
  return maskText(parts.reduce((rest, part) => rest.replaceAll(part, MASK), said));
};

/** Name of a cause, as in CERT_HAS_EXPIRED, after what is said of it; the text of an error may hold anything. */
const named = (said: string, error: unknown, url: string): string => {
  const { code } = Object(error);
  return typeof code === "string" && /^[A-Z_\d]{3,60}$/.test(code)
    ? `${said} (${words(code, url)})`
    : said;
};

const textOf = (data: unknown): string =>
  typeof data === "string"
    ? data
    : data instanceof ArrayBuffer || ArrayBuffer.isView(data)
    ? new TextDecoder().decode(data)
    : String(data);

/** Runs what a runtime may throw at, of which nobody needs to hear. */
const quietly = (run: () => void): boolean => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};

const constructorIn = ({ WebSocket }: WebSocketSettings): WebSocketConstructor | undefined =>
  WebSocket ?? (globalThis as WebSocketSettings).WebSocket;

const NONE = "this runtime has no WebSocket: give webSockets one, such as that of ws";

const opener = (settings: WebSocketSettings): OpenSocket => (url, hear) => {
  const { openMs = 10_000, endMs = 3_000 } = settings;
  let socket: WebSocketLike | undefined;
  let state: "opening" | "open" | "ending" | "ended" = "opening";
  let wasOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ended = (reason: string, code?: number): void => {
    if (state === "ended") return;
    state = "ended";
    clearTimeout(timer);
    const last: Ended = { _tag: "Ended", ...(code && { code }), reason };
    hear(last);
  };
  const closing = (reason: string): void => {
    if (state === "ended") return;
    ended(reason);
    // Afterwards: Node answers the close of a socket that failed by failing it once more.
    quietly(() => socket?.close());
  };
  /** Before the caller holds the socket nothing is told. */
  const failed = (reason: string): void => queueMicrotask(() => ended(reason));

  const whyNow = (other: string): string =>
    state === "ending" ? "ended here" : wasOpen ? other : "the connection was refused";

  const open = (): void => {
    const Constructor = constructorIn(settings);
    if (!Constructor) return failed(NONE);
    if (!isSafeAddress(url)) return failed("it is no wss address");
    const made = quietly(() => {
      socket = new Constructor(url);
      socket.binaryType = "arraybuffer";
    });
    if (!made || !socket) return failed("the runtime cannot open this address");
    timer = setTimeout(() => closing(`it did not open within ${openMs} ms`), openMs);
    socket.addEventListener("open", () => {
      if (state !== "opening") return;
      state = "open";
      wasOpen = true;
      clearTimeout(timer);
      hear({ _tag: "Opened" });
    });
    socket.addEventListener("message", ({ data }) => {
      if (wasOpen && state !== "ended") hear({ _tag: "Frame", text: textOf(data) });
    });
    // Node tells of a refused upgrade by an error alone: no close follows, ever.
    socket.addEventListener("error", ({ error }) => {
      closing(named(whyNow("the connection broke"), error, url));
    });
    socket.addEventListener("close", ({ code, reason }) => {
      ended(words(reason, url) || whyNow("it was closed"), code);
    });
  };
  open();

  return {
    send: (text) => {
      if (state !== "open") return;
      if (!quietly(() => socket?.send(text))) closing("it took no more messages");
    },
    end: () => {
      if (state === "ended" || state === "ending") return;
      state = "ending";
      clearTimeout(timer);
      timer = setTimeout(() => ended("ended here; the other side did not answer"), endMs);
      if (!quietly(() => socket?.close())) failed("ended here");
    },
  };
};

/**
 * Opens sockets on a `WebSocket`. What differs between runtimes is told alike: an error ends a socket,
 * also where no `close` follows; an end that the other side does not answer is over after `endMs`; one
 * that does not open is given up after `openMs`.
 * Where there is no `WebSocket`, it says so in `lacks`.
 *
 * @throws TypeError where `openMs` or `endMs` is no time that a timer can wait
 */
export const webSockets = (settings: WebSocketSettings = {}): OpenSocket => {
  const { openMs = 1, endMs = 1 } = settings;
  // A timer that is set for longer than it can wait ends at once.
  if (![openMs, endMs].every((ms) => ms > 0 && ms <= LONGEST_MS)) {
    throw new TypeError(`Cannot open sockets: openMs and endMs take ms, above 0 to ${LONGEST_MS}`);
  }
  return Object.defineProperty(opener(settings), "lacks", {
    get: () => constructorIn(settings) ? undefined : NONE,
  });
};

/**
 * The port of streams: a socket that carries text and ends exactly once, whatever the runtime's own does.
 * {@link webSockets} of `sockets/web_socket.ts` opens such sockets; any function of the type will do.
 */

/** The socket is open; what is sent from now on goes out. */
export interface Opened {
  /** Tag. */
  readonly _tag: "Opened";
}

/** A message came. */
export interface Frame {
  /** Tag. */
  readonly _tag: "Frame";
  /** The message as it came. */
  readonly text: string;
}

/** The socket is gone. Nothing is heard after it, and it is heard once, also where it never opened. */
export interface Ended {
  /** Tag. */
  readonly _tag: "Ended";
  /** Code of the end, where one is known; runtimes differ in it, so decide nothing by it. */
  readonly code?: number;
  /** Why, for a person; holds no secret. */
  readonly reason: string;
  /** How long the other side asks to wait before another one is opened, in ms. */
  readonly retryAfterMs?: number;
}

/** What is heard of a socket: at most one `Opened`, then frames, then one `Ended`. */
export type Heard = Opened | Frame | Ended;

/** A connection that has been asked for. No call of it throws. */
export interface Socket {
  /** Sends text. Before `Opened` and after `Ended` the text goes nowhere. */
  readonly send: (text: string) => void;
  /** Ends the connection; `Ended` follows, at once or within seconds. */
  readonly end: () => void;
}

/**
 * Opens a socket. It does not throw, and `hear` is not called before it returns. The URL may hold a
 * secret, and shows in nothing that is heard.
 */
export interface OpenSocket {
  (url: string, hear: (heard: Heard) => void): Socket;
  /** Why it can open no socket at all here, and what to do; absent where it can. Nothing is tried then. */
  readonly lacks?: string | undefined;
}

/** Why a program cannot open sockets, and what to do; nothing where it can. */
export const lackOf = (openSocket: OpenSocket | undefined): string | undefined =>
  openSocket ? openSocket.lacks : "give the environment an openSocket, such as webSockets()";

const SAFE = /^(wss:\/\/[^/?#@\s\\]+|ws:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?)([/?]|$)/;

/** Whether a socket may be opened at an address: over TLS, or on the machine itself. */
export const isSafeAddress = (url: string): boolean => SAFE.test(url);

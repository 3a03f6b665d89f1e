/** A `WebSocket` that does what a test makes it do, and no more. */
import type {
  WebSocketConstructor,
  WebSocketLike,
  WebSocketNews,
} from "../../sockets/web_socket.ts";

/** A socket in the hands of a test. */
export interface FakeSocket extends WebSocketLike {
  /** Fires an event. */
  readonly fire: (type: string, news?: Omit<WebSocketNews, "type">) => void;
  /** What was sent, and how often its end was asked for. */
  readonly seen: { readonly sent: string[]; closes: number };
}

/** How a made socket behaves at its calls; each may throw. */
export interface Behaviour {
  readonly made?: (socket: FakeSocket, url: string) => void;
  readonly send?: (socket: FakeSocket) => void;
  readonly close?: (socket: FakeSocket) => void;
}

/** A constructor of such sockets, and those it made. */
export const fakeSockets = (
  behaviour: Behaviour = {},
): { readonly WebSocket: WebSocketConstructor; readonly made: FakeSocket[] } => {
  const made: FakeSocket[] = [];
  class Fake implements FakeSocket {
    binaryType = "blob";
    readonly seen = { sent: [] as string[], closes: 0 };
    readonly #listeners: (readonly [string, (news: WebSocketNews) => void])[] = [];
    constructor(url: string) {
      made.push(this);
      behaviour.made?.(this, url);
    }
    addEventListener(type: string, listener: (news: WebSocketNews) => void): void {
      this.#listeners.push([type, listener]);
    }
    readonly fire = (type: string, news: Omit<WebSocketNews, "type"> = {}): void => {
      for (const [of, listener] of this.#listeners) if (of === type) listener({ type, ...news });
    };
    send(text: string): void {
      behaviour.send?.(this);
      this.seen.sent.push(text);
    }
    close(): void {
      this.seen.closes++;
      behaviour.close?.(this);
    }
  }
  return { WebSocket: Fake, made };
};

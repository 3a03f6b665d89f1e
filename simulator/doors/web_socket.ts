/** Connections that a runtime has taken itself: `Deno.upgradeWebSocket`, `WebSocketPair` of Workers. */
import type { ExchangeSaid } from "../exchange/sockets/socket.ts";
import type { Accept } from "./session.ts";

/** The server's end of a connection, as runtimes have it. */
export interface ServerSocket {
  /** 0 while it opens. */
  readonly readyState: number;
  /** Sends a message. */
  readonly send: (text: string) => void;
  /** Closes the connection. */
  readonly close: (code?: number, reason?: string) => void;
  /** Listens to messages and to the end. */
  readonly addEventListener: (
    type: "open" | "message" | "close" | "error",
    listener: (event: { readonly type?: string; readonly data?: unknown }) => void,
  ) => void;
}

/**
 * Serves a connection that a runtime has taken. Such sockets cannot ping or break: pings of the exchange
 * count as answered, and what would break is closed with code 1011. An address where there is nothing is
 * closed with code 1008.
 *
 * @example In Deno
 * ```ts ignore
 * const sockets = simulatedSockets(ref);
 * const handler = fetchHandler(ref, { sockets });
 * Deno.serve((request) => {
 *   if (request.headers.get("upgrade") !== "websocket") return handler(request);
 *   const { socket, response } = Deno.upgradeWebSocket(request);
 *   carryWebSocket(sockets.accept, request.url, socket);
 *   return response;
 * });
 * ```
 */
export const carryWebSocket = (accept: Accept, url: string, socket: ServerSocket): void => {
  const serve = (): void => {
    const session = accept(url.replace(/^[a-z]+:\/\/[^/?#]*/i, ""), (said: ExchangeSaid) => {
      switch (said.say) {
        case "text":
          return socket.send(said.text);
        case "ping":
          return queueMicrotask(() => {
            if ("hear" in session) session.hear({ say: "pong", payload: said.payload });
          });
        case "end":
          return socket.close(said.code, said.reason);
        case "cut":
          return socket.close(1011, "The connection broke");
      }
    });
    if ("status" in session) return socket.close(1008, `Refused with status ${session.status}`);
    socket.addEventListener("message", ({ data }) => {
      if (typeof data === "string") session.hear({ say: "text", text: data });
    });
    socket.addEventListener("close", session.gone);
    socket.addEventListener("error", session.gone);
  };
  if (socket.readyState === 0) socket.addEventListener("open", serve);
  else serve();
};

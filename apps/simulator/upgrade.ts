/** WebSocket connections of the server, on the upgrades of node:http that Bun, Deno and Node all have. */
import { createHash } from "node:crypto";
import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Accept, ExchangeSaid } from "../../simulator/mod.ts";
import {
  closeFrame,
  frame,
  FrameError,
  frameReader,
  type Message,
  OP,
  textFrame,
} from "./frames.ts";
import { declineUpgrade, isOtherUpgrade } from "./other_upgrades.ts";

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
/** Most bytes of a message of a client. */
const LARGEST = 65_536;
/** Bytes that a client may leave unread; one that reads no more than that is cut. */
const MOST_UNREAD = 16 * 1024 * 1024;
/** How long a client may take to answer a close, in ms. */
const CLOSE_WITHIN = 3000;

const refuse = (socket: Duplex, status: number): void => {
  socket.end(
    `HTTP/1.1 ${status} ${
      STATUS_CODES[status] ?? ""
    }\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  );
};

const greet = (socket: Duplex, key: string): void => {
  const accept = createHash("sha1").update(key + MAGIC).digest("base64");
  socket.write(
    "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n" +
      `sec-websocket-accept: ${accept}\r\n\r\n`,
  );
};

const textOf = (payload: Uint8Array): string => new TextDecoder().decode(payload);

/** Any bytes as text, a character for each: what a client pings with comes back as it was. */
const bytesText = (payload: Uint8Array): string => String.fromCharCode(...payload);

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const frameOf = (said: Exclude<ExchangeSaid, { readonly say: "cut" }>): Uint8Array => {
  switch (said.say) {
    case "text":
      return textFrame(OP.text, said.text);
    case "ping":
      return frame(OP.ping, bytesOf(said.payload));
    case "pong":
      return frame(OP.pong, bytesOf(said.payload));
    case "end":
      return closeFrame(said.code, said.reason);
  }
};

const carry = (socket: Duplex, url: string, key: string, accept: Accept) => {
  const read = frameReader(LARGEST);
  let isClosing = false;

  const say = (said: ExchangeSaid): void => {
    if (isClosing) return;
    if (said.say === "cut") return void socket.destroy();
    isClosing = said.say === "end";
    socket.write(frameOf(said));
    if (socket.writableLength > MOST_UNREAD) socket.destroy();
    if (isClosing) setTimeout(() => socket.destroy(), CLOSE_WITHIN);
  };
  const session = accept(url, say);
  if ("status" in session) return refuse(socket, session.status);
  greet(socket, key);

  const take = ({ op, payload }: Message): void => {
    switch (op) {
      case OP.text:
        return session.hear({ say: "text", text: textOf(payload) });
      case OP.ping:
        return session.hear({ say: "ping", payload: bytesText(payload) });
      case OP.pong:
        return session.hear({ say: "pong", payload: bytesText(payload) });
      case OP.close:
        session.gone();
        if (!session.isHearing()) return;
        if (!isClosing) say({ say: "end", code: 1000, reason: "" });
        return void socket.end();
      default:
        throw new FrameError(1003, "Only text is understood");
    }
  };
  socket.on("data", (bytes: Uint8Array) => {
    try {
      for (const message of read(bytes)) take(message);
    } catch (error) {
      session.gone();
      if (error instanceof FrameError) say({ say: "end", code: error.code, reason: error.message });
      else socket.destroy();
    }
  });
  // A client that is killed ends without a close: node:http leaves the server's half open, until the next ping fails.
  socket.on("end", () => {
    session.gone();
    socket.end();
    setTimeout(() => socket.destroy(), CLOSE_WITHIN);
  });
  socket.on("close", session.gone);
  socket.on("error", session.gone);
};

/**
 * Takes the WebSocket connections of a server.
 *
 * @param isWelcome whether a client with these headers may connect
 */
export const takeSockets = (
  server: Server,
  accept: Accept,
  isWelcome: (header: (name: string) => string | null) => boolean,
): void => {
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Uint8Array) => {
    socket.on("error", () => {});
    const header = (name: string): string | null => {
      const value = request.headers[name];
      return value === undefined ? null : String(value);
    };
    if (isOtherUpgrade(request)) {
      return void declineUpgrade(server, request, socket, head).catch(() => socket.destroy());
    }
    const key = header("sec-websocket-key");
    if (!isWelcome(header)) return refuse(socket, 403);
    if (key === null || header("sec-websocket-version") !== "13") {
      return refuse(socket, 400);
    }
    carry(socket, request.url ?? "", key, accept);
    if (head.length > 0) socket.emit("data", head);
  });
};

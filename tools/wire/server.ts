/** A server that gives up a connection at a chosen point, and counts what arrives. */
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createSecureServer } from "node:tls";
import type { Case, Point } from "./cases.ts";
import type { Identity } from "./certificate.ts";
import { TRIED } from "./paths.ts";

const reply = (status: string, body: string): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

const DONE = reply("200 OK", "{}");
/** What an exchange answers to the repeat of a cancel that it has carried out. */
const AGAIN = reply("400 Bad Request", '{"code":-2011,"msg":"Unknown order sent."}');
const UNASKED = reply("408 Request Timeout", "").replace(
  "content-length",
  "connection: close\r\ncontent-length",
);

/** What is written before the connection is given up. */
const PARTS: Readonly<Partial<Record<Point, string>>> = {
  "half a status line": "HTTP/1.1 2",
  "half the headers": "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconte",
  "half the body":
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{"orderId":1,',
  "a reply of 421": reply("421 Misdirected Request", ""),
};

/** Whether a request has come in whole: its head, and the last chunk of a body where there is one. */
const isWhole = (text: string): boolean => {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return false;
  return !/\r\ntransfer-encoding: *chunked/i.test(text.slice(0, head)) ||
    text.endsWith("0\r\n\r\n");
};

/** A server of one case. */
export interface CaseServer {
  readonly url: string;
  /** How often the request that is tried came in, as a whole or in part. */
  readonly arrived: () => number;
  /** Gives up the connections that are there. */
  readonly dropIdle: () => Promise<void>;
  readonly close: () => void;
}

/** Starts the server of one case on a free port of this machine. */
export const serve = async (tried: Case, identity: Identity): Promise<CaseServer> => {
  let arrived = 0;
  let isDropped = false;
  const sockets = new Set<Socket>();
  const drop = (socket: Socket, last = ""): void => {
    isDropped = true;
    if (tried.then === "gone") server.close();
    const end = (): void =>
      void (tried.drop === "reset" ? socket.resetAndDestroy() : socket.destroy());
    // What a reset overtakes is lost: the client gets to see the part first.
    if (last) socket.write(last, () => setTimeout(end, 5));
    else end();
  };
  const answer = (socket: Socket, text: string): void => {
    if (!text.includes(` ${TRIED}`)) return void socket.write(DONE);
    if (isDropped) socket.write(arrived > 1 ? AGAIN : DONE);
    else drop(socket, PARTS[tried.point]);
  };
  const attend = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    if (!tried.warm && tried.point === "before the request" && !isDropped) return drop(socket);
    let text = "";
    socket.on("data", (data: Uint8Array) => {
      const isNew = text === "";
      text += new TextDecoder("latin1").decode(data);
      if (isNew && text.includes(` ${TRIED}`)) arrived++;
      const isHalf = tried.point === "half the request" && text.includes(` ${TRIED}`);
      if (isHalf && !isDropped) return drop(socket);
      if (!isWhole(text)) return;
      const whole = text;
      text = "";
      answer(socket, whole);
    });
  };
  const server: Server = tried.scheme === "https"
    ? createSecureServer({ ...identity, ALPNProtocols: ["http/1.1"] }, attend)
    : createServer(attend);
  server.on("tlsClientError", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `${tried.scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: () => arrived,
    dropIdle: async () => {
      const ends = [...sockets].map((socket) => new Promise((done) => socket.on("close", done)));
      const last = tried.point === "idle, after an unasked 408" ? UNASKED : "";
      for (const socket of sockets) drop(socket, last);
      await Promise.all(ends);
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** Requests that offer another protocol than WebSocket, as Java's client offers `h2c` with each of its own. */
import { Buffer } from "node:buffer";
import type { IncomingMessage, Server } from "node:http";
import process from "node:process";
import type { Duplex } from "node:stream";

/** Headers of the offer, and those that are written anew. */
const OFFER = /^(connection|upgrade|http2-settings)$/i;
const LENGTH = /^(content-length|transfer-encoding)$/i;

/**
 * Whether the request hands over its body: in Bun always, in Deno where all of it has come. Else it is left on the
 * connection; in Node it always is, and the request ends without it.
 */
const hasBody = ({ complete }: IncomingMessage): boolean =>
  complete || process.versions["bun"] !== undefined;

/** Most bytes of a body. */
const LARGEST = 2 ** 26;

const bodyOf = (request: IncomingMessage): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const came: Uint8Array[] = [];
    let size = 0;
    request.on("data", (bytes: Uint8Array) => {
      size += bytes.length;
      if (size <= LARGEST) came.push(bytes);
      else reject(new Error("The body is too long"));
    });
    request.on("end", () => resolve(Buffer.concat(came)));
    request.on("error", reject);
  });

/** The text of a request without its offer, and the last of its connection: each one more would leave listeners. */
const textOf = (
  { method, url, httpVersion, rawHeaders }: IncomingMessage,
  size: number,
): string => {
  const lines = [`${method} ${url} HTTP/${httpVersion}`, "connection: close"];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const [name = "", value = ""] = rawHeaders.slice(i, i + 2);
    if (!OFFER.test(name) && !(size > 0 && LENGTH.test(name))) lines.push(`${name}: ${value}`);
  }
  if (size > 0) lines.push(`content-length: ${size}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
};

/** Whether a request offers a protocol that nothing here speaks. */
export const isOtherUpgrade = ({ headers }: IncomingMessage): boolean =>
  !/\bwebsocket\b/i.test(headers.upgrade ?? "");

/**
 * Lets a server answer a request as if nothing had been offered, which is how an offer is declined (RFC 9110,
 * 7.8). A listener for upgrades gets all of them, and has no other way to decline one.
 */
export const declineUpgrade = async (
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
  head: Uint8Array,
): Promise<void> => {
  const body = hasBody(request) ? await bodyOf(request) : new Uint8Array();
  server.emit("connection", socket);
  socket.unshift(Buffer.concat([Buffer.from(textOf(request, body.length), "latin1"), body, head]));
};

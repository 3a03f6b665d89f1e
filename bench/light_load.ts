/**
 * Load on a server that costs little to make: connections that stay open, requests as text, and replies of
 * which only status and length are read. What is measured is then the server, not its clients.
 */
import { Buffer } from "node:buffer";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";

/** Calls of one client over one connection. */
export interface Client {
  /** Sends a call, and says its status and body. */
  readonly call: (
    method: string,
    target: string,
  ) => Promise<readonly [status: number, body: string]>;
  /** Signs a query and its time. */
  readonly signed: (path: string, query: string) => string;
  readonly end: () => void;
}

/** A connection that carries one call at a time. */
export const clientOf = async (
  url: string,
  apiKey: string,
  secret: string,
): Promise<Client> => {
  const { hostname, port, host } = new URL(url);
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect(Number(port), hostname, () => resolve(opened));
    opened.on("error", reject);
  });
  socket.setNoDelay(true);
  let waiting: ((reply: readonly [number, string]) => void) | undefined;
  let heard = "";
  socket.setEncoding("latin1");
  socket.on("data", (text: string) => {
    heard += text;
    const end = heard.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(heard.slice(0, end + 2))
      ?.[1];
    const size = length === undefined ? heard.length : end + 4 + Number(length);
    // Without a length the body is in chunks, of which the last is empty.
    if (
      heard.length < size ||
      (length === undefined && !heard.endsWith("\r\n0\r\n\r\n"))
    ) return;
    const reply = [
      Number(heard.slice(9, 12)),
      heard.slice(end + 4, size),
    ] as const;
    heard = heard.slice(size);
    waiting?.(reply);
  });
  const rest = ` HTTP/1.1\r\nhost: ${host}\r\nx-mbx-apikey: ${apiKey}\r\n\r\n`;
  return {
    call: (method, target) =>
      new Promise((resolve) => {
        waiting = resolve;
        socket.write(`${method} ${target}${rest}`);
      }),
    signed: (path, query) => {
      const payload = `${query}${query && "&"}timestamp=${Date.now()}`;
      const signature = createHmac("sha256", secret).update(payload).digest(
        "hex",
      );
      return `${path}?${payload}&signature=${signature}`;
    },
    end: () => socket.destroy(),
  };
};

/** Seconds of processor time that a process has used; not a number where the system does not say. */
export const processorSeconds = (pid: number): number => {
  try {
    const text = Buffer.from(readFileSync(`/proc/${pid}/stat`)).toString();
    const [user, system] = text.slice(text.lastIndexOf(")") + 2).split(" ")
      .slice(11, 13);
    // The kernel tells all programs hundredths of a second.
    return (Number(user) + Number(system)) / 100;
  } catch {
    return NaN;
  }
};

/** A WebSocket server of frames and bytes, so that it can misbehave as real ones do. Loopback only. */
import { createHash } from "node:crypto";
import { type AddressInfo, createServer, type Socket } from "node:net";

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const OP = { text: 1, close: 8, ping: 9, pong: 10 };

const frame = (op: number, payload: Uint8Array, isLast = true): Uint8Array => {
  const size = payload.length;
  const length = size < 126 ? [size] : [126, size >> 8, size & 255];
  return Uint8Array.from([(isLast ? 0x80 : 0) | op, ...length, ...payload]);
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Received {
  readonly op: number;
  readonly payload: Uint8Array;
  readonly size: number;
}

/** The first whole frame of a client, which masks what it sends. */
const received = (data: Uint8Array): Received | undefined => {
  if (data.length < 6) return undefined;
  const short = (data[1] ?? 0) & 127;
  const start = short === 126 ? 4 : 2;
  const size = short === 126 ? ((data[2] ?? 0) << 8) | (data[3] ?? 0) : short;
  const end = start + 4 + size;
  if (data.length < end) return undefined;
  const mask = data.slice(start, start + 4);
  const payload = data.slice(start + 4, end).map((byte, i) => byte ^ (mask[i % 4] ?? 0));
  return { op: (data[0] ?? 0) & 15, payload, size: end };
};

/** What it does with a connection, by the path of its URL. */
const BEHAVIOURS: Readonly<Record<string, (socket: Socket) => void>> = {
  "/echo": () => {},
  "/vanish": (socket) => socket.destroy(),
  "/half": (socket) => {
    socket.write(frame(OP.text, bytes("half a frame")).slice(0, 5));
    setTimeout(() => socket.destroy(), 20);
  },
  "/away": (socket) => socket.write(frame(OP.close, Uint8Array.from([0x03, 0xe9]))),
  "/pieces": (socket) => {
    socket.write(frame(OP.text, bytes("in "), false));
    socket.write(frame(0, bytes("pieces")));
  },
  // Says what came back for its ping.
  "/ping": (socket) => socket.write(frame(OP.ping, bytes("1700000000000"))),
  "/deaf": () => {},
  "/burst": (socket) => {
    for (let i = 0; i < 1000; i++) socket.write(frame(OP.text, bytes(String(i))));
    socket.end(frame(OP.close, Uint8Array.from([0x03, 0xe8])));
  },
};

const serve = (socket: Socket): void => {
  let path = "";
  let data: Uint8Array = new Uint8Array();
  const answer = ({ op, payload }: Received): void => {
    if (op === OP.text) socket.write(frame(OP.text, payload));
    if (op === OP.pong) {
      socket.write(frame(OP.text, bytes(`pong ${new TextDecoder().decode(payload)}`)));
    }
    if (op === OP.close && path !== "/deaf") socket.end(frame(OP.close, payload));
  };
  const shake = (head: string): void => {
    path = /^GET (\S+)/.exec(head)?.[1]?.replace(/\?.*/, "") ?? "";
    if (path === "/silent") return;
    const behave = BEHAVIOURS[path];
    if (!behave) {
      socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
      return;
    }
    const key = /sec-websocket-key: *(\S+)/i.exec(head)?.[1] ?? "";
    const accept = createHash("sha1").update(key + MAGIC).digest("base64");
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n" +
        `sec-websocket-accept: ${accept}\r\n\r\n`,
    );
    setTimeout(() => behave(socket), 5);
  };
  socket.on("error", () => {});
  socket.on("data", (chunk: Uint8Array) => {
    data = Uint8Array.from([...data, ...chunk]);
    if (path === "") {
      const text = new TextDecoder("latin1").decode(data);
      const end = text.indexOf("\r\n\r\n");
      if (end < 0) return;
      data = data.slice(end + 4);
      shake(text.slice(0, end));
    }
    for (let next = received(data); next; next = received(data)) {
      data = data.slice(next.size);
      answer(next);
    }
  });
};

/** Runs `use` with the URL of such a server, and stops the server after. */
export const servingSockets = async <A>(use: (url: string) => Promise<A>): Promise<A> => {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    serve(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    return await use(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    for (const socket of open) socket.destroy();
    await new Promise((done) => server.close(done));
  }
};

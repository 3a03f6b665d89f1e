/** What the checks of the transport over sockets need. */
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createSecureServer } from "node:tls";
import * as E from "../../../lib/deps/either.ts";
import type { CallOptions, Signed, Transport } from "../../../lib/environment.ts";
import type { makeIdentity } from "../../../tools/wire/certificate.ts";
import { type HttpOptions, httpTransport } from "../../../transports/http.ts";

/** What must hold, by its name. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** What a call came to: its outcome and message, or the body. */
export type Told = readonly [outcome: string, text: string];

/** What a call came to over a transport. */
export const told = async (
  transport: Transport,
  signed: Signed,
  call: CallOptions = {},
): Promise<Told> => {
  const result = await transport(signed, call)();
  return E.isLeft(result)
    ? [result.left.outcome, result.left.message]
    : ["answered", result.right.body];
};

/** What a call came to over a transport of its own. */
export const carry = (
  signed: Signed,
  options: HttpOptions = {},
  call: CallOptions = {},
): Promise<Told> => told(httpTransport({ timeoutMs: 20_000, ...options }), signed, call);

/** How messages of an order begin. */
export const WHY = "Cannot reach the exchange for newUmOrder: ";

/** A raw server: every connection is handed over. */
export const listening = async <A>(
  attend: (socket: Socket) => void,
  use: (url: string) => Promise<A>,
  identity?: ReturnType<typeof makeIdentity>,
): Promise<A> => {
  const sockets: Socket[] = [];
  const each = (socket: Socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    attend(socket);
  };
  const server = identity ? createSecureServer(identity, each) : createServer(each);
  server.on("tlsClientError", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`${identity ? "https" : "http"}://127.0.0.1:${port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
};

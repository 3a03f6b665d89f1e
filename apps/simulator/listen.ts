/** A function from requests to responses behind node:http, which Bun, Deno and Node all have. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Handler = (request: Request) => Promise<Response>;

/** Bytes of a body, at most: of a call, and of what controls the world. */
const CALL_BYTES = 2 ** 20;
const CONTROL_BYTES = 2 ** 26;

/** The body; nothing if it is too long, which is then not read to its end. */
const bodyOf = async (message: IncomingMessage): Promise<string | undefined> => {
  const most = message.url?.startsWith("/simulator/") ? CONTROL_BYTES : CALL_BYTES;
  if (Number(message.headers["content-length"] ?? 0) > most) return undefined;
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of message) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > most) return undefined;
    text += decoder.decode(bytes, { stream: true });
  }
  return text;
};

const requestOf = (message: IncomingMessage, body: string): Request => {
  const method = message.method ?? "GET";
  const headers = Object.entries(message.headers)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(`http://simulator${message.url}`, {
    method,
    headers,
    ...(body !== "" && method !== "GET" && method !== "HEAD" && { body }),
  });
};

const answer = async (
  handler: Handler,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(message);
  if (body === undefined) {
    response.writeHead(413, {
      "content-type": "application/json;charset=UTF-8",
      connection: "close",
    });
    response.end('{"msg":"The body is too long"}', () => message.destroy());
    return;
  }
  const { status, headers, ...rest } = await handler(requestOf(message, body)).then(
    async (reply) => ({ status: reply.status, headers: reply.headers, body: await reply.text() }),
  );
  response.writeHead(status, Object.fromEntries(headers));
  response.end(rest.body);
};

/**
 * Listens until the program ends.
 *
 * @param onServer called with the server before it listens
 * @returns the URL that it listens on
 */
export const listen = (
  handler: Handler,
  host: string,
  port: number,
  onServer: (server: Server) => unknown = () => {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const server: Server = createServer((message, response) => {
      answer(handler, message, response).catch(() => {
        // No reply is what a lost request or reply looks like to the client.
        response.destroy();
        message.socket.destroy();
      });
    });
    server.on("error", (error: Error & { readonly code?: string }) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken: choose another with --port; 0 takes a free one`)
          : error,
      ));
    onServer(server);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${taken}`);
    });
  });

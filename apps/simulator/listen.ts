/** The simulated exchange behind node:http, which Bun, Deno and Node all have. */
import { Buffer } from "node:buffer";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers";
import type { Reply } from "../../mod.ts";
import type { Arrival, SimulatedServer } from "../../simulator/mod.ts";

type Handler = (request: Request) => Promise<Response>;

/** What answers requests. */
export interface Doors {
  /** Answers any request. */
  readonly fetch: Handler;
  /** Answers calls, which are most of all requests; nothing where the connection breaks. */
  readonly answer: SimulatedServer["answer"];
  /** Answers who may not ask here; nothing if one may. */
  readonly refuse: (headers: IncomingHttpHeaders) => Reply | undefined;
  /** Called with what a door threw, which is a fault of the simulated exchange or of its world. */
  readonly failed: (error: unknown) => unknown;
}

/** Bytes of a body, at most: of a call, and of what controls the world. */
const CALL_BYTES = 2 ** 20;
const CONTROL_BYTES = 2 ** 26;

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined ||
  Number(headers["content-length"] ?? 0) > 0;

/** The body; nothing if it is too long, which is then not read to its end. */
const bodyOf = async (message: IncomingMessage): Promise<string | undefined> => {
  const most = message.url?.startsWith("/simulator/") ? CONTROL_BYTES : CALL_BYTES;
  if (Number(message.headers["content-length"] ?? 0) > most) return undefined;
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  return await new Promise((resolve, reject) => {
    message.on("data", (bytes: Uint8Array) => {
      size += bytes.byteLength;
      if (size <= most) text += decoder.decode(bytes, { stream: true });
      // Not a loop over its chunks: leaving one would break the connection before the reply.
      else resolve(undefined);
    });
    message.on("end", () => resolve(text));
    message.on("error", reject);
  });
};

/** How long a client may take to read that its body is too long, while it still sends it, in ms. */
const HEARD = 1000;

/**
 * How long a connection stays open that nobody uses, in ms. Those of the exchange outlast the pauses of bots; the five
 * seconds of node:http end just when many a bot sends its next order.
 */
const KEPT = 65_000;

const tooLong: Reply = {
  status: 413,
  headers: { "content-type": "application/json;charset=UTF-8", connection: "close" },
  body: '{"msg":"The body is too long"}',
};

const fault: Reply = {
  status: 500,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: '{"code":-1000,"msg":"The simulated exchange failed; it says why where it was started"}',
};

const headersOf = (message: IncomingMessage): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  for (const name in message.headers) {
    headers[name] = String(message.headers[name]);
  }
  return headers;
};

/** `HEAD` is answered as `GET` is; node:http leaves the body out. */
const methodOf = ({ method = "GET" }: IncomingMessage): string =>
  method === "HEAD" ? "GET" : method;

const requestOf = (message: IncomingMessage, body: string): Request => {
  const method = methodOf(message);
  return new Request(`http://simulator${message.url}`, {
    method,
    headers: headersOf(message),
    ...(body !== "" && method !== "GET" && { body }),
  });
};

const FORM = /^application\/x-www-form-urlencoded/i;

const arrivalOf = (message: IncomingMessage, body: string): Arrival => {
  const url = (message.url ?? "").replace(/#.*$/s, "");
  const method = methodOf(message);
  const isForm = body !== "" && method !== "GET" &&
    FORM.test(message.headers["content-type"] ?? "");
  return {
    method,
    url: isForm ? `${url}#${body}` : url,
    headers: headersOf(message),
  };
};

const send = (response: ServerResponse, { status, headers, body }: Reply): void => {
  const all: Record<string, string | number> = {};
  for (const name in headers) all[name] = headers[name] ?? "";
  all["content-length"] = Buffer.byteLength(body);
  response.writeHead(status, all);
  response.end(body);
};

/** Whether a request is a plain call, as programs make them: not one of control, and not of a web page. */
const isCall = ({ url = "", headers }: IncomingMessage): boolean =>
  url.startsWith("/") && !/^\/simulator(\/|\?|$)/.test(url) &&
  headers.origin === undefined;

/**
 * A request whose target names the host too, as clients of a proxy send it: from here on as any other. That host
 * is the one asked for, whatever the header says (RFC 9112, 3.2.2).
 */
const toOrigin = (message: IncomingMessage): void => {
  const [all, host = ""] = /^https?:\/\/([^/?#]*)/i.exec(message.url ?? "") ?? [];
  if (all === undefined) return;
  message.url = (message.url ?? "").slice(all.length).replace(/^(?!\/)/, "/");
  message.headers.host = host;
};

const answer = async (
  doors: Doors,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  toOrigin(message);
  const refusal = doors.refuse(message.headers);
  if (refusal) return send(response, refusal);
  const body = hasBody(message) ? await bodyOf(message) : "";
  if (body === undefined) {
    // A connection that ends while its client sends takes the reply with it.
    message.resume();
    setTimeout(() => message.destroy(), HEARD).unref();
    return send(response, tooLong);
  }
  const toFault = (error: unknown): Reply => {
    doors.failed(error);
    return fault;
  };
  if (isCall(message)) {
    const reply = await doors.answer(arrivalOf(message, body)).catch(toFault);
    if (!reply) throw new Error("The connection breaks");
    return send(response, reply);
  }
  const asked = await doors.fetch(requestOf(message, body)).catch(toFault);
  if (!(asked instanceof Response)) return send(response, asked);
  const { status, headers } = asked;
  const text = await asked.text();
  send(response, { status, headers: Object.fromEntries(headers), body: text });
};

/**
 * Listens until the program ends.
 *
 * @param onServer called with the server before it listens
 * @returns the URL that it listens on
 */
export const listen = (
  doors: Doors,
  host: string,
  port: number,
  onServer: (server: Server) => unknown = () => {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const server: Server = createServer((message, response) => {
      answer(doors, message, response).catch(() => {
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
    server.keepAliveTimeout = KEPT;
    onServer(server);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${taken}`);
    });
  });

/** Carries requests with `node:https`, over the connections of an agent that somebody gives. */
import type { Buffer } from "node:buffer";
import { type Agent, type ClientRequest, type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers";
import type { Signed } from "../../lib/environment.ts";
import { bareHost, type Carrier, type Exchange, perHost } from "./exchange.ts";
import { Pieces } from "./pieces.ts";

/** Calls back once the socket can carry a request: at once if it was kept from an earlier one. */
const onceReady = (socket: Socket, ready: () => void): void => {
  const { connecting, secureConnecting } = socket as Socket & { secureConnecting?: boolean };
  if (secureConnecting) socket.once("secureConnect", ready);
  else if (connecting) socket.once("connect", ready);
  // As with connections of our own: a turn of the loop brings to light what has arrived.
  else setImmediate(() => setImmediate(ready));
};

const textsOf = ({ headers }: IncomingMessage): Record<string, string> => {
  const texts: Record<string, string> = {};
  for (const [name, text] of Object.entries(headers)) texts[name] = String(text);
  return texts;
};

const read = (response: IncomingMessage, maxBodyBytes: number, exchange: Exchange): void => {
  const pieces = new Pieces();
  const lose = (error?: unknown): void => exchange.lose(error, false);
  response.on("data", (piece: Buffer) => {
    pieces.add(piece);
    if (pieces.bytes > maxBodyBytes) exchange.tooLong();
  });
  response.on("error", lose);
  response.on("close", () => response.complete || lose());
  response.on("end", () => {
    if (!response.complete) return lose();
    const { statusCode: status = 0 } = response;
    exchange.answer({
      status,
      headers: () => textsOf(response),
      encoding: response.headers["content-encoding"],
      body: pieces.whole(),
    });
  });
};

/** Carries requests over an agent's connections; `headers` are those of all, by name in lower case. */
export const overAgent = (
  agent: Agent,
  headers: Readonly<Record<string, string>>,
  maxBodyBytes: number,
): Carrier => {
  const hosts = perHost(({ protocol, hostname, port }) => ({
    request: protocol === "https:" ? secure : plain,
    place: { agent, hostname: bareHost(hostname), port },
  }));
  const requestOf = ({ method, url, headers: own }: Signed): ClientRequest => {
    const [{ request, place }, path] = hosts(url);
    // What changes something is answered in a few bytes.
    const accepted = method === "GET" && { "accept-encoding": "gzip" };
    return request({ ...place, method, path, headers: { ...accepted, ...headers, ...own } });
  };
  return (signed, exchange) => {
    const request = requestOf(signed);
    exchange.wait();
    let isAnswered = false;
    let isLost = false;
    const lose = (error?: unknown): void => {
      if (isAnswered || isLost) return;
      isLost = true;
      request.destroy();
      exchange.lose(error, request.reusedSocket);
    };
    request.on("error", lose);
    request.on("close", () => lose());
    request.on("response", (response) => {
      // Whatever answers before it was asked is no answer to this request: a proxy that connects it to nobody does.
      if (!exchange.hasLeft()) return lose({ code: `HTTP_${response.statusCode}` });
      isAnswered = true;
      read(response, maxBodyBytes, exchange);
    });
    request.on("socket", (socket) =>
      onceReady(socket, () => {
        if (exchange.isOver() || isLost || socket.destroyed) return;
        exchange.leave();
        request.end();
      }));
    return () => request.destroy();
  };
};

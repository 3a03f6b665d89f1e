/** The server on standard input and output, for the client that started this program. */
import type { Readable, Writable } from "node:stream";
import process from "node:process";
import { parseJson } from "../../../mod.ts";
import type { System } from "../terminal/system.ts";
import type { Started } from "./accounts.ts";
import { type JSONRPCMessage, JSONRPCMessageSchema, type Transport } from "./sdk.ts";
import { serve } from "./server.ts";

/** The longest line that is read, in bytes; a client that sends more is cut off. */
const LONGEST = 10 * 1024 * 1024;

const argumentsIn = (message: unknown): unknown =>
  (message as { params?: { arguments?: unknown } }).params?.arguments;

/**
 * A message out of its line. Numbers in the arguments of a tool that JavaScript cannot hold come as the
 * text of their digits: an order's id must not turn into another one's.
 */
export const messageOf = (line: string): JSONRPCMessage => {
  const message = JSONRPCMessageSchema.parse(JSON.parse(line));
  const exact = argumentsIn(parseJson(line));
  return "method" in message && message.params && exact !== undefined
    ? { ...message, params: { ...message.params, arguments: exact } }
    : message;
};

/** A transport on two streams: a message on each line. */
const onStreams = (input: Readable, output: Writable): Transport => {
  let rest: Uint8Array[] = [];
  let size = 0;
  const decoder = new TextDecoder();
  const read = (line: string): void => {
    try {
      transport.onmessage?.(messageOf(line));
    } catch (error) {
      transport.onerror?.(error as Error);
      // Of no id that could be read; without it the client waits until it is tired.
      const said = error instanceof SyntaxError
        ? { code: -32700, message: "This is no JSON: send one message on each line" }
        : {
          code: -32600,
          message: "This is no message of JSON-RPC 2.0 with an id of text or a safe integer",
        };
      output.write(`${JSON.stringify({ jsonrpc: "2.0", id: null, error: said })}\n`);
    }
  };
  const take = (chunk: Uint8Array): void => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      size = 0;
      from = end + 1;
      read(decoder.decode(line).replace(/\r$/, ""));
    }
    rest.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size <= LONGEST) return;
    transport.onerror?.(new Error("A message is too long"));
    void transport.close();
  };
  const failed = (error: Error): void => transport.onerror?.(error);
  const transport: Transport = {
    start: () => {
      input.on("data", take);
      input.on("error", failed);
      return Promise.resolve();
    },
    send: (message) =>
      new Promise((done) => {
        if (output.write(`${JSON.stringify(message)}\n`)) done();
        else output.once("drain", done);
      }),
    close: () => {
      input.off("data", take);
      input.off("error", failed);
      input.pause();
      rest = [];
      transport.onclose?.();
      return Promise.resolve();
    },
  };
  return transport;
};

/** Serves until standard input ends. Standard output carries messages of the protocol and nothing else. */
export const serveStdio = (system: System, where: Started): Promise<number> => {
  const transport = onStreams(process.stdin, process.stdout);
  const end = (): void => void transport.close();
  process.stdin.once("end", end);
  process.stdin.once("close", end);
  // The client is gone: nobody reads what would be written.
  process.stdout.once("error", end);
  return serve(system, where, transport);
};

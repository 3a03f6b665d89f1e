/** The server on standard input and output, for the client that started this program. */
import type { Readable, Writable } from "node:stream";
import process from "node:process";
import { parseJson } from "../../../mod.ts";
import type { System } from "../terminal/system.ts";
import type { Started } from "./accounts.ts";
import { EXIT } from "../terminal/output.ts";
import { type Answer, batchesOn, type Read } from "./batches.ts";
import {
  type JSONRPCMessage,
  JSONRPCMessageSchema,
  RequestIdSchema,
  type Transport,
} from "./sdk.ts";
import { serve } from "./server.ts";

/** The longest line that is read, in bytes; a client that sends more is cut off. */
const LONGEST = 10 * 1024 * 1024;

const argumentsIn = (message: unknown): unknown =>
  (message as { params?: { arguments?: unknown } }).params?.arguments;

const refusal = (id: Answer["id"], code: number, message: string) => ({
  jsonrpc: "2.0",
  id,
  error: { code, message },
});

/** The id of what is meant as a request; a client waits for its answer until it is tired. */
const idOf = (given: unknown): Answer["id"] => {
  const { id, result, error } = (given ?? {}) as Readonly<Record<string, unknown>>;
  // The id of an answer is one of ours: a request of the client may have the same.
  if (result !== undefined || error !== undefined) return null;
  return RequestIdSchema.safeParse(id).data ?? null;
};

const messageOf = (given: unknown, exact: unknown): Read => {
  const { data: message } = JSONRPCMessageSchema.safeParse(given);
  if (!message) {
    return {
      refused: refusal(
        idOf(given),
        -32600,
        'This is no message of JSON-RPC: jsonrpc is "2.0", id a text or a safe integer, params an object',
      ),
    };
  }
  const args = argumentsIn(exact);
  return {
    message: "method" in message && message.params && args !== undefined
      ? { ...message, params: { ...message.params, arguments: args } }
      : message,
  };
};

/** What a line says. */
interface Line {
  readonly isBatch: boolean;
  readonly all: readonly Read[];
}

/**
 * What a line says: a message, or a batch of them. Numbers in the arguments of a tool that JavaScript
 * cannot hold come as the text of their digits: an order's id must not turn into another one's.
 *
 * @throws SyntaxError if it is no JSON
 */
const lineOf = (line: string): Line => {
  const given: unknown = JSON.parse(line);
  const exact: unknown = parseJson(line);
  return Array.isArray(given) && Array.isArray(exact) && given.length > 0
    ? { isBatch: true, all: given.map((each, i) => messageOf(each, exact[i])) }
    : { isBatch: false, all: [messageOf(given, exact)] };
};

/** A transport on two streams: a message on each line, or a batch of them. */
const onStreams = (input: Readable, output: Writable, cut: () => void): Transport => {
  let rest: Uint8Array[] = [];
  let size = 0;
  const decoder = new TextDecoder();
  const write = (message: object): Promise<void> =>
    new Promise((done) => {
      // Not at "drain": Node warns on standard error of the listeners that a slow reader lets pile up.
      output.write(`${JSON.stringify(message)}\n`, () => done());
    });
  const batches = batchesOn(write);
  const pass = (message: JSONRPCMessage): void => {
    batches.leave(message);
    transport.onmessage?.(message);
  };
  const read = (line: string): void => {
    if (line.trim() === "") return;
    try {
      const { isBatch, all } = lineOf(line);
      if (all.some((each) => "refused" in each)) transport.onerror?.(new Error("No message"));
      if (isBatch) return batches.take(all, pass);
      for (const each of all) {
        if ("message" in each) pass(each.message);
        else void write(each.refused);
      }
    } catch (error) {
      transport.onerror?.(error as Error);
      void write(refusal(null, -32700, "This is no JSON: send one message on each line"));
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
    // Where it ends is not known, so nothing after it can be read either.
    cut();
    void transport.close();
  };
  const failed = (error: Error): void => transport.onerror?.(error);
  const transport: Transport = {
    start: () => {
      input.on("data", take);
      input.on("error", failed);
      return Promise.resolve();
    },
    send: batches.send,
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
export const serveStdio = async (system: System, where: Started): Promise<number> => {
  let isCut = false;
  const transport = onStreams(process.stdin, process.stdout, () => {
    isCut = true;
    system.err(`A message of the client is longer than ${LONGEST} bytes: the server ends`);
  });
  const end = (): void => void transport.close();
  process.stdin.once("end", end);
  process.stdin.once("close", end);
  // The client is gone: nobody reads what would be written.
  process.stdout.once("error", end);
  const code = await serve(system, where, transport);
  return isCut ? EXIT.badCall : code;
};

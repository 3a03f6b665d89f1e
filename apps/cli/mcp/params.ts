/** What a client asks, held to its shape before the SDK does: that would answer with its validator's own text. */
import {
  CallToolRequestSchema,
  ErrorCode,
  InitializeRequestSchema,
  type JSONRPCMessage,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  PingRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  type Transport,
  UnsubscribeRequestSchema,
} from "./sdk.ts";

const URI = '{"uri":"unimargin://account"}';

/** What can be asked, and parameters of it as they should be. */
const shapes = {
  "initialize": [
    InitializeRequestSchema,
    '{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"mine","version":"1"}}',
  ],
  "ping": [PingRequestSchema, "{}"],
  "tools/list": [ListToolsRequestSchema, "{}"],
  "tools/call": [CallToolRequestSchema, '{"name":"list_accounts","arguments":{}}'],
  "resources/list": [ListResourcesRequestSchema, "{}"],
  "resources/templates/list": [ListResourceTemplatesRequestSchema, "{}"],
  "resources/read": [ReadResourceRequestSchema, URI],
  "resources/subscribe": [SubscribeRequestSchema, URI],
  "resources/unsubscribe": [UnsubscribeRequestSchema, URI],
} as const;

const isKnown = (method: string): method is keyof typeof shapes => Object.hasOwn(shapes, method);

/** What is wrong with the parameters of a request; `undefined` if nothing is, or nothing takes it. */
const problemOf = (message: JSONRPCMessage): string | undefined => {
  if (!("method" in message && "id" in message) || !isKnown(message.method)) return undefined;
  const [shape, example] = shapes[message.method];
  const { error } = shape.safeParse(message);
  if (!error) return undefined;
  // Names alone: what was given may hold anything.
  const where = (error.issues[0]?.path ?? []).map(String).join(".").slice(0, 60) || "params";
  return `Cannot take ${message.method}: ${where} is missing or of another form; give params as in ${example}`;
};

/** A transport that answers what is malformed itself, by what is wrong and how it should be. */
export const heldToShape = (transport: Transport): Transport => {
  const held: Transport = {
    start: () => {
      transport.onclose = () => held.onclose?.();
      transport.onerror = (error) => held.onerror?.(error);
      transport.onmessage = (message, extra) => {
        const problem = problemOf(message);
        if (problem === undefined || !("id" in message) || message.id === undefined) {
          return held.onmessage?.(message, extra);
        }
        const error = { code: ErrorCode.InvalidParams, message: problem };
        transport.send({ jsonrpc: "2.0", id: message.id, error }).catch(() => {});
      };
      return transport.start();
    },
    send: (message, options) => transport.send(message, options),
    close: () => transport.close(),
  };
  return held;
};

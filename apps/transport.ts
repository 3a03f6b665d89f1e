/** The transport of programs that run on somebody's machine. */
import process from "node:process";
import { fetchTransport, type Transport, type TransportOptions } from "../mod.ts";
import { httpTransport } from "../transports/http.ts";

/** The surest transport of the runtime: `httpTransport` in Node and Bun, `fetchTransport` in Deno. */
export const systemTransport = (options: TransportOptions = {}): Transport =>
  process.versions["deno"] === undefined ? httpTransport(options) : fetchTransport(options);

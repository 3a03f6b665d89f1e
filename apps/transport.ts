/** The transport of programs that run on somebody's machine. */
import process from "node:process";
import { fetchTransport, type Transport, type TransportOptions } from "../mod.ts";
import { httpTransport } from "../transports/http.ts";

/** `httpTransport` in Node and Bun; in Deno `fetchTransport`, which follows `HTTPS_PROXY`. */
export const systemTransport = (options: TransportOptions = {}): Transport =>
  process.versions["deno"] === undefined ? httpTransport(options) : fetchTransport(options);

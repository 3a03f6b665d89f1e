/** The transport of programs that run on somebody's machine. */
import { Agent, type AgentOptions } from "node:https";
import process from "node:process";
import { fetchTransport, type Transport, type TransportOptions } from "../mod.ts";
import { httpTransport } from "../transports/http.ts";

/** Through the proxy of the variables: `fetch` of Bun goes there, and an agent of Node from 24.5 on. */
const proxied = (options: TransportOptions): Transport => {
  if (process.versions["bun"] !== undefined) return fetchTransport(options);
  const settings: AgentOptions & { readonly proxyEnv: typeof process.env } = {
    keepAlive: true,
    proxyEnv: process.env,
  };
  return httpTransport({ ...options, agent: new Agent(settings) });
};

/**
 * `httpTransport` in Node and Bun; in Deno `fetchTransport`, which follows `HTTPS_PROXY`. Where that is
 * set, Bun and Node from 24.5 on follow it too.
 */
export const systemTransport = (options: TransportOptions = {}): Transport => {
  if (process.versions["deno"] !== undefined) return fetchTransport(options);
  const direct = httpTransport(options);
  if (!process.env["HTTPS_PROXY"] && !process.env["https_proxy"]) return direct;
  const through = proxied(options);
  // A simulated exchange on this machine is reached without TLS, and without a proxy.
  return (signed, call) =>
    signed.url.startsWith("https:") ? through(signed, call) : direct(signed, call);
};

/** Stands for the entry `http` in the guide's programs: the same transport, led to a server of the test. */
import { fetchTransport } from "../../../mod.ts";
import { type HttpOptions, httpTransport as real } from "../../../transports/http.ts";
import type { Transport } from "../../../mod.ts";
import { inDeno } from "../support.ts";
import { exchangeUrl } from "./network.ts";

export const httpTransport = (options: HttpOptions = {}): Transport => {
  // In Deno it refuses to be made; the programs run there all the same, with the transport that it names.
  const transport = inDeno ? fetchTransport() : real(options);
  return (signed, call) => {
    const url = signed.url.replace(/^https:\/\/[^/]+/, exchangeUrl());
    const { endpoint, method, headers, payload } = signed;
    return transport(
      { endpoint, method, headers, payload, url, toJSON: () => signed.toJSON() },
      call,
    );
  };
};

/** One process's way to the exchange and to the journal that all of them share. */
import { credentials, type Environment, environment } from "../../lib/environment.ts";
import { hmac } from "../../signers/hmac.ts";
import { fetchTransport } from "../../transports/fetch.ts";
import {
  moneyReaders,
  type OnceOptions,
  storedJournal,
  synchronised,
  umReaders,
} from "../../reliability/mod.ts";
import { durableObjectRows } from "../../reliability/stores/durable_object.ts";
import { sampleKey } from "../../simulator/mod.ts";
import { clockSince, FASTER, sleepFaster } from "./clock.ts";

/** An environment and the settings of everything that happens once. */
export interface Place {
  readonly env: Environment;
  readonly options: OnceOptions;
}

/** Where the exchange and the store are, and when its time began. */
export interface Address {
  readonly exchange: number;
  readonly store: number;
  readonly start: number;
  /** How long a request is valid by this machine's clock, in ms. */
  readonly valid: number;
}

/** Opens the way to the exchange and to the store. */
export const placeAt = ({ exchange, store, start, valid }: Address): Place => {
  const host = `http://127.0.0.1:${exchange}`;
  const env = environment({
    hosts: { papi: host, sapi: host, fapi: host, dapi: host },
    transport: fetchTransport({ timeoutMs: 6 * valid }),
    credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
    now: clockSince(start),
    recvWindow: valid * FASTER,
  });
  const rows = durableObjectRows({
    fetch: (_url, init) =>
      fetch(`http://127.0.0.1:${store}/`, { ...init, signal: AbortSignal.timeout(2000) }),
  });
  return {
    env: synchronised(env, { steady: () => performance.now() * FASTER }),
    options: {
      journal: storedJournal(rows),
      account: "main",
      readers: [...umReaders, ...moneyReaders],
      withoutWitness: true,
      resend: { times: 2, market: true },
      visibleMs: 3000,
      patienceMs: 1_200_000,
      sleep: sleepFaster,
    },
  };
};

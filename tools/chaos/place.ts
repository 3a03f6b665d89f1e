/** One process's way to the exchange and to the journal that all of them share. */
import { Database } from "bun:sqlite";
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
import { sqliteRows } from "../../reliability/stores/sqlite.ts";
import { sampleKey } from "../../simulator/mod.ts";

/** How much faster than usual it looks: what takes a minute takes less than a second. */
const FASTER = 100;

/** An environment and the settings of everything that happens once. */
export interface Place {
  readonly env: Environment;
  readonly options: OnceOptions;
}

/** Opens the way to the exchange at a port, and the journal in a file. */
export const placeAt = (port: number, file: string): Place => {
  const host = `http://127.0.0.1:${port}`;
  const env = environment({
    hosts: { papi: host, sapi: host, fapi: host, dapi: host },
    transport: fetchTransport({ timeoutMs: 3000 }),
    credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
    recvWindow: 400,
  });
  const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms / FASTER));
  return {
    env: synchronised(env),
    options: {
      journal: storedJournal(sqliteRows(new Database(file))),
      account: "main",
      readers: [...umReaders, ...moneyReaders],
      withoutWitness: true,
      resend: { times: 2, market: true },
      visibleMs: 300,
      patienceMs: 600_000,
      sleep,
    },
  };
};

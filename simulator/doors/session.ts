/** The exchange's end of a connection. */
import type { ClientSaid, ExchangeSaid } from "../exchange/sockets/socket.ts";

/** The exchange's end of a connection. */
export interface Session {
  /** Takes what the client said. */
  readonly hear: (said: ClientSaid) => void;
  /** The client is gone. */
  readonly gone: () => void;
}

/**
 * Takes a connection.
 *
 * @param url path and query, with or without a host
 * @param say carries what the exchange says; not called before the connection is taken
 * @returns `undefined` if there is nothing at that address
 */
export type Accept = (url: string, say: (said: ExchangeSaid) => void) => Session | undefined;
